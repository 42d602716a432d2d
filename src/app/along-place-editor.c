/* along-place-editor.c — the window in which a place is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-place-editor.h"

#include <glib/gi18n-lib.h>

struct _AlongPlaceEditor
{
  AlongEntryEditor parent_instance;

  AdwEntryRow *name_row;
  AlongFieldMessage *name_message;
  AdwEntryRow *address_row;
  AlongFieldMessage *address_message;
};

G_DEFINE_FINAL_TYPE (AlongPlaceEditor, along_place_editor, ALONG_TYPE_ENTRY_EDITOR)

static void
along_place_editor_start (AlongEntryEditor *editor)
{
  AlongPlaceEditor *self = ALONG_PLACE_EDITOR (editor);

  along_entry_editor_bind_text (editor, "name", self->name_row, self->name_message);
  along_entry_editor_bind_text (editor, "address", self->address_row, self->address_message);
}

static void
along_place_editor_class_init (AlongPlaceEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongEntryEditorClass *editor_class = ALONG_ENTRY_EDITOR_CLASS (klass);

  editor_class->new_title = N_("New Place");
  editor_class->edit_title = N_("Edit Place");
  editor_class->start = along_place_editor_start;

  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-place-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPlaceEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPlaceEditor, name_message);
  gtk_widget_class_bind_template_child (widget_class, AlongPlaceEditor, address_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPlaceEditor, address_message);
}

static void
along_place_editor_init (AlongPlaceEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
