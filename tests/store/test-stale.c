/* test-stale.c — what is done to an older copy of a record takes nothing else of it back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

typedef struct
{
  AlongDatabase *database;
  AlongDirectory *older; /* as it was before the edits of a test, which all begin with it */
  AlongEntry *mikko;
} World;

static void
world_clear (World *self)
{
  g_clear_object (&self->database);
  g_clear_object (&self->older);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static void
world_load (World *self)
{
  g_clear_object (&self->older);
  self->older = load_directory (self->database);
  self->mikko = find_named (along_directory_get_peers (self->older), "Mikko");
}

static void
world_init (World   *self,
            Fixture *fixture)
{
  self->database = fixture_create (fixture);
  world_load (self);
}

/* What an editor does that was opened when @entry was as it is. */
static AlongIntent * G_GNUC_NULL_TERMINATED
edit (gpointer    entry,
      const char *property,
      ...)
{
  g_autoptr (AlongEntry) edited = along_record_copy (entry);
  va_list values;

  va_start (values, property);
  g_object_set_valist (G_OBJECT (edited), property, values);
  va_end (values);

  return along_intent_save_entry (edited, entry);
}

/* Mikko as the file has him, and as he would be with one property and more changed. */
static void G_GNUC_NULL_TERMINATED
assert_mikko (World      *self,
              const char *property,
              ...)
{
  g_autoptr (AlongDirectory) directory = load_directory (self->database);
  g_autoptr (AlongRecord) expected = along_record_copy (self->mikko);
  va_list values;

  va_start (values, property);
  g_object_set_valist (G_OBJECT (expected), property, values);
  va_end (values);

  g_assert_true (along_record_equal (
    expected, along_directory_get_person (directory, along_record_get_id (expected))));
}

static void
test_other_property (Fixture       *fixture,
                     gconstpointer  data)
{
  g_auto (World) world = { 0 };

  world_init (&world, fixture);
  do_run (world.database, edit (world.mikko, "name", "Miko", "phone", "040 7654321", NULL));
  do_run (world.database, along_intent_archive (world.mikko, TRUE));
  assert_mikko (&world, "name", "Miko", "phone", "040 7654321", "archived", TRUE, NULL);

  do_run (world.database, edit (world.mikko, "alias", "M", "roles", ALONG_ROLE_FINDER, NULL));
  assert_mikko (&world,
                "name", "Miko",
                "phone", "040 7654321",
                "archived", TRUE,
                "alias", "M",
                "roles", ALONG_ROLE_FINDER,
                NULL);
}

/* Of two who change the same, the later one saw no reason to stop. */
static void
test_same_property (Fixture       *fixture,
                    gconstpointer  data)
{
  g_auto (World) world = { 0 };

  world_init (&world, fixture);
  do_run (world.database, edit (world.mikko, "name", "Miko", NULL));
  do_run (world.database, edit (world.mikko, "name", "Mikael", NULL));
  assert_mikko (&world, "name", "Mikael", NULL);

  /* What an intent is about is done, even if it was so when the copy was made. */
  do_run (world.database, along_intent_archive (world.mikko, TRUE));
  do_run (world.database, along_intent_archive (world.mikko, FALSE));
  assert_mikko (&world, "name", "Mikael", NULL);
}

/* An inverse takes back what its intent changed, whatever came after it. */
static void
test_inverse (Fixture       *fixture,
              gconstpointer  data)
{
  g_auto (World) world = { 0 };
  g_autoptr (AlongIntent) rename = NULL;
  g_autoptr (AlongIntent) back = NULL;
  g_autoptr (AlongIntent) forth = NULL;

  world_init (&world, fixture);
  rename = edit (world.mikko, "name", "Miko", NULL);
  back = run (world.database, rename);
  do_run (world.database, along_intent_archive (world.mikko, TRUE));

  forth = run (world.database, back);
  assert_mikko (&world, "archived", TRUE, NULL);

  do_run (world.database, edit (world.mikko, "alias", "M", NULL));
  along_intent_unref (run (world.database, forth));
  assert_mikko (&world, "name", "Miko", "archived", TRUE, "alias", "M", NULL);
}

/* Each may be saved alone, but not what comes of both. */
static void
test_invalid_together (Fixture       *fixture,
                       gconstpointer  data)
{
  g_auto (World) world = { 0 };
  g_autoptr (AlongIntent) activate = NULL;
  g_autoptr (GError) error = NULL;

  world_init (&world, fixture);
  do_run (world.database, edit (world.mikko, "status", ALONG_PEER_STATUS_PAUSED, NULL));
  world_load (&world);

  do_run (world.database, edit (world.mikko, "reference-id", (gint64) 0, NULL));
  activate = edit (world.mikko, "status", ALONG_PEER_STATUS_ACTIVE, NULL);
  g_assert_null (along_database_run (world.database, activate, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY);
  assert_mikko (&world, "reference-id", (gint64) 0, NULL);
}

static AlongShift *
get_shift (AlongRoster *roster,
           AlongShift  *shift)
{
  return along_roster_get_shift (roster, along_record_get_id (ALONG_RECORD (shift)));
}

/* A shift that was moved keeps its new time when its note is edited in a window opened before. */
static void
test_shift (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto (World) world = { 0 };
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongShift) noted = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  AlongShift *saved;

  world_init (&world, fixture);
  shift = add_shift (world.database, world.older, 0, 4);
  noted = along_record_copy (shift);
  g_object_set (noted, "note", "Bring the keys", NULL);

  do_run (world.database,
          along_intent_move_shift (shift, ALONG_SPAN_INIT (MONDAY + DAY, MONDAY + DAY + HOUR)));
  do_run (world.database, along_intent_save_shift (noted, shift));

  roster = load_roster (world.database, world.older);
  saved = get_shift (roster, shift);
  g_assert_cmpint (along_shift_get_start (saved), ==, MONDAY + DAY);
  g_assert_cmpint (along_shift_get_end (saved), ==, MONDAY + DAY + HOUR);
  g_assert_cmpstr (along_shift_get_note (saved), ==, "Bring the keys");
}

/* Both times of a shift are those that one of the two has chosen, never one of each. */
static void
test_times (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto (World) world = { 0 };
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongShift) longer = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  AlongShift *saved;

  world_init (&world, fixture);
  shift = add_shift (world.database, world.older, 0, 4);
  longer = along_record_copy (shift);
  g_object_set (longer, "end", along_shift_get_end (shift) + HOUR, NULL);

  do_run (world.database,
          along_intent_move_shift (shift, ALONG_SPAN_INIT (MONDAY + DAY, MONDAY + DAY + HOUR)));
  do_run (world.database, along_intent_save_shift (longer, shift));

  roster = load_roster (world.database, world.older);
  saved = get_shift (roster, shift);
  g_assert_cmpint (along_shift_get_start (saved), ==, along_shift_get_start (longer));
  g_assert_cmpint (along_shift_get_end (saved), ==, along_shift_get_end (longer));
}

/* Who takes over a seat is asked anew, whatever became of the one before meanwhile. */
static void
test_seat (Fixture       *fixture,
           gconstpointer  data)
{
  g_auto (World) world = { 0 };
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongRoster) before = NULL;
  g_autoptr (AlongRoster) after = NULL;
  gint64 aino, shift_id;
  AlongAssignment *seat;

  world_init (&world, fixture);
  shift = add_shift (world.database, world.older, 0, 4);
  shift_id = along_record_get_id (ALONG_RECORD (shift));
  aino = find_id (along_directory_get_peers (world.older), "Aino");
  do_run (world.database,
          along_intent_assign (shift, along_record_get_id (ALONG_RECORD (world.mikko))));

  before = load_roster (world.database, world.older);
  seat = g_ptr_array_index (along_roster_get_assignments (before, shift_id), 0);
  do_run (world.database, along_intent_set_state (seat, ALONG_ASSIGNMENT_DONE));
  do_run (world.database, along_intent_reassign (seat, aino));

  after = load_roster (world.database, world.older);
  seat = g_ptr_array_index (along_roster_get_assignments (after, shift_id), 0);
  g_assert_cmpint (along_assignment_get_person_id (seat), ==, aino);
  g_assert_cmpint (along_assignment_get_state (seat), ==, ALONG_ASSIGNMENT_PROPOSED);
}

/* What somebody did on a shift is said of nobody else, who has the seat by now. */
static void
test_seat_of_another (Fixture       *fixture,
                      gconstpointer  data)
{
  g_auto (World) world = { 0 };
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongRoster) before = NULL;
  g_autoptr (AlongRoster) after = NULL;
  g_autoptr (AlongRoster) last = NULL;
  gint64 aino, mikko, shift_id;
  AlongAssignment *seat, *saved;

  world_init (&world, fixture);
  shift = add_shift (world.database, world.older, 0, 4);
  shift_id = along_record_get_id (ALONG_RECORD (shift));
  aino = find_id (along_directory_get_peers (world.older), "Aino");
  mikko = along_record_get_id (ALONG_RECORD (world.mikko));
  do_run (world.database, along_intent_assign (shift, mikko));

  before = load_roster (world.database, world.older);
  seat = g_ptr_array_index (along_roster_get_assignments (before, shift_id), 0);
  do_run (world.database, along_intent_reassign (seat, aino));
  do_run (world.database, along_intent_set_state (seat, ALONG_ASSIGNMENT_MISSED));

  after = load_roster (world.database, world.older);
  saved = g_ptr_array_index (along_roster_get_assignments (after, shift_id), 0);
  g_assert_cmpint (along_assignment_get_person_id (saved), ==, mikko);
  g_assert_cmpint (along_assignment_get_state (saved), ==, ALONG_ASSIGNMENT_MISSED);

  do_run (world.database, along_intent_reassign (seat, aino));
  do_run (world.database, along_intent_stand_in (seat, aino));

  last = load_roster (world.database, world.older);
  saved = along_roster_get_assignment (last, along_record_get_id (ALONG_RECORD (seat)));
  g_assert_cmpint (along_assignment_get_person_id (saved), ==, mikko);
  g_assert_cmpint (along_assignment_get_state (saved), ==, ALONG_ASSIGNMENT_EXCUSED);
}

/* A shift that is gone does not come back, without its people, by being moved; nor a seat. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_auto (World) world = { 0 };
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongShift) noted = NULL;
  g_autoptr (AlongRoster) before = NULL;
  g_autoptr (AlongRoster) after = NULL;
  AlongIntent *move;
  gint64 shift_id;
  AlongAssignment *seat;

  world_init (&world, fixture);
  shift = add_shift (world.database, world.older, 0, 4);
  shift_id = along_record_get_id (ALONG_RECORD (shift));
  do_run (world.database,
          along_intent_assign (shift, along_record_get_id (ALONG_RECORD (world.mikko))));
  before = load_roster (world.database, world.older);
  seat = g_ptr_array_index (along_roster_get_assignments (before, shift_id), 0);

  do_run (world.database, along_intent_unassign (before, seat));
  assert_refused (world.database, along_intent_set_state (seat, ALONG_ASSIGNMENT_DONE),
                  ALONG_STORE_ERROR_CONFLICT);

  do_run (world.database, along_intent_delete_shift (before, shift));
  move = along_intent_move_shift (shift, ALONG_SPAN_INIT (MONDAY + DAY, MONDAY + DAY + HOUR));
  assert_refused (world.database, move, ALONG_STORE_ERROR_CONFLICT);
  noted = along_record_copy (shift);
  g_object_set (noted, "note", "Bring the keys", NULL);
  assert_refused (world.database, along_intent_save_shift (noted, shift),
                  ALONG_STORE_ERROR_CONFLICT);

  after = load_roster (world.database, world.older);
  g_assert_null (get_shift (after, shift));
}

/* What was removed meanwhile comes back as whoever edits it sees it. */
static void
test_removed (Fixture       *fixture,
              gconstpointer  data)
{
  g_auto (World) world = { 0 };
  g_autoptr (AlongIntent) removal = along_intent_new (ALONG_INTENT_EDIT);
  g_autoptr (AlongDirectory) directory = NULL;
  AlongEntry *harbour;

  world_init (&world, fixture);
  harbour = find_named (along_directory_get_places (world.older), "Harbour");
  along_intent_remove (removal, harbour);
  along_intent_unref (run (world.database, removal));
  do_run (world.database, edit (harbour, "address", "Quay 1", NULL));

  directory = load_directory (world.database);
  harbour = find_named (along_directory_get_places (directory), "Harbour");
  g_assert_cmpstr (along_place_get_address (ALONG_PLACE (harbour)), ==, "Quay 1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/stale/other-property", test_other_property);
  fixture_add ("/stale/same-property", test_same_property);
  fixture_add ("/stale/inverse", test_inverse);
  fixture_add ("/stale/invalid-together", test_invalid_together);
  fixture_add ("/stale/shift", test_shift);
  fixture_add ("/stale/times", test_times);
  fixture_add ("/stale/seat", test_seat);
  fixture_add ("/stale/seat-of-another", test_seat_of_another);
  fixture_add ("/stale/gone", test_gone);
  fixture_add ("/stale/removed", test_removed);

  return g_test_run ();
}
