/* along-goal-window.h — the window in which a goal or a step to one is written down
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-form-window.h"
#include "model/along-goal.h"

G_BEGIN_DECLS

#define ALONG_TYPE_GOAL_WINDOW (along_goal_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongGoalWindow, along_goal_window, ALONG, GOAL_WINDOW, AlongFormWindow)

/* For @goal, which is new without an id and names a peer; over @parent, owned by the toolkit. */
GtkWindow *along_goal_window_new (GtkWindow    *parent,
                                  AlongSession *session,
                                  AlongGoal    *goal);

G_END_DECLS
