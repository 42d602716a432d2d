/* test-notes-file.c — what the decrypted file tells of notes: no word of what they say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <sqlcipher/sqlite3.h>

#include "notes-fixture.h"
#include "store/along-sqlite.h"
#include "vault/along-vault.h"

/* How often a program is killed while it saves what somebody writes, and how long at most after it
 * has begun to, in microseconds. */
#define N_KILLS 100
#define KILL_AFTER 60000

/* What makes this program the one that is killed or crashes. */
#define WRITE "--write"
#define CRASH "--crash"
#define CRASH_BARE "--crash-bare"

/* Somebody wrote this, or looked for it, in whichever case it may have been kept. */
static const char *const words[] = {
  "walnut", "Walnut", "WALNUT", "hazel", "HAZEL", "almond", "ALMOND", "cashew", "CASHEW",
  "pistachio", "PISTACHIO", "How is the work", "how is the work", "HOW IS THE WORK",
};

static void
run_command (const char *const argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static AlongSqlite *
open_copy (NotesFixture  *self,
           char         **folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  AlongSqlite *sqlite;

  *folder = g_strconcat (self->app.folder, ".copy", NULL);
  path = g_build_filename (*folder, "test.alongside", NULL);
  run_command ((const char *const[]) { "cp", "-r", self->app.folder, *folder, NULL });
  sqlite = along_sqlite_open (path, self->app.key, G_MAXINT, &error);
  g_assert_no_error (error);

  return sqlite;
}

static void
close_copy (AlongSqlite *sqlite,
            char        *folder)
{
  along_sqlite_free (sqlite);
  run_command ((const char *const[]) { "rm", "-r", folder, NULL });
  g_free (folder);
}

/* All pages of the file as they are once they are decrypted, also those that nothing is on any
 * more, with what is in the log. */
static GBytes *
read_pages (AlongSqlite *sqlite)
{
  sqlite3_int64 size;
  unsigned char *pages = sqlite3_serialize (along_sqlite_get_handle (sqlite), "main", &size, 0);

  g_assert_nonnull (pages);

  return g_bytes_new_with_free_func (pages, (gsize) size, sqlite3_free, pages);
}

/* The agency's file as it is on the disk now, as a crash would leave it, opened by its key alone:
 * @found, and @vacuumed once it was written anew. Another process copies it: this one would lose
 * its locks. */
static void
read_decrypted (NotesFixture  *self,
                GBytes       **found,
                GBytes       **vacuumed)
{
  g_autofree char *copy = g_strconcat (self->app.folder, ".copy", NULL);
  g_autofree char *path = g_build_filename (copy, "test.alongside", NULL);
  const char *const cp[] = { "cp", "-r", self->app.folder, copy, NULL };
  const char *const rm[] = { "rm", "-r", copy, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongSqlite) sqlite = NULL;

  run_command (cp);
  sqlite = along_sqlite_open (path, self->app.key, G_MAXINT, &error);
  g_assert_no_error (error);
  *found = read_pages (sqlite);
  along_sqlite_execute (sqlite, "VACUUM", &error);
  g_assert_no_error (error);
  *vacuumed = read_pages (sqlite);
  g_clear_pointer (&sqlite, along_sqlite_free);
  run_command (rm);
}

/* The agency's file as a backup of it has it: written by the database itself, page by page, into
 * another file with the same key. */
static GBytes *
read_backup (NotesFixture *self)
{
  g_autofree char *copy = g_strconcat (self->app.folder, ".copy", NULL);
  g_autofree char *path = g_build_filename (copy, "test.alongside", NULL);
  g_autofree char *to = g_build_filename (copy, "backup.alongside", NULL);
  const char *const cp[] = { "cp", "-r", self->app.folder, copy, NULL };
  const char *const rm[] = { "rm", "-r", copy, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongSqlite) from_sqlite = NULL;
  g_autoptr (AlongSqlite) to_sqlite = NULL;
  sqlite3_backup *backup;
  GBytes *bytes;

  run_command (cp);
  from_sqlite = along_sqlite_open (path, self->app.key, G_MAXINT, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, "", 0, &error);
  g_assert_no_error (error);
  to_sqlite = along_sqlite_create (to, self->app.key, &error);
  g_assert_no_error (error);
  backup = sqlite3_backup_init (along_sqlite_get_handle (to_sqlite), "main",
                                along_sqlite_get_handle (from_sqlite), "main");
  g_assert_nonnull (backup);
  g_assert_cmpint (sqlite3_backup_step (backup, -1), ==, SQLITE_DONE);
  sqlite3_backup_finish (backup);
  bytes = read_pages (to_sqlite);
  g_clear_pointer (&to_sqlite, along_sqlite_free);
  g_clear_pointer (&from_sqlite, along_sqlite_free);
  run_command (rm);

  return bytes;
}

static gboolean
has (GBytes     *bytes,
     const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

static void
saved_cb (gboolean *is_saved,
          gboolean  ok)
{
  g_assert_true (ok);
  *is_saved = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* Types @text into what is being written, and waits until that is in the file. */
static void
save_draft (NotesFixture *self,
            const char   *text)
{
  AlongNoteDraft *draft = along_note_editor_get_draft (notes_fixture_get_editor (self));
  gboolean is_saved = FALSE;
  gulong handler = g_signal_connect_swapped (draft, "saved", G_CALLBACK (saved_cb), &is_saved);

  notes_fixture_type (self, text);
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (is_true, &is_saved);
  g_signal_handler_disconnect (draft, handler);
}

/* What is in clear on purpose is found in @pages, so that the search would find the others. */
static void
assert_no_words (GBytes *pages)
{
  g_assert_true (has (pages, "Aino"));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (has (pages, words[i]));
}

/* With the file open and decrypted, but nobody's key: no word of a body, an answer to a template, a
 * draft, an addendum or what was searched for is in any byte of it, nor of a backup. */
static void
test_file (NotesFixture  *self,
           gconstpointer  data)
{
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GBytes) vacuumed = NULL;
  g_autoptr (GBytes) backup = NULL;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "## How is the work?\nWalnut");
  notes_fixture_act (self, "notes.addendum");
  notes_fixture_type (self, "hazel");
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  notes_fixture_write (self, ALONG_NOTE_KIND_PRIVATE, "almond");
  gtk_editable_set_text (notes_fixture_child (self, "search_entry"), "walnut");
  notes_fixture_begin (self, ALONG_NOTE_KIND_CHECK_IN);
  save_draft (self, "cashew");
  save_draft (self, "pistachio");
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();

  read_decrypted (self, &found, &vacuumed);
  backup = read_backup (self);
  assert_no_words (found);
  assert_no_words (vacuumed);
  assert_no_words (backup);
}

/* The number that @sql selects in the file as it is on the disk now. */
static gint64
count (NotesFixture *self,
       const char   *sql)
{
  char *folder;
  AlongSqlite *sqlite = open_copy (self, &folder);
  sqlite3_stmt *statement;
  gint64 number;

  g_assert_cmpint (sqlite3_prepare_v2 (along_sqlite_get_handle (sqlite), sql, -1, &statement, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  close_copy (sqlite, folder);

  return number;
}

/* In how many values of whichever row of whichever table @bytes are. */
static guint
count_values (NotesFixture *self,
              GBytes       *bytes)
{
  char *folder;
  AlongSqlite *sqlite = open_copy (self, &folder);
  sqlite3 *handle = along_sqlite_get_handle (sqlite);
  sqlite3_stmt *tables, *rows;
  guint n_found = 0;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, "SELECT 'SELECT * FROM \"' || name || '\"' "
                                               "FROM sqlite_master WHERE type = 'table'",
                                       -1, &tables, NULL), ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    {
      g_assert_cmpint (sqlite3_prepare_v2 (handle, (const char *) sqlite3_column_text (tables, 0),
                                           -1, &rows, NULL), ==, SQLITE_OK);
      while (sqlite3_step (rows) == SQLITE_ROW)
        for (int i = 0; i < sqlite3_column_count (rows); i++)
          {
            const void *value = sqlite3_column_blob (rows, i);

            if (value != NULL &&
                memmem (value, (gsize) sqlite3_column_bytes (rows, i),
                        g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) != NULL)
              n_found++;
          }
      sqlite3_finalize (rows);
    }
  sqlite3_finalize (tables);
  close_copy (sqlite, folder);

  return n_found;
}

static void
dropped_cb (gboolean *is_dropped)
{
  *is_dropped = TRUE;
}

/* Whatever is changed, there is something of the draft in the file. */
static void
assert_kept (NotesFixture *self)
{
  g_assert_cmpint (count (self, "SELECT count(*) FROM note_part"), >, 0);
}

static gboolean
lists_nothing (gpointer data)
{
  return g_list_model_get_n_items (notes_fixture_get_list (data)) == 0;
}

static void
choose_kind (NotesFixture  *self,
             AlongNoteKind  kind)
{
  gtk_drop_down_set_selected (app_fixture_child (notes_fixture_get_editor (self), "kind_choice"),
                              (guint) kind);
}

/* A draft about somebody, which becomes a note that nobody may know of, also while it is on its way
 * to the file (@data), is another one there from then on. */
static void
test_kind (NotesFixture  *self,
           gconstpointer  data)
{
  gint64 now = along_zone_at (along_session_get_zone (self->app.session),
                              along_day_new (2026, 11, 24), 9 * 60);
  const AlongNoteKind kinds[] = { ALONG_NOTE_KIND_CONCERN, ALONG_NOTE_KIND_PRIVATE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GBytes) before = NULL;
      g_autofree char *sql = NULL;
      AlongNoteDraft *draft;
      gboolean is_dropped = FALSE;
      gint64 id;

      along_session_set_now (self->app.session, now);
      notes_fixture_unlock (self, SARI);
      notes_fixture_begin (self, i == 0 ? ALONG_NOTE_KIND_SUPERVISION : ALONG_NOTE_KIND_CONCERN);
      save_draft (self, "walnut");
      draft = along_note_editor_get_draft (notes_fixture_get_editor (self));
      before = g_bytes_ref (along_note_get_mark (along_note_draft_get_note (draft)));
      id = along_record_get_id (ALONG_RECORD (along_note_draft_get_note (draft)));
      g_assert_cmpuint (count_values (self, before), >, 0);

      g_signal_connect_swapped (draft, "dropped", G_CALLBACK (dropped_cb), &is_dropped);
      g_signal_connect_swapped (self->app.session, "changed", G_CALLBACK (assert_kept), self);
      along_session_set_now (self->app.session, now + 60);
      notes_fixture_type (self, "walnut, and no more than that");
      if (data != NULL)
        along_note_editor_save (notes_fixture_get_editor (self));
      choose_kind (self, kinds[i]);
      app_fixture_wait (is_true, &is_dropped);
      app_fixture_wait (notes_fixture_is_draft_saved, self);
      app_fixture_wait (notes_fixture_lists_one, self);
      g_signal_handlers_disconnect_by_data (self->app.session, self);
      g_signal_handlers_disconnect_by_data (draft, &is_dropped);

      g_assert_cmpuint (count_values (self, before), ==, 0);
      g_assert_cmpint (count (self, "SELECT count(*) FROM note"), ==, 1);
      g_assert_cmpint (count (self, "SELECT count(*) FROM note_part"), ==, 1);
      g_assert_cmpint (count (self, "SELECT count(*) FROM note_wrap"), ==, 1);
      g_assert_cmpint (count (self, "SELECT at FROM note"), ==, now + 60);
      g_assert_cmpint (count (self, "SELECT at FROM note_part"), ==, now + 60);
      g_assert_cmpint (count (self, "SELECT id FROM note"), !=, id);
      sql = g_strdup_printf ("SELECT count(*) FROM audit_change AS one JOIN audit_change AS other "
                             "USING (audit_id) WHERE one.record_id = %" G_GINT64_FORMAT " AND "
                             "other.record_id = (SELECT id FROM note) AND "
                             "one.record_type = 'note' AND other.record_type = 'note'", id);
      g_assert_cmpint (count (self, sql), ==, 0);

      along_unlocked_lock (notes_fixture_get_unlocked (self));
      notes_fixture_unlock (self, SARI);
      gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
      app_fixture_wait (notes_fixture_shows_editor, self);
      g_assert_cmpint (along_note_get_kind (along_note_draft_get_note (along_note_editor_get_draft (
                         notes_fixture_get_editor (self)))), ==, kinds[i]);
      gtk_widget_activate_action (GTK_WIDGET (notes_fixture_get_editor (self)), "note.discard",
                                  NULL);
      app_fixture_wait (lists_nothing, self);
    }
}

/* No file below @folder has one of the words in clear. */
static void
assert_no_traces (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *data = NULL;
      gsize size;

      if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        continue;
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        assert_no_traces (path);
      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) ||
          !g_file_get_contents (path, &data, &size, NULL))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        if (memmem (data, size, words[i], strlen (words[i])) != NULL)
          g_error ("There is \"%s\" in %s", words[i], path);
    }
}

static void
told_cb (AlongNoteDraft *draft,
         gboolean        ok)
{
  g_assert_true (ok);
  g_assert_cmpint (write (STDOUT_FILENO, ".", 1), ==, 1);
}

/* The program that is killed: it opens the agency and somebody's notes, shows them, and saves what
 * is written as fast as it can. */
static int
write_until_killed (const char *folder,
                    const char *how)
{
  NotesFixture self = { 0 };
  guint8 secrets[64];
  g_autoptr (GError) error = NULL;
  AlongNoteDraft *draft;

  if (!g_str_equal (how, CRASH_BARE))
    along_vault_forbid_core_dumps ();
  g_assert_cmpint (read (STDIN_FILENO, secrets, sizeof secrets), ==, sizeof secrets);
  along_vault_init (&error);
  g_assert_no_error (error);
  gtk_init ();
  adw_init ();

  self.app.folder = g_strdup (folder);
  self.app.key = along_key_new_from_bytes (secrets);
  self.keys[SARI] = along_reader_keys_new_from_seed (secrets + 32);
  app_fixture_open (&self.app);
  notes_fixture_show (&self);
  notes_fixture_unlock (&self, SARI);
  notes_fixture_begin (&self, ALONG_NOTE_KIND_SUPERVISION);
  draft = along_note_editor_get_draft (notes_fixture_get_editor (&self));
  g_signal_connect (draft, "saved", G_CALLBACK (told_cb), NULL);

  for (int i = 0;; i++)
    {
      g_autofree char *text =
        g_strdup_printf ("## How is the work?\nThe walnut, the hazel and %d almonds", i);

      notes_fixture_type (&self, text);
      along_note_editor_save (notes_fixture_get_editor (&self));
      app_fixture_wait (notes_fixture_is_draft_saved, &self);
      if (i > 0 && !g_str_equal (how, WRITE))
        abort ();
    }
}

/* Where the system lets us, a core dump may be as large as it wants. */
static void
allow_core_dumps (gpointer data)
{
  const struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };

  setrlimit (RLIMIT_CORE, &all);
}

/* Starts this program anew as the one that writes in the agency, which must be closed here; @told
 * is what it says. */
static GPid
start (NotesFixture *self,
       const char   *how,
       int          *told)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  const char *const argv[] = { program, how, self->app.folder, NULL };
  g_autoptr (GError) error = NULL;
  int in;
  GPid pid;

  g_spawn_async_with_pipes (self->app.folder, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD,
                            allow_core_dumps, NULL, &pid, &in, told, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (write (in, along_key_get_bytes (self->app.key), 32), ==, 32);
  g_assert_cmpint (write (in, along_reader_keys_get_seed (self->keys[SARI]), 32), ==, 32);
  close (in);

  return pid;
}

static void
close_agency (NotesFixture *self)
{
  g_object_set (self->view, "session", NULL, NULL);
  app_fixture_close (&self->app);
}

static void
open_agency (NotesFixture *self)
{
  app_fixture_open (&self->app);
  g_object_set (self->view, "session", self->app.session, NULL);
}

static gboolean
shows_draft (gpointer data)
{
  g_autofree char *text = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (!notes_fixture_shows_editor (data))
    return FALSE;

  buffer = notes_fixture_get_buffer (GTK_WIDGET (notes_fixture_get_editor (data)));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  return strstr (text, "The walnut, the hazel and") != NULL;
}

/* However a program ends that is just saving what somebody writes: the file is whole, no word is in
 * it or in any other, and whoever wrote it finds the draft. */
static void
test_kill (NotesFixture  *self,
           gconstpointer  data)
{
  g_autoptr (GBytes) vacuumed = NULL;

  close_agency (self);
  for (int i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GBytes) found = NULL;
      int told, status;
      GPid pid = start (self, WRITE, &told);
      char byte;

      g_assert_cmpint (read (told, &byte, 1), ==, 1);
      g_usleep ((gulong) g_random_int_range (0, KILL_AFTER));
      g_assert_no_errno (kill (pid, SIGKILL));
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
      close (told);

      g_clear_pointer (&vacuumed, g_bytes_unref);
      read_decrypted (self, &found, &vacuumed);
      assert_no_words (found);
      assert_no_words (vacuumed);
      assert_no_traces (self->app.folder);
    }
  assert_no_traces (g_get_home_dir ());
  assert_no_traces (g_get_tmp_dir ());
  assert_no_traces (g_get_user_runtime_dir ());

  open_agency (self);
  notes_fixture_unlock (self, SARI);
  g_assert_cmpuint (g_list_model_get_n_items (notes_fixture_get_list (self)), ==, N_KILLS);
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (shows_draft, self);
}

/* Runs the program until it crashes by itself; whether the system made a core dump of it. */
static gboolean
crash (NotesFixture *self,
       const char   *how)
{
  int told, status;
  GPid pid = start (self, how, &told);

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGABRT);
  close (told);

  return WCOREDUMP (status);
}

/* A crash leaves no picture of the memory, with the notes in it, behind, where the system makes one
 * without the program's own limit. */
static void
test_core_dump (NotesFixture  *self,
                gconstpointer  data)
{
  g_autofree char *name = g_build_filename (self->app.folder, "core", NULL);

  close_agency (self);
  g_assert_false (crash (self, CRASH));
  assert_no_traces (self->app.folder);
  assert_no_traces (g_get_tmp_dir ());
  if (!crash (self, CRASH_BARE))
    g_test_skip ("The system makes no core dumps: none could have been found");
  g_remove (name);
  open_agency (self);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && (g_str_equal (argv[1], WRITE) || g_str_has_prefix (argv[1], CRASH)))
    return write_until_killed (argv[2], argv[1]);

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, data, func) \
  g_test_add (path, NotesFixture, data, notes_fixture_set_up, func, notes_fixture_tear_down)
  ADD ("/notes-file/words", NULL, test_file);
  ADD ("/notes-file/kind", NULL, test_kind);
  ADD ("/notes-file/kind/on-its-way", "", test_kind);
  ADD ("/notes-file/kill", NULL, test_kill);
  ADD ("/notes-file/core-dump", NULL, test_core_dump);
#undef ADD

  return g_test_run ();
}
