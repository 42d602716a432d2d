/* test-notes-give-back.c — the escrow sheet gives somebody's notes to their new key
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "notes-fixture.h"

#include <locale.h>
#include <string.h>

#include "app/along-escrow-window.h"
#include "app/along-give-back-window.h"
#include "app/along-give-back.h"
#include "app/along-handover.h"
#include "app/along-readers-window.h"
#include "store/along-store-notes.h"
#include "vault/along-escrow-code.h"

static AlongUnlocked *
get_unlocked (NotesFixture *self)
{
  return along_session_get_unlocked (self->app.session);
}

/* Opened by who is unlocked, and all is known there that is asked for. */
static GtkWidget *
show_readers (NotesFixture *self)
{
  GtkWidget *window = along_readers_window_new (GTK_WINDOW (self->window), self->app.session);
  g_autoptr (GAsyncResult) result = NULL;
  AlongNoteQuery query = { .before_at = G_MAXINT64, .most = 1 };
  g_autoptr (GPtrArray) notes = NULL;
  AlongStore *store = along_session_get_store (self->app.session);

  gtk_window_present (GTK_WINDOW (window));
  along_store_load_notes_async (store, &query, NULL, on_result, &result);
  notes = along_store_load_notes_finish (store, wait_for (&result), NULL);
  app_fixture_settle ();

  return window;
}

static gboolean
is_offered (NotesFixture *self)
{
  GtkWidget *window = show_readers (self);
  gboolean offered = app_fixture_find_text ("_Give Notes Back…") != NULL;

  gtk_window_destroy (GTK_WINDOW (window));
  app_fixture_settle ();

  return offered;
}

static gboolean
is_given (gpointer data)
{
  return app_fixture_find_window (ALONG_TYPE_GIVE_BACK_WINDOW) == NULL;
}

static gboolean
has_failed (gpointer window)
{
  return gtk_revealer_get_reveal_child (app_fixture_child (window, "failure"));
}

/* The window that is opened from those of the readers. */
static GtkWidget *
ask (NotesFixture *self)
{
  show_readers (self);
  app_fixture_click ("_Give Notes Back…");

  return app_fixture_find_window (ALONG_TYPE_GIVE_BACK_WINDOW);
}

/* The new key opens all that the old one did, and the sheet still does; the old one nothing. */
static void
test_given (NotesFixture  *self,
            gconstpointer  data)
{
  g_autoptr (AlongReaderKeys) keys = NULL;
  GtkWidget *window;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  notes_fixture_write (self, ALONG_NOTE_KIND_CHECK_IN, "pecan");
  notes_fixture_unlock (self, AINO);
  notes_fixture_write (self, ALONG_NOTE_KIND_PRIVATE, "cashew");
  notes_fixture_take (self, self->keys[SHEET]);
  g_assert_false (is_offered (self));

  keys = notes_fixture_enrol_anew (self, self->keys[AINO]);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[AINO]), ==, 3);
  g_assert_cmpuint (notes_fixture_count_read (self, keys), ==, 0);
  notes_fixture_take (self, self->keys[SARI]);
  g_assert_false (is_offered (self));

  notes_fixture_take (self, self->keys[SHEET]);
  window = ask (self);
  g_assert_true (gtk_widget_activate_action (window, "give-back.done", NULL));
  app_fixture_wait (is_given, NULL);
  app_fixture_settle ();

  g_assert_cmpuint (notes_fixture_count_read (self, keys), ==, 3);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[AINO]), ==, 0);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[SHEET]), ==, 3);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[SARI]), ==, 2);
  g_assert_false (is_offered (self));
}

/* What the sheet cannot open is said before anything is written, and stays. */
static void
test_unread (NotesFixture  *self,
             gconstpointer  data)
{
  g_autoptr (AlongReaderKeys) sheet = NULL;
  g_autoptr (AlongReaderKeys) keys = NULL;
  GtkWidget *window;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  sheet = notes_fixture_enrol_anew (self, self->keys[SHEET]);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "pecan");
  keys = notes_fixture_enrol_anew (self, self->keys[AINO]);
  notes_fixture_take (self, self->keys[SHEET]);
  g_assert_false (is_offered (self));

  notes_fixture_take (self, sheet);
  window = ask (self);
  g_assert_true (gtk_widget_activate_action (window, "give-back.done", NULL));
  app_fixture_wait (has_failed, window);
  g_assert_cmpstr (notes_fixture_get_label (window, "failure_label"), ==,
                   "1 of 2 notes cannot be given back. This sheet cannot open what was not written "
                   "for it.");
  g_assert_cmpuint (notes_fixture_count_read (self, keys), ==, 0);
  g_assert_true (gtk_widget_activate_action (window, "give-back.done", NULL));
  app_fixture_wait (is_given, NULL);
  app_fixture_settle ();
  g_assert_cmpuint (notes_fixture_count_read (self, keys), ==, 1);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[AINO]), ==, 1);
}

/* Nothing is sealed for a key that nobody vouched for. */
static void
test_unvouched (NotesFixture  *self,
                gconstpointer  data)
{
  g_autoptr (AlongReaderKeys) keys = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  along_unlocked_lock (get_unlocked (self));
  keys = notes_fixture_enrol_anew (self, self->keys[AINO]);

  notes_fixture_take (self, self->keys[SHEET]);
  g_assert_false (along_give_back_is_possible (self->app.session,
                                               notes_fixture_find_reader (self, keys)));
  g_assert_false (is_offered (self));
  along_handover_async (self->app.session, notes_fixture_find_reader (self, self->keys[AINO]),
                        notes_fixture_find_reader (self, keys), G_MAXUINT, NULL, NULL, NULL,
                        on_result, &result);
  g_assert_null (along_handover_finish (self->app.session, wait_for (&result), &error));
  g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
}

static const char *
label_before (GtkWidget *window)
{
  return notes_fixture_get_label (window, "before_label");
}

static gboolean
shows_sheet (gpointer window)
{
  return g_str_equal (gtk_stack_get_visible_child_name (app_fixture_child (window, "stack")),
                      "sheet");
}

/* Makes a sheet in the window of @opener, who is unlocked; it begins with @before. The keys of
 * the sheet, which has all that it gets, to be unreffed. */
static AlongReaderKeys *
make_sheet (NotesFixture *self,
            int           opener,
            const char   *before)
{
  GtkWidget *readers = show_readers (self);
  GtkWidget *window = along_escrow_window_new (GTK_WINDOW (readers), self->app.session);
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GError) error = NULL;
  AlongReaderKeys *keys;
  GString *code = g_string_new (NULL);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (gtk_widget_get_visible (app_fixture_child (window, "before_label")));
  g_assert_true (g_str_has_prefix (label_before (window), before));
  if (opener == SHEET)
    app_fixture_show_sheet (window, self->keys[SHEET]);
  else
    app_fixture_show_self (window, APP_FIXTURE_PASSPHRASE);
  gtk_widget_activate_action (window, "escrow.next", NULL);
  app_fixture_wait (shows_sheet, window);
  groups = app_fixture_read_code (window);
  gtk_widget_activate_action (window, "escrow.next", NULL);
  app_fixture_answer (app_fixture_child (window, "check"), groups);
  gtk_widget_activate_action (window, "escrow.next", NULL);
  app_fixture_wait_closed (ALONG_TYPE_ESCROW_WINDOW);
  app_fixture_wait (is_given, NULL);
  app_fixture_settle ();

  for (guint i = 0; i < groups->len; i++)
    g_string_append (code, g_ptr_array_index (groups, i));
  keys = along_escrow_code_parse (code->str, &error);
  g_assert_no_error (error);
  g_string_free (code, TRUE);

  return keys;
}

/* Where the sheet that there was is at hand, all that it opens is sealed for the new one. */
static void
test_sheet (NotesFixture  *self,
            gconstpointer  data)
{
  g_autoptr (AlongReaderKeys) sheet = NULL;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  notes_fixture_write (self, ALONG_NOTE_KIND_CHECK_IN, "pecan");
  notes_fixture_take (self, self->keys[SHEET]);
  sheet = make_sheet (self, SHEET, "The notes are open here with the sheet that there is.");

  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[SHEET]), ==, 0);
  g_assert_cmpuint (notes_fixture_count_read (self, sheet), ==, 2);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[SARI]), ==, 2);
}

/* Where it is not, that is said before; and when it is found it gives what it opens. */
static void
test_sheet_found (NotesFixture  *self,
                  gconstpointer  data)
{
  g_autoptr (AlongReaderKeys) sheet = NULL;
  GtkWidget *readers, *window;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  sheet = make_sheet (self, SARI, "The new sheet opens nothing that was signed before it:");
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "pecan");
  g_assert_cmpuint (notes_fixture_count_read (self, sheet), ==, 1);
  readers = show_readers (self);
  g_assert_false (gtk_widget_get_visible (app_fixture_child (readers, "escrow_give_button")));

  notes_fixture_take (self, self->keys[SHEET]);
  readers = show_readers (self);
  g_assert_true (gtk_widget_get_visible (app_fixture_child (readers, "escrow_give_button")));
  g_signal_emit_by_name (app_fixture_child (readers, "escrow_give_button"), "clicked");
  window = app_fixture_find_window (ALONG_TYPE_GIVE_BACK_WINDOW);
  g_assert_true (g_str_has_prefix (notes_fixture_get_label (window, "meaning_label"),
                                   "The signed notes that the older sheet opens"));
  g_assert_true (gtk_widget_activate_action (window, "give-back.done", NULL));
  app_fixture_wait (is_given, NULL);
  app_fixture_settle ();
  g_assert_cmpuint (notes_fixture_count_read (self, sheet), ==, 2);
  g_assert_cmpuint (notes_fixture_count_read (self, self->keys[SHEET]), ==, 0);
  g_assert_false (gtk_widget_get_visible (app_fixture_child (readers, "escrow_give_button")));
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
  ADD ("/give-back/given", test_given);
  ADD ("/give-back/unread", test_unread);
  ADD ("/give-back/unvouched", test_unvouched);
  ADD ("/give-back/sheet", test_sheet);
  ADD ("/give-back/sheet/found", test_sheet_found);
#undef ADD

  return g_test_run ();
}
