/* test-rebuild.c — the best days of one person are the best of all that they could have
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "planner-fixture.h"
#include "planner/along-rebuild-private.h"

#define PROBLEMS 200
#define DAYS 5

/* The least cost of all lines that @person can have from @day on, the days before as they are. */
static AlongCost
search_all (const AlongProblem *problem,
            guint32            *cells,
            guint               person,
            guint               day)
{
  AlongCost best = G_MAXINT64;

  if (day == problem->n_days)
    return get_full_cost (problem, cells);

  for (guint32 i = problem->day_options[day]; i < problem->day_options[day + 1]; i++)
    if (problem->allowed[person * problem->n_options + i])
      {
        AlongCost cost;

        cells[person * problem->n_days + day] = i;
        cost = search_all (problem, cells, person, day + 1);
        best = MIN (best, cost);
      }

  return best;
}

/* One person, whose minutes are limited by the week and who may have few of one kind; all that
 * labels tell. */
static AlongProblem *
make_problem (void)
{
  AlongProblem *problem = along_problem_new (1, DAYS, 2);
  const gint least = g_test_rand_int_range (0, 4);
  const AlongLimit minutes = { .least = least * 120, .most = (least + 6) * 120,
                               .low = (least + 2) * 120, .high = (least + 3) * 120, .under = 1,
                               .over = 2 };
  const AlongPersonRules rules = { .rest = 600, .most_in_row = g_test_rand_int_range (0, 4),
                                   .least_in_row = g_test_rand_int_range (0, 3),
                                   .least_off = g_test_rand_int_range (0, 3),
                                   .weekends = g_test_rand_int_range (0, 2) };

  for (guint day = 0; day < DAYS; day++)
    for (gint i = 0; i < 3; i++)
      {
        gint start = day * 24 * 60 + 60 * g_test_rand_int_range (0, 20);
        gint length = 120 * g_test_rand_int_range (1, 4);
        const AlongCover cover = { .least = 1, .most = 1, .limit = G_MAXUINT,
                                   .under = g_test_rand_int_range (0, 1000) };
        guint shift = along_problem_add_shift (problem, day, start, start + length, length, i);

        along_problem_add_cover (problem, shift, NULL, &cover);
        along_problem_add_cost (problem, 0, shift, g_test_rand_int_range (-200, 300));
      }
  along_problem_add_weekend (problem, 2);
  along_problem_forbid_after (problem, 2, 1);
  along_problem_set_rules (problem, 0, &rules);
  along_problem_limit_kind (problem, 0, 1, 1);
  along_problem_limit (problem, 0,
                       along_problem_add_windows (problem, ALONG_QUANTITY_MINUTES, 120, 0, DAYS,
                                                  DAYS),
                       &minutes);
  along_problem_close (problem);

  return problem;
}

/* Unless no line keeps all rules: then there is none to be found. */
static void
test_best (void)
{
  guint kept = 0;

  for (guint i = 0; i < PROBLEMS; i++)
    {
      g_autoptr (AlongProblem) problem = make_problem ();
      AlongRebuild *rebuild = along_rebuild_new (problem);
      guint32 cells[DAYS];
      AlongSearch search;
      AlongCost best;

      memcpy (cells, problem->day_options, sizeof cells);
      best = search_all (problem, cells, 0, 0);
      along_search_init (&search, problem, i, 0, NULL);
      search.penalty = 1000000;
      along_rebuild_people (rebuild, &search, 0, 1, 0, DAYS);

      g_assert_true (search.plan.cost == get_full_cost (problem, search.plan.cells));
      if (along_cost_broken (best) == 0)
        {
          g_assert_cmpint (search.plan.cost, ==, best);
          kept++;
        }
      else
        g_assert_cmpint (along_cost_broken (search.plan.cost), >, 0);

      along_search_clear (&search);
      along_rebuild_free (rebuild);
    }

  g_assert_cmpuint (kept, >, PROBLEMS / 2);
}

/* Whatever days of however many people are made anew, the costs are right and, without a
 * temperature, no higher than before. */
static void
test_never_worse (void)
{
  guint improved = 0;

  for (guint i = 0; i < PROBLEMS; i++)
    {
      g_autoptr (AlongProblem) problem = random_problem_new (g_test_rand_int_range (1, 7),
                                                             g_test_rand_int_range (1, 30));
      AlongRebuild *rebuild = along_rebuild_new (problem);
      AlongSearch search;

      along_search_init (&search, problem, i, 0, NULL);
      search.penalty = 500;
      along_anneal (&search, 20, 200);
      for (guint k = 0; k < 20; k++)
        {
          gint64 before = along_cost_weigh (search.plan.cost, search.penalty);
          guint from = g_test_rand_int_range (0, problem->n_days);
          gint64 after;

          along_rebuild_people (rebuild, &search, 0, 1 + k % 4, from,
                                g_test_rand_int_range (from, problem->n_days) + 1);
          after = along_cost_weigh (search.plan.cost, search.penalty);
          g_assert_cmpint (after, <=, before);
          g_assert_true (search.plan.cost == get_full_cost (problem, search.plan.cells));
          improved += after < before;
        }
      along_search_clear (&search);
      along_rebuild_free (rebuild);
    }

  g_assert_cmpuint (improved, >, PROBLEMS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/rebuild/best", test_best);
  g_test_add_func ("/planner/rebuild/never-worse", test_never_worse);

  return g_test_run ();
}
