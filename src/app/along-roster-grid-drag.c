/* along-roster-grid-drag.c — the pointer on the roster's grid: choosing, dragging, resizing
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-grid-private.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"

/* Near an edge a drag scrolls, by so much each time. */
#define SCROLL_EDGE 32
#define SCROLL_STEP 8
#define SCROLL_INTERVAL 20 /* milliseconds */

static AlongZone *
get_zone (AlongRosterGrid *self)
{
  return along_directory_get_zone (
    along_roster_get_directory (along_roster_plan_get_roster (self->plan)));
}

static void
emit_wanted (AlongRosterGrid *self,
             AlongIntent     *intent)
{
  g_signal_emit_by_name (self, "wanted", intent);
}

static AlongRosterTarget
get_target (AlongRosterGrid *self,
            AlongRosterSpot  spot)
{
  AlongRosterRow *row =
    g_ptr_array_index (along_roster_plan_get_rows (self->plan), (guint) spot.row);
  AlongRosterItem *item = along_roster_plan_get_item (self->plan, spot);

  return (AlongRosterTarget) {
    .day = along_roster_plan_get_first_day (self->plan) + spot.day,
    .row = row->kind,
    .person_id = row->person_id,
    .shift_id = item != NULL ? along_record_get_id (ALONG_RECORD (item->shift)) : 0,
  };
}

static void
clear_hover (AlongRosterGrid *self)
{
  if (self->hover.spot.row >= 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));

  self->hover.spot = (AlongRosterSpot) { -1, -1, -1 };
  self->hover.valid = FALSE;
  g_clear_pointer (&self->hover.reason, g_free);
}

static gboolean
is_same_spot (AlongRosterSpot a,
              AlongRosterSpot b)
{
  return a.row == b.row && a.day == b.day && a.index == b.index;
}

/* Which part of which block the pointer is on. */
static AlongRosterPart
get_part_at (AlongRosterGrid *self,
             AlongRosterSpot  spot,
             double           x,
             double           y)
{
  AlongRosterItem *item =
    self->plan != NULL ? along_roster_plan_get_item (self->plan, spot) : NULL;

  if (item == NULL || item->gone)
    return ALONG_ROSTER_PART_NONE;

  return along_roster_geometry_get_part_at (
    self->geometry, spot, item->start, item->end,
    (int) x + along_roster_grid_get_scroll_x (self),
    (int) y + along_roster_grid_get_scroll_y (self) - self->head_height);
}

static void
set_pull (AlongRosterGrid *self,
          AlongSpan        span)
{
  AlongZone *zone = get_zone (self);
  int n_days = along_zone_get_day (zone, span.end) - along_zone_get_day (zone, span.start);

  self->pull.span = span;
  self->pull.start = along_zone_get_minute (zone, span.start);
  self->pull.end = along_zone_get_minute (zone, span.end) + n_days * 24 * 60;
}

/* Shows the new times in the block while its strip is dragged. */
static void
show_pull (AlongRosterGrid *self)
{
  AlongRosterItem *item = along_roster_plan_get_item (self->plan, self->pull.spot);
  GtkWidget *block = item != NULL ? g_hash_table_lookup (self->blocks, item) : NULL;
  g_autoptr (PangoLayout) layout = NULL;

  if (block == NULL)
    return;

  if (self->pull.part != ALONG_ROSTER_PART_NONE)
    {
      g_autofree char *times = along_words_span (
        get_zone (self), along_roster_plan_get_clock (self->plan), self->pull.span);
      g_autofree int *breaks = along_roster_grid_find_breaks (self, item);

      layout = along_roster_block_create_layout (GTK_WIDGET (self), item, &self->style, times,
                                                 self->text_width, breaks);
    }
  along_roster_block_set_preview (ALONG_ROSTER_BLOCK (block), layout);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
pull_begin_cb (AlongRosterGrid *self,
               double           x,
               double           y,
               GtkGesture      *gesture)
{
  AlongRosterSpot spot = along_roster_grid_get_spot_at (self, x, y);
  AlongRosterPart part = get_part_at (self, spot, x, y);

  if (part != ALONG_ROSTER_PART_START && part != ALONG_ROSTER_PART_END)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  along_roster_grid_set_cursor (self, spot);
  along_roster_grid_focus_cursor (self);
  self->pull.spot = spot;
  self->pull.part = part;
  set_pull (self, along_shift_get_span (along_roster_plan_get_item (self->plan, spot)->shift));
}

static void
pull_update_cb (AlongRosterGrid *self,
                double           dx,
                double           dy,
                GtkGesture      *gesture)
{
  AlongRosterItem *item;

  if (self->pull.part == ALONG_ROSTER_PART_NONE)
    return;

  item = along_roster_plan_get_item (self->plan, self->pull.spot);
  set_pull (self, along_roster_resize (get_zone (self), along_shift_get_span (item->shift),
                                       self->pull.part,
                                       along_roster_geometry_get_minutes (
                                         self->geometry, self->pull.spot.day, (int) dx)));
  show_pull (self);
}

static void
stop_pull (AlongRosterGrid *self)
{
  if (self->pull.part == ALONG_ROSTER_PART_NONE)
    return;

  self->pull.part = ALONG_ROSTER_PART_NONE;
  show_pull (self);
}

static void
pull_end_cb (AlongRosterGrid *self,
             double           dx,
             double           dy,
             GtkGesture      *gesture)
{
  AlongRosterItem *item;
  g_autoptr (AlongIntent) intent = NULL;
  g_autofree char *reason = NULL;

  /* A click on the strip is no drag. */
  if (self->pull.part == ALONG_ROSTER_PART_NONE ||
      !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, 0))
    {
      stop_pull (self);
      return;
    }

  item = along_roster_plan_get_item (self->plan, self->pull.spot);
  intent = along_roster_shift_to (along_roster_plan_get_roster (self->plan),
                                  along_roster_plan_get_clock (self->plan), item->shift,
                                  self->pull.span, FALSE, &reason);
  stop_pull (self);

  if (reason != NULL)
    along_roster_grid_tell_at (self, self->cursor, reason);
  else if (intent != NULL)
    emit_wanted (self, intent);
}

static void
motion_cb (AlongRosterGrid *self,
           double           x,
           double           y)
{
  AlongRosterPart part = get_part_at (self, along_roster_grid_get_spot_at (self, x, y), x, y);
  gboolean on_handle = part == ALONG_ROSTER_PART_START || part == ALONG_ROSTER_PART_END;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), on_handle ? "ew-resize" : NULL);
}

static void
pressed_cb (AlongRosterGrid *self,
            int              n_press,
            double           x,
            double           y,
            GtkGesture      *gesture)
{
  AlongRosterSpot spot = along_roster_grid_get_spot_at (self, x, y);
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (spot.row < 0 || spot.day < 0)
    return;

  along_roster_grid_set_cursor (self, spot);
  along_roster_grid_focus_cursor (self);

  if (button == GDK_BUTTON_SECONDARY)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      g_signal_emit_by_name (self, "menu-wanted", (int) x, (int) y);
    }
  else if (button == GDK_BUTTON_PRIMARY && n_press == 2)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_activate_action (GTK_WIDGET (self), "roster.open", NULL);
    }
}

static GdkContentProvider *
drag_prepare_cb (AlongRosterGrid *self,
                 double           x,
                 double           y,
                 GtkDragSource   *source)
{
  AlongRosterSpot spot = along_roster_grid_get_spot_at (self, x, y);
  AlongRosterItem *item =
    self->plan != NULL ? along_roster_plan_get_item (self->plan, spot) : NULL;
  AlongRosterDrag drag;
  AlongRosterRect rect;
  g_autoptr (GdkPaintable) icon = NULL;

  if (item == NULL || item->gone || self->pull.part != ALONG_ROSTER_PART_NONE)
    return NULL;

  drag = along_roster_drag_init (along_roster_plan_get_by (self->plan), item);
  rect = along_roster_grid_get_spot_area (self, spot);
  icon = gtk_widget_paintable_new (g_hash_table_lookup (self->blocks, item));
  gtk_drag_source_set_icon (source, icon, (int) x - rect.x, (int) y - rect.y);

  return gdk_content_provider_new_typed (ALONG_TYPE_ROSTER_DRAG, &drag);
}

/* A shift stays in its row, wherever the pointer is: only the day is another one. */
static AlongRosterSpot
get_drop_spot (AlongRosterGrid       *self,
               const AlongRosterDrag *drag,
               AlongRosterSpot        spot)
{
  AlongRosterItem *item = NULL;

  if (drag->kind == ALONG_ROSTER_DRAG_SHIFT && self->plan != NULL && spot.row >= 0)
    item = along_roster_plan_find_item (self->plan, drag->shift_id, 0);

  return item != NULL && item->spot.row != spot.row
           ? (AlongRosterSpot) { item->spot.row, spot.day, -1 }
           : spot;
}

/* Asks what dropping at @spot, which get_drop_spot() gave, would do, and shows it. */
static AlongIntent *
hover_at (AlongRosterGrid       *self,
          const AlongRosterDrag *drag,
          AlongRosterSpot        spot,
          gboolean               copy)
{
  AlongRosterTarget target;
  AlongIntent *intent;

  clear_hover (self);
  if (self->plan == NULL || spot.row < 0 || spot.day < 0)
    return NULL;

  target = get_target (self, spot);
  self->hover.spot = spot;
  self->hover.copy = copy;
  intent = along_roster_drop (along_roster_plan_get_roster (self->plan),
                              along_roster_plan_get_clock (self->plan),
                              along_roster_plan_get_today (self->plan), drag, &target, copy,
                              &self->hover.reason);
  self->hover.valid = intent != NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return intent;
}

static gboolean
is_copy (GtkDropTarget *target)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);

  /* Ctrl leaves the copy as the only action. */
  return drop != NULL && (gdk_drop_get_actions (drop) & GDK_ACTION_MOVE) == 0;
}

static void
scroll_near (GtkAdjustment *adjustment,
             double         pointer,
             double         start,
             double         end)
{
  double value = gtk_adjustment_get_value (adjustment);

  if (pointer < start + SCROLL_EDGE)
    gtk_adjustment_set_value (adjustment, value - SCROLL_STEP);
  else if (pointer > end - SCROLL_EDGE)
    gtk_adjustment_set_value (adjustment, value + SCROLL_STEP);
}

static gboolean
scroll_cb (gpointer user_data)
{
  along_roster_grid_drag_scroll (user_data);

  return G_SOURCE_CONTINUE;
}

static void
drop_leave_cb (AlongRosterGrid *self)
{
  clear_hover (self);
  g_clear_handle_id (&self->scroll_tick, g_source_remove);
}

static GdkDragAction
drop_motion_cb (AlongRosterGrid *self,
                double           x,
                double           y,
                GtkDropTarget   *target)
{
  const GValue *value = gtk_drop_target_get_value (target);
  gboolean copy = is_copy (target);

  if (value != NULL)
    {
      along_roster_grid_drag_over (self, g_value_get_boxed (value), x, y, copy);
      if (self->scroll_tick == 0)
        self->scroll_tick = g_timeout_add (SCROLL_INTERVAL, scroll_cb, self);
    }

  /* What is refused is accepted as a drop all the same, in order to say why. */
  if (!self->hover.valid && self->hover.reason == NULL)
    return 0;
  return copy ? GDK_ACTION_COPY : GDK_ACTION_MOVE;
}

static gboolean
drop_cb (AlongRosterGrid *self,
         const GValue    *value,
         double           x,
         double           y,
         GtkDropTarget   *target)
{
  const AlongRosterDrag *drag = g_value_get_boxed (value);
  AlongRosterSpot spot =
    get_drop_spot (self, drag, along_roster_grid_get_spot_at (self, x, y));
  g_autoptr (AlongIntent) intent = hover_at (self, drag, spot, is_copy (target));
  g_autofree char *reason = g_steal_pointer (&self->hover.reason);

  drop_leave_cb (self);

  if (intent != NULL)
    emit_wanted (self, intent);
  if (reason != NULL)
    along_roster_grid_tell_at (self, spot, reason);

  return intent != NULL;
}

static void
add_controller (AlongRosterGrid *self,
                gpointer         controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (controller));
}

void
along_roster_grid_init_drag (AlongRosterGrid *self)
{
  GtkGesture *pull = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target =
    gtk_drop_target_new (ALONG_TYPE_ROSTER_DRAG, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  /* The handles come before the drag of the whole block. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pull), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (pull, "drag-begin", G_CALLBACK (pull_begin_cb), self);
  g_signal_connect_swapped (pull, "drag-update", G_CALLBACK (pull_update_cb), self);
  g_signal_connect_swapped (pull, "drag-end", G_CALLBACK (pull_end_cb), self);
  g_signal_connect_swapped (pull, "cancel", G_CALLBACK (stop_pull), self);
  add_controller (self, pull);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  add_controller (self, click);

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  add_controller (self, motion);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  add_controller (self, source);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (drop_leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  add_controller (self, target);
}

void
along_roster_grid_dispose_drag (AlongRosterGrid *self)
{
  drop_leave_cb (self);
}

void
along_roster_grid_drag_over (AlongRosterGrid       *self,
                             const AlongRosterDrag *drag,
                             double                 x,
                             double                 y,
                             gboolean               copy)
{
  AlongRosterSpot spot =
    get_drop_spot (self, drag, along_roster_grid_get_spot_at (self, x, y));

  self->pointer_x = x;
  self->pointer_y = y;
  self->drag = *drag;
  self->drag_copy = copy;

  /* Ctrl may come and go above one cell. */
  if (!is_same_spot (spot, self->hover.spot) || self->hover.copy != copy)
    {
      g_autoptr (AlongIntent) intent = hover_at (self, drag, spot, copy);
    }
}

void
along_roster_grid_drag_scroll (AlongRosterGrid *self)
{
  gboolean rtl = along_roster_geometry_get_rtl (self->geometry);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  AlongRosterDrag drag = self->drag;

  if (self->vadjustment == NULL || self->hadjustment == NULL)
    return;

  scroll_near (self->hadjustment, self->pointer_x, rtl ? 0 : self->label_width,
               rtl ? width - self->label_width : width);
  scroll_near (self->vadjustment, self->pointer_y, self->head_height,
               gtk_widget_get_height (GTK_WIDGET (self)));
  along_roster_grid_drag_over (self, &drag, self->pointer_x, self->pointer_y, self->drag_copy);
}
