/* test-week.c — the week of wishes without a display: geometry, painting, what is saved of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-week-geometry.h"
#include "app/along-week-paint.h"
#include "model/along-terms.h"
#include "store/along-intent-private.h"

#define PERSON 7

/* A Monday, the one before the clock is set back, and the day on which it is set forward. */
#define MONDAY along_day_new (2026, 11, 23)
#define SET_BACK along_day_new (2026, 10, 25)
#define SET_FORWARD along_day_new (2026, 3, 29)

#define SLOT(hour) ((hour) * 2)

static AlongDirectory *
make_directory (GDateWeekday  week_start,
                const char   *week)
{
  AlongDirectory *directory = along_directory_new ();
  g_autoptr (AlongAgency) agency =
    g_object_new (ALONG_TYPE_AGENCY, "id", (gint64) 1, "name", "Test", "zone", "Europe/Helsinki",
                  "week-start", week_start, NULL);
  g_autoptr (AlongPeer) peer =
    g_object_new (ALONG_TYPE_PEER, "id", (gint64) PERSON, "name", "Noor", NULL);

  along_directory_add (directory, ALONG_RECORD (agency));
  along_directory_add (directory, ALONG_RECORD (peer));
  if (week != NULL)
    {
      g_autoptr (AlongTerms) terms =
        g_object_new (ALONG_TYPE_TERMS, "id", (gint64) 20, "person-id", (gint64) PERSON,
                      "most-minutes", 600, "week", week, NULL);

      along_directory_add (directory, ALONG_RECORD (terms));
    }

  return directory;
}

static AlongWeekPaint *
make_paint (GDateWeekday  week_start,
            const char   *week,
            GPtrArray    *dated)
{
  g_autoptr (AlongDirectory) directory = make_directory (week_start, week);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  return along_week_paint_new (directory, PERSON, dated != NULL ? dated : nothing);
}

static void
select_cells (AlongWeekPaint *paint,
              int             first_day,
              int             first_slot,
              int             last_day,
              int             last_slot)
{
  along_week_paint_set_cursor (paint, first_day, first_slot, FALSE);
  along_week_paint_set_cursor (paint, last_day, last_slot, TRUE);
}

static void
fill (AlongWeekPaint *paint,
      int             first_day,
      int             first_slot,
      int             last_day,
      int             last_slot,
      int             value)
{
  select_cells (paint, first_day, first_slot, last_day, last_slot);
  along_week_paint_fill (paint, value);
}

static void
add_away (GPtrArray *dated,
          AlongZone *zone,
          gint64     id,
          AlongDay   first,
          AlongDay   last)
{
  g_ptr_array_add (dated, g_object_new (ALONG_TYPE_ABSENCE, "id", id, "person-id", (gint64) PERSON,
                                        "start", along_zone_at (zone, first, 0),
                                        "end", along_zone_at (zone, last + 1, 0), NULL));
}

/* What the intent does, in order: "-away 23", "+away 23-24", "+rather-not 24 10:00-12:00". */
static char *
describe_intent (AlongWeekPaint *paint)
{
  g_autoptr (AlongIntent) intent = along_week_paint_dup_intent (paint);
  AlongZone *zone = along_week_paint_get_zone (paint);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < along_intent_get_n_items (intent); i++)
    {
      gboolean removed;
      AlongRecord *record = along_intent_get_item (intent, i, &removed);
      g_autoptr (GDateTime) start = NULL;
      g_autoptr (GDateTime) end = NULL;
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;
      gint64 start_at, end_at;

      if (words->len > 0)
        g_string_append (words, ", ");
      g_string_append_c (words, removed ? '-' : '+');
      if (ALONG_IS_TERMS (record))
        {
          g_string_append_printf (words, "week %zu",
                                  strlen (along_terms_get_week (ALONG_TERMS (record))));
          continue;
        }

      g_object_get (record, "start", &start_at, "end", &end_at, NULL);
      start = along_zone_date_time (zone, start_at);
      end = along_zone_date_time (zone, end_at);
      from = g_date_time_format (start, "%-d %H:%M");
      to = g_date_time_format (end, "%-d %H:%M");
      g_string_append_printf (words, "%s %s–%s",
                              ALONG_IS_ABSENCE (record)
                                ? "away"
                                : (const char *[]) { "prefers", "can", "rather-not",
                                                     "cannot" }[along_wish_get_availability (
                                    ALONG_WISH (record))],
                              from, to);
    }

  return g_string_free (words, FALSE);
}

static void
assert_intent (AlongWeekPaint *paint,
               const char     *expected)
{
  g_autofree char *words = describe_intent (paint);

  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpint (along_week_paint_is_changed (paint), ==, *expected != '\0');
}

static void
test_geometry (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      const AlongWeekGeometry geometry = { 753, 50, 15, rtl };

      g_assert_cmpint (along_week_geometry_get_height (&geometry), ==, 48 * 15);
      g_assert_cmpint (along_week_geometry_minute_to_y (&geometry, 90), ==, 45);

      for (int day = 0; day < 7; day++)
        for (int slot = 0; slot < 48; slot++)
          {
            AlongRosterRect rect = along_week_geometry_get_cells (&geometry, day, slot, slot + 1);
            int found_day, found_slot;

            g_assert_cmpint (rect.height, ==, 15);
            g_assert_cmpint (rect.width, >=, 100);
            for (int corner = 0; corner < 4; corner++)
              {
                g_assert_true (along_week_geometry_find (
                  &geometry, rect.x + (corner % 2 == 0 ? 0.5 : rect.width - 0.5),
                  rect.y + (corner < 2 ? 0 : rect.height - 0.5), &found_day, &found_slot));
                g_assert_cmpint (found_day, ==, day);
                g_assert_cmpint (found_slot, ==, slot);
              }
          }
    }
}

/* A drag that leaves the cells goes on at the nearest one. */
static void
test_geometry_beside (void)
{
  const AlongWeekGeometry geometry = { 750, 50, 10, FALSE };
  int day, slot;

  g_assert_false (along_week_geometry_find (&geometry, 49.5, 5, &day, &slot));
  g_assert_cmpint (day, ==, 0);
  g_assert_false (along_week_geometry_find (&geometry, 900, -20, &day, &slot));
  g_assert_cmpint (day, ==, 6);
  g_assert_cmpint (slot, ==, 0);
  g_assert_false (along_week_geometry_find (&geometry, 60, 480, &day, &slot));
  g_assert_cmpint (slot, ==, 47);
}

static void
test_cursor (void)
{
  g_autoptr (AlongWeekPaint) paint = make_paint (G_DATE_MONDAY, NULL, NULL);
  AlongWeekRange range;
  int day, slot;

  along_week_paint_set_cursor (paint, 9, -3, FALSE);
  along_week_paint_get_cursor (paint, &day, &slot);
  g_assert_cmpint (day, ==, 6);
  g_assert_cmpint (slot, ==, 0);

  select_cells (paint, 4, 30, 2, 20);
  range = along_week_paint_get_selection (paint);
  g_assert_cmpint (range.first_day, ==, 2);
  g_assert_cmpint (range.last_day, ==, 4);
  g_assert_cmpint (range.first_slot, ==, 20);
  g_assert_cmpint (range.last_slot, ==, 30);

  along_week_paint_select_all (paint);
  range = along_week_paint_get_selection (paint);
  g_assert_cmpint (range.last_day - range.first_day, ==, 6);
  g_assert_cmpint (range.last_slot - range.first_slot, ==, 47);
}

/* The columns begin with the agency's first weekday, the file with Monday. */
static void
test_usual (void)
{
  g_autoptr (AlongWeekPaint) paint = make_paint (G_DATE_SUNDAY, NULL, NULL);
  g_autoptr (AlongIntent) intent = NULL;
  AlongTerms *terms;
  gboolean removed;

  g_assert_cmpint (along_week_paint_get_weekday (paint, 0), ==, G_DATE_SUNDAY);
  g_assert_cmpint (along_week_paint_get_weekday (paint, 6), ==, G_DATE_SATURDAY);
  assert_intent (paint, "");

  fill (paint, 0, SLOT (8), 1, SLOT (10) - 1, ALONG_AVAILABILITY_RATHER_NOT);
  g_assert_cmpint (along_week_paint_get (paint, 1, SLOT (9), NULL), ==,
                   ALONG_AVAILABILITY_RATHER_NOT);
  g_assert_cmpint (along_week_paint_get (paint, 1, SLOT (10), NULL), ==, ALONG_AVAILABILITY_CAN);
  assert_intent (paint, "+week 336");

  intent = along_week_paint_dup_intent (paint);
  terms = ALONG_TERMS (along_intent_get_item (intent, 0, &removed));
  g_assert_cmpint (along_terms_get_availability (terms, G_DATE_SUNDAY, SLOT (8)), ==,
                   ALONG_AVAILABILITY_RATHER_NOT);
  g_assert_cmpint (along_terms_get_availability (terms, G_DATE_MONDAY, SLOT (8)), ==,
                   ALONG_AVAILABILITY_RATHER_NOT);
  g_assert_cmpint (along_terms_get_availability (terms, G_DATE_SATURDAY, SLOT (8)), ==,
                   ALONG_AVAILABILITY_CAN);
  g_assert_cmpint (along_terms_get_availability (terms, G_DATE_SUNDAY, SLOT (8) - 1), ==,
                   ALONG_AVAILABILITY_CAN);

  /* Taken back, nothing has changed. */
  along_week_paint_fill (paint, ALONG_WEEK_PAINT_USUAL);
  assert_intent (paint, "");
}

/* Of what is agreed already, only the week is written, and what says nothing is empty. */
static void
test_usual_again (void)
{
  g_autofree char *week = g_strnfill (ALONG_TERMS_SLOTS, 'x');
  g_autoptr (AlongWeekPaint) paint = make_paint (G_DATE_MONDAY, week, NULL);
  g_autoptr (AlongIntent) intent = NULL;

  g_assert_cmpint (along_week_paint_get (paint, 3, 0, NULL), ==, ALONG_AVAILABILITY_CANNOT);
  along_week_paint_select_all (paint);
  along_week_paint_fill (paint, ALONG_AVAILABILITY_CAN);
  assert_intent (paint, "+week 0");

  intent = along_week_paint_dup_intent (paint);
  g_assert_cmpstr (along_intent_get_changes (intent, 0)[0], ==, "week");
  g_assert_null (along_intent_get_changes (intent, 0)[1]);
}

static void
test_copy_day (void)
{
  g_autoptr (AlongWeekPaint) paint = make_paint (G_DATE_MONDAY, NULL, NULL);

  fill (paint, 1, SLOT (12), 1, SLOT (12), ALONG_AVAILABILITY_PREFERS);
  along_week_paint_copy_day (paint, 1 << 3 | 1 << 6);
  for (int day = 0; day < 7; day++)
    g_assert_cmpint (along_week_paint_get (paint, day, SLOT (12), NULL), ==,
                     day == 1 || day == 3 || day == 6 ? ALONG_AVAILABILITY_PREFERS
                                                      : ALONG_AVAILABILITY_CAN);
}

/* On a date, the usual week is seen below what is said of that date alone. */
static void
test_beneath (void)
{
  g_autoptr (AlongWeekPaint) paint = make_paint (G_DATE_MONDAY, NULL, NULL);
  gboolean dated;

  fill (paint, 2, SLOT (9), 2, SLOT (9), ALONG_AVAILABILITY_RATHER_NOT);
  along_week_paint_show_week (paint, MONDAY);
  g_assert_cmpint (along_week_paint_get_day (paint, 2), ==, MONDAY + 2);
  g_assert_cmpint (along_week_paint_get (paint, 2, SLOT (9), &dated), ==,
                   ALONG_AVAILABILITY_RATHER_NOT);
  g_assert_false (dated);

  along_week_paint_fill (paint, ALONG_AVAILABILITY_CAN);
  g_assert_cmpint (along_week_paint_get (paint, 2, SLOT (9), &dated), ==, ALONG_AVAILABILITY_CAN);
  g_assert_true (dated);
  along_week_paint_show_week (paint, MONDAY + 7);
  g_assert_cmpint (along_week_paint_get (paint, 2, SLOT (9), &dated), ==,
                   ALONG_AVAILABILITY_RATHER_NOT);
  g_assert_false (dated);

  along_week_paint_show_usual (paint);
  g_assert_cmpint (along_week_paint_get (paint, 2, SLOT (9), &dated), ==,
                   ALONG_AVAILABILITY_RATHER_NOT);
  assert_intent (paint, "+can 25 09:00–25 09:30, +week 336");
}

/* Whole days are a time away, parts of days are wishes. */
static void
test_dated (void)
{
  g_autoptr (AlongWeekPaint) paint = make_paint (G_DATE_MONDAY, NULL, NULL);

  along_week_paint_show_week (paint, MONDAY);
  fill (paint, 0, 0, 1, 47, ALONG_AVAILABILITY_CANNOT);
  fill (paint, 3, SLOT (10), 3, SLOT (12) - 1, ALONG_AVAILABILITY_CANNOT);
  fill (paint, 4, 0, 4, 47, ALONG_AVAILABILITY_PREFERS);
  assert_intent (paint, "+away 23 00:00–25 00:00, +cannot 26 10:00–26 12:00, "
                        "+prefers 27 00:00–28 00:00");

  along_week_paint_select_all (paint);
  along_week_paint_fill (paint, ALONG_WEEK_PAINT_USUAL);
  assert_intent (paint, "");
}

/* A day of a longer time away becomes another; the rest of it stays, and what meets is one. */
static void
test_dated_again (void)
{
  g_autoptr (AlongZone) zone = along_zone_new ("Europe/Helsinki", NULL);
  g_autoptr (GPtrArray) dated = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AlongWeekPaint) paint = NULL;

  add_away (dated, zone, 30, MONDAY - 2, MONDAY + 3);
  paint = make_paint (G_DATE_MONDAY, NULL, dated);
  along_week_paint_show_week (paint, MONDAY);
  g_assert_cmpint (along_week_paint_get (paint, 3, 47, NULL), ==, ALONG_AVAILABILITY_CANNOT);
  g_assert_cmpint (along_week_paint_get (paint, 4, 0, NULL), ==, ALONG_AVAILABILITY_CAN);
  assert_intent (paint, "");

  fill (paint, 1, 0, 1, 47, ALONG_WEEK_PAINT_USUAL);
  assert_intent (paint, "-away 21 00:00–27 00:00, +away 21 00:00–24 00:00, "
                        "+away 25 00:00–27 00:00");

  fill (paint, 1, 0, 1, 47, ALONG_AVAILABILITY_CANNOT);
  assert_intent (paint, "");
  fill (paint, 4, 0, 4, 47, ALONG_AVAILABILITY_CANNOT);
  assert_intent (paint, "-away 21 00:00–27 00:00, +away 21 00:00–28 00:00");
}

/* A time away from an hour on, or up to one, is never weakened by a wish, on neither side of it. */
static void
test_away_from_hour (void)
{
  static const struct
  {
    int from; /* slots of the Tuesday that are painted */
    int to;
    int value;
    const char *begins; /* what it does to a time away from Tuesday 13:00 to Wednesday's end */
    const char *ends;   /* and to one from Monday to Tuesday 13:00 */
  } cases[] = {
    { SLOT (13) - 1, SLOT (13), ALONG_AVAILABILITY_PREFERS, "+prefers 24 12:30–24 13:00", "" },
    { SLOT (13), SLOT (13) + 1, ALONG_AVAILABILITY_PREFERS, "", "+prefers 24 13:00–24 13:30" },
    { SLOT (12), SLOT (14), ALONG_AVAILABILITY_RATHER_NOT, "+rather-not 24 12:00–24 13:00",
      "+rather-not 24 13:00–24 14:00" },
    { SLOT (12), SLOT (14), ALONG_AVAILABILITY_CAN, "+can 24 12:00–24 13:00",
      "+can 24 13:00–24 14:00" },
    { SLOT (12), SLOT (14), ALONG_AVAILABILITY_CANNOT, "+cannot 24 12:00–24 13:00",
      "+cannot 24 13:00–24 14:00" },
    { SLOT (0), SLOT (24), ALONG_AVAILABILITY_CANNOT,
      "-away 24 13:00–26 00:00, +away 24 00:00–26 00:00",
      "-away 23 00:00–24 13:00, +away 23 00:00–25 00:00" },
    { SLOT (12), SLOT (14), ALONG_WEEK_PAINT_USUAL,
      "-away 24 13:00–26 00:00, +away 24 14:00–26 00:00",
      "-away 23 00:00–24 13:00, +away 23 00:00–24 12:00" },
  };
  g_autoptr (AlongZone) zone = along_zone_new ("Europe/Helsinki", NULL);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      gboolean begins = i % 2 == 0;
      gint64 hour = along_zone_at (zone, MONDAY + 1, 13 * 60);
      g_autoptr (GPtrArray) dated = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (AlongWeekPaint) paint = NULL;

      g_ptr_array_add (dated,
                       g_object_new (ALONG_TYPE_ABSENCE, "id", (gint64) 30,
                                     "person-id", (gint64) PERSON,
                                     "start", begins ? hour : along_zone_at (zone, MONDAY, 0),
                                     "end", begins ? along_zone_at (zone, MONDAY + 3, 0) : hour,
                                     NULL));
      paint = make_paint (G_DATE_MONDAY, NULL, dated);
      along_week_paint_show_week (paint, MONDAY);
      fill (paint, 1, cases[i / 2].from, 1, cases[i / 2].to - 1, cases[i / 2].value);
      assert_intent (paint, begins ? cases[i / 2].begins : cases[i / 2].ends);
    }
}

/* A wish beneath a time away, from 09:00 to 12:00 and from 08:00 to 13:00, outlives what is said of
 * other hours of the day, and goes with the time away. */
static void
test_wish_beneath_away (void)
{
  static const struct
  {
    int from; /* slots of the Tuesday that are painted */
    int to;
    int value;
    const char *expected;
  } cases[] = {
    { SLOT (18), SLOT (18) + 1, ALONG_AVAILABILITY_PREFERS, "+prefers 24 18:00–24 18:30" },
    { SLOT (0), SLOT (24), ALONG_AVAILABILITY_CAN,
      "+can 24 00:00–24 08:00, +can 24 13:00–25 00:00" },
    { SLOT (0), SLOT (9), ALONG_WEEK_PAINT_USUAL,
      "-away 24 08:00–24 13:00, +away 24 09:00–24 13:00" },
    { SLOT (0), SLOT (10), ALONG_WEEK_PAINT_USUAL,
      "-cannot 24 09:00–24 12:00, -away 24 08:00–24 13:00, +cannot 24 10:00–24 12:00, "
      "+away 24 10:00–24 13:00" },
    { SLOT (0), SLOT (24), ALONG_WEEK_PAINT_USUAL,
      "-cannot 24 09:00–24 12:00, -away 24 08:00–24 13:00" },
  };
  g_autoptr (AlongZone) zone = along_zone_new ("Europe/Helsinki", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) dated = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (AlongWeekPaint) paint = NULL;

      g_ptr_array_add (dated,
                       g_object_new (ALONG_TYPE_WISH, "id", (gint64) 31,
                                     "person-id", (gint64) PERSON,
                                     "start", along_zone_at (zone, MONDAY + 1, 9 * 60),
                                     "end", along_zone_at (zone, MONDAY + 1, 12 * 60),
                                     "availability", ALONG_AVAILABILITY_CANNOT, NULL));
      g_ptr_array_add (dated,
                       g_object_new (ALONG_TYPE_ABSENCE, "id", (gint64) 30,
                                     "person-id", (gint64) PERSON,
                                     "start", along_zone_at (zone, MONDAY + 1, 8 * 60),
                                     "end", along_zone_at (zone, MONDAY + 1, 13 * 60), NULL));
      paint = make_paint (G_DATE_MONDAY, NULL, dated);
      along_week_paint_show_week (paint, MONDAY);
      fill (paint, 1, cases[i].from, 1, cases[i].to - 1, cases[i].value);
      assert_intent (paint, cases[i].expected);
    }
}

/* A time away goes to other days with the day it is on, and stays where it was. */
static void
test_away_copied (void)
{
  g_autoptr (AlongZone) zone = along_zone_new ("Europe/Helsinki", NULL);
  g_autoptr (GPtrArray) dated = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AlongWeekPaint) paint = NULL;
  g_autofree char *words = NULL;

  g_ptr_array_add (dated, g_object_new (ALONG_TYPE_ABSENCE, "id", (gint64) 30,
                                        "person-id", (gint64) PERSON,
                                        "start", along_zone_at (zone, MONDAY + 1, 13 * 60),
                                        "end", along_zone_at (zone, MONDAY + 2, 0), NULL));
  paint = make_paint (G_DATE_MONDAY, NULL, dated);
  along_week_paint_show_week (paint, MONDAY);

  along_week_paint_set_cursor (paint, 3, 0, FALSE);
  along_week_paint_copy_day (paint, 1 << 1);
  assert_intent (paint, "");

  along_week_paint_set_cursor (paint, 1, SLOT (13), FALSE);
  words = along_week_paint_describe (paint, ALONG_CLOCK_24);
  g_assert_cmpstr (words, ==, "Tue 24 Nov 13:00–13:30, away; only “As usual” changes it");
  along_week_paint_copy_day (paint, 1 << 3);
  assert_intent (paint, "+away 26 13:00–27 00:00");
}

/* A day with 23 or 25 hours is away from midnight to midnight as well. */
static void
test_clock_change (void)
{
  const struct
  {
    AlongDay day;
    int minutes;
  } cases[] = {
    { SET_BACK, 25 * 60 },
    { SET_FORWARD, 23 * 60 },
    { MONDAY, 24 * 60 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongWeekPaint) paint = make_paint (G_DATE_MONDAY, NULL, NULL);
      g_autoptr (AlongIntent) intent = NULL;
      g_autoptr (GPtrArray) dated = g_ptr_array_new ();
      g_autoptr (AlongWeekPaint) again = NULL;
      AlongRecord *record;
      gboolean removed;

      along_week_paint_show_week (paint, cases[i].day);
      fill (paint, 0, 0, 0, 47, ALONG_AVAILABILITY_CANNOT);
      intent = along_week_paint_dup_intent (paint);
      g_assert_cmpuint (along_intent_get_n_items (intent), ==, 1);
      record = along_intent_get_item (intent, 0, &removed);
      g_assert_true (ALONG_IS_ABSENCE (record));
      g_assert_cmpint (along_span_get_minutes (along_absence_get_span (ALONG_ABSENCE (record))),
                       ==, cases[i].minutes);

      /* Read back, it is the whole day and nothing else. */
      g_ptr_array_add (dated, record);
      again = make_paint (G_DATE_MONDAY, NULL, dated);
      along_week_paint_show_week (again, cases[i].day);
      for (int slot = 0; slot < 48; slot++)
        {
          g_assert_cmpint (along_week_paint_get (again, 0, slot, NULL), ==,
                           ALONG_AVAILABILITY_CANNOT);
          g_assert_cmpint (along_week_paint_get (again, 1, slot, NULL), ==,
                           ALONG_AVAILABILITY_CAN);
        }
    }
}

static void
test_describe (void)
{
  g_autoptr (AlongWeekPaint) paint = make_paint (G_DATE_MONDAY, NULL, NULL);
  g_autofree char *one = NULL;
  g_autofree char *more = NULL;
  g_autofree char *mixed = NULL;
  g_autofree char *last = NULL;
  g_autofree char *all = NULL;
  g_autofree char *date = NULL;

  fill (paint, 1, SLOT (10), 1, SLOT (10), ALONG_AVAILABILITY_RATHER_NOT);
  one = along_week_paint_describe (paint, ALONG_CLOCK_24);
  g_assert_cmpstr (one, ==, "Tuesday 10:00–10:30, Rather not");

  fill (paint, 1, SLOT (10), 3, SLOT (12) - 1, ALONG_AVAILABILITY_PREFERS);
  more = along_week_paint_describe (paint, ALONG_CLOCK_12);
  g_assert_cmpstr (more, ==, "Tuesday–Thursday 10:00 am–12:00 pm, Prefers");

  along_week_paint_set_cursor (paint, 3, SLOT (12), TRUE);
  mixed = along_week_paint_describe (paint, ALONG_CLOCK_24);
  g_assert_cmpstr (mixed, ==, "Tuesday–Thursday 10:00–12:30, not all alike");

  along_week_paint_set_cursor (paint, 6, 47, FALSE);
  last = along_week_paint_describe (paint, ALONG_CLOCK_24);
  g_assert_cmpstr (last, ==, "Sunday 23:30–00:00, Can");

  select_cells (paint, 6, 0, 6, 47);
  all = along_week_paint_describe (paint, ALONG_CLOCK_24);
  g_assert_cmpstr (all, ==, "Sunday all day, Can");

  along_week_paint_show_week (paint, MONDAY);
  along_week_paint_set_cursor (paint, 1, 0, FALSE);
  date = along_week_paint_describe (paint, ALONG_CLOCK_24);
  g_assert_cmpstr (date, ==, "Tue 24 Nov 00:00–00:30, Can");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/week/geometry", test_geometry);
  g_test_add_func ("/week/geometry/beside", test_geometry_beside);
  g_test_add_func ("/week/cursor", test_cursor);
  g_test_add_func ("/week/usual", test_usual);
  g_test_add_func ("/week/usual/again", test_usual_again);
  g_test_add_func ("/week/copy-day", test_copy_day);
  g_test_add_func ("/week/beneath", test_beneath);
  g_test_add_func ("/week/dated", test_dated);
  g_test_add_func ("/week/dated/again", test_dated_again);
  g_test_add_func ("/week/away-from-hour", test_away_from_hour);
  g_test_add_func ("/week/wish-beneath-away", test_wish_beneath_away);
  g_test_add_func ("/week/away-copied", test_away_copied);
  g_test_add_func ("/week/clock-change", test_clock_change);
  g_test_add_func ("/week/describe", test_describe);

  return g_test_run ();
}
