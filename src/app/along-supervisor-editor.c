/* along-supervisor-editor.c — the window in which a member of the staff is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-supervisor-editor.h"

#include <glib/gi18n-lib.h>

#include "app/along-absence-group.h"
#include "app/along-date-button.h"
#include "app/along-enum-list.h"
#include "app/along-flag-row.h"
#include "app/along-pair-group.h"
#include "app/along-place-limit-group.h"
#include "model/along-enum-types.h"

#define N_GROUPS 3

struct _AlongSupervisorEditor
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
  GtkSwitch *since_switch;
  AlongDateButton *since_button;
  AdwPreferencesGroup *duties;
  AlongFieldMessage *duties_message;
  AdwEntryRow *offers_row;
  AlongFieldMessage *offers_message;
  AlongRecordGroup *places;
  AlongRecordGroup *pairs;
  AlongRecordGroup *absences;
};

G_DEFINE_FINAL_TYPE (AlongSupervisorEditor, along_supervisor_editor, ALONG_TYPE_ENTRY_EDITOR)

static void
bind_duties (AlongSupervisorEditor *self)
{
  AlongEntryEditor *editor = ALONG_ENTRY_EDITOR (self);
  AlongEntry *draft = along_entry_editor_get_draft (editor);
  g_autoptr (AlongEnumList) duties = along_enum_list_new (ALONG_TYPE_DUTIES, NULL);
  guint n_duties = g_list_model_get_n_items (G_LIST_MODEL (duties));

  along_entry_editor_add_field (editor, "duties", GTK_WIDGET (self->duties),
                                self->duties_message);

  for (guint i = 0; i < n_duties; i++)
    {
      g_autoptr (AlongEnumItem) duty = g_list_model_get_item (G_LIST_MODEL (duties), i);
      GtkWidget *row = along_flag_row_new (duty);

      along_flag_row_bind (ALONG_FLAG_ROW (row), draft, "duties");
      adw_preferences_group_add (self->duties, row);
    }
}

static void
since_changed_cb (AlongSupervisorEditor *self)
{
  AlongEntry *draft = along_entry_editor_get_draft (ALONG_ENTRY_EDITOR (self));
  gboolean known = gtk_switch_get_active (self->since_switch);

  gtk_widget_set_visible (GTK_WIDGET (self->since_button), known);
  if (draft != NULL)
    g_object_set (draft, "since", known ? along_date_button_get_day (self->since_button) : 0,
                  NULL);
}

static void
show_since (AlongSupervisorEditor *self)
{
  AlongEntryEditor *editor = ALONG_ENTRY_EDITOR (self);
  AlongSession *session = along_entry_editor_get_session (editor);
  AlongDay since =
    along_supervisor_get_since (ALONG_SUPERVISOR (along_entry_editor_get_draft (editor)));

  g_object_set (self->since_button,
                "session", session,
                "day", since != 0 ? since : along_session_get_today (session),
                NULL);
  gtk_switch_set_active (self->since_switch, since != 0);
  since_changed_cb (self);
}

/* The groups of records that are saved with the person, in the order of the form. */
static void
list_groups (AlongSupervisorEditor *self,
             AlongRecordGroup      *groups[N_GROUPS])
{
  groups[0] = self->places;
  groups[1] = self->pairs;
  groups[2] = self->absences;
}

static void
along_supervisor_editor_start (AlongEntryEditor *editor)
{
  AlongSupervisorEditor *self = ALONG_SUPERVISOR_EDITOR (editor);
  AlongSession *session = along_entry_editor_get_session (editor);
  gint64 id = along_record_get_id (ALONG_RECORD (along_entry_editor_get_draft (editor)));
  AlongRecordGroup *groups[N_GROUPS];

  along_entry_editor_bind_text (editor, "name", self->name_row, self->name_message);
  along_entry_editor_bind_text (editor, "alias", self->alias_row, self->alias_message);
  along_entry_editor_bind_text (editor, "phone", self->phone_row, self->phone_message);
  along_entry_editor_bind_text (editor, "mail", self->mail_row, self->mail_message);
  along_entry_editor_bind_text (editor, "languages", self->languages_row,
                                self->languages_message);
  along_entry_editor_bind_text (editor, "offers", self->offers_row, self->offers_message);
  bind_duties (self);
  show_since (self);

  list_groups (self, groups);
  for (guint i = 0; i < N_GROUPS; i++)
    along_record_group_start (groups[i], session, id);
}

static void
along_supervisor_editor_collect (AlongEntryEditor *editor,
                                 AlongIntent      *intent)
{
  AlongRecordGroup *groups[N_GROUPS];

  list_groups (ALONG_SUPERVISOR_EDITOR (editor), groups);
  for (guint i = 0; i < N_GROUPS; i++)
    along_record_group_collect (groups[i], intent);
  along_entry_editor_set_touches (
    editor, along_record_group_is_changed (ALONG_SUPERVISOR_EDITOR (editor)->absences));
}

static gboolean
along_supervisor_editor_is_changed (AlongEntryEditor *editor)
{
  AlongRecordGroup *groups[N_GROUPS];

  list_groups (ALONG_SUPERVISOR_EDITOR (editor), groups);
  for (guint i = 0; i < N_GROUPS; i++)
    if (along_record_group_is_changed (groups[i]))
      return TRUE;

  return FALSE;
}

static gboolean
along_supervisor_editor_check (AlongEntryEditor  *editor,
                               AlongEntry        *candidate,
                               const char       **property,
                               GtkWidget        **row,
                               GError           **error)
{
  AlongRecordGroup *groups[N_GROUPS];

  list_groups (ALONG_SUPERVISOR_EDITOR (editor), groups);
  for (guint i = 0; i < N_GROUPS; i++)
    if (!along_record_group_check (groups[i], row, error))
      return FALSE;

  return TRUE;
}

static void
along_supervisor_editor_class_init (AlongSupervisorEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongEntryEditorClass *editor_class = ALONG_ENTRY_EDITOR_CLASS (klass);

  editor_class->new_title = N_("New Member of the Staff");
  editor_class->edit_title = N_("Edit Member of the Staff");
  editor_class->start = along_supervisor_editor_start;
  editor_class->collect = along_supervisor_editor_collect;
  editor_class->is_changed = along_supervisor_editor_is_changed;
  editor_class->check = along_supervisor_editor_check;

  g_type_ensure (ALONG_TYPE_ABSENCE_GROUP);
  g_type_ensure (ALONG_TYPE_DATE_BUTTON);
  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  g_type_ensure (ALONG_TYPE_PAIR_GROUP);
  g_type_ensure (ALONG_TYPE_PLACE_LIMIT_GROUP);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-supervisor-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, name_message);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, alias_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, alias_message);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, phone_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, phone_message);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, mail_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, mail_message);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, languages_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, languages_message);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, since_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, since_button);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, duties);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, duties_message);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, offers_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, offers_message);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, places);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, pairs);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisorEditor, absences);
  gtk_widget_class_bind_template_callback (widget_class, along_entry_editor_update);
  gtk_widget_class_bind_template_callback (widget_class, since_changed_cb);
}

static void
along_supervisor_editor_init (AlongSupervisorEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
