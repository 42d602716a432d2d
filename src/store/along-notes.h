/* along-notes.h — what is asked for when notes are listed, and what they are read as
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-action.h"
#include "model/along-note-part.h"
#include "model/along-note-wrap.h"
#include "model/along-note.h"
#include "model/along-span.h"

G_BEGIN_DECLS

/**
 * AlongNoteQuery:
 * @reader_id: only what this AlongNoteReader can read; 0 for all that is listed to everybody: what
 *   is signed and of a kind of which that is told, see along_note_readers_is_listed()
 * @about_id: only notes about this person; 0 for all
 * @before_at: only notes begun before this time, or at it with an id below @before_id: those of the
 *   last note of the page before; G_MAXINT64 for the first page
 * @before_id: see there
 * @most: how many at most
 * @sessions: only notes of sessions that begin in this span; an empty one for all notes
 *
 * Behind the wall, what is listed to everybody is what belongs to own sessions: a page may then
 * have fewer than there would be.
 */
typedef struct
{
  gint64 reader_id;
  gint64 about_id;
  gint64 before_at;
  gint64 before_id;
  int most;
  AlongSpan sessions;
} AlongNoteQuery;

/**
 * AlongReaderKey:
 * @reader_id: the AlongNoteReader whose key it is
 * @from: when the key was there for sure, in seconds of UTC; what is signed later and opens with it
 *   was sealed for it
 */
typedef struct
{
  gint64 reader_id;
  gint64 from;
} AlongReaderKey;

/**
 * AlongSealedPart:
 * @part_id: the AlongNotePart
 * @note_id: the AlongNote that it is of
 * @wrap_id: the AlongNoteWrap of the reader who asked
 * @mark: the note's mark
 * @kind: the note's kind
 * @about_id: whom the note is about
 * @number: of the part in the note
 * @state: of the part
 * @author_id: the AlongNoteReader who wrote the part
 * @at: when that was
 * @sealed: the words, sealed
 * @form: of the wrap
 * @wrapped: the key, wrapped for that reader
 * @session_at: when the session begins that the note belongs to; 0 for none
 * @session_kind: what kind of session that is
 *
 * All that it takes to open a part, by the thousand: without the signatures, which are looked at
 * when a note is shown.
 */
typedef struct
{
  gint64 part_id;
  gint64 note_id;
  gint64 wrap_id;
  GBytes *mark;
  AlongNoteKind kind;
  gint64 about_id;
  int number;
  AlongNoteState state;
  gint64 author_id;
  gint64 at;
  GBytes *sealed;
  AlongWrapForm form;
  GBytes *wrapped;
  gint64 session_at;
  AlongSessionKind session_kind;
} AlongSealedPart;

void along_sealed_part_free (AlongSealedPart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongSealedPart, along_sealed_part_free)

G_END_DECLS
