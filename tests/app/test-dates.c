/* test-dates.c — a day is typed, picked from a month, and shown on its button
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-date-button.h"
#include "app/along-month.h"
#include "model/along-words.h"

static void
test_date (void)
{
  const struct
  {
    const char *text;
    gboolean valid;
    int year, month, day;
  } cases[] = {
    { "2026-11-24", TRUE, 2026, 11, 24 },   { "  2026-11-24 ", TRUE, 2026, 11, 24 },
    { "11/24/2026", TRUE, 2026, 11, 24 },   { "24 November 2026", TRUE, 2026, 11, 24 },
    { "2024-02-29", TRUE, 2024, 2, 29 },    { "2026-02-29", FALSE, 0, 0, 0 },
    { "2026-13-01", FALSE, 0, 0, 0 },       { "", FALSE, 0, 0, 0 },
    { "tomorrow", FALSE, 0, 0, 0 },         { "1850-01-01", FALSE, 0, 0, 0 },
    { "9999-01-01", FALSE, 0, 0, 0 },       { "\u202e2026", FALSE, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongDay day;

      g_test_message ("case %u", i);
      g_assert_cmpint (along_date_button_parse (cases[i].text, &day), ==, cases[i].valid);
      if (cases[i].valid)
        g_assert_cmpint (day, ==, along_day_new (cases[i].year, cases[i].month, cases[i].day));
    }
}

static void
test_date_button (AppFixture    *fixture,
                  gconstpointer  data)
{
  AlongDay day = along_day_new (2026, 11, 24);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *button = along_date_button_new (fixture->session, "First day", day);
  GtkEditable *entry = app_fixture_child (button, "entry");

  gtk_window_set_child (window, button);
  gtk_window_present (window);
  app_fixture_settle ();
  gtk_menu_button_popup (app_fixture_child (button, "button"));
  app_fixture_settle ();

  gtk_editable_set_text (entry, "2026-12-0");
  g_assert_cmpint (along_date_button_get_day (ALONG_DATE_BUTTON (button)), ==, day);
  gtk_editable_set_text (entry, "2026-12-01");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (along_date_button_get_day (ALONG_DATE_BUTTON (button)), ==,
                   along_day_new (2026, 12, 1));

  gtk_menu_button_popup (app_fixture_child (button, "button"));
  app_fixture_settle ();
  gtk_editable_set_text (entry, "soon");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (gtk_editable_get_delegate (entry)),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpint (along_date_button_get_day (ALONG_DATE_BUTTON (button)), ==,
                   along_day_new (2026, 12, 1));

  gtk_window_destroy (window);
  app_fixture_settle ();
}

/* The first column is the agency's first weekday, whatever the language has. */
static void
test_month (void)
{
  const AlongDay day = along_day_new (2026, 11, 24);
  const struct
  {
    GDateWeekday week_start;
    AlongDay first; /* a day of that weekday */
  } cases[] = {
    { G_DATE_MONDAY, along_day_new (2026, 11, 23) },
    { G_DATE_SATURDAY, along_day_new (2026, 11, 21) },
    { G_DATE_SUNDAY, along_day_new (2026, 11, 22) },
  };
  AlongMonth *month = g_object_ref_sink (g_object_new (ALONG_TYPE_MONTH, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = along_words_weekday_short (cases[i].first);
      GtkWidget *cell;

      along_month_show (month, day, cases[i].week_start);
      cell = gtk_grid_get_child_at (app_fixture_child (GTK_WIDGET (month), "weekdays"), 1, 0);
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (cell)), ==, name);
    }

  g_assert_finalize_object (month);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/dates/date", test_date);
  g_test_add_func ("/dates/month", test_month);
  app_fixture_add ("/dates/button", test_date_button);

  return g_test_run ();
}
