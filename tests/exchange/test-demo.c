/* test-demo.c — the invented agencies, made on each of many days
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "demo-fixture.h"

#include "model/along-absence.h"
#include "model/along-action.h"
#include "model/along-client.h"
#include "model/along-connection.h"
#include "model/along-override.h"
#include "model/along-peer.h"
#include "model/along-shift.h"
#include "model/along-supervision.h"
#include "model/along-supervisor.h"
#include "model/along-terms.h"
#include "model/along-week.h"
#include "rules/along-cadence.h"
#include "rules/along-growth.h"
#include "rules/along-rules.h"

static gboolean
is_away (Demo      *demo,
         gint64     person_id,
         AlongSpan  span)
{
  for (guint i = 0; i < demo->absences->len; i++)
    {
      AlongAbsence *absence = g_ptr_array_index (demo->absences, i);

      if (along_absence_get_person_id (absence) == person_id &&
          along_span_overlaps (along_absence_get_span (absence), span))
        return TRUE;
    }

  return FALSE;
}

static void
check_no_double_booking (Demo *demo)
{
  g_autoptr (GHashTable) of_person =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < demo->assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (demo->assignments, i);
      gint64 person_id = along_assignment_get_person_id (assignment);
      AlongSpan span = demo_get_span (demo, assignment);
      GArray *spans = g_hash_table_lookup (of_person, &person_id);

      if (!demo_is_taken (assignment))
        continue;

      if (spans == NULL)
        {
          spans = g_array_new (FALSE, FALSE, sizeof (AlongSpan));
          g_hash_table_insert (of_person, g_memdup2 (&person_id, sizeof person_id), spans);
        }

      for (guint k = 0; k < spans->len; k++)
        g_assert_false (along_span_overlaps (span, g_array_index (spans, AlongSpan, k)));
      g_array_append_val (spans, span);
    }
}

static gboolean
fits_time (AlongAssignmentState state,
           AlongSpan            span,
           gint64               now)
{
  /* Only a session is cancelled, see check_session(). */
  if (state == ALONG_ASSIGNMENT_CANCELLED)
    return TRUE;

  if (span.end <= now)
    return state == ALONG_ASSIGNMENT_DONE || state == ALONG_ASSIGNMENT_STOOD_DOWN ||
           state == ALONG_ASSIGNMENT_EXCUSED || state == ALONG_ASSIGNMENT_MISSED ||
           state == ALONG_ASSIGNMENT_DECLINED;

  if (span.start <= now)
    return state == ALONG_ASSIGNMENT_CHECKED_IN || state == ALONG_ASSIGNMENT_EXCUSED ||
           state == ALONG_ASSIGNMENT_DECLINED;

  return state == ALONG_ASSIGNMENT_PROPOSED || state == ALONG_ASSIGNMENT_ACCEPTED ||
         state == ALONG_ASSIGNMENT_EXCUSED || state == ALONG_ASSIGNMENT_DECLINED;
}

static void
check_assignment (Demo            *demo,
                  AlongAssignment *assignment)
{
  AlongPerson *person = demo_look_up (demo, along_assignment_get_person_id (assignment));
  AlongAssignment *original =
    demo_look_up (demo, along_assignment_get_stands_in_for_id (assignment));
  AlongSpan span = demo_get_span (demo, assignment);

  g_assert_true (fits_time (along_assignment_get_state (assignment), span, demo->now));
  g_assert_false (is_away (demo, along_assignment_get_person_id (assignment), span));

  if (ALONG_IS_PEER (person) && span.start >= demo->now)
    {
      AlongPeerStatus status = along_peer_get_status (ALONG_PEER (person));

      g_assert_true (status == ALONG_PEER_STATUS_ACTIVE ||
                     status == ALONG_PEER_STATUS_ORIENTATION);
    }

  if (original != NULL)
    {
      g_assert_cmpint (along_assignment_get_state (original), ==, ALONG_ASSIGNMENT_EXCUSED);
      g_assert_cmpint (along_assignment_get_shift_id (original), ==,
                       along_assignment_get_shift_id (assignment));
      g_assert_cmpint (along_assignment_get_person_id (original), !=,
                       along_assignment_get_person_id (assignment));
    }
}

/* Nobody in orientation works alone. */
static void
check_company (Demo       *demo,
               GPtrArray  *assignments)
{
  int n_learners = 0, n_others = 0;

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      AlongPerson *person = demo_look_up (demo, along_assignment_get_person_id (assignment));

      if (!demo_is_taken (assignment))
        continue;
      if (ALONG_IS_PEER (person) &&
          along_peer_get_status (ALONG_PEER (person)) == ALONG_PEER_STATUS_ORIENTATION)
        n_learners++;
      else
        n_others++;
    }

  if (n_learners > 0)
    g_assert_cmpint (n_others, >, 0);
}

/* The session on @shift, which is one exactly when its type is supervision; NULL when it is not. */
static AlongSupervision *
find_session (Demo       *demo,
              AlongShift *shift)
{
  AlongShiftType *type = demo_look_up (demo, along_shift_get_type_id (shift));
  AlongSupervision *found = NULL;

  for (guint i = 0; i < demo->sessions->len; i++)
    {
      AlongSupervision *session = g_ptr_array_index (demo->sessions, i);

      if (along_supervision_get_shift_id (session) == along_record_get_id (ALONG_RECORD (shift)))
        {
          g_assert_null (found);
          found = session;
        }
    }

  g_assert_true ((found != NULL) ==
                 (along_shift_type_get_kind (type) == ALONG_SHIFT_KIND_SUPERVISION));
  return found;
}

static void
check_roster (Demo     *demo,
              gboolean  has_nights)
{
  AlongZone *zone = along_directory_get_zone (demo->directory);
  int n_seats[DEMO_N_WEEKS] = { 0 }, n_open[DEMO_N_WEEKS] = { 0 };
  int n_stand_ins[DEMO_N_WEEKS] = { 0 };
  int n_nights = 0, n_notes = 0;

  for (guint i = 0; i < demo->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo->shifts, i);
      GPtrArray *assignments = g_hash_table_lookup (demo->of_shift, shift);
      AlongSupervision *session = find_session (demo, shift);
      AlongSpan span = along_shift_get_span (shift);
      int day = along_zone_get_day (zone, span.start) - demo->first_day;
      int week = day / ALONG_DAYS_A_WEEK;
      int n_free = along_shift_get_seats (shift);

      g_assert_cmpint (day, >=, 0);
      g_assert_cmpint (week, <, DEMO_N_WEEKS);
      g_assert_true (ALONG_IS_SUPERVISOR (demo_look_up (demo, along_shift_get_on_duty_id (shift))));
      g_assert_false (is_away (demo, along_shift_get_on_duty_id (shift), span));

      for (guint k = 0; k < assignments->len; k++)
        {
          AlongAssignment *assignment = g_ptr_array_index (assignments, k);

          check_assignment (demo, assignment);
          if (session == NULL)
            g_assert_cmpint (along_assignment_get_state (assignment), !=,
                             ALONG_ASSIGNMENT_CANCELLED);
          n_free -= demo_is_taken (assignment);
          n_stand_ins[week] += along_assignment_get_stands_in_for_id (assignment) != 0;
        }

      check_company (demo, assignments);
      g_assert_cmpint (n_free, >=, 0);
      /* Sessions come on top of the work. */
      if (session == NULL)
        {
          n_open[week] += n_free;
          n_seats[week] += along_shift_get_seats (shift);
        }
      n_notes += *along_shift_get_note (shift) != '\0';
      n_nights += along_zone_get_day (zone, span.end) > along_zone_get_day (zone, span.start);
    }

  if (has_nights)
    g_assert_cmpint (n_nights, >=, DEMO_N_WEEKS);
  else
    g_assert_cmpint (n_nights, ==, 0);

  g_assert_cmpint (n_notes, >=, DEMO_N_WEEKS);
  g_assert_cmpint (n_notes, <, (int) demo->shifts->len / 2);

  for (int week = 0; week < DEMO_N_WEEKS; week++)
    {
      g_assert_cmpint (n_seats[week], >=, 35);
      g_assert_cmpint (n_seats[week], <=, 90);
      if (week <= ALONG_PROGRAMME_WEEKS_BACK)
        g_assert_cmpint (n_stand_ins[week], >, 0);
      if (week < ALONG_PROGRAMME_WEEKS_BACK)
        g_assert_cmpint (n_open[week] * 5, <, n_seats[week]);
      if (week > ALONG_PROGRAMME_WEEKS_BACK)
        g_assert_cmpint (n_open[week], >=, 3);
    }
}

static void
check_states (Demo *demo)
{
  guint n_of[ALONG_ASSIGNMENT_CANCELLED + 1] = { 0 };

  for (guint i = 0; i < demo->assignments->len; i++)
    n_of[along_assignment_get_state (g_ptr_array_index (demo->assignments, i))]++;

  g_assert_cmpuint (n_of[ALONG_ASSIGNMENT_DONE] * 2, >, demo->assignments->len);
  g_assert_cmpuint (n_of[ALONG_ASSIGNMENT_ACCEPTED], >, 20);
  g_assert_cmpuint (n_of[ALONG_ASSIGNMENT_PROPOSED], >, 20);
  g_assert_cmpuint (n_of[ALONG_ASSIGNMENT_DECLINED], >, 5);
  g_assert_cmpuint (n_of[ALONG_ASSIGNMENT_EXCUSED], >, 5);
  g_assert_cmpuint (n_of[ALONG_ASSIGNMENT_MISSED], >, 5);
  g_assert_cmpuint (n_of[ALONG_ASSIGNMENT_STOOD_DOWN], >, 5);
}

static void
check_people (Demo *demo)
{
  GListModel *peers = along_directory_get_peers (demo->directory);
  GListModel *staff = along_directory_get_supervisors (demo->directory);
  AlongDay today = along_zone_get_day (along_directory_get_zone (demo->directory), demo->now);
  guint n_peers = g_list_model_get_n_items (peers);
  guint n_clients = g_list_model_get_n_items (along_directory_get_clients (demo->directory));
  guint statuses = 0, kinds = 0, n_connected = 0;
  AlongDuties duties = 0;

  g_assert_cmpuint (n_peers, >=, 12);
  g_assert_cmpuint (n_peers, <=, 20);
  g_assert_cmpuint (n_clients, >=, 8);
  g_assert_cmpuint (n_clients, <=, 15);
  g_assert_cmpuint (demo->absences->len, >, 3);

  for (guint i = 0; i < n_peers; i++)
    {
      g_autoptr (AlongPeer) peer = g_list_model_get_item (peers, i);
      AlongConnection *connection = along_directory_get_connection (
        demo->directory, along_record_get_id (ALONG_RECORD (peer)), today);

      statuses |= 1u << along_peer_get_status (peer);
      g_assert_true (connection != NULL ||
                     along_peer_get_status (peer) == ALONG_PEER_STATUS_INTERESTED);
      if (connection != NULL)
        {
          kinds |= 1u << along_connection_get_kind (connection);
          n_connected++;
        }
      if (along_peer_get_status (peer) == ALONG_PEER_STATUS_ACTIVE)
        {
          g_assert_cmpint (along_peer_get_responsible_id (peer), !=, 0);
          g_assert_cmpint (along_peer_get_supervisor_id (peer), !=, 0);
          g_assert_cmpint (along_peer_get_reference_id (peer), !=, 0);
        }
    }

  for (guint i = 0; i < g_list_model_get_n_items (staff); i++)
    {
      g_autoptr (AlongSupervisor) supervisor = g_list_model_get_item (staff, i);

      duties |= along_supervisor_get_duties (supervisor);
      g_assert_cmpstr (along_person_get_phone (ALONG_PERSON (supervisor)), !=, "");
    }

  /* Somebody was remote and is connected, or the other way round: the history is kept. */
  g_assert_cmpuint (g_list_model_get_n_items (along_directory_get_connections (demo->directory)),
                    >, n_connected);
  g_assert_cmphex (statuses, ==, 0x1f);
  g_assert_cmphex (kinds, ==, 0x3);
  g_assert_cmphex (duties, ==, 0x3f);
}

/* The reason that was given for @assignment; NULL when there is none. */
static AlongOverride *
find_override (Demo            *demo,
               AlongAssignment *assignment)
{
  for (guint i = 0; i < demo->overrides->len; i++)
    if (along_override_get_assignment_id (g_ptr_array_index (demo->overrides, i)) ==
        along_record_get_id (ALONG_RECORD (assignment)))
      return g_ptr_array_index (demo->overrides, i);

  return NULL;
}

/* Whether the rules may find this: the status is the one of today, and who paused since has worked;
 * and what needs a reason has one. */
static gboolean
is_allowed (Demo               *demo,
            AlongShift         *shift,
            AlongOverride      *override,
            const AlongFinding *finding)
{
  if (finding->code == ALONG_FINDING_NOT_WORKING && along_shift_get_start (shift) < demo->now)
    return TRUE;

  return finding->severity > ALONG_SEVERITY_NEEDS_REASON ||
         (finding->severity == ALONG_SEVERITY_NEEDS_REASON && override != NULL &&
          along_finding_is_noted (finding, along_reason_get_codes (ALONG_REASON (override))));
}

/* Seat by seat, as they were given: each is allowed by the rules or has a reason for just what they
 * find, whatever became of it; and no reason is given where none is needed. */
static void
check_rules (Demo *demo)
{
  g_autoptr (AlongRoster) roster = demo_make_roster (demo);
  guint n_upheld = 0;

  for (guint i = 0; i < demo->assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (demo->assignments, i);
      AlongShift *shift = demo_look_up (demo, along_assignment_get_shift_id (assignment));
      AlongOverride *override = find_override (demo, assignment);
      g_autoptr (GPtrArray) findings =
        along_rules_check (roster, shift, along_assignment_get_person_id (assignment), 0);

      for (guint k = 0; k < findings->len; k++)
        {
          const AlongFinding *finding = g_ptr_array_index (findings, k);

          if (!is_allowed (demo, shift, override, finding))
            {
              g_autofree char *words =
                along_finding_describe (finding, roster, shift, ALONG_CLOCK_24);

              g_error ("%s", words);
            }
          n_upheld += finding->severity == ALONG_SEVERITY_NEEDS_REASON;
        }

      along_roster_add_assignment (roster, assignment);
    }

  g_assert_cmpuint (demo->overrides->len, >, 0);
  g_assert_cmpuint (demo->overrides->len, <, demo->assignments->len / 20);
  g_assert_cmpuint (n_upheld, ==, demo->overrides->len);
}

/* The one who gives it is there; what became of it is what can be by now. */
static void
check_session (Demo             *demo,
               AlongShift       *shift,
               AlongSupervision *session)
{
  GPtrArray *assignments = g_hash_table_lookup (demo->of_shift, shift);
  gboolean is_cancelled = along_supervision_get_state (session) == ALONG_SESSION_CANCELLED;
  gboolean has_leader = FALSE;

  if (!is_cancelled)
    g_assert_true ((along_supervision_get_state (session) == ALONG_SESSION_HELD) ==
                   (along_shift_get_end (shift) <= demo->now));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      g_assert_true (is_cancelled == (along_assignment_get_state (assignment) ==
                                      ALONG_ASSIGNMENT_CANCELLED));
      if (along_assignment_get_person_id (assignment) == along_supervision_get_leader_id (session))
        has_leader = TRUE;
    }
  g_assert_true (has_leader);
}

/* What the sessions of @person come to. */
static AlongCadence
judge (Demo        *demo,
       AlongPerson *person,
       AlongDay     today)
{
  gint64 person_id = along_record_get_id (ALONG_RECORD (person));
  AlongCadenceFacts facts;

  along_cadence_begin (&facts, demo->directory, person_id);

  for (guint i = 0; i < demo->sessions->len; i++)
    {
      AlongSupervision *session = g_ptr_array_index (demo->sessions, i);
      AlongShift *shift = demo_look_up (demo, along_supervision_get_shift_id (session));
      GPtrArray *assignments = g_hash_table_lookup (demo->of_shift, shift);

      for (guint k = 0; k < assignments->len; k++)
        {
          AlongAssignment *assignment = g_ptr_array_index (assignments, k);

          if (along_assignment_get_person_id (assignment) == person_id)
            along_cadence_add (&facts, demo->directory, session, along_shift_get_span (shift),
                               along_assignment_get_state (assignment), demo->now);
        }
    }

  return along_cadence_judge (&facts, along_directory_get_agency (demo->directory), today);
}

static void
count_states (Demo       *demo,
              GListModel *people,
              AlongDay    today,
              guint      *n_of)
{
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (AlongPerson) person = g_list_model_get_item (people, i);

      if (along_cadence_applies (person))
        n_of[judge (demo, person, today).state]++;
    }
}

static void
check_actions (Demo     *demo,
               AlongDay  today)
{
  guint n_overdue = 0, n_done = 0;

  for (guint i = 0; i < demo->actions->len; i++)
    {
      AlongAction *action = g_ptr_array_index (demo->actions, i);
      AlongSupervision *session = demo_look_up (demo, along_action_get_session_id (action));
      AlongShift *shift = demo_look_up (demo, along_supervision_get_shift_id (session));
      AlongDay agreed = along_zone_get_day (along_directory_get_zone (demo->directory),
                                            along_shift_get_start (shift));

      g_assert_cmpint (along_supervision_get_state (session), ==, ALONG_SESSION_HELD);
      g_assert_cmpint (along_action_get_due (action), >=, agreed);
      if (along_action_get_done (action) != 0)
        {
          g_assert_cmpint (along_action_get_done (action), >=, agreed);
          g_assert_cmpint (along_action_get_done (action), <=, today);
          n_done++;
        }
      else if (along_action_get_due (action) < today)
        {
          n_overdue++;
        }
    }

  g_assert_cmpuint (demo->actions->len, ==, 4);
  g_assert_cmpuint (n_overdue, ==, 1);
  g_assert_cmpuint (n_done, ==, 1);
}

/* Nearly everybody has supervision in time: few are overdue, and one is to be rescheduled. */
static void
check_supervision (Demo *demo)
{
  AlongZone *zone = along_directory_get_zone (demo->directory);
  AlongDay today = along_zone_get_day (zone, demo->now);
  int this_week = demo->first_day + ALONG_PROGRAMME_WEEKS_BACK * ALONG_DAYS_A_WEEK;
  guint n_of[ALONG_CADENCE_RESCHEDULE + 1] = { 0 };
  guint n_this_week = 0, n_next_week = 0;

  for (guint i = 0; i < demo->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo->shifts, i);
      AlongSupervision *session = find_session (demo, shift);
      int days = along_zone_get_day (zone, along_shift_get_start (shift)) - this_week;

      if (session == NULL)
        continue;

      check_session (demo, shift, session);
      n_this_week += days >= 0 && days < ALONG_DAYS_A_WEEK;
      n_next_week += days >= ALONG_DAYS_A_WEEK && days < 2 * ALONG_DAYS_A_WEEK;
    }

  g_assert_cmpuint (n_this_week, >=, 3);
  g_assert_cmpuint (n_next_week, >=, 3);

  count_states (demo, along_directory_get_peers (demo->directory), today, n_of);
  count_states (demo, along_directory_get_supervisors (demo->directory), today, n_of);
  g_assert_cmpuint (n_of[ALONG_CADENCE_OVERDUE], >=, 1);
  g_assert_cmpuint (n_of[ALONG_CADENCE_OVERDUE], <=, 2);
  g_assert_cmpuint (n_of[ALONG_CADENCE_RESCHEDULE], ==, 1);
  g_assert_cmpuint (n_of[ALONG_CADENCE_FINE] + n_of[ALONG_CADENCE_PLANNED] +
                      n_of[ALONG_CADENCE_DUE],
                    >=, 9);

  check_actions (demo, today);
}

/* What the peer agreed to at most in a week, in minutes. */
static int
get_most (Demo   *demo,
          gint64  person_id)
{
  GPtrArray *about = along_directory_get_about (demo->directory, person_id);

  for (guint i = 0; i < about->len; i++)
    if (ALONG_IS_TERMS (g_ptr_array_index (about, i)))
      return along_terms_get_most_minutes (g_ptr_array_index (about, i));

  g_assert_not_reached ();
}

/* Whether there is a reason for more than that in @week. */
static gboolean
is_more_agreed (Demo   *demo,
                gint64  person_id,
                int     week)
{
  AlongZone *zone = along_directory_get_zone (demo->directory);

  for (guint i = 0; i < demo->overrides->len; i++)
    {
      AlongOverride *override = g_ptr_array_index (demo->overrides, i);
      AlongAssignment *assignment =
        demo_look_up (demo, along_override_get_assignment_id (override));
      AlongDay day = along_zone_get_day (zone, demo_get_span (demo, assignment).start);

      if (along_assignment_get_person_id (assignment) == person_id &&
          g_str_has_prefix (along_reason_get_codes (ALONG_REASON (override)), "week-work:") &&
          (day - demo->first_day) / ALONG_DAYS_A_WEEK == week)
        return TRUE;
    }

  return FALSE;
}

/* The time that the peer's seats take in @week, in minutes. */
static int
get_load (Demo   *demo,
          gint64  person_id,
          int     week)
{
  AlongZone *zone = along_directory_get_zone (demo->directory);
  int minutes = 0;

  for (guint i = 0; i < demo->assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (demo->assignments, i);
      AlongSpan span = demo_get_span (demo, assignment);

      if (along_assignment_get_person_id (assignment) == person_id && demo_is_taken (assignment) &&
          (along_zone_get_day (zone, span.start) - demo->first_day) / ALONG_DAYS_A_WEEK == week)
        minutes += along_span_get_minutes (span);
    }

  return minutes;
}

static void
test_each_day (gconstpointer id)
{
  g_autoptr (AlongProgramme) programme = along_programme_load (id, NULL);
  gboolean has_nights = g_str_equal (id, "osis") || g_str_equal (id, "spikes");

  for (int i = 0; i < DEMO_N_NOWS; i++)
    {
      g_auto (Demo) demo = { 0 };

      demo_init (&demo, programme, demo_get_now (i));
      check_people (&demo);
      check_roster (&demo, has_nights);
      check_states (&demo);
      check_no_double_booking (&demo);
      check_rules (&demo);
      check_supervision (&demo);
    }
}

static void
test_same (gconstpointer id)
{
  for (int i = 0; i < DEMO_N_NOWS; i += 9)
    {
      g_autoptr (AlongProgramme) one = along_programme_load (id, NULL);
      g_autoptr (AlongProgramme) other = along_programme_load (id, NULL);
      g_autoptr (GPtrArray) first = along_programme_make_demo (one, demo_get_now (i));
      g_autoptr (GPtrArray) again = along_programme_make_demo (one, demo_get_now (i));
      g_autoptr (GPtrArray) anew = along_programme_make_demo (other, demo_get_now (i));

      g_assert_cmpuint (first->len, ==, again->len);
      g_assert_cmpuint (first->len, ==, anew->len);
      for (guint k = 0; k < first->len; k++)
        {
          gpointer record = g_ptr_array_index (first, k);

          g_assert_true (along_record_equal (record, g_ptr_array_index (again, k)));
          g_assert_true (along_record_equal (record, g_ptr_array_index (anew, k)));
        }
    }
}

/* Over the weeks that are past, those who are connected all had work, and nobody far more than
 * the others. */
static void
test_fair (gconstpointer id)
{
  g_autoptr (AlongProgramme) programme = along_programme_load (id, NULL);
  g_auto (Demo) demo = { 0 };
  GListModel *peers;
  int most = 0, least = G_MAXINT;

  demo_init (&demo, programme, demo_get_now (22));
  peers = along_directory_get_peers (demo.directory);

  for (guint i = 0; i < g_list_model_get_n_items (peers); i++)
    {
      g_autoptr (AlongPeer) peer = g_list_model_get_item (peers, i);
      gint64 peer_id = along_record_get_id (ALONG_RECORD (peer));
      AlongConnection *connection =
        along_directory_get_connection (demo.directory, peer_id, demo.first_day);
      int minutes = 0;

      if (along_peer_get_status (peer) != ALONG_PEER_STATUS_ACTIVE || connection == NULL ||
          along_connection_get_kind (connection) != ALONG_CONNECTION_CONNECTED)
        continue;

      for (int week = 0; week < ALONG_PROGRAMME_WEEKS_BACK; week++)
        {
          int load = get_load (&demo, peer_id, week);

          if (!is_more_agreed (&demo, peer_id, week))
            g_assert_cmpint (load, <=, get_most (&demo, peer_id));
          minutes += load;
        }
      most = MAX (most, minutes);
      least = MIN (least, minutes);
    }

  g_assert_cmpint (least, >, ALONG_PROGRAMME_WEEKS_BACK * 2 * 60);
  g_assert_cmpint (most, <, least * 5);
}

/* How many of the items @peer has signed off. */
static guint
count_signed (GArray *items)
{
  guint n_signed = 0;

  for (guint i = 0; i < items->len; i++)
    n_signed += g_array_index (items, AlongOrientationItem, i).done ? 1 : 0;

  return n_signed;
}

/* Something needs a course, which everybody has, and somebody not for long; who is new is on the
 * way, and all others are through. */
static void
test_training (gconstpointer id)
{
  g_autoptr (AlongProgramme) programme = along_programme_load (id, NULL);
  g_auto (Demo) demo = { 0 };
  GListModel *peers, *courses;
  AlongDay today;
  guint n_expiring = 0, n_new = 0;

  demo_init (&demo, programme, demo_get_now (22));
  today = along_zone_get_day (along_directory_get_zone (demo.directory), demo.now);
  peers = along_directory_get_peers (demo.directory);
  courses = along_directory_get_courses (demo.directory);

  for (guint i = 0; i < g_list_model_get_n_items (peers); i++)
    {
      g_autoptr (AlongPeer) peer = g_list_model_get_item (peers, i);
      g_autoptr (GArray) items =
        along_growth_list_orientation (demo.directory, demo.learned, peer, today);
      gboolean is_new = along_peer_get_status (peer) == ALONG_PEER_STATUS_ORIENTATION;

      if (!along_rules_works (ALONG_PERSON (peer)))
        continue;

      g_assert_cmpuint (items->len, ==, 5);
      g_assert_cmpuint (count_signed (items), ==, is_new ? 2 : 5);
      n_new += is_new ? 1 : 0;

      for (guint k = 0; k < g_list_model_get_n_items (courses); k++)
        {
          g_autoptr (AlongCourse) course = g_list_model_get_item (courses, k);
          gboolean needed;
          AlongPreparation preparation = along_preparation_find_today (
            demo.directory, demo.learned, ALONG_PERSON (peer), course, today, &needed);

          g_assert_true (!needed || along_preparation_is_enough (preparation, today, 0));
          n_expiring += needed && preparation.state == ALONG_TRAINING_EXPIRING ? 1 : 0;
        }
    }

  g_assert_cmpuint (n_new, >=, 1);
  g_assert_cmpuint (n_expiring, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  const char *const ids[] = { "counties", "fixundfertig", "nea", "osis",
                              "regentpark", "spikes", "stadsbrug" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *each_day = g_strconcat ("/demo/each-day/", ids[i], NULL);
      g_autofree char *same = g_strconcat ("/demo/same/", ids[i], NULL);
      g_autofree char *fair = g_strconcat ("/demo/fair/", ids[i], NULL);
      g_autofree char *training = g_strconcat ("/demo/training/", ids[i], NULL);

      g_test_add_data_func (each_day, ids[i], test_each_day);
      g_test_add_data_func (same, ids[i], test_same);
      g_test_add_data_func (fair, ids[i], test_fair);
      g_test_add_data_func (training, ids[i], test_training);
    }

  return g_test_run ();
}
