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

/* The part of the steps after which whole people are made anew. */
#define ANNEALED 0.7

/* How bad a change may be: in the worth of a seat at first, in grains at last. */
#define HOT 0.25
#define COLD 0.4

/* The same for people made anew, in grains. */
#define WARM 3
#define COOL 0.3

/* What a broken hard rule costs, in the worth of a seat: little more than one while everything
 * moves, so that seats and rules are settled together, more as it gets colder, and when people are
 * made anew so much that whoever can keep the rules does. */
#define LENIENT 1.5
#define STRICT 2.5
#define FORBIDDING 20

/* How many stretches there are at least and at most, and how many steps each has in between. */
#define LEAST_STRETCHES 10
#define MOST_STRETCHES 1000
#define STRETCH 100000

/* In so many pieces of a stretch it gets colder. */
#define PIECES 40

/* After so many of them those who are behind go on from the best. */
#define STRETCHES_APART 8

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
  guint n = CLAMP (settings->n_steps / STRETCH, LEAST_STRETCHES, MOST_STRETCHES);
  guint n_annealed = start ? 0 : n * ANNEALED;
  double hot = MAX (HOT * problem->seat, COLD * settings->grain);
  double temperature = hot;

  for (guint i = 0; i < n_workers; i++)
    {
      along_search_init (&workers[i].search, problem, settings->seed, i, cancellable);
      workers[i].rebuild = along_rebuild_new (problem);
      if (start)
        along_search_adopt (&workers[i].search, start->cells);
    }
  take_best (best, workers, n_workers);

  for (guint i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
    {
      double factor = i < n_annealed
                      ? along_chance_factor (hot, COLD * settings->grain, n_annealed * PIECES)
                      : along_chance_factor (WARM, COOL, (n - n_annealed) * PIECES);
      double strict = i < n_annealed ? LENIENT + (STRICT - LENIENT) * i / n_annealed
                                     : FORBIDDING;

      if (i == n_annealed)
        temperature = WARM * settings->grain;
      if (i >= n_annealed && (i - n_annealed) % STRETCHES_APART == 0)
        for (guint k = 0; k < n_workers; k++)
          if (workers[k].search.best_cost > best->cost || i == n_annealed)
            along_search_adopt (&workers[k].search, best->cells);

      run_stretch (workers, n_workers, settings->n_steps * (i + 1) / n - settings->n_steps * i / n,
                   i >= n_annealed, temperature, factor, problem->seat * strict);
      take_best (best, workers, n_workers);
      if (progress)
        progress (best, settings->n_steps * (i + 1) / n, user_data);
      temperature = workers[0].temperature;
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
