/* test-roster-grid.c — the roster on the screen: keys, focus, what is told in place
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app-fixture.h"
#include "app/along-assign-window.h"
#include "app/along-candidate-row.h"
#include "app/along-date-button.h"
#include "app/along-field-message.h"
#include "app/along-roster-grid-private.h"
#include "app/along-roster-page.h"
#include "app/along-roster-people.h"
#include "app/along-shift-editor.h"
#include "app/along-shift-people.h"
#include "app/along-week-picker.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "roster-fixture.h"

#define HOUR 60

/* What the toolkit, which keeps its name to itself, calls an item of a menu that is one of several. */
#define ROLE_RADIO 2

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Does what the binding of @widget for a key does. */
static void
press (gpointer         widget,
       guint            key,
       GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_keyval_trigger_new (key, modifiers);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (shortcuts) &&
                        k < g_list_model_get_n_items (shortcuts); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, k);

          if (!gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            continue;

          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                        GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                        gtk_shortcut_get_arguments (shortcut));
          return;
        }
    }

  g_assert_not_reached ();
}

static void
assert_cursor (AlongRosterGrid *grid,
               int              row,
               int              day,
               int              index)
{
  AlongRosterSpot cursor = along_roster_grid_get_cursor (grid);

  g_assert_cmpint (cursor.row, ==, row);
  g_assert_cmpint (cursor.day, ==, day);
  g_assert_cmpint (cursor.index, ==, index);
}

/* The shift of the block that has the focus; 0 for an empty cell. */
static gint64
get_focus_id (AlongRosterGrid *grid)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (grid));
  const AlongRosterItem *item;

  g_assert_true (ALONG_IS_ROSTER_BLOCK (focus));
  g_assert_true (gtk_widget_get_child_visible (focus));
  item = along_roster_block_get_item (ALONG_ROSTER_BLOCK (focus));

  return item != NULL ? along_record_get_id (ALONG_RECORD (item->shift)) : 0;
}

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
  along_roster_grid_take_plan (grid, along_roster_plan_new (roster, by, "", ALONG_CLOCK_24));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (grid));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);

  return window;
}

static AlongRosterGrid *
get_grid (GtkWidget *window)
{
  return ALONG_ROSTER_GRID (find_type (window, ALONG_TYPE_ROSTER_GRID));
}

static void
show (GtkWidget *window)
{
  gtk_window_present (GTK_WINDOW (window));
  app_fixture_wait (is_placed, get_grid (window));
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
  grid = get_grid (window);
  along_roster_grid_take_plan (grid, along_roster_plan_new (roster, ALONG_ROSTER_BY_SHIFT, "",
                                                            ALONG_CLOCK_12));
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
    { "王小明王小明王小明", 2, FALSE },
  };
  AlongRosterGrid *grid;
  GtkWidget *window;
  g_autoptr (AlongRoster) roster = make_roster (1);
  AlongShift *shift = along_roster_get_shift (roster, 100);

  roster_fixture_assign (roster, 200, shift, ROSTER_AINO, ALONG_ASSIGNMENT_DONE, 0);
  window = show_grid (roster, ALONG_ROSTER_BY_SHIFT,
                      GPOINTER_TO_INT (data) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  grid = get_grid (window);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongPerson *aino = along_directory_get_person (along_roster_get_directory (roster),
                                                      ROSTER_AINO);
      AlongRosterItem *item;
      AlongRosterRect rect;
      PangoLayout *layout;

      g_object_set (aino, "name", cases[i].name, NULL);
      along_roster_grid_take_plan (grid, along_roster_plan_new (roster, ALONG_ROSTER_BY_SHIFT, "",
                                                                ALONG_CLOCK_24));
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

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The heads of the days are never cut: where there is little room, they are shorter, and where
 * there is less, the days are wider than the window. */
static void
test_heads (void)
{
  static const struct
  {
    int width;
    const char *head;
  } cases[] = {
    { 1280, "Tue 20 Oct" },
    { 800, "Tue 20 Oct" },
    { 400, "Tue 20" },
  };
  g_autoptr (AlongRoster) roster = make_roster (1);
  GtkWidget *window = show_grid (roster, ALONG_ROSTER_BY_SHIFT, GTK_TEXT_DIR_LTR);
  AlongRosterGrid *grid = get_grid (window);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
      g_auto (GStrv) lines = NULL;

      app_fixture_settle ();
      along_roster_grid_measure_columns (grid, cases[i].width);
      along_roster_grid_draw (grid, snapshot);

      g_test_message ("%d", cases[i].width);
      lines = g_strsplit (pango_layout_get_text (grid->head_layouts[1]), "\n", -1);
      g_assert_cmpstr (lines[0], ==, cases[i].head);
      for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
        g_assert_false (pango_layout_is_ellipsized (grid->head_layouts[day]));
    }

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
  AlongRosterGrid *grid = get_grid (window);

  /* Into the week at its first day, which is empty. */
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (grid)));
  assert_cursor (grid, 0, 0, 0);
  assert_focus_name (grid, "Outreach at Harbour, Monday 19 October, no shift");

  press (grid, later, 0);
  assert_cursor (grid, 0, 1, 0);
  g_assert_cmpint (get_focus_id (grid), ==, 100);
  assert_focus_name (grid,
                     "Outreach at Harbour, Tuesday 20 October, 08:00–12:00, 2 open slots");

  press (grid, GDK_KEY_Down, 0);
  g_assert_cmpint (get_focus_id (grid), ==, 101);
  press (grid, GDK_KEY_Down, 0);
  g_assert_cmpint (get_focus_id (grid), ==, 101);
  press (grid, later, 0);
  g_assert_cmpint (get_focus_id (grid), ==, 102);
  press (grid, later, 0);
  assert_cursor (grid, 0, 3, -1);
  g_assert_cmpint (get_focus_id (grid), ==, 0);
  press (grid, GDK_KEY_End, 0);
  assert_cursor (grid, 0, 6, -1);
  press (grid, later, 0);
  assert_cursor (grid, 0, 6, -1);
  press (grid, GDK_KEY_Home, 0);
  assert_cursor (grid, 0, 0, -1);
  press (grid, earlier, 0);
  assert_cursor (grid, 0, 0, -1);

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
  AlongRosterGrid *grid = get_grid (window);
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

/* The focus goes along with a shift that moved, and stays in the cell of one that is gone. */
static void
test_new_plan (void)
{
  g_autoptr (AlongRoster) before = make_roster (1);
  g_autoptr (AlongRoster) after = make_roster (4);
  g_autoptr (AlongRoster) gone = roster_fixture_new ();
  GtkWidget *window = show_grid (before, ALONG_ROSTER_BY_SHIFT, GTK_TEXT_DIR_LTR);
  AlongRosterGrid *grid = get_grid (window);
  GtkWidget *focus;

  gtk_widget_grab_focus (GTK_WIDGET (grid));
  press (grid, GDK_KEY_Right, 0);
  g_assert_cmpint (get_focus_id (grid), ==, 100);
  focus = gtk_widget_get_focus_child (GTK_WIDGET (grid));

  along_roster_grid_take_plan (
    grid, along_roster_plan_new (after, ALONG_ROSTER_BY_SHIFT, "", ALONG_CLOCK_24));
  g_assert_cmpint (get_focus_id (grid), ==, 100);
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (grid)) == focus);
  assert_cursor (grid, 0, 4, 0);
  app_fixture_settle ();

  /* In the other kind of rows it is the open slot of the same shift. */
  along_roster_grid_take_plan (
    grid, along_roster_plan_new (after, ALONG_ROSTER_BY_PERSON, "", ALONG_CLOCK_24));
  g_assert_cmpint (get_focus_id (grid), ==, 100);
  assert_cursor (grid, 0, 4, 0);

  roster_fixture_shift (gone, 103, 0, 8 * HOUR, 9 * HOUR, 1);
  along_roster_grid_take_plan (
    grid, along_roster_plan_new (gone, ALONG_ROSTER_BY_PERSON, "", ALONG_CLOCK_24));
  assert_cursor (grid, 0, 4, -1);
  g_assert_cmpint (get_focus_id (grid), ==, 0);
  app_fixture_settle ();
  g_assert_cmpint (count_blocks (grid), ==, 1);

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
  grid = get_grid (window);

  g_assert_cmpint (count_blocks (grid), >, 14);
  g_assert_cmpint (count_blocks (grid), <, 210);

  gtk_widget_grab_focus (GTK_WIDGET (grid));
  for (int i = 1; i < 60; i++)
    press (grid, GDK_KEY_Down, 0);
  press (grid, GDK_KEY_Right, 0);
  app_fixture_settle ();
  g_assert_cmpint (get_focus_id (grid), ==, 1000 + 59 * 7 + 1);
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
  grid = get_grid (window);
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

static gboolean
is_told (gpointer data)
{
  return *(gboolean *) data;
}

static void
told_cb (gboolean *told)
{
  *told = TRUE;
}

/* Waits until the page has read the week again, and shows so many blocks. */
static void
wait_for_items (AlongRosterGrid *grid,
                guint            n_items)
{
  gboolean told = FALSE;
  gulong handler =
    g_signal_connect_swapped (grid, "cursor-changed", G_CALLBACK (told_cb), &told);

  app_fixture_wait (is_told, &told);
  g_signal_handler_disconnect (grid, handler);
  app_fixture_settle ();
  g_assert_cmpuint (
    along_roster_plan_get_items (along_roster_grid_get_plan (grid))->len, ==, n_items);
}

static void
run (AppFixture      *fixture,
     AlongRosterGrid *grid,
     AlongIntent     *intent,
     guint            n_items)
{
  along_session_run (fixture->session, intent);
  along_intent_unref (intent);
  wait_for_items (grid, n_items);
}

static AlongIntent *
new_shift (AlongSession *session,
           int           day,
           int           start,
           int           end)
{
  AlongDirectory *directory = along_session_get_directory (session);
  AlongDay week =
    along_week_get_start (along_session_get_today (session),
                          along_session_get_week_start (session));
  AlongSpan span = along_zone_clock_span (along_session_get_zone (session), week + day, start, end);
  gpointer type = app_fixture_find (along_directory_get_shift_types (directory), "Outreach");
  g_autoptr (AlongShift) shift = g_object_new (ALONG_TYPE_SHIFT,
                                               "type-id", along_record_get_id (type),
                                               "start", span.start,
                                               "end", span.end,
                                               NULL);

  return along_intent_save_shift (shift, NULL);
}

static AlongDay
get_week (AlongRosterGrid *grid)
{
  return along_roster_plan_get_first_day (along_roster_grid_get_plan (grid));
}

static GtkWidget *
show_page (AppFixture *fixture)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = g_object_new (ALONG_TYPE_ROSTER_PAGE, "session", fixture->session, NULL);

  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_items (get_grid (page), 0);

  return page;
}

/* Ctrl+N is the whole window's, and the editor begins at its first field. */
static void
assert_adds_everywhere (GtkWidget *page)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (page));
  GtkWidget *editor = NULL;
  g_autoptr (GListModel) toplevels = NULL;
  GtkWidget *focus;

  press (page, GDK_KEY_n, GDK_CONTROL_MASK);
  toplevels = g_object_ref (gtk_window_get_toplevels ());
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (ALONG_IS_SHIFT_EDITOR (toplevel))
        editor = toplevel;
    }
  g_assert_nonnull (editor);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (editor)) == GTK_WINDOW (window));
  app_fixture_settle ();

  focus = gtk_window_get_focus (GTK_WINDOW (editor));
  g_assert_nonnull (focus);
  g_assert_true (focus == app_fixture_child (editor, "type_row") ||
                 gtk_widget_is_ancestor (focus, app_fixture_child (editor, "type_row")));

  gtk_window_destroy (GTK_WINDOW (editor));
}

/* From the keyboard through the store and back: move, refuse, copy, delete. */
static void
test_page (AppFixture    *fixture,
           gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (page));
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  gint64 aino = along_record_get_id (
    app_fixture_find (along_directory_get_peers (directory), "Aino"));
  AlongRosterGrid *grid;
  AlongRosterItem *item;
  GtkWidget *hint;

  grid = get_grid (page);
  assert_adds_everywhere (page);

  run (fixture, grid, new_shift (fixture->session, 2, 8 * HOUR, 12 * HOUR), 1);
  run (fixture, grid, new_shift (fixture->session, 2, 12 * HOUR, 14 * HOUR), 2);

  /* Aino on both, back to back. */
  for (int i = 0; i < 2; i++)
    {
      item = g_ptr_array_index (
        along_roster_plan_get_items (along_roster_grid_get_plan (grid)), (guint) i);
      /* Where the keyboard was nowhere, the roster takes it as it comes. */
      gtk_window_set_focus (GTK_WINDOW (window), NULL);
      run (fixture, grid, along_intent_assign (item->shift, aino), 2);
      g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (grid)));
    }

  /* The earlier one cannot end later. */
  along_roster_grid_set_cursor (grid, (AlongRosterSpot) { 0, 2, 0 });
  gtk_widget_grab_focus (GTK_WIDGET (grid));
  press (grid, GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK);
  hint = find_type (GTK_WIDGET (grid), GTK_TYPE_POPOVER);
  while (hint != NULL && !gtk_widget_has_css_class (hint, "roster-hint"))
    hint = gtk_widget_get_next_sibling (hint);
  g_assert_nonnull (hint);
  g_assert_true (gtk_widget_get_visible (hint));
  g_assert_true (g_str_has_prefix (
    gtk_label_get_text (GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (hint)))),
    "Aino cannot take Outreach"));

  /* It takes no keys, and goes with the next one. */
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (grid)));
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), hint));
  g_assert_false (gtk_popover_get_autohide (GTK_POPOVER (hint)));
  press (grid, GDK_KEY_Left, 0);
  g_assert_false (gtk_widget_get_visible (hint));
  press (grid, GDK_KEY_Right, 0);

  /* On the next day it may. */
  press (grid, GDK_KEY_Right, GDK_ALT_MASK);
  wait_for_items (grid, 2);
  assert_cursor (grid, 0, 3, 0);
  press (grid, GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK);
  wait_for_items (grid, 2);
  item = along_roster_grid_get_item (grid);
  g_assert_cmpint (item->end, ==, 12 * HOUR + 15);

  press (grid, GDK_KEY_c, GDK_CONTROL_MASK);
  press (grid, GDK_KEY_Right, 0);
  assert_cursor (grid, 0, 4, -1);
  press (grid, GDK_KEY_v, GDK_CONTROL_MASK);
  wait_for_items (grid, 3);

  press (grid, GDK_KEY_Left, 0);
  press (grid, GDK_KEY_Delete, 0);
  wait_for_items (grid, 2);
  along_session_undo (fixture->session);
  wait_for_items (grid, 3);

  gtk_window_destroy (GTK_WINDOW (window));
  app_fixture_settle ();
}

typedef struct
{
  AlongRosterGrid *grid;
  AlongDay week;
} Week;

static gboolean
is_shown (gpointer data)
{
  Week *week = data;

  return get_week (week->grid) == week->week;
}

static void
done_cb (Week *week)
{
  week->week = get_week (week->grid);
}

static void
said_cb (char       **said,
         const char  *text)
{
  g_free (*said);
  *said = g_strdup (text);
}

static void
close_store (AppFixture *fixture)
{
  g_autoptr (GAsyncResult) closed = NULL;

  along_store_close_async (along_session_get_store (fixture->session), NULL,
                           app_fixture_take_result_cb,
                           &closed);
  app_fixture_wait (app_fixture_is_set, &closed);
}

/* The page follows a shift into the next week when it is there, and not when it was refused. */
static void
test_follow (AppFixture    *fixture,
             gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  AlongRosterGrid *grid = get_grid (page);
  AlongDay first = get_week (grid);
  Week when_done = { grid, 0 };
  Week next = { grid, first + ALONG_DAYS_A_WEEK };
  Week back = { grid, first };
  g_autofree char *said = NULL;

  run (fixture, grid, new_shift (fixture->session, 6, 8 * HOUR, 12 * HOUR), 1);
  along_roster_grid_set_cursor (grid, (AlongRosterSpot) { 0, 6, 0 });
  gtk_widget_grab_focus (GTK_WIDGET (grid));
  g_signal_connect_swapped (fixture->session, "done", G_CALLBACK (done_cb), &when_done);
  press (grid, GDK_KEY_Right, GDK_ALT_MASK);
  app_fixture_wait (is_shown, &next);
  g_assert_cmpint (when_done.week, ==, first);
  app_fixture_settle ();
  assert_cursor (grid, 0, 0, 0);
  g_assert_cmpint (get_focus_id (grid), !=, 0);
  g_signal_handlers_disconnect_by_data (fixture->session, &when_done);

  press (grid, GDK_KEY_Left, GDK_ALT_MASK);
  app_fixture_wait (is_shown, &back);
  app_fixture_settle ();
  assert_cursor (grid, 0, 6, 0);

  g_signal_connect_swapped (fixture->session, "said", G_CALLBACK (said_cb), &said);
  close_store (fixture);
  press (grid, GDK_KEY_Right, GDK_ALT_MASK);
  app_fixture_wait (app_fixture_is_set, &said);
  app_fixture_settle ();
  g_assert_cmpint (get_week (grid), ==, first);
  g_assert_cmpuint (along_roster_plan_get_items (along_roster_grid_get_plan (grid))->len, ==, 1);
  g_signal_handlers_disconnect_by_data (fixture->session, &said);

  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (page)));
  app_fixture_settle ();
}

/* The only assignment of the only shift; NULL as long as there is none. */
static AlongAssignment *
get_assignment (AlongRosterGrid *grid)
{
  AlongRosterPlan *plan = along_roster_grid_get_plan (grid);
  AlongRosterItem *item =
    plan != NULL ? g_ptr_array_index (along_roster_plan_get_items (plan), 0) : NULL;
  GPtrArray *assignments =
    item != NULL ? along_roster_get_assignments (along_roster_plan_get_roster (plan),
                                                 along_record_get_id (ALONG_RECORD (item->shift)))
                 : NULL;

  return assignments != NULL && assignments->len > 0 ? g_ptr_array_index (assignments, 0) : NULL;
}

typedef struct
{
  AlongRosterGrid *grid;
  AlongAssignmentState state;
} Wanted;

static gboolean
has_state (gpointer data)
{
  Wanted *wanted = data;
  AlongAssignment *assignment = get_assignment (wanted->grid);

  return assignment != NULL && along_assignment_get_state (assignment) == wanted->state;
}

static gint64
assign_aino (AppFixture      *fixture,
             AlongRosterGrid *grid)
{
  gpointer aino = app_fixture_find (
    along_directory_get_peers (along_session_get_directory (fixture->session)), "Aino");
  AlongRosterItem *item =
    g_ptr_array_index (along_roster_plan_get_items (along_roster_grid_get_plan (grid)), 0);
  g_autoptr (AlongIntent) intent =
    along_intent_assign (item->shift, along_record_get_id (aino));
  Wanted wanted = { grid, ALONG_ASSIGNMENT_PROPOSED };

  along_session_run (fixture->session, intent);
  app_fixture_wait (has_state, &wanted);

  return along_record_get_id (ALONG_RECORD (get_assignment (grid)));
}

/* The item of a menu below @widget that says @text and is one of several, as its mark shows. */
static GtkWidget *
find_choice (GtkWidget  *widget,
             const char *text)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    {
      g_autofree char *said = NULL;
      int role;

      g_object_get (widget, "text", &said, "role", &role, NULL);
      return role == ROLE_RADIO && g_strcmp0 (said, text) == 0 ? widget : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_choice (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The menu marks what became of somebody, and nothing else of all that could. */
static void
test_states (AppFixture    *fixture,
             gconstpointer  data)
{
  static const AlongAssignmentState chosen[] = { ALONG_ASSIGNMENT_PROPOSED,
                                                 ALONG_ASSIGNMENT_ACCEPTED,
                                                 ALONG_ASSIGNMENT_EXCUSED };
  g_autoptr (GEnumClass) states = g_type_class_ref (ALONG_TYPE_ASSIGNMENT_STATE);
  GtkWidget *page = show_page (fixture);
  AlongRosterGrid *grid = get_grid (page);

  run (fixture, grid, new_shift (fixture->session, 6, 8 * HOUR, 12 * HOUR), 1);
  assign_aino (fixture, grid);
  along_roster_grid_set_cursor (grid, (AlongRosterSpot) { 0, 6, 0 });

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    {
      Wanted wanted = { grid, chosen[i] };

      if (i > 0)
        {
          g_signal_emit_by_name (
            find_choice (GTK_WIDGET (grid), along_words_value (ALONG_TYPE_ASSIGNMENT_STATE,
                                                               (int) chosen[i])),
            "clicked");
          app_fixture_wait (has_state, &wanted);
        }

      g_signal_emit_by_name (grid, "menu-wanted", 10, 10);
      for (guint k = 0; k < states->n_values; k++)
        {
          GtkWidget *choice = find_choice (
            GTK_WIDGET (grid), along_words_value (ALONG_TYPE_ASSIGNMENT_STATE,
                                                  states->values[k].value));
          gboolean active;

          g_assert_nonnull (choice);
          g_object_get (choice, "active", &active, NULL);
          g_assert_cmpint (active, ==, states->values[k].value == (int) chosen[i]);
        }
    }

  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (page)));
  app_fixture_settle ();
}

static gboolean
has_text (gpointer label)
{
  return *gtk_label_get_text (label) != '\0';
}

/* A week that cannot be read is not shown as another one. */
static void
test_unreadable (AppFixture    *fixture,
                 gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  AlongRosterGrid *grid = get_grid (page);
  AlongDay first = get_week (grid);
  g_autofree char *next = along_words_week (first + ALONG_DAYS_A_WEEK);
  GtkWidget *retry = app_fixture_child (page, "retry_button");
  gboolean told = FALSE;
  gpointer text = app_fixture_child (page, "empty_text");
  g_autofree char *state = NULL;

  run (fixture, grid, new_shift (fixture->session, 6, 8 * HOUR, 12 * HOUR), 1);
  state = g_strdup_printf ("state.%" G_GINT64_FORMAT, assign_aino (fixture, grid));
  along_roster_grid_set_cursor (grid, (AlongRosterSpot) { 0, 6, 0 });
  g_signal_emit_by_name (grid, "menu-wanted", 10, 10);
  gtk_widget_grab_focus (GTK_WIDGET (grid));
  close_store (fixture);

  g_assert_false (gtk_widget_get_visible (retry));
  g_assert_true (along_page_can_print (ALONG_PAGE (page)));
  g_signal_connect_swapped (page, "notify::can-print", G_CALLBACK (told_cb), &told);
  gtk_label_set_text (text, "");
  gtk_widget_activate_action (page, "roster.next-week", NULL);
  app_fixture_wait (has_text, text);
  g_assert_null (along_roster_grid_get_plan (grid));
  g_assert_false (along_page_can_print (ALONG_PAGE (page)));
  g_assert_true (told);
  g_assert_cmpstr (gtk_label_get_text (app_fixture_child (app_fixture_child (page, "week_picker"),
                                                  "week_label")), ==, next);
  g_assert_cmpstr (gtk_label_get_text (app_fixture_child (page, "empty_title")), ==,
                   "This week could not be read");
  g_assert_cmpstr (gtk_label_get_text (text), ==, "The agency is closed. Open it again.");
  g_assert_true (gtk_widget_get_mapped (retry));
  g_assert_false (gtk_widget_get_visible (app_fixture_child (page, "empty_button")));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (page))) == retry);

  /* A menu that is still open does nothing. */
  gtk_widget_activate_action (page, "roster.unassign", "x", (gint64) 1);
  gtk_widget_activate_action (page, "roster.stand-in-for", "x", (gint64) 1);
  g_assert_true (gtk_widget_activate_action (page, state, "i", ALONG_ASSIGNMENT_EXCUSED));

  gtk_label_set_text (text, "");
  g_signal_emit_by_name (retry, "clicked");
  app_fixture_wait (has_text, text);

  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (page)));
  app_fixture_settle ();
}

static void
delete_at (AlongRosterGrid *grid,
           AlongRosterSpot  spot,
           guint            n_items)
{
  along_roster_grid_set_cursor (grid, spot);
  gtk_widget_grab_focus (GTK_WIDGET (grid));
  press (grid, GDK_KEY_Delete, 0);
  wait_for_items (grid, n_items);
}

/* An open slot goes without those who have the other seats, and the only one with the shift. */
static void
test_delete_slot (AppFixture    *fixture,
                  gconstpointer  data)
{
  GtkWidget *page = show_page (fixture);
  AlongRosterGrid *grid = get_grid (page);
  AlongDirectory *directory = along_session_get_directory (fixture->session);
  gint64 aino = along_record_get_id (
    app_fixture_find (along_directory_get_peers (directory), "Aino"));
  g_autoptr (AlongShift) narrow = NULL;
  g_autoptr (AlongShift) shift = NULL;

  run (fixture, grid, new_shift (fixture->session, 2, 8 * HOUR, 12 * HOUR), 1);
  g_set_object (&narrow, ((AlongRosterItem *) g_ptr_array_index (
                            along_roster_plan_get_items (along_roster_grid_get_plan (grid)), 0))
                           ->shift);
  shift = along_record_copy (narrow);
  g_object_set (shift, "seats", 2, NULL);
  run (fixture, grid, along_intent_save_shift (shift, narrow), 1);
  run (fixture, grid, along_intent_assign (shift, aino), 1);

  g_object_set (page, "by", "person", NULL);
  app_fixture_settle ();
  delete_at (grid, (AlongRosterSpot) { 0, 2, 0 }, 1);
  delete_at (grid, (AlongRosterSpot) { 1, 2, 0 }, 1);
  delete_at (grid, (AlongRosterSpot) { 0, 2, 0 }, 0);

  g_object_set (page, "by", "shift", NULL);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (page)));
  app_fixture_settle ();
}

static void
search_for (GtkWidget  *page,
            const char *text)
{
  gpointer entry = app_fixture_child (page, "search_entry");

  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "search-changed");
}

/* By person, somebody without a shift is found all the same. */
static void
test_search (AppFixture    *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *by;
    const char *text;
    gboolean nothing;
  } cases[] = {
    { "shift", "outreach", FALSE },
    { "shift", "aino", TRUE },
    { "shift", "", FALSE },
    { "person", "aino", FALSE },
    { "person", "outreach", FALSE },
    { "person", "nobody is called so", TRUE },
  };
  GtkWidget *page = show_page (fixture);

  run (fixture, get_grid (page), new_shift (fixture->session, 2, 8 * HOUR, 12 * HOUR), 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("by %s “%s”", cases[i].by, cases[i].text);
      g_object_set (page, "by", cases[i].by, NULL);
      search_for (page, cases[i].text);
      g_assert_cmpint (gtk_widget_get_visible (app_fixture_child (page, "empty")), ==,
                       cases[i].nothing);
      if (cases[i].nothing)
        g_assert_cmpstr (gtk_label_get_text (app_fixture_child (page, "empty_title")), ==,
                         "Nothing found");
    }

  g_object_set (page, "by", "shift", NULL);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (page)));
  app_fixture_settle ();
}

static char *
dup_today (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "today"))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      char *today = dup_today (child);

      if (today != NULL)
        return today;
    }

  return NULL;
}

/* What says which day it is goes on to the next one at midnight. */
static void
test_midnight (AppFixture    *fixture,
               gconstpointer  data)
{
  static const struct
  {
    int minute; /* from the first day's midnight on */
    int day;
    const char *today;
  } cases[] = {
    { 2 * 24 * HOUR - 1, 1, "20" },
    { 2 * 24 * HOUR, 2, "21" },
    { 6 * 24 * HOUR, 6, "25" },
    { 7 * 24 * HOUR, -1, "26" },
  };
  GtkWidget *page = show_page (fixture);
  AlongRosterGrid *grid = get_grid (page);
  AlongWeekPicker *picker = app_fixture_child (page, "week_picker");
  Week week = { grid, ROSTER_FIRST_DAY };

  g_signal_emit_by_name (picker, "chosen", (int) ROSTER_FIRST_DAY);
  app_fixture_wait (is_shown, &week);
  along_week_picker_popup (picker);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *today = NULL;

      along_roster_page_set_now (ALONG_ROSTER_PAGE (page),
                                 along_zone_at (along_session_get_zone (fixture->session),
                                                ROSTER_FIRST_DAY, cases[i].minute));
      g_assert_cmpint (grid->now_day, ==, cases[i].day);
      g_assert_cmpint (grid->now_minute, ==, cases[i].minute % (24 * HOUR));
      today = dup_today (GTK_WIDGET (picker));
      g_assert_cmpstr (today, ==, cases[i].today);
    }

  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (page)));
  app_fixture_settle ();
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add_data_func ("/roster-grid/keys", GINT_TO_POINTER (FALSE), test_keys);
  g_test_add_func ("/roster-grid/next-day", test_next_day);
  g_test_add_data_func ("/roster-grid/long-names", GINT_TO_POINTER (FALSE), test_long_names);
  g_test_add_data_func ("/roster-grid/long-names-rtl", GINT_TO_POINTER (TRUE), test_long_names);
  g_test_add_func ("/roster-grid/heads", test_heads);
  g_test_add_data_func ("/roster-grid/keys-rtl", GINT_TO_POINTER (TRUE), test_keys);
  g_test_add_func ("/roster-grid/come-in", test_come_in);
  g_test_add_func ("/roster-grid/new-plan", test_new_plan);
  g_test_add_func ("/roster-grid/large", test_large);
  g_test_add_func ("/roster-grid/drag", test_drag);
  app_fixture_add ("/roster-grid/page", test_page);
  app_fixture_add ("/roster-grid/follow", test_follow);
  app_fixture_add ("/roster-grid/states", test_states);
  app_fixture_add ("/roster-grid/unreadable", test_unreadable);
  app_fixture_add ("/roster-grid/delete-slot", test_delete_slot);
  app_fixture_add ("/roster-grid/search", test_search);
  app_fixture_add ("/roster-grid/midnight", test_midnight);

  return g_test_run ();
}
