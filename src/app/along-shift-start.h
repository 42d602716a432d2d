/* along-shift-start.h — with what a new shift begins
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"

G_BEGIN_DECLS

/* Gives @shift the seats, start and length with which shifts of @type begin on @day; a morning when
 * @type is %NULL. What would have begun by @now on the same day begins with the next full hour of
 * it, if there is one. Its place is that of the last shift of @type in @roster, or else the only
 * one there is; where neither is known it has none. */
void along_shift_start_as (AlongShift     *shift,
                           AlongShiftType *type,
                           AlongRoster    *roster,
                           AlongDay        day,
                           gint64          now);

G_END_DECLS
