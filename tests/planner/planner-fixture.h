/* planner-fixture.h — problems drawn by lot, and what a roster of theirs costs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "planner/along-problem-private.h"

/* A closed problem with something of all that can be asked for, drawn by g_test_rand_int(): of
 * so many people and days; to be freed. */
AlongProblem *random_problem_new (guint               n_people,
                                  guint               n_days);

/* What @cells, an option for each person and day, cost by what was asked for, computed without
 * any of the tables that the planner keeps. */
AlongCost     get_full_cost      (const AlongProblem *problem,
                                  const guint32      *cells);
