/* along-note-editor.h — where a note, or an addendum to one, is written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-note-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlongNoteEditor:
 *
 * Says by name who will be able to read what is written, and saves it by itself a moment after
 * typing stops, when the keyboard goes elsewhere, and when it goes.
 *
 * Properties:
 * - kind (AlongNoteKind, read only): of the note as it is now
 * - signing (gboolean, read only): whether it is on its way to being signed
 *
 * Signals:
 * - signed (AlongSealLink *link): what was written is signed, and has this place among what its
 *   author signed
 * - discarded: there is no draft any more
 */
#define ALONG_TYPE_NOTE_EDITOR (along_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (AlongNoteEditor, along_note_editor, ALONG, NOTE_EDITOR, GtkWidget)

/* Edits @draft. @is_peer_words: it is whom the note is about who adds their own words. */
GtkWidget      *along_note_editor_new       (AlongSession        *session,
                                             AlongNoteDraft      *draft,
                                             gboolean             is_peer_words);

AlongNoteDraft *along_note_editor_get_draft (AlongNoteEditor     *self);

/* Behind what of its author this comes when it is signed, or NULL for nothing. It cannot be signed
 * before that is known. */
void            along_note_editor_set_last  (AlongNoteEditor     *self,
                                             const AlongSealLink *last);

/* See the property. */
gboolean        along_note_editor_is_signing (AlongNoteEditor    *self);

/* Seals and saves what was typed and is not saved yet. */
void            along_note_editor_save      (AlongNoteEditor     *self);

/* Saves it, and lets go of all words, whoever still holds on to the widget. */
void            along_note_editor_clear     (AlongNoteEditor     *self);

G_END_DECLS
