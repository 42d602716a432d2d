/* test-lists.c — the window with the agency's lists
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-entry-choice.h"
#include "app/along-lists-window.h"

static AlongDirectory *
get_directory (AppFixture *fixture)
{
  return along_session_get_directory (fixture->session);
}

static void
test_lists_window (AppFixture    *fixture,
                   gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (along_lists_window_new (fixture->session));
  AlongEntry *office = app_fixture_find (along_directory_get_places (get_directory (fixture)),
                                         "Office");
  GtkWidget *places = app_fixture_child (window, "places");
  GtkStack *stack = app_fixture_child (places, "stack");

  gtk_window_present (window);
  app_fixture_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");

  app_fixture_run (fixture, along_intent_archive (office, TRUE));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  gtk_switch_set_active (app_fixture_child (places, "archived_switch"), TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  app_fixture_wait_changed (fixture);
  office = app_fixture_find (along_directory_get_places (get_directory (fixture)), "Office");
  g_assert_false (along_entry_is_archived (office));

  gtk_window_destroy (window);
  app_fixture_settle ();
}

static AlongIntent *
new_place (AppFixture *fixture,
           const char *name)
{
  g_autoptr (AlongEntry) place = g_object_new (ALONG_TYPE_PLACE, "name", name, NULL);

  return along_intent_save_entry (place, NULL);
}

/* The title of the row that has the keyboard. */
static const char *
get_focused_title (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *row =
    focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW) : NULL;

  return row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : NULL;
}

/* The keyboard stays with the entry that it was at, in whichever version, or near it. */
static void
test_lists_focus (AppFixture    *fixture,
                  gconstpointer  data)
{
  GListModel *places = along_directory_get_places (get_directory (fixture));
  AlongEntry *office = app_fixture_find (places, "Office");
  GtkWindow *window = GTK_WINDOW (along_lists_window_new (fixture->session));
  GtkWidget *list = app_fixture_child (window, "places");
  g_autoptr (AlongEntry) renamed = along_record_copy (office);

  gtk_window_present (window);
  app_fixture_run (fixture, new_place (fixture, "Harbour"));
  app_fixture_settle ();
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (
    gtk_list_box_get_row_at_index (app_fixture_child (list, "rows"), 1))));
  g_assert_cmpstr (get_focused_title (window), ==, "Office");

  g_object_set (renamed, "name", "Anteroom", NULL);
  app_fixture_run (fixture, along_intent_save_entry (renamed, office));
  app_fixture_settle ();
  g_assert_cmpstr (get_focused_title (window), ==, "Anteroom");

  app_fixture_run (fixture, along_intent_archive (app_fixture_find (places, "Anteroom"), TRUE));
  app_fixture_settle ();
  g_assert_cmpstr (get_focused_title (window), ==, "Harbour");

  /* The last one leaves it to the button below, which leaves it to the first one. */
  app_fixture_run (fixture, along_intent_archive (app_fixture_find (places, "Harbour"), TRUE));
  app_fixture_settle ();
  g_assert_nonnull (gtk_window_get_focus (window));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window),
                                         app_fixture_child (list, "empty_page")));
  app_fixture_run (fixture, new_place (fixture, "Quay"));
  app_fixture_settle ();
  g_assert_cmpstr (get_focused_title (window), ==, "Quay");

  gtk_window_destroy (window);
  app_fixture_settle ();
}

/* Two who are called alike to the last word can be told apart, in the row and in its list. */
static void
test_names (AppFixture    *fixture,
            gconstpointer  data)
{
  const char *names[] = { "Konstantina Aleksandrovna Rimskaja the Elder",
                          "Konstantina Aleksandrovna Rimskaja the Younger" };
  g_autoptr (GListStore) people = g_list_store_new (ALONG_TYPE_ENTRY);
  GtkWidget *window = adw_window_new ();
  GtkWidget *row = adw_combo_row_new ();
  GtkWidget *list = gtk_list_box_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (AlongPeer) peer =
        g_object_new (ALONG_TYPE_PEER, "id", (gint64) i + 1, "name", names[i], NULL);

      g_list_store_append (people, peer);
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Person");
  along_entry_choice_fill (ADW_COMBO_ROW (row), G_LIST_MODEL (people), NULL, 1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_window_set_content (ADW_WINDOW (window), list);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 300);
  gtk_window_present (GTK_WINDOW (window));
  app_fixture_settle ();
  gtk_widget_activate (row);
  app_fixture_settle ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkLabel *label = app_fixture_find_text (names[i]);

      g_assert_nonnull (label);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  app_fixture_add ("/lists/window", test_lists_window);
  app_fixture_add ("/lists/focus", test_lists_focus);

  app_fixture_add ("/lists/names", test_names);

  return g_test_run ();
}
