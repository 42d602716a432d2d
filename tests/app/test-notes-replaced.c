/* test-notes-replaced.c — notes of which somebody's key is not in use any more
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "notes-fixture.h"

#include <locale.h>
#include <string.h>

#include "app/along-note-words.h"
#include "model/along-words.h"
#include "store/along-note-intents.h"

static AlongDirectory *
get_directory (NotesFixture *self)
{
  return along_session_get_directory (self->app.session);
}

static const char *
say_readers (NotesFixture *self)
{
  return notes_fixture_get_label (notes_fixture_get_note_view (self), "readers");
}

/* Begins an addendum to the note that is shown. @told is what is said there of who reads it. */
static void
begin_addendum (NotesFixture *self,
                const char   *told)
{
  notes_fixture_act (self, "notes.addendum");
  notes_fixture_type (self, "hazel");
  g_assert_nonnull (
    strstr (notes_fixture_get_label (notes_fixture_get_editor (self), "readers"), told));
}

static void
add (NotesFixture *self,
     const char   *told)
{
  begin_addendum (self, told);
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
}

/* What is added after the sheet was replaced, nobody opens who finds the old one; with the new one,
 * all of the note is opened. */
static void
test_sheet (NotesFixture  *self,
            gconstpointer  data)
{
  g_autoptr (AlongReaderKeys) sheet = NULL;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  sheet = notes_fixture_enrol_anew (self, self->keys[SHEET]);
  g_assert_cmpuint (notes_fixture_count_read (self, sheet), ==, 0);
  g_assert_nonnull (strstr (say_readers (self), "Escrow sheet of 1 January 2026 (replaced)"));

  add (self, "Escrow sheet");
  g_assert_null (strstr (say_readers (self), "replaced"));
  g_assert_nonnull (strstr (say_readers (self), "Escrow sheet"));
  g_assert_cmpuint (notes_fixture_count_read (self, sheet), ==, 1);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[SHEET]), ==, 0);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[AINO]), ==, 1);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[SARI]), ==, 1);

  /* And with what is added to that. */
  add (self, "Escrow sheet");
  g_assert_cmpuint (notes_fixture_count_read (self, sheet), ==, 1);
}

/* The same where somebody has another key. */
static void
test_person (NotesFixture  *self,
             gconstpointer  data)
{
  g_autofree char *today = along_words_date (along_session_get_today (self->app.session));
  g_autofree char *until = g_strdup_printf ("Aino (until %s)", today);
  g_autoptr (AlongReaderKeys) aino = NULL;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  aino = notes_fixture_enrol_anew (self, self->keys[AINO]);
  g_assert_nonnull (strstr (say_readers (self), until));

  begin_addendum (self, "Aino");
  g_assert_null (strstr (notes_fixture_get_label (notes_fixture_get_editor (self), "readers"),
                         until));
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  g_assert_null (strstr (say_readers (self), until));
  g_assert_cmpuint (notes_fixture_count_read (self, aino), ==, 1);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[AINO]), ==, 0);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[SHEET]), ==, 1);
}

/* Nothing comes in the place of who has left, nor of whose key nobody vouched for. */
static void
test_left (NotesFixture  *self,
           gconstpointer  data)
{
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  app_fixture_run (&self->app,
                   along_intent_leave (notes_fixture_find_reader (self, self->keys[AINO]),
                                       along_session_get_today (self->app.session), NULL, NULL));
  add (self, "Not by Aino: enrol under Readers of Notes first.");
  g_assert_null (strstr (say_readers (self), "Aino"));
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[AINO]), ==, 0);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[SARI]), ==, 1);
}

static void
test_unvouched (NotesFixture  *self,
                gconstpointer  data)
{
  g_autoptr (AlongReaderKeys) aino = NULL;
  g_autoptr (AlongReaderKeys) sheet = NULL;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  aino = notes_fixture_enrol_anew (self, self->keys[AINO]);
  sheet = notes_fixture_enrol_anew (self, self->keys[SHEET]);

  notes_fixture_unlock (self, SARI);
  app_fixture_wait (notes_fixture_lists_one, self);
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_note, self);
  add (self, "by: Sari. Not by Aino, Escrow sheet: nobody has vouched for the key.");
  g_assert_cmpuint (notes_fixture_count_read (self, aino), ==, 0);
  g_assert_cmpuint (notes_fixture_count_read (self, sheet), ==, 0);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[AINO]), ==, 0);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[SHEET]), ==, 0);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[SARI]), ==, 1);
}

/* No two keys of somebody are called the same, also those that were replaced the same day. */
static void
test_names (NotesFixture  *self,
            gconstpointer  data)
{
  AlongReaderKeys *keys[7] = { self->keys[AINO], self->keys[SHEET], self->keys[JORMA] };
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  notes_fixture_unlock (self, SARI);
  for (guint i = 3; i < G_N_ELEMENTS (keys); i++)
    keys[i] = notes_fixture_enrol_anew (self, keys[i == 3 || i == 4 ? i - 3 : i - 2]);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (g_hash_table_add (
      names, along_note_words_key (get_directory (self),
                                   notes_fixture_find_reader (self, keys[i]))));
  g_assert_true (g_hash_table_contains (names, "Aino"));
  g_assert_true (g_hash_table_contains (names, "Jorma"));
  g_assert_true (g_hash_table_contains (names, "Escrow sheet"));

  for (guint i = 3; i < G_N_ELEMENTS (keys); i++)
    along_reader_keys_unref (keys[i]);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) \
  g_test_add (path, NotesFixture, NULL, notes_fixture_set_up, func, notes_fixture_tear_down)
  ADD ("/replaced/sheet", test_sheet);
  ADD ("/replaced/person", test_person);
  ADD ("/replaced/left", test_left);
  ADD ("/replaced/unvouched", test_unvouched);
  ADD ("/replaced/names", test_names);
#undef ADD

  return g_test_run ();
}
