/* along-note-view.h — a note as its readers read it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-session.h"
#include "print/along-note-document.h"

G_BEGIN_DECLS

/**
 * AlongNoteView:
 *
 * The words of a signed note and its addenda, of which each is looked at whether it is as it was
 * signed: what was changed is named, and words that are not those of their author are not shown.
 */
#define ALONG_TYPE_NOTE_VIEW (along_note_view_get_type ())
G_DECLARE_FINAL_TYPE (AlongNoteView, along_note_view, ALONG, NOTE_VIEW, GtkWidget)

/* Shows the note of @records (along_database_load_note()) with the open keys. Floating. */
GtkWidget *along_note_view_new (AlongSession *session,
                                GPtrArray    *records);

/* The note on paper, for the reader who asks for it; to be unreffed. NULL when it is locked. */
AlongNoteDocument *along_note_view_make_document (AlongNoteView *self);

/* Whether all of it is as it was signed: nothing is added to what is not. */
gboolean   along_note_view_is_whole (AlongNoteView *self);

/* Lets go of all words, whoever still holds on to the widget. */
void       along_note_view_clear (AlongNoteView *self);

/* Owned by @self. */
GPtrArray *along_note_view_get_records (AlongNoteView *self);

G_END_DECLS
