/* along-list-section.c — a titled list of rows: the first few, until all are asked for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-list-section.h"

#include <glib/gi18n-lib.h>

#include "app/along-focus.h"

struct _AlongListSection
{
  AdwPreferencesGroup parent_instance;

  GListStore *items;
  GtkSliceListModel *shown;
  GEqualFunc equal;
  GtkListBox *list;
  GtkButton *all_button;
  GtkWidget *empty_label; /* NULL for a list that is hidden when it is empty */
};

G_DEFINE_FINAL_TYPE (AlongListSection, along_list_section, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Says of which list all are shown, as there may be several of these buttons on a page. */
static void
name_all_button (AlongListSection *self)
{
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (self->all_button));
  g_autofree char *name = NULL;

  name = g_strdup_printf (C_ ("button", "%s: %s"), gtk_label_get_text (label),
                          adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self)));
  along_focus_name_button (GTK_WIDGET (self->all_button), name);
}

static void
update (AlongListSection *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *label = NULL;

  /* Translators: of a list that shows the first few; the number is that of all. */
  label = g_strdup_printf (ngettext ("_Show All %u", "_Show All %u", n_items), n_items);
  gtk_button_set_label (self->all_button, label);
  name_all_button (self);
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), n_shown < n_items);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_items > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), n_items > 0 || self->empty_label != NULL);
  if (self->empty_label != NULL)
    gtk_widget_set_visible (self->empty_label, n_items == 0);
}

static void
show_all_cb (AlongListSection *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  GtkListBoxRow *row;

  gtk_slice_list_model_set_size (self->shown, G_MAXUINT);
  update (self);

  /* On to what was hidden. */
  row = gtk_list_box_get_row_at_index (self->list, (int) n_shown);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
row_activated_cb (AlongListSection *self,
                  GtkListBoxRow    *row)
{
  g_signal_emit (self, signals[ACTIVATED], 0, row);
}

static void
along_list_section_finalize (GObject *object)
{
  AlongListSection *self = ALONG_LIST_SECTION (object);

  g_object_unref (self->items);
  g_object_unref (self->shown);

  G_OBJECT_CLASS (along_list_section_parent_class)->finalize (object);
}

static void
along_list_section_class_init (AlongListSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_list_section_finalize;

  signals[ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, GTK_TYPE_LIST_BOX_ROW);
}

static void
along_list_section_init (AlongListSection *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);

  self->all_button = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_use_underline (self->all_button, TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->all_button), GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (GTK_WIDGET (self->all_button), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->all_button), "flat");
  g_signal_connect_object (self->all_button, "clicked", G_CALLBACK (show_all_cb), self,
                           G_CONNECT_SWAPPED);

  adw_preferences_group_add (group, GTK_WIDGET (self->list));
  adw_preferences_group_add (group, GTK_WIDGET (self->all_button));
}

GtkWidget *
along_list_section_new (const char                 *title,
                        GType                       type,
                        guint                       n_few,
                        GtkListBoxCreateWidgetFunc  create,
                        GEqualFunc                  equal)
{
  AlongListSection *self = g_object_new (ALONG_TYPE_LIST_SECTION, "title", title, NULL);

  self->equal = equal;
  self->items = g_list_store_new (type);
  self->shown = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->items)), 0, n_few);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  update (self);

  return GTK_WIDGET (self);
}

void
along_list_section_set_empty (AlongListSection *self,
                              const char       *words)
{
  GtkWidget *label;

  g_return_if_fail (ALONG_IS_LIST_SECTION (self));
  g_return_if_fail (self->empty_label == NULL);

  label = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), label);
  self->empty_label = label;
  update (self);
}

gboolean
along_list_section_put (AlongListSection *self,
                        GPtrArray        *items)
{
  GListModel *model = G_LIST_MODEL (self->items);
  guint n_old = g_list_model_get_n_items (model);
  guint first = 0;
  guint last = 0;

  g_return_val_if_fail (ALONG_IS_LIST_SECTION (self), FALSE);
  g_return_val_if_fail (items != NULL, FALSE);

  /* Only what is different is put. */
  while (first < MIN (n_old, items->len))
    {
      g_autoptr (GObject) old = g_list_model_get_item (model, first);

      if (!self->equal (old, g_ptr_array_index (items, first)))
        break;
      first++;
    }
  while (last < MIN (n_old, items->len) - first)
    {
      g_autoptr (GObject) old = g_list_model_get_item (model, n_old - last - 1);

      if (!self->equal (old, g_ptr_array_index (items, items->len - last - 1)))
        break;
      last++;
    }

  if (first + last < MAX (n_old, items->len))
    g_list_store_splice (self->items, first, n_old - first - last, items->pdata + first,
                         items->len - first - last);
  update (self);

  return items->len > 0;
}

gboolean
along_list_section_focus (AlongListSection *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (ALONG_IS_LIST_SECTION (self), FALSE);

  row = gtk_list_box_get_row_at_index (self->list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
