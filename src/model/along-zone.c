/* along-zone.c — the agency's time zone: from wall clock to UTC and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-zone.h"

#include <glib/gi18n-lib.h>

#include "model/along-model-error.h"

#define SECONDS_A_DAY 86400
#define SECONDS_A_YEAR (366 * SECONDS_A_DAY)

/* The years of which the clock changes are kept, from 2000 until 2060. */
#define FIRST_KEPT G_GINT64_CONSTANT (946684800)
#define END_KEPT G_GINT64_CONSTANT (2840140800)

/* From when on how many seconds are to be added to UTC. */
typedef struct
{
  gint64 since;
  int offset;
} Offset;

struct _AlongZone
{
  gatomicrefcount ref_count;
  GTimeZone *time_zone;
  gsize offsets; /* GArray of Offset, once one was asked for */
};

G_DEFINE_BOXED_TYPE (AlongZone, along_zone, along_zone_ref, along_zone_unref)

static int
find_interval (AlongZone *self,
               gint64     utc)
{
  return g_time_zone_find_interval (self->time_zone, G_TIME_TYPE_UNIVERSAL, utc);
}

/* The offsets of the years that are kept, in the order of time; to be unreffed. */
static GArray *
list_offsets (AlongZone *self)
{
  GArray *offsets = g_array_new (FALSE, FALSE, sizeof (Offset));
  int interval = find_interval (self, FIRST_KEPT);
  Offset offset = { FIRST_KEPT, g_time_zone_get_offset (self->time_zone, interval) };
  gint64 before = FIRST_KEPT;

  g_array_append_val (offsets, offset);
  while (before < END_KEPT)
    {
      gint64 after = MIN (before + SECONDS_A_YEAR, END_KEPT);

      if (find_interval (self, after) == interval)
        {
          before = after;
          continue;
        }

      while (after - before > 1)
        {
          gint64 middle = before + (after - before) / 2;

          if (find_interval (self, middle) == interval)
            before = middle;
          else
            after = middle;
        }

      before = after;
      interval = find_interval (self, after);
      offset = (Offset) { after, g_time_zone_get_offset (self->time_zone, interval) };
      g_array_append_val (offsets, offset);
    }

  return offsets;
}

/* Seconds to add to UTC at @utc. The rules ask for so many that it is too slow to let GLib go
 * through all changes of the clock since the zone has had one each time. */
static int
get_offset (AlongZone *self,
            gint64     utc)
{
  GArray *offsets;
  guint first = 0, end;

  if (utc < FIRST_KEPT || utc >= END_KEPT)
    return g_time_zone_get_offset (self->time_zone, find_interval (self, utc));

  if (g_once_init_enter (&self->offsets))
    g_once_init_leave (&self->offsets, (gsize) list_offsets (self));

  offsets = (GArray *) self->offsets;
  end = offsets->len;
  while (end - first > 1)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (offsets, Offset, middle).since <= utc)
        first = middle;
      else
        end = middle;
    }

  return g_array_index (offsets, Offset, first).offset;
}

static gint64
floor_div (gint64 number,
           gint64 divisor)
{
  return number / divisor - (number % divisor < 0);
}

/* A time of the wall clock, read with one of two offsets. */
typedef struct
{
  gint64 utc;
  gboolean holds; /* whether the clock really shows it then */
} Reading;

static Reading
read_with (AlongZone *self,
           gint64     local,
           gint64     offset_from)
{
  gint64 utc = local - get_offset (self, offset_from);

  return (Reading) { utc, utc + get_offset (self, utc) == local };
}

/* The time read with the offset that was in force a day earlier and with the one a day later. They
 * differ only around a clock change; then neither holds for a time that is skipped, and both hold
 * for one that comes twice. Returns the time as if it were UTC. */
static gint64
read_clock (AlongZone *self,
            AlongDay   day,
            int        minute,
            Reading   *before,
            Reading   *after)
{
  gint64 local = (gint64) day * SECONDS_A_DAY + (gint64) minute * 60;

  *before = read_with (self, local, local - SECONDS_A_DAY);
  *after = read_with (self, local, local + SECONDS_A_DAY);

  return local;
}

AlongZone *
along_zone_new (const char  *id,
                GError     **error)
{
  g_autoptr (GTimeZone) time_zone = NULL;
  AlongZone *self;

  g_return_val_if_fail (id != NULL, NULL);

  /* An empty name would be read as the zone of this machine. */
  if (*id != '\0')
    time_zone = g_time_zone_new_identifier (id);

  if (time_zone == NULL)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_SYNTAX,
                   _("This computer knows no time zone “%s”. Choose one from the list."), id);
      return NULL;
    }

  self = g_new0 (AlongZone, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->time_zone = g_steal_pointer (&time_zone);

  return self;
}

AlongZone *
along_zone_ref (AlongZone *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
along_zone_unref (AlongZone *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    {
      g_time_zone_unref (self->time_zone);
      if (self->offsets != 0)
        g_array_unref ((GArray *) self->offsets);
      g_free (self);
    }
}

const char *
along_zone_get_id (AlongZone *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_time_zone_get_identifier (self->time_zone);
}

AlongDay
along_zone_get_day (AlongZone *self,
                    gint64     utc)
{
  g_return_val_if_fail (self != NULL, 0);

  return (AlongDay) floor_div (utc + get_offset (self, utc), SECONDS_A_DAY);
}

int
along_zone_get_minute (AlongZone *self,
                       gint64     utc)
{
  gint64 local;

  g_return_val_if_fail (self != NULL, 0);

  local = utc + get_offset (self, utc);

  return (int) ((local - floor_div (local, SECONDS_A_DAY) * SECONDS_A_DAY) / 60);
}

gint64
along_zone_at (AlongZone *self,
               AlongDay   day,
               int        minute)
{
  gint64 local;
  Reading before, after;

  g_return_val_if_fail (self != NULL, 0);

  local = read_clock (self, day, minute, &before, &after);

  if (before.holds && after.holds)
    return MIN (before.utc, after.utc);

  if (!before.holds && !after.holds)
    {
      int interval = g_time_zone_adjust_time (self->time_zone, G_TIME_TYPE_STANDARD, &local);

      return local - g_time_zone_get_offset (self->time_zone, interval);
    }

  return after.holds ? after.utc : before.utc;
}

gboolean
along_zone_repeats (AlongZone *self,
                    AlongDay   day,
                    int        minute)
{
  Reading before, after;

  g_return_val_if_fail (self != NULL, FALSE);

  read_clock (self, day, minute, &before, &after);
  return before.holds && after.holds && before.utc != after.utc;
}

gboolean
along_zone_skips (AlongZone *self,
                  AlongDay   day,
                  int        minute)
{
  Reading before, after;

  g_return_val_if_fail (self != NULL, FALSE);

  read_clock (self, day, minute, &before, &after);
  return !before.holds && !after.holds;
}

AlongSpan
along_zone_day_span (AlongZone *self,
                     AlongDay   day)
{
  return along_zone_days_span (self, day, 1);
}

AlongSpan
along_zone_days_span (AlongZone *self,
                      AlongDay   day,
                      int        n_days)
{
  g_return_val_if_fail (n_days >= 0, ALONG_SPAN_INIT (0, 0));

  return ALONG_SPAN_INIT (along_zone_at (self, day, 0), along_zone_at (self, day + n_days, 0));
}

AlongSpan
along_zone_clock_span (AlongZone *self,
                       AlongDay   day,
                       int        start_minute,
                       int        end_minute)
{
  if (end_minute <= start_minute)
    end_minute += 24 * 60;

  return ALONG_SPAN_INIT (along_zone_at (self, day, start_minute),
                          along_zone_at (self, day, end_minute));
}

AlongSpan
along_zone_move_span (AlongZone *self,
                      AlongSpan  span,
                      AlongDay   day)
{
  int start, end;
  gint64 moved;

  g_return_val_if_fail (self != NULL, span);

  start = along_zone_get_minute (self, span.start);
  end = along_zone_get_minute (self, span.end) +
        (along_zone_get_day (self, span.end) - along_zone_get_day (self, span.start)) * 24 * 60;
  moved = along_zone_at (self, day, start);

  return ALONG_SPAN_INIT (moved, end > start ? along_zone_at (self, day, end)
                                             : moved + (span.end - span.start));
}

int
along_zone_count_nights (AlongZone *self,
                         AlongSpan  span)
{
  int n_days;

  g_return_val_if_fail (self != NULL, 0);

  n_days = along_zone_get_day (self, span.end) - along_zone_get_day (self, span.start);
  if (n_days == 1 && along_zone_get_minute (self, span.end) == 0)
    return 0;

  return MAX (n_days, 0);
}

GDateTime *
along_zone_date_time (AlongZone *self,
                      gint64     utc)
{
  g_autoptr (GDateTime) universal = g_date_time_new_from_unix_utc (utc);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (universal != NULL, NULL);

  return g_date_time_to_timezone (universal, self->time_zone);
}
