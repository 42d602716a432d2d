/* test-print-window.c — which pages the window before printing shows for what is chosen in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-document-view.h"
#include "app/along-print-window.h"
#include "model/along-week.h"

/* The positions in the drop-down of the layouts. */
enum
{
  WEEK_BY_SHIFT,
  WEEK_BY_PERSON,
  MONTH,
  DAY,
  SLIPS,
  NOTICE,
  NOTICE_BY_PERSON,
};

typedef struct
{
  AppFixture app;
  GtkWidget *window;
} Fixture;

/* Puts @person on a shift of an hour that begins at @start, with these ids and the next. */
static void
add_shift (AlongRoster *week,
           gint64       id,
           AlongRecord *type,
           gint64       start,
           AlongRecord *person)
{
  g_autoptr (AlongShift) shift =
    g_object_new (ALONG_TYPE_SHIFT, "id", id, "type-id", along_record_get_id (type),
                  "start", start, "end", start + 60 * 60, NULL);
  g_autoptr (AlongAssignment) assignment =
    g_object_new (ALONG_TYPE_ASSIGNMENT, "id", id + 1, "shift-id", id,
                  "person-id", along_record_get_id (person), NULL);

  along_roster_add_shift (week, shift);
  along_roster_add_assignment (week, assignment);
}

/* Opens the window on this week, in which somebody called @name has one shift, on its last day;
 * somebody else has one on the day before it. */
static void
open_window (Fixture    *self,
             const char *name)
{
  AlongSession *session = self->app.session;
  AlongDirectory *directory = along_session_get_directory (session);
  AlongEntry *aino = app_fixture_find (along_directory_get_peers (directory), "Aino");
  AlongRecord *type = app_fixture_find (along_directory_get_shift_types (directory), "Outreach");
  AlongDay monday = along_week_get_start (along_session_get_today (session),
                                          along_session_get_week_start (session));
  AlongSpan span = along_zone_days_span (along_session_get_zone (session), monday,
                                         ALONG_DAYS_A_WEEK);
  g_autoptr (AlongRoster) week = along_roster_new (directory, span);

  add_shift (week, 1000, type, span.end - 2 * 60 * 60, ALONG_RECORD (aino));
  add_shift (week, 1010, type, span.start - 2 * 60 * 60,
             app_fixture_find (along_directory_get_supervisors (directory), "Tapio"));
  g_object_set (aino, "name", name, NULL);

  self->window = along_print_window_new (session, week, ALONG_ROSTER_WEEK, ALONG_ROSTER_BY_PERSON);
  gtk_window_present (GTK_WINDOW (self->window));
  app_fixture_settle ();
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  app_fixture_set_up (&self->app, data);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  app_fixture_settle ();
  app_fixture_tear_down (&self->app, data);
}

static AlongDocument *
get_document (Fixture *self)
{
  AlongDocument *document;

  g_object_get (app_fixture_child (self->window, "document_view"), "document", &document, NULL);
  g_object_unref (document);

  return document;
}

static guint
choose (Fixture    *self,
        const char *drop_down,
        guint       position)
{
  GtkDropDown *widget = app_fixture_child (self->window, drop_down);

  gtk_drop_down_set_selected (widget, position);

  return g_list_model_get_n_items (gtk_drop_down_get_model (widget));
}

typedef struct
{
  Fixture *fixture;
  AlongDocument *before;
} Change;

static gboolean
has_changed (gpointer data)
{
  Change *change = data;

  return get_document (change->fixture) != change->before;
}

/* Chooses a layout, and waits for its pages. */
static void
choose_layout (Fixture *self,
               guint    position)
{
  g_autoptr (AlongDocument) before = g_object_ref (get_document (self));
  Change change = { self, before };

  choose (self, "layout_drop_down", position);
  app_fixture_wait (has_changed, &change);
}

static void
assert_shows (Fixture    *self,
              const char *title,
              gboolean    landscape,
              guint       n_targets)
{
  GtkDropDown *targets = app_fixture_child (self->window, "target_drop_down");
  double width, height;

  along_document_get_size (get_document (self), &width, &height);
  g_assert_cmpstr (along_document_get_title (get_document (self)), ==, title);
  g_assert_true ((width > height) == landscape);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (targets)), ==, n_targets);
  g_assert_true (gtk_widget_get_visible (app_fixture_child (self->window, "target_box")) ==
                 (n_targets > 0));
}

static void
test_layouts (Fixture       *self,
              gconstpointer  data)
{
  open_window (self, "Aino");
  assert_shows (self, "Roster", TRUE, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (app_fixture_child (self->window,
                                                                   "layout_drop_down")),
                    ==, WEEK_BY_PERSON);

  choose_layout (self, MONTH);
  assert_shows (self, "Roster", TRUE, 4);
  choose_layout (self, DAY);
  assert_shows (self, "Day sheet", FALSE, 7);
  choose_layout (self, SLIPS);
  /* Everybody, and the one who has a shift. */
  assert_shows (self, "Slips", FALSE, 2);
  choose_layout (self, WEEK_BY_SHIFT);
  assert_shows (self, "Roster", TRUE, 0);
}

/* What is chosen quickly one after the other is not mixed up: the last counts. */
static void
test_quickly (Fixture       *self,
              gconstpointer  data)
{
  open_window (self, "Aino");

  choose (self, "layout_drop_down", MONTH);
  choose (self, "layout_drop_down", DAY);
  for (guint day = 0; day < 7; day++)
    choose (self, "target_drop_down", day);
  choose_layout (self, SLIPS);
  app_fixture_settle ();
  assert_shows (self, "Slips", FALSE, 2);
}

/* The button below @widget that does @action. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *action)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (GTK_IS_BUTTON (child) &&
          g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (child)), action) == 0)
        return child;
      found = find_button (child, action);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A notice of nothing is only looked at; once the week is published, and changed since, it is for
 * all, or for those whom the change concerns. */
static void
test_notice (Fixture       *self,
             gconstpointer  data)
{
  AlongDirectory *directory = along_session_get_directory (self->app.session);
  AlongDay today = along_session_get_today (self->app.session);
  g_autoptr (AlongPublication) publication =
    g_object_new (ALONG_TYPE_PUBLICATION, "id", G_GINT64_CONSTANT (2000), "first-day", today - 7,
                  "last-day", today + 7, NULL);
  GtkWidget *button;

  open_window (self, "Aino");
  button = find_button (self->window, "print.print");
  g_assert_true (gtk_widget_get_sensitive (button));
  choose_layout (self, NOTICE);
  assert_shows (self, "Change notice", FALSE, 0);
  g_assert_false (gtk_widget_get_sensitive (button));
  choose_layout (self, NOTICE_BY_PERSON);
  assert_shows (self, "Change notice", FALSE, 1);
  g_assert_false (gtk_widget_get_sensitive (button));
  choose_layout (self, SLIPS);
  g_assert_true (gtk_widget_get_sensitive (button));

  along_directory_add (directory, ALONG_RECORD (publication));
  choose_layout (self, NOTICE);
  g_assert_true (gtk_widget_get_sensitive (button));
  choose_layout (self, NOTICE_BY_PERSON);
  /* Everybody, and the one who has the new shift. */
  assert_shows (self, "Change notice", FALSE, 2);
  g_assert_true (gtk_widget_get_sensitive (button));
}

/* The window goes while days are being read for it. */
static void
test_closed (Fixture       *self,
             gconstpointer  data)
{
  open_window (self, "Aino");

  choose (self, "layout_drop_down", MONTH);
}

/* Whoever is called how, the window fits on a small screen. */
static void
test_long_name (Fixture       *self,
                gconstpointer  data)
{
  g_autofree char *name = g_strnfill (120, 'W');
  int width;

  open_window (self, name);
  choose_layout (self, SLIPS);
  choose (self, "target_drop_down", 1);
  app_fixture_settle ();

  gtk_widget_measure (self->window, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <, 700);
}

int
main (int   argc,
      char *argv[])
{
  const struct
  {
    const char *path;
    void (* func) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/print-window/layouts", test_layouts },
    { "/print-window/quickly", test_quickly },
    { "/print-window/notice", test_notice },
    { "/print-window/closed", test_closed },
    { "/print-window/long-name", test_long_name },
  };

  gtk_test_init (&argc, &argv);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
