/* test-words.c — every value has a word, and times and days read as people write them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"

static void
test_words_values (void)
{
  const GType enums[] = {
    ALONG_TYPE_PEER_STATUS, ALONG_TYPE_ENGAGEMENT, ALONG_TYPE_CONNECTION_KIND,
    ALONG_TYPE_REACH,       ALONG_TYPE_SHIFT_KIND, ALONG_TYPE_ASSIGNMENT_STATE,
    ALONG_TYPE_PAPER,       ALONG_TYPE_CLOCK,
  };
  const GType flags[] = { ALONG_TYPE_ROLES, ALONG_TYPE_DUTIES };

  for (guint i = 0; i < G_N_ELEMENTS (enums); i++)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (enums[i]);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint k = 0; k < klass->n_values; k++)
        {
          const char *word = along_words_value (enums[i], klass->values[k].value);

          g_assert_cmpstr (word, !=, "");
          g_assert_true (g_hash_table_add (seen, (gpointer) word));
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GFlagsClass) klass = g_type_class_ref (flags[i]);

      for (guint k = 0; k < klass->n_values; k++)
        g_assert_cmpstr (along_words_value (flags[i], (int) klass->values[k].value), !=, "");
    }

  {
    g_autofree char *both =
      along_words_flags (ALONG_TYPE_ROLES, ALONG_ROLE_LISTENER | ALONG_ROLE_EDUCATOR);
    g_autofree char *none = along_words_flags (ALONG_TYPE_ROLES, 0);

    g_assert_cmpstr (both, ==, "Listener, Educator");
    g_assert_cmpstr (none, ==, "");
  }
}

static void
test_words_times (void)
{
  const struct
  {
    const char *day;
    int start;
    int end;
    AlongClock clock;
    const char *words;
  } cases[] = {
    { "2026-11-24", 480, 720, ALONG_CLOCK_24, "08:00–12:00" },
    { "2026-11-24", 480, 720, ALONG_CLOCK_LOCALE, "08:00–12:00" },
    { "2026-11-24", 485, 720, ALONG_CLOCK_12, "8:05 am–12:00 pm" },
    { "2026-11-24", 1320, 360, ALONG_CLOCK_24, "22:00–06:00 +1" },
    { "2026-11-24", 1080, 0, ALONG_CLOCK_24, "18:00–00:00" },
    { "2026-11-24", 0, 0, ALONG_CLOCK_24, "00:00–00:00" },
    /* The hour that comes twice does not make it another day. */
    { "2026-10-25", 120, 300, ALONG_CLOCK_24, "02:00–05:00" },
  };
  g_autoptr (AlongZone) zone = along_zone_new ("Europe/Helsinki", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongDay day;
      g_autofree char *words = NULL;

      g_assert_true (along_day_parse (cases[i].day, &day));
      words = along_words_span (zone, cases[i].clock,
                                along_zone_clock_span (zone, day, cases[i].start, cases[i].end));
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Only a time on the hour loses its minutes. */
static void
test_words_brief (void)
{
  const struct
  {
    int start;
    int end;
    AlongClock clock;
    const char *words;
  } cases[] = {
    { 480, 720, ALONG_CLOCK_24, "08–12" },
    { 480, 721, ALONG_CLOCK_24, "08–12:01" },
    { 510, 720, ALONG_CLOCK_24, "08:30–12" },
    { 510, 750, ALONG_CLOCK_24, "08:30–12:30" },
    { 1320, 360, ALONG_CLOCK_24, "22–06 +1" },
    { 1080, 0, ALONG_CLOCK_24, "18–00" },
    { 480, 720, ALONG_CLOCK_12, "8 am–12 pm" },
    { 480, 810, ALONG_CLOCK_12, "8 am–1:30 pm" },
  };
  g_autoptr (AlongZone) zone = along_zone_new ("Europe/Helsinki", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words =
        along_words_span_brief (zone, cases[i].clock,
                                along_zone_clock_span (zone, along_day_new (2026, 11, 24),
                                                       cases[i].start, cases[i].end));

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_words_days (void)
{
  AlongDay day;
  const struct
  {
    const char *start;
    const char *words;
  } weeks[] = {
    { "2026-11-23", "Week 48, 23–29 November 2026" },
    { "2026-11-30", "Week 49, 30 November–6 December 2026" },
    { "2026-12-28", "Week 53, 28 December 2026–3 January 2027" },
  };

  g_assert_true (along_day_parse ("2026-11-24", &day));
  {
    g_autofree char *weekday = along_words_weekday_short (day);
    g_autofree char *brief = along_words_day_short (day);
    g_autofree char *briefest = along_words_day_shortest (day);
    g_autofree char *date = along_words_date (day);
    g_autofree char *whole = along_words_day (day);
    g_autofree char *month = along_words_month (day);
    g_autofree char *monday = along_words_weekday (G_DATE_MONDAY);
    g_autofree char *sunday = along_words_weekday (G_DATE_SUNDAY);

    g_assert_cmpstr (weekday, ==, "Tue");
    g_assert_cmpstr (brief, ==, "Tue 24 Nov");
    g_assert_cmpstr (briefest, ==, "Tue 24");
    g_assert_cmpstr (date, ==, "24 November 2026");
    g_assert_cmpstr (whole, ==, "Tuesday, 24 November 2026");
    g_assert_cmpstr (month, ==, "November 2026");
    g_assert_cmpstr (monday, ==, "Monday");
    g_assert_cmpstr (sunday, ==, "Sunday");
  }

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autofree char *words = NULL;

      g_assert_true (along_day_parse (weeks[i].start, &day));
      words = along_words_week (day);
      g_assert_cmpstr (words, ==, weeks[i].words);
    }
}

static void
test_words_durations (void)
{
  const struct
  {
    int minutes;
    const char *words;
  } cases[] = { { 0, "0 h" }, { 45, "45 min" }, { 60, "1 h" }, { 450, "7 h 30 min" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = along_words_duration (cases[i].minutes);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* What runs the other way is set apart from what it stands beside. */
static void
test_words_apart (void)
{
  g_autofree char *arabic = along_words_apart ("عبد الرحمن 🦊");
  g_autofree char *hebrew = along_words_apart ("Noa נועה");
  g_autofree char *latin = along_words_apart ("Émile 🦊");

  g_assert_cmpstr (arabic, ==, "\u2068عبد الرحمن 🦊\u2069");
  g_assert_cmpstr (hebrew, ==, "\u2068Noa נועה\u2069");
  g_assert_cmpstr (latin, ==, "Émile 🦊");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/values", test_words_values);
  g_test_add_func ("/words/apart", test_words_apart);
  g_test_add_func ("/words/times", test_words_times);
  g_test_add_func ("/words/brief", test_words_brief);
  g_test_add_func ("/words/days", test_words_days);
  g_test_add_func ("/words/durations", test_words_durations);

  return g_test_run ();
}
