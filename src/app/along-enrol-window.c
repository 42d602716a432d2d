/* along-enrol-window.c — the window in which somebody chooses a passphrase for notes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-enrol-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-discard.h"
#include "app/along-enrol-words.h"
#include "app/along-entry-choice.h"
#include "app/along-field-message.h"
#include "app/along-note-seal.h"
#include "app/along-note-trust.h"
#include "app/along-passphrase-row.h"
#include "app/along-reader-words.h"
#include "app/along-self-check.h"
#include "store/along-note-intents.h"
#include "vault/along-locked-seed.h"
#include "vault/along-vault-error.h"

struct _AlongEnrolWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongNoteReader *reader; /* who changes the passphrase, or %NULL */
  AlongNoteReader *old;    /* whose place who is chosen takes, as it was said; or %NULL */
  AlongReaderKeys *keys;   /* those that are being made */
  GCancellable *cancellable;
  gboolean working;
  gboolean writing; /* what cannot be cancelled any more */
  gboolean written;

  GtkButton *done_button;
  GtkSpinner *spinner;
  GtkRevealer *failure;
  GtkLabel *failure_label;
  GtkWidget *form;
  AdwPreferencesGroup *who_group;
  AdwComboRow *who_row;
  AlongFieldMessage *who_message;
  GtkLabel *key_label;
  AlongSelfCheck *self_check;
  AlongPassphraseRow *old_row;
  AlongFieldMessage *old_message;
  AlongPassphraseRow *first_row;
  AlongFieldMessage *first_message;
  AlongPassphraseRow *second_row;
  AlongFieldMessage *second_message;
  GtkLevelBar *strength_bar;
  GtkLabel *strength_label;
  GtkLabel *lost_label;
  GtkLabel *seed_label;
};

G_DEFINE_FINAL_TYPE (AlongEnrolWindow, along_enrol_window, ADW_TYPE_WINDOW)

static AlongDirectory *
get_directory (AlongEnrolWindow *self)
{
  return along_session_get_directory (self->session);
}

static AlongUnlocked *
get_unlocked (AlongEnrolWindow *self)
{
  return along_session_get_unlocked (self->session);
}

static gint64
get_person_id (AlongEnrolWindow *self)
{
  return self->reader != NULL ? along_note_reader_get_person_id (self->reader)
                              : along_entry_choice_get_id (self->who_row);
}

/* How good what was typed is to somebody who knows the agency and the person. */
static AlongPassphraseStrength
get_strength (AlongEnrolWindow *self)
{
  AlongPerson *person = along_directory_get_person (get_directory (self), get_person_id (self));
  const char *names[] = {
    along_agency_get_name (along_directory_get_agency (get_directory (self))),
    person != NULL ? along_entry_get_name (ALONG_ENTRY (person)) : NULL,
    person != NULL ? along_person_get_alias (person) : NULL,
    NULL,
  };
  g_autoptr (AlongPassphrase) passphrase = along_passphrase_row_dup (self->first_row, NULL);

  return passphrase != NULL ? along_passphrase_get_strength (passphrase, names)
                            : ALONG_PASSPHRASE_STRENGTH_NONE;
}

static void
update_done (AlongEnrolWindow *self)
{
  gboolean whole = get_person_id (self) != 0 &&
                   along_field_message_get_message (self->who_message) == NULL &&
                   along_self_check_is_whole (self->self_check) &&
                   along_passphrase_row_equal (self->first_row, self->second_row) &&
                   get_strength (self) >= ALONG_PASSPHRASE_STRENGTH_LEAST &&
                   (self->reader == NULL || !along_passphrase_row_is_empty (self->old_row));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "enrol.done", whole && !self->working);
}

/* What is not typed yet is not told off. */
static void
typed_cb (AlongEnrolWindow *self)
{
  gboolean empty = along_passphrase_row_is_empty (self->first_row);
  AlongPassphraseStrength strength = get_strength (self);
  g_autoptr (AlongPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;
  const char *words = empty ? _("Four or more words that have nothing to do with each other make a "
                                "good passphrase. Names of people here count for little.")
                            : along_enrol_words_strength (strength);
  gboolean differs = !along_passphrase_row_is_empty (self->second_row) &&
                     !along_passphrase_row_equal (self->first_row, self->second_row);

  if (!empty)
    passphrase = along_passphrase_row_dup (self->first_row, &error);

  gtk_level_bar_set_value (self->strength_bar, empty ? 0 : strength + 1);
  gtk_label_set_text (self->strength_label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strength_bar),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  along_field_message_show (self->first_message, GTK_WIDGET (self->first_row),
                            error != NULL ? error->message : NULL);
  along_field_message_show (self->second_message, GTK_WIDGET (self->second_row),
                            differs ? _("This is not the same as above.") : NULL);
  update_done (self);
}

/* What it means for who is chosen, or why it is refused. */
static void
who_selected_cb (AlongEnrolWindow *self)
{
  AlongPerson *person = along_directory_get_person (get_directory (self), get_person_id (self));
  g_autofree char *refusal = NULL;
  g_autofree char *text = NULL;

  g_set_object (&self->old,
                along_directory_find_note_reader (get_directory (self), get_person_id (self)));
  refusal = person != NULL ? along_enrol_words_refusal (self->session, self->old)
                           : g_strdup (_("Nobody could enrol yet: add the staff and the peers of "
                                         "this agency first."));
  if (person != NULL && refusal == NULL)
    text = along_enrol_words_key (self->session, person, self->old);
  along_field_message_show (self->who_message, GTK_WIDGET (self->who_row), refusal);
  gtk_label_set_label (self->key_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->key_label), text != NULL);
  typed_cb (self);
}

static void
old_typed_cb (AlongEnrolWindow *self)
{
  along_field_message_show (self->old_message, GTK_WIDGET (self->old_row), NULL);
  update_done (self);
}

static void
set_working (AlongEnrolWindow *self,
             gboolean          working)
{
  self->working = working;
  /* The field lets go of the keyboard before it may not have it. */
  if (working)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_spinner_set_spinning (self->spinner, working);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), working);
  gtk_widget_set_sensitive (self->form, !working);
  gtk_revealer_set_reveal_child (self->failure, FALSE);
  update_done (self);
}

static void
fail (AlongEnrolWindow *self,
      GError           *error)
{
  g_clear_pointer (&self->keys, along_reader_keys_unref);
  self->writing = FALSE;
  set_working (self, FALSE);

  if (g_error_matches (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_WRONG_PASSPHRASE))
    {
      along_field_message_show (self->old_message, GTK_WIDGET (self->old_row), error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->old_row));
      return;
    }

  gtk_label_set_text (self->failure_label, error->message);
  gtk_revealer_set_reveal_child (self->failure, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->first_row));
}

/* Says in the window below what is read to others to be vouched for. */
static void
tell_fingerprint (AlongEnrolWindow *self,
                  AlongNoteReader  *reader)
{
  g_autofree char *fingerprint = along_note_trust_dup_fingerprint (reader);
  g_autofree char *text = NULL;
  GtkWindow *main_window = GTK_WINDOW (self);

  while (gtk_window_get_transient_for (main_window) != NULL)
    main_window = gtk_window_get_transient_for (main_window);

  /* Translators: %s are letters and digits by which two people know that they see the same key. */
  text = g_strdup_printf (_("Fingerprint of the new key: %s"), fingerprint);
  gtk_widget_activate_action (GTK_WIDGET (main_window), "win.tell", "(ss)", text, "");
}

/* Goes on with the new keys once the directory has their reader. Whoever was unlocked until then is
 * locked out, with the windows that were open for them: this one goes before those it is on. */
static void
take_keys (AlongEnrolWindow *self)
{
  g_autoptr (AlongSession) session = NULL;
  g_autoptr (AlongReaderKeys) keys = NULL;
  g_autoptr (AlongNoteReader) reader = NULL;
  AlongNoteReader *found;

  if (!self->written || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  found = along_note_seal_find_reader (get_directory (self),
                                       along_reader_keys_get_mark (self->keys));
  if (found == NULL)
    return;

  session = g_object_ref (self->session);
  reader = g_object_ref (found);
  keys = along_reader_keys_ref (self->keys);
  tell_fingerprint (self, reader);
  gtk_window_destroy (GTK_WINDOW (self));
  along_unlocked_take (along_session_get_unlocked (session), reader, keys);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AlongEnrolWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  gboolean written = along_session_run_finish (ALONG_SESSION (source), result, &error);

  /* It was closed meanwhile, with the windows of whoever was locked out. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  if (!written)
    {
      fail (self, error);
      return;
    }

  self->written = TRUE;
  if (self->reader != NULL)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    take_keys (self);
}

static void
write_intent (AlongEnrolWindow *self,
              AlongIntent      *intent)
{
  self->writing = TRUE;
  along_session_run_async (self->session, intent, NULL, written_cb, g_object_ref (self));
}

/* Whether nothing more is wanted: somebody closed it, or it went with the windows of whoever was
 * locked out. */
static gboolean
was_closed (AlongEnrolWindow *self,
            const GError     *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
         !gtk_widget_get_visible (GTK_WIDGET (self));
}

/* Whoever was to vouch for a key in the place of another one may have been locked out meanwhile. */
static gboolean
check_old (AlongEnrolWindow  *self,
           GError           **error)
{
  g_autofree char *refusal = along_enrol_words_refusal (self->session, self->old);

  if (refusal == NULL)
    return TRUE;

  g_set_error_literal (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT, refusal);

  return FALSE;
}

static void
locked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongEnrolWindow) self = user_data;
  g_autoptr (GBytes) locked_seed = NULL;
  g_autoptr (GBytes) mark = NULL;
  g_autoptr (AlongNoteReader) reader = NULL;
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (GError) error = NULL;

  locked_seed = along_locked_seed_new_finish (result, &error);
  if (was_closed (self, error))
    return;
  if (locked_seed == NULL || !check_old (self, &error))
    {
      fail (self, error);
      return;
    }

  mark = g_bytes_new (along_reader_keys_get_mark (self->keys)->bytes, ALONG_READER_MARK_SIZE);
  reader = g_object_new (ALONG_TYPE_NOTE_READER,
                         "person-id", get_person_id (self),
                         "mark", mark,
                         "locked-seed", locked_seed,
                         "since", (int) along_session_get_today (self->session),
                         NULL);
  along_note_trust_enrol (reader, self->keys, get_unlocked (self), get_directory (self));
  intent = along_note_trust_intent (reader, self->keys, self->old,
                                    along_session_get_today (self->session), get_directory (self));
  write_intent (self, intent);
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AlongEnrolWindow) self = user_data;
  g_autoptr (GBytes) locked_seed = NULL;
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (GError) error = NULL;

  locked_seed = along_locked_seed_change_finish (result, &error);
  if (was_closed (self, error))
    return;
  if (locked_seed == NULL)
    {
      fail (self, error);
      return;
    }

  intent = along_intent_change_seed (self->reader, locked_seed);
  write_intent (self, intent);
}

static void
change (AlongEnrolWindow *self,
        AlongPassphrase  *to)
{
  g_autoptr (AlongPassphrase) from = NULL;
  g_autoptr (GError) error = NULL;
  AlongReaderMark mark;

  from = along_passphrase_row_dup (self->old_row, &error);
  if (from == NULL)
    {
      along_field_message_show (self->old_message, GTK_WIDGET (self->old_row), error->message);
      return;
    }

  set_working (self, TRUE);
  along_note_seal_mark (self->reader, &mark);
  along_locked_seed_change_async (along_note_reader_get_locked_seed (self->reader), &mark, from, to,
                                  self->cancellable, changed_cb, g_object_ref (self));
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AlongEnrolWindow) self = user_data;
  g_autoptr (AlongPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_right = along_self_check_finish (ALONG_SELF_CHECK (source), result, &error);

  if (was_closed (self, error))
    return;
  if (!is_right)
    {
      set_working (self, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self->self_check));
      return;
    }

  passphrase = along_passphrase_row_dup (self->first_row, &error);
  if (passphrase == NULL)
    {
      fail (self, error);
      return;
    }

  self->keys = along_reader_keys_new_random ();
  along_locked_seed_new_async (self->keys, passphrase, self->cancellable, locked_cb,
                               g_object_ref (self));
}

/* Whoever is unlocked vouches, where they may. */
static void
enrol (AlongEnrolWindow *self)
{
  set_working (self, TRUE);
  along_self_check_async (self->self_check, self->cancellable, checked_cb, g_object_ref (self));
}

static void
done (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongEnrolWindow *self = ALONG_ENROL_WINDOW (widget);
  g_autoptr (AlongPassphrase) passphrase = along_passphrase_row_dup (self->first_row, NULL);

  g_return_if_fail (passphrase != NULL);

  if (self->reader != NULL)
    change (self, passphrase);
  else
    enrol (self);
}

static void
activate_cb (AlongEnrolWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "enrol.done", NULL);
}

/* Says plainly what a passphrase is that nobody remembers. */
static void
update_lost (AlongEnrolWindow *self)
{
  gboolean escrow = along_directory_find_note_reader (get_directory (self), 0) != NULL;

  gtk_label_set_text (
    self->lost_label,
    escrow ? _("Nobody can look this passphrase up or set another one. Whoever forgets it reads "
               "no notes any more; what was written since the escrow sheet was made can be opened "
               "with that sheet.")
           : _("Nobody can look this passphrase up or set another one, and this agency has no "
               "escrow sheet: a lost passphrase means lost notes, for good. An escrow sheet is "
               "made under Readers of Notes."));
}

static char *
name_choice (GtkListItem    *item,
             AlongEntry     *entry,
             const char     *name,
             AlongDirectory *directory)
{
  if (along_directory_find_note_reader (directory, along_record_get_id (ALONG_RECORD (entry))) ==
      NULL)
    return g_strdup (name);

  /* Translators: among those who can enrol; %s is a name. */
  return g_strdup_printf (_("%s, who has a key already"), name);
}

/* The toolkit would end it with dots. */
static void
setup_choice_cb (AlongEnrolWindow *self,
                 GtkListItem      *item)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "max-width-chars", 30,
                                   "xalign", 0.0, NULL);
  GtkExpression *entry = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
  GtkExpression *params[] = {
    entry,
    gtk_property_expression_new (ALONG_TYPE_ENTRY, gtk_expression_ref (entry), "shown-name"),
  };

  gtk_expression_bind (
    gtk_cclosure_expression_new (G_TYPE_STRING, NULL, G_N_ELEMENTS (params), params,
                                 G_CALLBACK (name_choice), g_object_ref (get_directory (self)),
                                 (GClosureNotify) G_CALLBACK (g_object_unref)),
    label, "label", item);
  gtk_list_item_set_child (item, label);
}

static void
offer_people (AlongEnrolWindow *self)
{
  g_autoptr (GListModel) people = along_reader_words_to_enrol (get_directory (self));
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_choice_cb), self,
                           G_CONNECT_SWAPPED);
  along_entry_choice_fill (self->who_row, people, NULL, 0);
  adw_combo_row_set_list_factory (self->who_row, factory);
  g_signal_connect_object (self->who_row, "notify::selected",
                           G_CALLBACK (who_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed",
                           G_CALLBACK (take_keys), self, G_CONNECT_SWAPPED);
  who_selected_cb (self);
}

static gboolean
along_enrol_window_close_request (GtkWindow *window)
{
  AlongEnrolWindow *self = ALONG_ENROL_WINDOW (window);

  if (self->writing)
    return GDK_EVENT_STOP;

  if (!self->working && !along_passphrase_row_is_empty (self->first_row))
    {
      along_discard_ask (window);
      return GDK_EVENT_STOP;
    }

  g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (along_enrol_window_parent_class)->close_request (window);
}

static void
along_enrol_window_dispose (GObject *object)
{
  AlongEnrolWindow *self = ALONG_ENROL_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->old);
  g_clear_object (&self->reader);
  g_clear_object (&self->session);
  g_clear_pointer (&self->keys, along_reader_keys_unref);

  G_OBJECT_CLASS (along_enrol_window_parent_class)->dispose (object);
}

static void
along_enrol_window_class_init (AlongEnrolWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_enrol_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_enrol_window_close_request;

  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);
  g_type_ensure (ALONG_TYPE_PASSPHRASE_ROW);
  g_type_ensure (ALONG_TYPE_SELF_CHECK);

  gtk_widget_class_install_action (widget_class, "enrol.done", NULL, done);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-enrol-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, done_button);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, failure_label);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, form);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, who_group);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, who_row);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, who_message);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, key_label);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, self_check);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, old_row);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, old_message);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, first_row);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, first_message);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, second_row);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, second_message);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, strength_bar);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, strength_label);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, lost_label);
  gtk_widget_class_bind_template_child (widget_class, AlongEnrolWindow, seed_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, old_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_done);
}

static void
along_enrol_window_init (AlongEnrolWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
along_enrol_window_new (GtkWindow       *parent,
                        AlongSession    *session,
                        AlongNoteReader *reader)
{
  AlongEnrolWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (reader == NULL || ALONG_IS_NOTE_READER (reader), NULL);

  self = g_object_new (ALONG_TYPE_ENROL_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  g_set_object (&self->reader, reader);

  gtk_window_set_title (GTK_WINDOW (self),
                        reader != NULL ? _("Change the Passphrase") : _("Enrol to Read Notes"));
  gtk_button_set_label (self->done_button, reader != NULL ? _("C_hange") : _("_Enrol"));
  gtk_widget_set_visible (GTK_WIDGET (self->who_group), reader == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->old_row), reader != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->seed_label), reader != NULL);
  update_lost (self);
  if (reader == NULL && along_note_trust_can_vouch (get_unlocked (self), get_directory (self)))
    along_self_check_ask (self->self_check, session);
  if (reader == NULL)
    offer_people (self);
  typed_cb (self);
  gtk_widget_grab_focus (reader != NULL ? GTK_WIDGET (self->old_row) : GTK_WIDGET (self->who_row));

  return GTK_WIDGET (self);
}
