/* along-sqlite.c — the driver: a connection to an encrypted SQLite file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-sqlite.h"

#include <errno.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <sqlcipher/sqlite3.h>

#include "store/along-file-check.h"
#include "store/along-sqlite-memory.h"

/* "Alng", which tells an agency’s file from another program's. Never change it. */
#define APPLICATION_ID 0x416c6e67

/* Another program that is just closing the file is waited for, no longer than a user would. */
#define BUSY_MILLISECONDS 250

#define CACHE_SIZE 64

struct _AlongSqlite
{
  sqlite3 *handle;
  GHashTable *cache; /* SQL text, the statement's own → sqlite3_stmt */
  int version;
};

/* For the user, what a trigger of the migrations means by its own words. */
static const char *
find_trigger_words (const char *words)
{
  if (g_str_equal (words, "double booking"))
    return _("Somebody would be on two shifts at the same time. Choose another time or another "
             "person.");
  if (g_str_equal (words, "signed note"))
    return _("What is signed stays as it is. Add an addendum instead.");
  if (g_str_equal (words, "note order"))
    return _("Somebody has added to this note meanwhile, or a part of it is missing. Open it "
             "again and sign then.");
  if (g_str_equal (words, "told note"))
    return _("What is agreed in such a note is not told. Write it into the note itself.");

  return _("The log of changes cannot be changed. Nothing was done.");
}

static gboolean
refuse_conflict (AlongSqlite  *self,
                 int           code,
                 GError      **error)
{
  switch (code)
    {
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return along_store_error_refuse (error, ALONG_STORE_ERROR_CONFLICT,
                                       _("Something else still refers to this, or what this refers "
                                         "to is gone. Archive it instead of removing it, or choose "
                                         "another entry."));

    case SQLITE_CONSTRAINT_UNIQUE:
      return along_store_error_refuse (error, ALONG_STORE_ERROR_CONFLICT,
                                       _("The same is there already. Choose something else."));

    case SQLITE_CONSTRAINT_TRIGGER:
      return along_store_error_refuse (error, ALONG_STORE_ERROR_CONFLICT,
                                       find_trigger_words (sqlite3_errmsg (self->handle)));

    default:
      return along_store_error_refuse (error, ALONG_STORE_ERROR_CONFLICT,
                                       _("A field holds something that the agency file does not "
                                         "accept. Look through what you entered."));
    }
}

static gboolean
is_full (AlongSqlite *self,
         int          code)
{
  if (code == SQLITE_FULL)
    return TRUE;

  /* A quota and a limit on the size of files are full disks by other names. */
  if ((code & 0xff) == SQLITE_IOERR && self != NULL)
    switch (sqlite3_system_errno (self->handle))
      {
      case ENOSPC:
      case EDQUOT:
      case EFBIG:
        return TRUE;

      default:
        break;
      }

  return FALSE;
}

/* What the key does not fit: the file carries the mark of its key, so that a wrong key can be told
 * from a right one in front of a damaged file. */
static gboolean
refuse_unreadable (const AlongFileCheck  *check,
                   AlongKey              *key,
                   GError               **error)
{
  if (along_file_check_has_salt_of (check, key))
    return along_store_error_set (error, ALONG_STORE_ERROR_DAMAGED);

  return along_store_error_refuse (error, ALONG_STORE_ERROR_WRONG_KEY,
                                   _("The key does not open this file. It belongs to another "
                                     "agency, or this is not an agency file. Choose the other "
                                     "file, or type the recovery code of this one."));
}

static gboolean
execute (sqlite3    *handle,
         const char *sql)
{
  return sqlite3_exec (handle, sql, NULL, NULL, NULL) == SQLITE_OK;
}

/* The one number or text that @sql gives; the text to be freed. */
static int
query (sqlite3     *handle,
       const char  *sql,
       gint64      *number,
       char       **text)
{
  sqlite3_stmt *stmt = NULL;
  int code = sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_step (stmt);

  if (code == SQLITE_ROW && number != NULL)
    *number = sqlite3_column_int64 (stmt, 0);
  if (code == SQLITE_ROW && text != NULL)
    *text = g_strdup ((const char *) sqlite3_column_text (stmt, 0));

  sqlite3_finalize (stmt);

  return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

/* How agency files are encrypted, as SQLCipher says it when it is asked. Part of the file format:
 * never change it. The rounds that make a key of a passphrase are none of it, for ours is none;
 * those that make the key of the seals are. They could be chosen once: a SQLCipher that no longer
 * knows the question has 2 of them. */
static gboolean
has_format (sqlite3 *handle)
{
  static const struct
  {
    const char *question;
    const char *answer;
    gboolean may_be_unknown;
  } format[] = {
    { "PRAGMA cipher", "AES-256-CBC" },
    { "PRAGMA cipher_page_size", G_STRINGIFY (ALONG_SQLITE_PAGE_SIZE) },
    { "PRAGMA cipher_plaintext_header_size", "0" },
    { "PRAGMA cipher_use_hmac", "1" },
    { "PRAGMA cipher_hmac_algorithm", "HMAC_SHA512" },
    { "PRAGMA cipher_kdf_algorithm", "PBKDF2_HMAC_SHA512" },
    { "PRAGMA fast_kdf_iter", "2", .may_be_unknown = TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (format); i++)
    {
      g_autofree char *answer = NULL;

      query (handle, format[i].question, NULL, &answer);
      if (answer == NULL && format[i].may_be_unknown)
        continue;
      /* The libraries that SQLCipher may be built on write the cipher in either case. */
      if (answer == NULL || g_ascii_strcasecmp (answer, format[i].answer) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* A connection that has its key and holds its lock on first use. */
static AlongSqlite *
connect_file (const char  *path,
              AlongKey    *key,
              GError     **error)
{
  g_autoptr (AlongSqlite) self = g_new0 (AlongSqlite, 1);
  g_autoptr (AlongKeySpec) spec = NULL;
  g_autofree char *cipher = NULL;
  int code;

  self->cache = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);

  code = sqlite3_open_v2 (path, &self->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);
  if (code != SQLITE_OK)
    {
      along_sqlite_set_error (self, code, error);
      return NULL;
    }

  /* Where plain SQLite was loaded first, a key would be ignored or crash. */
  query (self->handle, "PRAGMA cipher_version", NULL, &cipher);
  if (cipher == NULL || *cipher == '\0')
    {
      along_store_error_refuse (error, ALONG_STORE_ERROR_NO_CIPHER,
                                _("This computer’s SQLCipher is missing or was displaced by plain "
                                  "SQLite, so that nothing could be encrypted. Install SQLCipher "
                                  "4.6 or newer."));
      return NULL;
    }

  /* After the key, because the first one turns the log on: that goes nowhere, for it would go to
   * the terminal; what it says comes as an error, too.
   * The format comes after the key as well, and before anything is read; that of SQLCipher 4 does
   * not say by itself that no part of the file stays in clear text. */
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  spec = along_key_dup_raw_spec (key);
  if (sqlite3_key_v2 (self->handle, "main", spec, (int) strlen (spec)) != SQLITE_OK ||
      !execute (self->handle, "PRAGMA cipher_log_level = NONE;"
                              "PRAGMA cipher_compatibility = 4;"
                              "PRAGMA cipher_plaintext_header_size = 0;"
                              "PRAGMA temp_store = MEMORY; PRAGMA locking_mode = EXCLUSIVE"))
    {
      along_sqlite_set_error (self, sqlite3_extended_errcode (self->handle), error);
      return NULL;
    }

  if (!along_sqlite_memory_is_wiped () || !has_format (self->handle))
    {
      along_store_error_refuse (error, ALONG_STORE_ERROR_NO_CIPHER,
                                _("This computer’s SQLCipher does not encrypt the way agency files "
                                  "are encrypted, so nothing was opened or made. Install SQLCipher "
                                  "4, of version 4.6 or newer."));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* How this program wants its files, once it knows that this is one. */
static gboolean
settle (AlongSqlite  *self,
        GError      **error)
{
  return along_sqlite_execute (self,
                               "PRAGMA journal_mode = WAL;"
                               "PRAGMA synchronous = FULL;"
                               "PRAGMA secure_delete = ON;"
                               "PRAGMA foreign_keys = ON;"
                               "PRAGMA recursive_triggers = ON;"
                               "PRAGMA trusted_schema = OFF;",
                               error);
}

/* Reads who wrote the file, and so whether the key fits. */
static gboolean
identify (AlongSqlite           *self,
          const AlongFileCheck  *check,
          AlongKey              *key,
          int                    newest,
          GError               **error)
{
  gint64 application = 0, version = 0, n_pages = 0;
  int code = query (self->handle, "PRAGMA application_id", &application, NULL);

  if (code == SQLITE_OK)
    code = query (self->handle, "PRAGMA user_version", &version, NULL);
  if (code == SQLITE_OK)
    code = query (self->handle, "PRAGMA page_count", &n_pages, NULL);

  if ((code & 0xff) == SQLITE_NOTADB)
    return refuse_unreadable (check, key, error);

  if (code != SQLITE_OK)
    {
      along_sqlite_set_error (self, code, error);
      return FALSE;
    }

  if (application != APPLICATION_ID || version < 1)
    return along_store_error_refuse (error, ALONG_STORE_ERROR_FOREIGN,
                                     _("This database was written by another program, so it is no "
                                       "agency file. Choose another file."));

  if (version > newest)
    return along_store_error_refuse (error, ALONG_STORE_ERROR_NEWER,
                                     _("The agency file was written by a newer version of "
                                       "Alongside. Update Alongside on this computer; the file was "
                                       "left as it is."));

  /* Pages that the log does not have and the file has lost. */
  if (check->log_size == 0 && n_pages * ALONG_SQLITE_PAGE_SIZE > check->size)
    return along_store_error_set (error, ALONG_STORE_ERROR_DAMAGED);

  self->version = (int) version;
  return TRUE;
}

AlongSqlite *
along_sqlite_open (const char  *path,
                   AlongKey    *key,
                   int          newest,
                   GError     **error)
{
  g_autoptr (AlongSqlite) self = NULL;
  g_autofree char *real = NULL;
  AlongFileCheck check = { 0 };

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  real = along_file_check_follow (path);
  if (!along_file_check_inspect (real, key, &check, error))
    return NULL;

  self = connect_file (real, key, error);
  if (self == NULL)
    return NULL;

  /* A file that is refused keeps the log that was found beside it. */
  if (check.log_size > 0)
    sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);

  if (!identify (self, &check, key, newest, error))
    return NULL;

  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  if (!settle (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

AlongSqlite *
along_sqlite_create (const char  *path,
                     AlongKey    *key,
                     GError     **error)
{
  g_autoptr (AlongSqlite) self = NULL;
  g_autofree char *mark = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  self = connect_file (path, key, error);
  if (self == NULL)
    return NULL;

  mark = g_strdup_printf ("PRAGMA application_id = %d", APPLICATION_ID);
  if (!along_sqlite_execute (self, mark, error) || !settle (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

gboolean
along_sqlite_assert_sealed (const char  *path,
                            AlongKey    *key,
                            GError     **error)
{
  AlongFileCheck check = { 0 };

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (!along_file_check_read (path, &check, error))
    return FALSE;

  if (!along_file_check_has_salt_of (&check, key))
    return along_store_error_refuse (error, ALONG_STORE_ERROR_NO_CIPHER,
                                     _("The new agency file did not come out encrypted and was "
                                       "removed. Install SQLCipher 4.6 or newer."));

  return TRUE;
}

void
along_sqlite_free (AlongSqlite *self)
{
  g_hash_table_unref (self->cache);
  sqlite3_close_v2 (self->handle);
  g_free (self);
}

gboolean
along_sqlite_execute (AlongSqlite  *self,
                      const char   *sql,
                      GError      **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);

  if (execute (self->handle, sql))
    return TRUE;

  along_sqlite_set_error (self, sqlite3_extended_errcode (self->handle), error);
  return FALSE;
}

/* What is written to a file that was deleted or put elsewhere would be lost when it is closed, or
 * missing where it is looked for. */
static gboolean
check_in_place (AlongSqlite  *self,
                GError      **error)
{
  int moved = 0;

  sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if (!moved)
    return TRUE;

  g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NOT_FOUND,
               _("The agency file was moved or deleted while it was open, so nothing was changed. "
                 "Put it back where it was, then try again."));
  return FALSE;
}

gboolean
along_sqlite_begin (AlongSqlite  *self,
                    GError      **error)
{
  return check_in_place (self, error) && along_sqlite_execute (self, "BEGIN IMMEDIATE", error);
}

gboolean
along_sqlite_commit (AlongSqlite  *self,
                     GError      **error)
{
  return along_sqlite_execute (self, "COMMIT", error);
}

void
along_sqlite_rollback (AlongSqlite *self)
{
  g_return_if_fail (self != NULL);

  /* Some failures end the transaction by themselves. */
  if (!sqlite3_get_autocommit (self->handle))
    execute (self->handle, "ROLLBACK");
}

gboolean
along_sqlite_flush (AlongSqlite  *self,
                    GError      **error)
{
  gint64 busy = 0;
  int code;

  g_return_val_if_fail (self != NULL, FALSE);

  code = query (self->handle, "PRAGMA wal_checkpoint (TRUNCATE)", &busy, NULL);
  if (code == SQLITE_OK && busy != 0)
    code = SQLITE_BUSY;
  if (code == SQLITE_OK)
    return TRUE;

  along_sqlite_set_error (self, code, error);
  return FALSE;
}

int
along_sqlite_get_version (AlongSqlite *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->version;
}

gboolean
along_sqlite_set_version (AlongSqlite  *self,
                          int           version,
                          GError      **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", version);

  if (!along_sqlite_execute (self, sql, error))
    return FALSE;

  self->version = version;
  return TRUE;
}

gboolean
along_sqlite_check_whole (AlongSqlite  *self,
                          GError      **error)
{
  g_autofree char *answer = NULL;
  int code;

  g_return_val_if_fail (self != NULL, FALSE);

  code = query (self->handle, "PRAGMA quick_check (1)", NULL, &answer);
  if (code != SQLITE_OK)
    {
      along_sqlite_set_error (self, code, error);
      return FALSE;
    }

  if (g_strcmp0 (answer, "ok") != 0)
    return along_store_error_set (error, ALONG_STORE_ERROR_DAMAGED);

  return TRUE;
}

gpointer
along_sqlite_get_handle (AlongSqlite *self)
{
  return self->handle;
}

gpointer
along_sqlite_take_cached (AlongSqlite *self,
                          const char  *sql)
{
  sqlite3_stmt *stmt = NULL;

  /* Its key is the statement's own text, which goes with it. */
  g_hash_table_steal_extended (self->cache, sql, NULL, (gpointer *) &stmt);

  return stmt;
}

void
along_sqlite_give_back (AlongSqlite *self,
                        gpointer     statement)
{
  const char *sql = sqlite3_sql (statement);

  if (g_hash_table_contains (self->cache, sql) || g_hash_table_size (self->cache) >= CACHE_SIZE)
    sqlite3_finalize (statement);
  else
    g_hash_table_insert (self->cache, (gpointer) sql, statement);
}

void
along_sqlite_set_error (AlongSqlite  *self,
                        int           code,
                        GError      **error)
{
  if (is_full (self, code))
    {
      along_store_error_refuse (error, ALONG_STORE_ERROR_FULL,
                                _("The disk is full, so nothing was changed. Make room on it and "
                                  "try again."));
      return;
    }

  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      along_store_error_refuse (error, ALONG_STORE_ERROR_IN_USE,
                                _("Alongside has this agency file open already, in another window "
                                  "or for another user. Go on working there, or close it there "
                                  "first and try again."));
      break;

    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      along_store_error_set (error, ALONG_STORE_ERROR_DAMAGED);
      break;

    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      along_store_error_set (error, ALONG_STORE_ERROR_NO_PERMISSION);
      break;

    case SQLITE_CONSTRAINT:
      refuse_conflict (self, code, error);
      break;

    default:
      /* The number is for whoever is asked for help; the library's words may hold the user's. */
      g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_FAILED,
                   _("The agency file could not be read or written (error %d). Check the disk, "
                     "then open the agency again."),
                   code);
      break;
    }
}
