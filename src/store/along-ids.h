/* along-ids.h — ids for what is new
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-intent.h"
#include "store/along-sqlite.h"

G_BEGIN_DECLS

/* Gives out @n_ids ids in a row, which no record of the file ever had, and writes the first. */
gboolean   along_ids_take    (AlongSqlite  *sqlite,
                              gint64        n_ids,
                              gint64       *first,
                              GError      **error);

/* Whether @id has been given out: of one that was taken in a transaction, whether the file holds
 * that. */
gboolean   along_ids_is_taken (AlongSqlite *sqlite,
                              gint64        id,
                              gboolean     *taken,
                              GError      **error);

/* Whether @record has no id of the file yet. */
gboolean   along_ids_is_new  (gpointer      record);

/* The records of @intent in its order, where those that are new, and those that refer to them, are
 * copies with real ids; to be unreffed. */
GPtrArray *along_ids_resolve (AlongSqlite  *sqlite,
                              AlongIntent  *intent,
                              GError      **error);

G_END_DECLS
