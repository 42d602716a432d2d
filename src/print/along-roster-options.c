/* along-roster-options.c — what a print of the roster is to be like
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-roster-options.h"

#include "model/along-week.h"

AlongDay
along_roster_layout_get_days (AlongRosterLayout  layout,
                              AlongDay           day,
                              GDateWeekday       week_start,
                              int               *n_days)
{
  AlongDay first;

  g_return_val_if_fail (n_days != NULL, day);

  switch (layout)
    {
    case ALONG_ROSTER_MONTH:
      first = along_day_get_month (day);
      *n_days = along_day_count_month (first);
      return first;
    case ALONG_ROSTER_DAY:
      *n_days = 1;
      return day;
    case ALONG_ROSTER_WEEK:
    case ALONG_ROSTER_SLIPS:
    case ALONG_ROSTER_NOTICE:
      *n_days = ALONG_DAYS_A_WEEK;
      return along_week_get_start (day, week_start);
    default:
      g_return_val_if_reached (day);
    }
}
