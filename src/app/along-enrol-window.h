/* along-enrol-window.h — the window in which somebody chooses a passphrase for notes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

#define ALONG_TYPE_ENROL_WINDOW (along_enrol_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongEnrolWindow, along_enrol_window, ALONG, ENROL_WINDOW, AdwWindow)

/* A modal window over @parent: somebody new gets keys, which are unlocked then, or somebody who has
 * some gets others in their place, if another reader is unlocked; or, with @reader, that one
 * changes the passphrase. @reader may be %NULL. */
GtkWidget *along_enrol_window_new (GtkWindow       *parent,
                                   AlongSession    *session,
                                   AlongNoteReader *reader);

G_END_DECLS
