/* along-audit.h — the log of what was changed and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-intent-private.h"
#include "store/along-sqlite.h"

G_BEGIN_DECLS

/* Adds the line @audit_id for @intent at @now, in seconds since 1970-01-01 UTC. */
gboolean along_audit_add        (AlongSqlite  *sqlite,
                                 AlongIntent  *intent,
                                 gint64        now,
                                 gint64        audit_id,
                                 GError      **error);

/* Adds to a line what became of one record: which of its properties changed, never their values.
 * @before is %NULL for what was added and @after for what was removed; not both are. */
gboolean along_audit_add_change (AlongSqlite  *sqlite,
                                 gint64        audit_id,
                                 guint         position,
                                 AlongRecord  *before,
                                 AlongRecord  *after,
                                 GError      **error);

G_END_DECLS
