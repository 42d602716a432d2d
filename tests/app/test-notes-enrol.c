/* test-notes-enrol.c — another key in the place of one that somebody has
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "notes-fixture.h"

#include <locale.h>
#include <string.h>

#include "app/along-enrol-window.h"
#include "app/along-entry-choice.h"
#include "app/along-field-message.h"
#include "app/along-passphrase-row.h"
#include "app/along-reader-words.h"
#include "rules/along-note-readers.h"
#include "store/along-note-intents.h"
#include "vault/along-vault.h"

#define PASSPHRASE "kettle orbit sparrow ninety"

static AlongDirectory *
get_directory (NotesFixture *self)
{
  return along_session_get_directory (self->app.session);
}

static AlongUnlocked *
get_unlocked (NotesFixture *self)
{
  return along_session_get_unlocked (self->app.session);
}

static gint64
get_aino (NotesFixture *self)
{
  return along_record_get_id (
    app_fixture_find (along_directory_get_peers (get_directory (self)), "Aino"));
}

static AlongNoteReader *
get_reader (NotesFixture *self)
{
  return along_directory_find_note_reader (get_directory (self), get_aino (self));
}

static void
take_sheet (NotesFixture *self)
{
  along_unlocked_take (get_unlocked (self),
                       along_directory_find_note_reader (get_directory (self), 0),
                       self->keys[SHEET]);
}

static void
type (GtkWidget  *window,
      const char *row)
{
  AlongPassphraseRow *field = app_fixture_child (window, row);
  GtkEditable *entry = app_fixture_child (field, "entry");
  int position = 0;

  for (const char *c = PASSPHRASE; *c != '\0'; c++)
    gtk_editable_insert_text (entry, c, 1, &position);
}

/* The window in which Aino is chosen, and a passphrase. */
static GtkWidget *
show_enrol (NotesFixture *self)
{
  GtkWidget *window = along_enrol_window_new (GTK_WINDOW (self->window), self->app.session, NULL);

  gtk_window_present (GTK_WINDOW (window));
  along_entry_choice_set_id (app_fixture_child (window, "who_row"), get_aino (self));
  type (window, "first_row");
  type (window, "second_row");

  return window;
}

static const char *
get_refusal (GtkWidget *window)
{
  return along_field_message_get_message (app_fixture_child (window, "who_message"));
}

static void
discard (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  app_fixture_settle ();
}

static gboolean
is_listed (gpointer text)
{
  return app_fixture_find_text (text) != NULL;
}

/* Without anybody there is a word of what to do. */
static void
test_nobody (NotesFixture  *self,
             gconstpointer  data)
{
  g_autoptr (GListModel) people =
    along_reader_words_to_enrol (along_session_get_directory (self->app.session));
  GtkWidget *window;

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (people, i);
      g_autoptr (AlongEntry) archived = along_record_copy (entry);

      g_object_set (archived, "archived", TRUE, NULL);
      app_fixture_run (&self->app, along_intent_save_entry (archived, entry));
    }

  window = along_enrol_window_new (GTK_WINDOW (self->window), self->app.session, NULL);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_nonnull (strstr (get_refusal (window), "add the staff"));
  discard (window);
}

/* Who has none comes first, so that nobody's key is replaced by mistake. */
static void
test_choice (NotesFixture  *self,
             gconstpointer  data)
{
  const char *const expected[] = { "Tapio", "Omar", "Émile", "Jorma", "Sari", "Aino" };
  GtkWidget *window = along_enrol_window_new (GTK_WINDOW (self->window), self->app.session, NULL);
  AdwComboRow *row = app_fixture_child (window, "who_row");
  GListModel *people = adw_combo_row_get_model (row);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpuint (g_list_model_get_n_items (people), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (people, i);

      g_assert_cmpstr (along_entry_get_name (entry), ==, expected[i]);
    }
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);

  adw_action_row_activate (ADW_ACTION_ROW (row));
  app_fixture_wait (is_listed, (gpointer) "Aino, who has a key already");
  g_assert_nonnull (app_fixture_find_text ("Omar"));
  g_assert_null (app_fixture_find_text ("Omar, who has a key already"));
  discard (window);
}

static gboolean
is_refused (gpointer window)
{
  return along_field_message_get_message (
           app_fixture_child (app_fixture_child (window, "self_check"), "message")) != NULL &&
         gtk_widget_get_sensitive (app_fixture_child (window, "form"));
}

/* What is written from then on is for the new key, and not for the old one. */
static void
test_anew (NotesFixture  *self,
           gconstpointer  data)
{
  g_autoptr (AlongNoteReader) old = g_object_ref (get_reader (self));
  gint64 old_id = along_record_get_id (ALONG_RECORD (old));
  g_autoptr (AlongReaderKeys) keys = NULL;
  AlongNoteReader *reader;
  GtkWidget *window;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");

  notes_fixture_unlock (self, JORMA);
  window = show_enrol (self);
  g_assert_null (get_refusal (window));
  app_fixture_show_self (window, "walrus meadow copper forty");
  g_assert_cmpstr (
    notes_fixture_get_label (window, "key_label"), ==,
    "Aino has a key already, and gets another one. Nothing new is sealed for the old one, and no "
    "passphrase opens it here any more. What was sealed for it cannot be read with the new key "
    "until somebody gives it back; drafts that were not signed are lost.\n\n"
    "Jorma, who has unlocked the notes, vouches that this is Aino.");
  g_assert_true (gtk_widget_activate_action (window, "enrol.done", NULL));
  app_fixture_wait (is_refused, window);
  g_assert_true (gtk_widget_is_sensitive (app_fixture_child (window, "form")));
  g_assert_cmpint (along_record_get_id (ALONG_RECORD (get_reader (self))), ==, old_id);

  /* Only Jorma does. */
  app_fixture_show_self (window, APP_FIXTURE_PASSPHRASE);
  g_assert_true (gtk_widget_activate_action (window, "enrol.done", NULL));
  app_fixture_wait_closed (ALONG_TYPE_ENROL_WINDOW);

  /* Aino is unlocked with the new one, for which Jorma vouches. */
  reader = get_reader (self);
  keys = along_reader_keys_ref (along_unlocked_get_keys (get_unlocked (self)));
  g_assert_cmpint (along_record_get_id (ALONG_RECORD (reader)), !=, old_id);
  g_assert_cmpint (along_record_get_id (ALONG_RECORD (along_unlocked_get_reader (
                     get_unlocked (self)))), ==, along_record_get_id (ALONG_RECORD (reader)));
  g_assert_cmpmem (along_reader_keys_get_mark (keys)->bytes, ALONG_READER_MARK_SIZE,
                   g_bytes_get_data (along_note_reader_get_mark (reader), NULL),
                   ALONG_READER_MARK_SIZE);
  g_assert_cmpint (
    along_note_reader_get_left (along_directory_get_note_reader (get_directory (self), old_id)), ==,
    along_session_get_today (self->app.session));
  app_fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (notes_fixture_get_list (self)), ==, 0);

  notes_fixture_unlock (self, SARI);
  g_assert_true (along_note_readers_is_trusted (
    along_unlocked_get_trusted (get_unlocked (self), get_directory (self)), reader));
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  notes_fixture_type (self, "cashew");
  notes_fixture_sign (self);
  app_fixture_click ("_Sign for This Key");
  app_fixture_wait (notes_fixture_shows_note, self);
  g_assert_cmpuint (g_list_model_get_n_items (notes_fixture_get_list (self)), ==, 2);
  along_unlocked_take (get_unlocked (self), reader, keys);
  app_fixture_wait (notes_fixture_lists_one, self);
  along_unlocked_take (get_unlocked (self), old, self->keys[AINO]);
  app_fixture_wait (notes_fixture_lists_one, self);
}

/* With the sheet, too. */
static void
test_sheet (NotesFixture  *self,
            gconstpointer  data)
{
  gint64 old_id = along_record_get_id (ALONG_RECORD (get_reader (self)));
  gint64 sheet_id = along_record_get_id (
    ALONG_RECORD (along_directory_find_note_reader (get_directory (self), 0)));
  GtkWidget *window;

  take_sheet (self);
  window = show_enrol (self);
  g_assert_nonnull (strstr (notes_fixture_get_label (window, "key_label"), "with the escrow sheet"));
  g_assert_false (gtk_widget_is_sensitive (app_fixture_child (window, "done_button")));
  app_fixture_show_sheet (window, self->keys[SHEET]);
  g_assert_true (gtk_widget_activate_action (window, "enrol.done", NULL));
  app_fixture_wait_closed (ALONG_TYPE_ENROL_WINDOW);
  g_assert_cmpint (along_record_get_id (ALONG_RECORD (get_reader (self))), !=, old_id);
  g_assert_cmpint (along_note_reader_get_voucher_id (get_reader (self)), ==, sheet_id);
}

/* It takes somebody else who is a reader: neither nobody, nor who has the key, nor who left. */
static void
test_refused (NotesFixture  *self,
              gconstpointer  data)
{
  g_autoptr (AlongNoteReader) jorma = NULL;

  for (int i = 0; i < 3; i++)
    {
      GtkWidget *window;

      along_unlocked_lock (get_unlocked (self));
      if (i == 1)
        notes_fixture_unlock (self, AINO);
      if (i == 2)
        {
          notes_fixture_unlock (self, JORMA);
          jorma = g_object_ref (along_unlocked_get_reader (get_unlocked (self)));
          app_fixture_run (&self->app,
                           along_intent_leave (jorma, along_session_get_today (self->app.session),
                                               NULL, NULL));
        }
      window = show_enrol (self);
      g_assert_cmpstr (get_refusal (window), ==,
                       "Another key for Aino is made only while somebody else of the staff has "
                       "unlocked their notes here, or opened them with the escrow sheet, and then "
                       "vouches for it.");
      g_assert_false (gtk_widget_get_visible (app_fixture_child (window, "key_label")));
      g_assert_false (gtk_widget_is_sensitive (app_fixture_child (window, "done_button")));
      discard (window);
    }
}

static gboolean
has_failed (gpointer window)
{
  return gtk_revealer_get_reveal_child (app_fixture_child (window, "failure"));
}

/* Nobody's key is replaced when whoever was to vouch is locked out before. */
static void
test_locked (NotesFixture  *self,
             gconstpointer  data)
{
  gint64 old_id = along_record_get_id (ALONG_RECORD (get_reader (self)));
  GtkWidget *window;

  notes_fixture_unlock (self, JORMA);
  window = show_enrol (self);
  app_fixture_show_self (window, APP_FIXTURE_PASSPHRASE);
  g_assert_true (gtk_widget_activate_action (window, "enrol.done", NULL));
  along_unlocked_lock (get_unlocked (self));
  app_fixture_wait (has_failed, window);
  g_assert_true (g_str_has_prefix (notes_fixture_get_label (window, "failure_label"),
                                   "Another key for Aino is made only"));
  g_assert_cmpint (along_record_get_id (ALONG_RECORD (get_reader (self))), ==, old_id);
  discard (window);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv);
  adw_init ();
  along_vault_init (&error);
  g_assert_no_error (error);

#define ADD(path, func) \
  g_test_add (path, NotesFixture, NULL, notes_fixture_set_up, func, notes_fixture_tear_down)
  ADD ("/enrol-anew/nobody", test_nobody);
  ADD ("/enrol-anew/choice", test_choice);
  ADD ("/enrol-anew/reader", test_anew);
  ADD ("/enrol-anew/sheet", test_sheet);
  ADD ("/enrol-anew/refused", test_refused);
  ADD ("/enrol-anew/locked", test_locked);
#undef ADD

  return g_test_run ();
}
