/* along-cadence.c — how often somebody has supervision, and when the next session is due
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-cadence.h"

/* Whether a session of @kind is the supervision that the calendar asks for. One "can honestly tell
 * a professional about their own life situation" [coop] where nobody else listens, so that a group
 * does for those only who give supervision themselves and talk about that. How much somebody can
 * carry and what happened in an incident are talks of their own; an informal one is not planned. */
static gboolean
is_counted (AlongSessionKind kind,
            gboolean         is_staff)
{
  return kind == ALONG_SESSION_ONE_TO_ONE || kind == ALONG_SESSION_WORK_COUNSELLING ||
         (kind == ALONG_SESSION_GROUP && is_staff);
}

/* The day @n_months after @day, or the last of that month where it has no such day. */
static AlongDay
add_months (AlongDay day,
            int      n_months)
{
  int year, month, day_of_month;
  AlongDay first;

  along_day_get_ymd (day, &year, &month, &day_of_month);
  month += n_months - 1;
  first = along_day_new (year + month / 12, month % 12 + 1, 1);

  return first + MIN (day_of_month, along_day_count_month (first)) - 1;
}

/* The last day on which a session that follows one on @last is in time, by the rule that holds on
 * that day. */
static AlongDay
get_due (const AlongCadenceFacts *facts,
         AlongAgency             *agency,
         AlongDay                 last)
{
  AlongDay settled, due;

  if (facts->is_staff)
    return last + along_agency_get_supervision_staff_days (agency);

  /* Who began nobody knows when is not new. */
  if (facts->since == 0)
    return last + along_agency_get_supervision_days (agency);

  settled = add_months (facts->since, along_agency_get_supervision_first_months (agency));
  due = last + along_agency_get_supervision_first_days (agency);
  if (due < settled)
    return due;

  return MAX (last + along_agency_get_supervision_days (agency), settled);
}

gboolean
along_cadence_applies (AlongPerson *person)
{
  AlongPeerStatus status;

  g_return_val_if_fail (ALONG_IS_PERSON (person), FALSE);

  if (along_entry_is_archived (ALONG_ENTRY (person)))
    return FALSE;

  if (ALONG_IS_SUPERVISOR (person))
    return (along_supervisor_get_duties (ALONG_SUPERVISOR (person)) &
            ALONG_DUTY_SUPERVISOR_INTERNAL) != 0;

  status = along_peer_get_status (ALONG_PEER (person));

  return status == ALONG_PEER_STATUS_ACTIVE || status == ALONG_PEER_STATUS_ORIENTATION;
}

void
along_cadence_begin (AlongCadenceFacts *facts,
                     AlongDirectory    *directory,
                     gint64             person_id)
{
  g_return_if_fail (facts != NULL);
  g_return_if_fail (ALONG_IS_DIRECTORY (directory));

  *facts = (AlongCadenceFacts) {
    .person_id = person_id,
    .is_staff = ALONG_IS_SUPERVISOR (along_directory_get_person (directory, person_id)),
    .since = along_directory_get_since (directory, person_id),
  };
}

/* Whether the person in @state is there, or was; of a cancelled session, was to be. */
static gboolean
takes_part (AlongAssignmentState state,
            gboolean             is_cancelled)
{
  return along_assignment_state_is_there (state) ||
         (is_cancelled && state == ALONG_ASSIGNMENT_CANCELLED);
}

void
along_cadence_add (AlongCadenceFacts    *facts,
                   AlongDirectory       *directory,
                   AlongSupervision     *session,
                   AlongSpan             span,
                   AlongAssignmentState  state,
                   gint64                now)
{
  int least_minutes;
  gboolean is_cancelled;
  AlongDay day;

  g_return_if_fail (facts != NULL);
  g_return_if_fail (ALONG_IS_DIRECTORY (directory));
  g_return_if_fail (ALONG_IS_SUPERVISION (session));

  is_cancelled = along_supervision_get_state (session) == ALONG_SESSION_CANCELLED;
  least_minutes =
    along_agency_get_supervision_least_minutes (along_directory_get_agency (directory));
  if (!is_counted (along_supervision_get_kind (session), facts->is_staff) ||
      along_supervision_get_leader_id (session) == facts->person_id ||
      !takes_part (state, is_cancelled) || span.end - span.start < least_minutes * 60)
    return;

  day = along_zone_get_day (along_directory_get_zone (directory), span.start);
  if (is_cancelled)
    {
      if (along_supervision_get_moved_to_id (session) == 0)
        facts->cancelled = MAX (facts->cancelled, day);
    }
  else if (along_supervision_get_state (session) == ALONG_SESSION_HELD)
    facts->last_held = MAX (facts->last_held, day);
  /* Somebody is found to give it, or else it is not held. */
  else if (along_supervision_get_leader_id (session) != 0 && span.end > now &&
           (facts->next_planned == 0 || day < facts->next_planned))
    facts->next_planned = day;
}

AlongCadence
along_cadence_judge (const AlongCadenceFacts *facts,
                     AlongAgency             *agency,
                     AlongDay                 today)
{
  AlongCadence cadence = { ALONG_CADENCE_FINE, today, 0 };
  AlongDay last;

  g_return_val_if_fail (facts != NULL, cadence);
  g_return_val_if_fail (ALONG_IS_AGENCY (agency), cadence);

  /* Without a beginning there is no day that a first one is due by: it is wanted now. */
  last = facts->last_held != 0 ? facts->last_held : facts->since;
  if (last != 0)
    cadence.due = get_due (facts, agency, last);
  cadence.n_overdue = MAX (today - cadence.due, 0);

  /* What was to be said in a session that was cancelled has been said in a later one. */
  if (facts->cancelled > facts->last_held)
    cadence.state = ALONG_CADENCE_RESCHEDULE;
  else if (cadence.n_overdue > 0 || (last == 0 && facts->next_planned == 0))
    cadence.state = ALONG_CADENCE_OVERDUE;
  else if (facts->next_planned != 0 && (facts->next_planned <= cadence.due || last == 0))
    cadence.state = ALONG_CADENCE_PLANNED;
  else if (cadence.due - today <= along_agency_get_supervision_lead_days (agency))
    cadence.state = ALONG_CADENCE_DUE;

  return cadence;
}
