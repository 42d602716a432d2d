/* test-open-seat.c — why seats stay open, in agencies drawn by lot and in one that is known
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "filling-fixture.h"
#include "planner/along-open-seat.h"
#include "rules/along-rules.h"

#define N_AGENCIES 20
#define N_ROSTERS 10
#define N_PLANS 4

/* How often each reason was met, and a concession. */
static guint n_met[ALONG_OPEN_NOT_FOUND + 1], n_concessions;

static GArray *
solve (AlongFilling *filling,
       guint64       seed)
{
  const AlongPlannerSettings settings = { .seed = seed, .n_threads = 1, .n_steps = 10000 };

  return along_filling_solve (filling, &settings, NULL, NULL, NULL);
}

static gint64
get_id (gpointer record)
{
  return along_record_get_id (ALONG_RECORD (record));
}

/* All who are kept in the lists. */
static GArray *
list_people (AlongDirectory *directory)
{
  GListModel *lists[] = { along_directory_get_peers (directory),
                          along_directory_get_supervisors (directory) };
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; k < g_list_model_get_n_items (lists[i]); k++)
      {
        g_autoptr (AlongEntry) person = g_list_model_get_item (lists[i], k);
        gint64 id = get_id (person);

        if (!along_entry_is_archived (person))
          g_array_append_val (people, id);
      }

  return people;
}

/* How many could take @shift in @roster, as the rules say. */
static guint
count_able (AlongRoster *roster,
            AlongShift  *shift)
{
  g_autoptr (GArray) people = list_people (along_roster_get_directory (roster));
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (GHashTable) against =
        filling_list_against (roster, shift, g_array_index (people, gint64, i), 0);

      n += g_hash_table_size (against) == 0;
    }

  return n;
}

/* Some of those who are on shifts leave, and others come, whether or not the rules allow it. */
static AlongRoster *
shake (AlongRoster *roster)
{
  AlongRoster *other = along_roster_copy (roster);
  GPtrArray *shifts = along_roster_get_shifts (other);
  g_autoptr (GArray) people = list_people (along_roster_get_directory (roster));
  gint64 id = G_MAXINT64;

  for (guint i = 0; i < shifts->len; i++)
    {
      gint64 shift_id = get_id (g_ptr_array_index (shifts, i));
      GPtrArray *seats = along_roster_get_assignments (other, shift_id);

      for (guint k = seats->len; k > 0; k--)
        if (along_assignment_state_is_taken (
              along_assignment_get_state (g_ptr_array_index (seats, k - 1)))
            && g_test_rand_int_range (0, 3) > 0)
          along_roster_remove_assignment (other, g_ptr_array_index (seats, k - 1));
      if (g_test_rand_bit ())
        filling_add (other, shift_id,
                     g_array_index (people, gint64,
                                    (guint) g_test_rand_int_range (0, (int) people->len)),
                     id--);
    }

  return other;
}

/* Whoever is on other shifts: nobody can come besides those who are on it. */
static void
assert_impossible (FillingWorld *world,
                   AlongShift   *shift)
{
  for (guint i = 0; i < N_ROSTERS; i++)
    {
      g_autoptr (AlongRoster) roster = shake (world->roster);
      GPtrArray *seats = along_roster_get_assignments (world->roster, get_id (shift));
      g_autoptr (AlongRoster) with = NULL;

      /* Those who are on it stay. */
      with = along_roster_new_with (roster, shift, seats);
      g_assert_cmpuint (count_able (with, shift), ==, 0);
    }
}

/* No plan fills more of these seats. */
static void
assert_short (AlongFilling        *filling,
              const AlongOpenSeat *seat)
{
  g_assert_cmpuint (seat->n_takers, <, seat->n_seats);
  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (GArray) filled = solve (filling, 100 + i);
      guint n = 0;

      for (guint k = 0; k < filled->len; k++)
        for (guint j = 0; j < seat->short_ids->len; j++)
          n += g_array_index (filled, AlongFilled, k).shift_id
               == g_array_index (seat->short_ids, gint64, j);
      g_assert_cmpuint (n, <=, seat->n_takers);
    }
}

static void
assert_seat (FillingWorld        *world,
             AlongFilling        *filling,
             AlongRoster         *full,
             const AlongOpenSeat *seat)
{
  AlongShift *shift = along_roster_get_shift (full, seat->shift_id);
  guint n_against = 0;

  n_met[seat->reason]++;
  g_assert_cmpint ((int) seat->n_open, ==,
                   along_rules_count_open (full, shift, world->first_day));
  for (guint i = 0; i < seat->groups->len; i++)
    n_against += g_array_index (seat->groups, AlongOpenGroup, i).n_people;
  g_assert_cmpuint (n_against, >, 0);

  if (seat->reason == ALONG_OPEN_IMPOSSIBLE)
    assert_impossible (world, shift);
  else if (seat->reason == ALONG_OPEN_SHORT)
    assert_short (filling, seat);
  else if (seat->reason == ALONG_OPEN_BLOCKED)
    {
      g_assert_cmpuint (seat->findings->len, >, 0);
      g_assert_cmpuint (count_able (world->roster, shift), ==, 0);
    }
  else
    g_assert_true (seat->findings->len > 0 || count_able (full, shift) > 0);

  if (seat->concession != NULL)
    {
      g_autoptr (GHashTable) against =
        filling_list_against (full, shift, seat->concession->person_id, 0);

      n_concessions++;
      g_assert_cmpint (seat->concession->severity, ==, ALONG_SEVERITY_NEEDS_REASON);
      g_assert_cmpuint (g_hash_table_size (against), ==, 1);
    }
}

static void
test_random (void)
{
  for (guint i = 0; i < filling_count_agencies (N_AGENCIES); i++)
    {
      FillingWorld world;
      g_autoptr (AlongFilling) filling = NULL;
      g_autoptr (AlongRoster) full = NULL;
      g_autoptr (GArray) filled = NULL;
      g_autoptr (GPtrArray) seats = NULL;
      guint n_open = 0;

      filling_world_set_up (&world);
      filling = filling_make (&world);
      filled = solve (filling, i);
      seats = along_filling_explain (filling, filled);
      full = along_roster_copy (world.roster);
      for (guint k = 0; k < filled->len; k++)
        filling_add (full, g_array_index (filled, AlongFilled, k).shift_id,
                     g_array_index (filled, AlongFilled, k).person_id, 1 + k);
      for (guint k = 0; k < seats->len; k++)
        {
          assert_seat (&world, filling, full, g_ptr_array_index (seats, k));
          n_open += ((AlongOpenSeat *) g_ptr_array_index (seats, k))->n_open;
        }
      g_assert_cmpuint (filled->len + n_open, ==, along_filling_count_open (filling));
      filling_world_tear_down (&world);
    }

  g_test_message ("impossible %u, short %u, blocked %u, not found %u; concessions %u",
                  n_met[ALONG_OPEN_IMPOSSIBLE], n_met[ALONG_OPEN_SHORT],
                  n_met[ALONG_OPEN_BLOCKED], n_met[ALONG_OPEN_NOT_FOUND], n_concessions);
  for (guint i = 0; i < G_N_ELEMENTS (n_met); i++)
    g_assert_cmpuint (n_met[i], >, 0);
  g_assert_cmpuint (n_concessions, >, 0);
}

/* Three seats of outreach on a Sunday at once, two peers who have the training, and one who has
 * not. */
static void
test_sunday (void)
{
  const AlongFillingWeights weights = { 2, 2, 2, 2, 2 };
  const AlongDay sunday = along_day_new (2026, 11, 29);
  const gint64 start = (gint64) sunday * 86400 + 36000;
  g_autoptr (AlongDirectory) directory = along_directory_new ();
  g_autoptr (AlongLearned) learned = along_learned_new ();
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongFilling) filling = NULL;
  g_autoptr (GArray) filled = NULL;
  g_autoptr (GPtrArray) seats = NULL;
  const AlongOpenSeat *seat;
  gpointer records[] = {
    g_object_new (ALONG_TYPE_AGENCY, "id", ALONG_AGENCY_ID, "zone", "UTC", NULL),
    g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", (gint64) 20, NULL),
    g_object_new (ALONG_TYPE_COURSE, "id", (gint64) 30, NULL),
    g_object_new (ALONG_TYPE_REQUIREMENT, "id", (gint64) 31, "course-id", (gint64) 30, "scope",
                  ALONG_REQUIREMENT_SHIFT_TYPE, "shift-type-id", (gint64) 20, NULL),
    g_object_new (ALONG_TYPE_PEER, "id", (gint64) 1, "status", ALONG_PEER_STATUS_ACTIVE,
                  "works-alone", TRUE, NULL),
    g_object_new (ALONG_TYPE_PEER, "id", (gint64) 2, "status", ALONG_PEER_STATUS_ACTIVE,
                  "works-alone", TRUE, NULL),
    g_object_new (ALONG_TYPE_PEER, "id", (gint64) 3, "status", ALONG_PEER_STATUS_ACTIVE,
                  "works-alone", TRUE, NULL),
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      along_directory_add (directory, records[i]);
      g_object_unref (records[i]);
    }
  for (gint64 id = 1; id <= 2; id++)
    {
      g_autoptr (AlongCertificate) certificate =
        g_object_new (ALONG_TYPE_CERTIFICATE, "id", 40 + id, "person-id", id, "course-id",
                      (gint64) 30, "issued", sunday - 30, NULL);

      along_learned_add_certificate (learned, certificate);
    }
  roster = along_roster_new (directory, ALONG_SPAN_INIT (start - 36000, start + 50400));
  along_roster_set_learned (roster, learned);
  for (gint64 i = 0; i < 2; i++)
    {
      g_autoptr (AlongShift) shift = g_object_new (ALONG_TYPE_SHIFT, "id", 10 + i, "type-id",
                                                   (gint64) 20, "start", start, "end",
                                                   start + 7200, "seats", (int) (1 + i), NULL);

      along_roster_add_shift (roster, shift);
    }

  filling = along_filling_new (roster, along_roster_get_shifts (roster), sunday, &weights);
  filled = solve (filling, 1);
  g_assert_cmpuint (filled->len, ==, 2);
  seats = along_filling_explain (filling, filled);
  g_assert_cmpuint (seats->len, ==, 1);
  seat = g_ptr_array_index (seats, 0);
  g_assert_cmpint (seat->reason, ==, ALONG_OPEN_SHORT);
  g_assert_cmpuint (seat->short_ids->len, ==, 2);
  g_assert_cmpuint (seat->n_seats, ==, 3);
  g_assert_cmpuint (seat->n_takers, ==, 2);
  g_assert_null (seat->concession);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/open-seat/random", test_random);
  g_test_add_func ("/open-seat/sunday", test_sunday);

  return g_test_run ();
}
