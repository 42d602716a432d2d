/* along-load-rules.h — how much somebody works, and how much rest is left
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-finding.h"

G_BEGIN_DECLS

/* Appends to @findings (AlongFinding, freed with g_free()) what speaks against @person_id on @shift
 * besides everything that they take on already, but for the assignment @moving. What overlaps the
 * shift is left to the rule of double bookings. Times pass as on a stopwatch: across a change of the
 * clock 11 hours are 11 hours. */
void along_load_rules_check (GPtrArray    *findings,
                             AlongRoster  *roster,
                             AlongShift   *shift,
                             gint64        person_id,
                             gint64        moving);

G_END_DECLS
