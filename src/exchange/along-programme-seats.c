/* along-programme-seats.c — what becomes of the seats of an invented agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme-demo.h"

#include <glib/gi18n-lib.h>

#include "exchange/along-programme.h"
#include "model/along-override.h"

/* What becomes of seats, one after the other, around and around: a dot is the usual thing; O stays
 * open; P is proposed; n was declined and stays open, N was declined and somebody else took it;
 * X was excused with a stand-in; M missed; S stood down; R, there or on the
 * next seat where it can be, took it with a reason. 23 is prime, so that the same fate does
 * not meet the same weekday again and again. */
#define N_FATES 23
static const char past_fates[] = "...X..R.M....S...N..X..";
static const char coming_fates[][N_FATES + 1] = {
  "...X..P.R..n...P...O.N.", /* the current week */
  "...P..O..P.n.R.PN..O...",
  "..P.OP..OP.nP..PN.OO.P.",
  "P.POOPP.O.PnPO.PNPOOPPO",
  "POPOOPOPOPOnPOOPNPOOPOO",
};
G_STATIC_ASSERT (sizeof past_fates == N_FATES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (coming_fates) == ALONG_PROGRAMME_WEEKS_AHEAD + 1);

/* Why somebody has a shift although a rule asks for a reason: what an agency says now and then. */
static const struct
{
  AlongFindingCode code;
  const char *reason;
} reasons[] = {
  /* Translators: why somebody has a shift all the same, as a coordinator of an invented agency
   * wrote it down. */
  { ALONG_FINDING_WEEK_WORK, N_("Offered to; agreed for this week only, next week is lighter") },
  { ALONG_FINDING_WEEK_SHIFTS, N_("Offered to; agreed for this week only, next week is lighter") },
  { ALONG_FINDING_DAYS_IN_ROW, N_("Asked for it; has the two days after it off") },
  { ALONG_FINDING_REST, N_("Asked for it, for once; starts later the day after") },
  { ALONG_FINDING_ROLE, N_("Goes along to learn this work, beside somebody who knows it") },
};

/* How long before a shift its exception is agreed. */
#define AGREED_BEFORE (3 * 24 * 60 * 60)

/* Everybody comes on time, fit, and is back when the shift ends. */
static void
set_times (AlongAssignment *assignment,
           AlongShift      *shift)
{
  AlongAssignmentState state = along_assignment_get_state (assignment);

  if (state != ALONG_ASSIGNMENT_CHECKED_IN && state != ALONG_ASSIGNMENT_DONE)
    return;

  g_object_set (assignment,
                "fit", ALONG_FIT_FIT,
                "checked-in-at", along_shift_get_start (shift),
                "due-back-at", along_shift_get_end (shift),
                "back-at", state == ALONG_ASSIGNMENT_DONE ? along_shift_get_end (shift) : 0,
                NULL);
}

AlongAssignment *
along_programme_demo_add_assignment (AlongProgrammeDemo   *self,
                                     AlongShift           *shift,
                                     gint64                person_id,
                                     AlongAssignmentState  state,
                                     gint64                stands_in_for_id)
{
  AlongAssignment *assignment =
    g_object_new (ALONG_TYPE_ASSIGNMENT,
                  "id", --self->last_id,
                  "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                  "person-id", person_id,
                  "state", state,
                  "stands-in-for-id", stands_in_for_id,
                  NULL);

  set_times (assignment, shift);
  along_programme_demo_add_record (self, assignment);
  along_roster_add_assignment (self->roster, assignment);

  return assignment;
}

/* Why it is all right all the same, where it can be; %NULL where an agency would let it be. */
static const char *
find_reason (GPtrArray *findings)
{
  const AlongFinding *finding = g_ptr_array_index (findings, 0);

  if (finding->severity != ALONG_SEVERITY_NEEDS_REASON)
    return NULL;

  if (findings->len > 1 && ((const AlongFinding *) g_ptr_array_index (findings, 1))->severity ==
                             ALONG_SEVERITY_NEEDS_REASON)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].code == finding->code)
      return reasons[i].reason;

  return NULL;
}

/* The id of the assignment. */
static gint64
seat_worker (AlongProgrammeDemo   *self,
             AlongDemoShift       *planned,
             AlongDemoWorker      *worker,
             AlongAssignmentState  state,
             gint64                stands_in_for_id)
{
  AlongAssignment *assignment =
    along_programme_demo_add_assignment (self, planned->shift, worker->id, state,
                                         stands_in_for_id);

  if (along_assignment_state_is_taken (state))
    {
      int minutes = along_span_get_minutes (along_shift_get_span (planned->shift));

      worker->week_minutes += minutes;
      worker->minutes += minutes;
    }

  return along_record_get_id (ALONG_RECORD (assignment));
}

/* Gives a seat to whose turn it is; the id of the assignment, 0 when there is nobody. */
static gint64
give_seat (AlongProgrammeDemo   *self,
           AlongDemoShift       *planned,
           AlongAssignmentState  state)
{
  AlongDemoWorker *worker = along_programme_demo_choose_worker (self, planned, FALSE);

  return worker != NULL ? seat_worker (self, planned, worker, state, 0) : 0;
}

/* Gives a seat that somebody else should have had; @stands_in_for_id is the assignment that is kept
 * beside the original, or 0. */
static void
replace_seat (AlongProgrammeDemo   *self,
              AlongDemoShift       *planned,
              AlongAssignmentState  state,
              gint64                stands_in_for_id)
{
  AlongDemoWorker *worker = along_programme_demo_choose_worker (self, planned, TRUE);

  if (worker != NULL)
    seat_worker (self, planned, worker, state, stands_in_for_id);
}

/* Gives a seat to somebody who needs a reason for it; whether there was one. */
static gboolean
give_seat_with_reason (AlongProgrammeDemo   *self,
                       AlongDemoShift       *planned,
                       AlongAssignmentState  state)
{
  g_autoptr (GPtrArray) candidates =
    along_programme_demo_list_candidates (self, planned, FALSE);

  for (guint i = 0; i < candidates->len; i++)
    {
      AlongDemoWorker *worker = g_ptr_array_index (candidates, i);
      g_autoptr (GPtrArray) findings =
        along_programme_demo_check_rules (self, planned->shift, worker->id);
      const char *reason = findings->len > 0 ? find_reason (findings) : NULL;
      g_autoptr (GString) codes = g_string_new (NULL);
      AlongFinding answered;
      AlongOverride *record;
      gint64 assignment_id;

      /* Nobody who is new is asked for more than was agreed. */
      if (reason == NULL || along_programme_demo_is_learning (worker->plan->person))
        continue;

      /* The file gives the shifts their own numbers. */
      answered = *(const AlongFinding *) g_ptr_array_index (findings, 0);
      answered.other_id = 0;
      along_finding_note (&answered, codes);
      assignment_id = seat_worker (self, planned, worker, state, 0);
      record = g_object_new (
        ALONG_TYPE_OVERRIDE,
        "id", --self->last_id,
        "assignment-id", assignment_id,
        "codes", codes->str,
        "reason", _(reason),
        "by-id", self->coordinator_id,
        "at", MIN (along_shift_get_start (planned->shift) - AGREED_BEFORE, self->now),
        NULL);
      along_programme_demo_add_record (self, record);
      along_roster_add_override (self->roster, record);
      self->n_reasons_due--;
      return TRUE;
    }

  return FALSE;
}

AlongAssignmentState
along_programme_demo_get_usual_state (AlongProgrammeDemo *self,
                                      AlongShift         *shift)
{
  if (along_shift_get_end (shift) <= self->now)
    return ALONG_ASSIGNMENT_DONE;
  if (along_shift_get_start (shift) <= self->now)
    return ALONG_ASSIGNMENT_CHECKED_IN;
  return ALONG_ASSIGNMENT_ACCEPTED;
}

static char
get_fate (AlongProgrammeDemo *self,
          AlongDemoShift     *planned)
{
  const char *fates = past_fates;
  guint turn = self->n_seats + (guint) (planned->week + ALONG_PROGRAMME_WEEKS_BACK) * 7;

  /* The last night of last week may not be over yet. */
  if (along_shift_get_end (planned->shift) > self->now)
    fates = coming_fates[MAX (planned->week, 0)];

  return fates[turn % N_FATES];
}

static void
deal_seat (AlongProgrammeDemo *self,
           AlongDemoShift     *planned)
{
  AlongAssignmentState usual = along_programme_demo_get_usual_state (self, planned->shift);
  gint64 excused;

  switch (get_fate (self, planned))
    {
    case 'O':
      return;
    case 'P':
      give_seat (self, planned,
                 usual == ALONG_ASSIGNMENT_ACCEPTED ? ALONG_ASSIGNMENT_PROPOSED : usual);
      return;
    case 'n':
      give_seat (self, planned, ALONG_ASSIGNMENT_DECLINED);
      return;
    case 'N':
      give_seat (self, planned, ALONG_ASSIGNMENT_DECLINED);
      replace_seat (self, planned, usual, 0);
      return;
    case 'X':
      excused = give_seat (self, planned, ALONG_ASSIGNMENT_EXCUSED);
      replace_seat (self, planned, usual, excused);
      return;
    case 'M':
      give_seat (self, planned, ALONG_ASSIGNMENT_MISSED);
      return;
    case 'S':
      give_seat (self, planned, ALONG_ASSIGNMENT_STOOD_DOWN);
      return;
    case 'R':
      self->n_reasons_due++;
      G_GNUC_FALLTHROUGH;
    default:
      if (self->n_reasons_due == 0 || !give_seat_with_reason (self, planned, usual))
        give_seat (self, planned, usual);
    }
}

/* The first seat of a shift on which a professional works along; whether somebody took it. */
static gboolean
seat_staff (AlongProgrammeDemo *self,
            AlongDemoShift     *planned)
{
  guint n = planned->plan->staff->len;

  for (guint i = 0; i < n; i++)
    {
      gint64 id = g_array_index (planned->plan->staff, gint64, ((guint) planned->day + i) % n);

      g_autoptr (GPtrArray) findings =
        along_programme_demo_check_rules (self, planned->shift, id);

      if (along_rules_get_severity (findings) > ALONG_SEVERITY_NEEDS_REASON)
        {
          along_programme_demo_add_assignment (
            self, planned->shift, id,
            along_programme_demo_get_usual_state (self, planned->shift), 0);
          return TRUE;
        }
    }

  return FALSE;
}

void
along_programme_demo_deal_seats (AlongProgrammeDemo *self)
{
  int week = G_MININT;

  for (guint i = 0; i < self->shifts->len; i++)
    {
      AlongDemoShift *planned = &g_array_index (self->shifts, AlongDemoShift, i);
      GPtrArray *seated = along_roster_get_assignments (
        self->roster, along_record_get_id (ALONG_RECORD (planned->shift)));
      int n_left = planned->plan->seats - (int) seated->len;

      if (planned->week != week)
        {
          week = planned->week;
          self->n_seats = 0;
          self->n_reasons_due = 0;
          for (guint k = 0; k < self->workers->len; k++)
            g_array_index (self->workers, AlongDemoWorker, k).week_minutes = 0;
        }

      if (seat_staff (self, planned))
        n_left--;

      for (; n_left > 0; n_left--)
        {
          deal_seat (self, planned);
          self->n_seats++;
        }
    }
}
