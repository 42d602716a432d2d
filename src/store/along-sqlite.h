/* along-sqlite.h — the driver: a connection to an encrypted SQLite file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-store-error.h"
#include "vault/along-key.h"

G_BEGIN_DECLS

/**
 * AlongSqlite:
 *
 * What only SQLite and SQLCipher do stands here and in the files named *.sqlite.sql: keys, locks,
 * pragmas, result codes. Statements are AlongStatement's. Used by one thread at a time.
 *
 * The connection holds the file against every other one until it is freed. All errors are
 * ALONG_STORE_ERROR.
 */
typedef struct _AlongSqlite AlongSqlite;

/* How many bytes a page of an agency file has. */
#define ALONG_SQLITE_PAGE_SIZE 4096

/* Opens the agency file at @path. One that is not whole, not an agency's, or of a version newer
 * than @newest is refused as it was. To be freed with along_sqlite_free(). */
AlongSqlite *along_sqlite_open         (const char   *path,
                                        AlongKey     *key,
                                        int           newest,
                                        GError      **error);

/* Makes an agency file of version 0, without tables, out of the empty file at @path. */
AlongSqlite *along_sqlite_create       (const char   *path,
                                        AlongKey     *key,
                                        GError      **error);

/* Fails unless the file at @path is encrypted with @key by its outer looks: what a process in which
 * plain SQLite took SQLCipher's place would write in clear text. */
gboolean     along_sqlite_assert_sealed (const char  *path,
                                        AlongKey     *key,
                                        GError      **error);

/* Closes the connection; also with statements that were not freed. */
void         along_sqlite_free         (AlongSqlite  *self);

/* Runs SQL that gives no rows, any number of statements. */
gboolean     along_sqlite_execute      (AlongSqlite  *self,
                                        const char   *sql,
                                        GError      **error);

/* A transaction that locks at once, so that no later statement of it has to wait. Without a commit
 * that succeeded, along_sqlite_rollback() ends it, which does nothing outside of one. */
gboolean     along_sqlite_begin        (AlongSqlite  *self,
                                        GError      **error);
gboolean     along_sqlite_commit       (AlongSqlite  *self,
                                        GError      **error);
void         along_sqlite_rollback     (AlongSqlite  *self);

/* Brings all of the log into the file itself, outside of a transaction: what closing does as well,
 * but cannot tell that it failed. */
gboolean     along_sqlite_flush        (AlongSqlite  *self,
                                        GError      **error);

/* The number of the last migration that the file has seen. */
int          along_sqlite_get_version  (AlongSqlite  *self);
gboolean     along_sqlite_set_version  (AlongSqlite  *self,
                                        int           version,
                                        GError      **error);

/* Reads the whole file; fails with ALONG_STORE_ERROR_DAMAGED unless all of it makes sense. */
gboolean     along_sqlite_check_whole  (AlongSqlite  *self,
                                        GError      **error);

/* For AlongStatement: the sqlite3 handle, and a prepared statement taken out of or put back into
 * the cache. */
gpointer     along_sqlite_get_handle   (AlongSqlite  *self);
gpointer     along_sqlite_take_cached  (AlongSqlite  *self,
                                        const char   *sql);
void         along_sqlite_give_back    (AlongSqlite  *self,
                                        gpointer      statement);

/* Sets @error to what @code, a result code of SQLite, means to a user. */
void         along_sqlite_set_error    (AlongSqlite  *self,
                                        int           code,
                                        GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongSqlite, along_sqlite_free)

G_END_DECLS
