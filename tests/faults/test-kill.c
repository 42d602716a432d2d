/* test-kill.c — a program that is killed while it commits loses nothing that it has acknowledged
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The moment of each kill is random; g_test prints the seed, and --seed repeats it. */

#include "batch.h"
#include "killed.h"
#include "store-fixture.h"

#define N_KILLS 100

static GPtrArray *
new_records (void)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_new (ALONG_TYPE_AGENCY,
                                          "name", "Test agency",
                                          "zone", "Europe/Helsinki",
                                          NULL));

  return records;
}

/* The number of the batch in the file, which must be whole in every way. */
static gint64
open_and_check (Fixture *fixture)
{
  g_autoptr (AlongDatabase) database = fixture_open (fixture);
  g_autoptr (AlongDirectory) directory = load_directory (database);
  g_autoptr (AlongSqlite) sqlite = NULL;
  g_autoptr (GError) error = NULL;
  gint64 number = batch_get_number (directory);

  g_clear_object (&database);
  sqlite = along_sqlite_open (fixture->path, fixture->key, NEWEST, &error);
  g_assert_no_error (error);
  along_sqlite_check_whole (sqlite, &error);
  g_assert_no_error (error);

  return number;
}

static void
test_kill (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) records = new_records ();
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;
  AlongDatabase *database;
  gint64 last = 0;
  gint64 unacknowledged = 0; /* how many commits the file may hold above the last */

  key = g_base64_encode (along_key_get_bytes (fixture->key), ALONG_KEY_SIZE);
  g_setenv (BATCH_KEY, key, TRUE);
  database = along_database_create (fixture->path, fixture->key, records, &error);
  g_assert_no_error (error);
  g_object_unref (database);

  for (guint i = 0; i < N_KILLS; i++)
    {
      gint64 first;
      gint64 acknowledged = killed_run ("commit-forever", fixture->path, &first);

      /* The program goes on from what the file holds, so nothing is lost and nothing made up. */
      g_assert_cmpint (first, >=, last + 1);
      g_assert_cmpint (first, <=, last + 1 + unacknowledged);

      last = acknowledged;

      /* The kill may have come between a commit and its acknowledgement. */
      unacknowledged = 1;

      /* Read here now and then only, so that logs of several killed programs meet, too. */
      if (i % 4 == 3)
        {
          last = open_and_check (fixture);
          g_assert_cmpint (last, >=, acknowledged);
          g_assert_cmpint (last, <=, acknowledged + 1);
          unacknowledged = 0;
        }
    }

  g_test_message ("%" G_GINT64_FORMAT " commits", last);
  g_unsetenv (BATCH_KEY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/faults/kill", test_kill);

  return g_test_run ();
}
