/* along-week-geometry.h — where the half hours of a week lie
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-roster-geometry.h"

G_BEGIN_DECLS

/**
 * AlongWeekGeometry:
 * @width: of all, the column of the times included
 * @label_width: of the column of the times
 * @row_height: of a half hour
 * @rtl: whether the times are on the right, and the week goes from there to the left
 *
 * The one place that knows which pixel is which half hour; it needs no display. The canvas begins
 * below the heads of the days, at midnight. Days count from the agency's first weekday. In pixels.
 */
typedef struct
{
  int width;
  int label_width;
  int row_height;
  gboolean rtl;
} AlongWeekGeometry;

int             along_week_geometry_get_height  (const AlongWeekGeometry *self);

/* The cells from @slot up to, but not with, @end_slot of @day. */
AlongRosterRect along_week_geometry_get_cells   (const AlongWeekGeometry *self,
                                                 int                      day,
                                                 int                      slot,
                                                 int                      end_slot);

/* Where a minute of the day is, from the top of the canvas. */
int             along_week_geometry_minute_to_y (const AlongWeekGeometry *self,
                                                 int                      minute);

/* The cell at a point of the canvas, or the nearest one: a drag may leave the cells. Whether the
 * point is on it. */
gboolean        along_week_geometry_find        (const AlongWeekGeometry *self,
                                                 double                   x,
                                                 double                   y,
                                                 int                     *day,
                                                 int                     *slot);

G_END_DECLS
