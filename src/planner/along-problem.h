/* along-problem.h — what is to be planned: people, days, shifts, and rules and wishes as numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It knows nothing of an agency: who fills it in says what each rule comes to for each person and
 * shift. Days, shifts, people, kinds and windows are numbered from 0 in the order they are added.
 * Costs are whole numbers of the caller's own unit. Whatever breaks a hard rule costs nothing here
 * and is counted instead, in units of a person too few or too many, a day, a weekend or a pair.
 *
 * After along_problem_close() nothing is changed any more, and any number of threads may read it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest run of days that can be limited or asked for. */
#define ALONG_PROBLEM_LONGEST_RUN 15

/* The most kinds of shift. */
#define ALONG_PROBLEM_KINDS 63

/* The most shifts of a day that one person can take. */
#define ALONG_PROBLEM_SHIFTS_A_DAY 3

typedef struct _AlongProblem AlongProblem;

/* What adds up in a window of days. */
typedef enum
{
  ALONG_QUANTITY_MINUTES,
  ALONG_QUANTITY_DAYS,
  ALONG_QUANTITY_SHIFTS,
} AlongQuantity;

/* What must hold for one person all the time. Runs of days that reach the first or the last day
 * of the problem are never too short. */
typedef struct
{
  guint rest;         /* minutes from the end of a shift to the start of the next, at least */
  guint day_length;   /* minutes from the first start to the last end of a day that needs no rest */
  guint most_in_row;  /* days with a shift; 0: as many as there are */
  guint least_in_row; /* days with a shift */
  guint least_off;    /* days without, in a row */
  guint weekends;     /* with a shift on one of their days, at most */
} AlongPersonRules;

/* How many people a shift should have. */
typedef struct
{
  guint least;
  guint most;
  guint limit; /* more are forbidden */
  gint64 under; /* cost of each one below least */
  gint64 over; /* cost of each one above most; negative where more are welcome */
} AlongCover;

/* How much one person should have in a window: from least to most is a hard rule, from low to high
 * a wish. */
typedef struct
{
  gint least;
  gint most;
  gint low;
  gint high;
  gint64 under; /* cost of each below low */
  gint64 over;  /* cost of each above high */
} AlongLimit;

/* A limit that nothing can break. */
#define ALONG_LIMIT_NONE { .most = G_MAXINT, .high = G_MAXINT }

/* A problem of that size in which everything is allowed, nothing costs anything, and at most
 * @shifts_a_day shifts start on one day of one person; to be freed. */
AlongProblem *along_problem_new           (guint                   n_people,
                                           guint                   n_days,
                                           guint                   shifts_a_day);
void          along_problem_free          (AlongProblem           *problem);

/* Saturday and Sunday, or whichever two days count as one weekend; the second is the day after. */
void          along_problem_add_weekend   (AlongProblem           *problem,
                                           guint                   day);

/* Adds a shift that counts for @day, from @start to @end, in minutes since any fixed moment, and
 * returns its number. What is worked can be less than what lies between them. */
guint         along_problem_add_shift     (AlongProblem           *problem,
                                           guint                   day,
                                           gint                    start,
                                           gint                    end,
                                           guint                   minutes,
                                           guint                   kind);

/* No shift of kind @next may stand on the day after one of @kind, or after it on the same day. */
void          along_problem_forbid_after  (AlongProblem           *problem,
                                           guint                   kind,
                                           guint                   next);

/* How many of those people @shift should have who are marked in @whom (a byte a person, everybody
 * with %NULL). A shift can have any number of such covers. */
void          along_problem_add_cover     (AlongProblem           *problem,
                                           guint                   shift,
                                           const guint8           *whom,
                                           const AlongCover       *cover);

void          along_problem_set_rules     (AlongProblem           *problem,
                                           guint                   person,
                                           const AlongPersonRules *rules);

/* @person can't take @shift. */
void          along_problem_forbid        (AlongProblem           *problem,
                                           guint                   person,
                                           guint                   shift);

/* @person has @shift already, forbidden or not, and keeps it: whatever is planned for them on its
 * day comes besides. */
void          along_problem_keep          (AlongProblem           *problem,
                                           guint                   person,
                                           guint                   shift);

/* What it costs, besides, that @person takes @shift; negative where it is wished. */
void          along_problem_add_cost      (AlongProblem           *problem,
                                           guint                   person,
                                           guint                   shift,
                                           gint64                  cost);

/* A cost that comes about whatever is planned. */
void          along_problem_add_constant  (AlongProblem           *problem,
                                           gint64                  cost);

/* @person may take @most shifts of @kind. */
void          along_problem_limit_kind    (AlongProblem           *problem,
                                           guint                   person,
                                           guint                   kind,
                                           guint                   most);

/* Adds windows of @length days that start at @first and every @step days after it, as long as one
 * begins before the last day ends, and returns the number of the first. What breaks a limit by a
 * part of @unit counts as one. */
guint         along_problem_add_windows   (AlongProblem           *problem,
                                           AlongQuantity           quantity,
                                           guint                   unit,
                                           gint                    first,
                                           guint                   length,
                                           guint                   step);

void          along_problem_limit         (AlongProblem           *problem,
                                           guint                   person,
                                           guint                   window,
                                           const AlongLimit       *limit);

/* @a and @b may not be on one shift. */
void          along_problem_keep_apart    (AlongProblem           *problem,
                                           guint                   a,
                                           guint                   b);

/* @person may be on a shift only with somebody who was named so. */
void          along_problem_add_mentor    (AlongProblem           *problem,
                                           guint                   person,
                                           guint                   mentor);

/* Makes the tables by which it is planned. */
void          along_problem_close         (AlongProblem           *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongProblem, along_problem_free)

G_END_DECLS
