/* along-fact-row.c — one fact of a record: what it is, and below it the fact
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-fact-row.h"

#include <glib/gi18n-lib.h>

struct _AlongFactRow
{
  AdwPreferencesRow parent_instance;

  gboolean number;

  GtkLabel *label;
  GtkLabel *value;
};

G_DEFINE_FINAL_TYPE (AlongFactRow, along_fact_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_VALUE,
  PROP_NUMBER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_row (AlongFactRow *self)
{
  const char *label = gtk_label_get_label (self->label);
  const char *value = gtk_label_get_label (self->value);
  /* Translators: what a fact is, and the fact, read out as one: "Phone: 040 123 4567". */
  g_autofree char *spoken = g_strdup_printf (C_ ("fact", "%s: %s"), label, value);

  gtk_widget_set_visible (GTK_WIDGET (self), *value != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/* A number keeps its own direction and still stands below its label. */
static void
update_direction (AlongFactRow *self)
{
  GtkTextDirection direction = gtk_widget_get_direction (GTK_WIDGET (self));

  if (!self->number)
    return;

  gtk_widget_set_direction (GTK_WIDGET (self->value), GTK_TEXT_DIR_LTR);
  gtk_label_set_xalign (self->value, direction == GTK_TEXT_DIR_RTL ? 1 : 0);
}

static void
set_text (AlongFactRow *self,
          GtkLabel     *widget,
          const char   *text,
          GParamSpec   *pspec)
{
  if (text == NULL)
    text = "";

  if (g_strcmp0 (gtk_label_get_label (widget), text) == 0)
    return;

  gtk_label_set_label (widget, text);
  update_row (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
along_fact_row_direction_changed (GtkWidget        *widget,
                                  GtkTextDirection  previous)
{
  update_direction (ALONG_FACT_ROW (widget));

  GTK_WIDGET_CLASS (along_fact_row_parent_class)->direction_changed (widget, previous);
}

static void
along_fact_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AlongFactRow *self = ALONG_FACT_ROW (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_label (self->label));
      break;
    case PROP_VALUE:
      g_value_set_string (value, gtk_label_get_label (self->value));
      break;
    case PROP_NUMBER:
      g_value_set_boolean (value, self->number);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_fact_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AlongFactRow *self = ALONG_FACT_ROW (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      set_text (self, self->label, g_value_get_string (value), pspec);
      break;
    case PROP_VALUE:
      set_text (self, self->value, g_value_get_string (value), pspec);
      break;
    case PROP_NUMBER:
      self->number = g_value_get_boolean (value);
      update_direction (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_fact_row_class_init (AlongFactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = along_fact_row_get_property;
  object_class->set_property = along_fact_row_set_property;
  widget_class->direction_changed = along_fact_row_direction_changed;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, "", flags);
  properties[PROP_NUMBER] =
    g_param_spec_boolean ("number", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongFactRow, label);
  gtk_widget_class_bind_template_child (widget_class, AlongFactRow, value);
}

static void
along_fact_row_init (AlongFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
along_fact_row_new (const char *label,
                    const char *value)
{
  return g_object_new (ALONG_TYPE_FACT_ROW, "label", label, "value", value, NULL);
}

void
along_fact_row_set_value (AlongFactRow *self,
                          const char   *value)
{
  g_return_if_fail (ALONG_IS_FACT_ROW (self));

  set_text (self, self->value, value, properties[PROP_VALUE]);
}

