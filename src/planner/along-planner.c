/* along-planner.c — finds the plan for a problem
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First many small changes, of which fewer and fewer may be bad; then whole people's days made anew
 * (see along-anneal.c and along-rebuild.c). Each thread goes its own way. At the end of a stretch,
 * which is so many steps and no time, all wait for the slowest, so that what one has found reaches
 * the others at the same step whenever it is run.
 */

#include <string.h>

#include "along-anneal-private.h"
#include "along-planner.h"
#include "along-rebuild-private.h"

/* How a plan is made, from the first round to the last. In each it cools down from @hot to @cold,
 * in the worth of a seat, or to COLD grains when that is 0, and a broken hard rule costs from
 * @lenient to @strict seats: little more than one while everything moves, so that seats and rules
 * are settled together. Then whole people are made anew, and as many rules kept as can be. The next
 * round mends by small changes what that has cost. */
typedef struct
{
  double part; /* of all steps */
  double hot;
  double cold;
  double lenient;
  double strict;
} Round;

static const Round rounds[] = {
  { .part = 0.6, .hot = 0.16, .cold = 0.06, .lenient = 1.5, .strict = 2 },
  { .part = 0.4, .hot = 0.09, .lenient = 3, .strict = 3 },
};

#define COLD 0.4

/* The part of each round after which whole people are made anew, how bad a change may be then, in
 * grains, and what a broken rule costs, in seats. */
#define ANNEALED 0.8
#define WARM 3
#define COOL 0.3
#define FORBIDDING 20

/* How many stretches there are at least and at most, and how many steps each has in between. */
#define LEAST_STRETCHES 10
#define MOST_STRETCHES 1000
#define STRETCH 100000

/* In so many pieces of a stretch it gets colder. */
#define PIECES 40

/* How many people and days are made anew at once. */
#define MOST_PEOPLE 4
#define MOST_DAYS 28

struct _AlongProposal
{
  const AlongProblem *problem;
  guint32 *cells;
  AlongCost cost;
};

typedef struct
{
  AlongSearch search;
  AlongRebuild *rebuild;
  gboolean rebuilds;
  double temperature; /* at first, and what it is multiplied by for each piece */
  double factor;
  guint64 n_steps;
  guint64 n_before; /* steps that were done more than were asked for */
  GThread *thread;
} Worker;

static gpointer
work (gpointer data)
{
  Worker *worker = data;
  const AlongProblem *problem = worker->search.plan.problem;
  guint n_days = MIN (MOST_DAYS, problem->n_days);

  for (guint i = 0; i < PIECES; i++, worker->temperature *= worker->factor)
    {
      guint64 n_steps = worker->n_steps * (i + 1) / PIECES - worker->n_steps * i / PIECES;
      if (!worker->rebuilds)
        along_anneal (&worker->search, worker->temperature, n_steps);
      else
        {
          while (worker->n_before < n_steps
                 && !g_cancellable_is_cancelled (worker->search.cancellable))
            {
              guint n_people = 1 + along_chance_below (&worker->search.chance, MOST_PEOPLE);
              guint from = along_chance_below (&worker->search.chance,
                                               problem->n_days - n_days + 1);

              worker->n_before += along_rebuild_people (worker->rebuild, &worker->search,
                                                        worker->temperature, n_people, from,
                                                        from + n_days);
            }
          worker->n_before -= MIN (n_steps, worker->n_before);
        }
    }

  return NULL;
}

/* Lets all of @workers do a stretch of @n_steps each. */
static void
run_stretch (Worker  *workers,
             guint    n_workers,
             guint64  n_steps,
             gboolean rebuilds,
             double   temperature,
             double   factor,
             gint64   penalty)
{
  for (guint i = 0; i < n_workers; i++)
    {
      workers[i].n_steps = n_steps;
      workers[i].rebuilds = rebuilds;
      workers[i].temperature = temperature;
      workers[i].factor = factor;
      workers[i].search.penalty = penalty;
      if (i > 0)
        workers[i].thread = g_thread_new ("planner", work, &workers[i]);
    }
  work (&workers[0]);
  for (guint i = 1; i < n_workers; i++)
    g_thread_join (workers[i].thread);
}

static void
take_best (AlongProposal *best,
           const Worker  *workers,
           guint          n_workers)
{
  const AlongProblem *problem = best->problem;

  for (guint i = 0; i < n_workers; i++)
    if (workers[i].search.best_cost < best->cost)
      {
        best->cost = workers[i].search.best_cost;
        memcpy (best->cells, workers[i].search.best,
                problem->n_people * problem->n_days * sizeof *best->cells);
      }
}

static AlongProposal *
make_proposal (const AlongProblem *problem)
{
  AlongProposal *proposal = g_new (AlongProposal, 1);

  proposal->problem = problem;
  proposal->cells = g_new (guint32, problem->n_people * problem->n_days);
  proposal->cost = G_MAXINT64;

  return proposal;
}

/* Gives each of @workers who is behind the best plan of all. */
static void
share_best (const AlongProposal *best,
            Worker              *workers,
            guint                n_workers)
{
  for (guint i = 0; i < n_workers; i++)
    if (workers[i].search.best_cost > best->cost)
      along_search_adopt (&workers[i].search, best->cells);
}

AlongProposal *
along_planner_solve (const AlongProblem         *problem,
                     const AlongPlannerSettings *settings,
                     const AlongProposal        *start,
                     GCancellable               *cancellable,
                     AlongPlannerProgress        progress,
                     gpointer                    user_data)
{
  AlongProposal *best = make_proposal (problem);
  guint n_workers = MAX (settings->n_threads, 1);
  g_autofree Worker *workers = g_new0 (Worker, n_workers);
  guint64 done = 0;

  for (guint i = 0; i < n_workers; i++)
    {
      along_search_init (&workers[i].search, problem, settings->seed, i, cancellable);
      workers[i].rebuild = along_rebuild_new (problem);
      if (start)
        along_search_adopt (&workers[i].search, start->cells);
    }
  take_best (best, workers, n_workers);

  for (guint k = 0; k < G_N_ELEMENTS (rounds); k++)
    {
      const Round *round = start ? &rounds[G_N_ELEMENTS (rounds) - 1] : &rounds[k];
      guint64 n_steps = settings->n_steps * rounds[k].part;
      guint n = CLAMP (n_steps / STRETCH, LEAST_STRETCHES, MOST_STRETCHES);
      guint n_annealed = n * ANNEALED;
      double hot = MAX (round->hot * problem->seat, COLD * settings->grain);
      double cold = MAX (round->cold * problem->seat, COLD * settings->grain);
      double temperature = hot;

      if (start || k > 0)
        for (guint i = 0; i < n_workers; i++)
          along_search_adopt (&workers[i].search, workers[i].search.best);

      for (guint i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
        {
          gboolean rebuilds = i >= n_annealed;
          double factor = rebuilds
                          ? along_chance_factor (WARM, COOL, (n - n_annealed) * PIECES)
                          : along_chance_factor (hot, cold, n_annealed * PIECES);
          double penalty = rebuilds ? FORBIDDING
                                    : round->lenient
                                      + (round->strict - round->lenient) * i / n_annealed;
          guint64 stretch = n_steps * (i + 1) / n - n_steps * i / n;

          if (i == n_annealed)
            {
              temperature = WARM * settings->grain;
              for (guint j = 0; j < n_workers; j++)
                along_search_adopt (&workers[j].search, workers[j].search.best);
            }
          if (i == n - 1)
            share_best (best, workers, n_workers);

          run_stretch (workers, n_workers, stretch, rebuilds, temperature, factor,
                       problem->seat * penalty);
          temperature = workers[0].temperature;
          take_best (best, workers, n_workers);
          done += stretch;
          if (progress)
            progress (best, done, user_data);
        }
    }

  for (guint i = 0; i < n_workers; i++)
    {
      along_search_clear (&workers[i].search);
      along_rebuild_free (workers[i].rebuild);
    }

  return best;
}

void
along_proposal_free (AlongProposal *proposal)
{
  g_free (proposal->cells);
  g_free (proposal);
}

gint64
along_proposal_get_cost (const AlongProposal *proposal)
{
  return along_cost_wished (proposal->cost);
}

guint
along_proposal_count_broken (const AlongProposal *proposal)
{
  return along_cost_broken (proposal->cost);
}

gboolean
along_proposal_has (const AlongProposal *proposal,
                    guint                person,
                    guint                shift)
{
  const AlongProblem *problem = proposal->problem;
  guint day = along_problem_shift (problem, shift)->day;
  const AlongOption *option
    = &problem->options[proposal->cells[person * problem->n_days + day]];

  for (guint i = 0; i < option->n_shifts; i++)
    if (option->shifts[i] == shift)
      return TRUE;

  return FALSE;
}
