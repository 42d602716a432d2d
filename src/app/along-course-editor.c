/* along-course-editor.c — the window in which a course is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-course-editor.h"

#include <glib/gi18n-lib.h>

#include "app/along-date-button.h"
#include "app/along-enum-list.h"
#include "app/along-requirement-group.h"
#include "app/along-spin.h"
#include "model/along-course.h"
#include "model/along-enum-types.h"

/* With what a validity begins that is chosen: what is most usual for first aid. */
#define MONTHS 24
#define DAYS 365

struct _AlongCourseEditor
{
  AlongEntryEditor parent_instance;

  AdwEntryRow *name_row;
  AlongFieldMessage *name_message;
  AdwComboRow *kind_row;
  AdwExpanderRow *audience_row;
  AdwComboRow *validity_row;
  GtkWidget *months_row;
  GtkSpinButton *months_spin;
  GtkWidget *until_row;
  AlongDateButton *until_button;
  AlongRecordGroup *requirements;
};

G_DEFINE_FINAL_TYPE (AlongCourseEditor, along_course_editor, ALONG_TYPE_ENTRY_EDITOR)

static AlongCourse *
get_draft (AlongCourseEditor *self)
{
  return ALONG_COURSE (along_entry_editor_get_draft (ALONG_ENTRY_EDITOR (self)));
}

static void
show_validity (AlongCourseEditor *self)
{
  AlongValidity validity = along_course_get_validity (get_draft (self));

  gtk_widget_set_visible (self->months_row, validity == ALONG_VALIDITY_MONTHS);
  gtk_widget_set_visible (self->until_row, validity == ALONG_VALIDITY_UNTIL);
}

/* What belongs to another validity is not kept. */
static void
read_validity (AlongCourseEditor *self)
{
  AlongValidity validity = along_course_get_validity (get_draft (self));

  g_object_set (get_draft (self),
                "months", validity == ALONG_VALIDITY_MONTHS
                            ? gtk_spin_button_get_value_as_int (self->months_spin) : 0,
                "until", validity == ALONG_VALIDITY_UNTIL
                           ? along_date_button_get_day (self->until_button) : 0,
                NULL);
  show_validity (self);
}

static void
along_course_editor_start (AlongEntryEditor *editor)
{
  AlongCourseEditor *self = ALONG_COURSE_EDITOR (editor);
  AlongSession *session = along_entry_editor_get_session (editor);
  AlongCourse *draft = get_draft (self);
  int months = along_course_get_months (draft);
  AlongDay until = along_course_get_until (draft);

  along_entry_editor_bind_text (editor, "name", self->name_row, self->name_message);
  along_entry_editor_bind_enum (editor, "kind", self->kind_row);
  along_entry_editor_bind_flags (editor, "audience", ALONG_TYPE_AUDIENCE, self->audience_row,
                                 /* Translators: a course for everybody. */
                                 _("Everybody"));
  along_entry_editor_bind_enum (editor, "validity", self->validity_row);

  gtk_spin_button_set_value (self->months_spin, months != 0 ? months : MONTHS);
  along_spin_follow (self->months_spin);
  g_object_set (self->until_button,
                "session", session,
                "day", until != 0 ? until : along_session_get_today (session) + DAYS,
                NULL);
  g_signal_connect_object (self->months_spin, "value-changed", G_CALLBACK (read_validity), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->until_button, "notify::day", G_CALLBACK (read_validity), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::validity", G_CALLBACK (read_validity), self,
                           G_CONNECT_SWAPPED);
  show_validity (self);

  along_record_group_start (self->requirements, session,
                            along_record_get_id (ALONG_RECORD (draft)));
  g_signal_connect_object (self->requirements, "changed", G_CALLBACK (along_entry_editor_update),
                           editor, G_CONNECT_SWAPPED);
}

static void
along_course_editor_collect (AlongEntryEditor *editor,
                             AlongIntent      *intent)
{
  along_record_group_collect (ALONG_COURSE_EDITOR (editor)->requirements, intent);
}

static gboolean
along_course_editor_is_changed (AlongEntryEditor *editor)
{
  return along_record_group_is_changed (ALONG_COURSE_EDITOR (editor)->requirements);
}

static gboolean
along_course_editor_check (AlongEntryEditor  *editor,
                           AlongEntry        *candidate,
                           const char       **property,
                           GtkWidget        **row,
                           GError           **error)
{
  return along_record_group_check (ALONG_COURSE_EDITOR (editor)->requirements, row, error);
}

static void
along_course_editor_class_init (AlongCourseEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongEntryEditorClass *editor_class = ALONG_ENTRY_EDITOR_CLASS (klass);

  editor_class->new_title = N_("New Course");
  editor_class->edit_title = N_("Edit Course");
  editor_class->start = along_course_editor_start;
  editor_class->collect = along_course_editor_collect;
  editor_class->is_changed = along_course_editor_is_changed;
  editor_class->check = along_course_editor_check;

  g_type_ensure (ALONG_TYPE_COURSE_KIND);
  g_type_ensure (ALONG_TYPE_DATE_BUTTON);
  g_type_ensure (ALONG_TYPE_ENUM_ITEM);
  g_type_ensure (ALONG_TYPE_ENUM_LIST);
  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  g_type_ensure (ALONG_TYPE_REQUIREMENT_GROUP);
  g_type_ensure (ALONG_TYPE_VALIDITY);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-course-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongCourseEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, AlongCourseEditor, name_message);
  gtk_widget_class_bind_template_child (widget_class, AlongCourseEditor, kind_row);
  gtk_widget_class_bind_template_child (widget_class, AlongCourseEditor, audience_row);
  gtk_widget_class_bind_template_child (widget_class, AlongCourseEditor, validity_row);
  gtk_widget_class_bind_template_child (widget_class, AlongCourseEditor, months_row);
  gtk_widget_class_bind_template_child (widget_class, AlongCourseEditor, months_spin);
  gtk_widget_class_bind_template_child (widget_class, AlongCourseEditor, until_row);
  gtk_widget_class_bind_template_child (widget_class, AlongCourseEditor, until_button);
  gtk_widget_class_bind_template_child (widget_class, AlongCourseEditor, requirements);
}

static void
along_course_editor_init (AlongCourseEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
