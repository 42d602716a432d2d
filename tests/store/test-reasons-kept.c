/* test-reasons-kept.c — a reason holds while the shift is what it was given for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "reasons-fixture.h"
#include "store/along-publish.h"

/* What was decided with another seat, or was there before a rule came, is not asked anew for a
 * shift that has other times, unless it gets worse. */
static void
test_unchanged (Agency        *self,
                gconstpointer  data)
{
  g_autoptr (AlongShift) evening = agency_add_shift (self, 12, 15);
  g_autoptr (AlongShift) morning = agency_add_shift (self, 24, 28);
  g_autoptr (AlongShift) third = agency_add_shift (self, 60, 62);

  reasons_do_plain (self, along_intent_assign (evening, self->mikko));
  reasons_do (self, along_intent_assign (morning, self->mikko));
  reasons_do_plain (self, along_intent_move_shift (evening, hours (11, 14)));
  reasons_do_plain (self, along_intent_move_shift (evening, hours (10, 14)));
  assert_refused (self->database, along_intent_move_shift (evening, hours (12, 16)),
                  ALONG_STORE_ERROR_NEEDS_REASON);

  /* The shifts of a week are as many on whatever day of it. */
  reasons_do_plain (self, along_intent_assign (third, self->mikko));
  reasons_set_rule (self, ALONG_FINDING_WEEK_SHIFTS, ALONG_SEVERITY_NEEDS_REASON, 2);
  reasons_do_plain (self, along_intent_move_shift (third, hours (61, 63)));
  reasons_do_plain (self, along_intent_move_shift (third, hours (85, 87)));

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

  reasons_set_rule (self, ALONG_FINDING_REST, ALONG_SEVERITY_OFF, 11 * 60);

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

            reasons_do_plain (self, along_intent_assign (shift, self->mikko));
            along_intent_remove (clear, shift);
          }

      reasons_set_rule (self, cases[i].code, ALONG_SEVERITY_NEEDS_REASON, cases[i].limit);
      assert_refused (self->database, along_intent_assign (last, self->mikko),
                      ALONG_STORE_ERROR_NEEDS_REASON);
      reasons_do (self, along_intent_assign (last, self->mikko));
      reasons_do_plain (self, move_to (last, cases[i].within));
      assert_refused (self->database, move_to (last, cases[i].moved),
                      ALONG_STORE_ERROR_NEEDS_REASON);
      reasons_do (self, move_to (last, cases[i].moved));

      reasons_do_plain (self, g_steal_pointer (&clear));
      reasons_set_rule (self, cases[i].code, ALONG_SEVERITY_OFF, cases[i].limit);
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
  reasons_do_plain (self, g_steal_pointer (&add));
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
  reasons_do_plain (self, along_intent_assign (between, self->mikko));
  reasons_do (self, along_intent_assign (before, self->mikko));
  reasons_do_plain (self, along_intent_assign (after, self->mikko));
  reasons_do_plain (self, along_intent_move_shift (between, hours (109, 111)));
  assert_refused (self->database, along_intent_move_shift (between, hours (115, 117)),
                  ALONG_STORE_ERROR_NEEDS_REASON);

  assert_refused (self->database, set_type (before, souk), ALONG_STORE_ERROR_NEEDS_REASON);
  reasons_do (self, set_type (before, souk));
  assert_refused (self->database, set_type (before, lounge), ALONG_STORE_ERROR_NEEDS_REASON);
}

static void
set_state (Agency               *self,
           AlongShift           *shift,
           AlongAssignmentState  state)
{
  g_autoptr (AlongAssignment) seat = agency_get_only_seat (self, shift);

  reasons_do_plain (self, along_intent_set_state (seat, state));
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
  reasons_do_plain (self, set_type (shift, souk));
  reasons_do (self, along_intent_assign (shift, self->mikko));

  /* At another hour it is the same. */
  set_state (self, shift, ALONG_ASSIGNMENT_EXCUSED);
  reasons_do_plain (self, move_to (shift, 9));
  set_state (self, shift, ALONG_ASSIGNMENT_ACCEPTED);

  set_state (self, shift, ALONG_ASSIGNMENT_EXCUSED);
  edit = set_type (shift, lounge);
  back = run (self->database, edit);
  reasons_assert (self, shift, "");
  assert_accept_asked (self, shift);

  /* As what it was it has its reason back. */
  reasons_do_plain (self, g_steal_pointer (&back));
  set_state (self, shift, ALONG_ASSIGNMENT_ACCEPTED);

  set_state (self, shift, ALONG_ASSIGNMENT_EXCUSED);
  reasons_do_plain (self, move_to (shift, 33));
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
  reasons_do_plain (self, g_steal_pointer (&intent));
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
          reasons_do_plain (self, along_intent_save_shift (narrow, shift));
        }
      else
        {
          reasons_set_rule (self, ALONG_FINDING_CANNOT, ALONG_SEVERITY_NEEDS_REASON, 0);
          say_never (self);
        }

      assert_refused (self->database, along_intent_assign (narrow, self->mikko),
                      ALONG_STORE_ERROR_NEEDS_REASON);
      reasons_do (self, along_intent_assign (narrow, self->mikko));
      reasons_do_plain (self, along_intent_move_shift (narrow, hours (3, 4)));
      assert_refused (self->database, along_intent_move_shift (narrow, hours (2, 4)),
                      ALONG_STORE_ERROR_NEEDS_REASON);
      assert_refused (self->database, along_intent_move_shift (narrow, hours (3, 5)),
                      ALONG_STORE_ERROR_NEEDS_REASON);
      assert_refused (self->database, along_intent_move_shift (narrow, hours (13, 14)),
                      ALONG_STORE_ERROR_NEEDS_REASON);
      reasons_do (self, along_intent_move_shift (narrow, hours (13, 15)));
      reasons_assert (self, narrow,
                      i == 0 ? "alone:0:0: " AGENCY_REASON ";"
                             : "cannot:0:0: " AGENCY_REASON ";");

      set_state (self, narrow, ALONG_ASSIGNMENT_EXCUSED);
      reasons_do_plain (self, along_intent_move_shift (narrow, hours (13, 14)));
      set_state (self, narrow, ALONG_ASSIGNMENT_ACCEPTED);
      set_state (self, narrow, ALONG_ASSIGNMENT_EXCUSED);
      reasons_do_plain (self, along_intent_move_shift (narrow, hours (10, 11)));
      reasons_assert (self, narrow, "");
      assert_accept_asked (self, narrow);

      clear = along_intent_new (ALONG_INTENT_DELETE_SHIFT);
      along_intent_remove (clear, narrow);
      reasons_do_plain (self, g_steal_pointer (&clear));
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
  reasons_do_plain (self, along_intent_save_entry (ALONG_ENTRY (edited), ALONG_ENTRY (type)));
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
  reasons_set_rule (self, ALONG_FINDING_WEEK_WORK, ALONG_SEVERITY_NEEDS_REASON, 4 * 60);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_clear_object (&last);
      last = agency_add_shift (self, starts[i], starts[i] + 2);
      if (i < 2)
        reasons_do_plain (self, along_intent_assign (last, self->mikko));
    }
  as_souk = along_record_copy (last);
  g_object_set (as_souk, "type-id", souk, NULL);
  reasons_do_plain (self, along_intent_save_shift (as_souk, last));
  reasons_do (self, along_intent_assign (as_souk, self->mikko));
  reasons_assert (self, last, "offer:0:0,week-work:360:0: " AGENCY_REASON ";");

  elsewhere = along_record_copy (as_souk);
  g_object_set (elsewhere, "place-id",
                 find_id (along_directory_get_places (self->directory), "Harbour"), NULL);
  reasons_do_plain (self, along_intent_save_shift (elsewhere, as_souk));
  reasons_do_plain (self, move_to (last, 122));
  reasons_assert (self, last, "offer:0:0,week-work:360:0: " AGENCY_REASON ";");
  g_assert_cmpuint (count_against (self, last), ==, 0);

  before = dump (self->database);
  move = move_to (last, 170);
  back = run (self->database, move);
  reasons_assert (self, last, "offer:0:0: " AGENCY_REASON ";");
  reasons_do_plain (self, g_steal_pointer (&back));
  after = dump (self->database);
  g_assert_cmpstr (after, ==, before);

  reasons_do_plain (self, move_to (last, 170));
  g_assert_cmpuint (count_against (self, last), ==, 0);
  reasons_set_rule (self, ALONG_FINDING_WEEK_WORK, ALONG_SEVERITY_NEEDS_REASON, 60);
  g_assert_cmpuint (count_against (self, last), ==, 1);

  /* As another type, which wants the same later. */
  reasons_do_plain (self, along_intent_save_shift (last, as_souk));
  reasons_assert (self, last, "");
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

  reasons_do_plain (self, along_intent_assign (before, self->mikko));
  reasons_do_plain (self, along_intent_assign (after, self->mikko));
  reasons_do (self, along_intent_assign (between, self->mikko));
  reasons_assert_rest (self, between, before, 540, 0);

  reasons_do_plain (self, along_intent_move_shift (between, hours (109, 111)));
  assert_refused (self->database, along_intent_move_shift (between, hours (115, 117)),
                  ALONG_STORE_ERROR_NEEDS_REASON);
}

/* Two house calls at the same time with a seat each, of which @staff goes along on the first. */
static void
add_calls (Agency     *self,
           AlongShift *calls[2],
           gint64      staff)
{
  AlongIntent *add = along_intent_new (ALONG_INTENT_ADD);
  g_autoptr (AlongShiftType) type = g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", (gint64) -1, "name",
                                                  "House call", "with-professional", TRUE, NULL);

  along_intent_put (add, type);
  reasons_do_plain (self, add);
  agency_load (self);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (AlongShift) plain = agency_add_shift (self, 2, 4);

      calls[i] = along_record_copy (plain);
      g_object_set (calls[i], "type-id",
                    find_id (along_directory_get_shift_types (self->directory), "House call"),
                    "seats", 1, "on-duty-id", i == 0 ? staff : (gint64) 0, NULL);
      reasons_do_plain (self, along_intent_save_shift (calls[i], plain));
    }
}

/* Who is to go along on a house call is not put elsewhere at that time without a reason, be it on a
 * seat or on another one. */
static void
test_goes_along (Agency        *self,
                 gconstpointer  data)
{
  gint64 staff = find_id (along_directory_get_supervisors (self->directory), "Reference");
  AlongShift *calls[2];
  g_autoptr (AlongShift) drop_in = agency_add_shift (self, 2, 4);
  g_autofree char *expected = NULL;

  add_calls (self, calls, staff);
  reasons_do_plain (self, along_intent_assign (calls[0], self->mikko));
  g_assert_cmpuint (count_against (self, calls[0]), ==, 0);
  assert_refused (self->database, along_intent_assign (drop_in, staff),
                  ALONG_STORE_ERROR_NEEDS_REASON);
  reasons_do (self, along_intent_assign (drop_in, staff));
  expected = g_strdup_printf ("goes-along:0:%" G_GINT64_FORMAT ": " AGENCY_REASON ";",
                              along_record_get_id (ALONG_RECORD (calls[0])));
  reasons_assert (self, drop_in, expected);
  g_assert_cmpuint (count_against (self, drop_in), ==, 0);

  /* At another hour nobody is asked, and it is decided anew when they come together again. */
  reasons_do_plain (self, along_intent_move_shift (drop_in, hours (4, 6)));
  reasons_assert (self, drop_in, "");
  assert_refused (self->database, along_intent_move_shift (drop_in, hours (3, 5)),
                  ALONG_STORE_ERROR_NEEDS_REASON);

  {
    g_autoptr (AlongShift) on_duty = along_record_copy (calls[1]);

    g_object_set (on_duty, "on-duty-id", staff, NULL);
    reasons_set_rule (self, ALONG_FINDING_ALONE, ALONG_SEVERITY_OFF, 0);
    reasons_do_plain (self, along_intent_assign (calls[1], self->aino));
    assert_refused (self->database, along_intent_save_shift (on_duty, calls[1]),
                    ALONG_STORE_ERROR_NEEDS_REASON);
    g_assert_cmpuint (count_against (self, calls[0]), ==, 0);
    reasons_do (self, along_intent_save_shift (on_duty, calls[1]));
    g_assert_cmpuint (count_against (self, calls[0]), ==, 0);
  }

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    g_object_unref (calls[i]);
}

static gboolean
has_code (gconstpointer finding,
          gconstpointer code)
{
  return ((const AlongFinding *) finding)->code == (AlongFindingCode) GPOINTER_TO_INT (code);
}

/* On a house call that nobody has taken there is nobody with whom a reason could be kept: that its
 * professional goes along elsewhere is told of both, and asked of the first who takes it. */
static void
test_goes_along_with_nobody (Agency        *self,
                             gconstpointer  data)
{
  gint64 staff = find_id (along_directory_get_supervisors (self->directory), "Reference");
  AlongShift *calls[2];
  g_autoptr (AlongShift) on_duty = NULL;
  g_autofree char *expected = NULL;

  add_calls (self, calls, staff);
  reasons_set_rule (self, ALONG_FINDING_ALONE, ALONG_SEVERITY_OFF, 0);
  reasons_do_plain (self, along_intent_assign (calls[0], self->mikko));
  on_duty = along_record_copy (calls[1]);
  g_object_set (on_duty, "on-duty-id", staff, NULL);
  reasons_do_plain (self, along_intent_save_shift (on_duty, calls[1]));

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autoptr (AlongRoster) roster = agency_load_roster (self);
      AlongShift *call =
        along_roster_get_shift (roster, along_record_get_id (ALONG_RECORD (calls[i])));
      g_autoptr (GPtrArray) lacks = along_rules_check_team (
        roster, call,
        along_zone_get_day (along_directory_get_zone (self->directory), MONDAY));

      g_assert_true (g_ptr_array_find_with_equal_func (
        lacks, GINT_TO_POINTER (ALONG_FINDING_NO_PROFESSIONAL), has_code, NULL));
    }

  assert_refused (self->database, along_intent_assign (on_duty, self->aino),
                  ALONG_STORE_ERROR_NEEDS_REASON);
  reasons_do (self, along_intent_assign (on_duty, self->aino));
  expected = g_strdup_printf ("goes-along:0:%" G_GINT64_FORMAT ": " AGENCY_REASON ";",
                              along_record_get_id (ALONG_RECORD (calls[0])));
  reasons_assert (self, on_duty, expected);

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    g_object_unref (calls[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/reasons-kept/unchanged", test_unchanged);
  agency_add ("/reasons-kept/another-matter", test_another_matter);
  agency_add ("/reasons-kept/counted", test_counted);
  agency_add ("/reasons-kept/off", test_off);
  agency_add ("/reasons-kept/hour", test_hour);
  agency_add ("/reasons-kept/let-go", test_let_go);
  agency_add ("/reasons-kept/other-rest", test_other_rest);
  agency_add ("/reasons-kept/goes-along", test_goes_along);
  agency_add ("/reasons-kept/goes-along/nobody", test_goes_along_with_nobody);

  return g_test_run ();
}
