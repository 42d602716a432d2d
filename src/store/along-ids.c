/* along-ids.c — ids for what is new
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-ids.h"

#include "model/along-agency.h"
#include "store/along-intent-private.h"
#include "store/along-mapper.h"

/* Keeps ids that came from outside, up to @id, from being given out once more. */
static gboolean
skip_ids (AlongSqlite  *sqlite,
          gint64        id,
          GError      **error)
{
  g_autoptr (AlongStatement) statement = NULL;

  statement = along_statement_new (sqlite,
                                   "UPDATE id_sequence SET next_id = $1 + 1 WHERE next_id <= $1",
                                   error);
  if (statement == NULL)
    return FALSE;

  along_statement_bind_int64 (statement, 1, id);
  return along_statement_run (statement, error);
}

gboolean
along_ids_take (AlongSqlite  *sqlite,
                gint64        n_ids,
                gint64       *first,
                GError      **error)
{
  g_autoptr (AlongStatement) statement = NULL;
  gboolean has_row;

  statement = along_statement_new (sqlite,
                                   "UPDATE id_sequence SET next_id = next_id + $1 "
                                   "RETURNING next_id - $1",
                                   error);
  if (statement == NULL)
    return FALSE;

  along_statement_bind_int64 (statement, 1, n_ids);
  if (!along_statement_step (statement, &has_row, error))
    return FALSE;

  *first = along_statement_get_int64 (statement, 0);
  return along_statement_run (statement, error);
}

gboolean
along_ids_is_taken (AlongSqlite  *sqlite,
                    gint64        id,
                    gboolean     *taken,
                    GError      **error)
{
  g_autoptr (AlongStatement) statement = NULL;

  statement = along_statement_new (sqlite, "SELECT next_id FROM id_sequence WHERE next_id > $1",
                                   error);
  if (statement == NULL)
    return FALSE;

  along_statement_bind_int64 (statement, 1, id);
  return along_statement_step (statement, taken, error);
}

gboolean
along_ids_is_new (gpointer record)
{
  /* There is one agency in a file, and its id is known. */
  return along_record_get_id (record) <= 0 && !ALONG_IS_AGENCY (record);
}

GPtrArray *
along_ids_resolve (AlongSqlite  *sqlite,
                   AlongIntent  *intent,
                   GError      **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  guint n_items = along_intent_get_n_items (intent);
  gint64 n_new = 0, next_id = 0, last_id = 0;

  for (guint i = 0; i < n_items; i++)
    {
      gboolean removed;
      AlongRecord *item = along_intent_get_item (intent, i, &removed);

      n_new += along_ids_is_new (item);
      last_id = MAX (last_id, along_record_get_id (item));
    }

  if ((n_new > 0 && !along_ids_take (sqlite, n_new, &next_id, error)) ||
      (last_id > 0 && !skip_ids (sqlite, last_id, error)))
    return NULL;

  for (guint i = 0; i < n_items; i++)
    {
      gboolean removed;
      AlongRecord *item = along_intent_get_item (intent, i, &removed);
      gint64 id = along_record_get_id (item);

      if (id < 0 && along_ids_is_new (item) && !g_hash_table_contains (ids, &id))
        {
          g_hash_table_insert (ids, g_memdup2 (&id, sizeof id),
                               g_memdup2 (&next_id, sizeof next_id));
          next_id++;
        }
    }

  for (guint i = 0; i < n_items; i++)
    {
      gboolean removed;
      AlongRecord *item = along_intent_get_item (intent, i, &removed);
      AlongRecord *record = along_mapper_resolve (item, ids);
      gint64 id = along_record_get_id (record);

      if (ALONG_IS_AGENCY (record))
        id = ALONG_AGENCY_ID;
      else if (id == 0)
        id = next_id++;

      if (id != along_record_get_id (record))
        {
          g_autoptr (AlongRecord) original = record;

          record = along_record_copy (original);
          g_object_set (record, "id", id, NULL);
        }

      g_ptr_array_add (records, record);
    }

  return g_steal_pointer (&records);
}
