/* along-month.h — the months of the calendar
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"

G_BEGIN_DECLS

/* The first day of the month that holds @day. */
AlongDay along_month_get_start  (AlongDay      day);

/* How many days the month has that begins on @start: 28 to 31. */
int      along_month_get_n_days (AlongDay      start);

/* Reads "2026-11" and gives the month's first day; %FALSE when @text is anything else, or when the
 * month is not from 1900 to 2149. */
gboolean along_month_parse      (const char   *text,
                                 AlongDay     *start);

G_END_DECLS
