/* test-memory.c — nothing of a file stays in memory when it was closed
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words are put together by SQLite itself, so that they never were anywhere but there.
 */

#define _DEFAULT_SOURCE

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "store-fixture.h"
#include "store/along-sqlite.h"

#define N_ROWS 500

/* How many times the words "harbour-quiet" are in the writable memory of this process. */
static guint
count_words (void)
{
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  /* Never whole in any other place, not even as a constant. */
  const char *first = "harbour", *second = "-quiet";
  gsize n_first = strlen (first), n_second = strlen (second);
  int memory = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  guint n = 0;

  g_assert_cmpint (memory, >=, 0);
  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint64 from, to;
      char rights[5] = "";
      g_autofree char *bytes = NULL;
      gssize size;

      if (sscanf (lines[i], "%" G_GINT64_MODIFIER "x-%" G_GINT64_MODIFIER "x %4s", &from, &to,
                  rights) != 3 || rights[1] != 'w')
        continue;

      bytes = g_malloc (to - from);
      size = pread (memory, bytes, to - from, (off_t) from);
      for (gssize at = 0; at + (gssize) (n_first + n_second) <= size; at++)
        n += memcmp (bytes + at, first, n_first) == 0 &&
             memcmp (bytes + at + n_first, second, n_second) == 0;
      if (size > 0)
        explicit_bzero (bytes, (gsize) size);
    }

  close (memory);
  return n;
}

static void
execute (AlongSqlite *sqlite,
         const char  *sql)
{
  g_autoptr (GError) error = NULL;

  along_sqlite_execute (sqlite, sql, &error);
  g_assert_no_error (error);
}

static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  AlongSqlite *sqlite;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  sqlite = along_sqlite_create (fixture->path, fixture->key, &error);
  g_assert_no_error (error);

  execute (sqlite, "CREATE TABLE words (number INTEGER PRIMARY KEY, word TEXT)");
  execute (sqlite,
           "WITH RECURSIVE numbers (number) AS "
           "  (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < "
           G_STRINGIFY (N_ROWS) ") "
           "INSERT INTO words SELECT number, 'harbour' || '-' || 'quiet' || number FROM numbers");
  execute (sqlite, "UPDATE words SET word = word || word WHERE number % 3 = 0");
  execute (sqlite, "CREATE INDEX sorted ON words (word)");
  execute (sqlite, "DELETE FROM words WHERE number % 2 = 0");
  /* What is not there while the file is open proves nothing by being gone. */
  g_assert_cmpuint (count_words (), >=, N_ROWS / 2);

  along_sqlite_free (sqlite);
  g_assert_cmpuint (count_words (), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/memory/closed", test_closed);

  return g_test_run ();
}
