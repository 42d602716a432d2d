/* test-today.c — the page that says who is out, who comes next and what is open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-assign-window.h"
#include "app/along-due-back-window.h"
#include "app/along-matter-row.h"
#include "app/along-seat-menu.h"
#include "app/along-shift-editor.h"
#include "app/along-today-page.h"
#include "app/along-today-row.h"
#include "store/along-publish.h"

#define HOUR 60

typedef struct
{
  AppFixture app;
  AlongZone *zone;
  AlongDay day;
  GtkWidget *page;
} TodayFixture;

/* What a section is to say, see list_rows(). */
typedef struct
{
  TodayFixture *fixture;
  AlongTodaySection section;
  const char *rows;
} Wanted;

static void
set_clock (TodayFixture *self,
           int           minute)
{
  along_session_set_now (self->app.session, along_zone_at (self->zone, self->day, minute));
}

/* At most so many days between sessions, whoever it is. */
static void
set_supervision_days (TodayFixture *self,
                      int           n_days)
{
  AlongAgency *agency =
    along_directory_get_agency (along_session_get_directory (self->app.session));
  g_autoptr (AlongAgency) changed = along_record_copy (agency);

  g_object_set (changed, "supervision-first-months", 0, "supervision-days", n_days, NULL);
  app_fixture_run (&self->app, along_intent_edit_agency (changed, agency));
  /* It goes with the agency. */
  self->zone = along_session_get_zone (self->app.session);
}

static void
set_up (TodayFixture  *self,
        gconstpointer  data)
{
  GtkWidget *window = adw_window_new ();

  app_fixture_set_up (&self->app, data);
  self->zone = along_session_get_zone (self->app.session);
  self->day = along_day_new (2026, 11, 24);
  set_clock (self, 9 * HOUR);
  set_supervision_days (self, 366);
  app_fixture_set_since (&self->app, self->day);

  self->page = g_object_new (ALONG_TYPE_TODAY_PAGE, "session", self->app.session, NULL);
  adw_window_set_content (ADW_WINDOW (window), self->page);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
}

static void
tear_down (TodayFixture  *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (self->page)));
  app_fixture_settle ();
  app_fixture_tear_down (&self->app, data);
}

static void
collect_rows (GtkWidget         *widget,
              AlongTodaySection  section,
              GPtrArray         *rows)
{
  if (ALONG_IS_TODAY_ROW (widget) &&
      along_today_item_get_section (along_today_row_get_item (ALONG_TODAY_ROW (widget))) == section)
    g_ptr_array_add (rows, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (child, section, rows);
}

static GtkWidget *
get_row (TodayFixture      *self,
         AlongTodaySection  section,
         guint              position)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect_rows (self->page, section, rows);

  return position < rows->len ? g_ptr_array_index (rows, position) : NULL;
}

/* "Aino|Out since 09:00|(number)" a row, joined by " / "; lines by ";" */
static char *
list_rows (TodayFixture      *self,
           AlongTodaySection  section)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  collect_rows (self->page, section, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      AlongTodayItem *item = along_today_row_get_item (g_ptr_array_index (rows, i));
      const char *const parts[] = { along_today_item_get_mark (item),
                                    along_today_item_get_detail (item),
                                    along_today_item_get_number (item) };

      g_string_append_printf (text, "%s%s", i > 0 ? " / " : "", along_today_item_get_title (item));
      for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
        if (parts[k] != NULL)
          g_string_append_printf (text, "|%s", parts[k]);
    }
  g_string_replace (text, "\n", ";", 0);
  g_string_replace (text, "\u00a0", " ", 0);

  return g_string_free (text, FALSE);
}

static gboolean
says (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *rows = list_rows (wanted->fixture, wanted->section);

  return g_str_equal (rows, wanted->rows);
}

static void
wait_rows (TodayFixture      *self,
          AlongTodaySection  section,
          const char        *rows)
{
  Wanted wanted = { self, section, rows };

  app_fixture_wait (says, &wanted);
  app_fixture_settle ();
}

static void
assert_rows (TodayFixture      *self,
             AlongTodaySection  section,
             const char        *expected)
{
  g_autofree char *rows = list_rows (self, section);

  g_assert_cmpstr (rows, ==, expected);
}

static gboolean
shows (gpointer data)
{
  TodayFixture *self = data;

  return g_str_equal (gtk_stack_get_visible_child_name (app_fixture_child (self->page, "stack")),
                      "empty");
}

static gint64
get_id (TodayFixture *self,
        const char   *name)
{
  AlongDirectory *directory = along_session_get_directory (self->app.session);
  gpointer entry = app_fixture_find (along_directory_get_peers (directory), name);

  if (entry == NULL)
    entry = app_fixture_find (along_directory_get_supervisors (directory), name);

  return along_record_get_id (entry);
}

/* A shift of the type with that name from and to so many minutes after the day's midnight, with
 * seats for those on it, who are %NULL where nobody is. */
static void
add_work (TodayFixture *self,
          const char   *type_name,
          int           start,
          int           end,
          gint64        on_duty_id,
          const char   *person,
          const char   *partner)
{
  const char *const team[] = { person, partner };
  AlongDirectory *directory = along_session_get_directory (self->app.session);
  gpointer type = app_fixture_find (along_directory_get_shift_types (directory), type_name);
  g_autoptr (AlongShift) shift = along_shift_new ();
  AlongIntent *intent;

  g_object_set (shift,
                "id", (gint64) -1,
                "type-id", along_record_get_id (type),
                "start", along_zone_at (self->zone, self->day, start),
                "end", along_zone_at (self->zone, self->day, end),
                "on-duty-id", on_duty_id,
                "seats", partner != NULL ? 2 : 1,
                NULL);
  intent = along_intent_save_shift (shift, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (team); i++)
    if (team[i] != NULL)
      {
        g_autoptr (AlongAssignment) seat =
          g_object_new (ALONG_TYPE_ASSIGNMENT, "id", -2 - (gint64) i, "shift-id", (gint64) -1,
                        "person-id", get_id (self, team[i]), "state", ALONG_ASSIGNMENT_ACCEPTED,
                        NULL);

        along_intent_put (intent, seat);
      }
  app_fixture_run (&self->app, intent);
}

static void
add_team (TodayFixture *self,
          int           start,
          int           end,
          gint64        on_duty_id,
          const char   *person,
          const char   *partner)
{
  add_work (self, "Outreach", start, end, on_duty_id, person, partner);
}

static void
add_shift (TodayFixture *self,
           int           start,
           int           end,
           gint64        on_duty_id,
           const char   *person)
{
  add_team (self, start, end, on_duty_id, person, NULL);
}

static gint64
get_assignment_id (TodayFixture      *self,
                   AlongTodaySection  section)
{
  AlongTodayItem *item = along_today_row_get_item (ALONG_TODAY_ROW (get_row (self, section, 0)));

  return along_record_get_id (ALONG_RECORD (along_today_item_get_assignment (item)));
}

/* Comes late, goes out, is overdue a minute after the time and still days later, and is back. */
static void
test_attendance (TodayFixture  *self,
                 gconstpointer  data)
{
  const char *due = "Aino|Out since 09:00, due back at 12:00;Outreach, 08:00–12:00";
  const char *tapio = "Tapio|On duty: Outreach, 08:00–12:00|No phone number";

  app_fixture_wait (shows, self);
  add_shift (self, 8 * HOUR, 12 * HOUR, get_id (self, "Tapio"), "Aino");
  wait_rows (self, ALONG_TODAY_EXPECTED,
            "Aino|Began at 08:00, not checked in|Outreach, 08:00–12:00");
  assert_rows (self, ALONG_TODAY_CALLS, tapio);
  assert_rows (self, ALONG_TODAY_OUT, "");
  assert_rows (self, ALONG_TODAY_GAPS, "");
  g_assert_false (shows (self));

  gtk_widget_activate_action (self->page, "seat.check-in", "(xi)",
                              get_assignment_id (self, ALONG_TODAY_EXPECTED),
                              ALONG_SEAT_ANSWER_FIT);
  wait_rows (self, ALONG_TODAY_OUT, due);
  assert_rows (self, ALONG_TODAY_EXPECTED, "");

  set_clock (self, 12 * HOUR);
  assert_rows (self, ALONG_TODAY_OUT, due);
  assert_rows (self, ALONG_TODAY_CALLS, tapio);

  set_clock (self, 12 * HOUR + 1);
  assert_rows (self, ALONG_TODAY_OUT,
               "Aino|! Overdue: was due back at 12:00|Out since 09:00;Outreach, 08:00–12:00|"
               "No phone number");
  assert_rows (self, ALONG_TODAY_CALLS,
               "Aino|! Overdue: was due back at 12:00|No phone number / "
               "Tapio|On duty: Outreach, 08:00–12:00|No phone number");
  g_assert_cmpint (along_today_item_get_urgency (along_today_row_get_item (
                     ALONG_TODAY_ROW (get_row (self, ALONG_TODAY_OUT, 0)))),
                   ==, ALONG_TODAY_OVERDUE);

  set_clock (self, 6 * 24 * HOUR);
  wait_rows (self, ALONG_TODAY_OUT,
            "Aino|! Overdue: was due back at Tue 24 Nov 12:00|Out since Tue 24 Nov 09:00;"
            "Outreach, Tue 24 Nov 08:00–12:00|No phone number");
  g_assert_cmpstr (gtk_label_get_text (app_fixture_child (self->page, "day_label")), ==,
                   "Monday, 30 November 2026");

  gtk_widget_activate_action (self->page, "seat.check-out", "x",
                              get_assignment_id (self, ALONG_TODAY_OUT));
  app_fixture_wait (shows, self);
  along_session_undo (self->app.session);
  wait_rows (self, ALONG_TODAY_CALLS,
            "Aino|! Overdue: was due back at Tue 24 Nov 12:00|No phone number / "
            "Tapio|On duty: Outreach, Tue 24 Nov 08:00–12:00|No phone number");
}

/* Somebody who comes and can't work is neither out nor expected, and no shift of theirs is told. */
static void
test_stood_down (TodayFixture  *self,
                 gconstpointer  data)
{
  add_shift (self, 10 * HOUR, 12 * HOUR, 0, "Aino");
  wait_rows (self, ALONG_TODAY_EXPECTED, "Aino|Outreach, 10:00–12:00");
  gtk_widget_activate_action (self->page, "seat.check-in", "(xi)",
                              get_assignment_id (self, ALONG_TODAY_EXPECTED),
                              ALONG_SEAT_ANSWER_STOOD_DOWN);
  wait_rows (self, ALONG_TODAY_EXPECTED, "");
  assert_rows (self, ALONG_TODAY_OUT, "");
}

static gboolean
is_open (gpointer data)
{
  return app_fixture_find_window (*(GType *) data) != NULL;
}

static void
collect_labels (GMenuModel *menu,
                GString    *labels)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;

      if (section != NULL)
        collect_labels (section, labels);
      else if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        g_string_append_printf (labels, "%s%s", labels->len > 0 ? " / " : "", label);
    }
}

/* What else the first row of a section offers than to check in. */
static void
assert_offers (TodayFixture      *self,
               AlongTodaySection  section,
               const char        *expected)
{
  GtkMenuButton *button = app_fixture_child (get_row (self, section, 0), "more_button");
  g_autoptr (GString) labels = g_string_new (NULL);

  collect_labels (gtk_menu_button_get_menu_model (button), labels);
  g_assert_cmpstr (labels->str, ==, expected);
}

static void
set_state (TodayFixture         *self,
           AlongTodaySection     section,
           AlongAssignmentState  state)
{
  g_autofree char *action =
    g_strdup_printf ("state.%" G_GINT64_FORMAT, get_assignment_id (self, section));

  gtk_widget_activate_action (self->page, action, "i", (int) state);
}

/* What only the shift can tell is offered from its first minute on; what is on record stays with
 * the person, and nobody stands in for who is there. */
static void
test_offers (TodayFixture  *self,
             gconstpointer  data)
{
  add_shift (self, 10 * HOUR, 12 * HOUR, 0, "Aino");
  wait_rows (self, ALONG_TODAY_EXPECTED, "Aino|Outreach, 10:00–12:00");
  set_clock (self, 10 * HOUR - 1);
  assert_offers (self, ALONG_TODAY_EXPECTED,
                 "Proposed / Accepted / Declined / Excused / Cancelled / "
                 "Find a _Stand-in… / Take _Off the Shift");
  set_clock (self, 10 * HOUR);
  assert_offers (self, ALONG_TODAY_EXPECTED,
                 "Proposed / Accepted / Declined / Done / Excused / Missed / Cancelled / "
                 "Find a _Stand-in… / Take _Off the Shift");

  gtk_widget_activate_action (self->page, "seat.check-in", "(xi)",
                              get_assignment_id (self, ALONG_TODAY_EXPECTED),
                              ALONG_SEAT_ANSWER_FIT);
  wait_rows (self, ALONG_TODAY_OUT,
             "Aino|Out since 10:00, due back at 12:00;Outreach, 10:00–12:00");
  assert_offers (self, ALONG_TODAY_OUT,
                 "Is _Back / _Time to Be Back… / "
                 "Proposed / Accepted / Declined / Checked in / Done / Excused / Missed / "
                 "Cancelled");
}

/* Of whom nothing was said when the shift is over is told until somebody says it; who missed it
 * stays to be seen, and may have come after all: out until a time that is asked for. */
static void
test_unseen (TodayFixture  *self,
             gconstpointer  data)
{
  GType due_back = ALONG_TYPE_DUE_BACK_WINDOW;
  GtkWidget *window;

  add_shift (self, 10 * HOUR, 12 * HOUR, 0, "Aino");
  wait_rows (self, ALONG_TODAY_EXPECTED, "Aino|Outreach, 10:00–12:00");
  set_clock (self, 12 * HOUR);
  assert_rows (self, ALONG_TODAY_EXPECTED, "");
  assert_rows (self, ALONG_TODAY_UNSEEN,
               "Aino|Ended at 12:00, not checked in|Outreach, 10:00–12:00");

  /* A week later it is still there, with its day. */
  set_clock (self, 7 * 24 * HOUR + 9 * HOUR);
  wait_rows (self, ALONG_TODAY_UNSEEN,
             "Aino|Ended at Tue 24 Nov 12:00, not checked in|Outreach, Tue 24 Nov 10:00–12:00");
  set_clock (self, 12 * HOUR);
  wait_rows (self, ALONG_TODAY_UNSEEN,
             "Aino|Ended at 12:00, not checked in|Outreach, 10:00–12:00");

  set_state (self, ALONG_TODAY_UNSEEN, ALONG_ASSIGNMENT_MISSED);
  wait_rows (self, ALONG_TODAY_UNSEEN, "Aino|Missed|Outreach, 10:00–12:00");

  gtk_widget_activate_action (self->page, "seat.check-in", "(xi)",
                              get_assignment_id (self, ALONG_TODAY_UNSEEN), ALONG_SEAT_ANSWER_FIT);
  app_fixture_wait (is_open, &due_back);
  window = app_fixture_find_window (due_back);
  g_assert_cmpstr (gtk_editable_get_text (app_fixture_child (window, "time_row")), ==, "");
  g_assert_false (gtk_widget_get_sensitive (app_fixture_child (window, "done_button")));
  gtk_widget_activate_action (window, "due-back.done", NULL);
  app_fixture_settle ();
  g_assert_true (app_fixture_find_window (due_back) == window);
  gtk_editable_set_text (app_fixture_child (window, "time_row"), "13:30");
  gtk_widget_activate_action (window, "due-back.done", NULL);
  wait_rows (self, ALONG_TODAY_OUT,
             "Aino|Out since 12:00, due back at 13:30;Outreach, 10:00–12:00");
  assert_rows (self, ALONG_TODAY_UNSEEN, "");

  gtk_widget_activate_action (self->page, "seat.check-out", "x",
                              get_assignment_id (self, ALONG_TODAY_OUT));
  wait_rows (self, ALONG_TODAY_OUT, "");
  assert_rows (self, ALONG_TODAY_UNSEEN, "");
}

/* Who checks in long before the shift may be meant to be on another one: it says when it begins. */
static void
test_early (TodayFixture  *self,
            gconstpointer  data)
{
  GType due_back = ALONG_TYPE_DUE_BACK_WINDOW;
  GtkWidget *window, *label;

  set_clock (self, 17 * HOUR - 1);
  add_shift (self, 18 * HOUR, 20 * HOUR, 0, "Aino");
  wait_rows (self, ALONG_TODAY_EXPECTED, "Aino|Outreach, 18:00–20:00");
  gtk_widget_activate_action (self->page, "seat.check-in", "(xi)",
                              get_assignment_id (self, ALONG_TODAY_EXPECTED),
                              ALONG_SEAT_ANSWER_ADJUSTED);
  app_fixture_wait (is_open, &due_back);
  window = app_fixture_find_window (due_back);
  label = app_fixture_child (window, "early_label");
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==,
                   "⚠ This shift begins at 18:00. Is it the right one?");
  g_assert_true (gtk_check_button_get_active (app_fixture_child (window, "adjusted_check")));
  gtk_window_close (GTK_WINDOW (window));

  set_clock (self, 17 * HOUR);
  gtk_widget_activate_action (self->page, "seat.check-in", "(xi)",
                              get_assignment_id (self, ALONG_TODAY_EXPECTED),
                              ALONG_SEAT_ANSWER_FIT);
  wait_rows (self, ALONG_TODAY_OUT,
             "Aino|Out since 17:00, due back at 20:00;Outreach, 18:00–20:00");
}

static const char *
get_day_text (GtkWidget *window)
{
  return gtk_label_get_text (app_fixture_child (window, "day_label"));
}

/* A time before the end of the shift may be right, so it is told and taken. */
static void
test_early_return (TodayFixture  *self,
                   gconstpointer  data)
{
  GType due_back = ALONG_TYPE_DUE_BACK_WINDOW;
  GtkWidget *window, *time;

  set_clock (self, 18 * HOUR);
  add_shift (self, 18 * HOUR, 20 * HOUR, 0, "Aino");
  wait_rows (self, ALONG_TODAY_EXPECTED, "Aino|Outreach, 18:00–20:00");
  gtk_widget_activate_action (self->page, "seat.due-back", "x",
                              get_assignment_id (self, ALONG_TODAY_EXPECTED));
  app_fixture_wait (is_open, &due_back);
  window = app_fixture_find_window (due_back);
  time = app_fixture_child (window, "time_row");
  g_assert_cmpstr (get_day_text (window), ==, "Back on Tuesday 24 November at 20:00");

  gtk_editable_set_text (GTK_EDITABLE (time), "19:59");
  g_assert_cmpstr (get_day_text (window), ==,
                   "Back on Tuesday 24 November at 19:59\n⚠ The shift goes on until 20:00.");
  gtk_editable_set_text (GTK_EDITABLE (time), "20:00");
  g_assert_cmpstr (get_day_text (window), ==, "Back on Tuesday 24 November at 20:00");
  gtk_editable_set_text (GTK_EDITABLE (time), "19:59");
  gtk_widget_activate_action (window, "due-back.done", NULL);
  wait_rows (self, ALONG_TODAY_OUT,
             "Aino|Out since 18:00, due back at 19:59;Outreach, 18:00–20:00");
}

/* A row opens who can take the shift; where only somebody on duty is lacking, the shift. */
static void
test_gaps (TodayFixture  *self,
           gconstpointer  data)
{
  GType assign = ALONG_TYPE_ASSIGN_WINDOW;
  GType editor = ALONG_TYPE_SHIFT_EDITOR;

  add_shift (self, 32 * HOUR, 36 * HOUR, get_id (self, "Tapio"), NULL);
  add_shift (self, 40 * HOUR, 42 * HOUR, 0, "Aino");
  add_shift (self, 81 * HOUR, 82 * HOUR, 0, NULL);
  wait_rows (self, ALONG_TODAY_GAPS,
            "Outreach, Wed 25 Nov 08:00–12:00|○ 1 open|Nobody is on it, it takes at least 1 / "
            "Outreach, Wed 25 Nov 16:00–18:00|Nobody is on duty");
  assert_rows (self, ALONG_TODAY_CALLS, "");

  gtk_widget_activate (get_row (self, ALONG_TODAY_GAPS, 0));
  app_fixture_wait (is_open, &assign);
  g_signal_emit_by_name (app_fixture_find_window (assign), "chosen", get_id (self, "Aino"),
                         (gint64) 0);
  gtk_window_close (app_fixture_find_window (assign));
  wait_rows (self, ALONG_TODAY_GAPS, "Outreach, Wed 25 Nov 16:00–18:00|Nobody is on duty");

  gtk_widget_activate (get_row (self, ALONG_TODAY_GAPS, 0));
  app_fixture_wait (is_open, &editor);
  gtk_window_close (app_fixture_find_window (editor));
}

static GtkWidget *
get_all_button (TodayFixture *self)
{
  GtkWidget *row = get_row (self, ALONG_TODAY_GAPS, 0);

  return row != NULL
           ? gtk_widget_get_next_sibling (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX))
           : NULL;
}

static gboolean
has_all_button (gpointer data)
{
  GtkWidget *button = get_all_button (data);

  return button != NULL && gtk_widget_get_visible (button) &&
         g_str_equal (gtk_button_get_label (GTK_BUTTON (button)), "_Show All 10");
}

/* Of many only the first few, until all are asked for. */
static void
test_many (TodayFixture  *self,
           gconstpointer  data)
{
  GtkWidget *button;

  for (int i = 0; i < 10; i++)
    add_shift (self, (10 + i) * HOUR, (11 + i) * HOUR, get_id (self, "Tapio"), NULL);

  app_fixture_wait (has_all_button, self);
  app_fixture_settle ();
  g_assert_null (get_row (self, ALONG_TODAY_GAPS, 8));

  button = get_all_button (self);
  g_signal_emit_by_name (button, "clicked");
  g_assert_nonnull (get_row (self, ALONG_TODAY_GAPS, 9));
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (button)) ==
                 get_row (self, ALONG_TODAY_GAPS, 8));
}

/* What is not as it was published is told from then on, also that somebody is away; not why. */
static void
test_changes (TodayFixture  *self,
              gconstpointer  data)
{
  AlongSession *session = self->app.session;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongIntent) publish = NULL;
  g_autoptr (AlongIntent) away = along_intent_new (ALONG_INTENT_EDIT);
  g_autoptr (AlongAbsence) absence = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;

  add_shift (self, 10 * HOUR, 12 * HOUR, get_id (self, "Tapio"), "Aino");
  along_store_load_roster_async (along_session_get_store (session),
                                 along_session_get_directory (session),
                                 along_zone_days_span (self->zone, self->day - 1, 7), NULL,
                                 on_result, &loaded);
  app_fixture_wait (app_fixture_is_set, &loaded);
  roster = along_store_load_roster_finish (ALONG_STORE (g_async_result_get_source_object (loaded)),
                                           loaded, NULL);
  g_object_unref (along_session_get_store (session));
  publish = along_intent_publish (roster);
  app_fixture_run (&self->app,
                   along_intent_new_with_reason (publish, "Filled today", get_id (self, "Sari")));
  assert_rows (self, ALONG_TODAY_CHANGES, "");

  absence = g_object_new (ALONG_TYPE_ABSENCE, "id", along_intent_new_id (away), "person-id",
                          get_id (self, "Aino"), "start",
                          along_zone_at (self->zone, self->day, 9 * HOUR), "end",
                          along_zone_at (self->zone, self->day, 11 * HOUR), NULL);
  along_intent_put (away, absence);
  app_fixture_run (&self->app, g_steal_pointer (&away));
  wait_rows (self, ALONG_TODAY_CHANGES,
             "Outreach, Tue 24 Nov 10:00–12:00|Aino no longer comes.");
  along_session_undo (session);
  wait_rows (self, ALONG_TODAY_CHANGES, "");

  add_shift (self, 14 * HOUR, 15 * HOUR, get_id (self, "Tapio"), "Aino");
  wait_rows (self, ALONG_TODAY_CHANGES, "Outreach, Tue 24 Nov 14:00–15:00|New. Aino joins.");
}

/* Who is out of a pair is told to be alone until the other one is out as well, and who is expected
 * with whom. */
static void
test_alone (TodayFixture  *self,
            gconstpointer  data)
{
  add_team (self, 8 * HOUR, 12 * HOUR, 0, "Aino", "Tapio");
  wait_rows (self, ALONG_TODAY_EXPECTED,
             "Aino|Began at 08:00, not checked in|Outreach, 08:00–12:00;With Tapio / "
             "Tapio|Began at 08:00, not checked in|Outreach, 08:00–12:00;With Aino");

  gtk_widget_activate_action (self->page, "seat.check-in", "(xi)",
                              get_assignment_id (self, ALONG_TODAY_EXPECTED),
                              ALONG_SEAT_ANSWER_FIT);
  wait_rows (self, ALONG_TODAY_OUT,
             "Aino|! Out alone|Out since 09:00, due back at 12:00;Outreach, 08:00–12:00");

  gtk_widget_activate_action (self->page, "seat.check-in", "(xi)",
                              get_assignment_id (self, ALONG_TODAY_EXPECTED),
                              ALONG_SEAT_ANSWER_FIT);
  wait_rows (self, ALONG_TODAY_OUT,
             "Aino|Out since 09:00, due back at 12:00;Outreach, 08:00–12:00;With Tapio / "
             "Tapio|Out since 09:00, due back at 12:00;Outreach, 08:00–12:00;With Aino");
}

/* Who is back is no company for who is still to go. */
static void
test_back (TodayFixture  *self,
           gconstpointer  data)
{
  gint64 id;

  add_team (self, 8 * HOUR, 12 * HOUR, 0, "Aino", "Tapio");
  wait_rows (self, ALONG_TODAY_EXPECTED,
             "Aino|Began at 08:00, not checked in|Outreach, 08:00–12:00;With Tapio / "
             "Tapio|Began at 08:00, not checked in|Outreach, 08:00–12:00;With Aino");

  id = get_assignment_id (self, ALONG_TODAY_EXPECTED);
  gtk_widget_activate_action (self->page, "seat.check-in", "(xi)", id, ALONG_SEAT_ANSWER_FIT);
  wait_rows (self, ALONG_TODAY_EXPECTED,
             "Tapio|Began at 08:00, not checked in|Outreach, 08:00–12:00;With Aino");
  gtk_widget_activate_action (self->page, "seat.check-out", "x", id);
  wait_rows (self, ALONG_TODAY_EXPECTED,
             "Tapio|Began at 08:00, not checked in|Outreach, 08:00–12:00");
}

/* A row that says the same stays, with the keyboard in it; one that goes hands it on. */
static void
test_focus (TodayFixture  *self,
            gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (self->page));
  GtkWidget *row, *focus;

  add_shift (self, 10 * HOUR, 12 * HOUR, get_id (self, "Tapio"), "Aino");
  add_shift (self, 14 * HOUR, 15 * HOUR, get_id (self, "Tapio"), "Aino");
  wait_rows (self, ALONG_TODAY_EXPECTED, "Aino|Outreach, 10:00–12:00 / Aino|Outreach, 14:00–15:00");
  row = get_row (self, ALONG_TODAY_EXPECTED, 1);
  gtk_widget_grab_focus (row);
  set_clock (self, 9 * HOUR + 1);
  g_assert_true (get_row (self, ALONG_TODAY_EXPECTED, 1) == row);
  g_assert_true (gtk_window_get_focus (window) == row);

  row = get_row (self, ALONG_TODAY_EXPECTED, 0);
  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (self->page, "seat.check-in", "(xi)",
                              get_assignment_id (self, ALONG_TODAY_EXPECTED),
                              ALONG_SEAT_ANSWER_ADJUSTED);
  wait_rows (self, ALONG_TODAY_OUT,
            "Aino|Out since 09:01, due back at 12:00;Adjusted duties;Outreach, 10:00–12:00");
  focus = gtk_window_get_focus (window);
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, self->page));
}

static gboolean
has_columns (gpointer data)
{
  GtkWidget *columns = app_fixture_child (((TodayFixture *) data)->page, "columns");

  return gtk_orientable_get_orientation (GTK_ORIENTABLE (columns)) == GTK_ORIENTATION_HORIZONTAL;
}

static gboolean
has_one_column (gpointer data)
{
  return !has_columns (data);
}

/* Large text has one column in a window that is wide enough for two of common text. */
static void
test_large_text (TodayFixture  *self,
                 gconstpointer  data)
{
  GtkSettings *settings = gtk_widget_get_settings (self->page);
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  add_shift (self, 10 * HOUR, 12 * HOUR, get_id (self, "Tapio"), "Aino");
  app_fixture_wait (has_columns, self);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  app_fixture_wait (has_one_column, self);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  app_fixture_wait (has_columns, self);
}

static GtkWidget *
find_matter (GtkWidget *widget)
{
  GtkWidget *found = ALONG_IS_MATTER_ROW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_matter (child);

  return found;
}

static gboolean
shows_matter (gpointer data)
{
  return find_matter (((TodayFixture *) data)->page) != NULL;
}

static gboolean
shows_no_matter (gpointer data)
{
  return !shows_matter (data);
}

/* Whoever is overdue for supervision is told of, from the day after the last one in time on, and
 * a session is planned from there. */
static void
test_supervision (TodayFixture  *self,
                  gconstpointer  data)
{
  /* Aino is there since 7 January. */
  int n_days = self->day - along_day_new (2026, 1, 7);

  app_fixture_wait (shows, self);
  set_supervision_days (self, n_days - 1);
  app_fixture_wait (shows_matter, self);
  g_assert_false (shows (self));
  set_supervision_days (self, n_days);
  app_fixture_wait (shows_no_matter, self);

  /* And of whom nothing is known. */
  app_fixture_set_since (&self->app, 0);
  app_fixture_wait (shows_matter, self);
  app_fixture_set_since (&self->app, self->day);
  app_fixture_wait (shows_no_matter, self);

  set_supervision_days (self, n_days - 1);
  app_fixture_wait (shows_matter, self);
  app_fixture_assert_button (app_fixture_child (find_matter (self->page), "button"),
                             "Plan…: Aino");
  along_matter_row_activate (ALONG_MATTER_ROW (find_matter (self->page)));
  app_fixture_wait (is_open, &(GType) { ALONG_TYPE_SHIFT_EDITOR });
  gtk_window_destroy (app_fixture_find_window (ALONG_TYPE_SHIFT_EDITOR));
}

static const char *
label_of (GtkWidget  *row,
          const char *name)
{
  GtkWidget *label = app_fixture_child (row, name);

  return gtk_widget_get_visible (label) ? gtk_label_get_text (GTK_LABEL (label)) : "";
}

/* A session is one row from when it begins, not somebody who is out or did not come, and stays
 * until it is said that it was held. */
static void
test_session (TodayFixture  *self,
              gconstpointer  data)
{
  g_autoptr (AlongEntry) type =
    g_object_new (ALONG_TYPE_SHIFT_TYPE, "name", "Talk", "kind", ALONG_SHIFT_KIND_SUPERVISION,
                  NULL);

  app_fixture_wait (shows, self);
  app_fixture_run (&self->app, along_intent_save_entry (type, NULL));
  add_work (self, "Talk", 10 * HOUR, 11 * HOUR, get_id (self, "Sari"), "Aino", "Sari");
  wait_rows (self, ALONG_TODAY_EXPECTED,
             "Aino|Talk, 10:00–11:00;With Sari / Sari|Talk, 10:00–11:00;With Aino");
  g_assert_null (find_matter (self->page));
  gtk_widget_activate_action (get_row (self, ALONG_TODAY_EXPECTED, 0), "seat.check-in", "(xi)",
                              get_assignment_id (self, ALONG_TODAY_EXPECTED),
                              ALONG_SEAT_ANSWER_FIT);
  app_fixture_wait (shows_matter, self);
  assert_rows (self, ALONG_TODAY_OUT, "");

  set_clock (self, 10 * HOUR);
  wait_rows (self, ALONG_TODAY_EXPECTED, "");
  assert_rows (self, ALONG_TODAY_OUT, "");
  g_assert_cmpstr (label_of (find_matter (self->page), "title"), ==, "One-to-one: Aino, Sari");
  g_assert_cmpstr (label_of (find_matter (self->page), "mark"), ==, "");

  set_clock (self, 11 * HOUR + 1);
  app_fixture_settle ();
  assert_rows (self, ALONG_TODAY_OUT, "");
  assert_rows (self, ALONG_TODAY_UNSEEN, "");
  g_assert_cmpstr (label_of (find_matter (self->page), "mark"), ==, "○ Was it held?");
  g_signal_emit_by_name (app_fixture_child (find_matter (self->page), "button"), "clicked");
  app_fixture_wait (shows_no_matter, self);
  assert_rows (self, ALONG_TODAY_UNSEEN, "");
}

static gboolean
has_failed (gpointer data)
{
  TodayFixture *self = data;

  return g_str_equal (gtk_stack_get_visible_child_name (app_fixture_child (self->page, "stack")),
                      "failure");
}

/* What can't be read is not taken for nothing to do. */
static void
test_failure (TodayFixture  *self,
              gconstpointer  data)
{
  g_autoptr (GAsyncResult) closed = NULL;

  app_fixture_wait (shows, self);
  along_store_close_async (along_session_get_store (self->app.session), NULL, on_result, &closed);
  app_fixture_wait (app_fixture_is_set, &closed);
  gtk_widget_activate_action (self->page, "today.reload", NULL);
  app_fixture_wait (has_failed, self);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, func) g_test_add (path, TodayFixture, NULL, set_up, func, tear_down)
  ADD ("/today/attendance", test_attendance);
  ADD ("/today/stood-down", test_stood_down);
  ADD ("/today/offers", test_offers);
  ADD ("/today/unseen", test_unseen);
  ADD ("/today/early", test_early);
  ADD ("/today/early-return", test_early_return);
  ADD ("/today/alone", test_alone);
  ADD ("/today/gaps", test_gaps);
  ADD ("/today/many", test_many);
  ADD ("/today/changes", test_changes);
  ADD ("/today/back", test_back);
  ADD ("/today/focus", test_focus);
  ADD ("/today/large-text", test_large_text);
  ADD ("/today/supervision", test_supervision);
  ADD ("/today/session", test_session);
  ADD ("/today/failure", test_failure);
#undef ADD

  return g_test_run ();
}
