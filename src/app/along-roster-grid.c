/* along-roster-grid.c — the custom drawn week: heads, rows and blocks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-grid-private.h"

G_DEFINE_FINAL_TYPE_WITH_CODE (AlongRosterGrid, along_roster_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  WANTED,
  CURSOR_CHANGED,
  MENU_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
fill_geometry (AlongRosterGrid *self)
{
  GPtrArray *rows;

  along_roster_geometry_clear_rows (self->geometry);
  if (self->plan == NULL)
    return;

  rows = along_roster_plan_get_rows (self->plan);
  for (guint r = 0; r < rows->len; r++)
    {
      AlongRosterRow *row = g_ptr_array_index (rows, r);

      /* A line for the title and one for what is below it. */
      along_roster_geometry_add_row (self->geometry,
                                     2 * self->style.line_height + 3 * ALONG_ROSTER_CELL_PADDING);
      for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
        for (guint i = 0; i < row->cells[day]->len; i++)
          {
            AlongRosterItem *item = g_ptr_array_index (row->cells[day], i);

            along_roster_geometry_add_block (
              self->geometry, day,
              along_roster_block_get_height (&self->style,
                                             along_roster_grid_count_lines (self, item)));
          }
    }
}

/* How far the canvas is scrolled: it begins right of the labels and below the heads. */
int
along_roster_grid_get_scroll_x (AlongRosterGrid *self)
{
  return self->hadjustment != NULL ? (int) gtk_adjustment_get_value (self->hadjustment) : 0;
}

int
along_roster_grid_get_scroll_y (AlongRosterGrid *self)
{
  return self->vadjustment != NULL ? (int) gtk_adjustment_get_value (self->vadjustment) : 0;
}

static void
update_adjustments (AlongRosterGrid *self,
                    int              width,
                    int              height)
{
  gboolean rtl = along_roster_geometry_get_rtl (self->geometry);
  int days = along_roster_geometry_get_width (self->geometry) - self->label_width;
  int page_width = MAX (width - self->label_width, 1);
  int page_height = MAX (height - self->head_height, 1);
  double x = along_roster_grid_get_scroll_x (self);

  /* The week begins where the labels are. */
  if (!self->placed && rtl)
    x = days - page_width;
  self->placed = TRUE;

  if (self->hadjustment != NULL)
    gtk_adjustment_configure (self->hadjustment, x, 0, MAX (days, page_width),
                              page_width * 0.1, page_width * 0.9, page_width);
  if (self->vadjustment != NULL)
    gtk_adjustment_configure (self->vadjustment, along_roster_grid_get_scroll_y (self), 0,
                              MAX (along_roster_geometry_get_height (self->geometry), page_height),
                              self->style.line_height * 3.0, page_height * 0.9, page_height);
}

static void
allocate_blocks (AlongRosterGrid *self,
                 int              width,
                 int              height)
{
  update_adjustments (self, width, height);
  if (self->plan != NULL)
    along_roster_grid_place_blocks (self, height);
}

/* What is in sight of another plan is set in type in a turn of its own, neither in that in which
 * the plan came nor in that in which it is drawn. */
static gboolean
place_cb (gpointer user_data)
{
  AlongRosterGrid *self = user_data;

  self->placing = 0;
  allocate_blocks (self, gtk_widget_get_width (GTK_WIDGET (self)),
                   gtk_widget_get_height (GTK_WIDGET (self)));

  return G_SOURCE_REMOVE;
}

/* Scrolling moves the blocks and nothing else. A new layout would begin with the window, which asks
 * the display for its monitor each time. */
static void
adjusted_cb (AlongRosterGrid *self)
{
  along_roster_grid_stop_telling (self);
  if (self->plan != NULL && self->measured_width == gtk_widget_get_width (GTK_WIDGET (self)))
    along_roster_grid_place_blocks (self, gtk_widget_get_height (GTK_WIDGET (self)));
  else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (AlongRosterGrid  *self,
                GtkAdjustment   **field,
                GtkAdjustment    *adjustment,
                const char       *property)
{
  if (*field == adjustment)
    return;

  if (*field != NULL)
    g_signal_handlers_disconnect_by_func (*field, adjusted_cb, self);

  g_set_object (field, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (adjusted_cb), self,
                             G_CONNECT_SWAPPED);

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), property);
}

static void
set_policy (AlongRosterGrid     *self,
            GtkScrollablePolicy *field,
            GtkScrollablePolicy  policy,
            const char          *property)
{
  if (*field == policy)
    return;

  *field = policy;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), property);
}

static void
along_roster_grid_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (widget);

  if (along_roster_grid_update_style (self))
    fill_geometry (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->min_label_width + self->min_day_width;
      *natural = self->min_label_width + ALONG_DAYS_A_WEEK * self->min_day_width;
    }
  else
    {
      *minimum = self->head_height + 2 * self->style.line_height;
      *natural = self->head_height + along_roster_geometry_get_height (self->geometry);
    }
  *natural = MAX (*minimum, *natural);
}

static void
along_roster_grid_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (widget);
  GtkWidget *child;

  if (along_roster_grid_measure_columns (self, width))
    fill_geometry (self);
  g_clear_handle_id (&self->placing, g_source_remove);
  allocate_blocks (self, width, height);

  for (child = gtk_widget_get_last_child (widget); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static void
along_roster_grid_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  along_roster_grid_draw (ALONG_ROSTER_GRID (widget), snapshot);
}

static void
along_roster_grid_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (widget);

  GTK_WIDGET_CLASS (along_roster_grid_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
along_roster_grid_direction_changed (GtkWidget        *widget,
                                     GtkTextDirection  previous)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (widget);

  GTK_WIDGET_CLASS (along_roster_grid_parent_class)->direction_changed (widget, previous);

  self->placed = FALSE;
  along_roster_grid_clear_layouts (self);
  self->measured_width = -1;
  gtk_widget_queue_resize (widget);
}

/* To Tab the whole grid is one stop. */
static gboolean
along_roster_grid_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  /* Within a menu over the grid the keys are the menu's. */
  if (child != NULL)
    return GTK_IS_POPOVER (child) && gtk_widget_child_focus (child, direction);

  return gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
along_roster_grid_grab_focus (GtkWidget *widget)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (widget);

  if (self->plan == NULL || along_roster_geometry_get_n_rows (self->geometry) == 0)
    return FALSE;

  if (!along_roster_grid_has_cell (self, self->cursor))
    along_roster_grid_set_cursor (self, (AlongRosterSpot) { 0, MAX (self->now_day, 0), 0 });
  along_roster_grid_focus_cursor (self);

  return TRUE;
}

/* Whatever gives a block the focus moves the cursor to it. */
static void
along_roster_grid_set_focus_child (GtkWidget *widget,
                                   GtkWidget *child)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (widget);
  const AlongRosterItem *item = NULL;

  GTK_WIDGET_CLASS (along_roster_grid_parent_class)->set_focus_child (widget, child);

  if (ALONG_IS_ROSTER_BLOCK (child))
    item = along_roster_block_get_item (ALONG_ROSTER_BLOCK (child));
  if (item != NULL && item != along_roster_grid_get_shown (self))
    along_roster_grid_set_cursor (self, item->spot);
}

/* The week that was shown before, which takes a while to go. */
static void
drop_old_plan (AlongRosterGrid *self)
{
  g_clear_handle_id (&self->dropping, g_source_remove);
  g_clear_pointer (&self->old_plan, along_roster_plan_free);
}

static gboolean
drop_cb (gpointer user_data)
{
  AlongRosterGrid *self = user_data;

  self->dropping = 0;
  drop_old_plan (self);

  return G_SOURCE_REMOVE;
}

static void
along_roster_grid_dispose (GObject *object)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (object);
  GtkWidget *child;

  along_roster_grid_dispose_drag (self);
  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_handle_id (&self->placing, g_source_remove);
  set_adjustment (self, &self->hadjustment, NULL, "hadjustment");
  set_adjustment (self, &self->vadjustment, NULL, "vadjustment");

  g_hash_table_remove_all (self->blocks);
  g_ptr_array_set_size (self->spare, 0);
  self->hint = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  along_roster_grid_clear_layouts (self);
  drop_old_plan (self);
  g_clear_pointer (&self->plan, along_roster_plan_free);

  G_OBJECT_CLASS (along_roster_grid_parent_class)->dispose (object);
}

static void
along_roster_grid_finalize (GObject *object)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (object);

  g_hash_table_unref (self->blocks);
  along_roster_grid_finalize_measure (self);
  g_ptr_array_unref (self->spare);
  along_roster_geometry_free (self->geometry);

  G_OBJECT_CLASS (along_roster_grid_parent_class)->finalize (object);
}

static void
along_roster_grid_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_roster_grid_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AlongRosterGrid *self = ALONG_ROSTER_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value), pspec->name);
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value), pspec->name);
      break;
    case PROP_HSCROLL_POLICY:
      set_policy (self, &self->hscroll_policy, g_value_get_enum (value), pspec->name);
      break;
    case PROP_VSCROLL_POLICY:
      set_policy (self, &self->vscroll_policy, g_value_get_enum (value), pspec->name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_roster_grid_class_init (AlongRosterGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_roster_grid_dispose;
  object_class->finalize = along_roster_grid_finalize;
  object_class->get_property = along_roster_grid_get_property;
  object_class->set_property = along_roster_grid_set_property;
  widget_class->measure = along_roster_grid_measure;
  widget_class->size_allocate = along_roster_grid_size_allocate;
  widget_class->snapshot = along_roster_grid_snapshot;
  widget_class->css_changed = along_roster_grid_css_changed;
  widget_class->direction_changed = along_roster_grid_direction_changed;
  widget_class->focus = along_roster_grid_focus;
  widget_class->grab_focus = along_roster_grid_grab_focus;
  widget_class->set_focus_child = along_roster_grid_set_focus_child;
  widget_class->query_tooltip = along_roster_grid_query_tooltip;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[WANTED] =
    g_signal_new ("wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, ALONG_TYPE_INTENT);
  signals[CURSOR_CHANGED] =
    g_signal_new ("cursor-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
  signals[MENU_WANTED] =
    g_signal_new ("menu-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "rostergrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  along_roster_grid_class_init_keys (widget_class);
}

static void
along_roster_grid_init (AlongRosterGrid *self)
{
  static const char *const swatch_classes[N_SWATCHES] = { "accent", "roster-open", "error",
                                                            "roster-card", "roster-open-card",
                                                            "roster-track" };
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->geometry = along_roster_geometry_new ();
  self->cursor = (AlongRosterSpot) { -1, -1, -1 };
  self->hover.spot = self->cursor;
  self->now_day = -1;
  self->blocks = g_hash_table_new (NULL, NULL);
  self->spare = g_ptr_array_new ();

  for (int i = 0; i < N_SWATCHES; i++)
    {
      self->swatches[i] = g_object_new (GTK_TYPE_LABEL,
                                        "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                        NULL);
      gtk_widget_add_css_class (self->swatches[i], swatch_classes[i]);
      gtk_widget_set_parent (self->swatches[i], widget);
      gtk_widget_set_child_visible (self->swatches[i], FALSE);
    }

  for (int i = 0; i < 2; i++)
    {
      self->cells[i] = along_roster_grid_create_block (self);
      along_roster_grid_show_block (self->cells[i], FALSE);
    }

  along_roster_grid_init_measure (self);
  along_roster_grid_init_drag (self);
  along_roster_grid_init_hint (self);
}

AlongRosterSpot
along_roster_grid_get_spot_at (AlongRosterGrid *self,
                               double           x,
                               double           y)
{
  AlongRosterSpot nowhere = { -1, -1, -1 };
  gboolean rtl = along_roster_geometry_get_rtl (self->geometry);
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (y < self->head_height ||
      (rtl ? x >= width - self->label_width : x < self->label_width))
    return nowhere;

  return along_roster_geometry_get_spot_at (self->geometry,
                                            (int) x + along_roster_grid_get_scroll_x (self),
                                            (int) y + along_roster_grid_get_scroll_y (self) -
                                              self->head_height);
}

AlongRosterRect
along_roster_grid_get_spot_area (AlongRosterGrid *self,
                                 AlongRosterSpot  spot)
{
  AlongRosterRect rect = { 0 };

  if (!along_roster_grid_has_cell (self, spot))
    return rect;

  rect = along_roster_plan_get_item (self->plan, spot) != NULL
           ? along_roster_geometry_get_block (self->geometry, spot)
           : along_roster_geometry_get_cell (self->geometry, spot.row, spot.day);
  rect.x -= along_roster_grid_get_scroll_x (self);
  rect.y -= along_roster_grid_get_scroll_y (self) - self->head_height;

  return rect;
}

void
along_roster_grid_reveal (AlongRosterGrid *self,
                          AlongRosterSpot  spot)
{
  AlongRosterRect rect;
  int left;

  if (!along_roster_grid_has_cell (self, spot) || self->vadjustment == NULL ||
      self->hadjustment == NULL)
    return;

  rect = along_roster_plan_get_item (self->plan, spot) != NULL
           ? along_roster_geometry_get_block (self->geometry, spot)
           : along_roster_geometry_get_cell (self->geometry, spot.row, spot.day);
  left = rect.x - (along_roster_geometry_get_rtl (self->geometry) ? 0 : self->label_width);

  gtk_adjustment_clamp_page (self->vadjustment, rect.y - ALONG_ROSTER_CELL_PADDING,
                             rect.y + rect.height + ALONG_ROSTER_CELL_PADDING);
  gtk_adjustment_clamp_page (self->hadjustment, left, left + rect.width);
}

AlongRosterItem *
along_roster_grid_get_shown (AlongRosterGrid *self)
{
  return self->plan != NULL ? along_roster_plan_get_item (self->plan, self->cursor) : NULL;
}

void
along_roster_grid_focus_cursor (AlongRosterGrid *self)
{
  AlongRosterItem *item = along_roster_grid_get_shown (self);

  if (item == NULL)
    self->cell = 1 - self->cell;
  along_roster_grid_reveal (self, self->cursor);

  if (item != NULL)
    {
      gtk_widget_grab_focus (along_roster_grid_ensure_block (self, item));
    }
  else if (along_roster_grid_has_cell (self, self->cursor))
    {
      gtk_widget_grab_focus (along_roster_grid_show_cell (self));
      along_roster_grid_show_block (self->cells[1 - self->cell], FALSE);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Whether @plan is made of the same roster as before, which was not read again. */
static gboolean
shows_same (AlongRosterGrid *self,
            AlongRosterPlan *plan)
{
  return plan != NULL && self->plan != NULL &&
         along_roster_plan_get_roster (plan) == along_roster_plan_get_roster (self->plan);
}

/* The first block of the shift that is expected in @plan, or %NULL. */
static AlongRosterItem *
find_expected (AlongRosterGrid *self,
               AlongRosterPlan *plan)
{
  GPtrArray *items = along_roster_plan_get_items (plan);

  if (self->expected_id != ALONG_ROSTER_GRID_NEW_SHIFT)
    return along_roster_plan_find_item (plan, self->expected_id, 0);

  /* In another week everything is new. */
  if (self->plan == NULL ||
      along_roster_plan_get_first_day (self->plan) != along_roster_plan_get_first_day (plan))
    return NULL;

  for (guint i = 0; i < items->len; i++)
    {
      AlongRosterItem *item = g_ptr_array_index (items, i);

      if (!item->gone &&
          along_roster_get_shift (along_roster_plan_get_roster (self->plan),
                                  along_record_get_id (ALONG_RECORD (item->shift))) == NULL)
        return item;
    }

  return NULL;
}

void
along_roster_grid_take_plan (AlongRosterGrid *self,
                             AlongRosterPlan *plan)
{
  AlongRosterSpot cursor = self->cursor;
  AlongRosterItem *item = NULL;
  gboolean was_empty = FALSE;
  gboolean had_focus;
  GtkWidget *kept;

  g_return_if_fail (ALONG_IS_ROSTER_GRID (self));

  /* What was told is about what was there to be seen. */
  if (plan == NULL || self->plan == NULL ||
      along_roster_plan_get_by (plan) != along_roster_plan_get_by (self->plan) ||
      along_roster_plan_get_first_day (plan) != along_roster_plan_get_first_day (self->plan))
    along_roster_grid_stop_telling (self);

  /* Looked up before the old plan goes: what the cursor is on, by its ids. */
  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  if (plan != NULL && self->plan != NULL && along_roster_grid_has_cell (self, cursor))
    {
      AlongRosterItem *old = along_roster_grid_get_shown (self);
      /* The same cell of another week is another cell. */
      gboolean same_week = along_roster_plan_get_first_day (plan) ==
                           along_roster_plan_get_first_day (self->plan);
      int row = along_roster_plan_find_row (
        plan, g_ptr_array_index (along_roster_plan_get_rows (self->plan), (guint) cursor.row));

      if (old != NULL)
        item = along_roster_plan_find_item (
          plan, along_record_get_id (ALONG_RECORD (old->shift)),
          old->assignment != NULL ? along_record_get_id (ALONG_RECORD (old->assignment)) : 0);
      was_empty = same_week && along_roster_geometry_get_n_blocks (self->geometry, cursor.row,
                                                                   cursor.day) == 0;
      if (row >= 0)
        cursor.row = row;
    }
  if (self->expected_id != 0 && !shows_same (self, plan))
    {
      AlongRosterItem *expected = plan != NULL ? find_expected (self, plan) : NULL;

      if (expected != NULL)
        {
          /* Whoever made it goes on with it, from wherever it was asked for. */
          item = expected;
          had_focus = TRUE;
        }
      self->expected_id = 0;
    }

  kept = along_roster_grid_release_blocks (self);
  along_roster_grid_clear_layouts (self);
  drop_old_plan (self);
  self->old_plan = self->plan;
  self->plan = plan;
  self->hover.spot.row = -1;
  self->pull.part = ALONG_ROSTER_PART_NONE;
  self->measured_width = -1;
  /* No name stays of an agency that was closed. */
  if (plan == NULL)
    {
      drop_old_plan (self);
      along_roster_grid_forget_measures (self);
    }
  else if (self->old_plan != NULL)
    {
      self->dropping = g_idle_add_full (G_PRIORITY_LOW, drop_cb, self, NULL);
    }
  along_roster_grid_measure_columns (self, gtk_widget_get_width (GTK_WIDGET (self)));
  fill_geometry (self);

  if (item != NULL)
    cursor = item->spot;
  else if (cursor.row >= along_roster_geometry_get_n_rows (self->geometry))
    cursor.row = along_roster_geometry_get_n_rows (self->geometry) - 1;
  self->cursor = cursor;
  if (item == NULL && along_roster_grid_has_cell (self, cursor))
    /* What has come into an empty cell is what one goes on with: a copy, or a new shift. */
    self->cursor.index =
      MIN (was_empty ? 0 : cursor.index,
           along_roster_geometry_get_n_blocks (self->geometry, cursor.row, cursor.day) - 1);

  item = along_roster_grid_get_shown (self);
  if (kept != NULL && item != NULL)
    along_roster_grid_bind_block (self, kept, item);
  /* From an empty cell to an empty cell the focus stays on the same widget: of each move GTK tells
   * all widgets up to the window, below which everything then looks for its style again. */
  if (item == NULL &&
      gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->cells[self->cell])
    along_roster_grid_reveal (self, self->cursor);
  else if (had_focus && along_roster_grid_has_cell (self, self->cursor))
    along_roster_grid_focus_cursor (self);
  /* Of another shift it would not be what the focus comes back to. */
  if (kept != NULL && item == NULL)
    gtk_widget_unparent (kept);
  along_roster_grid_show_cell (self);

  g_clear_handle_id (&self->placing, g_source_remove);
  if (plan != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->placing = g_idle_add_full (G_PRIORITY_DEFAULT, place_cb, self, NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  g_signal_emit (self, signals[CURSOR_CHANGED], 0);
}

AlongRosterPlan *
along_roster_grid_get_plan (AlongRosterGrid *self)
{
  g_return_val_if_fail (ALONG_IS_ROSTER_GRID (self), NULL);

  return self->plan;
}

void
along_roster_grid_set_now (AlongRosterGrid *self,
                           int              day,
                           int              minute)
{
  g_return_if_fail (ALONG_IS_ROSTER_GRID (self));

  if (self->now_day != day)
    for (int i = 0; i < ALONG_DAYS_A_WEEK; i++)
      g_clear_object (&self->head_layouts[i]);

  self->now_day = day;
  self->now_minute = minute;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

AlongRosterSpot
along_roster_grid_get_cursor (AlongRosterGrid *self)
{
  g_return_val_if_fail (ALONG_IS_ROSTER_GRID (self), ((AlongRosterSpot) { -1, -1, -1 }));

  return self->cursor;
}

void
along_roster_grid_set_cursor (AlongRosterGrid *self,
                              AlongRosterSpot  spot)
{
  g_return_if_fail (ALONG_IS_ROSTER_GRID (self));

  self->cursor = spot;
  self->expected_id = 0;
  along_roster_grid_stop_telling (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, signals[CURSOR_CHANGED], 0);
}

AlongRosterItem *
along_roster_grid_get_item (AlongRosterGrid *self)
{
  AlongRosterItem *item;

  g_return_val_if_fail (ALONG_IS_ROSTER_GRID (self), NULL);

  item = along_roster_grid_get_shown (self);

  return item != NULL && !item->gone ? item : NULL;
}

void
along_roster_grid_get_area (AlongRosterGrid *self,
                            GdkRectangle    *area)
{
  AlongRosterRect rect;

  g_return_if_fail (ALONG_IS_ROSTER_GRID (self));
  g_return_if_fail (area != NULL);

  rect = along_roster_grid_get_spot_area (self, self->cursor);
  *area = (GdkRectangle) { rect.x, rect.y, rect.width, rect.height };
}

void
along_roster_grid_expect (AlongRosterGrid *self,
                          gint64           shift_id)
{
  g_return_if_fail (ALONG_IS_ROSTER_GRID (self));

  self->expected_id = shift_id;
}
