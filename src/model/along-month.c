/* along-month.c — the months of the calendar
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-month.h"

AlongDay
along_month_get_start (AlongDay day)
{
  int day_of_month;

  along_day_get_ymd (day, NULL, NULL, &day_of_month);

  return day - (day_of_month - 1);
}

int
along_month_get_n_days (AlongDay start)
{
  int year, month;

  along_day_get_ymd (start, &year, &month, NULL);

  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

gboolean
along_month_parse (const char *text,
                   AlongDay   *start)
{
  g_autofree char *first = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (start != NULL, FALSE);

  first = g_strconcat (text, "-01", NULL);

  return along_day_parse (first, start);
}
