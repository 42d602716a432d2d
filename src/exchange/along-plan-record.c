/* along-plan-record.c — a group of a programme file as a record
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-plan-record.h"

#include <glib/gi18n-lib.h>

#include "exchange/along-programme-words.h"
#include "model/along-enum-types.h"
#include "model/along-rule-setting.h"
#include "rules/along-rule-table.h"

/* The list at @key, each part translated, as one text for people. */
static char *
dup_translated_list (AlongPlanReader *reader,
                     const char      *key)
{
  g_auto (GStrv) words = along_plan_reader_dup_list (reader, key);
  g_autoptr (GPtrArray) translated = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (translated, (gpointer) along_programme_words_translate (words[i]));
  g_ptr_array_add (translated, NULL);

  /* Translators: between the parts of a list: "Listener, Educator". */
  return g_strjoinv (C_ ("list", ", "), (char **) translated->pdata);
}

/* Whether the text at @key is one of those that translators are given. */
static gboolean
is_translated (AlongPlanReader *reader,
               const char      *key)
{
  if (reader->kind == ALONG_PLAN_KIND_PLACE)
    return g_str_equal (key, "address") ||
           (g_str_equal (key, "name") && along_plan_reader_get_bool (reader, "generic"));

  return ((reader->kind == ALONG_PLAN_KIND_TYPE || reader->kind == ALONG_PLAN_KIND_TEMPLATE ||
           reader->kind == ALONG_PLAN_KIND_COURSE) &&
          g_str_equal (key, "name")) ||
         (reader->kind == ALONG_PLAN_KIND_PROGRAMME &&
          (g_str_equal (key, "agency") || g_str_equal (key, "emergency-numbers")));
}

static gboolean
set_int (AlongPlanReader  *reader,
         const char       *key,
         const char       *text,
         GValue           *value,
         GError          **error)
{
  GDateWeekday weekday = G_DATE_BAD_WEEKDAY;
  int number = 0;

  if (g_str_equal (key, "week-start"))
    {
      if (!along_plan_reader_parse_weekday (reader, key, text, &weekday, error))
        return FALSE;
      number = (int) weekday;
    }
  else if (g_str_equal (key, "start"))
    {
      if (!along_plan_reader_parse_clock (reader, key, text, &number, error))
        return FALSE;
    }
  else if (!along_plan_reader_parse_number (reader, key, text, 0, G_MAXINT, &number, error))
    {
      return FALSE;
    }

  g_value_set_int (value, number);
  return TRUE;
}

static gboolean
set_value (AlongPlanReader  *reader,
           const char       *key,
           const char       *text,
           GValue           *value,
           GError          **error)
{
  int number = 0;
  guint flags = 0;
  gint64 id = 0;

  if (G_VALUE_HOLDS_INT (value))
    return set_int (reader, key, text, value, error);

  if (G_VALUE_HOLDS_ENUM (value))
    {
      if (!along_plan_reader_parse_enum (reader, key, text, G_VALUE_TYPE (value), &number, error))
        return FALSE;
      g_value_set_enum (value, number);
    }
  else if (G_VALUE_HOLDS_FLAGS (value))
    {
      if (!along_plan_reader_get_flags (reader, key, G_VALUE_TYPE (value), &flags, error))
        return FALSE;
      g_value_set_flags (value, flags);
    }
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    {
      if (!g_str_equal (text, "true"))
        return along_plan_reader_fail (reader, key, error, "“%s” is not true: leave the key out",
                                       text);
      g_value_set_boolean (value, TRUE);
    }
  else if (G_VALUE_HOLDS_INT64 (value))
    {
      AlongPlanKind kind = g_str_equal (key, "peer") || g_str_equal (key, "other")
                             ? ALONG_PLAN_KIND_PEER
                             : ALONG_PLAN_KIND_STAFF;

      if (!along_plan_reader_need_reference (reader, key, kind, &id, error))
        return FALSE;
      g_value_set_int64 (value, id);
    }
  else if (g_str_equal (key, "languages") || g_str_equal (key, "offers") ||
           g_str_equal (key, "wants"))
    {
      g_value_take_string (value, dup_translated_list (reader, key));
    }
  else
    {
      if (is_translated (reader, key))
        text = along_programme_words_translate (text);
      g_value_set_string (value, text);
    }

  return TRUE;
}

/* Sets one property of @record from the group's @key, if the group has it. */
static gboolean
read_property (AlongPlanReader  *reader,
               const char       *key,
               AlongRecord      *record,
               const char       *property,
               GError          **error)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (record), property);
  g_autofree char *text = along_plan_reader_dup_text (reader, key);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert (pspec != NULL);

  if (text == NULL)
    return TRUE;

  g_value_init (&value, pspec->value_type);
  if (!set_value (reader, key, text, &value, error))
    return FALSE;

  g_object_set_property (G_OBJECT (record), property, &value);
  return TRUE;
}

/* Makes @setting, of the rule that the group names, as that rule comes. */
static gboolean
init_rule_setting (AlongPlanReader  *reader,
                   AlongRecord      *setting,
                   GError          **error)
{
  const AlongRule *rule;
  int code;

  if (!along_plan_reader_parse_enum (reader, NULL, reader->name, ALONG_TYPE_FINDING_CODE, &code,
                                     error))
    return FALSE;

  rule = along_rule_table_find ((AlongFindingCode) code);
  if (!rule->settable)
    return along_plan_reader_fail (reader, NULL, error, "this rule is the same for every agency");

  g_object_set (setting, "code", code, "severity", rule->severity, "number", rule->number, NULL);
  return TRUE;
}

/* The number that the file gives to a rule is one that the rule can have. */
static gboolean
check_rule_setting (AlongPlanReader   *reader,
                    AlongRuleSetting  *setting,
                    GError           **error)
{
  const AlongRule *rule = along_rule_table_find (along_rule_setting_get_code (setting));

  return along_rule_setting_get_number (setting) <= rule->most ||
         along_plan_reader_fail (reader, "number", error, "this rule has %d at most", rule->most);
}

AlongRecord *
along_plan_record_read (AlongPlanReader  *reader,
                        GError          **error)
{
  g_auto (GStrv) fields = along_plan_kind_dup_fields (reader->kind);
  const gint64 *id = g_hash_table_lookup (reader->ids, reader->group);
  g_autoptr (AlongRecord) record =
    g_object_new (along_plan_kind_get_type (reader->kind), "id", *id, NULL);
  g_autoptr (GError) cause = NULL;
  const char *property;

  if (reader->kind == ALONG_PLAN_KIND_CLIENT)
    g_object_set (record, "name", reader->name, NULL);
  if (reader->kind == ALONG_PLAN_KIND_RULE && !init_rule_setting (reader, record, error))
    return NULL;

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (fields[i], "=", 2);

      if (!read_property (reader, pair[0], record, pair[1] != NULL ? pair[1] : pair[0], error))
        return NULL;
    }

  if (!along_record_check (record, &property, &cause))
    {
      along_plan_reader_fail (reader, property, error, "%s", cause->message);
      return NULL;
    }

  if (reader->kind == ALONG_PLAN_KIND_RULE &&
      !check_rule_setting (reader, ALONG_RULE_SETTING (record), error))
    return NULL;

  return g_steal_pointer (&record);
}
