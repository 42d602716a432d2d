/* rules-fixture.c — an agency with a peer and one of the staff, and a roster around a day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules-fixture.h"

AlongShift *
rules_fixture_new_shift (RulesFixture *self,
                         gint64        id,
                         int           start,
                         int           end)
{
  AlongSpan span = ALONG_SPAN_INIT (along_zone_at (self->zone, self->day, start),
                                    along_zone_at (self->zone, self->day, end));

  return g_object_new (ALONG_TYPE_SHIFT, "id", id, "type-id", TYPE, "start", span.start, "end",
                       span.end, "seats", 2, NULL);
}

void
rules_fixture_set_up (RulesFixture  *self,
                      gconstpointer  iso)
{
  g_autoptr (AlongAgency) agency =
    g_object_new (ALONG_TYPE_AGENCY, "name", "Lantern", "zone", ZONE, NULL);
  g_autoptr (AlongPeer) peer = g_object_new (ALONG_TYPE_PEER, "id", PERSON, "name", "Aino",
                                             "status", ALONG_PEER_STATUS_ACTIVE, NULL);
  g_autoptr (AlongSupervisor) staff =
    g_object_new (ALONG_TYPE_SUPERVISOR, "id", STAFF, "name", "Salla", NULL);
  g_autoptr (AlongShiftType) type =
    g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", TYPE, "name", "Outreach", NULL);

  g_assert_true (along_day_parse (iso != NULL ? iso : "2026-11-24", &self->day));
  self->zone = along_zone_new (ZONE, NULL);
  self->directory = along_directory_new ();
  along_directory_add (self->directory, ALONG_RECORD (agency));
  along_directory_add (self->directory, ALONG_RECORD (peer));
  along_directory_add (self->directory, ALONG_RECORD (staff));
  along_directory_add (self->directory, ALONG_RECORD (type));
  self->roster = along_roster_new (
    self->directory, along_zone_days_span (self->zone, self->day - 1, 7));
}

void
rules_fixture_tear_down (RulesFixture  *self,
                         gconstpointer  iso)
{
  g_clear_object (&self->roster);
  g_clear_object (&self->directory);
  along_zone_unref (self->zone);
}

void
rules_fixture_assign (RulesFixture         *self,
                      gint64                id,
                      gint64                shift_id,
                      gint64                person_id,
                      AlongAssignmentState  state)
{
  g_autoptr (AlongAssignment) assignment =
    g_object_new (ALONG_TYPE_ASSIGNMENT, "id", id, "shift-id", shift_id, "person-id", person_id,
                  "state", state, NULL);

  along_roster_add_assignment (self->roster, assignment);
}
