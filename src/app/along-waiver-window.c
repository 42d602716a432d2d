/* along-waiver-window.c — the window in which somebody may do without a training
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-waiver-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-date-button.h"
#include "app/along-entry-choice.h"
#include "app/along-field-message.h"
#include "model/along-text.h"
#include "store/along-training-intents.h"

/* So many days a waiver is for at first: until the next course of most. */
#define DAYS 30

struct _AlongWaiverWindow
{
  AlongFormWindow parent_instance;

  AlongWaiver *waiver; /* as it was when the window opened */
  AlongWaiver *draft;

  AdwActionRow *who_row;
  AlongDateButton *first_button;
  AlongDateButton *last_button;
  GtkEditable *reason_row;
  AlongFieldMessage *reason_message;
  AdwComboRow *by_row;
  GtkWidget *delete_group;
};

G_DEFINE_FINAL_TYPE (AlongWaiverWindow, along_waiver_window, ALONG_TYPE_FORM_WINDOW)

static gboolean
is_new (AlongWaiverWindow *self)
{
  return along_record_get_id (ALONG_RECORD (self->waiver)) == 0;
}

static void
read_draft (AlongWaiverWindow *self)
{
  g_autofree char *reason = along_text_normalize (gtk_editable_get_text (self->reason_row));

  g_object_set (self->draft,
                "first-day", along_date_button_get_day (self->first_button),
                "last-day", along_date_button_get_day (self->last_button),
                "reason", reason,
                "by-id", along_entry_choice_get_id (self->by_row),
                NULL);
}

static void
update (AlongWaiverWindow *self)
{
  if (self->draft != NULL)
    along_form_window_update (ALONG_FORM_WINDOW (self));
}

/* Who moves the first day on means a later time, not one that ends before it begins. */
static void
first_cb (AlongWaiverWindow *self)
{
  AlongDay first = along_date_button_get_day (self->first_button);

  if (along_date_button_get_day (self->last_button) < first)
    along_date_button_set_day (self->last_button, first);
  update (self);
}

static gboolean
along_waiver_window_check (AlongFormWindow *window)
{
  AlongWaiverWindow *self = ALONG_WAIVER_WINDOW (window);
  g_autoptr (GError) error = NULL;
  gboolean valid;

  read_draft (self);
  valid = along_record_check (ALONG_RECORD (self->draft), NULL, &error);
  along_field_message_show (self->reason_message, GTK_WIDGET (self->reason_row),
                            valid || *along_waiver_get_reason (self->draft) == '\0'
                              ? NULL : error->message);

  return valid;
}

static gboolean
along_waiver_window_is_changed (AlongFormWindow *window)
{
  AlongWaiverWindow *self = ALONG_WAIVER_WINDOW (window);

  return !along_record_equal (self->draft, self->waiver);
}

static AlongIntent *
along_waiver_window_make_intent (AlongFormWindow *window)
{
  AlongWaiverWindow *self = ALONG_WAIVER_WINDOW (window);

  read_draft (self);
  g_object_set (self->draft,
                "at", along_session_get_now (along_form_window_get_session (window)),
                NULL);

  return along_intent_save_waiver (self->draft, is_new (self) ? NULL : self->waiver);
}

static void
delete (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AlongWaiverWindow *self = ALONG_WAIVER_WINDOW (widget);
  g_autoptr (AlongIntent) intent = along_intent_delete_waiver (self->waiver);

  along_form_window_run (ALONG_FORM_WINDOW (self), intent);
}

static void
along_waiver_window_dispose (GObject *object)
{
  AlongWaiverWindow *self = ALONG_WAIVER_WINDOW (object);

  g_clear_object (&self->waiver);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (along_waiver_window_parent_class)->dispose (object);
}

static void
along_waiver_window_class_init (AlongWaiverWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AlongFormWindowClass *form_class = ALONG_FORM_WINDOW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_waiver_window_dispose;
  form_class->check = along_waiver_window_check;
  form_class->is_changed = along_waiver_window_is_changed;
  form_class->make_intent = along_waiver_window_make_intent;

  g_type_ensure (ALONG_TYPE_DATE_BUTTON);
  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-waiver-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongWaiverWindow, who_row);
  gtk_widget_class_bind_template_child (widget_class, AlongWaiverWindow, first_button);
  gtk_widget_class_bind_template_child (widget_class, AlongWaiverWindow, last_button);
  gtk_widget_class_bind_template_child (widget_class, AlongWaiverWindow, reason_row);
  gtk_widget_class_bind_template_child (widget_class, AlongWaiverWindow, reason_message);
  gtk_widget_class_bind_template_child (widget_class, AlongWaiverWindow, by_row);
  gtk_widget_class_bind_template_child (widget_class, AlongWaiverWindow, delete_group);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, first_cb);

  gtk_widget_class_install_action (widget_class, "waiver.delete", NULL, delete);
}

static void
along_waiver_window_init (AlongWaiverWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Fills the fields with what the waiver says. */
static void
fill (AlongWaiverWindow *self,
      AlongSession      *session)
{
  AlongDirectory *directory = along_session_get_directory (session);
  AlongDay today = along_session_get_today (session);
  AlongDay first = is_new (self) ? today : along_waiver_get_first_day (self->waiver);
  AlongDay last = is_new (self) ? today + DAYS : along_waiver_get_last_day (self->waiver);
  AlongPerson *person =
    along_directory_get_person (directory, along_waiver_get_person_id (self->waiver));
  AlongCourse *course =
    along_directory_get_course (directory, along_waiver_get_course_id (self->waiver));
  g_autoptr (AlongEntry) nobody = g_object_new (ALONG_TYPE_SUPERVISOR, "name", _("Not said"), NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->who_row),
                                 along_entry_get_shown_name (ALONG_ENTRY (person)));
  adw_action_row_set_subtitle (self->who_row, along_entry_get_name (ALONG_ENTRY (course)));
  g_object_set (self->last_button, "session", session, "day", last, NULL);
  g_object_set (self->first_button, "session", session, "day", first, NULL);
  gtk_editable_set_text (self->reason_row, along_waiver_get_reason (self->waiver));
  along_entry_choice_fill (self->by_row, along_directory_get_supervisors (directory), nobody,
                           is_new (self) ? along_session_get_decided_by (session)
                                         : along_waiver_get_by_id (self->waiver));
}

GtkWindow *
along_waiver_window_new (GtkWindow    *parent,
                         AlongSession *session,
                         AlongWaiver  *waiver)
{
  AlongWaiverWindow *self;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_WAIVER (waiver), NULL);

  self = g_object_new (ALONG_TYPE_WAIVER_WINDOW, "transient-for", parent, "session", session, NULL);
  self->waiver = along_record_copy (waiver);
  gtk_window_set_title (GTK_WINDOW (self), is_new (self) ? _("New Waiver") : _("Edit Waiver"));
  gtk_widget_set_visible (self->delete_group, !is_new (self));
  fill (self, session);

  self->draft = along_record_copy (waiver);
  read_draft (self);
  /* What a new one begins with is no change. */
  if (is_new (self))
    {
      g_clear_object (&self->waiver);
      self->waiver = along_record_copy (self->draft);
    }
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));

  return GTK_WINDOW (self);
}
