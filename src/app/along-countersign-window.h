/* along-countersign-window.h — the window in which a peer countersigns a note on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongCountersignWindow:
 *
 * The person whom a note is about signs it with a key of their own. Modal.
 *
 * Signals:
 * - countersigned: it is done, and the window closes
 */
#define ALONG_TYPE_COUNTERSIGN_WINDOW (along_countersign_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongCountersignWindow, along_countersign_window, ALONG, COUNTERSIGN_WINDOW,
                      AdwWindow)

/* For the signed note of @records (along_database_load_note()), which is about somebody. */
GtkWindow *along_countersign_window_new (GtkWindow    *parent,
                                         AlongSession *session,
                                         GPtrArray    *records);

G_END_DECLS
