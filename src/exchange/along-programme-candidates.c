/* along-programme-candidates.c — who of an invented agency may be asked for a shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme-demo.h"

#include "model/along-connection.h"
#include "model/along-peer.h"
#include "model/along-regular.h"

/* The largest shift on which one person in orientation would be alone with one other. */
#define SEATS_OF_A_PAIR 2

/* Who has had least of what they wish for comes first: of the week, then of all weeks. */
static int
compare_workers (gconstpointer a,
                 gconstpointer b,
                 gpointer      n_seats)
{
  const AlongDemoWorker *one = *(AlongDemoWorker *const *) a;
  const AlongDemoWorker *other = *(AlongDemoWorker *const *) b;
  guint turn = GPOINTER_TO_UINT (n_seats);
  int difference;

  difference = one->week_minutes * other->plan->hours - other->week_minutes * one->plan->hours;
  if (difference != 0)
    return difference;

  difference = one->minutes * other->plan->hours - other->minutes * one->plan->hours;
  if (difference != 0)
    return difference;

  return (int) ((one->place * 7 + turn) % 97) - (int) ((other->place * 7 + turn) % 97);
}

GPtrArray *
along_programme_demo_check_rules (AlongProgrammeDemo *self,
                                  AlongShift         *shift,
                                  gint64              person_id)
{
  GPtrArray *findings = along_rules_check (self->roster, shift, person_id, 0);

  for (guint i = findings->len; i > 0; i--)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i - 1);

      if (finding->code == ALONG_FINDING_NOT_WORKING &&
          along_shift_get_start (shift) < self->now)
        g_ptr_array_remove_index (findings, i - 1);
    }

  return findings;
}

/* Who could not come is left alone for the day. */
static gboolean
is_left_alone (AlongProgrammeDemo *self,
               AlongDemoShift     *planned,
               gint64              person_id)
{
  GPtrArray *assignments = along_roster_get_person_assignments (self->roster, person_id);

  /* Dealt out in the order of time. */
  for (guint i = assignments->len; i > 0; i--)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i - 1);
      AlongShift *other =
        along_roster_get_shift (self->roster, along_assignment_get_shift_id (assignment));

      if (along_zone_get_day (self->zone, along_shift_get_start (other)) != planned->day)
        return FALSE;
      if (!along_assignment_state_is_there (along_assignment_get_state (assignment)))
        return TRUE;
    }

  return FALSE;
}

/* Whether the person has the shift every time. */
static gboolean
is_regular (AlongProgrammeDemo *self,
            AlongDemoShift     *planned,
            gint64              person_id)
{
  GPtrArray *about =
    along_directory_get_about (self->directory, along_shift_get_slot_id (planned->shift));

  for (guint i = 0; i < about->len; i++)
    if (ALONG_IS_REGULAR (g_ptr_array_index (about, i)) &&
        along_regular_get_person_id (g_ptr_array_index (about, i)) == person_id)
      return TRUE;

  return FALSE;
}

gboolean
along_programme_demo_is_learning (AlongPerson *person)
{
  return ALONG_IS_PEER (person) &&
         along_peer_get_status (ALONG_PEER (person)) == ALONG_PEER_STATUS_ORIENTATION;
}

/* "Nobody works alone before orientation is done": in orientation, one comes along with somebody
 * who is not, and to a pair only one does. */
static gboolean
is_accompanied (AlongProgrammeDemo *self,
                AlongDemoShift     *planned,
                AlongDemoWorker    *worker)
{
  GPtrArray *assignments;
  gboolean accompanied = FALSE;

  if (!along_programme_demo_is_learning (worker->plan->person))
    return TRUE;

  assignments = along_roster_get_assignments (
    self->roster, along_record_get_id (ALONG_RECORD (planned->shift)));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      AlongAssignmentState state = along_assignment_get_state (assignment);
      AlongPerson *person = along_directory_get_person (
        self->directory, along_assignment_get_person_id (assignment));
      gboolean learns = along_programme_demo_is_learning (person);

      if (learns && planned->plan->seats <= SEATS_OF_A_PAIR)
        return FALSE;
      if (!learns && along_assignment_state_is_there (state))
        accompanied = TRUE;
    }

  return accompanied;
}

/* Whether the plan wants this peer on the shift at all. */
static gboolean
is_wanted (AlongProgrammeDemo *self,
           AlongDemoShift     *planned,
           AlongDemoWorker    *worker)
{
  int day = planned->day - self->today;
  AlongConnection *connection;

  if (day < worker->plan->from || day >= worker->plan->until)
    return FALSE;

  for (guint i = 0; i < planned->plan->peers->len; i++)
    if (g_array_index (planned->plan->peers, gint64, i) == worker->id)
      return TRUE;

  if (planned->plan->peers->len > 0)
    return FALSE;

  connection = along_directory_get_connection (self->directory, worker->id, planned->day);

  return connection != NULL &&
         along_connection_get_kind (connection) == ALONG_CONNECTION_CONNECTED;
}

static gboolean
is_on_relief (AlongDemoWorker *worker)
{
  return ALONG_IS_PEER (worker->plan->person) &&
         along_peer_get_engagement (ALONG_PEER (worker->plan->person)) == ALONG_ENGAGEMENT_RELIEF;
}

/* Puts those whose regular shift it is before the others. */
static void
prefer_regulars (AlongProgrammeDemo *self,
                 AlongDemoShift     *planned,
                 GPtrArray          *candidates)
{
  guint n_regulars = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      AlongDemoWorker *worker = g_ptr_array_index (candidates, i);

      if (is_regular (self, planned, worker->id))
        {
          g_ptr_array_remove_index (candidates, i);
          g_ptr_array_insert (candidates, (int) n_regulars++, worker);
        }
    }
}

GPtrArray *
along_programme_demo_list_candidates (AlongProgrammeDemo *self,
                                      AlongDemoShift     *planned,
                                      gboolean            stands_in)
{
  gpointer turn = GUINT_TO_POINTER (self->n_seats);
  GPtrArray *candidates = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < self->workers->len; i++)
    {
      AlongDemoWorker *worker = &g_array_index (self->workers, AlongDemoWorker, i);

      if (is_wanted (self, planned, worker) && is_accompanied (self, planned, worker) &&
          !is_left_alone (self, planned, worker->id))
        g_ptr_array_add (is_on_relief (worker) == stands_in ? candidates : others, worker);
    }

  g_ptr_array_sort_with_data (candidates, compare_workers, turn);
  g_ptr_array_sort_with_data (others, compare_workers, turn);
  g_ptr_array_extend (candidates, others, NULL, NULL);
  prefer_regulars (self, planned, candidates);

  return candidates;
}

AlongDemoWorker *
along_programme_demo_choose_worker (AlongProgrammeDemo *self,
                                    AlongDemoShift     *planned,
                                    gboolean            stands_in)
{
  g_autoptr (GPtrArray) candidates =
    along_programme_demo_list_candidates (self, planned, stands_in);
  AlongDemoWorker *second_choice = NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      AlongDemoWorker *worker = g_ptr_array_index (candidates, i);
      g_autoptr (GPtrArray) findings =
        along_programme_demo_check_rules (self, planned->shift, worker->id);
      AlongSeverity severity = along_rules_get_severity (findings);

      if (severity >= ALONG_SEVERITY_GLADLY)
        return worker;
      if (severity == ALONG_SEVERITY_NOT_GLADLY && second_choice == NULL)
        second_choice = worker;
    }

  return second_choice;
}
