/* along-anneal-private.h — plans improved by small changes, of which fewer and fewer may be bad
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <string.h>

#include "along-chance-private.h"
#include "along-plan-private.h"

G_BEGIN_DECLS

/* What one thread works on. */
typedef struct
{
  AlongPlan plan;
  AlongChance chance;
  gint64 penalty;       /* of a broken hard rule */
  gint32 thresholds[ALONG_CHANCE_THRESHOLDS];
  guint32 *best;        /* the cells of the best plan so far */
  AlongCost best_cost;  /* it breaks as few rules as possible, then costs as little */
  GCancellable *cancellable; /* nullable, not owned */
} AlongSearch;

void along_search_init  (AlongSearch        *search,
                         const AlongProblem *problem,
                         guint64             seed,
                         guint               thread,
                         GCancellable       *cancellable);
void along_search_clear (AlongSearch        *search);

/* Goes on from @cells. */
void along_search_adopt (AlongSearch        *search,
                         const guint32      *cells);

/* Keeps the plan if it is better than the best one so far. */
static inline void
along_search_note (AlongSearch *search)
{
  const AlongProblem *problem = search->plan.problem;

  if (search->plan.cost < search->best_cost)
    {
      search->best_cost = search->plan.cost;
      memcpy (search->best, search->plan.cells,
              problem->n_people * problem->n_days * sizeof *search->best);
    }
}

/* How much worse a change may be at @temperature, in the cost's unit; by chance. */
static inline gint64
along_search_allow (AlongSearch *search,
                    double       temperature)
{
  guint i = along_chance_below (&search->chance, ALONG_CHANCE_THRESHOLDS);

  return temperature * search->thresholds[i] / (1 << ALONG_CHANCE_BITS);
}

/* Tries @steps changes of the plan at @temperature, fewer when it is cancelled. */
void along_anneal       (AlongSearch        *search,
                         double              temperature,
                         guint               steps);

G_END_DECLS
