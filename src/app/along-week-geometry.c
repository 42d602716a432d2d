/* along-week-geometry.c — where the half hours of a week lie
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-week-geometry.h"

#include "model/along-terms.h"

/* How far @day begins from the column of the times; the pixels that are left over are spread. */
static int
get_day_offset (const AlongWeekGeometry *self,
                int                      day)
{
  return MAX (self->width - self->label_width, 0) * day / ALONG_DAYS_A_WEEK;
}

int
along_week_geometry_get_height (const AlongWeekGeometry *self)
{
  return self->row_height * ALONG_TERMS_SLOTS_A_DAY;
}

AlongRosterRect
along_week_geometry_get_cells (const AlongWeekGeometry *self,
                               int                      day,
                               int                      slot,
                               int                      end_slot)
{
  int from = get_day_offset (self, day);
  int to = get_day_offset (self, day + 1);

  return (AlongRosterRect) {
    .x = self->rtl ? self->width - self->label_width - to : self->label_width + from,
    .y = slot * self->row_height,
    .width = to - from,
    .height = (end_slot - slot) * self->row_height,
  };
}

int
along_week_geometry_minute_to_y (const AlongWeekGeometry *self,
                                 int                      minute)
{
  return minute * self->row_height / ALONG_TERMS_SLOT_MINUTES;
}

gboolean
along_week_geometry_find (const AlongWeekGeometry *self,
                          double                   x,
                          double                   y,
                          int                     *day,
                          int                     *slot)
{
  double from_label = self->rtl ? self->width - self->label_width - x : x - self->label_width;

  *slot = CLAMP ((int) (y / self->row_height), 0, ALONG_TERMS_SLOTS_A_DAY - 1);
  *day = ALONG_DAYS_A_WEEK - 1;
  while (*day > 0 && from_label < get_day_offset (self, *day))
    (*day)--;

  return from_label >= 0 && from_label < get_day_offset (self, ALONG_DAYS_A_WEEK) && y >= 0 &&
         y < along_week_geometry_get_height (self);
}
