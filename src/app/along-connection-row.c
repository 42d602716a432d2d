/* along-connection-row.c — since when a peer is connected or remote, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-connection-row.h"

#include <glib/gi18n-lib.h>

#include "app/along-date-button.h"
#include "app/along-enum-list.h"
#include "app/along-focus.h"
#include "model/along-enum-types.h"

struct _AlongConnectionRow
{
  AlongRecordRow parent_instance;

  GtkDropDown *kind;
  AlongDateButton *since;
};

G_DEFINE_FINAL_TYPE (AlongConnectionRow, along_connection_row, ALONG_TYPE_RECORD_ROW)

static void
kind_selected_cb (AlongConnectionRow *self)
{
  AlongConnection *connection = along_record_row_get_record (ALONG_RECORD_ROW (self));
  guint position = gtk_drop_down_get_selected (self->kind);

  if (connection != NULL && position != GTK_INVALID_LIST_POSITION)
    g_object_set (connection,
                  "kind", along_enum_list_get_value (
                            ALONG_ENUM_LIST (gtk_drop_down_get_model (self->kind)), position),
                  NULL);
}

static void
along_connection_row_constructed (GObject *object)
{
  AlongConnectionRow *self = ALONG_CONNECTION_ROW (object);
  AlongConnection *connection = along_record_row_get_record (ALONG_RECORD_ROW (self));

  G_OBJECT_CLASS (along_connection_row_parent_class)->constructed (object);

  gtk_drop_down_set_selected (
    self->kind, along_enum_list_find (ALONG_ENUM_LIST (gtk_drop_down_get_model (self->kind)),
                                      (int) along_connection_get_kind (connection)));
  g_object_bind_property (connection, "since", self->since, "day",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
along_connection_row_class_init (AlongConnectionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = along_connection_row_constructed;

  g_type_ensure (ALONG_TYPE_ENUM_ITEM);
  g_type_ensure (ALONG_TYPE_ENUM_LIST);
  g_type_ensure (ALONG_TYPE_CONNECTION_KIND);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-connection-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongConnectionRow, kind);
  gtk_widget_class_bind_template_child (widget_class, AlongConnectionRow, since);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
}

static void
along_connection_row_init (AlongConnectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  along_focus_name_button (GTK_WIDGET (self->kind), _("Connected or remote"));
}
