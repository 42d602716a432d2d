/* along-vouch-window.c — the window in which a reader of notes vouches for the key of another one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-vouch-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-note-trust.h"
#include "app/along-reader-words.h"
#include "app/along-self-check.h"

struct _AlongVouchWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongNoteReader *reader;
  GCancellable *cancellable;
  gboolean working;
  gboolean writing; /* what cannot be cancelled any more */

  GtkLabel *key_label;
  GtkLabel *fingerprint_label;
  GtkLabel *how_label;
  AlongSelfCheck *self_check;
  GtkRevealer *failure;
  GtkLabel *failure_label;
};

G_DEFINE_FINAL_TYPE (AlongVouchWindow, along_vouch_window, ADW_TYPE_WINDOW)

static void
show_failure (AlongVouchWindow *self,
              const GError     *error)
{
  gtk_label_set_text (self->failure_label, error->message);
  gtk_revealer_set_reveal_child (self->failure, TRUE);
}

static void
update (AlongVouchWindow *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->self_check), !self->working);
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "vouch.done",
    !self->working && along_self_check_is_whole (self->self_check));
}

static void
set_working (AlongVouchWindow *self,
             gboolean          working)
{
  self->working = working;
  self->writing = FALSE;
  /* The field lets go of the keyboard before it may not have it. */
  if (working)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  update (self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AlongVouchWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean written = along_session_run_finish (ALONG_SESSION (source), result, &error);

  /* It was closed meanwhile, with the notes of whoever was locked out. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  set_working (self, FALSE);
  if (written)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    show_failure (self, error);
}

static void
vouch (AlongVouchWindow *self)
{
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (GError) error = NULL;

  intent = along_note_trust_vouch (self->reader, along_session_get_unlocked (self->session),
                                   along_session_get_directory (self->session), &error);
  if (intent == NULL)
    {
      set_working (self, FALSE);
      show_failure (self, error);
      return;
    }

  self->writing = TRUE;
  along_session_run_async (self->session, intent, NULL, written_cb, g_object_ref (self));
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AlongVouchWindow) self = user_data;
  gboolean is_right = along_self_check_finish (ALONG_SELF_CHECK (source), result, NULL);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  if (is_right)
    {
      vouch (self);
      return;
    }

  set_working (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->self_check));
}

static void
done (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongVouchWindow *self = ALONG_VOUCH_WINDOW (widget);

  set_working (self, TRUE);
  along_self_check_async (self->self_check, self->cancellable, checked_cb, g_object_ref (self));
}

static void
activate_cb (AlongVouchWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "vouch.done", NULL);
}

static gboolean
along_vouch_window_close_request (GtkWindow *window)
{
  AlongVouchWindow *self = ALONG_VOUCH_WINDOW (window);

  if (self->writing)
    return GDK_EVENT_STOP;

  g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (along_vouch_window_parent_class)->close_request (window);
}

static void
along_vouch_window_dispose (GObject *object)
{
  AlongVouchWindow *self = ALONG_VOUCH_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reader);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_vouch_window_parent_class)->dispose (object);
}

static void
along_vouch_window_class_init (AlongVouchWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_vouch_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_vouch_window_close_request;

  g_type_ensure (ALONG_TYPE_SELF_CHECK);

  gtk_widget_class_install_action (widget_class, "vouch.done", NULL, done);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-vouch-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongVouchWindow, key_label);
  gtk_widget_class_bind_template_child (widget_class, AlongVouchWindow, fingerprint_label);
  gtk_widget_class_bind_template_child (widget_class, AlongVouchWindow, how_label);
  gtk_widget_class_bind_template_child (widget_class, AlongVouchWindow, self_check);
  gtk_widget_class_bind_template_child (widget_class, AlongVouchWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, AlongVouchWindow, failure_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
along_vouch_window_init (AlongVouchWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_reader (AlongVouchWindow *self)
{
  const char *name =
    along_reader_words_name (along_session_get_directory (self->session), self->reader);
  g_autofree char *fingerprint = along_note_trust_dup_fingerprint (self->reader);
  g_autofree char *key = NULL;
  g_autofree char *how = NULL;

  /* Translators: above the letters and digits by which two people know that they see the same
   * key; %s is whose it is said to be. */
  key = g_strdup_printf (_("The file has this key for %s:"), name);
  if (along_note_reader_get_person_id (self->reader) != 0)
    /* Translators: %s is a name. */
    how = g_strdup_printf (_("Let %s read these out from their own Readers of Notes, face to face "
                             "or in a call in which you know the voice. Vouch for the key only if "
                             "all of it is the same: notes are sealed for it from then on."), name);
  else
    how = g_strdup (_("Whoever keeps the escrow sheet sees these in Readers of Notes when notes "
                      "are opened with the sheet. Vouch for the sheet only if all of it is the "
                      "same: notes are sealed for it from then on."));

  gtk_label_set_label (self->key_label, key);
  gtk_label_set_label (self->fingerprint_label, fingerprint);
  gtk_label_set_label (self->how_label, how);
}

GtkWidget *
along_vouch_window_new (GtkWindow       *parent,
                        AlongSession    *session,
                        AlongNoteReader *reader)
{
  AlongVouchWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), NULL);

  self = g_object_new (ALONG_TYPE_VOUCH_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->reader = g_object_ref (reader);
  show_reader (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (show_reader), self, G_CONNECT_SWAPPED);
  along_self_check_ask (self->self_check, session);
  update (self);
  g_signal_connect_object (along_session_get_unlocked (session), "locked",
                           G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
