/* along-ranking.h — who can take a shift, best first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-agreed.h"
#include "rules/along-finding.h"

G_BEGIN_DECLS

/**
 * AlongRanked:
 * @person: owned by the directory
 * @findings: all that the rules say of the person on the shift, the gravest first; AlongFinding
 * @severity: how heavily the gravest weighs: ALONG_SEVERITY_GLADLY where nothing speaks against it
 * @load: how much the person works in the week of the shift, without it
 */
typedef struct
{
  AlongPerson *person;
  GPtrArray *findings;
  AlongSeverity severity;
  AlongLoad load;
} AlongRanked;

/* Everybody who is kept in the lists, as AlongRanked: first those against whom nothing speaks, last
 * those who can't; among equals who has more speaking for it, then peers before the staff, then who
 * works less this week, then as the directory lists them. @replaced_id is an assignment on the
 * shift for which a stand-in is sought, whose seat is free for everybody but whoever has it, or 0.
 * An array to be unreffed. */
GPtrArray *along_ranking_new (AlongRoster *roster,
                              AlongShift  *shift,
                              gint64       replaced_id);

G_END_DECLS
