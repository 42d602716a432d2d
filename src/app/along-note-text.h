/* along-note-text.h — the words of notes in a text view, as they are written and as they are read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text view for words of notes: nothing of them goes to an input method's memory or to
 * suggestions; lines wrap. Floating. */
GtkWidget *along_note_text_new        (gboolean       editable);

/* Shows headings, lists and bold of @buffer as such, now and while it is written on. The text stays
 * as it is. */
void       along_note_text_style      (GtkTextBuffer *buffer);

/* Adds @text at the end of @buffer as it is read: without the marks that make headings, lists and
 * bold. */
void       along_note_text_append     (GtkTextBuffer *buffer,
                                       const char    *text);

/* Adds a line of the program's own, for what separates parts. */
void       along_note_text_append_line (GtkTextBuffer *buffer,
                                       const char    *text,
                                       gboolean       is_heading);

/* Makes the selected words bold, or not bold any more; without a selection the word at the cursor,
 * or where there is none puts the marks around the cursor. At the end of bold words it goes on
 * behind them, plain. One step to undo. */
void       along_note_text_toggle_bold (GtkTextBuffer *buffer);

/* Makes the selected lines begin with @prefix, "## " or "- ", or not any more. One step to undo. */
void       along_note_text_toggle_prefix (GtkTextBuffer *buffer,
                                       const char    *prefix);

/* All of the text, to be freed with along_note_text_free(), which wipes it. */
char      *along_note_text_dup        (GtkTextBuffer *buffer);
void       along_note_text_free       (char          *text);

G_END_DECLS
