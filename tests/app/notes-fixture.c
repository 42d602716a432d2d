/* notes-fixture.c — people who can read notes, and the view of them in a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "notes-fixture.h"

#include <string.h>

#include "app/along-note-finder.h"
#include "app/along-note-pane.h"
#include "app/along-note-seal.h"
#include "app/along-note-trust.h"
#include "app/along-notes-list.h"
#include "store/along-intents.h"
#include "store/along-note-intents.h"
#include "store/along-store-notes.h"

static AlongDirectory *
get_directory (NotesFixture *self)
{
  return along_session_get_directory (self->app.session);
}

static gint64
get_person_id (NotesFixture *self,
               int           reader)
{
  const char *const names[] = { "Sari", "Jorma", "Aino" };

  if (reader == SHEET)
    return 0;

  return along_record_get_id (
    app_fixture_find (reader == AINO ? along_directory_get_peers (get_directory (self))
                                     : along_directory_get_supervisors (get_directory (self)),
                      names[reader]));
}

static AlongNoteReader *
get_reader (NotesFixture *self,
            int           reader)
{
  return along_directory_find_note_reader (get_directory (self), get_person_id (self, reader));
}

static void
enrol (NotesFixture *self,
       int           number)
{
  g_autoptr (GBytes) seed = NULL;
  g_autoptr (GBytes) mark = NULL;
  g_autoptr (AlongNoteReader) reader = NULL;

  self->keys[number] = along_reader_keys_new_random ();
  seed = number == SHEET ? g_bytes_new (NULL, 0) : app_fixture_lock_seed (self->keys[number]);
  mark = g_bytes_new (along_reader_keys_get_mark (self->keys[number])->bytes,
                      ALONG_READER_MARK_SIZE);
  reader = g_object_new (ALONG_TYPE_NOTE_READER,
                         "person-id", get_person_id (self, number),
                         "mark", mark,
                         "locked-seed", seed,
                         "since", along_day_new (2026, 1, 1),
                         NULL);
  app_fixture_enrol (&self->app, reader, self->keys[number],
                     number != SARI ? self->keys[SARI] : NULL);
}

void
notes_fixture_set_up (NotesFixture  *self,
                      gconstpointer  data)
{
  app_fixture_set_up (&self->app, data);
  for (int i = 0; i < N_READERS; i++)
    enrol (self, i);

  notes_fixture_show (self);
}

void
notes_fixture_show (NotesFixture *self)
{
  self->view = g_object_new (ALONG_TYPE_NOTES_VIEW, "session", self->app.session, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->view));
  gtk_window_present (GTK_WINDOW (self->window));
}

void
notes_fixture_tear_down (NotesFixture  *self,
                         gconstpointer  data)
{
  g_object_set (self->view, "session", NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (self->window));
  app_fixture_settle ();
  for (int i = 0; i < N_READERS; i++)
    along_reader_keys_unref (self->keys[i]);
  app_fixture_tear_down (&self->app, data);
}

AlongUnlocked *
notes_fixture_get_unlocked (NotesFixture *self)
{
  return along_session_get_unlocked (self->app.session);
}

gpointer
notes_fixture_find (GtkWidget *widget,
                    GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = notes_fixture_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
notes_fixture_child (NotesFixture *self,
                     const char   *name)
{
  const GType types[] = { ALONG_TYPE_NOTES_VIEW, ALONG_TYPE_NOTES_LIST, ALONG_TYPE_NOTE_FINDER,
                          ALONG_TYPE_NOTE_PANE };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = notes_fixture_find (GTK_WIDGET (self->view), types[i]);
      GObject *child = gtk_widget_get_template_child (widget, types[i], name);

      if (child != NULL)
        return child;
    }

  g_assert_not_reached ();
}

void
notes_fixture_act (NotesFixture *self,
                   const char   *action)
{
  gtk_widget_activate_action (notes_fixture_child (self, "pane"), action, NULL);
}

AlongNoteEditor *
notes_fixture_get_editor (NotesFixture *self)
{
  return notes_fixture_find (notes_fixture_child (self, "content"), ALONG_TYPE_NOTE_EDITOR);
}

AlongNoteView *
notes_fixture_get_note_view (NotesFixture *self)
{
  return notes_fixture_find (notes_fixture_child (self, "content"), ALONG_TYPE_NOTE_VIEW);
}

static gboolean
has_loaded (gpointer data)
{
  NotesFixture *self = data;
  const char *count = gtk_label_get_label (notes_fixture_child (self, "count"));

  return strstr (count, "so far") == NULL;
}

void
notes_fixture_unlock (NotesFixture *self,
                      int           reader)
{
  along_unlocked_take (notes_fixture_get_unlocked (self), get_reader (self, reader),
                       self->keys[reader]);
  app_fixture_wait (has_loaded, self);
}

GtkTextBuffer *
notes_fixture_get_buffer (GtkWidget *widget)
{
  return gtk_text_view_get_buffer (notes_fixture_find (widget, GTK_TYPE_TEXT_VIEW));
}

const char *
notes_fixture_get_label (gpointer    widget,
                         const char *name)
{
  return gtk_label_get_label (app_fixture_child (widget, name));
}

gboolean
notes_fixture_shows_note (gpointer data)
{
  return notes_fixture_get_note_view (data) != NULL && notes_fixture_get_editor (data) == NULL;
}

gboolean
notes_fixture_shows_editor (gpointer data)
{
  return notes_fixture_get_editor (data) != NULL;
}

gboolean
notes_fixture_is_draft_saved (gpointer data)
{
  AlongNoteEditor *editor = notes_fixture_get_editor (data);

  return editor != NULL &&
         strstr (notes_fixture_get_label (editor, "state"), "Draft saved") != NULL &&
         along_record_get_id (ALONG_RECORD (along_note_draft_get_note (
           along_note_editor_get_draft (editor)))) != 0;
}

GListModel *
notes_fixture_get_list (NotesFixture *self)
{
  return gtk_single_selection_get_model (notes_fixture_child (self, "selection"));
}

gboolean
notes_fixture_lists_one (gpointer data)
{
  GListModel *list = notes_fixture_get_list (data);

  return list != NULL && g_list_model_get_n_items (list) == 1;
}

/* Begins a note of @kind about Aino. */
void
notes_fixture_begin (NotesFixture  *self,
                     AlongNoteKind  kind)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "notes.new", NULL);
  g_assert_nonnull (notes_fixture_get_editor (self));
  gtk_drop_down_set_selected (app_fixture_child (notes_fixture_get_editor (self), "kind_choice"),
                              (guint) kind);
  /* Behind "About nobody", the first of the peers. */
  gtk_drop_down_set_selected (app_fixture_child (notes_fixture_get_editor (self), "about_choice"),
                              1);
  /* Behind the question. */
  if (kind == ALONG_NOTE_KIND_PRIVATE)
    gtk_drop_down_set_selected (
      app_fixture_child (notes_fixture_get_editor (self), "concerned_choice"), 1);
}

static gboolean
can_sign (gpointer data)
{
  return strcmp (notes_fixture_get_label (notes_fixture_get_editor (data), "state"),
                 "Being signed…") != 0;
}

void
notes_fixture_sign (NotesFixture *self)
{
  app_fixture_wait (can_sign, self);
  app_fixture_settle ();
  gtk_widget_activate_action (GTK_WIDGET (notes_fixture_get_editor (self)), "note.sign", NULL);
}

void
notes_fixture_type (NotesFixture *self,
                    const char   *text)
{
  gtk_text_buffer_set_text (notes_fixture_get_buffer (GTK_WIDGET (notes_fixture_get_editor (self))),
                            text, -1);
}

void
notes_fixture_write (NotesFixture  *self,
                     AlongNoteKind  kind,
                     const char    *text)
{
  notes_fixture_begin (self, kind);
  notes_fixture_type (self, text);
  notes_fixture_sign (self);
  app_fixture_wait (notes_fixture_shows_note, self);
}

AlongSupervision *
notes_fixture_plan_session (NotesFixture  *self,
                            AlongShift   **planned)
{
  AlongSession *session = self->app.session;
  AlongDirectory *directory = along_session_get_directory (session);
  gint64 start = along_zone_at (along_session_get_zone (session), along_day_new (2026, 11, 24),
                                10 * 60);
  const gint64 people[] = {
    along_record_get_id (app_fixture_find (along_directory_get_peers (directory), "Aino")),
    along_record_get_id (app_fixture_find (along_directory_get_supervisors (directory), "Jorma")),
  };
  g_autoptr (AlongEntry) type =
    g_object_new (ALONG_TYPE_SHIFT_TYPE, "name", "Talk", "kind", ALONG_SHIFT_KIND_SUPERVISION,
                  NULL);
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongIntent) plan = along_intent_new (ALONG_INTENT_PLAN_SESSION);
  gint64 shift_id = along_intent_new_id (plan);
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (GError) error = NULL;

  along_session_set_now (session, start - 60 * 60);
  app_fixture_run (&self->app, along_intent_save_entry (type, NULL));
  directory = along_session_get_directory (session);
  shift = g_object_new (
    ALONG_TYPE_SHIFT,
    "id", shift_id,
    "type-id", along_record_get_id (app_fixture_find (along_directory_get_shift_types (directory),
                                                      "Talk")),
    "start", start,
    "end", start + 60 * 60,
    "seats", 2,
    "on-duty-id", people[1],
    NULL);
  along_intent_put (plan, shift);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (AlongAssignment) seat = g_object_new (ALONG_TYPE_ASSIGNMENT,
                                                       "id", along_intent_new_id (plan),
                                                       "shift-id", shift_id,
                                                       "person-id", people[i],
                                                       NULL);

      along_intent_put (plan, seat);
    }
  app_fixture_run (&self->app, g_steal_pointer (&plan));
  along_store_load_roster_async (along_session_get_store (session), directory,
                                 ALONG_SPAN_INIT (start, start + 60 * 60), NULL, on_result,
                                 &loaded);
  roster = along_store_load_roster_finish (along_session_get_store (session), wait_for (&loaded),
                                           &error);
  g_assert_no_error (error);
  g_assert_cmpuint (along_roster_get_shifts (roster)->len, ==, 1);

  *planned = g_object_ref (g_ptr_array_index (along_roster_get_shifts (roster), 0));

  return g_object_ref (along_roster_get_supervision (
    roster, along_record_get_id (g_ptr_array_index (along_roster_get_shifts (roster), 0))));
}

AlongNoteReader *
notes_fixture_find_reader (NotesFixture    *self,
                           AlongReaderKeys *keys)
{
  return along_note_seal_find_reader (get_directory (self), along_reader_keys_get_mark (keys));
}

void
notes_fixture_take (NotesFixture    *self,
                    AlongReaderKeys *keys)
{
  along_unlocked_take (notes_fixture_get_unlocked (self), notes_fixture_find_reader (self, keys),
                       keys);
}

AlongReaderKeys *
notes_fixture_enrol_anew (NotesFixture    *self,
                          AlongReaderKeys *old)
{
  AlongReaderKeys *keys = along_reader_keys_new_random ();
  AlongNoteReader *known = notes_fixture_find_reader (self, old);
  gint64 person_id = along_note_reader_get_person_id (known);
  AlongDay today = along_session_get_today (self->app.session);
  g_autoptr (GBytes) mark =
    g_bytes_new (along_reader_keys_get_mark (keys), sizeof (AlongReaderMark));
  g_autoptr (GBytes) locked_seed =
    person_id != 0 ? app_fixture_lock_seed (keys) : g_bytes_new (NULL, 0);
  g_autoptr (AlongNoteReader) reader =
    g_object_new (ALONG_TYPE_NOTE_READER, "person-id", person_id, "mark", mark,
                  "locked-seed", locked_seed, "since", today, NULL);

  along_note_trust_enrol (reader, keys, notes_fixture_get_unlocked (self), get_directory (self));
  app_fixture_run (&self->app,
                   along_note_trust_intent (reader, keys, known, today, get_directory (self)));
  g_assert_nonnull (notes_fixture_find_reader (self, keys));

  return keys;
}

guint
notes_fixture_count_read (NotesFixture    *self,
                          AlongReaderKeys *keys)
{
  AlongStore *store = along_session_get_store (self->app.session);
  AlongNoteQuery query = {
    .reader_id = along_record_get_id (ALONG_RECORD (notes_fixture_find_reader (self, keys))),
    .before_at = G_MAXINT64,
    .most = 100,
  };
  g_autoptr (AlongUnlocked) reading = along_unlocked_new (store);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GArray) known = NULL;

  along_unlocked_take (reading, notes_fixture_find_reader (self, keys), keys);
  known = along_note_seal_list_known (get_directory (self), reading);
  along_store_load_notes_async (store, &query, NULL, on_result, &result);
  notes = along_store_load_notes_finish (store, wait_for (&result), NULL);
  g_assert_nonnull (notes);
  for (guint i = 0; i < notes->len; i++)
    {
      g_autoptr (GAsyncResult) loaded = NULL;
      g_autoptr (GPtrArray) records = NULL;
      g_autoptr (AlongNoteSeal) seal = NULL;
      g_autoptr (GArray) findings = NULL;
      AlongSealHead head;

      along_store_load_note_async (store, along_note_get_mark (g_ptr_array_index (notes, i)), NULL,
                                   on_result, &loaded);
      records = along_store_load_note_finish (store, wait_for (&loaded), NULL);
      g_assert_nonnull (records);
      seal = along_note_seal_new (get_directory (self), records);
      findings = along_seal_note_check (along_note_seal_get (seal), keys,
                                        (const AlongReaderMark *) known->data, known->len);
      g_assert_cmpuint (findings->len, ==, 0);
      g_assert_true (along_seal_note_read_head (along_note_seal_get (seal), keys,
                                                (const AlongReaderMark *) known->data, known->len,
                                                &head));
    }

  return notes->len;
}
