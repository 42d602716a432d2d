/* test-readers.c — readers of notes enrol, unlock, are remembered and change their passphrase
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"
#include "memory-search.h"

#include <locale.h>
#include <string.h>

#include "app/along-activity.h"
#include "app/along-enrol-window.h"
#include "app/along-entry-choice.h"
#include "app/along-field-message.h"
#include "app/along-notes-lock-view.h"
#include "app/along-passphrase-row.h"
#include "app/along-readers-window.h"
#include "vault/along-vault.h"

#define GOOD "kettle orbit sparrow ninety"
#define OTHER "velvet anchor thirteen moss"

typedef struct
{
  AppFixture app;
  GtkWidget *window;
  GtkWidget *view;
  AlongUnlocked *unlocked;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  app_fixture_set_up (&self->app, data);
  self->unlocked = along_session_get_unlocked (self->app.session);
  self->view = along_notes_lock_view_new ();
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), self->view);
  g_object_set (self->view, "session", self->app.session, NULL);
  gtk_window_present (GTK_WINDOW (self->window));
  app_fixture_settle ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  app_fixture_settle ();
  app_fixture_tear_down (&self->app, data);
}

/* Letter by letter, as by hand. */
static void
type (gpointer    widget,
      const char *row,
      const char *text)
{
  AlongPassphraseRow *field = app_fixture_child (widget, row);
  GtkEditable *entry = app_fixture_child (field, "entry");
  int position = 0;

  along_passphrase_row_clear (field);
  for (const char *c = text; *c != '\0'; c++)
    gtk_editable_insert_text (entry, c, 1, &position);
}

static const char *
message (gpointer    widget,
         const char *name)
{
  return along_field_message_get_message (app_fixture_child (widget, name));
}

static gboolean
is_unlocked (gpointer unlocked)
{
  return along_unlocked_get_keys (unlocked) != NULL;
}

static gboolean
is_gone (gpointer type)
{
  return app_fixture_find_window (*(GType *) type) == NULL;
}

static gboolean
has_message (gpointer view)
{
  return message (view, "message") != NULL;
}

static gboolean
is_insensitive (gpointer button)
{
  return !gtk_widget_is_sensitive (button);
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *) flag;
}

static void
set_true (gpointer  flag,
          GObject  *object)
{
  *(gboolean *) flag = TRUE;
}

static gboolean
is_visible (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

static const char *
visible_page (Fixture *self)
{
  return gtk_stack_get_visible_child_name (app_fixture_child (self->view, "stack"));
}

static gint64
id_of (Fixture    *self,
       const char *name)
{
  GListModel *staff =
    along_directory_get_supervisors (along_session_get_directory (self->app.session));

  return along_record_get_id (app_fixture_find (staff, name));
}

static AlongNoteReader *
reader_of (Fixture    *self,
           const char *name)
{
  return along_directory_find_note_reader (along_session_get_directory (self->app.session),
                                           id_of (self, name));
}

static GtkWidget *
show_enrol (Fixture *self)
{
  gtk_widget_activate_action (self->view, "lock.enrol", NULL);

  return app_fixture_find_window (ALONG_TYPE_ENROL_WINDOW);
}

/* Enrols @name in @window, who is unlocked then. */
static void
enrol_in (Fixture    *self,
          GtkWidget  *window,
          const char *name,
          const char *passphrase)
{
  GType type_of_window = ALONG_TYPE_ENROL_WINDOW;

  along_entry_choice_set_id (app_fixture_child (window, "who_row"), id_of (self, name));
  if (is_unlocked (self->unlocked))
    app_fixture_show_self (window, GOOD);
  type (window, "first_row", passphrase);
  type (window, "second_row", passphrase);
  g_assert_true (gtk_widget_activate_action (window, "enrol.done", NULL));
  app_fixture_wait (is_gone, &type_of_window);
  g_assert_true (is_unlocked (self->unlocked));
  app_fixture_settle ();
}

static void
enrol (Fixture    *self,
       const char *name,
       const char *passphrase)
{
  enrol_in (self, show_enrol (self), name, passphrase);
}

static void
test_enrol (Fixture       *self,
            gconstpointer  data)
{
  GtkWidget *window;
  GtkWidget *button;

  g_assert_cmpstr (visible_page (self), ==, "empty");
  window = show_enrol (self);
  button = app_fixture_child (window, "done_button");
  g_assert_false (is_visible (app_fixture_child (window, "seed_label")));
  along_entry_choice_set_id (app_fixture_child (window, "who_row"), id_of (self, "Sari"));
  g_assert_false (gtk_widget_is_sensitive (button));

  /* Too weak, not the same, and known to whoever knows the agency. */
  type (window, "first_row", "password1");
  type (window, "second_row", "password1");
  g_assert_false (gtk_widget_is_sensitive (button));
  type (window, "first_row", GOOD);
  g_assert_nonnull (message (window, "second_message"));
  g_assert_false (gtk_widget_is_sensitive (button));
  type (window, "first_row", "Sari Test agency");
  type (window, "second_row", "Sari Test agency");
  g_assert_null (message (window, "second_message"));
  g_assert_false (gtk_widget_is_sensitive (button));
  type (window, "first_row", GOOD);
  type (window, "second_row", GOOD);
  g_assert_true (gtk_widget_is_sensitive (button));
  type (window, "first_row", "");
  type (window, "second_row", "");
  gtk_window_close (GTK_WINDOW (window));

  enrol (self, "Sari", GOOD);
  g_assert_cmpstr (visible_page (self), ==, "unlock");
  g_assert_cmpint (along_note_reader_get_person_id (along_unlocked_get_reader (self->unlocked)), ==,
                   id_of (self, "Sari"));

  /* Nobody enrols twice alone. */
  window = show_enrol (self);
  along_entry_choice_set_id (app_fixture_child (window, "who_row"), id_of (self, "Sari"));
  g_assert_nonnull (message (window, "who_message"));
  gtk_window_close (GTK_WINDOW (window));
}

/* Waits until all that @window had begun is over. */
static void
wait_finalized (GtkWidget *window)
{
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (window), set_true, &gone);
  app_fixture_wait (is_true, &gone);
  app_fixture_settle ();
}

static void
close_window (GtkWidget *window)
{
  gtk_window_close (GTK_WINDOW (window));
}

/* Nothing comes of a window that was closed, or went with what it lay over. */
static void
test_enrol_closed (Fixture       *self,
                   gconstpointer  data)
{
  void (* const ends[]) (GtkWidget *) = {
    close_window,
    (void (*) (GtkWidget *)) gtk_window_destroy,
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      GtkWidget *window = show_enrol (self);

      along_entry_choice_set_id (app_fixture_child (window, "who_row"), id_of (self, "Sari"));
      type (window, "first_row", GOOD);
      type (window, "second_row", GOOD);
      g_assert_true (gtk_widget_activate_action (window, "enrol.done", NULL));
      ends[i] (window);
      wait_finalized (window);
      g_assert_cmpstr (visible_page (self), ==, "empty");
      g_assert_null (reader_of (self, "Sari"));
    }
}

/* Somebody else can enrol while a reader is here, whose windows then go. */
static void
test_enrol_another (Fixture       *self,
                    gconstpointer  data)
{
  GtkWidget *readers;

  enrol (self, "Sari", GOOD);
  readers = along_readers_window_new (GTK_WINDOW (self->window), self->app.session);
  gtk_window_present (GTK_WINDOW (readers));
  gtk_widget_activate_action (readers, "readers.enrol", NULL);
  enrol_in (self, app_fixture_find_window (ALONG_TYPE_ENROL_WINDOW), "Jorma", OTHER);
  g_assert_null (app_fixture_find_window (ALONG_TYPE_READERS_WINDOW));
  g_assert_cmpint (along_note_reader_get_person_id (along_unlocked_get_reader (self->unlocked)), ==,
                   id_of (self, "Jorma"));
}

/* Who was here last is not told to whoever comes next; one alone need not say who they are. */
static void
test_nobody_preset (Fixture       *self,
                    gconstpointer  data)
{
  AdwComboRow *who = app_fixture_child (self->view, "who_row");

  enrol (self, "Sari", GOOD);
  along_unlocked_lock (self->unlocked);
  g_assert_cmpint (along_entry_choice_get_id (who), ==, id_of (self, "Sari"));
  g_assert_true (gtk_widget_grab_focus (self->view));
  g_assert_true (app_fixture_has_focus (app_fixture_child (self->view, "passphrase_row")));

  enrol (self, "Jorma", OTHER);
  along_unlocked_lock (self->unlocked);
  app_fixture_settle ();
  g_assert_cmpint (along_entry_choice_get_id (who), ==, 0);
  type (self->view, "passphrase_row", OTHER);
  g_assert_false (gtk_widget_is_sensitive (app_fixture_child (self->view, "unlock_button")));
  along_entry_choice_set_id (who, id_of (self, "Jorma"));
  type (self->view, "passphrase_row", OTHER);
  g_assert_true (gtk_widget_is_sensitive (app_fixture_child (self->view, "unlock_button")));
  gtk_widget_activate_action (self->view, "lock.unlock", NULL);
  app_fixture_wait (is_unlocked, self->unlocked);
  along_unlocked_lock (self->unlocked);
  g_assert_cmpint (along_entry_choice_get_id (who), ==, 0);
}

static void
test_unlock (Fixture       *self,
             gconstpointer  data)
{
  GtkWidget *button = app_fixture_child (self->view, "unlock_button");

  enrol (self, "Sari", GOOD);
  enrol (self, "Jorma", OTHER);
  along_unlocked_lock (self->unlocked);
  along_entry_choice_set_id (app_fixture_child (self->view, "who_row"), id_of (self, "Sari"));
  g_assert_false (gtk_widget_is_sensitive (button));

  type (self->view, "passphrase_row", OTHER);
  gtk_widget_activate_action (self->view, "lock.unlock", NULL);
  app_fixture_wait (has_message, self->view);
  g_assert_null (along_unlocked_get_keys (self->unlocked));

  /* Who stops it is back in the field, and it comes to nothing. */
  gtk_widget_activate_action (self->view, "lock.unlock", NULL);
  g_assert_true (gtk_widget_get_visible (app_fixture_child (self->view, "stop_button")));
  gtk_widget_activate_action (self->view, "lock.stop", NULL);
  g_assert_false (gtk_widget_get_visible (app_fixture_child (self->view, "stop_button")));

  type (self->view, "passphrase_row", GOOD);
  g_assert_null (message (self->view, "message"));
  g_signal_emit_by_name (app_fixture_child (self->view, "passphrase_row"), "submitted");
  app_fixture_wait (is_unlocked, self->unlocked);
  g_assert_cmpint (along_note_reader_get_person_id (along_unlocked_get_reader (self->unlocked)), ==,
                   id_of (self, "Sari"));
  g_assert_true (along_passphrase_row_is_empty (app_fixture_child (self->view, "passphrase_row")));
}

/* The keyboard stays where it goes when it is unlocked, as in a note that is begun. */
static void
test_keyboard (Fixture       *self,
               gconstpointer  data)
{
  GtkWidget *form = app_fixture_child (self->view, "form");
  GtkWidget *note = gtk_text_view_new ();

  gtk_widget_insert_after (note, gtk_widget_get_parent (form), form);
  enrol (self, "Sari", GOOD);
  along_unlocked_lock (self->unlocked);
  type (self->view, "passphrase_row", GOOD);
  gtk_widget_grab_focus (self->view);
  g_signal_connect_swapped (self->unlocked, "unlocked", G_CALLBACK (gtk_widget_grab_focus), note);
  g_signal_emit_by_name (app_fixture_child (self->view, "passphrase_row"), "submitted");
  app_fixture_wait (is_unlocked, self->unlocked);
  app_fixture_settle ();
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == note);
  g_signal_handlers_disconnect_by_data (self->unlocked, note);
}

/* Who is remembered unlocks without a passphrase, and never unasked. */
static void
test_remember (Fixture       *self,
               gconstpointer  data)
{
  GtkWidget *recall = app_fixture_child (self->view, "recall_button");
  GtkSwitch *remember = app_fixture_child (self->view, "remember_switch");

  enrol (self, "Sari", GOOD);
  along_unlocked_lock (self->unlocked);
  g_assert_false (gtk_switch_get_active (remember));
  gtk_switch_set_active (remember, TRUE);
  type (self->view, "passphrase_row", GOOD);
  gtk_widget_activate_action (self->view, "lock.unlock", NULL);
  app_fixture_wait (is_unlocked, self->unlocked);
  g_assert_false (gtk_switch_get_active (remember));
  along_unlocked_lock (self->unlocked);

  app_fixture_wait (is_visible, recall);
  g_assert_null (along_unlocked_get_keys (self->unlocked));
  gtk_widget_activate_action (self->view, "lock.recall", NULL);
  app_fixture_wait (is_unlocked, self->unlocked);
}

static void
test_change (Fixture       *self,
             gconstpointer  data)
{
  GType enrol_type = ALONG_TYPE_ENROL_WINDOW;
  AlongNoteReader *reader;
  GtkWidget *window;

  enrol (self, "Sari", GOOD);
  reader = along_unlocked_get_reader (self->unlocked);
  window = along_enrol_window_new (GTK_WINDOW (self->window), self->app.session, reader);
  gtk_window_present (GTK_WINDOW (window));
  /* It is the same key under another passphrase, which is not hidden from anybody. */
  g_assert_true (is_visible (app_fixture_child (window, "seed_label")));
  type (window, "first_row", OTHER);
  type (window, "second_row", OTHER);
  g_assert_false (gtk_widget_is_sensitive (app_fixture_child (window, "done_button")));
  type (window, "old_row", OTHER);
  gtk_widget_activate_action (window, "enrol.done", NULL);
  app_fixture_wait (is_insensitive, app_fixture_child (window, "form"));
  while (message (window, "old_message") == NULL)
    g_main_context_iteration (NULL, TRUE);
  type (window, "old_row", GOOD);
  gtk_widget_activate_action (window, "enrol.done", NULL);
  app_fixture_wait (is_gone, &enrol_type);
  app_fixture_settle ();

  along_unlocked_lock (self->unlocked);
  type (self->view, "passphrase_row", GOOD);
  gtk_widget_activate_action (self->view, "lock.unlock", NULL);
  app_fixture_wait (has_message, self->view);
  type (self->view, "passphrase_row", OTHER);
  gtk_widget_activate_action (self->view, "lock.unlock", NULL);
  app_fixture_wait (is_unlocked, self->unlocked);
}

/* Who thinks better of it keeps the passphrase that there was. */
static void
test_change_closed (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (GBytes) seed = NULL;
  GtkWidget *window;

  enrol (self, "Sari", GOOD);
  seed = g_bytes_ref (along_note_reader_get_locked_seed (reader_of (self, "Sari")));
  window = along_enrol_window_new (GTK_WINDOW (self->window), self->app.session,
                                   along_unlocked_get_reader (self->unlocked));
  gtk_window_present (GTK_WINDOW (window));
  type (window, "first_row", OTHER);
  type (window, "second_row", OTHER);
  type (window, "old_row", GOOD);
  gtk_widget_activate_action (window, "enrol.done", NULL);
  gtk_window_close (GTK_WINDOW (window));
  wait_finalized (window);
  g_assert_true (
    g_bytes_equal (along_note_reader_get_locked_seed (reader_of (self, "Sari")), seed));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gboolean              *pressed)
{
  *pressed = *pressed || key == GDK_KEY_a;

  return GDK_EVENT_PROPAGATE;
}

/* A key in any window puts the lock off. */
static void
test_activity (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (AlongActivity) activity = along_activity_new (self->unlocked);
  GtkEventController *controller = gtk_event_controller_key_new ();
  g_autoptr (GSubprocess) typing = NULL;
  GtkWidget *window;
  gboolean pressed = FALSE;
  gint64 now;

  enrol (self, "Sari", GOOD);
  now = along_session_get_now (self->app.session);
  along_session_set_now (self->app.session, now);
  along_unlocked_touch (self->unlocked);
  window = gtk_window_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), &pressed);
  gtk_widget_add_controller (window, controller);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_window_is_active (GTK_WINDOW (window)))
    g_main_context_iteration (NULL, TRUE);

  along_session_set_now (self->app.session, now + 299);
  typing = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "xdotool", "key", "a", NULL);
  app_fixture_wait (is_true, &pressed);
  along_session_set_now (self->app.session, now + 598);
  g_assert_nonnull (along_unlocked_get_keys (self->unlocked));
  along_session_set_now (self->app.session, now + 599);
  g_assert_null (along_unlocked_get_keys (self->unlocked));

  g_subprocess_wait (typing, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nothing of a passphrase stays in the process. */
static void
test_memory (Fixture       *self,
             gconstpointer  data)
{
  /* Made here, so that the program's own text is no find. */
  g_autofree char *secret = g_strdup ("lettke tibro worrraps ytenin");

  for (char *c = secret; *c != '\0'; c++)
    if (*c != ' ')
      *c = (char) ('a' + (*c - 'a' + 7) % 26);

  enrol (self, "Sari", secret);
  along_unlocked_lock (self->unlocked);
  type (self->view, "passphrase_row", secret);
  g_assert_cmpuint (memory_search_count (secret), ==, 1);
  gtk_widget_activate_action (self->view, "lock.unlock", NULL);
  app_fixture_wait (is_unlocked, self->unlocked);
  app_fixture_settle ();
  g_assert_cmpuint (memory_search_count (secret), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/enrol", test_enrol);
  ADD ("/enrol-closed", test_enrol_closed);
  ADD ("/enrol-another", test_enrol_another);
  ADD ("/unlock", test_unlock);
  ADD ("/unlock/nobody-preset", test_nobody_preset);
  ADD ("/unlock/keyboard", test_keyboard);
  ADD ("/remember", test_remember);
  ADD ("/change", test_change);
  ADD ("/change-closed", test_change_closed);
  ADD ("/activity", test_activity);
  ADD ("/memory", test_memory);
#undef ADD

  return g_test_run ();
}
