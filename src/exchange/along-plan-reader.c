/* along-plan-reader.c — values out of a programme file, or where they are wrong
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-plan-reader.h"

#include <stdarg.h>

static const char *const weekdays[] = {
  NULL, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
};

gboolean
along_plan_reader_fail (AlongPlanReader  *self,
                        const char       *key,
                        GError          **error,
                        const char       *format,
                        ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  if (key != NULL)
    g_set_error (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_BAD_PROGRAMME,
                 "[%s] %s: %s", self->group, key, message);
  else
    g_set_error (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_BAD_PROGRAMME,
                 "[%s]: %s", self->group, message);

  return FALSE;
}

char *
along_plan_reader_dup_text (AlongPlanReader *self,
                            const char      *key)
{
  return g_key_file_get_string (self->file, self->group, key, NULL);
}

char **
along_plan_reader_dup_list (AlongPlanReader *self,
                            const char      *key)
{
  char **list = g_key_file_get_string_list (self->file, self->group, key, NULL, NULL);

  return list != NULL ? list : g_new0 (char *, 1);
}

gboolean
along_plan_reader_get_bool (AlongPlanReader *self,
                            const char      *key)
{
  return g_key_file_get_boolean (self->file, self->group, key, NULL);
}

gboolean
along_plan_reader_get_number (AlongPlanReader  *self,
                              const char       *key,
                              int               min,
                              int               max,
                              int              *number,
                              GError          **error)
{
  g_autofree char *text = along_plan_reader_dup_text (self, key);

  return text == NULL ||
         along_plan_reader_parse_number (self, key, text, min, max, number, error);
}

gboolean
along_plan_reader_need_clock (AlongPlanReader  *self,
                              const char       *key,
                              int              *minute,
                              GError          **error)
{
  g_autofree char *text = along_plan_reader_dup_text (self, key);

  if (text == NULL)
    return along_plan_reader_fail (self, key, error, "a time such as 08:00 is missing");

  return along_plan_reader_parse_clock (self, key, text, minute, error);
}

gboolean
along_plan_reader_need_reference (AlongPlanReader  *self,
                                  const char       *key,
                                  AlongPlanKind     kind,
                                  gint64           *id,
                                  GError          **error)
{
  g_autofree char *name = along_plan_reader_dup_text (self, key);

  if (name == NULL)
    return along_plan_reader_fail (self, key, error, "the name of a group [%s …] is missing",
                                   along_plan_kind_get_word (kind));

  return along_plan_reader_parse_reference (self, key, kind, name, id, error);
}

gboolean
along_plan_reader_parse_reference (AlongPlanReader  *self,
                                   const char       *key,
                                   AlongPlanKind     kind,
                                   const char       *name,
                                   gint64           *id,
                                   GError          **error)
{
  g_autofree char *group = g_strdup_printf ("%s %s", along_plan_kind_get_word (kind), name);
  const gint64 *known = g_hash_table_lookup (self->ids, group);

  if (known == NULL)
    return along_plan_reader_fail (self, key, error, "there is no group [%s]", group);

  *id = *known;
  return TRUE;
}

gboolean
along_plan_reader_get_references (AlongPlanReader  *self,
                                  const char       *key,
                                  AlongPlanKind     kind,
                                  GArray           *ids,
                                  GError          **error)
{
  g_auto (GStrv) names = along_plan_reader_dup_list (self, key);

  for (guint i = 0; names[i] != NULL; i++)
    {
      gint64 id;

      if (!along_plan_reader_parse_reference (self, key, kind, names[i], &id, error))
        return FALSE;
      g_array_append_val (ids, id);
    }

  return TRUE;
}

gboolean
along_plan_reader_parse_number (AlongPlanReader  *self,
                                const char       *key,
                                const char       *text,
                                int               min,
                                int               max,
                                int              *number,
                                GError          **error)
{
  gint64 value;

  if (!g_ascii_string_to_signed (text, 10, min, max, &value, NULL))
    return along_plan_reader_fail (self, key, error, "“%s” is not a number from %d to %d", text,
                                   min, max);

  *number = (int) value;
  return TRUE;
}

gboolean
along_plan_reader_parse_clock (AlongPlanReader  *self,
                               const char       *key,
                               const char       *text,
                               int              *minute,
                               GError          **error)
{
  if (!g_regex_match_simple ("^([01][0-9]|2[0-3]):[0-5][0-9]$", text, G_REGEX_DOLLAR_ENDONLY, 0))
    return along_plan_reader_fail (self, key, error, "“%s” is not a time such as 08:00", text);

  *minute = (g_ascii_digit_value (text[0]) * 10 + g_ascii_digit_value (text[1])) * 60 +
            g_ascii_digit_value (text[3]) * 10 + g_ascii_digit_value (text[4]);
  return TRUE;
}

gboolean
along_plan_reader_parse_weekday (AlongPlanReader  *self,
                                 const char       *key,
                                 const char       *text,
                                 GDateWeekday     *weekday,
                                 GError          **error)
{
  for (guint i = G_DATE_MONDAY; i <= G_DATE_SUNDAY; i++)
    if (g_str_equal (text, weekdays[i]))
      {
        *weekday = (GDateWeekday) i;
        return TRUE;
      }

  return along_plan_reader_fail (self, key, error, "“%s” is not a weekday", text);
}

gboolean
along_plan_reader_parse_hours (AlongPlanReader  *self,
                               const char       *key,
                               const char       *text,
                               AlongPlanHours   *hours,
                               GError          **error)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", 2);
  g_auto (GStrv) days = g_strsplit (parts[0] != NULL ? parts[0] : "", "-", 2);
  g_auto (GStrv) times = g_strsplit (g_strv_length (parts) == 2 ? parts[1] : "", "-", 2);

  if (g_strv_length (times) != 2)
    return along_plan_reader_fail (self, key, error, "“%s” is not a weekday with two times", text);
  if (!along_plan_reader_parse_weekday (self, key, days[0], &hours->first, error) ||
      !along_plan_reader_parse_weekday (self, key, days[g_strv_length (days) - 1], &hours->last,
                                        error) ||
      !along_plan_reader_parse_clock (self, key, times[0], &hours->start_minute, error) ||
      !along_plan_reader_parse_clock (self, key, times[1], &hours->end_minute, error))
    return FALSE;

  if (hours->last < hours->first)
    return along_plan_reader_fail (self, key, error, "“%s”: the second weekday is before the first",
                                   text);
  return TRUE;
}

gboolean
along_plan_reader_parse_enum (AlongPlanReader  *self,
                              const char       *key,
                              const char       *text,
                              GType             type,
                              int              *value,
                              GError          **error)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (type);
  const GEnumValue *known = g_enum_get_value_by_nick (enum_class, text);

  if (known == NULL)
    return along_plan_reader_fail (self, key, error, "“%s” is none of the words for it", text);

  *value = known->value;
  return TRUE;
}

gboolean
along_plan_reader_get_flags (AlongPlanReader  *self,
                             const char       *key,
                             GType             type,
                             guint            *flags,
                             GError          **error)
{
  g_autoptr (GFlagsClass) flags_class = g_type_class_ref (type);
  g_auto (GStrv) words = along_plan_reader_dup_list (self, key);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const GFlagsValue *known = g_flags_get_value_by_nick (flags_class, words[i]);

      if (known == NULL)
        return along_plan_reader_fail (self, key, error, "“%s” is none of the words for it",
                                       words[i]);
      *flags |= known->value;
    }

  return TRUE;
}
