/* test-alias.c — nobody comes by the alias of somebody else, on whatever way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "agency-fixture.h"

static AlongEntry *
load (Agency *self,
      gint64  id)
{
  agency_load (self);

  return agency_get_person (self, id);
}

static AlongIntent *
rename_to (Agency     *self,
           gint64      id,
           const char *alias)
{
  agency_load (self);

  return agency_edit (self, id, "alias", alias, NULL);
}

/* Refuses @intent, which it lets go of, for Mikko has the alias. */
static void
assert_taken (Agency      *self,
              AlongIntent *intent)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (self->database);
  g_autofree char *after = NULL;

  g_assert_null (along_database_run (self->database, intent, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Mikko has the alias “Kuu”"));

  after = dump (self->database);
  g_assert_cmpstr (before, ==, after);
  along_intent_unref (intent);
}

static void
test_edit (Agency        *self,
           gconstpointer  data)
{
  g_autoptr (AlongPeer) newcomer = g_object_new (ALONG_TYPE_PEER,
                                                 "name", "New",
                                                 "alias", "kuu",
                                                 NULL);

  do_run (self->database, rename_to (self, self->mikko, "Kuu"));
  assert_taken (self, rename_to (self, self->aino, "KUU"));
  assert_taken (self, along_intent_save_entry (ALONG_ENTRY (newcomer), NULL));

  /* Their own they may keep, however they write it. */
  do_run (self->database, rename_to (self, self->mikko, "kuu"));
}

/* The alias of who is archived is on the prints of old weeks. */
static void
test_archived (Agency        *self,
               gconstpointer  data)
{
  do_run (self->database, rename_to (self, self->mikko, "Kuu"));
  do_run (self->database, along_intent_archive (load (self, self->mikko), TRUE));
  assert_taken (self, rename_to (self, self->aino, "Kuu"));
  do_run (self->database, along_intent_archive (load (self, self->mikko), FALSE));
}

static void
test_name (Agency        *self,
           gconstpointer  data)
{
  g_autoptr (AlongSupervisor) newcomer = g_object_new (ALONG_TYPE_SUPERVISOR,
                                                       "name", "kuu",
                                                       "duties", ALONG_DUTY_PROFESSIONAL,
                                                       NULL);

  do_run (self->database, rename_to (self, self->mikko, "Kuu"));
  assert_taken (self, along_intent_save_entry (ALONG_ENTRY (newcomer), NULL));
}

static const struct
{
  GType (* get_type) (void);
  const char *table;
} named[] = {
  { along_client_get_type, "client" },
  { along_place_get_type, "place" },
  { along_shift_type_get_type, "shift_type" },
};

static AlongIntent *
add_named (guint       kind,
           const char *name)
{
  g_autoptr (AlongEntry) entry = g_object_new (named[kind].get_type (), "name", name, NULL);

  return along_intent_save_entry (entry, NULL);
}

static AlongEntry *
find_entry (Agency     *self,
            guint       kind,
            const char *name)
{
  GListModel *lists[G_N_ELEMENTS (named)];

  agency_load (self);
  lists[0] = along_directory_get_clients (self->directory);
  lists[1] = along_directory_get_places (self->directory);
  lists[2] = along_directory_get_shift_types (self->directory);

  return find_named (lists[kind], name);
}

static AlongIntent *
rename_entry (AlongEntry *entry,
              const char *name)
{
  AlongIntent *intent = along_intent_new (ALONG_INTENT_EDIT);

  along_intent_set (intent, entry, "name", name, NULL);

  return intent;
}

static void
assert_conflict (Agency      *self,
                 AlongIntent *intent)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (along_database_run (self->database, intent, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
  along_intent_unref (intent);
}

/* What is told by its name alone has one that nothing else of its kind has. */
static void
test_names (Agency        *self,
            gconstpointer  data)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (named); kind++)
    {
      do_run (self->database, add_named (kind, "First 1"));
      do_run (self->database, add_named (kind, "Second"));
      assert_conflict (self, add_named (kind, "first  1"));
      assert_conflict (self, rename_entry (find_entry (self, kind, "Second"), "FIRST 1"));

      do_run (self->database, along_intent_archive (find_entry (self, kind, "First 1"), TRUE));
      assert_conflict (self, add_named (kind, "First 1"));
      do_run (self->database, along_intent_archive (find_entry (self, kind, "First 1"), FALSE));
    }
}

/* Writes into the file what the program would refuse now. */
static void
make_twins (Agency     *self,
            const char *table)
{
  g_autofree char *sql =
    g_strdup_printf ("UPDATE %s SET name = 'Twin' WHERE name = 'Other'", table);
  g_autoptr (AlongSqlite) sqlite = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->database);
  sqlite = along_sqlite_open (self->file.path, self->file.key, NEWEST, &error);
  g_assert_no_error (error);
  along_sqlite_execute (sqlite, sql, &error);
  g_assert_no_error (error);
  g_clear_pointer (&sqlite, along_sqlite_free);
  self->database = fixture_open (&self->file);
}

/* A file older than the rule is lived with: all but the name can be changed, a change of the name
 * undone and done again. */
static void
test_twins (Agency        *self,
            gconstpointer  data)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (named); kind++)
    {
      AlongIntent *intent = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      do_run (self->database, add_named (kind, "Twin"));
      do_run (self->database, add_named (kind, "Other"));
      make_twins (self, named[kind].table);

      do_run (self->database, along_intent_archive (find_entry (self, kind, "Twin"), TRUE));
      before = dump (self->database);
      intent = rename_entry (find_entry (self, kind, "Twin"), "Only");
      for (int step = 0; step < 4; step++)
        {
          AlongIntent *inverse = run (self->database, intent);

          along_intent_unref (intent);
          intent = inverse;
        }
      after = dump (self->database);
      g_assert_cmpstr (before, ==, after);
      along_intent_unref (intent);
    }
}

/* Only where an intent leads counts: two may trade their aliases. */
static void
test_trade (Agency        *self,
            gconstpointer  data)
{
  AlongIntent *trade = along_intent_new (ALONG_INTENT_EDIT);

  do_run (self->database, rename_to (self, self->aino, "Kuu"));
  do_run (self->database, rename_to (self, self->mikko, "Tuuli"));

  along_intent_set (trade, load (self, self->aino), "alias", "Tuuli", NULL);
  along_intent_set (trade, load (self, self->mikko), "alias", "Kuu", NULL);
  do_run (self->database, trade);
  g_assert_cmpstr (along_person_get_alias (ALONG_PERSON (load (self, self->aino))), ==, "Tuuli");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/alias/edit", test_edit);
  agency_add ("/alias/archived", test_archived);
  agency_add ("/alias/name", test_name);
  agency_add ("/alias/trade", test_trade);
  agency_add ("/alias/names", test_names);
  agency_add ("/alias/twins", test_twins);

  return g_test_run ();
}
