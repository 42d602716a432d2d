/* along-readers-window.c — the window with those who can read notes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-readers-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-enrol-window.h"
#include "app/along-escrow-window.h"
#include "app/along-give-back-window.h"
#include "app/along-give-back.h"
#include "app/along-leave-window.h"
#include "app/along-note-seal.h"
#include "app/along-note-trust.h"
#include "app/along-reader-words.h"
#include "app/along-spin.h"
#include "app/along-toasts.h"
#include "app/along-vouch-window.h"
#include "config.h"
#include "model/along-words.h"
#include "rules/along-note-readers.h"
#include "vault/along-keyring.h"

struct _AlongReadersWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongKeyring *keyring;
  GSettings *settings;
  GPtrArray *rows; /* those of the readers, owned by their groups */
  GCancellable *search;
  GHashTable *older; /* by its person's id, the AlongNoteReader of whose notes the new key could be
                        given */

  AdwToastOverlay *toasts;
  AdwPreferencesGroup *own_group;
  AdwActionRow *own_row;
  AdwPreferencesGroup *readers_group;
  AdwActionRow *escrow_row;
  GtkButton *escrow_button;
  GtkButton *escrow_vouch_button;
  GtkButton *escrow_give_button;
  GtkSpinButton *idle_spin;
};

G_DEFINE_FINAL_TYPE (AlongReadersWindow, along_readers_window, ADW_TYPE_WINDOW)

static AlongDirectory *
get_directory (AlongReadersWindow *self)
{
  return along_session_get_directory (self->session);
}

static AlongUnlocked *
get_unlocked (AlongReadersWindow *self)
{
  return along_session_get_unlocked (self->session);
}

/* Whose keys are unlocked, as the directory has them now; %NULL for nobody or the sheet. */
static AlongNoteReader *
get_own (AlongReadersWindow *self)
{
  AlongNoteReader *reader = along_unlocked_get_reader (get_unlocked (self));

  if (reader == NULL || along_note_reader_get_person_id (reader) == 0)
    return NULL;

  return along_directory_get_note_reader (get_directory (self),
                                          along_record_get_id (ALONG_RECORD (reader)));
}

/* Whether whoever had the key has had another one from the day on which it was given up. */
static gboolean
was_replaced (AlongReadersWindow *self,
              AlongNoteReader    *reader)
{
  GListModel *readers = along_directory_get_note_readers (get_directory (self));

  for (guint i = 0; i < g_list_model_get_n_items (readers); i++)
    {
      g_autoptr (AlongNoteReader) other = g_list_model_get_item (readers, i);

      if (other != reader &&
          along_note_reader_get_person_id (other) == along_note_reader_get_person_id (reader) &&
          along_note_reader_get_since (other) == along_note_reader_get_left (reader))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_when (AlongReadersWindow *self,
          AlongNoteReader    *reader)
{
  g_autofree char *since = along_words_date (along_note_reader_get_since (reader));
  g_autofree char *left = NULL;

  if (along_note_reader_get_left (reader) == 0)
    /* Translators: %s is a date: who reads notes from that day on. */
    return g_strdup_printf (_("Since %s"), since);

  left = along_words_date (along_note_reader_get_left (reader));
  if (was_replaced (self, reader))
    /* Translators: %1$s and %2$s are dates: from when to when a key was in use. */
    return g_strdup_printf (_("From %1$s, replaced by another key on %2$s"), since, left);

  /* Translators: %1$s and %2$s are dates: who read notes from one day to the other. */
  return g_strdup_printf (_("From %1$s, left on %2$s"), since, left);
}

/* Since when, and whether the key is believed to be theirs. To be freed. */
static char *
dup_state (AlongReadersWindow *self,
           AlongNoteReader    *reader)
{
  g_autofree char *when = dup_when (self, reader);
  g_autofree char *trust =
    along_note_trust_describe (reader, get_unlocked (self), get_directory (self));

  return trust != NULL ? g_strdup_printf ("%s\n%s", when, trust) : g_steal_pointer (&when);
}

/* Whether whoever is unlocked can vouch for @reader, whom they do not know yet. */
static gboolean
can_vouch_for (AlongReadersWindow *self,
               AlongNoteReader    *reader)
{
  return along_note_trust_can_vouch (get_unlocked (self), get_directory (self)) &&
         !along_note_readers_is_trusted (
           along_unlocked_get_trusted (get_unlocked (self), get_directory (self)), reader);
}

/* Lets @button open the window in which @reader is vouched for. */
static void
set_vouched (AlongReadersWindow *self,
             GtkWidget          *button,
             AlongNoteReader    *reader)
{
  /* Translators: %s is the name of a reader of notes. */
  g_autofree char *label = g_strdup_printf (
    _("Vouch for the key of %s"), along_reader_words_name (get_directory (self), reader));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x",
                                    along_record_get_id (ALONG_RECORD (reader)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "readers.vouch");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static GtkWidget *
add_row (AlongReadersWindow *self,
         const char         *title,
         const char         *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (self->readers_group, row);
  g_ptr_array_add (self->rows, row);

  return row;
}

/* The key whose notes can be given to @reader, a newer one of the same person, or NULL. */
static AlongNoteReader *
get_older (AlongReadersWindow *self,
           AlongNoteReader    *reader)
{
  gint64 person_id = along_note_reader_get_person_id (reader);

  return along_give_back_is_possible (self->session, reader)
           ? g_hash_table_lookup (self->older, &person_id)
           : NULL;
}

/* Lets @button open the window in which @reader is given notes. */
static void
set_given (GtkWidget       *button,
           AlongNoteReader *reader)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x",
                                    along_record_get_id (ALONG_RECORD (reader)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "readers.give-back");
}

static void
add_give_back (AlongReadersWindow *self,
               GtkWidget          *row,
               AlongNoteReader    *reader)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Give Notes Back…"));
  /* Translators: %s is the name of a reader of notes. */
  g_autofree char *label = g_strdup_printf (
    _("Give notes back to %s"), along_reader_words_name (get_directory (self), reader));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  set_given (button, reader);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_reader (AlongReadersWindow *self,
            AlongNoteReader    *reader)
{
  g_autofree char *state = dup_state (self, reader);
  GtkWidget *row = add_row (self, along_reader_words_name (get_directory (self), reader), state);
  GtkWidget *button;

  if (get_older (self, reader) != NULL)
    add_give_back (self, row, reader);
  if (!can_vouch_for (self, reader))
    return;

  button = gtk_button_new_with_mnemonic (_("_Vouch…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  set_vouched (self, button, reader);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
show_readers (AlongReadersWindow *self)
{
  GListModel *readers = along_directory_get_note_readers (get_directory (self));
  guint n_readers = g_list_model_get_n_items (readers);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->readers_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < n_readers; i++)
    {
      g_autoptr (AlongNoteReader) reader = g_list_model_get_item (readers, i);

      if (along_note_reader_get_person_id (reader) != 0 || along_note_reader_get_left (reader) != 0)
        add_reader (self, reader);
    }
  adw_preferences_group_set_description (
    self->readers_group,
    along_unlocked_get_keys (get_unlocked (self)) != NULL
      ? _("Each note is for some of them, who are shown by name. Notes are sealed only for keys "
          "that somebody vouched for.")
      : _("Each note is for some of them, who are shown by name. Unlock notes to see who vouched "
          "for which key."));

  if (self->rows->len == 0)
    add_row (self, _("Nobody yet"), _("Who enrols can be given notes from then on"));
}

static void
show_own (AlongReadersWindow *self)
{
  AlongNoteReader *own = get_own (self);
  g_autofree char *trust = NULL;
  g_autofree char *fingerprint = NULL;
  g_autofree char *both = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->own_group), own != NULL);
  if (own == NULL)
    return;

  trust = along_note_trust_describe (own, get_unlocked (self), get_directory (self));
  fingerprint = along_note_trust_dup_fingerprint (own);
  adw_preferences_group_set_title (self->own_group,
                                   along_reader_words_name (get_directory (self), own));
  both = g_strdup_printf ("%s\n%s", fingerprint, trust);
  adw_action_row_set_subtitle (self->own_row, both);
}

/* The sheet that opened the notes shows its fingerprint, for whoever is to vouch for it. */
static char *
dup_escrow_state (AlongReadersWindow *self,
                  AlongNoteReader    *escrow)
{
  AlongNoteReader *own = along_unlocked_get_reader (get_unlocked (self));
  g_autofree char *state = dup_state (self, escrow);
  g_autofree char *fingerprint = NULL;

  if (own == NULL || along_record_get_id (ALONG_RECORD (own)) !=
                        along_record_get_id (ALONG_RECORD (escrow)))
    return g_steal_pointer (&state);

  fingerprint = along_note_trust_dup_fingerprint (escrow);

  return g_strdup_printf ("%s\n%s", fingerprint, state);
}

static void
show_escrow (AlongReadersWindow *self)
{
  AlongNoteReader *escrow = along_directory_find_note_reader (get_directory (self), 0);
  gboolean allowed = along_note_trust_can_make_sheet (get_unlocked (self), get_directory (self));
  const char *needed = _("Somebody of the staff has to unlock their notes to make one");
  g_autofree char *state = escrow != NULL ? dup_escrow_state (self, escrow) : NULL;
  g_autofree char *refused =
    state != NULL && !allowed ? g_strdup_printf ("%s\n%s", state, needed) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->escrow_row),
                                 escrow != NULL ? _("Escrow Sheet") : _("No Escrow Sheet"));
  adw_action_row_set_subtitle (self->escrow_row,
                               refused != NULL ? refused
                               : state != NULL ? state
                               : !allowed      ? needed
                                               : _("A lost passphrase means lost notes"));
  gtk_button_set_label (self->escrow_button,
                        escrow != NULL ? _("_Make a New One…") : _("_Make It…"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "readers.escrow", allowed);
  gtk_widget_set_visible (GTK_WIDGET (self->escrow_vouch_button),
                          escrow != NULL && can_vouch_for (self, escrow));
  gtk_widget_set_visible (GTK_WIDGET (self->escrow_give_button),
                          escrow != NULL && get_older (self, escrow) != NULL);
  if (escrow != NULL)
    {
      set_vouched (self, GTK_WIDGET (self->escrow_vouch_button), escrow);
      set_given (GTK_WIDGET (self->escrow_give_button), escrow);
    }
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AlongReadersWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  AlongNoteReader *older =
    along_give_back_find_finish (ALONG_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    along_toasts_tell (self->toasts, error->message);
  if (older == NULL)
    return;

  g_hash_table_insert (self->older,
                       g_memdup2 (&(gint64) { along_note_reader_get_person_id (older) },
                                  sizeof (gint64)),
                       older);
  show_readers (self);
  show_escrow (self);
}

/* Who could be given notes, as the file has them now. */
static void
look_for_older (AlongReadersWindow *self)
{
  GListModel *readers = along_directory_get_note_readers (get_directory (self));

  g_cancellable_cancel (self->search);
  g_object_unref (self->search);
  self->search = g_cancellable_new ();
  g_hash_table_remove_all (self->older);

  for (guint i = 0; i < g_list_model_get_n_items (readers); i++)
    {
      g_autoptr (AlongNoteReader) reader = g_list_model_get_item (readers, i);

      if (along_give_back_is_possible (self->session, reader))
        along_give_back_find_async (self->session, reader, self->search, found_cb,
                                    g_object_ref (self));
    }
}

static void
update (AlongReadersWindow *self)
{
  look_for_older (self);
  show_own (self);
  show_readers (self);
  show_escrow (self);
}

static void
changed_cb (AlongReadersWindow *self,
            AlongChangeKinds    kinds)
{
  if ((kinds & (ALONG_CHANGE_ENTRIES | ALONG_CHANGE_SUPERVISION)) != 0)
    update (self);
}

static void
present (GtkWidget *window)
{
  gtk_window_present (GTK_WINDOW (window));
}

static void
enrol (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  present (along_enrol_window_new (GTK_WINDOW (widget), ALONG_READERS_WINDOW (widget)->session,
                                   NULL));
}

static void
change (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AlongReadersWindow *self = ALONG_READERS_WINDOW (widget);
  AlongNoteReader *own = get_own (self);

  if (own != NULL)
    present (along_enrol_window_new (GTK_WINDOW (widget), self->session, own));
}

static void
leave (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  AlongReadersWindow *self = ALONG_READERS_WINDOW (widget);

  if (get_own (self) != NULL)
    present (along_leave_window_new (GTK_WINDOW (widget), self->session));
}

static void
escrow (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  present (along_escrow_window_new (GTK_WINDOW (widget), ALONG_READERS_WINDOW (widget)->session));
}

static void
vouch (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  AlongReadersWindow *self = ALONG_READERS_WINDOW (widget);
  AlongNoteReader *reader =
    along_directory_get_note_reader (get_directory (self), g_variant_get_int64 (parameter));

  if (reader != NULL && can_vouch_for (self, reader))
    present (along_vouch_window_new (GTK_WINDOW (self), self->session, reader));
}

static void
give_back (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AlongReadersWindow *self = ALONG_READERS_WINDOW (widget);
  AlongNoteReader *reader =
    along_directory_get_note_reader (get_directory (self), g_variant_get_int64 (parameter));
  AlongNoteReader *older = reader != NULL ? get_older (self, reader) : NULL;

  if (older != NULL)
    present (along_give_back_window_new (GTK_WINDOW (self), self->session, older, reader));
}

static void
forgotten_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AlongReadersWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean forgotten =
    along_keyring_forget_reader_finish (ALONG_KEYRING (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    along_toasts_tell (self->toasts, forgotten ? _("The keyring of this computer has no keys of "
                                                   "this reader any more.")
                                               : error->message);
}

static void
forget (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AlongReadersWindow *self = ALONG_READERS_WINDOW (widget);
  AlongNoteReader *own = get_own (self);
  AlongReaderMark mark;

  if (own == NULL)
    return;

  along_note_seal_mark (own, &mark);
  along_keyring_forget_reader_async (self->keyring, &mark, NULL, forgotten_cb,
                                     g_object_ref (self));
}

static void
along_readers_window_dispose (GObject *object)
{
  AlongReadersWindow *self = ALONG_READERS_WINDOW (object);

  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  g_clear_pointer (&self->older, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->keyring);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (along_readers_window_parent_class)->dispose (object);
}

static void
along_readers_window_class_init (AlongReadersWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_readers_window_dispose;

  gtk_widget_class_install_action (widget_class, "readers.enrol", NULL, enrol);
  gtk_widget_class_install_action (widget_class, "readers.change", NULL, change);
  gtk_widget_class_install_action (widget_class, "readers.forget", NULL, forget);
  gtk_widget_class_install_action (widget_class, "readers.leave", NULL, leave);
  gtk_widget_class_install_action (widget_class, "readers.escrow", NULL, escrow);
  gtk_widget_class_install_action (widget_class, "readers.vouch", "x", vouch);
  gtk_widget_class_install_action (widget_class, "readers.give-back", "x", give_back);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-readers-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongReadersWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AlongReadersWindow, own_group);
  gtk_widget_class_bind_template_child (widget_class, AlongReadersWindow, own_row);
  gtk_widget_class_bind_template_child (widget_class, AlongReadersWindow, readers_group);
  gtk_widget_class_bind_template_child (widget_class, AlongReadersWindow, escrow_row);
  gtk_widget_class_bind_template_child (widget_class, AlongReadersWindow, escrow_button);
  gtk_widget_class_bind_template_child (widget_class, AlongReadersWindow, escrow_vouch_button);
  gtk_widget_class_bind_template_child (widget_class, AlongReadersWindow, escrow_give_button);
  gtk_widget_class_bind_template_child (widget_class, AlongReadersWindow, idle_spin);
}

static void
along_readers_window_init (AlongReadersWindow *self)
{
  self->rows = g_ptr_array_new ();
  self->search = g_cancellable_new ();
  self->older = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->keyring = along_keyring_new ();
  self->settings = g_settings_new (ALONGSIDE_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  along_spin_follow (self->idle_spin);
  g_settings_bind (self->settings, "notes-idle-minutes", self->idle_spin, "value",
                   G_SETTINGS_BIND_DEFAULT);
}

GtkWidget *
along_readers_window_new (GtkWindow    *parent,
                          AlongSession *session)
{
  AlongReadersWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);

  self = g_object_new (ALONG_TYPE_READERS_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  update (self);
  g_signal_connect_object (session, "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_unlocked (self), "unlocked",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  /* What is for whoever is unlocked goes with the keys. */
  g_signal_connect_object (get_unlocked (self), "locked",
                           G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
