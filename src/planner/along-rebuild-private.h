/* along-rebuild-private.h — the best days of one person while all others stay as they are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "along-anneal-private.h"

G_BEGIN_DECLS

typedef struct _AlongRebuild AlongRebuild;

/* What one thread needs for it; to be freed. */
AlongRebuild *along_rebuild_new    (const AlongProblem *problem);
void          along_rebuild_free   (AlongRebuild       *rebuild);

/* Takes some people's days from @from up to @to out of the plan and gives each of them, one after
 * another, the best ones that are left, with costs blurred by @temperature. The plan stays as it
 * was when it would be worse by more than @temperature allows. Returns how much was looked at. */
guint64       along_rebuild_people (AlongRebuild       *rebuild,
                                    AlongSearch        *search,
                                    double              temperature,
                                    guint               n_people,
                                    guint               from,
                                    guint               to);

G_END_DECLS
