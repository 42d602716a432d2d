/* along-roster-menu.h — the menu of a shift, a place on it, or an empty cell
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "app/along-roster-plan.h"

G_BEGIN_DECLS

/* The answer of the action `roster.check-in`. */
typedef enum
{
  ALONG_ROSTER_ANSWER_FIT,
  ALONG_ROSTER_ANSWER_ADJUSTED,
  ALONG_ROSTER_ANSWER_STOOD_DOWN,
} AlongRosterAnswer;

/* A new menu of `roster.…` actions for @item, or for an empty cell when it is %NULL. What became of
 * an assignment is the state of an action `state.ID`; what can only be known on the day of the
 * shift is not offered before. */
GMenuModel *along_roster_menu_new (AlongRosterPlan       *plan,
                                   const AlongRosterItem *item);

G_END_DECLS
