/* along-training-intents.h — the intents of certificates, training sessions and goals
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A training session is a shift with its people and goes through the same rules as any other.
 */

#pragma once

#include "model/along-goal.h"
#include "model/along-roster.h"
#include "model/along-scan.h"
#include "store/along-intent.h"

G_BEGIN_DECLS

/* Each is a new intent, to be unreffed; records passed in are copied. */

/* Writes @certificate, which was made from @base (%NULL for a new one), with @picture, or %NULL for
 * none, in place of that of @scan, which it has had so far; %NULL where it had none. */
AlongIntent *along_intent_save_certificate    (AlongCertificate  *certificate,
                                               AlongCertificate  *base,
                                               GBytes            *picture,
                                               AlongScan         *scan);

/* Deletes @certificate and its picture. */
AlongIntent *along_intent_delete_certificate  (AlongCertificate  *certificate);

/* It is agreed that @peer may work alone; who was in orientation and has the people that an active
 * peer needs is active then. */
AlongIntent *along_intent_agree_solo_work     (AlongPeer         *peer);

/* Signs an item of somebody's orientation off by @certificate. Where that names with whom, they get
 * one as well. @opens is the peer for whom it was the last item, or %NULL: that they may work
 * alone is agreed with it. */
AlongIntent *along_intent_sign_off            (AlongCertificate  *certificate,
                                               AlongPeer         *opens);

/* Takes signatures back: deletes @certificates (AlongCertificate). @closes is the peer who may not
 * work alone any more, or %NULL. */
AlongIntent *along_intent_withdraw_signature  (GPtrArray         *certificates,
                                               AlongPeer         *closes);

/* Adds all of @certificates (AlongCertificate). */
AlongIntent *along_intent_import_certificates (GPtrArray         *certificates);

/* Writes @waiver, which was made from @base (%NULL for a new one); deletes it. */
AlongIntent *along_intent_save_waiver         (AlongWaiver       *waiver,
                                               AlongWaiver       *base);
AlongIntent *along_intent_delete_waiver       (AlongWaiver       *waiver);

/* Plans @training on the new @shift, with the people of @person_ids (gint64), who are asked. */
AlongIntent *along_intent_plan_training       (AlongTraining     *training,
                                               AlongShift        *shift,
                                               GArray            *person_ids);

/* @training, of @course on @shift, was held: those of @seats (AlongAssignment, of the shift) whose
 * person is in @present (gint64) were there, as were others in @present who had no seat; the others
 * were not, unless they were excused or had declined. Who was there and has none of @given
 * (AlongCertificate, for this shift) gets a certificate, unless the course had ended by then, or
 * one was taken back from whom the session had been held with; who has one and was not there loses
 * it. @day is that of the shift. A training that has not begun is refused. */
AlongIntent *along_intent_hold_training       (AlongTraining     *training,
                                               AlongCourse       *course,
                                               AlongDay           day,
                                               GPtrArray         *seats,
                                               GArray            *present,
                                               GPtrArray         *given);

/* @training will not be: everybody of @seats is told so. */
AlongIntent *along_intent_cancel_training     (AlongTraining     *training,
                                               GPtrArray         *seats);

/* Writes @goal, which was made from @base (%NULL for a new one); deletes it with its steps; says
 * that it was reached on @day, or with 0 that it is open again. */
AlongIntent *along_intent_save_goal           (AlongGoal         *goal,
                                               AlongGoal         *base);
AlongIntent *along_intent_delete_goal         (AlongGoal         *goal);
AlongIntent *along_intent_reach_goal          (AlongGoal         *goal,
                                               AlongDay           day);

G_END_DECLS
