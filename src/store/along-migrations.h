/* along-migrations.h — brings a file to the version of the program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/along-sqlite.h"

G_BEGIN_DECLS

/* Migration N is the file "NNNN-name.sql" of @resource, in SQL that every server understands, and
 * after it "NNNN-name.sqlite.sql" where there is one. Numbers begin with 1 and have no gaps. */

/* The number of the last migration in @resource. */
int      along_migrations_get_newest (GResource    *resource);

/* Runs what @sqlite has not seen, each migration in a transaction of its own: one that fails leaves
 * the file as it was before it. ALONG_STORE_ERROR. */
gboolean along_migrations_apply      (GResource    *resource,
                                      AlongSqlite  *sqlite,
                                      GError      **error);

G_END_DECLS
