/* along-day.c — a day of the agency's calendar, as a number that can be added to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-day.h"

/* GDate counts from 1 January of the year 1; AlongDay counts from 1 January 1970. */
#define JULIAN_OF_EPOCH 719163

AlongDay
along_day_new (int year,
               int month,
               int day_of_month)
{
  GDate date;

  g_return_val_if_fail (g_date_valid_dmy (day_of_month, month, year), 0);

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day_of_month, month, year);

  return (AlongDay) g_date_get_julian (&date) - JULIAN_OF_EPOCH;
}

void
along_day_get_ymd (AlongDay  day,
                   int      *year,
                   int      *month,
                   int      *day_of_month)
{
  GDate date;

  g_return_if_fail (day > -JULIAN_OF_EPOCH);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (day + JULIAN_OF_EPOCH));

  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = g_date_get_month (&date);
  if (day_of_month != NULL)
    *day_of_month = g_date_get_day (&date);
}

GDateWeekday
along_day_get_weekday (AlongDay day)
{
  /* 1970-01-01 was a Thursday; the modulus is kept positive for the days before it. */
  return (GDateWeekday) (((day + 3) % 7 + 7) % 7 + 1);
}

gboolean
along_day_parse (const char *text,
                 AlongDay   *day)
{
  int numbers[3] = { 0, 0, 0 };
  const int digits[3] = { 4, 2, 2 };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  for (int part = 0; part < 3; part++)
    {
      if (part > 0 && *text++ != '-')
        return FALSE;

      for (int i = 0; i < digits[part]; i++, text++)
        {
          if (!g_ascii_isdigit (*text))
            return FALSE;
          numbers[part] = numbers[part] * 10 + g_ascii_digit_value (*text);
        }
    }

  if (*text != '\0' || numbers[0] < 1900 || numbers[0] > 2149 ||
      !g_date_valid_dmy (numbers[2], numbers[1], numbers[0]))
    return FALSE;

  *day = along_day_new (numbers[0], numbers[1], numbers[2]);
  return TRUE;
}

AlongDay
along_day_get_month (AlongDay day)
{
  int day_of_month;

  along_day_get_ymd (day, NULL, NULL, &day_of_month);

  return day - (day_of_month - 1);
}

int
along_day_count_month (AlongDay day)
{
  int year, month;

  along_day_get_ymd (day, &year, &month, NULL);

  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

gboolean
along_day_parse_month (const char *text,
                       AlongDay   *first)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (first != NULL, FALSE);

  date = g_strconcat (text, "-01", NULL);

  return along_day_parse (date, first);
}

char *
along_day_to_iso (AlongDay day)
{
  int year, month, day_of_month;

  along_day_get_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}
