/* along-agreed.h — what has been agreed with somebody for a day, and how much they work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"

G_BEGIN_DECLS

/* How many weeks, this one the last, tell whether work is given out fairly. */
#define ALONG_LOAD_WEEKS 4

/**
 * AlongAgreed:
 * @always: the terms without days, or %NULL
 * @dated: the terms that hold instead on that day, or %NULL
 * @until: the first day after it on which it may be otherwise
 *
 * The terms are owned by the directory.
 */
typedef struct
{
  AlongTerms *always;
  AlongTerms *dated;
  AlongDay until;
} AlongAgreed;

AlongAgreed along_agreed_find (AlongDirectory     *directory,
                               gint64              person_id,
                               AlongDay            day);

/* What @get tells of the terms in force; 0 for as the agency has it. */
int         along_agreed_get  (const AlongAgreed  *self,
                               int              (* get) (AlongTerms *terms));

/* How many minutes a week are agreed at least: no more than at most, where fewer hours than always
 * are agreed for a while. */
int         along_agreed_get_least (const AlongAgreed *self);

/**
 * AlongBand:
 * @least: minutes a week agreed at least, 0 for none
 * @most: minutes a week at most, agreed or the agency's; 0 for no limit
 */
typedef struct
{
  int least;
  int most;
} AlongBand;

/* What holds for the week that begins on @first_day: where it is not the same on all of its days,
 * the fewest hours. */
AlongBand   along_band_find   (AlongDirectory     *directory,
                               gint64              person_id,
                               AlongDay            first_day);

/**
 * AlongLoad:
 * @week: minutes of work in the week
 * @weeks: the same in ALONG_LOAD_WEEKS weeks of which it is the last
 * @least: of the band of the week
 * @most: the same
 */
typedef struct
{
  int week;
  int weeks;
  int least;
  int most;
} AlongLoad;

/* How much @person_id works in the week that begins on @first_day, by what begins in it and they
 * are not away from, and what is agreed for it. @roster must hold the week. */
AlongLoad   along_load_find   (AlongRoster        *roster,
                               gint64              person_id,
                               AlongDay            first_day);

G_END_DECLS
