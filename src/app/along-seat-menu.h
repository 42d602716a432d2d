/* along-seat-menu.h — the menus of what can become of somebody on a shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/along-assignment.h"

G_BEGIN_DECLS

/* The answer of the action `seat.check-in`. */
typedef enum
{
  ALONG_SEAT_ANSWER_FIT,
  ALONG_SEAT_ANSWER_ADJUSTED,
  ALONG_SEAT_ANSWER_STOOD_DOWN,
} AlongSeatAnswer;

/* Each is a new menu of actions of AlongSeatActions. */

/* The three answers at check-in, and nothing else asked; of who is out, that they are back. Either
 * with another time to be back. */
GMenu *along_seat_menu_new_check_in (AlongAssignment *assignment);

/* What became of somebody, the state of an action `state.ID`, and who comes instead, as far as it
 * can be done. What is only known then is not offered before the shift has @begun. */
GMenu *along_seat_menu_new_others   (AlongAssignment *assignment,
                                     gboolean         begun);

G_END_DECLS
