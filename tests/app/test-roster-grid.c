/* test-roster-grid.c — the grid of the roster: lines, keys, focus, dragging
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-roster-grid-private.h"
#include "app/along-roster-lines.h"
#include "grid-fixture.h"
#include "roster-fixture.h"

#define HOUR 60

static void
assert_focus_name (AlongRosterGrid *grid,
                   const char      *name)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (grid));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
}

static gboolean
is_placed (gpointer grid)
{
  return gtk_widget_get_mapped (grid) && gtk_widget_get_height (grid) > 100;
}

static GtkWidget *
new_window (AlongRoster     *roster,
            AlongRosterBy    by,
            GtkTextDirection direction)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  AlongRosterGrid *grid = g_object_new (ALONG_TYPE_ROSTER_GRID, NULL);

  gtk_widget_set_direction (GTK_WIDGET (grid), direction);
  along_roster_grid_take_plan (grid, along_roster_plan_new (roster, by, "", ALONG_CLOCK_24, 0));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (grid));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);

  return window;
}

static void
show (GtkWidget *window)
{
  gtk_window_present (GTK_WINDOW (window));
  app_fixture_wait (is_placed, grid_fixture_get (window));
  app_fixture_settle ();
}

static GtkWidget *
show_grid (AlongRoster     *roster,
           AlongRosterBy    by,
           GtkTextDirection direction)
{
  GtkWidget *window = new_window (roster, by, direction);

  show (window);

  return window;
}

/* A row by type: two shifts on Tuesday, one on Wednesday. */
static AlongRoster *
make_roster (int day_of_first)
{
  AlongRoster *roster = roster_fixture_new ();

  roster_fixture_shift (roster, 100, day_of_first, 8 * HOUR, 12 * HOUR, 2);
  roster_fixture_shift (roster, 101, 1, 13 * HOUR, 14 * HOUR, 1);
  roster_fixture_shift (roster, 102, 2, 8 * HOUR, 12 * HOUR, 1);

  return roster;
}

/* The cursor comes to a shift that is gone and tells of it; to work on there is nothing. */
static void
test_gone (void)
{
  g_autoptr (AlongRoster) roster = make_roster (1);
  AlongShift *first = along_roster_get_shift (roster, 100);
  g_autoptr (AlongPublished) published =
    g_object_new (ALONG_TYPE_PUBLISHED, "id", (gint64) 900, "shift-id", (gint64) 99,
                  "type-id", along_shift_get_type_id (first),
                  "place-id", along_shift_get_place_id (first),
                  "start", along_shift_get_start (first) + HOUR * 60,
                  "end", along_shift_get_end (first), "people", "30", NULL);
  AlongRosterGrid *grid;
  GtkWidget *window;

  along_roster_add_published (roster, published);
  window = show_grid (roster, ALONG_ROSTER_BY_SHIFT, GTK_TEXT_DIR_LTR);
  grid = grid_fixture_get (window);

  along_roster_grid_set_cursor (grid, (AlongRosterSpot) { 0, 1, 0 });
  g_assert_nonnull (along_roster_grid_get_item (grid));
  along_roster_grid_set_cursor (grid, (AlongRosterSpot) { 0, 1, 1 });
  along_roster_grid_focus_cursor (grid);
  assert_focus_name (grid, "Outreach at Harbour, Tuesday 20 October, 09:00–12:00, "
                           "Not as published: Cancelled. Aino no longer comes.");
  g_assert_null (along_roster_grid_get_item (grid));

  along_roster_grid_take_plan (grid, along_roster_plan_new (roster, ALONG_ROSTER_BY_SHIFT, "",
                                                            ALONG_CLOCK_24, 0));
  grid_fixture_assert_cursor (grid, 0, 1, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* That a shift ends on the next day stands last in its line, and is there however little room the
 * days have. */
static void
test_next_day (void)
{
  g_autoptr (AlongRoster) roster = make_roster (1);
  AlongRosterGrid *grid;
  GtkWidget *window;
  GPtrArray *items;

  roster_fixture_shift (roster, 103, 3, 22 * HOUR, 30 * HOUR, 1);
  window = show_grid (roster, ALONG_ROSTER_BY_SHIFT, GTK_TEXT_DIR_LTR);
  grid = grid_fixture_get (window);
  along_roster_grid_take_plan (grid, along_roster_plan_new (roster, ALONG_ROSTER_BY_SHIFT, "",
                                                            ALONG_CLOCK_12, 0));
  gtk_widget_add_css_class (GTK_WIDGET (grid), "title-1");
  app_fixture_settle ();
  along_roster_grid_measure_columns (grid, 1);

  items = along_roster_plan_get_items (along_roster_grid_get_plan (grid));
  for (guint i = 0; i < items->len; i++)
    {
      AlongRosterItem *item = g_ptr_array_index (items, i);
      const char *times = g_array_index (item->lines, AlongRosterLine, 0).text;
      g_autoptr (PangoLayout) layout =
        gtk_widget_create_pango_layout (GTK_WIDGET (grid),
                                        times + along_roster_block_find_break (times));
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      g_assert_cmpint (width, >, 0);
      g_assert_cmpint (width, <=, grid->text_width);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where there is no room for the times and their signs, times on the hour leave out the minutes
 * before the line is broken; what is said of the shift does not. */
static void
test_brief (void)
{
  static const struct
  {
    AlongClock clock;
    const char *times;
    const char *brief;
  } cases[] = {
    { ALONG_CLOCK_24, "08:00–12:00", "08–12" },
    { ALONG_CLOCK_12, "8:00 am–12:00 pm", "8 am–12 pm" },
  };
  g_autoptr (AlongRoster) roster = make_roster (1);
  AlongRosterGrid *grid;
  GtkWidget *window;

  g_object_set (along_roster_get_shift (roster, 100), "note", "Bring the keys", NULL);
  window = show_grid (roster, ALONG_ROSTER_BY_SHIFT, GTK_TEXT_DIR_LTR);
  grid = grid_fixture_get (window);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *times = g_strconcat (cases[i].times, "\u00a0✎\n", NULL);
      g_autofree char *brief = g_strconcat (cases[i].brief, "\u00a0✎\n", NULL);
      gboolean was_brief = FALSE;
      AlongRosterItem *item;
      g_autofree char *said = NULL;

      along_roster_grid_take_plan (grid, along_roster_plan_new (roster, ALONG_ROSTER_BY_SHIFT, "",
                                                                cases[i].clock, 0));
      item = along_roster_plan_find_item (along_roster_grid_get_plan (grid), 100, 0);
      said = along_roster_lines_describe (along_roster_grid_get_plan (grid), item);
      g_assert_nonnull (strstr (said, cases[i].times));

      for (int width = 3000; width > 0; width -= 10)
        {
          const char *text;

          along_roster_grid_measure_columns (grid, width);
          text = pango_layout_get_text (along_roster_grid_get_layout (grid, item));
          if (g_str_has_prefix (text, times))
            g_assert_false (was_brief);
          else if (g_str_has_prefix (text, brief))
            was_brief = TRUE;
          else
            g_assert_true (was_brief);
        }
      g_assert_true (was_brief);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Names that do not fit on a line go on in a second one; only what is too long for that is cut, and
 * the block is as high as its text. */
static void
test_long_names (gconstpointer data)
{
  static const struct
  {
    const char *name;
    int n_lines;
    gboolean cut;
  } cases[] = {
    { "Aino", 1, FALSE },
    { "Aino Kuutamokivi", 2, FALSE },
    { "Anna-Liisa Virtanen-Kuu", 2, FALSE },
    { "Kuutamokivilampilaakso", 1, TRUE },
    { "Aino Kuutamokivilampilaakso", 2, TRUE },
    { "王小明王小明王小明王小明王小明", 2, FALSE },
  };
  GtkSettings *settings = gtk_settings_get_default ();
  AlongRosterGrid *grid;
  GtkWidget *window;
  g_autoptr (AlongRoster) roster = make_roster (1);
  AlongShift *shift = along_roster_get_shift (roster, 100);

  roster_fixture_assign (roster, 200, shift, ROSTER_AINO, ALONG_ASSIGNMENT_DONE, 0);
  /* What fits is a matter of the font. */
  g_object_set (settings, "gtk-font-name", "DejaVu Sans 9", NULL);
  window = show_grid (roster, ALONG_ROSTER_BY_SHIFT,
                      GPOINTER_TO_INT (data) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  grid = grid_fixture_get (window);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongPerson *aino = along_directory_get_person (along_roster_get_directory (roster),
                                                      ROSTER_AINO);
      AlongRosterItem *item;
      AlongRosterRect rect;
      PangoLayout *layout;

      g_object_set (aino, "name", cases[i].name, NULL);
      along_roster_grid_take_plan (grid, along_roster_plan_new (roster, ALONG_ROSTER_BY_SHIFT, "",
                                                                ALONG_CLOCK_24, 0));
      app_fixture_settle ();

      item = along_roster_plan_find_item (along_roster_grid_get_plan (grid), 100, 0);
      layout = along_roster_grid_get_layout (grid, item);
      rect = along_roster_geometry_get_block (grid->geometry, item->spot);

      /* The times, the name, and the open slot. */
      g_assert_cmpint (pango_layout_get_line_count (layout), ==, 2 + cases[i].n_lines);
      g_assert_cmpint (along_roster_grid_count_lines (grid, item), ==, 2 + cases[i].n_lines);
      g_assert_cmpint (rect.height, ==,
                       along_roster_block_get_height (&grid->style, 2 + cases[i].n_lines));
      g_assert_cmpint (pango_layout_is_ellipsized (layout), ==, cases[i].cut);
    }

  gtk_settings_reset_property (settings, "gtk-font-name");
  gtk_window_destroy (GTK_WINDOW (window));
}

typedef struct
{
  AlongRosterGrid *grid;
  int line_height;
} Measured;

static gboolean
has_grown (gpointer data)
{
  Measured *measured = data;

  return measured->grid->style.line_height > measured->line_height;
}

/* A week that there is room for is not wider than that. One that is scrolled sideways anyway does
 * not cut its words, unless they are longer than most names. */
static void
test_words (void)
{
  static const struct
  {
    const char *name;
    int width;
    gboolean scrolled;
    gboolean cut;
  } cases[] = {
    { "Aino Kuutamokivi", 800, FALSE, TRUE },
    { "Aino Kuutamokivi", 400, TRUE, FALSE },
    { "Aino", 400, TRUE, FALSE },
    { "Aino Kuutamokivilampilaakso", 400, TRUE, TRUE },
  };
  GtkSettings *settings = gtk_settings_get_default ();
  AlongRosterGrid *grid;
  GtkWidget *window;
  g_autoptr (AlongRoster) roster = make_roster (1);
  AlongPerson *aino = along_directory_get_person (along_roster_get_directory (roster), ROSTER_AINO);
  AlongShift *shift = along_roster_get_shift (roster, 100);

  roster_fixture_assign (roster, 200, shift, ROSTER_AINO, ALONG_ASSIGNMENT_DONE, 0);
  /* What fits is a matter of the font. */
  g_object_set (settings, "gtk-font-name", "DejaVu Sans 11", NULL);
  window = show_grid (roster, ALONG_ROSTER_BY_SHIFT, GTK_TEXT_DIR_LTR);
  grid = grid_fixture_get (window);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongRosterItem *item;

      g_test_message ("%s, %d pixels", cases[i].name, cases[i].width);
      g_object_set (aino, "name", cases[i].name, NULL);
      along_roster_grid_take_plan (grid, along_roster_plan_new (roster, ALONG_ROSTER_BY_SHIFT, "",
                                                                ALONG_CLOCK_24, 0));
      along_roster_grid_measure_columns (grid, cases[i].width);

      item = along_roster_plan_find_item (along_roster_grid_get_plan (grid), 100, 0);
      g_assert_cmpint (along_roster_geometry_get_width (grid->geometry) > cases[i].width, ==,
                       cases[i].scrolled);
      g_assert_cmpint (pango_layout_is_ellipsized (along_roster_grid_get_layout (grid, item)), ==,
                       cases[i].cut);
    }

  gtk_settings_reset_property (settings, "gtk-font-name");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The heads of the days are never cut: where there is little room, they are shorter, and where
 * there is less, the days are wider than the window. */
static void
test_heads (void)
{
  static const struct
  {
    int points;
    int width;
    const char *head;
  } cases[] = {
    { 0, 1280, "Tue 20 Oct" }, /* as it is */
    { 0, 800, "Tue 20 Oct" },
    { 0, 400, "Tue 20" },
    { 16, 1280, "Tue 20 Oct" },
    { 20, 800, "Tue 20" },
  };
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (AlongRoster) roster = make_roster (1);
  GtkWidget *window = show_grid (roster, ALONG_ROSTER_BY_SHIFT, GTK_TEXT_DIR_LTR);
  AlongRosterGrid *grid = grid_fixture_get (window);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
      g_auto (GStrv) lines = NULL;

      if (cases[i].points > 0)
        {
          Measured measured = { grid, grid->style.line_height };
          g_autofree char *font = g_strdup_printf ("Sans %d", cases[i].points);

          g_object_set (settings, "gtk-font-name", font, NULL);
          app_fixture_wait (has_grown, &measured);
        }
      along_roster_grid_measure_columns (grid, cases[i].width);
      along_roster_grid_draw (grid, snapshot);

      g_test_message ("%d points, %d pixels", cases[i].points, cases[i].width);
      lines = g_strsplit (pango_layout_get_text (grid->head_layouts[1]), "\n", -1);
      g_assert_cmpstr (lines[0], ==, cases[i].head);
      for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
        g_assert_false (pango_layout_is_ellipsized (grid->head_layouts[day]));
    }

  gtk_settings_reset_property (settings, "gtk-font-name");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_keys (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  const guint later = rtl ? GDK_KEY_Left : GDK_KEY_Right;
  const guint earlier = rtl ? GDK_KEY_Right : GDK_KEY_Left;
  g_autoptr (AlongRoster) roster = make_roster (1);
  GtkWidget *window =
    show_grid (roster, ALONG_ROSTER_BY_SHIFT, rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  AlongRosterGrid *grid = grid_fixture_get (window);

  /* Into the week at its first day, which is empty. */
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (grid)));
  grid_fixture_assert_cursor (grid, 0, 0, 0);
  assert_focus_name (grid, "Outreach at Harbour, Monday 19 October, no shift");

  grid_fixture_press (grid, later, 0);
  grid_fixture_assert_cursor (grid, 0, 1, 0);
  g_assert_cmpint (grid_fixture_get_focus_id (grid), ==, 100);
  assert_focus_name (grid,
                     "Outreach at Harbour, Tuesday 20 October, 08:00–12:00, 2 open slots");

  grid_fixture_press (grid, GDK_KEY_Down, 0);
  g_assert_cmpint (grid_fixture_get_focus_id (grid), ==, 101);
  grid_fixture_press (grid, GDK_KEY_Down, 0);
  g_assert_cmpint (grid_fixture_get_focus_id (grid), ==, 101);
  grid_fixture_press (grid, later, 0);
  g_assert_cmpint (grid_fixture_get_focus_id (grid), ==, 102);
  grid_fixture_press (grid, later, 0);
  grid_fixture_assert_cursor (grid, 0, 3, -1);
  g_assert_cmpint (grid_fixture_get_focus_id (grid), ==, 0);
  grid_fixture_press (grid, GDK_KEY_End, 0);
  grid_fixture_assert_cursor (grid, 0, 6, -1);
  grid_fixture_press (grid, later, 0);
  grid_fixture_assert_cursor (grid, 0, 6, -1);
  grid_fixture_press (grid, GDK_KEY_Home, 0);
  grid_fixture_assert_cursor (grid, 0, 0, -1);
  grid_fixture_press (grid, earlier, 0);
  grid_fixture_assert_cursor (grid, 0, 0, -1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (int *n_times)
{
  (*n_times)++;
}

/* What is done to the shift under the cursor can be done as soon as the keyboard comes to it. */
static void
test_come_in (void)
{
  g_autoptr (AlongRoster) roster = make_roster (0);
  GtkWidget *window = new_window (roster, ALONG_ROSTER_BY_SHIFT, GTK_TEXT_DIR_LTR);
  AlongRosterGrid *grid = grid_fixture_get (window);
  int n_times = 0;

  g_signal_connect_swapped (grid, "cursor-changed", G_CALLBACK (count_cb), &n_times);
  g_assert_null (along_roster_grid_get_item (grid));
  show (window);
  g_assert_nonnull (along_roster_grid_get_item (grid));
  g_assert_cmpint (n_times, ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static int
count_blocks (AlongRosterGrid *grid)
{
  int n_blocks = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ALONG_IS_ROSTER_BLOCK (child))
      {
        gboolean shown = gtk_widget_get_child_visible (child);

        gtk_test_accessible_assert_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN,
                                          !shown);
        /* What it would point to may be freed with the plan. */
        if (!shown)
          g_assert_null (along_roster_block_get_item (ALONG_ROSTER_BLOCK (child)));
        n_blocks += shown;
      }

  return n_blocks;
}

static gboolean
has_one_block (gpointer grid)
{
  return count_blocks (grid) == 1;
}

/* The focus goes along with a shift that moved, and stays in the cell of one that is gone. */
static void
test_new_plan (void)
{
  g_autoptr (AlongRoster) before = make_roster (1);
  g_autoptr (AlongRoster) after = make_roster (4);
  g_autoptr (AlongRoster) gone = roster_fixture_new ();
  GtkWidget *window = show_grid (before, ALONG_ROSTER_BY_SHIFT, GTK_TEXT_DIR_LTR);
  AlongRosterGrid *grid = grid_fixture_get (window);
  GtkWidget *focus;

  gtk_widget_grab_focus (GTK_WIDGET (grid));
  grid_fixture_press (grid, GDK_KEY_Right, 0);
  g_assert_cmpint (grid_fixture_get_focus_id (grid), ==, 100);
  focus = gtk_widget_get_focus_child (GTK_WIDGET (grid));

  along_roster_grid_take_plan (
    grid, along_roster_plan_new (after, ALONG_ROSTER_BY_SHIFT, "", ALONG_CLOCK_24, 0));
  g_assert_cmpint (grid_fixture_get_focus_id (grid), ==, 100);
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (grid)) == focus);
  grid_fixture_assert_cursor (grid, 0, 4, 0);
  app_fixture_settle ();

  /* In the other kind of rows it is the open slot of the same shift. */
  along_roster_grid_take_plan (
    grid, along_roster_plan_new (after, ALONG_ROSTER_BY_PERSON, "", ALONG_CLOCK_24, 0));
  g_assert_cmpint (grid_fixture_get_focus_id (grid), ==, 100);
  grid_fixture_assert_cursor (grid, 0, 4, 0);

  roster_fixture_shift (gone, 103, 0, 8 * HOUR, 9 * HOUR, 1);
  along_roster_grid_take_plan (
    grid, along_roster_plan_new (gone, ALONG_ROSTER_BY_PERSON, "", ALONG_CLOCK_24, 0));
  grid_fixture_assert_cursor (grid, 0, 4, -1);
  g_assert_cmpint (grid_fixture_get_focus_id (grid), ==, 0);
  app_fixture_wait (has_one_block, grid);

  along_roster_grid_take_plan (grid, NULL);
  app_fixture_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Of a large week only what is in sight has widgets, wherever it is scrolled to. */
static void
test_large (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  AlongRosterGrid *grid;
  GtkWidget *window;

  for (int i = 0; i < 420; i++)
    roster_fixture_shift (roster, 1000 + i, i % 7, 8 * HOUR + i / 7, 12 * HOUR, 1);
  window = show_grid (roster, ALONG_ROSTER_BY_SHIFT, GTK_TEXT_DIR_LTR);
  grid = grid_fixture_get (window);

  g_assert_cmpint (count_blocks (grid), >, 14);
  g_assert_cmpint (count_blocks (grid), <, 210);

  gtk_widget_grab_focus (GTK_WIDGET (grid));
  for (int i = 1; i < 60; i++)
    grid_fixture_press (grid, GDK_KEY_Down, 0);
  grid_fixture_press (grid, GDK_KEY_Right, 0);
  app_fixture_settle ();
  g_assert_cmpint (grid_fixture_get_focus_id (grid), ==, 1000 + 59 * 7 + 1);
  g_assert_cmpint (count_blocks (grid), <, 210);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A drag asks again when the cell or the copy is another one, which scrolling changes, too, and
 * only then. */
static void
test_drag (void)
{
  g_autoptr (AlongRoster) roster = roster_fixture_new ();
  const AlongRosterDrag drag = { ALONG_ROSTER_DRAG_SHIFT, 1000 };
  AlongRosterGrid *grid;
  GtkWidget *window;
  int x, y, index;

  for (int i = 0; i < 420; i++)
    roster_fixture_shift (roster, 1000 + i, i % 7, 8 * HOUR + i / 7, 12 * HOUR, 1);
  window = show_grid (roster, ALONG_ROSTER_BY_SHIFT, GTK_TEXT_DIR_LTR);
  grid = grid_fixture_get (window);
  x = grid->label_width + grid->min_day_width / 2;
  y = grid->head_height + 100;

  /* Above its own cell it would change nothing, but as a copy it would. */
  along_roster_grid_drag_over (grid, &drag, x, y, FALSE);
  g_assert_cmpint (grid->hover.spot.day, ==, 0);
  g_assert_false (grid->hover.valid);
  along_roster_grid_drag_over (grid, &drag, x, y, TRUE);
  g_assert_true (grid->hover.valid);

  /* What is known is not asked again. */
  grid->hover.valid = FALSE;
  along_roster_grid_drag_over (grid, &drag, x, y, TRUE);
  g_assert_false (grid->hover.valid);

  /* At the end of the view it goes on to what is below. */
  y = gtk_widget_get_height (GTK_WIDGET (grid)) - 2;
  along_roster_grid_drag_over (grid, &drag, x, y, TRUE);
  index = grid->hover.spot.index;
  for (int i = 0; i < 100; i++)
    along_roster_grid_drag_scroll (grid);
  g_assert_cmpint (grid->hover.spot.index, >, index);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add_data_func ("/roster-grid/keys", GINT_TO_POINTER (FALSE), test_keys);
  g_test_add_func ("/roster-grid/gone", test_gone);
  g_test_add_func ("/roster-grid/next-day", test_next_day);
  g_test_add_func ("/roster-grid/brief", test_brief);
  g_test_add_data_func ("/roster-grid/long-names", GINT_TO_POINTER (FALSE), test_long_names);
  g_test_add_data_func ("/roster-grid/long-names-rtl", GINT_TO_POINTER (TRUE), test_long_names);
  g_test_add_func ("/roster-grid/words", test_words);
  g_test_add_func ("/roster-grid/heads", test_heads);
  g_test_add_data_func ("/roster-grid/keys-rtl", GINT_TO_POINTER (TRUE), test_keys);
  g_test_add_func ("/roster-grid/come-in", test_come_in);
  g_test_add_func ("/roster-grid/new-plan", test_new_plan);
  g_test_add_func ("/roster-grid/large", test_large);
  g_test_add_func ("/roster-grid/drag", test_drag);

  return g_test_run ();
}
