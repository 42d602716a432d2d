/* along-roster-geometry.c — where the days, rows and blocks of the roster lie
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-geometry.h"

#define MINUTES_A_DAY (24 * 60)

/* How far from the end of a strip, and from the strip upwards, a pointer still catches it. */
#define HANDLE_REACH 7
#define HANDLE_HEIGHT 12

typedef struct
{
  int y;
  int height;
  GArray *blocks[ALONG_DAYS_A_WEEK]; /* of Block; NULL for none */
} Row;

typedef struct
{
  int y; /* from the top of the row */
  int height;
} Block;

struct _AlongRosterGeometry
{
  GArray *rows;
  int label_width;
  int days_width;
  gboolean rtl;
};

static Row *
get_row (AlongRosterGeometry *self,
         int                  row)
{
  return &g_array_index (self->rows, Row, row);
}

static void
clear_row (gpointer data)
{
  Row *row = data;

  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    g_clear_pointer (&row->blocks[day], g_array_unref);
}

/* Where @day begins, counted from the labels in the direction of reading. The pixels that are left
 * over are spread, so that the last day ends where the canvas does. */
static int
get_day_offset (AlongRosterGeometry *self,
                int                  day)
{
  return self->days_width * day / ALONG_DAYS_A_WEEK;
}

static void
get_day_extent (AlongRosterGeometry *self,
                int                  day,
                int                 *x,
                int                 *width)
{
  int from = get_day_offset (self, day);
  int to = get_day_offset (self, day + 1);

  *width = to - from;
  *x = self->rtl ? self->days_width - to : self->label_width + from;
}

static void
get_strip_extent (AlongRosterGeometry *self,
                  int                  day,
                  int                 *x,
                  int                 *width)
{
  const int inset = ALONG_ROSTER_CELL_PADDING + ALONG_ROSTER_BLOCK_PADDING;

  get_day_extent (self, day, x, width);
  *x += inset;
  *width = MAX (*width - 2 * inset, 1);
}

AlongRosterGeometry *
along_roster_geometry_new (void)
{
  AlongRosterGeometry *self = g_new0 (AlongRosterGeometry, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);

  return self;
}

void
along_roster_geometry_free (AlongRosterGeometry *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->rows);
  g_free (self);
}

void
along_roster_geometry_set_columns (AlongRosterGeometry *self,
                                   int                  width,
                                   int                  label_width,
                                   int                  min_day_width,
                                   gboolean             rtl)
{
  g_return_if_fail (self != NULL);

  self->label_width = label_width;
  self->days_width = MAX (width - label_width, min_day_width * ALONG_DAYS_A_WEEK);
  self->rtl = rtl;
}

void
along_roster_geometry_clear_rows (AlongRosterGeometry *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->rows, 0);
}

void
along_roster_geometry_add_row (AlongRosterGeometry *self,
                               int                  min_height)
{
  Row row = { 0 };

  g_return_if_fail (self != NULL);

  row.y = along_roster_geometry_get_height (self);
  row.height = min_height;
  g_array_append_val (self->rows, row);
}

void
along_roster_geometry_add_block (AlongRosterGeometry *self,
                                 int                  day,
                                 int                  height)
{
  Block block = { ALONG_ROSTER_CELL_PADDING, height };
  Row *row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->rows->len > 0);
  g_return_if_fail (day >= 0 && day < ALONG_DAYS_A_WEEK);

  row = get_row (self, (int) self->rows->len - 1);

  if (row->blocks[day] == NULL)
    {
      row->blocks[day] = g_array_new (FALSE, FALSE, sizeof (Block));
    }
  else
    {
      Block *above = &g_array_index (row->blocks[day], Block, row->blocks[day]->len - 1);

      block.y = above->y + above->height + ALONG_ROSTER_BLOCK_GAP;
    }

  g_array_append_val (row->blocks[day], block);
  row->height = MAX (row->height, block.y + block.height + ALONG_ROSTER_CELL_PADDING);
}

int
along_roster_geometry_get_width (AlongRosterGeometry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->label_width + self->days_width;
}

int
along_roster_geometry_get_height (AlongRosterGeometry *self)
{
  Row *last;

  g_return_val_if_fail (self != NULL, 0);

  if (self->rows->len == 0)
    return 0;

  last = get_row (self, (int) self->rows->len - 1);
  return last->y + last->height;
}

int
along_roster_geometry_get_text_width (AlongRosterGeometry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return MAX (self->days_width / ALONG_DAYS_A_WEEK -
              2 * (ALONG_ROSTER_CELL_PADDING + ALONG_ROSTER_BLOCK_PADDING), 1);
}

gboolean
along_roster_geometry_get_rtl (AlongRosterGeometry *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->rtl;
}

int
along_roster_geometry_get_n_rows (AlongRosterGeometry *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (int) self->rows->len;
}

int
along_roster_geometry_get_n_blocks (AlongRosterGeometry *self,
                                    int                  row,
                                    int                  day)
{
  GArray *blocks;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row >= 0 && row < (int) self->rows->len, 0);
  g_return_val_if_fail (day >= 0 && day < ALONG_DAYS_A_WEEK, 0);

  blocks = get_row (self, row)->blocks[day];
  return blocks != NULL ? (int) blocks->len : 0;
}

AlongRosterRect
along_roster_geometry_get_cell (AlongRosterGeometry *self,
                                int                  row,
                                int                  day)
{
  AlongRosterRect rect = { 0 };

  g_return_val_if_fail (self != NULL, rect);
  g_return_val_if_fail (row >= 0 && row < (int) self->rows->len, rect);
  g_return_val_if_fail (day >= 0 && day < ALONG_DAYS_A_WEEK, rect);

  get_day_extent (self, day, &rect.x, &rect.width);
  rect.y = get_row (self, row)->y;
  rect.height = get_row (self, row)->height;

  return rect;
}

AlongRosterRect
along_roster_geometry_get_block (AlongRosterGeometry *self,
                                 AlongRosterSpot      spot)
{
  AlongRosterRect rect = along_roster_geometry_get_cell (self, spot.row, spot.day);
  GArray *blocks = get_row (self, spot.row)->blocks[spot.day];
  Block *block;

  g_return_val_if_fail (blocks != NULL && spot.index >= 0 && spot.index < (int) blocks->len, rect);

  block = &g_array_index (blocks, Block, spot.index);
  rect.x += ALONG_ROSTER_CELL_PADDING;
  rect.width = MAX (rect.width - 2 * ALONG_ROSTER_CELL_PADDING, 1);
  rect.y += block->y;
  rect.height = block->height;

  return rect;
}

int
along_roster_geometry_get_day_at (AlongRosterGeometry *self,
                                  int                  x)
{
  g_return_val_if_fail (self != NULL, -1);

  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    {
      int from, width;

      get_day_extent (self, day, &from, &width);
      if (x >= from && x < from + width)
        return day;
    }

  return -1;
}

int
along_roster_geometry_get_row_at (AlongRosterGeometry *self,
                                  int                  y)
{
  int low = 0, high;

  g_return_val_if_fail (self != NULL, -1);

  high = (int) self->rows->len;
  while (low < high)
    {
      int middle = (low + high) / 2;
      Row *row = get_row (self, middle);

      if (y < row->y)
        high = middle;
      else if (y >= row->y + row->height)
        low = middle + 1;
      else
        return middle;
    }

  return -1;
}

AlongRosterSpot
along_roster_geometry_get_spot_at (AlongRosterGeometry *self,
                                   int                  x,
                                   int                  y)
{
  AlongRosterSpot spot = { -1, -1, -1 };
  int n_blocks;

  g_return_val_if_fail (self != NULL, spot);

  spot.row = along_roster_geometry_get_row_at (self, y);
  spot.day = along_roster_geometry_get_day_at (self, x);
  if (spot.row < 0 || spot.day < 0)
    return spot;

  n_blocks = along_roster_geometry_get_n_blocks (self, spot.row, spot.day);
  for (int i = 0; i < n_blocks; i++)
    {
      AlongRosterRect rect =
        along_roster_geometry_get_block (self, (AlongRosterSpot) { spot.row, spot.day, i });

      if (x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height)
        spot.index = i;
    }

  return spot;
}

int
along_roster_geometry_minute_to_x (AlongRosterGeometry *self,
                                   int                  day,
                                   int                  minute)
{
  int x, width, offset;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (day >= 0 && day < ALONG_DAYS_A_WEEK, 0);

  get_strip_extent (self, day, &x, &width);
  offset = width * CLAMP (minute, 0, MINUTES_A_DAY) / MINUTES_A_DAY;

  return self->rtl ? x + width - offset : x + offset;
}

int
along_roster_geometry_get_minutes (AlongRosterGeometry *self,
                                   int                  day,
                                   int                  dx)
{
  int x, width;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (day >= 0 && day < ALONG_DAYS_A_WEEK, 0);

  get_strip_extent (self, day, &x, &width);

  return (self->rtl ? -dx : dx) * MINUTES_A_DAY / width;
}

AlongRosterPart
along_roster_geometry_get_part_at (AlongRosterGeometry *self,
                                   AlongRosterSpot      spot,
                                   int                  start,
                                   int                  end,
                                   int                  x,
                                   int                  y)
{
  AlongRosterRect rect;
  int from_start, from_end;

  g_return_val_if_fail (self != NULL, ALONG_ROSTER_PART_NONE);

  rect = along_roster_geometry_get_block (self, spot);
  if (x < rect.x || x >= rect.x + rect.width || y < rect.y || y >= rect.y + rect.height)
    return ALONG_ROSTER_PART_NONE;

  if (y < rect.y + rect.height - HANDLE_HEIGHT)
    return ALONG_ROSTER_PART_BODY;

  from_start = x - along_roster_geometry_minute_to_x (self, spot.day, start);
  from_end = x - along_roster_geometry_minute_to_x (self, spot.day, end);
  if (self->rtl)
    {
      from_start = -from_start;
      from_end = -from_end;
    }

  /* The two handles of a short shift meet in its middle. */
  if (ABS (from_end) <= HANDLE_REACH && ABS (from_end) <= ABS (from_start))
    return ALONG_ROSTER_PART_END;
  if (ABS (from_start) <= HANDLE_REACH)
    return ALONG_ROSTER_PART_START;

  return ALONG_ROSTER_PART_BODY;
}
