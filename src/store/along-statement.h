/* along-statement.h — a prepared statement of the driver
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-sqlite.h"

G_BEGIN_DECLS

/**
 * AlongStatement:
 *
 * g_autoptr (AlongStatement) gives it back to its connection, which keeps it prepared for the next
 * one with the same text.
 */
typedef struct _AlongStatement AlongStatement;

/* @sql is one statement with the parameters $1, $2 …, each of which first occurs after the one
 * before it. */
AlongStatement *along_statement_new        (AlongSqlite     *sqlite,
                                            const char      *sql,
                                            GError         **error);
void            along_statement_free       (AlongStatement  *self);

/* @parameter counts from 1 as in the text. A failure shows when the statement is run. */
void            along_statement_bind_int64 (AlongStatement  *self,
                                            int              parameter,
                                            gint64           number);
void            along_statement_bind_text  (AlongStatement  *self,
                                            int              parameter,
                                            const char      *text);
void            along_statement_bind_bytes (AlongStatement  *self,
                                            int              parameter,
                                            GBytes          *bytes);
void            along_statement_bind_null  (AlongStatement  *self,
                                            int              parameter);

/* Goes to the first or next row; @has_row is whether there is one. */
gboolean        along_statement_step       (AlongStatement  *self,
                                            gboolean        *has_row,
                                            GError         **error);

/* Runs to the end, whatever rows there are, and makes ready for other parameters. */
gboolean        along_statement_run        (AlongStatement  *self,
                                            GError         **error);

/* The value in @column, counted from 0, of the row; a text is valid until the next step. */
gint64          along_statement_get_int64  (AlongStatement  *self,
                                            int              column);
const char     *along_statement_get_text   (AlongStatement  *self,
                                            int              column);

/* The same of bytes; a copy, to be unreffed, never %NULL. */
GBytes         *along_statement_dup_bytes  (AlongStatement  *self,
                                            int              column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongStatement, along_statement_free)

G_END_DECLS
