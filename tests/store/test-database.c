/* test-database.c — running, undoing and reading an agency file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#include "agency-fixture.h"
#include "store/along-publish.h"

static void
add_absence (Agency    *self,
             gint64     person_id,
             AlongSpan  span)
{
  g_autoptr (AlongIntent) intent = along_intent_new (ALONG_INTENT_EDIT);
  g_autoptr (AlongAbsence) absence = g_object_new (ALONG_TYPE_ABSENCE,
                                                   "person-id", person_id,
                                                   "start", span.start,
                                                   "end", span.end,
                                                   NULL);

  along_intent_put (intent, absence);
  along_intent_unref (run (self->database, intent));
}

static void
test_create (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  g_autofree char *created = dump (database);
  g_autofree char *opened = NULL;

  g_assert_nonnull (strstr (created, "Test agency"));
  g_assert_nonnull (strstr (created, "Zoë"));
  g_clear_object (&database);

  database = fixture_open (fixture);
  opened = dump (database);
  g_assert_cmpstr (created, ==, opened);
}

static void
test_close (Agency        *self,
            gconstpointer  data)
{
  g_autoptr (AlongIntent) intent = along_intent_new (ALONG_INTENT_EDIT);
  g_autoptr (GError) error = NULL;

  along_database_close (self->database);
  g_object_unref (fixture_open (&self->file));

  g_assert_null (along_database_run (self->database, intent, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_null (along_database_load_directory (self->database, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CLOSED);
}

/* Records of one intent refer to each other by ids that are made up; in the file they are real, and
 * none is ever given to another record. */
static void
test_ids (Agency        *self,
          gconstpointer  data)
{
  g_autoptr (AlongPeer) peer = NULL;
  g_autoptr (AlongConnection) connection = NULL;
  g_autoptr (AlongIntent) add = NULL;
  g_autoptr (AlongIntent) back = NULL;
  gint64 first, second;

  peer = g_object_new (ALONG_TYPE_PEER, "id", G_GINT64_CONSTANT (-5), "name", "New", NULL);
  connection = g_object_new (ALONG_TYPE_CONNECTION,
                             "peer-id", G_GINT64_CONSTANT (-5),
                             "kind", ALONG_CONNECTION_REMOTE,
                             "since", 20000,
                             NULL);

  add = along_intent_save_entry (ALONG_ENTRY (peer), NULL);
  along_intent_put (add, connection);
  back = run (self->database, add);
  agency_load (self);
  first = find_id (along_directory_get_peers (self->directory), "New");
  g_assert_cmpint (first, >, 0);
  g_assert_nonnull (along_directory_get_connection (self->directory, first, 20000));
  g_assert_null (along_directory_get_connection (self->directory, first, 19999));

  along_intent_unref (run (self->database, back));
  along_intent_unref (run (self->database, add));
  agency_load (self);
  second = find_id (along_directory_get_peers (self->directory), "New");
  g_assert_cmpint (second, >, first);
}

/* An id that comes from elsewhere stays, and is not given out either. */
static void
test_known_id (Agency        *self,
               gconstpointer  data)
{
  g_autoptr (AlongPlace) place = NULL;
  g_autoptr (AlongPlace) next = g_object_new (ALONG_TYPE_PLACE, "name", "Next", NULL);

  place = g_object_new (ALONG_TYPE_PLACE, "id", G_GINT64_CONSTANT (5000), "name", "Far", NULL);
  do_run (self->database, along_intent_save_entry (ALONG_ENTRY (place), NULL));
  do_run (self->database, along_intent_save_entry (ALONG_ENTRY (next), NULL));
  agency_load (self);
  g_assert_cmpint (find_id (along_directory_get_places (self->directory), "Far"), ==, 5000);
  g_assert_cmpint (find_id (along_directory_get_places (self->directory), "Next"), >, 5000);
}

static void
test_sorted (Agency        *self,
             gconstpointer  data)
{
  const char *const expected[] = { "Émile", "Mikko", "Zoë", "Aino" };
  GListModel *peers;

  do_run (self->database, along_intent_archive (agency_get_person (self, self->aino), TRUE));
  agency_load (self);
  peers = along_directory_get_peers (self->directory);

  g_assert_cmpuint (g_list_model_get_n_items (peers), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (peers, i);

      g_assert_cmpstr (along_entry_get_name (entry), ==, expected[i]);
    }
}

static void
test_assign (Agency        *self,
             gconstpointer  data)
{
  g_autoptr (AlongIntent) assign = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongShift) morning = agency_add_shift (self, 0, 4);
  g_autoptr (AlongShift) noon = agency_add_shift (self, 3, 8);
  g_autoptr (AlongShift) evening = agency_add_shift (self, 4, 8);

  do_run (self->database, along_intent_assign (morning, self->mikko));
  assert_refused (self->database, along_intent_assign (morning, self->mikko),
                  ALONG_STORE_ERROR_CONFLICT);
  do_run (self->database, along_intent_assign (evening, self->mikko));
  assert_refused (self->database, along_intent_move_shift (morning, hours (1, 5)),
                  ALONG_STORE_ERROR_CONFLICT);

  /* What is said names the person and both shifts. */
  assign = along_intent_assign (noon, self->mikko);
  g_assert_null (along_database_run (self->database, assign, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Mikko"));
  g_assert_nonnull (strstr (error->message, "11:00–16:00"));
  g_assert_nonnull (strstr (error->message, "08:00–12:00"));
}

/* Of two shifts of a type, what is said tells which by their places. */
static void
test_refusal_places (Agency        *self,
                     gconstpointer  data)
{
  g_autoptr (AlongIntent) assign = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongShift) morning = agency_add_shift (self, 0, 4);
  g_autoptr (AlongShift) noon = agency_add_shift (self, 3, 8);
  g_autoptr (AlongShift) placed = along_record_copy (morning);

  g_object_set (placed,
                "place-id", find_id (along_directory_get_places (self->directory), "Harbour"),
                NULL);
  do_run (self->database, along_intent_save_shift (placed, morning));
  do_run (self->database, along_intent_assign (morning, self->mikko));

  assign = along_intent_assign (noon, self->mikko);
  g_assert_null (along_database_run (self->database, assign, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Harbour"));
}

/* The same time on the next day, over the night in which the clock goes back. */
static void
test_long_day (Agency        *self,
               gconstpointer  data)
{
  const AlongDay day = along_day_new (2026, 10, 24);
  const int noon = 12 * 60;
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  AlongShift *moved;
  AlongZone *zone = along_directory_get_zone (self->directory);
  AlongSpan span = along_zone_clock_span (zone, day, noon, noon);

  g_assert_cmpint (along_span_get_minutes (span), ==, 25 * 60);

  shift = agency_add_shift (self, 0, 24);
  do_run (self->database, along_intent_assign (shift, self->mikko));
  do_run (self->database, along_intent_move_shift (shift, span));

  roster = along_database_load_roster (self->database, self->directory, span, NULL);
  moved = along_roster_get_shift (roster, along_record_get_id (ALONG_RECORD (shift)));
  g_assert_true (along_span_equal (along_shift_get_span (moved), span));
}

/* From wherever it is looked at, the same work is known to be one that somebody is away from. */
static void
test_away (Agency        *self,
           gconstpointer  data)
{
  const AlongSpan spans[] = { hours (12, 16), hours (11, 12), hours (3, 8) };
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);

  do_run (self->database, along_intent_assign (shift, self->mikko));

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      AlongIntent *away = along_intent_new (ALONG_INTENT_EDIT);
      g_autoptr (AlongIntent) back = NULL;
      g_autoptr (AlongAbsence) absence =
        g_object_new (ALONG_TYPE_ABSENCE, "id", along_intent_new_id (away), "person-id",
                      self->mikko, "start", spans[i].start, "end", spans[i].end, NULL);

      along_intent_put (away, absence);
      back = run (self->database, away);
      for (int day = -20; day <= 20; day++)
        {
          g_autoptr (AlongRoster) roster = agency_load_days (self, day, 1);
          GArray *works = along_roster_get_works (roster, self->mikko);

          g_assert_cmpuint (works->len, ==, 1);
          g_assert_cmpint (g_array_index (works, AlongWork, 0).is_away, ==, i == 1);
        }
      do_run (self->database, g_steal_pointer (&back));
      along_intent_unref (away);
    }
}

/* Only where an intent leads counts: two shifts trade places under the same people. */
static void
test_trade_places (Agency        *self,
                   gconstpointer  data)
{
  g_autoptr (AlongIntent) trade = along_intent_new (ALONG_INTENT_MOVE_SHIFT);
  g_autoptr (AlongIntent) collide = along_intent_new (ALONG_INTENT_MOVE_SHIFT);
  g_autoptr (AlongIntent) back = NULL;
  g_autoptr (AlongShift) first_moved = NULL;
  g_autoptr (AlongShift) second_moved = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (AlongShift) first = agency_add_shift (self, 0, 4);
  g_autoptr (AlongShift) second = agency_add_shift (self, 4, 8);

  do_run (self->database, along_intent_assign (first, self->mikko));
  do_run (self->database, along_intent_assign (second, self->mikko));
  do_run (self->database, along_intent_assign (second, self->aino));
  before = dump (self->database);

  first_moved = along_record_copy (first);
  g_object_set (first_moved, "start", MONDAY + 4 * HOUR, "end", MONDAY + 8 * HOUR, NULL);
  along_intent_change (collide, first_moved, first);
  assert_refused (self->database, g_steal_pointer (&collide), ALONG_STORE_ERROR_CONFLICT);

  second_moved = along_record_copy (second);
  g_object_set (second_moved, "start", MONDAY, "end", MONDAY + 4 * HOUR, NULL);
  along_intent_change (trade, first_moved, first);
  along_intent_change (trade, second_moved, second);
  back = run (self->database, trade);

  along_intent_unref (run (self->database, back));
  after = dump (self->database);
  g_assert_cmpstr (before, ==, after);
}

/* Nothing is said to be kept that would be gone with the file. */
static void
test_moved_file (Agency        *self,
                 gconstpointer  data)
{
  g_autofree char *elsewhere = g_strconcat (self->file.path, ".elsewhere", NULL);
  g_autofree char *after = NULL;
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);
  g_autofree char *before = dump (self->database);

  g_assert_cmpint (g_rename (self->file.path, elsewhere), ==, 0);
  assert_refused (self->database, along_intent_assign (shift, self->aino),
                  ALONG_STORE_ERROR_NOT_FOUND);

  g_assert_cmpint (g_rename (elsewhere, self->file.path), ==, 0);
  after = dump (self->database);
  g_assert_cmpstr (before, ==, after);
  do_run (self->database, along_intent_assign (shift, self->aino));
}

/* A shift goes with everybody on it, whoever knew of them, and comes back with them. */
static void
test_delete_shift (Agency        *self,
                   gconstpointer  data)
{
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (GPtrArray) seats = NULL;
  g_autoptr (AlongIntent) erase = NULL;
  g_autoptr (AlongIntent) back = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);
  g_autoptr (AlongRoster) roster = load_roster (self->database, self->directory);

  do_run (self->database, along_intent_assign (shift, self->mikko));
  seat = agency_get_only_seat (self, shift);
  do_run (self->database, along_intent_stand_in (seat, self->aino));
  before = dump (self->database);

  /* This roster is from before anybody was on the shift. */
  erase = along_intent_delete_shift (roster, shift);
  back = run (self->database, erase);
  seats = agency_get_seats (self, shift);
  g_assert_cmpuint (seats->len, ==, 0);
  along_intent_unref (run (self->database, back));
  after = dump (self->database);
  g_assert_cmpstr (before, ==, after);
}

static void
test_stand_in (Agency        *self,
               gconstpointer  data)
{
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (AlongAssignment) alone = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (GPtrArray) seats = NULL;
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);
  g_autoptr (AlongShift) other = agency_add_shift (self, 2, 6);

  do_run (self->database, along_intent_assign (shift, self->mikko));
  seat = agency_get_only_seat (self, shift);
  do_run (self->database, along_intent_stand_in (seat, self->aino));

  seats = agency_get_seats (self, shift);
  g_assert_cmpuint (seats->len, ==, 2);
  g_assert_cmpint (along_assignment_get_state (g_ptr_array_index (seats, 0)), ==,
                   ALONG_ASSIGNMENT_EXCUSED);
  g_assert_cmpint (along_assignment_get_stands_in_for_id (g_ptr_array_index (seats, 1)), ==,
                   along_record_get_id (ALONG_RECORD (seat)));

  /* Who is excused is free, who stands in is not. */
  assert_refused (self->database, along_intent_assign (other, self->aino),
                  ALONG_STORE_ERROR_CONFLICT);
  do_run (self->database, along_intent_assign (other, self->mikko));
  assert_refused (self->database, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED),
                  ALONG_STORE_ERROR_CONFLICT);

  roster = load_roster (self->database, self->directory);
  do_run (self->database, along_intent_unassign (roster, seat));
  alone = agency_get_only_seat (self, shift);
  g_assert_cmpint (along_assignment_get_person_id (alone), ==, self->aino);
  g_assert_cmpint (along_assignment_get_stands_in_for_id (alone), ==, 0);
}

#define REFUSED (-1)

/* Only who was to come is excused by a stand-in: what else became of anybody stays on record. For
 * who came nobody stands in. */
static void
test_stand_in_after (Agency        *self,
                     gconstpointer  data)
{
  static const struct
  {
    AlongAssignmentState before;
    int after;
  } cases[] = {
    { ALONG_ASSIGNMENT_PROPOSED, ALONG_ASSIGNMENT_EXCUSED },
    { ALONG_ASSIGNMENT_ACCEPTED, ALONG_ASSIGNMENT_EXCUSED },
    { ALONG_ASSIGNMENT_DECLINED, ALONG_ASSIGNMENT_DECLINED },
    { ALONG_ASSIGNMENT_CHECKED_IN, REFUSED },
    { ALONG_ASSIGNMENT_DONE, REFUSED },
    { ALONG_ASSIGNMENT_STOOD_DOWN, ALONG_ASSIGNMENT_STOOD_DOWN },
    { ALONG_ASSIGNMENT_EXCUSED, ALONG_ASSIGNMENT_EXCUSED },
    { ALONG_ASSIGNMENT_MISSED, ALONG_ASSIGNMENT_MISSED },
    { ALONG_ASSIGNMENT_CANCELLED, ALONG_ASSIGNMENT_CANCELLED },
  };
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);
  g_autoptr (AlongAssignment) seat = NULL;

  do_run (self->database, along_intent_assign (shift, self->mikko));
  seat = agency_get_only_seat (self, shift);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongAssignment) before = NULL;
      g_autoptr (GPtrArray) seats = NULL;
      g_autoptr (AlongIntent) stand_in = NULL;
      g_autoptr (AlongIntent) back = NULL;

      do_run (self->database, along_intent_set_state (seat, cases[i].before));
      before = agency_get_only_seat (self, shift);
      stand_in = along_intent_stand_in (before, self->aino);
      if (cases[i].after == REFUSED)
        {
          g_autoptr (GError) error = NULL;

          g_assert_null (along_database_run (self->database, stand_in, MONDAY, NULL, &error));
          g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
          continue;
        }

      back = run (self->database, stand_in);
      seats = agency_get_seats (self, shift);
      g_assert_cmpint (along_assignment_get_state (g_ptr_array_index (seats, 0)), ==,
                       cases[i].after);
      g_assert_cmpint (along_assignment_get_person_id (g_ptr_array_index (seats, 1)), ==,
                       self->aino);
      along_intent_unref (run (self->database, back));
    }
}

/* Whether somebody can work is asked when a seat is taken, not of those who took theirs before. */
static void
test_status (Agency        *self,
             gconstpointer  data)
{
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongIntent) erase = NULL;
  g_autoptr (AlongIntent) back = NULL;
  g_autoptr (AlongShift) taken = agency_add_shift (self, 0, 4);
  g_autoptr (AlongShift) open = agency_add_shift (self, 8, 12);

  do_run (self->database, along_intent_assign (taken, self->mikko));
  seat = agency_get_only_seat (self, taken);
  do_run (self->database,
          agency_edit (self, self->mikko, "status", ALONG_PEER_STATUS_PAUSED, NULL));

  assert_refused (self->database, along_intent_assign (open, self->mikko),
                  ALONG_STORE_ERROR_CONFLICT);
  do_run (self->database, along_intent_set_state (seat, ALONG_ASSIGNMENT_DONE));
  do_run (self->database, along_intent_move_shift (taken, hours (-1, 3)));
  do_run (self->database, along_intent_set_state (seat, ALONG_ASSIGNMENT_MISSED));
  assert_refused (self->database, along_intent_set_state (seat, ALONG_ASSIGNMENT_DONE),
                  ALONG_STORE_ERROR_CONFLICT);

  do_run (self->database, agency_edit (self, self->mikko, "archived", TRUE, NULL));
  assert_refused (self->database, along_intent_assign (open, self->mikko),
                  ALONG_STORE_ERROR_CONFLICT);

  /* What was so once comes back although it could not be made anew. */
  roster = load_roster (self->database, self->directory);
  erase = along_intent_delete_shift (roster, taken);
  back = run (self->database, erase);
  along_intent_unref (run (self->database, back));
}

/* A programme brings what happened before, with people who have moved on. */
static void
test_set_up_history (Agency        *self,
                     gconstpointer  data)
{
  AlongIntent *history = NULL;
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);

  do_run (self->database,
          agency_edit (self, self->mikko, "status", ALONG_PEER_STATUS_MOVED_ON, NULL));

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AlongAssignment) seat = NULL;

      seat = g_object_new (ALONG_TYPE_ASSIGNMENT,
                           "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                           "person-id", self->mikko,
                           "state", ALONG_ASSIGNMENT_DONE,
                           NULL);
      history = along_intent_new (ALONG_INTENT_SET_UP);
      along_intent_put (history, seat);
      if (i == 0)
        do_run (self->database, history);
      else
        assert_refused (self->database, history, ALONG_STORE_ERROR_CONFLICT);
    }
}

static void
test_absence (Agency        *self,
              gconstpointer  data)
{
  g_autoptr (AlongShift) inside = NULL;
  g_autoptr (AlongShift) after = NULL;
  g_autoptr (GPtrArray) absences = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;

  add_absence (self, self->mikko, hours (24, 48));
  add_absence (self, self->mikko, hours (0, 24));
  inside = agency_add_shift (self, 20, 28);
  after = agency_add_shift (self, 48, 52);

  assert_refused (self->database, along_intent_assign (inside, self->mikko),
                  ALONG_STORE_ERROR_CONFLICT);
  do_run (self->database, along_intent_assign (after, self->mikko));
  assert_refused (self->database, along_intent_move_shift (after, hours (47, 51)),
                  ALONG_STORE_ERROR_CONFLICT);

  absences = along_database_load_dated (self->database, self->mikko, MONDAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (absences->len, ==, 2);
  g_assert_cmpint (along_absence_get_start (g_ptr_array_index (absences, 0)), ==, MONDAY);
  none = along_database_load_dated (self->database, self->mikko, MONDAY + 48 * HOUR, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);

  /* An absence that comes later is told by the roster; it does not undo what was agreed. */
  add_absence (self, self->mikko, hours (48, 72));
}

static void
test_remove_referred (Agency        *self,
                      gconstpointer  data)
{
  AlongIntent *intent;
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);

  intent = along_intent_new (ALONG_INTENT_EDIT);
  along_intent_remove (intent, find_named (along_directory_get_shift_types (self->directory),
                                           "Outreach"));
  assert_refused (self->database, intent, ALONG_STORE_ERROR_CONFLICT);

  intent = along_intent_new (ALONG_INTENT_EDIT);
  along_intent_remove (intent, find_named (along_directory_get_supervisors (self->directory),
                                           "Reference"));
  assert_refused (self->database, intent, ALONG_STORE_ERROR_CONFLICT);

  intent = along_intent_new (ALONG_INTENT_EDIT);
  along_intent_remove (intent, find_named (along_directory_get_clients (self->directory), "K-17"));
  do_run (self->database, intent);

  assert_refused (self->database, along_intent_assign (shift, 4711), ALONG_STORE_ERROR_CONFLICT);
}

/* What a record says of itself is looked at before anything is written. */
static void
test_bad_records (Agency        *self,
                  gconstpointer  data)
{
  g_autofree char *long_name = g_strnfill (10000, 'n');
  g_autofree char *after = NULL;
  const struct
  {
    const char *property;
    const char *text;
    int code;
  } cases[] = {
    { "name", long_name, ALONG_MODEL_ERROR_TOO_LONG },
    { "name", "", ALONG_MODEL_ERROR_EMPTY },
    { "name", "\u200d", ALONG_MODEL_ERROR_EMPTY },
    { "name", "a\u202eb", ALONG_MODEL_ERROR_NOT_TEXT },
    { "phone", "none", ALONG_MODEL_ERROR_SYNTAX },
    { "mail", "aino@example.org, eero@example.org", ALONG_MODEL_ERROR_SYNTAX },
  };
  g_autofree char *before = dump (self->database);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AlongIntent) edit =
        agency_edit (self, self->mikko, cases[i].property, cases[i].text, NULL);

      g_assert_null (along_database_run (self->database, edit, MONDAY, NULL, &error));
      g_assert_error (error, ALONG_MODEL_ERROR, cases[i].code);
    }

  for (int end = 0; end <= 40; end += 40)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AlongShift) shift = NULL;
      g_autoptr (AlongIntent) save = NULL;

      shift = g_object_new (
        ALONG_TYPE_SHIFT,
        "type-id", find_id (along_directory_get_shift_types (self->directory), "Outreach"),
        "start", MONDAY,
        "end", MONDAY + end * HOUR,
        NULL);
      save = along_intent_save_shift (shift, NULL);
      g_assert_null (along_database_run (self->database, save, MONDAY, NULL, &error));
      g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE);
    }

  after = dump (self->database);
  g_assert_cmpstr (before, ==, after);
}

/* What changed, and when: from where something was to where it is. */
static void
test_change (Agency        *self,
             gconstpointer  data)
{
  g_autoptr (AlongAgency) renamed = NULL;
  g_autoptr (AlongAssignment) seat = NULL;
  AlongIntent *intents[5];
  const AlongChange expected[5] = {
    { ALONG_CHANGE_ROSTER, hours (0, 104) },
    { ALONG_CHANGE_ROSTER, hours (100, 104) },
    { ALONG_CHANGE_ENTRIES, { 0, 0 } },
    { ALONG_CHANGE_AGENCY, { 0, 0 } },
    { ALONG_CHANGE_ROSTER, hours (20, 24) },
  };
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);
  g_autoptr (AlongShift) same = agency_add_shift (self, 20, 24);

  seat = g_object_new (ALONG_TYPE_ASSIGNMENT,
                       "shift-id", along_record_get_id (ALONG_RECORD (same)),
                       "person-id", self->mikko,
                       NULL);
  renamed = along_record_copy (along_directory_get_agency (self->directory));
  g_object_set (renamed, "name", "Renamed", "id", (gint64) 0, NULL);

  intents[0] = along_intent_move_shift (shift, hours (100, 104));
  intents[1] = along_intent_assign (shift, self->mikko);
  intents[2] = agency_edit (self, self->mikko, "alias", "M", NULL);
  intents[3] = along_intent_edit_agency (renamed, along_directory_get_agency (self->directory));
  /* The shift stays as it was; who is on it does not. */
  intents[4] = along_intent_save_shift (same, same);
  along_intent_put (intents[4], seat);

  for (guint i = 0; i < G_N_ELEMENTS (intents); i++)
    {
      g_autoptr (AlongIntent) inverse = NULL;
      g_autoptr (GError) error = NULL;
      AlongChange change = { 0 };

      inverse = along_database_run (self->database, intents[i], MONDAY, &change, &error);
      g_assert_no_error (error);
      g_assert_cmpint (change.kinds, ==, expected[i].kinds);
      g_assert_true (along_span_equal (change.span, expected[i].span));
      along_intent_unref (intents[i]);
    }

  agency_load (self);
  g_assert_cmpstr (along_agency_get_name (along_directory_get_agency (self->directory)), ==,
                   "Renamed");
}

/* What is the same as before is no change. */
static void
test_no_change (Agency        *self,
                gconstpointer  data)
{
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (GError) error = NULL;
  AlongChange change = { ALONG_CHANGE_ROSTER, { 1, 2 } };
  g_autoptr (AlongIntent) same = agency_edit (self, self->mikko, "name", "Mikko", NULL);

  inverse = along_database_run (self->database, same, MONDAY, &change, &error);
  g_assert_no_error (error);
  g_assert_cmpint (change.kinds, ==, 0);
  along_intent_unref (run (self->database, inverse));
}

static void
assert_described (Agency      *agency,
                  AlongIntent *intent,
                  const char  *expected)
{
  g_autofree char *text = along_intent_describe (intent, agency->directory);

  g_assert_cmpstr (text, ==, expected);
}

/* Runs @intent, lets go of it, and compares what is said of it and of undoing it. */
static void
run_described (Agency      *agency,
               AlongIntent *intent,
               const char  *expected,
               const char  *expected_undone)
{
  g_autoptr (AlongIntent) inverse = run (agency->database, intent);

  assert_described (agency, intent, expected);
  assert_described (agency, inverse, expected_undone);
  along_intent_unref (intent);
}

static void
test_describe (Agency        *self,
               gconstpointer  data)
{
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (AlongAssignment) other = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongAbsence) absence = NULL;
  AlongIntent *away;
  AlongEntry *place = find_named (along_directory_get_places (self->directory), "Harbour");

  run_described (self, agency_edit (self, self->mikko, "name", "<b>Mikko & %s", NULL),
                 "<b>Mikko & %s changed.", "Mikko changed.");
  run_described (self, along_intent_archive (place, TRUE),
                 "Harbour archived.", "Harbour archived.");
  run_described (self, along_intent_archive (place, FALSE),
                 "Harbour restored.", "Harbour restored.");

  /* What was changed beside an entry is about it. */
  away = along_intent_new (ALONG_INTENT_EDIT);
  absence = g_object_new (ALONG_TYPE_ABSENCE,
                          "person-id", self->aino,
                          "start", MONDAY + 500 * HOUR,
                          "end", MONDAY + 524 * HOUR,
                          NULL);
  along_intent_put (away, absence);
  run_described (self, away, "Aino changed.", "Aino changed.");

  /* The way back knows only who was on a shift before, and names nobody but who stays on it. */
  shift = agency_add_shift (self, 0, 4);
  run_described (self, along_intent_assign (shift, self->mikko),
                 "Shift assigned to Mikko.", "Shift assigned.");
  seat = agency_get_only_seat (self, shift);
  run_described (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED),
                 "Mikko: Accepted.", "Assignment of Mikko changed.");
  run_described (self, along_intent_check_in (seat, ALONG_FIT_FIT, MONDAY, MONDAY + HOUR),
                 "Mikko checked in.", "Mikko checked in.");
  run_described (self, along_intent_set_due_back (seat, MONDAY + 2 * HOUR),
                 "Assignment of Mikko changed.", "Assignment of Mikko changed.");
  run_described (self, along_intent_check_out (seat, MONDAY + HOUR), "Mikko is back.",
                 "Mikko is back.");
  run_described (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED),
                 "Mikko: Accepted.", "Assignment of Mikko changed.");
  run_described (self, along_intent_reassign (seat, self->aino),
                 "Shift assigned to Aino.", "Shift assigned.");
  other = agency_get_only_seat (self, shift);
  run_described (self, along_intent_stand_in (other, self->mikko),
                 "Mikko stands in.", "Stand-in found.");
  roster = load_roster (self->database, self->directory);
  run_described (self, along_intent_unassign (roster, other),
                 "Aino taken off the shift.", "Taken off the shift.");
  run_described (self, along_intent_move_shift (shift, hours (30, 34)),
                 "Shift moved.", "Shift moved.");
}

static void
test_bulk (Agency        *self,
           gconstpointer  data)
{
  g_autoptr (AlongIntent) intent = along_intent_new (ALONG_INTENT_ADD_SHIFT);
  g_autoptr (AlongIntent) back = NULL;
  g_autoptr (AlongIntent) again = NULL;
  g_autofree char *full = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  gint64 type_id = find_id (along_directory_get_shift_types (self->directory), "Outreach");
  g_autofree char *before = dump (self->database);

  /* Spread over years, with a gap in the middle. */
  for (int i = 0; i < 1000; i++)
    {
      gint64 start = MONDAY + (i + (i > 500 ? 300 : 0)) * 12 * HOUR;
      g_autoptr (AlongShift) shift = NULL;

      shift = g_object_new (ALONG_TYPE_SHIFT,
                            "id", along_intent_new_id (intent),
                            "type-id", type_id,
                            "start", start,
                            "end", start + 12 * HOUR,
                            "seats", 2,
                            NULL);
      along_intent_put (intent, shift);

      for (int k = 0; k < 2; k++)
        {
          g_autoptr (AlongAssignment) seat = NULL;

          seat = g_object_new (ALONG_TYPE_ASSIGNMENT,
                               "id", along_intent_new_id (intent),
                               "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                               "person-id", k == 0 ? self->mikko : self->aino,
                               NULL);
          along_intent_put (intent, seat);
        }
    }

  back = run (self->database, intent);
  full = dump (self->database);
  again = run (self->database, back);
  undone = dump (self->database);
  along_intent_unref (run (self->database, again));
  redone = dump (self->database);

  g_assert_cmpstr (before, ==, undone);
  g_assert_cmpstr (full, ==, redone);
  g_assert_cmpuint (strlen (full), >, 2 * strlen (before));
}

/* No room on the disk, as the limit on the size of files plays it: what was there stays, and
 * everything goes on when there is room again. */
static void
test_full_subprocess (Agency        *self,
                      gconstpointer  data)
{
  g_autoptr (AlongIntent) big = along_intent_new (ALONG_INTENT_ADD);
  g_autofree char *log_path = g_strconcat (self->file.path, "-wal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  struct rlimit limit;
  GStatBuf about;

  g_object_unref (agency_add_shift (self, 0, 4));
  before = dump (self->database);

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *name = g_strdup_printf ("Somewhere %u", i);
      g_autoptr (AlongPlace) place = g_object_new (ALONG_TYPE_PLACE, "name", name, NULL);

      along_intent_put (big, place);
    }

  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (g_stat (log_path, &about));
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = (rlim_t) about.st_size + 5000;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));

  for (guint i = 0; i < 3; i++)
    assert_refused (self->database, along_intent_ref (big), ALONG_STORE_ERROR_FULL);

  limit.rlim_cur = limit.rlim_max;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
  after = dump (self->database);
  g_assert_cmpstr (before, ==, after);
  along_intent_unref (run (self->database, big));
}

static void
test_full (void)
{
  g_test_trap_subprocess ("/database/full/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* No name, number or note that was entered is to be found in any file of the folder. */
static void
test_secrecy (Agency        *self,
              gconstpointer  data)
{
  const char *const secrets[] = {
    "Mikko", "Émile", "Zoë", "K-17", "Harbour", "Test agency", "040 1234567",
    "Confidential", "Europe/Helsinki", "CREATE TABLE", "Somebody new",
  };
  g_autoptr (AlongShift) shift = agency_add_shift (self, 0, 4);
  g_autoptr (AlongShift) noted = along_record_copy (shift);

  g_object_set (noted, "note", "Confidential", NULL);
  do_run (self->database, along_intent_save_shift (noted, shift));
  do_run (self->database, agency_edit (self, self->mikko, "name", "Somebody new", NULL));

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GDir) folder = g_dir_open (self->file.folder, 0, NULL);
      const char *name;
      gsize n_bytes = 0;

      while ((name = g_dir_read_name (folder)) != NULL)
        {
          g_autofree char *path = fixture_path (&self->file, name);
          g_autoptr (GBytes) bytes = read_bytes (path);
          gsize size;
          const char *content = g_bytes_get_data (bytes, &size);

          n_bytes += size;
          g_assert_true (size < 15 || memcmp (content, "SQLite format 3", 15) != 0);
          for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
            g_assert_null (memmem (content, size, secrets[i], strlen (secrets[i])));
        }

      /* First with a log beside the file, then without. */
      g_assert_cmpuint (n_bytes, >, 20000);
      along_database_close (self->database);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/database/create", test_create);
  agency_add ("/database/close", test_close);
  agency_add ("/database/ids", test_ids);
  agency_add ("/database/known-id", test_known_id);
  agency_add ("/database/sorted", test_sorted);
  agency_add ("/database/assign", test_assign);
  agency_add ("/database/refusal-places", test_refusal_places);
  agency_add ("/database/long-day", test_long_day);
  agency_add ("/database/away", test_away);
  agency_add ("/database/trade-places", test_trade_places);
  agency_add ("/database/delete-shift", test_delete_shift);
  agency_add ("/database/moved-file", test_moved_file);
  agency_add ("/database/stand-in", test_stand_in);
  agency_add ("/database/stand-in/after", test_stand_in_after);
  agency_add ("/database/status", test_status);
  agency_add ("/database/set-up-history", test_set_up_history);
  agency_add ("/database/absence", test_absence);
  agency_add ("/database/remove-referred", test_remove_referred);
  agency_add ("/database/bad-records", test_bad_records);
  agency_add ("/database/change", test_change);
  agency_add ("/database/no-change", test_no_change);
  agency_add ("/database/describe", test_describe);
  agency_add ("/database/bulk", test_bulk);
  g_test_add_func ("/database/full", test_full);
  agency_add ("/database/full/subprocess", test_full_subprocess);
  agency_add ("/database/secrecy", test_secrecy);

  return g_test_run ();
}
