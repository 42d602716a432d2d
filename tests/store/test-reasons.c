/* test-reasons.c — what a rule asks a reason for is done with one, which is kept
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agency-fixture.h"
#include "rules/along-rules.h"
#include "store/along-publish.h"

#define REASON "Agreed by phone"

/* Runs @intent with the reason, in the words of @by_id; gives the inverse. */
static AlongIntent *
run_with_reason (Agency      *self,
                 AlongIntent *intent,
                 gint64       by_id)
{
  g_autoptr (AlongIntent) without = intent;
  g_autoptr (AlongIntent) reasoned = along_intent_new_with_reason (intent, REASON, by_id);
  g_autoptr (GError) error = NULL;
  AlongIntent *inverse = along_database_run (self->database, reasoned, MONDAY, NULL, &error);

  g_assert_no_error (error);

  return inverse;
}

/* The same without any reason. */
static void
do_plain (Agency      *self,
          AlongIntent *intent)
{
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (GError) error = NULL;

  inverse = along_database_run (self->database, intent, MONDAY, NULL, &error);
  g_assert_no_error (error);
  along_intent_unref (intent);
}

/* The reasons that are kept for the only seat of @shift, with their codes; to be freed. */
static char *
dup_reasons (Agency     *self,
             AlongShift *shift)
{
  g_autoptr (AlongDirectory) directory = load_directory (self->database);
  g_autoptr (AlongRoster) roster = load_roster (self->database, directory);
  g_autoptr (AlongAssignment) seat = agency_get_only_seat (self, shift);
  GPtrArray *overrides =
    along_roster_get_overrides (roster, along_record_get_id (ALONG_RECORD (seat)));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < overrides->len; i++)
    {
      AlongOverride *override = g_ptr_array_index (overrides, i);

      g_assert_cmpint (along_reason_get_at (ALONG_REASON (override)), ==, MONDAY);
      g_string_append_printf (text, "%s: %s;", along_reason_get_codes (ALONG_REASON (override)),
                              along_reason_get_reason (ALONG_REASON (override)));
    }

  return g_string_free (text, FALSE);
}

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

static void
assert_reasons (Agency     *self,
                AlongShift *shift,
                const char *expected)
{
  g_autofree char *reasons = dup_reasons (self, shift);

  g_assert_cmpstr (reasons, ==, expected);
}

/* The same where they are about so many minutes of rest between @shift and @other; @more is 0 where
 * there is one reason only. */
static void
assert_rest (Agency     *self,
             AlongShift *shift,
             AlongShift *other,
             int         minutes,
             int         more)
{
  gint64 id = along_record_get_id (ALONG_RECORD (other));
  g_autoptr (GString) expected = g_string_new (NULL);

  g_string_append_printf (expected, "rest:%d:%" G_GINT64_FORMAT ": " REASON ";", minutes, id);
  if (more != 0)
    g_string_append_printf (expected, "rest:%d:%" G_GINT64_FORMAT ": " REASON ";", more, id);

  assert_reasons (self, shift, expected->str);
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

  inverse = run_with_reason (self, along_intent_assign (morning, self->mikko), by_id);
  assert_rest (self, morning, evening, 540, 0);
  g_assert_cmpint (get_by_id (self, morning), ==, by_id);
  assert_reasons (self, evening, "");
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
  along_intent_unref (run_with_reason (self, along_intent_assign (morning, self->mikko), 0));
  seat = agency_get_only_seat (self, morning);

  /* What becomes of the shift needs no reason once more, nor a time at which it is no worse. */
  do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED));
  do_plain (self, along_intent_move_shift (morning, hours (25, 29)));
  do_plain (self, along_intent_move_shift (morning, hours (24, 27)));
  assert_rest (self, morning, evening, 540, 0);

  /* Somebody else has rested. */
  do_plain (self, along_intent_reassign (seat, self->aino));
  assert_reasons (self, morning, "");
  assert_refused (self->database, along_intent_reassign (seat, self->mikko),
                  ALONG_STORE_ERROR_NEEDS_REASON);
  along_intent_unref (run_with_reason (self, along_intent_reassign (seat, self->mikko), 0));
  assert_rest (self, morning, evening, 540, 0);

  agency_load (self);
  roster = load_roster (self->database, self->directory);
  do_plain (self, along_intent_delete_shift (roster, morning));
  after = dump (self->database);
  g_assert_cmpstr (strstr (after, REASON), ==, NULL);
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

static void
do_with_reason (Agency      *self,
                AlongIntent *intent)
{
  along_intent_unref (run_with_reason (self, intent, 0));
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

  do_plain (self, along_intent_assign (evening, self->mikko));
  do_with_reason (self, along_intent_assign (morning, self->mikko));
  seat = agency_get_only_seat (self, morning);

  assert_refused (self->database, along_intent_move_shift (morning, hours (16, 20)),
                  ALONG_STORE_ERROR_NEEDS_REASON);
  do_with_reason (self, along_intent_move_shift (morning, hours (23, 27)));
  assert_rest (self, morning, evening, 540, 480);
  do_plain (self, along_intent_move_shift (morning, hours (24, 28)));
  do_plain (self, along_intent_move_shift (morning, hours (23, 27)));

  /* Excused, with the shift moved meanwhile, and accepted again. */
  do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_EXCUSED));
  do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED));
  do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_EXCUSED));
  do_plain (self, along_intent_move_shift (morning, hours (16, 20)));
  assert_refused (self->database, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED),
                  ALONG_STORE_ERROR_NEEDS_REASON);
  do_plain (self, along_intent_move_shift (morning, hours (23, 27)));
  do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED));

  /* Undone, it goes back to no worse than it was. */
  back = unassign (self, morning);
  do_plain (self, along_intent_move_shift (morning, hours (16, 20)));
  assert_refused (self->database, along_intent_ref (back), ALONG_STORE_ERROR_NEEDS_REASON);
  do_plain (self, along_intent_move_shift (morning, hours (23, 27)));
  do_plain (self, along_intent_ref (back));
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
  do_plain (self, g_steal_pointer (&intent));
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
  do_plain (self, along_intent_assign (with_staff, self->mikko));
  seat = agency_get_only_seat (self, with_staff);

  like = along_record_copy (with_staff);
  g_object_set (like, "on-duty-id", staff, NULL);
  assert_refused (self->database, along_intent_save_shift (like, with_staff),
                  ALONG_STORE_ERROR_NEEDS_REASON);
  do_with_reason (self, along_intent_save_shift (like, with_staff));
  do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_EXCUSED));
  do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED));

  do_plain (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_EXCUSED));
  do_plain (self, along_intent_save_shift (with_staff, like));
  do_plain (self, along_intent_assign (with_staff, self->aino));
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

  do_plain (self, along_intent_assign (evening, self->mikko));
  do_plain (self, along_intent_assign (evening, self->aino));
  do_plain (self, along_intent_assign (later, self->mikko));
  do_plain (self, along_intent_assign (later, self->aino));

  move = along_intent_move_shift (later, hours (25, 26));
  g_assert_null (along_database_run (self->database, move, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NEEDS_REASON);
  g_assert_nonnull (strstr (error->message, "Mikko, "));
  g_assert_nonnull (strstr (error->message, "\nAino, "));

  along_intent_unref (run_with_reason (self, along_intent_ref (move), 0));
  text = dump (self->database);
  g_assert_nonnull (strstr (strstr (text, REASON) + 1, REASON));
}

/* Who is on a shift is company there, however few seats it comes to have. */
static void
test_company (Agency        *self,
              gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) narrow = along_record_copy (shift);

  do_plain (self, along_intent_assign (shift, self->mikko));
  do_plain (self, along_intent_assign (shift, self->aino));
  g_object_set (narrow, "seats", 1, NULL);
  do_plain (self, along_intent_save_shift (narrow, shift));
}

/* What is impossible is so with a reason, too. */
static void
test_impossible (Agency        *self,
                 gconstpointer  data)
{
  g_autoptr (AlongShift) evening = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) other = agency_add_shift (self, 14, 16);
  g_autoptr (AlongIntent) assign = along_intent_assign (other, self->mikko);

  do_plain (self, along_intent_assign (evening, self->mikko));
  assert_refused (self->database, along_intent_new_with_reason (assign, REASON, 0),
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

  do_plain (self, along_intent_assign (evening, self->mikko));
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
  do_plain (self, g_steal_pointer (&intent));
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

      do_plain (self, along_intent_assign (shift, self->aino));
      do_plain (self, along_intent_assign (shift, self->mikko));
      seats = agency_get_seats (self, shift);
      if (i == 0)
        {
          AlongAssignment *seat = g_ptr_array_index (seats, 1);

          do_plain (self, along_intent_check_in (seat, ALONG_FIT_FIT, MONDAY, 0));
          do_plain (self, along_intent_check_out (seat, along_shift_get_end (shift) - 1));
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

  do_plain (self, along_intent_assign (shift, self->mikko));
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

  do_plain (self, along_intent_assign (shift, self->mikko));
  along_intent_unref (run_with_reason (self, along_intent_assign (next, self->mikko), 0));
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

  do_plain (self, along_intent_assign (shift, self->mikko));
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

  do_plain (self, along_intent_assign (morning, self->mikko));
  back = unassign (self, morning);
  do_plain (self, along_intent_assign (evening, self->mikko));
  before = dump (self->database);

  assert_refused (self->database, along_intent_ref (back), ALONG_STORE_ERROR_NEEDS_REASON);
  forth = run_with_reason (self, along_intent_ref (back), 0);
  assert_rest (self, morning, evening, 540, 0);

  do_plain (self, g_steal_pointer (&forth));
  after = dump (self->database);
  g_assert_cmpstr (after, ==, before);
}

static void
set_rule (Agency           *self,
          AlongFindingCode  code,
          AlongSeverity     severity,
          int               number)
{
  do_plain (self, along_intent_set_rule (self->directory, code, severity, number));
  agency_load (self);
}

/* What was decided with another seat, or was there before a rule came, is not asked anew for a
 * shift that has other times, unless it gets worse. */
static void
test_unchanged (Agency        *self,
                gconstpointer  data)
{
  g_autoptr (AlongShift) evening = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) morning = agency_add_shift (self, 24, 28);
  g_autoptr (AlongShift) third = agency_add_shift (self, 60, 62);

  do_plain (self, along_intent_assign (evening, self->mikko));
  do_with_reason (self, along_intent_assign (morning, self->mikko));
  do_plain (self, along_intent_move_shift (evening, hours (11, 14)));
  do_plain (self, along_intent_move_shift (evening, hours (10, 14)));
  assert_refused (self->database, along_intent_move_shift (evening, hours (12, 16)),
                  ALONG_STORE_ERROR_NEEDS_REASON);

  /* The shifts of a week are as many on whatever day of it. */
  do_plain (self, along_intent_assign (third, self->mikko));
  set_rule (self, ALONG_FINDING_WEEK_SHIFTS, ALONG_SEVERITY_NEEDS_REASON, 2);
  do_plain (self, along_intent_move_shift (third, hours (61, 63)));
  do_plain (self, along_intent_move_shift (third, hours (85, 87)));

  assert_refused (self->database, along_intent_move_shift (third, hours (36, 38)),
                  ALONG_STORE_ERROR_NEEDS_REASON);
}

static AlongIntent *
move_to (AlongShift *shift,
         int         start)
{
  return along_intent_move_shift (shift, hours (start, start + 2));
}

/* A reason for what several shifts make together is about the time when they are: it holds where
 * one of them moves within that, and not among others, which are as many. */
static void
test_counted (Agency        *self,
              gconstpointer  data)
{
  static const struct
  {
    AlongFindingCode code;
    int limit;
    int first[2], last, within; /* when each of them begins; 0 for none */
    int later[2], moved;
  } cases[] = {
    { ALONG_FINDING_DAY_WORK, 4 * 60, { 25, 28 }, 31, 32, { 97, 100 }, 103 },
    { ALONG_FINDING_WEEK_WORK, 4 * 60, { 26, 50 }, 98, 122, { 194, 218 }, 266 },
    { ALONG_FINDING_WEEK_SHIFTS, 2, { 26, 50 }, 98, 122, { 194, 218 }, 266 },
    { ALONG_FINDING_WEEK_DAYS, 2, { 26, 50 }, 98, 122, { 194, 218 }, 266 },
    { ALONG_FINDING_MONTH_DAYS, 2, { 26, 50 }, 98, 122, { 266, 290 }, 338 },
    { ALONG_FINDING_DAYS_IN_ROW, 2, { 26, 50 }, 74, 76, { 266, 290 }, 314 },
    { ALONG_FINDING_WEEKENDS, 1, { 458 }, 626, 650, { 122 }, 290 },
  };

  set_rule (self, ALONG_FINDING_REST, ALONG_SEVERITY_OFF, 11 * 60);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const int starts[] = { cases[i].first[0], cases[i].first[1], cases[i].later[0],
                             cases[i].later[1] };
      g_autoptr (AlongShift) last = agency_add_shift (self, cases[i].last, cases[i].last + 2);
      g_autoptr (AlongIntent) clear = along_intent_new (ALONG_INTENT_DELETE_SHIFT);

      along_intent_remove (clear, last);
      for (guint k = 0; k < G_N_ELEMENTS (starts); k++)
        if (starts[k] != 0)
          {
            g_autoptr (AlongShift) shift = agency_add_shift (self, starts[k], starts[k] + 2);

            do_plain (self, along_intent_assign (shift, self->mikko));
            along_intent_remove (clear, shift);
          }

      set_rule (self, cases[i].code, ALONG_SEVERITY_NEEDS_REASON, cases[i].limit);
      assert_refused (self->database, along_intent_assign (last, self->mikko),
                      ALONG_STORE_ERROR_NEEDS_REASON);
      do_with_reason (self, along_intent_assign (last, self->mikko));
      do_plain (self, move_to (last, cases[i].within));
      assert_refused (self->database, move_to (last, cases[i].moved),
                      ALONG_STORE_ERROR_NEEDS_REASON);
      do_with_reason (self, move_to (last, cases[i].moved));

      do_plain (self, g_steal_pointer (&clear));
      set_rule (self, cases[i].code, ALONG_SEVERITY_OFF, cases[i].limit);
    }
}

static AlongIntent *
set_type (AlongShift *shift,
          gint64      type_id)
{
  g_autoptr (AlongShift) edited = along_record_copy (shift);

  g_object_set (edited, "type-id", type_id, NULL);

  return along_intent_save_shift (edited, shift);
}

/* Adds a type of shift that wants Arabic, and one that is for women. */
static void
add_types (Agency *self,
           gint64 *souk,
           gint64 *lounge)
{
  g_autoptr (AlongIntent) add = along_intent_new (ALONG_INTENT_ADD);
  g_autoptr (AlongShiftType) arabic = g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", (gint64) -1,
                                                    "name", "Souk", "wants", "arabic", NULL);
  g_autoptr (AlongShiftType) women = g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", (gint64) -2,
                                                   "name", "Lounge", "wants", "women", NULL);

  along_intent_put (add, arabic);
  along_intent_put (add, women);
  do_plain (self, g_steal_pointer (&add));
  agency_load (self);
  *souk = find_id (along_directory_get_shift_types (self->directory), "Souk");
  *lounge = find_id (along_directory_get_shift_types (self->directory), "Lounge");
}

/* A reason is for the shift as it was, and not for what comes to speak against it as another one:
 * not with another type, nor for another night. */
static void
test_another_matter (Agency        *self,
                     gconstpointer  data)
{
  g_autoptr (AlongShift) before = agency_add_shift (self, 95, 99);
  g_autoptr (AlongShift) between = agency_add_shift (self, 108, 110);
  g_autoptr (AlongShift) after = agency_add_shift (self, 126, 130);
  gint64 souk, lounge;

  add_types (self, &souk, &lounge);

  /* 9 hours of rest, decided about the night before, are not about the one after. */
  do_plain (self, along_intent_assign (between, self->mikko));
  do_with_reason (self, along_intent_assign (before, self->mikko));
  do_plain (self, along_intent_assign (after, self->mikko));
  do_plain (self, along_intent_move_shift (between, hours (109, 111)));
  assert_refused (self->database, along_intent_move_shift (between, hours (115, 117)),
                  ALONG_STORE_ERROR_NEEDS_REASON);

  assert_refused (self->database, set_type (before, souk), ALONG_STORE_ERROR_NEEDS_REASON);
  do_with_reason (self, set_type (before, souk));
  assert_refused (self->database, set_type (before, lounge), ALONG_STORE_ERROR_NEEDS_REASON);
}

static void
set_state (Agency               *self,
           AlongShift           *shift,
           AlongAssignmentState  state)
{
  g_autoptr (AlongAssignment) seat = agency_get_only_seat (self, shift);

  do_plain (self, along_intent_set_state (seat, state));
}

static void
assert_accept_asked (Agency     *self,
                     AlongShift *shift)
{
  g_autoptr (AlongAssignment) seat = agency_get_only_seat (self, shift);

  assert_refused (self->database, along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED),
                  ALONG_STORE_ERROR_NEEDS_REASON);
}

/* Nor is one that is kept of somebody who was off the shift when it became another. */
static void
test_off (Agency        *self,
          gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 10);
  g_autoptr (AlongIntent) edit = NULL;
  g_autoptr (AlongIntent) back = NULL;
  gint64 souk, lounge;

  add_types (self, &souk, &lounge);
  do_plain (self, set_type (shift, souk));
  do_with_reason (self, along_intent_assign (shift, self->mikko));

  /* At another hour it is the same. */
  set_state (self, shift, ALONG_ASSIGNMENT_EXCUSED);
  do_plain (self, move_to (shift, 9));
  set_state (self, shift, ALONG_ASSIGNMENT_ACCEPTED);

  set_state (self, shift, ALONG_ASSIGNMENT_EXCUSED);
  edit = set_type (shift, lounge);
  back = run (self->database, edit);
  assert_reasons (self, shift, "");
  assert_accept_asked (self, shift);

  /* As what it was it has its reason back. */
  do_plain (self, g_steal_pointer (&back));
  set_state (self, shift, ALONG_ASSIGNMENT_ACCEPTED);

  set_state (self, shift, ALONG_ASSIGNMENT_EXCUSED);
  do_plain (self, move_to (shift, 33));
  assert_accept_asked (self, shift);
}

/* Lets Mikko say that there is no time at which he can. */
static void
say_never (Agency *self)
{
  AlongEntry *mikko = agency_get_person (self, self->mikko);
  g_autoptr (AlongIntent) intent = along_intent_save_entry (mikko, mikko);
  g_autofree char *week = g_strnfill (ALONG_TERMS_SLOTS, 'x');
  g_autoptr (AlongTerms) terms =
    g_object_new (ALONG_TYPE_TERMS, "id", along_intent_new_id (intent), "person-id", self->mikko,
                  "week", week, NULL);

  along_intent_put (intent, terms);
  do_plain (self, g_steal_pointer (&intent));
  agency_load (self);
}

/* That somebody is alone in the morning, or can't then, is not decided for the evening; nor is it
 * of who was off the shift meanwhile. Of what does not look at the time, nothing is. */
static void
test_hour (Agency        *self,
           gconstpointer  data)
{
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AlongShift) shift = agency_add_shift (self, 2, 4);
      g_autoptr (AlongShift) narrow = along_record_copy (shift);
      g_autoptr (AlongIntent) clear = NULL;

      if (i == 0)
        {
          g_object_set (narrow, "seats", 1, NULL);
          do_plain (self, along_intent_save_shift (narrow, shift));
        }
      else
        {
          set_rule (self, ALONG_FINDING_CANNOT, ALONG_SEVERITY_NEEDS_REASON, 0);
          say_never (self);
        }

      assert_refused (self->database, along_intent_assign (narrow, self->mikko),
                      ALONG_STORE_ERROR_NEEDS_REASON);
      do_with_reason (self, along_intent_assign (narrow, self->mikko));
      do_plain (self, along_intent_move_shift (narrow, hours (3, 4)));
      assert_refused (self->database, along_intent_move_shift (narrow, hours (2, 4)),
                      ALONG_STORE_ERROR_NEEDS_REASON);
      assert_refused (self->database, along_intent_move_shift (narrow, hours (3, 5)),
                      ALONG_STORE_ERROR_NEEDS_REASON);
      assert_refused (self->database, along_intent_move_shift (narrow, hours (13, 14)),
                      ALONG_STORE_ERROR_NEEDS_REASON);
      do_with_reason (self, along_intent_move_shift (narrow, hours (13, 15)));
      assert_reasons (self, narrow, i == 0 ? "alone:0:0: " REASON ";" : "cannot:0:0: " REASON ";");

      set_state (self, narrow, ALONG_ASSIGNMENT_EXCUSED);
      do_plain (self, along_intent_move_shift (narrow, hours (13, 14)));
      set_state (self, narrow, ALONG_ASSIGNMENT_ACCEPTED);
      set_state (self, narrow, ALONG_ASSIGNMENT_EXCUSED);
      do_plain (self, along_intent_move_shift (narrow, hours (10, 11)));
      assert_reasons (self, narrow, "");
      assert_accept_asked (self, narrow);

      clear = along_intent_new (ALONG_INTENT_DELETE_SHIFT);
      along_intent_remove (clear, narrow);
      do_plain (self, g_steal_pointer (&clear));
    }
}

/* How many findings there are to be decided of the only one on @shift. */
static guint
count_against (Agency     *self,
               AlongShift *shift)
{
  g_autoptr (AlongRoster) roster = load_roster (self->database, self->directory);
  gint64 id = along_record_get_id (ALONG_RECORD (shift));
  GPtrArray *seats = along_roster_get_assignments (roster, id);
  g_autoptr (GPtrArray) against = NULL;

  g_assert_cmpuint (seats->len, ==, 1);
  against = along_rules_find_against (
    roster, along_roster_get_shift (roster, id), g_ptr_array_index (seats, 0),
    along_zone_get_day (along_directory_get_zone (self->directory), MONDAY));

  return against->len;
}

/* Lets the type with @id want @wants. */
static void
set_wants (Agency     *self,
           gint64      id,
           const char *wants)
{
  AlongShiftType *type = along_directory_get_shift_type (self->directory, id);
  g_autoptr (AlongShiftType) edited = along_record_copy (type);

  g_object_set (edited, "wants", wants, NULL);
  do_plain (self, along_intent_save_entry (ALONG_ENTRY (edited), ALONG_ENTRY (type)));
  agency_load (self);
}

/* What was decided of a week or a type is let go with it, and comes back with it; so it does not
 * answer for what comes later. What looks at nothing that changes stays decided. */
static void
test_let_go (Agency        *self,
             gconstpointer  data)
{
  const int starts[] = { 26, 50, 98 };
  g_autoptr (AlongShift) last = NULL;
  g_autoptr (AlongShift) as_souk = NULL;
  g_autoptr (AlongShift) elsewhere = NULL;
  g_autoptr (AlongIntent) move = NULL;
  g_autoptr (AlongIntent) back = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 souk, lounge;

  add_types (self, &souk, &lounge);
  set_rule (self, ALONG_FINDING_WEEK_WORK, ALONG_SEVERITY_NEEDS_REASON, 4 * 60);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_clear_object (&last);
      last = agency_add_shift (self, starts[i], starts[i] + 2);
      if (i < 2)
        do_plain (self, along_intent_assign (last, self->mikko));
    }
  as_souk = along_record_copy (last);
  g_object_set (as_souk, "type-id", souk, NULL);
  do_plain (self, along_intent_save_shift (as_souk, last));
  do_with_reason (self, along_intent_assign (as_souk, self->mikko));
  assert_reasons (self, last, "offer:0:0,week-work:360:0: " REASON ";");

  elsewhere = along_record_copy (as_souk);
  g_object_set (elsewhere, "place-id",
                 find_id (along_directory_get_places (self->directory), "Harbour"), NULL);
  do_plain (self, along_intent_save_shift (elsewhere, as_souk));
  do_plain (self, move_to (last, 122));
  assert_reasons (self, last, "offer:0:0,week-work:360:0: " REASON ";");
  g_assert_cmpuint (count_against (self, last), ==, 0);

  before = dump (self->database);
  move = move_to (last, 170);
  back = run (self->database, move);
  assert_reasons (self, last, "offer:0:0: " REASON ";");
  do_plain (self, g_steal_pointer (&back));
  after = dump (self->database);
  g_assert_cmpstr (after, ==, before);

  do_plain (self, move_to (last, 170));
  g_assert_cmpuint (count_against (self, last), ==, 0);
  set_rule (self, ALONG_FINDING_WEEK_WORK, ALONG_SEVERITY_NEEDS_REASON, 60);
  g_assert_cmpuint (count_against (self, last), ==, 1);

  /* As another type, which wants the same later. */
  do_plain (self, along_intent_save_shift (last, as_souk));
  assert_reasons (self, last, "");
  g_assert_cmpuint (count_against (self, last), ==, 1);
  set_wants (self, along_shift_get_type_id (last), "women");
  g_assert_cmpuint (count_against (self, last), ==, 2);
}

/* Nor is one that is kept with the shift itself about its rest from another than it was given
 * for. */
static void
test_other_rest (Agency        *self,
                 gconstpointer  data)
{
  g_autoptr (AlongShift) before = agency_add_shift (self, 95, 99);
  g_autoptr (AlongShift) between = agency_add_shift (self, 108, 110);
  g_autoptr (AlongShift) after = agency_add_shift (self, 126, 130);

  do_plain (self, along_intent_assign (before, self->mikko));
  do_plain (self, along_intent_assign (after, self->mikko));
  do_with_reason (self, along_intent_assign (between, self->mikko));
  assert_rest (self, between, before, 540, 0);

  do_plain (self, along_intent_move_shift (between, hours (109, 111)));
  assert_refused (self->database, along_intent_move_shift (between, hours (115, 117)),
                  ALONG_STORE_ERROR_NEEDS_REASON);
}

/* Who is to go along on a house call is not put elsewhere at that time without a reason, be it on a
 * seat or on another one. */
static void
test_goes_along (Agency        *self,
                 gconstpointer  data)
{
  gint64 staff = find_id (along_directory_get_supervisors (self->directory), "Reference");
  g_autoptr (AlongIntent) add = along_intent_new (ALONG_INTENT_ADD);
  g_autoptr (AlongShiftType) type = g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", (gint64) -1, "name",
                                                  "House call", "with-professional", TRUE, NULL);
  AlongShift *calls[2];
  g_autoptr (AlongShift) drop_in = agency_add_shift (self, 2, 4);
  g_autofree char *expected = NULL;

  along_intent_put (add, type);
  do_plain (self, g_steal_pointer (&add));
  agency_load (self);

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autoptr (AlongShift) plain = agency_add_shift (self, 2, 4);

      calls[i] = along_record_copy (plain);
      g_object_set (calls[i], "type-id",
                    find_id (along_directory_get_shift_types (self->directory), "House call"),
                    "seats", 1, "on-duty-id", i == 0 ? staff : (gint64) 0, NULL);
      do_plain (self, along_intent_save_shift (calls[i], plain));
    }

  do_plain (self, along_intent_assign (calls[0], self->mikko));
  g_assert_cmpuint (count_against (self, calls[0]), ==, 0);
  assert_refused (self->database, along_intent_assign (drop_in, staff),
                  ALONG_STORE_ERROR_NEEDS_REASON);
  do_with_reason (self, along_intent_assign (drop_in, staff));
  expected = g_strdup_printf ("goes-along:0:%" G_GINT64_FORMAT ": " REASON ";",
                              along_record_get_id (ALONG_RECORD (calls[0])));
  assert_reasons (self, drop_in, expected);
  g_assert_cmpuint (count_against (self, drop_in), ==, 0);

  /* At another hour nobody is asked, and it is decided anew when they come together again. */
  do_plain (self, along_intent_move_shift (drop_in, hours (4, 6)));
  assert_reasons (self, drop_in, "");
  assert_refused (self->database, along_intent_move_shift (drop_in, hours (3, 5)),
                  ALONG_STORE_ERROR_NEEDS_REASON);

  {
    g_autoptr (AlongShift) on_duty = along_record_copy (calls[1]);

    g_object_set (on_duty, "on-duty-id", staff, NULL);
    set_rule (self, ALONG_FINDING_ALONE, ALONG_SEVERITY_OFF, 0);
    do_plain (self, along_intent_assign (calls[1], self->aino));
    assert_refused (self->database, along_intent_save_shift (on_duty, calls[1]),
                    ALONG_STORE_ERROR_NEEDS_REASON);
    g_assert_cmpuint (count_against (self, calls[0]), ==, 0);
    do_with_reason (self, along_intent_save_shift (on_duty, calls[1]));
    g_assert_cmpuint (count_against (self, calls[0]), ==, 0);
  }

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    g_object_unref (calls[i]);
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

  do_plain (self, along_intent_assign (evening, self->mikko));
  assert_refused (self->database, along_intent_assign (morning, self->mikko),
                  ALONG_STORE_ERROR_NEEDS_REASON);

  /* Nine hours are between the two. */
  set_rule (self, ALONG_FINDING_REST, ALONG_SEVERITY_IMPOSSIBLE, 9 * 60 + 1);
  assert_n_settings (self, 1);
  assert_refused (self->database, along_intent_assign (morning, self->mikko),
                  ALONG_STORE_ERROR_CONFLICT);
  set_rule (self, ALONG_FINDING_REST, ALONG_SEVERITY_IMPOSSIBLE, 9 * 60);
  assert_n_settings (self, 1);
  do_plain (self, along_intent_assign (morning, self->mikko));

  set_rule (self, ALONG_FINDING_REST, ALONG_SEVERITY_NEEDS_REASON, 11 * 60);
  assert_n_settings (self, 0);
  g_assert_null (along_directory_get_rule_setting (self->directory, ALONG_FINDING_REST));

  set_rule (self, ALONG_FINDING_REST, ALONG_SEVERITY_OFF, 11 * 60);
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
  do_plain (self, along_intent_reset_rules (self->directory));
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
  agency_add ("/reasons/unchanged", test_unchanged);
  agency_add ("/reasons/another-matter", test_another_matter);
  agency_add ("/reasons/counted", test_counted);
  agency_add ("/reasons/off", test_off);
  agency_add ("/reasons/hour", test_hour);
  agency_add ("/reasons/let-go", test_let_go);
  agency_add ("/reasons/everybody", test_everybody);
  agency_add ("/reasons/company", test_company);
  agency_add ("/reasons/no-company", test_no_company);
  agency_add ("/reasons/impossible", test_impossible);
  agency_add ("/reasons/text", test_text);
  agency_add ("/reasons/other-rest", test_other_rest);
  agency_add ("/reasons/goes-along", test_goes_along);
  agency_add ("/reasons/settings", test_settings);
  agency_add ("/reasons/undo/impossible", test_undo_impossible);
  agency_add ("/reasons/undo/standing", test_undo_standing);
  agency_add ("/reasons/undo/move", test_undo_move);
  agency_add ("/reasons/undo/with-reason", test_undo_with_reason);

  return g_test_run ();
}
