/* test-tab.c — the Tab key leads into every page and out of it again, both ways
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-date-button.h"
#include "app/along-people-page.h"
#include "app/along-roster-page.h"
#include "app/along-today-page.h"

#define MOST_STEPS 200

static GtkWidget *
add_button (GtkBox *box)
{
  GtkWidget *button = gtk_button_new_with_label ("Beside");

  gtk_box_append (box, button);

  return button;
}

/* Steps from @from until @to has the keyboard. */
static void
assert_leads (GtkWindow        *window,
              GtkWidget        *from,
              GtkWidget        *to,
              GtkDirectionType  direction)
{
  gboolean inside = FALSE;

  gtk_widget_grab_focus (from);
  for (int i = 0; i < MOST_STEPS && gtk_window_get_focus (window) != to; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (window), direction);
      app_fixture_settle ();
      inside |= gtk_window_get_focus (window) != from && gtk_window_get_focus (window) != to;
    }
  g_assert_true (gtk_window_get_focus (window) == to);
  g_assert_true (inside);
}

/* Takes @widget. */
static void
check (GtkWidget *widget)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *before = add_button (box);
  GtkWidget *after;

  gtk_widget_set_vexpand (widget, TRUE);
  gtk_box_append (box, widget);
  after = add_button (box);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (box));
  gtk_window_set_default_size (window, 1000, 700);
  gtk_window_present (window);
  app_fixture_settle ();

  assert_leads (window, before, after, GTK_DIR_TAB_FORWARD);
  assert_leads (window, after, before, GTK_DIR_TAB_BACKWARD);

  gtk_window_destroy (window);
  app_fixture_settle ();
}

static void
test_people (AppFixture    *self,
             gconstpointer  data)
{
  check (g_object_new (ALONG_TYPE_PEOPLE_PAGE, "session", self->session, NULL));
}

static void
test_roster (AppFixture    *self,
             gconstpointer  data)
{
  check (g_object_new (ALONG_TYPE_ROSTER_PAGE, "session", self->session, NULL));
}

static void
test_today (AppFixture    *self,
            gconstpointer  data)
{
  check (g_object_new (ALONG_TYPE_TODAY_PAGE, "session", self->session, NULL));
}

static void
test_date_button (AppFixture    *self,
                  gconstpointer  data)
{
  check (along_date_button_new (self->session, "Day", along_session_get_today (self->session)));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  app_fixture_add ("/tab/people", test_people);
  app_fixture_add ("/tab/roster", test_roster);
  app_fixture_add ("/tab/today", test_today);
  app_fixture_add ("/tab/date-button", test_date_button);

  return g_test_run ();
}
