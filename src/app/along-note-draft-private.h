/* along-note-draft-private.h — what the files of a note's draft share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-note-draft.h"
#include "app/along-unlocked.h"

G_BEGIN_DECLS

/* What is ready to be written: no key is needed for it any more. */
typedef struct
{
  gboolean is_signed;
  int number;
  gint64 at;
  AlongNote *note; /* with the head; NULL where nothing of it is new */
  GBytes *sealed;
  GPtrArray *wraps; /* AlongNoteWrap without ids */
  GPtrArray *put;     /* the same, of the parts before it, for who comes in with an addendum */
  GPtrArray *removed; /* AlongNoteWrap of who goes then */
} AlongNoteSealed;

struct _AlongNoteDraft
{
  GObject parent_instance;

  AlongSession *session;
  AlongNote *note;
  gint64 author_id;
  GPtrArray *records; /* as the file has them, or NULL before there are any */
  AlongSupervision *supervision; /* that the note is written after, or NULL */
  AlongShift *shift;             /* when that is */
  gboolean was_listed; /* to everybody, in the file or on the way to it */
  gboolean was_about;  /* somebody, the same */
  GPtrArray *left_out; /* AlongNoteReader */
  GPtrArray *earlier;  /* the marks of notes in the place of which this one is written */

  AlongNoteSealed *waiting;
  AlongNoteSealed *written; /* what is just being */
  AlongNoteSealed *instead; /* of what is signed: its words for the author alone, if that fails */
  gboolean writing;
  gboolean discarded;
  GTask *signing; /* who waits for the note to be signed, or NULL */
  AlongSealLink link; /* the place of what was signed */
};

/* The open keys, as long as they are those of the author. */
AlongReaderKeys *along_note_draft_get_keys       (AlongNoteDraft       *self);

/* The author's draft in the file, or NULL; and the wrap of @part there for a reader, or NULL. */
AlongNotePart   *along_note_draft_find_part      (AlongNoteDraft       *self);
AlongNoteWrap   *along_note_draft_find_wrap      (AlongNoteDraft       *self,
                                                  AlongNotePart        *part,
                                                  gint64                reader_id);

/* Reads the head of the signed note that is added to. FALSE while it is locked, and when the note
 * is not as it was signed. */
gboolean         along_note_draft_read_head      (AlongNoteDraft       *self,
                                                  AlongSealHead        *head);

/* Seals @text for @readers (AlongNoteReader), or for the author alone, to be freed; NULL with an
 * error. What is signed comes after @before, or is the first. */
AlongNoteSealed *along_note_draft_seal           (AlongNoteDraft       *self,
                                                  const char           *text,
                                                  GPtrArray            *readers,
                                                  gboolean              is_signed,
                                                  const AlongSealLink  *before,
                                                  GError              **error);
AlongNoteSealed *along_note_draft_seal_kept      (AlongNoteDraft       *self,
                                                  const char           *text,
                                                  GError              **error);
void             along_note_sealed_free          (AlongNoteSealed      *sealed);

/* A note that nobody has seen anything of, which the caller owns. */
AlongNote       *along_note_draft_make_note      (AlongNoteDraft       *self);

/* What @note tells in clear, others may have seen. */
void             along_note_draft_remember_told  (AlongNoteDraft       *self,
                                                  AlongNote            *note);

/* Deletes the notes in the place of which this one is written. */
void             along_note_draft_drop_earlier   (AlongNoteDraft       *self);

/* As along_note_readers_check(), of a note as it would be signed now. */
gboolean         along_note_draft_check          (AlongNoteDraft       *self,
                                                  gint64                concerned_id,
                                                  GError              **error);

G_END_DECLS
