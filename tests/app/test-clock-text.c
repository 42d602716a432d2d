/* test-clock-text.c — what is shown as a time is read as that time, in the words of any locale
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "app/along-clock-text.h"
#include "model/along-words.h"

static void
test_read_back (gconstpointer data)
{
  AlongClock clock = (AlongClock) GPOINTER_TO_INT (data);
  g_autoptr (AlongZone) zone = along_zone_new ("UTC", NULL);

  for (int minute = 0; minute < 24 * 60; minute++)
    {
      g_autofree char *text = along_words_time (zone, clock, minute * 60);
      g_autoptr (GError) error = NULL;
      int read = -1;

      along_clock_text_parse (text, &read, &error);
      g_assert_no_error (error);
      g_assert_cmpint (read, ==, minute);
    }
}

/* A time whose word runs from right to left does not take the other one along. */
static void
test_span (void)
{
  g_autoptr (AlongZone) zone = along_zone_new ("UTC", NULL);
  AlongSpan span = { 8 * 3600, 12 * 3600 };
  g_autofree char *start = along_words_time (zone, ALONG_CLOCK_12, span.start);
  g_autofree char *end = along_words_time (zone, ALONG_CLOCK_12, span.end);
  g_autofree char *times = along_words_span (zone, ALONG_CLOCK_12, span);
  g_autofree char *plain = along_words_span (zone, ALONG_CLOCK_24, span);
  gboolean arabic = g_str_has_prefix (setlocale (LC_TIME, NULL), "ar");
  g_autofree char *expected =
    g_strdup_printf (arabic ? "\u2068%s\u2069–\u2068%s\u2069" : "%s–%s", start, end);

  g_assert_cmpstr (times, ==, expected);
  g_assert_cmpstr (plain, ==, "08:00–12:00");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/clock-text/12", GINT_TO_POINTER (ALONG_CLOCK_12), test_read_back);
  g_test_add_data_func ("/clock-text/24", GINT_TO_POINTER (ALONG_CLOCK_24), test_read_back);
  g_test_add_data_func ("/clock-text/locale", GINT_TO_POINTER (ALONG_CLOCK_LOCALE),
                        test_read_back);
  g_test_add_func ("/clock-text/span", test_span);

  return g_test_run ();
}
