/* along-week.h — the agency's week: which seven days, and how a week is named
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"

G_BEGIN_DECLS

#define ALONG_DAYS_A_WEEK 7

/* The first day of the week that holds @day, where weeks begin on @first. */
AlongDay along_week_get_start  (AlongDay       day,
                                GDateWeekday   first);

/* The ISO 8601 number (1–53) of the week that begins on @start, and the year that the number
 * belongs to (may be %NULL): those of its Thursday, also where weeks begin on another day. */
int      along_week_get_number (AlongDay       start,
                                int           *year);

/* Reads "2026-W48" or a date in the week ("2026-11-24") and gives the week's first day. An ISO
 * week is the one that holds its Thursday, on whichever day the agency's weeks begin.
 * ALONG_MODEL_ERROR_SYNTAX when @text is neither, ALONG_MODEL_ERROR_RANGE when the year has no
 * such week or not all of its days are from ALONG_DAY_MIN (1900-01-01) up to ALONG_DAY_MAX
 * (2150-01-01, which is no longer one of them). */
gboolean along_week_parse      (const char    *text,
                                GDateWeekday   first,
                                AlongDay      *start,
                                GError       **error);

G_END_DECLS
