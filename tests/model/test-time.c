/* test-time.c — days, spans, zones and weeks, most of all around clock changes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-model-error.h"
#include "model/along-week.h"
#include "model/along-zone.h"

#define HOUR 3600

static gint64
utc (const char *iso)
{
  g_autoptr (GDateTime) date_time = g_date_time_new_from_iso8601 (iso, NULL);

  g_assert_nonnull (date_time);
  return g_date_time_to_unix (date_time);
}

static AlongDay
day (const char *iso)
{
  AlongDay result;

  g_assert_true (along_day_parse (iso, &result));
  return result;
}

/* --- days ---------------------------------------------------------------------------------- */

static void
test_day_counts (void)
{
  g_assert_cmpint (along_day_new (1970, 1, 1), ==, 0);
  g_assert_cmpint (along_day_new (1969, 12, 31), ==, -1);
  g_assert_cmpint (along_day_new (1900, 1, 1), ==, ALONG_DAY_MIN);
  g_assert_cmpint (along_day_new (2150, 1, 1), ==, ALONG_DAY_MAX);
  g_assert_cmpint (along_day_get_weekday (0), ==, G_DATE_THURSDAY);
  g_assert_cmpint (along_day_get_weekday (-1), ==, G_DATE_WEDNESDAY);
  g_assert_cmpint (along_day_get_weekday (day ("2026-11-22")), ==, G_DATE_SUNDAY);

  for (AlongDay d = ALONG_DAY_MIN; d < ALONG_DAY_MAX; d += 13)
    {
      g_autofree char *iso = along_day_to_iso (d);

      g_assert_cmpint (day (iso), ==, d);
      g_assert_cmpint (along_day_get_weekday (d + 1), ==, along_day_get_weekday (d) % 7 + 1);
    }
}

static void
test_day_refuses (void)
{
  const char *wrong[] = { "", "2026", "2026-1-2", "2026-02-29", "2026-13-01", "2026-00-10",
                          "1899-12-31", "2150-01-01", "2026-11-24 ", " 2026-11-24", "2026/11/24",
                          "٢٠٢٦-11-24", "2026-11-2x" };
  AlongDay ignored;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (along_day_parse (wrong[i], &ignored));
}

/* --- spans --------------------------------------------------------------------------------- */

static void
test_span_overlap (void)
{
  const AlongSpan shift = ALONG_SPAN_INIT (100, 200);
  const struct
  {
    AlongSpan other;
    gboolean overlaps;
  } cases[] = {
    { { 200, 300 }, FALSE }, /* back to back */
    { { 199, 300 }, TRUE },  { { 0, 100 }, FALSE }, { { 0, 101 }, TRUE },
    { { 120, 130 }, TRUE },  { { 0, 999 }, TRUE },  { { 100, 200 }, TRUE },
    { { 150, 150 }, FALSE }, /* empty */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (along_span_overlaps (shift, cases[i].other), ==, cases[i].overlaps);
      g_assert_cmpint (along_span_overlaps (cases[i].other, shift), ==, cases[i].overlaps);
    }

  g_assert_true (along_span_contains (shift, 100));
  g_assert_true (along_span_contains (shift, 199));
  g_assert_false (along_span_contains (shift, 200));
  g_assert_false (along_span_contains (shift, 99));
}

/* --- zones --------------------------------------------------------------------------------- */

static void
test_zone_table (void)
{
  const struct
  {
    const char *zone;
    const char *day;
    int minute;
    const char *utc;
    char change; /* '-' for a time that is skipped, '2' for one that comes twice */
  } cases[] = {
    { "Europe/Helsinki", "2026-11-24", 8 * 60, "2026-11-24T06:00:00Z" },
    { "Europe/Helsinki", "2026-07-01", 8 * 60, "2026-07-01T05:00:00Z" },
    /* 29 March 2026: 03:00 becomes 04:00. What is skipped is the change itself. */
    { "Europe/Helsinki", "2026-03-29", 2 * 60 + 59, "2026-03-29T00:59:00Z" },
    { "Europe/Helsinki", "2026-03-29", 3 * 60, "2026-03-29T01:00:00Z", '-' },
    { "Europe/Helsinki", "2026-03-29", 3 * 60 + 30, "2026-03-29T01:00:00Z", '-' },
    { "Europe/Helsinki", "2026-03-29", 4 * 60, "2026-03-29T01:00:00Z" },
    /* 25 October 2026: 04:00 becomes 03:00. Of what comes twice the first is meant. */
    { "Europe/Helsinki", "2026-10-25", 3 * 60 + 30, "2026-10-25T00:30:00Z", '2' },
    { "Europe/Helsinki", "2026-10-25", 4 * 60, "2026-10-25T02:00:00Z" },
    { "America/Toronto", "2026-03-08", 2 * 60 + 30, "2026-03-08T07:00:00Z", '-' },
    { "America/Toronto", "2026-11-01", 1 * 60 + 30, "2026-11-01T05:30:00Z", '2' },
    { "Pacific/Auckland", "2026-04-05", 2 * 60 + 30, "2026-04-04T13:30:00Z", '2' },
    { "Pacific/Auckland", "2026-09-27", 2 * 60 + 30, "2026-09-26T14:00:00Z", '-' },
    /* Minutes beyond the day. */
    { "Europe/Helsinki", "2026-11-24", 24 * 60, "2026-11-24T22:00:00Z" },
    { "Europe/Helsinki", "2026-11-24", -60, "2026-11-23T21:00:00Z" },
    /* A zone whose clock changes at midnight, and one that moves by half an hour. */
    { "America/Havana", "2026-03-08", 0, "2026-03-08T05:00:00Z", '-' },
    { "Australia/Lord_Howe", "2026-10-04", 2 * 60 + 15, "2026-10-03T15:30:00Z", '-' },
    { "UTC", "1970-01-01", 0, "1970-01-01T00:00:00Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongZone) zone = along_zone_new (cases[i].zone, NULL);
      gint64 expected = utc (cases[i].utc);

      g_assert_nonnull (zone);
      g_assert_cmpstr (along_zone_get_id (zone), ==, cases[i].zone);
      if (along_zone_at (zone, day (cases[i].day), cases[i].minute) != expected)
        g_error ("%s %s %d", cases[i].zone, cases[i].day, cases[i].minute);
      g_assert_cmpint (along_zone_skips (zone, day (cases[i].day), cases[i].minute), ==,
                       cases[i].change == '-');
      g_assert_cmpint (along_zone_repeats (zone, day (cases[i].day), cases[i].minute), ==,
                       cases[i].change == '2');
    }
}

static void
test_zone_refuses (void)
{
  const char *wrong[] = { "", "Europe/Nowhere", "../../etc/passwd", "Helsinki?" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (along_zone_new (wrong[i], &error));
      g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_SYNTAX);
    }
}

static void
test_zone_day_lengths (void)
{
  const struct
  {
    const char *zone;
    const char *day;
    int hours;
  } cases[] = {
    { "Europe/Helsinki", "2026-03-28", 24 },  { "Europe/Helsinki", "2026-03-29", 23 },
    { "Europe/Helsinki", "2026-10-25", 25 },  { "America/Toronto", "2026-03-08", 23 },
    { "America/Toronto", "2026-11-01", 25 },  { "Pacific/Auckland", "2026-04-05", 25 },
    { "Pacific/Auckland", "2026-09-27", 23 }, { "UTC", "2026-03-29", 24 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongZone) zone = along_zone_new (cases[i].zone, NULL);
      AlongSpan span = along_zone_day_span (zone, day (cases[i].day));

      g_assert_cmpint (along_span_get_minutes (span), ==, cases[i].hours * 60);
    }
}

/* What the clock on the wall shows stays, but where it would end before it began. */
static void
test_zone_move (void)
{
  const struct
  {
    const char *start;
    const char *end;
    const char *day;
    const char *moved_start;
    const char *moved_end;
  } cases[] = {
    { "2026-11-20T07:00:00Z", "2026-11-20T11:00:00Z", "2026-11-27", "2026-11-27T07:00:00Z",
      "2026-11-27T11:00:00Z" },
    { "2026-10-23T20:00:00Z", "2026-10-24T04:00:00Z", "2026-10-24", "2026-10-24T20:00:00Z",
      "2026-10-25T05:00:00Z" },
    { "2026-10-23T06:00:00Z", "2026-10-24T06:00:00Z", "2026-10-24", "2026-10-24T06:00:00Z",
      "2026-10-25T07:00:00Z" },
    { "2026-11-20T20:00:00Z", "2026-11-20T22:00:00Z", "2026-11-21", "2026-11-21T20:00:00Z",
      "2026-11-21T22:00:00Z" },
    /* 03:45–03:15, 03:30–03:30 and 03:30–03:31, in which the clock is set back. */
    { "2026-10-25T00:45:00Z", "2026-10-25T01:15:00Z", "2026-11-01", "2026-11-01T01:45:00Z",
      "2026-11-01T02:15:00Z" },
    { "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-11-01", "2026-11-01T01:30:00Z",
      "2026-11-01T02:30:00Z" },
    { "2026-10-25T00:30:00Z", "2026-10-25T01:31:00Z", "2026-11-01", "2026-11-01T01:30:00Z",
      "2026-11-01T01:31:00Z" },
  };
  g_autoptr (AlongZone) zone = along_zone_new ("Europe/Helsinki", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongSpan span = ALONG_SPAN_INIT (utc (cases[i].start), utc (cases[i].end));
      AlongSpan moved = along_zone_move_span (zone, span, day (cases[i].day));

      g_assert_cmpint (moved.start, ==, utc (cases[i].moved_start));
      g_assert_cmpint (moved.end, ==, utc (cases[i].moved_end));
    }
}

/* How many minutes the clock is ahead of UTC, as GLib's own calendar says. */
static int
get_offset (AlongZone *zone,
            gint64     at)
{
  g_autoptr (GDateTime) date_time = along_zone_date_time (zone, at);

  return (int) (g_date_time_get_utc_offset (date_time) / G_TIME_SPAN_MINUTE);
}

/* Whether the clock shows that minute of the day once. */
static gboolean
is_plain (AlongZone *zone,
          AlongDay   d,
          int        minute)
{
  return !along_zone_skips (zone, d, minute) && !along_zone_repeats (zone, d, minute);
}

static void
check_clock (AlongZone *zone,
             gint64     at)
{
  g_autoptr (GDateTime) date_time = along_zone_date_time (zone, at);
  int year, month, day_of_month;

  along_day_get_ymd (along_zone_get_day (zone, at), &year, &month, &day_of_month);
  g_assert_cmpint (year, ==, g_date_time_get_year (date_time));
  g_assert_cmpint (month, ==, g_date_time_get_month (date_time));
  g_assert_cmpint (day_of_month, ==, g_date_time_get_day_of_month (date_time));
  g_assert_cmpint (along_zone_get_minute (zone, at), ==,
                   g_date_time_get_hour (date_time) * 60 + g_date_time_get_minute (date_time));
}

/* The clock is the system's own, in the years of which the zone keeps the changes and around them,
 * to the second of each change. */
static void
test_zone_clock (void)
{
  const char *const ids[] = { "Europe/Helsinki", "America/Vancouver", "Pacific/Auckland",
                              "Australia/Lord_Howe", "America/Sao_Paulo", "Africa/Casablanca",
                              "Asia/Kathmandu", "UTC" };
  const gint64 first = along_day_new (1996, 1, 1) * G_GINT64_CONSTANT (86400);
  const gint64 end = along_day_new (2064, 1, 1) * G_GINT64_CONSTANT (86400);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (AlongZone) zone = along_zone_new (ids[i], NULL);
      int offset;

      g_assert_nonnull (zone);
      offset = get_offset (zone, first);
      for (gint64 at = first; at < end; at += 86400)
        {
          int next = get_offset (zone, at + 86400);

          check_clock (zone, at);
          if (next == offset)
            continue;

          for (gint64 near = at; near <= at + 86400; near += 450)
            {
              check_clock (zone, near - 1);
              check_clock (zone, near);
            }
          offset = next;
        }
    }
}

/* Random spans in the weeks around both clock changes of a year: in one zone, wall clock times
 * that follow each other do so in UTC; a shift is as long as its clock times and the change of the
 * clock inside it say; and it belongs to the day on which it was planned. */
static void
test_zone_property (gconstpointer data)
{
  g_autoptr (AlongZone) zone = along_zone_new (data, NULL);
  const char *changes[] = { "2026-03-08", "2026-03-29", "2026-04-05",
                            "2026-09-27", "2026-10-25", "2026-11-01" };

  for (int run = 0; run < 20000; run++)
    {
      AlongDay centre = day (changes[run % G_N_ELEMENTS (changes)]);
      AlongDay d = centre + g_test_rand_int_range (-3, 4);
      int start = g_test_rand_int_range (0, 24 * 60);
      int end = g_test_rand_int_range (0, 24 * 60);
      int length = end > start ? end - start : end - start + 24 * 60;
      AlongSpan span = along_zone_clock_span (zone, d, start, end);
      AlongSpan today = along_zone_day_span (zone, d);
      AlongSpan tomorrow = along_zone_day_span (zone, d + 1);
      int change = along_span_get_minutes (ALONG_SPAN_INIT (today.start, tomorrow.end)) - 48 * 60;
      int minutes = along_span_get_minutes (span);
      int later = g_test_rand_int_range (0, 600);

      /* Order: never backwards, whatever is skipped or comes twice. */
      g_assert_cmpint (along_zone_at (zone, d, start), <=, along_zone_at (zone, d, start + later));

      /* Length: what the clock says and how far it moves in between; only where the start or the
       * end is skipped or comes twice, something up to that. */
      if (is_plain (zone, d, start) && is_plain (zone, d, start + length))
        {
          g_assert_cmpint (minutes, ==,
                           length + get_offset (zone, span.start) - get_offset (zone, span.end));
          g_assert_cmpint (along_zone_get_minute (zone, span.start), ==, start);
          g_assert_cmpint (along_zone_get_minute (zone, span.end), ==, end);
        }
      else
        {
          g_assert_cmpint (minutes, >=, MAX (0, length + MIN (change, 0)));
          g_assert_cmpint (minutes, <=, length + MAX (change, 0));
        }

      /* Day: a shift starts on its day, and days are half-open and without gaps. */
      g_assert_cmpint (along_zone_get_day (zone, span.start), ==, d);
      g_assert_true (along_span_contains (today, span.start));
      g_assert_cmpint (today.end, ==, tomorrow.start);
      g_assert_cmpint (along_zone_get_day (zone, today.end - 1), ==, d);
      g_assert_cmpint (along_zone_get_day (zone, today.end), ==, d + 1);

      /* Back: a time that exists is read back as it was set; one that is skipped is read back as
       * the first that exists after it. */
      if (along_zone_get_minute (zone, span.start) != start)
        {
          g_assert_cmpint (change, <, 0);
          g_assert_cmpint (along_zone_get_minute (zone, span.start), >, start);
          g_assert_cmpint (along_zone_get_minute (zone, span.start - 60), <, start);
        }
    }
}

/* --- weeks --------------------------------------------------------------------------------- */

static void
test_week_start (void)
{
  const struct
  {
    const char *day;
    GDateWeekday first;
    const char *start;
    int number;
    int year;
  } cases[] = {
    { "2026-11-24", G_DATE_MONDAY, "2026-11-23", 48, 2026 },
    { "2026-11-23", G_DATE_MONDAY, "2026-11-23", 48, 2026 },
    { "2026-11-22", G_DATE_MONDAY, "2026-11-16", 47, 2026 },
    { "2026-11-22", G_DATE_SUNDAY, "2026-11-22", 48, 2026 },
    { "2026-11-20", G_DATE_SATURDAY, "2026-11-14", 47, 2026 },
    { "2027-01-01", G_DATE_MONDAY, "2026-12-28", 53, 2026 },
    { "2025-12-31", G_DATE_MONDAY, "2025-12-29", 1, 2026 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongDay start = along_week_get_start (day (cases[i].day), cases[i].first);
      int year;

      g_assert_cmpint (start, ==, day (cases[i].start));
      g_assert_cmpint (along_week_get_number (start, &year), ==, cases[i].number);
      g_assert_cmpint (year, ==, cases[i].year);
    }
}

static void
test_week_parse (void)
{
  const struct
  {
    const char *text;
    GDateWeekday first;
    const char *start; /* NULL: refused */
    AlongModelError code;
  } cases[] = {
    { "2026-W48", G_DATE_MONDAY, "2026-11-23", 0 },
    { "2026-w48", G_DATE_MONDAY, "2026-11-23", 0 },
    { "2026-W48", G_DATE_SUNDAY, "2026-11-22", 0 },
    { "2026-W48", G_DATE_FRIDAY, "2026-11-20", 0 },
    { "2026-W48", G_DATE_THURSDAY, "2026-11-26", 0 },
    { "2026-W01", G_DATE_MONDAY, "2025-12-29", 0 },
    { "2026-W53", G_DATE_MONDAY, "2026-12-28", 0 },
    { "2026-11-29", G_DATE_MONDAY, "2026-11-23", 0 },
    { "2026-W60", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_RANGE },
    { "2025-W53", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_RANGE },
    { "2026-W00", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_RANGE },
    { "1900-W01", G_DATE_MONDAY, "1900-01-01", 0 },
    { "1900-01-01", G_DATE_MONDAY, "1900-01-01", 0 },
    { "1900-W01", G_DATE_SUNDAY, NULL, ALONG_MODEL_ERROR_RANGE },
    { "1900-01-07", G_DATE_SUNDAY, "1900-01-07", 0 },
    { "1899-W52", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_RANGE },
    { "1899-12-31", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_RANGE },
    { "0000-W01", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_RANGE },
    { "2149-W52", G_DATE_MONDAY, "2149-12-22", 0 },
    { "2149-12-28", G_DATE_MONDAY, "2149-12-22", 0 },
    { "2149-12-29", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_RANGE },
    { "2149-12-31", G_DATE_FRIDAY, NULL, ALONG_MODEL_ERROR_RANGE },
    { "2150-W01", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_RANGE },
    { "2150-01-01", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_RANGE },
    { "2199-w52", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_RANGE },
    { "2026-w48", G_DATE_MONDAY, "2026-11-23", 0 },
    { "abc", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_SYNTAX },
    { "9999-12-3", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_SYNTAX },
    { "", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_SYNTAX },
    { "2026-W4", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_SYNTAX },
    { "2026-W48\n", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_SYNTAX },
    { "2026-02-30", G_DATE_MONDAY, NULL, ALONG_MODEL_ERROR_SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      AlongDay start = 0;
      gboolean read = along_week_parse (cases[i].text, cases[i].first, &start, &error);

      if (cases[i].start != NULL)
        {
          g_assert_no_error (error);
          g_assert_true (read);
          g_assert_cmpint (start, ==, day (cases[i].start));
        }
      else
        {
          g_assert_false (read);
          g_assert_error (error, ALONG_MODEL_ERROR, (int) cases[i].code);
        }
    }
}

/* Who asks for a week that is not there is told how many there are. */
static void
test_week_last (void)
{
  for (int year = 2000; year < 2030; year++)
    {
      g_autofree char *text = g_strdup_printf ("%d-W60", year);
      g_autofree char *told = NULL;
      g_autoptr (GError) error = NULL;
      GDate first, last;
      AlongDay start;

      /* Those that begin or end on a Thursday have one more. */
      g_date_set_dmy (&first, 1, G_DATE_JANUARY, (GDateYear) year);
      g_date_set_dmy (&last, 31, G_DATE_DECEMBER, (GDateYear) year);
      told = g_strdup_printf ("from 1 to %d.", g_date_get_weekday (&first) == G_DATE_THURSDAY ||
                                                   g_date_get_weekday (&last) == G_DATE_THURSDAY
                                                 ? 53
                                                 : 52);

      g_assert_false (along_week_parse (text, G_DATE_MONDAY, &start, &error));
      g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, told));
    }
}

static void
test_month (void)
{
  const struct
  {
    const char *text;
    int n_days; /* 0: no month */
  } cases[] = {
    { "2026-11", 30 }, { "2026-01", 31 }, { "2026-12", 31 }, { "2027-02", 28 }, { "2028-02", 29 },
    { "2100-02", 28 }, { "1900-01", 31 }, { "2149-12", 31 }, { "1899-12", 0 },  { "2150-01", 0 },
    { "2026-13", 0 },  { "2026-00", 0 },  { "2026", 0 },     { "", 0 },         { "2026-W11", 0 },
    { "2026-1", 0 },   { "2026-11-", 0 }, { "2026-11-01", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongDay start;

      g_test_message ("%s", cases[i].text);
      g_assert_true (along_day_parse_month (cases[i].text, &start) == (cases[i].n_days > 0));
      if (cases[i].n_days == 0)
        continue;

      g_assert_cmpint (along_day_count_month (start), ==, cases[i].n_days);
      g_assert_cmpint (along_day_get_month (start), ==, start);
      g_assert_cmpint (along_day_get_month (start + cases[i].n_days - 1), ==, start);
      g_assert_cmpint (along_day_get_month (start - 1), <, start);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/counts", test_day_counts);
  g_test_add_func ("/day/refuses", test_day_refuses);
  g_test_add_func ("/span/overlap", test_span_overlap);
  g_test_add_func ("/zone/table", test_zone_table);
  g_test_add_func ("/zone/refuses", test_zone_refuses);
  g_test_add_func ("/zone/day-lengths", test_zone_day_lengths);
  g_test_add_func ("/zone/move", test_zone_move);
  g_test_add_func ("/zone/clock", test_zone_clock);
  g_test_add_data_func ("/zone/property/helsinki", "Europe/Helsinki", test_zone_property);
  g_test_add_data_func ("/zone/property/toronto", "America/Toronto", test_zone_property);
  g_test_add_data_func ("/zone/property/auckland", "Pacific/Auckland", test_zone_property);
  g_test_add_func ("/week/start", test_week_start);
  g_test_add_func ("/week/parse", test_week_parse);
  g_test_add_func ("/week/last", test_week_last);
  g_test_add_func ("/month", test_month);

  return g_test_run ();
}
