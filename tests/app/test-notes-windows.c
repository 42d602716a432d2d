/* test-notes-windows.c — the windows over notes: countersigning, templates, keeping apart, prints
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "app/along-action-window.h"
#include "app/along-apart-window.h"
#include "app/along-countersign-window.h"
#include "app/along-note-row.h"
#include "app/along-note-templates-window.h"
#include "app/along-passphrase-row.h"
#include "notes-fixture.h"
#include "store/along-note-intents.h"
#include "vault/along-locked-seed.h"

#define PASSPHRASE "harbour violet ladder thirty"

static AlongDirectory *
get_directory (NotesFixture *self)
{
  return along_session_get_directory (self->app.session);
}

static gint64
get_id (NotesFixture *self,
        const char   *name)
{
  gpointer person = app_fixture_find (along_directory_get_peers (get_directory (self)), name);

  if (person == NULL)
    person = app_fixture_find (along_directory_get_supervisors (get_directory (self)), name);

  return along_record_get_id (person);
}

/* Aino's keys are locked with PASSPHRASE from now on. */
static void
set_passphrase (NotesFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongPassphrase) passphrase = along_passphrase_new (PASSPHRASE, &error);
  g_autoptr (GAsyncResult) made = NULL;
  g_autoptr (GBytes) seed = NULL;

  g_assert_no_error (error);
  along_locked_seed_new_async (self->keys[AINO], passphrase, NULL, on_result, &made);
  seed = along_locked_seed_new_finish (wait_for (&made), &error);
  g_assert_no_error (error);
  app_fixture_run (&self->app,
                   along_intent_change_seed (
                     along_directory_find_note_reader (get_directory (self), get_id (self, "Aino")),
                     seed));
}

static void
type_passphrase (GtkWindow  *window,
                 const char *text)
{
  AlongPassphraseRow *field = app_fixture_child (window, "passphrase_row");
  GtkEditable *entry = app_fixture_child (field, "entry");
  int position = 0;

  along_passphrase_row_clear (field);
  for (const char *c = text; *c != '\0'; c++)
    gtk_editable_insert_text (entry, c, 1, &position);
  g_signal_emit_by_name (field, "submitted");
}

static gboolean
refuses (gpointer data)
{
  return gtk_widget_get_visible (
    app_fixture_child (app_fixture_find_window (ALONG_TYPE_COUNTERSIGN_WINDOW), "message"));
}

static gboolean
is_countersigned (gpointer data)
{
  return notes_fixture_shows_note (data) &&
         app_fixture_find_window (ALONG_TYPE_COUNTERSIGN_WINDOW) == NULL &&
         strstr (notes_fixture_get_label (notes_fixture_get_note_view (data), "countersigned"),
                 "Countersigned by Aino") != NULL;
}

static gboolean
tells_nothing (gpointer data)
{
  NotesFixture *self = data;
  GtkWidget *row = notes_fixture_find (GTK_WIDGET (self->view), ALONG_TYPE_NOTE_ROW);

  return !gtk_widget_get_visible (app_fixture_child (row, "mark"));
}

static gboolean
has_row (gpointer data)
{
  return notes_fixture_find (GTK_WIDGET (((NotesFixture *) data)->view), ALONG_TYPE_NOTE_ROW) !=
         NULL;
}

/* The peer signs with a passphrase of their own, and with no other. */
static void
test_countersign (NotesFixture  *self,
                  gconstpointer  data)
{
  GtkWindow *window;

  set_passphrase (self);
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  notes_fixture_act (self, "notes.countersign");
  window = app_fixture_find_window (ALONG_TYPE_COUNTERSIGN_WINDOW);
  g_assert_nonnull (window);
  /* Who signs types at once. */
  app_fixture_settle ();
  g_assert_true (app_fixture_has_focus (app_fixture_child (window, "passphrase_row")));
  type_passphrase (window, "harbour violet ladder forty");
  app_fixture_wait (refuses, self);
  g_assert_true (g_str_has_prefix (notes_fixture_get_label (window, "message"),
                                   "This is not your passphrase."));
  type_passphrase (window, PASSPHRASE);
  app_fixture_wait (is_countersigned, self);
  g_assert_cmpstr (notes_fixture_get_label (notes_fixture_get_note_view (self), "findings"), ==,
                   "");

  /* Whoever signed it has read it. */
  notes_fixture_unlock (self, AINO);
  app_fixture_wait (has_row, self);
  g_assert_true (tells_nothing (self));
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_note, self);
  g_assert_cmpstr (notes_fixture_get_label (notes_fixture_get_note_view (self), "findings"), ==,
                   "");
}

/* Whoever thinks better of it while the passphrase is looked at has not signed. */
static void
test_countersign_closed (NotesFixture  *self,
                         gconstpointer  data)
{
  GtkWindow *window;

  set_passphrase (self);
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  notes_fixture_act (self, "notes.countersign");
  window = app_fixture_find_window (ALONG_TYPE_COUNTERSIGN_WINDOW);
  app_fixture_settle ();
  type_passphrase (window, PASSPHRASE);
  gtk_window_close (window);
  /* That takes as long, and is written after what was to be written before. */
  set_passphrase (self);
  app_fixture_settle ();
  g_assert_false (is_countersigned (self));
}

/* Whoever has no key is asked to sign on paper. */
static void
test_no_key (NotesFixture  *self,
             gconstpointer  data)
{
  GtkWindow *window;
  AlongNoteReader *aino =
    along_directory_find_note_reader (get_directory (self), get_id (self, "Aino"));
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  app_fixture_run (&self->app, along_intent_leave (aino, along_day_new (2026, 11, 1), nothing,
                                                   nothing));
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  notes_fixture_act (self, "notes.countersign");
  window = app_fixture_find_window (ALONG_TYPE_COUNTERSIGN_WINDOW);
  g_assert_nonnull (strstr (notes_fixture_get_label (window, "who_label"), "Aino has no key"));
  g_assert_false (gtk_widget_get_visible (app_fixture_child (window, "passphrase_group")));
}

/* What lies over the notes when they lock goes with them. */
static void
test_lock (NotesFixture  *self,
           gconstpointer  data)
{
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  notes_fixture_act (self, "notes.countersign");
  g_assert_nonnull (app_fixture_find_window (ALONG_TYPE_COUNTERSIGN_WINDOW));
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  g_assert_null (app_fixture_find_window (ALONG_TYPE_COUNTERSIGN_WINDOW));
}

/* So does what was typed of a note into a window that would ask before it loses it. */
static void
test_lock_typed (NotesFixture  *self,
                 gconstpointer  data)
{
  GtkWidget *window;
  gpointer held;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  notes_fixture_act (self, "notes.action");
  window = app_fixture_find_window (ALONG_TYPE_ACTION_WINDOW);
  held = window;
  g_object_add_weak_pointer (G_OBJECT (window), &held);
  gtk_editable_set_text (app_fixture_child (window, "what_row"), "About the walnut");
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_settle ();
  g_assert_true (app_fixture_find_window (ALONG_TYPE_ACTION_WINDOW) == window);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  g_assert_null (app_fixture_find_window (ALONG_TYPE_ACTION_WINDOW));
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) "_Keep Editing");
  app_fixture_settle ();
  g_assert_null (held);

  notes_fixture_unlock (self, SARI);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "notes.templates", NULL);
  window = app_fixture_find_window (ALONG_TYPE_NOTE_TEMPLATES_WINDOW);
  gtk_text_buffer_set_text (notes_fixture_get_buffer (window), "walnut", -1);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  g_assert_null (app_fixture_find_window (ALONG_TYPE_NOTE_TEMPLATES_WINDOW));
}

/* The sheet reads: what is agreed, and what notes begin with, is for others to say. */
static void
test_sheet_reads (NotesFixture  *self,
                  gconstpointer  data)
{
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  notes_fixture_unlock (self, SHEET);
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_note, self);
  notes_fixture_act (self, "notes.action");
  gtk_widget_activate_action (GTK_WIDGET (self->view), "notes.templates", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "notes.new", NULL);
  app_fixture_settle ();
  g_assert_null (app_fixture_find_window (ALONG_TYPE_ACTION_WINDOW));
  g_assert_null (app_fixture_find_window (ALONG_TYPE_NOTE_TEMPLATES_WINDOW));
  g_assert_null (notes_fixture_get_editor (self));

  /* The same by who works here is possible. */
  notes_fixture_unlock (self, SARI);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "notes.templates", NULL);
  g_assert_nonnull (app_fixture_find_window (ALONG_TYPE_NOTE_TEMPLATES_WINDOW));
  gtk_window_close (app_fixture_find_window (ALONG_TYPE_NOTE_TEMPLATES_WINDOW));
}

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkPrintUnixDialog"))
        return window;
    }

  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog () != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return find_dialog () == NULL;
}

/* So does the dialog in which it was to be printed. */
static void
test_print (NotesFixture  *self,
            gconstpointer  data)
{
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  along_notes_view_print (self->view);
  app_fixture_wait (has_dialog, self);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_wait (has_no_dialog, self);
}

static gboolean
has_template (gpointer data)
{
  NotesFixture *self = data;
  AlongNoteTemplate *of_agency =
    along_directory_get_note_template (get_directory (self), ALONG_NOTE_KIND_CHECK_IN);

  return of_agency != NULL && g_str_equal (along_note_template_get_text (of_agency), "## Hello\n");
}

static gboolean
has_no_template (gpointer data)
{
  return along_directory_get_note_template (get_directory (data), ALONG_NOTE_KIND_CHECK_IN) ==
         NULL;
}

static char *
dup_typed (gpointer widget)
{
  GtkTextBuffer *buffer = notes_fixture_get_buffer (widget);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What new notes begin with is the agency's own, until it goes back to what the program brings. */
static void
test_templates (NotesFixture  *self,
                gconstpointer  data)
{
  GtkWidget *window;
  g_autofree char *begun = NULL;
  g_autofree char *reset = NULL;

  notes_fixture_unlock (self, SARI);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "notes.templates", NULL);
  window = app_fixture_find_window (ALONG_TYPE_NOTE_TEMPLATES_WINDOW);
  g_assert_nonnull (window);
  gtk_drop_down_set_selected (app_fixture_child (window, "kind_choice"), ALONG_NOTE_KIND_CHECK_IN);
  gtk_text_buffer_set_text (notes_fixture_get_buffer (window), "## Hello\n", -1);
  gtk_widget_activate_action (window, "templates.save", NULL);
  app_fixture_wait (has_template, self);

  notes_fixture_begin (self, ALONG_NOTE_KIND_CHECK_IN);
  begun = dup_typed (notes_fixture_get_editor (self));
  g_assert_cmpstr (begun, ==, "## Hello\n");

  gtk_widget_activate_action (window, "templates.reset", NULL);
  reset = dup_typed (window);
  g_assert_cmpstr (reset, !=, "## Hello\n");
  gtk_widget_activate_action (window, "templates.save", NULL);
  app_fixture_wait (has_no_template, self);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was typed for a kind is there again after another one was looked at, is saved with it, and
 * is not lost without a question. */
static void
test_templates_kept (NotesFixture  *self,
                     gconstpointer  data)
{
  GtkWidget *window;
  GtkDropDown *choice;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  notes_fixture_unlock (self, SARI);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "notes.templates", NULL);
  window = app_fixture_find_window (ALONG_TYPE_NOTE_TEMPLATES_WINDOW);
  choice = app_fixture_child (window, "kind_choice");
  gtk_drop_down_set_selected (choice, ALONG_NOTE_KIND_CHECK_IN);
  gtk_text_buffer_set_text (notes_fixture_get_buffer (window), "## Hello\n", -1);
  gtk_drop_down_set_selected (choice, ALONG_NOTE_KIND_MIRROR);
  first = dup_typed (window);
  g_assert_cmpstr (first, !=, "## Hello\n");
  gtk_drop_down_set_selected (choice, ALONG_NOTE_KIND_CHECK_IN);
  second = dup_typed (window);
  g_assert_cmpstr (second, ==, "## Hello\n");

  gtk_drop_down_set_selected (choice, ALONG_NOTE_KIND_MIRROR);
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_settle ();
  g_assert_true (app_fixture_find_window (ALONG_TYPE_NOTE_TEMPLATES_WINDOW) == window);
  app_fixture_click ("_Keep Editing");
  app_fixture_wait (app_fixture_is_nowhere, (gpointer) "_Keep Editing");

  gtk_widget_activate_action (window, "templates.save", NULL);
  app_fixture_wait (has_template, self);
  gtk_window_close (GTK_WINDOW (window));
  app_fixture_settle ();
  g_assert_null (app_fixture_find_window (ALONG_TYPE_NOTE_TEMPLATES_WINDOW));
}

/* The pair of the two, NULL for none. */
static AlongPair *
find_pair (NotesFixture *self)
{
  GPtrArray *about = along_directory_get_about (get_directory (self), get_id (self, "Aino"));

  for (guint i = 0; i < about->len; i++)
    if (ALONG_IS_PAIR (g_ptr_array_index (about, i)) &&
        along_pair_get_partner_id (g_ptr_array_index (about, i), get_id (self, "Aino")) ==
          get_id (self, "Jorma"))
      return g_ptr_array_index (about, i);

  return NULL;
}

static gboolean
is_apart (gpointer data)
{
  return find_pair (data) != NULL && along_pair_get_kind (find_pair (data)) == ALONG_PAIR_BLOCKED &&
         app_fixture_find_window (ALONG_TYPE_APART_WINDOW) == NULL;
}

static gboolean
is_not_apart (gpointer data)
{
  return find_pair (data) == NULL;
}

static guint
find_position (GListModel *people,
               const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (AlongEntry) person = g_list_model_get_item (people, i);

      if (g_str_equal (along_entry_get_name (person), name))
        return i;
    }

  g_assert_not_reached ();
}

static void
choose (GtkWidget  *window,
        const char *row,
        const char *name)
{
  AdwComboRow *choice = app_fixture_child (window, row);

  adw_combo_row_set_selected (choice, find_position (adw_combo_row_get_model (choice), name));
}

static void
done_cb (AlongSession *session,
         const char   *text,
         char        **told)
{
  g_free (*told);
  *told = g_strdup (text);
}

/* Tapio takes care of Aino, and cannot be kept apart from her before somebody else does. */
static gboolean
is_refused (gpointer data)
{
  GtkWidget *window = app_fixture_find_window (ALONG_TYPE_APART_WINDOW);

  return strstr (notes_fixture_get_label (window, "failure_label"), "Tapio cannot be") != NULL;
}

/* Out of a note that is listed to nobody two are kept apart; what is undone is that and not the
 * note, and nothing that is told of it speaks of one. */
static void
test_apart (NotesFixture  *self,
            gconstpointer  data)
{
  GtkWidget *window;
  g_autofree char *told = NULL;

  g_signal_connect (self->app.session, "done", G_CALLBACK (done_cb), &told);
  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_CHECK_IN);
  g_assert_false (gtk_widget_get_visible (
    app_fixture_child (notes_fixture_get_editor (self), "apart_button")));
  notes_fixture_act (self, "notes.apart");
  g_assert_null (app_fixture_find_window (ALONG_TYPE_APART_WINDOW));

  notes_fixture_begin (self, ALONG_NOTE_KIND_PRIVATE);
  notes_fixture_type (self, "walnut");
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  g_assert_true (gtk_widget_get_visible (
    app_fixture_child (notes_fixture_get_editor (self), "apart_button")));
  notes_fixture_act (self, "notes.apart");
  window = app_fixture_find_window (ALONG_TYPE_APART_WINDOW);
  g_assert_nonnull (window);
  choose (window, "first_row", "Aino");
  choose (window, "second_row", "Aino");
  gtk_widget_activate_action (window, "apart.save", NULL);
  g_assert_true (gtk_widget_get_sensitive (app_fixture_child (window, "form")));
  choose (window, "second_row", "Tapio");
  gtk_widget_activate_action (window, "apart.save", NULL);
  app_fixture_wait (is_refused, self);
  choose (window, "second_row", "Jorma");
  gtk_widget_activate_action (window, "apart.save", NULL);
  app_fixture_wait (is_apart, self);
  g_assert_nonnull (notes_fixture_get_editor (self));
  g_assert_cmpstr (told, ==, "Aino changed.");
  g_signal_handlers_disconnect_by_data (self->app.session, &told);

  along_session_undo (self->app.session);
  app_fixture_wait (is_not_apart, self);
  g_assert_nonnull (notes_fixture_get_editor (self));
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  notes_fixture_act (self, "notes.apart");
  g_assert_nonnull (app_fixture_find_window (ALONG_TYPE_APART_WINDOW));
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  g_assert_null (app_fixture_find_window (ALONG_TYPE_APART_WINDOW));
}

static gboolean
tells_unread (NotesFixture *self,
              gpointer      mark)
{
  return gtk_widget_get_visible (mark) && g_str_equal (gtk_label_get_label (mark), "Unread");
}

static gboolean
tells_something (gpointer data)
{
  return !tells_nothing (data);
}

/* What somebody wrote for a reader is marked until it is opened, for that reader alone. */
static void
test_unread (NotesFixture  *self,
             gconstpointer  data)
{
  GtkCheckButton *only;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "walnut");
  app_fixture_wait (notes_fixture_lists_one, self);
  g_assert_true (tells_nothing (self));

  notes_fixture_unlock (self, AINO);
  app_fixture_wait (has_row, self);
  g_assert_true (tells_unread (self, app_fixture_child (
    notes_fixture_find (GTK_WIDGET (self->view), ALONG_TYPE_NOTE_ROW), "mark")));
  only = notes_fixture_child (self, "unread_filter");
  gtk_check_button_set_active (only, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (notes_fixture_get_list (self)), ==, 1);
  gtk_check_button_set_active (only, FALSE);
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_note, self);
  app_fixture_wait (tells_nothing, self);
  gtk_check_button_set_active (only, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (notes_fixture_get_list (self)), ==, 0);

  /* Another reader of it has not opened it. */
  along_unlocked_take (notes_fixture_get_unlocked (self),
                       along_directory_find_note_reader (get_directory (self), 0),
                       self->keys[SHEET]);
  app_fixture_wait (has_row, self);
  g_assert_false (gtk_check_button_get_active (only));
  g_assert_true (tells_unread (self, app_fixture_child (
    notes_fixture_find (GTK_WIDGET (self->view), ALONG_TYPE_NOTE_ROW), "mark")));
}

/* The words on the first row. */
static const char *
get_row_mark (NotesFixture *self)
{
  return notes_fixture_get_label (
    notes_fixture_find (GTK_WIDGET (self->view), ALONG_TYPE_NOTE_ROW), "mark");
}

/* What is added to a signed note does not look as if that were a draft. */
static void
test_addendum_draft (NotesFixture  *self,
                     gconstpointer  data)
{
  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  notes_fixture_type (self, "walnut");
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  app_fixture_wait (has_row, self);
  g_assert_cmpstr (get_row_mark (self), ==, "Draft");
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  app_fixture_wait (tells_nothing, self);

  notes_fixture_act (self, "notes.addendum");
  notes_fixture_type (self, "almond");
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  app_fixture_wait (tells_something, self);
  g_assert_cmpstr (get_row_mark (self), ==, "Draft of an addendum");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) \
  g_test_add (path, NotesFixture, NULL, notes_fixture_set_up, func, notes_fixture_tear_down)
  ADD ("/notes-windows/countersign", test_countersign);
  ADD ("/notes-windows/countersign/closed", test_countersign_closed);
  ADD ("/notes-windows/no-key", test_no_key);
  ADD ("/notes-windows/lock", test_lock);
  ADD ("/notes-windows/lock/typed", test_lock_typed);
  ADD ("/notes-windows/print", test_print);
  ADD ("/notes-windows/templates", test_templates);
  ADD ("/notes-windows/sheet-reads", test_sheet_reads);
  ADD ("/notes-windows/templates/kept", test_templates_kept);
  ADD ("/notes-windows/apart", test_apart);
  ADD ("/notes-windows/unread", test_unread);
  ADD ("/notes-windows/addendum-draft", test_addendum_draft);
#undef ADD

  return g_test_run ();
}
