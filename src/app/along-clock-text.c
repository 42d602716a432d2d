/* along-clock-text.c — a time of day as people type it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-clock-text.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/along-text.h"

/* Hours, minutes and half of the day, each as far as it was typed. */
#define PATTERN "^(\\d{1,2})(?:[:.,h ]?(\\d{2}))?h? ?(\\D*)$"
#define HALF_PATTERN "^([ap])\\.? ?m?\\.?$"

typedef enum
{
  HALF_NONE,
  HALF_AM,
  HALF_PM,
  HALF_UNKNOWN
} Half;

/* @text with the digits of every script as those of ASCII. */
static char *
read_digits (const char *text)
{
  g_autoptr (GString) read = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit >= 0)
        g_string_append_c (read, (char) ('0' + digit));
      else
        g_string_append_unichar (read, g_utf8_get_char (p));
    }

  return g_strdup (read->str);
}

/* Whether @text is what the locale calls the half of the day in which @hour is. */
static gboolean
is_half (const char *text,
         int         hour)
{
  g_autoptr (GDateTime) date_time = g_date_time_new_utc (1970, 1, 1, hour, 0, 0);
  g_autofree char *word = g_date_time_format (date_time, "%P");
  g_autofree char *normal = along_text_normalize (word);
  g_autofree char *folded_word = g_utf8_casefold (normal, -1);
  g_autofree char *folded_text = g_utf8_casefold (text, -1);

  return g_str_equal (folded_text, folded_word);
}

/* Times are shown with the locale's words, so those are read as well as the English letters. */
static Half
read_half (const char *text)
{
  if (*text == '\0')
    return HALF_NONE;
  if (is_half (text, 0))
    return HALF_AM;
  if (is_half (text, 12))
    return HALF_PM;
  if (g_regex_match_simple (HALF_PATTERN, text, G_REGEX_CASELESS, 0))
    return g_ascii_tolower (*text) == 'p' ? HALF_PM : HALF_AM;

  return HALF_UNKNOWN;
}

static gboolean
fail (const char  *text,
      GError     **error)
{
  g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_SYNTAX,
               _("“%s” is not a time. Write it like 8:30 or 20:30."), text);
  return FALSE;
}

gboolean
along_clock_text_parse (const char  *text,
                        int         *minute,
                        GError     **error)
{
  g_autoptr (GRegex) regex = g_regex_new (PATTERN, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *normal = along_text_normalize (text);
  g_autofree char *digits = read_digits (normal);
  g_autofree char *hour_text = NULL;
  g_autofree char *minute_text = NULL;
  g_autofree char *half_text = NULL;
  int hours, minutes;
  Half half;

  g_return_val_if_fail (minute != NULL, FALSE);

  if (*normal == '\0')
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("There is no time yet. Write it like 8:30 or 20:30."));
      return FALSE;
    }

  if (!g_regex_match (regex, digits, 0, &match))
    return fail (normal, error);

  hour_text = g_match_info_fetch (match, 1);
  minute_text = g_match_info_fetch (match, 2);
  half_text = g_match_info_fetch (match, 3);
  hours = (int) g_ascii_strtoll (hour_text, NULL, 10);
  minutes = minute_text != NULL ? (int) g_ascii_strtoll (minute_text, NULL, 10) : 0;

  half = read_half (half_text);

  if (half != HALF_NONE)
    {
      if (half == HALF_UNKNOWN || hours < 1 || hours > 12)
        return fail (normal, error);
      hours = hours % 12 + (half == HALF_PM ? 12 : 0);
    }

  if (minutes > 59 || hours > 24 || (hours == 24 && minutes > 0))
    return fail (normal, error);

  *minute = hours * 60 + minutes;
  return TRUE;
}

gboolean
along_clock_text_parse_begin (const char  *text,
                              int         *minute,
                              GError     **error)
{
  int read;

  g_return_val_if_fail (minute != NULL, FALSE);

  if (!along_clock_text_parse (text, &read, error))
    return FALSE;

  if (read == ALONG_CLOCK_TEXT_END)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("24:00 is the end of a day. Write 0:00, and choose the next day."));
      return FALSE;
    }

  *minute = read;
  return TRUE;
}
