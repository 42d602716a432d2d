/* rules-fixture.c — an agency with two peers and one of the staff, and a roster around a day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules-fixture.h"

#include <stdio.h>

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

AlongShift *
rules_fixture_read_shift (RulesFixture *self,
                          gint64        id,
                          const char   *text)
{
  int year, month, day, hour = 10, minute = 0, minutes = 120;
  AlongShift *shift;

  g_assert_cmpint (
    sscanf (text, "%d-%d-%d %d:%d %d", &year, &month, &day, &hour, &minute, &minutes), >=, 3);
  shift = rules_fixture_new_shift (self, id, 0, 0);
  minute += hour * 60;
  g_object_set (shift,
                "start", along_zone_at (self->zone, along_day_new (year, month, day), minute),
                "end", along_zone_at (self->zone, along_day_new (year, month, day),
                                      minute + minutes),
                NULL);

  return shift;
}

/* A directory with the agency, the people and the type, and nothing about them. */
static AlongDirectory *
make_directory (GPtrArray *entries)
{
  AlongDirectory *directory = along_directory_new ();

  for (guint i = 0; i < entries->len; i++)
    along_directory_add (directory, g_ptr_array_index (entries, i));

  return directory;
}

static void
clear_roster (RulesFixture *self)
{
  g_clear_object (&self->roster);
  self->roster = along_roster_new (
    self->directory, along_zone_days_span (self->zone, self->day - 1, 7));
}

void
rules_fixture_set_up (RulesFixture  *self,
                      gconstpointer  iso)
{
  self->agency = g_object_new (ALONG_TYPE_AGENCY, "name", "Lantern", "zone", ZONE, NULL);
  self->peer = g_object_new (ALONG_TYPE_PEER, "id", PERSON, "name", "Aino",
                             "status", ALONG_PEER_STATUS_ACTIVE, NULL);
  self->partner = g_object_new (ALONG_TYPE_PEER, "id", PARTNER, "name", "Noor",
                                "status", ALONG_PEER_STATUS_ACTIVE, NULL);
  self->staff = g_object_new (ALONG_TYPE_SUPERVISOR, "id", STAFF, "name", "Salla", NULL);
  self->type = g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", TYPE, "name", "Outreach", NULL);

  g_assert_true (along_day_parse (iso != NULL ? iso : "2026-11-24", &self->day));
  self->zone = along_zone_new (ZONE, NULL);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->entries, self->agency);
  g_ptr_array_add (self->entries, self->peer);
  g_ptr_array_add (self->entries, self->partner);
  g_ptr_array_add (self->entries, self->staff);
  g_ptr_array_add (self->entries, self->type);
  self->directory = make_directory (self->entries);
  clear_roster (self);
}

void
rules_fixture_tear_down (RulesFixture  *self,
                         gconstpointer  iso)
{
  g_clear_object (&self->roster);
  g_clear_object (&self->directory);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
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

static void
take_shift (RulesFixture *self,
            AlongShift   *shift)
{
  gint64 id = along_record_get_id (ALONG_RECORD (shift));

  along_roster_add_shift (self->roster, shift);
  rules_fixture_assign (self, ASSIGNMENT + id, id, PERSON, ALONG_ASSIGNMENT_ACCEPTED);
}

void
rules_fixture_take (RulesFixture *self,
                    gint64        shift_id,
                    int           start,
                    int           end)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (self, shift_id, start, end);

  take_shift (self, shift);
}

void
rules_fixture_take_all (RulesFixture *self,
                        const char   *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);

  clear_roster (self);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_read_shift (self, 1000 + i, parts[i]);

      take_shift (self, shift);
    }
}

void
rules_fixture_add (RulesFixture *self,
                   GType         type,
                   const char   *first_property,
                   ...)
{
  g_autoptr (AlongRecord) record = NULL;
  va_list arguments;

  va_start (arguments, first_property);
  record = ALONG_RECORD (g_object_new_valist (type, first_property, arguments));
  va_end (arguments);

  if (along_record_get_id (record) == 0)
    g_object_set (record, "id", 10000 + ++self->n_added, NULL);

  if (ALONG_IS_WISH (record))
    along_roster_add_wish (self->roster, ALONG_WISH (record));
  else if (ALONG_IS_ABSENCE (record))
    along_roster_add_absence (self->roster, ALONG_ABSENCE (record));
  else if (ALONG_IS_PUBLISHED (record))
    along_roster_add_published (self->roster, ALONG_PUBLISHED (record));
  else if (ALONG_IS_SUPERVISION (record))
    along_roster_add_supervision (self->roster, ALONG_SUPERVISION (record));
  else if (ALONG_IS_ANSWER (record))
    along_roster_add_answer (self->roster, ALONG_ANSWER (record));
  else
    along_directory_add (self->directory, record);
}

void
rules_fixture_forget (RulesFixture *self)
{
  g_object_unref (self->directory);
  self->directory = make_directory (self->entries);
  clear_roster (self);
}

void
rules_fixture_set_rule (RulesFixture     *self,
                        AlongFindingCode  code,
                        AlongSeverity     severity,
                        int               number)
{
  rules_fixture_add (self, ALONG_TYPE_RULE_SETTING, "code", code, "severity", severity, "number",
                     number, NULL);
}

AlongFinding *
rules_fixture_find (RulesFixture     *self,
                    AlongFindingCode  code,
                    AlongShift       *shift,
                    gint64            person_id)
{
  g_autoptr (GPtrArray) findings = along_rules_check (self->roster, shift, person_id, 0);

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      if (finding->code != code)
        continue;

      g_assert_cmpint (finding->severity, ==, along_rule_table_get (self->directory, code, NULL));
      g_assert_cmpint (finding->person_id, ==, person_id);
      g_assert_cmpint (finding->shift_id, ==, along_record_get_id (ALONG_RECORD (shift)));
      return g_memdup2 (finding, sizeof *finding);
    }

  return NULL;
}

int
rules_fixture_ask (RulesFixture     *self,
                   AlongFindingCode  code,
                   AlongShift       *shift)
{
  g_autofree AlongFinding *finding = rules_fixture_find (self, code, shift, PERSON);

  return finding != NULL ? finding->number : NOTHING;
}
