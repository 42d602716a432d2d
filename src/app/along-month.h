/* along-month.h — a month to choose a week or a day from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/along-week.h"

G_BEGIN_DECLS

/**
 * AlongMonth:
 *
 * Its weeks begin on the agency's day, which is why it is not a GtkCalendar: that one knows only
 * the day of the language. To Tab all that can be chosen is one stop; arrow keys go through it,
 * Page Up and Page Down through the months.
 *
 * Properties:
 * - weeks (boolean): whether whole weeks are chosen, or else days
 *
 * Signals:
 * - chosen (int day): the day that was chosen; of a week, its first one
 */
#define ALONG_TYPE_MONTH (along_month_get_type ())
G_DECLARE_FINAL_TYPE (AlongMonth, along_month, ALONG, MONTH, GtkWidget)

/* Shows the month of @day, a column for each weekday from @week_start on, with what @day is in as
 * what is chosen now. */
void along_month_show      (AlongMonth   *self,
                            AlongDay      day,
                            GDateWeekday  week_start);

/* Marks @today. */
void along_month_set_today (AlongMonth   *self,
                            AlongDay      today);

G_END_DECLS
