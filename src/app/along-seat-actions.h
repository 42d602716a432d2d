/* along-seat-actions.h — what can be done with somebody on a shift, wherever it is shown
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongSeatActions:
 *
 * The actions of the menus of along-seat-menu.h, for a widget and all inside of it:
 * `seat.check-in` (the id of an assignment and an AlongSeatAnswer), and with the id of an
 * assignment `seat.check-out`, `seat.due-back`, `seat.stand-in` and `seat.unassign`. Of a roster
 * that has changed meanwhile, what is not in it any more does nothing.
 */
#define ALONG_TYPE_SEAT_ACTIONS (along_seat_actions_get_type ())
G_DECLARE_FINAL_TYPE (AlongSeatActions, along_seat_actions, ALONG, SEAT_ACTIONS, GObject)

/* For @widget, which lets go of it before it is no more. */
AlongSeatActions *along_seat_actions_new          (GtkWidget        *widget);

/* Acts on what is shown from now on; both are %NULL while nothing is. */
void              along_seat_actions_set_roster   (AlongSeatActions *self,
                                                   AlongSession     *session,
                                                   AlongRoster      *roster);

/* Makes the actions `state.ID` for the menus of @assignments, in place of all there were: what is
 * read next may change what each of them has for its state. */
void              along_seat_actions_offer_states (AlongSeatActions *self,
                                                   GPtrArray        *assignments);

/* Lists who can take @shift, or with @replaced (may be %NULL) come instead of one of these
 * AlongAssignments, and gives it to whoever is chosen. */
void              along_seat_actions_show_people  (AlongSeatActions *self,
                                                   AlongShift       *shift,
                                                   GPtrArray        *replaced);

G_END_DECLS
