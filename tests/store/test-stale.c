/* test-stale.c — what is done to an older copy of a record takes nothing else of it back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agency-fixture.h"
#include "store/along-publish.h"

/* Mikko as the file has him, and as he would be with one property and more changed after the
 * directory was loaded, which every test begins with. */
static void G_GNUC_NULL_TERMINATED
assert_mikko (Agency     *self,
              const char *property,
              ...)
{
  g_autoptr (AlongDirectory) directory = load_directory (self->database);
  g_autoptr (AlongRecord) expected = along_record_copy (agency_get_person (self, self->mikko));
  va_list values;

  va_start (values, property);
  g_object_set_valist (G_OBJECT (expected), property, values);
  va_end (values);

  g_assert_true (along_record_equal (expected,
                                     along_directory_get_person (directory, self->mikko)));
}

static void
test_other_property (Agency        *self,
                     gconstpointer  data)
{
  do_run (self->database,
          agency_edit (self, self->mikko, "name", "Miko", "phone", "040 7654321", NULL));
  do_run (self->database, along_intent_archive (agency_get_person (self, self->mikko), TRUE));
  assert_mikko (self, "name", "Miko", "phone", "040 7654321", "archived", TRUE, NULL);

  do_run (self->database,
          agency_edit (self, self->mikko, "alias", "M", "roles", ALONG_ROLE_FINDER, NULL));
  assert_mikko (self,
                "name", "Miko",
                "phone", "040 7654321",
                "archived", TRUE,
                "alias", "M",
                "roles", ALONG_ROLE_FINDER,
                NULL);
}

/* Of two who change the same, the later one saw no reason to stop. */
static void
test_same_property (Agency        *self,
                    gconstpointer  data)
{
  do_run (self->database, agency_edit (self, self->mikko, "name", "Miko", NULL));
  do_run (self->database, agency_edit (self, self->mikko, "name", "Mikael", NULL));
  assert_mikko (self, "name", "Mikael", NULL);

  /* What an intent is about is done, even if it was so when the copy was made. */
  do_run (self->database, along_intent_archive (agency_get_person (self, self->mikko), TRUE));
  do_run (self->database, along_intent_archive (agency_get_person (self, self->mikko), FALSE));
  assert_mikko (self, "name", "Mikael", NULL);
}

/* An inverse takes back what its intent changed, whatever came after it. */
static void
test_inverse (Agency        *self,
              gconstpointer  data)
{
  g_autoptr (AlongIntent) rename = agency_edit (self, self->mikko, "name", "Miko", NULL);
  g_autoptr (AlongIntent) back = run (self->database, rename);
  g_autoptr (AlongIntent) forth = NULL;

  do_run (self->database, along_intent_archive (agency_get_person (self, self->mikko), TRUE));

  forth = run (self->database, back);
  assert_mikko (self, "archived", TRUE, NULL);

  do_run (self->database, agency_edit (self, self->mikko, "alias", "M", NULL));
  along_intent_unref (run (self->database, forth));
  assert_mikko (self, "name", "Miko", "archived", TRUE, "alias", "M", NULL);
}

/* Each may be saved alone, but not what comes of both. */
static void
test_invalid_together (Agency        *self,
                       gconstpointer  data)
{
  g_autoptr (AlongIntent) activate = NULL;
  g_autoptr (GError) error = NULL;

  do_run (self->database,
          agency_edit (self, self->mikko, "status", ALONG_PEER_STATUS_PAUSED, NULL));
  agency_load (self);

  do_run (self->database, agency_edit (self, self->mikko, "reference-id", (gint64) 0, NULL));
  activate = agency_edit (self, self->mikko, "status", ALONG_PEER_STATUS_ACTIVE, NULL);
  g_assert_null (along_database_run (self->database, activate, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY);
  assert_mikko (self, "reference-id", (gint64) 0, NULL);
}

static AlongIntent *
move_to_tuesday (AlongShift *shift)
{
  return along_intent_move_shift (shift, ALONG_SPAN_INIT (MONDAY + DAY, MONDAY + DAY + HOUR));
}

/* Saves @edited, which was made from @shift before that was moved, and gives what the file has
 * then; to be unreffed. */
static AlongShift *
save_when_moved (Agency     *self,
                 AlongShift *edited,
                 AlongShift *shift)
{
  g_autoptr (AlongRoster) roster = NULL;

  do_run (self->database, move_to_tuesday (shift));
  do_run (self->database, along_intent_save_shift (edited, shift));
  roster = load_roster (self->database, self->directory);

  return g_object_ref (along_roster_get_shift (roster,
                                               along_record_get_id (ALONG_RECORD (shift))));
}

/* A shift that was moved keeps its new time when its note is edited in a window opened before. */
static void
test_shift (Agency        *self,
            gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);
  g_autoptr (AlongShift) noted = along_record_copy (shift);
  g_autoptr (AlongShift) saved = NULL;

  g_object_set (noted, "note", "Bring the keys", NULL);
  saved = save_when_moved (self, noted, shift);
  g_assert_cmpint (along_shift_get_start (saved), ==, MONDAY + DAY);
  g_assert_cmpint (along_shift_get_end (saved), ==, MONDAY + DAY + HOUR);
  g_assert_cmpstr (along_shift_get_note (saved), ==, "Bring the keys");
}

/* Both times of a shift are those that one of the two has chosen, never one of each. */
static void
test_times (Agency        *self,
            gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);
  g_autoptr (AlongShift) longer = along_record_copy (shift);
  g_autoptr (AlongShift) saved = NULL;

  g_object_set (longer, "end", along_shift_get_end (shift) + HOUR, NULL);
  saved = save_when_moved (self, longer, shift);
  g_assert_cmpint (along_shift_get_start (saved), ==, along_shift_get_start (longer));
  g_assert_cmpint (along_shift_get_end (saved), ==, along_shift_get_end (longer));
}

static void
assert_seat (AlongAssignment      *seat,
             gint64                person_id,
             AlongAssignmentState  state)
{
  g_assert_cmpint (along_assignment_get_person_id (seat), ==, person_id);
  g_assert_cmpint (along_assignment_get_state (seat), ==, state);
}

/* What became of somebody meanwhile is not lost with their seat, unless it is taken back or the
 * shift goes; then whoever takes it over is asked anew, and nothing is left of the one before. */
static void
test_seat (Agency        *self,
           gconstpointer  data)
{
  static const AlongAssignmentState outcomes[] = {
    ALONG_ASSIGNMENT_CHECKED_IN, ALONG_ASSIGNMENT_DONE, ALONG_ASSIGNMENT_STOOD_DOWN,
    ALONG_ASSIGNMENT_MISSED,
  };
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongAssignment) before = NULL;
  g_autoptr (AlongAssignment) after = NULL;

  do_run (self->database, along_intent_assign (shift, self->mikko));
  before = agency_get_only_seat (self, shift);
  roster = load_roster (self->database, self->directory);
  do_run (self->database, along_intent_check_in (before, ALONG_FIT_ADJUSTED, MONDAY, MONDAY));
  do_run (self->database, along_intent_check_out (before, MONDAY));
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      do_run (self->database, along_intent_set_state (before, outcomes[i]));
      assert_refused (self->database, along_intent_reassign (before, self->aino),
                      ALONG_STORE_ERROR_CONFLICT);
      assert_refused (self->database, along_intent_unassign (roster, before),
                      ALONG_STORE_ERROR_CONFLICT);
    }

  do_run (self->database, along_intent_set_state (before, ALONG_ASSIGNMENT_ACCEPTED));
  do_run (self->database, along_intent_reassign (before, self->aino));
  after = agency_get_only_seat (self, shift);
  assert_seat (after, self->aino, ALONG_ASSIGNMENT_PROPOSED);
  g_assert_cmpint (along_assignment_get_fit (after), ==, ALONG_FIT_UNKNOWN);
  g_assert_cmpint (along_assignment_get_checked_in_at (after), ==, 0);
  g_assert_cmpint (along_assignment_get_due_back_at (after), ==, 0);
  g_assert_cmpint (along_assignment_get_back_at (after), ==, 0);

  do_run (self->database, along_intent_set_state (after, ALONG_ASSIGNMENT_DONE));
  do_run (self->database, along_intent_delete_shift (roster, shift));
}

/* While somebody is out their shift does not go, nor come to another time; it can end otherwise,
 * and then they are due back at its end if that was so before. */
static void
test_shift_of_who_is_out (Agency        *self,
                          gconstpointer  data)
{
  const struct
  {
    int due; /* in hours, of a shift from 0 to 4 */
    int end;
    int then;
  } cases[] = { { 4, 3, 3 }, { 4, 6, 6 }, { 5, 3, 5 }, { 3, 6, 3 } };
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (AlongRoster) roster = NULL;

  do_run (self->database, along_intent_assign (shift, self->mikko));
  seat = agency_get_only_seat (self, shift);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongIntent) back = NULL;
      g_autoptr (AlongAssignment) changed = NULL;
      g_autoptr (AlongAssignment) undone = NULL;

      do_run (self->database, along_intent_check_in (seat, ALONG_FIT_FIT, MONDAY,
                                                     MONDAY + cases[i].due * HOUR));
      back = run (self->database, along_intent_move_shift (shift, hours (0, cases[i].end)));
      changed = agency_get_only_seat (self, shift);
      g_assert_cmpint (along_assignment_get_due_back_at (changed), ==,
                       MONDAY + cases[i].then * HOUR);
      do_run (self->database, g_steal_pointer (&back));
      undone = agency_get_only_seat (self, shift);
      g_assert_cmpint (along_assignment_get_due_back_at (undone), ==,
                       MONDAY + cases[i].due * HOUR);
    }

  roster = load_roster (self->database, self->directory);
  assert_refused (self->database, along_intent_delete_shift (roster, shift),
                  ALONG_STORE_ERROR_CONFLICT);
  assert_refused (self->database, along_intent_move_shift (shift, hours (4, 8)),
                  ALONG_STORE_ERROR_CONFLICT);
  do_run (self->database, along_intent_check_out (seat, MONDAY + HOUR));
  assert_refused (self->database, along_intent_move_shift (shift, hours (4, 8)),
                  ALONG_STORE_ERROR_CONFLICT);
  do_run (self->database, along_intent_move_shift (shift, hours (3, 7)));
  do_run (self->database, along_intent_delete_shift (roster, shift));
}

/* What somebody did on a shift is said of nobody else, who has the seat by now. */
static void
test_seat_of_another (Agency        *self,
                      gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);
  g_autoptr (AlongAssignment) before = NULL;
  g_autoptr (AlongAssignment) after = NULL;
  g_autoptr (AlongRoster) last = NULL;

  do_run (self->database, along_intent_assign (shift, self->mikko));
  before = agency_get_only_seat (self, shift);
  do_run (self->database, along_intent_reassign (before, self->aino));
  do_run (self->database, along_intent_set_state (before, ALONG_ASSIGNMENT_MISSED));

  after = agency_get_only_seat (self, shift);
  assert_seat (after, self->mikko, ALONG_ASSIGNMENT_MISSED);

  do_run (self->database, along_intent_set_state (after, ALONG_ASSIGNMENT_ACCEPTED));
  do_run (self->database, along_intent_reassign (before, self->aino));
  do_run (self->database, along_intent_stand_in (before, self->aino));

  last = load_roster (self->database, self->directory);
  assert_seat (along_roster_get_assignment (last, along_record_get_id (ALONG_RECORD (before))),
               self->mikko, ALONG_ASSIGNMENT_EXCUSED);
}

/* A shift that is gone does not come back, without its people, by being moved; nor a seat. */
static void
test_gone (Agency        *self,
           gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);
  g_autoptr (AlongShift) noted = along_record_copy (shift);
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (AlongRoster) before = NULL;
  g_autoptr (AlongRoster) after = NULL;

  do_run (self->database, along_intent_assign (shift, self->mikko));
  before = load_roster (self->database, self->directory);
  seat = agency_get_only_seat (self, shift);

  do_run (self->database, along_intent_unassign (before, seat));
  assert_refused (self->database, along_intent_set_state (seat, ALONG_ASSIGNMENT_DONE),
                  ALONG_STORE_ERROR_CONFLICT);

  do_run (self->database, along_intent_delete_shift (before, shift));
  assert_refused (self->database, move_to_tuesday (shift), ALONG_STORE_ERROR_CONFLICT);
  g_object_set (noted, "note", "Bring the keys", NULL);
  assert_refused (self->database, along_intent_save_shift (noted, shift),
                  ALONG_STORE_ERROR_CONFLICT);

  after = load_roster (self->database, self->directory);
  g_assert_null (along_roster_get_shift (after, along_record_get_id (ALONG_RECORD (shift))));
}

/* What was removed meanwhile comes back as whoever edits it sees it. */
static void
test_removed (Agency        *self,
              gconstpointer  data)
{
  AlongEntry *harbour = find_named (along_directory_get_places (self->directory), "Harbour");
  g_autoptr (AlongPlace) edited = along_record_copy (harbour);
  AlongIntent *removal = along_intent_new (ALONG_INTENT_EDIT);
  AlongEntry *found;

  along_intent_remove (removal, harbour);
  do_run (self->database, removal);
  g_object_set (edited, "address", "Quay 1", NULL);
  do_run (self->database, along_intent_save_entry (ALONG_ENTRY (edited), harbour));

  agency_load (self);
  found = find_named (along_directory_get_places (self->directory), "Harbour");
  g_assert_cmpstr (along_place_get_address (ALONG_PLACE (found)), ==, "Quay 1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/stale/other-property", test_other_property);
  agency_add ("/stale/same-property", test_same_property);
  agency_add ("/stale/inverse", test_inverse);
  agency_add ("/stale/invalid-together", test_invalid_together);
  agency_add ("/stale/shift", test_shift);
  agency_add ("/stale/shift-of-who-is-out", test_shift_of_who_is_out);
  agency_add ("/stale/times", test_times);
  agency_add ("/stale/seat", test_seat);
  agency_add ("/stale/seat-of-another", test_seat_of_another);
  agency_add ("/stale/gone", test_gone);
  agency_add ("/stale/removed", test_removed);

  return g_test_run ();
}
