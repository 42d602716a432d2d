/* along-planner.h — finds the plan for a problem
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same problem, seed, number of threads and number of steps give the same proposal, on each
 * computer: whatever changes on the way changes after so many steps. Time only ends it early.
 */

#pragma once

#include <gio/gio.h>

#include "along-problem.h"

G_BEGIN_DECLS

typedef struct _AlongProposal AlongProposal;

typedef struct
{
  guint64 seed;
  guint n_threads;
  guint64 n_steps; /* of each thread */
  gint64 grain;    /* a difference in cost that does not matter much */
} AlongPlannerSettings;

/* Called from the thread that asked, whenever a while is over; the first time with a first plan.
 * @n_steps are done of those that were asked for. */
typedef void (*AlongPlannerProgress) (const AlongProposal *best,
                                      guint64              n_steps,
                                      gpointer             user_data);

/* The best plan found for @problem, which is closed, in so many steps or until @cancellable is
 * cancelled, from @start, or from nothing with %NULL; to be freed. */
AlongProposal *along_planner_solve         (const AlongProblem         *problem,
                                            const AlongPlannerSettings *settings,
                                            const AlongProposal        *start,
                                            GCancellable               *cancellable,
                                            AlongPlannerProgress        progress,
                                            gpointer                    user_data);

void           along_proposal_free         (AlongProposal              *proposal);

/* What it costs. */
gint64         along_proposal_get_cost     (const AlongProposal        *proposal);

/* How many hard rules it breaks: none, unless the problem has rules that no plan found can keep. */
guint          along_proposal_count_broken (const AlongProposal        *proposal);

/* Whether @person takes @shift in it. */
gboolean       along_proposal_has          (const AlongProposal        *proposal,
                                            guint                       person,
                                            guint                       shift);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongProposal, along_proposal_free)

G_END_DECLS
