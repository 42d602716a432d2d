/* along-note-fields.h — the fields in which a note is typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-dictionary.h"

G_BEGIN_DECLS

/* Something was typed, or was not taken: there is no room for it. */
typedef void (* AlongNoteFieldsFunc) (gpointer user_data);

/* What a line, or what is chosen, is marked as. */
typedef enum
{
  ALONG_NOTE_MARK_BOLD,
  ALONG_NOTE_MARK_HEADING,
  ALONG_NOTE_MARK_LIST,
} AlongNoteMark;

/**
 * AlongNoteFields:
 *
 * One field, or those of the talk of two roles, each below its name. What is typed stands nowhere
 * else, and nothing of it is left when they are cleared.
 */
typedef struct _AlongNoteFields AlongNoteFields;

/* Puts them into @box, which outlives it and is empty. Calls @changed and @full with @user_data,
 * not for what along_note_fields_set_text() shows: nothing is typed or pasted past what can be
 * sealed, and what there is stays. The caller frees it. */
AlongNoteFields *along_note_fields_new          (GtkBox              *box,
                                                 AlongDictionary     *dictionary,
                                                 AlongNoteFieldsFunc  changed,
                                                 AlongNoteFieldsFunc  full,
                                                 gpointer             user_data);
void             along_note_fields_free         (AlongNoteFields     *self);

/* Whether they are those of the talk of two roles. */
gboolean         along_note_fields_is_talk      (AlongNoteFields     *self);

/* All that was typed, as it is sealed; to be freed with along_note_text_free(). */
char            *along_note_fields_dup_text     (AlongNoteFields     *self);

/* Whether nothing was typed yet but @begun_with, what it began with; may be NULL. */
gboolean         along_note_fields_is_untouched (AlongNoteFields     *self,
                                                 const char          *begun_with);

/* Shows @text, which is not typed: there is nothing to undo and nothing to save. With @in_fields it
 * was sealed as it is, and what stands under a heading of the talk of two roles is put there; as it
 * is where its headings are just those. */
void             along_note_fields_set_text     (AlongNoteFields     *self,
                                                 const char          *text,
                                                 gboolean             is_talk,
                                                 gboolean             in_fields);

/* Puts the cursor below the heading that the text begins with, if it does and is in one field. */
void             along_note_fields_go_below_heading (AlongNoteFields *self);

void             along_note_fields_set_editable (AlongNoteFields     *self,
                                                 gboolean             editable);
gboolean         along_note_fields_grab_focus   (AlongNoteFields     *self);

/* Marks what is chosen, or takes the mark away. */
void             along_note_fields_toggle       (AlongNoteFields     *self,
                                                 AlongNoteMark        mark);

/* Lets go of the fields and of all that they keep of what was typed. */
void             along_note_fields_clear        (AlongNoteFields     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongNoteFields, along_note_fields_free)

G_END_DECLS
