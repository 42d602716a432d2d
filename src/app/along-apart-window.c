/* along-apart-window.c — the window in which two people are kept apart, and nobody is told why
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-apart-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-entry-choice.h"
#include "model/along-pair.h"
#include "store/along-intents.h"

struct _AlongApartWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  gboolean saving;

  GtkWidget *form;
  GtkLabel *failure_label;
  AdwComboRow *first_row;
  AdwComboRow *second_row;
};

G_DEFINE_FINAL_TYPE (AlongApartWindow, along_apart_window, ADW_TYPE_WINDOW)

static AlongDirectory *
get_directory (AlongApartWindow *self)
{
  return along_session_get_directory (self->session);
}

static void
show_failure (AlongApartWindow *self,
              const char       *message)
{
  gtk_label_set_text (self->failure_label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure_label), *message != '\0');
}

static void
update (AlongApartWindow *self)
{
  gint64 first = along_entry_choice_get_id (self->first_row);
  gint64 second = along_entry_choice_get_id (self->second_row);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "apart.save",
                                 first != 0 && second != 0 && first != second && !self->saving);
}

static void
chosen_cb (AlongApartWindow *self)
{
  show_failure (self, "");
  update (self);
}

static void
set_saving (AlongApartWindow *self,
            gboolean          saving)
{
  self->saving = saving;
  /* What loses the keyboard by becoming insensitive would not be told of it. */
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
  g_autoptr (AlongApartWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = along_session_run_finish (ALONG_SESSION (source), result, &error);

  /* The window may have gone with the one below it. */
  if (self->session == NULL)
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

/* What is kept of the two already; NULL for nothing. */
static AlongPair *
find_pair (AlongApartWindow *self,
           gint64            person_id,
           gint64            other_id)
{
  GPtrArray *about = along_directory_get_about (get_directory (self), person_id);

  for (guint i = 0; i < about->len; i++)
    {
      gpointer record = g_ptr_array_index (about, i);

      if (ALONG_IS_PAIR (record) && along_pair_get_partner_id (record, person_id) == other_id)
        return record;
    }

  return NULL;
}

static void
save (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongApartWindow *self = ALONG_APART_WINDOW (widget);
  gint64 first = along_entry_choice_get_id (self->first_row);
  gint64 second = along_entry_choice_get_id (self->second_row);
  AlongPerson *person = along_directory_get_person (get_directory (self), first);
  AlongPair *before = find_pair (self, first, second);
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongPair) pair = NULL;

  if (person == NULL)
    return;

  intent = along_intent_save_entry (ALONG_ENTRY (person), ALONG_ENTRY (person));
  if (before != NULL)
    {
      pair = along_record_copy (before);
      g_object_set (pair, "kind", ALONG_PAIR_BLOCKED, NULL);
      along_intent_change (intent, pair, before);
    }
  else
    {
      pair = g_object_new (ALONG_TYPE_PAIR,
                           "person-id", first,
                           "other-id", second,
                           "kind", ALONG_PAIR_BLOCKED,
                           NULL);
      along_intent_put (intent, pair);
    }

  show_failure (self, "");
  set_saving (self, TRUE);
  along_session_run_async (self->session, intent, NULL, saved_cb, g_object_ref (self));
}

static gboolean
along_apart_window_close_request (GtkWindow *window)
{
  /* What is under way will be done or refused; the window waits for the answer. */
  if (ALONG_APART_WINDOW (window)->saving)
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (along_apart_window_parent_class)->close_request (window);
}

static void
along_apart_window_dispose (GObject *object)
{
  g_clear_object (&ALONG_APART_WINDOW (object)->session);

  G_OBJECT_CLASS (along_apart_window_parent_class)->dispose (object);
}

static void
along_apart_window_class_init (AlongApartWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_apart_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_apart_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-apart-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongApartWindow, form);
  gtk_widget_class_bind_template_child (widget_class, AlongApartWindow, failure_label);
  gtk_widget_class_bind_template_child (widget_class, AlongApartWindow, first_row);
  gtk_widget_class_bind_template_child (widget_class, AlongApartWindow, second_row);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);

  gtk_widget_class_install_action (widget_class, "apart.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "apart.save",
                                       NULL);
  along_close_keys_install (widget_class);
}

static void
along_apart_window_init (AlongApartWindow *self)
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

GtkWindow *
along_apart_window_new (GtkWindow    *parent,
                        AlongSession *session)
{
  AlongApartWindow *self = g_object_new (ALONG_TYPE_APART_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GListStore) people = g_list_store_new (ALONG_TYPE_ENTRY);
  g_autoptr (AlongEntry) none = g_object_new (ALONG_TYPE_PEER, "name", _("Choose a person"), NULL);

  self->session = g_object_ref (session);
  append_all (people, along_directory_get_peers (get_directory (self)));
  append_all (people, along_directory_get_supervisors (get_directory (self)));
  along_entry_choice_fill (self->first_row, G_LIST_MODEL (people), none, 0);
  along_entry_choice_fill (self->second_row, G_LIST_MODEL (people), none, 0);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->first_row));

  return GTK_WINDOW (self);
}
