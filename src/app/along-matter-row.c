/* along-matter-row.c — the row of something about supervision
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-matter-row.h"

#include <glib/gi18n-lib.h>

#include "app/along-focus.h"
#include "app/along-unbroken.h"

struct _AlongMatterRow
{
  AdwPreferencesRow parent_instance;

  AlongMatter *matter;

  GtkLabel *title;
  GtkLabel *mark;
  GtkLabel *detail;
  GtkButton *button;
  GtkMenuButton *more_button;
};

G_DEFINE_FINAL_TYPE (AlongMatterRow, along_matter_row, ADW_TYPE_PREFERENCES_ROW)

static const char *
get_css_class (AlongTodayUrgency urgency)
{
  switch (urgency)
    {
    case ALONG_TODAY_OVERDUE:
      return "error";
    case ALONG_TODAY_WARNING:
      return "roster-open";
    case ALONG_TODAY_CALM:
    default:
      return "dim-label";
    }
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  along_unbroken_show (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* The row has the keyboard, and tells all that is written in it. */
static void
describe (AlongMatterRow *self)
{
  const char *mark = along_matter_get_mark (self->matter);
  const char *detail = along_matter_get_detail (self->matter);
  g_autofree char *description =
    g_strconcat (mark != NULL ? mark : "", mark != NULL && detail != NULL ? C_ ("list", ", ") : "",
                 detail, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  along_matter_get_title (self->matter),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* Each button tells whom it is about to who doesn't see the row. */
static void
show_buttons (AlongMatterRow *self)
{
  const char *title = along_matter_get_title (self->matter);
  const char *action;
  const char *label = along_matter_get_button (self->matter, &action);
  g_autoptr (GMenuModel) menu = along_matter_new_menu (self->matter);
  /* Translators: what else can be done; a name. */
  g_autofree char *more = g_strdup_printf (_("More: %s"), title);

  if (label != NULL)
    {
      /* Translators: what a button does, and about whom or what. */
      g_autofree char *name = g_strdup_printf (C_ ("button", "%s: %s"), label, title);

      gtk_button_set_label (self->button, label);
      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->button), action);
      along_focus_name_button (GTK_WIDGET (self->button), name);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
  gtk_menu_button_set_menu_model (self->more_button, menu);
  along_focus_name_button (GTK_WIDGET (self->more_button), more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), menu != NULL);
}

/* What is dropped on the row is done with whatever that is about. */
static gboolean
drop_cb (AlongMatterRow *self,
         const GValue   *value)
{
  gint64 drop_id;
  const char *action = along_matter_get_drop (self->matter, &drop_id);

  return gtk_widget_activate_action (GTK_WIDGET (self), action, "(xx)", drop_id,
                                     g_value_get_int64 (value));
}

/* Lets the row be dragged, or others be dropped on it, where that does anything. */
static void
add_controllers (AlongMatterRow *self)
{
  gint64 drag_id = along_matter_get_drag (self->matter);
  gint64 drop_id;

  if (drag_id != 0)
    {
      GtkDragSource *source = gtk_drag_source_new ();
      g_autoptr (GdkContentProvider) content =
        gdk_content_provider_new_typed (G_TYPE_INT64, drag_id);

      gtk_drag_source_set_content (source, content);
      gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
    }

  if (along_matter_get_drop (self->matter, &drop_id) != NULL)
    {
      GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_COPY);

      g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
    }
}

static void
along_matter_row_dispose (GObject *object)
{
  g_clear_object (&ALONG_MATTER_ROW (object)->matter);

  G_OBJECT_CLASS (along_matter_row_parent_class)->dispose (object);
}

static void
along_matter_row_class_init (AlongMatterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_matter_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-matter-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongMatterRow, title);
  gtk_widget_class_bind_template_child (widget_class, AlongMatterRow, mark);
  gtk_widget_class_bind_template_child (widget_class, AlongMatterRow, detail);
  gtk_widget_class_bind_template_child (widget_class, AlongMatterRow, button);
  gtk_widget_class_bind_template_child (widget_class, AlongMatterRow, more_button);
}

static void
along_matter_row_init (AlongMatterRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
along_matter_row_new (AlongMatter *matter)
{
  AlongMatterRow *self;

  g_return_val_if_fail (ALONG_IS_MATTER (matter), NULL);

  self = g_object_new (ALONG_TYPE_MATTER_ROW, NULL);
  self->matter = g_object_ref (matter);

  along_unbroken_show (self->title, along_matter_get_title (matter));
  show_text (self->mark, along_matter_get_mark (matter));
  show_text (self->detail, along_matter_get_detail (matter));
  gtk_widget_add_css_class (GTK_WIDGET (self->mark),
                            get_css_class (along_matter_get_urgency (matter)));
  show_buttons (self);
  add_controllers (self);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self),
                                    along_matter_get_action (matter) != NULL);
  describe (self);

  return GTK_WIDGET (self);
}

void
along_matter_row_activate (AlongMatterRow *self)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_return_if_fail (ALONG_IS_MATTER_ROW (self));

  if (g_action_parse_detailed_name (along_matter_get_action (self->matter), &name, &target, NULL))
    gtk_widget_activate_action_variant (GTK_WIDGET (self), name, target);
}
