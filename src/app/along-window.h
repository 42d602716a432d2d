/* along-window.h — the main window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-opener.h"

G_BEGIN_DECLS

#define ALONG_TYPE_WINDOW (along_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongWindow, along_window, ALONG, WINDOW, AdwApplicationWindow)

/* A window for what @opener opens; with @demo it says that nothing in it is real. */
AlongWindow  *along_window_new         (GtkApplication   *application,
                                        AlongOpener      *opener,
                                        gboolean          demo);

AlongOpener  *along_window_get_opener  (AlongWindow      *self);

/* The agency that the pages show; %NULL while none is open. */
AlongSession *along_window_get_session (AlongWindow      *self);
void          along_window_set_session (AlongWindow      *self,
                                        AlongSession     *session);

G_END_DECLS
