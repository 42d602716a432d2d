/* along-attendance-window.h — the window in which it is entered who was at a training session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-form-window.h"
#include "model/along-roster.h"

G_BEGIN_DECLS

#define ALONG_TYPE_ATTENDANCE_WINDOW (along_attendance_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongAttendanceWindow, along_attendance_window, ALONG, ATTENDANCE_WINDOW,
                      AlongFormWindow)

/* For the training on the shift with @shift_id in @roster, of which @given (AlongCertificate) are
 * the certificates so far; over @parent, owned by the toolkit. */
GtkWindow *along_attendance_window_new (GtkWindow    *parent,
                                        AlongSession *session,
                                        AlongRoster  *roster,
                                        gint64        shift_id,
                                        GPtrArray    *given);

G_END_DECLS
