/* test-alias.c — nobody comes by the alias of somebody else, on whatever way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "store-fixture.h"

typedef struct
{
  AlongDatabase *database;
  AlongDirectory *directory;
} World;

static void
world_clear (World *self)
{
  g_clear_object (&self->database);
  g_clear_object (&self->directory);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static AlongEntry *
find (World      *self,
      const char *name)
{
  g_clear_object (&self->directory);
  self->directory = load_directory (self->database);

  return find_named (along_directory_get_peers (self->directory), name);
}

static AlongIntent *
rename_to (World      *self,
           const char *name,
           const char *alias)
{
  AlongEntry *peer = find (self, name);
  g_autoptr (AlongEntry) edited = along_record_copy (peer);

  g_object_set (edited, "alias", alias, NULL);

  return along_intent_save_entry (edited, peer);
}

/* Refuses @intent, which it lets go of, for Mikko has the alias. */
static void
assert_taken (World       *self,
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
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  g_auto (World) world = { .database = fixture_create (fixture) };
  g_autoptr (AlongPeer) newcomer = g_object_new (ALONG_TYPE_PEER,
                                                 "name", "New",
                                                 "alias", "kuu",
                                                 NULL);

  do_run (world.database, rename_to (&world, "Mikko", "Kuu"));
  assert_taken (&world, rename_to (&world, "Aino", "KUU"));
  assert_taken (&world, along_intent_save_entry (ALONG_ENTRY (newcomer), NULL));

  /* Their own they may keep, however they write it. */
  do_run (world.database, rename_to (&world, "Mikko", "kuu"));
}

/* The alias of who is archived is on the prints of old weeks. */
static void
test_archived (Fixture       *fixture,
               gconstpointer  data)
{
  g_auto (World) world = { .database = fixture_create (fixture) };

  do_run (world.database, rename_to (&world, "Mikko", "Kuu"));
  do_run (world.database, along_intent_archive (find (&world, "Mikko"), TRUE));
  assert_taken (&world, rename_to (&world, "Aino", "Kuu"));
  do_run (world.database, along_intent_archive (find (&world, "Mikko"), FALSE));
}

static void
test_name (Fixture       *fixture,
           gconstpointer  data)
{
  g_auto (World) world = { .database = fixture_create (fixture) };
  g_autoptr (AlongSupervisor) newcomer = g_object_new (ALONG_TYPE_SUPERVISOR,
                                                       "name", "kuu",
                                                       "duties", ALONG_DUTY_PROFESSIONAL,
                                                       NULL);

  do_run (world.database, rename_to (&world, "Mikko", "Kuu"));
  assert_taken (&world, along_intent_save_entry (ALONG_ENTRY (newcomer), NULL));
}

static void
test_code (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  g_autoptr (AlongClient) first = g_object_new (ALONG_TYPE_CLIENT, "name", "K-1", NULL);
  g_autoptr (AlongClient) second = g_object_new (ALONG_TYPE_CLIENT, "name", "k -1", NULL);
  g_autoptr (AlongIntent) again = along_intent_save_entry (ALONG_ENTRY (second), NULL);
  g_autoptr (GError) error = NULL;

  do_run (database, along_intent_save_entry (ALONG_ENTRY (first), NULL));
  g_assert_null (along_database_run (database, again, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
}

/* Only where an intent leads counts: two may trade their aliases. */
static void
test_trade (Fixture       *fixture,
            gconstpointer  data)
{
  g_auto (World) world = { .database = fixture_create (fixture) };
  AlongIntent *trade = along_intent_new (ALONG_INTENT_EDIT);

  do_run (world.database, rename_to (&world, "Aino", "Kuu"));
  do_run (world.database, rename_to (&world, "Mikko", "Tuuli"));

  along_intent_set (trade, find (&world, "Aino"), "alias", "Tuuli", NULL);
  along_intent_set (trade, find (&world, "Mikko"), "alias", "Kuu", NULL);
  do_run (world.database, trade);
  g_assert_cmpstr (along_person_get_alias (ALONG_PERSON (find (&world, "Aino"))), ==, "Tuuli");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/alias/edit", test_edit);
  fixture_add ("/alias/archived", test_archived);
  fixture_add ("/alias/name", test_name);
  fixture_add ("/alias/trade", test_trade);
  fixture_add ("/alias/code", test_code);

  return g_test_run ();
}
