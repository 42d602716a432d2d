/* along-assignment.h — somebody on a shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongAssignment:
 *
 * A stand-in is an assignment of its own that names the one it stands in for; the original stays
 * visible beside it.
 *
 * Properties:
 * - shift-id: the AlongShift
 * - person-id: the AlongPerson
 * - state: what became of it
 * - stands-in-for-id: the AlongAssignment that this one stands in for; 0 for none
 * - fit: how the person was at check-in
 * - checked-in-at: when that was, in seconds since 1970-01-01 UTC; 0 for not yet
 * - due-back-at: by when the person should be back; 0 for no time agreed
 * - back-at: when the person was back; 0 for not yet
 */
#define ALONG_TYPE_ASSIGNMENT (along_assignment_get_type ())
G_DECLARE_FINAL_TYPE (AlongAssignment, along_assignment, ALONG, ASSIGNMENT, AlongRecord)

gint64               along_assignment_get_shift_id         (AlongAssignment *self);
gint64               along_assignment_get_person_id        (AlongAssignment *self);
AlongAssignmentState along_assignment_get_state            (AlongAssignment *self);
gint64               along_assignment_get_stands_in_for_id (AlongAssignment *self);
AlongFit             along_assignment_get_fit              (AlongAssignment *self);
gint64               along_assignment_get_checked_in_at    (AlongAssignment *self);
gint64               along_assignment_get_due_back_at      (AlongAssignment *self);
gint64               along_assignment_get_back_at          (AlongAssignment *self);

/* Whether the person is out at @now, and should have been back a minute ago or longer. */
gboolean             along_assignment_is_overdue           (AlongAssignment *self,
                                                            gint64           now);

/* Whether an assignment in @state takes the person's time and a seat of the shift. Those who
 * declined, were excused or missed, and those who were cancelled stay listed and take neither. */
gboolean             along_assignment_state_is_taken (AlongAssignmentState state);

/* Whether somebody in @state is on the shift or to be on it: has a seat and was not stood down. */
gboolean             along_assignment_state_is_there (AlongAssignmentState state);

/* Whoever was asked again after they declined has several of @seats: the one of each person that
 * counts, which is the one that is taken, or else the last. An array of AlongAssignment, each owned
 * by it, in the order in which the people come first; to be unreffed. */
GPtrArray           *along_assignment_list_counted   (GPtrArray            *seats);

/* Whether @state is one to choose for @self: the one it has, none that is an answer at check-in,
 * and before the shift has @begun none that tells what happened on it. */
gboolean             along_assignment_can_be         (AlongAssignment      *self,
                                                      AlongAssignmentState  state,
                                                      gboolean              begun);

/* What the state will be when somebody stands in: who was to come is excused; what else became of
 * anybody stays said. */
AlongAssignmentState along_assignment_get_replaced   (AlongAssignment      *self);

/* Whether it is on record what became of the person, which neither goes with the seat nor to
 * somebody else. */
gboolean             along_assignment_is_on_record   (AlongAssignment      *self);

/* Whether somebody can stand in: not for who is there or was. */
gboolean             along_assignment_can_be_replaced (AlongAssignment     *self);

/* What along_assignment_is_on_record() says, in words; %NULL where it is not. To be freed. */
char                *along_assignment_dup_obstacle   (AlongAssignment      *self);

G_END_DECLS
