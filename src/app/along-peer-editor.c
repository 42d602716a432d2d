/* along-peer-editor.c — the window in which a peer is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-peer-editor.h"

#include <glib/gi18n-lib.h>

#include "app/along-absence-group.h"
#include "app/along-connection-group.h"
#include "app/along-entry-choice.h"
#include "app/along-enum-list.h"
#include "app/along-focus.h"
#include "app/along-pair-group.h"
#include "app/along-place-limit-group.h"
#include "app/along-supervisor-editor.h"
#include "app/along-terms-form.h"
#include "app/along-terms-group.h"
#include "model/along-enum-types.h"

#define N_GROUPS 5
#define SUPERVISES (ALONG_DUTY_SUPERVISOR_INTERNAL | ALONG_DUTY_SUPERVISOR_EXTERNAL)

struct _AlongPeerEditor
{
  AlongEntryEditor parent_instance;

  AdwEntryRow *name_row;
  AlongFieldMessage *name_message;
  AdwEntryRow *alias_row;
  AlongFieldMessage *alias_message;
  AdwEntryRow *phone_row;
  AlongFieldMessage *phone_message;
  AdwEntryRow *mail_row;
  AlongFieldMessage *mail_message;
  AdwEntryRow *languages_row;
  AlongFieldMessage *languages_message;
  AdwComboRow *status_row;
  AdwComboRow *engagement_row;
  AdwExpanderRow *roles_row;
  GtkSwitch *alone_switch;
  AdwEntryRow *offers_row;
  AlongFieldMessage *offers_message;
  GtkWidget *staff_button;
  AdwComboRow *responsible_row;
  AlongFieldMessage *responsible_message;
  AdwComboRow *supervisor_row;
  AdwComboRow *reference_row;
  AlongFieldMessage *reference_message;
  AlongTermsForm *terms;
  AlongFieldMessage *terms_message;
  AlongRecordGroup *times;
  AlongRecordGroup *places;
  AlongRecordGroup *pairs;
  AlongRecordGroup *connections;
  AlongRecordGroup *absences;
};

G_DEFINE_FINAL_TYPE (AlongPeerEditor, along_peer_editor, ALONG_TYPE_ENTRY_EDITOR)

/* Offers in @row those of the staff whose duties are among @duties and who are not offered yet. Who
 * was chosen before, with the id @chosen, is even without the duty: it was right at the time. */
static void
offer_staff (AlongPeerEditor *self,
             AdwComboRow     *row,
             AlongDuties      duties,
             gint64           chosen)
{
  AlongSession *session = along_entry_editor_get_session (ALONG_ENTRY_EDITOR (self));
  GListModel *staff = along_directory_get_supervisors (along_session_get_directory (session));
  guint n_staff = g_list_model_get_n_items (staff);
  GListModel *choice = adw_combo_row_get_model (row);
  g_autoptr (GHashTable) offered =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (choice); i++)
    {
      g_autoptr (AlongRecord) known = g_list_model_get_item (choice, i);
      gint64 id = along_record_get_id (known);

      g_hash_table_add (offered, g_memdup2 (&id, sizeof id));
    }

  for (guint i = 0; i < n_staff; i++)
    {
      g_autoptr (AlongSupervisor) supervisor = g_list_model_get_item (staff, i);
      gint64 id = along_record_get_id (ALONG_RECORD (supervisor));

      if (!g_hash_table_contains (offered, &id) &&
          (id == chosen || (!along_entry_is_archived (ALONG_ENTRY (supervisor)) &&
                            (along_supervisor_get_duties (supervisor) & duties) != 0)))
        g_list_store_append (G_LIST_STORE (choice), supervisor);
    }

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               g_list_model_get_n_items (choice) == 1
                                 ? _("Nobody of the staff has this duty yet")
                                 : "");
}

static void
bind_staff (AlongPeerEditor *self,
            const char      *property,
            AlongDuties      duties,
            AdwComboRow     *row)
{
  AlongEntry *draft = along_entry_editor_get_draft (ALONG_ENTRY_EDITOR (self));
  g_autoptr (GListStore) choice = g_list_store_new (ALONG_TYPE_ENTRY);
  g_autoptr (AlongSupervisor) nobody = NULL;
  gint64 chosen;

  nobody = g_object_new (ALONG_TYPE_SUPERVISOR,
                         /* Translators: of a peer who has no supervisor or the like yet. */
                         "name", _("Nobody yet"),
                         NULL);
  g_list_store_append (choice, nobody);
  adw_combo_row_set_model (row, G_LIST_MODEL (choice));
  g_object_get (draft, property, &chosen, NULL);
  offer_staff (self, row, duties, chosen);

  along_entry_choice_bind (GTK_WIDGET (row), G_LIST_MODEL (choice), draft, property);
}

/* Whoever was added meanwhile can be chosen. */
static void
session_changed_cb (AlongPeerEditor *self)
{
  offer_staff (self, self->responsible_row, ALONG_DUTY_PROFESSIONAL, 0);
  offer_staff (self, self->supervisor_row, SUPERVISES, 0);
  offer_staff (self, self->reference_row, ALONG_DUTY_PERSON_OF_REFERENCE, 0);
}

/* A peer needs people to turn to, and none may be there yet. */
static void
add_staff (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AlongSession *session = along_entry_editor_get_session (ALONG_ENTRY_EDITOR (widget));
  g_autoptr (AlongEntry) supervisor = g_object_new (ALONG_TYPE_SUPERVISOR, NULL);

  gtk_window_present (GTK_WINDOW (
    along_entry_editor_open (ALONG_TYPE_SUPERVISOR_EDITOR, widget, session, supervisor)));
}

/* The groups of records that are saved with the peer, in the order of the form. */
static void
list_groups (AlongPeerEditor  *self,
             AlongRecordGroup *groups[N_GROUPS])
{
  groups[0] = self->times;
  groups[1] = self->places;
  groups[2] = self->pairs;
  groups[3] = self->connections;
  groups[4] = self->absences;
}

static void
along_peer_editor_start (AlongEntryEditor *editor)
{
  AlongPeerEditor *self = ALONG_PEER_EDITOR (editor);
  AlongSession *session = along_entry_editor_get_session (editor);
  gint64 id = along_record_get_id (ALONG_RECORD (along_entry_editor_get_draft (editor)));
  AlongRecordGroup *groups[N_GROUPS];

  along_entry_editor_bind_text (editor, "name", self->name_row, self->name_message);
  along_entry_editor_bind_text (editor, "alias", self->alias_row, self->alias_message);
  along_entry_editor_bind_text (editor, "phone", self->phone_row, self->phone_message);
  along_entry_editor_bind_text (editor, "mail", self->mail_row, self->mail_message);
  along_entry_editor_bind_text (editor, "languages", self->languages_row,
                                self->languages_message);

  along_entry_editor_bind_enum (editor, "status", self->status_row);
  along_entry_editor_bind_enum (editor, "engagement", self->engagement_row);
  along_entry_editor_bind_flags (editor, "roles", ALONG_TYPE_ROLES, self->roles_row,
                                 _("None agreed yet"));
  g_object_bind_property (along_entry_editor_get_draft (editor), "works-alone", self->alone_switch,
                          "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  along_entry_editor_bind_text (editor, "offers", self->offers_row, self->offers_message);

  bind_staff (self, "responsible-id", ALONG_DUTY_PROFESSIONAL, self->responsible_row);
  bind_staff (self, "supervisor-id", SUPERVISES, self->supervisor_row);
  bind_staff (self, "reference-id", ALONG_DUTY_PERSON_OF_REFERENCE, self->reference_row);
  along_entry_editor_add_field (editor, "responsible-id", GTK_WIDGET (self->responsible_row),
                                self->responsible_message);
  along_entry_editor_add_field (editor, "reference-id", GTK_WIDGET (self->reference_row),
                                self->reference_message);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);

  along_terms_form_start (self->terms, session, id);
  list_groups (self, groups);
  for (guint i = 0; i < N_GROUPS; i++)
    along_record_group_start (groups[i], session, id);
}

static void
along_peer_editor_collect (AlongEntryEditor *editor,
                           AlongIntent      *intent)
{
  AlongRecordGroup *groups[N_GROUPS];

  along_terms_form_collect (ALONG_PEER_EDITOR (editor)->terms, intent);
  list_groups (ALONG_PEER_EDITOR (editor), groups);
  for (guint i = 0; i < N_GROUPS; i++)
    along_record_group_collect (groups[i], intent);
  along_entry_editor_set_touches (
    editor, along_record_group_is_changed (ALONG_PEER_EDITOR (editor)->absences));
}

static gboolean
along_peer_editor_is_changed (AlongEntryEditor *editor)
{
  AlongRecordGroup *groups[N_GROUPS];

  if (along_terms_form_is_changed (ALONG_PEER_EDITOR (editor)->terms))
    return TRUE;

  list_groups (ALONG_PEER_EDITOR (editor), groups);
  for (guint i = 0; i < N_GROUPS; i++)
    if (along_record_group_is_changed (groups[i]))
      return TRUE;

  return FALSE;
}

static gboolean
along_peer_editor_check (AlongEntryEditor  *editor,
                         AlongEntry        *candidate,
                         const char       **property,
                         GtkWidget        **row,
                         GError           **error)
{
  AlongPeerEditor *self = ALONG_PEER_EDITOR (editor);
  AlongRecordGroup *groups[N_GROUPS];
  g_autoptr (GError) local_error = NULL;
  gboolean valid = along_terms_form_check (self->terms, &local_error);

  along_field_message_show (self->terms_message, GTK_WIDGET (self->terms),
                            valid ? NULL : local_error->message);
  if (!valid)
    {
      *row = GTK_WIDGET (self->terms);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  list_groups (self, groups);
  for (guint i = 0; i < N_GROUPS; i++)
    if (!along_record_group_check (groups[i], row, error))
      return FALSE;

  return TRUE;
}

static void
along_peer_editor_class_init (AlongPeerEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongEntryEditorClass *editor_class = ALONG_ENTRY_EDITOR_CLASS (klass);

  editor_class->new_title = N_("New Peer");
  editor_class->edit_title = N_("Edit Peer");
  editor_class->start = along_peer_editor_start;
  editor_class->collect = along_peer_editor_collect;
  editor_class->is_changed = along_peer_editor_is_changed;
  editor_class->check = along_peer_editor_check;

  g_type_ensure (ALONG_TYPE_ABSENCE_GROUP);
  g_type_ensure (ALONG_TYPE_CONNECTION_GROUP);
  g_type_ensure (ALONG_TYPE_ENGAGEMENT);
  g_type_ensure (ALONG_TYPE_ENUM_ITEM);
  g_type_ensure (ALONG_TYPE_ENUM_LIST);
  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  g_type_ensure (ALONG_TYPE_PAIR_GROUP);
  g_type_ensure (ALONG_TYPE_PEER_STATUS);
  g_type_ensure (ALONG_TYPE_PLACE_LIMIT_GROUP);
  g_type_ensure (ALONG_TYPE_TERMS_FORM);
  g_type_ensure (ALONG_TYPE_TERMS_GROUP);

  gtk_widget_class_install_action (widget_class, "peer.add-staff", NULL, add_staff);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-peer-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, name_message);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, alias_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, alias_message);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, phone_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, phone_message);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, mail_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, mail_message);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, languages_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, languages_message);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, status_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, engagement_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, roles_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, alone_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, offers_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, offers_message);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, staff_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, responsible_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, responsible_message);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, supervisor_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, reference_row);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, reference_message);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, terms);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, terms_message);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, times);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, places);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, pairs);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, connections);
  gtk_widget_class_bind_template_child (widget_class, AlongPeerEditor, absences);
  gtk_widget_class_bind_template_callback (widget_class, along_entry_editor_update);
}

static void
along_peer_editor_init (AlongPeerEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  along_focus_name_button (self->staff_button, _("Add staff"));
}
