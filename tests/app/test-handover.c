/* test-handover.c — notes stay readable: by the escrow sheet, and by who takes over
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <locale.h>
#include <string.h>

#include "app/along-entry-choice.h"
#include "app/along-escrow-window.h"
#include "app/along-field-message.h"
#include "app/along-handover.h"
#include "app/along-leave-window.h"
#include "app/along-note-seal.h"
#include "app/along-notes-lock-view.h"
#include "app/along-readers-window.h"
#include "app/along-recovery-view.h"
#include "store/along-note-intents.h"
#include "store/along-store-notes.h"
#include "vault/along-escrow-code.h"
#include "vault/along-keyring.h"
#include "vault/along-vault-error.h"

typedef struct
{
  AppFixture app;
  AlongUnlocked *unlocked;
  AlongReaderKeys *sari;
  AlongReaderKeys *jorma;
  gboolean damages; /* whether what is written is not what was signed */
} Fixture;

static AlongDirectory *
get_directory (Fixture *self)
{
  return along_session_get_directory (self->app.session);
}

static gint64
id_of (Fixture    *self,
       const char *name)
{
  AlongDirectory *directory = get_directory (self);
  GListModel *people = g_str_equal (name, "Aino") ? along_directory_get_peers (directory)
                                                  : along_directory_get_supervisors (directory);

  return along_record_get_id (app_fixture_find (people, name));
}

static AlongNoteReader *
reader_of (Fixture    *self,
           const char *name)
{
  return along_directory_find_note_reader (get_directory (self), id_of (self, name));
}

static AlongReaderKeys *
enrol (Fixture    *self,
       const char *name)
{
  AlongReaderKeys *keys = along_reader_keys_new_random ();
  g_autoptr (GBytes) mark =
    g_bytes_new (along_reader_keys_get_mark (keys), sizeof (AlongReaderMark));
  g_autoptr (GBytes) locked_seed = app_fixture_lock_seed (keys);
  g_autoptr (AlongNoteReader) reader =
    g_object_new (ALONG_TYPE_NOTE_READER, "person-id", id_of (self, name), "mark", mark,
                  "locked-seed", locked_seed, "since", 20000, NULL);

  app_fixture_enrol (&self->app, reader, keys, self->sari);

  return keys;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  app_fixture_set_up (&self->app, data);
  self->unlocked = along_session_get_unlocked (self->app.session);
  self->sari = enrol (self, "Sari");
  self->jorma = enrol (self, "Jorma");
  along_unlocked_take (self->unlocked, reader_of (self, "Sari"), self->sari);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  app_fixture_tear_down (&self->app, data);
  along_reader_keys_unref (self->sari);
  along_reader_keys_unref (self->jorma);
}

/* A signed note of Sari's for herself and, with @both, for Jorma. */
static void
write_note (Fixture       *self,
            AlongNoteKind  kind,
            guint8         number,
            const char    *body,
            gboolean       both)
{
  const AlongReaderMark readers[] = { *along_reader_keys_get_mark (self->sari),
                                      *along_reader_keys_get_mark (self->jorma) };
  guint8 bytes[ALONG_SEAL_NOTE_SIZE] = { number };
  g_autoptr (GBytes) mark = g_bytes_new (bytes, sizeof bytes);
  gint64 author_id = along_record_get_id (ALONG_RECORD (reader_of (self, "Sari")));
  guint n_readers = both ? 2 : 1;
  AlongSealRow row = { .kind = along_note_seal_kind (kind), .time = 1800000000 + number };
  AlongSealWrap wraps[2];
  g_autofree AlongSealHead *head = g_new0 (AlongSealHead, 1);
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) head_bytes = NULL;
  g_autoptr (AlongNote) note = NULL;
  g_autoptr (AlongNotePart) part = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  memcpy (row.note, bytes, sizeof bytes);
  row.author = readers[0];
  sealed = along_seal_part_new (self->sari, &row, NULL, NULL, body, strlen (body), readers,
                                n_readers, wraps, &error);
  g_assert_no_error (error);
  along_seal_head_init (head, bytes, &readers[0]);
  head->begun = row.time;
  head->n_readers = n_readers;
  memcpy (head->readers, readers, sizeof readers);
  head_bytes = along_seal_head_write (head, self->sari, &row, sealed, &wraps[0]);
  g_assert_nonnull (head_bytes);
  if (self->damages)
    {
      gsize size;
      guint8 *turned = g_bytes_unref_to_data (g_steal_pointer (&head_bytes), &size);

      turned[size / 2] ^= 1;
      head_bytes = g_bytes_new_take (turned, size);
    }

  note = g_object_new (ALONG_TYPE_NOTE, "mark", mark, "kind", kind, "author-id", author_id,
                       "at", row.time, "head", head_bytes, NULL);
  part = g_object_new (ALONG_TYPE_NOTE_PART, "author-id", author_id, "at", row.time,
                       "sealed", sealed, NULL);
  for (guint i = 0; i < n_readers; i++)
    g_ptr_array_add (records, along_note_seal_record (get_directory (self), &wraps[i]));
  app_fixture_run (&self->app, along_intent_sign_part (note, part, records, NULL, NULL));
}

/* All that the file has of the note; to be unreffed. */
static GPtrArray *
load_note (Fixture *self,
           guint8   number)
{
  AlongStore *store = along_session_get_store (self->app.session);
  guint8 bytes[ALONG_SEAL_NOTE_SIZE] = { number };
  g_autoptr (GBytes) mark = g_bytes_new (bytes, sizeof bytes);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *records;

  along_store_load_note_async (store, mark, NULL, on_result, &result);
  records = along_store_load_note_finish (store, wait_for (&result), &error);
  g_assert_no_error (error);

  return records;
}

/* What @keys open of the note, after all of it was found good; %NULL for nothing. */
static char *
read_note (Fixture         *self,
           AlongReaderKeys *keys,
           guint8           number)
{
  g_autoptr (GPtrArray) records = load_note (self, number);
  g_autoptr (AlongNoteSeal) seal = NULL;
  g_autoptr (AlongUnlocked) reading =
    along_unlocked_new (along_session_get_store (self->app.session));
  g_autoptr (GArray) known = NULL;
  g_autoptr (GArray) findings = NULL;
  const AlongSealNote *note;
  const AlongSealWrap *wrap;
  AlongSealVerdict verdict;
  gsize length;
  char *body, *text;

  if (records->len == 0)
    return NULL;

  seal = along_note_seal_new (get_directory (self), records);
  note = along_note_seal_get (seal);
  wrap = along_note_seal_get_wrap (seal, 0, along_reader_keys_get_mark (keys));
  if (wrap == NULL)
    return NULL;

  along_unlocked_take (
    reading, along_note_seal_find_reader (get_directory (self), along_reader_keys_get_mark (keys)),
    keys);
  known = along_note_seal_list_known (get_directory (self), reading);
  findings = along_seal_note_check (note, keys, (const AlongReaderMark *) known->data, known->len);
  g_assert_cmpuint (findings->len, ==, 0);
  body = along_seal_part_dup_body (keys, &note->parts[0].row, note->parts[0].sealed, wrap, &length,
                                   &verdict);
  g_assert_cmpint (verdict, ==, ALONG_SEAL_GOOD);
  text = g_strdup (body);
  along_seal_free_body (body);

  return text;
}

static void
assert_reads (Fixture         *self,
              AlongReaderKeys *keys,
              guint8           number,
              const char      *expected)
{
  g_autofree char *text = read_note (self, keys, number);

  g_assert_cmpstr (text, ==, expected);
}

static gboolean
is_locked (gpointer unlocked)
{
  return along_unlocked_get_keys (unlocked) == NULL;
}

static gboolean
warns (gpointer window)
{
  return gtk_revealer_get_reveal_child (app_fixture_child (window, "failure"));
}

/* In which Sari has said that it is she. */
static GtkWidget *
new_leave_window (Fixture *self)
{
  GtkWidget *window = along_leave_window_new (NULL, self->app.session);

  app_fixture_show_self (window, APP_FIXTURE_PASSPHRASE);

  return window;
}

static gboolean
is_known (gpointer window)
{
  return !gtk_widget_get_visible (app_fixture_child (window, "self_check"));
}

static gboolean
is_refused (gpointer window)
{
  return along_field_message_get_message (
           app_fixture_child (app_fixture_child (window, "self_check"), "message")) != NULL &&
         gtk_widget_get_sensitive (app_fixture_child (window, "self_check"));
}

/* Whoever is at the screen of somebody else does not leave in their name. */
static void
test_stranger (Fixture       *self,
               gconstpointer  data)
{
  GtkWidget *window = along_leave_window_new (NULL, self->app.session);

  write_note (self, ALONG_NOTE_KIND_SYSTEM_GAP, 1, "first words", FALSE);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (gtk_widget_is_sensitive (app_fixture_child (window, "done_button")));
  app_fixture_show_self (window, "walrus meadow copper forty");
  g_assert_true (gtk_widget_activate_action (window, "leave.done", NULL));
  app_fixture_wait (is_refused, window);
  g_assert_true (gtk_widget_is_sensitive (app_fixture_child (window, "form")));
  g_assert_nonnull (reader_of (self, "Sari"));
  assert_reads (self, self->jorma, 1, NULL);

  app_fixture_show_self (window, APP_FIXTURE_PASSPHRASE);
  g_assert_false (is_refused (window));
  g_assert_true (gtk_widget_activate_action (window, "leave.done", NULL));
  app_fixture_wait (is_locked, self->unlocked);
  app_fixture_wait_changed (&self->app);
  assert_reads (self, self->jorma, 1, "first words");
}

/* All that the leaver had is the successor's, but what was not to be; and the leaver's no more. */
static void
test_leave (Fixture       *self,
            gconstpointer  data)
{
  GtkWidget *window;

  write_note (self, ALONG_NOTE_KIND_SYSTEM_GAP, 1, "first words", FALSE);
  write_note (self, ALONG_NOTE_KIND_SYSTEM_GAP, 2, "second words", TRUE);
  write_note (self, ALONG_NOTE_KIND_PRIVATE, 3, "@ \nwhat nobody hears", FALSE);
  assert_reads (self, self->jorma, 1, NULL);

  window = new_leave_window (self);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpint (along_entry_choice_get_id (app_fixture_child (window, "successor_row")), ==,
                   id_of (self, "Jorma"));
  /* Of the third one they are asked. */
  gtk_widget_activate_action (window, "leave.done", NULL);
  app_fixture_wait (warns, window);
  gtk_widget_activate_action (window, "leave.done", NULL);
  app_fixture_wait (is_locked, self->unlocked);
  app_fixture_wait_changed (&self->app);

  g_assert_null (reader_of (self, "Sari"));
  assert_reads (self, self->jorma, 1, "first words");
  assert_reads (self, self->jorma, 2, "second words");
  assert_reads (self, self->jorma, 3, NULL);
  assert_reads (self, self->sari, 1, NULL);
  assert_reads (self, self->sari, 2, NULL);
  assert_reads (self, self->sari, 3, "@ \nwhat nobody hears");
}

/* Whoever closes it while it is sealed has changed nothing. What is asked of the file is answered
 * in its order: each answer lets the hand-over come a step further, if it goes on. */
static void
test_closed (Fixture       *self,
             gconstpointer  data)
{
  GtkWidget *window;

  write_note (self, ALONG_NOTE_KIND_SYSTEM_GAP, 1, "first words", FALSE);
  window = new_leave_window (self);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (window, "leave.done", NULL);
  app_fixture_wait (is_known, window);
  gtk_window_close (GTK_WINDOW (window));
  for (guint i = 0; i < 5; i++)
    {
      assert_reads (self, self->sari, 1, "first words");
      app_fixture_settle ();
    }

  assert_reads (self, self->jorma, 1, NULL);
  g_assert_nonnull (along_unlocked_get_keys (self->unlocked));
  g_assert_nonnull (reader_of (self, "Sari"));
}

/* What cannot be handed over is told, by number and reason, before anything is written; what was
 * not chosen is not among it. Who chooses anew is asked anew. */
static void
test_lost (Fixture       *self,
           gconstpointer  data)
{
  GtkWidget *window;
  GtkButton *button;
  GtkLabel *label;

  write_note (self, ALONG_NOTE_KIND_SYSTEM_GAP, 1, "first words", FALSE);
  self->damages = TRUE;
  write_note (self, ALONG_NOTE_KIND_SYSTEM_GAP, 2, "second words", FALSE);
  write_note (self, ALONG_NOTE_KIND_PRIVATE, 3, "@ \nwhat nobody hears", FALSE);
  self->damages = FALSE;

  window = new_leave_window (self);
  button = app_fixture_child (window, "done_button");
  label = app_fixture_child (window, "failure_label");
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (window, "leave.done", NULL);
  app_fixture_wait (warns, window);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (label),
                                   "1 of 2 notes cannot be handed over. What was changed since"));
  g_assert_nonnull (strstr (gtk_label_get_text (label), "there is no escrow sheet"));
  g_assert_cmpstr (gtk_button_get_label (button), ==, "_Leave Without Them");
  g_assert_nonnull (along_unlocked_get_keys (self->unlocked));
  g_assert_nonnull (reader_of (self, "Sari"));
  assert_reads (self, self->jorma, 1, NULL);

  gtk_switch_set_active (app_fixture_child (window, "private_switch"), TRUE);
  g_assert_cmpstr (gtk_button_get_label (button), ==, "_Hand Over");
  g_assert_false (warns (window));
  gtk_widget_activate_action (window, "leave.done", NULL);
  app_fixture_wait (warns, window);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (label), "2 of 3 notes cannot"));

  gtk_widget_activate_action (window, "leave.done", NULL);
  app_fixture_wait (is_locked, self->unlocked);
  app_fixture_wait_changed (&self->app);
  g_assert_null (reader_of (self, "Sari"));
  assert_reads (self, self->jorma, 1, "first words");
  assert_reads (self, self->jorma, 2, NULL);
}

/* A peer who can read notes is not offered those about others, and hands over to nobody unless they
 * say so. */
static void
test_successors (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (AlongReaderKeys) aino = enrol (self, "Aino");
  GtkWidget *window = new_leave_window (self);
  AdwComboRow *row = app_fixture_child (window, "successor_row");

  g_assert_nonnull (reader_of (self, "Aino"));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 2);
  g_assert_cmpint (along_entry_choice_get_id (row), ==, id_of (self, "Jorma"));
  g_assert_true (gtk_widget_get_visible (app_fixture_child (window, "private_row")));
  gtk_window_destroy (GTK_WINDOW (window));

  along_unlocked_take (self->unlocked, reader_of (self, "Aino"), aino);
  window = new_leave_window (self);
  row = app_fixture_child (window, "successor_row");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 3);
  g_assert_cmpint (along_entry_choice_get_id (row), ==, 0);
  g_assert_false (gtk_widget_get_visible (app_fixture_child (window, "private_row")));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Who leaves without a successor hands over nothing, and hears first what nobody can read then. */
static void
test_nobody (Fixture       *self,
             gconstpointer  data)
{
  gboolean alone = data != NULL;
  GtkWidget *window;
  GtkButton *button;
  GtkLabel *label;

  write_note (self, ALONG_NOTE_KIND_SYSTEM_GAP, 1, "first words", TRUE);
  write_note (self, ALONG_NOTE_KIND_SYSTEM_GAP, 2, "second words", TRUE);
  if (alone)
    {
      write_note (self, ALONG_NOTE_KIND_PRIVATE, 3, "@ \nwhat nobody hears", FALSE);
      app_fixture_run (&self->app, along_intent_leave (reader_of (self, "Jorma"), 20100, NULL,
                                                       NULL));
    }

  window = new_leave_window (self);
  button = app_fixture_child (window, "done_button");
  label = app_fixture_child (window, "failure_label");
  along_entry_choice_set_id (app_fixture_child (window, "successor_row"), 0);
  g_assert_cmpstr (gtk_button_get_label (button), ==, "_Leave");
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (window, "leave.done", NULL);
  if (alone)
    {
      app_fixture_wait (warns, window);
      g_assert_true (g_str_has_prefix (gtk_label_get_text (label),
                                       "3 notes can be read by nobody but you."));
      g_assert_cmpstr (gtk_button_get_label (button), ==, "_Leave All the Same");
      g_assert_nonnull (reader_of (self, "Sari"));
      gtk_widget_activate_action (window, "leave.done", NULL);
    }
  app_fixture_wait (is_locked, self->unlocked);
  app_fixture_wait_changed (&self->app);

  g_assert_null (reader_of (self, "Sari"));
  assert_reads (self, self->sari, 1, "first words");
  assert_reads (self, self->jorma, 1, "first words");
  assert_reads (self, self->jorma, 3, NULL);
}

/* Who leaves with a successor hears of what they do not hand over and nobody else can read. */
static void
test_not_chosen (Fixture       *self,
                 gconstpointer  data)
{
  GtkWidget *window;
  GtkLabel *label;

  write_note (self, ALONG_NOTE_KIND_SYSTEM_GAP, 1, "first words", FALSE);
  write_note (self, ALONG_NOTE_KIND_CONCERN, 2, "what Jorma reads", TRUE);
  write_note (self, ALONG_NOTE_KIND_PRIVATE, 3, "@ \nwhat nobody hears", FALSE);
  self->damages = TRUE;
  write_note (self, ALONG_NOTE_KIND_SYSTEM_GAP, 4, "what was changed", FALSE);

  window = new_leave_window (self);
  label = app_fixture_child (window, "failure_label");
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (window, "leave.done", NULL);
  app_fixture_wait (warns, window);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (label),
                                   "1 of 2 notes cannot be handed over."));
  g_assert_nonnull (strstr (gtk_label_get_text (label),
                            "\n1 note can be read by nobody but you."));
  g_assert_cmpstr (gtk_button_get_label (app_fixture_child (window, "done_button")), ==,
                   "_Leave Without Them");
  g_assert_nonnull (reader_of (self, "Sari"));

  /* They are asked for that note, and not for another one. */
  gtk_switch_set_active (app_fixture_child (window, "private_switch"), TRUE);
  gtk_widget_activate_action (window, "leave.done", NULL);
  app_fixture_wait (warns, window);
  g_assert_null (strstr (gtk_label_get_text (label), "nobody but you"));
  gtk_widget_activate_action (window, "leave.done", NULL);
  app_fixture_wait (is_locked, self->unlocked);
  app_fixture_wait_changed (&self->app);
  assert_reads (self, self->jorma, 1, "first words");
  assert_reads (self, self->jorma, 2, "what Jorma reads");
  assert_reads (self, self->jorma, 3, "@ \nwhat nobody hears");
}

/* No concern and no talk comes to whom it is about, nor one of which that is not known. */
static void
test_concerns (Fixture       *self,
               gconstpointer  data)
{
  GtkWidget *window;

  write_note (self, ALONG_NOTE_KIND_CONCERN, 1, "@ Jorma\nabout Jorma", FALSE);
  write_note (self, ALONG_NOTE_KIND_CONCERN, 2, "@ \nabout nobody", FALSE);
  write_note (self, ALONG_NOTE_KIND_CONCERN, 3, "@ Sari\nabout Sari", FALSE);
  write_note (self, ALONG_NOTE_KIND_CONCERN, 4, "before that was asked", FALSE);
  write_note (self, ALONG_NOTE_KIND_CONCERN, 5, "@ Jorma the First\nwho is no more", FALSE);
  write_note (self, ALONG_NOTE_KIND_PRIVATE, 6, "@ Jorma\nwho is a client, too", FALSE);
  write_note (self, ALONG_NOTE_KIND_PRIVATE, 7, "@ Aino\nwho is a client, too", FALSE);

  window = new_leave_window (self);
  gtk_window_present (GTK_WINDOW (window));
  gtk_switch_set_active (app_fixture_child (window, "concerns_switch"), TRUE);
  gtk_switch_set_active (app_fixture_child (window, "private_switch"), TRUE);
  gtk_widget_activate_action (window, "leave.done", NULL);
  app_fixture_wait (warns, window);
  g_assert_true (g_str_has_prefix (
    gtk_label_get_text (app_fixture_child (window, "failure_label")),
    "4 concerns or talks are not handed over: they are about your successor, or do not say"));
  g_assert_nonnull (strstr (gtk_label_get_text (app_fixture_child (window, "failure_label")),
                            "\n4 notes can be read by nobody but you."));
  gtk_widget_activate_action (window, "leave.done", NULL);
  app_fixture_wait (is_locked, self->unlocked);
  app_fixture_wait_changed (&self->app);
  assert_reads (self, self->jorma, 1, NULL);
  assert_reads (self, self->jorma, 2, "@ \nabout nobody");
  assert_reads (self, self->jorma, 3, "@ Sari\nabout Sari");
  assert_reads (self, self->jorma, 4, NULL);
  assert_reads (self, self->jorma, 6, NULL);
  assert_reads (self, self->jorma, 7, "@ Aino\nwho is a client, too");
  assert_reads (self, self->jorma, 5, NULL);
}

/* A draft of @author's, to the note @number that is signed or of a new one. */
static void
write_draft (Fixture    *self,
             const char *author,
             guint8      number,
             gboolean    addendum)
{
  gint64 author_id = along_record_get_id (ALONG_RECORD (reader_of (self, author)));
  guint8 bytes[ALONG_SEAL_NOTE_SIZE] = { number };
  g_autoptr (GBytes) mark = g_bytes_new (bytes, sizeof bytes);
  g_autoptr (GBytes) sealed = g_bytes_new_static ("not opened here", 15);
  g_autoptr (GPtrArray) records = addendum ? load_note (self, number) : NULL;
  g_autoptr (AlongNote) note = g_object_new (ALONG_TYPE_NOTE, "mark", mark, "author-id", author_id,
                                             "kind", ALONG_NOTE_KIND_CHECK_IN, NULL);
  g_autoptr (AlongNotePart) part = g_object_new (
    ALONG_TYPE_NOTE_PART, "author-id", author_id, "sealed", sealed, "number", addendum,
    "note-id", addendum ? along_record_get_id (g_ptr_array_index (records, 0)) : (gint64) 0, NULL);
  g_autoptr (AlongNoteWrap) wrap = g_object_new (
    ALONG_TYPE_NOTE_WRAP, "reader-id", author_id, "by-id", author_id, "wrapped", sealed, NULL);
  g_autoptr (GPtrArray) wraps = g_ptr_array_new ();

  g_ptr_array_add (wraps, wrap);
  app_fixture_run (&self->app, along_intent_save_draft (addendum ? NULL : note, part, wraps));
}

static guint
count_parts (Fixture *self,
             guint8   number)
{
  g_autoptr (GPtrArray) records = load_note (self, number);
  guint n_parts = 0;

  for (guint i = 0; i < records->len; i++)
    n_parts += ALONG_IS_NOTE_PART (g_ptr_array_index (records, i));

  return n_parts;
}

static void
wait_long_cb (guint    n_done,
              guint    n_notes,
              gpointer user_data)
{
  Fixture *self = user_data;

  along_session_set_now (self->app.session, along_session_get_now (self->app.session) + 200);
}

/* While notes are sealed, it is not locked because nobody is there. */
static void
test_many (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AlongHandover) handover = NULL;
  g_autoptr (GError) error = NULL;

  for (guint8 i = 1; i < 5; i++)
    write_note (self, ALONG_NOTE_KIND_SYSTEM_GAP, i, "words", FALSE);
  along_handover_async (self->app.session, reader_of (self, "Sari"), reader_of (self, "Jorma"),
                        G_MAXUINT, wait_long_cb, self, NULL, on_result, &result);
  handover = along_handover_finish (self->app.session, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (handover->n_notes, ==, 4);
}

/* Nobody else could open or delete what the leaver did not sign: it goes, and that of others stays,
 * also where nothing is handed over. */
static void
test_drafts (Fixture       *self,
             gconstpointer  data)
{
  GtkWidget *window;

  write_note (self, ALONG_NOTE_KIND_CONCERN, 1, "first words", TRUE);
  write_draft (self, "Sari", 1, TRUE);
  write_draft (self, "Jorma", 1, TRUE);
  write_draft (self, "Sari", 2, FALSE);
  write_draft (self, "Jorma", 3, FALSE);
  g_assert_cmpuint (count_parts (self, 1), ==, 3);
  g_assert_cmpuint (count_parts (self, 2), ==, 1);

  window = new_leave_window (self);
  if (data != NULL)
    along_entry_choice_set_id (app_fixture_child (window, "successor_row"), 0);
  g_assert_nonnull (strstr (gtk_label_get_text (app_fixture_child (window, "meaning_label")),
                            "Your drafts are deleted"));
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (window, "leave.done", NULL);
  app_fixture_wait (is_locked, self->unlocked);
  app_fixture_wait_changed (&self->app);

  g_assert_null (reader_of (self, "Sari"));
  assert_reads (self, self->jorma, 1, "first words");
  g_assert_cmpuint (count_parts (self, 1), ==, 2);
  g_assert_cmpuint (count_parts (self, 2), ==, 0);
  g_assert_cmpuint (count_parts (self, 3), ==, 1);
}

static gboolean
is_gone_through (gpointer window)
{
  return gtk_progress_bar_get_fraction (app_fixture_child (window, "progress")) == 1;
}

static gboolean
has_left (gpointer fixture)
{
  return reader_of (fixture, "Sari") == NULL;
}

static gboolean
is_remembered (Fixture *self)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AlongReaderKeys) keys = NULL;
  g_autoptr (GError) error = NULL;

  along_keyring_recall_reader_async (keyring, along_reader_keys_get_mark (self->sari), FALSE, NULL,
                                     on_result, &result);
  keys = along_keyring_recall_reader_finish (keyring, wait_for (&result), &error);

  /* It may go just while it is read, which is another error. */
  return !g_error_matches (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_ABSENT);
}

/* Who is locked out once it is being written has left all the same: no keyring keeps the keys. */
static void
test_locked (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (GAsyncResult) result = NULL;
  GtkWidget *window;

  along_keyring_remember_reader_async (keyring, self->sari, NULL, on_result, &result);
  g_assert_true (along_keyring_remember_reader_finish (keyring, wait_for (&result), NULL));
  write_note (self, ALONG_NOTE_KIND_SYSTEM_GAP, 1, "first words", FALSE);

  window = new_leave_window (self);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (window, "leave.done", NULL);
  app_fixture_wait (is_gone_through, window);
  g_assert_nonnull (along_unlocked_get_keys (self->unlocked));
  along_unlocked_lock (self->unlocked);
  app_fixture_wait (has_left, self);

  while (is_remembered (self))
    app_fixture_settle ();
}

/* Who gives it up on the way, or is locked out, has changed nothing. */
static void
test_give_up (Fixture       *self,
              gconstpointer  data)
{
  for (guint locked = 0; locked <= 1; locked++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      if (locked == 0)
        write_note (self, ALONG_NOTE_KIND_SYSTEM_GAP, 1, "first words", FALSE);
      along_handover_async (self->app.session, reader_of (self, "Sari"), reader_of (self, "Jorma"),
                            G_MAXUINT, NULL, NULL, cancellable, on_result, &result);
      if (locked == 1)
        along_unlocked_lock (self->unlocked);
      else
        g_cancellable_cancel (cancellable);
      g_assert_null (along_handover_finish (self->app.session, wait_for (&result), &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }

  assert_reads (self, self->sari, 1, "first words");
  assert_reads (self, self->jorma, 1, NULL);
}

static gboolean
shows_sheet (gpointer window)
{
  return g_str_equal (gtk_stack_get_visible_child_name (app_fixture_child (window, "stack")),
                      "sheet");
}

/* Sari says that it is she, and comes to the code. */
static void
show_sheet (GtkWidget *window)
{
  app_fixture_show_self (window, APP_FIXTURE_PASSPHRASE);
  gtk_widget_activate_action (window, "escrow.next", NULL);
  app_fixture_wait (shows_sheet, window);
}

/* Nobody makes a sheet in the name of somebody else. */
static void
test_escrow_stranger (Fixture       *self,
                      gconstpointer  data)
{
  GtkWidget *window = along_escrow_window_new (NULL, self->app.session);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (gtk_widget_is_sensitive (app_fixture_child (window, "next_button")));
  app_fixture_show_self (window, "walrus meadow copper forty");
  g_assert_true (gtk_widget_activate_action (window, "escrow.next", NULL));
  app_fixture_wait (is_refused, window);
  g_assert_false (shows_sheet (window));
  show_sheet (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Goes through the window in which a sheet is made; what it asks for is answered. */
static void
make_sheet (Fixture *self)
{
  GtkWidget *window = along_escrow_window_new (NULL, self->app.session);
  g_autoptr (GPtrArray) groups = NULL;

  gtk_window_present (GTK_WINDOW (window));
  show_sheet (window);
  groups = app_fixture_read_code (window);
  gtk_widget_activate_action (window, "escrow.next", NULL);
  app_fixture_answer (app_fixture_child (window, "check"), groups);
  gtk_widget_activate_action (window, "escrow.next", NULL);
  app_fixture_wait_changed (&self->app);
  g_assert_null (app_fixture_find_window (ALONG_TYPE_ESCROW_WINDOW));
}

static void
count_change (guint *n_changes)
{
  (*n_changes)++;
}

/* A sheet that was not read back opens nothing, which is said before it is left. */
static void
test_escrow_left (Fixture       *self,
                  gconstpointer  data)
{
  GtkWidget *window = along_escrow_window_new (NULL, self->app.session);

  gtk_window_present (GTK_WINDOW (window));
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_settle ();
  g_assert_null (app_fixture_find_window (ALONG_TYPE_ESCROW_WINDOW));

  window = along_escrow_window_new (NULL, self->app.session);
  gtk_window_present (GTK_WINDOW (window));
  show_sheet (window);
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_click ("_Go On");
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) "_Go On");
  g_assert_true (app_fixture_find_window (ALONG_TYPE_ESCROW_WINDOW) == window);

  gtk_widget_activate_action (window, "escrow.next", NULL);
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_click ("_Discard");
  app_fixture_wait_closed (ALONG_TYPE_ESCROW_WINDOW);
  g_assert_null (along_directory_find_note_reader (get_directory (self), 0));
}

/* Nor does one that was being made when the notes were locked, which closes it: that is told. */
static void
test_escrow_locked (Fixture       *self,
                    gconstpointer  data)
{
  GtkWidget *below = gtk_window_new ();
  GtkWidget *readers = along_readers_window_new (GTK_WINDOW (below), self->app.session);
  GtkWidget *window = along_escrow_window_new (GTK_WINDOW (readers), self->app.session);

  gtk_window_present (GTK_WINDOW (below));
  gtk_window_present (GTK_WINDOW (readers));
  gtk_window_present (GTK_WINDOW (window));
  show_sheet (window);
  along_unlocked_lock (self->unlocked);
  app_fixture_settle ();
  g_assert_null (app_fixture_find_window (ALONG_TYPE_ESCROW_WINDOW));
  g_assert_nonnull (app_fixture_find_text ("The New Sheet Opens Nothing"));
  app_fixture_click ("_Close");
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) "The New Sheet Opens Nothing");
  gtk_window_destroy (GTK_WINDOW (below));
}

/* Nobody makes a sheet for which they could not vouch by the time when it is read back. */
static void
test_escrow_no_more (Fixture       *self,
                     gconstpointer  data)
{
  GtkWidget *window = along_escrow_window_new (NULL, self->app.session);
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  gtk_window_present (GTK_WINDOW (window));
  show_sheet (window);
  groups = app_fixture_read_code (window);
  gtk_widget_activate_action (window, "escrow.next", NULL);
  app_fixture_answer (app_fixture_child (window, "check"), groups);
  app_fixture_run (&self->app,
                   along_intent_leave (reader_of (self, "Sari"),
                                       along_session_get_today (self->app.session), nothing,
                                       nothing));
  gtk_widget_activate_action (window, "escrow.next", NULL);
  app_fixture_settle ();
  g_assert_true (app_fixture_find_window (ALONG_TYPE_ESCROW_WINDOW) == window);
  g_assert_true (g_str_has_prefix (
    gtk_label_get_label (app_fixture_child (window, "failure_label")),
    "You cannot make a sheet any more: your own key was replaced"));
  g_assert_null (along_directory_find_note_reader (get_directory (self), 0));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A new sheet takes the place of the one that there was, at once. */
static void
test_replaced (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (AlongNoteReader) old = NULL;
  AlongNoteReader *sheet;
  guint n_changes = 0;

  make_sheet (self);
  old = g_object_ref (along_directory_find_note_reader (get_directory (self), 0));
  g_signal_connect_swapped (along_session_get_store (self->app.session), "changed",
                            G_CALLBACK (count_change), &n_changes);
  make_sheet (self);
  g_signal_handlers_disconnect_by_data (along_session_get_store (self->app.session), &n_changes);

  g_assert_cmpuint (n_changes, ==, 1);
  sheet = along_directory_find_note_reader (get_directory (self), 0);
  g_assert_nonnull (sheet);
  g_assert_false (g_bytes_equal (along_note_reader_get_mark (sheet),
                                 along_note_reader_get_mark (old)));
}

/* A sheet that was read back is a reader, and opens what is typed from it. */
static void
test_escrow (Fixture       *self,
             gconstpointer  data)
{
  GtkWidget *window = along_escrow_window_new (NULL, self->app.session);
  GtkWidget *view = g_object_ref_sink (along_notes_lock_view_new ());
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (AlongReaderKeys) stranger = along_reader_keys_new_random ();
  g_autoptr (AlongRecoveryCode) other = along_escrow_code_format (stranger);
  GtkTextBuffer *buffer;
  GString *code = g_string_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  show_sheet (window);
  groups = app_fixture_read_code (window);
  g_assert_cmpuint (groups->len, ==, along_recovery_code_get_n_groups ());
  gtk_widget_activate_action (window, "escrow.next", NULL);
  hidden = app_fixture_read_code (window);
  g_assert_cmpuint (hidden->len, ==, 0);

  gtk_widget_activate_action (window, "escrow.next", NULL);
  app_fixture_settle ();
  g_assert_null (along_directory_find_note_reader (get_directory (self), 0));
  app_fixture_answer (app_fixture_child (window, "check"), groups);
  gtk_widget_activate_action (window, "escrow.next", NULL);
  app_fixture_wait_changed (&self->app);
  g_assert_nonnull (along_directory_find_note_reader (get_directory (self), 0));
  g_assert_null (app_fixture_find_window (ALONG_TYPE_ESCROW_WINDOW));

  along_unlocked_lock (self->unlocked);
  g_object_set (view, "session", self->app.session, NULL);
  gtk_widget_activate_action (view, "lock.escrow", NULL);
  buffer = app_fixture_child (app_fixture_child (view, "escrow_entry"), "buffer");
  gtk_text_buffer_set_text (buffer, other, -1);
  gtk_widget_activate_action (view, "lock.open", NULL);
  g_assert_null (along_unlocked_get_keys (self->unlocked));

  for (guint i = 0; i < groups->len; i++)
    g_string_append (code, g_ptr_array_index (groups, i));
  gtk_text_buffer_set_text (buffer, code->str, -1);
  gtk_widget_activate_action (view, "lock.open", NULL);
  g_assert_nonnull (along_unlocked_get_keys (self->unlocked));
  g_assert_cmpint (along_note_reader_get_person_id (along_unlocked_get_reader (self->unlocked)), ==,
                   0);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);

  g_string_free (code, TRUE);
  g_object_unref (view);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD_WITH(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)
#define ADD(path, func) ADD_WITH (path, NULL, func)
  ADD ("/leave", test_leave);
  ADD ("/leave/stranger", test_stranger);
  ADD ("/leave/closed", test_closed);
  ADD ("/leave/lost", test_lost);
  ADD ("/leave/successors", test_successors);
  ADD ("/leave/nobody", test_nobody);
  ADD_WITH ("/leave/last", "alone", test_nobody);
  ADD ("/leave/not-chosen", test_not_chosen);
  ADD ("/leave/concerns", test_concerns);
  ADD ("/leave/many", test_many);
  ADD ("/leave/drafts", test_drafts);
  ADD_WITH ("/leave/nobody/drafts", "nobody", test_drafts);
  ADD ("/leave/locked", test_locked);
  ADD ("/give-up", test_give_up);
  ADD ("/escrow", test_escrow);
  ADD ("/escrow/stranger", test_escrow_stranger);
  ADD ("/escrow/left", test_escrow_left);
  ADD ("/escrow/locked", test_escrow_locked);
  ADD ("/escrow/no-more", test_escrow_no_more);
  ADD ("/escrow/replaced", test_replaced);
#undef ADD
#undef ADD_WITH

  return g_test_run ();
}
