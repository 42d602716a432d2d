/* along-regular-row.c — somebody who has a slot of a template every time, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-regular-row.h"

#include <glib/gi18n-lib.h>

#include "app/along-focus.h"

struct _AlongRegularRow
{
  AlongRecordRow parent_instance;

  GtkDropDown *person;
};

G_DEFINE_FINAL_TYPE (AlongRegularRow, along_regular_row, ALONG_TYPE_RECORD_ROW)

/* Who is in the archive is offered only where it is said already. */
static void
append_people (GListStore *choices,
               GListModel *people,
               gint64      id)
{
  guint n_people = g_list_model_get_n_items (people);

  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (AlongEntry) person = g_list_model_get_item (people, i);

      if (!along_entry_is_archived (person) || along_record_get_id (ALONG_RECORD (person)) == id)
        g_list_store_append (choices, person);
    }
}

static void
person_selected_cb (AlongRegularRow *self)
{
  AlongRecord *person = gtk_drop_down_get_selected_item (self->person);

  if (person != NULL)
    g_object_set (along_record_row_get_record (ALONG_RECORD_ROW (self)),
                  "person-id", along_record_get_id (person), NULL);
}

static void
along_regular_row_constructed (GObject *object)
{
  AlongRegularRow *self = ALONG_REGULAR_ROW (object);
  AlongRegular *regular = along_record_row_get_record (ALONG_RECORD_ROW (self));
  AlongDirectory *directory =
    along_session_get_directory (along_record_row_get_session (ALONG_RECORD_ROW (self)));
  g_autoptr (GListStore) choices = g_list_store_new (ALONG_TYPE_ENTRY);
  gint64 id = along_regular_get_person_id (regular);
  guint position = 0;

  G_OBJECT_CLASS (along_regular_row_parent_class)->constructed (object);

  append_people (choices, along_directory_get_peers (directory), id);
  append_people (choices, along_directory_get_supervisors (directory), id);
  gtk_drop_down_set_model (self->person, G_LIST_MODEL (choices));
  g_list_store_find (choices, along_directory_get_person (directory, id), &position);
  gtk_drop_down_set_selected (self->person, position);
  g_signal_connect_object (self->person, "notify::selected", G_CALLBACK (person_selected_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
along_regular_row_class_init (AlongRegularRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = along_regular_row_constructed;
}

static void
along_regular_row_init (AlongRegularRow *self)
{
  GtkExpression *name = gtk_property_expression_new (ALONG_TYPE_ENTRY, NULL, "shown-name");

  self->person = GTK_DROP_DOWN (gtk_drop_down_new (NULL, name));
  gtk_drop_down_set_enable_search (self->person, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->person), GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (GTK_WIDGET (self->person), TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->person));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Has it regularly"), -1);
  along_focus_name_button (GTK_WIDGET (self->person), _("Person"));
}
