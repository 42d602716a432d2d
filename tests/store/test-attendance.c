/* test-attendance.c — who came to a shift, and is back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agency-fixture.h"
#include "store/along-publish.h"

/* Whether the roster of a day two weeks later holds @shift with whoever is on it. */
static gboolean
is_known_later (Agency     *self,
                AlongShift *shift)
{
  gint64 later = along_shift_get_start (shift) + 14 * 24 * 3600;
  gint64 id = along_record_get_id (ALONG_RECORD (shift));
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongRoster) roster = along_database_load_roster (
    self->database, self->directory, ALONG_SPAN_INIT (later, later + 24 * 3600), &error);

  g_assert_no_error (error);
  g_assert_cmpint (along_roster_get_shift (roster, id) != NULL, ==,
                   along_roster_get_assignments (roster, id)->len > 0);

  return along_roster_get_shift (roster, id) != NULL;
}

/* In, overdue, known until they are back; and stood down, which leaves no cause. */
static void
test_attendance (Agency        *self,
                 gconstpointer  data)
{
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);
  g_autoptr (AlongAssignment) seat = NULL;
  gint64 now = along_shift_get_start (shift);
  gint64 due = along_shift_get_end (shift);

  do_run (self->database, along_intent_assign (shift, self->aino));
  seat = agency_get_only_seat (self, shift);
  g_assert_false (along_assignment_is_overdue (seat, due + 60));
  g_assert_false (is_known_later (self, shift));

  do_run (self->database, along_intent_check_in (seat, ALONG_FIT_ADJUSTED, now, due));
  g_assert_true (is_known_later (self, shift));
  g_clear_object (&seat);
  seat = agency_get_only_seat (self, shift);
  g_assert_cmpint (along_assignment_get_state (seat), ==, ALONG_ASSIGNMENT_CHECKED_IN);
  g_assert_cmpint (along_assignment_get_fit (seat), ==, ALONG_FIT_ADJUSTED);
  g_assert_cmpint (along_assignment_get_checked_in_at (seat), ==, now);
  g_assert_false (along_assignment_is_overdue (seat, due));
  g_assert_true (along_assignment_is_overdue (seat, due + 60));

  do_run (self->database, along_intent_check_out (seat, due + 60));
  g_assert_false (is_known_later (self, shift));
  g_clear_object (&seat);
  seat = agency_get_only_seat (self, shift);
  g_assert_cmpint (along_assignment_get_state (seat), ==, ALONG_ASSIGNMENT_DONE);
  g_assert_cmpint (along_assignment_get_back_at (seat), ==, due + 60);
  g_assert_false (along_assignment_is_overdue (seat, due + 120));

  do_run (self->database, along_intent_stand_down (seat, now));
  g_clear_object (&seat);
  seat = agency_get_only_seat (self, shift);
  g_assert_cmpint (along_assignment_get_state (seat), ==, ALONG_ASSIGNMENT_STOOD_DOWN);
  g_assert_cmpint (along_assignment_get_fit (seat), ==, ALONG_FIT_UNKNOWN);
  g_assert_cmpint (along_assignment_get_due_back_at (seat), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/attendance", test_attendance);

  return g_test_run ();
}
