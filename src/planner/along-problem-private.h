/* along-problem-private.h — the tables of a closed problem
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that a person can do on one day is an option: nothing, one shift, or several that leave
 * enough rest between them. So a plan is one option for each person and day, whether a day has
 * three kinds of shift as in a hospital or thirty odd times as in an agency.
 */

#pragma once

#include "along-problem.h"

G_BEGIN_DECLS

/* Hard rules that are broken, above; what it costs otherwise, below. Sums and differences of both
 * are those of the number as a whole. */
typedef gint64 AlongCost;

#define ALONG_COST_BITS 40
#define ALONG_COST_BROKEN(n) ((AlongCost) (n) * ((AlongCost) 1 << ALONG_COST_BITS))

static inline gint64
along_cost_broken (AlongCost cost)
{
  return (cost + ((AlongCost) 1 << (ALONG_COST_BITS - 1))) >> ALONG_COST_BITS;
}

static inline gint64
along_cost_wished (AlongCost cost)
{
  return cost - ALONG_COST_BROKEN (along_cost_broken (cost));
}

/* One number to compare by, where each broken rule costs @penalty. */
static inline gint64
along_cost_weigh (AlongCost cost,
                  gint64    penalty)
{
  gint64 broken = along_cost_broken (cost);

  return cost - ALONG_COST_BROKEN (broken) + broken * penalty;
}

typedef struct
{
  gint32 start;   /* of the first shift; G_MAXINT32 on a day off */
  gint32 end;     /* of the last one; G_MININT32 on a day off */
  gint32 minutes;
  guint8 first_kind;
  guint8 last_kind;
  guint8 n_shifts;
  guint32 shifts[ALONG_PROBLEM_SHIFTS_A_DAY];
} AlongOption;

typedef struct
{
  guint day;
  gint start;
  gint end;
  guint minutes;
  guint kind;
} AlongShiftTime;

/* A cover as it was added: what it costs when n people are on it, and who counts. */
typedef struct
{
  guint shift;
  AlongCover cover;
  guint8 *whom; /* nullable: everybody */
} AlongCounter;

typedef struct
{
  guint from;
  guint to; /* the day after the last one */
} AlongWindow;

/* Windows that were added together: later ones begin later and end no earlier. */
typedef struct
{
  AlongQuantity quantity;
  guint unit;
  guint first;
  guint end; /* the window after the last one */
  guint *after; /* for each day, its first window that ends after the day */
} AlongWindowRow;

struct _AlongProblem
{
  guint n_people;
  guint n_days;
  guint n_kinds;
  guint shifts_a_day;
  gint64 constant;

  GArray *shifts;   /* AlongShiftTime */
  GArray *counters; /* AlongCounter */
  GArray *windows;  /* AlongWindow */
  GArray *rows;     /* AlongWindowRow */
  GArray *limits;   /* AlongLimit: for each window, each person */
  AlongPersonRules *rules;
  GArray *costs;    /* gint64: for each shift, each person */
  GByteArray *forbidden; /* for each shift, each person */
  GByteArray *kept;      /* the same */
  guint8 *n_kept;        /* for each person, each day */
  guint *most_of_kind;   /* for each person, each kind */
  guint64 follows[ALONG_PROBLEM_KINDS + 1]; /* by kind: the kinds that may not come after it */

  /* Sets of people, one bit each, so many words a set. */
  guint n_people_words;
  guint64 *apart;   /* for each person */
  guint64 *mentors; /* for each person */
  guint64 *trainees; /* for each person: whose mentor they are */
  guint8 *company;  /* for each person: whether any of the three has somebody */

  /* Sets of days: bit d + ALONG_DAYS_BEFORE is day d, so many words a set. */
  guint n_day_words;
  guint64 *inside;    /* the days there are */
  guint64 *weekends;  /* first days of weekends */

  /* From here on made by along_problem_close(). */
  guint n_options;
  AlongOption *options;
  guint *day_options;   /* for each day its first option, which is a day off; and the end */
  gint64 *option_costs; /* for each person, each option */
  guint8 *allowed;      /* for each person, each option */
  guint32 *start;       /* for each person, each day: the option with what is kept, and no more */

  /* What a person can do on a day, the day off first, then by kind: choices[choice_first[person,
   * day, kind]] is the first one of that kind. */
  guint32 *choices;
  guint32 *choice_first; /* for each person, day, each kind and the end */

  guint kind_classes[ALONG_PROBLEM_KINDS + 1]; /* those after and before the same have the same */
  guint minute_step; /* all minutes are so many times this */

  guint n_classes;
  guint *classes;      /* for each person: those who count for the same covers have the same */
  guint32 *tells;      /* the counters of each class and option, one after another */
  guint32 *tell_first; /* for each class, each option; and the end */
  AlongCost *joins;    /* for each counter: what the next one costs when n are on it */
  gint64 best_gain;    /* the most that one change on one day can improve the covers by */
  gint64 seat;         /* the most that what somebody does on a day can be worth */
  gboolean limits_covers; /* covers and company can break hard rules */
  gboolean limits_kinds;
};

#define ALONG_DAYS_BEFORE 64

/* The kind of a day off, after which everything may come. */
#define ALONG_KIND_OFF ALONG_PROBLEM_KINDS

#define along_problem_shift(problem, i) \
  (&g_array_index ((problem)->shifts, AlongShiftTime, (i)))
#define along_problem_counter(problem, i) \
  (&g_array_index ((problem)->counters, AlongCounter, (i)))
#define along_problem_window(problem, i) \
  (&g_array_index ((problem)->windows, AlongWindow, (i)))
#define along_problem_row(problem, i) \
  (&g_array_index ((problem)->rows, AlongWindowRow, (i)))
#define along_problem_limit_of(problem, person, window) \
  (&g_array_index ((problem)->limits, AlongLimit, (window) * (problem)->n_people + (person)))

/* What @value in a window of @row costs by @limit. */
static inline AlongCost
along_limit_cost (const AlongLimit *limit,
                  guint             unit,
                  gint              value)
{
  AlongCost cost = 0;

  if (value < limit->least)
    cost += ALONG_COST_BROKEN ((limit->least - value + unit - 1) / unit);
  else if (value > limit->most)
    cost += ALONG_COST_BROKEN ((value - limit->most + unit - 1) / unit);
  if (value < limit->low)
    cost += (limit->low - value) * limit->under;
  else if (value > limit->high)
    cost += (value - limit->high) * limit->over;

  return cost;
}

static inline gint
along_option_value (const AlongOption *option,
                    AlongQuantity      quantity)
{
  if (quantity == ALONG_QUANTITY_MINUTES)
    return option->minutes;

  return quantity == ALONG_QUANTITY_DAYS ? option->n_shifts > 0 : option->n_shifts;
}

/* How often @next breaks rules of @person on the day after @option. */
static inline guint
along_problem_clash (const AlongProblem *problem,
                     guint               person,
                     const AlongOption  *option,
                     const AlongOption  *next)
{
  return (guint) (next->start < option->end + (gint) problem->rules[person].rest)
         + (guint) (problem->follows[option->last_kind] >> next->first_kind & 1);
}

G_END_DECLS
