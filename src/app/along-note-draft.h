/* along-note-draft.h — what somebody is writing, sealed and saved as they write
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-session.h"
#include "model/along-note-part.h"
#include "model/along-note.h"
#include "model/along-shift.h"
#include "model/along-supervision.h"
#include "rules/along-note-readers.h"
#include "vault/along-seal-head.h"

G_BEGIN_DECLS

/**
 * AlongNoteDraft:
 *
 * The draft of a note, or of an addendum to a signed one. Words are sealed at once, for the author
 * alone, with the keys that are open then; what is sealed is saved one after the other, also after
 * the keys are gone. Nothing of what is not sealed is kept here.
 *
 * Signals:
 * - saved (gboolean ok): all that was sealed is in the file; or could not be written, and is kept
 *   to be tried again (along-note-unsaved.h).
 * - dropped (GBytes *mark, gint64 id): of this note there is no draft any more, another took its
 *   place.
 */
#define ALONG_TYPE_NOTE_DRAFT (along_note_draft_get_type ())
G_DECLARE_FINAL_TYPE (AlongNoteDraft, along_note_draft, ALONG, NOTE_DRAFT, GObject)

/* A new note by the reader who is unlocked now. Nothing is written before its first words. It
 * belongs to @supervision on @shift (both may be NULL), whose leader then reads it, as long as it
 * is of a kind of which that may be told. */
AlongNoteDraft *along_note_draft_new        (AlongSession        *session,
                                             AlongNoteKind        kind,
                                             gint64               about_id,
                                             AlongSupervision    *supervision,
                                             AlongShift          *shift);

/* Goes on with the draft that the unlocked reader has in @records (along_database_load_note()), or
 * with the one of that note that could not be saved; or begins an addendum to the signed note in
 * them. */
AlongNoteDraft *along_note_draft_new_for    (AlongSession        *session,
                                             GPtrArray           *records);

/* The note as it is now, owned by @self: of a new one, without an id. */
AlongNote      *along_note_draft_get_note   (AlongNoteDraft      *self);

/* Whether an addendum is written, to a note that is signed. */
gboolean        along_note_draft_is_addendum (AlongNoteDraft     *self);

/* The AlongNoteReader who writes it. */
gint64          along_note_draft_get_author_id (AlongNoteDraft   *self);

/* To which session it belongs, in words to be freed; NULL for none. */
char           *along_note_draft_dup_session (AlongNoteDraft     *self);

/* Whether there is anything of the draft in the file, or on the way to it. */
gboolean        along_note_draft_is_kept    (AlongNoteDraft      *self);

/* Whether something that was sealed could not be saved so far. */
gboolean        along_note_draft_is_unsaved (AlongNoteDraft      *self);

/* Tries again to save it. */
void            along_note_draft_retry      (AlongNoteDraft      *self);

/* What the kept draft says, to be freed with along_seal_free_body(); NULL where there is none or it
 * cannot be opened. */
char           *along_note_draft_dup_text   (AlongNoteDraft      *self);

/* Of a draft of a note: what kind it is and whom it is about. Takes effect with the next words.
 * When others have been able to see something of it which nobody may know from then on, it begins
 * anew as another note, and what is in the file is deleted as soon as that other one is there. TRUE
 * then: the caller saves all words at once. */
gboolean        along_note_draft_set_about  (AlongNoteDraft      *self,
                                             AlongNoteKind        kind,
                                             gint64               about_id);

/* Who will be able to read what is signed now: as along_note_readers_list(), or of an addendum and
 * all that it is added to, as along_note_readers_renew(). @concerned_id is that of
 * AlongNoteAddress. */
GPtrArray      *along_note_draft_list_readers (AlongNoteDraft    *self,
                                             gint64               concerned_id,
                                             GPtrArray           *missing);

/* Leaves the keys @readers (AlongNoteReader) out of them from now on, which the author does not
 * believe; and gives those that are left out, owned by @self. */
void            along_note_draft_leave_out  (AlongNoteDraft      *self,
                                             GPtrArray           *readers);
GPtrArray      *along_note_draft_get_left_out (AlongNoteDraft    *self);

/* Seals @text with the open keys and sees to it that it is saved. Does nothing while it is locked.
 * Fails as along_seal_part_new() when it cannot be sealed. */
gboolean        along_note_draft_save       (AlongNoteDraft      *self,
                                             const char          *text,
                                             GError             **error);

/* Seals @text for all readers, with whom @concerned_id is where that is told in no other way
 * (along-note-whom.h), and signs it; @before is the place of what the author signed before
 * it, a note or an addendum, or NULL for the first. What is kept as a draft becomes it. Fails with
 * ALONG_MODEL_ERROR when it may not be signed as it is, with ALONG_VAULT_ERROR, or as the store
 * does; the words are then a draft again. */
void            along_note_draft_sign_async (AlongNoteDraft      *self,
                                             const char          *text,
                                             gint64               concerned_id,
                                             const AlongSealLink *before,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);

/* In @link (may be NULL) is then the place that it has among what its author signed. */
gboolean        along_note_draft_sign_finish (AlongNoteDraft     *self,
                                             GAsyncResult        *result,
                                             AlongSealLink       *link,
                                             GError             **error);

/* Deletes what is kept of the draft, which can be undone. Nothing is saved any more. */
void            along_note_draft_discard    (AlongNoteDraft      *self);

G_END_DECLS
