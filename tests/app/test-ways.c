/* test-ways.c — what a drag, a key or a list offers is what the ranked list says
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In agencies drawn by lot: what is impossible is refused where it is dropped, with its reason, and
 * everything else becomes an intent, which the store asks about once more
 * (tests/store/test-ways.c).
 */

#include "app/along-candidate.h"
#include "app/along-roster-move.h"
#include "random-agency.h"
#include "rules/along-ranking.h"
#include "rules/along-rules.h"

#define N_AGENCIES 12
#define CLOCK ALONG_CLOCK_24

/* How often each was met, over all agencies. */
static guint n_dropped[ALONG_SEVERITY_OFF + 1];
static guint n_taken_over;
static guint n_stood_in;
static guint n_moved[2];

static gint64
get_id (gpointer record)
{
  return along_record_get_id (ALONG_RECORD (record));
}

static AlongDay
get_day (AlongRoster *roster,
         AlongShift  *shift)
{
  return along_zone_get_day (along_directory_get_zone (along_roster_get_directory (roster)),
                             along_shift_get_start (shift));
}

static AlongSeverity
find_severity (GPtrArray *ranking,
               gint64     person_id)
{
  for (guint i = 0; i < ranking->len; i++)
    {
      const AlongRanked *ranked = g_ptr_array_index (ranking, i);

      if (get_id (ranked->person) == person_id)
        return ranked->severity;
    }

  /* Who is archived is on no list. */
  return ALONG_SEVERITY_IMPOSSIBLE;
}

/* Whether @intent, which is taken, was made, or @reason, which is taken, tells why not. */
static void
assert_answer (AlongIntent     *intent,
               char            *reason,
               AlongIntentKind  kind,
               gboolean         possible)
{
  g_autoptr (AlongIntent) owned = intent;
  g_autofree char *words = reason;

  if (possible)
    {
      g_assert_nonnull (intent);
      g_assert_cmpint (along_intent_get_kind (intent), ==, kind);
    }
  else
    {
      g_assert_null (intent);
      g_assert_nonnull (words);
      g_assert_cmpstr (words, !=, "");
    }
}

static void
assert_drop (AlongRoster             *roster,
             AlongDay                 today,
             const AlongRosterDrag   *drag,
             const AlongRosterTarget *target,
             AlongIntentKind          kind,
             AlongSeverity            severity)
{
  char *reason;
  AlongIntent *intent = along_roster_drop (roster, CLOCK, today, drag, target, FALSE, &reason);

  assert_answer (intent, reason, kind, severity != ALONG_SEVERITY_IMPOSSIBLE);
}

/* The list that is shown has a line for each finding, and lets choose whoever may. */
static void
check_list (AlongRoster     *roster,
            AlongShift      *shift,
            AlongAssignment *replaced,
            GPtrArray       *ranking)
{
  g_autoptr (GListModel) candidates = along_candidate_list (roster, CLOCK, shift, replaced);

  g_assert_cmpuint (g_list_model_get_n_items (candidates), ==, ranking->len);
  for (guint i = 0; i < ranking->len; i++)
    {
      const AlongRanked *ranked = g_ptr_array_index (ranking, i);
      g_autoptr (AlongCandidate) candidate = g_list_model_get_item (candidates, i);
      g_auto (GStrv) lines = g_strsplit (along_candidate_get_words (candidate), "\n", -1);

      g_assert_true (along_candidate_get_person (candidate) == ranked->person);
      g_assert_cmpint (along_candidate_get_severity (candidate), ==, ranked->severity);
      g_assert_cmpint (along_candidate_is_possible (candidate), ==,
                       ranked->severity != ALONG_SEVERITY_IMPOSSIBLE);
      g_assert_cmpuint (g_strv_length (lines), ==, ranked->findings->len);
    }
}

/* A person dropped on the shift, or an open seat on the person's row; whoever is missing from the
 * shift makes way for them. */
static void
check_drop (AlongRoster *roster,
            AlongDay     today,
            AlongShift  *shift,
            gint64       person_id)
{
  const AlongRosterDrag of_person = { .kind = ALONG_ROSTER_DRAG_PERSON, .person_id = person_id };
  const AlongRosterDrag of_seat = { .kind = ALONG_ROSTER_DRAG_OPEN, .shift_id = get_id (shift) };
  const AlongRosterTarget on_shift = { .shift_id = get_id (shift), .day = get_day (roster, shift) };
  const AlongRosterTarget on_person = { .row = ALONG_ROSTER_ROW_PERSON, .person_id = person_id,
                                        .day = get_day (roster, shift) };
  g_autoptr (GPtrArray) vacated = along_rules_find_vacated (roster, shift, today);
  AlongAssignment *replaced = vacated->len > 0 ? g_ptr_array_index (vacated, 0) : NULL;
  g_autoptr (GPtrArray) ranking =
    along_ranking_new (roster, shift, replaced != NULL ? get_id (replaced) : 0);
  AlongSeverity severity = find_severity (ranking, person_id);
  AlongIntentKind kind = replaced != NULL ? ALONG_INTENT_STAND_IN : ALONG_INTENT_ASSIGN;

  assert_drop (roster, today, &of_person, &on_shift, kind, severity);
  assert_drop (roster, today, &of_seat, &on_person, kind, severity);
  check_list (roster, shift, replaced, ranking);
  n_dropped[severity]++;
  n_stood_in += replaced != NULL && severity != ALONG_SEVERITY_IMPOSSIBLE ? 1 : 0;
}

/* Somebody's seat dropped on another person's row; not when it is on record what became of them. */
static void
check_seat (AlongRoster     *roster,
            AlongDay         today,
            AlongShift      *shift,
            AlongAssignment *seat,
            gint64           person_id)
{
  const AlongRosterDrag drag = { .kind = ALONG_ROSTER_DRAG_ASSIGNMENT, .shift_id = get_id (shift),
                                 .assignment_id = get_id (seat),
                                 .person_id = along_assignment_get_person_id (seat) };
  const AlongRosterTarget target = { .row = ALONG_ROSTER_ROW_PERSON, .person_id = person_id,
                                     .day = get_day (roster, shift) };
  g_autoptr (GPtrArray) without = g_ptr_array_new ();
  g_autoptr (AlongRoster) freed = NULL;
  g_autoptr (GPtrArray) ranking = NULL;
  g_autofree char *obstacle = along_assignment_dup_obstacle (seat);
  GPtrArray *seats = along_roster_get_assignments (roster, get_id (shift));

  if (along_assignment_get_person_id (seat) == person_id)
    return;

  /* As if it had been taken off first. */
  for (guint i = 0; i < seats->len; i++)
    if (g_ptr_array_index (seats, i) != seat)
      g_ptr_array_add (without, g_ptr_array_index (seats, i));
  freed = along_roster_new_with (roster, shift, without);
  ranking = along_ranking_new (freed, shift, 0);
  assert_drop (roster, today, &drag, &target, ALONG_INTENT_ASSIGN,
               obstacle != NULL ? ALONG_SEVERITY_IMPOSSIBLE : find_severity (ranking, person_id));
  n_taken_over++;
}

/* An empty shift like @shift is put on the day before, @person_id on it, and that is moved back. */
static void
check_move (AlongRoster *roster,
            AlongShift  *shift,
            gint64       person_id)
{
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  AlongSpan span = along_shift_get_span (shift);
  AlongSpan before = along_zone_move_span (zone, span, get_day (roster, shift) - 1);
  g_autoptr (AlongShift) base = along_record_copy (shift);
  g_autoptr (AlongShift) there = along_record_copy (shift);
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (GPtrArray) seats = g_ptr_array_new ();
  g_autoptr (AlongRoster) busy = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  gboolean possible = TRUE;
  AlongIntent *intent;
  char *reason;

  g_object_set (base, "id", (gint64) -1, "start", before.start, "end", before.end, NULL);
  g_object_set (there, "id", (gint64) -1, NULL);
  seat = g_object_new (ALONG_TYPE_ASSIGNMENT, "id", (gint64) -2, "shift-id", (gint64) -1,
                       "person-id", person_id, NULL);
  g_ptr_array_add (seats, seat);
  busy = along_roster_new_with (roster, base, seats);

  /* Of what speaks against them, what would have done so on the other day as well is no news. */
  findings = along_rules_check (roster, there, person_id, 0);
  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == ALONG_SEVERITY_IMPOSSIBLE &&
          along_rules_concerns (finding, ALONG_ASPECT_TIME))
        possible = FALSE;
    }

  intent = along_roster_shift_to (busy, CLOCK, base, span, FALSE, &reason);
  assert_answer (intent, reason, ALONG_INTENT_MOVE_SHIFT, possible);
  n_moved[possible]++;
}

static void
check_person (AlongRoster *roster,
              AlongDay     today,
              AlongShift  *shift,
              gint64       person_id)
{
  GPtrArray *seats = along_roster_get_assignments (roster, get_id (shift));

  check_drop (roster, today, shift, person_id);
  check_move (roster, shift, person_id);
  for (guint i = 0; i < seats->len; i++)
    if (along_assignment_state_is_taken (
          along_assignment_get_state (g_ptr_array_index (seats, i))))
      check_seat (roster, today, shift, g_ptr_array_index (seats, i), person_id);
}

static void
check_agency (void)
{
  AlongDay first_day;
  g_autoptr (GPtrArray) records = random_agency_new (&first_day);
  g_autoptr (AlongRoster) roster = random_agency_load (records, first_day);
  GPtrArray *shifts = along_roster_get_shifts (roster);
  AlongDirectory *directory = along_roster_get_directory (roster);
  GListModel *people[] = {
    along_directory_get_peers (directory),
    along_directory_get_supervisors (directory),
  };

  for (guint i = 0; i < shifts->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (people); k++)
      for (guint n = 0; n < g_list_model_get_n_items (people[k]); n++)
        {
          g_autoptr (AlongPerson) person = g_list_model_get_item (people[k], n);

          check_person (roster, first_day, g_ptr_array_index (shifts, i), get_id (person));
        }
}

static void
test_ways (void)
{
  for (int i = 0; i < N_AGENCIES; i++)
    check_agency ();

  for (int severity = 0; severity < ALONG_SEVERITY_OFF; severity++)
    {
      g_test_message ("severity %d: %u", severity, n_dropped[severity]);
      g_assert_cmpuint (n_dropped[severity], >, 0);
    }
  g_test_message ("taken over: %u, stood in: %u, moved: %u, not moved: %u", n_taken_over,
                  n_stood_in, n_moved[TRUE], n_moved[FALSE]);
  g_assert_cmpuint (n_taken_over, >, 0);
  g_assert_cmpuint (n_stood_in, >, 0);
  g_assert_cmpuint (n_moved[TRUE], >, 0);
  g_assert_cmpuint (n_moved[FALSE], >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ways", test_ways);

  return g_test_run ();
}
