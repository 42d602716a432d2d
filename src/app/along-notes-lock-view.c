/* along-notes-lock-view.c — what stands in the place of notes while nobody can read them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-notes-lock-view.h"

#include <glib/gi18n-lib.h>

#include "app/along-enrol-window.h"
#include "app/along-entry-choice.h"
#include "app/along-field-message.h"
#include "app/along-focus.h"
#include "app/along-note-seal.h"
#include "app/along-notes-known.h"
#include "app/along-passphrase-row.h"
#include "app/along-reader-words.h"
#include "app/along-recovery-entry.h"
#include "vault/along-keyring.h"
#include "vault/along-vault-error.h"

struct _AlongNotesLockView
{
  AdwBin parent_instance;

  AlongSession *session;
  AlongKeyring *keyring;
  GCancellable *looking; /* in the keyring, for who is chosen */
  GCancellable *opening; /* while the keys are on their way, or %NULL */

  GtkStack *stack;
  AdwComboRow *who_row;
  AlongPassphraseRow *passphrase_row;
  AlongFieldMessage *message;
  GtkWidget *form;
  GtkSwitch *remember_switch;
  GtkWidget *recall_button;
  GtkWidget *unlock_button;
  GtkWidget *stop_button;
  GtkSpinner *spinner;
  GtkWidget *escrow_button;
  AlongRecoveryEntry *escrow_entry;
  AlongNotesKnown *known;
};

G_DEFINE_FINAL_TYPE (AlongNotesLockView, along_notes_lock_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static AlongUnlocked *
get_unlocked (AlongNotesLockView *self)
{
  return along_session_get_unlocked (self->session);
}

/* Who is chosen; %NULL for nobody. */
static AlongNoteReader *
get_reader (AlongNotesLockView *self)
{
  gint64 person_id = along_entry_choice_get_id (self->who_row);

  if (person_id == 0 || self->session == NULL)
    return NULL;

  return along_directory_find_note_reader (along_session_get_directory (self->session), person_id);
}

static void
tell (AlongNotesLockView *self,
      const char         *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "(ss)", text, "");
}

static void
update (AlongNotesLockView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean busy = self->opening != NULL;

  gtk_widget_action_set_enabled (widget, "lock.stop", busy);
  gtk_widget_set_visible (self->stop_button, busy);
  /* The field lets go of the keyboard before it may not have it. */
  if (busy)
    gtk_widget_grab_focus (self->stop_button);
  gtk_widget_set_sensitive (self->form, !busy);
  gtk_widget_set_visible (self->unlock_button, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_action_set_enabled (widget, "lock.unlock",
                                 !busy && get_reader (self) != NULL &&
                                   !along_passphrase_row_is_empty (self->passphrase_row));
  gtk_widget_action_set_enabled (widget, "lock.recall", !busy);
}

static void
show_message (AlongNotesLockView *self,
              const char         *text)
{
  along_field_message_show (self->message, GTK_WIDGET (self->passphrase_row), text);
}

static void
typed_cb (AlongNotesLockView *self)
{
  show_message (self, NULL);
  update (self);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongReaderKeys) keys = NULL;
  g_autoptr (GError) error = NULL;
  AlongNotesLockView *self = user_data;

  /* Only that they are there is of interest, and they go at once. */
  keys = along_keyring_recall_reader_finish (ALONG_KEYRING (source), result, &error);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_set_visible (self->recall_button, keys != NULL);
}

/* Looks whether who is chosen is remembered on this computer, without asking anybody. */
static void
look (AlongNotesLockView *self)
{
  AlongNoteReader *reader = get_reader (self);
  AlongReaderMark mark;

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  gtk_widget_set_visible (self->recall_button, FALSE);
  if (reader == NULL)
    return;

  self->looking = g_cancellable_new ();
  along_note_seal_mark (reader, &mark);
  along_keyring_recall_reader_async (self->keyring, &mark, FALSE, self->looking, looked_cb, self);
}

static void
who_selected_cb (AlongNotesLockView *self)
{
  if (self->session == NULL)
    return;

  along_passphrase_row_clear (self->passphrase_row);
  gtk_switch_set_active (self->remember_switch, FALSE);
  show_message (self, NULL);
  update (self);
  look (self);
}

static void
locked_cb (AlongNotesLockView *self)
{
  along_entry_choice_set_id (self->who_row, 0);
  look (self);
}

/* Whether there is or was a sheet that opens something. */
static gboolean
has_escrow (AlongNotesLockView *self)
{
  GListModel *readers =
    along_directory_get_note_readers (along_session_get_directory (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (readers); i++)
    {
      g_autoptr (AlongNoteReader) reader = g_list_model_get_item (readers, i);

      if (along_note_reader_get_person_id (reader) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Offers those who have enrolled. Who was here last is not told to whoever comes next: where there
 * are several, each chooses themselves. */
static void
fill (AlongNotesLockView *self)
{
  g_autoptr (GListModel) people =
    along_reader_words_people (along_session_get_directory (self->session));
  gint64 id = along_entry_choice_get_id (self->who_row);
  g_autoptr (AlongEntry) none = g_object_new (ALONG_TYPE_PEER, "name", _("Choose a person"), NULL);
  gboolean empty = g_list_model_get_n_items (people) == 0;

  g_signal_handlers_block_by_func (self->who_row, who_selected_cb, self);
  along_entry_choice_fill (self->who_row, people,
                           g_list_model_get_n_items (people) > 1 ? none : NULL, id);
  g_signal_handlers_unblock_by_func (self->who_row, who_selected_cb, self);
  gtk_widget_set_visible (self->escrow_button, has_escrow (self));
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "unlock");
}

static void
changed_cb (AlongNotesLockView *self,
            AlongChangeKinds    kinds)
{
  gint64 id = along_entry_choice_get_id (self->who_row);

  if ((kinds & (ALONG_CHANGE_ENTRIES | ALONG_CHANGE_SUPERVISION)) == 0)
    return;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "escrow") != 0)
    fill (self);
  if (along_entry_choice_get_id (self->who_row) != id)
    who_selected_cb (self);
}

static void
stop_opening (AlongNotesLockView *self)
{
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  update (self);
}

static void
remembered_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (AlongNotesLockView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!along_keyring_remember_reader_finish (ALONG_KEYRING (source), result, &error))
    tell (self, error->message);
  else if (self->session != NULL)
    look (self);
}

/* What somebody who is in now chose, is done; what was typed is wiped. */
static void
come_in (AlongNotesLockView *self)
{
  if (gtk_switch_get_active (self->remember_switch))
    along_keyring_remember_reader_async (self->keyring,
                                         along_unlocked_get_keys (get_unlocked (self)), NULL,
                                         remembered_cb, g_object_ref (self));
  gtk_switch_set_active (self->remember_switch, FALSE);
  along_passphrase_row_clear (self->passphrase_row);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongNotesLockView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (along_unlocked_open_finish (ALONG_UNLOCKED (source), result, &error))
    {
      /* The keyboard is where it went to by now, and what is still busy would take it back. */
      stop_opening (self);
      if (self->session != NULL)
        come_in (self);
      return;
    }

  /* Whoever stopped it has gone on already. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  stop_opening (self);
  show_message (self, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
}

static void
unlock (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AlongNotesLockView *self = ALONG_NOTES_LOCK_VIEW (widget);
  AlongNoteReader *reader = get_reader (self);
  g_autoptr (AlongPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;

  if (reader == NULL || self->opening != NULL)
    return;

  passphrase = along_passphrase_row_dup (self->passphrase_row, &error);
  if (passphrase == NULL)
    {
      show_message (self, error->message);
      return;
    }

  self->opening = g_cancellable_new ();
  update (self);
  along_unlocked_open_async (get_unlocked (self), reader, passphrase, self->opening, opened_cb,
                             g_object_ref (self));
}

static void
recalled_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (AlongNotesLockView) self = user_data;
  g_autoptr (AlongReaderKeys) keys = NULL;
  g_autoptr (GError) error = NULL;
  AlongNoteReader *reader;

  keys = along_keyring_recall_reader_finish (ALONG_KEYRING (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  stop_opening (self);
  reader = self->session != NULL ? get_reader (self) : NULL;
  if (keys == NULL)
    {
      gtk_widget_set_visible (self->recall_button, FALSE);
      show_message (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
    }
  else if (reader != NULL)
    {
      along_unlocked_take (get_unlocked (self), reader, keys);
      come_in (self);
    }
}

static void
recall (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AlongNotesLockView *self = ALONG_NOTES_LOCK_VIEW (widget);
  AlongNoteReader *reader = get_reader (self);
  AlongReaderMark mark;

  if (reader == NULL || self->opening != NULL)
    return;

  self->opening = g_cancellable_new ();
  update (self);
  along_note_seal_mark (reader, &mark);
  along_keyring_recall_reader_async (self->keyring, &mark, TRUE, self->opening, recalled_cb,
                                     g_object_ref (self));
}

static void
stop (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongNotesLockView *self = ALONG_NOTES_LOCK_VIEW (widget);

  stop_opening (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
}

static void
enrol (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  AlongNotesLockView *self = ALONG_NOTES_LOCK_VIEW (widget);

  gtk_window_present (GTK_WINDOW (along_enrol_window_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                          self->session, NULL)));
}

static void
update_escrow (AlongNotesLockView *self)
{
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "lock.open",
    along_recovery_entry_get_reader_keys (self->escrow_entry) != NULL);
}

static void
show_escrow (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongNotesLockView *self = ALONG_NOTES_LOCK_VIEW (widget);

  along_passphrase_row_clear (self->passphrase_row);
  gtk_stack_set_visible_child_name (self->stack, "escrow");
  gtk_widget_grab_focus (GTK_WIDGET (self->escrow_entry));
}

static void
go_back (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AlongNotesLockView *self = ALONG_NOTES_LOCK_VIEW (widget);

  along_recovery_entry_clear (self->escrow_entry);
  fill (self);
  gtk_widget_grab_focus (widget);
}

/* Opens what the sheet that was typed is a reader of. */
static void
open_escrow (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongNotesLockView *self = ALONG_NOTES_LOCK_VIEW (widget);
  g_autoptr (AlongReaderKeys) keys =
    along_reader_keys_ref (along_recovery_entry_get_reader_keys (self->escrow_entry));
  AlongNoteReader *reader = along_note_seal_find_reader (
    along_session_get_directory (self->session), along_reader_keys_get_mark (keys));

  if (reader == NULL)
    {
      along_recovery_entry_refuse (
        self->escrow_entry,
        _("This is the escrow sheet of another agency. Take the one that was made for this file."));
      return;
    }

  go_back (widget, NULL, NULL);
  along_unlocked_take (get_unlocked (self), reader, keys);
}

static void
escrow_activate_cb (AlongNotesLockView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "lock.open", NULL);
}

static void
unlock_activate_cb (AlongNotesLockView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "lock.unlock", NULL);
}

static void
set_session (AlongNotesLockView *self,
             AlongSession       *session)
{
  if (self->session == session)
    return;

  stop_opening (self);
  along_passphrase_row_clear (self->passphrase_row);
  along_recovery_entry_clear (self->escrow_entry);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (get_unlocked (self), self);
    }
  g_set_object (&self->session, session);
  along_notes_known_set_session (self->known, session);

  if (session != NULL)
    {
      g_signal_connect_object (session, "changed",
                               G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (get_unlocked (self), "locked",
                               G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
      fill (self);
      look (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static gboolean
along_notes_lock_view_grab_focus (GtkWidget *widget)
{
  AlongNotesLockView *self = ALONG_NOTES_LOCK_VIEW (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "unlock") != 0)
    return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);

  if (get_reader (self) == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->who_row));

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->recall_button)
                                  ? self->recall_button : GTK_WIDGET (self->passphrase_row));
}

static void
along_notes_lock_view_dispose (GObject *object)
{
  AlongNotesLockView *self = ALONG_NOTES_LOCK_VIEW (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_object (&self->session);
  g_clear_object (&self->keyring);

  G_OBJECT_CLASS (along_notes_lock_view_parent_class)->dispose (object);
}

static void
along_notes_lock_view_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, ALONG_NOTES_LOCK_VIEW (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_notes_lock_view_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (ALONG_NOTES_LOCK_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_notes_lock_view_class_init (AlongNotesLockViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_notes_lock_view_dispose;
  object_class->get_property = along_notes_lock_view_get_property;
  object_class->set_property = along_notes_lock_view_set_property;
  along_focus_install (widget_class, along_notes_lock_view_grab_focus);

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  g_type_ensure (ALONG_TYPE_NOTES_KNOWN);
  g_type_ensure (ALONG_TYPE_PASSPHRASE_ROW);
  g_type_ensure (ALONG_TYPE_RECOVERY_ENTRY);

  gtk_widget_class_install_action (widget_class, "lock.unlock", NULL, unlock);
  gtk_widget_class_install_action (widget_class, "lock.recall", NULL, recall);
  gtk_widget_class_install_action (widget_class, "lock.stop", NULL, stop);
  gtk_widget_class_install_action (widget_class, "lock.enrol", NULL, enrol);
  gtk_widget_class_install_action (widget_class, "lock.escrow", NULL, show_escrow);
  gtk_widget_class_install_action (widget_class, "lock.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "lock.open", NULL, open_escrow);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-notes-lock-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongNotesLockView, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesLockView, who_row);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesLockView, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesLockView, message);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesLockView, form);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesLockView, remember_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesLockView, recall_button);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesLockView, unlock_button);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesLockView, stop_button);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesLockView, spinner);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesLockView, escrow_button);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesLockView, escrow_entry);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesLockView, known);
  gtk_widget_class_bind_template_callback (widget_class, escrow_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlock_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_escrow);
}

static void
along_notes_lock_view_init (AlongNotesLockView *self)
{
  self->keyring = along_keyring_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->who_row, "notify::selected", G_CALLBACK (who_selected_cb), self);
  update (self);
  update_escrow (self);
}

GtkWidget *
along_notes_lock_view_new (void)
{
  return g_object_new (ALONG_TYPE_NOTES_LOCK_VIEW, NULL);
}
