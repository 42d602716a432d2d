/* along-note-row.h — a note in a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-note-index.h"
#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongNoteRow:
 *
 * Says what can be told of a note without a word that stands in it.
 */
#define ALONG_TYPE_NOTE_ROW (along_note_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongNoteRow, along_note_row, ALONG, NOTE_ROW, GtkWidget)

GtkWidget *along_note_row_new      (AlongSession  *session);

void       along_note_row_set_item (AlongNoteRow  *self,
                                    AlongNoteItem *item);

G_END_DECLS
