/* along-field-message.c — the line below a field of a form that says what is wrong with it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-field-message.h"

struct _AlongFieldMessage
{
  AdwPreferencesRow parent_instance;

  char *message;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (AlongFieldMessage, along_field_message, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_message (AlongFieldMessage *self,
             const char        *message)
{
  if (g_strcmp0 (self->message, message) == 0)
    return;

  g_free (self->message);
  self->message = g_strdup (message);

  gtk_label_set_label (self->label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self), message != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  message != NULL ? message : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

/* There is nothing here for the keyboard. The list around it asks one row only and leaves when that
 * one declines, so the rows behind would be skipped: the next one is asked in its place. */
static gboolean
along_field_message_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *row = widget;

  do
    row = back ? gtk_widget_get_prev_sibling (row) : gtk_widget_get_next_sibling (row);
  while (row != NULL && !gtk_widget_get_visible (row));

  return row != NULL && gtk_widget_child_focus (row, direction);
}

static void
along_field_message_finalize (GObject *object)
{
  AlongFieldMessage *self = ALONG_FIELD_MESSAGE (object);

  g_free (self->message);

  G_OBJECT_CLASS (along_field_message_parent_class)->finalize (object);
}

static void
along_field_message_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AlongFieldMessage *self = ALONG_FIELD_MESSAGE (object);

  switch (prop_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_field_message_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AlongFieldMessage *self = ALONG_FIELD_MESSAGE (object);

  switch (prop_id)
    {
    case PROP_MESSAGE:
      set_message (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_field_message_class_init (AlongFieldMessageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = along_field_message_finalize;
  object_class->get_property = along_field_message_get_property;
  object_class->set_property = along_field_message_set_property;
  widget_class->focus = along_field_message_focus;

  properties[PROP_MESSAGE] =
    g_param_spec_string ("message", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-field-message.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongFieldMessage, label);
}

static void
along_field_message_init (AlongFieldMessage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
along_field_message_mark (GtkWidget  *field,
                          const char *message)
{
  GtkAccessible *accessible;

  g_return_if_fail (GTK_IS_WIDGET (field));

  /* Of an entry or an entry row, the text field inside is what has the keyboard and is read out. */
  if (GTK_IS_EDITABLE (field))
    accessible = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (field)));
  else
    accessible = GTK_ACCESSIBLE (field);

  if (message != NULL)
    {
      gtk_widget_add_css_class (field, "error");
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
      gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
    }
  else
    {
      gtk_widget_remove_css_class (field, "error");
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
    }
}

void
along_field_message_show (AlongFieldMessage *self,
                          GtkWidget         *field,
                          const char        *message)
{
  g_return_if_fail (ALONG_IS_FIELD_MESSAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (field));

  set_message (self, message);
  along_field_message_mark (field, message);
}

const char *
along_field_message_get_message (AlongFieldMessage *self)
{
  g_return_val_if_fail (ALONG_IS_FIELD_MESSAGE (self), NULL);

  return self->message;
}
