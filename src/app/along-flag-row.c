/* along-flag-row.c — a check row for one bit of a record's flags
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-flag-row.h"

struct _AlongFlagRow
{
  AdwActionRow parent_instance;

  guint bit;

  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (AlongFlagRow, along_flag_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_ACTIVE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
flags_to_active (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      data)
{
  AlongFlagRow *self = data;

  g_value_set_boolean (to, (g_value_get_flags (from) & self->bit) != 0);
  return TRUE;
}

static gboolean
active_to_flags (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      data)
{
  AlongFlagRow *self = data;
  g_autoptr (GObject) record = g_binding_dup_source (binding);
  guint flags;

  if (record == NULL)
    return FALSE;

  g_object_get (record, g_binding_get_source_property (binding), &flags, NULL);
  g_value_set_flags (to, g_value_get_boolean (from) ? flags | self->bit : flags & ~self->bit);
  return TRUE;
}

static void
toggled_cb (AlongFlagRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
along_flag_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AlongFlagRow *self = ALONG_FLAG_ROW (object);

  switch (prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, gtk_check_button_get_active (self->check));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_flag_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AlongFlagRow *self = ALONG_FLAG_ROW (object);

  switch (prop_id)
    {
    case PROP_ACTIVE:
      gtk_check_button_set_active (self->check, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_flag_row_class_init (AlongFlagRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = along_flag_row_get_property;
  object_class->set_property = along_flag_row_set_property;

  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-flag-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongFlagRow, check);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
along_flag_row_init (AlongFlagRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
along_flag_row_new (AlongEnumItem *item)
{
  AlongFlagRow *self;

  g_return_val_if_fail (ALONG_IS_ENUM_ITEM (item), NULL);

  self = g_object_new (ALONG_TYPE_FLAG_ROW, "title", along_enum_item_get_label (item), NULL);
  self->bit = (guint) along_enum_item_get_value (item);

  return GTK_WIDGET (self);
}

void
along_flag_row_bind (AlongFlagRow *self,
                     gpointer      record,
                     const char   *property)
{
  g_return_if_fail (ALONG_IS_FLAG_ROW (self));
  g_return_if_fail (G_IS_OBJECT (record));

  g_object_bind_property_full (record, property, self, "active",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                               flags_to_active, active_to_flags, self, NULL);
}
