/* test-roster-page.c — the page of the roster: what is done there, and what is told in place
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "app/along-assign-window.h"
#include "app/along-date-button.h"
#include "app/along-roster-page-private.h"
#include "app/along-shift-editor.h"
#include "app/along-week-picker.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "grid-fixture.h"
#include "page-fixture.h"
#include "roster-fixture.h"

#define HOUR 60

/* What the toolkit, which keeps its name to itself, calls an item of a menu that is one of many. */
#define ROLE_RADIO 2

static void
told_cb (gboolean *told)
{
  *told = TRUE;
}

static AlongDay
get_week (AlongRosterGrid *grid)
{
  return along_roster_plan_get_first_day (along_roster_grid_get_plan (grid));
}

/* Ctrl+N is the whole window's, and the editor begins at its first field. */
static void
assert_adds_everywhere (GtkWidget *page)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (page));
  GtkWidget *editor;
  GtkWidget *focus;

  grid_fixture_press (page, GDK_KEY_n, GDK_CONTROL_MASK);
  editor = app_fixture_find_window (ALONG_TYPE_SHIFT_EDITOR);
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
test_page (PageFixture   *self,
           gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (self->page));
  gint64 aino = along_record_get_id (ALONG_RECORD (page_fixture_get_aino (self)));
  AlongRosterItem *item;
  GtkWidget *hint;

  assert_adds_everywhere (self->page);

  page_fixture_run (self, page_fixture_new_shift (self, 2, 8 * HOUR, 12 * HOUR), 1);
  page_fixture_run (self, page_fixture_new_shift (self, 2, 12 * HOUR, 14 * HOUR), 2);

  /* Aino on both, back to back. */
  for (int i = 0; i < 2; i++)
    {
      item = g_ptr_array_index (page_fixture_get_items (self), (guint) i);
      /* Where the keyboard was nowhere, the roster takes it as it comes. */
      gtk_window_set_focus (GTK_WINDOW (window), NULL);
      page_fixture_run (self, along_intent_assign (item->shift, aino), 2);
      g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (self->grid)));
    }

  /* The earlier one cannot end later. */
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 2, 0 });
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  grid_fixture_press (self->grid, GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK);
  hint = grid_fixture_find (GTK_WIDGET (self->grid), GTK_TYPE_POPOVER);
  while (hint != NULL && !gtk_widget_has_css_class (hint, "roster-hint"))
    hint = gtk_widget_get_next_sibling (hint);
  g_assert_nonnull (hint);
  g_assert_true (gtk_widget_get_visible (hint));
  g_assert_true (g_str_has_prefix (
    gtk_label_get_text (GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (hint)))),
    "Aino cannot take Outreach"));

  /* It takes no keys, and goes with the next one. */
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (self->grid)));
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), hint));
  g_assert_false (gtk_popover_get_autohide (GTK_POPOVER (hint)));
  grid_fixture_press (self->grid, GDK_KEY_Left, 0);
  g_assert_false (gtk_widget_get_visible (hint));
  grid_fixture_press (self->grid, GDK_KEY_Right, 0);

  /* On the next day it may. */
  grid_fixture_press (self->grid, GDK_KEY_Right, GDK_ALT_MASK);
  page_fixture_wait_for_items (self->grid, 2);
  grid_fixture_assert_cursor (self->grid, 0, 3, 0);
  grid_fixture_press (self->grid, GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK);
  page_fixture_wait_for_items (self->grid, 2);
  item = along_roster_grid_get_item (self->grid);
  g_assert_cmpint (item->end, ==, 12 * HOUR + 15);

  grid_fixture_press (self->grid, GDK_KEY_c, GDK_CONTROL_MASK);
  grid_fixture_press (self->grid, GDK_KEY_Right, 0);
  grid_fixture_assert_cursor (self->grid, 0, 4, -1);
  grid_fixture_press (self->grid, GDK_KEY_v, GDK_CONTROL_MASK);
  page_fixture_wait_for_items (self->grid, 3);

  grid_fixture_press (self->grid, GDK_KEY_Left, 0);
  grid_fixture_press (self->grid, GDK_KEY_Delete, 0);
  page_fixture_wait_for_items (self->grid, 2);
  along_session_undo (self->app.session);
  page_fixture_wait_for_items (self->grid, 3);
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
close_store (PageFixture *self)
{
  g_autoptr (GAsyncResult) closed = NULL;

  along_store_close_async (along_session_get_store (self->app.session), NULL, on_result, &closed);
  wait_for (&closed);
}

/* The page follows a shift into the next week when it is there, and not when it was refused. */
static void
test_follow (PageFixture   *self,
             gconstpointer  data)
{
  AlongDay first = get_week (self->grid);
  Week when_done = { self->grid, 0 };
  Week next = { self->grid, first + ALONG_DAYS_A_WEEK };
  Week back = { self->grid, first };
  g_autofree char *said = NULL;

  page_fixture_run (self, page_fixture_new_shift (self, 6, 8 * HOUR, 12 * HOUR), 1);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 6, 0 });
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  g_signal_connect_swapped (self->app.session, "done", G_CALLBACK (done_cb), &when_done);
  grid_fixture_press (self->grid, GDK_KEY_Right, GDK_ALT_MASK);
  app_fixture_wait (is_shown, &next);
  g_assert_cmpint (when_done.week, ==, first);
  app_fixture_settle ();
  grid_fixture_assert_cursor (self->grid, 0, 0, 0);
  g_assert_cmpint (grid_fixture_get_focus_id (self->grid), !=, 0);
  g_signal_handlers_disconnect_by_data (self->app.session, &when_done);

  grid_fixture_press (self->grid, GDK_KEY_Left, GDK_ALT_MASK);
  app_fixture_wait (is_shown, &back);
  app_fixture_settle ();
  grid_fixture_assert_cursor (self->grid, 0, 6, 0);

  g_signal_connect_swapped (self->app.session, "said", G_CALLBACK (said_cb), &said);
  close_store (self);
  grid_fixture_press (self->grid, GDK_KEY_Right, GDK_ALT_MASK);
  app_fixture_wait (app_fixture_is_set, &said);
  app_fixture_settle ();
  g_assert_cmpint (get_week (self->grid), ==, first);
  g_assert_cmpuint (page_fixture_get_items (self)->len, ==, 1);
  g_signal_handlers_disconnect_by_data (self->app.session, &said);
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

/* The one for a state of an assignment. */
static GtkWidget *
find_state (PageFixture *self,
            int          state)
{
  return find_choice (GTK_WIDGET (self->grid),
                      along_words_value (ALONG_TYPE_ASSIGNMENT_STATE, state));
}

/* The menu marks what became of somebody, and nothing else of all that could. No tooltip covers
 * it. */
static void
test_states (PageFixture   *self,
             gconstpointer  data)
{
  static const AlongAssignmentState chosen[] = { ALONG_ASSIGNMENT_PROPOSED,
                                                 ALONG_ASSIGNMENT_ACCEPTED,
                                                 ALONG_ASSIGNMENT_EXCUSED };
  g_autoptr (GEnumClass) states = g_type_class_ref (ALONG_TYPE_ASSIGNMENT_STATE);

  /* The first of the week, which has begun whenever this is run. */
  page_fixture_run (self, page_fixture_new_shift (self, 0, 0, 4 * HOUR), 1);
  page_fixture_assign_aino (self);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 0, 0 });

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    {
      PageFixtureWanted wanted = { self->grid, chosen[i] };

      if (i > 0)
        {
          g_signal_emit_by_name (find_state (self, (int) chosen[i]), "clicked");
          app_fixture_wait (page_fixture_has_state, &wanted);
        }

      g_assert_true (gtk_widget_get_has_tooltip (GTK_WIDGET (self->grid)));
      g_signal_emit_by_name (self->grid, "menu-wanted", 10, 10);
      g_assert_false (gtk_widget_get_has_tooltip (GTK_WIDGET (self->grid)));
      for (guint k = 0; k < states->n_values; k++)
        {
          GtkWidget *choice = find_state (self, states->values[k].value);
          gboolean active;

          /* These two are answers at check-in. */
          if (states->values[k].value == ALONG_ASSIGNMENT_CHECKED_IN ||
              states->values[k].value == ALONG_ASSIGNMENT_STOOD_DOWN)
            {
              g_assert_null (choice);
              continue;
            }

          g_assert_nonnull (choice);
          g_object_get (choice, "active", &active, NULL);
          g_assert_cmpint (active, ==, states->values[k].value == (int) chosen[i]);
        }
    }
}

/* The arrow keys go through the menu of a shift, although it lies on a grid that has them, too. */
static void
test_menu_keys (PageFixture   *self,
                gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (self->page));
  GtkWidget *first, *second, *menu;

  page_fixture_run (self, page_fixture_new_shift (self, 0, 8 * HOUR, 12 * HOUR), 1);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 0, 0 });
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));

  g_signal_emit_by_name (self->grid, "menu-wanted", 10, 10);
  app_fixture_settle ();
  first = gtk_window_get_focus (window);
  menu = gtk_widget_get_ancestor (first, GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (menu);

  g_signal_emit_by_name (first, "move-focus", GTK_DIR_DOWN);
  second = gtk_window_get_focus (window);
  g_assert_true (second != first);
  g_assert_true (gtk_widget_is_ancestor (second, menu));
  g_signal_emit_by_name (second, "move-focus", GTK_DIR_UP);
  g_assert_true (gtk_window_get_focus (window) == first);

  gtk_popover_popdown (GTK_POPOVER (menu));
  app_fixture_settle ();
}

/* Whoever goes from week to week over empty cells hears their dates, and nothing else of the window
 * has to be looked at again. */
static void
test_empty_weeks (PageFixture   *self,
                  gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (self->page));
  Week first = { self->grid, get_week (self->grid) };
  g_autoptr (AlongIntent) next_shift = page_fixture_new_shift (self, 9, 8 * HOUR, 12 * HOUR);
  g_autofree char *label = NULL;
  GtkWidget *cell;

  page_fixture_run (self, page_fixture_new_shift (self, 2, 8 * HOUR, 12 * HOUR), 1);
  along_session_run (self->app.session, next_shift);
  along_roster_page_show_day (ALONG_ROSTER_PAGE (self->page), first.week + ALONG_DAYS_A_WEEK);
  page_fixture_wait_for_items (self->grid, 1);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 1, -1 });
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  app_fixture_settle ();
  cell = gtk_window_get_focus (window);
  g_assert_true (ALONG_IS_ROSTER_BLOCK (cell));
  g_assert_null (along_roster_grid_get_item (self->grid));

  grid_fixture_press (self->page, GDK_KEY_Page_Up, GDK_CONTROL_MASK);
  app_fixture_wait (is_shown, &first);
  g_assert_true (gtk_window_get_focus (window) == cell);
  g_assert_true (gtk_widget_get_child_visible (cell));
  label = along_roster_plan_describe_cell (along_roster_grid_get_plan (self->grid), 0, 1);
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL, label));

  /* Within the week each cell is another widget. */
  grid_fixture_press (self->grid, GDK_KEY_Left, 0);
  app_fixture_settle ();
  g_assert_null (along_roster_grid_get_item (self->grid));
  g_assert_true (gtk_window_get_focus (window) != cell);
  g_assert_false (gtk_widget_get_child_visible (cell));
}

/* Whoever is assigned where somebody will be missing stands in for them, which can be undone. */
static void
test_vacated (PageFixture   *self,
              gconstpointer  data)
{
  AlongEntry *aino = page_fixture_get_aino (self);
  PageFixtureWanted excused = { self->grid, ALONG_ASSIGNMENT_EXCUSED };
  PageFixtureWanted as_before = { self->grid, ALONG_ASSIGNMENT_PROPOSED };
  GtkWidget *window;
  gint64 planned;

  page_fixture_run (self, page_fixture_new_shift (self, 6, 8 * HOUR, 12 * HOUR), 1);
  planned = page_fixture_assign_aino (self);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 6, 0 });
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  g_assert_cmpint (along_roster_grid_get_item (self->grid)->n_open, ==, 0);
  page_fixture_run (self, along_intent_archive (aino, TRUE), 1);
  g_assert_cmpint (along_roster_grid_get_item (self->grid)->n_open, ==, 1);

  grid_fixture_press (self->grid, GDK_KEY_a, 0);
  window = app_fixture_find_window (ALONG_TYPE_ASSIGN_WINDOW);
  g_assert_nonnull (window);
  g_assert_false (gtk_widget_get_visible (app_fixture_child (window, "full_label")));
  g_assert_true (gtk_widget_get_visible (app_fixture_child (window, "replaced_box")));

  /* Nobody is chosen who was not searched for. */
  g_signal_emit_by_name (app_fixture_child (window, "search_entry"), "activate");
  g_assert_true (app_fixture_find_window (ALONG_TYPE_ASSIGN_WINDOW) == window);
  gtk_editable_set_text (app_fixture_child (window, "search_entry"), "Sari");
  g_signal_emit_by_name (app_fixture_child (window, "search_entry"), "activate");
  app_fixture_wait (page_fixture_has_state, &excused);
  g_assert_cmpint (along_record_get_id (ALONG_RECORD (page_fixture_get_assignment (self->grid))),
                   ==, planned);
  g_assert_cmpint (along_roster_grid_get_item (self->grid)->n_open, ==, 0);

  along_session_undo (self->app.session);
  app_fixture_wait (page_fixture_has_state, &as_before);
  g_assert_cmpint (along_roster_grid_get_item (self->grid)->n_open, ==, 1);
}

static gboolean
has_text (gpointer label)
{
  return *gtk_label_get_text (label) != '\0';
}

/* A week that cannot be read is not shown as another one. */
static void
test_unreadable (PageFixture   *self,
                 gconstpointer  data)
{
  AlongDay first = get_week (self->grid);
  g_autofree char *next = along_words_week (first + ALONG_DAYS_A_WEEK);
  GtkWidget *retry = app_fixture_child (self->page, "retry_button");
  gboolean told = FALSE;
  gpointer text = app_fixture_child (self->page, "empty_text");
  gpointer picker = app_fixture_child (self->page, "week_picker");
  g_autofree char *state = NULL;

  page_fixture_run (self, page_fixture_new_shift (self, 6, 8 * HOUR, 12 * HOUR), 1);
  state = g_strdup_printf ("state.%" G_GINT64_FORMAT, page_fixture_assign_aino (self));
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 6, 0 });
  g_signal_emit_by_name (self->grid, "menu-wanted", 10, 10);
  gtk_popover_popdown (GTK_POPOVER (grid_fixture_find (GTK_WIDGET (self->grid), GTK_TYPE_POPOVER)));
  app_fixture_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  close_store (self);

  g_assert_false (gtk_widget_get_visible (retry));
  g_assert_true (along_page_can_print (ALONG_PAGE (self->page)));
  g_signal_connect_swapped (self->page, "notify::can-print", G_CALLBACK (told_cb), &told);
  gtk_label_set_text (text, "");
  gtk_widget_activate_action (self->page, "roster.next-week", NULL);
  app_fixture_wait (has_text, text);
  g_assert_null (along_roster_grid_get_plan (self->grid));
  g_assert_false (along_page_can_print (ALONG_PAGE (self->page)));
  g_assert_true (told);
  /* Where there is no room for the days there is the number. */
  g_assert_true (
    g_str_has_prefix (next, gtk_label_get_text (app_fixture_child (picker, "week_label"))));
  g_assert_cmpstr (gtk_label_get_text (app_fixture_child (self->page, "empty_title")), ==,
                   "This week could not be read");
  g_assert_cmpstr (gtk_label_get_text (text), ==, "The agency is closed. Open it again.");
  g_assert_true (gtk_widget_get_mapped (retry));
  g_assert_false (gtk_widget_get_visible (app_fixture_child (self->page, "empty_button")));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (self->page))) == retry);

  /* What was chosen in the menu just before does nothing. */
  gtk_widget_activate_action (self->page, "seat.unassign", "x", (gint64) 1);
  gtk_widget_activate_action (self->page, "seat.stand-in", "x", (gint64) 1);
  g_assert_true (gtk_widget_activate_action (self->page, state, "i", ALONG_ASSIGNMENT_EXCUSED));

  gtk_label_set_text (text, "");
  g_signal_emit_by_name (retry, "clicked");
  app_fixture_wait (has_text, text);
}

static void
delete_at (AlongRosterGrid *grid,
           AlongRosterSpot  spot,
           guint            n_items)
{
  along_roster_grid_set_cursor (grid, spot);
  gtk_widget_grab_focus (GTK_WIDGET (grid));
  grid_fixture_press (grid, GDK_KEY_Delete, 0);
  page_fixture_wait_for_items (grid, n_items);
}

/* While @shift is. */
static AlongIntent *
new_absence (gint64      person_id,
             AlongShift *shift)
{
  AlongIntent *intent = along_intent_new (ALONG_INTENT_EDIT);
  g_autoptr (AlongAbsence) absence = g_object_new (ALONG_TYPE_ABSENCE,
                                                   "id", along_intent_new_id (intent),
                                                   "person-id", person_id,
                                                   "start", along_shift_get_start (shift),
                                                   "end", along_shift_get_end (shift),
                                                   NULL);

  along_intent_put (intent, absence);

  return intent;
}

/* An open slot goes without those who have the other seats, and the only one with the shift; not
 * when it is the seat of somebody who is missing. */
static void
test_delete_slot (PageFixture   *self,
                  gconstpointer  data)
{
  gint64 aino = along_record_get_id (ALONG_RECORD (page_fixture_get_aino (self)));
  AlongRosterItem *item;
  g_autoptr (AlongShift) narrow = NULL;
  g_autoptr (AlongShift) shift = NULL;

  page_fixture_run (self, page_fixture_new_shift (self, 2, 8 * HOUR, 12 * HOUR), 1);
  item = g_ptr_array_index (page_fixture_get_items (self), 0);
  g_set_object (&narrow, item->shift);
  shift = along_record_copy (narrow);
  g_object_set (shift, "seats", 2, NULL);
  page_fixture_run (self, along_intent_save_shift (shift, narrow), 1);
  page_fixture_run (self, along_intent_assign (shift, aino), 1);

  g_object_set (self->page, "by", "person", NULL);
  app_fixture_settle ();
  delete_at (self->grid, (AlongRosterSpot) { 0, 2, 0 }, 1);
  page_fixture_run (self, new_absence (aino, shift), 2);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 2, 0 });
  grid_fixture_press (self->grid, GDK_KEY_Delete, 0);
  delete_at (self->grid, (AlongRosterSpot) { 1, 2, 0 }, 1);
  delete_at (self->grid, (AlongRosterSpot) { 0, 2, 0 }, 0);

  g_object_set (self->page, "by", "shift", NULL);
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
test_search (PageFixture   *self,
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

  page_fixture_run (self, page_fixture_new_shift (self, 2, 8 * HOUR, 12 * HOUR), 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("by %s “%s”", cases[i].by, cases[i].text);
      g_object_set (self->page, "by", cases[i].by, NULL);
      search_for (self->page, cases[i].text);
      g_assert_cmpint (gtk_widget_get_visible (app_fixture_child (self->page, "empty")), ==,
                       cases[i].nothing);
      if (cases[i].nothing)
        g_assert_cmpstr (gtk_label_get_text (app_fixture_child (self->page, "empty_title")), ==,
                         "Nothing found");
    }

  g_object_set (self->page, "by", "shift", NULL);
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
test_midnight (PageFixture   *self,
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
  AlongWeekPicker *picker = app_fixture_child (self->page, "week_picker");
  Week week = { self->grid, ROSTER_FIRST_DAY };

  g_signal_emit_by_name (picker, "chosen", (int) ROSTER_FIRST_DAY);
  app_fixture_wait (is_shown, &week);
  along_week_picker_popup (picker);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *today = NULL;

      along_session_set_now (self->app.session,
                             along_zone_at (along_session_get_zone (self->app.session),
                                            ROSTER_FIRST_DAY, cases[i].minute));
      g_assert_cmpint (self->grid->now_day, ==, cases[i].day);
      g_assert_cmpint (self->grid->now_minute, ==, cases[i].minute % (24 * HOUR));
      g_assert_cmpint (along_roster_plan_get_today (along_roster_grid_get_plan (self->grid)), ==,
                       ROSTER_FIRST_DAY + cases[i].minute / (24 * HOUR));
      today = dup_today (GTK_WIDGET (picker));
      g_assert_cmpstr (today, ==, cases[i].today);
    }
}

static void
begin_weeks_on (AlongSession *session,
                GDateWeekday  weekday)
{
  AlongIntent *intent = along_intent_new (ALONG_INTENT_EDIT_AGENCY);

  along_intent_set (intent, along_directory_get_agency (along_session_get_directory (session)),
                    "week-start", (int) weekday, NULL);
  along_session_run (session, intent);
  along_intent_unref (intent);
}

/* When weeks begin on another day, the one that is shown still holds this day, and undoing leads
 * back to it; another week still holds its middle. */
static void
test_week_start (PageFixture   *self,
                 gconstpointer  data)
{
  AlongDay first = get_week (self->grid);
  gpointer picker = app_fixture_child (self->page, "week_picker");
  AlongDay kept[] = { along_session_get_today (self->app.session),
                      first + 2 * ALONG_DAYS_A_WEEK + ALONG_DAYS_A_WEEK / 2 };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      Week before = { self->grid, along_week_get_start (kept[i], G_DATE_MONDAY) };

      g_signal_emit_by_name (picker, "chosen", (int) before.week);
      app_fixture_wait (is_shown, &before);

      for (int weekday = G_DATE_TUESDAY; weekday <= G_DATE_SUNDAY; weekday++)
        {
          Week after = { self->grid, along_week_get_start (kept[i], (GDateWeekday) weekday) };

          begin_weeks_on (self->app.session, (GDateWeekday) weekday);
          app_fixture_wait (is_shown, &after);
        }
      for (int weekday = G_DATE_TUESDAY; weekday <= G_DATE_SUNDAY; weekday++)
        along_session_undo (self->app.session);
      app_fixture_wait (is_shown, &before);
    }
}

/* What was put into an empty cell is under the cursor, and when it comes back again. */
static void
test_paste (PageFixture   *self,
            gconstpointer  data)
{
  page_fixture_run (self, page_fixture_new_shift (self, 2, 8 * HOUR, 12 * HOUR), 1);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 2, 0 });
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  grid_fixture_press (self->grid, GDK_KEY_c, GDK_CONTROL_MASK);
  /* As with a key or a click, the focus goes along: a window that becomes active gives it again. */
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 4, -1 });
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  grid_fixture_press (self->grid, GDK_KEY_v, GDK_CONTROL_MASK);
  page_fixture_wait_for_items (self->grid, 2);
  grid_fixture_assert_cursor (self->grid, 0, 4, 0);

  grid_fixture_press (self->grid, GDK_KEY_Delete, 0);
  page_fixture_wait_for_items (self->grid, 1);
  grid_fixture_assert_cursor (self->grid, 0, 4, -1);
  along_session_undo (self->app.session);
  page_fixture_wait_for_items (self->grid, 2);
  grid_fixture_assert_cursor (self->grid, 0, 4, 0);
}

/* The shift under the cursor, which has the focus, is none of @known; then it is one of them. */
static void
assert_on_new (AlongRosterGrid *grid,
               GHashTable      *known)
{
  gint64 id = along_record_get_id (ALONG_RECORD (along_roster_grid_get_item (grid)->shift));

  app_fixture_wait (app_fixture_has_focus, grid);
  g_assert_cmpint (grid_fixture_get_focus_id (grid), ==, id);
  g_assert_true (g_hash_table_add (known, g_memdup2 (&id, sizeof id)));
}

/* The cursor goes to what is new, wherever it is, but not from where it has been moved to since. */
static void
test_new (PageFixture   *self,
          gconstpointer  data)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GtkWidget *editor;
  int row;

  page_fixture_run (self, page_fixture_new_shift (self, 2, 8 * HOUR, 12 * HOUR), 1);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 2, 0 });
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  app_fixture_settle ();
  assert_on_new (self->grid, known);

  grid_fixture_press (self->grid, GDK_KEY_c, GDK_CONTROL_MASK);
  grid_fixture_press (self->grid, GDK_KEY_v, GDK_CONTROL_MASK);
  page_fixture_wait_for_items (self->grid, 2);
  assert_on_new (self->grid, known);

  grid_fixture_press (self->page, GDK_KEY_n, GDK_CONTROL_MASK);
  editor = app_fixture_find_window (ALONG_TYPE_SHIFT_EDITOR);
  g_assert_true (gtk_widget_activate_action (editor, "editor.save", NULL));
  page_fixture_wait_for_items (self->grid, 3);
  assert_on_new (self->grid, known);

  g_object_set (self->page, "by", "person", NULL);
  app_fixture_settle ();
  grid_fixture_press (self->page, GDK_KEY_n, GDK_CONTROL_MASK);
  editor = app_fixture_find_window (ALONG_TYPE_SHIFT_EDITOR);
  g_assert_true (gtk_widget_activate_action (editor, "editor.save", NULL));
  page_fixture_wait_for_items (self->grid, 4);
  assert_on_new (self->grid, known);
  g_object_set (self->page, "by", "shift", NULL);
  app_fixture_settle ();

  row = along_roster_grid_get_cursor (self->grid).row;
  grid_fixture_press (self->grid, GDK_KEY_v, GDK_CONTROL_MASK);
  grid_fixture_press (self->grid, GDK_KEY_Left, 0);
  page_fixture_wait_for_items (self->grid, 5);
  grid_fixture_assert_cursor (self->grid, row, 1, -1);
}

/* So it does from an empty week, where there is nothing in the grid that could have the focus. */
static void
test_first (PageFixture   *self,
            gconstpointer  data)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GtkWidget *editor;

  page_fixture_run (self, page_fixture_new_shift (self, 2, 8 * HOUR, 12 * HOUR), 1);
  along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 2, 0 });
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  app_fixture_settle ();
  grid_fixture_press (self->page, GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  page_fixture_wait_for_items (self->grid, 0);
  gtk_widget_grab_focus (app_fixture_child (self->page, "people_button"));

  grid_fixture_press (self->page, GDK_KEY_n, GDK_CONTROL_MASK);
  editor = app_fixture_find_window (ALONG_TYPE_SHIFT_EDITOR);
  g_assert_true (gtk_widget_activate_action (editor, "editor.save", NULL));
  page_fixture_wait_for_items (self->grid, 1);
  assert_on_new (self->grid, known);
}

/* What the grid acts on is where the focus is, also when the page was out of sight while the week
 * was read again and its stack gives the focus back to the widget that had it. */
static void
test_elsewhere (PageFixture   *self,
                gconstpointer  data)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GtkWidget) page = g_object_ref (self->page);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (page));
  AdwViewStack *stack = ADW_VIEW_STACK (adw_view_stack_new ());
  GtkWidget *other = adw_bin_new ();
  guint n_items = 0;
  GtkWidget *editor;

  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (stack));
  adw_view_stack_add (stack, page);
  adw_view_stack_add (stack, other);
  adw_bin_set_child (ADW_BIN (other), gtk_button_new_with_label ("Today"));
  for (int day = 0; day < ALONG_DAYS_A_WEEK; day += 2)
    page_fixture_run (self, page_fixture_new_shift (self, day, 8 * HOUR, 12 * HOUR), ++n_items);

  /* On a shift, and on an empty cell. */
  for (int day = 0; day < 2; day++)
    {
      AlongRosterItem *item;

      along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, day, 0 });
      gtk_widget_grab_focus (GTK_WIDGET (self->grid));
      app_fixture_settle ();

      adw_view_stack_set_visible_child (stack, other);
      page_fixture_run (self, page_fixture_new_shift (self, 3 - 2 * day, 6 * HOUR, 7 * HOUR),
                        ++n_items);
      adw_view_stack_set_visible_child (stack, page);
      app_fixture_settle ();
      item = along_roster_grid_get_item (self->grid);
      g_assert_nonnull (item);
      g_assert_cmpint (item->spot.day, ==, day);
      g_assert_cmpint (grid_fixture_get_focus_id (self->grid), ==,
                       along_record_get_id (ALONG_RECORD (item->shift)));
      assert_on_new (self->grid, known);
    }

  grid_fixture_press (self->page, GDK_KEY_n, GDK_CONTROL_MASK);
  editor = app_fixture_find_window (ALONG_TYPE_SHIFT_EDITOR);
  g_assert_true (gtk_widget_activate_action (editor, "editor.save", NULL));
  page_fixture_wait_for_items (self->grid, ++n_items);
  assert_on_new (self->grid, known);
}

/* What does not fit into the toolbar is said in fewer words, and at last by signs. */
static gboolean
has_words (gpointer data)
{
  return gtk_button_get_label (app_fixture_child (((PageFixture *) data)->page, "today_button")) !=
         NULL;
}

static gboolean
has_signs (gpointer data)
{
  GtkWidget *page = ((PageFixture *) data)->page;

  return gtk_button_get_icon_name (app_fixture_child (page, "today_button")) != NULL &&
         gtk_button_get_icon_name (app_fixture_child (page, "by_person_button")) != NULL;
}

static void
test_large_text (PageFixture   *self,
                 gconstpointer  data)
{
  GtkSettings *settings = gtk_widget_get_settings (self->page);
  GtkWidget *picker = app_fixture_child (self->page, "week_picker");
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  app_fixture_wait (has_words, self);
  g_object_set (settings, "gtk-xft-dpi", 4 * 96 * 1024, NULL);
  app_fixture_wait (has_signs, self);
  g_assert_null (strchr (gtk_label_get_text (app_fixture_child (picker, "week_label")), ','));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  app_fixture_wait (has_words, self);
}

#define ADD(path, func) \
  g_test_add (path, PageFixture, NULL, page_fixture_set_up, func, page_fixture_tear_down)

static void
cancel_new (PageFixture *self,
            GtkWidget   *editor)
{
  gtk_window_destroy (GTK_WINDOW (editor));
}

static void
save_in_next_week (PageFixture *self,
                   GtkWidget   *editor)
{
  AlongDateButton *button = app_fixture_child (app_fixture_child (editor, "times"), "day_button");

  along_date_button_set_day (button, get_week (self->grid) + 10);
  g_assert_true (gtk_widget_activate_action (editor, "editor.save", NULL));
  app_fixture_wait_changed (&self->app);
  app_fixture_settle ();
}

/* Only the first one is hers. */
static void
save_unseen (PageFixture *self,
             GtkWidget   *editor)
{
  search_for (self->page, "aino");
  g_assert_true (gtk_widget_activate_action (editor, "editor.save", NULL));
  page_fixture_wait_for_items (self->grid, 1);
  search_for (self->page, "");
}

/* What was to be new and is not, or not in sight, is not looked for in what comes later. */
static void
test_never_new (PageFixture   *self,
                gconstpointer  data)
{
  const struct
  {
    void (* end) (PageFixture   *self,
                  GtkWidget *editor);
    guint n_items;
  } cases[] = {
    { cancel_new, 1 },
    { save_in_next_week, 2 },
    { save_unseen, 4 },
  };
  g_autofree char *said = NULL;

  page_fixture_run (self, page_fixture_new_shift (self, 2, 8 * HOUR, 12 * HOUR), 1);
  page_fixture_assign_aino (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 id;

      g_test_message ("case %u", i);
      along_roster_grid_set_cursor (self->grid, (AlongRosterSpot) { 0, 2, 0 });
      gtk_widget_grab_focus (GTK_WIDGET (self->grid));
      app_fixture_settle ();
      id = grid_fixture_get_focus_id (self->grid);

      grid_fixture_press (self->page, GDK_KEY_n, GDK_CONTROL_MASK);
      cases[i].end (self, app_fixture_find_window (ALONG_TYPE_SHIFT_EDITOR));
      g_assert_cmpuint (page_fixture_get_items (self)->len, ==, cases[i].n_items);
      page_fixture_run (self, page_fixture_new_shift (self, 3 + (int) i, 8 * HOUR, 12 * HOUR),
                        cases[i].n_items + 1);
      g_assert_cmpint (along_record_get_id (
                         ALONG_RECORD (along_roster_grid_get_item (self->grid)->shift)), ==, id);
    }

  grid_fixture_press (self->grid, GDK_KEY_c, GDK_CONTROL_MASK);
  g_signal_connect_swapped (self->app.session, "said", G_CALLBACK (said_cb), &said);
  close_store (self);
  grid_fixture_press (self->grid, GDK_KEY_v, GDK_CONTROL_MASK);
  app_fixture_wait (app_fixture_is_set, &said);
  g_assert_cmpint (self->grid->expected_id, ==, 0);
  g_signal_handlers_disconnect_by_data (self->app.session, &said);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  ADD ("/roster-page/page", test_page);
  ADD ("/roster-page/follow", test_follow);
  ADD ("/roster-page/states", test_states);
  ADD ("/roster-page/menu-keys", test_menu_keys);
  ADD ("/roster-page/empty-weeks", test_empty_weeks);
  ADD ("/roster-page/vacated", test_vacated);
  ADD ("/roster-page/unreadable", test_unreadable);
  ADD ("/roster-page/delete-slot", test_delete_slot);
  ADD ("/roster-page/search", test_search);
  ADD ("/roster-page/midnight", test_midnight);
  ADD ("/roster-page/week-start", test_week_start);
  ADD ("/roster-page/paste", test_paste);
  ADD ("/roster-page/new", test_new);
  ADD ("/roster-page/first", test_first);
  ADD ("/roster-page/elsewhere", test_elsewhere);
  ADD ("/roster-page/never-new", test_never_new);
  ADD ("/roster-page/large-text", test_large_text);

  return g_test_run ();
}
