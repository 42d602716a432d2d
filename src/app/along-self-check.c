/* along-self-check.c — asks whoever opened the notes to show once more that it is they
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-self-check.h"

#include <glib/gi18n-lib.h>

#include "app/along-field-message.h"
#include "app/along-focus.h"
#include "app/along-note-seal.h"
#include "app/along-passphrase-row.h"
#include "app/along-reader-words.h"
#include "app/along-recovery-check.h"
#include "vault/along-escrow-code.h"
#include "vault/along-locked-seed.h"

struct _AlongSelfCheck
{
  AdwPreferencesGroup parent_instance;

  AlongSession *session;   /* in which it was asked, or %NULL */
  AlongNoteReader *reader; /* whom it asks; %NULL for nobody */

  AlongPassphraseRow *row;
  AlongFieldMessage *message;
  AlongRecoveryCheck *sheet_check;
};

G_DEFINE_FINAL_TYPE (AlongSelfCheck, along_self_check, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  SUBMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_sheet (AlongSelfCheck *self)
{
  return along_note_reader_get_person_id (self->reader) == 0;
}

static void
show_message (AlongSelfCheck *self,
              const char     *text)
{
  along_field_message_show (self->message, GTK_WIDGET (self->row), text);
}

/* What was typed is wiped. */
static void
stop_asking (AlongSelfCheck *self)
{
  g_clear_object (&self->reader);
  along_passphrase_row_clear (self->row);
  along_recovery_check_set_code (self->sheet_check, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* How whoever is asked is called on the screen now. */
static void
show_name (AlongSelfCheck *self)
{
  g_autofree char *title = NULL;

  if (self->reader == NULL || is_sheet (self))
    return;

  /* Translators: %s is a name. */
  title = g_strdup_printf (
    _("Passphrase of %s"),
    along_reader_words_name (along_session_get_directory (self->session), self->reader));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
}

static void
typed_cb (AlongSelfCheck *self)
{
  show_message (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
submitted_cb (AlongSelfCheck *self)
{
  g_signal_emit (self, signals[SUBMITTED], 0);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (AlongReaderKeys) keys = NULL;
  g_autoptr (GError) error = NULL;
  AlongSelfCheck *self = g_task_get_source_object (task);

  /* Only that they come out is of interest, and they go at once. */
  keys = along_locked_seed_open_finish (result, &error);
  if (keys != NULL)
    {
      stop_asking (self);
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_message (self, error->message);
  g_task_return_error (task, g_steal_pointer (&error));
}

static gboolean
along_self_check_grab_focus (GtkWidget *widget)
{
  AlongSelfCheck *self = ALONG_SELF_CHECK (widget);

  if (self->reader == NULL)
    return FALSE;

  return is_sheet (self) ? gtk_widget_child_focus (GTK_WIDGET (self->sheet_check),
                                                   GTK_DIR_TAB_FORWARD)
                         : gtk_widget_grab_focus (GTK_WIDGET (self->row));
}

static void
along_self_check_dispose (GObject *object)
{
  AlongSelfCheck *self = ALONG_SELF_CHECK (object);

  g_clear_object (&self->reader);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_self_check_parent_class)->dispose (object);
}

static void
along_self_check_class_init (AlongSelfCheckClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_self_check_dispose;
  along_focus_install (widget_class, along_self_check_grab_focus);

  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  g_type_ensure (ALONG_TYPE_PASSPHRASE_ROW);
  g_type_ensure (ALONG_TYPE_RECOVERY_CHECK);

  signals[CHANGED] =
    g_signal_new ("changed", ALONG_TYPE_SELF_CHECK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[SUBMITTED] =
    g_signal_new ("submitted", ALONG_TYPE_SELF_CHECK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-self-check.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongSelfCheck, row);
  gtk_widget_class_bind_template_child (widget_class, AlongSelfCheck, message);
  gtk_widget_class_bind_template_child (widget_class, AlongSelfCheck, sheet_check);
  gtk_widget_class_bind_template_callback (widget_class, submitted_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
along_self_check_init (AlongSelfCheck *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
along_self_check_ask (AlongSelfCheck *self,
                      AlongSession   *session)
{
  AlongUnlocked *unlocked;

  g_return_if_fail (ALONG_IS_SELF_CHECK (self));
  g_return_if_fail (ALONG_IS_SESSION (session));

  unlocked = along_session_get_unlocked (session);
  g_set_object (&self->session, session);
  g_set_object (&self->reader, along_unlocked_get_reader (unlocked));
  gtk_widget_set_visible (GTK_WIDGET (self), self->reader != NULL);
  if (self->reader == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->row), !is_sheet (self));
  gtk_widget_set_visible (GTK_WIDGET (self->sheet_check), is_sheet (self));
  if (is_sheet (self))
    {
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("From the Escrow Sheet"));
      along_recovery_check_set_code (self->sheet_check,
                                     along_escrow_code_format (along_unlocked_get_keys (unlocked)));
    }
  else
    {
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Is It You?"));
      show_name (self);
      g_signal_connect_object (session, "changed", G_CALLBACK (show_name), self,
                               G_CONNECT_SWAPPED);
    }
}

gboolean
along_self_check_is_whole (AlongSelfCheck *self)
{
  g_return_val_if_fail (ALONG_IS_SELF_CHECK (self), FALSE);

  if (self->reader == NULL)
    return TRUE;

  return is_sheet (self) ? along_recovery_check_is_complete (self->sheet_check)
                         : !along_passphrase_row_is_empty (self->row);
}

void
along_self_check_async (AlongSelfCheck      *self,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (AlongPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;
  AlongNoteReader *reader;
  AlongReaderMark mark;

  g_return_if_fail (ALONG_IS_SELF_CHECK (self));
  g_return_if_fail (along_self_check_is_whole (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, along_self_check_async);
  if (self->reader == NULL || is_sheet (self))
    {
      if (self->reader != NULL)
        stop_asking (self);
      g_task_return_boolean (task, TRUE);
      return;
    }

  passphrase = along_passphrase_row_dup (self->row, &error);
  if (passphrase == NULL)
    {
      show_message (self, error->message);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* The passphrase may have been changed since the notes were opened; another key is another
   * matter. */
  reader = along_directory_get_note_reader (along_session_get_directory (self->session),
                                            along_record_get_id (ALONG_RECORD (self->reader)));
  if (reader == NULL || !g_bytes_equal (along_note_reader_get_mark (reader),
                                        along_note_reader_get_mark (self->reader)))
    reader = self->reader;
  along_note_seal_mark (reader, &mark);
  along_locked_seed_open_async (along_note_reader_get_locked_seed (reader), &mark, passphrase,
                                cancellable, opened_cb, g_steal_pointer (&task));
}

gboolean
along_self_check_finish (AlongSelfCheck  *self,
                         GAsyncResult    *result,
                         GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
