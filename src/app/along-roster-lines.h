/* along-roster-lines.h — what a block of the roster says, in lines and as a sentence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-roster-plan.h"

G_BEGIN_DECLS

/* A sign that stands in the lines, and what it means, which is still to be translated. */
typedef struct
{
  const char *sign;
  const char *meaning;
} AlongRosterSign;

/* The lines of @item, whose other fields are filled; a new array of AlongRosterLine that frees its
 * texts. */
GArray *along_roster_lines_new         (AlongRoster           *roster,
                                        AlongRosterBy          by,
                                        AlongClock             clock,
                                        AlongDay               today,
                                        const AlongRosterItem *item);

/* See along_roster_plan_describe_item() and along_roster_plan_dup_tooltip(). */
char   *along_roster_lines_describe    (AlongRoster           *roster,
                                        AlongClock             clock,
                                        AlongDay               today,
                                        const AlongRosterItem *item);
char   *along_roster_lines_dup_tooltip (AlongRoster           *roster,
                                        AlongClock             clock,
                                        AlongDay               today,
                                        const AlongRosterItem *item);

/* All signs, which are static. */
const AlongRosterSign *along_roster_lines_get_signs (guint *n_signs);

/* "Tuesday 24 November", to be freed. */
char   *along_roster_lines_name_day    (AlongDay               day);

G_END_DECLS
