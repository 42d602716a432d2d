/* along-goal.h — what a peer wants to get to, or a step on the way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"
#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongGoal:
 *
 * Agreed with the peer, in the peer's words.
 *
 * Properties:
 * - person-id: the AlongPeer
 * - goal-id: of a step, the AlongGoal that it leads to; 0 of a goal
 * - what: what it is
 * - agreed: the AlongDay on which it was agreed
 * - due: the AlongDay by which it is wanted; 0 for none
 * - reached: the AlongDay on which it was reached; 0 for not yet
 */
#define ALONG_TYPE_GOAL (along_goal_get_type ())
G_DECLARE_FINAL_TYPE (AlongGoal, along_goal, ALONG, GOAL, AlongRecord)

/* Strings belong to @self and are never %NULL. */
gint64      along_goal_get_person_id (AlongGoal *self);
gint64      along_goal_get_goal_id   (AlongGoal *self);
const char *along_goal_get_what      (AlongGoal *self);
AlongDay    along_goal_get_agreed    (AlongGoal *self);
AlongDay    along_goal_get_due       (AlongGoal *self);
AlongDay    along_goal_get_reached   (AlongGoal *self);

G_END_DECLS
