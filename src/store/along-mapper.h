/* along-mapper.h — records to rows and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"
#include "store/along-statement.h"

G_BEGIN_DECLS

/* Which property of a record is which column of which table stands in the tables of along-tables.c;
 * everything here follows them, for every type of record. Errors are ALONG_STORE_ERROR. */

/* What the record types are called in the audit log: "shift-type". */
const char *along_mapper_get_nick   (GType          type);

/* The value of the enumeration @type that a column holds as @nick. */
gboolean    along_mapper_read_enum  (GType          type,
                                     const char    *nick,
                                     int           *value,
                                     GError       **error);

/* Appends the records of @type that @clause selects to @records: SQL that follows FROM, such as
 * "WHERE start_at < $1 ORDER BY id", with the @n_numbers parameters of it. */
gboolean    along_mapper_select     (AlongSqlite   *sqlite,
                                     GType          type,
                                     const char    *clause,
                                     const gint64  *numbers,
                                     guint          n_numbers,
                                     GPtrArray     *records,
                                     GError       **error);

/* The record of @type with @id, to be unreffed; %NULL without an error when there is none. */
gpointer    along_mapper_get        (AlongSqlite   *sqlite,
                                     GType          type,
                                     gint64         id,
                                     GError       **error);

/* Writes @record, or takes it out, by its id, which it must have. */
gboolean    along_mapper_insert     (AlongSqlite   *sqlite,
                                     gpointer       record,
                                     GError       **error);
gboolean    along_mapper_update     (AlongSqlite   *sqlite,
                                     gpointer       record,
                                     GError       **error);
gboolean    along_mapper_delete     (AlongSqlite   *sqlite,
                                     gpointer       record,
                                     GError       **error);

/* @record itself, or where its id or an id it refers to is a key of @ids (gint64 → gint64), a copy
 * with the values in their place; to be unreffed. */
gpointer    along_mapper_resolve    (gpointer       record,
                                     GHashTable    *ids);

/* The names of the properties in which @a and @b, two records of a type, differ, with commas
 * between; to be freed. With %NULL for either, all of them. */
char       *along_mapper_difference (gpointer       a,
                                     gpointer       b);

G_END_DECLS
