/* test-tab.c — the Tab key leads into every page and out of it again, both ways
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-compat.h"
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
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_button_new_with_label ("Inside"));
}

/* One row of a list is stopped at, and what is inside it, however many there are. */
static void
test_list (AppFixture    *self,
           gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkStringList *rows = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *before = add_button (GTK_BOX (box));
  GtkWidget *list, *after;

  for (int i = 0; i < MOST_STEPS; i++)
    gtk_string_list_append (rows, "Row");
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows))),
                            factory);
  along_compat_leave_with_tab (GTK_LIST_VIEW (list));
  gtk_box_append (GTK_BOX (box), list);
  after = add_button (GTK_BOX (box));
  gtk_window_set_child (window, box);
  gtk_window_present (window);
  app_fixture_settle ();

  for (int back = 0; back < 2; back++)
    {
      GtkDirectionType direction = back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;
      int n_steps = 0;

      gtk_widget_grab_focus (back ? after : before);
      while (gtk_window_get_focus (window) != (back ? before : after) && n_steps++ < MOST_STEPS)
        gtk_widget_child_focus (GTK_WIDGET (window), direction);
      g_assert_cmpint (n_steps, >=, 2);
      g_assert_cmpint (n_steps, <=, 3);
    }

  gtk_window_destroy (window);
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
  app_fixture_add ("/tab/list", test_list);

  return g_test_run ();
}
