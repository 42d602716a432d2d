/* along-entry-choice.c — a row in which one of the agency's entries is chosen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-entry-choice.h"

static gboolean
id_to_position (GBinding     *binding,
                const GValue *from,
                GValue       *to,
                gpointer      data)
{
  GListModel *choices = data;
  guint n_choices = g_list_model_get_n_items (choices);

  for (guint i = 0; i < n_choices; i++)
    {
      g_autoptr (AlongRecord) record = g_list_model_get_item (choices, i);

      if (along_record_get_id (record) == g_value_get_int64 (from))
        {
          g_value_set_uint (to, i);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
position_to_id (GBinding     *binding,
                const GValue *from,
                GValue       *to,
                gpointer      data)
{
  g_autoptr (AlongRecord) record = g_list_model_get_item (data, g_value_get_uint (from));

  if (record == NULL)
    return FALSE;

  g_value_set_int64 (to, along_record_get_id (record));
  return TRUE;
}

GListModel *
along_entry_choice_list (GListModel *entries,
                         AlongEntry *none,
                         gint64      id)
{
  GListStore *choices = g_list_store_new (ALONG_TYPE_ENTRY);

  g_return_val_if_fail (G_IS_LIST_MODEL (entries), G_LIST_MODEL (choices));

  if (none != NULL)
    g_list_store_append (choices, none);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (entries, i);

      if (!along_entry_is_archived (entry) || along_record_get_id (ALONG_RECORD (entry)) == id)
        g_list_store_append (choices, entry);
    }

  return G_LIST_MODEL (choices);
}

/* A label with the name of what @item holds, which goes on in another line where it is long. */
static GtkWidget *
new_name_label (GtkListItem *item,
                float        xalign)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "max-width-chars", 30,
                                   "xalign", xalign,
                                   NULL);
  GtkExpression *entry = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");

  gtk_expression_bind (gtk_property_expression_new (ALONG_TYPE_ENTRY, entry, "shown-name"),
                       label, "label", item);

  return label;
}

static void
setup_chosen_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  gtk_list_item_set_child (item, new_name_label (item, 1.0));
}

static void
setup_offered_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = new_name_label (item, 0.0);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_expression_bind (gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "selected"),
                       mark, "visible", item);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

static GtkListItemFactory *
new_factory (GCallback setup)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);

  return factory;
}

/* Two names that begin alike are told apart, where the toolkit would end both with dots. */
static void
show_names_whole (GtkWidget *row)
{
  g_autoptr (GtkListItemFactory) chosen = new_factory (G_CALLBACK (setup_chosen_cb));
  g_autoptr (GtkListItemFactory) offered = new_factory (G_CALLBACK (setup_offered_cb));

  g_object_set (row, "factory", chosen, "list-factory", offered, NULL);
}

void
along_entry_choice_bind (GtkWidget  *row,
                         GListModel *choices,
                         gpointer    record,
                         const char *property)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row) || GTK_IS_DROP_DOWN (row));
  g_return_if_fail (G_IS_LIST_MODEL (choices));
  g_return_if_fail (ALONG_IS_RECORD (record));

  show_names_whole (row);
  g_object_set (row, "model", choices, NULL);
  g_object_bind_property_full (record, property, row, "selected",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                               id_to_position, position_to_id,
                               g_object_ref (choices), g_object_unref);
}

void
along_entry_choice_fill (AdwComboRow *row,
                         GListModel  *entries,
                         AlongEntry  *none,
                         gint64       id)
{
  g_autoptr (GListModel) choices = NULL;
  g_autoptr (GtkExpression) name =
    gtk_property_expression_new (ALONG_TYPE_ENTRY, NULL, "shown-name");

  g_return_if_fail (ADW_IS_COMBO_ROW (row));
  g_return_if_fail (G_IS_LIST_MODEL (entries));

  choices = along_entry_choice_list (entries, none, id);
  adw_combo_row_set_expression (row, name);
  show_names_whole (GTK_WIDGET (row));
  adw_combo_row_set_model (row, choices);
  along_entry_choice_set_id (row, id);
}

void
along_entry_choice_set_id (AdwComboRow *row,
                           gint64       id)
{
  GListModel *choices;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  choices = adw_combo_row_get_model (row);
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (AlongRecord) entry = g_list_model_get_item (choices, i);

      if (along_record_get_id (entry) == id)
        adw_combo_row_set_selected (row, i);
    }
}

gint64
along_entry_choice_get_id (AdwComboRow *row)
{
  AlongRecord *entry;

  g_return_val_if_fail (ADW_IS_COMBO_ROW (row), 0);

  entry = adw_combo_row_get_selected_item (row);

  return entry != NULL ? along_record_get_id (entry) : 0;
}
