/* along-today-row.c — the row of one thing that a coordinator has to know of a day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-today-row.h"

#include <glib/gi18n-lib.h>

#include "app/along-focus.h"
#include "app/along-seat-menu.h"
#include "app/along-unbroken.h"

struct _AlongTodayRow
{
  AdwPreferencesRow parent_instance;

  AlongTodayItem *item;

  GtkLabel *title;
  GtkLabel *mark;
  GtkLabel *detail;
  GtkLabel *number;
  GtkWidget *back_button;
  GtkMenuButton *check_in_button;
  GtkMenuButton *more_button;
  GtkWidget *arrow;
};

G_DEFINE_FINAL_TYPE (AlongTodayRow, along_today_row, ADW_TYPE_PREFERENCES_ROW)

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
describe (AlongTodayRow *self)
{
  const char *const parts[] = {
    along_today_item_get_mark (self->item),
    along_today_item_get_number (self->item),
    along_today_item_get_detail (self->item),
  };
  g_autoptr (GString) description = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL && description->len > 0)
        g_string_append (description, C_ ("list", ", "));
      if (parts[i] != NULL)
        g_string_append (description, parts[i]);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  along_today_item_get_title (self->item),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description->str, -1);
}

/* Shows @button, which tells whom it is about to who doesn't see the row; takes @label. */
static void
show_button (gpointer  button,
             char     *label)
{
  g_autofree char *name = label;

  gtk_widget_set_visible (button, TRUE);
  along_focus_name_button (button, name);
}

static void
show_buttons (AlongTodayRow *self)
{
  AlongAssignment *assignment = along_today_item_get_assignment (self->item);
  const char *name = along_today_item_get_title (self->item);
  g_autoptr (GMenu) check_in = NULL;
  g_autoptr (GMenu) others = NULL;

  if (assignment == NULL)
    return;

  check_in = along_seat_menu_new_check_in (assignment);
  others = along_seat_menu_new_others (assignment,
                                       along_today_item_get_begun (self->item));
  if (along_today_item_get_section (self->item) == ALONG_TODAY_OUT)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->back_button), "x",
                                        along_record_get_id (ALONG_RECORD (assignment)));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back_button), "seat.check-out");
      /* Translators: a name. */
      show_button (self->back_button, g_strdup_printf (_("Back: %s"), name));
      g_menu_prepend_section (others, NULL, G_MENU_MODEL (check_in));
    }
  else
    {
      gtk_menu_button_set_menu_model (self->check_in_button, G_MENU_MODEL (check_in));
      /* Translators: a name. */
      show_button (self->check_in_button, g_strdup_printf (_("Check in: %s"), name));
    }

  gtk_menu_button_set_menu_model (self->more_button, G_MENU_MODEL (others));
  /* Translators: what else can be done; a name. */
  show_button (self->more_button, g_strdup_printf (_("More: %s"), name));
}

static void
along_today_row_dispose (GObject *object)
{
  g_clear_object (&ALONG_TODAY_ROW (object)->item);

  G_OBJECT_CLASS (along_today_row_parent_class)->dispose (object);
}

static void
along_today_row_class_init (AlongTodayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_today_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-today-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongTodayRow, title);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayRow, mark);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayRow, detail);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayRow, number);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayRow, back_button);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayRow, check_in_button);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayRow, more_button);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayRow, arrow);
}

static void
along_today_row_init (AlongTodayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
along_today_row_new (AlongTodayItem *item)
{
  AlongTodayRow *self;
  gboolean is_gap, opens;

  g_return_val_if_fail (ALONG_IS_TODAY_ITEM (item), NULL);

  is_gap = along_today_item_get_section (item) == ALONG_TODAY_GAPS;
  opens = is_gap || along_today_item_get_assignment (item) != NULL;
  self = g_object_new (ALONG_TYPE_TODAY_ROW, NULL);
  self->item = g_object_ref (item);

  along_unbroken_show (self->title, along_today_item_get_title (item));
  show_text (self->mark, along_today_item_get_mark (item));
  show_text (self->detail, along_today_item_get_detail (item));
  show_text (self->number, along_today_item_get_number (item));
  gtk_widget_add_css_class (GTK_WIDGET (self->mark),
                            get_css_class (along_today_item_get_urgency (item)));
  show_buttons (self);
  gtk_widget_set_visible (self->arrow, is_gap);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), opens);
  describe (self);

  return GTK_WIDGET (self);
}

AlongTodayItem *
along_today_row_get_item (AlongTodayRow *self)
{
  g_return_val_if_fail (ALONG_IS_TODAY_ROW (self), NULL);

  return self->item;
}

gboolean
along_today_row_popup (AlongTodayRow *self)
{
  GtkMenuButton *button;

  g_return_val_if_fail (ALONG_IS_TODAY_ROW (self), FALSE);

  button = gtk_widget_get_visible (GTK_WIDGET (self->check_in_button)) ? self->check_in_button
                                                                       : self->more_button;
  if (!gtk_widget_get_visible (GTK_WIDGET (button)))
    return FALSE;

  gtk_menu_button_popup (button);
  return TRUE;
}
