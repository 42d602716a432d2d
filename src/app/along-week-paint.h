/* along-week-paint.h — what somebody says of the half hours of a week, while it is being said
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-intents.h"

G_BEGIN_DECLS

/* Of a half hour with a date: nothing but what is said of every week. */
#define ALONG_WEEK_PAINT_USUAL (-1)

/**
 * AlongWeekRange:
 *
 * Half hours of one day or of several at the same times: from @first_day to @last_day, counted from
 * the agency's first weekday, and from @first_slot to @last_slot, all inclusive.
 */
typedef struct
{
  int first_day;
  int last_day;
  int first_slot;
  int last_slot;
} AlongWeekRange;

/**
 * AlongWeekPaint:
 *
 * The usual week of a person, and the days with a date on which something else is said, both being
 * painted; which of them is shown, and where the cursor is. Who cannot for a whole day is away,
 * which is kept as an AlongAbsence as what was away before is; everything else with a date is an
 * AlongWish. Needs no display.
 *
 * Signals:
 * - changed: what is shown, or where the cursor is
 */
#define ALONG_TYPE_WEEK_PAINT (along_week_paint_get_type ())
G_DECLARE_FINAL_TYPE (AlongWeekPaint, along_week_paint, ALONG, WEEK_PAINT, GObject)

/* What is said of @person_id in @directory and in @dated, an array of AlongAbsence and AlongWish as
 * along_store_load_dated_async() gives them. Begins with the usual week. */
AlongWeekPaint *along_week_paint_new           (AlongDirectory       *directory,
                                                gint64                person_id,
                                                GPtrArray            *dated);

/* The agency's; owned by @self. */
AlongZone      *along_week_paint_get_zone      (AlongWeekPaint       *self);

/* Shows the usual week, or the one that begins on the agency's day @start. */
void            along_week_paint_show_usual    (AlongWeekPaint       *self);
void            along_week_paint_show_week     (AlongWeekPaint       *self,
                                                AlongDay              start);
gboolean        along_week_paint_is_usual      (AlongWeekPaint       *self);

/* The weekday of a column, and its date; that only of a week with dates. */
GDateWeekday    along_week_paint_get_weekday   (AlongWeekPaint       *self,
                                                int                   day);
AlongDay        along_week_paint_get_day       (AlongWeekPaint       *self,
                                                int                   day);

/* The shifts of @roster (may be %NULL) that the person is on are shown where they are. */
void            along_week_paint_set_roster    (AlongWeekPaint       *self,
                                                AlongRoster          *roster);

/* The same as parts of the week that is shown: an array of AlongWeekShift, owned by @self. */
typedef struct
{
  int day;
  int start; /* in minutes since midnight */
  int end;
  AlongShift *shift;
} AlongWeekShift;

GArray         *along_week_paint_get_shifts    (AlongWeekPaint       *self);

/* What is said of a half hour of the week that is shown; @dated (may be %NULL) is whether that is
 * said of the date alone. */
AlongAvailability along_week_paint_get         (AlongWeekPaint       *self,
                                                int                   day,
                                                int                   slot,
                                                gboolean             *dated);

/* Whether somebody is away then. Only ALONG_WEEK_PAINT_USUAL changes that: no wish weakens it. */
gboolean        along_week_paint_is_away       (AlongWeekPaint       *self,
                                                int                   day,
                                                int                   slot);

/* The cursor with what is selected, which is at least the half hour that it is on. */
AlongWeekRange  along_week_paint_get_selection (AlongWeekPaint       *self);
void            along_week_paint_get_cursor    (AlongWeekPaint       *self,
                                                int                  *day,
                                                int                  *slot);

/* Puts the cursor on a half hour, or as near as there is one; @extend selects up to there. */
void            along_week_paint_set_cursor    (AlongWeekPaint       *self,
                                                int                   day,
                                                int                   slot,
                                                gboolean              extend);
void            along_week_paint_select_all    (AlongWeekPaint       *self);

/* Says @value, an AlongAvailability or ALONG_WEEK_PAINT_USUAL, of what is selected. */
void            along_week_paint_fill          (AlongWeekPaint       *self,
                                                int                   value);

/* Says of the days @to (bits, 1 for the first one) what is said of the day of the cursor. */
void            along_week_paint_copy_day      (AlongWeekPaint       *self,
                                                guint                 to);

/* What is selected and what is said of it, as a sentence: "Tuesday 10:00–12:00, Rather not"; to be
 * freed. */
char           *along_week_paint_describe      (AlongWeekPaint       *self,
                                                AlongClock            clock);

gboolean        along_week_paint_is_changed    (AlongWeekPaint       *self);

/* All that was changed, to be unreffed. */
AlongIntent    *along_week_paint_dup_intent    (AlongWeekPaint       *self);

G_END_DECLS
