/* along-reason-window.h — asks for the reason that a rule wants
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

#define ALONG_TYPE_REASON_WINDOW (along_reason_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongReasonWindow, along_reason_window, ALONG, REASON_WINDOW, AdwWindow)

/* Shows what speaks against it above @parent, and answers @request unless the window is closed. It
 * stays until that was done; what is refused can be answered again. Who decides is one of the staff
 * in @session; the last choice is remembered. */
void along_reason_window_ask (GtkWindow          *parent,
                              AlongSession       *session,
                              AlongReasonRequest *request);

G_END_DECLS
