/* along-programme-demo.c — an invented agency around a day: its roster, dealt out fairly
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme-plan.h"

#include "exchange/along-programme.h"
#include "model/along-absence.h"
#include "model/along-assignment.h"
#include "model/along-connection.h"
#include "model/along-peer.h"
#include "model/along-shift.h"
#include "model/along-week.h"
#include "rules/along-rules.h"

/* What becomes of seats, one after the other, around and around: a dot is the usual thing; O stays
 * open; P is proposed; n was declined and stays open, N was declined and somebody else took it;
 * X was excused with a stand-in; M missed; S stood down. 23 is prime, so that the same fate does
 * not meet the same weekday again and again. */
#define N_FATES 23
static const char past_fates[] = "...X....M....S...N..X..";
static const char coming_fates[][N_FATES + 1] = {
  "...X..P....n...P...O.N.", /* the current week */
  "...P..O..P.n...PN..O...",
  "..P.OP..OP.nP..PN.OO.P.",
  "P.POOPP.O.PnPO.PNPOOPPO",
  "POPOOPOPOPOnPOOPNPOOPOO",
};
G_STATIC_ASSERT (sizeof past_fates == N_FATES + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (coming_fates) == ALONG_PROGRAMME_WEEKS_AHEAD + 1);

/* The rest between the shifts of two days, and the most work of one day [guide]. */
#define REST (11 * 60 * 60)
#define MINUTES_A_DAY (8 * 60)

/* The largest shift on which one person in orientation would be alone with one other. */
#define SEATS_OF_A_PAIR 2

typedef struct
{
  AlongPlanPerson *plan;
  gint64 id;
  guint place;      /* in the plan, to decide between equals */
  int week_minutes; /* of the week that is dealt out */
  int minutes;      /* of all weeks so far */
} Worker;

typedef struct
{
  AlongShift *shift;
  AlongPlanShift *plan;
  AlongDay day;
  int week; /* counted from the current one */
} Planned;

typedef struct
{
  AlongProgrammePlan *plan;
  gint64 now;
  AlongDay today;
  AlongDay week_start;
  gint64 last_id;
  GPtrArray *records;
  AlongDirectory *directory;
  AlongZone *zone; /* of the directory */
  AlongRoster *roster;
  GArray *workers;
  GArray *planned;
  guint n_seats; /* dealt out so far in the week */
} Demo;

static int
compare_planned (gconstpointer a,
                 gconstpointer b)
{
  const Planned *one = a;
  const Planned *other = b;
  gint64 one_start = along_shift_get_start (one->shift);
  gint64 other_start = along_shift_get_start (other->shift);

  return (one_start > other_start) - (one_start < other_start);
}

/* Who has had least of what they wish for comes first: of the week, then of all weeks. */
static int
compare_workers (gconstpointer a,
                 gconstpointer b,
                 gpointer      n_seats)
{
  const Worker *one = *(Worker *const *) a;
  const Worker *other = *(Worker *const *) b;
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

static void
add_record (Demo     *demo,
            gpointer  record)
{
  g_ptr_array_add (demo->records, record);
}

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

static AlongAssignment *
add_assignment (Demo                 *demo,
                AlongShift           *shift,
                gint64                person_id,
                AlongAssignmentState  state,
                gint64                stands_in_for_id)
{
  AlongAssignment *assignment =
    g_object_new (ALONG_TYPE_ASSIGNMENT,
                  "id", --demo->last_id,
                  "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                  "person-id", person_id,
                  "state", state,
                  "stands-in-for-id", stands_in_for_id,
                  NULL);

  set_times (assignment, shift);
  add_record (demo, assignment);
  along_roster_add_assignment (demo->roster, assignment);

  return assignment;
}

static void
add_entries (Demo *demo)
{
  AlongRecord *agency = along_record_copy (demo->plan->agency);

  add_record (demo, agency);
  along_directory_add (demo->directory, agency);

  for (guint i = 0; i < demo->plan->records->len; i++)
    {
      AlongRecord *record = along_record_copy (g_ptr_array_index (demo->plan->records, i));

      add_record (demo, record);
      along_directory_add (demo->directory, record);
      demo->last_id = MIN (demo->last_id, along_record_get_id (record));
    }
}

static void
add_connections (Demo *demo)
{
  for (guint i = 0; i < demo->plan->people->len; i++)
    {
      AlongPlanPerson *person = g_ptr_array_index (demo->plan->people, i);

      for (guint k = 0; k < person->connections->len; k++)
        {
          const AlongPlanConnection *planned =
            &g_array_index (person->connections, AlongPlanConnection, k);
          AlongRecord *connection =
            g_object_new (ALONG_TYPE_CONNECTION,
                          "id", --demo->last_id,
                          "peer-id", along_record_get_id (ALONG_RECORD (person->person)),
                          "kind", planned->kind,
                          "since", demo->today + planned->since,
                          NULL);

          add_record (demo, connection);
          along_directory_add (demo->directory, connection);
        }
    }
}

static void
add_absence (Demo            *demo,
             AlongPlanPerson *person,
             AlongSpan        span)
{
  AlongAbsence *absence =
    g_object_new (ALONG_TYPE_ABSENCE,
                  "id", --demo->last_id,
                  "person-id", along_record_get_id (ALONG_RECORD (person->person)),
                  "start", span.start,
                  "end", span.end,
                  NULL);

  add_record (demo, absence);
  along_roster_add_absence (demo->roster, absence);
}

static void
add_absences (Demo *demo)
{
  AlongDay last = demo->week_start + (ALONG_PROGRAMME_WEEKS_AHEAD + 1) * ALONG_DAYS_A_WEEK;

  for (guint i = 0; i < demo->plan->people->len; i++)
    {
      AlongPlanPerson *person = g_ptr_array_index (demo->plan->people, i);

      for (guint k = 0; k < person->away->len; k++)
        {
          const AlongPlanDays *days = &g_array_index (person->away, AlongPlanDays, k);

          add_absence (demo, person,
                       along_zone_days_span (demo->zone, demo->today + days->first,
                                             days->last - days->first + 1));
        }

      for (guint k = 0; k < person->weekly->len; k++)
        {
          const AlongPlanHours *hours = &g_array_index (person->weekly, AlongPlanHours, k);

          for (AlongDay day = demo->week_start; day < last; day++)
            if (along_day_get_weekday (day) == hours->weekday)
              add_absence (demo, person,
                           along_zone_clock_span (demo->zone, day, hours->start_minute,
                                                  hours->end_minute));
        }
    }
}

static gboolean
is_away (Demo      *demo,
         gint64     person_id,
         AlongSpan  span)
{
  GPtrArray *absences = along_roster_get_person_absences (demo->roster, person_id);

  for (guint i = 0; i < absences->len; i++)
    if (along_span_overlaps (along_absence_get_span (g_ptr_array_index (absences, i)), span))
      return TRUE;

  return FALSE;
}

/* Who takes turns on duty and is there; the next in turn when all are away. */
static gint64
choose_on_duty (Demo           *demo,
                AlongPlanShift *plan,
                AlongDay        day,
                AlongSpan       span)
{
  guint n = plan->on_duty->len;

  for (guint i = 0; i < n; i++)
    {
      gint64 id = g_array_index (plan->on_duty, gint64, ((guint) day + i) % n);

      if (!is_away (demo, id, span))
        return id;
    }

  return g_array_index (plan->on_duty, gint64, (guint) day % n);
}

static void
plan_day (Demo     *demo,
          AlongDay  day,
          int       week)
{
  for (guint i = 0; i < demo->plan->shifts->len; i++)
    {
      AlongPlanShift *plan = g_ptr_array_index (demo->plan->shifts, i);
      Planned planned = { .plan = plan, .day = day, .week = week };
      AlongSpan span;

      if ((plan->weekdays & 1u << along_day_get_weekday (day)) == 0 || week % plan->every != 0)
        continue;

      span = along_zone_clock_span (demo->zone, day, plan->start_minute, plan->end_minute);
      planned.shift = g_object_new (ALONG_TYPE_SHIFT,
                                    "id", --demo->last_id,
                                    "type-id", plan->type_id,
                                    "place-id", plan->place_id,
                                    "start", span.start,
                                    "end", span.end,
                                    "seats", plan->seats,
                                    "on-duty-id", choose_on_duty (demo, plan, day, span),
                                    "note", plan->note,
                                    NULL);
      g_array_append_val (demo->planned, planned);
    }
}

static void
add_shifts (Demo *demo)
{
  for (int week = -ALONG_PROGRAMME_WEEKS_BACK; week <= ALONG_PROGRAMME_WEEKS_AHEAD; week++)
    for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
      plan_day (demo, demo->week_start + week * ALONG_DAYS_A_WEEK + day, week);

  g_array_sort (demo->planned, compare_planned);

  for (guint i = 0; i < demo->planned->len; i++)
    {
      AlongShift *shift = g_array_index (demo->planned, Planned, i).shift;

      add_record (demo, shift);
      along_roster_add_shift (demo->roster, shift);
    }
}

/* Whether the rules let the person take the shift. The status is the one of today: what was done
 * before somebody paused or moved on was done all the same. */
static gboolean
is_allowed (Demo       *demo,
            AlongShift *shift,
            gint64      person_id)
{
  g_autoptr (GPtrArray) findings = along_rules_check (demo->roster, shift, person_id, 0);

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity != ALONG_SEVERITY_IMPOSSIBLE)
        continue;
      if (finding->code != ALONG_FINDING_NOT_WORKING || along_shift_get_start (shift) >= demo->now)
        return FALSE;
    }

  return TRUE;
}

/* Whether the person came as agreed, as far as one knows yet. */
static gboolean
is_as_agreed (AlongAssignment *assignment)
{
  AlongAssignmentState state = along_assignment_get_state (assignment);

  return along_assignment_state_is_taken (state) && state != ALONG_ASSIGNMENT_STOOD_DOWN;
}

/* Whether the shift leaves the person enough rest; who could not come is left alone for the day. */
static gboolean
is_rested (Demo    *demo,
           Planned *planned,
           gint64   person_id)
{
  GPtrArray *assignments = along_roster_get_person_assignments (demo->roster, person_id);
  AlongSpan span = along_shift_get_span (planned->shift);
  int minutes = along_span_get_minutes (span);

  for (guint i = assignments->len; i > 0; i--)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i - 1);
      AlongShift *other =
        along_roster_get_shift (demo->roster, along_assignment_get_shift_id (assignment));
      AlongSpan other_span = along_shift_get_span (other);
      gboolean same_day = along_zone_get_day (demo->zone, other_span.start) == planned->day;

      /* Dealt out in the order of time: what lies further back is further away. */
      if (other_span.start + REST + ALONG_SHIFT_MAX_SECONDS < span.start)
        break;

      if (same_day ? !is_as_agreed (assignment) || along_span_overlaps (span, other_span)
                   : other_span.end + REST > span.start)
        return FALSE;
      if (same_day)
        minutes += along_span_get_minutes (other_span);
    }

  return minutes <= MAX (MINUTES_A_DAY, along_span_get_minutes (span));
}

/* "Nobody works alone before orientation is done": in orientation, one comes along with somebody
 * who is not, and to a pair only one does. */
static gboolean
is_accompanied (Demo    *demo,
                Planned *planned,
                Worker  *worker)
{
  GPtrArray *assignments;
  gboolean accompanied = FALSE;

  if (along_peer_get_status (ALONG_PEER (worker->plan->person)) != ALONG_PEER_STATUS_ORIENTATION)
    return TRUE;

  assignments = along_roster_get_assignments (
    demo->roster, along_record_get_id (ALONG_RECORD (planned->shift)));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      AlongAssignmentState state = along_assignment_get_state (assignment);
      AlongPerson *person = along_directory_get_person (
        demo->directory, along_assignment_get_person_id (assignment));
      gboolean learns = ALONG_IS_PEER (person) && along_peer_get_status (ALONG_PEER (person)) ==
                                                    ALONG_PEER_STATUS_ORIENTATION;

      if (learns && planned->plan->seats <= SEATS_OF_A_PAIR)
        return FALSE;
      if (!learns && along_assignment_state_is_taken (state) &&
          state != ALONG_ASSIGNMENT_STOOD_DOWN)
        accompanied = TRUE;
    }

  return accompanied;
}

/* Whether the plan wants this peer on the shift at all. */
static gboolean
is_wanted (Demo    *demo,
           Planned *planned,
           Worker  *worker)
{
  int day = planned->day - demo->today;
  AlongConnection *connection;

  if (day < worker->plan->from || day >= worker->plan->until)
    return FALSE;

  for (guint i = 0; i < planned->plan->peers->len; i++)
    if (g_array_index (planned->plan->peers, gint64, i) == worker->id)
      return TRUE;

  if (planned->plan->peers->len > 0)
    return FALSE;

  connection = along_directory_get_connection (demo->directory, worker->id, planned->day);

  return connection != NULL &&
         along_connection_get_kind (connection) == ALONG_CONNECTION_CONNECTED;
}

/* The peer whose turn it is to take a seat, or %NULL when nobody can. */
static Worker *
choose_worker (Demo    *demo,
               Planned *planned)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  int minutes = along_span_get_minutes (along_shift_get_span (planned->shift));

  for (guint i = 0; i < demo->workers->len; i++)
    {
      Worker *worker = &g_array_index (demo->workers, Worker, i);

      if (worker->week_minutes + minutes <= worker->plan->hours * 60)
        g_ptr_array_add (candidates, worker);
    }

  g_ptr_array_sort_with_data (candidates, compare_workers, GUINT_TO_POINTER (demo->n_seats));

  for (guint i = 0; i < candidates->len; i++)
    {
      Worker *worker = g_ptr_array_index (candidates, i);

      if (is_wanted (demo, planned, worker) && is_rested (demo, planned, worker->id) &&
          is_accompanied (demo, planned, worker) && is_allowed (demo, planned->shift, worker->id))
        return worker;
    }

  return NULL;
}

/* Gives a seat to whose turn it is; the id of the assignment, 0 when there is nobody. */
static gint64
give_seat (Demo                 *demo,
           Planned              *planned,
           AlongAssignmentState  state,
           gint64                stands_in_for_id)
{
  Worker *worker = choose_worker (demo, planned);
  AlongAssignment *assignment;

  if (worker == NULL)
    return 0;

  assignment = add_assignment (demo, planned->shift, worker->id, state, stands_in_for_id);
  if (along_assignment_state_is_taken (state))
    {
      int minutes = along_span_get_minutes (along_shift_get_span (planned->shift));

      worker->week_minutes += minutes;
      worker->minutes += minutes;
    }

  return along_record_get_id (ALONG_RECORD (assignment));
}

/* What usually becomes of a seat on @shift, seen from now. */
static AlongAssignmentState
get_usual_state (Demo       *demo,
                 AlongShift *shift)
{
  if (along_shift_get_end (shift) <= demo->now)
    return ALONG_ASSIGNMENT_DONE;
  if (along_shift_get_start (shift) <= demo->now)
    return ALONG_ASSIGNMENT_CHECKED_IN;
  return ALONG_ASSIGNMENT_ACCEPTED;
}

static char
get_fate (Demo    *demo,
          Planned *planned)
{
  const char *fates = past_fates;
  guint turn = demo->n_seats + (guint) (planned->week + ALONG_PROGRAMME_WEEKS_BACK) * 7;

  /* The last night of last week may not be over yet. */
  if (along_shift_get_end (planned->shift) > demo->now)
    fates = coming_fates[MAX (planned->week, 0)];

  return fates[turn % N_FATES];
}

static void
deal_seat (Demo    *demo,
           Planned *planned)
{
  AlongAssignmentState usual = get_usual_state (demo, planned->shift);
  gint64 excused;

  switch (get_fate (demo, planned))
    {
    case 'O':
      return;
    case 'P':
      give_seat (demo, planned,
                 usual == ALONG_ASSIGNMENT_ACCEPTED ? ALONG_ASSIGNMENT_PROPOSED : usual, 0);
      return;
    case 'n':
      give_seat (demo, planned, ALONG_ASSIGNMENT_DECLINED, 0);
      return;
    case 'N':
      give_seat (demo, planned, ALONG_ASSIGNMENT_DECLINED, 0);
      give_seat (demo, planned, usual, 0);
      return;
    case 'X':
      excused = give_seat (demo, planned, ALONG_ASSIGNMENT_EXCUSED, 0);
      give_seat (demo, planned, usual, excused);
      return;
    case 'M':
      give_seat (demo, planned, ALONG_ASSIGNMENT_MISSED, 0);
      return;
    case 'S':
      give_seat (demo, planned, ALONG_ASSIGNMENT_STOOD_DOWN, 0);
      return;
    default:
      give_seat (demo, planned, usual, 0);
    }
}

/* The first seat of a shift on which a professional works along; whether somebody took it. */
static gboolean
seat_staff (Demo    *demo,
            Planned *planned)
{
  guint n = planned->plan->staff->len;

  for (guint i = 0; i < n; i++)
    {
      gint64 id = g_array_index (planned->plan->staff, gint64, ((guint) planned->day + i) % n);

      if (is_allowed (demo, planned->shift, id))
        {
          add_assignment (demo, planned->shift, id, get_usual_state (demo, planned->shift), 0);
          return TRUE;
        }
    }

  return FALSE;
}

static void
deal_seats (Demo *demo)
{
  int week = G_MININT;

  for (guint i = 0; i < demo->planned->len; i++)
    {
      Planned *planned = &g_array_index (demo->planned, Planned, i);
      int n_left = planned->plan->seats;

      if (planned->week != week)
        {
          week = planned->week;
          demo->n_seats = 0;
          for (guint k = 0; k < demo->workers->len; k++)
            g_array_index (demo->workers, Worker, k).week_minutes = 0;
        }

      if (seat_staff (demo, planned))
        n_left--;

      for (; n_left > 0; n_left--)
        {
          deal_seat (demo, planned);
          demo->n_seats++;
        }
    }
}

static void
add_workers (Demo *demo)
{
  for (guint i = 0; i < demo->plan->people->len; i++)
    {
      AlongPlanPerson *plan = g_ptr_array_index (demo->plan->people, i);
      Worker worker = { .plan = plan,
                        .id = along_record_get_id (ALONG_RECORD (plan->person)),
                        .place = i };

      if (plan->hours > 0)
        g_array_append_val (demo->workers, worker);
    }
}

GPtrArray *
along_programme_plan_make_demo (AlongProgrammePlan *self,
                                gint64              now)
{
  g_autoptr (AlongDirectory) directory = along_directory_new ();
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (GArray) workers = g_array_new (FALSE, FALSE, sizeof (Worker));
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (Planned));
  Demo demo = { .plan = self, .now = now, .directory = directory, .workers = workers,
                .planned = planned };
  AlongDay first;

  g_return_val_if_fail (self != NULL, NULL);

  demo.records = g_ptr_array_new_with_free_func (g_object_unref);
  add_entries (&demo);

  demo.zone = along_directory_get_zone (directory);
  demo.today = along_zone_get_day (demo.zone, now);
  demo.week_start = along_week_get_start (
    demo.today, (GDateWeekday) along_agency_get_week_start (self->agency));

  first = demo.week_start - ALONG_PROGRAMME_WEEKS_BACK * ALONG_DAYS_A_WEEK;
  roster = along_roster_new (
    directory,
    along_zone_days_span (
      demo.zone, first,
      (ALONG_PROGRAMME_WEEKS_BACK + 1 + ALONG_PROGRAMME_WEEKS_AHEAD) * ALONG_DAYS_A_WEEK));
  demo.roster = roster;

  add_connections (&demo);
  add_absences (&demo);
  add_shifts (&demo);
  add_workers (&demo);
  deal_seats (&demo);

  return demo.records;
}
