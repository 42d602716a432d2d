/* test-kept.c — what people have already, and days with several shifts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "planner/along-planner.h"

#define AN_HOUR 60
#define A_DAY (24 * AN_HOUR)
#define SEAT 100

/* One seat from @start to @end on @day, in hours. */
static guint
add_shift (AlongProblem *problem,
           guint         day,
           gint          start,
           gint          end)
{
  const AlongCover cover = { .least = 1, .most = 1, .limit = 1, .under = SEAT };
  guint shift = along_problem_add_shift (problem, day, (gint) day * A_DAY + start * AN_HOUR,
                                         (gint) day * A_DAY + end * AN_HOUR,
                                         (guint) (end - start) * AN_HOUR, 0);

  along_problem_add_cover (problem, shift, NULL, &cover);

  return shift;
}

static AlongProposal *
solve (AlongProblem *problem,
       guint64       n_steps)
{
  const AlongPlannerSettings settings = { .seed = 1, .n_threads = 1, .n_steps = n_steps,
                                          .grain = 1 };

  along_problem_close (problem);

  return along_planner_solve (problem, &settings, NULL, NULL, NULL, NULL);
}

/* It is in the first plan already and stays, whatever is forbidden; and nothing is added that does
 * not go with it: not at the same time, nor with too little rest, nor one day more in a row. */
static void
test_keeps (void)
{
  const guint64 steps[] = { 0, 20000 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (AlongProblem) problem = along_problem_new (1, 5, 2);
      g_autoptr (AlongProposal) proposal = NULL;
      const AlongPersonRules rules = { .rest = 11 * AN_HOUR, .day_length = 13 * AN_HOUR,
                                       .most_in_row = 3, .weekends = G_MAXUINT };
      guint kept = add_shift (problem, 1, 18, 22);
      guint same_time = add_shift (problem, 1, 17, 19);
      guint before = add_shift (problem, 1, 9, 12);
      guint too_early = add_shift (problem, 2, 8, 10);
      guint late = add_shift (problem, 2, 12, 14);
      guint next = add_shift (problem, 3, 12, 14);
      guint too_many = add_shift (problem, 4, 12, 14);

      along_problem_set_rules (problem, 0, &rules);
      along_problem_forbid (problem, 0, kept);
      along_problem_keep (problem, 0, kept);
      along_problem_add_cost (problem, 0, too_many, 1);

      proposal = solve (problem, steps[i]);
      g_assert_true (along_proposal_has (proposal, 0, kept));
      g_assert_cmpuint (along_proposal_count_broken (proposal), ==, 0);
      g_assert_false (along_proposal_has (proposal, 0, same_time));
      g_assert_false (along_proposal_has (proposal, 0, too_early));
      g_assert_false (along_proposal_has (proposal, 0, too_many));
      g_assert_true (along_proposal_has (proposal, 0, before) == (steps[i] > 0));
      g_assert_true (along_proposal_has (proposal, 0, late) == (steps[i] > 0));
      g_assert_true (along_proposal_has (proposal, 0, next) == (steps[i] > 0));
    }
}

/* Shifts of one day need no rest between them as long as the day is no longer than it may be, or
 * enough rest. */
static void
test_day_length (void)
{
  const struct
  {
    guint rest;
    guint day_length;
    gboolean both;
  } cases[] = {
    { 0, 0, TRUE },
    { 4, 0, TRUE },
    { 5, 0, FALSE },
    { 5, 9, FALSE },
    { 5, 10, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongProblem) problem = along_problem_new (1, 1, 2);
      g_autoptr (AlongProposal) proposal = NULL;
      const AlongPersonRules rules = { .rest = cases[i].rest * AN_HOUR,
                                       .day_length = cases[i].day_length * AN_HOUR,
                                       .weekends = G_MAXUINT };
      guint first = add_shift (problem, 0, 8, 11);
      guint second = add_shift (problem, 0, 15, 18);

      along_problem_set_rules (problem, 0, &rules);
      proposal = solve (problem, 5000);
      g_assert_true ((along_proposal_has (proposal, 0, first)
                      && along_proposal_has (proposal, 0, second)) == cases[i].both);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kept/keeps", test_keeps);
  g_test_add_func ("/kept/day-length", test_day_length);

  return g_test_run ();
}
