/* along-connection-row.c — since when a peer is connected or remote, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-connection-row.h"

#include <glib/gi18n-lib.h>

#include "app/along-date-button.h"
#include "app/along-enum-list.h"
#include "model/along-enum-types.h"

struct _AlongConnectionRow
{
  AdwActionRow parent_instance;

  AlongSession *session;
  AlongConnection *record;

  GtkDropDown *kind;
  AlongDateButton *since;
};

G_DEFINE_FINAL_TYPE (AlongConnectionRow, along_connection_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
kind_selected_cb (AlongConnectionRow *self)
{
  guint position = gtk_drop_down_get_selected (self->kind);

  if (self->record != NULL && position != GTK_INVALID_LIST_POSITION)
    g_object_set (self->record,
                  "kind", along_enum_list_get_value (
                            ALONG_ENUM_LIST (gtk_drop_down_get_model (self->kind)), position),
                  NULL);
}

static void
along_connection_row_constructed (GObject *object)
{
  AlongConnectionRow *self = ALONG_CONNECTION_ROW (object);

  G_OBJECT_CLASS (along_connection_row_parent_class)->constructed (object);

  gtk_drop_down_set_selected (
    self->kind, along_enum_list_find (ALONG_ENUM_LIST (gtk_drop_down_get_model (self->kind)),
                                      (int) along_connection_get_kind (self->record)));
  g_object_bind_property (self->record, "since", self->since, "day",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
along_connection_row_dispose (GObject *object)
{
  AlongConnectionRow *self = ALONG_CONNECTION_ROW (object);

  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_connection_row_parent_class)->dispose (object);
}

static void
along_connection_row_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AlongConnectionRow *self = ALONG_CONNECTION_ROW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_connection_row_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  AlongConnectionRow *self = ALONG_CONNECTION_ROW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_RECORD:
      self->record = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_connection_row_class_init (AlongConnectionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = along_connection_row_constructed;
  object_class->dispose = along_connection_row_dispose;
  object_class->get_property = along_connection_row_get_property;
  object_class->set_property = along_connection_row_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION, once);
  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL, ALONG_TYPE_CONNECTION, once);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ALONG_TYPE_DATE_BUTTON);
  g_type_ensure (ALONG_TYPE_ENUM_ITEM);
  g_type_ensure (ALONG_TYPE_ENUM_LIST);
  g_type_ensure (ALONG_TYPE_CONNECTION_KIND);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-connection-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongConnectionRow, kind);
  gtk_widget_class_bind_template_child (widget_class, AlongConnectionRow, since);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
}

static void
along_connection_row_init (AlongConnectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* The button inside the drop-down has the keyboard. */
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->kind))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, _("Connected or remote"), -1);
}
