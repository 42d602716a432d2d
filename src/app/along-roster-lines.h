/* along-roster-lines.h — what a block of the roster says, in lines and as a sentence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-roster-plan.h"

G_BEGIN_DECLS

/* The lines of @item, whose other fields are filled; a new array of AlongRosterLine that frees its
 * texts. */
GArray *along_roster_lines_new      (AlongRoster           *roster,
                                     AlongRosterBy          by,
                                     AlongClock             clock,
                                     const AlongRosterItem *item);

/* See along_roster_plan_describe_item(). */
char   *along_roster_lines_describe (AlongRoster           *roster,
                                     AlongClock             clock,
                                     const AlongRosterItem *item);

/* "Tuesday 24 November", to be freed. */
char   *along_roster_lines_name_day (AlongDay               day);

G_END_DECLS
