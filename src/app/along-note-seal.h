/* along-note-seal.h — the records of a note as the vault looks at it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store keeps what is sealed and knows nothing of it, the vault knows nothing of records: here
 * they meet.
 */

#pragma once

#include "app/along-unlocked.h"
#include "model/along-directory.h"
#include "model/along-note-part.h"
#include "model/along-note-wrap.h"
#include "model/along-note.h"
#include "vault/along-seal-note.h"

G_BEGIN_DECLS

/* The number of @kind in seals, which means the same in every version. */
guint32          along_note_seal_kind       (AlongNoteKind          kind);

/* The number of @countersigned in seals, the same. */
guint32          along_note_seal_form       (AlongCountersigned     countersigned);

/* Reads the public half of @reader. FALSE when it is none. */
gboolean         along_note_seal_mark       (AlongNoteReader       *reader,
                                             AlongReaderMark       *mark);

/* The reader whose keys @mark is of, owned by @directory; NULL for nobody of this agency. */
AlongNoteReader *along_note_seal_find_reader (AlongDirectory       *directory,
                                             const AlongReaderMark *mark);

/* The marks of those who are or were readers and whom the one who unlocked believes: an array of
 * AlongReaderMark, to be unreffed. */
GArray          *along_note_seal_list_known (AlongDirectory        *directory,
                                             AlongUnlocked         *unlocked);

/* What stands in clear beside a part, as it is bound. */
AlongSealRow     along_note_seal_row        (AlongDirectory        *directory,
                                             AlongNote             *note,
                                             AlongNotePart         *part);

/* The marks (AlongReaderMark) of @readers (AlongNoteReader); to be unreffed. */
GArray          *along_note_seal_list_marks (GPtrArray             *readers);

/* The record of @wrap of a part, without an id; to be unreffed. NULL where it is for nobody of this
 * agency. */
AlongNoteWrap   *along_note_seal_record     (AlongDirectory        *directory,
                                             const AlongSealWrap   *wrap);

/**
 * AlongNoteSeal:
 *
 * All that the file has of a note, as the vault takes it. Owns what it refers to.
 */
typedef struct _AlongNoteSeal AlongNoteSeal;

/* Of the @records that along_database_load_note() gave, which begin with a note: its signed parts
 * with their wraps, or of a note that is a draft that. A draft of an addendum is nothing that the
 * head tells of. */
AlongNoteSeal       *along_note_seal_new        (AlongDirectory  *directory,
                                                 GPtrArray       *records);
void                 along_note_seal_free       (AlongNoteSeal   *self);

/* Owned by @self. */
const AlongSealNote *along_note_seal_get        (AlongNoteSeal   *self);

/* The wrap of a part, by its place among the signed ones, for @reader; NULL for none. */
const AlongSealWrap *along_note_seal_get_wrap   (AlongNoteSeal         *self,
                                                 guint                  part,
                                                 const AlongReaderMark *reader);

/* Reads one record. FALSE when it is nothing that opens anything. */
gboolean             along_note_seal_read_wrap  (AlongDirectory  *directory,
                                                 AlongNoteWrap   *record,
                                                 AlongSealWrap   *wrap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongNoteSeal, along_note_seal_free)

G_END_DECLS
