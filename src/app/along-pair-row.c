/* along-pair-row.c — with whom a person gladly works, or not, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-pair-row.h"

#include <glib/gi18n-lib.h>

#include "app/along-entry-choice.h"
#include "app/along-enum-list.h"
#include "app/along-focus.h"
#include "model/along-enum-types.h"

struct _AlongPairRow
{
  AlongRecordRow parent_instance;

  GtkDropDown *kind;
  GtkDropDown *partner;
};

G_DEFINE_FINAL_TYPE (AlongPairRow, along_pair_row, ALONG_TYPE_RECORD_ROW)

static void
add_people (GListStore *people,
            GListModel *entries,
            gint64      owner_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (AlongRecord) entry = g_list_model_get_item (entries, i);

      if (along_record_get_id (entry) != owner_id)
        g_list_store_append (people, entry);
    }
}

static void
kind_selected_cb (AlongPairRow *self)
{
  AlongPair *pair = along_record_row_get_record (ALONG_RECORD_ROW (self));
  guint position = gtk_drop_down_get_selected (self->kind);

  if (pair != NULL && position != GTK_INVALID_LIST_POSITION)
    g_object_set (pair,
                  "kind", along_enum_list_get_value (
                            ALONG_ENUM_LIST (gtk_drop_down_get_model (self->kind)), position),
                  NULL);
}

static void
along_pair_row_constructed (GObject *object)
{
  AlongPairRow *self = ALONG_PAIR_ROW (object);
  AlongRecordRow *row = ALONG_RECORD_ROW (object);
  AlongDirectory *directory = along_session_get_directory (along_record_row_get_session (row));
  AlongPair *pair = along_record_row_get_record (row);
  gint64 owner_id = along_record_row_get_owner_id (row);
  g_autoptr (GListStore) people = g_list_store_new (ALONG_TYPE_ENTRY);
  g_autoptr (AlongPeer) none = g_object_new (ALONG_TYPE_PEER, "name", _("Choose a person"), NULL);
  g_autoptr (GListModel) choices = NULL;

  G_OBJECT_CLASS (along_pair_row_parent_class)->constructed (object);

  gtk_drop_down_set_selected (
    self->kind, along_enum_list_find (ALONG_ENUM_LIST (gtk_drop_down_get_model (self->kind)),
                                      (int) along_pair_get_kind (pair)));

  add_people (people, along_directory_get_peers (directory), owner_id);
  add_people (people, along_directory_get_supervisors (directory), owner_id);
  choices = along_entry_choice_list (G_LIST_MODEL (people), ALONG_ENTRY (none),
                                     along_pair_get_partner_id (pair, owner_id));
  along_entry_choice_bind (GTK_WIDGET (self->partner), choices, pair,
                           along_pair_get_person_id (pair) == owner_id ? "other-id" : "person-id");
}

static void
along_pair_row_class_init (AlongPairRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = along_pair_row_constructed;

  g_type_ensure (ALONG_TYPE_ENUM_ITEM);
  g_type_ensure (ALONG_TYPE_ENUM_LIST);
  g_type_ensure (ALONG_TYPE_PAIR_KIND);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-pair-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPairRow, kind);
  gtk_widget_class_bind_template_child (widget_class, AlongPairRow, partner);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected_cb);
}

static void
along_pair_row_init (AlongPairRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  along_focus_name_button (GTK_WIDGET (self->kind), _("How they get on"));
  along_focus_name_button (GTK_WIDGET (self->partner), _("Person"));
}
