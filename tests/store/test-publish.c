/* test-publish.c — a roster's life: draft, published, changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agency-fixture.h"
#include "rules/along-change-list.h"
#include "store/along-publish.h"

/* "8 time,people +Aino; 12 removed": by the hour of the day when each shift is, or was. */
static char *
dup_changes (Agency      *self,
             AlongRoster *roster)
{
  static const char *const names[] = { "added",   "removed", "time",  "place", "type",
                                       "on-duty", "people",  "seats", "note" };
  AlongZone *zone = along_directory_get_zone (self->directory);
  g_autoptr (GPtrArray) changes =
    along_change_list_new (roster, along_zone_get_day (zone, MONDAY));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const AlongShiftChange *change = g_ptr_array_index (changes, i);
      gint64 start = change->shift != NULL ? along_shift_get_start (change->shift)
                                           : along_published_get_start (change->published);
      const GArray *people[] = { change->joined, change->left };

      g_string_append_printf (text, "%s%d", i > 0 ? "; " : "",
                              along_zone_get_minute (zone, start) / 60);
      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        if ((change->changed & (1 << k)) != 0)
          g_string_append_printf (text, " %s", names[k]);
      for (guint k = 0; k < G_N_ELEMENTS (people); k++)
        for (guint p = 0; p < people[k]->len; p++)
          g_string_append_printf (
            text, " %c%s", "+-"[k],
            along_entry_get_name (agency_get_person (self, g_array_index (people[k], gint64, p))));
    }

  return g_string_free (text, FALSE);
}

static void
assert_changes (Agency     *self,
                const char *expected)
{
  g_autoptr (AlongRoster) roster = agency_load_roster (self);
  g_autofree char *text = dup_changes (self, roster);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_week_changes (Agency     *self,
                     int         first,
                     const char *expected)
{
  g_autoptr (AlongRoster) roster = agency_load_days (self, first, 7);
  g_autofree char *text = dup_changes (self, roster);

  g_assert_cmpstr (text, ==, expected);
}

static AlongShift *
get_shift (Agency     *self,
           AlongShift *shift)
{
  g_autoptr (AlongRoster) roster = agency_load_roster (self);
  AlongShift *now = along_roster_get_shift (roster, along_record_get_id (ALONG_RECORD (shift)));

  return g_object_ref (now);
}

/* A draft has no changes; a published roster has all that is different, until it is published again
 * or put right. */
static void
test_changes (Agency        *self,
              gconstpointer  data)
{
  g_autoptr (AlongShift) morning = agency_add_shift (self, 8, 12);
  g_autoptr (AlongShift) evening = agency_add_shift (self, 18, 20);
  g_autoptr (AlongShift) moved = NULL;
  g_autoptr (AlongShift) added = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  AlongSpan span = along_shift_get_span (morning);

  do_run (self->database, along_intent_assign (morning, self->aino));
  assert_changes (self, "");
  g_assert_null (agency_get_publication (self, 0));

  agency_publish (self);
  assert_changes (self, "");
  g_assert_cmpint (along_publication_get_at (agency_get_publication (self, 0)), ==, MONDAY);
  g_assert_cmpint (along_publication_get_state (agency_get_publication (self, 0)), ==,
                   ALONG_PUBLICATION_PUBLISHED);

  do_run (self->database, along_intent_assign (morning, self->mikko));
  do_run (self->database,
          along_intent_move_shift (morning, ALONG_SPAN_INIT (span.start + 3600, span.end)));
  roster = agency_load_roster (self);
  do_run (self->database, along_intent_delete_shift (roster, evening));
  added = agency_add_shift (self, 22, 23);
  {
    g_autofree char *expected =
      g_strdup_printf ("%d time people +Mikko; %d removed; %d added",
                       along_zone_get_minute (along_directory_get_zone (self->directory),
                                              span.start + 3600) / 60,
                       along_zone_get_minute (along_directory_get_zone (self->directory),
                                              along_shift_get_start (evening)) / 60,
                       along_zone_get_minute (along_directory_get_zone (self->directory),
                                              along_shift_get_start (added)) / 60);

    assert_changes (self, expected);
  }

  agency_publish (self);
  assert_changes (self, "");
  g_assert_cmpstr (along_publication_get_reason (agency_get_publication (self, 0)), ==,
                   AGENCY_REASON);

  /* What is put back is no change any more. */
  moved = get_shift (self, morning);
  do_run (self->database, along_intent_move_shift (moved, span));
  {
    g_autoptr (AlongShift) back = get_shift (self, morning);

    do_run (self->database,
            along_intent_move_shift (back, ALONG_SPAN_INIT (span.start + 3600, span.end)));
  }
  assert_changes (self, "");

  do_run (self->database, along_intent_withdraw (agency_get_publication (self, 0)));
  g_assert_null (agency_get_publication (self, 0));
  assert_changes (self, "");
}

/* @person_id is away then. */
static AlongIntent *
be_away (gint64    person_id,
         AlongSpan span)
{
  AlongIntent *intent = along_intent_new (ALONG_INTENT_EDIT);
  g_autoptr (AlongAbsence) absence =
    g_object_new (ALONG_TYPE_ABSENCE, "id", along_intent_new_id (intent), "person-id", person_id,
                  "start", span.start, "end", span.end, NULL);

  along_intent_put (intent, absence);

  return intent;
}

/* "8 people -Aino", of the hour when @shift is. */
static void
assert_change (Agency     *self,
               AlongShift *shift,
               const char *expected)
{
  AlongZone *zone = along_directory_get_zone (self->directory);
  g_autofree char *text =
    g_strdup_printf ("%d %s", along_zone_get_minute (zone, along_shift_get_start (shift)) / 60,
                     expected);

  assert_changes (self, text);
}

/* Who is away from what was published does not come; who was away then comes when that is taken
 * back. It is not known of files of the time before that was kept, nor told of them. */
static void
test_away (Agency        *self,
           gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);
  g_autoptr (AlongIntent) back = NULL;
  g_autoptr (AlongIntent) away = NULL;
  g_autoptr (AlongIntent) here = NULL;

  do_run (self->database, along_intent_assign (shift, self->aino));
  do_run (self->database, along_intent_assign (shift, self->mikko));
  away = be_away (self->mikko, hours (0, 9));
  here = run (self->database, away);
  agency_publish (self);
  assert_changes (self, "");

  do_run (self->database, be_away (self->aino, hours (12, 20)));
  assert_changes (self, "");
  back = run (self->database, g_steal_pointer (&away));
  assert_changes (self, "");
  do_run (self->database, g_steal_pointer (&back));
  away = be_away (self->aino, hours (11, 20));
  back = run (self->database, away);
  assert_change (self, shift, "people -Aino");
  do_run (self->database, g_steal_pointer (&back));
  assert_changes (self, "");

  back = run (self->database, g_steal_pointer (&here));
  assert_change (self, shift, "people +Mikko");
  do_run (self->database, g_steal_pointer (&back));
  assert_changes (self, "");

  agency_make_old (self, "");
  assert_changes (self, "");
  do_run (self->database, be_away (self->aino, hours (11, 20)));
  assert_changes (self, "");
  agency_publish (self);
  assert_changes (self, "");
}

/* What a shift of a day that is over lacked can't be decided any more, and isn't asked. */
static void
test_past (Agency        *self,
           gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, -16, -12);
  g_autoptr (AlongRoster) days = agency_load_days (self, -1, 1);
  g_autoptr (AlongRoster) both = NULL;
  g_autoptr (AlongShift) today = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (agency_try_publish (self, days, "", &error));
  g_assert_no_error (error);

  today = agency_add_shift (self, 8, 12);
  agency_load_roster (self);
  both = agency_load_days (self, -1, 2);
  g_assert_false (agency_try_publish (self, both, "", &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NEEDS_REASON);
}

static void
move_by_days (Agency     *self,
              AlongShift *shift,
              int         n_days)
{
  g_autoptr (AlongShift) now = get_shift (self, shift);
  AlongSpan span = along_shift_get_span (now);
  gint64 by = (gint64) n_days * 24 * 3600;

  do_run (self->database,
          along_intent_move_shift (now, ALONG_SPAN_INIT (span.start + by, span.end + by)));
}

/* How often @shift is among the works of @person_id. */
static int
count_works (AlongRoster *roster,
             gint64       person_id,
             AlongShift  *shift)
{
  GArray *works = along_roster_get_works (roster, person_id);
  int n_works = 0;

  for (guint i = 0; i < works->len; i++)
    if (g_array_index (works, AlongWork, i).shift_id == along_record_get_id (ALONG_RECORD (shift)))
      n_works++;

  return n_works;
}

/* A shift that went to days far from those of @roster is known there with who is on it, so that
 * nobody is told that it is cancelled, and is none of the shifts of its days. */
static void
assert_far (Agency      *self,
            AlongRoster *roster,
            AlongShift  *shift,
            const char  *changes)
{
  gint64 id = along_record_get_id (ALONG_RECORD (shift));
  g_autofree char *hour = g_strdup_printf (
    "%d time", along_zone_get_minute (along_directory_get_zone (self->directory),
                                      along_shift_get_start (shift)) / 60);

  g_assert_cmpstr (changes, ==, hour);
  g_assert_nonnull (along_roster_get_shift (roster, id));
  g_assert_false (along_roster_has_shift (roster, along_roster_get_shift (roster, id)));
  g_assert_cmpuint (along_roster_get_assignments (roster, id)->len, ==, 1);
  g_assert_cmpint (count_works (roster, self->aino, shift), ==, 1);
}

/* Of a shift that went far away it is known who is away there, and of no other time. */
static void
test_away_far (Agency        *self,
               gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);
  g_autoptr (AlongRoster) roster = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *away = NULL;
  g_autofree char *told = NULL;
  const int then = 70 * 24;

  do_run (self->database, along_intent_assign (shift, self->aino));
  agency_publish_days (self, 0, 7);
  move_by_days (self, shift, 70);
  do_run (self->database, be_away (self->aino, hours (then + 4, then + 8)));
  do_run (self->database, be_away (self->aino, hours (then + 12, then + 14)));
  roster = agency_load_days (self, 0, 7);
  g_assert_cmpuint (along_roster_get_person_absences (roster, self->aino)->len, ==, 0);
  moved = dup_changes (self, roster);
  assert_far (self, roster, shift, moved);
  g_clear_object (&roster);

  do_run (self->database, be_away (self->aino, hours (then + 11, then + 12)));
  roster = agency_load_days (self, 0, 7);
  g_assert_cmpuint (along_roster_get_person_absences (roster, self->aino)->len, ==, 1);
  told = dup_changes (self, roster);
  away = g_strconcat (moved, " people -Aino", NULL);
  g_assert_cmpstr (told, ==, away);
}

/* Lets @shift begin at @start, when it is @now. */
static gboolean
try_move (Agency      *self,
          AlongShift  *shift,
          gint64       start,
          gint64       now,
          GError     **error)
{
  g_autoptr (AlongIntent) move =
    along_intent_move_shift (shift, ALONG_SPAN_INIT (start, along_shift_get_end (shift)));
  g_autoptr (AlongIntent) inverse = along_database_run (self->database, move, now, NULL, error);

  return inverse != NULL;
}

/* Nobody misses what has not begun, by whatever way it is said; from its first second on it can be
 * missed. */
static void
test_missed (Agency        *self,
             gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);
  gint64 start = along_shift_get_start (shift);
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (AlongIntent) missed = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (AlongIntent) added = NULL;
  g_autoptr (AlongShift) later = NULL;
  g_autoptr (GError) error = NULL;

  do_run (self->database, along_intent_assign (shift, self->aino));
  seat = agency_get_only_seat (self, shift);
  missed = along_intent_set_state (seat, ALONG_ASSIGNMENT_MISSED);
  g_assert_null (along_database_run (self->database, missed, start - 1, NULL, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "has not begun yet"));
  g_clear_error (&error);

  inverse = along_database_run (self->database, missed, start, NULL, &error);
  g_assert_no_error (error);

  /* What is on record stays whatever the computer's clock says now. */
  do_run (self->database, along_intent_set_due_back (seat, 0));

  /* Nor does the shift go where it has not begun, however it is moved there. */
  g_assert_false (try_move (self, shift, start + 1, start, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "stays at its time"));
  g_clear_error (&error);
  g_assert_true (try_move (self, shift, start + 1, start + 1, &error));
  g_assert_no_error (error);
  g_assert_true (try_move (self, shift, start, start + 1, &error));
  g_assert_no_error (error);

  /* Nor somebody new, or on a shift that is new itself. */
  added = along_intent_new (ALONG_INTENT_ADD);
  later = along_record_copy (shift);
  g_object_set (later, "id", along_intent_new_id (added), NULL);
  along_intent_put (added, later);
  {
    g_autoptr (AlongAssignment) new_seat =
      g_object_new (ALONG_TYPE_ASSIGNMENT, "id", along_intent_new_id (added), "shift-id",
                    along_record_get_id (ALONG_RECORD (later)), "person-id", self->mikko, "state",
                    ALONG_ASSIGNMENT_MISSED, NULL);

    along_intent_put (added, new_seat);
  }
  g_assert_null (along_database_run (self->database, added, start - 1, NULL, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
}

/* Nor is anybody done with it but who was out and is back early. */
static void
test_done_early (Agency        *self,
                 gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);
  gint64 start = along_shift_get_start (shift);
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (AlongIntent) done = NULL;
  g_autoptr (AlongIntent) check_in = NULL;
  g_autoptr (AlongIntent) out = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (AlongIntent) back = NULL;
  g_autoptr (GError) error = NULL;

  do_run (self->database, along_intent_assign (shift, self->aino));
  seat = agency_get_only_seat (self, shift);
  done = along_intent_set_state (seat, ALONG_ASSIGNMENT_DONE);
  g_assert_null (along_database_run (self->database, done, start - 1, NULL, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "nobody is done"));
  g_clear_error (&error);

  check_in = along_intent_check_in (seat, ALONG_FIT_FIT, start - 2, 0);
  inverse = along_database_run (self->database, check_in, start - 2, NULL, &error);
  g_assert_no_error (error);
  out = along_intent_check_out (seat, start - 1);
  back = along_database_run (self->database, out, start - 1, NULL, &error);
  g_assert_no_error (error);

  do_run (self->database, g_steal_pointer (&back));
  do_run (self->database, g_steal_pointer (&inverse));
  inverse = along_database_run (self->database, done, start, NULL, &error);
  g_assert_no_error (error);
}

/* Sets the seat of @shift to @state at @now. */
static void
set_state_at (Agency               *self,
              AlongShift           *shift,
              AlongAssignmentState  state,
              gint64                now)
{
  g_autoptr (AlongAssignment) seat = agency_get_only_seat (self, shift);
  g_autoptr (AlongIntent) intent = along_intent_set_state (seat, state);
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (GError) error = NULL;

  inverse = along_database_run (self->database, intent, now, NULL, &error);
  g_assert_no_error (error);
}

static gint64
get_back_at (Agency     *self,
             AlongShift *shift)
{
  g_autoptr (AlongAssignment) seat = agency_get_only_seat (self, shift);

  return along_assignment_get_back_at (seat);
}

/* Whoever was out, or is said to be done while the shift goes on, is back from then on: nobody's
 * company any more. Of others it is not known since when, nor of who is not done after all. */
static void
test_done (Agency        *self,
           gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);
  gint64 start = along_shift_get_start (shift);
  gint64 end = along_shift_get_end (shift);
  const struct
  {
    gboolean is_out;
    gint64 now;
    gboolean is_told;
  } cases[] = {
    { FALSE, start, TRUE },
    { FALSE, end - 1, TRUE },
    { FALSE, end, FALSE },
    { TRUE, start - 1, TRUE },
    { TRUE, start, TRUE },
    { TRUE, end + 1, TRUE },
  };

  do_run (self->database, along_intent_assign (shift, self->aino));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      if (cases[i].is_out)
        {
          g_autoptr (AlongAssignment) seat = agency_get_only_seat (self, shift);

          do_run (self->database, along_intent_check_in (seat, ALONG_FIT_FIT, start, end));
        }

      set_state_at (self, shift, ALONG_ASSIGNMENT_DONE, cases[i].now);
      g_assert_cmpint (get_back_at (self, shift), ==, cases[i].is_told ? cases[i].now : 0);

      /* A mistake leaves nothing behind for when they are done in truth. */
      set_state_at (self, shift, ALONG_ASSIGNMENT_ACCEPTED, cases[i].now);
      g_assert_cmpint (get_back_at (self, shift), ==, 0);
    }

  {
    g_autoptr (AlongAssignment) seat = agency_get_only_seat (self, shift);

    do_run (self->database, along_intent_check_in (seat, ALONG_FIT_FIT, start, end));
    do_run (self->database, along_intent_check_out (seat, start + 60));
    g_assert_cmpint (get_back_at (self, shift), ==, start + 60);
  }
}

/* A shift that goes from one published week to another is kept beside both: publishing the other,
 * or withdrawing it, takes nothing from the first. */
static void
test_two_weeks (Agency        *self,
                gconstpointer  data)
{
  const int weeks[] = { 7, 14, 21, 70 };

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);
      g_autofree char *gone = NULL;

      do_run (self->database, along_intent_assign (shift, self->aino));
      agency_publish_days (self, 0, 7);
      agency_publish_days (self, weeks[i], 7);
      assert_week_changes (self, 0, "");

      move_by_days (self, shift, weeks[i]);
      {
        g_autoptr (AlongRoster) roster = agency_load_days (self, 0, 7);

        gone = dup_changes (self, roster);
        assert_far (self, roster, shift, gone);
      }

      agency_publish_days (self, weeks[i], 7);
      assert_week_changes (self, 0, gone);
      assert_week_changes (self, weeks[i], "");

      do_run (self->database, along_intent_withdraw (agency_get_publication (self, weeks[i])));
      assert_week_changes (self, 0, gone);
      agency_publish_days (self, 0, 7);
      assert_week_changes (self, 0, "");

      {
        g_autoptr (AlongRoster) roster = agency_load_days (self, weeks[i], 7);
        AlongShift *now =
          along_roster_get_shift (roster, along_record_get_id (ALONG_RECORD (shift)));

        do_run (self->database, along_intent_delete_shift (roster, now));
      }
      do_run (self->database, along_intent_withdraw (agency_get_publication (self, 0)));
    }
}

/* When the agency's weeks begin on another day, those from before stay as they are beside the new
 * ones, each of which can be published again, closed, opened and withdrawn. */
static void
test_week_start (Agency        *self,
                 gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 7 * 24 + 8, 7 * 24 + 12);
  g_autoptr (AlongIntent) close = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (GError) error = NULL;
  AlongSpan span = ROSTER_SPAN;
  AlongDay day;

  agency_publish_days (self, 0, 7);
  agency_publish_days (self, 6, 7);
  g_assert_nonnull (agency_get_publication (self, 0));
  g_assert_nonnull (agency_get_publication (self, 6));
  day = along_zone_get_day (along_directory_get_zone (self->directory), span.start) + 6;
  g_assert_cmpint (along_publication_get_first_day (
                     along_directory_get_publication (self->directory, day)), ==, day);

  do_run (self->database, along_intent_assign (shift, self->aino));
  agency_publish_days (self, 6, 7);
  assert_week_changes (self, 6, "");
  close = along_intent_close (agency_get_publication (self, 6));
  inverse = along_database_run (self->database, close, along_shift_get_end (shift), NULL, &error);
  g_assert_no_error (error);
  do_run (self->database, along_intent_reopen (agency_get_publication (self, 6)));
  do_run (self->database, along_intent_withdraw (agency_get_publication (self, 6)));
  g_assert_null (agency_get_publication (self, 6));
  g_assert_nonnull (agency_get_publication (self, 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/publish/changes", test_changes);
  agency_add ("/publish/away", test_away);
  agency_add ("/publish/away-far", test_away_far);
  agency_add ("/publish/missed", test_missed);
  agency_add ("/publish/done-early", test_done_early);
  agency_add ("/publish/done", test_done);
  agency_add ("/publish/past", test_past);
  agency_add ("/publish/two-weeks", test_two_weeks);
  agency_add ("/publish/week-start", test_week_start);

  return g_test_run ();
}
