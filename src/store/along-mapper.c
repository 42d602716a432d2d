/* along-mapper.c — records to rows and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-mapper.h"

#include <glib/gi18n-lib.h>

#include "store/along-tables.h"

/* Going through the fields of a record, whichever table each is in. */
typedef struct
{
  const AlongMapping *mapping;
  guint table;
  guint field;
} FieldIter;

static const AlongField *
next_field (FieldIter *iter)
{
  while (iter->table < ALONG_MAPPING_MAX_TABLES && iter->mapping->tables[iter->table] != NULL)
    {
      const AlongTable *table = iter->mapping->tables[iter->table];

      if (iter->field < ALONG_TABLE_MAX_FIELDS && table->fields[iter->field].property != NULL)
        return &table->fields[iter->field++];

      iter->table++;
      iter->field = 0;
    }

  return NULL;
}

static char *
flags_to_nicks (GType type,
                guint value)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (type);
  GString *nicks = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    if ((value & klass->values[i].value) != 0)
      {
        if (nicks->len > 0)
          g_string_append_c (nicks, ',');
        g_string_append (nicks, klass->values[i].value_nick);
      }

  return g_string_free (nicks, FALSE);
}

static gboolean
flags_from_nicks (GType       type,
                  const char *text,
                  guint      *value)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (type);
  g_auto (GStrv) nicks = g_strsplit (text, ",", -1);

  *value = 0;
  for (guint i = 0; nicks[i] != NULL; i++)
    {
      const GFlagsValue *known = g_flags_get_value_by_nick (klass, nicks[i]);

      if (known == NULL)
        return FALSE;
      *value |= known->value;
    }

  return TRUE;
}

static const char *
enum_to_nick (GType type,
              int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *known = g_enum_get_value (klass, value);

  /* The strings of a type outlive the reference to its class. */
  return known != NULL ? known->value_nick : "";
}

/* Of a word that a later version wrote. */
static void
set_unknown_word (GError **error)
{
  g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_DAMAGED,
               _("The agency file holds a word that this version of Alongside does not know. "
                 "Update Alongside, or take the newest backup of the file."));
}

static gboolean
enum_from_nick (GType       type,
                const char *nick,
                int        *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  const GEnumValue *known = g_enum_get_value_by_nick (klass, nick);

  if (known != NULL)
    *value = known->value;

  return known != NULL;
}

static void
bind_field (AlongStatement *statement,
            int             parameter,
            gpointer        record,
            const AlongField    *field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (record, field->property, &value);

  if (field->kind == ALONG_FIELD_REFERENCE && g_value_get_int64 (&value) == 0)
    along_statement_bind_null (statement, parameter);
  else if (G_VALUE_HOLDS_INT64 (&value))
    along_statement_bind_int64 (statement, parameter, g_value_get_int64 (&value));
  else if (G_VALUE_HOLDS_INT (&value))
    along_statement_bind_int64 (statement, parameter, g_value_get_int (&value));
  else if (G_VALUE_HOLDS_BOOLEAN (&value))
    along_statement_bind_int64 (statement, parameter, g_value_get_boolean (&value));
  else if (G_VALUE_HOLDS_STRING (&value))
    along_statement_bind_text (statement, parameter, g_value_get_string (&value));
  else if (G_VALUE_HOLDS (&value, G_TYPE_BYTES))
    along_statement_bind_bytes (statement, parameter, g_value_get_boxed (&value));
  else if (G_VALUE_HOLDS_ENUM (&value))
    along_statement_bind_text (statement, parameter,
                               enum_to_nick (G_VALUE_TYPE (&value), g_value_get_enum (&value)));
  else if (G_VALUE_HOLDS_FLAGS (&value))
    {
      g_autofree char *nicks = flags_to_nicks (G_VALUE_TYPE (&value), g_value_get_flags (&value));

      along_statement_bind_text (statement, parameter, nicks);
    }
  else
    g_return_if_reached ();
}

/* Sets @field of @record from the row; %FALSE when the column holds no value of its type. */
static gboolean
read_field (AlongStatement *statement,
            int             column,
            gpointer        record,
            const AlongField    *field)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (record), field->property);
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);
  g_auto (GValue) value = G_VALUE_INIT;
  int number = 0;
  guint bits = 0;

  g_value_init (&value, type);

  if (type == G_TYPE_INT64)
    g_value_set_int64 (&value, along_statement_get_int64 (statement, column));
  else if (type == G_TYPE_INT)
    g_value_set_int (&value, (int) along_statement_get_int64 (statement, column));
  else if (type == G_TYPE_BOOLEAN)
    g_value_set_boolean (&value, along_statement_get_int64 (statement, column) != 0);
  else if (type == G_TYPE_STRING)
    g_value_set_string (&value, along_statement_get_text (statement, column));
  else if (type == G_TYPE_BYTES)
    g_value_take_boxed (&value, along_statement_dup_bytes (statement, column));
  else if (G_TYPE_IS_ENUM (type) &&
           enum_from_nick (type, along_statement_get_text (statement, column), &number))
    g_value_set_enum (&value, number);
  else if (G_TYPE_IS_FLAGS (type) &&
           flags_from_nicks (type, along_statement_get_text (statement, column), &bits))
    g_value_set_flags (&value, bits);
  else
    return FALSE;

  g_object_set_property (record, field->property, &value);
  return TRUE;
}

static gpointer
read_record (AlongStatement  *statement,
             const AlongMapping   *mapping,
             GError         **error)
{
  g_autoptr (AlongRecord) record = NULL;
  FieldIter iter = { .mapping = mapping };
  const AlongField *field;
  int column = 0;

  record = g_object_new (mapping->get_type (),
                         "id", along_statement_get_int64 (statement, column++),
                         NULL);

  while ((field = next_field (&iter)) != NULL)
    if (!read_field (statement, column++, record, field))
      {
        set_unknown_word (error);
        return NULL;
      }

  return g_steal_pointer (&record);
}

/* "SELECT id, name, … FROM person JOIN peer USING (id) " */
static GString *
new_select (const AlongMapping *mapping)
{
  GString *sql = g_string_new ("SELECT id");
  FieldIter iter = { .mapping = mapping };
  const AlongField *field;

  while ((field = next_field (&iter)) != NULL)
    g_string_append_printf (sql, ", %s", field->column);

  g_string_append_printf (sql, " FROM %s ", mapping->tables[0]->name);
  if (mapping->tables[1] != NULL)
    g_string_append_printf (sql, "JOIN %s USING (id) ", mapping->tables[1]->name);

  return sql;
}

/* "INSERT INTO peer (status, …, id) VALUES ($1, …, $7)" */
static char *
new_insert (const AlongTable *table)
{
  GString *sql = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  guint i;

  g_string_append_printf (sql, "INSERT INTO %s (", table->name);
  for (i = 0; i < ALONG_TABLE_MAX_FIELDS && table->fields[i].property != NULL; i++)
    {
      g_string_append_printf (sql, "%s, ", table->fields[i].column);
      g_string_append_printf (values, "$%u, ", i + 1);
    }
  g_string_append_printf (sql, "id) VALUES (%s$%u)", values->str, i + 1);

  return g_string_free (sql, FALSE);
}

/* "UPDATE peer SET status = $1, … WHERE id = $7" */
static char *
new_update (const AlongTable *table)
{
  GString *sql = g_string_new (NULL);
  guint i;

  g_string_append_printf (sql, "UPDATE %s SET ", table->name);
  for (i = 0; i < ALONG_TABLE_MAX_FIELDS && table->fields[i].property != NULL; i++)
    g_string_append_printf (sql, "%s%s = $%u", i > 0 ? ", " : "", table->fields[i].column, i + 1);
  g_string_append_printf (sql, " WHERE id = $%u", i + 1);

  return g_string_free (sql, FALSE);
}

/* Runs a statement of new_insert() or new_update(). */
static gboolean
write_row (AlongSqlite  *sqlite,
           const char   *sql,
           const AlongTable  *table,
           gpointer      record,
           GError      **error)
{
  g_autoptr (AlongStatement) statement = along_statement_new (sqlite, sql, error);
  int parameter = 1;

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < ALONG_TABLE_MAX_FIELDS && table->fields[i].property != NULL; i++)
    bind_field (statement, parameter++, record, &table->fields[i]);
  along_statement_bind_int64 (statement, parameter, along_record_get_id (record));

  return along_statement_run (statement, error);
}

/* Runs what @new_sql makes for each table of @record's type. */
static gboolean
write_rows (AlongSqlite  *sqlite,
            gpointer      record,
            char       *(*new_sql) (const AlongTable *table),
            GError      **error)
{
  const AlongMapping *mapping = along_mapping_find (G_OBJECT_TYPE (record));

  for (guint i = 0; i < ALONG_MAPPING_MAX_TABLES && mapping->tables[i] != NULL; i++)
    {
      g_autofree char *sql = new_sql (mapping->tables[i]);

      if (!write_row (sqlite, sql, mapping->tables[i], record, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
along_mapper_read_enum (GType         type,
                        const char   *nick,
                        int          *value,
                        GError      **error)
{
  if (enum_from_nick (type, nick, value))
    return TRUE;

  set_unknown_word (error);
  return FALSE;
}

const char *
along_mapper_get_nick (GType type)
{
  return along_mapping_find (type)->nick;
}

gboolean
along_mapper_select (AlongSqlite   *sqlite,
                     GType          type,
                     const char    *clause,
                     const gint64  *numbers,
                     guint          n_numbers,
                     GPtrArray     *records,
                     GError       **error)
{
  const AlongMapping *mapping = along_mapping_find (type);
  g_autoptr (GString) sql = new_select (mapping);
  g_autoptr (AlongStatement) statement = NULL;

  g_string_append (sql, clause);
  statement = along_statement_new (sqlite, sql->str, error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < n_numbers; i++)
    along_statement_bind_int64 (statement, (int) i + 1, numbers[i]);

  while (TRUE)
    {
      gboolean has_row;
      gpointer record;

      if (!along_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;

      record = read_record (statement, mapping, error);
      if (record == NULL)
        return FALSE;
      g_ptr_array_add (records, record);
    }
}

gpointer
along_mapper_get (AlongSqlite  *sqlite,
                  GType         type,
                  gint64        id,
                  GError      **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (!along_mapper_select (sqlite, type, "WHERE id = $1", &id, 1, records, error) ||
      records->len == 0)
    return NULL;

  return g_object_ref (g_ptr_array_index (records, 0));
}

gboolean
along_mapper_insert (AlongSqlite  *sqlite,
                     gpointer      record,
                     GError      **error)
{
  return write_rows (sqlite, record, new_insert, error);
}

gboolean
along_mapper_update (AlongSqlite  *sqlite,
                     gpointer      record,
                     GError      **error)
{
  return write_rows (sqlite, record, new_update, error);
}

gboolean
along_mapper_delete (AlongSqlite  *sqlite,
                     gpointer      record,
                     GError      **error)
{
  const AlongMapping *mapping = along_mapping_find (G_OBJECT_TYPE (record));

  /* A later table refers to the first. */
  for (guint i = ALONG_MAPPING_MAX_TABLES; i-- > 0;)
    {
      g_autofree char *sql = NULL;
      g_autoptr (AlongStatement) statement = NULL;

      if (mapping->tables[i] == NULL)
        continue;

      sql = g_strdup_printf ("DELETE FROM %s WHERE id = $1", mapping->tables[i]->name);
      statement = along_statement_new (sqlite, sql, error);
      if (statement == NULL)
        return FALSE;

      along_statement_bind_int64 (statement, 1, along_record_get_id (record));
      if (!along_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

gpointer
along_mapper_resolve (gpointer    record,
                      GHashTable *ids)
{
  FieldIter iter = { .mapping = along_mapping_find (G_OBJECT_TYPE (record)) };
  gint64 id = along_record_get_id (record);
  const gint64 *known = g_hash_table_lookup (ids, &id);
  gpointer result = NULL;
  const AlongField *field;

  if (known != NULL)
    {
      result = along_record_copy (record);
      g_object_set (result, "id", *known, NULL);
    }

  while ((field = next_field (&iter)) != NULL)
    {
      if (field->kind != ALONG_FIELD_REFERENCE)
        continue;

      g_object_get (record, field->property, &id, NULL);
      known = g_hash_table_lookup (ids, &id);
      if (known == NULL)
        continue;

      if (result == NULL)
        result = along_record_copy (record);
      g_object_set (result, field->property, *known, NULL);
    }

  return result != NULL ? result : g_object_ref (record);
}

char *
along_mapper_difference (gpointer a,
                         gpointer b)
{
  gpointer some = a != NULL ? a : b;
  FieldIter iter = { .mapping = along_mapping_find (G_OBJECT_TYPE (some)) };
  GString *names = g_string_new (NULL);
  const AlongField *field;

  while ((field = next_field (&iter)) != NULL)
    {
      if (a != NULL && b != NULL && along_record_is_alike (a, b, field->property))
        continue;

      if (names->len > 0)
        g_string_append_c (names, ',');
      g_string_append (names, field->property);
    }

  return g_string_free (names, FALSE);
}
