/* along-roster-menu.h — the menu of a shift, a place on it, or an empty cell
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "app/along-roster-plan.h"

G_BEGIN_DECLS

/* A new menu of `roster.…` actions for @item, or for an empty cell when it is %NULL; with that of
 * along_seat_menu_new() for each who is on the shift. */
GMenuModel *along_roster_menu_new (AlongRosterPlan       *plan,
                                   const AlongRosterItem *item);

G_END_DECLS
