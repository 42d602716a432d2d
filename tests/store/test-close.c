/* test-close.c — of a closed roster nothing changes; none is closed before its shifts have been
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agency-fixture.h"
#include "store/along-publish.h"

/* When all shifts of these tests have ended. */
#define LATER (MONDAY + 2 * DAY)

static AlongRoster *
load (Agency *self)
{
  agency_load (self);

  return load_roster (self->database, self->directory);
}

/* Closes what was published of the days that begin so many after the first, when it is @now. */
static gboolean
try_close (Agency  *self,
           int      first,
           gint64   now,
           GError **error)
{
  g_autoptr (AlongIntent) close = along_intent_close (agency_get_publication (self, first));
  g_autoptr (AlongIntent) inverse = along_database_run (self->database, close, now, NULL, error);

  return inverse != NULL;
}

static void
close_at (Agency *self,
          int     first,
          gint64  now)
{
  g_autoptr (GError) error = NULL;

  try_close (self, first, now, &error);
  g_assert_no_error (error);
}

/* Sets the seat of @shift to @state when it is @now. */
static void
set_state_at (Agency               *self,
              AlongShift           *shift,
              AlongAssignmentState  state,
              gint64                now)
{
  g_autoptr (AlongAssignment) seat = agency_get_only_seat (self, shift);
  g_autoptr (AlongIntent) intent = along_intent_set_state (seat, state);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongIntent) inverse =
    along_database_run (self->database, intent, now, NULL, &error);

  g_assert_no_error (error);
}

static void
refuse (Agency      *self,
        AlongIntent *intent)
{
  g_autoptr (AlongIntent) owned = intent;
  g_autoptr (GError) error = NULL;

  g_assert_null (along_database_run (self->database, intent, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "closed"));
}

/* Another place for what is kept of the first shift. */
static AlongIntent *
change_kept (AlongRoster *roster)
{
  AlongIntent *intent = along_intent_new (ALONG_INTENT_EDIT);

  along_intent_set (intent, g_ptr_array_index (along_roster_get_all_published (roster), 0),
                    "people", "", NULL);

  return intent;
}

/* Nothing of a closed roster can be changed, by nobody and nothing, until it is open again. */
static void
test_closed (Agency        *self,
             gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (AlongIntent) assign = along_intent_assign (shift, self->aino);
  g_autoptr (GError) error = NULL;
  AlongSpan span = along_shift_get_span (shift);

  inverse = along_database_run (self->database, assign, MONDAY, NULL, &error);
  g_assert_no_error (error);
  seat = agency_get_only_seat (self, shift);
  agency_publish (self);
  close_at (self, 0, LATER);

  roster = load (self);
  refuse (self, along_intent_publish (roster));
  refuse (self, along_intent_withdraw (agency_get_publication (self, 0)));
  refuse (self, change_kept (roster));
  refuse (self, along_intent_assign (shift, self->mikko));
  refuse (self, along_intent_unassign (roster, seat));
  refuse (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_DONE));
  refuse (self, along_intent_move_shift (shift, ALONG_SPAN_INIT (span.start + 3600, span.end)));
  refuse (self, along_intent_delete_shift (roster, shift));
  refuse (self, along_intent_copy_shift (shift, ALONG_SPAN_INIT (span.end, span.end + 3600)));
  refuse (self, along_intent_ref (inverse));

  /* What lies before is not closed, and may not come in. */
  {
    AlongSpan before = ROSTER_SPAN;
    AlongSpan outside = ALONG_SPAN_INIT (before.start - 12 * 3600, before.start - 11 * 3600);
    g_autoptr (AlongShift) other = NULL;

    do_run (self->database, along_intent_copy_shift (shift, outside));
    g_clear_object (&roster);
    roster = load (self);
    other = g_object_ref (g_ptr_array_index (along_roster_get_shifts (roster), 0));
    g_assert_cmpint (along_shift_get_start (other), ==, outside.start);
    refuse (self, along_intent_move_shift (other, ALONG_SPAN_INIT (span.end, span.end + 3600)));
  }

  do_run (self->database, along_intent_reopen (agency_get_publication (self, 0)));
  set_state_at (self, shift, ALONG_ASSIGNMENT_DONE, LATER);
}

/* Who is out could not be checked back on a closed roster; an older one is nothing to them. */
static void
test_close_out (Agency        *self,
                gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);
  g_autoptr (AlongAssignment) seat = NULL;
  g_autoptr (AlongAssignment) out = NULL;
  g_autoptr (AlongIntent) close = NULL;
  g_autoptr (AlongIntent) reopen = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (GError) error = NULL;

  do_run (self->database, along_intent_assign (shift, self->aino));
  seat = agency_get_only_seat (self, shift);
  agency_publish_days (self, -7, 7);
  agency_publish (self);
  close_at (self, 0, LATER);
  reopen = along_intent_reopen (agency_get_publication (self, 0));
  inverse = run (self->database, reopen);
  do_run (self->database,
          along_intent_check_in (seat, ALONG_FIT_FIT, along_shift_get_start (shift),
                                 along_shift_get_end (shift)));
  out = agency_get_only_seat (self, shift);

  close = along_intent_close (agency_get_publication (self, 0));
  g_assert_null (along_database_run (self->database, close, LATER, NULL, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "still out"));
  g_assert_nonnull (strstr (error->message, "Aino: "));
  g_assert_null (strstr (error->message, "Mikko"));
  g_clear_error (&error);
  g_assert_null (along_database_run (self->database, inverse, LATER, NULL, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
  close_at (self, -7, LATER);

  do_run (self->database, along_intent_check_out (out, along_shift_get_end (shift)));
  close_at (self, 0, LATER);
}

/* Who is still to come could not be checked in on a closed roster: until the shift has ended, or it
 * is known that they will not come. */
static void
test_close_early (Agency        *self,
                  gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);
  gint64 end = along_shift_get_end (shift);
  const AlongAssignmentState gone[] = { ALONG_ASSIGNMENT_DECLINED, ALONG_ASSIGNMENT_EXCUSED };
  const AlongAssignmentState coming[] = { ALONG_ASSIGNMENT_PROPOSED, ALONG_ASSIGNMENT_ACCEPTED };
  g_autoptr (AlongIntent) away = along_intent_new (ALONG_INTENT_EDIT);
  g_autoptr (AlongAbsence) absence = NULL;
  g_autoptr (AlongIntent) reopen = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (GError) error = NULL;

  do_run (self->database, along_intent_assign (shift, self->aino));
  agency_publish_days (self, -7, 7);
  agency_publish (self);
  close_at (self, -7, MONDAY);

  for (guint i = 0; i < G_N_ELEMENTS (coming); i++)
    {
      set_state_at (self, shift, coming[i], MONDAY);
      g_assert_false (try_close (self, 0, end - 1, &error));
      g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
      g_assert_nonnull (strstr (error->message, "still to come"));
      g_assert_nonnull (strstr (error->message, "Aino: "));
      g_assert_null (strstr (error->message, "still out"));
      g_clear_error (&error);
    }

  close_at (self, 0, end);
  reopen = along_intent_reopen (agency_get_publication (self, 0));
  inverse = run (self->database, reopen);
  g_assert_null (along_database_run (self->database, inverse, end - 1, NULL, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);

  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    {
      set_state_at (self, shift, gone[i], MONDAY);
      close_at (self, 0, end - 1);
      do_run (self->database, along_intent_reopen (agency_get_publication (self, 0)));
    }

  set_state_at (self, shift, ALONG_ASSIGNMENT_ACCEPTED, MONDAY);
  absence = g_object_new (ALONG_TYPE_ABSENCE, "id", along_intent_new_id (away), "person-id",
                          self->aino, "start", end - 1, "end", end, NULL);
  along_intent_put (away, absence);
  do_run (self->database, g_steal_pointer (&away));
  close_at (self, 0, end - 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/close/closed", test_closed);
  agency_add ("/close/out", test_close_out);
  agency_add ("/close/early", test_close_early);

  return g_test_run ();
}
