/* agency-fixture.c — the small agency in its open file, and what it holds at the beginning
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agency-fixture.h"

#include "store/along-publish.h"

void
agency_set_up (Agency        *self,
               gconstpointer  data)
{
  fixture_set_up (&self->file, data);
  self->database = fixture_create (&self->file);
  agency_load (self);
  self->mikko = find_id (along_directory_get_peers (self->directory), "Mikko");
  self->aino = find_id (along_directory_get_peers (self->directory), "Aino");
}

void
agency_tear_down (Agency        *self,
                  gconstpointer  data)
{
  g_clear_object (&self->database);
  g_clear_object (&self->directory);
  fixture_tear_down (&self->file, data);
}

void
agency_load (Agency *self)
{
  g_clear_object (&self->directory);
  self->directory = load_directory (self->database);
}

AlongEntry *
agency_get_person (Agency *self,
                   gint64  id)
{
  return ALONG_ENTRY (along_directory_get_person (self->directory, id));
}

AlongIntent *
agency_edit (Agency     *self,
             gint64      id,
             const char *property,
             ...)
{
  AlongEntry *person = agency_get_person (self, id);
  g_autoptr (AlongEntry) edited = along_record_copy (person);
  va_list values;

  va_start (values, property);
  g_object_set_valist (G_OBJECT (edited), property, values);
  va_end (values);

  return along_intent_save_entry (edited, person);
}

AlongShift *
agency_add_shift (Agency *self,
                  int     start,
                  int     end)
{
  return add_shift (self->database, self->directory, start, end);
}

GPtrArray *
agency_get_seats (Agency     *self,
                  AlongShift *shift)
{
  g_autoptr (AlongRoster) roster = load_roster (self->database, self->directory);
  GPtrArray *seats =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  return g_ptr_array_copy (seats, (GCopyFunc) (GCallback) g_object_ref, NULL);
}

AlongAssignment *
agency_get_only_seat (Agency     *self,
                      AlongShift *shift)
{
  g_autoptr (GPtrArray) seats = agency_get_seats (self, shift);

  g_assert_cmpuint (seats->len, ==, 1);
  g_ptr_array_set_free_func (seats, NULL);

  return g_ptr_array_index (seats, 0);
}

AlongRoster *
agency_load_roster (Agency *self)
{
  agency_load (self);

  return load_roster (self->database, self->directory);
}

AlongRoster *
agency_load_days (Agency *self,
                  int     first,
                  int     n_days)
{
  AlongSpan span = ROSTER_SPAN;
  g_autoptr (GError) error = NULL;
  AlongZone *zone;
  AlongRoster *roster;

  agency_load (self);
  zone = along_directory_get_zone (self->directory);
  roster = along_database_load_roster (
    self->database, self->directory,
    along_zone_days_span (zone, along_zone_get_day (zone, span.start) + first, n_days), &error);
  g_assert_no_error (error);

  return roster;
}

gboolean
agency_try_publish (Agency       *self,
                    AlongRoster  *roster,
                    const char   *reason,
                    GError      **error)
{
  g_autoptr (AlongIntent) publish = along_intent_publish (roster);
  g_autoptr (AlongIntent) reasoned = along_intent_new_with_reason (publish, reason, 0);
  g_autoptr (AlongIntent) inverse =
    along_database_run (self->database, reasoned, MONDAY, NULL, error);

  return inverse != NULL;
}

void
agency_publish_days (Agency *self,
                     int     first,
                     int     n_days)
{
  g_autoptr (AlongRoster) roster = agency_load_days (self, first, n_days);
  g_autoptr (GError) error = NULL;

  agency_try_publish (self, roster, AGENCY_REASON, &error);
  g_assert_no_error (error);
}

void
agency_publish (Agency *self)
{
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (GError) error = NULL;

  agency_load (self);
  roster = load_roster (self->database, self->directory);
  agency_try_publish (self, roster, AGENCY_REASON, &error);
  g_assert_no_error (error);
}

AlongPublication *
agency_get_publication (Agency *self,
                        int     first)
{
  AlongSpan span = ROSTER_SPAN;

  agency_load (self);
  return along_directory_get_publication_from (
    self->directory,
    along_zone_get_day (along_directory_get_zone (self->directory), span.start) + first);
}

static void
apply (AlongSqlite *sqlite,
       const char  *name)
{
  g_autofree char *path = g_strconcat ("/org/peerwork/Alongside/migrations/", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) migration =
    g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  along_sqlite_execute (sqlite, g_bytes_get_data (migration, NULL), &error);
  g_assert_no_error (error);
}

void
agency_make_old (Agency     *self,
                 const char *sql)
{
  g_autoptr (AlongSqlite) sqlite = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->database);
  sqlite = along_sqlite_open (self->file.path, self->file.key, NEWEST, &error);
  g_assert_no_error (error);
  along_sqlite_execute (sqlite,
                        "DROP TABLE answer; ALTER TABLE published DROP COLUMN away", &error);
  g_assert_no_error (error);
  apply (sqlite, "0003-published.sql");
  along_sqlite_execute (sqlite, sql, &error);
  g_assert_no_error (error);
  apply (sqlite, "0005-answers.sql");
  g_clear_pointer (&sqlite, along_sqlite_free);
  self->database = fixture_open (&self->file);
}
