/* along-give-back-window.h — the window in which a sheet gives notes to a new key
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

#define ALONG_TYPE_GIVE_BACK_WINDOW (along_give_back_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongGiveBackWindow, along_give_back_window, ALONG, GIVE_BACK_WINDOW,
                      AdwWindow)

/* A modal window over @parent, in which whoever unlocked the notes with the escrow sheet gives
 * those of @old to @reader, both of them keys of the same person; it goes when they are locked. */
GtkWidget *along_give_back_window_new (GtkWindow       *parent,
                                       AlongSession    *session,
                                       AlongNoteReader *old,
                                       AlongNoteReader *reader);

G_END_DECLS
