/* along-cadence.h — how often somebody has supervision, and when the next session is due
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Guidance and support", "ongoing support", "adequate supervision" [osis], [coop]: nobody's
 * supervision is forgotten. The numbers are those of public practice guides [guide], each a setting
 * of the agency: at least 60 minutes, weekly in the first 6 months, then every two weeks; "a
 * cancelled one is rescheduled, not skipped". "Supervisors have supervision too" [osis]: every four
 * weeks.
 */

#pragma once

#include "model/along-roster.h"

G_BEGIN_DECLS

/**
 * AlongCadenceState:
 * @ALONG_CADENCE_FINE: the next session is not due for a while
 * @ALONG_CADENCE_PLANNED: it is planned, for the day by which it is due or before
 * @ALONG_CADENCE_DUE: it is due within days, and not planned in time
 * @ALONG_CADENCE_OVERDUE: it was due on an earlier day, whatever is planned
 * @ALONG_CADENCE_RESCHEDULE: one was cancelled, and none has taken its place
 *
 * In the order in which they press.
 */
typedef enum
{
  ALONG_CADENCE_FINE,
  ALONG_CADENCE_PLANNED,
  ALONG_CADENCE_DUE,
  ALONG_CADENCE_OVERDUE,
  ALONG_CADENCE_RESCHEDULE,
} AlongCadenceState;

/**
 * AlongCadenceFacts:
 * @person_id: whose
 * @is_staff: whether that is a supervisor, not a peer
 * @since: the day on which the person began; 0 for not known
 * @last_held: the day of the last session that was held and counts; 0 for none
 * @next_planned: the day of the next one that is planned and counts; 0 for none
 * @cancelled: the day of the last one that was cancelled and has no other in its place; 0 for none
 */
typedef struct
{
  gint64 person_id;
  gboolean is_staff;
  AlongDay since;
  AlongDay last_held;
  AlongDay next_planned;
  AlongDay cancelled;
} AlongCadenceFacts;

/**
 * AlongCadence:
 * @state: what presses most
 * @due: the day by which the next session is due
 * @n_overdue: for how many days it has been overdue, also of one that is to be rescheduled; 0 for
 *   not
 */
typedef struct
{
  AlongCadenceState state;
  AlongDay due;
  int n_overdue;
} AlongCadence;

/* Whether @person is one to have supervision by the calendar: peers who work or learn to, and the
 * agency's own supervisors; external ones have theirs elsewhere. */
gboolean     along_cadence_applies (AlongPerson             *person);

/* What is known of @person_id before any session. */
void         along_cadence_begin   (AlongCadenceFacts       *facts,
                                    AlongDirectory          *directory,
                                    gint64                   person_id);

/* Adds a session of that person at @span, in any order. It counts when it is of a kind and a length
 * that does, the person did not stay away, and somebody else gives it; one that was held does also
 * where nobody is known to have given it. @now is in seconds since 1970 UTC. */
void         along_cadence_add     (AlongCadenceFacts       *facts,
                                    AlongDirectory          *directory,
                                    AlongSupervision        *session,
                                    AlongSpan                span,
                                    AlongAssignmentState     state,
                                    gint64                   now);

/* What follows on the day @today. Who has not had a session since they began is due as long after
 * that as after a session; where it is not known when they began, today. */
AlongCadence along_cadence_judge   (const AlongCadenceFacts *facts,
                                    AlongAgency             *agency,
                                    AlongDay                 today);

G_END_DECLS
