/* test-training.c — the page of training, from a course to who is due, and what it tells elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-attendance-window.h"
#include "app/along-certificate-window.h"
#include "app/along-course-editor.h"
#include "app/along-import-window.h"
#include "app/along-matter-row.h"
#include "app/along-requirement-group.h"
#include "app/along-today-page.h"
#include "app/along-training-grid.h"
#include "app/along-training-page.h"
#include "app/along-training-window.h"
#include "app/along-waiver-window.h"
#include "store/along-publish.h"
#include "store/along-training-intents.h"

#define HOUR 60

typedef struct
{
  AppFixture app;
  AlongZone *zone;
  AlongDay day; /* today, a Tuesday */
  GtkWidget *page;
  GtkWidget *today;
} Fixture;

/* Until the widget tells of it, or the square with the cursor says so. */
typedef struct
{
  Fixture *fixture;
  GtkWidget *widget;
  const char *text;
} Wanted;

static AlongDirectory *
get_directory (Fixture *self)
{
  return along_session_get_directory (self->app.session);
}

static gint64
get_id (Fixture    *self,
        const char *name)
{
  gpointer entry = app_fixture_find (along_directory_get_peers (get_directory (self)), name);

  if (entry == NULL)
    entry = app_fixture_find (along_directory_get_courses (get_directory (self)), name);
  if (entry == NULL)
    entry = app_fixture_find (along_directory_get_shift_types (get_directory (self)), name);

  return along_record_get_id (entry);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  app_fixture_set_up (&self->app, data);
  self->zone = along_session_get_zone (self->app.session);
  self->day = along_day_new (2026, 11, 24);
  along_session_set_now (self->app.session, along_zone_at (self->zone, self->day, 9 * HOUR));

  self->page = g_object_new (ALONG_TYPE_TRAINING_PAGE, "session", self->app.session, NULL);
  self->today = g_object_new (ALONG_TYPE_TODAY_PAGE, "session", self->app.session, NULL);
  gtk_box_append (GTK_BOX (box), self->page);
  gtk_box_append (GTK_BOX (box), self->today);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 700);
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

/* "title|mark|detail|" of every row in @widget. */
static void
collect (GtkWidget *widget,
         GString   *text)
{
  if (ALONG_IS_MATTER_ROW (widget))
    {
      const char *names[] = { "title", "mark", "detail" };

      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        g_string_append_printf (text, "%s|",
                                gtk_label_get_text (app_fixture_child (widget, names[i])));
      g_string_replace (text, "\n", ";", 0);
      g_string_append_c (text, '/');
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, text);
}

static gboolean
tells (gpointer data)
{
  Wanted *wanted = data;
  GString *text = g_string_new (NULL);
  gboolean found;

  collect (wanted->widget, text);
  g_string_replace (text, "\u00a0", " ", 0);
  g_string_replace (text, "\u2060", "", 0);
  found = strstr (text->str, wanted->text) != NULL;
  g_string_free (text, TRUE);

  return found;
}

static gboolean
tells_not (gpointer data)
{
  return !tells (data);
}

static void
wait_row (Fixture    *self,
          GtkWidget  *widget,
          const char *text)
{
  app_fixture_wait (tells, &(Wanted) { self, widget, text });
  app_fixture_settle ();
}

static void
wait_no_row (Fixture    *self,
             GtkWidget  *widget,
             const char *text)
{
  app_fixture_wait (tells_not, &(Wanted) { self, widget, text });
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

static gboolean
says (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *words =
    along_training_grid_describe (app_fixture_child (wanted->fixture->page, "grid"));

  return g_str_equal (words, wanted->text);
}

/* Waits until the square with the cursor, which begins as the first, says so. */
static void
wait_square (Fixture    *self,
             const char *text)
{
  app_fixture_wait (says, &(Wanted) { self, NULL, text });
  app_fixture_settle ();
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
  app_fixture_settle ();
}

/* A course of 24 months that outreach needs, without the editor. */
static void
add_course (Fixture *self)
{
  g_autoptr (AlongCourse) course =
    g_object_new (ALONG_TYPE_COURSE, "id", (gint64) -1, "name", "Naloxone", "validity",
                  ALONG_VALIDITY_MONTHS, "months", 24, NULL);
  g_autoptr (AlongRequirement) requirement =
    g_object_new (ALONG_TYPE_REQUIREMENT, "id", (gint64) -2, "course-id", (gint64) -1, "scope",
                  ALONG_REQUIREMENT_SHIFT_TYPE, "shift-type-id", get_id (self, "Outreach"),
                  "lead-days", ALONG_REQUIREMENT_LEAD_DAYS, NULL);
  AlongIntent *intent = along_intent_save_entry (ALONG_ENTRY (course), NULL);

  along_intent_put (intent, requirement);
  app_fixture_run (&self->app, intent);
}

static gboolean
is_empty (gpointer data)
{
  Fixture *self = data;

  return g_strcmp0 (
           gtk_stack_get_visible_child_name (app_fixture_child (self->page, "stack")),
           "empty") == 0;
}

/* What the page says before there is a course, and the first one by its editor. */
static void
test_course (Fixture       *self,
             gconstpointer  data)
{
  AlongCourseEditor *editor;
  GtkWidget *row;
  GtkDropDown *targets;

  app_fixture_wait (is_empty, self);
  gtk_widget_activate_action (self->page, "training.add-course", NULL);
  editor = wait_window (ALONG_TYPE_COURSE_EDITOR);
  gtk_editable_set_text (app_fixture_child (editor, "name_row"), "Naloxone");

  /* Nothing is chosen at first, which is told of, and can't be saved. */
  along_record_group_add (app_fixture_child (editor, "requirements"));
  row = along_record_group_get_row (app_fixture_child (editor, "requirements"), 0);
  targets = app_fixture_child (row, "target_drop_down");
  g_assert_cmpuint (gtk_drop_down_get_selected (targets), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (editor), "editor.save", NULL);
  g_assert_true (is_open (&(GType) { ALONG_TYPE_COURSE_EDITOR }));

  gtk_drop_down_set_selected (targets, 1);
  adw_combo_row_set_selected (app_fixture_child (editor, "validity_row"), ALONG_VALIDITY_MONTHS);
  g_assert_true (gtk_widget_get_visible (app_fixture_child (editor, "months_row")));
  save (ALONG_TYPE_COURSE_EDITOR, "editor.save");

  wait_square (self, "Aino, Naloxone: Missing");
  wait_row (self, self->page,
            "Naloxone||Course, valid for 24 months;Needed for: Outreach|");
  along_session_undo (self->app.session);
  wait_no_row (self, self->page, "Needed for");
}

/* A certificate, and what is done about it, in the matrix and the list. */
static void
test_certificate (Fixture       *self,
                  gconstpointer  data)
{
  AlongCertificateWindow *window;
  GVariant *ids;

  add_course (self);
  wait_square (self, "Aino, Naloxone: Missing");
  wait_row (self, self->page, "Aino: Naloxone||○ Missing|");

  ids = g_variant_new ("(xx)", get_id (self, "Aino"), get_id (self, "Naloxone"));
  gtk_widget_activate_action_variant (self->page, "training.certificate", ids);
  window = wait_window (ALONG_TYPE_CERTIFICATE_WINDOW);
  g_assert_true (gtk_switch_get_active (app_fixture_child (window, "expires_switch")));
  gtk_editable_set_text (app_fixture_child (window, "origin_row"), "Red Cross");
  save (ALONG_TYPE_CERTIFICATE_WINDOW, "form.save");
  wait_square (self, "Aino, Naloxone: Valid until 24 November 2028");
  wait_no_row (self, self->page, "Aino: Naloxone");

  along_session_undo (self->app.session);
  wait_square (self, "Aino, Naloxone: Missing");
  along_session_redo (self->app.session);
  wait_square (self, "Aino, Naloxone: Valid until 24 November 2028");
}

/* Without a reason nobody does without. */
static void
test_waiver (Fixture       *self,
             gconstpointer  data)
{
  AlongWaiverWindow *window;
  GVariant *ids;

  add_course (self);
  wait_square (self, "Aino, Naloxone: Missing");
  ids = g_variant_new ("(xx)", get_id (self, "Aino"), get_id (self, "Naloxone"));
  gtk_widget_activate_action_variant (self->page, "training.waive", ids);
  window = wait_window (ALONG_TYPE_WAIVER_WINDOW);
  gtk_widget_activate_action (GTK_WIDGET (window), "form.save", NULL);
  g_assert_true (is_open (&(GType) { ALONG_TYPE_WAIVER_WINDOW }));
  gtk_editable_set_text (app_fixture_child (window, "reason_row"), "The trainer was ill");
  save (ALONG_TYPE_WAIVER_WINDOW, "form.save");
  wait_square (self, "Aino, Naloxone: Waived until 24 December 2026");
}

/* Aino has a shift in two days, and the week is published. */
static void
publish_shift (Fixture *self)
{
  AlongStore *store = along_session_get_store (self->app.session);
  g_autoptr (AlongIntent) publish = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  AlongIntent *intent = along_intent_new (ALONG_INTENT_ADD_SHIFT);
  g_autoptr (AlongShift) shift =
    g_object_new (ALONG_TYPE_SHIFT, "id", (gint64) -1, "type-id", get_id (self, "Outreach"),
                  "start", along_zone_at (self->zone, self->day + 2, 10 * HOUR), "end",
                  along_zone_at (self->zone, self->day + 2, 12 * HOUR), "seats", 2, NULL);
  g_autoptr (AlongAssignment) seat =
    g_object_new (ALONG_TYPE_ASSIGNMENT, "id", (gint64) -2, "shift-id", (gint64) -1, "person-id",
                  get_id (self, "Aino"), NULL);

  along_intent_put (intent, shift);
  along_intent_put (intent, seat);
  app_fixture_run (&self->app, intent);

  along_store_load_roster_async (store, get_directory (self),
                                 along_zone_days_span (self->zone, self->day - 1, 7), NULL,
                                 on_result, &loaded);
  app_fixture_wait (app_fixture_is_set, &loaded);
  roster = along_store_load_roster_finish (store, loaded, NULL);
  publish = along_intent_publish (roster);
  app_fixture_run (&self->app,
                   along_intent_new_with_reason (
                     publish, "Few people",
                     along_record_get_id (app_fixture_find (
                       along_directory_get_supervisors (get_directory (self)), "Sari"))));
}

/* The list and the page of today tell the same of whoever is on a shift without what it needs, and
 * no more when that is there. */
static void
test_due (Fixture       *self,
          gconstpointer  data)
{
  static const char row[] = "Aino: Naloxone|! 1 shift on Thu 26 Nov needs it|○ Missing|";
  g_autoptr (AlongCertificate) certificate = NULL;

  publish_shift (self);
  add_course (self);
  wait_row (self, self->page, row);
  wait_row (self, self->today, row);

  certificate = g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", get_id (self, "Aino"),
                              "course-id", get_id (self, "Naloxone"), "issued", self->day,
                              "expires", self->day + 1, NULL);
  app_fixture_run (&self->app, along_intent_save_certificate (certificate, NULL, NULL, NULL));
  wait_row (self, self->today,
            "Aino: Naloxone|! 1 shift on Thu 26 Nov needs it|! Valid until 25 November 2026|");
  wait_row (self, self->page,
            "Aino: Naloxone|! 1 shift on Thu 26 Nov needs it|! Valid until 25 November 2026|");

  g_object_set (certificate, "expires", 0, NULL);
  app_fixture_run (&self->app, along_intent_save_certificate (certificate, NULL, NULL, NULL));
  wait_no_row (self, self->page, "Aino: Naloxone");
  wait_no_row (self, self->today, "Aino: Naloxone");
}

/* A session is planned for who is due, held, and who was there has the certificate. */
static void
test_session (Fixture       *self,
              gconstpointer  data)
{
  GVariant *ids;

  add_course (self);
  wait_square (self, "Aino, Naloxone: Missing");
  ids = g_variant_new ("(xx)", get_id (self, "Naloxone"), get_id (self, "Aino"));
  gtk_widget_activate_action_variant (self->page, "training.plan", ids);
  wait_window (ALONG_TYPE_TRAINING_WINDOW);
  save (ALONG_TYPE_TRAINING_WINDOW, "form.save");
  wait_row (self, self->page, "Naloxone, Tue 1 Dec 10:00–11:30||1 of 8 places taken|");

  self->day += 7;
  along_session_set_now (self->app.session, along_zone_at (self->zone, self->day, 12 * HOUR));
  wait_row (self, self->page, "Naloxone, Tue 1 Dec 10:00–11:30|! Enter who was there|");
  g_signal_emit_by_name (
    app_fixture_child (find_row (self->page, "Naloxone, Tue 1 Dec"), "button"), "clicked");
  wait_window (ALONG_TYPE_ATTENDANCE_WINDOW);
  save (ALONG_TYPE_ATTENDANCE_WINDOW, "form.save");
  wait_row (self, self->page, "Naloxone, Tue 1 Dec 10:00–11:30|✓ Held|");
  wait_square (self, "Aino, Naloxone: Valid until 1 December 2028");
}

/* Where a row takes what is dropped on it; %NULL for nowhere. */
static GtkDropTarget *
find_target (GtkWidget *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  return NULL;
}

/* Who is due is dropped on a session, and asked to it; undone, they are not. */
static void
test_drop (Fixture       *self,
           gconstpointer  data)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean done = FALSE;
  GtkWidget *coming, *row;

  add_course (self);
  wait_square (self, "Aino, Naloxone: Missing");
  /* Where there is no session, there is nothing to drop anybody on. */
  coming = gtk_widget_get_first_child (app_fixture_child (self->page, "due_box"));
  g_assert_false (gtk_widget_get_visible (coming));
  gtk_widget_activate_action (self->page, "training.plan", "(xx)", get_id (self, "Naloxone"),
                              (gint64) 0);
  wait_window (ALONG_TYPE_TRAINING_WINDOW);
  save (ALONG_TYPE_TRAINING_WINDOW, "form.save");
  wait_row (self, self->page, "Naloxone, Tue 1 Dec 10:00–11:30||0 of 8 places taken|");

  g_assert_true (gtk_widget_get_visible (coming));
  row = find_row (coming, "Naloxone, Tue 1 Dec");
  g_assert_null (find_target (find_row (self->page, "Aino: Naloxone")));
  g_value_init (&value, G_TYPE_INT64);
  g_value_set_int64 (&value, get_id (self, "Aino"));
  g_signal_emit_by_name (find_target (row), "drop", &value, 0.0, 0.0, &done);
  g_assert_true (done);
  wait_row (self, self->page, "Naloxone, Tue 1 Dec 10:00–11:30||1 of 8 places taken|");
  along_session_undo (self->app.session);
  wait_row (self, self->page, "Naloxone, Tue 1 Dec 10:00–11:30||0 of 8 places taken|");
}

/* Of a table all is added or nothing: what cannot be, has to be left out first. Undone at once. */
static void
test_import (Fixture       *self,
             gconstpointer  data)
{
  static const char table[] = "Who;What;When\n"
                              "Aino;Naloxone;3.11.2026\n"
                              "Nobody;Naloxone;3.11.2026\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, sizeof table - 1);
  g_autoptr (AlongLearned) learned = along_learned_new ();
  AlongCsv *csv = along_csv_new (bytes, NULL);
  GtkWindow *window;

  add_course (self);
  wait_square (self, "Aino, Naloxone: Missing");
  window = along_import_window_new (GTK_WINDOW (gtk_widget_get_root (self->page)),
                                    self->app.session, learned, csv);
  gtk_window_present (window);
  wait_row (self, GTK_WIDGET (window),
            "Line 3: Nobody, Naloxone, 3.11.2026|! Nobody is called “Nobody” here.|");
  wait_row (self, GTK_WIDGET (window),
            "Aino: Naloxone||Issued on 3 November 2026, valid until 3 November 2028|");
  gtk_widget_activate_action (GTK_WIDGET (window), "form.save", NULL);
  g_assert_true (is_open (&(GType) { ALONG_TYPE_IMPORT_WINDOW }));

  /* Without a column for the day nothing can be. */
  gtk_switch_set_active (app_fixture_child (window, "leave_switch"), TRUE);
  adw_combo_row_set_selected (app_fixture_child (window, "issued_row"), 0);
  wait_row (self, GTK_WIDGET (window), "Line 2: Aino, Naloxone|! The day of issue is missing.|");
  gtk_widget_activate_action (GTK_WIDGET (window), "form.save", NULL);
  g_assert_true (is_open (&(GType) { ALONG_TYPE_IMPORT_WINDOW }));

  adw_combo_row_set_selected (app_fixture_child (window, "issued_row"), 3);
  save (ALONG_TYPE_IMPORT_WINDOW, "form.save");
  wait_square (self, "Aino, Naloxone: Valid until 3 November 2028");
  along_session_undo (self->app.session);
  wait_square (self, "Aino, Naloxone: Missing");
}

/* Who was at a session of a course that has ended is entered, and that nobody has it from there is
 * said. */
static void
test_ended (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (AlongEntry) ended = NULL;
  gpointer course;
  GVariant *ids;

  add_course (self);
  wait_square (self, "Aino, Naloxone: Missing");
  ids = g_variant_new ("(xx)", get_id (self, "Naloxone"), get_id (self, "Aino"));
  gtk_widget_activate_action_variant (self->page, "training.plan", ids);
  wait_window (ALONG_TYPE_TRAINING_WINDOW);
  save (ALONG_TYPE_TRAINING_WINDOW, "form.save");
  wait_row (self, self->page, "Naloxone, Tue 1 Dec 10:00–11:30||1 of 8 places taken|");

  course = app_fixture_find (along_directory_get_courses (get_directory (self)), "Naloxone");
  ended = along_record_copy (course);
  g_object_set (ended, "validity", ALONG_VALIDITY_UNTIL, "months", 0, "until", self->day, NULL);
  app_fixture_run (&self->app, along_intent_save_entry (ended, course));
  self->day += 7;
  along_session_set_now (self->app.session, along_zone_at (self->zone, self->day, 12 * HOUR));
  wait_row (self, self->page, "Naloxone, Tue 1 Dec 10:00–11:30|! Enter who was there|");
  g_signal_emit_by_name (
    app_fixture_child (find_row (self->page, "Naloxone, Tue 1 Dec"), "button"), "clicked");
  wait_window (ALONG_TYPE_ATTENDANCE_WINDOW);
  g_assert_cmpstr (
    adw_preferences_group_get_description (app_fixture_child (
      app_fixture_find_window (ALONG_TYPE_ATTENDANCE_WINDOW), "people_group")), ==,
    "Nobody gets a certificate: the course is valid until 24 November 2026 only.");
  save (ALONG_TYPE_ATTENDANCE_WINDOW, "form.save");
  wait_row (self, self->page, "Naloxone, Tue 1 Dec 10:00–11:30|✓ Held|");
  wait_square (self, "Aino, Naloxone: Missing");
}

/* The columns are named in short, and another one of dates tells how they are written. */
static void
test_import_columns (Fixture       *self,
                     gconstpointer  data)
{
  static const char table[] = "Who;What;When;Again;And once more, in many words that go on and on, "
                              "until nobody reads them any more\n"
                              "Aino;Naloxone;2025-11-03;2026-11-03;11/24/2026\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, sizeof table - 1);
  g_autoptr (AlongLearned) learned = along_learned_new ();
  AlongCsv *csv = along_csv_new (bytes, NULL);
  GtkWindow *window;
  AdwComboRow *issued, *order;
  GtkStringList *columns;

  add_course (self);
  wait_square (self, "Aino, Naloxone: Missing");
  window = along_import_window_new (GTK_WINDOW (gtk_widget_get_root (self->page)),
                                    self->app.session, learned, csv);
  gtk_window_present (window);
  issued = app_fixture_child (window, "issued_row");
  order = app_fixture_child (window, "order_row");
  columns = GTK_STRING_LIST (adw_combo_row_get_model (issued));
  g_assert_cmpstr (gtk_string_list_get_string (columns, 3), ==, "3: When");
  g_assert_cmpuint (g_utf8_strlen (gtk_string_list_get_string (columns, 5), -1), <, 70);
  g_assert_cmpuint (adw_combo_row_get_selected (order), ==, ALONG_DATE_ORDER_UNKNOWN);

  adw_combo_row_set_selected (app_fixture_child (window, "expires_row"), 0);
  adw_combo_row_set_selected (issued, 5);
  g_assert_cmpuint (adw_combo_row_get_selected (order), ==, ALONG_DATE_ORDER_MONTH_FIRST);
  wait_row (self, GTK_WIDGET (window),
            "Aino: Naloxone||Issued on 24 November 2026, valid until 24 November 2028|");

  /* What does not tell it leaves it as it is. */
  adw_combo_row_set_selected (issued, 3);
  g_assert_cmpuint (adw_combo_row_get_selected (order), ==, ALONG_DATE_ORDER_MONTH_FIRST);
  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/training/course", test_course);
  ADD ("/training/certificate", test_certificate);
  ADD ("/training/waiver", test_waiver);
  ADD ("/training/due", test_due);
  ADD ("/training/session", test_session);
  ADD ("/training/ended", test_ended);
  ADD ("/training/drop", test_drop);
  ADD ("/training/import", test_import);
  ADD ("/training/import-columns", test_import_columns);
#undef ADD

  return g_test_run ();
}
