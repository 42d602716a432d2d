/* test-roster-spans.c — when a shift is that was dragged to another day, or by one of its ends
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "roster-fixture.h"

#include "app/along-roster-move.h"

#define HOUR 60

static AlongZone *
get_zone (AlongRoster *roster)
{
  return along_directory_get_zone (along_roster_get_directory (roster));
}

/* On another day a shift is at the same time of the wall clock, whatever the clock does. */
static void
test_span_on_day (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new_week ();
  AlongZone *zone = get_zone (roster);
  AlongSpan early = along_shift_get_span (along_roster_get_shift (roster, 100));
  AlongSpan late = along_shift_get_span (along_roster_get_shift (roster, 101));

  for (int day = -7; day < 14; day++)
    {
      AlongSpan span = along_zone_move_span (zone, early, ROSTER_FIRST_DAY + day);

      g_assert_cmpint (along_zone_get_day (zone, span.start), ==, ROSTER_FIRST_DAY + day);
      g_assert_cmpint (along_zone_get_minute (zone, span.start), ==, 8 * HOUR);
      g_assert_cmpint (along_zone_get_minute (zone, span.end), ==, 12 * HOUR);

      /* The night before the clock goes back is an hour longer. */
      span = along_zone_move_span (zone, late, ROSTER_FIRST_DAY + day);
      g_assert_cmpint (along_zone_get_minute (zone, span.end), ==, 6 * HOUR);
      g_assert_cmpint (along_span_get_minutes (span), ==, day == 5 ? 9 * HOUR : 8 * HOUR);
    }
}

static void
test_resize (void)
{
  static const struct
  {
    int start, end;
    AlongRosterPart part;
    int minutes;
    int new_start, new_end;
  } cases[] = {
    { 8 * HOUR, 12 * HOUR, ALONG_ROSTER_PART_END, 15, 8 * HOUR, 12 * HOUR + 15 },
    { 8 * HOUR, 12 * HOUR, ALONG_ROSTER_PART_END, -7, 8 * HOUR, 12 * HOUR },
    { 8 * HOUR, 12 * HOUR, ALONG_ROSTER_PART_END, -8, 8 * HOUR, 11 * HOUR + 45 },
    { 8 * HOUR, 12 * HOUR + 10, ALONG_ROSTER_PART_END, 15, 8 * HOUR, 12 * HOUR + 30 },
    { 8 * HOUR, 12 * HOUR, ALONG_ROSTER_PART_END, -999, 8 * HOUR, 8 * HOUR + 15 },
    { 8 * HOUR, 12 * HOUR, ALONG_ROSTER_PART_END, 9999, 8 * HOUR, 8 * HOUR },
    { 8 * HOUR, 12 * HOUR, ALONG_ROSTER_PART_START, -30, 7 * HOUR + 30, 12 * HOUR },
    { 8 * HOUR, 12 * HOUR, ALONG_ROSTER_PART_START, -999, 0, 12 * HOUR },
    { 8 * HOUR, 12 * HOUR, ALONG_ROSTER_PART_START, 999, 11 * HOUR + 45, 12 * HOUR },
    { 22 * HOUR, 6 * HOUR, ALONG_ROSTER_PART_END, -15, 22 * HOUR, 5 * HOUR + 45 },
    { 22 * HOUR, 6 * HOUR, ALONG_ROSTER_PART_START, 999, 23 * HOUR + 45, 6 * HOUR },
  };
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongZone *zone = get_zone (roster);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongSpan span =
        along_zone_clock_span (zone, ROSTER_FIRST_DAY, cases[i].start, cases[i].end);
      AlongSpan resized = along_roster_resize (zone, span, cases[i].part, cases[i].minutes);

      g_test_message ("case %u", i);
      g_assert_cmpint (along_zone_get_day (zone, resized.start), ==, ROSTER_FIRST_DAY);
      g_assert_cmpint (along_zone_get_minute (zone, resized.start), ==, cases[i].new_start);
      g_assert_cmpint (along_zone_get_minute (zone, resized.end), ==, cases[i].new_end);
    }
}

/* A shift that is pulled out to a whole day of the clock can be kept, also where the clock changes
 * in it. */
static void
test_resize_to_day (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongZone *zone = get_zone (roster);

  for (int day = 0; day < 14; day++)
    {
      AlongSpan span =
        along_zone_clock_span (zone, ROSTER_FIRST_DAY + day, 12 * HOUR, 16 * HOUR);
      AlongSpan resized = along_roster_resize (zone, span, ALONG_ROSTER_PART_END, 9999);
      g_autoptr (AlongShift) shift = NULL;
      g_autoptr (GError) error = NULL;
      const char *property;

      g_assert_cmpint (along_span_get_minutes (resized), ==, (day == 5 ? 25 : 24) * HOUR);
      shift = g_object_new (ALONG_TYPE_SHIFT,
                            "type-id", G_GINT64_CONSTANT (1),
                            "start", resized.start,
                            "end", resized.end,
                            NULL);
      along_record_check (ALONG_RECORD (shift), &property, &error);
      g_assert_no_error (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/roster-spans/on-day", test_span_on_day);
  g_test_add_func ("/roster-spans/resize", test_resize);
  g_test_add_func ("/roster-spans/resize-to-day", test_resize_to_day);

  return g_test_run ();
}
