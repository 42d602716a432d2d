/* test-notes-unsaved.c — what cannot be saved yet is kept, and what is being signed waited for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "notes-fixture.h"

#include "app/along-note-pane.h"
#include "store/along-store-notes.h"

#include <locale.h>
#include <signal.h>
#include <sys/resource.h>

/* Nothing can be written to a file any more, as on a disk that is full; or it can again. */
static void
set_full (gboolean full)
{
  struct rlimit limit;

  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &limit));
  limit.rlim_cur = full ? 0 : limit.rlim_max;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
}

static const char *
label_of (NotesFixture *self,
          const char   *name)
{
  return notes_fixture_get_label (notes_fixture_get_editor (self), name);
}

static GtkTextBuffer *
get_typed (NotesFixture *self)
{
  return notes_fixture_get_buffer (GTK_WIDGET (notes_fixture_get_editor (self)));
}

static gboolean
has_problem (gpointer data)
{
  return g_str_has_prefix (label_of (data, "problem"),
                           "The draft could not be saved.");
}

static void
said_cb (GString    *all,
         const char *text)
{
  g_string_append_printf (all, "%s/", text);
}

static char *
dup_words (NotesFixture *self)
{
  GtkTextBuffer *buffer = get_typed (self);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
has_words (gpointer data)
{
  g_autofree char *words =
    notes_fixture_get_editor (data) != NULL ? dup_words (data) : g_strdup ("");

  return g_str_equal (words, "walnut");
}

static gboolean
is_unsaved (gpointer draft)
{
  return along_note_draft_is_unsaved (draft);
}

/* Tried again after it is locked, when nobody's keys are there; and told. */
static void
test_lock (NotesFixture  *self,
           gconstpointer  data)
{
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (AlongNoteDraft) draft = NULL;

  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  notes_fixture_type (self, "walnut");
  set_full (TRUE);
  if (data == NULL)
    along_note_editor_save (notes_fixture_get_editor (self));
  else
    notes_fixture_sign (self);
  draft = g_object_ref (along_note_editor_get_draft (notes_fixture_get_editor (self)));
  if (data == NULL)
    app_fixture_wait (has_problem, self);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_wait (is_unsaved, draft);

  g_signal_connect_swapped (self->app.session, "said", G_CALLBACK (said_cb), said);
  notes_fixture_unlock (self, JORMA);
  g_assert_true (g_str_has_prefix (said->str, "A draft could not be saved so far."));
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  g_signal_handlers_disconnect_by_data (self->app.session, said);
  app_fixture_wait (is_unsaved, draft);

  set_full (FALSE);
  g_signal_emit_by_name (self->app.session, "minute");
  app_fixture_wait_changed (&self->app);
  notes_fixture_unlock (self, SARI);
  app_fixture_wait (notes_fixture_lists_one, self);
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (has_words, self);
}

static gboolean
lists_three (gpointer data)
{
  GListModel *list = notes_fixture_get_list (data);

  return list != NULL && g_list_model_get_n_items (list) == 3;
}

static gboolean
is_editor_signing (gpointer data)
{
  return along_note_editor_is_signing (notes_fixture_get_editor (data));
}

static void
sign_now (NotesFixture *self)
{
  gtk_widget_activate_action (GTK_WIDGET (notes_fixture_get_editor (self)), "note.sign", NULL);
}

/* What is signed while another note is on its way to the file waits for its own place. */
static void
test_two (NotesFixture  *self,
          gconstpointer  data)
{
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  notes_fixture_type (self, "hazel");
  sign_now (self);
  g_assert_true (is_editor_signing (self));
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  notes_fixture_type (self, "almond");
  sign_now (self);
  g_assert_false (is_editor_signing (self));

  while (!is_editor_signing (self))
    {
      g_main_context_iteration (NULL, TRUE);
      sign_now (self);
    }
  app_fixture_wait (lists_three, self);
  app_fixture_wait (notes_fixture_shows_note, self);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  notes_fixture_unlock (self, SARI);
  app_fixture_wait (lists_three, self);
  g_assert_cmpstr (gtk_label_get_label (notes_fixture_child (self, "count")), ==, "");
}

/* What cannot be signed leaves its place to the next one. */
static void
test_two_failed (NotesFixture  *self,
                 gconstpointer  data)
{
  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  notes_fixture_type (self, "walnut");
  set_full (TRUE);
  sign_now (self);
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  notes_fixture_type (self, "hazel");
  sign_now (self);
  g_assert_false (is_editor_signing (self));
  app_fixture_settle ();

  set_full (FALSE);
  while (!is_editor_signing (self))
    {
      g_main_context_iteration (NULL, TRUE);
      sign_now (self);
    }
  app_fixture_wait (notes_fixture_shows_note, self);
  g_signal_emit_by_name (self->app.session, "minute");
  app_fixture_settle ();
}

static gboolean
has_loaded (gpointer data)
{
  GListModel *list = notes_fixture_get_list (data);

  return list != NULL && g_list_model_get_n_items (list) > 0 &&
         strstr (gtk_label_get_label (notes_fixture_child (data, "count")), "so far") == NULL;
}

/* What somebody signed and was locked over is nobody else's. */
static void
test_sign_and_lock (NotesFixture  *self,
                    gconstpointer  data)
{
  static const int readers[] = { SARI, AINO };

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "one");
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  notes_fixture_type (self, "two");
  notes_fixture_sign (self);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();

  notes_fixture_unlock (self, AINO);
  notes_fixture_write (self, ALONG_NOTE_KIND_CHECK_IN, "mine");
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      notes_fixture_unlock (self, readers[i]);
      app_fixture_wait (has_loaded, self);
      g_assert_cmpstr (gtk_label_get_label (notes_fixture_child (self, "count")), ==, "");
    }
}

static gboolean
can_type (gpointer data)
{
  GtkTextView *view =
    notes_fixture_find (GTK_WIDGET (notes_fixture_get_editor (data)), GTK_TYPE_TEXT_VIEW);

  return gtk_text_view_get_editable (view);
}

/* What is signed while a draft is on its way to the file, which comes to nothing, is not signed
 * either: it is said why, all is still there, and it can be written on. */
static void
test_not_signed (NotesFixture  *self,
                 gconstpointer  data)
{
  g_autofree char *text = NULL;

  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  notes_fixture_type (self, "walnut");
  set_full (TRUE);
  along_note_editor_save (notes_fixture_get_editor (self));
  gtk_widget_activate_action (GTK_WIDGET (notes_fixture_get_editor (self)), "note.sign", NULL);
  g_assert_false (can_type (self));
  app_fixture_wait (can_type, self);
  g_assert_null (notes_fixture_get_note_view (self));
  g_assert_cmpstr (label_of (self, "state"), ==, "Not saved yet");
  g_assert_true (g_str_has_prefix (label_of (self, "problem"), "The disk is full"));
  text = dup_words (self);
  g_assert_cmpstr (text, ==, "walnut");

  /* The draft is tried once more at once, which comes to nothing either. */
  app_fixture_wait (is_unsaved, along_note_editor_get_draft (notes_fixture_get_editor (self)));
  set_full (FALSE);
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
}

static int
count_typed (NotesFixture *self)
{
  return gtk_text_buffer_get_char_count (get_typed (self));
}

/* What would make a note longer than anything that can be sealed is not put in, and it is said why;
 * nothing of what was typed is lost. */
static void
test_too_long (NotesFixture  *self,
               gconstpointer  data)
{
  const int room = ALONG_SEAL_BODY_MAX - 4096;
  g_autofree char *text = g_strnfill ((gsize) room, 'x');
  GtkTextIter start, end;

  /* A line of that length takes the toolkit of Debian 13 minutes to lay out. */
  for (guint i = 80; text[i] != '\0'; i += 80)
    text[i] = '\n';

  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  notes_fixture_type (self, "walnut");
  gtk_text_buffer_insert_at_cursor (get_typed (self), text, room);
  g_assert_cmpint (count_typed (self), ==, strlen ("walnut"));
  g_assert_true (g_str_has_prefix (label_of (self, "problem"), "There is no room for this"));

  gtk_text_buffer_insert_at_cursor (get_typed (self), text, room - 6);
  g_assert_cmpint (count_typed (self), ==, room);
  g_assert_cmpstr (label_of (self, "problem"), ==, "");
  gtk_text_buffer_insert_at_cursor (get_typed (self), "x", 1);
  g_assert_cmpint (count_typed (self), ==, room);
  g_assert_true (g_str_has_prefix (label_of (self, "problem"), "There is no room for this"));
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);

  /* A letter of two bytes takes the room of two. */
  gtk_text_buffer_get_start_iter (get_typed (self), &start);
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_delete (get_typed (self), &start, &end);
  g_assert_cmpstr (label_of (self, "problem"), ==, "");
  gtk_text_buffer_insert_at_cursor (get_typed (self), "é", -1);
  g_assert_cmpint (count_typed (self), ==, room - 1);
  gtk_text_buffer_insert_at_cursor (get_typed (self), "e", -1);
  g_assert_cmpint (count_typed (self), ==, room);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GPtrArray) records =
    along_store_load_note_finish (ALONG_STORE (source), result, NULL);

  g_assert_nonnull (records);
  *(gboolean *) data = TRUE;
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *) data;
}

/* All that was asked of the file before is answered. */
static void
wait_for_file (NotesFixture *self,
               GBytes       *mark)
{
  gboolean is_read = FALSE;

  along_store_load_note_async (along_session_get_store (self->app.session), mark, NULL, read_cb,
                               &is_read);
  app_fixture_wait (is_set, &is_read);
}

/* A note that was asked for before somebody began to write takes nothing away of what is written;
 * neither does the same note that is chosen once more. */
static void
test_read_late (NotesFixture  *self,
                gconstpointer  data)
{
  AlongNotePane *pane;
  AlongNoteEditor *editor;
  g_autoptr (GBytes) mark = NULL;
  g_autofree char *words = NULL;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "hazel");
  pane = notes_fixture_child (self, "pane");
  mark = g_bytes_ref (along_note_get_mark (along_note_pane_get_note (pane)));

  along_note_pane_show (pane, mark);
  notes_fixture_act (self, "notes.addendum");
  notes_fixture_type (self, "walnut");
  editor = notes_fixture_get_editor (self);
  wait_for_file (self, mark);
  g_assert_true (notes_fixture_get_editor (self) == editor);

  along_note_pane_show (pane, mark);
  notes_fixture_type (self, "wal");
  wait_for_file (self, mark);
  g_assert_true (notes_fixture_get_editor (self) == editor);
  words = dup_words (self);
  g_assert_cmpstr (words, ==, "wal");
}

/* Nor is anything done with a note in whose place another is already on its way. */
static void
test_another_chosen (NotesFixture  *self,
                     gconstpointer  data)
{
  AlongNotePane *pane;
  g_autoptr (GBytes) first = NULL;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "hazel");
  pane = notes_fixture_child (self, "pane");
  first = g_bytes_ref (along_note_get_mark (along_note_pane_get_note (pane)));
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");

  along_note_pane_show (pane, first);
  notes_fixture_act (self, "notes.addendum");
  g_assert_null (notes_fixture_get_editor (self));
  wait_for_file (self, first);
  g_assert_true (g_bytes_equal (along_note_get_mark (along_note_pane_get_note (pane)), first));
  notes_fixture_act (self, "notes.addendum");
  g_assert_nonnull (notes_fixture_get_editor (self));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  signal (SIGXFSZ, SIG_IGN);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, data, func) \
  g_test_add (path, NotesFixture, data, notes_fixture_set_up, func, notes_fixture_tear_down)
  ADD ("/notes-unsaved/draft", NULL, test_lock);
  ADD ("/notes-unsaved/signing", "", test_lock);
  ADD ("/notes-unsaved/two", NULL, test_two);
  ADD ("/notes-unsaved/two/failed", NULL, test_two_failed);
  ADD ("/notes-unsaved/sign-and-lock", NULL, test_sign_and_lock);
  ADD ("/notes-unsaved/not-signed", NULL, test_not_signed);
  ADD ("/notes-unsaved/too-long", NULL, test_too_long);
  ADD ("/notes-unsaved/read-late", NULL, test_read_late);
  ADD ("/notes-unsaved/another-chosen", NULL, test_another_chosen);
#undef ADD

  return g_test_run ();
}
