/* along-growth-list.h — how far somebody has come, as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-matter.h"
#include "rules/along-growth.h"

G_BEGIN_DECLS

/* Each is an array of AlongMatter to be unreffed. Their actions are those of
 * along-growth-window.h. */

/* What somebody new is to know, with who signed it off; names are looked up in @directory. */
GPtrArray *along_growth_list_items (AlongGrowth    *growth,
                                    AlongDirectory *directory);

/* Where they want to get to, each goal before its steps. */
GPtrArray *along_growth_list_goals (AlongGrowth    *growth,
                                    AlongDay        today);

/* How long they were trained, by year and kind. */
GPtrArray *along_growth_list_hours (AlongGrowth    *growth);

/* How far the orientation is, and what solo work still needs; to be freed, %NULL where the agency
 * has no checklist. */
char      *along_growth_list_say   (AlongGrowth    *growth);

G_END_DECLS
