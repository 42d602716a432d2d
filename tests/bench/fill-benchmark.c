/* fill-benchmark.c — plans an instance and says how good it became when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "instance.h"

typedef struct
{
  const Instance *instance;
  gint64 began;  /* monotonic time */
  gint64 ends;
  GCancellable *cancellable;
  gint64 last;   /* the cost that was printed last */
} Run;

/* How long the first plan takes. */
#define FIRST_STEPS 400000

static gboolean
is_better (const AlongProposal *one,
           const AlongProposal *other)
{
  guint broken = along_proposal_count_broken (one);
  guint others = along_proposal_count_broken (other);

  return broken != others ? broken < others
                          : along_proposal_get_cost (one) < along_proposal_get_cost (other);
}

static void
on_progress (const AlongProposal *best,
             guint64              n_steps,
             gpointer             user_data)
{
  Run *run = user_data;
  gint64 now = g_get_monotonic_time ();
  gint64 cost = along_proposal_get_cost (best);

  if (along_proposal_count_broken (best) == 0 && cost < run->last)
    {
      run->last = cost;
      g_print ("objective %.10g at %.2f s\n", (double) cost / run->instance->scale,
               (now - run->began) / 1e6);
    }
  if (now >= run->ends)
    g_cancellable_cancel (run->cancellable);
}

/* Plans for @seconds. Two short plans tell how fast this computer is; the next one takes as many
 * steps as there should be time for, with some to spare, as others use the computer too; and more
 * are made from the best until the time is over. */
static AlongProposal *
plan_for (const Instance       *instance,
          AlongPlannerSettings *settings,
          double                seconds,
          Run                  *run)
{
  const double parts[] = { 0.05, 0.75, 1 }; /* of the time that is left */
  AlongProposal *best = NULL;
  gint64 began = run->began;
  guint64 n_steps = FIRST_STEPS;

  run->ends = began + seconds * G_USEC_PER_SEC;
  for (guint round = 0; !g_cancellable_is_cancelled (run->cancellable); round++)
    {
      gint64 now = g_get_monotonic_time ();
      AlongProposal *proposal;

      if (round > 0)
        n_steps *= (run->ends - now) * parts[MIN (round, G_N_ELEMENTS (parts)) - 1]
                   / MAX (now - began, 1);
      settings->n_steps = n_steps = MAX (n_steps, FIRST_STEPS);
      settings->seed++;
      began = now;
      proposal = along_planner_solve (instance->problem, settings,
                                      round > G_N_ELEMENTS (parts) - 1 ? best : NULL,
                                      run->cancellable, on_progress, run);
      if (best && is_better (best, proposal))
        along_proposal_free (proposal);
      else
        {
          g_clear_pointer (&best, along_proposal_free);
          best = proposal;
        }
    }

  return best;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("INSTANCE");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (Instance) instance = NULL;
  g_autoptr (AlongProposal) proposal = NULL;
  g_autofree char *solution = NULL;
  AlongPlannerSettings settings = { 0 };
  double seconds = 10;
  int seed = 1, threads = 1;
  gint64 steps = 0;
  const GOptionEntry entries[] = {
    { "seconds", 0, 0, G_OPTION_ARG_DOUBLE, &seconds, "How long to plan", "S" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "What chance begins with", "N" },
    { "threads", 0, 0, G_OPTION_ARG_INT, &threads, "How many threads", "T" },
    { "steps", 0, 0, G_OPTION_ARG_INT64, &steps, "Instead of seconds: how many steps", "N" },
    { "solution", 0, 0, G_OPTION_ARG_FILENAME, &solution, "Where to put the roster", "FILE" },
    { NULL }
  };
  Run run = { .cancellable = cancellable, .ends = G_MAXINT64, .last = G_MAXINT64 };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2)
    {
      g_printerr ("%s\n", error ? error->message : "One instance, please");
      return 2;
    }

  instance = instance_read (argv[1]);
  run.instance = instance;
  run.began = g_get_monotonic_time ();
  settings.seed = (guint64) seed << 32;
  settings.n_threads = threads;
  settings.grain = instance->scale;
  settings.n_steps = steps;
  if (steps > 0)
    proposal = along_planner_solve (instance->problem, &settings, NULL, cancellable, on_progress,
                                    &run);
  else
    proposal = plan_for (instance, &settings, seconds, &run);

  if (along_proposal_count_broken (proposal) > 0)
    {
      g_printerr ("No roster found that keeps the rules\n");
      return 1;
    }
  if (solution)
    instance_write (instance, proposal, solution);

  return 0;
}
