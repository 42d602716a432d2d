/* along-shift-start.c — with what a new shift begins
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-shift-start.h"

/* With what a shift begins that has no type. */
#define START_MINUTE (9 * 60)
#define MINUTES (4 * 60)

static gboolean
is_in_use (AlongPlace *place)
{
  return place != NULL && !along_entry_is_archived (ALONG_ENTRY (place));
}

/* The place of the last shift of the type that has one; 0 for none. */
static gint64
find_last_place (AlongRoster *roster,
                 gint64       type_id)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  GPtrArray *shifts = along_roster_get_shifts (roster);

  for (guint i = shifts->len; i > 0; i--)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i - 1);
      gint64 place_id = along_shift_get_place_id (shift);

      if (along_shift_get_type_id (shift) == type_id &&
          is_in_use (along_directory_get_place (directory, place_id)))
        return place_id;
    }

  return 0;
}

/* 0 for none, and where there are several. */
static gint64
find_only_place (AlongDirectory *directory)
{
  GListModel *places = along_directory_get_places (directory);
  gint64 found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (AlongPlace) place = g_list_model_get_item (places, i);

      if (!is_in_use (place))
        continue;
      if (found != 0)
        return 0;
      found = along_record_get_id (ALONG_RECORD (place));
    }

  return found;
}

/* When a shift begins that begins at @minute of @day by itself, and has begun when it is today.
 * Where no full hour of the day is left it begins as by itself: another day was not asked for. */
static gint64
find_start (AlongZone *zone,
            AlongDay   day,
            int        minute,
            gint64     now)
{
  gint64 start = along_zone_at (zone, day, minute);
  int hour = along_zone_get_minute (zone, now) / 60 + 1;

  if (day != along_zone_get_day (zone, now) || start > now || hour == 24)
    return start;

  return along_zone_at (zone, day, hour * 60);
}

void
along_shift_start_as (AlongShift     *shift,
                      AlongShiftType *type,
                      AlongRoster    *roster,
                      AlongDay        day,
                      gint64          now)
{
  int minute = type != NULL ? along_shift_type_get_start_minute (type) : START_MINUTE;
  int minutes = type != NULL ? along_shift_type_get_minutes (type) : MINUTES;
  AlongDirectory *directory;
  AlongZone *zone;
  gint64 place_id = 0;
  gint64 start;
  AlongSpan span;

  g_return_if_fail (ALONG_IS_SHIFT (shift));
  g_return_if_fail (ALONG_IS_ROSTER (roster));

  directory = along_roster_get_directory (roster);
  zone = along_directory_get_zone (directory);
  start = find_start (zone, day, minute, now);
  minute = along_zone_get_minute (zone, start);
  span = along_zone_clock_span (zone, day, minute, (minute + minutes) % (24 * 60));
  g_object_set (shift, "start", span.start, "end", span.end, NULL);

  if (type != NULL)
    {
      g_object_set (shift, "seats", along_shift_type_get_seats (type), NULL);
      place_id = find_last_place (roster, along_record_get_id (ALONG_RECORD (type)));
    }
  if (place_id == 0)
    place_id = find_only_place (directory);
  g_object_set (shift, "place-id", place_id, NULL);
}
