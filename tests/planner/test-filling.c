/* test-filling.c — what is proposed in agencies drawn by lot keeps the rules, and fills what can be
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "filling-fixture.h"
#include "rules/along-rules.h"

#define N_AGENCIES 40

static gint64
get_id (gpointer record)
{
  return along_record_get_id (ALONG_RECORD (record));
}

static GArray *
solve (AlongFilling *filling,
       guint64       seed,
       GCancellable *cancellable)
{
  const AlongPlannerSettings settings = { .seed = seed, .n_threads = 1, .n_steps = 20000 };

  return along_filling_solve (filling, &settings, cancellable, NULL, NULL);
}

/* The roster with all who are proposed, each of whom the rules were asked about; to be unreffed. */
static AlongRoster *
fill (FillingWorld  *self,
      GArray *filled)
{
  g_autoptr (AlongRoster) roster = along_roster_copy (self->roster);

  for (guint i = 0; i < filled->len; i++)
    {
      const AlongFilled *it = &g_array_index (filled, AlongFilled, i);
      AlongShift *shift = along_roster_get_shift (roster, it->shift_id);
      g_autoptr (GHashTable) against = filling_list_against (roster, shift, it->person_id, 0);

      g_assert_cmpuint (g_hash_table_size (against), ==, 0);
      g_assert_cmpint (along_rules_count_open (roster, shift, self->first_day), >, 0);
      filling_add (roster, it->shift_id, it->person_id, 1 + i);
    }

  for (guint i = 0; i < filled->len; i++)
    {
      const AlongFilled *it = &g_array_index (filled, AlongFilled, i);
      AlongShift *shift = along_roster_get_shift (roster, it->shift_id);
      g_autoptr (GHashTable) against = filling_list_against (roster, shift, it->person_id, 1 + i);

      g_assert_cmpuint (g_hash_table_size (against), ==, 0);
    }
  g_assert_false (filling_is_worse (self, self->roster, roster));

  return g_steal_pointer (&roster);
}

static void
assert_nobody_can_take (FillingWorld       *self,
                        AlongRoster *roster,
                        AlongShift  *shift,
                        GListModel  *people)
{
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (AlongPerson) person = g_list_model_get_item (people, i);
      g_autoptr (GHashTable) against = filling_list_against (roster, shift, get_id (person), 0);
      g_autoptr (AlongRoster) with = NULL;

      if (g_hash_table_size (against) > 0)
        continue;

      with = along_roster_copy (roster);
      filling_add (with, get_id (shift), get_id (person), G_MAXINT64);
      g_assert_true (filling_is_worse (self, roster, with));
    }
}

/* No seat of @roster is open that somebody could take; how many are. */
static guint
assert_complete (FillingWorld       *self,
                 AlongRoster *roster)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  GPtrArray *shifts = along_roster_get_shifts (roster);
  guint n_open = 0;

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);

      if (along_rules_is_over (roster, shift, self->first_day)
          || along_rules_count_open (roster, shift, self->first_day) == 0)
        continue;

      n_open += (guint) along_rules_count_open (roster, shift, self->first_day);
      assert_nobody_can_take (self, roster, shift, along_directory_get_peers (directory));
      assert_nobody_can_take (self, roster, shift, along_directory_get_supervisors (directory));
    }

  return n_open;
}

static void
test_rules (void)
{
  guint n_filled = 0, n_open = 0, n_seats = 0;

  for (guint i = 0; i < filling_count_agencies (N_AGENCIES); i++)
    {
      FillingWorld world;
      g_autoptr (AlongFilling) filling = NULL;
      g_autoptr (GArray) filled = NULL;
      g_autoptr (AlongRoster) roster = NULL;

      filling_world_set_up (&world);
      filling = filling_make (&world);
      filled = solve (filling, i, NULL);
      roster = fill (&world, filled);
      n_seats += along_filling_count_open (filling);
      n_filled += filled->len;
      n_open += assert_complete (&world, roster);
      filling_world_tear_down (&world);
    }

  g_test_message ("%u seats were open: %u are filled, %u can't be", n_seats, n_filled, n_open);
  g_assert_cmpuint (n_filled + n_open, ==, n_seats);
  g_assert_cmpuint (n_filled, >, n_seats / 5);
  g_assert_cmpuint (n_open, >, 0);
}

/* Who is proposed for what, as text. */
static char *
describe (GArray *filled)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < filled->len; i++)
    {
      const AlongFilled *it = &g_array_index (filled, AlongFilled, i);

      g_string_append_printf (text, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", it->shift_id,
                              it->person_id);
    }

  return g_string_free (text, FALSE);
}

/* The same seed makes the same proposal, and some other another one. */
static void
test_repeats (void)
{
  guint n_different = 0;

  for (guint i = 0; i < 8; i++)
    {
      FillingWorld world;
      g_autoptr (AlongFilling) filling = NULL;
      g_autoptr (AlongFilling) again = NULL;
      g_autoptr (GArray) one = NULL;
      g_autoptr (GArray) same = NULL;
      g_autoptr (GArray) other = NULL;
      g_autofree char *text = NULL;
      g_autofree char *text_of_same = NULL;
      g_autofree char *text_of_other = NULL;

      filling_world_set_up (&world);
      filling = filling_make (&world);
      again = filling_make (&world);
      text = describe (one = solve (filling, 3, NULL));
      text_of_same = describe (same = solve (again, 3, NULL));
      text_of_other = describe (other = solve (filling, 4, NULL));
      g_assert_cmpstr (text, ==, text_of_same);
      n_different += !g_str_equal (text, text_of_other);
      filling_world_tear_down (&world);
    }

  g_assert_cmpuint (n_different, >, 0);
}

static void
on_progress (const AlongProposal *best,
             guint64              n_steps,
             gpointer             user_data)
{
  gpointer *data = user_data;
  guint *n_left = data[0];

  if ((*n_left)-- == 0)
    g_cancellable_cancel (data[1]);
}

/* Whenever it is cancelled, what is proposed keeps the rules. */
static void
test_cancelled (void)
{
  for (guint i = 0; i < 20; i++)
    {
      FillingWorld world;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (AlongFilling) filling = NULL;
      g_autoptr (GArray) filled = NULL;
      g_autoptr (AlongRoster) roster = NULL;
      const AlongPlannerSettings settings = { .seed = i, .n_threads = 1 + i % 2,
                                              .n_steps = 20000 };
      guint n_left = (guint) g_test_rand_int_range (0, 10);
      gpointer data[] = { &n_left, cancellable };

      filling_world_set_up (&world);
      filling = filling_make (&world);
      if (i == 0)
        g_cancellable_cancel (cancellable);
      filled = along_filling_solve (filling, &settings, cancellable, on_progress, data);
      roster = fill (&world, filled);
      filling_world_tear_down (&world);
    }
}

/* Without shifts, or with nobody who can take one, nothing is proposed and nothing goes on for
 * ever. */
static void
test_nobody (void)
{
  g_autoptr (AlongDirectory) directory = along_directory_new ();
  g_autoptr (AlongAgency) agency =
    g_object_new (ALONG_TYPE_AGENCY, "id", ALONG_AGENCY_ID, "zone", "UTC", NULL);
  g_autoptr (AlongPeer) peer =
    g_object_new (ALONG_TYPE_PEER, "id", (gint64) 1, "status", ALONG_PEER_STATUS_PAUSED, NULL);
  g_autoptr (AlongShift) shift = g_object_new (ALONG_TYPE_SHIFT, "id", (gint64) 2, "start",
                                               (gint64) 36000, "end", (gint64) 43200, "seats", 2,
                                               NULL);
  const AlongFillingWeights weights = { 2, 2, 2, 2, 2 };

  along_directory_add (directory, ALONG_RECORD (agency));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (AlongRoster) roster = along_roster_new (directory, ALONG_SPAN_INIT (0, 86400));
      g_autoptr (AlongFilling) filling = NULL;
      g_autoptr (GArray) filled = NULL;

      if (i == 1)
        along_directory_add (directory, ALONG_RECORD (peer));
      if (i > 0)
        along_roster_add_shift (roster, shift);
      filling = along_filling_new (roster, along_roster_get_shifts (roster), 0, &weights);
      filled = solve (filling, 1, NULL);
      g_assert_cmpuint (along_filling_count_open (filling), ==, i > 0 ? 2 : 0);
      g_assert_cmpuint (filled->len, ==, 0);
    }
}

/* Two who must never meet are on one shift already, and one of them on two shifts at once: that
 * stays as it is, and a third comes to both. */
static void
test_contradiction (void)
{
  g_autoptr (AlongDirectory) directory = along_directory_new ();
  g_autoptr (AlongAgency) agency =
    g_object_new (ALONG_TYPE_AGENCY, "id", ALONG_AGENCY_ID, "zone", "UTC", NULL);
  g_autoptr (AlongPair) pair = g_object_new (ALONG_TYPE_PAIR, "id", (gint64) 9, "person-id",
                                             (gint64) 1, "other-id", (gint64) 2, "kind",
                                             ALONG_PAIR_BLOCKED, NULL);
  g_autoptr (AlongRoster) roster = along_roster_new (directory, ALONG_SPAN_INIT (0, 2 * 86400));
  g_autoptr (AlongFilling) filling = NULL;
  g_autoptr (GArray) filled = NULL;
  g_autofree char *text = NULL;
  const AlongFillingWeights weights = { 2, 2, 2, 2, 2 };

  along_directory_add (directory, ALONG_RECORD (agency));
  for (gint64 id = 1; id <= 3; id++)
    {
      g_autoptr (AlongPeer) peer =
        g_object_new (ALONG_TYPE_PEER, "id", id, "status", ALONG_PEER_STATUS_ACTIVE, NULL);

      along_directory_add (directory, ALONG_RECORD (peer));
    }
  along_directory_add (directory, ALONG_RECORD (pair));
  for (gint64 id = 11; id <= 12; id++)
    {
      g_autoptr (AlongShift) shift =
        g_object_new (ALONG_TYPE_SHIFT, "id", id, "start", 36000 + (id - 11) * 3600, "end",
                      43200 + (id - 11) * 14 * 3600, "seats", 3, NULL);

      along_roster_add_shift (roster, shift);
    }
  filling_add (roster, 11, 1, 21);
  filling_add (roster, 11, 2, 22);
  filling_add (roster, 12, 1, 23);

  filling = along_filling_new (roster, along_roster_get_shifts (roster), 0, &weights);
  filled = solve (filling, 1, NULL);
  text = describe (filled);
  g_assert_cmpstr (text, ==, "11 3\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filling/rules", test_rules);
  g_test_add_func ("/filling/repeats", test_repeats);
  g_test_add_func ("/filling/cancelled", test_cancelled);
  g_test_add_func ("/filling/nobody", test_nobody);
  g_test_add_func ("/filling/contradiction", test_contradiction);

  return g_test_run ();
}
