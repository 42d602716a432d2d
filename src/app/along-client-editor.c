/* along-client-editor.c — the window in which a client is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-client-editor.h"

#include <glib/gi18n-lib.h>

#include "app/along-enum-list.h"
#include "model/along-enum-types.h"

struct _AlongClientEditor
{
  AlongEntryEditor parent_instance;

  AdwEntryRow *name_row;
  AlongFieldMessage *name_message;
  AdwComboRow *reach_row;
};

G_DEFINE_FINAL_TYPE (AlongClientEditor, along_client_editor, ALONG_TYPE_ENTRY_EDITOR)

static void
along_client_editor_start (AlongEntryEditor *editor)
{
  AlongClientEditor *self = ALONG_CLIENT_EDITOR (editor);

  along_entry_editor_bind_text (editor, "name", self->name_row, self->name_message);
  along_entry_editor_bind_enum (editor, "reach", self->reach_row);
}

static void
along_client_editor_class_init (AlongClientEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongEntryEditorClass *editor_class = ALONG_ENTRY_EDITOR_CLASS (klass);

  editor_class->new_title = N_("New Client");
  editor_class->edit_title = N_("Edit Client");
  editor_class->start = along_client_editor_start;

  g_type_ensure (ALONG_TYPE_ENUM_ITEM);
  g_type_ensure (ALONG_TYPE_ENUM_LIST);
  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  g_type_ensure (ALONG_TYPE_REACH);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-client-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongClientEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, AlongClientEditor, name_message);
  gtk_widget_class_bind_template_child (widget_class, AlongClientEditor, reach_row);
}

static void
along_client_editor_init (AlongClientEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
