/* calendar-tool.c — writes calendar files of invented training sessions
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   calendar-tool FOLDER   Over the night of 24 to 25 October 2026, when the clocks of Helsinki go
 *                          back, there is a session with hard words; another one was cancelled, one
 *                          is past. In FOLDER: planned.ics, one.ics, people.ics, cancelled.ics; and
 *                          nothing where there is none, which is checked here.
 */

#include "exchange/along-calendar.h"

#define HOUR 60
#define DAY along_day_new (2026, 10, 24)

enum
{
  AINO = 10,
  EERO,
  NALOXONE,
  LESSONS,
  HARBOUR,
  PLANNED,
  CANCELLED,
  PAST,
  NO_SESSION,
  LAST = 100,
};

static void
add (AlongDirectory *directory,
     gpointer        record)
{
  along_directory_add (directory, record);
  g_object_unref (record);
}

static void
add_session (AlongRoster       *roster,
             gint64             id,
             int                day,
             AlongSessionState  state)
{
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  g_autoptr (AlongShift) shift =
    g_object_new (ALONG_TYPE_SHIFT, "id", id, "type-id", (gint64) LESSONS, "place-id",
                  (gint64) HARBOUR, "seats", 8, "start", along_zone_at (zone, DAY + day, 22 * HOUR),
                  "end", along_zone_at (zone, DAY + day + 1, 5 * HOUR), "note", "Not to be told",
                  NULL);
  g_autoptr (AlongTraining) training =
    g_object_new (ALONG_TYPE_TRAINING, "id", LAST + id, "shift-id", id, "course-id",
                  (gint64) NALOXONE, "state", state, "trainers", "Not to be told", "note",
                  "Not to be told", NULL);

  along_roster_add_shift (roster, shift);
  if (id != NO_SESSION)
    along_roster_add_training (roster, training);
}

static void
add_seat (AlongRoster          *roster,
          gint64                id,
          gint64                person_id,
          AlongAssignmentState  state)
{
  g_autoptr (AlongAssignment) seat =
    g_object_new (ALONG_TYPE_ASSIGNMENT, "id", id, "shift-id", (gint64) PLANNED, "person-id",
                  person_id, "state", state, NULL);

  along_roster_add_assignment (roster, seat);
}

static void
save (AlongRoster *roster,
      const char  *folder,
      const char  *name,
      gint64       shift_id,
      gboolean     people)
{
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  g_autoptr (GBytes) bytes =
    along_calendar_write (roster, shift_id, people, along_zone_at (zone, DAY, 12 * HOUR));
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (bytes);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AlongDirectory) directory = along_directory_new ();
  g_autoptr (AlongRoster) roster = NULL;

  g_assert_cmpint (argc, ==, 2);
  add (directory, g_object_new (ALONG_TYPE_AGENCY, "id", ALONG_AGENCY_ID, "name", "Harbour",
                                "zone", "Europe/Helsinki", NULL));
  add (directory, g_object_new (ALONG_TYPE_PEER, "id", (gint64) AINO, "name", "Aino; Mäki, \\o/",
                                NULL));
  add (directory, g_object_new (ALONG_TYPE_PEER, "id", (gint64) EERO, "name", "Eero Not There",
                                NULL));
  add (directory, g_object_new (ALONG_TYPE_COURSE, "id", (gint64) NALOXONE, "name",
                                "Naloxone; dose, \\d and “ääkköset” – a name so long that it must "
                                "be folded, with ÄÖÅÄÖÅÄÖÅÄÖÅÄÖÅÄÖÅÄÖÅÄÖÅÄÖÅ in its end", NULL));
  add (directory, g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", (gint64) LESSONS, "name", "Lessons",
                                NULL));
  add (directory, g_object_new (ALONG_TYPE_PLACE, "id", (gint64) HARBOUR, "name", "Harbour",
                                "address", "Quay 1; the red door, left", NULL));
  roster = along_roster_new (
    directory, along_zone_days_span (along_directory_get_zone (directory), DAY - 10, 20));
  add_session (roster, PLANNED, 0, ALONG_SESSION_PLANNED);
  add_session (roster, CANCELLED, 1, ALONG_SESSION_CANCELLED);
  add_session (roster, PAST, -5, ALONG_SESSION_PLANNED);
  add_session (roster, NO_SESSION, 3, ALONG_SESSION_PLANNED);
  add_seat (roster, LAST + AINO + 50, AINO, ALONG_ASSIGNMENT_ACCEPTED);
  add_seat (roster, LAST + EERO + 50, EERO, ALONG_ASSIGNMENT_DECLINED);

  save (roster, argv[1], "planned.ics", 0, FALSE);
  save (roster, argv[1], "one.ics", PLANNED, FALSE);
  save (roster, argv[1], "people.ics", PLANNED, TRUE);
  save (roster, argv[1], "cancelled.ics", CANCELLED, FALSE);
  g_assert_null (along_calendar_write (roster, NO_SESSION, FALSE, 0));

  return 0;
}
