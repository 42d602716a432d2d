/* along-roster-grid-keys.c — moving through the roster's grid by keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-grid-private.h"

/* What a key means, before right-to-left is taken into account. */
typedef enum
{
  STEP_LEFT,
  STEP_RIGHT,
  STEP_UP,
  STEP_DOWN,
  STEP_HOME,
  STEP_END,
  STEP_FIRST,
  STEP_LAST,
  STEP_PAGE_UP,
  STEP_PAGE_DOWN,
} Step;

static int
count_blocks (AlongRosterGrid *self,
              int              row,
              int              day)
{
  return along_roster_geometry_get_n_blocks (self->geometry, row, day);
}

/* Brings @spot back into the grid, on a block where its cell has one. */
static AlongRosterSpot
settle (AlongRosterGrid *self,
        AlongRosterSpot  spot)
{
  spot.row = CLAMP (spot.row, 0, along_roster_geometry_get_n_rows (self->geometry) - 1);
  spot.day = CLAMP (spot.day, 0, ALONG_DAYS_A_WEEK - 1);
  spot.index = CLAMP (spot.index, 0, count_blocks (self, spot.row, spot.day) - 1);
  if (count_blocks (self, spot.row, spot.day) == 0)
    spot.index = -1;

  return spot;
}

/* Through the blocks of a cell, then on to the next row. */
static AlongRosterSpot
step_vertically (AlongRosterGrid *self,
                 AlongRosterSpot  spot,
                 gboolean         down)
{
  int n_rows = along_roster_geometry_get_n_rows (self->geometry);

  if (down && spot.index + 1 < count_blocks (self, spot.row, spot.day))
    {
      spot.index++;
    }
  else if (!down && spot.index > 0)
    {
      spot.index--;
    }
  else if (down && spot.row + 1 < n_rows)
    {
      spot.row++;
      spot.index = 0;
    }
  else if (!down && spot.row > 0)
    {
      spot.row--;
      spot.index = count_blocks (self, spot.row, spot.day) - 1;
    }

  return spot;
}

static AlongRosterSpot
step_page (AlongRosterGrid *self,
           AlongRosterSpot  spot,
           gboolean         down)
{
  int page = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->head_height, 1);
  int y = along_roster_geometry_get_cell (self->geometry, spot.row, spot.day).y;
  int row = along_roster_geometry_get_row_at (self->geometry, down ? y + page : MAX (y - page, 0));

  if (row < 0)
    row = along_roster_geometry_get_n_rows (self->geometry) - 1;
  /* A row may be higher than the page. */
  if (row == spot.row)
    row += down ? 1 : -1;

  return (AlongRosterSpot) { row, spot.day, 0 };
}

static AlongRosterSpot
get_step (AlongRosterGrid *self,
          AlongRosterSpot  spot,
          Step             step)
{
  gboolean rtl = along_roster_geometry_get_rtl (self->geometry);
  int n_rows = along_roster_geometry_get_n_rows (self->geometry);

  switch (step)
    {
    case STEP_LEFT:
      spot.day += rtl ? 1 : -1;
      return spot;
    case STEP_RIGHT:
      spot.day += rtl ? -1 : 1;
      return spot;
    case STEP_HOME:
      return (AlongRosterSpot) { spot.row, 0, 0 };
    case STEP_END:
      return (AlongRosterSpot) { spot.row, ALONG_DAYS_A_WEEK - 1, 0 };
    case STEP_FIRST:
      return (AlongRosterSpot) { 0, 0, 0 };
    case STEP_LAST:
      return (AlongRosterSpot) { n_rows - 1, ALONG_DAYS_A_WEEK - 1, 0 };
    case STEP_PAGE_UP:
    case STEP_PAGE_DOWN:
      return step_page (self, spot, step == STEP_PAGE_DOWN);
    case STEP_UP:
    case STEP_DOWN:
    default:
      return step_vertically (self, spot, step == STEP_DOWN);
    }
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (widget);
  AlongRosterSpot cursor = along_roster_grid_get_cursor (self);

  if (along_roster_geometry_get_n_rows (self->geometry) == 0)
    return GDK_EVENT_PROPAGATE;

  cursor = settle (self, cursor);
  along_roster_grid_set_cursor (
    self, settle (self, get_step (self, cursor, (Step) g_variant_get_int32 (arguments))));
  along_roster_grid_focus_cursor (self);

  return GDK_EVENT_STOP;
}

static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (widget);
  GdkRectangle area;

  along_roster_grid_get_area (self, &area);
  g_signal_emit_by_name (self, "menu-wanted", area.x + area.width / 2, area.y + area.height / 2);

  return GDK_EVENT_STOP;
}

/* Alt and an arrow move the shift a day, with Shift they move its end, both in the direction in
 * which the days go. */
static gboolean
nudge_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (widget);
  gboolean rtl = along_roster_geometry_get_rtl (self->geometry);
  gboolean to_the_right, whole;
  const char *action;

  g_variant_get (arguments, "(bb)", &to_the_right, &whole);
  if (whole)
    action = to_the_right != rtl ? "roster.move-later" : "roster.move-earlier";
  else
    action = to_the_right != rtl ? "roster.end-later" : "roster.end-earlier";
  gtk_widget_activate_action (widget, action, NULL);

  return GDK_EVENT_STOP;
}

static void
add_nudge (GtkWidgetClass *widget_class,
           guint           key,
           guint           keypad_key)
{
  gboolean right = key == GDK_KEY_Right;
  const GdkModifierType both = GDK_ALT_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_add_binding (widget_class, key, GDK_ALT_MASK, nudge_cb, "(bb)", right, TRUE);
  gtk_widget_class_add_binding (widget_class, keypad_key, GDK_ALT_MASK, nudge_cb, "(bb)", right,
                                TRUE);
  gtk_widget_class_add_binding (widget_class, key, both, nudge_cb, "(bb)", right, FALSE);
  gtk_widget_class_add_binding (widget_class, keypad_key, both, nudge_cb, "(bb)", right, FALSE);
}

static void
add_step (GtkWidgetClass  *widget_class,
          guint            key,
          guint            keypad_key,
          GdkModifierType  modifiers,
          Step             step)
{
  gtk_widget_class_add_binding (widget_class, key, modifiers, step_cb, "i", (int) step);
  gtk_widget_class_add_binding (widget_class, keypad_key, modifiers, step_cb, "i", (int) step);
}

/* What the page does to the shift under the cursor. Letters are keys of their own here, because
 * nothing is typed into the grid. */
static void
add_page_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } bindings[] = {
    { GDK_KEY_Return, 0, "roster.open" },
    { GDK_KEY_KP_Enter, 0, "roster.open" },
    { GDK_KEY_ISO_Enter, 0, "roster.open" },
    { GDK_KEY_n, 0, "roster.new" },
    { GDK_KEY_Insert, 0, "roster.new" },
    { GDK_KEY_a, 0, "roster.assign" },
    { GDK_KEY_s, 0, "roster.stand-in" },
    { GDK_KEY_Delete, 0, "roster.delete" },
    { GDK_KEY_KP_Delete, 0, "roster.delete" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "roster.copy" },
    { GDK_KEY_v, GDK_CONTROL_MASK, "roster.paste" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].key, bindings[i].modifiers,
                                         bindings[i].action, NULL);

  add_nudge (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left);
  add_nudge (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right);
}

void
along_roster_grid_class_init_keys (GtkWidgetClass *widget_class)
{
  add_step (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, 0, STEP_LEFT);
  add_step (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 0, STEP_RIGHT);
  add_step (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, STEP_UP);
  add_step (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, STEP_DOWN);
  add_step (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, 0, STEP_HOME);
  add_step (widget_class, GDK_KEY_End, GDK_KEY_KP_End, 0, STEP_END);
  add_step (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, STEP_FIRST);
  add_step (widget_class, GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, STEP_LAST);
  add_step (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, STEP_PAGE_UP);
  add_step (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, STEP_PAGE_DOWN);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_cb, NULL);
  add_page_actions (widget_class);
}
