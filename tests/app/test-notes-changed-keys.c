/* test-notes-changed-keys.c — who signs is told of readers who have another key than before
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "notes-fixture.h"

#include <locale.h>
#include <string.h>

#include "model/along-words.h"

#define QUESTION "Another Key Than Before"

typedef struct
{
  NotesFixture notes;
  AlongReaderKeys *new_keys; /* of Sari, for which Jorma vouches */
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  notes_fixture_set_up (&self->notes, data);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  notes_fixture_tear_down (&self->notes, data);
  g_clear_pointer (&self->new_keys, along_reader_keys_unref);
}

/* Gives Sari another key, while Jorma is unlocked. */
static void
replace_sari (Fixture *self)
{
  notes_fixture_unlock (&self->notes, JORMA);
  self->new_keys = notes_fixture_enrol_anew (&self->notes, self->notes.keys[SARI]);
}

static gboolean
is_asked (gpointer text)
{
  return app_fixture_find_text (text) != NULL;
}

/* What is said of Sari's key, which is of today. */
static void
assert_told (Fixture *self)
{
  g_autofree char *today = along_words_date (along_session_get_today (self->notes.app.session));
  g_autofree char *body = g_strdup_printf (
    "Sari: another key since %s. Vouched for by Jorma.\nYou have signed nothing for this key so "
    "far. Whoever has it reads the note. If you cannot tell why there is another one, ask face to "
    "face, or in a call in which you know the voice.", today);

  g_assert_nonnull (app_fixture_find_text (body));
}

/* Types a note about Aino's work, which Sari would read, and asks for it to be signed. */
static void
write_as_aino (Fixture    *self,
               const char *text)
{
  notes_fixture_begin (&self->notes, ALONG_NOTE_KIND_CHECK_IN);
  notes_fixture_type (&self->notes, text);
  notes_fixture_sign (&self->notes);
}

static const char *
get_readers (Fixture *self)
{
  return notes_fixture_get_label (notes_fixture_get_note_view (&self->notes), "readers");
}

static gboolean
shows_addendum (gpointer data)
{
  Fixture *self = data;

  return notes_fixture_get_editor (&self->notes) == NULL &&
         notes_fixture_shows_note (&self->notes) && strstr (get_readers (self), "Sari") != NULL;
}

/* The author is told once, by name, and may go on. */
static void
test_sign (Fixture       *self,
           gconstpointer  data)
{
  notes_fixture_unlock (&self->notes, AINO);
  write_as_aino (self, "walnut");
  app_fixture_wait (notes_fixture_shows_note, &self->notes);

  replace_sari (self);
  notes_fixture_unlock (&self->notes, AINO);
  write_as_aino (self, "pecan");
  app_fixture_wait (is_asked, (gpointer) QUESTION);
  assert_told (self);
  g_assert_null (notes_fixture_get_note_view (&self->notes));
  app_fixture_click ("_Sign for This Key");
  app_fixture_wait (notes_fixture_shows_note, &self->notes);
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) QUESTION);
  g_assert_cmpuint (notes_fixture_count_read (&self->notes, self->new_keys), ==, 1);

  write_as_aino (self, "cashew");
  app_fixture_wait (notes_fixture_shows_note, &self->notes);
  g_assert_cmpuint (notes_fixture_count_read (&self->notes, self->new_keys), ==, 2);
}

static gboolean
lists_two (gpointer notes)
{
  GListModel *list = notes_fixture_get_list (notes);

  return list != NULL && g_list_model_get_n_items (list) == 2;
}

/* Also when whoever has the key has read all of it, and sealed it for themselves. */
static void
test_read (Fixture       *self,
           gconstpointer  data)
{
  AlongSession *session = self->notes.app.session;

  replace_sari (self);
  notes_fixture_unlock (&self->notes, AINO);
  write_as_aino (self, "pecan");
  app_fixture_wait (is_asked, (gpointer) QUESTION);
  app_fixture_click ("_Sign for This Key");
  app_fixture_wait (notes_fixture_shows_note, &self->notes);
  along_unlocked_lock (notes_fixture_get_unlocked (&self->notes));
  app_fixture_settle ();
  along_session_set_now (session, along_session_get_now (session) + 2 * 24 * 60 * 60);
  notes_fixture_unlock (&self->notes, AINO);
  write_as_aino (self, "cashew");
  app_fixture_wait (notes_fixture_shows_note, &self->notes);

  along_unlocked_lock (notes_fixture_get_unlocked (&self->notes));
  app_fixture_settle ();
  notes_fixture_take (&self->notes, self->new_keys);
  app_fixture_wait (lists_two, &self->notes);
  for (guint i = 0; i < 2; i++)
    {
      gtk_single_selection_set_selected (notes_fixture_child (&self->notes, "selection"), i);
      app_fixture_wait_changed (&self->notes.app);
      app_fixture_wait (notes_fixture_shows_note, &self->notes);
    }

  notes_fixture_unlock (&self->notes, AINO);
  write_as_aino (self, "walnut");
  app_fixture_wait (notes_fixture_shows_note, &self->notes);
  g_assert_cmpuint (notes_fixture_count_read (&self->notes, self->new_keys), ==, 3);
  along_session_set_now (session, 0);
}

/* Whoever doubts the key leaves it out: the note is for the others. */
static void
test_leave_out (Fixture       *self,
                gconstpointer  data)
{
  replace_sari (self);
  notes_fixture_unlock (&self->notes, AINO);
  write_as_aino (self, "walnut");
  app_fixture_wait (is_asked, (gpointer) QUESTION);
  app_fixture_click ("_Leave Out");
  app_fixture_wait (notes_fixture_shows_note, &self->notes);
  g_assert_null (strstr (get_readers (self), "Sari"));
  g_assert_cmpuint (notes_fixture_count_read (&self->notes, self->new_keys), ==, 0);
  g_assert_cmpuint (notes_fixture_count_read (&self->notes, self->notes.keys[SHEET]), ==, 1);
}

/* But nobody out of an addendum, who would lose the note with it. */
static void
test_addendum (Fixture       *self,
               gconstpointer  data)
{
  notes_fixture_unlock (&self->notes, AINO);
  write_as_aino (self, "walnut");
  app_fixture_wait (notes_fixture_shows_note, &self->notes);
  replace_sari (self);
  notes_fixture_unlock (&self->notes, AINO);
  app_fixture_wait (notes_fixture_lists_one, &self->notes);
  gtk_single_selection_set_selected (notes_fixture_child (&self->notes, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_note, &self->notes);
  notes_fixture_act (&self->notes, "notes.addendum");
  notes_fixture_type (&self->notes, "pecan");
  notes_fixture_sign (&self->notes);
  app_fixture_wait (is_asked, (gpointer) QUESTION);
  assert_told (self);
  g_assert_true (app_fixture_is_nowhere ((gpointer) "_Leave Out"));
  app_fixture_click ("_Sign for This Key");
  app_fixture_wait (shows_addendum, self);
  g_assert_nonnull (strstr (get_readers (self), "Sari"));
  g_assert_cmpuint (notes_fixture_count_read (&self->notes, self->new_keys), ==, 1);
}

/* Or does not sign it now: it is the draft that it was. */
static void
test_cancel (Fixture       *self,
             gconstpointer  data)
{
  replace_sari (self);
  notes_fixture_unlock (&self->notes, AINO);
  write_as_aino (self, "walnut");
  app_fixture_wait (is_asked, (gpointer) QUESTION);
  app_fixture_click ("_Cancel");
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) QUESTION);
  app_fixture_settle ();
  g_assert_true (notes_fixture_shows_editor (&self->notes));
  g_assert_nonnull (strstr (
    notes_fixture_get_label (notes_fixture_get_editor (&self->notes), "readers"), "Sari"));
  g_assert_cmpuint (notes_fixture_count_read (&self->notes, self->new_keys), ==, 0);
}

/* Whoever vouched for it knows. */
static void
test_voucher (Fixture       *self,
              gconstpointer  data)
{
  replace_sari (self);
  notes_fixture_write (&self->notes, ALONG_NOTE_KIND_CHECK_IN, "walnut");
  g_assert_cmpuint (notes_fixture_count_read (&self->notes, self->new_keys), ==, 1);
}

/* The question goes with the keys, and nothing is signed. */
static void
test_locked (Fixture       *self,
             gconstpointer  data)
{
  replace_sari (self);
  notes_fixture_unlock (&self->notes, AINO);
  write_as_aino (self, "walnut");
  app_fixture_wait (is_asked, (gpointer) QUESTION);
  along_unlocked_lock (notes_fixture_get_unlocked (&self->notes));
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) QUESTION);
  g_assert_cmpuint (notes_fixture_count_read (&self->notes, self->new_keys), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/changed-keys/sign", test_sign);
  ADD ("/changed-keys/read", test_read);
  ADD ("/changed-keys/leave-out", test_leave_out);
  ADD ("/changed-keys/addendum", test_addendum);
  ADD ("/changed-keys/cancel", test_cancel);
  ADD ("/changed-keys/voucher", test_voucher);
  ADD ("/changed-keys/locked", test_locked);
#undef ADD

  return g_test_run ();
}
