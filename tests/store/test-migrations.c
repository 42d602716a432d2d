/* test-migrations.c — older files become newer ones, or stay as they are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "store/along-migrations.h"
#include "store/along-store-resources.h"
#include "test-migrations-resources.h"

static AlongSqlite *
open_sqlite (Fixture *fixture,
             int      newest)
{
  g_autoptr (GError) error = NULL;
  AlongSqlite *sqlite = along_sqlite_open (fixture->path, fixture->key, newest, &error);

  g_assert_no_error (error);

  return sqlite;
}

/* The migrations of the program have numbers without a gap. */
static void
test_numbers (void)
{
  g_autoptr (GError) error = NULL;
  GResource *resource = along_store_get_resource ();
  g_auto (GStrv) names = NULL;
  int newest = along_migrations_get_newest (resource);

  names = g_resource_enumerate_children (resource, "/org/peerwork/Alongside/migrations", 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (newest, ==, NEWEST);

  for (int number = 1; number <= newest; number++)
    {
      g_autofree char *prefix = g_strdup_printf ("%04d-", number);
      gboolean found = FALSE;

      for (guint i = 0; names[i] != NULL; i++)
        found = found || g_str_has_prefix (names[i], prefix);
      g_assert_true (found);
    }
}

/* One version more, and then a migration that fails: the file stays whole at the one before. */
static void
test_migrate (Fixture       *fixture,
              gconstpointer  data)
{
  GResource *resource = test_migrations_get_resource ();
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  g_autoptr (AlongSqlite) sqlite = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (database);
  g_autofree char *after = NULL;

  g_clear_object (&database);
  g_assert_cmpint (along_migrations_get_newest (resource), ==, NEWEST + 2);

  for (int i = 0; i < 2; i++)
    {
      sqlite = open_sqlite (fixture, NEWEST + 2);
      g_assert_cmpint (along_sqlite_get_version (sqlite), ==, i == 0 ? NEWEST : NEWEST + 1);
      g_assert_false (along_migrations_apply (resource, sqlite, &error));
      g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
      g_clear_error (&error);
      g_clear_pointer (&sqlite, along_sqlite_free);
    }

  sqlite = open_sqlite (fixture, NEWEST + 2);
  g_assert_cmpint (along_sqlite_get_version (sqlite), ==, NEWEST + 1);
  along_sqlite_execute (sqlite, "UPDATE place SET pets = TRUE; UPDATE pet SET name = 'Fido'",
                        &error);
  g_assert_no_error (error);
  g_assert_false (along_sqlite_execute (sqlite, "DELETE FROM pet", NULL));

  /* To this program the file is one of the future; what it knows of it is as it was. */
  g_clear_pointer (&sqlite, along_sqlite_free);
  g_assert_null (along_database_open (fixture->path, fixture->key, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NEWER);
  g_clear_error (&error);

  sqlite = open_sqlite (fixture, NEWEST + 2);
  along_sqlite_set_version (sqlite, NEWEST, &error);
  g_assert_no_error (error);
  g_clear_pointer (&sqlite, along_sqlite_free);
  database = fixture_open (fixture);
  after = dump (database);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/migrations/numbers", test_numbers);
  fixture_add ("/migrations/migrate", test_migrate);

  return g_test_run ();
}
