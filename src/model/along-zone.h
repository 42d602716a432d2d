/* along-zone.h — the agency's time zone: from wall clock to UTC and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "model/along-day.h"
#include "model/along-span.h"

G_BEGIN_DECLS

/**
 * AlongZone:
 *
 * An immutable time zone, counted by atomic references, so that it may be shared by threads.
 * Wall clock times are minutes since a day's midnight as a clock on the wall shows them.
 */
typedef struct _AlongZone AlongZone;

#define ALONG_TYPE_ZONE (along_zone_get_type ())
GType      along_zone_get_type    (void) G_GNUC_CONST;

/* The zone with an IANA name such as "Europe/Helsinki"; %NULL with ALONG_MODEL_ERROR_SYNTAX when
 * this system knows no such zone. */
AlongZone *along_zone_new         (const char  *id,
                                   GError     **error);
AlongZone *along_zone_ref         (AlongZone   *self);
void       along_zone_unref       (AlongZone   *self);

/* The IANA name; owned by @self. */
const char *along_zone_get_id     (AlongZone   *self);

/* The day in which the second @utc falls. */
AlongDay   along_zone_get_day     (AlongZone   *self,
                                   gint64       utc);

/* What the clock on the wall shows at @utc, in minutes since midnight (0–1439). */
int        along_zone_get_minute  (AlongZone   *self,
                                   gint64       utc);

/* The second at which the clock shows @minute on @day. @minute may be 1440 or more, which is a
 * later day, and negative, an earlier one. A time that the clock skips is the moment of the change,
 * and of a time that comes twice the first is meant: a later time on the clock is never earlier. */
gint64     along_zone_at          (AlongZone   *self,
                                   AlongDay     day,
                                   int          minute);

/* Whether the clock shows @minute twice on @day, because it is set back in between. */
gboolean   along_zone_repeats     (AlongZone   *self,
                                   AlongDay     day,
                                   int          minute);

/* Whether the clock never shows @minute on @day, because it is set forward past it. */
gboolean   along_zone_skips       (AlongZone   *self,
                                   AlongDay     day,
                                   int          minute);

/* The span from midnight to midnight: 23, 24 or 25 hours, rarely something else. */
AlongSpan  along_zone_day_span    (AlongZone   *self,
                                   AlongDay     day);

/* The spans of @n_days days in a row, beginning with @day. */
AlongSpan  along_zone_days_span   (AlongZone   *self,
                                   AlongDay     day,
                                   int          n_days);

/* From @start to @end as a coordinator says it: an end that is not after the start is on the
 * next day. */
AlongSpan  along_zone_clock_span  (AlongZone   *self,
                                   AlongDay     day,
                                   int          start_minute,
                                   int          end_minute);

/* @span on @day, from and until what the clock on the wall shows for it; as long as it is where the
 * clock, set back in between, ends no later than it began. */
AlongSpan  along_zone_move_span   (AlongZone   *self,
                                   AlongSpan    span,
                                   AlongDay     day);

/* How many days after the day of its start @span ends; until midnight is still the same day. */
int        along_zone_count_nights (AlongZone  *self,
                                    AlongSpan   span);

/* @utc as a GDateTime of this zone, for formatting; to be unreffed. */
GDateTime *along_zone_date_time   (AlongZone   *self,
                                   gint64       utc);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongZone, along_zone_unref)

G_END_DECLS
