/* along-cap.h — how much somebody may take on
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Work within 24 hours passes as on a stopwatch: across a change of the clock an hour is an hour.
 */

#pragma once

#include "rules/along-agreed.h"

G_BEGIN_DECLS

/* The most that the rule of @code, one that counts work, shifts, days or weekends, allows: as is
 * agreed with the person, @agreed being for the day and @band for the week of the shift, else as
 * everybody in the agency has it; 0 is no limit. How heavily more than that weighs comes back in
 * @severity, which may be %NULL: as the agency has it, or where it does without the rule and it is
 * agreed all the same, as the rule comes. */
int along_cap_find            (AlongDirectory    *directory,
                               AlongFindingCode   code,
                               const AlongAgreed *agreed,
                               const AlongBand   *band,
                               AlongSeverity     *severity);

/* The most minutes of work in any 24 hours that have some of @span in them, by @span and @works, an
 * array of AlongWork of which none overlaps it. A minute that is begun counts whole. */
int along_cap_get_day_minutes (AlongSpan          span,
                               GArray            *works);

/* How many minutes may lie between the start of one shift and the end of another that begins on the
 * same day, for both to be one day's work with a break in it, where @rest minutes are to lie
 * between shifts: so many are left of 24 hours. */
int along_cap_get_day_length  (int                rest);

G_END_DECLS
