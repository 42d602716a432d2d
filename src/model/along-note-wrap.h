/* along-note-wrap.h — the key of a sealed part, wrapped for one of its readers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongNoteWrap:
 *
 * Who has one can read the part; each reader has one at most of a part.
 *
 * Properties:
 * - part-id: the AlongNotePart
 * - reader-id: the AlongNoteReader for whom it is
 * - form: made by somebody else, or by the reader, which opens faster
 * - wrapped: the key, wrapped; made and opened by the vault
 * - by-id: the AlongNoteReader who made it
 * - signature: by whom it was made, as the vault can judge it
 */
#define ALONG_TYPE_NOTE_WRAP (along_note_wrap_get_type ())
G_DECLARE_FINAL_TYPE (AlongNoteWrap, along_note_wrap, ALONG, NOTE_WRAP, AlongRecord)

gint64         along_note_wrap_get_part_id   (AlongNoteWrap *self);
gint64         along_note_wrap_get_reader_id (AlongNoteWrap *self);
AlongWrapForm  along_note_wrap_get_form      (AlongNoteWrap *self);
GBytes        *along_note_wrap_get_wrapped   (AlongNoteWrap *self);
gint64         along_note_wrap_get_by_id     (AlongNoteWrap *self);
GBytes        *along_note_wrap_get_signature (AlongNoteWrap *self);

G_END_DECLS
