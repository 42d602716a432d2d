/* test-editors.c — the editors of entries: what they refuse, what they save, what they keep
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-client-editor.h"
#include "app/along-date-button.h"
#include "app/along-peer-editor.h"
#include "app/along-place-editor.h"
#include "app/along-record-group.h"
#include "app/along-shift-type-editor.h"
#include "app/along-supervisor-editor.h"
#include "model/along-text.h"
#include "model/along-words.h"
#include "rules/along-agreed.h"

static AlongDirectory *
get_directory (AppFixture *fixture)
{
  return along_session_get_directory (fixture->session);
}

static gpointer
open_editor (AppFixture *fixture,
             GType       type,
             gpointer    entry)
{
  GtkWindow *editor = g_object_new (type, "session", fixture->session, "entry", entry, NULL);

  gtk_window_present (editor);
  app_fixture_settle ();

  return editor;
}

static gpointer
open_new (AppFixture *fixture,
          GType       editor_type,
          GType       entry_type)
{
  g_autoptr (AlongEntry) entry = g_object_new (entry_type, NULL);

  return open_editor (fixture, editor_type, entry);
}

static void
type_into (gpointer    editor,
           const char *row,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (app_fixture_child (editor, row)), text);
}

static const char *
get_message (gpointer    editor,
             const char *message)
{
  return along_field_message_get_message (app_fixture_child (editor, message));
}

static gboolean
can_save (gpointer editor)
{
  return gtk_widget_get_sensitive (
    GTK_WIDGET (gtk_widget_get_template_child (editor, ALONG_TYPE_ENTRY_EDITOR, "save_button")));
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Saves, which must succeed, and waits until the window is gone and the lists are in step. */
static void
save (AppFixture *fixture,
      gpointer    editor)
{
  gpointer alive = editor;

  g_assert_true (can_save (editor));
  g_object_add_weak_pointer (editor, &alive);
  g_assert_true (gtk_widget_activate_action (editor, "editor.save", NULL));
  app_fixture_wait_changed (fixture);
  app_fixture_wait (is_null, &alive);
}

static void
close_editor (gpointer editor)
{
  gtk_window_destroy (editor);
  app_fixture_settle ();
}

/* Chooses the person with @name in a drop-down of staff. */
static void
choose (gpointer    editor,
        const char *row,
        const char *name)
{
  GListModel *model = adw_combo_row_get_model (app_fixture_child (editor, row));
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (model, i);

      if (g_str_equal (along_entry_get_name (entry), name))
        {
          adw_combo_row_set_selected (app_fixture_child (editor, row), i);
          return;
        }
    }

  g_assert_not_reached ();
}

static void
test_texts (AppFixture    *fixture,
            gconstpointer  data)
{
  g_autofree char *long_name = g_strnfill (10000, 'x');
  g_autofree char *longest = g_strnfill (ALONG_TEXT_NAME, 'x');
  const struct
  {
    const char *row;
    const char *message;
    const char *text;
    gboolean valid;
  } cases[] = {
    { "name_row", "name_message", "Aino", TRUE },
    { "name_row", "name_message", "", FALSE },
    { "name_row", "name_message", "   ", FALSE },
    { "name_row", "name_message", "\u200d", FALSE },
    { "name_row", "name_message", long_name, FALSE },
    { "name_row", "name_message", longest, TRUE },
    { "name_row", "name_message", "مريم", TRUE },
    { "name_row", "name_message", "נועה 🦊", TRUE },
    { "name_row", "name_message", "👩\u200d🚒 Kaisa", TRUE },
    { "name_row", "name_message", "A\u202eB", FALSE },
    { "name_row", "name_message", "Two\nlines", TRUE },
    { "phone_row", "phone_message", "+358 40 123", TRUE },
    { "phone_row", "phone_message", "call me", FALSE },
    { "phone_row", "phone_message", "", TRUE },
    { "alias_row", "alias_message", long_name, FALSE },
    { "languages_row", "languages_message", long_name, FALSE },
  };

  gpointer editor = open_new (fixture, ALONG_TYPE_PEER_EDITOR, ALONG_TYPE_PEER);

  /* Nothing is found fault with before anything was typed. */
  g_assert_null (get_message (editor, "name_message"));
  g_assert_false (can_save (editor));
  type_into (editor, "name_row", "Somebody");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type_into (editor, cases[i].row, cases[i].text);
      g_test_message ("case %u", i);
      g_assert_cmpint (get_message (editor, cases[i].message) == NULL, ==, cases[i].valid);
      g_assert_cmpint (
        gtk_widget_has_css_class (app_fixture_child (editor, cases[i].row), "error"), ==,
        !cases[i].valid);
      g_assert_cmpint (can_save (editor), ==, cases[i].valid);

      /* What is mended is fine again. */
      type_into (editor, cases[i].row, "123");
      g_assert_null (get_message (editor, cases[i].message));
      g_assert_true (can_save (editor));
    }

  close_editor (editor);
}

static void
test_staff (AppFixture    *fixture,
            gconstpointer  data)
{
  AlongEntry *aino = app_fixture_find (along_directory_get_peers (get_directory (fixture)), "Aino");
  gpointer editor = open_editor (fixture, ALONG_TYPE_PEER_EDITOR, aino);
  GListModel *people;

  /* "Nobody yet", and those with the duty. */
  people = adw_combo_row_get_model (app_fixture_child (editor, "supervisor_row"));
  g_assert_cmpuint (g_list_model_get_n_items (people), ==, 2);
  people = adw_combo_row_get_model (app_fixture_child (editor, "reference_row"));
  g_assert_cmpuint (g_list_model_get_n_items (people), ==, 3);
  g_assert_false (can_save (editor));

  choose (editor, "reference_row", "Sari");
  g_assert_nonnull (get_message (editor, "reference_message"));
  g_assert_false (can_save (editor));

  choose (editor, "supervisor_row", "Nobody yet");
  g_assert_null (get_message (editor, "reference_message"));
  g_assert_true (can_save (editor));

  choose (editor, "responsible_row", "Nobody yet");
  g_assert_nonnull (get_message (editor, "responsible_message"));
  g_assert_false (can_save (editor));
  choose (editor, "responsible_row", "Tapio");

  save (fixture, editor);
  aino = app_fixture_find (along_directory_get_peers (get_directory (fixture)), "Aino");
  g_assert_cmpint (along_peer_get_supervisor_id (ALONG_PEER (aino)), ==, 0);
}

/* What the bar below the form says; %NULL while there is nothing to mend. */
static const char *
get_fault (gpointer editor)
{
  gpointer fault = gtk_widget_get_template_child (editor, ALONG_TYPE_ENTRY_EDITOR, "fault");
  gpointer label = gtk_widget_get_template_child (editor, ALONG_TYPE_ENTRY_EDITOR, "fault_label");

  return gtk_revealer_get_reveal_child (fault) ? gtk_label_get_label (label) : NULL;
}

static void
go_to_fault (gpointer editor)
{
  g_signal_emit_by_name (gtk_widget_get_template_child (editor, ALONG_TYPE_ENTRY_EDITOR,
                                                        "fault_button"),
                         "clicked");
}

/* Why it cannot be saved is told in sight of all of the form, with a way to where it is mended. */
static void
test_fault (AppFixture    *fixture,
            gconstpointer  data)
{
  gpointer editor = open_new (fixture, ALONG_TYPE_PEER_EDITOR, ALONG_TYPE_PEER);
  AlongEntry *draft = along_entry_editor_get_draft (editor);
  AlongRecordGroup *absences = app_fixture_child (editor, "absences");
  AlongDateButton *last;
  AlongDay today = along_session_get_today (fixture->session);

  g_assert_null (get_fault (editor));
  g_object_set (draft, "name", "Mika", "status", ALONG_PEER_STATUS_ACTIVE, NULL);

  /* Both at once. */
  g_assert_nonnull (strstr (get_fault (editor),
                            "a responsible professional and a person of reference"));
  go_to_fault (editor);
  g_assert_true (gtk_window_get_focus (editor) == app_fixture_child (editor, "responsible_row"));
  choose (editor, "responsible_row", "Tapio");
  g_assert_nonnull (strstr (get_fault (editor), "needs a person of reference"));
  go_to_fault (editor);
  g_assert_true (gtk_window_get_focus (editor) == app_fixture_child (editor, "reference_row"));
  choose (editor, "reference_row", "Jorma");
  g_assert_null (get_fault (editor));

  type_into (editor, "name_row", "");
  go_to_fault (editor);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (editor),
                                         app_fixture_child (editor, "name_row")));
  type_into (editor, "name_row", "Mika");

  /* A fault in a row of a group. */
  along_record_group_add (absences);
  last = app_fixture_child (along_record_group_get_row (absences, 0), "last");
  along_date_button_set_day (last, today - 100);
  g_assert_nonnull (get_fault (editor));
  gtk_widget_grab_focus (app_fixture_child (editor, "status_row"));
  go_to_fault (editor);
  g_assert_true (gtk_window_get_focus (editor) == along_record_group_get_row (absences, 0) ||
                 gtk_widget_is_ancestor (gtk_window_get_focus (editor),
                                         along_record_group_get_row (absences, 0)));

  close_editor (editor);
}

static gboolean
offers_new (gpointer row)
{
  GListModel *choice = adw_combo_row_get_model (row);
  g_autoptr (AlongEntry) last =
    g_list_model_get_item (choice, g_list_model_get_n_items (choice) - 1);

  return g_str_equal (along_entry_get_name (last), "Quirin");
}

/* Staff that was missing is added from where it is, and what was chosen stays. */
static void
test_add_staff (AppFixture    *fixture,
                gconstpointer  data)
{
  gpointer editor = open_new (fixture, ALONG_TYPE_PEER_EDITOR, ALONG_TYPE_PEER);
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongEntry) quirin =
    g_object_new (ALONG_TYPE_SUPERVISOR, "name", "Quirin", "duties",
                  ALONG_DUTY_PROFESSIONAL | ALONG_DUTY_PERSON_OF_REFERENCE, NULL);
  guint n_supervisors, selected;
  GtkWindow *staff_editor;

  app_fixture_assert_button (app_fixture_child (editor, "staff_button"), "Add staff");
  gtk_widget_activate_action (editor, "peer.add-staff", NULL);
  staff_editor = app_fixture_find_window (ALONG_TYPE_SUPERVISOR_EDITOR);
  g_assert_nonnull (staff_editor);
  gtk_window_destroy (staff_editor);

  choose (editor, "responsible_row", "Tapio");
  selected = adw_combo_row_get_selected (app_fixture_child (editor, "responsible_row"));
  n_supervisors = g_list_model_get_n_items (
    adw_combo_row_get_model (app_fixture_child (editor, "supervisor_row")));
  intent = along_intent_save_entry (quirin, NULL);
  along_session_run (fixture->session, intent);
  app_fixture_wait (offers_new, app_fixture_child (editor, "reference_row"));

  g_assert_true (offers_new (app_fixture_child (editor, "responsible_row")));
  g_assert_cmpuint (adw_combo_row_get_selected (app_fixture_child (editor, "responsible_row")), ==,
                    selected);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (
                      app_fixture_child (editor, "supervisor_row"))), ==, n_supervisors);

  close_editor (editor);
}

static void
load_dated_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) data = along_store_load_dated_finish (ALONG_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
test_new_peer (AppFixture    *fixture,
               gconstpointer  data)
{
  gpointer editor = open_new (fixture, ALONG_TYPE_PEER_EDITOR, ALONG_TYPE_PEER);
  AlongDay today = along_session_get_today (fixture->session);
  AlongZone *zone = along_session_get_zone (fixture->session);
  g_autoptr (GPtrArray) absences = NULL;
  AlongConnection *connection;
  AlongAbsence *absence;
  AlongPeer *peer;
  gint64 id;

  type_into (editor, "name_row", "  Noor   Lind ");
  g_assert_cmpuint (along_record_group_get_n_rows (app_fixture_child (editor, "connections")),
                    ==, 1);
  along_record_group_add (app_fixture_child (editor, "absences"));
  save (fixture, editor);

  peer = app_fixture_find (along_directory_get_peers (get_directory (fixture)), "Noor Lind");
  g_assert_nonnull (peer);
  id = along_record_get_id (ALONG_RECORD (peer));
  g_assert_cmpint (id, >, 0);

  connection = along_directory_get_connection (get_directory (fixture), id, today);
  g_assert_nonnull (connection);
  g_assert_cmpint (along_connection_get_kind (connection), ==, ALONG_CONNECTION_CONNECTED);

  along_store_load_dated_async (along_session_get_store (fixture->session), id, 0, NULL,
                                load_dated_cb, &absences);
  app_fixture_wait (is_set, &absences);
  g_assert_cmpuint (absences->len, ==, 1);
  absence = g_ptr_array_index (absences, 0);
  g_assert_cmpint (along_absence_get_start (absence), ==, along_zone_at (zone, today + 1, 0));
  g_assert_cmpint (along_absence_get_end (absence), ==, along_zone_at (zone, today + 2, 0));

  /* One intent, so one Undo takes all of it back. */
  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  g_assert_null (app_fixture_find (along_directory_get_peers (get_directory (fixture)),
                                   "Noor Lind"));
  g_assert_null (along_directory_get_connection (get_directory (fixture), id, today));
}

/* Every row of the history is a change from the one before it. */
static void
test_connections (AppFixture    *fixture,
                  gconstpointer  data)
{
  gpointer editor = open_new (fixture, ALONG_TYPE_PEER_EDITOR, ALONG_TYPE_PEER);
  AlongRecordGroup *group = app_fixture_child (editor, "connections");
  AlongDay today = along_session_get_today (fixture->session);
  GtkWidget *first, *second;

  type_into (editor, "name_row", "Mika");
  along_record_group_add (group);
  g_assert_cmpuint (along_record_group_get_n_rows (group), ==, 2);
  g_assert_null (get_fault (editor));
  first = along_record_group_get_row (group, 0);
  second = along_record_group_get_row (group, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (app_fixture_child (first, "kind")), !=,
                    gtk_drop_down_get_selected (app_fixture_child (second, "kind")));
  g_assert_cmpint (along_date_button_get_day (app_fixture_child (first, "since")), ==, today);
  g_assert_cmpint (along_date_button_get_day (app_fixture_child (second, "since")), ==, today + 1);

  along_date_button_set_day (app_fixture_child (second, "since"), today);
  g_assert_nonnull (strstr (get_fault (editor), "two changes on this day"));
  g_assert_true (gtk_widget_has_css_class (first, "error"));
  g_assert_true (gtk_widget_has_css_class (second, "error"));
  g_assert_false (can_save (editor));

  /* What is mended at one row is fine at both. */
  along_date_button_set_day (app_fixture_child (first, "since"), today - 30);
  g_assert_false (gtk_widget_has_css_class (first, "error"));
  g_assert_false (gtk_widget_has_css_class (second, "error"));
  g_assert_true (can_save (editor));

  gtk_drop_down_set_selected (app_fixture_child (second, "kind"),
                              gtk_drop_down_get_selected (app_fixture_child (first, "kind")));
  g_assert_nonnull (strstr (get_fault (editor), "changes nothing"));
  g_assert_false (gtk_widget_has_css_class (first, "error"));
  g_assert_true (gtk_widget_has_css_class (second, "error"));

  close_editor (editor);
}

/* On the prints that show aliases, nobody else goes by the same one. */
static void
test_alias (AppFixture    *fixture,
            gconstpointer  data)
{
  GListModel *peers = along_directory_get_peers (get_directory (fixture));
  gpointer editor = open_new (fixture, ALONG_TYPE_PEER_EDITOR, ALONG_TYPE_PEER);

  type_into (editor, "name_row", "Mika");
  type_into (editor, "alias_row", " kuu ");
  g_assert_nonnull (strstr (get_message (editor, "alias_message"), "Aino has the alias “Kuu”"));
  g_assert_nonnull (get_fault (editor));
  g_assert_false (can_save (editor));
  type_into (editor, "alias_row", "Kuutar");
  g_assert_null (get_message (editor, "alias_message"));
  g_assert_true (can_save (editor));
  close_editor (editor);

  /* Not against oneself, and not without an alias; against who is archived, too. */
  editor = open_editor (fixture, ALONG_TYPE_PEER_EDITOR, app_fixture_find (peers, "Aino"));
  type_into (editor, "phone_row", "123");
  g_assert_true (can_save (editor));
  close_editor (editor);

  editor = open_editor (fixture, ALONG_TYPE_PEER_EDITOR, app_fixture_find (peers, "Émile"));
  type_into (editor, "phone_row", "123");
  g_assert_true (can_save (editor));
  app_fixture_run (fixture, along_intent_archive (app_fixture_find (peers, "Aino"), TRUE));
  type_into (editor, "alias_row", "Kuu");
  g_assert_nonnull (strstr (get_message (editor, "alias_message"), "Aino has the alias “Kuu”"));
  close_editor (editor);

  editor = open_new (fixture, ALONG_TYPE_SUPERVISOR_EDITOR, ALONG_TYPE_SUPERVISOR);
  g_object_set (along_entry_editor_get_draft (editor), "duties", ALONG_DUTY_MENTOR, NULL);
  type_into (editor, "alias_row", "AINO");
  type_into (editor, "name_row", "Salme");
  g_assert_nonnull (strstr (get_message (editor, "alias_message"), "“Aino” is the name of"));
  type_into (editor, "alias_row", "");
  type_into (editor, "name_row", "Kuu");
  g_assert_nonnull (strstr (get_message (editor, "name_message"), "Aino has the alias “Kuu”"));
  close_editor (editor);
}

/* The code is all that tells which client is meant. */
static void
test_code (AppFixture    *fixture,
           gconstpointer  data)
{
  GListModel *clients = along_directory_get_clients (get_directory (fixture));
  g_autoptr (AlongEntry) client = g_list_model_get_item (clients, 0);
  g_autofree char *code = g_utf8_strdown (along_entry_get_name (client), -1);
  gpointer editor = open_new (fixture, ALONG_TYPE_CLIENT_EDITOR, ALONG_TYPE_CLIENT);

  type_into (editor, "name_row", code);
  g_assert_nonnull (strstr (get_message (editor, "name_message"), "There is a client with"));
  g_assert_false (can_save (editor));
  app_fixture_run (fixture, along_intent_archive (client, TRUE));
  type_into (editor, "name_row", "");
  type_into (editor, "name_row", code);
  g_assert_nonnull (strstr (get_message (editor, "name_message"), "An archived client has"));
  g_assert_false (can_save (editor));
  close_editor (editor);
}

static gboolean
has_rows (gpointer data)
{
  return along_record_group_get_n_rows (data) > 0;
}

static void
test_absences (AppFixture    *fixture,
               gconstpointer  data)
{
  AlongEntry *aino = app_fixture_find (along_directory_get_peers (get_directory (fixture)), "Aino");
  gint64 id = along_record_get_id (ALONG_RECORD (aino));
  AlongZone *zone = along_session_get_zone (fixture->session);
  AlongDay first = along_session_get_today (fixture->session) + 10;
  g_autoptr (AlongAbsence) absence = NULL;
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (GPtrArray) absences = NULL;
  AlongRecordGroup *group;
  AlongDateButton *first_button, *last_button;
  gpointer editor;
  AlongAbsence *saved;

  /* From noon on: the hour stays as long as the day does. */
  absence = g_object_new (ALONG_TYPE_ABSENCE,
                          "person-id", id,
                          "start", along_zone_at (zone, first, 12 * 60),
                          "end", along_zone_at (zone, first + 3, 0),
                          NULL);
  intent = along_intent_save_entry (aino, aino);
  along_intent_put (intent, absence);
  app_fixture_run (fixture, g_steal_pointer (&intent));

  editor = open_editor (fixture, ALONG_TYPE_PEER_EDITOR, aino);
  group = app_fixture_child (editor, "absences");
  app_fixture_wait (has_rows, group);
  g_assert_false (can_save (editor));

  first_button = app_fixture_child (along_record_group_get_row (group, 0), "first");
  last_button = app_fixture_child (along_record_group_get_row (group, 0), "last");
  g_assert_cmpint (along_date_button_get_day (first_button), ==, first);
  g_assert_cmpint (along_date_button_get_day (last_button), ==, first + 2);

  /* An end before the beginning is told at the row. */
  along_date_button_set_day (last_button, first - 1);
  g_assert_true (gtk_widget_has_css_class (along_record_group_get_row (group, 0), "error"));
  g_assert_false (can_save (editor));

  /* A later first day takes the last one along. */
  along_date_button_set_day (first_button, first + 5);
  g_assert_cmpint (along_date_button_get_day (last_button), ==, first + 5);
  g_assert_true (can_save (editor));
  save (fixture, editor);

  along_store_load_dated_async (along_session_get_store (fixture->session), id, 0, NULL,
                                load_dated_cb, &absences);
  app_fixture_wait (is_set, &absences);
  g_assert_cmpuint (absences->len, ==, 1);
  saved = g_ptr_array_index (absences, 0);
  g_assert_cmpint (along_absence_get_start (saved), ==, along_zone_at (zone, first + 5, 0));
  g_assert_cmpint (along_absence_get_end (saved), ==, along_zone_at (zone, first + 6, 0));
}

static void
store_closed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  along_store_close_finish (ALONG_STORE (source), result, NULL);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static gboolean
is_revealed (gpointer data)
{
  return gtk_revealer_get_reveal_child (data);
}

static void
test_failure_keeps (AppFixture    *fixture,
                    gconstpointer  data)
{
  gpointer editor = open_new (fixture, ALONG_TYPE_CLIENT_EDITOR, ALONG_TYPE_CLIENT);
  GtkRevealer *failure = GTK_REVEALER (
    gtk_widget_get_template_child (editor, ALONG_TYPE_ENTRY_EDITOR, "failure"));
  gboolean closed = FALSE;

  type_into (editor, "name_row", "METSÄ-2");
  along_store_close_async (along_session_get_store (fixture->session), NULL, store_closed_cb,
                           &closed);
  app_fixture_wait (is_true, &closed);

  gtk_widget_activate_action (editor, "editor.save", NULL);
  app_fixture_wait (is_revealed, failure);

  /* The window is still there with all that was typed, and can be saved again. */
  g_assert_cmpstr (gtk_editable_get_text (app_fixture_child (editor, "name_row")), ==, "METSÄ-2");
  g_assert_true (can_save (editor));
  close_editor (editor);
}

static void
test_undone_beneath (AppFixture    *fixture,
                     gconstpointer  data)
{
  g_autoptr (AlongClient) client = g_object_new (ALONG_TYPE_CLIENT, "name", "METSÄ-2", NULL);
  GListModel *clients = along_directory_get_clients (get_directory (fixture));
  gpointer editor;

  app_fixture_run (fixture, along_intent_save_entry (ALONG_ENTRY (client), NULL));
  editor = open_editor (fixture, ALONG_TYPE_CLIENT_EDITOR, app_fixture_find (clients, "METSÄ-2"));
  type_into (editor, "name_row", "METSÄ-3");

  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  g_assert_null (app_fixture_find (clients, "METSÄ-2"));
  g_assert_true (can_save (editor));

  save (fixture, editor);
  g_assert_nonnull (app_fixture_find (clients, "METSÄ-3"));
}

/* What was taken back beneath an editor stays so, but for what was changed in it. */
static void
test_changed_beneath (AppFixture    *fixture,
                      gconstpointer  data)
{
  GListModel *clients = along_directory_get_clients (get_directory (fixture));
  AlongEntry *client = app_fixture_find (clients, "KOIVU-1");
  g_autoptr (AlongEntry) renamed = along_record_copy (client);
  gpointer editor;

  g_object_set (renamed, "name", "KOIVU-2", NULL);
  app_fixture_run (fixture, along_intent_save_entry (renamed, client));
  editor = open_editor (fixture, ALONG_TYPE_CLIENT_EDITOR, app_fixture_find (clients, "KOIVU-2"));
  g_object_set (along_entry_editor_get_draft (editor),
                "reach", ALONG_REACH_ALMOST_IMPOSSIBLE,
                NULL);

  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  save (fixture, editor);
  g_assert_null (app_fixture_find (clients, "KOIVU-2"));
  g_assert_cmpint (along_client_get_reach (app_fixture_find (clients, "KOIVU-1")), ==,
                   ALONG_REACH_ALMOST_IMPOSSIBLE);
}

static void
test_duties (AppFixture    *fixture,
             gconstpointer  data)
{
  gpointer editor = open_new (fixture, ALONG_TYPE_SUPERVISOR_EDITOR, ALONG_TYPE_SUPERVISOR);
  AlongEntry *draft = along_entry_editor_get_draft (editor);
  GtkWidget *message = app_fixture_child (editor, "duties_message");

  type_into (editor, "name_row", "Helka");
  g_assert_true (gtk_widget_has_css_class (app_fixture_child (editor, "duties"), "error"));
  g_assert_true (gtk_widget_get_visible (message));
  g_assert_null (gtk_widget_get_prev_sibling (message));
  /* The list of duties gives the keyboard to its first row, or to none. */
  g_assert_true (gtk_widget_child_focus (app_fixture_child (editor, "duties"),
                                         GTK_DIR_TAB_FORWARD));
  g_assert_false (can_save (editor));

  g_object_set (draft, "duties", ALONG_DUTY_MENTOR, NULL);
  g_assert_false (gtk_widget_has_css_class (app_fixture_child (editor, "duties"), "error"));
  g_assert_false (gtk_widget_get_visible (message));
  save (fixture, editor);
  g_assert_nonnull (app_fixture_find (along_directory_get_supervisors (get_directory (fixture)),
                                      "Helka"));
}

static void
test_shift_type (AppFixture    *fixture,
                 gconstpointer  data)
{
  const struct
  {
    const char *start;
    const char *minutes;
    int expected_start;
    int expected_minutes;
  } cases[] = {
    { "08:30", "4 h 30 min", 510, 270 }, { "20.15", "4:30", 1215, 270 },
    { "7", "90 min", 420, 90 },          { "07:00", "4", 420, 240 },
    { "24:00", "4", 0, 240 },            { "23:59", "4", 1439, 240 },
    { "07:00", "4.5", 420, 270 },        { "07:00", "1 h 5 min", 420, 65 },
  };
  gpointer editor = open_new (fixture, ALONG_TYPE_SHIFT_TYPE_EDITOR, ALONG_TYPE_SHIFT_TYPE);
  AlongShiftType *draft = ALONG_SHIFT_TYPE (along_entry_editor_get_draft (editor));
  AlongShiftType *saved;

  type_into (editor, "name_row", "Night bus");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkSpinButton *start = app_fixture_child (editor, "start_spin");
      GtkSpinButton *minutes = app_fixture_child (editor, "minutes_spin");

      gtk_editable_set_text (GTK_EDITABLE (start), cases[i].start);
      gtk_editable_set_text (GTK_EDITABLE (minutes), cases[i].minutes);
      /* What is typed stays as it is. */
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (minutes)), ==, cases[i].minutes);
      g_assert_cmpint (along_shift_type_get_start_minute (draft), ==, cases[i].expected_start);
      g_assert_cmpint (along_shift_type_get_minutes (draft), ==, cases[i].expected_minutes);
    }

  /* What cannot be read changes nothing. */
  gtk_editable_set_text (app_fixture_child (editor, "start_spin"), "noon");
  gtk_spin_button_update (app_fixture_child (editor, "start_spin"));
  gtk_editable_set_text (app_fixture_child (editor, "minutes_spin"), "long");
  gtk_spin_button_update (app_fixture_child (editor, "minutes_spin"));
  g_assert_cmpint (along_shift_type_get_start_minute (draft), ==, 420);
  g_assert_cmpint (along_shift_type_get_minutes (draft), ==, 65);

  save (fixture, editor);
  saved = app_fixture_find (along_directory_get_shift_types (get_directory (fixture)), "Night bus");
  g_assert_cmpint (along_shift_type_get_minutes (saved), ==, 65);
}

/* What a type begins with follows its kind for as long as nobody changed it. */
static void
test_kind_defaults (AppFixture    *fixture,
                    gconstpointer  data)
{
  gpointer editor = open_new (fixture, ALONG_TYPE_SHIFT_TYPE_EDITOR, ALONG_TYPE_SHIFT_TYPE);
  AlongShiftType *draft = ALONG_SHIFT_TYPE (along_entry_editor_get_draft (editor));
  gpointer least = app_fixture_child (editor, "least_spin");

  /* In pairs, which is nothing that the user has done. */
  g_assert_cmpint (along_shift_type_get_least (draft), ==, 2);
  g_assert_false (can_save (editor));
  g_assert_null (get_fault (editor));

  g_object_set (draft, "kind", ALONG_SHIFT_KIND_HOUSE_CALL, NULL);
  g_assert_true (along_shift_type_get_with_professional (draft));
  g_assert_true (along_shift_type_get_after_orientation (draft));

  gtk_switch_set_active (app_fixture_child (editor, "orientation_switch"), FALSE);
  g_object_set (draft, "kind", ALONG_SHIFT_KIND_DROP_IN, NULL);
  g_assert_cmpint (along_shift_type_get_least (draft), ==, 1);
  g_assert_false (along_shift_type_get_with_professional (draft));
  g_assert_false (along_shift_type_get_after_orientation (draft));

  type_into (editor, "name_row", "Night bus");
  g_assert_true (can_save (editor));
  gtk_spin_button_set_value (least, 3);
  g_assert_nonnull (get_message (editor, "least_message"));
  g_assert_false (can_save (editor));
  gtk_spin_button_set_value (app_fixture_child (editor, "seats_spin"), 3);
  g_assert_null (get_message (editor, "least_message"));
  type_into (editor, "wants_row", "women, Somali");
  save (fixture, editor);

  draft = app_fixture_find (along_directory_get_shift_types (get_directory (fixture)), "Night bus");
  g_assert_cmpint (along_shift_type_get_least (draft), ==, 3);
  g_assert_cmpstr (along_shift_type_get_wants (draft), ==, "women, Somali");

  /* Of a type that is there already, nothing changes by itself. */
  editor = open_editor (fixture, ALONG_TYPE_SHIFT_TYPE_EDITOR, draft);
  g_object_set (along_entry_editor_get_draft (editor), "kind", ALONG_SHIFT_KIND_HOUSE_CALL, NULL);
  g_assert_false (gtk_switch_get_active (app_fixture_child (editor, "professional_switch")));
  close_editor (editor);
}

/* Chooses the entry with @name in the drop-down @id of @row. */
static void
choose_in_row (gpointer    row,
               const char *id,
               const char *name)
{
  gpointer drop_down = app_fixture_child (row, id);
  GListModel *model = gtk_drop_down_get_model (drop_down);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (model, i);

      if (g_str_equal (along_entry_get_name (entry), name))
        {
          gtk_drop_down_set_selected (drop_down, i);
          return;
        }
    }

  g_assert_not_reached ();
}

static guint
count_about (AppFixture *fixture,
             gint64      person_id,
             GType       type)
{
  GPtrArray *about = along_directory_get_about (get_directory (fixture), person_id);
  guint n_found = 0;

  for (guint i = 0; i < about->len; i++)
    n_found += G_TYPE_CHECK_INSTANCE_TYPE (g_ptr_array_index (about, i), type);

  return n_found;
}

/* Where and with whom somebody works is entered with the rest of them, and undone with it. */
static void
test_limits (AppFixture    *fixture,
             gconstpointer  data)
{
  GListModel *peers = along_directory_get_peers (get_directory (fixture));
  gint64 aino = along_record_get_id (app_fixture_find (peers, "Aino"));
  gint64 emile = along_record_get_id (app_fixture_find (peers, "Émile"));
  gpointer editor = open_editor (fixture, ALONG_TYPE_PEER_EDITOR, app_fixture_find (peers, "Aino"));
  AlongRecordGroup *places = app_fixture_child (editor, "places");
  AlongRecordGroup *pairs = app_fixture_child (editor, "pairs");
  gpointer first, second;

  type_into (editor, "offers_row", " women,  young people ");
  gtk_switch_set_active (app_fixture_child (editor, "alone_switch"), FALSE);

  along_record_group_add (places);
  g_assert_nonnull (strstr (get_fault (editor), "Choose the place"));
  choose_in_row (along_record_group_get_row (places, 0), "place", "Office");
  g_assert_null (get_fault (editor));

  along_record_group_add (pairs);
  along_record_group_add (pairs);
  g_assert_false (can_save (editor));
  first = along_record_group_get_row (pairs, 0);
  second = along_record_group_get_row (pairs, 1);
  choose_in_row (first, "partner", "Émile");
  gtk_drop_down_set_selected (app_fixture_child (first, "kind"), ALONG_PAIR_BLOCKED);
  choose_in_row (second, "partner", "Émile");
  g_assert_nonnull (strstr (get_fault (editor), "listed twice"));
  choose_in_row (second, "partner", "Tapio");
  save (fixture, editor);

  g_assert_cmpuint (count_about (fixture, aino, ALONG_TYPE_PLACE_LIMIT), ==, 1);
  g_assert_cmpuint (count_about (fixture, aino, ALONG_TYPE_PAIR), ==, 2);
  g_assert_cmpuint (count_about (fixture, emile, ALONG_TYPE_PAIR), ==, 1);
  g_assert_cmpstr (along_person_get_offers (app_fixture_find (peers, "Aino")), ==,
                   "women, young people");
  g_assert_false (along_peer_get_works_alone (app_fixture_find (peers, "Aino")));

  /* It holds for both: the other one's form says so, and can change it. */
  editor = open_editor (fixture, ALONG_TYPE_PEER_EDITOR, app_fixture_find (peers, "Émile"));
  pairs = app_fixture_child (editor, "pairs");
  g_assert_cmpuint (along_record_group_get_n_rows (pairs), ==, 1);
  first = along_record_group_get_row (pairs, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (app_fixture_child (first, "kind")), ==,
                    ALONG_PAIR_BLOCKED);
  g_assert_false (can_save (editor));
  choose_in_row (first, "partner", "Sari");
  save (fixture, editor);
  g_assert_cmpuint (count_about (fixture, aino, ALONG_TYPE_PAIR), ==, 1);

  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  g_assert_cmpuint (count_about (fixture, aino, ALONG_TYPE_PAIR), ==, 0);
  g_assert_cmpuint (count_about (fixture, aino, ALONG_TYPE_PLACE_LIMIT), ==, 0);
  g_assert_cmpstr (along_person_get_offers (app_fixture_find (peers, "Aino")), ==, "");
}

static GtkSpinButton *
find_spin (gpointer    form,
           const char *title)
{
  GtkWidget *widget = form;

  while (widget != NULL)
    {
      GtkWidget *next = gtk_widget_get_first_child (widget);

      if (ADW_IS_ACTION_ROW (widget) &&
          g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
        return GTK_SPIN_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (widget)));

      while (next == NULL && widget != NULL && widget != form)
        {
          next = gtk_widget_get_next_sibling (widget);
          widget = next != NULL ? next : gtk_widget_get_parent (widget);
        }
      widget = next;
    }

  g_assert_not_reached ();
}

static void
type_number (gpointer    form,
             const char *title,
             const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_spin (form, title)), text);
}

/* How much somebody works is agreed for always and for a time, and empty is as the agency has
 * it. */
static void
test_hours (AppFixture    *fixture,
            gconstpointer  data)
{
  GListModel *peers = along_directory_get_peers (get_directory (fixture));
  gint64 aino = along_record_get_id (app_fixture_find (peers, "Aino"));
  AlongDay today = along_session_get_today (fixture->session);
  gpointer editor = open_editor (fixture, ALONG_TYPE_PEER_EDITOR, app_fixture_find (peers, "Aino"));
  gpointer form = app_fixture_child (editor, "terms");
  AlongRecordGroup *times = app_fixture_child (editor, "times");
  AlongAgreed agreed;

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_spin (form, "At most a week"))), ==,
                   "");
  g_assert_false (can_save (editor));

  type_number (form, "At least a week", "8");
  type_number (form, "At most a week", "7.5");
  g_assert_nonnull (strstr (get_fault (editor), "fewer than the least"));
  g_assert_nonnull (get_message (editor, "terms_message"));
  type_number (form, "At most a week", "20 h");
  g_assert_null (get_fault (editor));
  type_number (form, "Shifts a week, at most", "3");

  along_record_group_add (times);
  type_number (app_fixture_child (along_record_group_get_row (times, 0), "form"),
               "At most a week", "4 h 30 min");
  save (fixture, editor);

  agreed = along_agreed_find (get_directory (fixture), aino, today);
  g_assert_cmpint (along_agreed_get_least (&agreed), ==, 8 * 60);
  g_assert_cmpint (along_agreed_get (&agreed, along_terms_get_most_minutes), ==, 20 * 60);
  g_assert_cmpint (along_agreed_get (&agreed, along_terms_get_most_shifts), ==, 3);
  agreed = along_agreed_find (get_directory (fixture), aino, today + 1);
  g_assert_cmpint (along_agreed_get (&agreed, along_terms_get_most_minutes), ==, 270);
  g_assert_cmpint (along_agreed_get (&agreed, along_terms_get_most_shifts), ==, 3);

  /* Emptied, it is as for everybody; what is said of the week stays. */
  editor = open_editor (fixture, ALONG_TYPE_PEER_EDITOR, app_fixture_find (peers, "Aino"));
  form = app_fixture_child (editor, "terms");
  g_assert_false (can_save (editor));
  g_assert_cmpuint (along_record_group_get_n_rows (app_fixture_child (editor, "times")), ==, 1);
  type_number (form, "Shifts a week, at most", "");
  save (fixture, editor);
  agreed = along_agreed_find (get_directory (fixture), aino, today);
  g_assert_cmpint (along_agreed_get (&agreed, along_terms_get_most_shifts), ==, 0);

  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  g_assert_cmpuint (count_about (fixture, aino, ALONG_TYPE_TERMS), ==, 0);
}

/* A file older than the rule has two places of one name: everything else of them can be edited. */
static void
test_twins (AppFixture    *fixture,
            gconstpointer  data)
{
  AlongEntry *office = app_fixture_find (along_directory_get_places (get_directory (fixture)),
                                         "Office");
  g_autoptr (AlongRecord) twin = along_record_copy (office);
  gpointer editor;

  g_object_set (twin, "id", G_GINT64_CONSTANT (999999), NULL);
  along_directory_add (get_directory (fixture), twin);

  editor = open_editor (fixture, ALONG_TYPE_PLACE_EDITOR, office);
  type_into (editor, "address_row", "By the bridge");
  g_assert_null (get_message (editor, "name_message"));
  g_assert_true (can_save (editor));

  type_into (editor, "name_row", "office");
  g_assert_nonnull (get_message (editor, "name_message"));
  g_assert_false (can_save (editor));

  gtk_window_destroy (editor);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  app_fixture_add ("/editors/texts", test_texts);
  app_fixture_add ("/editors/staff", test_staff);
  app_fixture_add ("/editors/fault", test_fault);
  app_fixture_add ("/editors/add-staff", test_add_staff);
  app_fixture_add ("/editors/new-peer", test_new_peer);
  app_fixture_add ("/editors/connections", test_connections);
  app_fixture_add ("/editors/alias", test_alias);
  app_fixture_add ("/editors/code", test_code);
  app_fixture_add ("/editors/absences", test_absences);
  app_fixture_add ("/editors/failure-keeps", test_failure_keeps);
  app_fixture_add ("/editors/undone-beneath", test_undone_beneath);
  app_fixture_add ("/editors/changed-beneath", test_changed_beneath);
  app_fixture_add ("/editors/duties", test_duties);
  app_fixture_add ("/editors/shift-type", test_shift_type);
  app_fixture_add ("/editors/kind-defaults", test_kind_defaults);
  app_fixture_add ("/editors/limits", test_limits);
  app_fixture_add ("/editors/hours", test_hours);
  app_fixture_add ("/editors/twins", test_twins);

  return g_test_run ();
}
