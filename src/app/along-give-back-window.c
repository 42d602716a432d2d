/* along-give-back-window.c — the window in which a sheet gives notes to a new key
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-give-back-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-handover.h"
#include "app/along-reader-words.h"
#include "store/along-note-intents.h"

struct _AlongGiveBackWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongNoteReader *old;
  AlongNoteReader *reader;
  GCancellable *cancellable;
  gboolean writing; /* what cannot be cancelled any more */
  guint n_left;     /* so many notes stay as they are, which was said */

  GtkButton *done_button;
  GtkLabel *meaning_label;
  GtkProgressBar *progress;
  GtkRevealer *failure;
  GtkLabel *failure_label;
};

G_DEFINE_FINAL_TYPE (AlongGiveBackWindow, along_give_back_window, ADW_TYPE_WINDOW)

static void
set_working (AlongGiveBackWindow *self,
             gboolean             working)
{
  self->writing = FALSE;
  if (working)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), working);
  gtk_revealer_set_reveal_child (self->failure, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "give-back.done", !working);
}

static void
show_failure (AlongGiveBackWindow *self,
              const char          *message)
{
  set_working (self, FALSE);
  gtk_label_set_text (self->failure_label, message);
  gtk_revealer_set_reveal_child (self->failure, TRUE);
}

static guint
count_left (const AlongHandover *handover)
{
  return handover->n_changed + handover->n_unsealed + handover->n_unread;
}

/* What stays as it is, and why; to be freed. */
static char *
say_left (const AlongHandover *handover)
{
  guint n_left = count_left (handover);
  g_autofree char *count = NULL;
  GString *words;

  /* Translators: how many cannot be given to somebody's new key, of how many that were to be. */
  count = g_strdup_printf (ngettext ("%u of %u notes cannot be given back.",
                                     "%u of %u notes cannot be given back.", n_left),
                           n_left, handover->n_notes + n_left);
  words = g_string_new (count);
  if (handover->n_unread > 0)
    g_string_append_printf (words, " %s",
                            /* Translators: of notes. */
                            _("This sheet cannot open what was not written for it."));
  if (handover->n_changed > 0)
    g_string_append_printf (words, " %s",
                            /* Translators: of notes. */
                            _("What was changed since it was signed is not given back."));
  if (handover->n_unsealed > 0)
    g_string_append_printf (words, " %s",
                            _("The new key is damaged: nothing can be sealed for it."));

  return g_string_free (words, FALSE);
}

static void
given_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AlongGiveBackWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (along_session_run_finish (ALONG_SESSION (source), result, &error))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    show_failure (self, error->message);
}

static void
sealed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongGiveBackWindow) self = user_data;
  g_autoptr (AlongHandover) handover = NULL;
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (GError) error = NULL;

  handover = along_handover_finish (ALONG_SESSION (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (handover == NULL)
    {
      show_failure (self, error->message);
      return;
    }

  /* Whoever does it knows first what the new key will not read. */
  if (count_left (handover) > self->n_left)
    {
      g_autofree char *left = say_left (handover);

      show_failure (self, left);
      self->n_left = count_left (handover);
      gtk_button_set_label (self->done_button, _("_Give Back the Others"));
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "give-back.done", handover->n_notes > 0);
      return;
    }

  self->writing = TRUE;
  intent = along_intent_give_back (handover->put, handover->removed);
  along_session_run_async (self->session, intent, NULL, given_cb, g_object_ref (self));
}

static void
progress_cb (guint    n_done,
             guint    n_notes,
             gpointer user_data)
{
  AlongGiveBackWindow *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, (double) n_done / n_notes);
}

static void
done (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongGiveBackWindow *self = ALONG_GIVE_BACK_WINDOW (widget);

  set_working (self, TRUE);
  along_handover_async (self->session, self->old, self->reader, G_MAXUINT, progress_cb, self,
                        self->cancellable, sealed_cb, g_object_ref (self));
}

/* Nothing is written before all is sealed: whoever closes it until then changes nothing. */
static gboolean
along_give_back_window_close_request (GtkWindow *window)
{
  AlongGiveBackWindow *self = ALONG_GIVE_BACK_WINDOW (window);

  if (self->writing)
    return GDK_EVENT_STOP;

  g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (along_give_back_window_parent_class)->close_request (window);
}

static void
along_give_back_window_dispose (GObject *object)
{
  AlongGiveBackWindow *self = ALONG_GIVE_BACK_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->old);
  g_clear_object (&self->reader);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_give_back_window_parent_class)->dispose (object);
}

static void
along_give_back_window_class_init (AlongGiveBackWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_give_back_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_give_back_window_close_request;

  gtk_widget_class_install_action (widget_class, "give-back.done", NULL, done);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-give-back-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongGiveBackWindow, done_button);
  gtk_widget_class_bind_template_child (widget_class, AlongGiveBackWindow, meaning_label);
  gtk_widget_class_bind_template_child (widget_class, AlongGiveBackWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, AlongGiveBackWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, AlongGiveBackWindow, failure_label);
}

static void
along_give_back_window_init (AlongGiveBackWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What it does; to be freed. */
static char *
say_meaning (AlongGiveBackWindow *self)
{
  if (along_note_reader_get_person_id (self->reader) == 0)
    return g_strdup (_("The signed notes that the older sheet opens are sealed for the sheet that "
                       "is in use now. The older one opens them no more: destroy it then. This "
                       "cannot be undone."));

  /* Translators: %s is the name of somebody who has another key than before. */
  return g_strdup_printf (_("The signed notes that an older key of %s could open, and this "
                            "sheet can, are sealed for the new key. The older one opens them no "
                            "more, and its drafts, which nobody can open, are deleted. This "
                            "cannot be undone."),
                          along_reader_words_name (along_session_get_directory (self->session),
                                                   self->reader));
}

GtkWidget *
along_give_back_window_new (GtkWindow       *parent,
                            AlongSession    *session,
                            AlongNoteReader *old,
                            AlongNoteReader *reader)
{
  AlongGiveBackWindow *self;
  g_autofree char *meaning = NULL;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_NOTE_READER (old), NULL);
  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), NULL);
  g_return_val_if_fail (along_unlocked_get_keys (along_session_get_unlocked (session)) != NULL,
                        NULL);

  self = g_object_new (ALONG_TYPE_GIVE_BACK_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->old = g_object_ref (old);
  self->reader = g_object_ref (reader);
  if (along_note_reader_get_person_id (reader) == 0)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Give Older Notes to the Sheet"));
      /* Translators: the notes of an older escrow sheet to the one in use. */
      gtk_button_set_label (self->done_button, _("_Give"));
    }
  meaning = say_meaning (self);
  gtk_label_set_label (self->meaning_label, meaning);
  g_signal_connect_object (along_session_get_unlocked (session), "locked",
                           G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
