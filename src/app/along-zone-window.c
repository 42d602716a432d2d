/* along-zone-window.c — choosing a time zone by the name of its city
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-zone-window.h"

#include "app/along-close-keys.h"
#include "app/along-compat.h"
#include "app/along-locale.h"
#include "model/along-text.h"

struct _AlongZoneWindow
{
  AdwWindow parent_instance;

  guint scroll_id;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *view;
  GtkSingleSelection *selection;
  GtkFilterListModel *filtered;
  GtkCustomFilter *filter;
};

G_DEFINE_FINAL_TYPE (AlongZoneWindow, along_zone_window, ADW_TYPE_WINDOW)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
zone_label (GtkListItem     *item,
            GtkStringObject *zone)
{
  return zone != NULL ? along_locale_dup_zone_label (gtk_string_object_get_string (zone)) : NULL;
}

static gboolean
zone_matches (gpointer item,
              gpointer user_data)
{
  AlongZoneWindow *self = user_data;
  const char *needle = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *label = along_locale_dup_zone_label (gtk_string_object_get_string (item));

  return along_text_matches (label, needle);
}

static void
search_changed_cb (AlongZoneWindow *self)
{
  gboolean any;

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);

  any = g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) > 0;
  gtk_stack_set_visible_child_name (self->stack, any ? "zones" : "none");
}

static void
choose (AlongZoneWindow *self)
{
  GtkStringObject *zone = gtk_single_selection_get_selected_item (self->selection);

  if (zone == NULL)
    return;

  g_signal_emit (self, signals[CHOSEN], 0, gtk_string_object_get_string (zone));
  gtk_window_close (GTK_WINDOW (self));
}

static void
select_zone (AlongZoneWindow *self,
             const char      *id)
{
  GListModel *zones = G_LIST_MODEL (self->filtered);

  for (guint i = 0; i < g_list_model_get_n_items (zones); i++)
    {
      g_autoptr (GtkStringObject) zone = g_list_model_get_item (zones, i);

      if (g_str_equal (gtk_string_object_get_string (zone), id))
        {
          gtk_single_selection_set_selected (self->selection, i);
          return;
        }
    }
}

static gboolean
scroll_cb (gpointer user_data)
{
  AlongZoneWindow *self = user_data;

  self->scroll_id = 0;
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u",
                              gtk_single_selection_get_selected (self->selection));

  return G_SOURCE_REMOVE;
}

static void
along_zone_window_map (GtkWidget *widget)
{
  AlongZoneWindow *self = ALONG_ZONE_WINDOW (widget);

  GTK_WIDGET_CLASS (along_zone_window_parent_class)->map (widget);

  /* The list can scroll only after it was laid out once. */
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
}

static void
along_zone_window_dispose (GObject *object)
{
  AlongZoneWindow *self = ALONG_ZONE_WINDOW (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);

  G_OBJECT_CLASS (along_zone_window_parent_class)->dispose (object);
}

static void
along_zone_window_class_init (AlongZoneWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_zone_window_dispose;
  widget_class->map = along_zone_window_map;

  signals[CHOSEN] =
    g_signal_new ("chosen", ALONG_TYPE_ZONE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-zone-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongZoneWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, AlongZoneWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongZoneWindow, view);
  gtk_widget_class_bind_template_child (widget_class, AlongZoneWindow, selection);
  gtk_widget_class_bind_template_child (widget_class, AlongZoneWindow, filtered);
  gtk_widget_class_bind_template_child (widget_class, AlongZoneWindow, filter);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zone_label);

  along_close_keys_install (widget_class);
}

static void
along_zone_window_init (AlongZoneWindow *self)
{
  g_autoptr (GListModel) zones = along_locale_list_zones ();

  gtk_widget_init_template (GTK_WIDGET (self));
  along_compat_leave_with_tab (self->view);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, zone_matches, self, NULL);
  gtk_filter_list_model_set_model (self->filtered, zones);
}

GtkWidget *
along_zone_window_new (const char *id)
{
  AlongZoneWindow *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (ALONG_TYPE_ZONE_WINDOW, NULL);
  select_zone (self, id);

  return GTK_WIDGET (self);
}
