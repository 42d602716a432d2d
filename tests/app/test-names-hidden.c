/* test-names-hidden.c — names that are hidden stand nowhere on the screen, and stay what they are
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app-fixture.h"

#include <locale.h>
#include <string.h>

#include <adwaita.h>

#include "app/along-people-page.h"
#include "app/along-roster-page.h"
#include "app/along-today-page.h"
#include "store/along-intents.h"

static void
test_pages (AppFixture    *fixture,
            gconstpointer  data)
{
  const GType types[] = { ALONG_TYPE_PEOPLE_PAGE, ALONG_TYPE_ROSTER_PAGE, ALONG_TYPE_TODAY_PAGE };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *page = g_object_new (types[i], "session", fixture->session, NULL);
      GtkWidget *window = gtk_window_new ();

      gtk_window_set_child (GTK_WINDOW (window), page);
      gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
      gtk_window_present (GTK_WINDOW (window));
      /* Today has nobody on it while there are no shifts. */
      if (types[i] != ALONG_TYPE_TODAY_PAGE)
        app_fixture_wait (app_fixture_has_names, window);
      app_fixture_settle ();

      along_session_set_names_hidden (fixture->session, TRUE);
      app_fixture_wait (app_fixture_has_no_names, window);

      along_session_set_names_hidden (fixture->session, FALSE);
      if (types[i] != ALONG_TYPE_TODAY_PAGE)
        app_fixture_wait (app_fixture_has_names, window);
      gtk_window_destroy (GTK_WINDOW (window));
      app_fixture_settle ();
    }
}

static void
on_done (AlongSession *session,
         const char   *text,
         GString      *told)
{
  g_string_append (told, text);
}

/* What is written while they are hidden has the names, and what is told of it has not. */
static void
test_written (AppFixture    *fixture,
              gconstpointer  data)
{
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  AlongEntry *aino = app_fixture_find (along_directory_get_peers (directory), "Aino");
  AlongEntry *tapio = app_fixture_find (along_directory_get_supervisors (directory), "Tapio");
  g_autoptr (AlongEntry) changed = along_record_copy (tapio);
  g_autoptr (GString) told = g_string_new (NULL);

  along_session_set_names_hidden (fixture->session, TRUE);
  g_assert_cmpstr (along_entry_get_shown_name (aino), ==, "Kuu");
  g_assert_cmpstr (along_entry_get_shown_name (tapio), ==, "T.");
  g_assert_cmpstr (along_entry_get_name (tapio), ==, "Tapio");

  g_signal_connect (fixture->session, "done", G_CALLBACK (on_done), told);
  g_object_set (changed, "phone", "+358 40 555", NULL);
  app_fixture_run (fixture, along_intent_save_entry (changed, tapio));
  g_assert_nonnull (app_fixture_find (along_directory_get_supervisors (directory), "Tapio"));
  g_assert_null (strstr (told->str, "Tapio"));
  g_assert_cmpuint (told->len, >, 0);
  along_session_set_names_hidden (fixture->session, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  app_fixture_add ("/pages", test_pages);
  app_fixture_add ("/written", test_written);

  return g_test_run ();
}
