/* along-supervision.h — a supervision session: a shift on which people talk about their work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongSupervision:
 *
 * When it is, where, and who takes part is told by its shift, so that it counts as hours and obeys
 * the rules. Each shift of a type of the kind ALONG_SHIFT_KIND_SUPERVISION has one, and no other
 * shift. What is said there stays there: notes are sealed, and only what was agreed to be done
 * (AlongAction) is seen by others.
 *
 * Properties:
 * - shift-id: the AlongShift
 * - kind: what kind of session it is
 * - state: planned, held or cancelled
 * - leader-id: the AlongSupervisor who gives it, to whom it is work and not supervision; 0 where
 *   nobody is said
 * - moved-to-id: of a cancelled one, the AlongSupervision that takes its place; 0 for none yet: "a
 *   cancelled one is rescheduled, not skipped" [guide]
 */
#define ALONG_TYPE_SUPERVISION (along_supervision_get_type ())
G_DECLARE_FINAL_TYPE (AlongSupervision, along_supervision, ALONG, SUPERVISION, AlongRecord)

gint64            along_supervision_get_shift_id    (AlongSupervision *self);
AlongSessionKind  along_supervision_get_kind        (AlongSupervision *self);
AlongSessionState along_supervision_get_state       (AlongSupervision *self);
gint64            along_supervision_get_leader_id   (AlongSupervision *self);
gint64            along_supervision_get_moved_to_id (AlongSupervision *self);

G_END_DECLS
