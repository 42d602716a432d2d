/* along-today-row.h — the row of one thing that a coordinator has to know of a day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-today-item.h"

G_BEGIN_DECLS

#define ALONG_TYPE_TODAY_ROW (along_today_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongTodayRow, along_today_row, ALONG, TODAY_ROW, AdwPreferencesRow)

/* With the buttons that belong to its section; what they do are actions of AlongSeatActions. */
GtkWidget      *along_today_row_new      (AlongTodayItem *item);

/* Owned by @self. */
AlongTodayItem *along_today_row_get_item (AlongTodayRow  *self);

/* Opens the menu of what can be done with somebody; %FALSE where there is none. */
gboolean        along_today_row_popup    (AlongTodayRow  *self);

G_END_DECLS
