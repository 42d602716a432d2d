/* along-reason-window.c — asks for the reason that a rule wants
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-reason-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-discard.h"
#include "app/along-entry-choice.h"
#include "app/along-field-message.h"
#include "app/along-unbroken.h"
#include "model/along-text.h"

struct _AlongReasonWindow
{
  AdwWindow parent_instance;

  AlongReasonRequest *request;
  AlongSession *session;
  gboolean answering; /* until it is known what came of it */

  AdwPreferencesGroup *findings_group;
  GtkRevealer *failure;
  GtkLabel *failure_label;
  AdwEntryRow *reason_row;
  AlongFieldMessage *reason_message;
  AdwComboRow *by_row;
};

G_DEFINE_FINAL_TYPE (AlongReasonWindow, along_reason_window, ADW_TYPE_WINDOW)

static void
add_finding (AlongReasonWindow *self,
             const char        *sentence)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = along_unbroken_dup (sentence);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  adw_preferences_group_add (self->findings_group, row);
}

static char *
dup_reason (AlongReasonWindow *self)
{
  return along_text_normalize (gtk_editable_get_text (GTK_EDITABLE (self->reason_row)));
}

/* A reason that is not written yet is not told off, there is only nothing to go on with. */
static void
update (AlongReasonWindow *self)
{
  g_autofree char *reason = dup_reason (self);
  g_autoptr (GError) error = NULL;
  gboolean valid = along_text_check (reason, _("Reason"), ALONG_TEXT_LINE, TRUE, &error);

  along_field_message_show (self->reason_message, GTK_WIDGET (self->reason_row),
                            !valid && *reason != '\0' ? error->message : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reason.give", valid && !self->answering);
}

static void
show_failure (AlongReasonWindow *self,
              const char        *message)
{
  gtk_label_set_text (self->failure_label, message != NULL ? message : "");
  gtk_revealer_set_reveal_child (self->failure, message != NULL);
}

static gboolean
finished_cb (AlongReasonWindow *self,
             const char        *refusal)
{
  self->answering = FALSE;
  if (refusal == NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return TRUE;
    }

  show_failure (self, refusal);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));

  return TRUE;
}

static void
give (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongReasonWindow *self = ALONG_REASON_WINDOW (widget);
  g_autofree char *reason = dup_reason (self);
  gint64 by_id = along_entry_choice_get_id (self->by_row);

  along_session_set_decided_by (self->session, by_id);
  self->answering = TRUE;
  show_failure (self, NULL);
  update (self);
  along_reason_request_answer (self->request, reason, by_id);
}

/* What is under way will be done or refused; the window waits for the answer. */
static gboolean
along_reason_window_close_request (GtkWindow *window)
{
  AlongReasonWindow *self = ALONG_REASON_WINDOW (window);
  g_autofree char *reason = dup_reason (self);

  if (self->answering)
    return GDK_EVENT_STOP;

  if (*reason != '\0')
    {
      along_discard_ask (window);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (along_reason_window_parent_class)->close_request (window);
}

static void
along_reason_window_dispose (GObject *object)
{
  AlongReasonWindow *self = ALONG_REASON_WINDOW (object);

  g_clear_object (&self->request);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_reason_window_parent_class)->dispose (object);
}

static void
along_reason_window_class_init (AlongReasonWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_reason_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_reason_window_close_request;

  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);

  gtk_widget_class_install_action (widget_class, "reason.give", NULL, give);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-reason-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongReasonWindow, findings_group);
  gtk_widget_class_bind_template_child (widget_class, AlongReasonWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, AlongReasonWindow, failure_label);
  gtk_widget_class_bind_template_child (widget_class, AlongReasonWindow, reason_row);
  gtk_widget_class_bind_template_child (widget_class, AlongReasonWindow, reason_message);
  gtk_widget_class_bind_template_child (widget_class, AlongReasonWindow, by_row);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
along_reason_window_init (AlongReasonWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

void
along_reason_window_ask (GtkWindow          *parent,
                         AlongSession       *session,
                         AlongReasonRequest *request)
{
  AlongReasonWindow *self;
  GListModel *choices;
  /* Nobody is said to have decided who has not been chosen for it once. */
  g_autoptr (AlongEntry) nobody =
    g_object_new (ALONG_TYPE_SUPERVISOR, "name", C_ ("decided by", "Not said"), NULL);
  g_auto (GStrv) findings = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ALONG_IS_SESSION (session));
  g_return_if_fail (ALONG_IS_REASON_REQUEST (request));

  self = g_object_new (ALONG_TYPE_REASON_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->request = g_object_ref (request);
  g_signal_connect_object (request, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  findings = g_strsplit (along_reason_request_get_message (request), "\n", -1);
  for (guint i = 0; findings[i] != NULL; i++)
    add_finding (self, findings[i]);
  along_entry_choice_fill (self->by_row,
                           along_directory_get_supervisors (along_session_get_directory (session)),
                           nobody, along_session_get_decided_by (session));
  choices = adw_combo_row_get_model (self->by_row);
  gtk_widget_set_visible (GTK_WIDGET (self->by_row), g_list_model_get_n_items (choices) > 1);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_row));
  gtk_window_present (GTK_WINDOW (self));
}
