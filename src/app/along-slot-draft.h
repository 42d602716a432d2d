/* along-slot-draft.h — a slot of a template while it is edited, with who has it regularly
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-intent.h"

G_BEGIN_DECLS

/**
 * AlongSlotDraft:
 *
 * Changed as a whole; what it becomes is saved with its template, in one intent.
 *
 * Signals:
 * - changed: it is another one, or ended
 */
#define ALONG_TYPE_SLOT_DRAFT (along_slot_draft_get_type ())
G_DECLARE_FINAL_TYPE (AlongSlotDraft, along_slot_draft, ALONG, SLOT_DRAFT, GObject)

/* A slot that is not in the file, with a negative id, and its AlongRegulars. */
AlongSlotDraft *along_slot_draft_new          (AlongSlot      *slot,
                                               GPtrArray      *regulars);

/* @slot as the file has it. */
AlongSlotDraft *along_slot_draft_new_for      (AlongDirectory *directory,
                                               AlongSlot      *slot);

/* A new one like @self in week @week of the rotation, with the id @id. */
AlongSlotDraft *along_slot_draft_new_copy     (AlongSlotDraft *self,
                                               gint64          id,
                                               int             week);

/* What it is now; both owned by @self and not to be changed. */
AlongSlot      *along_slot_draft_get_slot     (AlongSlotDraft *self);
GPtrArray      *along_slot_draft_get_regulars (AlongSlotDraft *self);

/* Makes it @slot with @regulars (AlongRegular). */
void            along_slot_draft_set          (AlongSlotDraft *self,
                                               AlongSlot      *slot,
                                               GPtrArray      *regulars);

/* Whether it is to be no part of the template any more. */
void            along_slot_draft_end          (AlongSlotDraft *self);
gboolean        along_slot_draft_is_ended     (AlongSlotDraft *self);

gboolean        along_slot_draft_is_changed   (AlongSlotDraft *self);

/* Adds to @intent what was changed. With @ends it ends in any case: its week is no part of the
 * rotation any more. */
void            along_slot_draft_collect      (AlongSlotDraft *self,
                                               AlongIntent    *intent,
                                               gboolean        ends);

G_END_DECLS
