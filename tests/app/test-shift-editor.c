/* test-shift-editor.c — a shift in its editor: times, people, conflicts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-assign-window.h"
#include "app/along-candidate-row.h"
#include "app/along-date-button.h"
#include "app/along-entry-choice.h"
#include "app/along-enum-item.h"
#include "app/along-field-message.h"
#include "app/along-roster-grid-private.h"
#include "app/along-roster-page.h"
#include "app/along-roster-people.h"
#include "app/along-shift-editor.h"
#include "app/along-shift-people.h"
#include "app/along-shift-start.h"
#include "app/along-week-picker.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "grid-fixture.h"
#include "roster-fixture.h"

#define HOUR 60

static gpointer
times_child (gpointer    editor,
             const char *name)
{
  return app_fixture_child (app_fixture_child (editor, "times"), name);
}

static void
assert_message (AlongFieldMessage *message,
                const char        *text)
{
  g_assert_cmpstr (along_field_message_get_message (message), ==, text);
}

/* A new shift through the night with somebody on it, in one intent. */
static void
test_editor (AppFixture    *fixture,
             gconstpointer  data)
{
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  AlongZone *zone = along_session_get_zone (fixture->session);
  g_autoptr (AlongRoster) roster = along_roster_new (
    directory, along_zone_days_span (zone, ROSTER_FIRST_DAY, ALONG_DAYS_A_WEEK));
  gint64 aino = along_record_get_id (
    app_fixture_find (along_directory_get_peers (directory), "Aino"));
  g_autoptr (AlongShift) shift = along_shift_new ();
  g_autoptr (AlongRoster) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  AlongShiftEditor *editor;
  AlongShift *made;

  along_shift_start_as (shift, NULL, roster, ROSTER_FIRST_DAY + 1, 0);
  editor = along_shift_editor_new (NULL, fixture->session, roster, shift);
  gtk_window_present (GTK_WINDOW (editor));
  app_fixture_settle ();

  gtk_editable_set_text (times_child (editor, "start_row"), "late");
  assert_message (times_child (editor, "start_message"),
                  "“late” is not a time. Write it like 8:30 or 20:30.");
  gtk_editable_set_text (times_child (editor, "start_row"), "22");
  gtk_editable_set_text (times_child (editor, "end_row"), "6.30");
  assert_message (times_child (editor, "start_message"), NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (times_child (editor, "length_row")), ==,
                   "8 h 30 min, ends on Wednesday");

  along_shift_people_add (app_fixture_child (editor, "people"), aino, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor), "editor.save", NULL));
  app_fixture_wait_changed (fixture);

  along_store_load_roster_async (along_session_get_store (fixture->session), directory,
                                 along_roster_get_span (roster), NULL, on_result, &result);
  saved = along_store_load_roster_finish (along_session_get_store (fixture->session),
                                          wait_for (&result), NULL);
  g_assert_cmpuint (along_roster_get_shifts (saved)->len, ==, 1);
  made = g_ptr_array_index (along_roster_get_shifts (saved), 0);
  g_assert_cmpint (along_zone_get_minute (zone, along_shift_get_start (made)), ==, 22 * HOUR);
  g_assert_cmpint (along_zone_get_day (zone, along_shift_get_end (made)), ==,
                   ROSTER_FIRST_DAY + 2);
  g_assert_cmpuint (along_roster_get_person_assignments (saved, aino)->len, ==, 1);
}

/* What the first row offers, by nick. */
static char *
list_states (GtkWidget *people)
{
  GtkWidget *row = grid_fixture_find (people, ADW_TYPE_COMBO_ROW);
  GListModel *items = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  g_autoptr (GEnumClass) states = g_type_class_ref (ALONG_TYPE_ASSIGNMENT_STATE);
  GString *nicks = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AlongEnumItem) item = g_list_model_get_item (items, i);

      g_string_append_printf (
        nicks, "%s%s", i > 0 ? " " : "",
        g_enum_get_value (states, along_enum_item_get_value (item))->value_nick);
    }

  return g_string_free (nicks, FALSE);
}

static void
assert_states (AlongShiftPeople *people,
               const char       *expected)
{
  g_autofree char *states = list_states (GTK_WIDGET (people));

  g_assert_cmpstr (states, ==, expected);
}

/* What happened on a shift is not asked before its day, and what is answered at check-in never. */
static void
test_states (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 9 * HOUR, 12 * HOUR, 1);
  AlongShift *other = roster_fixture_shift (roster, 101, 2, 9 * HOUR, 12 * HOUR, 1);
  AlongShiftPeople *people = g_object_ref_sink (g_object_new (ALONG_TYPE_SHIFT_PEOPLE, NULL));
  AdwComboRow *row;

  roster_fixture_assign (roster, 200, shift, ROSTER_AINO, ALONG_ASSIGNMENT_ACCEPTED, 0);
  along_shift_people_start (people, roster, shift);
  assert_states (people, "proposed accepted declined excused cancelled");
  row = ADW_COMBO_ROW (grid_fixture_find (GTK_WIDGET (people), ADW_TYPE_COMBO_ROW));
  adw_combo_row_set_selected (row, 3);
  g_assert_cmpint (along_assignment_get_state (along_shift_people_find (people, 200)), ==,
                   ALONG_ASSIGNMENT_EXCUSED);

  along_shift_people_set_begun (people, TRUE);
  assert_states (people, "proposed accepted declined done excused missed cancelled");
  row = ADW_COMBO_ROW (grid_fixture_find (GTK_WIDGET (people), ADW_TYPE_COMBO_ROW));
  g_assert_cmpint (along_enum_item_get_value (adw_combo_row_get_selected_item (row)), ==,
                   ALONG_ASSIGNMENT_EXCUSED);
  g_assert_finalize_object (people);

  /* Who is out is said to be. */
  roster_fixture_assign (roster, 201, other, ROSTER_AINO, ALONG_ASSIGNMENT_CHECKED_IN, 0);
  people = g_object_ref_sink (g_object_new (ALONG_TYPE_SHIFT_PEOPLE, NULL));
  along_shift_people_start (people, roster, other);
  assert_states (people, "proposed accepted declined checked-in excused cancelled");
  g_assert_finalize_object (people);
}

/* A new shift is where the last one of its type was, or at the only place; where that is not known,
 * it is nowhere yet. */
static void
test_place (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongDirectory *directory = along_roster_get_directory (roster);
  AlongShiftType *outreach = along_directory_get_shift_type (directory, ROSTER_OUTREACH);
  AlongShiftType *talk = along_directory_get_shift_type (directory, ROSTER_TALK);
  g_autoptr (AlongPlace) quay =
    g_object_new (ALONG_TYPE_PLACE, "id", (gint64) ROSTER_HARBOUR + 1, "name", "Quay", NULL);
  g_autoptr (AlongShift) first = along_shift_new ();
  g_autoptr (AlongShift) second = along_shift_new ();

  along_shift_start_as (first, talk, roster, ROSTER_FIRST_DAY, 0);
  g_assert_cmpint (along_shift_get_place_id (first), ==, ROSTER_HARBOUR);

  along_directory_add (directory, ALONG_RECORD (quay));
  along_shift_start_as (second, talk, roster, ROSTER_FIRST_DAY, 0);
  g_assert_cmpint (along_shift_get_place_id (second), ==, 0);

  roster_fixture_shift (roster, 100, 1, 9 * HOUR, 12 * HOUR, 1);
  along_shift_start_as (second, outreach, roster, ROSTER_FIRST_DAY, 0);
  g_assert_cmpint (along_shift_get_place_id (second), ==, ROSTER_HARBOUR);
  /* The place of another type is not taken along. */
  along_shift_start_as (second, talk, roster, ROSTER_FIRST_DAY, 0);
  g_assert_cmpint (along_shift_get_place_id (second), ==, 0);
}

/* A new shift today begins when it can still be done, and otherwise as it always does. */
static void
test_start (void)
{
  static const struct
  {
    int day; /* from today */
    int now; /* in minutes */
    const char *expected;
  } cases[] = {
    { 0, 8 * 60 + 59, "21 09:00–13:00" },
    { 0, 9 * 60, "21 10:00–14:00" },
    { 0, 14 * 60 + 20, "21 15:00–19:00" },
    { 0, 21 * 60 + 1, "21 22:00–02:00 +1" },
    { 0, 22 * 60 + 59, "21 23:00–03:00 +1" },
    { 0, 23 * 60, "21 09:00–13:00" },
    { 1, 14 * 60 + 20, "22 09:00–13:00" },
    { -1, 14 * 60 + 20, "20 09:00–13:00" },
  };
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  AlongDay today = ROSTER_FIRST_DAY + 2;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = along_shift_new ();
      g_autofree char *span = NULL;
      g_autofree char *words = NULL;
      int day_of_month;

      along_shift_start_as (shift, NULL, roster, today + cases[i].day,
                            along_zone_at (zone, today, cases[i].now));
      along_day_get_ymd (along_zone_get_day (zone, along_shift_get_start (shift)), NULL, NULL,
                         &day_of_month);
      span = along_words_span (zone, ALONG_CLOCK_24, along_shift_get_span (shift));
      words = g_strdup_printf ("%d %s", day_of_month, span);
      g_assert_cmpstr (words, ==, cases[i].expected);
    }
}

static void
take_entry (AlongDirectory *directory,
            GType           type,
            gint64          id,
            const char     *name)
{
  g_autoptr (AlongRecord) record = g_object_new (type, "id", id, "name", name, NULL);

  along_directory_add (directory, record);
}

/* What somebody chose is kept when the type changes. */
static void
test_editor_place (AppFixture    *fixture,
                   gconstpointer  data)
{
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  AlongZone *zone = along_directory_get_zone (directory);
  g_autoptr (AlongRoster) roster = along_roster_new (
    directory, along_zone_days_span (zone, ROSTER_FIRST_DAY, ALONG_DAYS_A_WEEK));
  g_autoptr (AlongShift) shift = along_shift_new ();
  AlongShiftEditor *editor;
  AdwComboRow *type_row, *place_row;

  take_entry (directory, ALONG_TYPE_SHIFT_TYPE, ROSTER_OUTREACH, "Walk");
  take_entry (directory, ALONG_TYPE_SHIFT_TYPE, ROSTER_TALK, "Talk");
  take_entry (directory, ALONG_TYPE_PLACE, ROSTER_HARBOUR, "Harbour");
  take_entry (directory, ALONG_TYPE_PLACE, ROSTER_HARBOUR + 1, "Quay");
  roster_fixture_shift (roster, 100, 1, 9 * HOUR, 12 * HOUR, 1);
  editor = along_shift_editor_new (NULL, fixture->session, roster, shift);
  type_row = app_fixture_child (editor, "type_row");
  place_row = app_fixture_child (editor, "place_row");

  /* The walk was at the harbour, talks were nowhere yet. */
  along_entry_choice_set_id (type_row, ROSTER_OUTREACH);
  g_assert_cmpint (along_entry_choice_get_id (place_row), ==, ROSTER_HARBOUR);
  along_entry_choice_set_id (type_row, ROSTER_TALK);
  g_assert_cmpint (along_entry_choice_get_id (place_row), ==, 0);

  along_entry_choice_set_id (place_row, ROSTER_HARBOUR + 1);
  along_entry_choice_set_id (type_row, ROSTER_OUTREACH);
  g_assert_cmpint (along_entry_choice_get_id (place_row), ==, ROSTER_HARBOUR + 1);

  gtk_window_destroy (GTK_WINDOW (editor));
}

/* "Aino, Ville, not Omar" */
static char *
dup_people (GtkListView *list)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (AlongCandidate) candidate = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s%s", i > 0 ? ", " : "",
                              along_candidate_is_possible (candidate) ? "" : "not ",
                              along_candidate_get_name (candidate));
    }

  return g_string_free (text, FALSE);
}

/* Those who can come first, and a list without anybody says so, and why. */
static void
test_nobody (AppFixture    *fixture,
             gconstpointer  data)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongRosterPeople *people = g_object_ref_sink (g_object_new (ALONG_TYPE_ROSTER_PEOPLE, NULL));
  GtkWidget *label = app_fixture_child (people, "nobody_label");
  g_autofree char *people_shown = NULL;

  g_assert_true (gtk_widget_get_visible (label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Nobody yet");

  along_roster_people_set_roster (people, roster);
  app_fixture_settle ();
  g_assert_false (gtk_widget_get_visible (label));
  people_shown = dup_people (app_fixture_child (people, "list"));
  g_assert_cmpstr (people_shown, ==, "Ville, Aino, Sari, not Omar");

  gtk_editable_set_text (app_fixture_child (people, "search_entry"), "nobody is called so");
  g_signal_emit_by_name (app_fixture_child (people, "search_entry"), "search-changed");
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Nobody found");

  g_object_unref (people);
}

static void
assert_closed (AlongShiftEditor *editor,
               gboolean          closed)
{
  g_assert_cmpint (gtk_revealer_get_reveal_child (app_fixture_child (editor, "failure")), ==,
                   closed);
  g_assert_cmpint (gtk_widget_is_sensitive (app_fixture_child (editor, "save_button")), ==,
                   !closed);
}

/* It is said at once that nothing new can be on a day that is closed, and the day can be
 * changed. */
static void
test_editor_closed (AppFixture    *fixture,
                    gconstpointer  data)
{
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  AlongZone *zone = along_session_get_zone (fixture->session);
  g_autoptr (AlongRoster) roster = along_roster_new (
    directory, along_zone_days_span (zone, ROSTER_FIRST_DAY, 2 * ALONG_DAYS_A_WEEK));
  g_autoptr (AlongShift) shift = along_shift_new ();
  AlongIntent *intent = along_intent_new (ALONG_INTENT_CLOSE);
  g_autoptr (AlongPublication) publication = g_object_new (
    ALONG_TYPE_PUBLICATION, "id", along_intent_new_id (intent), "first-day", ROSTER_FIRST_DAY,
    "last-day", ROSTER_FIRST_DAY + 6, "state", ALONG_PUBLICATION_CLOSED, NULL);
  AlongDateButton *date;
  AlongShiftEditor *editor;

  along_intent_put (intent, publication);
  app_fixture_run (fixture, intent);
  along_shift_start_as (shift, NULL, roster, ROSTER_FIRST_DAY + 6, 0);
  editor = along_shift_editor_new (NULL, fixture->session, roster, shift);
  gtk_window_present (GTK_WINDOW (editor));
  date = times_child (editor, "day_button");

  assert_closed (editor, TRUE);
  g_assert_nonnull (strstr (gtk_label_get_text (app_fixture_child (editor, "failure_label")),
                            "closed"));
  along_date_button_set_day (date, ROSTER_FIRST_DAY + 7);
  assert_closed (editor, FALSE);
  along_date_button_set_day (date, ROSTER_FIRST_DAY);
  assert_closed (editor, TRUE);
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* The same time twice is no shift of a day, and no length outlives the time that gave it. */
static void
test_editor_times (AppFixture    *fixture,
                   gconstpointer  data)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 9 * HOUR, 12 * HOUR, 1);
  AlongShift *whole = roster_fixture_shift (roster, 101, 2, 9 * HOUR, 9 * HOUR, 1);
  AlongShiftEditor *editor = along_shift_editor_new (NULL, fixture->session, roster, shift);
  AdwActionRow *length = times_child (editor, "length_row");

  gtk_editable_set_text (times_child (editor, "end_row"), "9:00");
  assert_message (times_child (editor, "end_message"),
                  "A shift lasts from one minute to 24 hours. Choose a later end; 24:00 is the "
                  "midnight at which the day ends.");
  g_assert_false (gtk_widget_is_sensitive (app_fixture_child (editor, "save_button")));

  gtk_editable_set_text (times_child (editor, "end_row"), "8:00");
  assert_message (times_child (editor, "end_message"), NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (length), ==,
                   "23 h, ends on Wednesday\n⚠ Longer than 12 h. Is the end right?");
  gtk_editable_set_text (times_child (editor, "end_row"), "21:01");
  g_assert_cmpstr (adw_action_row_get_subtitle (length), ==,
                   "12 h 1 min\n⚠ Longer than 12 h. Is the end right?");
  gtk_editable_set_text (times_child (editor, "end_row"), "21:00");
  g_assert_cmpstr (adw_action_row_get_subtitle (length), ==, "12 h");
  gtk_editable_set_text (times_child (editor, "end_row"), "40:00");
  g_assert_cmpstr (adw_action_row_get_subtitle (length), ==, "");
  gtk_window_destroy (GTK_WINDOW (editor));

  /* One that lasts a whole day already may go on doing so. */
  editor = along_shift_editor_new (NULL, fixture->session, roster, whole);
  assert_message (times_child (editor, "end_message"), NULL);
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* 24:00 is the midnight at which a day ends: a shift of a whole day can end then, and none can
 * begin. */
static void
test_editor_midnight (AppFixture    *fixture,
                      gconstpointer  data)
{
  const struct
  {
    const char *start;
    const char *end;
    const char *length;
    const char *start_message;
  } cases[] = {
    { "0:00", "24:00", "24 h, ends on Wednesday\n⚠ Longer than 12 h. Is the end right?" },
    { "0:01", "24:00", "23 h 59 min, ends on Wednesday\n⚠ Longer than 12 h. Is the end right?" },
    { "20:00", "24", "4 h, ends on Wednesday" },
    { "24:00", "8:00", "",
      "24:00 is the end of a day. Write 0:00, and choose the next day." },
  };
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 9 * HOUR, 12 * HOUR, 1);
  AlongShiftEditor *editor = along_shift_editor_new (NULL, fixture->session, roster, shift);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      gtk_editable_set_text (times_child (editor, "start_row"), cases[i].start);
      gtk_editable_set_text (times_child (editor, "end_row"), cases[i].end);
      g_assert_cmpstr (adw_action_row_get_subtitle (times_child (editor, "length_row")), ==,
                       cases[i].length);
      assert_message (times_child (editor, "start_message"), cases[i].start_message);
      assert_message (times_child (editor, "end_message"), NULL);
      g_assert_cmpint (gtk_widget_is_sensitive (app_fixture_child (editor, "save_button")), ==,
                       cases[i].start_message == NULL);
    }

  gtk_window_destroy (GTK_WINDOW (editor));
}

/* As long as nothing is changed there is nothing to save; a new shift may be as its type says. */
static void
test_editor_unchanged (AppFixture    *fixture,
                       gconstpointer  data)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 9 * HOUR, 12 * HOUR, 1);
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  g_autoptr (AlongRoster) empty = along_roster_new (
    directory,
    along_zone_days_span (along_session_get_zone (fixture->session), ROSTER_FIRST_DAY, 7));
  g_autoptr (AlongShift) fresh = along_shift_new ();
  AlongShiftEditor *editor;
  GtkWidget *save;

  g_object_set (shift, "type-id", along_record_get_id (app_fixture_find (
                  along_directory_get_shift_types (directory), "Outreach")), NULL);
  editor = along_shift_editor_new (NULL, fixture->session, roster, shift);
  save = app_fixture_child (editor, "save_button");
  g_assert_false (gtk_widget_is_sensitive (save));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (save), ==, "Nothing has been changed yet");
  gtk_editable_set_text (app_fixture_child (editor, "note_row"), "Take two kits");
  g_assert_true (gtk_widget_is_sensitive (save));
  g_assert_null (gtk_widget_get_tooltip_text (save));
  gtk_editable_set_text (app_fixture_child (editor, "note_row"), "");
  g_assert_false (gtk_widget_is_sensitive (save));
  gtk_window_destroy (GTK_WINDOW (editor));

  along_shift_start_as (fresh, NULL, empty, ROSTER_FIRST_DAY + 6, 0);
  editor = along_shift_editor_new (NULL, fixture->session, empty, fresh);
  g_assert_true (gtk_widget_is_sensitive (app_fixture_child (editor, "save_button")));
  gtk_window_destroy (GTK_WINDOW (editor));
}

/* On the days on which the clock is changed a shift is as long as it is, and what the clock shows
 * twice or never is said. */
static void
test_editor_clock (AppFixture    *fixture,
                   gconstpointer  data)
{
  const AlongDay spring = along_day_new (2026, 3, 29);
  const AlongDay autumn = along_day_new (2026, 10, 25);
  const struct
  {
    AlongDay day;
    const char *start;
    const char *end;
    const char *length;
    const char *start_message;
    const char *end_message;
  } cases[] = {
    { autumn - 1, "23:00", "5:00", "7 h, ends on Sunday" },
    { autumn, "2:00", "6:00", "5 h" },
    { autumn, "3:30", "4:30",
      "2 h\nThe clock shows 03:30 twice on this day; the first time is meant." },
    { autumn - 1, "22:00", "3:30",
      "5 h 30 min, ends on Sunday\n"
      "The clock shows 03:30 twice on this day; the first time is meant." },
    { autumn + 1, "3:30", "4:30", "1 h" },
    { spring - 1, "23:00", "5:00", "5 h, ends on Sunday" },
    { spring, "3:30", "9:00", "",
      "On this day the clock is set forward to 04:00 and never shows 3:30. Choose another time." },
    { spring - 1, "23:00", "3:30", "", NULL,
      "On this day the clock is set forward to 04:00 and never shows 3:30. Choose another time." },
    { spring, "2:30", "4:00", "30 min" },
    { spring, "3:30", "40:00", "",
      "On this day the clock is set forward to 04:00 and never shows 3:30. Choose another time.",
      "“40:00” is not a time. Write it like 8:30 or 20:30." },
  };
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 9 * HOUR, 12 * HOUR, 1);
  AlongShiftEditor *editor = along_shift_editor_new (NULL, fixture->session, roster, shift);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      along_date_button_set_day (times_child (editor, "day_button"), cases[i].day);
      gtk_editable_set_text (times_child (editor, "start_row"), cases[i].start);
      gtk_editable_set_text (times_child (editor, "end_row"), cases[i].end);
      g_assert_cmpstr (adw_action_row_get_subtitle (times_child (editor, "length_row")), ==,
                       cases[i].length);
      assert_message (times_child (editor, "start_message"), cases[i].start_message);
      assert_message (times_child (editor, "end_message"), cases[i].end_message);
      g_assert_cmpint (gtk_widget_is_sensitive (app_fixture_child (editor, "save_button")), ==,
                       cases[i].start_message == NULL && cases[i].end_message == NULL);
    }

  /* A length is read, not chosen. */
  g_assert_false (gtk_widget_get_focusable (times_child (editor, "length_row")));
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
assert_candidates (AlongShiftEditor *editor,
                   gint64            assignment_id,
                   gboolean          full,
                   const char       *expected)
{
  GtkWidget *window;
  g_autofree char *shown = NULL;

  g_signal_emit_by_name (app_fixture_child (editor, "people"), "wanted", assignment_id);
  window = app_fixture_find_window (ALONG_TYPE_ASSIGN_WINDOW);
  g_assert_nonnull (window);
  shown = dup_people (app_fixture_child (window, "list"));
  g_assert_cmpstr (shown, ==, expected);
  g_assert_cmpint (gtk_widget_get_visible (app_fixture_child (window, "full_label")), ==, full);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Who is on the shift only in its editor is on it for the list, too. */
static void
test_editor_people (AppFixture    *fixture,
                    gconstpointer  data)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 9 * HOUR, 12 * HOUR, 1);
  AlongShiftEditor *editor = along_shift_editor_new (NULL, fixture->session, roster, shift);
  AlongShiftPeople *people = app_fixture_child (editor, "people");

  assert_candidates (editor, 0, FALSE,
                     "Sari, Ville, Aino, not Omar");
  along_shift_people_add (people, ROSTER_AINO, 0);
  assert_candidates (editor, 0, TRUE,
                     "Ville, Sari, not Omar, not Aino");
  gtk_editable_set_text (app_fixture_child (editor, "seats_spin"), "2");
  assert_candidates (editor, 0, FALSE,
                     "Ville, Sari, not Omar, not Aino");
  g_assert_true (gtk_widget_is_sensitive (app_fixture_child (editor, "save_button")));

  gtk_window_destroy (GTK_WINDOW (editor));
}

/* What is in the way is told at the times, and cannot be saved. */
static void
test_editor_conflict (AppFixture    *fixture,
                      gconstpointer  data)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *early = roster_fixture_shift (roster, 100, 1, 8 * HOUR, 12 * HOUR, 1);
  AlongShift *late = roster_fixture_shift (roster, 101, 1, 12 * HOUR, 14 * HOUR, 1);
  AlongShiftEditor *editor;

  roster_fixture_assign (roster, 200, early, ROSTER_AINO, ALONG_ASSIGNMENT_ACCEPTED, 0);
  roster_fixture_assign (roster, 201, late, ROSTER_AINO, ALONG_ASSIGNMENT_ACCEPTED, 0);
  editor = along_shift_editor_new (NULL, fixture->session, roster, early);

  gtk_editable_set_text (times_child (editor, "end_row"), "12:30");
  /* The type is one of the session's, which has others than the week. */
  g_assert_true (g_str_has_suffix (
    along_field_message_get_message (times_child (editor, "end_message")),
    "Tue 20 Oct 08:00–12:30: it overlaps Outreach at Harbour, Tue 20 Oct 12:00–14:00."));
  g_assert_false (gtk_widget_is_sensitive (app_fixture_child (editor, "save_button")));

  gtk_editable_set_text (times_child (editor, "end_row"), "11:30");
  assert_message (times_child (editor, "end_message"), NULL);
  g_assert_true (gtk_widget_is_sensitive (app_fixture_child (editor, "save_button")));

  gtk_window_destroy (GTK_WINDOW (editor));
}

/* Who is away since they were planned is marked, and their seat is open; all but the times can be
 * changed. */
static void
test_editor_away (AppFixture    *fixture,
                  gconstpointer  data)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongShift *shift = roster_fixture_shift (roster, 100, 1, 8 * HOUR, 12 * HOUR, 2);
  g_autoptr (AlongAbsence) absence = g_object_new (ALONG_TYPE_ABSENCE,
                                                   "id", (gint64) 300,
                                                   "person-id", (gint64) ROSTER_AINO,
                                                   "start", along_shift_get_start (shift),
                                                   "end", along_shift_get_end (shift),
                                                   NULL);
  g_autoptr (AlongOverride) override = g_object_new (ALONG_TYPE_OVERRIDE,
                                                     "id", (gint64) 300,
                                                     "assignment-id", (gint64) 200,
                                                     "codes", "rest:540:0",
                                                     "reason", "Agreed <by phone>",
                                                     "by-id", (gint64) ROSTER_SARI,
                                                     "at", along_shift_get_start (shift),
                                                     NULL);
  AlongShiftEditor *editor;
  GtkWidget *row;

  roster_fixture_assign (roster, 200, shift, ROSTER_AINO, ALONG_ASSIGNMENT_ACCEPTED, 0);
  roster_fixture_assign (roster, 201, shift, ROSTER_VILLE, ALONG_ASSIGNMENT_ACCEPTED, 0);
  along_roster_add_absence (roster, absence);
  along_roster_add_override (roster, override);
  editor = along_shift_editor_new (NULL, fixture->session, roster, shift);

  row = grid_fixture_find (app_fixture_child (editor, "people"), ADW_TYPE_COMBO_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Aino");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "⚠ Away · with a reason: Agreed <by phone>, by Sari, Tue 20 Oct");
  g_assert_cmpstr (adw_action_row_get_subtitle (app_fixture_child (editor, "seats_row")), ==,
                   "1 open");

  gtk_editable_set_text (app_fixture_child (editor, "note_row"), "Bring the keys");
  assert_message (times_child (editor, "end_message"), NULL);
  g_assert_true (gtk_widget_is_sensitive (app_fixture_child (editor, "save_button")));
  gtk_editable_set_text (times_child (editor, "end_row"), "11:30");
  g_assert_false (gtk_widget_is_sensitive (app_fixture_child (editor, "save_button")));
  gtk_editable_set_text (times_child (editor, "end_row"), "12:00");

  /* A stand-in takes the seat. */
  along_shift_people_add (app_fixture_child (editor, "people"), ROSTER_SARI, 200);
  g_assert_cmpstr (adw_action_row_get_subtitle (app_fixture_child (editor, "seats_row")), ==, "");
  g_assert_true (gtk_widget_is_sensitive (app_fixture_child (editor, "save_button")));

  gtk_window_destroy (GTK_WINDOW (editor));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add_func ("/shift-editor/place", test_place);
  g_test_add_func ("/shift-editor/start", test_start);
  g_test_add_func ("/shift-editor/states", test_states);
  app_fixture_add ("/shift-editor/save", test_editor);
  app_fixture_add ("/shift-editor/nobody", test_nobody);
  app_fixture_add ("/shift-editor/place/chosen", test_editor_place);
  app_fixture_add ("/shift-editor/times", test_editor_times);
  app_fixture_add ("/shift-editor/midnight", test_editor_midnight);
  app_fixture_add ("/shift-editor/unchanged", test_editor_unchanged);
  app_fixture_add ("/shift-editor/closed", test_editor_closed);
  app_fixture_add ("/shift-editor/clock", test_editor_clock);
  app_fixture_add ("/shift-editor/people", test_editor_people);
  app_fixture_add ("/shift-editor/conflict", test_editor_conflict);
  app_fixture_add ("/shift-editor/away", test_editor_away);

  return g_test_run ();
}
