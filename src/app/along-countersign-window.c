/* along-countersign-window.c — the window in which a peer countersigns a note on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-countersign-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-note-countersign.h"
#include "app/along-note-read.h"
#include "app/along-note-seal.h"
#include "app/along-passphrase-row.h"
#include "rules/along-note-readers.h"
#include "vault/along-locked-seed.h"

struct _AlongCountersignWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  GPtrArray *records;
  GCancellable *cancellable;

  GtkLabel *who_label;
  AlongPassphraseRow *passphrase_row;
  AdwPreferencesGroup *passphrase_group;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (AlongCountersignWindow, along_countersign_window, ADW_TYPE_WINDOW)

enum
{
  COUNTERSIGNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static AlongNote *
get_note (AlongCountersignWindow *self)
{
  return g_ptr_array_index (self->records, 0);
}

static AlongNoteReader *
get_reader (AlongCountersignWindow *self)
{
  return along_directory_find_note_reader (along_session_get_directory (self->session),
                                           along_note_get_about_id (get_note (self)));
}

/* Whether it is known that the key is theirs: with another one somebody else could sign for them. */
static gboolean
is_vouched (AlongCountersignWindow *self)
{
  GArray *trusted = along_unlocked_get_trusted (along_session_get_unlocked (self->session),
                                                along_session_get_directory (self->session));

  return along_note_readers_is_trusted (trusted, get_reader (self));
}

static void
show_message (AlongCountersignWindow *self,
              const char             *message)
{
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
update (AlongCountersignWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "countersign.sign",
                                 self->cancellable == NULL &&
                                   !along_passphrase_row_is_empty (self->passphrase_row));
}

static void
typed_cb (AlongCountersignWindow *self)
{
  show_message (self, NULL);
  update (self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AlongCountersignWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!along_session_run_finish (ALONG_SESSION (source), result, &error))
    {
      g_clear_object (&self->cancellable);
      show_message (self, error->message);
      update (self);
      return;
    }

  g_signal_emit (self, signals[COUNTERSIGNED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongCountersignWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongReaderKeys) keys = along_locked_seed_open_finish (result, &error);
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) read = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (keys == NULL)
    {
      g_clear_object (&self->cancellable);
      show_message (self, error->message);
      update (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
      return;
    }

  intent = along_note_countersign_new (self->session, self->records,
                                       ALONG_COUNTERSIGNED_SCREEN, keys, &error);
  if (intent == NULL)
    {
      g_clear_object (&self->cancellable);
      show_message (self, error->message);
      update (self);
      return;
    }

  /* Whoever signs it has read it. */
  read = along_note_read_new (self->session, self->records, keys);
  if (read != NULL)
    along_session_run (self->session, read);
  along_session_run_async (self->session, intent, NULL, written_cb, g_object_ref (self));
}

static void
sign_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongCountersignWindow *self = ALONG_COUNTERSIGN_WINDOW (widget);
  AlongNoteReader *reader = get_reader (self);
  g_autoptr (AlongPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;
  AlongReaderMark mark;

  passphrase = along_passphrase_row_dup (self->passphrase_row, &error);
  if (passphrase == NULL || !along_note_seal_mark (reader, &mark))
    {
      show_message (self, error != NULL ? error->message : NULL);
      return;
    }

  along_passphrase_row_clear (self->passphrase_row);
  self->cancellable = g_cancellable_new ();
  update (self);
  along_locked_seed_open_async (along_note_reader_get_locked_seed (reader), &mark, passphrase,
                                self->cancellable, opened_cb, g_object_ref (self));
}

static void
submitted_cb (AlongCountersignWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "countersign.sign", NULL);
}

/* A window that is gone signs nothing: what runs holds it until it ends. */
static gboolean
along_countersign_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (ALONG_COUNTERSIGN_WINDOW (window)->cancellable);

  return GTK_WINDOW_CLASS (along_countersign_window_parent_class)->close_request (window);
}

static void
along_countersign_window_dispose (GObject *object)
{
  AlongCountersignWindow *self = ALONG_COUNTERSIGN_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_countersign_window_parent_class)->dispose (object);
}

static void
along_countersign_window_class_init (AlongCountersignWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_countersign_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_countersign_window_close_request;

  signals[COUNTERSIGNED] = g_signal_new ("countersigned", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "countersign.sign", NULL, sign_action);
  along_close_keys_install (widget_class);

  g_type_ensure (ALONG_TYPE_PASSPHRASE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-countersign-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongCountersignWindow, who_label);
  gtk_widget_class_bind_template_child (widget_class, AlongCountersignWindow, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, AlongCountersignWindow, passphrase_group);
  gtk_widget_class_bind_template_child (widget_class, AlongCountersignWindow, message);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, submitted_cb);
}

static void
along_countersign_window_init (AlongCountersignWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
along_countersign_window_new (GtkWindow    *parent,
                              AlongSession *session,
                              GPtrArray    *records)
{
  AlongCountersignWindow *self =
    g_object_new (ALONG_TYPE_COUNTERSIGN_WINDOW, "transient-for", parent, NULL);
  AlongPerson *person;
  const char *name;
  g_autofree char *text = NULL;

  self->session = g_object_ref (session);
  self->records = g_ptr_array_ref (records);
  person = along_directory_get_person (along_session_get_directory (session),
                                       along_note_get_about_id (get_note (self)));
  name = person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person)) : "";
  if (is_vouched (self))
    /* Translators: a name, twice. */
    text = g_strdup_printf (_("%s has read the note and signs it, too. Now %s types their own "
                              "passphrase."), name, name);
  else if (get_reader (self) != NULL)
    /* Translators: a name, twice. */
    text = g_strdup_printf (_("Nobody has vouched for the key of %s. Vouch for it under Readers of "
                              "Notes first; or print the note, let %s sign it, and choose "
                              "Countersigned on Paper."), name, name);
  else
    /* Translators: a name, twice. */
    text = g_strdup_printf (_("%s has no key to notes. Print the note, let %s sign it, and choose "
                              "Countersigned on Paper."), name, name);
  gtk_label_set_label (self->who_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->passphrase_group), is_vouched (self));
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));

  return GTK_WINDOW (self);
}
