/* along-note-reader.h — who can read sealed notes: the public side of a key
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"
#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongNoteReader:
 *
 * Each note names those who can read it; nobody else can, whoever holds the file. Whoever has left
 * stays listed for the notes that they wrote. What the bytes mean is known to the vault alone.
 *
 * Properties:
 * - person-id: the AlongPerson whose key it is; 0 for that of the agency, which is kept on paper
 *   outside the office
 * - mark: the public half, ALONG_NOTE_READER_MARK_SIZE bytes
 * - locked-seed: the private half, wrapped by the person's passphrase; empty for the agency's
 * - since: the AlongDay of enrolling
 * - left: the AlongDay from which new notes are not for this reader any more; 0 for not yet
 * - voucher-id: the AlongNoteReader who vouches that the key is this person's; 0 for nobody
 * - vouch: their signature, ALONG_NOTE_READER_SIGNATURE_SIZE bytes; empty for nobody's
 * - root: the mark of the reader with whom the readers began, as this one accepts it
 * - acceptance: this reader's own signature under that; both are empty where nothing is accepted
 */
#define ALONG_TYPE_NOTE_READER (along_note_reader_get_type ())
G_DECLARE_FINAL_TYPE (AlongNoteReader, along_note_reader, ALONG, NOTE_READER, AlongRecord)

gint64    along_note_reader_get_person_id   (AlongNoteReader *self);
GBytes   *along_note_reader_get_mark        (AlongNoteReader *self);
GBytes   *along_note_reader_get_locked_seed (AlongNoteReader *self);
AlongDay  along_note_reader_get_since       (AlongNoteReader *self);
AlongDay  along_note_reader_get_left        (AlongNoteReader *self);
gint64    along_note_reader_get_voucher_id  (AlongNoteReader *self);
GBytes   *along_note_reader_get_vouch       (AlongNoteReader *self);
GBytes   *along_note_reader_get_root        (AlongNoteReader *self);
GBytes   *along_note_reader_get_acceptance  (AlongNoteReader *self);

/* How many bytes the public half of a key has. */
#define ALONG_NOTE_READER_MARK_SIZE 64

/* How many bytes a signature has. */
#define ALONG_NOTE_READER_SIGNATURE_SIZE 64

G_END_DECLS
