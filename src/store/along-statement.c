/* along-statement.c — a prepared statement of the driver
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-statement.h"

#include <sqlcipher/sqlite3.h>

struct _AlongStatement
{
  AlongSqlite *sqlite;
  sqlite3_stmt *stmt;
  int bind_code; /* of the first parameter that could not be bound */
};

static void
note_code (AlongStatement *self,
           int             code)
{
  if (self->bind_code == SQLITE_OK)
    self->bind_code = code;
}

AlongStatement *
along_statement_new (AlongSqlite  *sqlite,
                     const char   *sql,
                     GError      **error)
{
  AlongStatement *self;
  sqlite3_stmt *stmt;

  g_return_val_if_fail (sqlite != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  stmt = along_sqlite_take_cached (sqlite, sql);
  if (stmt == NULL)
    {
      int code = sqlite3_prepare_v3 (along_sqlite_get_handle (sqlite), sql, -1,
                                     SQLITE_PREPARE_PERSISTENT, &stmt, NULL);

      if (code != SQLITE_OK)
        {
          along_sqlite_set_error (sqlite, code, error);
          return NULL;
        }
    }

  self = g_new0 (AlongStatement, 1);
  self->sqlite = sqlite;
  self->stmt = stmt;

  return self;
}

void
along_statement_free (AlongStatement *self)
{
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  along_sqlite_give_back (self->sqlite, self->stmt);
  g_free (self);
}

void
along_statement_bind_int64 (AlongStatement *self,
                            int             parameter,
                            gint64          number)
{
  note_code (self, sqlite3_bind_int64 (self->stmt, parameter, number));
}

void
along_statement_bind_text (AlongStatement *self,
                           int             parameter,
                           const char     *text)
{
  note_code (self, sqlite3_bind_text (self->stmt, parameter, text, -1, SQLITE_TRANSIENT));
}

void
along_statement_bind_bytes (AlongStatement *self,
                            int             parameter,
                            GBytes         *bytes)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  /* No bytes would be taken for no value. */
  note_code (self, sqlite3_bind_blob64 (self->stmt, parameter, length > 0 ? data : "", length,
                                        SQLITE_TRANSIENT));
}

void
along_statement_bind_null (AlongStatement *self,
                           int             parameter)
{
  note_code (self, sqlite3_bind_null (self->stmt, parameter));
}

gboolean
along_statement_step (AlongStatement  *self,
                      gboolean        *has_row,
                      GError         **error)
{
  int code = self->bind_code;

  if (code == SQLITE_OK)
    code = sqlite3_step (self->stmt);

  *has_row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  along_sqlite_set_error (self->sqlite, code, error);
  return FALSE;
}

gboolean
along_statement_run (AlongStatement  *self,
                     GError         **error)
{
  gboolean has_row = TRUE;

  while (has_row)
    if (!along_statement_step (self, &has_row, error))
      return FALSE;

  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  return TRUE;
}

gint64
along_statement_get_int64 (AlongStatement *self,
                           int             column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

const char *
along_statement_get_text (AlongStatement *self,
                          int             column)
{
  const char *text = (const char *) sqlite3_column_text (self->stmt, column);

  return text != NULL ? text : "";
}

GBytes *
along_statement_dup_bytes (AlongStatement *self,
                           int             column)
{
  /* In this order, as one may change the other. */
  const void *data = sqlite3_column_blob (self->stmt, column);
  int length = sqlite3_column_bytes (self->stmt, column);

  return g_bytes_new (data, (gsize) length);
}
