/* test-notes-view.c — notes from the first word to the last reader, on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "app/along-note-row.h"
#include "notes-fixture.h"
#include "store/along-session-intents.h"
#include "app/along-note-text.h"
#include "store/along-intents.h"
#include "vault/along-seal-part.h"

static GtkTextBuffer *
get_typed (NotesFixture *self)
{
  return notes_fixture_get_buffer (GTK_WIDGET (notes_fixture_get_editor (self)));
}

static gboolean
is_visible (gpointer    widget,
            const char *name)
{
  return gtk_widget_get_visible (app_fixture_child (widget, name));
}

static const char *
label_of (NotesFixture *self,
          const char   *name)
{
  return notes_fixture_get_label (notes_fixture_get_editor (self), name);
}

static char *
dup_shown (NotesFixture *self)
{
  GtkTextBuffer *buffer =
    notes_fixture_get_buffer (GTK_WIDGET (notes_fixture_get_note_view (self)));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* How the list of @choice calls what is at @position. */
static const char *
call (GtkDropDown *choice,
      guint        position)
{
  g_autoptr (GObject) item = g_list_model_get_item (gtk_drop_down_get_model (choice), position);
  g_auto (GValue) value = G_VALUE_INIT;
  static char told[64];

  g_assert_true (gtk_expression_evaluate (gtk_drop_down_get_expression (choice), item, &value));
  g_strlcpy (told, g_value_get_string (&value), sizeof told);

  return told;
}

/* How the one is called who is chosen in the editor; owned by the entry. */
static const char *
get_chosen (NotesFixture *self,
            const char   *name)
{
  GtkDropDown *choice = app_fixture_child (notes_fixture_get_editor (self), name);

  return call (choice, gtk_drop_down_get_selected (choice));
}

/* Written, found, and read by those who are named and nobody else. */
static void
test_write (NotesFixture  *self,
            gconstpointer  data)
{
  g_autofree char *shown = NULL;

  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  g_assert_cmpstr (label_of (self, "readers"), ==,
                   "Can be read, once signed, by: Sari, Aino, Escrow sheet.");
  notes_fixture_type (self, "## Heading\n- **first** thing\nWhispering walnut");
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);

  shown = dup_shown (self);
  g_assert_cmpstr (shown, ==, "Heading\n• first thing\nWhispering walnut\n");
  g_assert_false (is_visible (notes_fixture_get_note_view (self), "findings"));
  app_fixture_wait (notes_fixture_lists_one, self);

  along_unlocked_lock (notes_fixture_get_unlocked (self));
  g_assert_null (notes_fixture_get_list (self));
  g_assert_null (notes_fixture_get_note_view (self));

  notes_fixture_unlock (self, AINO);
  g_assert_cmpuint (g_list_model_get_n_items (notes_fixture_get_list (self)), ==, 1);
  notes_fixture_unlock (self, JORMA);
  g_assert_cmpuint (g_list_model_get_n_items (notes_fixture_get_list (self)), ==, 0);
}

/* What was typed is there again for whoever typed it, also when it was locked meanwhile. */
static void
test_draft (NotesFixture  *self,
            gconstpointer  data)
{
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_CHECK_IN);
  notes_fixture_type (self, "Half a sentence");
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  g_assert_null (notes_fixture_get_editor (self));

  /* Until what was sealed is in the file. */
  notes_fixture_unlock (self, SARI);
  while (!notes_fixture_lists_one (self))
    {
      along_unlocked_lock (notes_fixture_get_unlocked (self));
      notes_fixture_unlock (self, SARI);
    }
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_editor, self);
  gtk_text_buffer_get_bounds (get_typed (self), &start, &end);
  text = gtk_text_buffer_get_text (get_typed (self), &start, &end, FALSE);
  g_assert_cmpstr (text, ==, "Half a sentence");
}

/* The same key that begins bold words ends them, and takes them back from inside. */
static void
test_bold (NotesFixture  *self,
           gconstpointer  data)
{
  GtkTextBuffer *buffer;
  GtkTextIter at;
  GtkWidget *editor;
  g_autofree char *begun = NULL;
  g_autofree char *stepped = NULL;
  g_autofree char *inside = NULL;

  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_CHECK_IN);
  /* Typed at once, it stands below the first heading of the template. */
  gtk_text_buffer_insert_at_cursor (get_typed (self), "fine", -1);
  begun = along_note_text_dup (get_typed (self));
  g_assert_true (g_str_has_prefix (begun, "## How are you today?\nfine\n## "));
  notes_fixture_type (self, "");
  editor = GTK_WIDGET (notes_fixture_get_editor (self));
  buffer = get_typed (self);
  gtk_text_buffer_insert_at_cursor (buffer, "**one** ä ", -1);
  gtk_widget_activate_action (editor, "note.bold", NULL);
  gtk_text_buffer_insert_at_cursor (buffer, "two words", -1);
  gtk_widget_activate_action (editor, "note.bold", NULL);
  gtk_text_buffer_insert_at_cursor (buffer, " after", -1);
  stepped = along_note_text_dup (buffer);
  g_assert_cmpstr (stepped, ==, "**one** ä **two words** after");

  gtk_text_buffer_get_iter_at_offset (buffer, &at, 3);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_widget_activate_action (editor, "note.bold", NULL);
  inside = along_note_text_dup (buffer);
  g_assert_cmpstr (inside, ==, "one ä **two words** after");
}

static GtkWidget *
get_focus (NotesFixture *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window));
}

/* Whoever locked it, or comes back to it, chooses themselves first; whoever unlocks it has the notes.
 * Elsewhere nobody is disturbed. */
static void
test_keyboard (NotesFixture  *self,
               gconstpointer  data)
{
  GtkWidget *who = app_fixture_child (notes_fixture_child (self, "lock_view"), "who_row");

  notes_fixture_unlock (self, SARI);
  g_assert_true (gtk_widget_is_ancestor (get_focus (self), notes_fixture_child (self, "list")));
  notes_fixture_begin (self, ALONG_NOTE_KIND_CHECK_IN);
  gtk_widget_grab_focus (GTK_WIDGET (notes_fixture_get_editor (self)));
  g_assert_true (gtk_widget_is_ancestor (get_focus (self),
                                         GTK_WIDGET (notes_fixture_get_editor (self))));
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  g_assert_true (gtk_widget_is_ancestor (get_focus (self), who) ||
                 get_focus (self) == who);

  notes_fixture_unlock (self, SARI);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  g_assert_null (get_focus (self));
}

static void
done_cb (GString    *told,
         const char *text)
{
  g_string_append_printf (told, "done: %s ", text);
}

static void
said_cb (GString    *told,
         const char *text)
{
  g_string_append_printf (told, "said: %s ", text);
}

/* That a draft is saved is told where it is written, and not once more each second; what is signed
 * is no step that Undo takes back, and so it offers none. */
static void
test_told (NotesFixture  *self,
           gconstpointer  data)
{
  g_autoptr (GString) told = g_string_new (NULL);

  g_signal_connect_swapped (self->app.session, "done", G_CALLBACK (done_cb), told);
  g_signal_connect_swapped (self->app.session, "said", G_CALLBACK (said_cb), told);
  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_SUPERVISION);
  notes_fixture_type (self, "walnut");
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  g_assert_cmpstr (told->str, ==, "");
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  g_assert_cmpstr (told->str, ==, "said: Note signed. ");

  /* Whoever reads it makes it ready for the next time. */
  notes_fixture_unlock (self, AINO);
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_note, self);
  app_fixture_settle ();
  g_assert_cmpstr (told->str, ==, "said: Note signed. ");
  g_signal_handlers_disconnect_by_data (self->app.session, told);
}

static gboolean
lists_nothing (gpointer data)
{
  GListModel *list = notes_fixture_get_list (data);

  return list != NULL && g_list_model_get_n_items (list) == 0;
}

static gboolean
can_undo (gpointer data)
{
  return along_store_get_can_undo (along_session_get_store (((NotesFixture *) data)->app.session));
}

static gboolean
cannot_undo (gpointer data)
{
  return !can_undo (data);
}

static void
discard_one (NotesFixture *self)
{
  notes_fixture_begin (self, ALONG_NOTE_KIND_CHECK_IN);
  notes_fixture_type (self, "Never mind");
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  app_fixture_wait (notes_fixture_lists_one, self);
  gtk_widget_activate_action (GTK_WIDGET (notes_fixture_get_editor (self)), "note.discard", NULL);
  app_fixture_wait (lists_nothing, self);
}

/* A draft that is discarded is gone, and comes back when that is undone. */
static void
test_discard (NotesFixture  *self,
              gconstpointer  data)
{
  notes_fixture_unlock (self, SARI);
  discard_one (self);
  along_session_undo (self->app.session);
  app_fixture_wait (notes_fixture_lists_one, self);
}

/* It does not come back once it was locked; what is no note does, until somebody else reads. */
static void
test_discard_locked (NotesFixture  *self,
                     gconstpointer  data)
{
  g_autoptr (AlongIntent) intent = along_intent_new (ALONG_INTENT_ADD);
  AlongStore *store = along_session_get_store (self->app.session);

  along_intent_put (intent, g_object_new (ALONG_TYPE_PLACE, "name", "Kiosk", NULL));
  notes_fixture_unlock (self, SARI);
  along_session_run (self->app.session, intent);
  app_fixture_wait (can_undo, self);
  discard_one (self);
  g_assert_cmpint (along_store_get_undo_kind (store), ==, ALONG_INTENT_DELETE_DRAFT);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  g_assert_true (along_store_get_can_undo (store));
  g_assert_cmpint (along_store_get_undo_kind (store), ==, ALONG_INTENT_ADD);

  notes_fixture_unlock (self, SARI);
  app_fixture_settle ();
  g_assert_true (along_store_get_can_undo (store));
  notes_fixture_unlock (self, AINO);
  app_fixture_wait (cannot_undo, self);
}

/* Nor is it to be done again: a draft that came back may be all that somebody wrote. */
static void
test_discard_redo (NotesFixture  *self,
                   gconstpointer  data)
{
  AlongStore *store = along_session_get_store (self->app.session);

  notes_fixture_unlock (self, SARI);
  discard_one (self);
  along_session_undo (self->app.session);
  app_fixture_wait (notes_fixture_lists_one, self);
  g_assert_true (along_store_get_can_redo (store));
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  app_fixture_settle ();
  g_assert_false (along_store_get_can_redo (store));
}

static gboolean
shows_two_parts (gpointer data)
{
  g_autofree char *shown = NULL;

  if (!notes_fixture_shows_note (data))
    return FALSE;

  shown = dup_shown (data);
  return strstr (shown, "Addendum 1 by Aino") != NULL;
}

/* The peer adds own words, and those who read it see whose they are. */
static void
test_addendum (NotesFixture  *self,
               gconstpointer  data)
{
  g_autofree char *shown = NULL;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "First words");
  app_fixture_wait (notes_fixture_lists_one, self);

  notes_fixture_unlock (self, AINO);
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_note, self);
  notes_fixture_act (self, "notes.addendum");
  notes_fixture_type (self, "I see it another way");
  notes_fixture_sign (self);
  app_fixture_wait (shows_two_parts, self);
  shown = dup_shown (self);
  g_assert_nonnull (strstr (shown, "First words"));
  g_assert_nonnull (strstr (shown, "I see it another way"));
  g_assert_false (is_visible (notes_fixture_get_note_view (self), "findings"));
}

/* Only what the reader asks for goes on paper, all of it, and nothing when it is locked. */
static void
test_print (NotesFixture  *self,
            gconstpointer  data)
{
  g_autoptr (AlongDocument) document = NULL;
  g_autoptr (AlongDocument) longer = NULL;
  g_autoptr (GString) text = g_string_new ("# Heading\n- **point** one\n");
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  AlongNoteView *view;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_CHECK_IN, text->str);
  document =
    ALONG_DOCUMENT (along_note_view_make_document (notes_fixture_get_note_view (self)));
  g_assert_cmpuint (along_document_get_n_pages (document), ==, 1);
  g_assert_cmpstr (along_document_get_title (document), ==, "Note");

  for (int i = 0; i < 400; i++)
    g_string_append (text, "A line that is long enough to be a line, and then some words more.\n");
  notes_fixture_write (self, ALONG_NOTE_KIND_CHECK_IN, text->str);
  view = notes_fixture_get_note_view (self);
  longer = ALONG_DOCUMENT (along_note_view_make_document (view));
  g_assert_cmpuint (along_document_get_n_pages (longer), >, 5);
  for (guint i = 0; i < along_document_get_n_pages (longer); i++)
    along_document_draw_page (longer, cr, i);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);

  g_object_ref (view);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  g_assert_null (along_note_view_make_document (view));
  g_object_unref (view);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gboolean
is_countersigned (gpointer data)
{
  return notes_fixture_shows_note (data) &&
         strstr (notes_fixture_get_label (notes_fixture_get_note_view (data), "countersigned"),
                 "on paper by Aino") != NULL;
}

static const char *
countersigned_of (NotesFixture *self)
{
  return notes_fixture_get_label (notes_fixture_get_note_view (self), "countersigned");
}

static void
test_paper (NotesFixture  *self,
            gconstpointer  data)
{
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "To be signed by two");
  notes_fixture_act (self, "notes.countersign-paper");
  app_fixture_wait (is_countersigned, self);
  g_assert_cmpstr (notes_fixture_get_label (notes_fixture_get_note_view (self), "findings"), ==,
                   "");
  /* It is not Aino who says so. */
  g_assert_nonnull (strstr (countersigned_of (self), ", by Sari."));
  g_assert_null (strstr (countersigned_of (self), "not countersigned"));
}

/* The readers of a concern are told whom it is about, and not in its words. */
static void
assert_tells_whom (NotesFixture *self)
{
  g_autofree char *shown = dup_shown (self);

  g_assert_true (g_str_has_prefix (
    notes_fixture_get_label (notes_fixture_get_note_view (self), "heading"),
    "Concern of Aino about Sari, "));
  g_assert_cmpstr (shown, ==, "About how I am spoken to\n");
}

/* To the person of reference alone, and not without saying whom it is about. */
static void
test_concern (NotesFixture  *self,
              gconstpointer  data)
{
  GtkDropDown *concerned;

  notes_fixture_unlock (self, AINO);
  notes_fixture_begin (self, ALONG_NOTE_KIND_CONCERN);
  g_assert_cmpstr (label_of (self, "readers"), ==,
                   "Can be read, once signed, by: Aino, Jorma, Escrow sheet.");
  notes_fixture_type (self, "About how I am spoken to");
  notes_fixture_sign (self);
  g_assert_true (is_visible (notes_fixture_get_editor (self), "problem"));

  /* Not when it is about the person of reference: Jorma is the first of the staff. */
  concerned = app_fixture_child (notes_fixture_get_editor (self), "concerned_choice");
  gtk_drop_down_set_selected (concerned, 2);
  notes_fixture_sign (self);
  app_fixture_settle ();
  g_assert_true (is_visible (notes_fixture_get_editor (self), "problem"));
  g_assert_null (notes_fixture_get_note_view (self));

  gtk_drop_down_set_selected (concerned, 3);
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
  app_fixture_wait (notes_fixture_lists_one, self);
  assert_tells_whom (self);

  notes_fixture_unlock (self, SARI);
  g_assert_cmpuint (g_list_model_get_n_items (notes_fixture_get_list (self)), ==, 0);
  notes_fixture_unlock (self, JORMA);
  g_assert_cmpuint (g_list_model_get_n_items (notes_fixture_get_list (self)), ==, 1);
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_note, self);
  assert_tells_whom (self);
}

/* A peer has the concern that they write down; what is asked is called by the same words wherever
 * it is named. */
static void
test_concern_own (NotesFixture  *self,
                  gconstpointer  data)
{
  GtkDropDown *kind, *about;

  notes_fixture_unlock (self, AINO);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "notes.new", NULL);
  kind = app_fixture_child (notes_fixture_get_editor (self), "kind_choice");
  about = app_fixture_child (notes_fixture_get_editor (self), "about_choice");
  gtk_drop_down_set_selected (kind, ALONG_NOTE_KIND_CONCERN);
  g_assert_cmpstr (get_chosen (self, "about_choice"), ==, "Aino");
  g_assert_cmpstr (get_chosen (self, "concerned_choice"), ==,
                   "Whom of the staff the concern is about");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (about), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Whose concern it is");

  gtk_drop_down_set_selected (about, 0);
  g_assert_cmpstr (get_chosen (self, "about_choice"), ==, "Whose concern it is");
  gtk_drop_down_set_selected (
    app_fixture_child (notes_fixture_get_editor (self), "concerned_choice"), 3);
  notes_fixture_type (self, "About how I am spoken to");
  notes_fixture_sign (self);
  app_fixture_settle ();
  g_assert_true (g_str_has_prefix (label_of (self, "problem"), "Say whose concern it is: "));

  /* Whoever is no peer says so themselves. */
  notes_fixture_unlock (self, SARI);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "notes.new", NULL);
  gtk_drop_down_set_selected (app_fixture_child (notes_fixture_get_editor (self), "kind_choice"),
                              ALONG_NOTE_KIND_CONCERN);
  g_assert_cmpstr (get_chosen (self, "about_choice"), ==, "Whose concern it is");
}

static gboolean
shows_private (gpointer data)
{
  g_autofree char *shown = NULL;

  if (!notes_fixture_shows_note (data))
    return FALSE;

  shown = dup_shown (data);
  return g_str_equal (shown, "Wishes\nto be asked\nFears\n\nCommon rules\n\n");
}

/* The talk of two roles has three fields, and is listed to nobody but its author. */
static void
test_private (NotesFixture  *self,
              gconstpointer  data)
{
  guint n_views = 0;
  GtkDropDown *concerned;
  GtkWidget *fields;
  AlongNote *note;

  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_PRIVATE);
  fields = app_fixture_child (notes_fixture_get_editor (self), "fields_box");
  for (GtkWidget *child = gtk_widget_get_first_child (fields); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_views += GTK_IS_TEXT_VIEW (child) ? 1 : 0;
  g_assert_cmpuint (n_views, ==, 3);
  notes_fixture_type (self, "to be asked");
  concerned = app_fixture_child (notes_fixture_get_editor (self), "concerned_choice");
  gtk_drop_down_set_selected (concerned, 0);
  notes_fixture_sign (self);
  app_fixture_settle ();
  g_assert_true (g_str_has_prefix (label_of (self, "problem"), "Say whom the talk is with."));
  gtk_drop_down_set_selected (concerned, 1);
  notes_fixture_sign (self);
  app_fixture_wait (shows_private, self);
  g_assert_true (g_str_has_prefix (
    notes_fixture_get_label (notes_fixture_get_note_view (self), "heading"),
    "Dual-role talk with Aino, "));
  note = g_ptr_array_index (along_note_view_get_records (notes_fixture_get_note_view (self)), 0);
  g_assert_cmpint (along_note_get_about_id (note), ==, 0);

  notes_fixture_unlock (self, AINO);
  g_assert_cmpuint (g_list_model_get_n_items (notes_fixture_get_list (self)), ==, 0);
}

/* The text of the field at @position of the talk of two roles; to be freed. */
static char *
dup_field (NotesFixture *self,
           guint         position)
{
  GtkWidget *child =
    gtk_widget_get_first_child (app_fixture_child (notes_fixture_get_editor (self), "fields_box"));
  GtkTextIter start, end;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TEXT_VIEW (child) && position-- == 0)
      {
        GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (child));

        gtk_text_buffer_get_bounds (buffer, &start, &end);
        return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
      }

  g_assert_not_reached ();
}

/* Opens what was kept of the only draft anew, and compares its fields. */
static void
assert_kept (NotesFixture *self,
             const char   *wishes,
             const char   *fears,
             const char   *rules)
{
  const char *const wanted[] = { wishes, fears, rules };

  along_unlocked_lock (notes_fixture_get_unlocked (self));
  notes_fixture_unlock (self, SARI);
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_editor, self);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *text = dup_field (self, i);

      g_assert_cmpstr (text, ==, wanted[i]);
    }
}

static gboolean
shows_plain_signs (gpointer data)
{
  g_autofree char *shown = NULL;

  if (!notes_fixture_shows_note (data))
    return FALSE;

  shown = dup_shown (data);
  return g_str_equal (shown, "Wishes\n ## Mine\nto be asked\n\nFears\n\nCommon rules\n\n");
}

/* Exactly three fields, whatever is typed into them, wherever the words come from, and in whatever
 * language they were sealed. */
static void
test_talk (NotesFixture  *self,
           gconstpointer  data)
{
  AlongNoteDraft *draft;

  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_GREY_AREA);
  notes_fixture_type (self, "## Mine\nto be asked\n");
  gtk_drop_down_set_selected (app_fixture_child (notes_fixture_get_editor (self), "kind_choice"),
                              ALONG_NOTE_KIND_PRIVATE);
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  assert_kept (self, "## Mine\nto be asked\n", "", "");

  draft = along_note_editor_get_draft (notes_fixture_get_editor (self));
  g_assert_true (along_note_draft_save (draft, "## Toiveet\nyksi\n\nkaksi\n## Pelot\nkolme\n"
                                               "## Yhteiset säännöt\n ## neljä\n", NULL));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  assert_kept (self, "yksi\n\nkaksi", "kolme", "## neljä");

  notes_fixture_begin (self, ALONG_NOTE_KIND_PRIVATE);
  notes_fixture_type (self, "## Mine\nto be asked\n");
  notes_fixture_sign (self);
  app_fixture_wait (shows_plain_signs, self);
}

/* What was typed in three fields is in the same three, when the kind was another meanwhile. */
static void
test_talk_and_back (NotesFixture  *self,
                    gconstpointer  data)
{
  const char *const wanted[] = { "## Mine\nto be asked", "", "to tell first\n" };
  GtkWidget *fields;
  GtkDropDown *kind;
  GtkTextIter end;
  guint i = 0;

  notes_fixture_unlock (self, SARI);
  notes_fixture_begin (self, ALONG_NOTE_KIND_PRIVATE);
  kind = app_fixture_child (notes_fixture_get_editor (self), "kind_choice");
  fields = app_fixture_child (notes_fixture_get_editor (self), "fields_box");
  for (GtkWidget *child = gtk_widget_get_first_child (fields); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TEXT_VIEW (child))
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (child)), wanted[i++], -1);
  g_assert_cmpuint (i, ==, G_N_ELEMENTS (wanted));

  gtk_drop_down_set_selected (kind, ALONG_NOTE_KIND_CHECK_IN);
  gtk_drop_down_set_selected (kind, ALONG_NOTE_KIND_PRIVATE);
  for (i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *text = dup_field (self, i);

      g_assert_cmpstr (text, ==, wanted[i]);
    }

  /* One heading more, and they are not those of the fields. */
  gtk_drop_down_set_selected (kind, ALONG_NOTE_KIND_CHECK_IN);
  gtk_text_buffer_get_end_iter (get_typed (self), &end);
  gtk_text_buffer_insert (get_typed (self), &end, "## Own\n", -1);
  gtk_drop_down_set_selected (kind, ALONG_NOTE_KIND_PRIVATE);
  for (i = 1; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *text = dup_field (self, i);

      g_assert_cmpstr (text, ==, "");
    }
}

static gint64
get_session_id (NotesFixture *self)
{
  return along_note_get_session_id (
    along_note_draft_get_note (along_note_editor_get_draft (notes_fixture_get_editor (self))));
}

static gboolean
tells_action (gpointer data)
{
  return g_str_equal (notes_fixture_get_label (notes_fixture_get_note_view (data), "actions"),
                      "Agreed actions:\n• Ask for gloves · Aino");
}

/* Whoever gave the session reads what is written after it, also when the draft was closed
 * meanwhile. Where nobody may be told that there is a note, nothing leads to the session. */
static void
test_session (NotesFixture  *self,
              gconstpointer  data)
{
  static const char readers[] = "Can be read, once signed, by: Sari, Jorma, Aino, Escrow sheet.";
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongSupervision) supervision = notes_fixture_plan_session (self, &shift);
  gint64 id = along_record_get_id (ALONG_RECORD (supervision));
  gint64 aino = along_record_get_id (app_fixture_find (
    along_directory_get_peers (along_session_get_directory (self->app.session)), "Aino"));
  static const char when[] = "One-to-one, Tue 24 Nov 2026, 10:00–11:00";
  g_autoptr (AlongAction) action = NULL;
  AlongNoteView *view;
  GtkWidget *row;
  GtkDropDown *kind;

  /* Not for who comes after it was left. */
  along_notes_view_write_after (self->view, supervision, shift, aino);
  gtk_widget_set_visible (GTK_WIDGET (self->view), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->view), TRUE);
  notes_fixture_unlock (self, SARI);
  g_assert_null (notes_fixture_get_editor (self));
  along_unlocked_lock (notes_fixture_get_unlocked (self));

  /* It is begun when somebody can write. */
  along_notes_view_write_after (self->view, supervision, shift, aino);
  g_assert_null (notes_fixture_get_editor (self));
  notes_fixture_unlock (self, SARI);
  g_assert_cmpstr (label_of (self, "readers"), ==, readers);
  g_assert_cmpint (get_session_id (self), ==, id);
  g_assert_cmpstr (label_of (self, "of_session"), ==, when);

  kind = app_fixture_child (notes_fixture_get_editor (self), "kind_choice");
  gtk_drop_down_set_selected (kind, ALONG_NOTE_KIND_CONCERN);
  g_assert_cmpint (get_session_id (self), ==, 0);
  g_assert_false (is_visible (notes_fixture_get_editor (self), "of_session"));
  gtk_drop_down_set_selected (kind, ALONG_NOTE_KIND_PRIVATE);
  g_assert_cmpint (get_session_id (self), ==, 0);
  g_assert_cmpstr (label_of (self, "readers"), ==,
                   "Can be read, once signed, by: Sari, Escrow sheet. Nobody else is told that "
                   "there was a talk, nor with whom.");
  gtk_drop_down_set_selected (kind, ALONG_NOTE_KIND_SUPERVISION);
  g_assert_cmpint (get_session_id (self), ==, id);

  notes_fixture_type (self, "walnut");
  along_note_editor_save (notes_fixture_get_editor (self));
  app_fixture_wait (notes_fixture_is_draft_saved, self);
  along_unlocked_lock (notes_fixture_get_unlocked (self));
  notes_fixture_unlock (self, SARI);
  g_assert_null (notes_fixture_get_editor (self));
  gtk_single_selection_set_selected (notes_fixture_child (self, "selection"), 0);
  app_fixture_wait (notes_fixture_shows_editor, self);
  g_assert_cmpstr (label_of (self, "readers"), ==, readers);
  g_assert_cmpint (get_session_id (self), ==, id);
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);

  /* Its readers are told of which session it is, and what was agreed there. */
  view = notes_fixture_get_note_view (self);
  g_assert_cmpstr (notes_fixture_get_label (view, "of_session"), ==, when);
  g_assert_false (is_visible (view, "actions"));
  action = g_object_new (ALONG_TYPE_ACTION, "session-id", id, "what", "Ask for gloves", "person-id",
                         aino, NULL);
  app_fixture_run (&self->app, along_intent_save_action (action, NULL));
  app_fixture_wait (tells_action, self);
  row = notes_fixture_find (GTK_WIDGET (self->view), ALONG_TYPE_NOTE_ROW);
  g_assert_cmpstr (notes_fixture_get_label (row, "of_session"), ==, "One-to-one, 10:00");
  g_assert_cmpstr (notes_fixture_get_label (row, "details"), ==, "Written 09:00, Sari");

  notes_fixture_unlock (self, JORMA);
  g_assert_true (notes_fixture_lists_one (self));
}

/* How the one at @position is called of those by whom notes are found. */
static const char *
get_filtered (NotesFixture *self,
              guint         position)
{
  return call (notes_fixture_child (self, "about_filter"), position);
}

/* Names are hidden on the screen at once, in the list as in what is written. */
static void
test_names_hidden (NotesFixture  *self,
                   gconstpointer  data)
{
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_CHECK_IN, "All is well");
  app_fixture_wait (notes_fixture_lists_one, self);
  g_assert_nonnull (app_fixture_find_text ("Aino: Check-in"));
  along_session_set_names_hidden (self->app.session, TRUE);
  app_fixture_settle ();
  g_assert_null (app_fixture_find_text ("Aino: Check-in"));
  g_assert_nonnull (app_fixture_find_text ("Kuu: Check-in"));
  g_assert_null (strstr (notes_fixture_get_label (notes_fixture_get_note_view (self), "readers"),
                         "Sari"));
  /* Nor where somebody is chosen, from before or from now on. */
  gtk_widget_activate_action (GTK_WIDGET (self->view), "notes.new", NULL);
  app_fixture_settle ();
  g_assert_cmpstr (get_chosen (self, "about_choice"), ==, "Kuu");
  g_assert_cmpstr (get_filtered (self, 1), ==, "Kuu");
  along_session_set_names_hidden (self->app.session, FALSE);
  app_fixture_settle ();
  g_assert_cmpstr (get_chosen (self, "about_choice"), ==, "Aino");
  g_assert_cmpstr (get_filtered (self, 1), ==, "Aino");
  g_assert_nonnull (app_fixture_find_text ("Aino: Check-in"));
}

static void
test_search (NotesFixture  *self,
             gconstpointer  data)
{
  GtkEditable *entry;

  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "Käytävällä oli meluisaa");
  notes_fixture_write (self, ALONG_NOTE_KIND_CHECK_IN, "All is well");
  entry = notes_fixture_child (self, "search_entry");
  gtk_editable_set_text (entry, "kaytava");
  app_fixture_wait (notes_fixture_lists_one, self);
  gtk_editable_set_text (entry, "kaytava well");
  app_fixture_wait (lists_nothing, self);
  gtk_editable_set_text (entry, "well");
  app_fixture_wait (notes_fixture_lists_one, self);
}

static gboolean
shows_added (gpointer data)
{
  g_autofree char *shown = notes_fixture_shows_note (data) ? dup_shown (data) : NULL;

  return shown != NULL && strstr (shown, "Addendum 1 by") != NULL;
}

static gboolean
is_not_countersigned (gpointer data)
{
  return notes_fixture_shows_note (data) &&
         !is_visible (notes_fixture_get_note_view (data), "countersigned");
}

/* A note that Aino countersigned on paper, and that was added to. */
static void
write_added (NotesFixture *self)
{
  notes_fixture_unlock (self, SARI);
  notes_fixture_write (self, ALONG_NOTE_KIND_SUPERVISION, "To be signed by two");
  notes_fixture_act (self, "notes.countersign-paper");
  app_fixture_wait (is_countersigned, self);
  notes_fixture_act (self, "notes.addendum");
  notes_fixture_type (self, "more");
  notes_fixture_sign (self);
  app_fixture_wait (shows_added, self);
}

/* What was said of paper by mistake is taken back, also after the note was added to, which no undo
 * touches. */
static void
test_not_on_paper (NotesFixture  *self,
                   gconstpointer  data)
{
  write_added (self);
  g_assert_nonnull (strstr (countersigned_of (self),
                            "What was added after that is not countersigned."));
  g_assert_false (can_undo (self));
  notes_fixture_act (self, "notes.not-countersigned");
  app_fixture_wait (is_not_countersigned, self);
  g_assert_cmpstr (notes_fixture_get_label (notes_fixture_get_note_view (self), "findings"), ==,
                   "");
  notes_fixture_act (self, "notes.countersign-paper");
  app_fixture_wait (is_countersigned, self);
}

/* Nor anywhere in what is open. */
static void
test_names_hidden_open (NotesFixture  *self,
                        gconstpointer  data)
{
  g_autofree char *hidden = NULL;
  g_autofree char *shown = NULL;

  write_added (self);
  along_session_set_names_hidden (self->app.session, TRUE);
  app_fixture_settle ();
  hidden = dup_shown (self);
  g_assert_null (strstr (hidden, "Sari"));
  g_assert_nonnull (strstr (hidden, "To be signed by two"));
  g_assert_null (strstr (
    notes_fixture_get_label (notes_fixture_get_note_view (self), "countersigned"), "Aino"));
  along_session_set_names_hidden (self->app.session, FALSE);
  app_fixture_settle ();
  shown = dup_shown (self);
  g_assert_nonnull (strstr (shown, "Addendum 1 by Sari"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) \
  g_test_add (path, NotesFixture, NULL, notes_fixture_set_up, func, notes_fixture_tear_down)
  ADD ("/notes-view/write", test_write);
  ADD ("/notes-view/draft", test_draft);
  ADD ("/notes-view/discard", test_discard);
  ADD ("/notes-view/discard/locked", test_discard_locked);
  ADD ("/notes-view/discard/redo", test_discard_redo);
  ADD ("/notes-view/bold", test_bold);
  ADD ("/notes-view/keyboard", test_keyboard);
  ADD ("/notes-view/told", test_told);
  ADD ("/notes-view/addendum", test_addendum);
  ADD ("/notes-view/paper", test_paper);
  ADD ("/notes-view/print", test_print);
  ADD ("/notes-view/concern", test_concern);
  ADD ("/notes-view/concern/own", test_concern_own);
  ADD ("/notes-view/private", test_private);
  ADD ("/notes-view/talk", test_talk);
  ADD ("/notes-view/talk/and-back", test_talk_and_back);
  ADD ("/notes-view/session", test_session);
  ADD ("/notes-view/names-hidden", test_names_hidden);
  ADD ("/notes-view/names-hidden/open", test_names_hidden_open);
  ADD ("/notes-view/not-on-paper", test_not_on_paper);
  ADD ("/notes-view/search", test_search);
#undef ADD

  return g_test_run ();
}
