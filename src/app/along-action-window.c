/* along-action-window.c — the window in which it is said what was agreed to be done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-action-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-date-button.h"
#include "app/along-discard.h"
#include "app/along-entry-choice.h"
#include "app/along-field-message.h"
#include "model/along-text.h"
#include "store/along-session-intents.h"

/* So many days from now something is to be done at first: by the next session of most. */
#define DAYS 14

struct _AlongActionWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongAction *action; /* as it was when the window opened */
  AlongAction *draft;
  gboolean saving;

  GtkWidget *form;
  GtkLabel *failure_label;
  GtkEditable *what_row;
  AlongFieldMessage *what_message;
  AdwComboRow *person_row;
  GtkSwitch *due_switch;
  AlongDateButton *due_button;
};

G_DEFINE_FINAL_TYPE (AlongActionWindow, along_action_window, ADW_TYPE_WINDOW)

static gboolean
is_new (AlongActionWindow *self)
{
  return along_record_get_id (ALONG_RECORD (self->action)) == 0;
}

/* Fills the draft from the fields. */
static void
read_draft (AlongActionWindow *self)
{
  g_autofree char *what = along_text_normalize (gtk_editable_get_text (self->what_row));

  g_object_set (self->draft,
                "what", what,
                "person-id", along_entry_choice_get_id (self->person_row),
                "due",
                gtk_switch_get_active (self->due_switch)
                  ? along_date_button_get_day (self->due_button)
                  : 0,
                NULL);
}

static void
update (AlongActionWindow *self)
{
  g_autoptr (GError) error = NULL;
  gboolean empty, valid;

  if (self->draft == NULL)
    return;

  read_draft (self);
  empty = *along_action_get_what (self->draft) == '\0';
  valid = along_record_check (ALONG_RECORD (self->draft), NULL, &error);
  along_field_message_show (self->what_message, GTK_WIDGET (self->what_row),
                            valid || empty ? NULL : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->due_button), gtk_switch_get_active (self->due_switch));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "action.save",
                                 valid && !self->saving &&
                                   !along_record_equal (self->draft, self->action));
}

static void
show_failure (AlongActionWindow *self,
              const char        *message)
{
  gtk_label_set_text (self->failure_label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure_label), *message != '\0');
}

static void
set_saving (AlongActionWindow *self,
            gboolean           saving)
{
  self->saving = saving;
  /* A text that loses the keyboard by becoming insensitive would not be told of it. */
  if (saving)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_sensitive (self->form, !saving);
  update (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AlongActionWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = along_session_run_finish (ALONG_SESSION (source), result, &error);

  /* The window may have gone with the one below it. */
  if (self->draft == NULL)
    return;

  if (saved)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  set_saving (self, FALSE);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error->message);
}

static void
save (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongActionWindow *self = ALONG_ACTION_WINDOW (widget);
  g_autoptr (AlongIntent) intent = NULL;

  read_draft (self);
  show_failure (self, "");
  intent = along_intent_save_action (self->draft, is_new (self) ? NULL : self->action);
  set_saving (self, TRUE);
  along_session_run_async (self->session, intent, NULL, saved_cb, g_object_ref (self));
}

static gboolean
along_action_window_close_request (GtkWindow *window)
{
  AlongActionWindow *self = ALONG_ACTION_WINDOW (window);

  /* What is under way will be done or refused; the window waits for the answer. */
  if (self->saving)
    return GDK_EVENT_STOP;

  if (!along_record_equal (self->draft, self->action))
    {
      along_discard_ask (window);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (along_action_window_parent_class)->close_request (window);
}

static void
along_action_window_dispose (GObject *object)
{
  AlongActionWindow *self = ALONG_ACTION_WINDOW (object);

  g_clear_object (&self->action);
  g_clear_object (&self->draft);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_action_window_parent_class)->dispose (object);
}

static void
along_action_window_class_init (AlongActionWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_action_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_action_window_close_request;

  g_type_ensure (ALONG_TYPE_DATE_BUTTON);
  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-action-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongActionWindow, form);
  gtk_widget_class_bind_template_child (widget_class, AlongActionWindow, failure_label);
  gtk_widget_class_bind_template_child (widget_class, AlongActionWindow, what_row);
  gtk_widget_class_bind_template_child (widget_class, AlongActionWindow, what_message);
  gtk_widget_class_bind_template_child (widget_class, AlongActionWindow, person_row);
  gtk_widget_class_bind_template_child (widget_class, AlongActionWindow, due_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongActionWindow, due_button);
  gtk_widget_class_bind_template_callback (widget_class, update);

  gtk_widget_class_install_action (widget_class, "action.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "action.save",
                                       NULL);
  along_close_keys_install (widget_class);
}

static void
along_action_window_init (AlongActionWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append_all (GListStore *store,
            GListModel *entries)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (entries, i);

      g_list_store_append (store, entry);
    }
}

/* Peers and staff alike do what was agreed. */
static void
fill_people (AlongActionWindow *self)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  g_autoptr (GListStore) people = g_list_store_new (ALONG_TYPE_ENTRY);
  /* Translators: nobody is said to do what was agreed. */
  g_autoptr (AlongEntry) nobody = g_object_new (ALONG_TYPE_PEER, "name", _("Nobody yet"), NULL);

  append_all (people, along_directory_get_peers (directory));
  append_all (people, along_directory_get_supervisors (directory));
  along_entry_choice_fill (self->person_row, G_LIST_MODEL (people), nobody,
                           along_action_get_person_id (self->action));
}

GtkWindow *
along_action_window_new (GtkWindow    *parent,
                         AlongSession *session,
                         AlongAction  *action)
{
  AlongActionWindow *self;
  AlongDay due;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ACTION (action), NULL);

  self = g_object_new (ALONG_TYPE_ACTION_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  /* What was typed may be out of a note: it goes with the notes, and nobody is asked. */
  g_signal_connect_object (along_session_get_unlocked (session), "locked",
                           G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  self->action = along_record_copy (action);
  gtk_window_set_title (GTK_WINDOW (self),
                        is_new (self) ? _("New Agreed Action") : _("Edit Agreed Action"));

  due = along_action_get_due (action);
  g_object_set (self->due_button,
                "session", session,
                "day", due != 0 ? due : along_session_get_today (session) + DAYS,
                NULL);
  gtk_switch_set_active (self->due_switch, due != 0 || is_new (self));
  gtk_editable_set_text (self->what_row, along_action_get_what (action));
  fill_people (self);

  self->draft = along_record_copy (action);
  read_draft (self);
  /* The day that a new one begins with is no change. */
  if (is_new (self))
    g_object_set (self->action, "due", along_action_get_due (self->draft), NULL);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->what_row));

  return GTK_WINDOW (self);
}
