/* test-notes-tamper.c — what was changed in the file behind a note is told on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <sqlcipher/sqlite3.h>

#include "app/along-note-index.h"
#include "notes-fixture.h"
#include "print-fixture.h"
#include "store/along-sqlite.h"

/* What does so is nobody who uses the program: the file forbids it there. */
static const char open_gates[] =
  "DROP TRIGGER IF EXISTS note_part_update; DROP TRIGGER IF EXISTS note_part_delete;"
  "DROP TRIGGER IF EXISTS note_update; DROP TRIGGER IF EXISTS note_delete;"
  "DROP TRIGGER IF EXISTS note_wrap_update; DROP TRIGGER IF EXISTS note_wrap_delete;";

typedef struct
{
  const char *name;
  const char *sql;   /* NULL where a byte is turned */
  const char *bytes; /* which bytes are looked for, one of which is turned */
  const char *says;
  gboolean shows_body;
  gboolean shows_addendum;
} Case;

/* There is a note by Sari, about Aino, and another one; to the first, Sari and Aino each added an
 * addendum. Sari reads it. */
#define PART(number) \
  "(SELECT id FROM note_part WHERE note_id = (SELECT min (id) FROM note) AND number = " #number ")"
#define WRAP(number, name) \
  "SELECT rowid, wrapped FROM note_wrap WHERE part_id = " PART (number) " AND reader_id = " \
  "(SELECT note_reader.id FROM note_reader JOIN person ON person.id = person_id " \
  "WHERE name = '" name "')"
#define FIRST "WHERE id = (SELECT min (id) FROM note)"

static const Case cases[] = {
  { "body", NULL, "SELECT rowid, sealed FROM note_part WHERE id = " PART (0),
    "The note itself was changed after it was signed. It is not shown.", FALSE, TRUE },
  { "addendum", NULL, "SELECT rowid, sealed FROM note_part WHERE id = " PART (1),
    "Addendum 1 was changed after it was signed. It is not shown.", TRUE, FALSE },
  { "own-key", NULL, WRAP (0, "Sari"), "The note itself: what opens it was changed for Sari.",
    FALSE, TRUE },
  { "other-key", NULL, WRAP (0, "Aino"), "The note itself: what opens it was changed for Aino.",
    TRUE, TRUE },
  { "lost-key",
    "DELETE FROM note_wrap WHERE part_id = " PART (0) " AND reader_id = "
    "(SELECT note_reader.id FROM note_reader JOIN person ON person.id = person_id "
    "WHERE name = 'Aino')", NULL,
    "The note itself: what opens it was changed for Aino.", TRUE, TRUE },
  { "order",
    "UPDATE note_part SET number = number + 10 WHERE note_id = (SELECT min (id) FROM note)"
    "  AND number > 0;"
    "UPDATE note_part SET number = 23 - 10 - number WHERE number > 10", NULL,
    "Addendum 1 stands in another place than where it was written.", TRUE, FALSE },
  { "about",
    "UPDATE note SET about_id = (SELECT id FROM person WHERE name = 'Jorma') " FIRST, NULL,
    "The note itself belongs to another note, kind, person or time than the file says.", FALSE,
    FALSE },
  { "kind", "UPDATE note SET kind = 'incident' " FIRST, NULL,
    "The note itself belongs to another note, kind, person or time than the file says.", FALSE,
    FALSE },
  { "time", "UPDATE note_part SET at = at - 86400 WHERE id = " PART (0), NULL,
    "The note itself belongs to another note, kind, person or time than the file says.", FALSE,
    TRUE },
  { "swapped",
    "UPDATE note_part SET sealed = (SELECT sealed FROM note_part WHERE number = 0 ORDER BY id DESC "
    "LIMIT 1) WHERE id = " PART (0), NULL,
    "The note itself belongs to another note, kind, person or time than the file says.", FALSE,
    TRUE },
  { "dropped",
    "DELETE FROM note_wrap WHERE part_id = " PART (2) "; DELETE FROM note_part WHERE id = "
    PART (2), NULL,
    "Addendum 2 is missing: somebody removed it.", TRUE, TRUE },
  { "author",
    "UPDATE note_part SET author_id = (SELECT note_reader.id FROM note_reader JOIN person ON "
    "person.id = person_id WHERE name = 'Jorma') WHERE id = " PART (0), NULL,
    "The note itself", FALSE, TRUE },
  { "begun", "UPDATE note SET at = at - 86400 " FIRST, NULL,
    "The note itself belongs to another note, kind, person or time than the file says.", FALSE,
    TRUE },
  { "first-author",
    "UPDATE note SET author_id = (SELECT note_reader.id FROM note_reader JOIN person ON "
    "person.id = person_id WHERE name = 'Aino') " FIRST, NULL,
    "The note itself belongs to another note, kind, person or time than the file says.", FALSE,
    TRUE },
  { "session", "PRAGMA foreign_keys = OFF; UPDATE note SET session_id = 4711 " FIRST, NULL,
    "The note itself belongs to another note, kind, person or time than the file says.", FALSE,
    TRUE },
  { "head", NULL, "SELECT rowid, head FROM note " FIRST,
    "The list of its parts and readers does not agree with what was signed last.", TRUE, TRUE },
  { "countersigned",
    "UPDATE note SET countersigned = 'paper', countersigned_at = at, countersigned_parts = 1 "
    FIRST, NULL,
    "Whether the note is countersigned is not what was signed last.", TRUE, TRUE },
};

static void
execute (AlongSqlite *sqlite,
         const char  *sql)
{
  g_autoptr (GError) error = NULL;

  along_sqlite_execute (sqlite, sql, &error);
  g_assert_no_error (error);
}

/* Turns a bit in the middle of what @sql finds, in the table and column that it names. */
static void
turn_bit (AlongSqlite *sqlite,
          const char  *sql)
{
  sqlite3 *handle = along_sqlite_get_handle (sqlite);
  sqlite3_stmt *found, *write;
  g_autofree guint8 *bytes = NULL;
  g_autofree char *update = NULL;
  int size;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &found, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (found), ==, SQLITE_ROW);
  size = sqlite3_column_bytes (found, 1);
  bytes = g_memdup2 (sqlite3_column_blob (found, 1), (gsize) size);
  bytes[size / 2] ^= 1;

  update = g_strdup_printf ("UPDATE %s SET %s = ? WHERE rowid = %lld",
                            strstr (sql, "sealed")    ? "note_part"
                            : strstr (sql, "wrapped") ? "note_wrap"
                                                      : "note",
                            sqlite3_column_name (found, 1), sqlite3_column_int64 (found, 0));
  sqlite3_finalize (found);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, update, -1, &write, NULL), ==, SQLITE_OK);
  sqlite3_bind_blob (write, 1, bytes, size, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (write), ==, SQLITE_DONE);
  g_assert_cmpint (sqlite3_changes (handle), ==, 1);
  sqlite3_finalize (write);
}

static void
tamper (NotesFixture *self,
        const Case   *wanted)
{
  g_autofree char *path = g_build_filename (self->app.folder, "test.alongside", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongSqlite) sqlite = NULL;

  g_object_set (self->view, "session", NULL, NULL);
  app_fixture_close (&self->app);
  sqlite = along_sqlite_open (path, self->app.key, G_MAXINT, &error);
  g_assert_no_error (error);
  execute (sqlite, open_gates);
  if (wanted->sql != NULL)
    execute (sqlite, wanted->sql);
  else
    turn_bit (sqlite, wanted->bytes);
  g_clear_pointer (&sqlite, along_sqlite_free);

  app_fixture_open (&self->app);
  g_object_set (self->view, "session", self->app.session, NULL);
}

static gboolean
lists_two (gpointer data)
{
  GListModel *list = notes_fixture_get_list (data);

  return list != NULL && g_list_model_get_n_items (list) == 2;
}

static gboolean
shows (NotesFixture *self,
       const char   *words)
{
  GtkTextBuffer *buffer =
    notes_fixture_get_buffer (GTK_WIDGET (notes_fixture_get_note_view (self)));
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);

  return strstr (text, words) != NULL;
}

/* The note that was written first, wherever it is in the list. */
static void
choose_first (NotesFixture *self)
{
  GListModel *list = notes_fixture_get_list (self);
  g_autoptr (AlongNoteItem) top = g_list_model_get_item (list, 0);
  g_autoptr (AlongNoteItem) other = g_list_model_get_item (list, 1);
  gboolean is_top = along_note_item_get_note_id (top) < along_note_item_get_note_id (other);

  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), is_top ? 0 : 1);
  app_fixture_wait (notes_fixture_shows_note, self);
}

static gboolean
shows_first (gpointer data)
{
  return notes_fixture_shows_note (data) && shows (data, "walnut");
}

static gboolean
shows_hazel (gpointer data)
{
  return notes_fixture_shows_note (data) && shows (data, "hazel");
}

static gboolean
shows_almond (gpointer data)
{
  return notes_fixture_shows_note (data) && shows (data, "almond");
}

static void
add (NotesFixture *self,
     const char   *text,
     gboolean (*  is_shown) (gpointer data))
{
  notes_fixture_act (self, "notes.addendum");
  notes_fixture_type (self, text);
  notes_fixture_sign (self);
  app_fixture_wait (is_shown, self);
}

/* Whoever reads it on paper is told the same, first of all, and signs nothing. */
static void
assert_prints (NotesFixture *self,
               const char   *says,
               gboolean      shows_body)
{
  g_autoptr (AlongDocument) document =
    ALONG_DOCUMENT (along_note_view_make_document (notes_fixture_get_note_view (self)));
  g_autofree char *text = print_fixture_read_text (document, 0);
  g_autofree char *squeezed = squeeze (text);
  const char *body = strstr (squeezed, "walnut");

  g_assert_cmpuint (count_words (squeezed, says), ==, 1);
  g_assert_cmpint (body != NULL, ==, shows_body);
  if (body != NULL)
    g_assert_cmpuint (count_words (body, says), ==, 0);
  g_assert_cmpuint (count_words (squeezed, "date and signature"), ==, 0);
}

static void
test_case (NotesFixture  *self,
           gconstpointer  data)
{
  const Case *wanted = data;
  const char *findings;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  app_fixture_wait (shows_first, self);
  g_assert_false (gtk_widget_get_visible (
    app_fixture_child (notes_fixture_get_note_view (self), "findings")));
  add (self, "hazel", shows_hazel);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "cashew");
  app_fixture_wait (lists_two, self);
  notes_fixture_unlock (self, AINO);
  choose_first (self);
  app_fixture_wait (shows_first, self);
  add (self, "almond", shows_almond);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();

  tamper (self, wanted);
  notes_fixture_unlock (self, SARI);
  app_fixture_wait (lists_two, self);
  choose_first (self);
  findings = notes_fixture_get_label (notes_fixture_get_note_view (self), "findings");
  if (strstr (findings, wanted->says) == NULL)
    g_error ("%s", findings);
  g_assert_true (gtk_widget_get_visible (
    app_fixture_child (notes_fixture_get_note_view (self), "findings")));
  g_assert_cmpint (shows (self, "walnut"), ==, wanted->shows_body);
  g_assert_cmpint (shows (self, "hazel"), ==, wanted->shows_addendum);
  g_assert_false (shows (self, "cashew"));
  assert_prints (self, wanted->says, wanted->shows_body);
}

static const Case changes[] = {
  { .name = "added/head", .bytes = "SELECT rowid, head FROM note " FIRST },
  { .name = "added/row", .sql = "UPDATE note SET at = at - 86400 " FIRST },
};

/* Nobody adds to a note that somebody changed: it would be signed anew, and sealed for whom the
 * head names. Nor does anybody put their name under it. */
static void
test_added (NotesFixture  *self,
            gconstpointer  data)
{
  static const char *const actions[] = {
    "notes.addendum", "notes.peer-words", "notes.countersign", "notes.countersign-paper",
  };
  guint n_windows;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  app_fixture_wait (shows_first, self);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  tamper (self, data);
  notes_fixture_unlock (self, SARI);
  app_fixture_wait (notes_fixture_lists_one, self);
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_note, self);

  n_windows = g_list_model_get_n_items (gtk_window_get_toplevels ());
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      notes_fixture_act (self, actions[i]);
      app_fixture_settle ();
      g_assert_true (notes_fixture_shows_note (self));
      g_assert_false (notes_fixture_shows_editor (self));
      g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n_windows);
      g_assert_false (gtk_widget_get_visible (
        app_fixture_child (notes_fixture_get_note_view (self), "countersigned")));
    }
}

/* Who began to before it was changed is told there that nothing can be added. */
static void
test_begun (NotesFixture  *self,
            gconstpointer  data)
{
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  notes_fixture_act (self, "notes.addendum");
  notes_fixture_type (self, "hazel");
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  tamper (self, &changes[0]);
  notes_fixture_unlock (self, SARI);
  app_fixture_wait (notes_fixture_lists_one, self);
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_editor, self);
  g_assert_nonnull (strstr (notes_fixture_get_label (notes_fixture_get_editor (self), "readers"),
                            "Nothing can be added to it."));
}

/* What was changed is found at the second look as at the first. */
static void
test_twice (NotesFixture  *self,
            gconstpointer  data)
{
  static const Case wrap = {
    .sql = "UPDATE note_wrap SET signature = zeroblob (64) WHERE form = 'another' AND reader_id = "
           "(SELECT note_reader.id FROM note_reader JOIN person ON person.id = person_id "
           "WHERE name = 'Aino')",
  };

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  app_fixture_wait (shows_first, self);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  tamper (self, &wrap);
  for (guint i = 0; i < 2; i++)
    {
      notes_fixture_unlock (self, AINO);
      app_fixture_wait (notes_fixture_lists_one, self);
      gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
      app_fixture_wait (notes_fixture_shows_note, self);
      g_assert_cmpstr (notes_fixture_get_label (notes_fixture_get_note_view (self), "findings"),
                       ==, "The note itself: what opens it was changed for Aino.");
      /* What was read is written before the file is closed. */
      along_unlocked_lock (notes_fixture_get_unlocked (self));
      g_object_set (self->view, "session", NULL, NULL);
      app_fixture_close (&self->app);
      app_fixture_open (&self->app);
      g_object_set (self->view, "session", self->app.session, NULL);
    }
}

static gboolean
tells_of_one (gpointer data)
{
  const char *count = gtk_label_get_label (notes_fixture_child (data, "count"));

  return g_str_equal (count, "1 note or addendum that you signed is missing in this file.");
}

static const Case missing[] = {
  { .name = "missing-note",
    .sql = "DELETE FROM note_wrap WHERE part_id = " PART (0) ";"
           "DELETE FROM note_part WHERE id = " PART (0) "; DELETE FROM note " FIRST },
  { .name = "missing-addendum",
    .sql = "DELETE FROM note_wrap WHERE part_id = " PART (1) ";"
           "DELETE FROM note_part WHERE id = " PART (1) },
};

/* What is not the last that somebody signed, a whole note or an addendum, is missed by them. */
static void
test_missing (NotesFixture  *self,
              gconstpointer  data)
{
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  if (data == &missing[1])
    {
      app_fixture_wait (shows_first, self);
      add (self, "hazel", shows_hazel);
    }
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "cashew");
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  tamper (self, data);
  notes_fixture_unlock (self, SARI);
  app_fixture_wait (tells_of_one, self);
}

/* A place is not given twice, also where what opens a part was damaged for a while. */
static void
test_damaged (NotesFixture  *self,
              gconstpointer  data)
{
  static const Case damage = {
    .bytes = "SELECT rowid, wrapped FROM note_wrap WHERE form = 'oneself' ORDER BY id LIMIT 1",
  };

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  tamper (self, &damage);

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "cashew");
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  tamper (self, &damage);

  notes_fixture_unlock (self, SARI);
  app_fixture_wait (lists_two, self);
  g_assert_cmpstr (gtk_label_get_label (notes_fixture_child (self, "count")), ==, "");
}

/* What was kept of a draft is not taken for what somebody wrote when it was changed. */
static void
test_draft (NotesFixture  *self,
            gconstpointer  data)
{
  static const Case draft = { .bytes = "SELECT rowid, sealed FROM note_part" };

  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_CHECK_IN);
  notes_fixture_type (self, "walnut");
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  tamper (self, &draft);
  notes_fixture_unlock (self, SARI);
  app_fixture_wait (notes_fixture_lists_one, self);
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_editor, self);
  g_assert_nonnull (strstr (notes_fixture_get_label (notes_fixture_get_editor (self), "problem"),
                            "was changed in the file"));
  g_assert_true (gtk_widget_get_visible (
    app_fixture_child (notes_fixture_get_editor (self), "problem")));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/notes-tamper/", cases[i].name, NULL);

      g_test_add (path, NotesFixture, &cases[i], notes_fixture_set_up, test_case,
                  notes_fixture_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strconcat ("/notes-tamper/", changes[i].name, NULL);

      g_test_add (path, NotesFixture, &changes[i], notes_fixture_set_up, test_added,
                  notes_fixture_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    {
      g_autofree char *path = g_strconcat ("/notes-tamper/", missing[i].name, NULL);

      g_test_add (path, NotesFixture, &missing[i], notes_fixture_set_up, test_missing,
                  notes_fixture_tear_down);
    }
  g_test_add ("/notes-tamper/late", NotesFixture, NULL, notes_fixture_set_up, test_begun,
              notes_fixture_tear_down);
  g_test_add ("/notes-tamper/twice", NotesFixture, NULL, notes_fixture_set_up, test_twice,
              notes_fixture_tear_down);
  g_test_add ("/notes-tamper/draft", NotesFixture, NULL, notes_fixture_set_up, test_draft,
              notes_fixture_tear_down);
  g_test_add ("/notes-tamper/damaged", NotesFixture, NULL, notes_fixture_set_up, test_damaged,
              notes_fixture_tear_down);

  return g_test_run ();
}
