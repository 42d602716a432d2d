/* test-roster-geometry.c — where days and shifts lie on the roster, and how its times are typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-clock-text.h"
#include "app/along-roster-geometry.h"

#define HOUR 60

static void
test_clock_text (void)
{
  static const struct
  {
    const char *text;
    int minute; /* -1: no time */
  } cases[] = {
    { "8", 480 },        { "08:30", 510 },  { "8.30", 510 },    { "8,30", 510 },
    { "8h30", 510 },     { "8h", 480 },     { "830", 510 },     { "0830", 510 },
    { "2030", 1230 },    { "8pm", 1200 },   { "8 PM", 1200 },   { "8:30 p.m.", 1230 },
    { "12am", 0 },       { "12 pm", 720 },  { "0", 0 },         { "24", 1440 },
    { "24:00", 1440 },   { " 9 : 15", -1 }, { " 9:15 ", 555 },  { "23:59", 1439 },
    { "", -1 },          { "25", -1 },      { "24:01", -1 },    { "8:60", -1 },
    { "13pm", -1 },      { "0am", -1 },     { "noon", -1 },     { "-8", -1 },
    { "8:5", -1 },       { "12345", -1 },   { "8:30:00", -1 },  { "٨:٣٠", 510 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      int code = *cases[i].text == '\0' ? ALONG_MODEL_ERROR_EMPTY : ALONG_MODEL_ERROR_SYNTAX;
      int minute = -1;
      gboolean valid = along_clock_text_parse (cases[i].text, &minute, &error);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (valid, ==, cases[i].minute >= 0);
      if (valid)
        g_assert_cmpint (minute, ==, cases[i].minute);
      else
        g_assert_error (error, ALONG_MODEL_ERROR, code);
    }
}

/* Three rows, the middle one with cells of no, one and three blocks. */
static AlongRosterGeometry *
make_geometry (int      width,
               gboolean rtl)
{
  AlongRosterGeometry *geometry = along_roster_geometry_new ();

  along_roster_geometry_set_columns (geometry, width, 131, 80, rtl);
  along_roster_geometry_add_row (geometry, 50);
  along_roster_geometry_add_row (geometry, 50);
  along_roster_geometry_add_block (geometry, 1, 70);
  along_roster_geometry_add_block (geometry, 4, 70);
  along_roster_geometry_add_block (geometry, 4, 90);
  along_roster_geometry_add_block (geometry, 4, 30);
  along_roster_geometry_add_row (geometry, 50);

  return geometry;
}

static gboolean
contains (AlongRosterRect rect,
          int             x,
          int             y)
{
  return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

/* What is hit at a point is what has been placed there, for every point. */
static void
test_geometry_hit (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  g_autoptr (AlongRosterGeometry) geometry = make_geometry (801, rtl);
  int width = along_roster_geometry_get_width (geometry);
  int height = along_roster_geometry_get_height (geometry);

  g_assert_cmpint (width, ==, 801);

  for (int y = 0; y < height; y += 3)
    for (int x = 0; x < width; x++)
      {
        AlongRosterSpot spot = along_roster_geometry_get_spot_at (geometry, x, y);
        gboolean on_label = rtl ? x >= width - 131 : x < 131;

        g_assert_cmpint (spot.day < 0, ==, on_label);
        if (spot.day < 0)
          continue;

        g_assert_true (contains (
          along_roster_geometry_get_cell (geometry, spot.row, spot.day), x, y));
        for (int i = 0; i < along_roster_geometry_get_n_blocks (geometry, spot.row, spot.day); i++)
          g_assert_cmpint (contains (along_roster_geometry_get_block (
                                       geometry, (AlongRosterSpot) { spot.row, spot.day, i }),
                                     x, y),
                           ==, spot.index == i);
      }

  g_assert_cmpint (along_roster_geometry_get_row_at (geometry, height), ==, -1);
  g_assert_cmpint (along_roster_geometry_get_row_at (geometry, -1), ==, -1);
}

static void
test_geometry_mirror (void)
{
  g_autoptr (AlongRosterGeometry) ltr = make_geometry (1283, FALSE);
  g_autoptr (AlongRosterGeometry) rtl = make_geometry (1283, TRUE);

  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    {
      AlongRosterRect a = along_roster_geometry_get_cell (ltr, 1, day);
      AlongRosterRect b = along_roster_geometry_get_cell (rtl, 1, day);

      g_assert_cmpint (b.x, ==, 1283 - a.x - a.width);
      g_assert_cmpint (b.width, ==, a.width);
      for (int minute = 0; minute <= 24 * HOUR; minute += 97)
        g_assert_cmpint (along_roster_geometry_minute_to_x (rtl, day, minute), ==,
                         1283 - along_roster_geometry_minute_to_x (ltr, day, minute));
      g_assert_cmpint (along_roster_geometry_get_minutes (rtl, day, 20), ==,
                       -along_roster_geometry_get_minutes (ltr, day, 20));
    }
}

static void
test_geometry_stack (void)
{
  g_autoptr (AlongRosterGeometry) geometry = make_geometry (801, FALSE);
  AlongRosterRect row = along_roster_geometry_get_cell (geometry, 1, 4);
  AlongRosterRect next = along_roster_geometry_get_cell (geometry, 2, 4);
  int y = row.y + ALONG_ROSTER_CELL_PADDING;

  for (int i = 0; i < 3; i++)
    {
      AlongRosterRect rect =
        along_roster_geometry_get_block (geometry, (AlongRosterSpot) { 1, 4, i });

      g_assert_cmpint (rect.y, ==, y);
      y = rect.y + rect.height + ALONG_ROSTER_BLOCK_GAP;
    }
  g_assert_cmpint (y - ALONG_ROSTER_BLOCK_GAP + ALONG_ROSTER_CELL_PADDING, ==,
                   row.y + row.height);
  g_assert_cmpint (next.y, ==, row.y + row.height);
  g_assert_cmpint (next.height, ==, 50);

  /* Too narrow a view is scrolled, not squeezed. */
  along_roster_geometry_set_columns (geometry, 300, 131, 80, FALSE);
  g_assert_cmpint (along_roster_geometry_get_width (geometry), ==, 131 + 7 * 80);
}

static void
test_geometry_handles (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  g_autoptr (AlongRosterGeometry) geometry = make_geometry (1283, rtl);
  AlongRosterSpot spot = { 1, 1, 0 };
  AlongRosterRect rect = along_roster_geometry_get_block (geometry, spot);
  int bottom = rect.y + rect.height - 3;
  int start = along_roster_geometry_minute_to_x (geometry, 1, 8 * HOUR);
  int end = along_roster_geometry_minute_to_x (geometry, 1, 16 * HOUR);

#define PART(x, y) \
  along_roster_geometry_get_part_at (geometry, spot, 8 * HOUR, 16 * HOUR, (x), (y))
  g_assert_cmpint (PART (start, bottom), ==, ALONG_ROSTER_PART_START);
  g_assert_cmpint (PART (end, bottom), ==, ALONG_ROSTER_PART_END);
  g_assert_cmpint (PART ((start + end) / 2, bottom), ==, ALONG_ROSTER_PART_BODY);
  g_assert_cmpint (PART (start, rect.y + 2), ==, ALONG_ROSTER_PART_BODY);
  g_assert_cmpint (PART (rect.x - 1, bottom), ==, ALONG_ROSTER_PART_NONE);
#undef PART
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock-text", test_clock_text);
  g_test_add_data_func ("/geometry/hit", GINT_TO_POINTER (FALSE), test_geometry_hit);
  g_test_add_data_func ("/geometry/hit-rtl", GINT_TO_POINTER (TRUE), test_geometry_hit);
  g_test_add_func ("/geometry/mirror", test_geometry_mirror);
  g_test_add_func ("/geometry/stack", test_geometry_stack);
  g_test_add_data_func ("/geometry/handles", GINT_TO_POINTER (FALSE),
                        test_geometry_handles);
  g_test_add_data_func ("/geometry/handles-rtl", GINT_TO_POINTER (TRUE),
                        test_geometry_handles);

  return g_test_run ();
}
