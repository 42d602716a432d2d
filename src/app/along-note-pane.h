/* along-note-pane.h — the note that is read or written, and what can be done with it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"
#include "model/along-note.h"
#include "model/along-supervision.h"
#include "vault/along-seal-link.h"

G_BEGIN_DECLS

/**
 * AlongNotePane:
 *
 * Shows one note at a time: as its readers read it, or the draft that somebody writes, or both
 * where an addendum is written. What is typed is saved before another note is shown.
 *
 * Properties:
 * - session (AlongSession): whose note it is; %NULL while it is locked, from when on no word is in
 *   it
 *
 * Signals:
 * - shown (gint64 note_id): this note is shown now; 0 for none
 * - written (GBytes *mark, gint64 note_id): the file has something else of this note now
 * - signed (AlongSealLink *link): the reader has signed a note or an addendum, which has this place
 * - discarded (GBytes *mark, gint64 note_id): a draft is deleted, unless that is undone
 */
#define ALONG_TYPE_NOTE_PANE (along_note_pane_get_type ())
G_DECLARE_FINAL_TYPE (AlongNotePane, along_note_pane, ALONG, NOTE_PANE, AdwBin)

/* Shows the note with the mark @mark as soon as it is read. */
void           along_note_pane_show          (AlongNotePane       *self,
                                              GBytes              *mark);

/* Begins a note about @about_id (0 for nobody yet) that belongs to @supervision on @shift (both may
 * be NULL). */
void           along_note_pane_begin         (AlongNotePane       *self,
                                              gint64               about_id,
                                              AlongSupervision    *supervision,
                                              AlongShift          *shift);

/* The signed note that is shown, owned by @self; NULL for none. */
AlongNote     *along_note_pane_get_note      (AlongNotePane       *self);

/* Whether there is an editor, of a draft or of an addendum. */
gboolean       along_note_pane_is_writing    (AlongNotePane       *self);

/* Asks where to print that note, and prints it; what stands in the way of that, or is shown before,
 * goes when it is locked. */
void           along_note_pane_print         (AlongNotePane       *self);

/* What the reader signed last, behind which comes what is signed next; with the ordinal 0 for
 * nothing. Nothing can be signed before that is known. */
void           along_note_pane_set_last      (AlongNotePane       *self,
                                              const AlongSealLink *last);

/* Whether it stands in the place of the list, which there is a way back to then. */
void           along_note_pane_set_folded    (AlongNotePane       *self,
                                              gboolean             folded);

G_END_DECLS
