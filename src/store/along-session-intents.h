/* along-session-intents.h — the intents of supervision sessions and of what is agreed in them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A session is a shift with its people and goes through the same rules as any other.
 */

#pragma once

#include "model/along-action.h"
#include "model/along-roster.h"
#include "store/along-intent.h"

G_BEGIN_DECLS

/* Each is a new intent, to be unreffed; records passed in are copied. */

/* Lets @session become @state, and its @seats (AlongAssignment, of its shift) with it: of one that
 * was held, who was to be there was; of a cancelled one everybody is cancelled, and it is to be
 * rescheduled; of one that was neither after all, they are to come. A session that has not begun is
 * refused as held. */
AlongIntent *along_intent_set_session_state  (AlongSupervision  *session,
                                              AlongSessionState  state,
                                              GPtrArray         *seats);

/* In place of @session, which is on @shift with @seats and becomes cancelled where it is not yet,
 * plans one like it at @span. Those are asked who were to come, or would have. */
AlongIntent *along_intent_reschedule_session (AlongSupervision *session,
                                              AlongShift       *shift,
                                              GPtrArray        *seats,
                                              AlongSpan         span);

/* Writes @action, which was made from @base (%NULL for a new one); deletes it; says that it was
 * done on @day, or with 0 that it is open again. */
AlongIntent *along_intent_save_action        (AlongAction      *action,
                                              AlongAction      *base);
AlongIntent *along_intent_delete_action      (AlongAction      *action);
AlongIntent *along_intent_do_action          (AlongAction      *action,
                                              AlongDay          day);

G_END_DECLS
