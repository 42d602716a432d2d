/* test-notes-view.c — notes from the first word to the last reader, on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "app-fixture.h"
#include "app/along-note-editor.h"
#include "app/along-note-index.h"
#include "app/along-note-seal.h"
#include "app/along-note-view.h"
#include "app/along-notes-view.h"
#include "store/along-note-intents.h"

enum
{
  SARI,
  JORMA,
  AINO,
  SHEET,
  N_READERS,
};

typedef struct
{
  AppFixture app;
  AlongReaderKeys *keys[N_READERS];
  AlongNotesView *view;
  GtkWidget *window;
} Fixture;

static AlongDirectory *
get_directory (Fixture *self)
{
  return along_session_get_directory (self->app.session);
}

static gint64
get_person_id (Fixture *self,
               int      reader)
{
  const char *const names[] = { "Sari", "Jorma", "Aino" };

  if (reader == SHEET)
    return 0;

  return along_record_get_id (
    app_fixture_find (reader == AINO ? along_directory_get_peers (get_directory (self))
                                     : along_directory_get_supervisors (get_directory (self)),
                      names[reader]));
}

static AlongNoteReader *
get_reader (Fixture *self,
            int      reader)
{
  return along_directory_find_note_reader (get_directory (self), get_person_id (self, reader));
}

static void
enrol (Fixture *self,
       int      number)
{
  guint8 locked[100] = { 0 };
  g_autoptr (GBytes) seed = g_bytes_new (locked, number == SHEET ? 0 : sizeof locked);
  g_autoptr (GBytes) mark = NULL;
  g_autoptr (AlongNoteReader) reader = NULL;

  self->keys[number] = along_reader_keys_new_random ();
  mark = g_bytes_new (along_reader_keys_get_mark (self->keys[number])->bytes,
                      ALONG_READER_MARK_SIZE);
  reader = g_object_new (ALONG_TYPE_NOTE_READER,
                         "person-id", get_person_id (self, number),
                         "mark", mark,
                         "locked-seed", seed,
                         "since", along_day_new (2026, 1, 1),
                         NULL);
  app_fixture_run (&self->app, along_intent_enrol_reader (reader));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  app_fixture_set_up (&self->app, data);
  for (int i = 0; i < N_READERS; i++)
    enrol (self, i);

  self->view = g_object_new (ALONG_TYPE_NOTES_VIEW, "session", self->app.session, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->view));
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_set (self->view, "session", NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (self->window));
  app_fixture_settle ();
  for (int i = 0; i < N_READERS; i++)
    along_reader_keys_unref (self->keys[i]);
  app_fixture_tear_down (&self->app, data);
}

static AlongUnlocked *
get_unlocked (Fixture *self)
{
  return along_session_get_unlocked (self->app.session);
}

static gpointer
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static AlongNoteEditor *
get_editor (Fixture *self)
{
  return find_widget (app_fixture_child (self->view, "content"), ALONG_TYPE_NOTE_EDITOR);
}

static AlongNoteView *
get_note_view (Fixture *self)
{
  return find_widget (app_fixture_child (self->view, "content"), ALONG_TYPE_NOTE_VIEW);
}

static gboolean
has_loaded (gpointer data)
{
  Fixture *self = data;
  const char *count = gtk_label_get_label (app_fixture_child (self->view, "count"));

  return strstr (count, "so far") == NULL;
}

static void
unlock (Fixture *self,
        int      reader)
{
  along_unlocked_take (get_unlocked (self), get_reader (self, reader), self->keys[reader]);
  app_fixture_wait (has_loaded, self);
}

static GtkTextBuffer *
get_buffer (GtkWidget *widget)
{
  return gtk_text_view_get_buffer (find_widget (widget, GTK_TYPE_TEXT_VIEW));
}

static void
type (Fixture    *self,
      const char *text)
{
  gtk_text_buffer_set_text (get_buffer (GTK_WIDGET (get_editor (self))), text, -1);
}

static char *
dup_shown (Fixture *self)
{
  GtkTextBuffer *buffer = get_buffer (GTK_WIDGET (get_note_view (self)));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static const char *
get_label (gpointer    widget,
           const char *name)
{
  return gtk_label_get_label (app_fixture_child (widget, name));
}

static gboolean
shows_note (gpointer data)
{
  return get_note_view (data) != NULL && get_editor (data) == NULL;
}

static gboolean
shows_editor (gpointer data)
{
  return get_editor (data) != NULL;
}

static gboolean
is_draft_saved (gpointer data)
{
  AlongNoteEditor *editor = get_editor (data);

  return editor != NULL && strstr (get_label (editor, "state"), "Draft saved") != NULL &&
         along_record_get_id (ALONG_RECORD (along_note_draft_get_note (
           along_note_editor_get_draft (editor)))) != 0;
}

static GListModel *
get_list (Fixture *self)
{
  return gtk_single_selection_get_model (app_fixture_child (self->view, "selection"));
}

static gboolean
lists_one (gpointer data)
{
  GListModel *list = get_list (data);

  return list != NULL && g_list_model_get_n_items (list) == 1;
}

/* Begins a note of @kind about Aino. */
static void
begin (Fixture       *self,
       AlongNoteKind  kind)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "notes.new", NULL);
  g_assert_nonnull (get_editor (self));
  gtk_drop_down_set_selected (app_fixture_child (get_editor (self), "kind_choice"), (guint) kind);
  /* Behind "About nobody", the first of the peers. */
  gtk_drop_down_set_selected (app_fixture_child (get_editor (self), "about_choice"), 1);
}

static gboolean
can_sign (gpointer data)
{
  return strcmp (get_label (get_editor (data), "state"), "Being signed…") != 0;
}

static void
sign (Fixture *self)
{
  app_fixture_wait (can_sign, self);
  app_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (get_editor (self)), "note.sign", NULL);
}

static void
write_note (Fixture       *self,
            AlongNoteKind  kind,
            const char    *text)
{
  begin (self, kind);
  type (self, text);
  sign (self);
  app_fixture_wait (shows_note, self);
}

/* Written, found, and read by those who are named and nobody else. */
static void
test_write (Fixture       *self,
            gconstpointer  data)
{
  g_autofree char *shown = NULL;

  unlock (self, SARI);
  begin (self, ALONG_NOTE_KIND_SUPERVISION);
  g_assert_cmpstr (get_label (get_editor (self), "readers"), ==,
                   "Can be read, once signed, by: Sari, Aino, the sheet kept outside the office.");
  type (self, "## Heading\n- **first** thing\nWhispering walnut");
  along_note_editor_save (get_editor (self));
  app_fixture_wait (is_draft_saved, self);
  sign (self);
  app_fixture_wait (shows_note, self);

  shown = dup_shown (self);
  g_assert_cmpstr (shown, ==, "Heading\n• first thing\nWhispering walnut\n");
  g_assert_false (gtk_widget_get_visible (app_fixture_child (get_note_view (self), "findings")));
  app_fixture_wait (lists_one, self);

  along_unlocked_lock (get_unlocked (self));
  g_assert_null (get_list (self));
  g_assert_null (get_note_view (self));

  unlock (self, AINO);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (self)), ==, 1);
  unlock (self, JORMA);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (self)), ==, 0);
}

/* What was typed is there again for whoever typed it, also when it was locked meanwhile. */
static void
test_draft (Fixture       *self,
            gconstpointer  data)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  unlock (self, SARI);
  begin (self, ALONG_NOTE_KIND_CHECK_IN);
  type (self, "Half a sentence");
  along_unlocked_lock (get_unlocked (self));
  g_assert_null (get_editor (self));

  /* Until what was sealed is in the file. */
  unlock (self, SARI);
  while (get_list (self) == NULL || g_list_model_get_n_items (get_list (self)) == 0)
    {
      along_unlocked_lock (get_unlocked (self));
      unlock (self, SARI);
    }
  gtk_single_selection_set_selected (app_fixture_child (self->view, "selection"), 0);
  app_fixture_wait (shows_editor, self);
  gtk_text_buffer_get_bounds (get_buffer (GTK_WIDGET (get_editor (self))), &start, &end);
  text = gtk_text_buffer_get_text (get_buffer (GTK_WIDGET (get_editor (self))), &start, &end,
                                   FALSE);
  g_assert_cmpstr (text, ==, "Half a sentence");
}

static gboolean
lists_nothing (gpointer data)
{
  GListModel *list = get_list (data);

  return list != NULL && g_list_model_get_n_items (list) == 0;
}

/* A draft that is discarded is gone, and comes back when that is undone. */
static void
test_discard (Fixture       *self,
              gconstpointer  data)
{
  unlock (self, SARI);
  begin (self, ALONG_NOTE_KIND_CHECK_IN);
  type (self, "Never mind");
  along_note_editor_save (get_editor (self));
  app_fixture_wait (is_draft_saved, self);
  app_fixture_wait (lists_one, self);
  gtk_widget_activate_action (GTK_WIDGET (get_editor (self)), "note.discard", NULL);
  app_fixture_wait (lists_nothing, self);
  along_session_undo (self->app.session);
  app_fixture_wait (lists_one, self);
}

static gboolean
shows_two_parts (gpointer data)
{
  g_autofree char *shown = NULL;

  if (!shows_note (data))
    return FALSE;

  shown = dup_shown (data);
  return strstr (shown, "Addendum 1 by Aino") != NULL;
}

/* The peer adds own words, and those who read it see whose they are. */
static void
test_addendum (Fixture       *self,
               gconstpointer  data)
{
  g_autofree char *shown = NULL;

  unlock (self, SARI);
  write_note (self, ALONG_NOTE_KIND_SUPERVISION, "First words");
  app_fixture_wait (lists_one, self);

  unlock (self, AINO);
  gtk_single_selection_set_selected (app_fixture_child (self->view, "selection"), 0);
  app_fixture_wait (shows_note, self);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "notes.addendum", NULL);
  type (self, "I see it another way");
  sign (self);
  app_fixture_wait (shows_two_parts, self);
  shown = dup_shown (self);
  g_assert_nonnull (strstr (shown, "First words"));
  g_assert_nonnull (strstr (shown, "I see it another way"));
  g_assert_false (gtk_widget_get_visible (app_fixture_child (get_note_view (self), "findings")));
}

static gboolean
is_countersigned (gpointer data)
{
  return shows_note (data) &&
         strstr (get_label (get_note_view (data), "countersigned"), "on paper by Aino") != NULL;
}

static void
test_paper (Fixture       *self,
            gconstpointer  data)
{
  unlock (self, SARI);
  write_note (self, ALONG_NOTE_KIND_SUPERVISION, "To be signed by two");
  gtk_widget_activate_action (GTK_WIDGET (self->view), "notes.countersign-paper", NULL);
  app_fixture_wait (is_countersigned, self);
}

/* To the person of reference alone, and not without saying whom it is about. */
static void
test_concern (Fixture       *self,
              gconstpointer  data)
{
  GtkDropDown *concerned;

  unlock (self, AINO);
  begin (self, ALONG_NOTE_KIND_CONCERN);
  g_assert_cmpstr (get_label (get_editor (self), "readers"), ==,
                   "Can be read, once signed, by: Aino, Jorma, the sheet kept outside the office.");
  type (self, "About how I am spoken to");
  sign (self);
  g_assert_true (gtk_widget_get_visible (app_fixture_child (get_editor (self), "problem")));

  /* Not when it is about the person of reference: Jorma is the first of the staff. */
  concerned = app_fixture_child (get_editor (self), "concerned_choice");
  gtk_drop_down_set_selected (concerned, 2);
  sign (self);
  app_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (app_fixture_child (get_editor (self), "problem")));
  g_assert_null (get_note_view (self));

  gtk_drop_down_set_selected (concerned, 3);
  sign (self);
  app_fixture_wait (shows_note, self);
  app_fixture_wait (lists_one, self);

  unlock (self, SARI);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (self)), ==, 0);
  unlock (self, JORMA);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (self)), ==, 1);
}

static gboolean
shows_private (gpointer data)
{
  g_autofree char *shown = NULL;

  if (!shows_note (data))
    return FALSE;

  shown = dup_shown (data);
  return g_str_equal (shown, "Wishes\nto be asked\nFears\n\nCommon rules\n\n");
}

/* The talk of two roles has three fields, and is listed to nobody but its author. */
static void
test_private (Fixture       *self,
              gconstpointer  data)
{
  guint n_views = 0;
  AlongNote *note;

  unlock (self, SARI);
  begin (self, ALONG_NOTE_KIND_PRIVATE);
  for (GtkWidget *child = gtk_widget_get_first_child (app_fixture_child (get_editor (self),
                                                                         "fields"));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    n_views += GTK_IS_TEXT_VIEW (child) ? 1 : 0;
  g_assert_cmpuint (n_views, ==, 3);
  type (self, "to be asked");
  sign (self);
  app_fixture_wait (shows_private, self);
  note = g_ptr_array_index (along_note_view_get_records (get_note_view (self)), 0);
  g_assert_cmpint (along_note_get_about_id (note), ==, 0);

  unlock (self, AINO);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (self)), ==, 0);
}

static void
test_search (Fixture       *self,
             gconstpointer  data)
{
  GtkEditable *entry;

  unlock (self, SARI);
  write_note (self, ALONG_NOTE_KIND_SUPERVISION, "Käytävällä oli meluisaa");
  write_note (self, ALONG_NOTE_KIND_CHECK_IN, "All is well");
  entry = app_fixture_child (self->view, "search_entry");
  gtk_editable_set_text (entry, "kaytava");
  app_fixture_wait (lists_one, self);
  gtk_editable_set_text (entry, "kaytava well");
  app_fixture_wait (lists_nothing, self);
  gtk_editable_set_text (entry, "well");
  app_fixture_wait (lists_one, self);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/notes-view/write", test_write);
  ADD ("/notes-view/draft", test_draft);
  ADD ("/notes-view/discard", test_discard);
  ADD ("/notes-view/addendum", test_addendum);
  ADD ("/notes-view/paper", test_paper);
  ADD ("/notes-view/concern", test_concern);
  ADD ("/notes-view/private", test_private);
  ADD ("/notes-view/search", test_search);
#undef ADD

  return g_test_run ();
}
