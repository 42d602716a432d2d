/* along-publish.h — the intents of a roster's life: published, closed, and who came
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"
#include "store/along-intent.h"

G_BEGIN_DECLS

/* Each is a new intent, to be unreffed. Times are seconds since 1970 UTC. */

/* Publishes the days that are the span of @roster, or again: what was changed since is told by
 * then. The store keeps what it has of them at that moment, and asks a reason for what they
 * lack, and for what has come to speak against those who are on them. */
AlongIntent *along_intent_publish   (AlongRoster      *roster);

/* Makes the days of @publication a draft again. */
AlongIntent *along_intent_withdraw  (AlongPublication *publication);

/* Lets nothing of it be changed any more, or again. */
AlongIntent *along_intent_close     (AlongPublication *publication);
AlongIntent *along_intent_reopen    (AlongPublication *publication);

/* The person of @assignment is there at @now: fit, or with adjusted duties, and should be back by
 * @due_back_at. */
AlongIntent *along_intent_check_in  (AlongAssignment  *assignment,
                                     AlongFit          fit,
                                     gint64            now,
                                     gint64            due_back_at);

/* The person of @assignment, who is out, should be back by @due_back_at. */
AlongIntent *along_intent_set_due_back (AlongAssignment *assignment,
                                     gint64            due_back_at);

/* The person of @assignment came and can't work today; no cause is kept. */
AlongIntent *along_intent_stand_down (AlongAssignment *assignment,
                                     gint64            now);

/* The person of @assignment is back. */
AlongIntent *along_intent_check_out (AlongAssignment  *assignment,
                                     gint64            now);

G_END_DECLS
