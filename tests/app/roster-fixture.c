/* roster-fixture.c — a week of a small agency, made without a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "roster-fixture.h"

#include "model/along-week.h"

static void
take_record (AlongDirectory *directory,
             gpointer        record)
{
  along_directory_add (directory, record);
  g_object_unref (record);
}

AlongRoster *
roster_fixture_new (void)
{
  g_autoptr (AlongDirectory) directory = along_directory_new ();
  g_autoptr (AlongAbsence) absence = NULL;
  AlongRoster *roster;
  AlongZone *zone;
  AlongSpan away;

#define TAKE(...) take_record (directory, g_object_new (__VA_ARGS__, NULL))
  TAKE (ALONG_TYPE_AGENCY, "id", (gint64) ALONG_AGENCY_ID, "zone", "Europe/Helsinki");
  TAKE (ALONG_TYPE_SHIFT_TYPE, "id", (gint64) ROSTER_OUTREACH, "name", "Outreach");
  TAKE (ALONG_TYPE_SHIFT_TYPE, "id", (gint64) ROSTER_TALK, "name", "A talk");
  TAKE (ALONG_TYPE_PLACE, "id", (gint64) ROSTER_HARBOUR, "name", "Harbour");
  TAKE (ALONG_TYPE_PEER, "id", (gint64) ROSTER_VILLE, "name", "Ville",
        "status", ALONG_PEER_STATUS_ACTIVE);
  TAKE (ALONG_TYPE_PEER, "id", (gint64) ROSTER_AINO, "name", "Aino", "alias", "Kuu",
        "status", ALONG_PEER_STATUS_ACTIVE);
  TAKE (ALONG_TYPE_PEER, "id", (gint64) ROSTER_OMAR, "name", "Omar",
        "status", ALONG_PEER_STATUS_PAUSED);
  TAKE (ALONG_TYPE_SUPERVISOR, "id", (gint64) ROSTER_SARI, "name", "Sari",
        "duties", ALONG_DUTY_PROFESSIONAL);
#undef TAKE

  zone = along_directory_get_zone (directory);
  roster = along_roster_new (directory,
                             along_zone_days_span (zone, ROSTER_FIRST_DAY, ALONG_DAYS_A_WEEK));

  away = along_zone_day_span (zone, ROSTER_FIRST_DAY + 3);
  absence = g_object_new (ALONG_TYPE_ABSENCE,
                          "id", (gint64) 90,
                          "person-id", (gint64) ROSTER_VILLE,
                          "start", away.start,
                          "end", away.end,
                          NULL);
  along_roster_add_absence (roster, absence);

  return roster;
}

AlongShift *
roster_fixture_shift (AlongRoster *roster,
                      gint64       id,
                      int          day,
                      int          start,
                      int          end,
                      int          seats)
{
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  AlongSpan span = along_zone_clock_span (zone, ROSTER_FIRST_DAY + day, start, end);
  g_autoptr (AlongShift) shift = g_object_new (ALONG_TYPE_SHIFT,
                                               "id", id,
                                               "type-id", (gint64) ROSTER_OUTREACH,
                                               "place-id", (gint64) ROSTER_HARBOUR,
                                               "start", span.start,
                                               "end", span.end,
                                               "seats", seats,
                                               NULL);

  along_roster_add_shift (roster, shift);
  return shift;
}

AlongAssignment *
roster_fixture_assign (AlongRoster          *roster,
                       gint64                id,
                       AlongShift           *shift,
                       gint64                person_id,
                       AlongAssignmentState  state,
                       gint64                stands_in_for_id)
{
  g_autoptr (AlongAssignment) assignment =
    g_object_new (ALONG_TYPE_ASSIGNMENT,
                  "id", id,
                  "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                  "person-id", person_id,
                  "state", state,
                  "stands-in-for-id", stands_in_for_id,
                  NULL);

  along_roster_add_assignment (roster, assignment);
  return assignment;
}

AlongRoster *
roster_fixture_new_week (void)
{
  AlongRoster *roster = roster_fixture_new ();
  AlongShift *early = roster_fixture_shift (roster, 100, 1, 8 * 60, 12 * 60, 3);
  AlongShift *late = roster_fixture_shift (roster, 101, 1, 22 * 60, 6 * 60, 1);
  AlongShift *other = roster_fixture_shift (roster, 102, 2, 5 * 60, 9 * 60, 1);

  roster_fixture_shift (roster, 103, 6, 1 * 60, 9 * 60, 1);
  roster_fixture_assign (roster, 200, early, ROSTER_AINO, ALONG_ASSIGNMENT_DONE, 0);
  roster_fixture_assign (roster, 201, early, ROSTER_OMAR, ALONG_ASSIGNMENT_EXCUSED, 0);
  roster_fixture_assign (roster, 202, early, ROSTER_VILLE, ALONG_ASSIGNMENT_ACCEPTED, 201);
  roster_fixture_assign (roster, 203, late, ROSTER_AINO, ALONG_ASSIGNMENT_PROPOSED, 0);
  roster_fixture_assign (roster, 204, other, ROSTER_VILLE, ALONG_ASSIGNMENT_ACCEPTED, 0);

  return roster;
}
