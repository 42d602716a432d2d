/* test-generate.c — templates: kept, edited, and what comes of them shown before it is added
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-conflict.h"
#include "app/along-date-button.h"
#include "app/along-generate-window.h"
#include "app/along-roster-grid.h"
#include "app/along-series-window.h"
#include "app/along-shift-editor.h"
#include "app/along-shift-people.h"
#include "app/along-slot-window.h"
#include "app/along-template-editor.h"
#include "app/along-window.h"
#include "model/along-week.h"

/* Two shifts of Outreach this week, on working days; Aino is on both, Sari on the second. */
typedef struct
{
  AppFixture *fixture;
  AlongDirectory *directory;
  AlongZone *zone;
  AlongDay week;
  gint64 aino;
  gint64 sari;
} Week;

static gint64
find_id (GListModel *list,
         const char *name)
{
  return along_record_get_id (app_fixture_find (list, name));
}

static AlongRoster *
load (Week     *self,
      AlongDay  day,
      int       n_days)
{
  AlongStore *store = along_session_get_store (self->fixture->session);
  g_autoptr (GAsyncResult) result = NULL;

  along_store_load_roster_async (store, self->directory,
                                 along_zone_days_span (self->zone, day, n_days), NULL, on_result,
                                 &result);

  return along_store_load_roster_finish (store, wait_for (&result), NULL);
}

static void
put_shift (Week        *self,
           AlongIntent *intent,
           AlongDay     day,
           int          seats,
           gint64       first,
           gint64       second)
{
  AlongSpan span = along_zone_clock_span (self->zone, day, 9 * 60, 13 * 60);
  g_autoptr (AlongShift) shift = g_object_new (
    ALONG_TYPE_SHIFT,
    "id", along_intent_new_id (intent),
    "type-id", find_id (along_directory_get_shift_types (self->directory), "Outreach"),
    "start", span.start,
    "end", span.end,
    "seats", seats,
    NULL);
  const gint64 people[] = { first, second };

  along_intent_put (intent, shift);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (AlongAssignment) assignment = NULL;

      if (people[i] == 0)
        continue;

      assignment = g_object_new (ALONG_TYPE_ASSIGNMENT,
                                 "id", along_intent_new_id (intent),
                                 "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                                 "person-id", people[i],
                                 NULL);
      along_intent_put (intent, assignment);
    }
}

static void
week_init (Week       *self,
           AppFixture *fixture)
{
  AlongIntent *intent = along_intent_new (ALONG_INTENT_ADD_SHIFT);

  self->fixture = fixture;
  self->directory = along_session_get_directory (fixture->session);
  self->zone = along_session_get_zone (fixture->session);
  self->week = along_week_get_start (along_session_get_today (fixture->session),
                                     along_session_get_week_start (fixture->session));
  self->aino = find_id (along_directory_get_peers (self->directory), "Aino");
  self->sari = find_id (along_directory_get_supervisors (self->directory), "Sari");

  put_shift (self, intent, self->week + 2, 2, self->aino, 0);
  put_shift (self, intent, self->week + 3, 2, self->aino, self->sari);
  app_fixture_run (fixture, intent);
}

static void
activate (gpointer    widget,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
}

static gboolean
can_add (gpointer window)
{
  return gtk_widget_get_sensitive (app_fixture_child (window, "add_button"));
}

static void
assert_label (gpointer    window,
              const char *name,
              const char *text)
{
  g_assert_cmpstr (gtk_label_get_text (app_fixture_child (window, name)), ==, text);
}

static GListModel *
get_conflicts (gpointer window)
{
  return G_LIST_MODEL (gtk_list_view_get_model (app_fixture_child (window, "list")));
}

static gboolean
is_gone (gpointer type)
{
  return app_fixture_find_window (GPOINTER_TO_SIZE (type)) == NULL;
}

static AlongTemplate *
keep (Week *self)
{
  g_autoptr (AlongRoster) roster = load (self, self->week, ALONG_DAYS_A_WEEK);
  GtkWidget *parent = g_object_new (ADW_TYPE_WINDOW, NULL);
  AlongEntryEditor *editor;

  gtk_window_present (GTK_WINDOW (parent));
  editor = along_template_editor_keep (parent, self->fixture->session, roster);
  gtk_editable_set_text (app_fixture_child (editor, "name_row"), "Usual");
  activate (editor, "editor.save");
  app_fixture_wait_changed (self->fixture);
  app_fixture_wait (is_gone, GSIZE_TO_POINTER (ALONG_TYPE_TEMPLATE_EDITOR));
  gtk_window_destroy (GTK_WINDOW (parent));

  return app_fixture_find (along_directory_get_templates (self->directory), "Usual");
}

static GPtrArray *
get_slots (Week *self)
{
  return along_directory_get_about (
    self->directory, find_id (along_directory_get_templates (self->directory), "Usual"));
}

static void
assert_proposed (AppFixture *fixture,
                 AlongDay    shown,
                 AlongDay    expected)
{
  AlongGenerateWindow *window = along_generate_window_new_fill (NULL, fixture->session, shown, 0);

  app_fixture_wait (can_add, window);
  g_assert_cmpint (along_date_button_get_day (app_fixture_child (window, "from")), ==, expected);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The window begins where something is to be chosen. */
static void
assert_begins_at (gpointer    window,
                  const char *name)
{
  GtkWidget *child = app_fixture_child (window, name);
  GtkWidget *focus = gtk_window_get_focus (window);

  g_assert_nonnull (focus);
  g_assert_true (focus == child || gtk_widget_is_ancestor (focus, child));
}

/* A week becomes a template with its people, and goes on with the next one; what is there is not
 * made twice, and one Undo takes all of it back. */
static void
test_fill (AppFixture    *fixture,
           gconstpointer  data)
{
  Week week;
  AlongTemplate *template;
  AlongGenerateWindow *window;
  g_autoptr (AlongRoster) made = NULL;
  g_autoptr (AlongRoster) undone = NULL;
  GPtrArray *slots;

  week_init (&week, fixture);
  template = keep (&week);
  g_assert_cmpint (along_template_get_weeks (template), ==, 1);
  slots = get_slots (&week);
  g_assert_cmpuint (slots->len, ==, 2);
  g_assert_cmpuint (along_directory_get_about (week.directory, along_record_get_id (
                      g_ptr_array_index (slots, 1)))->len, ==, 2);

  window = along_generate_window_new_fill (NULL, fixture->session, week.week, 0);
  gtk_window_present (GTK_WINDOW (window));
  /* What changes while the days are looked for does not stop that. */
  g_signal_emit_by_name (fixture->session, "changed", 0, G_GINT64_CONSTANT (0),
                         G_GINT64_CONSTANT (0));
  app_fixture_wait (can_add, window);
  assert_begins_at (window, "template_row");
  /* From the week after the last one with a shift of it on, for eight weeks. */
  g_assert_cmpint (along_date_button_get_day (app_fixture_child (window, "from")), ==,
                   week.week + ALONG_DAYS_A_WEEK);
  assert_label (window, "summary", "16 shifts, 24 seats filled, 8 stay open");
  assert_label (window, "left_out", "");

  along_date_button_set_day (app_fixture_child (window, "until"), week.week + 13);
  along_date_button_set_day (app_fixture_child (window, "from"), week.week);
  app_fixture_wait (can_add, window);
  assert_label (window, "summary", "2 shifts, 3 seats filled, 1 stays open");
  g_assert_cmpstr (gtk_button_get_label (app_fixture_child (window, "add_button")), ==,
                   "_Add 2 Shifts");

  /* A later one that is shown is meant, but nothing of the past. */
  assert_proposed (fixture, week.week + 4 * ALONG_DAYS_A_WEEK, week.week + 4 * ALONG_DAYS_A_WEEK);
  assert_proposed (fixture, week.week - ALONG_DAYS_A_WEEK, week.week + ALONG_DAYS_A_WEEK);

  activate (window, "generate.add");
  app_fixture_wait_changed (fixture);
  app_fixture_wait (is_gone, GSIZE_TO_POINTER (ALONG_TYPE_GENERATE_WINDOW));
  made = load (&week, week.week + 7, 7);
  g_assert_cmpuint (along_roster_get_shifts (made)->len, ==, 2);

  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  undone = load (&week, week.week + 7, 7);
  g_assert_cmpuint (along_roster_get_shifts (undone)->len, ==, 0);
}

/* After a fill that ended within a week the rest of that week comes next. */
static void
test_rest (AppFixture    *fixture,
           gconstpointer  data)
{
  Week week;
  AlongGenerateWindow *window;

  week_init (&week, fixture);
  keep (&week);
  window = along_generate_window_new_fill (NULL, fixture->session, week.week, 0);
  gtk_window_present (GTK_WINDOW (window));
  app_fixture_wait (can_add, window);
  along_date_button_set_day (app_fixture_child (window, "until"), week.week + 9);
  app_fixture_wait (can_add, window);
  assert_label (window, "summary", "1 shift, 1 seat filled, 1 stays open");
  activate (window, "generate.add");
  app_fixture_wait_changed (fixture);
  app_fixture_wait (is_gone, GSIZE_TO_POINTER (ALONG_TYPE_GENERATE_WINDOW));

  assert_proposed (fixture, week.week, week.week + 10);
}

static void
assert_begins_with (AppFixture *fixture,
                    gint64      last_id,
                    const char *expected)
{
  AlongGenerateWindow *window = along_generate_window_new_fill (NULL, fixture->session, 0, last_id);
  AlongEntry *template =
    adw_combo_row_get_selected_item (app_fixture_child (window, "template_row"));

  g_assert_cmpstr (along_entry_get_name (template), ==, expected);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The template that was filled from last comes first, or else the one with the most shifts that
 * still go on. */
static void
test_first_template (AppFixture    *fixture,
                     gconstpointer  data)
{
  const struct
  {
    const char *name;
    int n_slots;
    gboolean ended;
  } templates[] = { { "A few", 2, FALSE }, { "All", 3, FALSE }, { "Before", 5, TRUE } };
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  gint64 type_id = find_id (along_directory_get_shift_types (directory), "Outreach");

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      AlongIntent *intent = along_intent_new (ALONG_INTENT_ADD);
      gint64 id = along_intent_new_id (intent);
      g_autoptr (AlongRecord) template = g_object_new (
        ALONG_TYPE_TEMPLATE, "id", id, "name", templates[i].name, "weeks", 1, NULL);

      along_intent_put (intent, template);
      for (int k = 0; k < templates[i].n_slots; k++)
        {
          g_autoptr (AlongRecord) slot = g_object_new (
            ALONG_TYPE_SLOT, "id", along_intent_new_id (intent), "template-id", id, "type-id",
            type_id, "week", 1, "weekday", k + 1, "ended", templates[i].ended, NULL);

          along_intent_put (intent, slot);
        }
      app_fixture_run (fixture, intent);
    }

  assert_begins_with (fixture, 0, "All");
  assert_begins_with (fixture, find_id (along_directory_get_templates (directory), "A few"),
                      "A few");
  assert_begins_with (fixture, G_MAXINT64, "All");
}

static gboolean
has_shifts (gpointer grid)
{
  AlongRosterPlan *plan = along_roster_grid_get_plan (grid);

  return plan != NULL && along_roster_plan_get_items (plan)->len > 0;
}

static gboolean
is_empty (gpointer grid)
{
  return along_roster_grid_get_plan (grid) != NULL && !has_shifts (grid);
}

/* Whoever filled an empty week is in it then: the key that opens a shift must not undo it all. */
static void
test_focus (AppFixture    *fixture,
            gconstpointer  data)
{
  Week week;
  g_autoptr (AlongOpener) opener = along_opener_new ("", NULL);
  AlongWindow *window;
  GtkWidget *page, *grid;
  AlongGenerateWindow *fill;

  week_init (&week, fixture);
  keep (&week);
  window = along_window_new (NULL, opener, FALSE);
  along_window_set_session (window, fixture->session);
  gtk_window_present (GTK_WINDOW (window));
  page = adw_view_stack_get_child_by_name (app_fixture_child (window, "pages"), "roster");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "roster");
  grid = app_fixture_child (page, "grid");
  app_fixture_wait (has_shifts, grid);
  g_assert_true (gtk_widget_grab_focus (grid));
  activate (page, "roster.next-week");
  app_fixture_wait (is_empty, grid);
  app_fixture_wait (app_fixture_has_focus, app_fixture_child (page, "empty_button"));

  activate (page, "roster.fill");
  fill = app_fixture_find_window (ALONG_TYPE_GENERATE_WINDOW);
  app_fixture_wait (can_add, fill);
  activate (fill, "generate.add");
  app_fixture_wait (is_gone, GSIZE_TO_POINTER (ALONG_TYPE_GENERATE_WINDOW));
  app_fixture_wait (has_shifts, grid);
  app_fixture_wait (app_fixture_has_focus, grid);
  app_fixture_settle ();
  g_assert_true (app_fixture_has_focus (grid));

  /* Nor is it undone by who has undone something before. */
  g_assert_true (gtk_widget_grab_focus (app_fixture_child (window, "undo_button")));
  activate (page, "roster.fill");
  fill = app_fixture_find_window (ALONG_TYPE_GENERATE_WINDOW);
  app_fixture_wait (can_add, fill);
  activate (fill, "generate.add");
  app_fixture_wait_changed (fixture);
  app_fixture_wait (is_gone, GSIZE_TO_POINTER (ALONG_TYPE_GENERATE_WINDOW));
  app_fixture_settle ();
  g_assert_true (app_fixture_has_focus (page));

  /* The toolkit looks for the next widget by itself when what had the keyboard is gone. */
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD));
  g_assert_true (app_fixture_has_focus (grid));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Who is away keeps the seat open, and it is said of which shift and why; nothing to add says
 * why. */
static void
test_conflicts (AppFixture    *fixture,
                gconstpointer  data)
{
  Week week;
  AlongIntent *intent = along_intent_new (ALONG_INTENT_EDIT);
  AlongGenerateWindow *window;
  g_autoptr (AlongAbsence) absence = NULL;
  g_autoptr (AlongConflict) conflict = NULL;
  AlongSpan away;

  week_init (&week, fixture);
  away = along_zone_days_span (week.zone, week.week + 10, 1);
  absence = g_object_new (ALONG_TYPE_ABSENCE, "person-id", week.aino, "start", away.start,
                          "end", away.end, NULL);
  along_intent_put (intent, absence);
  app_fixture_run (fixture, intent);

  window = along_generate_window_new_copy (NULL, fixture->session, week.week);
  gtk_window_present (GTK_WINDOW (window));
  app_fixture_wait (can_add, window);
  assert_begins_at (window, "target");
  assert_label (window, "summary", "2 shifts, 2 seats filled, 2 stay open");
  g_assert_cmpuint (g_list_model_get_n_items (get_conflicts (window)), ==, 1);
  conflict = g_list_model_get_item (get_conflicts (window), 0);
  g_assert_true (g_str_has_prefix (along_conflict_get_title (conflict), "Aino, "));
  g_assert_cmpstr (along_conflict_get_words (conflict), ==, "Outreach\nAway");
  g_assert_cmpstr (along_conflict_get_outcome (conflict), ==, "Stays open");

  /* Without people there is nobody to conflict. */
  gtk_switch_set_active (app_fixture_child (window, "with_people"), FALSE);
  g_assert_false (can_add (window));
  app_fixture_wait (can_add, window);
  assert_label (window, "summary", "2 shifts, 0 seats filled, 4 stay open");
  g_assert_cmpuint (g_list_model_get_n_items (get_conflicts (window)), ==, 0);
  g_assert_cmpstr (adw_status_page_get_title (app_fixture_child (window, "message")), ==,
                   "4 Seats Stay Open");

  /* Of choices that follow each other closely only the last is worked out. */
  gtk_spin_button_set_value (app_fixture_child (window, "weeks"), 8);
  gtk_spin_button_set_value (app_fixture_child (window, "weeks"), 3);
  app_fixture_wait (can_add, window);
  assert_label (window, "summary", "6 shifts, 0 seats filled, 12 stay open");

  along_date_button_set_day (app_fixture_child (window, "target"), week.week - 20);
  g_assert_cmpint (along_date_button_get_day (app_fixture_child (window, "target")), ==,
                   week.week - 21);
  while (g_strcmp0 (adw_status_page_get_title (app_fixture_child (window, "message")),
                    "No Shifts to Add") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (adw_status_page_get_description (app_fixture_child (window, "message")), ==,
                   "The past stays as it is. Choose a later week.");
  g_assert_false (can_add (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where all of them are away it is said of each, although nobody would be on the shifts. */
static void
test_all_away (AppFixture    *fixture,
               gconstpointer  data)
{
  Week week;
  AlongIntent *intent = along_intent_new (ALONG_INTENT_EDIT);
  AlongGenerateWindow *window;
  AlongSpan away;

  week_init (&week, fixture);
  away = along_zone_days_span (week.zone, week.week + ALONG_DAYS_A_WEEK, ALONG_DAYS_A_WEEK);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (AlongAbsence) absence = g_object_new (
        ALONG_TYPE_ABSENCE, "person-id", i == 0 ? week.aino : week.sari, "start", away.start,
        "end", away.end, NULL);

      along_intent_put (intent, absence);
    }
  app_fixture_run (fixture, intent);

  window = along_generate_window_new_copy (NULL, fixture->session, week.week);
  gtk_window_present (GTK_WINDOW (window));
  app_fixture_wait (can_add, window);
  assert_label (window, "summary", "2 shifts, 0 seats filled, 4 stay open");
  g_assert_cmpuint (g_list_model_get_n_items (get_conflicts (window)), ==, 3);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (app_fixture_child (window, "stack")), ==,
                   "list");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The first row of a shift in @widget, which has one. */
static GtkWidget *
find_slot_row (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ACTION_ROW (widget) && g_object_get_data (G_OBJECT (widget), "along-slot") != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_slot_row (child);

  return found;
}

/* Gives the first shift of @editor as many @seats, in the window of its row. */
static void
change_seats (AlongEntryEditor *editor,
              const char       *seats)
{
  AlongSlotWindow *slot_window;

  adw_action_row_activate (ADW_ACTION_ROW (find_slot_row (GTK_WIDGET (editor))));
  slot_window = app_fixture_find_window (ALONG_TYPE_SLOT_WINDOW);
  gtk_editable_set_text (app_fixture_child (slot_window, "seats_spin"), seats);
  activate (slot_window, "slot.done");
  app_fixture_settle ();
}

/* After a shift was changed, its row has the keyboard, as it is now; taken back, too. */
static void
assert_stays_on_row (AlongEntryEditor *editor)
{
  const char *const seats[] = { "9", "3" };

  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      GtkWidget *row;

      change_seats (editor, seats[i]);
      row = find_slot_row (GTK_WIDGET (editor));
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (editor)) == row);
      g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), seats[i]));
    }
}

/* A week that is about to be kept has nothing to mend and nothing to lose until somebody changes
 * it. */
static void
test_keep_untouched (AppFixture    *fixture,
                     gconstpointer  data)
{
  Week week;
  g_autoptr (AlongRoster) roster = NULL;
  GtkWidget *parent = g_object_new (ADW_TYPE_WINDOW, NULL);

  week_init (&week, fixture);
  roster = load (&week, week.week, ALONG_DAYS_A_WEEK);
  gtk_window_present (GTK_WINDOW (parent));
  for (int is_changed = 0; is_changed <= 1; is_changed++)
    {
      AlongEntryEditor *editor = along_template_editor_keep (parent, fixture->session, roster);

      app_fixture_settle ();
      if (is_changed)
        change_seats (editor, "9");
      g_assert_cmpint (gtk_widget_get_visible (app_fixture_child (editor, "name_message")), ==,
                       is_changed);
      gtk_window_close (GTK_WINDOW (editor));
      if (is_changed)
        app_fixture_click ("_Discard");
      app_fixture_wait (is_gone, GSIZE_TO_POINTER (ALONG_TYPE_TEMPLATE_EDITOR));
    }
  gtk_window_destroy (GTK_WINDOW (parent));
}

/* The rotation gets a second week, a slot another time and nobody any more, and loses the first
 * week's other slot; with one week less the second week's slots end. All of it as one step. */
static void
test_editor (AppFixture    *fixture,
             gconstpointer  data)
{
  Week week;
  AlongTemplate *template;
  GtkWidget *parent = g_object_new (ADW_TYPE_WINDOW, NULL);
  AlongEntryEditor *editor;
  AlongSlotWindow *slot_window;
  g_autoptr (AlongSlotDraft) draft = NULL;
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  GPtrArray *slots;
  guint n_ended = 0;

  week_init (&week, fixture);
  template = keep (&week);
  gtk_window_present (GTK_WINDOW (parent));

  editor = along_entry_editor_open (ALONG_TYPE_TEMPLATE_EDITOR, parent, fixture->session,
                                    ALONG_ENTRY (template));
  app_fixture_settle ();
  gtk_editable_set_text (app_fixture_child (editor, "weeks_spin"), "2");
  g_assert_true (gtk_widget_get_visible (app_fixture_child (editor, "first_day_row")));
  activate (editor, "editor.save");
  app_fixture_wait_changed (fixture);
  app_fixture_wait (is_gone, GSIZE_TO_POINTER (ALONG_TYPE_TEMPLATE_EDITOR));
  template = app_fixture_find (along_directory_get_templates (week.directory), "Usual");
  g_assert_cmpint (along_template_get_weeks (template), ==, 2);

  /* A slot alone. */
  slots = get_slots (&week);
  draft = along_slot_draft_new_for (week.directory, g_ptr_array_index (slots, 1));
  slot_window = along_slot_window_new (GTK_WINDOW (parent), fixture->session, draft, 2);
  gtk_window_present (GTK_WINDOW (slot_window));
  gtk_editable_set_text (app_fixture_child (slot_window, "start_row"), "22");
  gtk_editable_set_text (app_fixture_child (slot_window, "end_row"), "6");
  gtk_editable_set_text (app_fixture_child (slot_window, "seats_spin"), "3");
  adw_combo_row_set_selected (app_fixture_child (slot_window, "week_row"), 1);
  activate (slot_window, "slot.done");
  g_assert_cmpint (along_slot_get_start_minute (along_slot_draft_get_slot (draft)), ==, 22 * 60);
  g_assert_cmpint (along_slot_get_minutes (along_slot_draft_get_slot (draft)), ==, 8 * 60);
  g_assert_cmpint (along_slot_get_week (along_slot_draft_get_slot (draft)), ==, 2);
  g_assert_cmpint (along_slot_get_seats (along_slot_draft_get_slot (draft)), ==, 3);
  g_assert_cmpuint (along_slot_draft_get_regulars (draft)->len, ==, 2);
  g_assert_true (along_slot_draft_is_changed (draft));
  along_slot_draft_set (draft, along_slot_draft_get_slot (draft), nobody);
  {
    AlongIntent *intent = along_intent_new (ALONG_INTENT_EDIT);

    along_slot_draft_collect (draft, intent, FALSE);
    app_fixture_run (fixture, intent);
  }
  slots = get_slots (&week);
  g_assert_cmpuint (along_directory_get_about (week.directory, along_record_get_id (
                      g_ptr_array_index (slots, 1)))->len, ==, 0);

  editor = along_entry_editor_open (ALONG_TYPE_TEMPLATE_EDITOR, parent, fixture->session,
                                    ALONG_ENTRY (template));
  app_fixture_settle ();
  assert_stays_on_row (editor);
  gtk_spin_button_set_value (app_fixture_child (editor, "weeks_spin"), 1);
  activate (editor, "editor.save");
  app_fixture_wait_changed (fixture);
  app_fixture_wait (is_gone, GSIZE_TO_POINTER (ALONG_TYPE_TEMPLATE_EDITOR));
  slots = get_slots (&week);
  for (guint i = 0; i < slots->len; i++)
    if (along_slot_get_ended (g_ptr_array_index (slots, i)))
      n_ended++;
  g_assert_cmpuint (slots->len, ==, 2);
  g_assert_cmpuint (n_ended, ==, 1);

  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  slots = get_slots (&week);
  for (guint i = 0; i < slots->len; i++)
    g_assert_false (along_slot_get_ended (g_ptr_array_index (slots, i)));
  gtk_window_destroy (GTK_WINDOW (parent));
}

/* The shifts of one slot of the template, eight weeks of which are in the file; in the roster. */
static AlongShift *
generate_series (Week         *self,
                 AlongRoster **roster)
{
  AlongTemplate *template = keep (self);
  AlongDay today = along_session_get_today (self->fixture->session);
  GPtrArray *shifts;
  g_autoptr (AlongRoster) fresh = load (self, today, 70);
  g_autoptr (AlongGeneration) generation =
    along_generation_new (fresh, template, today, self->week + 8 * ALONG_DAYS_A_WEEK - 1, today,
                          FALSE);

  while (along_generation_step (generation))
    continue;
  app_fixture_run (self->fixture, along_intent_generate (generation));

  *roster = load (self, self->week + ALONG_DAYS_A_WEEK, 70);
  shifts = along_roster_get_shifts (*roster);
  for (guint i = 0; i < shifts->len; i++)
    if (along_roster_has_shift (*roster, g_ptr_array_index (shifts, i)))
      return g_ptr_array_index (shifts, i);

  g_assert_not_reached ();
}

static guint
count_shifts (Week *self)
{
  g_autoptr (AlongRoster) roster = load (self, self->week + ALONG_DAYS_A_WEEK, 70);
  GPtrArray *shifts = along_roster_get_shifts (roster);
  guint n_shifts = 0;

  for (guint i = 0; i < shifts->len; i++)
    if (along_roster_has_shift (roster, g_ptr_array_index (shifts, i)))
      n_shifts++;

  return n_shifts;
}

static gboolean
has_series (gpointer window)
{
  return gtk_widget_get_sensitive (app_fixture_child (window, "following_row"));
}

static AlongSeriesWindow *
open_series (Week       *self,
             AlongShift *shift,
             AlongShift *edited)
{
  AlongSeriesWindow *window =
    along_series_window_new (NULL, self->fixture->session, shift, edited);

  gtk_window_present (GTK_WINDOW (window));
  app_fixture_wait (has_series, window);

  return window;
}

static void
assert_button (gpointer    window,
               const char *label)
{
  g_assert_cmpstr (gtk_button_get_label (app_fixture_child (window, "do_button")), ==, label);
}

/* At first only the one at hand is meant; what goes is what is named, and the template ends with it
 * only when asked to. */
static void
test_series (AppFixture    *fixture,
             gconstpointer  data)
{
  Week week;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongShift) edited = NULL;
  g_autoptr (AlongShift) other_day = NULL;
  g_autoptr (AlongShift) past = NULL;
  g_autoptr (AlongRoster) changed = NULL;
  AlongSeriesWindow *window;
  AlongShift *shift;
  GPtrArray *slots;
  guint n_ended = 0;

  week_init (&week, fixture);
  shift = generate_series (&week, &roster);
  g_assert_cmpuint (count_shifts (&week), ==, 14);

  edited = along_record_copy (shift);
  g_assert_false (along_series_window_concerns (fixture->session, shift, edited));
  g_object_set (edited, "start", along_shift_get_start (shift) + 3600, "note", "Keys", NULL);
  g_assert_true (along_series_window_concerns (fixture->session, shift, edited));
  g_assert_true (along_series_window_concerns (fixture->session, shift, NULL));
  other_day = along_record_copy (shift);
  g_object_set (other_day, "start", along_shift_get_start (shift) + 48 * 3600,
                "end", along_shift_get_end (shift) + 48 * 3600, NULL);
  g_assert_false (along_series_window_concerns (fixture->session, shift, other_day));
  past = along_record_copy (shift);
  g_object_set (past, "start", along_shift_get_start (shift) - 21 * 24 * 3600,
                "end", along_shift_get_end (shift) - 21 * 24 * 3600, NULL);
  g_assert_false (along_series_window_concerns (fixture->session, past, NULL));

  window = open_series (&week, shift, edited);
  assert_button (window, "_Change 1 Shift");
  gtk_check_button_set_active (app_fixture_child (window, "following_check"), TRUE);
  assert_button (window, "_Change 7 Shifts");
  gtk_switch_set_active (app_fixture_child (window, "template_switch"), TRUE);
  app_fixture_run (fixture, along_series_window_make_intent (window));
  gtk_window_destroy (GTK_WINDOW (window));
  slots = get_slots (&week);
  g_assert_cmpint (along_slot_get_start_minute (g_ptr_array_index (slots, 0)), ==, 10 * 60);
  g_assert_cmpint (along_slot_get_minutes (g_ptr_array_index (slots, 0)), ==, 3 * 60);
  g_assert_cmpstr (along_slot_get_note (g_ptr_array_index (slots, 0)), ==, "Keys");

  changed = load (&week, week.week + ALONG_DAYS_A_WEEK, 70);
  shift = along_roster_get_shift (changed, along_record_get_id (ALONG_RECORD (shift)));
  g_assert_cmpstr (along_shift_get_note (shift), ==, "Keys");

  window = open_series (&week, shift, NULL);
  assert_button (window, "_Delete 1 Shift");
  app_fixture_run (fixture, along_series_window_make_intent (window));
  gtk_check_button_set_active (app_fixture_child (window, "following_check"), TRUE);
  assert_button (window, "_Delete 7 Shifts");
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpuint (count_shifts (&week), ==, 13);

  along_session_undo (fixture->session);
  app_fixture_wait_changed (fixture);
  window = open_series (&week, shift, NULL);
  gtk_check_button_set_active (app_fixture_child (window, "following_check"), TRUE);
  gtk_switch_set_active (app_fixture_child (window, "template_switch"), TRUE);
  app_fixture_run (fixture, along_series_window_make_intent (window));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpuint (count_shifts (&week), ==, 7);
  slots = get_slots (&week);
  for (guint i = 0; i < slots->len; i++)
    if (along_slot_get_ended (g_ptr_array_index (slots, i)))
      n_ended++;
  g_assert_cmpuint (n_ended, ==, 1);
}

/* Ticks or unticks the date at @position; returns how many positions are left to go. */
static int
tick (GtkWidget *widget,
      int        position,
      gboolean   ticked)
{
  if (GTK_IS_CHECK_BUTTON (widget))
    {
      if (position == 0)
        gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), ticked);
      return position - 1;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && position >= 0;
       child = gtk_widget_get_next_sibling (child))
    position = tick (child, position, ticked);

  return position;
}

static guint
count_people (Week       *self,
              AlongShift *shift)
{
  g_autoptr (AlongRoster) roster = load (self, self->week + ALONG_DAYS_A_WEEK, 70);

  return along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)))->len;
}

/* Who is on the shift in the editor changes with that shift alone: not when it is not to change. */
static void
test_series_people (AppFixture    *fixture,
                    gconstpointer  data)
{
  const struct
  {
    gboolean first;
    guint n_people;
  } cases[] = { { FALSE, 0 }, { TRUE, 1 } };
  Week week;
  g_autoptr (AlongRoster) roster = NULL;
  AlongShift *shift;
  guint before;

  week_init (&week, fixture);
  shift = generate_series (&week, &roster);
  before = count_people (&week, shift);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongShiftEditor *editor = along_shift_editor_new (NULL, fixture->session, roster, shift);
      AlongSeriesWindow *window;
      GtkWidget *dates;

      gtk_window_present (GTK_WINDOW (editor));
      gtk_editable_set_text (app_fixture_child (editor, "note_row"), "Keys");
      along_shift_people_add (app_fixture_child (editor, "people"), week.sari, 0);
      activate (editor, "editor.save");
      window = app_fixture_find_window (ALONG_TYPE_SERIES_WINDOW);
      g_assert_nonnull (window);
      app_fixture_wait (has_series, window);
      dates = app_fixture_child (window, "dates_group");
      tick (dates, 0, cases[i].first);
      tick (dates, 1, TRUE);
      activate (window, "series.do");
      app_fixture_wait_changed (fixture);
      app_fixture_wait (is_gone, GSIZE_TO_POINTER (ALONG_TYPE_SHIFT_EDITOR));
      g_assert_cmpuint (count_people (&week, shift), ==, before + cases[i].n_people);
    }
}

int
main (int   argc,
      char *argv[])
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);

  app_fixture_add ("/generate/keep/untouched", test_keep_untouched);
  app_fixture_add ("/generate/fill", test_fill);
  app_fixture_add ("/generate/fill/rest", test_rest);
  app_fixture_add ("/generate/fill/focus", test_focus);
  app_fixture_add ("/generate/fill/first-template", test_first_template);
  app_fixture_add ("/generate/conflicts", test_conflicts);
  app_fixture_add ("/generate/conflicts/all-away", test_all_away);
  app_fixture_add ("/generate/editor", test_editor);
  app_fixture_add ("/generate/series", test_series);
  app_fixture_add ("/generate/series/people", test_series_people);

  return g_test_run ();
}
