/* along-shortage-private.h — seats of one day for which there are too few people
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "along-open-seat.h"

G_BEGIN_DECLS

/* Whether @finding about somebody on @shift may go when somebody else comes to it or to another:
 * who is to go along elsewhere, or nobody goes along with, or keeps a seat free for a regular. */
gboolean along_shortage_may_go (AlongFilling       *self,
                                AlongShift         *shift,
                                const AlongFinding *finding);

/* Whether there are too few people for the shift @number of the problem and others of its day,
 * whoever of @everybody takes which, as long as those stay who have shifts already. Fills in
 * short_ids, n_seats and n_takers of @seat. */
gboolean along_shortage_find   (AlongFilling       *self,
                                GArray             *everybody,
                                guint               number,
                                AlongOpenSeat      *seat);

G_END_DECLS
