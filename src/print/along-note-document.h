/* along-note-document.h — a signed note on paper, for its reader
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print/along-document.h"

G_BEGIN_DECLS

#define ALONG_TYPE_NOTE_DOCUMENT (along_note_document_get_type ())
G_DECLARE_FINAL_TYPE (AlongNoteDocument, along_note_document, ALONG, NOTE_DOCUMENT, AlongDocument)

/* A note of @agency on as many pages as it needs: @heading says which note it is, @readers of which
 * session and who can read it, and below the text there is room for @signer (may be NULL) to countersign. Parts are added with
 * along_note_document_add_part() before it is drawn. What it says is a secret: a copy that is made
 * of a line to set it is wiped at once. Pango keeps the text until the document goes, and Pango and
 * Cairo free what they made of it without wiping it, which is for the allocator of the program to
 * do. */
AlongNoteDocument *along_note_document_new      (const char        *agency,
                                                 const char        *heading,
                                                 const char        *readers,
                                                 const char        *signer,
                                                 AlongDay           printed_on,
                                                 AlongPaper         paper);

/* Says before anything else of it that the note is not as it was signed: @findings is a line for
 * each thing that is wrong. */
void               along_note_document_add_findings (AlongNoteDocument *self,
                                                 const char        *findings);

/* Adds @text in the Markdown of notes, under @title where that is not NULL. */
void               along_note_document_add_part (AlongNoteDocument *self,
                                                 const char        *title,
                                                 const char        *text);

/* Lets go of all that was set, whoever still holds on to the document: its pages are empty then. */
void               along_note_document_clear    (AlongNoteDocument *self);

G_END_DECLS
