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

/* The lines of @item of @plan, whose other fields are filled; a new array of AlongRosterLine that
 * frees its texts. */
GArray *along_roster_lines_new         (AlongRosterPlan       *plan,
                                        const AlongRosterItem *item);

/* The whole block as one sentence: "Outreach at Harbour, Tuesday 24 November, 08:00–12:00, Aino,
 * Ville, 1 open slot"; to be freed. */
char   *along_roster_lines_describe    (AlongRosterPlan       *plan,
                                        const AlongRosterItem *item);

/* The same in lines; to be freed. */
char   *along_roster_lines_dup_tooltip (AlongRosterPlan       *plan,
                                        const AlongRosterItem *item);

/* All signs, which are static. */
const AlongRosterSign *along_roster_lines_get_signs (guint *n_signs);

/* "Tuesday 24 November", to be freed. */
char   *along_roster_lines_name_day    (AlongDay               day);

/* Who is meant, and of a stand-in for whom: "Ville for Aino"; to be freed. */
char   *along_roster_lines_name_person (AlongRoster           *roster,
                                        AlongAssignment       *assignment);

G_END_DECLS
