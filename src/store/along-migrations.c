/* along-migrations.c — brings a file to the version of the program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-migrations.h"

#define FOLDER "/org/peerwork/Alongside/migrations/"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* "0001-agency.sql" comes before "0001-agency.sqlite.sql" in the order of their bytes. */
static char **
list_names (GResource *resource)
{
  char **names;

  names = g_resource_enumerate_children (resource, FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_return_val_if_fail (names != NULL, g_new0 (char *, 1));
  qsort (names, g_strv_length (names), sizeof *names, compare_names);

  return names;
}

static int
get_number (const char *name)
{
  return (int) g_ascii_strtoll (name, NULL, 10);
}

/* Runs the files of migration @number. */
static gboolean
run_files (GResource          *resource,
           const char *const  *names,
           int                 number,
           AlongSqlite        *sqlite,
           GError            **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (FOLDER, names[i], NULL);
      g_autoptr (GBytes) sql = NULL;

      if (get_number (names[i]) != number)
        continue;

      /* Data of a resource ends with a zero byte. */
      sql = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      if (!along_sqlite_execute (sqlite, g_bytes_get_data (sql, NULL), error))
        return FALSE;
    }

  return along_sqlite_set_version (sqlite, number, error);
}

int
along_migrations_get_newest (GResource *resource)
{
  g_auto (GStrv) names = NULL;
  int newest = 0;

  g_return_val_if_fail (resource != NULL, 0);

  names = list_names (resource);
  for (guint i = 0; names[i] != NULL; i++)
    newest = MAX (newest, get_number (names[i]));

  return newest;
}

gboolean
along_migrations_apply (GResource    *resource,
                        AlongSqlite  *sqlite,
                        GError      **error)
{
  g_auto (GStrv) names = NULL;
  int newest;

  g_return_val_if_fail (resource != NULL, FALSE);
  g_return_val_if_fail (sqlite != NULL, FALSE);

  newest = along_migrations_get_newest (resource);
  if (along_sqlite_get_version (sqlite) >= newest)
    return TRUE;

  /* A damaged file is not built upon. */
  if (!along_sqlite_check_whole (sqlite, error))
    return FALSE;

  names = list_names (resource);
  for (int number = along_sqlite_get_version (sqlite) + 1; number <= newest; number++)
    if (!along_sqlite_begin (sqlite, error) ||
        !run_files (resource, (const char *const *) names, number, sqlite, error) ||
        !along_sqlite_commit (sqlite, error))
      {
        along_sqlite_rollback (sqlite);
        return FALSE;
      }

  return TRUE;
}
