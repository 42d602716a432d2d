/* test-notes-vouch.c — whose keys notes are sealed for, and what is said of the others
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "notes-fixture.h"

#include <locale.h>
#include <string.h>

#include "app/along-countersign-window.h"
#include "app/along-enrol-window.h"
#include "app/along-entry-choice.h"
#include "app/along-field-message.h"
#include "app/along-leave-window.h"
#include "app/along-note-trust.h"
#include "app/along-readers-window.h"
#include "app/along-vouch-window.h"
#include "model/along-words.h"
#include "rules/along-note-readers.h"
#include "store/along-note-intents.h"
#include "vault/along-vault.h"

#define NOBODY_VOUCHES \
  "Nobody who may vouch has unlocked notes here. Until somebody of the staff vouches for the key of " \
  "Tapio under Readers of Notes, nobody’s notes are sealed for it."

static AlongDirectory *
get_directory (NotesFixture *self)
{
  return along_session_get_directory (self->app.session);
}

static gint64
id_of (NotesFixture *self,
       int           person)
{
  const char *const names[] = { "Sari", "Jorma", "Aino" };

  if (person == SHEET)
    return 0;

  return along_record_get_id (
    app_fixture_find (person == AINO ? along_directory_get_peers (get_directory (self))
                                     : along_directory_get_supervisors (get_directory (self)),
                      names[person]));
}

static AlongNoteReader *
reader_of (NotesFixture *self,
           int           person)
{
  return along_directory_find_note_reader (get_directory (self), id_of (self, person));
}

/* What whoever has the file can do to the row of @person. */
static void
set_row (NotesFixture *self,
         int           person,
         const char   *property,
         gconstpointer bytes)
{
  g_autoptr (AlongIntent) intent = along_intent_new (ALONG_INTENT_VOUCH);

  along_intent_set (intent, reader_of (self, person), property, bytes, NULL);
  app_fixture_run (&self->app, g_steal_pointer (&intent));
}

static void
take_vouch_away (NotesFixture *self,
                 int           person)
{
  g_autoptr (AlongIntent) intent = along_intent_new (ALONG_INTENT_VOUCH);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);

  along_intent_set (intent, reader_of (self, person),
                    "voucher-id", (gint64) 0,
                    "vouch", nothing,
                    NULL);
  app_fixture_run (&self->app, g_steal_pointer (&intent));
}

static void
replace_mark (NotesFixture *self,
              int           person)
{
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (GBytes) mark =
    g_bytes_new (along_reader_keys_get_mark (keys)->bytes, ALONG_READER_MARK_SIZE);

  set_row (self, person, "mark", mark);
}

/* A letter for each whom the reader who is unlocked believes. */
static void
assert_trusted (NotesFixture *self,
                const char   *expected)
{
  const char signs[] = "SJAx";
  GArray *trusted =
    along_unlocked_get_trusted (notes_fixture_get_unlocked (self), get_directory (self));
  GString *found = g_string_new (NULL);

  for (int i = 0; i < N_READERS; i++)
    if (along_note_readers_is_trusted (trusted, reader_of (self, i)))
      g_string_append_c (found, signs[i]);
  g_assert_cmpstr (found->str, ==, expected);
  g_string_free (found, TRUE);
}

/* The row of @title in a window, or %NULL. */
static gpointer
find_row (GtkWidget  *widget,
          const char *title)
{
  if (ADW_IS_ACTION_ROW (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Whether a row of @title says on its first line @when. */
static gboolean
has_when (GtkWidget  *widget,
          const char *title,
          const char *when)
{
  if (ADW_IS_ACTION_ROW (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0 &&
      g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)), when))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_when (child, title, when))
      return TRUE;

  return FALSE;
}

/* What the row says below the day. */
static const char *
state_of (gpointer    readers,
          const char *title)
{
  const char *lines = adw_action_row_get_subtitle (find_row (readers, title));

  return strchr (lines, '\n') != NULL ? strchr (lines, '\n') + 1 : "";
}

static GtkWidget *
show_readers (NotesFixture *self)
{
  GtkWidget *window = along_readers_window_new (GTK_WINDOW (self->window), self->app.session);

  gtk_window_present (GTK_WINDOW (window));
  app_fixture_settle ();

  return window;
}

static gboolean
has_no_button (gpointer row)
{
  return notes_fixture_find (row, GTK_TYPE_BUTTON) == NULL;
}

static const char *
label_of (NotesFixture *self,
          const char   *name)
{
  return notes_fixture_get_label (notes_fixture_get_editor (self), name);
}

/* Each row says who vouched, and the own one what is read out to others. */
static void
test_states (NotesFixture  *self,
             gconstpointer  data)
{
  GtkWidget *readers = show_readers (self);
  g_autofree char *fingerprint = along_note_trust_dup_fingerprint (reader_of (self, JORMA));

  /* Nobody can tell while it is locked. */
  g_assert_cmpstr (state_of (readers, "Sari"), ==, "");
  g_assert_cmpstr (state_of (readers, "Jorma"), ==, "");
  g_assert_false (gtk_widget_get_visible (app_fixture_child (readers, "own_group")));
  assert_trusted (self, "");

  notes_fixture_unlock (self, JORMA);
  assert_trusted (self, "SJAx");
  g_assert_cmpstr (state_of (readers, "Sari"), ==, "The first key, with which the readers began");
  g_assert_cmpstr (state_of (readers, "Jorma"), ==, "Vouched for by Sari");
  g_assert_cmpstr (state_of (readers, "Aino"), ==, "Vouched for by Sari");
  g_assert_cmpstr (state_of (readers, "Escrow Sheet"), ==, "Vouched for by Sari");
  g_assert_true (has_no_button (find_row (readers, "Aino")));
  g_assert_true (g_str_has_prefix (
    adw_action_row_get_subtitle (app_fixture_child (readers, "own_row")), fingerprint));
  gtk_window_close (GTK_WINDOW (readers));
}

static gboolean
is_refused (gpointer window)
{
  return along_field_message_get_message (
           app_fixture_child (app_fixture_child (window, "self_check"), "message")) != NULL &&
         gtk_widget_get_sensitive (app_fixture_child (window, "self_check"));
}

/* Who compared the keys vouches for one, and notes are sealed for it again. */
static void
test_vouch (NotesFixture  *self,
            gconstpointer  data)
{
  g_autofree char *fingerprint = NULL;
  GtkWidget *readers, *button, *window;

  take_vouch_away (self, AINO);
  notes_fixture_unlock (self, JORMA);
  assert_trusted (self, "SJx");
  readers = show_readers (self);
  g_assert_cmpstr (state_of (readers, "Aino"), ==, "Nobody has vouched for this key");
  button = notes_fixture_find (find_row (readers, "Aino"), GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Vouch for the key of Aino");

  g_signal_emit_by_name (button, "clicked");
  window = app_fixture_find_window (ALONG_TYPE_VOUCH_WINDOW);
  g_assert_nonnull (window);
  fingerprint = along_note_trust_dup_fingerprint (reader_of (self, AINO));
  g_assert_cmpstr (notes_fixture_get_label (window, "fingerprint_label"), ==, fingerprint);
  app_fixture_show_self (window, "walrus meadow copper forty");
  gtk_widget_activate_action (window, "vouch.done", NULL);
  app_fixture_wait (is_refused, window);
  assert_trusted (self, "SJx");

  app_fixture_show_self (window, APP_FIXTURE_PASSPHRASE);
  gtk_widget_activate_action (window, "vouch.done", NULL);
  app_fixture_wait_closed (ALONG_TYPE_VOUCH_WINDOW);
  app_fixture_settle ();
  assert_trusted (self, "SJAx");
  g_assert_cmpstr (state_of (readers, "Aino"), ==, "Vouched for by Jorma");
  g_assert_true (has_no_button (find_row (readers, "Aino")));
  gtk_window_close (GTK_WINDOW (readers));

  notes_fixture_unlock (self, SARI);
  assert_trusted (self, "SJAx");
}

/* A peer is a reader, and lets nobody else be one: neither another sheet nor another key of the
 * person of reference is theirs to make. */
static void
test_vouch_peer (NotesFixture  *self,
                 gconstpointer  data)
{
  GtkWidget *readers;

  take_vouch_away (self, JORMA);
  notes_fixture_unlock (self, AINO);
  readers = show_readers (self);
  g_assert_false (gtk_widget_get_sensitive (app_fixture_child (readers, "escrow_button")));
  g_assert_nonnull (strstr (state_of (readers, "Escrow Sheet"),
                            "Somebody of the staff has to unlock their notes to make one"));
  g_assert_true (has_no_button (find_row (readers, "Jorma")));
  g_assert_false (along_note_trust_can_replace (reader_of (self, JORMA),
                                                notes_fixture_get_unlocked (self),
                                                get_directory (self)));
  gtk_window_close (GTK_WINDOW (readers));

  notes_fixture_unlock (self, SARI);
  g_assert_true (along_note_trust_can_replace (reader_of (self, JORMA),
                                               notes_fixture_get_unlocked (self),
                                               get_directory (self)));
}

/* The window goes with the keys. */
static void
test_vouch_locked (NotesFixture  *self,
                   gconstpointer  data)
{
  GtkWidget *readers;

  take_vouch_away (self, AINO);
  notes_fixture_unlock (self, JORMA);
  readers = show_readers (self);
  g_signal_emit_by_name (notes_fixture_find (find_row (readers, "Aino"), GTK_TYPE_BUTTON),
                         "clicked");
  g_assert_nonnull (app_fixture_find_window (ALONG_TYPE_VOUCH_WINDOW));
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  g_assert_null (app_fixture_find_window (ALONG_TYPE_VOUCH_WINDOW));
}

/* Opens the window in which Jorma vouches for Aino's key. */
static GtkWidget *
ask_jorma (NotesFixture *self)
{
  GtkWidget *readers;

  take_vouch_away (self, AINO);
  notes_fixture_unlock (self, JORMA);
  readers = show_readers (self);
  g_signal_emit_by_name (notes_fixture_find (find_row (readers, "Aino"), GTK_TYPE_BUTTON),
                         "clicked");

  return app_fixture_find_window (ALONG_TYPE_VOUCH_WINDOW);
}

static void
leave (NotesFixture *self,
       int           person)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  app_fixture_run (&self->app,
                   along_intent_leave (reader_of (self, person),
                                       along_session_get_today (self->app.session), nothing,
                                       nothing));
}

static gboolean
has_failed (gpointer window)
{
  return gtk_revealer_get_reveal_child (app_fixture_child (window, "failure"));
}

static void
assert_refused (NotesFixture *self,
                GtkWidget    *window,
                const char   *expected)
{
  app_fixture_show_self (window, APP_FIXTURE_PASSPHRASE);
  gtk_widget_activate_action (window, "vouch.done", NULL);
  app_fixture_wait (has_failed, window);
  g_assert_true (g_str_has_prefix (notes_fixture_get_label (window, "failure_label"), expected));
  g_assert_true (app_fixture_find_window (ALONG_TYPE_VOUCH_WINDOW) == window);
  gtk_window_close (GTK_WINDOW (window));
}

/* Whose own key was given up or changed while they compared vouches for nobody any more. */
static void
test_vouch_no_more (NotesFixture  *self,
                    gconstpointer  data)
{
  const char *expected = "You cannot vouch for keys any more: your own key was replaced";
  GtkWidget *window = ask_jorma (self);

  leave (self, JORMA);
  assert_refused (self, window, expected);
  g_assert_cmpint (along_note_reader_get_voucher_id (reader_of (self, AINO)), ==, 0);

  notes_fixture_unlock (self, SARI);
  window = along_vouch_window_new (GTK_WINDOW (self->window), self->app.session,
                                   reader_of (self, AINO));
  gtk_window_present (GTK_WINDOW (window));
  replace_mark (self, SARI);
  assert_refused (self, window, expected);
  g_assert_cmpint (along_note_reader_get_voucher_id (reader_of (self, AINO)), ==, 0);
}

/* What was compared is what is vouched for, or nothing. */
static void
test_vouch_other (NotesFixture  *self,
                  gconstpointer  data)
{
  const char *expected = "This key was replaced or changed meanwhile.";
  g_autoptr (AlongNoteReader) shown = NULL;
  GtkWidget *window = ask_jorma (self);

  replace_mark (self, AINO);
  assert_refused (self, window, expected);

  shown = g_object_ref (reader_of (self, AINO));
  window = along_vouch_window_new (GTK_WINDOW (self->window), self->app.session, shown);
  gtk_window_present (GTK_WINDOW (window));
  leave (self, AINO);
  assert_refused (self, window, expected);
}

/* Names that are hidden go from the windows that are open. */
static void
test_names (NotesFixture  *self,
            gconstpointer  data)
{
  GtkWidget *windows[2];

  windows[0] = ask_jorma (self);
  windows[1] = along_leave_window_new (GTK_WINDOW (self->window), self->app.session);
  gtk_window_present (GTK_WINDOW (windows[1]));
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    app_fixture_wait (app_fixture_has_names, windows[i]);

  along_session_set_names_hidden (self->app.session, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    app_fixture_wait (app_fixture_has_no_names, windows[i]);

  along_session_set_names_hidden (self->app.session, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    gtk_window_close (GTK_WINDOW (windows[i]));
}

/* Whose key another one came in the place of has not left; whoever left has. */
static void
test_when (NotesFixture  *self,
           gconstpointer  data)
{
  g_autofree char *today = along_words_date (along_session_get_today (self->app.session));
  g_autofree char *since = along_words_date (along_day_new (2026, 1, 1));
  g_autofree char *replaced = g_strdup_printf ("From %s, replaced by another key on %s", since,
                                               today);
  g_autofree char *left = g_strdup_printf ("From %s, left on %s", since, today);
  g_autoptr (AlongReaderKeys) keys = NULL;
  GtkWidget *readers;

  notes_fixture_unlock (self, SARI);
  keys = notes_fixture_enrol_anew (self, self->keys[AINO]);
  leave (self, JORMA);
  readers = show_readers (self);
  g_assert_true (has_when (readers, "Aino", replaced));
  g_assert_true (has_when (readers, "Jorma", left));
  gtk_window_close (GTK_WINDOW (readers));
}

/* Of a note nobody's key is made a reader that nobody vouched for, and it is said why. */
static void
test_editor (NotesFixture  *self,
             gconstpointer  data)
{
  take_vouch_away (self, AINO);
  take_vouch_away (self, SHEET);
  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_INCIDENT);
  g_assert_cmpstr (label_of (self, "readers"), ==,
                   "Can be read, once signed, by: Sari. Not by Tapio: enrol under Readers of Notes first. "
                   "Not by Aino, Escrow sheet: nobody has vouched for the key.");
  notes_fixture_type (self, "walnut");
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  g_assert_nonnull (strstr (notes_fixture_get_label (notes_fixture_get_note_view (self), "readers"),
                            "Can be read by: Sari."));
}

/* A concern goes to a key that is believed, or nowhere. */
static void
test_concern (NotesFixture  *self,
              gconstpointer  data)
{
  take_vouch_away (self, JORMA);
  notes_fixture_unlock (self, AINO);
  notes_fixture_begin (self, ALONG_NOTE_KIND_CONCERN);
  notes_fixture_type (self, "About how I am spoken to");
  gtk_drop_down_set_selected (
    app_fixture_child (notes_fixture_get_editor (self), "concerned_choice"), 3);
  notes_fixture_sign (self);
  app_fixture_settle ();
  g_assert_null (notes_fixture_get_note_view (self));
  g_assert_true (g_str_has_prefix (label_of (self, "problem"),
                                   "Nobody has vouched for the key of the person of reference."));
}

/* Another key in the place of one, or under another name, is seen by each who unlocks. */
static void
test_replaced (NotesFixture  *self,
               gconstpointer  data)
{
  GtkWidget *readers;

  replace_mark (self, AINO);
  notes_fixture_unlock (self, JORMA);
  assert_trusted (self, "SJx");
  readers = show_readers (self);
  g_assert_cmpstr (state_of (readers, "Aino"), ==,
                   "This is not the key that was vouched for: it was changed in the file");
  gtk_window_close (GTK_WINDOW (readers));

  /* Also when it is the first one. */
  replace_mark (self, SARI);
  assert_trusted (self, "J");
}

/* What somebody wrote for whom nobody vouches is not shown as a reader's. */
static void
test_unknown_author (NotesFixture  *self,
                     gconstpointer  data)
{
  AlongNoteView *view;

  notes_fixture_unlock (self, JORMA);
  notes_fixture_begin (self, ALONG_NOTE_KIND_INCIDENT);
  notes_fixture_type (self, "walnut");
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  take_vouch_away (self, JORMA);

  notes_fixture_unlock (self, SARI);
  app_fixture_wait (notes_fixture_lists_one, self);
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_note, self);
  view = notes_fixture_get_note_view (self);
  g_assert_nonnull (strstr (notes_fixture_get_label (view, "findings"),
                            "The note itself was signed by somebody who is no reader of this "
                            "agency."));
}

/* Nobody signs for somebody with a key that is not believed to be theirs. */
static void
test_countersign (NotesFixture  *self,
                  gconstpointer  data)
{
  GtkWidget *window;

  take_vouch_away (self, AINO);
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  notes_fixture_act (self, "notes.countersign");
  window = app_fixture_find_window (ALONG_TYPE_COUNTERSIGN_WINDOW);
  g_assert_nonnull (window);
  g_assert_cmpstr (notes_fixture_get_label (window, "who_label"), ==,
                   "Nobody has vouched for the key of Aino. Vouch for it under Readers of Notes "
                   "first; or print the note, let Aino sign it, and choose Countersigned on "
                   "Paper.");
  g_assert_false (gtk_widget_get_visible (app_fixture_child (window, "passphrase_group")));
  gtk_window_close (GTK_WINDOW (window));
}

/* Nobody hands over to a key that is not believed. */
static void
test_successor (NotesFixture  *self,
                gconstpointer  data)
{
  GtkWidget *window;

  take_vouch_away (self, JORMA);
  notes_fixture_unlock (self, SARI);
  window = along_leave_window_new (GTK_WINDOW (self->window), self->app.session);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpint (along_entry_choice_get_id (app_fixture_child (window, "successor_row")), ==, 0);
  gtk_window_close (GTK_WINDOW (window));
}

/* What is said before somebody enrols: who vouches, or that nobody does. */
static void
test_enrol_words (NotesFixture  *self,
                  gconstpointer  data)
{
  const struct
  {
    int reader;
    const char *expected;
  } cases[] = {
    { SARI, "Sari, who has unlocked the notes, vouches that this is Tapio." },
    { SHEET, "Whoever unlocked the notes with the escrow sheet vouches that this is Tapio." },
    { AINO, NOBODY_VOUCHES },
    { -1, NOBODY_VOUCHES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *window;

      along_unlocked_lock (notes_fixture_get_unlocked (self));
      if (cases[i].reader >= 0)
        notes_fixture_unlock (self, cases[i].reader);
      window = along_enrol_window_new (GTK_WINDOW (self->window), self->app.session, NULL);
      gtk_window_present (GTK_WINDOW (window));
      g_assert_cmpstr (notes_fixture_get_label (window, "key_label"), ==, cases[i].expected);
      gtk_window_close (GTK_WINDOW (window));
      app_fixture_settle ();
    }
}

/* A record of @person, who is new. */
static AlongNoteReader *
new_reader (NotesFixture    *self,
            int              person,
            AlongReaderKeys *keys)
{
  g_autoptr (GBytes) seed = g_bytes_new ("seed", person == SHEET ? 0 : 4);
  g_autoptr (GBytes) mark =
    g_bytes_new (along_reader_keys_get_mark (keys)->bytes, ALONG_READER_MARK_SIZE);

  return g_object_new (ALONG_TYPE_NOTE_READER,
                       "person-id", id_of (self, person),
                       "mark", mark,
                       "locked-seed", seed,
                       "since", along_day_new (2026, 1, 1),
                       NULL);
}

/* Enrols @person in an agency that begins without a reader, while @voucher is unlocked (-1: nobody
 * is). */
static void
enrol (NotesFixture *self,
       int           person,
       int           voucher)
{
  g_autoptr (AlongNoteReader) reader = NULL;

  self->keys[person] = along_reader_keys_new_random ();
  reader = new_reader (self, person, self->keys[person]);
  app_fixture_enrol (&self->app, reader, self->keys[person],
                     voucher >= 0 ? self->keys[voucher] : NULL);
}

static void
take (NotesFixture *self,
      int           person)
{
  along_unlocked_take (notes_fixture_get_unlocked (self), reader_of (self, person),
                       self->keys[person]);
}

static void
vouch (NotesFixture *self,
       int           person)
{
  g_autoptr (GError) error = NULL;
  AlongIntent *intent =
    along_note_trust_vouch (reader_of (self, person), notes_fixture_get_unlocked (self),
                            get_directory (self), &error);

  g_assert_no_error (error);
  app_fixture_run (&self->app, intent);
}

/* The sheet of the set-up is there before anybody: the first one vouches for it, and so it knows
 * that one. */
static void
test_sheet_first (NotesFixture  *self,
                  gconstpointer  data)
{
  enrol (self, SHEET, -1);
  enrol (self, SARI, -1);
  enrol (self, JORMA, SARI);
  take (self, SARI);
  assert_trusted (self, "SJx");
  take (self, JORMA);
  assert_trusted (self, "SJx");

  take (self, SHEET);
  assert_trusted (self, "SJx");
}

/* Whoever finds a sheet that was replaced lets nobody be a reader. */
static void
test_sheet_lost (NotesFixture  *self,
                 gconstpointer  data)
{
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongNoteReader) lost = g_object_ref (reader_of (self, SHEET));
  g_autoptr (AlongNoteReader) sheet = new_reader (self, SHEET, keys);
  AlongUnlocked *unlocked = notes_fixture_get_unlocked (self);

  notes_fixture_unlock (self, SHEET);
  g_assert_true (along_note_trust_can_vouch (unlocked, get_directory (self)));

  notes_fixture_unlock (self, SARI);
  along_note_trust_enrol (sheet, keys, unlocked, get_directory (self));
  app_fixture_run (&self->app,
                   along_note_trust_intent (sheet, keys, reader_of (self, SHEET),
                                            along_session_get_today (self->app.session),
                                            get_directory (self)));
  along_unlocked_take (unlocked, lost, self->keys[SHEET]);
  g_assert_false (along_note_trust_can_vouch (unlocked, get_directory (self)));
}

/* Who enrolled alone knows the others, who do not know them until one vouches. */
static void
test_alone (NotesFixture  *self,
            gconstpointer  data)
{
  enrol (self, SARI, -1);
  enrol (self, JORMA, -1);
  enrol (self, SHEET, SARI);
  enrol (self, AINO, JORMA);
  take (self, JORMA);
  assert_trusted (self, "SJAx");
  take (self, SARI);
  assert_trusted (self, "Sx");
  /* Whom Jorma let in began with him, as Sari's readers did not know him. */
  take (self, AINO);
  assert_trusted (self, "SJAx");

  take (self, SARI);
  vouch (self, JORMA);
  assert_trusted (self, "SJAx");
}

static void
bare_set_up (NotesFixture  *self,
             gconstpointer  data)
{
  app_fixture_set_up (&self->app, data);
  notes_fixture_show (self);
}

static void
bare_tear_down (NotesFixture  *self,
                gconstpointer  data)
{
  for (int i = 0; i < N_READERS; i++)
    if (self->keys[i] == NULL)
      self->keys[i] = along_reader_keys_new_random ();
  notes_fixture_tear_down (self, data);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv);
  adw_init ();
  along_vault_init (&error);
  g_assert_no_error (error);

#define ADD(path, func) \
  g_test_add (path, NotesFixture, NULL, notes_fixture_set_up, func, notes_fixture_tear_down)
#define ADD_BARE(path, func) \
  g_test_add (path, NotesFixture, NULL, bare_set_up, func, bare_tear_down)
  ADD ("/vouch/states", test_states);
  ADD ("/vouch/vouch", test_vouch);
  ADD ("/vouch/vouch/locked", test_vouch_locked);
  ADD ("/vouch/vouch/no-more", test_vouch_no_more);
  ADD ("/vouch/vouch/other", test_vouch_other);
  ADD ("/vouch/vouch/peer", test_vouch_peer);
  ADD ("/vouch/vouch/lost-sheet", test_sheet_lost);
  ADD ("/vouch/names", test_names);
  ADD ("/vouch/when", test_when);
  ADD ("/vouch/editor", test_editor);
  ADD ("/vouch/concern", test_concern);
  ADD ("/vouch/replaced", test_replaced);
  ADD ("/vouch/unknown-author", test_unknown_author);
  ADD ("/vouch/countersign", test_countersign);
  ADD ("/vouch/successor", test_successor);
  ADD ("/vouch/enrol", test_enrol_words);
  ADD_BARE ("/vouch/sheet-first", test_sheet_first);
  ADD_BARE ("/vouch/alone", test_alone);

  return g_test_run ();
}
