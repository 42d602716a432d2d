/* test-supervision.c — the sessions of supervision, from who is due to what was agreed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-action-window.h"
#include "app/along-entry-choice.h"
#include "app/along-matter-row.h"
#include "app/along-reminder.h"
#include "app/along-sessions-view.h"
#include "app/along-shift-editor.h"
#include "app/along-shift-people.h"
#include "app/along-supervision-page.h"
#include "store/along-store-notes.h"

#define HOUR 60

/* How a row begins. */
#define SESSION "One-to-one: Aino, Sari|"
#define OVERDUE "Aino|! Overdue, none on record yet|"

typedef struct
{
  AppFixture app;
  AlongZone *zone;
  AlongDay day;
  GtkWidget *page;
} Fixture;

/* Until the page tells of it. */
typedef struct
{
  Fixture *fixture;
  const char *row;
} Wanted;

static void
set_clock (Fixture *self,
           int      minute)
{
  along_session_set_now (self->app.session, along_zone_at (self->zone, self->day, minute));
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  GtkWidget *window = adw_window_new ();

  app_fixture_set_up (&self->app, data);
  self->zone = along_session_get_zone (self->app.session);
  self->day = along_day_new (2026, 11, 24);
  set_clock (self, 9 * HOUR);

  self->page = g_object_new (ALONG_TYPE_SUPERVISION_PAGE, "session", self->app.session, NULL);
  adw_window_set_content (ADW_WINDOW (window), self->page);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (self->page)));
  app_fixture_settle ();
  app_fixture_tear_down (&self->app, data);
}

/* "Aino|mark|detail|[button]" of every row, a line each; lines by ";" */
static void
collect (GtkWidget *widget,
         GString   *text)
{
  if (ALONG_IS_MATTER_ROW (widget))
    {
      AlongMatterRow *row = ALONG_MATTER_ROW (widget);
      const char *names[] = { "title", "mark", "detail" };
      GtkButton *button = app_fixture_child (row, "button");

      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        g_string_append_printf (text, "%s|",
                                gtk_label_get_text (app_fixture_child (row, names[i])));
      if (gtk_widget_get_visible (GTK_WIDGET (button)))
        g_string_append_printf (text, "[%s]", gtk_button_get_label (button));
      g_string_replace (text, "\n", ";", 0);
      g_string_append_c (text, '/');
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, text);
}

static char *
list (Fixture *self)
{
  GString *text = g_string_new (NULL);

  collect (self->page, text);
  g_string_replace (text, "\u00a0", " ", 0);
  g_string_replace (text, "\u2060", "", 0);

  return g_string_free (text, FALSE);
}

static gboolean
tells (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *rows = list (wanted->fixture);

  return strstr (rows, wanted->row) != NULL;
}

static gboolean
tells_not (gpointer data)
{
  return !tells (data);
}

static void
wait_row (Fixture    *self,
          const char *row)
{
  app_fixture_wait (tells, &(Wanted) { self, row });
  app_fixture_settle ();
}

static void
wait_no_row (Fixture    *self,
             const char *row)
{
  app_fixture_wait (tells_not, &(Wanted) { self, row });
  app_fixture_settle ();
}

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *title)
{
  GtkWidget *found = NULL;

  if (ALONG_IS_MATTER_ROW (widget) &&
      g_str_has_prefix (gtk_label_get_text (app_fixture_child (widget, "title")), title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);

  return found;
}

/* Does what the button of the row does whose title begins so. */
static void
press (Fixture    *self,
       const char *title)
{
  g_signal_emit_by_name (app_fixture_child (find_row (self->page, title), "button"), "clicked");
}

/* Does what the item of the menu of that row does which is written so. */
static void
choose (Fixture    *self,
        const char *title,
        const char *label)
{
  GtkWidget *row = find_row (self->page, title);
  GMenuModel *menu = gtk_menu_button_get_menu_model (app_fixture_child (row, "more_button"));

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *action = NULL;
      g_autoptr (GVariant) target =
        g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &text);
      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      if (g_str_equal (text, label))
        {
          gtk_widget_activate_action_variant (row, action, target);
          return;
        }
    }

  g_assert_not_reached ();
}

static gboolean
is_open (gpointer data)
{
  return app_fixture_find_window (*(GType *) data) != NULL;
}

static gboolean
is_closed (gpointer data)
{
  return !is_open (data);
}

static gpointer
wait_window (GType type)
{
  app_fixture_wait (is_open, &type);

  return app_fixture_find_window (type);
}

static void
save (GType       type,
      const char *action)
{
  gtk_widget_activate_action (app_fixture_find_window (type), action, NULL);
  app_fixture_wait (is_closed, &type);
}

/* Plans what is suggested for Aino. */
static void
plan (Fixture *self)
{
  wait_row (self, OVERDUE "With the agency since Wed 7 Jan 2026|[Plan…]");
  press (self, "Aino");
  wait_window (ALONG_TYPE_SHIFT_EDITOR);
  save (ALONG_TYPE_SHIFT_EDITOR, "editor.save");
  wait_row (self, SESSION "|Supervision at Office, Tue 24 Nov 10:00–11:00 · 1 h|/");
}

/* Whoever is overdue comes first; the first session brings its type of shift along; what is
 * suggested is with the appointed supervisor, for an hour, when both can. */
static void
test_plan (Fixture       *self,
           gconstpointer  data)
{
  AlongShiftEditor *editor;
  GPtrArray *people;
  g_autofree char *rows = NULL;

  wait_row (self, "Aino|");
  rows = list (self);
  g_assert_true (g_str_has_prefix (rows, "Aino|"));
  g_assert_nonnull (
    strstr (rows, "Sari|! Overdue, none on record yet|None held yet|[Plan…]"));
  g_assert_null (strstr (rows, "Tapio"));
  g_assert_null (strstr (rows, "Émile"));

  press (self, "Aino");
  editor = wait_window (ALONG_TYPE_SHIFT_EDITOR);
  people = along_shift_people_get_all (app_fixture_child (editor, "people"));
  g_assert_cmpuint (people->len, ==, 2);
  gtk_window_destroy (GTK_WINDOW (editor));

  plan (self);
  wait_row (self, "Next planned: Tue 24 Nov 2026|/");
  g_assert_nonnull (app_fixture_find (
    along_directory_get_shift_types (along_session_get_directory (self->app.session)),
    "Supervision"));
  along_session_undo (self->app.session);
  wait_no_row (self, "One-to-one");
  g_assert_null (app_fixture_find (
    along_directory_get_shift_types (along_session_get_directory (self->app.session)),
    "Supervision"));
}

/* Whoever gives it is there, and nobody else is in their place. */
static void
test_leader (Fixture       *self,
             gconstpointer  data)
{
  AlongShiftEditor *editor;
  AdwComboRow *row;
  GPtrArray *people;
  gpointer group;

  wait_row (self, "Aino|");
  press (self, "Aino");
  editor = wait_window (ALONG_TYPE_SHIFT_EDITOR);
  group = app_fixture_child (editor, "session_group");
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_false (gtk_widget_get_visible (app_fixture_child (editor, "on_duty_row")));
  row = app_fixture_child (group, "leader_row");
  for (guint i = 0; i < g_list_model_get_n_items (adw_combo_row_get_model (row)); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (adw_combo_row_get_model (row), i);

      if (g_str_equal (along_entry_get_name (entry), "Jorma"))
        adw_combo_row_set_selected (row, i);
    }
  people = along_shift_people_get_all (app_fixture_child (editor, "people"));
  g_assert_cmpuint (people->len, ==, 2);
  save (ALONG_TYPE_SHIFT_EDITOR, "editor.save");
  wait_row (self, "One-to-one: Aino, Jorma|");
}

/* Held only once it began; it is asked for when it is over; and taken back. */
static void
test_hold (Fixture       *self,
           gconstpointer  data)
{
  plan (self);
  set_clock (self, 10 * HOUR + 1);
  wait_row (self, SESSION "|Supervision at Office, Tue 24 Nov 10:00–11:00 · 1 h|[Held]");
  set_clock (self, 11 * HOUR);
  wait_row (self, SESSION "○ Was it held?|");
  press (self, "One-to-one");
  wait_row (self, SESSION "✓ Held|");
  wait_row (self, "Aino||Last held: Tue 24 Nov 2026;Next due by: Tue 8 Dec 2026|[Plan…]");
  choose (self, "One-to-one", "Not Held After All");
  wait_row (self, SESSION "○ Was it held?|");
  wait_row (self, OVERDUE);
}

/* What was cancelled stays on the list until another one is in its place. */
static void
test_cancel (Fixture       *self,
             gconstpointer  data)
{
  AlongShiftEditor *editor;

  plan (self);
  choose (self, "One-to-one", "Cancel the Session");
  wait_row (self, SESSION "! Cancelled, to be rescheduled|");
  wait_row (self, "Aino|! The session of Tue 24 Nov was cancelled and not rescheduled|");

  press (self, "Aino");
  editor = wait_window (ALONG_TYPE_SHIFT_EDITOR);
  g_assert_false (gtk_widget_get_sensitive (app_fixture_child (editor, "people")));
  save (ALONG_TYPE_SHIFT_EDITOR, "editor.save");
  wait_row (self, SESSION "|Supervision at Office, Wed 25 Nov 09:00–10:00 · 1 h|/");
  wait_row (self, "Next planned: Wed 25 Nov 2026|");
  /* What is to come is not past. */
  wait_no_row (self, SESSION "Cancelled and rescheduled|");
  set_clock (self, 10 * HOUR);
  wait_row (self, SESSION "Cancelled and rescheduled|");

  along_session_undo (self->app.session);
  wait_row (self, "Aino|! The session of Tue 24 Nov was cancelled and not rescheduled|");
}

/* A rule that asks for a reason asks it, and what can't be is told. */
static void
test_rules (Fixture       *self,
            gconstpointer  data)
{
  AlongShiftEditor *editor;
  gpointer times;

  plan (self);
  gtk_widget_activate_action (find_row (self->page, "Sari"), "supervision.plan", "x",
                              along_record_get_id (app_fixture_find (
                                along_directory_get_peers (
                                  along_session_get_directory (self->app.session)),
                                "Aino")));
  editor = wait_window (ALONG_TYPE_SHIFT_EDITOR);
  times = app_fixture_child (editor, "times");
  gtk_editable_set_text (app_fixture_child (times, "start_row"), "10:30");
  gtk_editable_set_text (app_fixture_child (times, "end_row"), "11:30");
  g_assert_false (gtk_widget_get_sensitive (app_fixture_child (editor, "save_button")));
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* What was agreed: by whom and until when; done, and not after all; changed; deleted. */
static void
test_actions (Fixture       *self,
              gconstpointer  data)
{
  gpointer window;

  plan (self);
  choose (self, "One-to-one", "New Agreed Action…");
  window = wait_window (ALONG_TYPE_ACTION_WINDOW);
  gtk_editable_set_text (app_fixture_child (window, "what_row"), "Call the landlord");
  save (ALONG_TYPE_ACTION_WINDOW, "action.save");
  wait_row (self,
            "Call the landlord||Nobody yet · by Tue 8 Dec 2026 · One-to-one, Tue 24 Nov|[Done]");

  press (self, "Call");
  wait_row (self, "Call the landlord|✓ Done on Tue 24 Nov|");
  choose (self, "Call", "Not Done Yet");
  wait_row (self, "Call the landlord||");

  set_clock (self, 15 * 24 * HOUR);
  wait_row (self, "Call the landlord|! Was to be done by Tue 8 Dec|");
  choose (self, "Call", "Edit…");
  window = wait_window (ALONG_TYPE_ACTION_WINDOW);
  gtk_switch_set_active (app_fixture_child (window, "due_switch"), FALSE);
  save (ALONG_TYPE_ACTION_WINDOW, "action.save");
  wait_row (self, "Call the landlord||Nobody yet · One-to-one, Tue 24 Nov|[Done]");

  choose (self, "Call", "Delete");
  wait_no_row (self, "Call");
  along_session_undo (self->app.session);
  wait_row (self, "Call the landlord|");
}

static void
remind_cb (GString    *reminders,
           const char *text)
{
  g_string_append_printf (reminders, "%s/", text);
}

static gboolean
has_reminded (gpointer data)
{
  return ((GString *) data)->len > 0;
}

/* By number and without names, once a day, and not at all where that is not wanted. */
static void
test_reminder (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.peerwork.Alongside");
  g_autoptr (GString) reminders = g_string_new (NULL);
  g_autoptr (AlongReminder) reminder = along_reminder_new (self->app.session);

  g_signal_connect_swapped (reminder, "remind", G_CALLBACK (remind_cb), reminders);
  app_fixture_wait (has_reminded, reminders);
  g_assert_cmpstr (reminders->str, ==, "2 supervision sessions are overdue./");

  /* A later minute of the day, and another start of the program. */
  set_clock (self, 15 * HOUR);
  g_object_unref (along_reminder_new (self->app.session));
  wait_row (self, "Aino|");
  g_assert_cmpstr (reminders->str, ==, "2 supervision sessions are overdue./");

  g_string_truncate (reminders, 0);
  set_clock (self, 33 * HOUR);
  app_fixture_wait (has_reminded, reminders);
  g_assert_cmpstr (reminders->str, ==, "2 supervision sessions are overdue./");

  g_string_truncate (reminders, 0);
  g_settings_set_boolean (settings, "supervision-reminders", FALSE);
  set_clock (self, 57 * HOUR);
  wait_row (self, "Aino|! Overdue");
  app_fixture_settle ();
  g_assert_cmpstr (reminders->str, ==, "");
}

/* Lets who has @person_id be here with keys of their own. */
static void
unlock (Fixture *self,
        gint64   person_id)
{
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongNoteReader) reader =
    g_object_new (ALONG_TYPE_NOTE_READER, "person-id", person_id, NULL);

  along_unlocked_take (along_session_get_unlocked (self->app.session), reader, keys);
}

/* The window says what it is about, also while another type is chosen. */
static void
test_titles (Fixture       *self,
             gconstpointer  data)
{
  AlongDirectory *directory = along_session_get_directory (self->app.session);
  GListModel *types = along_directory_get_shift_types (directory);
  AdwComboRow *type_row;
  gpointer editor;

  plan (self);
  choose (self, "One-to-one: Aino", "Open…");
  editor = wait_window (ALONG_TYPE_SHIFT_EDITOR);
  g_assert_cmpstr (gtk_window_get_title (editor), ==, "Edit Session");

  type_row = app_fixture_child (editor, "type_row");
  for (guint i = 0; i < g_list_model_get_n_items (types); i++)
    {
      g_autoptr (AlongShiftType) type = g_list_model_get_item (types, i);

      if (along_shift_type_get_kind (type) != ALONG_SHIFT_KIND_SUPERVISION)
        along_entry_choice_set_id (type_row, along_record_get_id (ALONG_RECORD (type)));
    }
  g_assert_cmpstr (gtk_window_get_title (editor), ==, "Edit Shift");
  gtk_window_destroy (editor);
}

static void
cadence_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  gboolean *loaded = user_data;
  g_autoptr (GArray) cadence = along_store_load_cadence_finish (ALONG_STORE (source), result, NULL);

  *loaded = cadence != NULL;
}

static gboolean
is_true (gpointer value)
{
  return *(gboolean *) value;
}

/* Until the file has answered what it was asked before. */
static void
wait_asked (Fixture *self)
{
  gboolean loaded = FALSE;

  along_store_load_cadence_async (along_session_get_store (self->app.session),
                                  along_session_get_now (self->app.session), NULL,
                                  cadence_loaded_cb, &loaded);
  app_fixture_wait (is_true, &loaded);
}

/* An external supervisor sees own sessions only, and nobody else's supervision. */
static void
test_wall (Fixture       *self,
           gconstpointer  data)
{
  AlongDirectory *directory = along_session_get_directory (self->app.session);
  g_autoptr (AlongSupervisor) tapio = NULL;
  AlongUnlocked *unlocked = along_session_get_unlocked (self->app.session);
  gpointer before = app_fixture_find (along_directory_get_supervisors (directory), "Tapio");
  g_autoptr (GSettings) settings = g_settings_new ("org.peerwork.Alongside");
  g_autoptr (AlongReminder) reminder = NULL;

  plan (self);
  tapio = along_record_copy (before);
  g_object_set (tapio, "duties", ALONG_DUTY_SUPERVISOR_EXTERNAL, NULL);
  app_fixture_run (&self->app,
                   along_intent_save_entry (ALONG_ENTRY (tapio), ALONG_ENTRY (before)));
  wait_row (self, SESSION);
  g_settings_reset (settings, "supervision-reminded");
  g_settings_reset (settings, "supervision-reminders");

  unlock (self, along_record_get_id (ALONG_RECORD (tapio)));
  wait_no_row (self, "Aino");
  wait_no_row (self, "Sari");
  /* Nor does what they see count as what the agency was reminded of. */
  reminder = along_reminder_new (self->app.session);
  wait_asked (self);
  g_assert_cmpint (g_settings_get_int (settings, "supervision-reminded"), ==, 0);
  along_unlocked_lock (unlocked);
  wait_row (self, SESSION);

  /* Whoever works for the agency sees all of them. */
  unlock (self, along_record_get_id (app_fixture_find (along_directory_get_supervisors (directory),
                                                       "Sari")));
  app_fixture_settle ();
  wait_row (self, SESSION);
  along_unlocked_lock (unlocked);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/supervision/plan", test_plan);
  ADD ("/supervision/leader", test_leader);
  ADD ("/supervision/hold", test_hold);
  ADD ("/supervision/cancel", test_cancel);
  ADD ("/supervision/rules", test_rules);
  ADD ("/supervision/actions", test_actions);
  ADD ("/supervision/reminder", test_reminder);
  ADD ("/supervision/titles", test_titles);
  ADD ("/supervision/wall", test_wall);
#undef ADD

  return g_test_run ();
}
