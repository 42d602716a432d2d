/* along-note-part.h — a sealed part of a note: its body, or an addendum
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongNotePart:
 *
 * A signed part is never changed and never removed. Drafts, of the body as of addenda, are written
 * over as often as their author types.
 *
 * Properties:
 * - note-id: the AlongNote
 * - number: 0 for the body, then that of the addendum; signed parts have all numbers without a gap
 * - author-id: the AlongNoteReader who wrote it
 * - state: a draft, or signed
 * - at: when it was written, in seconds since 1970-01-01 UTC
 * - sealed: the words, sealed; made and opened by the vault
 */
#define ALONG_TYPE_NOTE_PART (along_note_part_get_type ())
G_DECLARE_FINAL_TYPE (AlongNotePart, along_note_part, ALONG, NOTE_PART, AlongRecord)

gint64          along_note_part_get_note_id   (AlongNotePart *self);
int             along_note_part_get_number    (AlongNotePart *self);
gint64          along_note_part_get_author_id (AlongNotePart *self);
AlongNoteState  along_note_part_get_state     (AlongNotePart *self);
gint64          along_note_part_get_at        (AlongNotePart *self);
GBytes         *along_note_part_get_sealed    (AlongNotePart *self);

G_END_DECLS
