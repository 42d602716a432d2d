/* along-audit.c — the log of what was changed and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-audit.h"

#include "store/along-mapper.h"
#include "store/along-store-enum-types.h"

gboolean
along_audit_add (AlongSqlite  *sqlite,
                 AlongIntent  *intent,
                 gint64        now,
                 gint64        audit_id,
                 GError      **error)
{
  const char *const origins[] = { "new", "undo", "redo" };
  g_autoptr (GEnumClass) kinds = g_type_class_ref (ALONG_TYPE_INTENT_KIND);
  g_autoptr (AlongStatement) statement = NULL;
  int kind = (int) along_intent_get_kind (intent);

  statement = along_statement_new (sqlite,
                                   "INSERT INTO audit (id, at, intent, origin) "
                                   "VALUES ($1, $2, $3, $4)",
                                   error);
  if (statement == NULL)
    return FALSE;

  along_statement_bind_int64 (statement, 1, audit_id);
  along_statement_bind_int64 (statement, 2, now);
  along_statement_bind_text (statement, 3, g_enum_get_value (kinds, kind)->value_nick);
  along_statement_bind_text (statement, 4, origins[along_intent_get_origin (intent)]);

  return along_statement_run (statement, error);
}

gboolean
along_audit_add_change (AlongSqlite  *sqlite,
                        gint64        audit_id,
                        guint         position,
                        AlongRecord  *before,
                        AlongRecord  *after,
                        GError      **error)
{
  AlongRecord *record = after != NULL ? after : before;
  g_autofree char *properties = along_mapper_difference (before, after);
  g_autoptr (AlongStatement) statement = NULL;
  const char *what = "changed";

  if (before == NULL)
    what = "added";
  else if (after == NULL)
    what = "removed";

  statement = along_statement_new (sqlite,
                                   "INSERT INTO audit_change (audit_id, position, record_type, "
                                   "record_id, what, properties) VALUES ($1, $2, $3, $4, $5, $6)",
                                   error);
  if (statement == NULL)
    return FALSE;

  along_statement_bind_int64 (statement, 1, audit_id);
  along_statement_bind_int64 (statement, 2, position);
  along_statement_bind_text (statement, 3, along_mapper_get_nick (G_OBJECT_TYPE (record)));
  along_statement_bind_int64 (statement, 4, along_record_get_id (record));
  along_statement_bind_text (statement, 5, what);
  along_statement_bind_text (statement, 6, properties);

  return along_statement_run (statement, error);
}
