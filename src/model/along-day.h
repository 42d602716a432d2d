/* along-day.h — a day of the agency's calendar, as a number that can be added to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlongDay:
 *
 * Days since 1970-01-01 in the Gregorian calendar. A day has no zone and no length of its own:
 * along_zone_day_span() tells the 23, 24 or 25 hours that it has where the agency is.
 */
typedef gint32 AlongDay;

#define ALONG_DAY_MIN ((AlongDay) -25567) /* 1900-01-01 */
#define ALONG_DAY_MAX ((AlongDay) 65744)  /* 2150-01-01 */

/* The day of a calendar date, which the caller has checked with g_date_valid_dmy(). */
AlongDay     along_day_new         (int          year,
                                    int          month,
                                    int          day_of_month);

/* Splits @day into year, month (1–12) and day of the month (1–31); each may be %NULL. */
void         along_day_get_ymd     (AlongDay     day,
                                    int         *year,
                                    int         *month,
                                    int         *day_of_month);

/* The weekday of @day, Monday being 1 and Sunday 7 as in ISO 8601. */
GDateWeekday along_day_get_weekday (AlongDay     day);

/* Reads an ISO 8601 date ("2026-11-24"); %FALSE when @text is anything else. */
gboolean     along_day_parse       (const char  *text,
                                    AlongDay    *day);

/* The first day of the month that holds @day, and how many days it has: 28 to 31. */
AlongDay     along_day_get_month   (AlongDay     day);
int          along_day_count_month (AlongDay     day);

/* Reads a month ("2026-11") and gives its first day; %FALSE when @text is anything else. */
gboolean     along_day_parse_month (const char  *text,
                                    AlongDay    *first);

/* @day as an ISO 8601 date, to be freed with g_free(). For files and options; for people there is
 * along_words_date(). */
char        *along_day_to_iso      (AlongDay     day);

G_END_DECLS
