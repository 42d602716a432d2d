/* along-training-window.h — the window in which a training session is planned
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-form-window.h"
#include "rules/along-due.h"

G_BEGIN_DECLS

#define ALONG_TYPE_TRAINING_WINDOW (along_training_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongTrainingWindow, along_training_window, ALONG, TRAINING_WINDOW,
                      AlongFormWindow)

/* For a session of the course with @course_id, or of any with 0, to which the person with
 * @person_id, or nobody yet with 0, is asked; over @parent, owned by the toolkit. @dues (AlongDue)
 * are those who need something; kept. */
GtkWindow *along_training_window_new (GtkWindow    *parent,
                                      AlongSession *session,
                                      GArray       *dues,
                                      gint64        course_id,
                                      gint64        person_id);

G_END_DECLS
