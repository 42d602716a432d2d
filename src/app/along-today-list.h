/* along-today-list.h — what a coordinator has to know of a day, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-today-item.h"
#include "rules/along-day-view.h"

G_BEGIN_DECLS

/* The rows of a section, AlongTodayItem in their order; @now is that of @view. To be unreffed. */
GPtrArray *along_today_list_new (const AlongDayView *view,
                                 AlongTodaySection   section,
                                 AlongClock          clock,
                                 gint64              now);

G_END_DECLS
