/* along-waiver-window.h — the window in which somebody may do without a training
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-form-window.h"
#include "model/along-waiver.h"

G_BEGIN_DECLS

#define ALONG_TYPE_WAIVER_WINDOW (along_waiver_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongWaiverWindow, along_waiver_window, ALONG, WAIVER_WINDOW, AlongFormWindow)

/* For @waiver, which is new without an id, and names a person and a course; over @parent, owned by
 * the toolkit. */
GtkWindow *along_waiver_window_new (GtkWindow    *parent,
                                    AlongSession *session,
                                    AlongWaiver  *waiver);

G_END_DECLS
