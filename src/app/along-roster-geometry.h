/* along-roster-geometry.h — where the days, rows and blocks of the roster lie
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "model/along-week.h"

G_BEGIN_DECLS

/* All in whole pixels. */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} AlongRosterRect;

/**
 * AlongRosterSpot:
 * @row: the row, or -1 outside of all
 * @day: the day, 0–6 from the start of the week, or -1 outside of all
 * @index: the block in the cell of both, counted from the top, or -1 beside all
 */
typedef struct
{
  int row;
  int day;
  int index;
} AlongRosterSpot;

/* Which part of a block is meant. */
typedef enum
{
  ALONG_ROSTER_PART_NONE,
  ALONG_ROSTER_PART_BODY,
  ALONG_ROSTER_PART_START, /* the end of the time strip where the shift begins */
  ALONG_ROSTER_PART_END,
} AlongRosterPart;

/* Around the blocks of a cell and between them; inside a block; of its strip. At the sides of a
 * label. */
#define ALONG_ROSTER_CELL_PADDING 2
#define ALONG_ROSTER_BLOCK_GAP 3
#define ALONG_ROSTER_BLOCK_PADDING 4
#define ALONG_ROSTER_STRIP_HEIGHT 4
#define ALONG_ROSTER_LABEL_PADDING 6

/**
 * AlongRosterGeometry:
 *
 * The one place that knows which pixel is which day. It needs no display. The canvas begins with
 * the first row, below the heads of the days; its rows begin with the column of the labels, which
 * is on the right where people write from right to left.
 */
typedef struct _AlongRosterGeometry AlongRosterGeometry;

AlongRosterGeometry *along_roster_geometry_new             (void);
void                 along_roster_geometry_free            (AlongRosterGeometry *self);

/* Gives the days what @width leaves beside @label_width, but each at least @min_day_width. */
void                 along_roster_geometry_set_columns     (AlongRosterGeometry *self,
                                                            int                  width,
                                                            int                  label_width,
                                                            int                  min_day_width,
                                                            gboolean             rtl);

/* Fills from the top: a row, then its blocks, each below the one added before to the same day. */
void                 along_roster_geometry_clear_rows      (AlongRosterGeometry *self);
void                 along_roster_geometry_add_row         (AlongRosterGeometry *self,
                                                            int                  min_height);
void                 along_roster_geometry_add_block       (AlongRosterGeometry *self,
                                                            int                  day,
                                                            int                  height);

/* The canvas. */
int                  along_roster_geometry_get_width       (AlongRosterGeometry *self);
int                  along_roster_geometry_get_height      (AlongRosterGeometry *self);
/* What a block has for its text; days may be a pixel wider. */
int                  along_roster_geometry_get_text_width  (AlongRosterGeometry *self);
gboolean             along_roster_geometry_get_rtl         (AlongRosterGeometry *self);
int                  along_roster_geometry_get_n_rows      (AlongRosterGeometry *self);
int                  along_roster_geometry_get_n_blocks    (AlongRosterGeometry *self,
                                                            int                  row,
                                                            int                  day);

/* Whole cells, and the block at @spot. */
AlongRosterRect      along_roster_geometry_get_cell        (AlongRosterGeometry *self,
                                                            int                  row,
                                                            int                  day);
AlongRosterRect      along_roster_geometry_get_block       (AlongRosterGeometry *self,
                                                            AlongRosterSpot      spot);

/* What lies at a point of the canvas. */
int                  along_roster_geometry_get_day_at      (AlongRosterGeometry *self,
                                                            int                  x);
int                  along_roster_geometry_get_row_at      (AlongRosterGeometry *self,
                                                            int                  y);
AlongRosterSpot      along_roster_geometry_get_spot_at     (AlongRosterGeometry *self,
                                                            int                  x,
                                                            int                  y);

/* The time strip of the blocks of a day, which is the scale of the line of now as well: 0 is
 * midnight, 1440 the next. Times beyond are where the strip ends. */
int                  along_roster_geometry_minute_to_x     (AlongRosterGeometry *self,
                                                            int                  day,
                                                            int                  minute);

/* How many minutes a pointer has moved that went @dx pixels along the strip of @day. */
int                  along_roster_geometry_get_minutes     (AlongRosterGeometry *self,
                                                            int                  day,
                                                            int                  dx);

/* Which part of the block at @spot, a shift from @start to @end minutes, lies at a point of the
 * canvas. A handle is wider than the strip is high, so that it can be caught. */
AlongRosterPart      along_roster_geometry_get_part_at     (AlongRosterGeometry *self,
                                                            AlongRosterSpot      spot,
                                                            int                  start,
                                                            int                  end,
                                                            int                  x,
                                                            int                  y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongRosterGeometry, along_roster_geometry_free)

G_END_DECLS
