/* along-week-grid.h — a week in half hours, to be painted
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-week-paint.h"

G_BEGIN_DECLS

/**
 * AlongWeekGrid:
 *
 * Scrolls by itself, below the heads of the days; as much of it as there are hours from six to
 * midnight is shown at once, where there is room. A drag paints with the brush; with the keyboard,
 * half hours are selected and then painted. The keys of the brushes activate "wishes.paint" of the
 * window, with an AlongAvailability or ALONG_WEEK_PAINT_USUAL.
 */
#define ALONG_TYPE_WEEK_GRID (along_week_grid_get_type ())
G_DECLARE_FINAL_TYPE (AlongWeekGrid, along_week_grid, ALONG, WEEK_GRID, GtkWidget)

/* Shows @paint (may be %NULL) with times as @clock has them. */
void along_week_grid_set_paint (AlongWeekGrid  *self,
                                AlongWeekPaint *paint,
                                AlongClock      clock);

/* What a drag, or the keyboard, says from now on: an AlongAvailability or
 * ALONG_WEEK_PAINT_USUAL. */
void along_week_grid_set_brush (AlongWeekGrid  *self,
                                int             brush);

/* Says it of what is selected, which is at least the half hour that the cursor is on. */
void along_week_grid_fill      (AlongWeekGrid  *self);

/* The same where the keyboard selected it: a drag has painted what it selected. */
void along_week_grid_fill_selected (AlongWeekGrid *self);

/* The sign that stands in a half hour of which @value is said; static. */
const char *along_week_grid_get_sign (int       value);

G_END_DECLS
