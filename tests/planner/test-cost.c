/* test-cost.c — the cost that is kept with each change is the one computed from nothing
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "planner-fixture.h"
#include "planner/along-anneal-private.h"

#define PROBLEMS 60
#define ROUNDS 20
#define STEPS 1000

static void
assert_same (const AlongSearch *search)
{
  const AlongProblem *problem = search->plan.problem;
  AlongCost cost = get_full_cost (problem, search->plan.cells);

  g_assert_cmpint (along_cost_broken (search->plan.cost), ==, along_cost_broken (cost));
  g_assert_cmpint (along_cost_wished (search->plan.cost), ==, along_cost_wished (cost));
  cost = get_full_cost (problem, search->best);
  g_assert_true (search->best_cost == cost);
}

/* Hot ones break many rules, cold ones few. */
static void
test_incremental (void)
{
  guint moved = 0;

  for (guint i = 0; i < PROBLEMS; i++)
    {
      g_autoptr (AlongProblem) problem = random_problem_new (g_test_rand_int_range (1, 9),
                                                             g_test_rand_int_range (1, 80));
      AlongSearch search;

      along_search_init (&search, problem, i, 0, NULL);
      search.penalty = g_test_rand_int_range (1, 200);
      assert_same (&search);
      for (guint round = 0; round < ROUNDS; round++)
        {
          AlongCost before = search.plan.cost;

          along_anneal (&search, 200. / (1 << round), STEPS);
          assert_same (&search);
          moved += search.plan.cost != before;
        }
      along_search_clear (&search);
    }

  g_assert_cmpuint (moved, >, PROBLEMS * ROUNDS / 2);
}

/* Nobody, and no shift: nothing to do, and nothing that goes wrong. */
static void
test_empty (void)
{
  for (guint n_people = 0; n_people < 2; n_people++)
    {
      g_autoptr (AlongProblem) problem = along_problem_new (n_people, 7, 1);
      AlongSearch search;

      along_problem_close (problem);
      along_search_init (&search, problem, 1, 0, NULL);
      along_anneal (&search, 10, 100);
      assert_same (&search);
      along_search_clear (&search);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/cost/incremental", test_incremental);
  g_test_add_func ("/planner/cost/empty", test_empty);

  return g_test_run ();
}
