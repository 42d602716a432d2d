/* test-sequences.c — whatever is done in whatever order, nobody is booked twice, and undo goes back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "store/along-intent-private.h"

#define N_SEQUENCES 200
#define N_STEPS 3

typedef struct
{
  AlongDatabase *database;
  AlongDirectory *directory;
  gint64 people[6];
} World;

static int
random_int (int from,
            int to)
{
  return g_test_rand_int_range (from, to);
}

static gpointer
pick (GPtrArray *array)
{
  return g_ptr_array_index (array, random_int (0, (int) array->len));
}

/* In three days and in steps of an hour, so that most of it is in the way of something. */
static AlongSpan
random_span (void)
{
  gint64 start = MONDAY + random_int (0, 72) * HOUR;

  return ALONG_SPAN_INIT (start, start + random_int (1, 9) * HOUR);
}

static AlongIntent *
random_trade (GPtrArray *shifts)
{
  AlongIntent *intent = along_intent_new (ALONG_INTENT_MOVE_SHIFT);
  AlongShift *first = pick (shifts);
  AlongShift *second = pick (shifts);
  g_autoptr (AlongShift) first_moved = along_record_copy (first);
  g_autoptr (AlongShift) second_moved = along_record_copy (second);
  AlongSpan first_span = along_shift_get_span (first);
  AlongSpan second_span = along_shift_get_span (second);

  g_object_set (first_moved, "start", second_span.start, "end", second_span.end, NULL);
  g_object_set (second_moved, "start", first_span.start, "end", first_span.end, NULL);
  along_intent_change (intent, first_moved, first);
  along_intent_change (intent, second_moved, second);

  return intent;
}

static AlongIntent *
random_new_shift (World *world)
{
  AlongSpan span = random_span ();
  g_autoptr (AlongShift) shift = NULL;

  shift = g_object_new (
    ALONG_TYPE_SHIFT,
    "type-id", find_id (along_directory_get_shift_types (world->directory), "Outreach"),
    "start", span.start,
    "end", span.end,
    "seats", 3,
    NULL);

  return along_intent_save_shift (shift, NULL);
}

static AlongIntent *
random_intent (World       *world,
               AlongRoster *roster)
{
  GPtrArray *shifts = along_roster_get_shifts (roster);
  AlongShift *shift;
  GPtrArray *seats;
  gint64 person_id = world->people[random_int (0, G_N_ELEMENTS (world->people))];
  int what = random_int (0, 14);

  if (shifts->len < 3 || what == 0)
    return random_new_shift (world);
  if (shifts->len > 15)
    what = 3;

  shift = pick (shifts);
  seats = along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  if (what == 1)
    return along_intent_move_shift (shift, random_span ());
  if (what == 2)
    return along_intent_copy_shift (shift, random_span ());
  if (what == 3)
    return along_intent_delete_shift (roster, shift);
  if (what == 4)
    return random_trade (shifts);
  if (what < 9 || seats->len == 0)
    return along_intent_assign (shift, person_id);
  if (what == 9)
    return along_intent_unassign (roster, pick (seats));
  if (what == 10)
    return along_intent_reassign (pick (seats), person_id);
  if (what == 11)
    return along_intent_stand_in (pick (seats), person_id);

  return along_intent_set_state (pick (seats), random_int (0, ALONG_ASSIGNMENT_CANCELLED + 1));
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

static void
remember (GHashTable *table,
          gpointer    record)
{
  gint64 id = along_record_get_id (record);

  g_hash_table_replace (table, g_memdup2 (&id, sizeof id), g_object_ref (record));
}

static void
remember_roster (AlongRoster *roster,
                 GHashTable  *shifts,
                 GHashTable  *seats)
{
  GPtrArray *all = along_roster_get_shifts (roster);

  for (guint i = 0; i < all->len; i++)
    {
      AlongRecord *shift = g_ptr_array_index (all, i);
      GPtrArray *of_shift = along_roster_get_assignments (roster, along_record_get_id (shift));

      remember (shifts, shift);
      for (guint k = 0; k < of_shift->len; k++)
        remember (seats, g_ptr_array_index (of_shift, k));
    }
}

/* Compares everybody with everybody, as slowly and plainly as can be. */
static gboolean
has_double_booking (GHashTable *shifts,
                    GHashTable *seats)
{
  g_autoptr (GList) all = g_hash_table_get_values (seats);

  for (GList *one = all; one != NULL; one = one->next)
    for (GList *other = one->next; other != NULL; other = other->next)
      {
        AlongAssignment *a = one->data;
        AlongAssignment *b = other->data;
        gint64 shift_a = along_assignment_get_shift_id (a);
        gint64 shift_b = along_assignment_get_shift_id (b);

        if (along_assignment_get_person_id (a) == along_assignment_get_person_id (b) &&
            along_assignment_state_is_taken (along_assignment_get_state (a)) &&
            along_assignment_state_is_taken (along_assignment_get_state (b)) &&
            along_span_overlaps (along_shift_get_span (g_hash_table_lookup (shifts, &shift_a)),
                                 along_shift_get_span (g_hash_table_lookup (shifts, &shift_b))))
          return TRUE;
      }

  return FALSE;
}

/* Whether somebody would be booked twice in @roster after @intent, by doing it on paper. */
static gboolean
would_double_book (AlongRoster *roster,
                   AlongIntent *intent)
{
  g_autoptr (GHashTable) shifts = new_table ();
  g_autoptr (GHashTable) seats = new_table ();

  remember_roster (roster, shifts, seats);
  for (guint i = 0; i < along_intent_get_n_items (intent); i++)
    {
      gboolean removed;
      AlongRecord *record = along_intent_get_item (intent, i, &removed);
      GHashTable *table = ALONG_IS_SHIFT (record) ? shifts : seats;
      gint64 id = along_record_get_id (record);

      if (removed)
        g_hash_table_remove (table, &id);
      else
        remember (table, record);
    }

  return has_double_booking (shifts, seats);
}

static gboolean
is_double_booked (World *world)
{
  g_autoptr (AlongRoster) roster = load_roster (world->database, world->directory);
  g_autoptr (GHashTable) shifts = new_table ();
  g_autoptr (GHashTable) seats = new_table ();

  remember_roster (roster, shifts, seats);

  return has_double_booking (shifts, seats);
}

/* Does as @inverses say, from the last to the first, and finds the states of @dumps, the one before
 * the last first. The result is what leads back. */
static GPtrArray *
go_back (World     *world,
         GPtrArray *inverses,
         GPtrArray *dumps)
{
  GPtrArray *forth = g_ptr_array_new_with_free_func ((GDestroyNotify) along_intent_unref);

  for (guint i = inverses->len; i-- > 0;)
    {
      g_autofree char *found = NULL;

      g_ptr_array_add (forth, run (world->database, g_ptr_array_index (inverses, i)));
      found = dump (world->database);
      g_assert_cmpstr (found, ==, g_ptr_array_index (dumps, i));
    }

  return forth;
}

static void
reverse (GPtrArray *array)
{
  for (guint i = 0; i < array->len / 2; i++)
    {
      gpointer kept = array->pdata[i];

      array->pdata[i] = array->pdata[array->len - 1 - i];
      array->pdata[array->len - 1 - i] = kept;
    }
}

static void
test_sequences (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  g_autoptr (AlongDirectory) directory = load_directory (database);
  World world = { .database = database, .directory = directory };
  GListModel *lists[] = {
    along_directory_get_peers (directory),
    along_directory_get_supervisors (directory),
  };
  guint n_people = 0, n_done = 0, n_refused = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; k < g_list_model_get_n_items (lists[i]); k++)
      {
        g_autoptr (AlongRecord) person = g_list_model_get_item (lists[i], k);

        world.people[n_people++] = along_record_get_id (person);
      }
  g_assert_cmpuint (n_people, ==, G_N_ELEMENTS (world.people));

  for (guint sequence = 0; sequence < N_SEQUENCES; sequence++)
    {
      g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) inverses =
        g_ptr_array_new_with_free_func ((GDestroyNotify) along_intent_unref);
      g_autoptr (GPtrArray) forth = NULL;
      g_autoptr (GPtrArray) back = NULL;

      g_ptr_array_add (dumps, dump (database));
      for (guint step = 0; step < N_STEPS; step++)
        {
          g_autoptr (AlongRoster) roster = load_roster (database, directory);
          g_autoptr (AlongIntent) intent = random_intent (&world, roster);
          gboolean refused = would_double_book (roster, intent);
          g_autoptr (GError) error = NULL;
          AlongIntent *inverse = along_database_run (database, intent, MONDAY, NULL, &error);

          /* Refused when, and only when, somebody would be in two places. */
          if (refused)
            {
              g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
              n_refused++;
              continue;
            }

          g_assert_no_error (error);
          g_ptr_array_add (inverses, inverse);
          g_ptr_array_add (dumps, dump (database));
          n_done++;
          g_assert_false (is_double_booked (&world));
        }

      /* All the way back, and forth again. */
      forth = go_back (&world, inverses, dumps);
      g_ptr_array_remove_index (dumps, 0);
      reverse (dumps);
      back = go_back (&world, forth, dumps);
      g_assert_false (is_double_booked (&world));
    }

  g_test_message ("%u done, %u refused", n_done, n_refused);
  g_assert_cmpuint (n_refused, >, N_SEQUENCES / 3);
  g_assert_cmpuint (n_done, >, N_SEQUENCES);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/sequences/random", test_sequences);

  return g_test_run ();
}
