/* test-roster.c — a roster that is copied and goes on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-roster.h"

#define SHIFT G_GINT64_CONSTANT (1)
#define PERSON G_GINT64_CONSTANT (10)
#define ASSIGNMENT G_GINT64_CONSTANT (100)

static AlongRoster *
make_roster (void)
{
  g_autoptr (AlongDirectory) directory = along_directory_new ();
  g_autoptr (AlongAgency) agency =
    g_object_new (ALONG_TYPE_AGENCY, "id", ALONG_AGENCY_ID, "zone", "UTC", NULL);
  g_autoptr (AlongAbsence) absence = g_object_new (ALONG_TYPE_ABSENCE, "person-id", PERSON, "start",
                                                   (gint64) 0, "end", (gint64) 60, NULL);
  AlongRoster *roster;

  along_directory_add (directory, ALONG_RECORD (agency));
  roster = along_roster_new (directory, ALONG_SPAN_INIT (0, 86400));
  along_roster_add_absence (roster, absence);
  for (gint64 i = 0; i < 2; i++)
    {
      g_autoptr (AlongShift) shift = g_object_new (ALONG_TYPE_SHIFT, "id", SHIFT + i, "start",
                                                   36000 + i * 3600, "end", 39600 + i * 3600, NULL);

      along_roster_add_shift (roster, shift);
    }

  return roster;
}

static AlongAssignment *
add (AlongRoster *roster,
     gint64       shift_id)
{
  g_autoptr (AlongAssignment) assignment =
    g_object_new (ALONG_TYPE_ASSIGNMENT, "id", ASSIGNMENT + shift_id, "shift-id", shift_id,
                  "person-id", PERSON, NULL);

  along_roster_add_assignment (roster, assignment);

  return assignment;
}

static void
assert_seats (AlongRoster *roster,
              guint        first,
              guint        second)
{
  g_assert_cmpuint (along_roster_get_assignments (roster, SHIFT)->len, ==, first);
  g_assert_cmpuint (along_roster_get_assignments (roster, SHIFT + 1)->len, ==, second);
  g_assert_cmpuint (along_roster_get_person_assignments (roster, PERSON)->len, ==, first + second);
  g_assert_cmpuint (along_roster_get_works (roster, PERSON)->len, ==, first + second);
}

/* Who comes or goes does so in one of the two; what else there is is in both. */
static void
test_copy (void)
{
  g_autoptr (AlongRoster) roster = make_roster ();
  g_autoptr (AlongRoster) copy = NULL;
  AlongAssignment *first = add (roster, SHIFT);

  copy = along_roster_copy (roster);
  assert_seats (copy, 1, 0);
  g_assert_cmpuint (along_roster_get_shifts (copy)->len, ==, 2);
  g_assert_cmpuint (along_roster_get_person_absences (copy, PERSON)->len, ==, 1);

  add (copy, SHIFT + 1);
  assert_seats (copy, 1, 1);
  assert_seats (roster, 1, 0);

  along_roster_remove_assignment (copy, first);
  assert_seats (copy, 0, 1);
  assert_seats (roster, 1, 0);
  g_assert_null (along_roster_get_assignment (copy, ASSIGNMENT + SHIFT));
  g_assert_true (along_roster_get_assignment (roster, ASSIGNMENT + SHIFT) == first);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster/copy", test_copy);

  return g_test_run ();
}
