/* along-note-chunk.h — some of the notes of one reader, opened to be searched
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-notes.h"
#include "vault/along-seal-part.h"

G_BEGIN_DECLS

/* Bits for the letters, pairs and threes of letters of a text. */
#define ALONG_NOTE_GRAMS 4096

/**
 * AlongNoteText:
 * @part_id: the AlongNotePart
 * @note_id: the AlongNote
 * @at: when the part was written
 * @about_id: whom the note is about
 * @author_id: the AlongNoteReader who wrote the part
 * @mark: the note's mark
 * @number: of the part in the note
 * @kind: the note's kind
 * @state: of the part
 * @session_at: when the session begins that the note belongs to; 0 for none
 * @session_kind: what kind of session that is
 * @is_unread: whether the reader has not opened it yet: the key is still wrapped as its author did
 * @verdict: what was found when it was opened; words there are only with GOOD. That whoever the row
 *   names signed them is looked at when they are shown, not here: a search can find what is refused
 *   then
 * @offset: where its folded text stands in the chunk
 * @length: how long that is, in bytes, without the zero byte behind it
 */
typedef struct
{
  gint64 part_id;
  gint64 note_id;
  gint64 at;
  gint64 about_id;
  gint64 author_id;
  guint8 mark[ALONG_SEAL_NOTE_SIZE];
  int number;
  AlongNoteKind kind;
  AlongNoteState state;
  gint64 session_at;
  AlongSessionKind session_kind;
  gboolean is_unread;
  AlongSealVerdict verdict;
  gsize offset;
  gsize length;
} AlongNoteText;

/**
 * AlongNoteChunk:
 *
 * The folded texts of parts in memory of their own, which is not dumped, is kept from the swap file
 * as far as the computer lets us, and is wiped before it is given back; with the letters of each as
 * bits, so that a search looks at few of the texts. Made on any thread, and never changed
 * afterwards.
 */
typedef struct _AlongNoteChunk AlongNoteChunk;

/* Opens @parts (AlongSealedPart) with @keys and folds them. @marks has the AlongReaderMark of each
 * AlongNoteReader by its id (gint64). */
AlongNoteChunk      *along_note_chunk_new       (const AlongReaderKeys *keys,
                                                 GHashTable            *marks,
                                                 GPtrArray             *parts);
void                 along_note_chunk_free      (AlongNoteChunk        *self);

/* The places (AlongSealLink) of what the reader signed of this, to be unreffed; NULL when they were
 * taken before. */
GArray              *along_note_chunk_take_links (AlongNoteChunk       *self);

guint                along_note_chunk_get_n_texts (AlongNoteChunk      *self);
const AlongNoteText *along_note_chunk_get_text  (AlongNoteChunk        *self,
                                                 guint                  i);

/**
 * AlongNoteWord:
 * @word: folded
 * @length: in bytes
 * @n_grams: how many of @grams there are
 * @grams: which bits a text has that @word stands in, the rarest letters not known
 *
 * A word that is looked for.
 */
typedef struct
{
  char *word;
  gsize length;
  guint n_grams;
  guint16 grams[32];
} AlongNoteWord;

/* Fills @word with the folded @text, of which a copy is made. Cleared, it is wiped. */
void                 along_note_word_init       (AlongNoteWord         *word,
                                                 const char            *text);
void                 along_note_word_clear      (AlongNoteWord         *word);

/* Whether @word stands in the text @i. */
gboolean             along_note_chunk_has_word  (AlongNoteChunk        *self,
                                                 guint                  i,
                                                 const AlongNoteWord   *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongNoteChunk, along_note_chunk_free)

G_END_DECLS
