/* along-entry-editor.h — the window in which an entry is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-field-message.h"
#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongEntryEditor:
 *
 * What all editors have in common: the form edits a draft, a copy; what is wrong is said below the
 * field while it is typed, and below the form for as long as it keeps from saving; and all of it is
 * saved as one intent. The window stays open until the change is durable, and keeps what was typed
 * when it could not be saved.
 *
 * Properties, set when it is made:
 * - session (AlongSession)
 * - entry (AlongEntry): what is edited; one without an id is a new one
 * - form (GtkWidget): the fields, from the template of the deriving class
 *
 * Signals:
 * - saved (AlongEntry *entry): the change is durable, as @entry; a new one still has a negative id
 */
#define ALONG_TYPE_ENTRY_EDITOR (along_entry_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (AlongEntryEditor, along_entry_editor, ALONG, ENTRY_EDITOR, AdwWindow)

/**
 * AlongEntryEditorClass:
 * @new_title: the title of the window for a new entry, marked for translation
 * @edit_title: the same for one that is there already; never its name
 * @start: binds the fields, now that there is a draft
 * @collect: adds to @intent what else is saved with the entry; may be %NULL
 * @is_changed: whether what collect() adds was changed; may be %NULL
 * @check: what is wrong beyond the entry itself, which @candidate is as it would be saved; sets
 *   @property or @row to where it is; may be %NULL
 */
struct _AlongEntryEditorClass
{
  AdwWindowClass parent_class;

  const char *new_title;
  const char *edit_title;

  void     (* start)      (AlongEntryEditor *self);
  void     (* collect)    (AlongEntryEditor *self,
                           AlongIntent      *intent);
  gboolean (* is_changed) (AlongEntryEditor *self);
  gboolean (* check)      (AlongEntryEditor  *self,
                           AlongEntry        *candidate,
                           const char       **property,
                           GtkWidget        **row,
                           GError           **error);
};

/* Opens the editor of the class @type over the window of @parent; owned by the toolkit. */
AlongEntryEditor *
              along_entry_editor_open        (GType              type,
                                              GtkWidget         *parent,
                                              AlongSession      *session,
                                              AlongEntry        *entry);

AlongSession *along_entry_editor_get_session (AlongEntryEditor  *self);

/* What the form shows. Its id is never 0: a new one has a negative id that other records of the
 * intent refer to. */
AlongEntry   *along_entry_editor_get_draft   (AlongEntryEditor  *self);

/* Whether the entry is new. */
gboolean      along_entry_editor_is_new      (AlongEntryEditor  *self);

/* Binds a property of the draft to the row that edits it: a text, or an enumeration whose combo
 * row has an AlongEnumList as its model. */
void          along_entry_editor_bind_text   (AlongEntryEditor  *self,
                                              const char        *property,
                                              AdwEntryRow       *row,
                                              AlongFieldMessage *message);
void          along_entry_editor_bind_enum   (AlongEntryEditor  *self,
                                              const char        *property,
                                              AdwComboRow       *row);

/* Fills @row with a check row for each flag of @type in @property of the draft; below its title
 * stand the words of those that are set, or @none. */
void          along_entry_editor_bind_flags  (AlongEntryEditor  *self,
                                              const char        *property,
                                              GType              type,
                                              AdwExpanderRow    *row,
                                              const char        *none);

/* Says at @row, by @message, what is wrong with @property. */
void          along_entry_editor_add_field   (AlongEntryEditor  *self,
                                              const char        *property,
                                              GtkWidget         *row,
                                              AlongFieldMessage *message);

/* Says whether what is being saved, by collect(), may speak against shifts of the person, which is
 * looked at and told when it is saved. */
void          along_entry_editor_set_touches (AlongEntryEditor  *self,
                                              gboolean           touches);

/* Checks the form again; called for what is_changed() tells of. */
void          along_entry_editor_update      (AlongEntryEditor  *self);

G_END_DECLS
