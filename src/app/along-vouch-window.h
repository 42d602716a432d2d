/* along-vouch-window.h — the window in which a reader of notes vouches for the key of another one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

#define ALONG_TYPE_VOUCH_WINDOW (along_vouch_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongVouchWindow, along_vouch_window, ALONG, VOUCH_WINDOW, AdwWindow)

/* On @parent. Whoever is unlocked compares the key of @reader and vouches for it; it closes when
 * notes are locked. */
GtkWidget *along_vouch_window_new (GtkWindow       *parent,
                                   AlongSession    *session,
                                   AlongNoteReader *reader);

G_END_DECLS
