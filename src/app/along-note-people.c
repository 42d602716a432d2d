/* along-note-people.c — a list of people, in which whom a note is about is chosen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-people.h"

#include "model/along-directory.h"

static void
append_choice (GListStore *store,
               gint64      id,
               const char *name)
{
  g_autoptr (AlongEntry) entry = g_object_new (ALONG_TYPE_PEER, "id", id, "name", name, NULL);

  g_list_store_append (store, entry);
}

void
along_note_people_fill (GtkDropDown *choice,
                        GListModel  *people,
                        GListModel  *more,
                        const char  *nobody,
                        const char  *first,
                        gint64       chosen_id)
{
  g_autoptr (GListStore) store = g_list_store_new (ALONG_TYPE_ENTRY);
  g_autoptr (GtkExpression) name =
    gtk_property_expression_new (ALONG_TYPE_ENTRY, NULL, "shown-name");
  GListModel *models[] = { people, more };
  guint chosen = 0;

  if (first != NULL)
    append_choice (store, -1, first);
  if (chosen_id == 0 && nobody != NULL)
    chosen = g_list_model_get_n_items (G_LIST_MODEL (store));
  if (nobody != NULL)
    append_choice (store, 0, nobody);

  for (guint m = 0; m < G_N_ELEMENTS (models); m++)
    for (guint i = 0; models[m] != NULL && i < g_list_model_get_n_items (models[m]); i++)
      {
        g_autoptr (AlongEntry) person = g_list_model_get_item (models[m], i);
        gint64 id = along_record_get_id (ALONG_RECORD (person));

        if (along_entry_is_archived (person) && id != chosen_id)
          continue;
        if (id == chosen_id)
          chosen = g_list_model_get_n_items (G_LIST_MODEL (store));
        g_list_store_append (store, person);
      }

  gtk_drop_down_set_expression (choice, name);
  gtk_drop_down_set_model (choice, G_LIST_MODEL (store));
  gtk_drop_down_set_selected (choice, chosen);
}

gint64
along_note_people_get_id (GtkDropDown *choice)
{
  gpointer item = gtk_drop_down_get_selected_item (choice);

  return ALONG_IS_RECORD (item) ? along_record_get_id (item) : -1;
}
