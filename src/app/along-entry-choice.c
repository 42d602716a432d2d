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

void
along_entry_choice_bind (GtkWidget  *row,
                         GListModel *choices,
                         gpointer    record,
                         const char *property)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row) || GTK_IS_DROP_DOWN (row));
  g_return_if_fail (G_IS_LIST_MODEL (choices));
  g_return_if_fail (ALONG_IS_RECORD (record));

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
