/* test-demo.c — the invented agencies, made on each of many days
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme.h"

#include "model/along-absence.h"
#include "model/along-assignment.h"
#include "model/along-client.h"
#include "model/along-connection.h"
#include "model/along-directory.h"
#include "model/along-override.h"
#include "model/along-peer.h"
#include "model/along-shift.h"
#include "model/along-supervisor.h"
#include "model/along-week.h"
#include "rules/along-rules.h"

/* More than a year from 1 January 2026: both clock changes of each zone, the turn of the year. */
#define FIRST_NOW G_GINT64_CONSTANT (1767225600)
#define N_NOWS 45
#define DAYS_BETWEEN 9
#define N_WEEKS (ALONG_PROGRAMME_WEEKS_BACK + 1 + ALONG_PROGRAMME_WEEKS_AHEAD)

/* A demo, sorted out by the test itself so that it does not lean on what made it. */
typedef struct
{
  gint64 now;
  GPtrArray *records;
  AlongDirectory *directory;
  GHashTable *by_id;    /* gint64 → AlongRecord */
  GHashTable *of_shift; /* AlongShift → GPtrArray of AlongAssignment */
  GPtrArray *shifts;
  GPtrArray *assignments;
  GPtrArray *absences;
  GPtrArray *overrides;
  AlongDay first_day;
} Demo;

static gpointer
look_up (Demo   *demo,
         gint64  id)
{
  return g_hash_table_lookup (demo->by_id, &id);
}

/* What a record refers to came before it. */
static void
check_references (Demo        *demo,
                  AlongRecord *record)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n_pspecs;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_pspecs);

  for (guint i = 0; i < n_pspecs; i++)
    if (g_str_has_suffix (pspecs[i]->name, "-id"))
      {
        gint64 id;

        g_object_get (record, pspecs[i]->name, &id, NULL);
        if (id != 0)
          g_assert_nonnull (look_up (demo, id));
      }
}

static void
add_record (Demo        *demo,
            AlongRecord *record)
{
  g_autoptr (GError) error = NULL;
  gint64 id = along_record_get_id (record);

  along_record_check (record, NULL, &error);
  g_assert_no_error (error);
  check_references (demo, record);

  g_assert_cmpint (id, !=, 0);
  if (!ALONG_IS_AGENCY (record))
    g_assert_cmpint (id, <, 0);
  g_assert_true (g_hash_table_insert (demo->by_id, g_memdup2 (&id, sizeof id), record));

  if (ALONG_IS_SHIFT (record))
    {
      g_ptr_array_add (demo->shifts, record);
      g_hash_table_insert (demo->of_shift, record, g_ptr_array_new ());
    }
  else if (ALONG_IS_ASSIGNMENT (record))
    {
      g_ptr_array_add (demo->assignments, record);
      g_ptr_array_add (
        g_hash_table_lookup (demo->of_shift,
                             look_up (demo, along_assignment_get_shift_id (
                                              ALONG_ASSIGNMENT (record)))),
        record);
    }
  else if (ALONG_IS_ABSENCE (record))
    {
      g_ptr_array_add (demo->absences, record);
    }
  else if (ALONG_IS_OVERRIDE (record))
    {
      g_ptr_array_add (demo->overrides, record);
    }
  else
    {
      along_directory_add (demo->directory, record);
    }
}

static void
demo_init (Demo           *demo,
           AlongProgramme *programme,
           gint64          now)
{
  AlongAgency *agency;

  *demo = (Demo) {
    .now = now,
    .records = along_programme_make_demo (programme, now),
    .directory = along_directory_new (),
    .by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .of_shift = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref),
    .shifts = g_ptr_array_new (),
    .assignments = g_ptr_array_new (),
    .absences = g_ptr_array_new (),
    .overrides = g_ptr_array_new (),
  };

  for (guint i = 0; i < demo->records->len; i++)
    add_record (demo, g_ptr_array_index (demo->records, i));

  agency = g_ptr_array_index (demo->records, 0);
  g_assert_true (ALONG_IS_AGENCY (agency));
  demo->first_day =
    along_week_get_start (along_zone_get_day (along_directory_get_zone (demo->directory), now),
                          (GDateWeekday) along_agency_get_week_start (agency)) -
    ALONG_PROGRAMME_WEEKS_BACK * ALONG_DAYS_A_WEEK;
}

static void
demo_clear (Demo *demo)
{
  g_ptr_array_unref (demo->records);
  g_object_unref (demo->directory);
  g_hash_table_unref (demo->by_id);
  g_hash_table_unref (demo->of_shift);
  g_ptr_array_unref (demo->shifts);
  g_ptr_array_unref (demo->assignments);
  g_ptr_array_unref (demo->absences);
  g_ptr_array_unref (demo->overrides);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Demo, demo_clear)

static gboolean
is_taken (AlongAssignment *assignment)
{
  return along_assignment_state_is_taken (along_assignment_get_state (assignment));
}

static AlongSpan
get_span (Demo            *demo,
          AlongAssignment *assignment)
{
  return along_shift_get_span (look_up (demo, along_assignment_get_shift_id (assignment)));
}

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
      AlongSpan span = get_span (demo, assignment);
      GArray *spans = g_hash_table_lookup (of_person, &person_id);

      if (!is_taken (assignment))
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
  AlongPerson *person = look_up (demo, along_assignment_get_person_id (assignment));
  AlongAssignment *original = look_up (demo, along_assignment_get_stands_in_for_id (assignment));
  AlongSpan span = get_span (demo, assignment);

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
      AlongPerson *person = look_up (demo, along_assignment_get_person_id (assignment));

      if (!is_taken (assignment))
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

static void
check_roster (Demo *demo)
{
  AlongZone *zone = along_directory_get_zone (demo->directory);
  int n_seats[N_WEEKS] = { 0 }, n_open[N_WEEKS] = { 0 }, n_stand_ins[N_WEEKS] = { 0 };
  int n_notes = 0;

  for (guint i = 0; i < demo->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo->shifts, i);
      GPtrArray *assignments = g_hash_table_lookup (demo->of_shift, shift);
      AlongSpan span = along_shift_get_span (shift);
      int day = along_zone_get_day (zone, span.start) - demo->first_day;
      int week = day / ALONG_DAYS_A_WEEK;
      int n_free = along_shift_get_seats (shift);

      g_assert_cmpint (day, >=, 0);
      g_assert_cmpint (week, <, N_WEEKS);
      g_assert_true (ALONG_IS_SUPERVISOR (look_up (demo, along_shift_get_on_duty_id (shift))));
      g_assert_false (is_away (demo, along_shift_get_on_duty_id (shift), span));

      for (guint k = 0; k < assignments->len; k++)
        {
          AlongAssignment *assignment = g_ptr_array_index (assignments, k);

          check_assignment (demo, assignment);
          n_free -= is_taken (assignment);
          n_stand_ins[week] += along_assignment_get_stands_in_for_id (assignment) != 0;
        }

      check_company (demo, assignments);
      g_assert_cmpint (n_free, >=, 0);
      n_open[week] += n_free;
      n_seats[week] += along_shift_get_seats (shift);
      n_notes += *along_shift_get_note (shift) != '\0';
    }

  g_assert_cmpint (n_notes, >=, N_WEEKS);
  g_assert_cmpint (n_notes, <, (int) demo->shifts->len / 2);

  for (int week = 0; week < N_WEEKS; week++)
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
  guint statuses = 0, kinds = 0;
  AlongDuties duties = 0;

  g_assert_cmpuint (n_peers, >=, 12);
  g_assert_cmpuint (n_peers, <=, 20);
  g_assert_cmpuint (n_clients, >=, 8);
  g_assert_cmpuint (n_clients, <=, 15);
  g_assert_cmpuint (g_list_model_get_n_items (along_directory_get_connections (demo->directory)),
                    >=, n_peers);
  g_assert_cmpuint (demo->absences->len, >, 3);

  for (guint i = 0; i < n_peers; i++)
    {
      g_autoptr (AlongPeer) peer = g_list_model_get_item (peers, i);
      AlongConnection *connection = along_directory_get_connection (
        demo->directory, along_record_get_id (ALONG_RECORD (peer)), today);

      statuses |= 1u << along_peer_get_status (peer);
      if (connection != NULL)
        kinds |= 1u << along_connection_get_kind (connection);
      if (along_peer_get_status (peer) == ALONG_PEER_STATUS_ACTIVE)
        {
          g_assert_nonnull (connection);
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

  g_assert_cmphex (statuses, ==, 0x1f);
  g_assert_cmphex (kinds, ==, 0x3);
  g_assert_cmphex (duties, ==, 0x3f);
}

/* Whether a reason for @code was given to the person within a week of @span. */
static gboolean
is_answered (Demo             *demo,
             gint64            person_id,
             AlongFindingCode  code,
             AlongSpan         span)
{
  for (guint i = 0; i < demo->overrides->len; i++)
    {
      AlongOverride *override = g_ptr_array_index (demo->overrides, i);
      AlongAssignment *assignment =
        look_up (demo, along_override_get_assignment_id (override));

      if (along_assignment_get_person_id (assignment) == person_id &&
          along_override_covers (override, code) &&
          ABS (get_span (demo, assignment).start - span.start) <= 7 * 86400)
        return TRUE;
    }

  return FALSE;
}

static AlongRoster *
make_roster (Demo *demo)
{
  AlongRoster *roster = along_roster_new (
    demo->directory, along_zone_days_span (along_directory_get_zone (demo->directory),
                                           demo->first_day, N_WEEKS * ALONG_DAYS_A_WEEK));

  for (guint i = 0; i < demo->absences->len; i++)
    along_roster_add_absence (roster, g_ptr_array_index (demo->absences, i));
  for (guint i = 0; i < demo->shifts->len; i++)
    along_roster_add_shift (roster, g_ptr_array_index (demo->shifts, i));
  for (guint i = 0; i < demo->assignments->len; i++)
    along_roster_add_assignment (roster, g_ptr_array_index (demo->assignments, i));

  return roster;
}

/* Nobody has a shift that the rules make impossible, or for which they want a reason and have none.
 * The status is the one of today, though: those who paused since have worked. */
static void
check_rules (Demo *demo)
{
  g_autoptr (AlongRoster) roster = make_roster (demo);
  guint n_upheld = 0;

  for (guint i = 0; i < demo->assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (demo->assignments, i);
      gint64 person_id = along_assignment_get_person_id (assignment);
      AlongShift *shift = look_up (demo, along_assignment_get_shift_id (assignment));
      AlongSpan span = along_shift_get_span (shift);
      g_autoptr (GPtrArray) findings = NULL;

      if (!is_taken (assignment))
        continue;

      findings = along_rules_check (roster, shift, person_id,
                                    along_record_get_id (ALONG_RECORD (assignment)));
      for (guint k = 0; k < findings->len; k++)
        {
          const AlongFinding *finding = g_ptr_array_index (findings, k);

          if ((finding->code == ALONG_FINDING_NOT_WORKING && span.start < demo->now) ||
              finding->severity > ALONG_SEVERITY_NEEDS_REASON)
            continue;

          if (finding->severity == ALONG_SEVERITY_IMPOSSIBLE ||
              !is_answered (demo, person_id, finding->code, span))
            {
              g_autofree char *words =
                along_finding_describe (finding, roster, shift, ALONG_CLOCK_24);

              g_error ("%s", words);
            }
          n_upheld++;
        }
    }

  g_assert_cmpuint (demo->overrides->len, >, 0);
  g_assert_cmpuint (demo->overrides->len, <, demo->assignments->len / 20);
  g_assert_cmpuint (n_upheld, >=, demo->overrides->len);
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
      AlongSpan span = get_span (demo, assignment);

      if (along_assignment_get_person_id (assignment) == person_id && is_taken (assignment) &&
          (along_zone_get_day (zone, span.start) - demo->first_day) / ALONG_DAYS_A_WEEK == week)
        minutes += along_span_get_minutes (span);
    }

  return minutes;
}

/* The demo at the @n-th moment: another day each time, and another time of day. */
static gint64
get_now (int n)
{
  return FIRST_NOW + (gint64) n * DAYS_BETWEEN * 86400 + ((gint64) n * 5197) % 86400;
}

static void
test_each_day (gconstpointer id)
{
  g_autoptr (AlongProgramme) programme = along_programme_load (id, NULL);

  for (int i = 0; i < N_NOWS; i++)
    {
      g_auto (Demo) demo = { 0 };

      demo_init (&demo, programme, get_now (i));
      check_people (&demo);
      check_roster (&demo);
      check_states (&demo);
      check_no_double_booking (&demo);
      check_rules (&demo);
    }
}

static void
test_same (gconstpointer id)
{
  for (int i = 0; i < N_NOWS; i += 9)
    {
      g_autoptr (AlongProgramme) one = along_programme_load (id, NULL);
      g_autoptr (AlongProgramme) other = along_programme_load (id, NULL);
      g_autoptr (GPtrArray) first = along_programme_make_demo (one, get_now (i));
      g_autoptr (GPtrArray) again = along_programme_make_demo (one, get_now (i));
      g_autoptr (GPtrArray) anew = along_programme_make_demo (other, get_now (i));

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

  demo_init (&demo, programme, get_now (22));
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

          /* 24 are agreed at most, and a shift more with a reason. */
          g_assert_cmpint (load, <=, 28 * 60);
          minutes += load;
        }
      most = MAX (most, minutes);
      least = MIN (least, minutes);
    }

  g_assert_cmpint (least, >, ALONG_PROGRAMME_WEEKS_BACK * 2 * 60);
  g_assert_cmpint (most, <, least * 5);
}

/* What each agency has that no other has, as its rules say it of the current and the coming weeks. */
typedef struct
{
  const char *id;
  AlongFindingCode code;
  AlongSeverity severity;
  int number; /* of the rule; 0 for rules without one */
} Own;

static const Own owns[] = {
  { "counties", ALONG_FINDING_ROLE, ALONG_SEVERITY_NEEDS_REASON, 0 },
  { "counties", ALONG_FINDING_REST, ALONG_SEVERITY_NEEDS_REASON, 12 * 60 },
  { "fixundfertig", ALONG_FINDING_DAY_WORK, ALONG_SEVERITY_IMPOSSIBLE, 5 * 60 },
  { "fixundfertig", ALONG_FINDING_WEEK_DAYS, ALONG_SEVERITY_IMPOSSIBLE, 4 },
  { "nea", ALONG_FINDING_OFFER, ALONG_SEVERITY_IMPOSSIBLE, 0 },
  { "osis", ALONG_FINDING_ROLE, ALONG_SEVERITY_NEEDS_REASON, 0 },
  { "regentpark", ALONG_FINDING_ORIENTATION, ALONG_SEVERITY_IMPOSSIBLE, 0 },
  { "regentpark", ALONG_FINDING_WEEK_SHIFTS, ALONG_SEVERITY_NEEDS_REASON, 3 },
  { "spikes", ALONG_FINDING_OFFER, ALONG_SEVERITY_IMPOSSIBLE, 0 },
  { "stadsbrug", ALONG_FINDING_WEEKENDS, ALONG_SEVERITY_NEEDS_REASON, 1 },
};

/* Somebody meets the rule: it refuses them, or wants a reason, on a shift to come. */
static void
test_own_rule (gconstpointer data)
{
  const Own *own = data;
  g_autoptr (AlongProgramme) programme = along_programme_load (own->id, NULL);
  g_auto (Demo) demo = { 0 };
  g_autoptr (AlongRoster) roster = NULL;
  GListModel *peers;
  guint n_found = 0;

  demo_init (&demo, programme, get_now (22));
  roster = make_roster (&demo);
  peers = along_directory_get_peers (demo.directory);

  for (guint i = 0; i < demo.shifts->len; i++)
    for (guint k = 0; k < g_list_model_get_n_items (peers); k++)
      {
        g_autoptr (AlongRecord) peer = g_list_model_get_item (peers, k);
        AlongShift *shift = g_ptr_array_index (demo.shifts, i);
        g_autoptr (GPtrArray) findings =
          along_rules_check (roster, shift, along_record_get_id (peer), 0);

        for (guint n = 0; n < findings->len; n++)
          {
            const AlongFinding *finding = g_ptr_array_index (findings, n);

            if (finding->code != own->code)
              continue;

            g_assert_cmpint (finding->severity, ==, own->severity);
            n_found += finding->limit == own->number;
          }
      }

  g_assert_cmpuint (n_found, >, 0);
}

/* Fix und Fertig: "at most … 16 days a month" [people]. */
static void
test_month (void)
{
  g_autoptr (AlongProgramme) programme = along_programme_load ("fixundfertig", NULL);
  g_auto (Demo) demo = { 0 };
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongRecord) peer = NULL;
  AlongZone *zone;
  AlongDay month, last = 0;
  int n_days = 0;

  demo_init (&demo, programme, get_now (22));
  g_ptr_array_set_size (demo.assignments, 0);
  roster = make_roster (&demo);
  zone = along_directory_get_zone (demo.directory);
  month = along_day_get_month (demo.first_day + 31);
  peer = g_list_model_get_item (along_directory_get_peers (demo.directory), 0);

  for (guint i = 0; i < demo.shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo.shifts, i);
      AlongDay day = along_zone_get_day (zone, along_shift_get_start (shift));
      g_autoptr (GPtrArray) findings = NULL;
      g_autoptr (AlongAssignment) assignment = NULL;
      gboolean found = FALSE;

      if (along_day_get_month (day) != month || day == last)
        continue;

      last = day;
      n_days++;
      findings = along_rules_check (roster, shift, along_record_get_id (peer), 0);
      for (guint k = 0; k < findings->len; k++)
        {
          const AlongFinding *finding = g_ptr_array_index (findings, k);

          found = found || (finding->code == ALONG_FINDING_MONTH_DAYS &&
                            finding->severity == ALONG_SEVERITY_IMPOSSIBLE);
        }
      g_assert_cmpint (found, ==, n_days > 16);

      assignment = g_object_new (ALONG_TYPE_ASSIGNMENT,
                                 "id", (gint64) -1000000 - n_days,
                                 "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                                 "person-id", along_record_get_id (peer),
                                 "state", ALONG_ASSIGNMENT_ACCEPTED,
                                 NULL);
      along_roster_add_assignment (roster, assignment);
    }

  g_assert_cmpint (n_days, >, 17);
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

      g_test_add_data_func (each_day, ids[i], test_each_day);
      g_test_add_data_func (same, ids[i], test_same);
      g_test_add_data_func (fair, ids[i], test_fair);
    }

  g_test_add_func ("/demo/month", test_month);
  for (guint i = 0; i < G_N_ELEMENTS (owns); i++)
    {
      g_autofree char *path = g_strdup_printf ("/demo/own-rule/%s/%u", owns[i].id, i);

      g_test_add_data_func (path, &owns[i], test_own_rule);
    }

  return g_test_run ();
}
