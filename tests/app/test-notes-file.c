/* test-notes-file.c — what the decrypted file tells of notes: no word of what they say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include <string.h>

#include <sqlcipher/sqlite3.h>

#include "notes-fixture.h"
#include "store/along-sqlite.h"

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

/* With the file open and decrypted, but nobody's key: no word of a body, an answer to a template, a
 * draft, an addendum or what was searched for is in any byte of it, in whichever case it may have
 * been kept. What is in clear on purpose is found, so that the search would find the others. */
static void
test_file (NotesFixture  *self,
           gconstpointer  data)
{
  const char *const words[] = {
    "walnut", "Walnut", "WALNUT", "hazel", "HAZEL", "almond", "ALMOND", "cashew", "CASHEW",
    "pistachio", "PISTACHIO", "How is the work", "how is the work", "HOW IS THE WORK",
  };
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GBytes) vacuumed = NULL;

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
  g_assert_true (has (found, "Aino"));
  g_assert_true (has (vacuumed, "Aino"));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_false (has (found, words[i]));
      g_assert_false (has (vacuumed, words[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) \
  g_test_add (path, NotesFixture, NULL, notes_fixture_set_up, func, notes_fixture_tear_down)
  ADD ("/notes-file/words", test_file);
#undef ADD

  return g_test_run ();
}
