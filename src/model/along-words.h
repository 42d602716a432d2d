/* along-words.h — the field's words, and times and days as people write them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"
#include "model/along-enums.h"
#include "model/along-zone.h"

G_BEGIN_DECLS

/* The word for @value of the enumeration @type, or for one single bit of the flags @type, in the
 * user's language. Static. */
const char *along_words_value    (GType       type,
                                  int         value);

/* The words for all bits of @value, separated by commas; "" for none. To be freed. */
char       *along_words_flags    (GType       type,
                                  guint       value);

/* @text as it stands among other words: in isolates if letters of it run from right to left, so that
 * what is beside it keeps its place. To be freed. */
char       *along_words_apart    (const char *text);

/* "08:00" or "8:00 am"; to be freed. */
char       *along_words_time     (AlongZone  *zone,
                                  AlongClock  clock,
                                  gint64      utc);

/* "08:00–12:00"; an end on a later day says so: "22:00–06:00 +1". Times with words that run from
 * right to left stand in isolates. To be freed. */
char       *along_words_span     (AlongZone  *zone,
                                  AlongClock  clock,
                                  AlongSpan   span);

/* The same where there is little room, without the minutes of a time on the hour: "08–12:30". To be
 * freed. */
char       *along_words_span_brief (AlongZone  *zone,
                                    AlongClock  clock,
                                    AlongSpan   span);

/* "Tue", to be freed. */
char       *along_words_weekday_short (AlongDay day);

/* "Tuesday"; to be freed. */
char       *along_words_weekday  (GDateWeekday weekday);

/* "Tue 24 Nov"; to be freed. */
char       *along_words_day_short (AlongDay   day);

/* "Tue 24"; to be freed. */
char       *along_words_day_shortest (AlongDay day);

/* "Tuesday, 24 November 2026"; to be freed. */
char       *along_words_day      (AlongDay    day);

/* "November 2026" for the month that holds @day; to be freed. */
char       *along_words_month    (AlongDay    day);

/* "24 November 2026"; to be freed. */
char       *along_words_date     (AlongDay    day);

/* "Tue 24 Nov 2026"; to be freed. */
char       *along_words_date_weekday (AlongDay day);

/* "24 November 2026, 14:05"; to be freed. */
char       *along_words_moment   (AlongZone  *zone,
                                  AlongClock  clock,
                                  gint64      utc);

/* "14:05", or of another day than that of @now "Tue 24 Nov 14:05"; to be freed. */
char       *along_words_when     (AlongZone  *zone,
                                  AlongClock  clock,
                                  gint64      utc,
                                  gint64      now);

/* "Week 48, 23–29 November 2026" for the week that begins on @start; to be freed. */
char       *along_words_week     (AlongDay    start);

/* "2 open": so many seats of a shift that nobody has taken; to be freed. */
char       *along_words_open     (int         n_open);

/* @words about somebody who has not agreed yet: "Noor?"; to be freed. */
char       *along_words_proposed (const char *words);

/* What stands behind the times of a shift that is not as it was published. */
#define ALONG_WORDS_CHANGED "≠"

/* "7 h 30 min"; to be freed. */
char       *along_words_duration (int         minutes);

G_END_DECLS
