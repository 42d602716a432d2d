/* along-programme-demo.c — an invented agency around a day: its roster, dealt out fairly
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme-plan.h"

#include <glib/gi18n-lib.h>

#include "exchange/along-programme.h"
#include "model/along-absence.h"
#include "model/along-assignment.h"
#include "model/along-connection.h"
#include "model/along-enum-types.h"
#include "model/along-override.h"
#include "model/along-peer.h"
#include "model/along-regular.h"
#include "model/along-shift.h"
#include "model/along-slot.h"
#include "model/along-supervisor.h"
#include "model/along-template.h"
#include "model/along-week.h"
#include "rules/along-rules.h"

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

/* Why somebody has a shift although a rule asks for a reason: those that an agency gives now and then. */
static const struct
{
  AlongFindingCode code;
  const char *reason;
} reasons[] = {
  /* Translators: why somebody has a shift all the same, as a coordinator of an invented agency wrote
   * it down. */
  { ALONG_FINDING_WEEK_WORK, N_("Offered to; agreed for this week only, next week is lighter.") },
  { ALONG_FINDING_WEEK_SHIFTS, N_("Offered to; agreed for this week only, next week is lighter.") },
  { ALONG_FINDING_DAYS_IN_ROW, N_("Asked for it; has the two days after it off.") },
  { ALONG_FINDING_REST, N_("Asked for it, for once; starts later the day after.") },
  { ALONG_FINDING_ROLE, N_("Goes along to learn this work, beside somebody who knows it.") },
};

/* How long before a shift its exception is agreed. */
#define AGREED_BEFORE (3 * 24 * 60 * 60)

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
  AlongSlot *slot;
  AlongPlanShift *plan;
} PlannedSlot;

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
  GArray *slots;
  GArray *planned;
  gint64 coordinator_id;
  guint n_seats; /* dealt out so far in the week */
  guint n_reasons_due; /* how many are to take a seat with a reason, as soon as there is one */
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
  demo->zone = along_directory_get_zone (demo->directory);
  demo->today = along_zone_get_day (demo->zone, demo->now);
  demo->week_start = along_week_get_start (
    demo->today, (GDateWeekday) along_agency_get_week_start (demo->plan->agency));

  for (guint i = 0; i < demo->plan->records->len; i++)
    {
      AlongRecord *record = along_record_copy (g_ptr_array_index (demo->plan->records, i));

      if (ALONG_IS_TEMPLATE (record))
        g_object_set (record, "first-day", demo->week_start, NULL);
      if (ALONG_IS_SUPERVISOR (record) && demo->coordinator_id == 0 &&
          (along_supervisor_get_duties (ALONG_SUPERVISOR (record)) & ALONG_DUTY_COORDINATOR) != 0)
        demo->coordinator_id = along_record_get_id (record);

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
add_slot (Demo           *demo,
          AlongPlanShift *plan,
          int             week,
          int             weekday)
{
  int minutes = plan->end_minute - plan->start_minute;
  PlannedSlot planned = { .plan = plan };

  planned.slot = g_object_new (
    ALONG_TYPE_SLOT,
    "id", --demo->last_id,
    "template-id", plan->template_id,
    "week", week,
    "weekday", weekday,
    "start-minute", plan->start_minute,
    "minutes", minutes > 0 ? minutes : minutes + 24 * 60,
    "type-id", plan->type_id,
    "place-id", plan->place_id,
    "seats", plan->seats,
    "on-duty-id", g_array_index (plan->on_duty, gint64, (guint) weekday % plan->on_duty->len),
    "note", plan->note,
    NULL);
  add_record (demo, planned.slot);
  along_directory_add (demo->directory, ALONG_RECORD (planned.slot));
  g_array_append_val (demo->slots, planned);

  for (guint i = 0; i < plan->regulars->len; i++)
    {
      const AlongPlanRegular *regular = &g_array_index (plan->regulars, AlongPlanRegular, i);
      AlongRecord *record;

      if ((int) regular->weekday != weekday)
        continue;

      record = g_object_new (ALONG_TYPE_REGULAR,
                             "id", --demo->last_id,
                             "slot-id", along_record_get_id (ALONG_RECORD (planned.slot)),
                             "person-id", regular->person_id,
                             NULL);
      add_record (demo, record);
      along_directory_add (demo->directory, record);
    }
}

static void
add_slots (Demo *demo)
{
  for (guint i = 0; i < demo->plan->shifts->len; i++)
    {
      AlongPlanShift *plan = g_ptr_array_index (demo->plan->shifts, i);

      for (int week = 1; week <= plan->rotation; week++)
        for (int weekday = G_DATE_MONDAY; weekday <= G_DATE_SUNDAY; weekday++)
          if ((plan->weeks & 1u << week) != 0 && (plan->weekdays & 1u << weekday) != 0)
            add_slot (demo, plan, week, weekday);
    }
}

static void
plan_day (Demo     *demo,
          AlongDay  day,
          int       week)
{
  for (guint i = 0; i < demo->slots->len; i++)
    {
      const PlannedSlot *slot = &g_array_index (demo->slots, PlannedSlot, i);
      AlongPlanShift *plan = slot->plan;
      Planned planned = { .plan = plan, .day = day, .week = week };
      AlongSpan span;

      if (along_slot_get_weekday (slot->slot) != (int) along_day_get_weekday (day) ||
          (week - along_slot_get_week (slot->slot) + 1) % plan->rotation != 0)
        continue;

      span = along_zone_clock_span (demo->zone, day, plan->start_minute, plan->end_minute);
      planned.shift = g_object_new (ALONG_TYPE_SHIFT,
                                    "id", --demo->last_id,
                                    "slot-id", along_record_get_id (ALONG_RECORD (slot->slot)),
                                    "slot-day", day,
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

/* What the rules make of the person on the shift. The status is the one of today: what was done
 * before somebody paused or moved on was done all the same. */
static GPtrArray *
check_rules (Demo       *demo,
             AlongShift *shift,
             gint64      person_id)
{
  GPtrArray *findings = along_rules_check (demo->roster, shift, person_id, 0);

  for (guint i = findings->len; i > 0; i--)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i - 1);

      if (finding->code == ALONG_FINDING_NOT_WORKING &&
          along_shift_get_start (shift) < demo->now)
        g_ptr_array_remove_index (findings, i - 1);
    }

  return findings;
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

/* Whether the person came as agreed, as far as one knows yet. */
static gboolean
is_as_agreed (AlongAssignment *assignment)
{
  AlongAssignmentState state = along_assignment_get_state (assignment);

  return along_assignment_state_is_taken (state) && state != ALONG_ASSIGNMENT_STOOD_DOWN;
}

/* Who could not come is left alone for the day. */
static gboolean
is_left_alone (Demo    *demo,
               Planned *planned,
               gint64   person_id)
{
  GPtrArray *assignments = along_roster_get_person_assignments (demo->roster, person_id);

  /* Dealt out in the order of time. */
  for (guint i = assignments->len; i > 0; i--)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i - 1);
      AlongShift *other =
        along_roster_get_shift (demo->roster, along_assignment_get_shift_id (assignment));

      if (along_zone_get_day (demo->zone, along_shift_get_start (other)) != planned->day)
        return FALSE;
      if (!is_as_agreed (assignment))
        return TRUE;
    }

  return FALSE;
}

/* Whether the person has the shift every time. */
static gboolean
is_regular (Demo    *demo,
            Planned *planned,
            gint64   person_id)
{
  GPtrArray *about =
    along_directory_get_about (demo->directory, along_shift_get_slot_id (planned->shift));

  for (guint i = 0; i < about->len; i++)
    if (ALONG_IS_REGULAR (g_ptr_array_index (about, i)) &&
        along_regular_get_person_id (g_ptr_array_index (about, i)) == person_id)
      return TRUE;

  return FALSE;
}

static gboolean
is_learning (AlongPerson *person)
{
  return ALONG_IS_PEER (person) &&
         along_peer_get_status (ALONG_PEER (person)) == ALONG_PEER_STATUS_ORIENTATION;
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

  if (!is_learning (worker->plan->person))
    return TRUE;

  assignments = along_roster_get_assignments (
    demo->roster, along_record_get_id (ALONG_RECORD (planned->shift)));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      AlongAssignmentState state = along_assignment_get_state (assignment);
      AlongPerson *person = along_directory_get_person (
        demo->directory, along_assignment_get_person_id (assignment));
      gboolean learns = is_learning (person);

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

/* Those who may be asked for a seat: whose regular shift it is, and then whose turn it is. */
static GPtrArray *
list_candidates (Demo    *demo,
                 Planned *planned)
{
  GPtrArray *candidates = g_ptr_array_new ();
  guint n_regulars = 0;

  for (guint i = 0; i < demo->workers->len; i++)
    {
      Worker *worker = &g_array_index (demo->workers, Worker, i);

      if (is_wanted (demo, planned, worker) && is_accompanied (demo, planned, worker) &&
          !is_left_alone (demo, planned, worker->id))
        g_ptr_array_add (candidates, worker);
    }

  g_ptr_array_sort_with_data (candidates, compare_workers, GUINT_TO_POINTER (demo->n_seats));

  for (guint i = 0; i < candidates->len; i++)
    {
      Worker *worker = g_ptr_array_index (candidates, i);

      if (is_regular (demo, planned, worker->id))
        {
          g_ptr_array_remove_index (candidates, i);
          g_ptr_array_insert (candidates, (int) n_regulars++, worker);
        }
    }

  return candidates;
}

/* The first who takes the seat gladly or at least not unwillingly, or else the first who may; %NULL
 * when nobody can. */
static Worker *
choose_worker (Demo    *demo,
               Planned *planned)
{
  g_autoptr (GPtrArray) candidates = list_candidates (demo, planned);
  Worker *second_choice = NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      Worker *worker = g_ptr_array_index (candidates, i);
      g_autoptr (GPtrArray) findings = check_rules (demo, planned->shift, worker->id);
      AlongSeverity severity = along_rules_get_severity (findings);

      if (severity >= ALONG_SEVERITY_GLADLY)
        return worker;
      if (severity == ALONG_SEVERITY_NOT_GLADLY && second_choice == NULL)
        second_choice = worker;
    }

  return second_choice;
}

/* The id of the assignment. */
static gint64
seat_worker (Demo                 *demo,
             Planned              *planned,
             Worker               *worker,
             AlongAssignmentState  state,
             gint64                stands_in_for_id)
{
  AlongAssignment *assignment =
    add_assignment (demo, planned->shift, worker->id, state, stands_in_for_id);

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
give_seat (Demo                 *demo,
           Planned              *planned,
           AlongAssignmentState  state,
           gint64                stands_in_for_id)
{
  Worker *worker = choose_worker (demo, planned);

  return worker != NULL ? seat_worker (demo, planned, worker, state, stands_in_for_id) : 0;
}

/* Gives a seat to somebody who needs a reason for it; whether there was one. */
static gboolean
give_seat_with_reason (Demo                 *demo,
                       Planned              *planned,
                       AlongAssignmentState  state)
{
  g_autoptr (GPtrArray) candidates = list_candidates (demo, planned);
  g_autoptr (GEnumClass) codes = g_type_class_ref (ALONG_TYPE_FINDING_CODE);

  for (guint i = 0; i < candidates->len; i++)
    {
      Worker *worker = g_ptr_array_index (candidates, i);
      g_autoptr (GPtrArray) findings = check_rules (demo, planned->shift, worker->id);
      const char *reason = findings->len > 0 ? find_reason (findings) : NULL;
      const AlongFinding *finding;
      AlongOverride *record;

      /* Nobody who is new is asked for more than was agreed. */
      if (reason == NULL || is_learning (worker->plan->person))
        continue;

      finding = g_ptr_array_index (findings, 0);
      record = g_object_new (
        ALONG_TYPE_OVERRIDE,
        "assignment-id", seat_worker (demo, planned, worker, state, 0),
        "id", --demo->last_id,
        "codes", g_enum_get_value (codes, (int) finding->code)->value_nick,
        "reason", _(reason),
        "by-id", demo->coordinator_id,
        "at", MIN (along_shift_get_start (planned->shift) - AGREED_BEFORE, demo->now),
        NULL);
      add_record (demo, record);
      along_roster_add_override (demo->roster, record);
      demo->n_reasons_due--;
      return TRUE;
    }

  return FALSE;
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
    case 'R':
      demo->n_reasons_due++;
      G_GNUC_FALLTHROUGH;
    default:
      if (demo->n_reasons_due == 0 || !give_seat_with_reason (demo, planned, usual))
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

      g_autoptr (GPtrArray) findings = check_rules (demo, planned->shift, id);

      if (along_rules_get_severity (findings) > ALONG_SEVERITY_NEEDS_REASON)
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
          demo->n_reasons_due = 0;
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
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (PlannedSlot));
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (Planned));
  Demo demo = { .plan = self, .now = now, .directory = directory, .workers = workers,
                .slots = slots, .planned = planned };
  AlongDay first;

  g_return_val_if_fail (self != NULL, NULL);

  demo.records = g_ptr_array_new_with_free_func (g_object_unref);
  add_entries (&demo);

  first = demo.week_start - ALONG_PROGRAMME_WEEKS_BACK * ALONG_DAYS_A_WEEK;
  roster = along_roster_new (
    directory,
    along_zone_days_span (
      demo.zone, first,
      (ALONG_PROGRAMME_WEEKS_BACK + 1 + ALONG_PROGRAMME_WEEKS_AHEAD) * ALONG_DAYS_A_WEEK));
  demo.roster = roster;

  add_connections (&demo);
  add_absences (&demo);
  add_slots (&demo);
  add_shifts (&demo);
  add_workers (&demo);
  deal_seats (&demo);

  return demo.records;
}
