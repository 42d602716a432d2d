/* test-reasons.c — what a rule asks a reason for is done with one, which is kept
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "reasons-fixture.h"
#include "store/along-publish.h"

static gint64
get_by_id (Agency     *self,
           AlongShift *shift)
{
  g_autoptr (AlongDirectory) directory = load_directory (self->database);
  g_autoptr (AlongRoster) roster = load_roster (self->database, directory);
  g_autoptr (AlongAssignment) seat = agency_get_only_seat (self, shift);
  GPtrArray *overrides =
    along_roster_get_overrides (roster, along_record_get_id (ALONG_RECORD (seat)));

  g_assert_cmpuint (overrides->len, >, 0);
  return along_reason_get_by_id (g_ptr_array_index (overrides, 0));
}

/* Without a reason nothing happens, with one it is kept with who and when, and both go and come
 * together. */
static void
test_assign (Agency        *self,
             gconstpointer  data)
{
  g_autoptr (AlongShift) evening = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) morning = agency_add_shift (self, 24, 28);
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (AlongIntent) again = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  gint64 by_id = find_id (along_directory_get_supervisors (self->directory), "Reference");

  do_run (self->database, along_intent_assign (evening, self->mikko));
  before = dump (self->database);
  assert_refused (self->database, along_intent_assign (morning, self->mikko),
                  ALONG_STORE_ERROR_NEEDS_REASON);

  inverse = reasons_run (self, along_intent_assign (morning, self->mikko), by_id);
  reasons_assert_rest (self, morning, evening, 540, 0);
  g_assert_cmpint (get_by_id (self, morning), ==, by_id);
  reasons_assert (self, evening, "");
  after = dump (self->database);

  again = run (self->database, inverse);
  undone = dump (self->database);
  g_assert_cmpstr (undone, ==, before);
  do_run (self->database, g_steal_pointer (&again));
  redone = dump (self->database);
  g_assert_cmpstr (redone, ==, after);
}

/* A reason goes with the seat, and asks to be given anew for another person or another shift. */
static void
test_life (Agency        *self,
           gconstpointer  data)
{
  g_autoptr (AlongShift) evening = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) morning = agency_add_shift (self, 24, 28);
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autofree char *after = NULL;

  do_run (self->database, along_intent_assign (evening, self->mikko));
  along_intent_unref (reasons_run (self, along_intent_assign (morning, self->mikko), 0));
  seat = agency_get_only_seat (self, morning);

  /* What becomes of the shift needs no reason once more, nor a time at which it is no worse. */
  reasons_do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED));
  reasons_do_plain (self, along_intent_move_shift (morning, hours (25, 29)));
  reasons_do_plain (self, along_intent_move_shift (morning, hours (24, 27)));
  reasons_assert_rest (self, morning, evening, 540, 0);

  /* Somebody else has rested. */
  reasons_do_plain (self, along_intent_reassign (seat, self->aino));
  reasons_assert (self, morning, "");
  assert_refused (self->database, along_intent_reassign (seat, self->mikko),
                  ALONG_STORE_ERROR_NEEDS_REASON);
  along_intent_unref (reasons_run (self, along_intent_reassign (seat, self->mikko), 0));
  reasons_assert_rest (self, morning, evening, 540, 0);

  agency_load (self);
  roster = load_roster (self->database, self->directory);
  reasons_do_plain (self, along_intent_delete_shift (roster, morning));
  after = dump (self->database);
  g_assert_cmpstr (strstr (after, AGENCY_REASON), ==, NULL);
}

static AlongIntent *
unassign (Agency     *self,
          AlongShift *shift)
{
  g_autoptr (AlongRoster) roster = load_roster (self->database, self->directory);
  g_autoptr (AlongAssignment) seat = agency_get_only_seat (self, shift);
  g_autoptr (AlongIntent) intent = along_intent_unassign (roster, seat);

  return run (self->database, intent);
}

/* A reason answers what was asked, and nothing worse: less rest, in whatever way it comes about. */
static void
test_worse (Agency        *self,
            gconstpointer  data)
{
  g_autoptr (AlongShift) evening = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) morning = agency_add_shift (self, 24, 28);
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (AlongIntent) back = NULL;

  reasons_do_plain (self, along_intent_assign (evening, self->mikko));
  reasons_do (self, along_intent_assign (morning, self->mikko));
  seat = agency_get_only_seat (self, morning);

  assert_refused (self->database, along_intent_move_shift (morning, hours (16, 20)),
                  ALONG_STORE_ERROR_NEEDS_REASON);
  reasons_do (self, along_intent_move_shift (morning, hours (23, 27)));
  reasons_assert_rest (self, morning, evening, 540, 480);
  reasons_do_plain (self, along_intent_move_shift (morning, hours (24, 28)));
  reasons_do_plain (self, along_intent_move_shift (morning, hours (23, 27)));

  /* Excused, with the shift moved meanwhile, and accepted again. */
  reasons_do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_EXCUSED));
  reasons_do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED));
  reasons_do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_EXCUSED));
  reasons_do_plain (self, along_intent_move_shift (morning, hours (16, 20)));
  assert_refused (self->database, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED),
                  ALONG_STORE_ERROR_NEEDS_REASON);
  reasons_do_plain (self, along_intent_move_shift (morning, hours (23, 27)));
  reasons_do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED));

  /* Undone, it goes back to no worse than it was. */
  back = unassign (self, morning);
  reasons_do_plain (self, along_intent_move_shift (morning, hours (16, 20)));
  assert_refused (self->database, along_intent_ref (back), ALONG_STORE_ERROR_NEEDS_REASON);
  reasons_do_plain (self, along_intent_move_shift (morning, hours (23, 27)));
  reasons_do_plain (self, along_intent_ref (back));
}

/* Notes that @person_id would rather not work with @other_id. */
static void
avoid (Agency *self,
       gint64  person_id,
       gint64  other_id)
{
  AlongEntry *person = agency_get_person (self, person_id);
  g_autoptr (AlongIntent) intent = along_intent_save_entry (person, person);
  g_autoptr (AlongPair) pair =
    g_object_new (ALONG_TYPE_PAIR, "id", along_intent_new_id (intent), "person-id", person_id,
                  "other-id", other_id, "kind", ALONG_PAIR_AVOIDED, NULL);

  along_intent_put (intent, pair);
  reasons_do_plain (self, g_steal_pointer (&intent));
}

/* A reason for the company of one is none for that of another. */
static void
test_partner (Agency        *self,
              gconstpointer  data)
{
  g_autoptr (AlongShift) with_staff = agency_add_shift (self, 40, 41);
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (AlongShift) like = NULL;
  gint64 staff = find_id (along_directory_get_supervisors (self->directory), "Reference");

  avoid (self, self->mikko, self->aino);
  agency_load (self);
  avoid (self, self->mikko, staff);
  reasons_do_plain (self, along_intent_assign (with_staff, self->mikko));
  seat = agency_get_only_seat (self, with_staff);

  like = along_record_copy (with_staff);
  g_object_set (like, "on-duty-id", staff, NULL);
  assert_refused (self->database, along_intent_save_shift (like, with_staff),
                  ALONG_STORE_ERROR_NEEDS_REASON);
  reasons_do (self, along_intent_save_shift (like, with_staff));
  reasons_do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_EXCUSED));
  reasons_do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED));

  reasons_do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_EXCUSED));
  reasons_do_plain (self, along_intent_save_shift (with_staff, like));
  reasons_do_plain (self, along_intent_assign (with_staff, self->aino));
  assert_refused (self->database, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED),
                  ALONG_STORE_ERROR_NEEDS_REASON);
}

/* One shift moved brings everybody on it into need of a reason, who are all named. */
static void
test_everybody (Agency        *self,
                gconstpointer  data)
{
  g_autoptr (AlongShift) evening = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) later = agency_add_shift (self, 27, 28);
  g_autoptr (AlongIntent) move = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  reasons_do_plain (self, along_intent_assign (evening, self->mikko));
  reasons_do_plain (self, along_intent_assign (evening, self->aino));
  reasons_do_plain (self, along_intent_assign (later, self->mikko));
  reasons_do_plain (self, along_intent_assign (later, self->aino));

  move = along_intent_move_shift (later, hours (25, 26));
  g_assert_null (along_database_run (self->database, move, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NEEDS_REASON);
  g_assert_nonnull (strstr (error->message, "Mikko, "));
  g_assert_nonnull (strstr (error->message, "\nAino, "));

  along_intent_unref (reasons_run (self, along_intent_ref (move), 0));
  text = dump (self->database);
  g_assert_nonnull (strstr (strstr (text, AGENCY_REASON) + 1, AGENCY_REASON));
}

/* Who is on a shift is company there, however few seats it comes to have. */
static void
test_company (Agency        *self,
              gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) narrow = along_record_copy (shift);

  reasons_do_plain (self, along_intent_assign (shift, self->mikko));
  reasons_do_plain (self, along_intent_assign (shift, self->aino));
  g_object_set (narrow, "seats", 1, NULL);
  reasons_do_plain (self, along_intent_save_shift (narrow, shift));
}

/* What is impossible is so with a reason, too. */
static void
test_impossible (Agency        *self,
                 gconstpointer  data)
{
  g_autoptr (AlongShift) evening = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) other = agency_add_shift (self, 14, 16);
  g_autoptr (AlongIntent) assign = along_intent_assign (other, self->mikko);

  reasons_do_plain (self, along_intent_assign (evening, self->mikko));
  assert_refused (self->database, along_intent_new_with_reason (assign, AGENCY_REASON, 0),
                  ALONG_STORE_ERROR_CONFLICT);
}

/* A reason is a line of text that can be read. */
static void
test_text (Agency        *self,
           gconstpointer  data)
{
  g_autoptr (AlongShift) evening = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) morning = agency_add_shift (self, 24, 28);
  g_autofree char *long_text = g_strnfill (301, 'x');
  const char *const bad[] = { " ", "two\nlines", long_text };

  reasons_do_plain (self, along_intent_assign (evening, self->mikko));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (AlongIntent) assign = along_intent_assign (morning, self->mikko);
      g_autoptr (AlongIntent) reasoned = along_intent_new_with_reason (assign, bad[i], 0);
      g_autoptr (GError) error = NULL;

      g_assert_null (along_database_run (self->database, reasoned, MONDAY, NULL, &error));
      g_assert_true (error->domain == ALONG_MODEL_ERROR);
    }
}

/* Keeps Mikko away on these hours. */
static void
send_away (Agency *self,
           int     start,
           int     end)
{
  AlongEntry *mikko = agency_get_person (self, self->mikko);
  g_autoptr (AlongIntent) intent = along_intent_save_entry (mikko, mikko);
  g_autoptr (AlongAbsence) absence = NULL;
  AlongSpan span = hours (start, end);

  absence = g_object_new (ALONG_TYPE_ABSENCE,
                          "id", along_intent_new_id (intent),
                          "person-id", self->mikko,
                          "start", span.start,
                          "end", span.end,
                          NULL);
  along_intent_put (intent, absence);
  reasons_do_plain (self, g_steal_pointer (&intent));
}

/* Nobody is company who was back before the shift ends, or is away by now. */
static void
test_no_company (Agency        *self,
                 gconstpointer  data)
{
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AlongShift) shift = agency_add_shift (self, 12 + 48 * i, 15 + 48 * i);
      g_autoptr (AlongShift) narrow = along_record_copy (shift);
      g_autoptr (GPtrArray) seats = NULL;

      reasons_do_plain (self, along_intent_assign (shift, self->aino));
      reasons_do_plain (self, along_intent_assign (shift, self->mikko));
      seats = agency_get_seats (self, shift);
      if (i == 0)
        {
          AlongAssignment *seat = g_ptr_array_index (seats, 1);

          reasons_do_plain (self, along_intent_check_in (seat, ALONG_FIT_FIT, MONDAY, 0));
          reasons_do_plain (self, along_intent_check_out (seat, along_shift_get_end (shift) - 1));
        }
      else
        send_away (self, 60, 63);

      g_object_set (narrow, "seats", 1, NULL);
      assert_refused (self->database, along_intent_save_shift (narrow, shift),
                      ALONG_STORE_ERROR_NEEDS_REASON);
    }
}

/* What has become impossible since is so for undoing, too. */
static void
test_undo_impossible (Agency        *self,
                      gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 12, 15);
  AlongIntent *back;

  reasons_do_plain (self, along_intent_assign (shift, self->mikko));
  back = unassign (self, shift);
  send_away (self, 13, 14);
  assert_refused (self->database, back, ALONG_STORE_ERROR_CONFLICT);
}

/* What stood already when somebody was taken off, moved or deleted does not hinder them to be put
 * back, nor to be taken off and put back again. */
static void
test_undo_standing (Agency        *self,
                    gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) next = agency_add_shift (self, 24, 28);
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongIntent) move = along_intent_move_shift (shift, hours (100, 103));
  g_autoptr (AlongIntent) delete = NULL;
  g_autofree char *before = NULL;

  reasons_do_plain (self, along_intent_assign (shift, self->mikko));
  along_intent_unref (reasons_run (self, along_intent_assign (next, self->mikko), 0));
  send_away (self, 13, 14);
  roster = load_roster (self->database, self->directory);
  delete = along_intent_delete_shift (roster, shift);
  before = dump (self->database);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (AlongIntent) back = i == 0 ? unassign (self, shift)
                                            : run (self->database, i == 1 ? move : delete);
      g_autoptr (AlongIntent) forth = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      for (int k = 0; k < 2; k++)
        {
          forth = along_database_run (self->database, back, MONDAY, NULL, &error);
          g_assert_no_error (error);
          if (k == 1)
            break;
          along_intent_unref (g_steal_pointer (&back));
          back = run (self->database, forth);
          along_intent_unref (g_steal_pointer (&forth));
        }

      after = dump (self->database);
      g_assert_cmpstr (after, ==, before);
    }
}

/* A shift that was moved away from an absence that came later does not go back there. */
static void
test_undo_move (Agency        *self,
                gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 12, 15);
  g_autoptr (AlongIntent) move = along_intent_move_shift (shift, hours (100, 103));
  AlongIntent *back;

  reasons_do_plain (self, along_intent_assign (shift, self->mikko));
  back = run (self->database, move);
  send_away (self, 13, 14);
  assert_refused (self->database, back, ALONG_STORE_ERROR_CONFLICT);
}

/* What newly needs a reason is done again with one, which goes and comes with the step. */
static void
test_undo_with_reason (Agency        *self,
                       gconstpointer  data)
{
  g_autoptr (AlongShift) evening = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) morning = agency_add_shift (self, 24, 28);
  g_autoptr (AlongIntent) back = NULL;
  g_autoptr (AlongIntent) forth = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  reasons_do_plain (self, along_intent_assign (morning, self->mikko));
  back = unassign (self, morning);
  reasons_do_plain (self, along_intent_assign (evening, self->mikko));
  before = dump (self->database);

  assert_refused (self->database, along_intent_ref (back), ALONG_STORE_ERROR_NEEDS_REASON);
  forth = reasons_run (self, along_intent_ref (back), 0);
  reasons_assert_rest (self, morning, evening, 540, 0);

  reasons_do_plain (self, g_steal_pointer (&forth));
  after = dump (self->database);
  g_assert_cmpstr (after, ==, before);
}

static void
assert_n_settings (Agency *self,
                   guint   expected)
{
  g_assert_cmpuint (
    g_list_model_get_n_items (along_directory_get_rule_settings (self->directory)), ==, expected);
}

/* The agency has the rules as it wants them; what is as it comes is not kept. */
static void
test_settings (Agency        *self,
               gconstpointer  data)
{
  g_autoptr (AlongShift) evening = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) morning = agency_add_shift (self, 24, 28);
  g_autoptr (AlongIntent) weaken = NULL;
  g_autoptr (AlongIntent) back = NULL;
  g_autoptr (AlongIntent) reset = NULL;

  reasons_do_plain (self, along_intent_assign (evening, self->mikko));
  assert_refused (self->database, along_intent_assign (morning, self->mikko),
                  ALONG_STORE_ERROR_NEEDS_REASON);

  /* Nine hours are between the two. */
  reasons_set_rule (self, ALONG_FINDING_REST, ALONG_SEVERITY_IMPOSSIBLE, 9 * 60 + 1);
  assert_n_settings (self, 1);
  assert_refused (self->database, along_intent_assign (morning, self->mikko),
                  ALONG_STORE_ERROR_CONFLICT);
  reasons_set_rule (self, ALONG_FINDING_REST, ALONG_SEVERITY_IMPOSSIBLE, 9 * 60);
  assert_n_settings (self, 1);
  reasons_do_plain (self, along_intent_assign (morning, self->mikko));

  reasons_set_rule (self, ALONG_FINDING_REST, ALONG_SEVERITY_NEEDS_REASON, 11 * 60);
  assert_n_settings (self, 0);
  g_assert_null (along_directory_get_rule_setting (self->directory, ALONG_FINDING_REST));

  reasons_set_rule (self, ALONG_FINDING_REST, ALONG_SEVERITY_OFF, 11 * 60);
  weaken = along_intent_set_rule (self->directory, ALONG_FINDING_CANNOT,
                                  ALONG_SEVERITY_NOT_GLADLY, 0);
  back = run (self->database, weaken);
  agency_load (self);
  assert_n_settings (self, 2);
  g_assert_cmpint (along_rule_table_get (self->directory, ALONG_FINDING_CANNOT, NULL), ==,
                   ALONG_SEVERITY_NOT_GLADLY);

  reset = along_intent_reset_rules (self->directory);
  do_run (self->database, run (self->database, reset));
  agency_load (self);
  assert_n_settings (self, 2);
  do_run (self->database, g_steal_pointer (&back));
  agency_load (self);
  assert_n_settings (self, 1);
  reasons_do_plain (self, along_intent_reset_rules (self->directory));
  agency_load (self);
  assert_n_settings (self, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/reasons/assign", test_assign);
  agency_add ("/reasons/life", test_life);
  agency_add ("/reasons/worse", test_worse);
  agency_add ("/reasons/partner", test_partner);
  agency_add ("/reasons/everybody", test_everybody);
  agency_add ("/reasons/company", test_company);
  agency_add ("/reasons/no-company", test_no_company);
  agency_add ("/reasons/impossible", test_impossible);
  agency_add ("/reasons/text", test_text);
  agency_add ("/reasons/settings", test_settings);
  agency_add ("/reasons/undo/impossible", test_undo_impossible);
  agency_add ("/reasons/undo/standing", test_undo_standing);
  agency_add ("/reasons/undo/move", test_undo_move);
  agency_add ("/reasons/undo/with-reason", test_undo_with_reason);

  return g_test_run ();
}
