/* test-wishes.c — the window in which it is painted when somebody wants to work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-wishes-window.h"

#include "app-fixture.h"
#include "grid-fixture.h"

static gboolean
is_read (gpointer window)
{
  return gtk_widget_get_sensitive (app_fixture_child (window, "tools"));
}

/* The button of the tools that has @label. */
static GtkToggleButton *
find_brush (gpointer    window,
            const char *label)
{
  GtkWidget *button = gtk_widget_get_first_child (app_fixture_child (window, "brushes"));

  while (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) != 0)
    button = gtk_widget_get_next_sibling (button);

  return GTK_TOGGLE_BUTTON (button);
}

static void
assert_status (gpointer    window,
               const char *expected)
{
  g_autofree char *status =
    g_strdup (gtk_label_get_text (app_fixture_child (window, "status")));

  g_assert_true (g_str_has_suffix (status, expected));
}

/* What is pressed is what is painted with, and choosing it for another week paints nothing. */
static void
test_brush (AppFixture    *fixture,
            gconstpointer  data)
{
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  GtkWidget *parent = adw_window_new ();
  AlongWishesWindow *window;
  GtkToggleButton *rather_not;
  gpointer grid;

  gtk_window_present (GTK_WINDOW (parent));
  window = along_wishes_window_open (
    parent, fixture->session, app_fixture_find (along_directory_get_peers (directory), "Aino"));
  app_fixture_wait (is_read, window);
  grid = app_fixture_child (window, "grid");
  rather_not = find_brush (window, "−  Rather not");
  g_assert_true (gtk_toggle_button_get_active (rather_not));

  gtk_toggle_button_set_active (app_fixture_child (window, "week_button"), TRUE);
  g_signal_emit_by_name (find_brush (window, "As usual"), "clicked");
  g_assert_false (gtk_toggle_button_get_active (rather_not));
  grid_fixture_press (grid, GDK_KEY_Down, GDK_SHIFT_MASK);
  gtk_toggle_button_set_active (app_fixture_child (window, "usual_button"), TRUE);
  g_assert_true (gtk_toggle_button_get_active (rather_not));
  assert_status (window, ", Can");

  grid_fixture_press (grid, GDK_KEY_space, 0);
  assert_status (window, ", Rather not");

  /* A key chooses as well as it paints, and what nothing lies below can be. */
  grid_fixture_press (grid, GDK_KEY_4, 0);
  assert_status (window, ", Cannot");
  g_assert_true (gtk_toggle_button_get_active (find_brush (window, "×  Cannot")));
  grid_fixture_press (grid, GDK_KEY_Down, 0);
  assert_status (window, ", Can");
  grid_fixture_press (grid, GDK_KEY_space, 0);
  assert_status (window, ", Cannot");
  grid_fixture_press (grid, GDK_KEY_0, 0);
  assert_status (window, ", Can");
  g_assert_true (gtk_toggle_button_get_active (find_brush (window, "·  Can")));
  gtk_toggle_button_set_active (app_fixture_child (window, "week_button"), TRUE);
  grid_fixture_press (grid, GDK_KEY_Delete, 0);
  g_assert_true (gtk_toggle_button_get_active (find_brush (window, "As usual")));

  gtk_window_destroy (GTK_WINDOW (parent));
}

static gboolean
is_gone (gpointer window)
{
  return *(gpointer *) window == NULL;
}

/* Opens the wishes of Aino above @parent, and waits until they are read. */
static gpointer
open_wishes (AppFixture *fixture,
             GtkWidget  *parent)
{
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  gpointer window = along_wishes_window_open (
    parent, fixture->session, app_fixture_find (along_directory_get_peers (directory), "Aino"));

  app_fixture_wait (is_read, window);

  return window;
}

/* What was saved is there for who opens the window again in the moment in which it has closed: the
 * usual week and one with dates. */
static void
test_again (AppFixture    *fixture,
            gconstpointer  data)
{
  static const guint keys[] = { GDK_KEY_4, GDK_KEY_1 };
  static const char *const told[] = { ", Cannot", ", Prefers" };
  GtkWidget *parent = adw_window_new ();
  gpointer window;

  gtk_window_present (GTK_WINDOW (parent));
  window = open_wishes (fixture, parent);
  for (int i = 0; i < 40; i++)
    {
      const char *which = i % 2 == 0 ? "usual_button" : "week_button";
      int k = i / 2 % 2;

      gtk_toggle_button_set_active (app_fixture_child (window, which), TRUE);
      grid_fixture_press (app_fixture_child (window, "grid"), keys[k], 0);
      assert_status (window, told[k]);
      g_object_add_weak_pointer (window, &window);
      g_assert_true (gtk_widget_activate_action (window, "wishes.save", NULL));
      while (!is_gone (&window))
        g_main_context_iteration (NULL, TRUE);

      window = open_wishes (fixture, parent);
      gtk_toggle_button_set_active (app_fixture_child (window, which), TRUE);
      assert_status (window, told[k]);
    }
  gtk_window_destroy (GTK_WINDOW (parent));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  app_fixture_add ("/wishes/brush", test_brush);
  app_fixture_add ("/wishes/again", test_again);

  return g_test_run ();
}
