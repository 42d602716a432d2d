/* along-week.c — the agency's week: which seven days, and how a week is named
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-week.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/along-model-error.h"

/* Monday of the week that ISO 8601 calls week 1: the one that 4 January falls in. */
static AlongDay
get_first_monday (int year)
{
  return along_week_get_start (along_day_new (year, 1, 4), G_DATE_MONDAY);
}

AlongDay
along_week_get_start (AlongDay     day,
                      GDateWeekday first)
{
  g_return_val_if_fail (g_date_valid_weekday (first), day);

  return day - (along_day_get_weekday (day) - first + ALONG_DAYS_A_WEEK) % ALONG_DAYS_A_WEEK;
}

int
along_week_get_number (AlongDay  start,
                       int      *year)
{
  int thursday_year;
  AlongDay thursday = start;

  while (along_day_get_weekday (thursday) != G_DATE_THURSDAY)
    thursday++;

  along_day_get_ymd (thursday, &thursday_year, NULL, NULL);
  if (year != NULL)
    *year = thursday_year;

  return (thursday - get_first_monday (thursday_year)) / ALONG_DAYS_A_WEEK + 1;
}

static gboolean
refuse_range (GError **error)
{
  g_set_error_literal (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                       _("There is no roster for this year. Choose a week between 1900 and "
                         "2149."));
  return FALSE;
}

/* Whether @text begins with four digits that are a year outside of what along_day_parse() reads. */
static gboolean
has_other_year (const char *text)
{
  int year = (int) g_ascii_strtoll (text, NULL, 10);
  int first, last;

  along_day_get_ymd (ALONG_DAY_MIN, &first, NULL, NULL);
  along_day_get_ymd (ALONG_DAY_MAX - 1, &last, NULL, NULL);

  return year < first || year > last;
}

/* The Thursday of an ISO week. */
static gboolean
parse_number (const char  *text,
              AlongDay    *thursday,
              GError     **error)
{
  int year, week;

  year = (int) g_ascii_strtoll (text, NULL, 10);
  week = (int) g_ascii_strtoll (text + strlen ("2026-W"), NULL, 10);
  *thursday = get_first_monday (year) + (week - 1) * ALONG_DAYS_A_WEEK + 3;

  if (week < 1 || along_week_get_number (*thursday, NULL) != week)
    {
      int last = along_week_get_number (get_first_monday (year + 1) - ALONG_DAYS_A_WEEK, NULL);

      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("The year %d has no week %d. Its weeks go from 1 to %d."), year, week, last);
      return FALSE;
    }

  return TRUE;
}

gboolean
along_week_parse (const char    *text,
                  GDateWeekday   first,
                  AlongDay      *start,
                  GError       **error)
{
  AlongDay day;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (start != NULL, FALSE);

  if (g_regex_match_simple ("^[0-9]{4}-([Ww][0-9]{2}|[0-9]{2}-[0-9]{2})$", text,
                            G_REGEX_DOLLAR_ENDONLY, 0) &&
      has_other_year (text))
    return refuse_range (error);

  if (g_regex_match_simple ("^[0-9]{4}-[Ww][0-9]{2}$", text, G_REGEX_DOLLAR_ENDONLY, 0))
    {
      if (!parse_number (text, &day, error))
        return FALSE;
    }
  else if (!along_day_parse (text, &day))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_SYNTAX,
                   _("“%s” is not a week. Write it like 2026-W48, or as a date in it like "
                     "2026-11-24."),
                   text);
      return FALSE;
    }

  day = along_week_get_start (day, first);
  if (day < ALONG_DAY_MIN || day > ALONG_DAY_MAX - ALONG_DAYS_A_WEEK)
    return refuse_range (error);

  *start = day;
  return TRUE;
}
