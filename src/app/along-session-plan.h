/* along-session-plan.h — a supervision session that is to be, while its window is open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"
#include "store/along-intent.h"

G_BEGIN_DECLS

/**
 * AlongSessionPlan:
 *
 * A new session, or one in the place of another: the type of shift that it can be of, who is to be
 * asked, and the intent that makes it so.
 */
typedef struct _AlongSessionPlan AlongSessionPlan;

/* Of a new session with the two (0 for nobody yet) who talk. */
AlongSessionPlan *along_session_plan_new           (AlongDirectory   *directory,
                                                    gint64            leader_id,
                                                    gint64            person_id);

/* Of one in the place of the session that @shift of @roster is, with those who were to be there. */
AlongSessionPlan *along_session_plan_new_moved     (AlongRoster      *roster,
                                                    AlongShift       *shift);
void              along_session_plan_free          (AlongSessionPlan *self);

/* The session whose place it takes, %NULL for none; owned by @self. */
AlongSupervision *along_session_plan_get_moved     (AlongSessionPlan *self);

/* Where the agency has no type of shift for sessions, the one that is made with it, or %NULL; owned
 * by @self. */
AlongShiftType   *along_session_plan_get_new_type  (AlongSessionPlan *self);

/* The types of shift that can be sessions; to be unreffed. */
GListModel       *along_session_plan_list_types    (AlongSessionPlan *self,
                                                    AlongDirectory   *directory);

/* The ids (gint64) of those who are to be asked; owned by @self. */
GArray           *along_session_plan_get_people    (AlongSessionPlan *self);

/* @roster in which those of the session that is moved make way for themselves; to be unreffed. */
AlongRoster      *along_session_plan_see           (AlongSessionPlan *self,
                                                    AlongRoster      *roster);

/* The intent that moves the session to @shift, or begins a new one there, which is given its people
 * yet; to be unreffed. */
AlongIntent      *along_session_plan_make_intent   (AlongSessionPlan *self,
                                                    AlongShift       *shift);

/* With which type of shift a session is planned; owned by @directory, %NULL where there is none. */
AlongShiftType   *along_session_plan_find_type     (AlongDirectory   *directory);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongSessionPlan, along_session_plan_free)

G_END_DECLS
