/* along-plan-private.h — one plan for a problem, and what a change of it would cost
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each thread has its own. What it costs is kept with each change, in tables of small numbers, so
 * that a change of a few days is weighed in the time that these few days take.
 */

#pragma once

#include "along-problem-private.h"

G_BEGIN_DECLS

/* The most days a move reaches over: with the longest run on both sides they fit in one word. */
#define ALONG_MOVE_DAYS 32
#define ALONG_MOVE_PEOPLE 3

/* What some people would do instead from one day to another. */
typedef struct
{
  guint from;
  guint to; /* the day after the last one */
  guint n_people;
  guint people[ALONG_MOVE_PEOPLE];
  guint32 cells[ALONG_MOVE_PEOPLE][ALONG_MOVE_DAYS];
  gboolean swaps; /* it only gives to some of them what others of them have */
} AlongMove;

typedef struct
{
  const AlongProblem *problem;
  guint32 *cells;   /* for each person, each day: an option */
  guint64 *days;    /* for each person: the days with a shift (see AlongProblem.inside) */
  gint32 *values;   /* for each window, each person */
  gint32 *weekends; /* for each person */
  gint32 *kinds;    /* for each person, each kind */
  gint32 *counts;   /* for each counter */
  guint64 *company; /* for each shift: who of those with company is on it */
  AlongCost cost;
} AlongPlan;

/* A plan of a closed @problem with nothing but what is kept; to be cleared. */
void      along_plan_init      (AlongPlan          *plan,
                                const AlongProblem *problem);
void      along_plan_clear     (AlongPlan          *plan);

/* Whether @move changes the cost, weighed by @penalty, by @most or less. If so it is made. */
gboolean  along_plan_try       (AlongPlan          *plan,
                                const AlongMove    *move,
                                gint64              penalty,
                                gint64              most);

/* Marks that @person, who has company, comes to the shifts of @option or leaves them; returns what
 * their coming costs. */
AlongCost along_plan_meet      (AlongPlan          *plan,
                                guint               person,
                                guint32             option,
                                gboolean            comes);

/* Takes @person out of @plan, with all their days and what these cost. Until they are placed again
 * nothing else is asked of them. */
void      along_plan_lift      (AlongPlan          *plan,
                                guint               person);

/* Gives @person, who is out of @plan, the options of @line, one for each day. */
void      along_plan_place     (AlongPlan          *plan,
                                guint               person,
                                const guint32      *line);

/* What it costs in covers and company that @person joins the shifts of @option. */
AlongCost along_plan_join_cost (const AlongPlan    *plan,
                                guint               person,
                                guint32             option);

static inline const guint32 *
along_plan_line (const AlongPlan *plan,
                 guint            person)
{
  return plan->cells + person * plan->problem->n_days;
}

/* Puts @person on the shifts of @option, in covers and company alone; returns what that costs. */
static inline AlongCost
along_plan_join (AlongPlan *plan,
                 guint      person,
                 guint32    option)
{
  const AlongProblem *problem = plan->problem;
  guint at = problem->classes[person] * problem->n_options + option;
  AlongCost cost = 0;

  for (guint i = problem->tell_first[at]; i < problem->tell_first[at + 1]; i++)
    {
      guint counter = problem->tells[i];

      cost += problem->joins[counter * (problem->n_people + 1) + plan->counts[counter]++];
    }
  if (problem->company[person])
    cost += along_plan_meet (plan, person, option, TRUE);

  return cost;
}

/* Takes them off again; returns what is saved, which is negative where it costs more. */
static inline AlongCost
along_plan_leave (AlongPlan *plan,
                  guint      person,
                  guint32    option)
{
  const AlongProblem *problem = plan->problem;
  guint at = problem->classes[person] * problem->n_options + option;
  AlongCost cost = 0;

  for (guint i = problem->tell_first[at]; i < problem->tell_first[at + 1]; i++)
    {
      guint counter = problem->tells[i];

      cost += problem->joins[counter * (problem->n_people + 1) + --plan->counts[counter]];
    }
  if (problem->company[person])
    cost += along_plan_meet (plan, person, option, FALSE);

  return cost;
}

G_END_DECLS
