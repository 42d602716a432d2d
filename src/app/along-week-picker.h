/* along-week-picker.h — a button that shows a week and a month to choose another from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/along-week.h"

G_BEGIN_DECLS

/**
 * AlongWeekPicker:
 *
 * Signals:
 * - chosen (int day): the first day of the week that was chosen
 */
#define ALONG_TYPE_WEEK_PICKER (along_week_picker_get_type ())
G_DECLARE_FINAL_TYPE (AlongWeekPicker, along_week_picker, ALONG, WEEK_PICKER, GtkWidget)

/* Shows the week that begins on @week. */
void along_week_picker_set_week  (AlongWeekPicker *self,
                                  AlongDay         week);

/* Shows the number of the week alone if @brief, where there is no room for its days. */
void along_week_picker_set_brief (AlongWeekPicker *self,
                                  gboolean         brief);

/* Marks @today in the month, also in one that is open. */
void along_week_picker_set_today (AlongWeekPicker *self,
                                  AlongDay         today);

/* Opens the month. */
void along_week_picker_popup     (AlongWeekPicker *self);

G_END_DECLS
