/* along-note.h — a note that only its readers can read: who, when and which kind
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongNote:
 *
 * What stands in it is in its parts (AlongNotePart), sealed. What can be told without a key is
 * here; of a private note that is its author alone. Once it is signed nothing of it changes but its
 * head, which grows with its addenda, and the countersignature.
 *
 * Properties:
 * - mark: ALONG_NOTE_MARK_SIZE random bytes that the seals are bound to; no other note has them
 * - kind: what kind of note it is
 * - state: a draft, or signed
 * - about-id: the AlongPerson whom it is about; 0 for nobody, and of a private note always
 * - author-id: the AlongNoteReader who wrote it
 * - session-id: the AlongSupervision in which it was written; 0 for none
 * - at: when it was begun, in seconds since 1970-01-01 UTC
 * - head: what its author says of its parts and readers, signed; made and judged by the vault
 * - countersigned: whether the person whom it is about has countersigned it, and how
 * - countersigned-at: when; 0 for not
 * - countersigned-parts: how many parts it had then: later ones are not meant
 * - countersignature: that of a key, made and judged by the vault; empty on paper
 */
#define ALONG_TYPE_NOTE (along_note_get_type ())
G_DECLARE_FINAL_TYPE (AlongNote, along_note, ALONG, NOTE, AlongRecord)

GBytes             *along_note_get_mark                (AlongNote *self);
AlongNoteKind       along_note_get_kind                (AlongNote *self);
AlongNoteState      along_note_get_state               (AlongNote *self);
gint64              along_note_get_about_id            (AlongNote *self);
gint64              along_note_get_author_id           (AlongNote *self);
gint64              along_note_get_session_id          (AlongNote *self);
gint64              along_note_get_at                  (AlongNote *self);
GBytes             *along_note_get_head                (AlongNote *self);
AlongCountersigned  along_note_get_countersigned       (AlongNote *self);
gint64              along_note_get_countersigned_at    (AlongNote *self);
int                 along_note_get_countersigned_parts (AlongNote *self);
GBytes             *along_note_get_countersignature    (AlongNote *self);

/* How many bytes the mark of a note has. */
#define ALONG_NOTE_MARK_SIZE 16

G_END_DECLS
