/* along-week-grid.c — a week in half hours, to be painted
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-week-grid.h"

#include <glib/gi18n-lib.h>

#include "app/along-compat.h"
#include "app/along-week-geometry.h"
#include "model/along-terms.h"
#include "model/along-words.h"

/* How many half hours are shown at once, where there is room, and the first of them. */
#define N_SLOTS_SHOWN 36
#define FIRST_SLOT 12
#define SLOTS_AN_HOUR (60 / ALONG_TERMS_SLOT_MINUTES)

#define PADDING 6
#define N_VALUES 4

/* How much of the colour of what is said of every week shows on a date. */
#define FADED 0.45f

enum
{
  SWATCH_ACCENT = N_VALUES, /* behind those of the values, which are in their order */
  N_SWATCHES
};

struct _AlongWeekGrid
{
  GtkWidget parent_instance;

  AlongWeekPaint *paint;
  AlongClock clock;
  int brush;
  gboolean selected; /* whether the keyboard was where the cursor is, and not a drag */
  gboolean dragging;

  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GtkScrollablePolicy hscroll_policy;
  GtkScrollablePolicy vscroll_policy;
  gboolean placed; /* whether the place to begin scrolling at was chosen */

  AlongWeekGeometry geometry;
  int head_height;
  int line_height;

  /* Kept until the fonts, the clock or the week change. */
  AlongDay week; /* that they were made for; ALONG_DAY_MIN for the usual one */
  PangoLayout *heads[ALONG_DAYS_A_WEEK];
  PangoLayout *hours[24];
  PangoLayout *signs[N_VALUES];

  GtkWidget *swatches[N_SWATCHES];
};

G_DEFINE_FINAL_TYPE_WITH_CODE (AlongWeekGrid, along_week_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static int
get_scroll (AlongWeekGrid *self)
{
  return self->vadjustment != NULL ? (int) gtk_adjustment_get_value (self->vadjustment) : 0;
}

static void
clear_layouts (AlongWeekGrid *self)
{
  for (int i = 0; i < ALONG_DAYS_A_WEEK; i++)
    g_clear_object (&self->heads[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->hours); i++)
    g_clear_object (&self->hours[i]);
  for (int i = 0; i < N_VALUES; i++)
    g_clear_object (&self->signs[i]);
}

/* "Tue", or with dates "Tue 24 Nov". */
static char *
describe_head (AlongWeekGrid *self,
               int            day)
{
  AlongDay monday = 4; /* any */
  GDateWeekday weekday;

  if (!along_week_paint_is_usual (self->paint))
    return along_words_day_short (along_week_paint_get_day (self->paint, day));

  weekday = along_week_paint_get_weekday (self->paint, day);

  return along_words_weekday_short (monday + (int) weekday - G_DATE_MONDAY);
}

/* Whether all the heads, which have no width of their own yet, have room above their days. */
static gboolean
fit_heads (AlongWeekGrid *self)
{
  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    {
      AlongRosterRect rect = along_week_geometry_get_cells (&self->geometry, day, 0, 1);
      int width;

      pango_layout_get_pixel_size (self->heads[day], &width, NULL);
      if (width > rect.width)
        return FALSE;
    }

  return TRUE;
}

/* Where a day has no room for its month, which the week above has, "Tue 24". */
static void
shorten_heads (AlongWeekGrid *self)
{
  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    {
      g_autofree char *words =
        along_words_day_shortest (along_week_paint_get_day (self->paint, day));

      pango_layout_set_text (self->heads[day], words, -1);
    }
}

/* At which size a line of text fits into a half hour. */
static void
shrink (PangoLayout *layout,
        int          line_height,
        int          row_height)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  double scale = line_height > row_height ? (double) row_height / line_height : 1;

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
}

static void
ensure_layouts (AlongWeekGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AlongZone *zone = along_week_paint_get_zone (self->paint);

  if (self->signs[0] != NULL)
    return;

  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    {
      g_autofree char *words = describe_head (self, day);

      self->heads[day] = gtk_widget_create_pango_layout (widget, words);
      pango_layout_set_alignment (self->heads[day], PANGO_ALIGN_CENTER);
      pango_layout_set_ellipsize (self->heads[day], PANGO_ELLIPSIZE_END);
    }
  if (!along_week_paint_is_usual (self->paint) && !fit_heads (self))
    shorten_heads (self);

  for (int hour = 0; hour < (int) G_N_ELEMENTS (self->hours); hour++)
    {
      g_autofree char *words = along_words_time (zone, self->clock,
                                                 along_zone_at (zone, 0, hour * 60));

      self->hours[hour] = gtk_widget_create_pango_layout (widget, words);
    }

  for (int value = 0; value < N_VALUES; value++)
    {
      self->signs[value] = gtk_widget_create_pango_layout (widget,
                                                           along_week_grid_get_sign (value));
      shrink (self->signs[value], self->line_height, self->geometry.row_height);
    }
}

static void
update_metrics (AlongWeekGrid *self)
{
  PangoFontMetrics *metrics =
    pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int label_width = 0;

  self->line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) +
                                         pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
  self->head_height = self->line_height + 2 * PADDING;

  if (self->paint == NULL)
    return;

  ensure_layouts (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->hours); i++)
    {
      int width;

      pango_layout_get_pixel_size (self->hours[i], &width, NULL);
      label_width = MAX (label_width, width);
    }
  self->geometry.label_width = label_width + 2 * PADDING;
}

/* Everything below @y of the widget is canvas. */
static void
find_cell (AlongWeekGrid *self,
           double         x,
           double         y,
           int           *day,
           int           *slot)
{
  along_week_geometry_find (&self->geometry, x, y - self->head_height + get_scroll (self), day,
                            slot);
}

static void
scroll_to (AlongWeekGrid *self,
           int            slot)
{
  int top = slot * self->geometry.row_height;

  if (self->vadjustment != NULL)
    gtk_adjustment_clamp_page (self->vadjustment, top, top + self->geometry.row_height);
}

/* Who does not see the cells hears of where the cursor is. */
static void
update_description (AlongWeekGrid *self)
{
  g_autofree char *words = NULL;

  if (self->paint == NULL)
    return;

  words = along_week_paint_describe (self->paint, self->clock);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
paint_changed_cb (AlongWeekGrid *self)
{
  AlongDay week = along_week_paint_is_usual (self->paint)
                    ? ALONG_DAY_MIN
                    : along_week_paint_get_day (self->paint, 0);

  /* Another week has other heads. */
  if (week != self->week)
    clear_layouts (self);
  self->week = week;

  update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
move_cursor (AlongWeekGrid *self,
             int            day,
             int            slot,
             gboolean       extend)
{
  self->selected = TRUE;
  along_week_paint_set_cursor (self->paint, day, slot, extend);
  along_week_paint_get_cursor (self->paint, &day, &slot);
  scroll_to (self, slot);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  AlongWeekGrid *self = ALONG_WEEK_GRID (widget);
  int n_days, n_slots, day, slot;
  gboolean extend;

  if (self->paint == NULL)
    return FALSE;

  g_variant_get (args, "(iib)", &n_days, &n_slots, &extend);
  if (self->geometry.rtl)
    n_days = -n_days;
  along_week_paint_get_cursor (self->paint, &day, &slot);
  move_cursor (self, day + n_days, slot + n_slots, extend);

  return TRUE;
}

static gboolean
select_all_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   data)
{
  AlongWeekGrid *self = ALONG_WEEK_GRID (widget);

  if (self->paint == NULL)
    return FALSE;

  self->selected = TRUE;
  along_week_paint_select_all (self->paint);

  return TRUE;
}

static gboolean
fill_with_brush_cb (GtkWidget *widget,
                    GVariant  *args,
                    gpointer   data)
{
  along_week_grid_fill (ALONG_WEEK_GRID (widget));

  return TRUE;
}

static void
drag_begin_cb (AlongWeekGrid  *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  int day, slot;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->paint == NULL || y < self->head_height ||
      !along_week_geometry_find (&self->geometry, x, y - self->head_height + get_scroll (self),
                                 &day, &slot))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->dragging = TRUE;
  self->selected = FALSE;
  along_week_paint_set_cursor (self->paint, day, slot, FALSE);
}

static void
drag_update_cb (AlongWeekGrid  *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  double x, y;
  int day, slot;

  if (!self->dragging)
    return;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  find_cell (self, x + dx, y + dy, &day, &slot);
  along_week_paint_set_cursor (self->paint, day, slot, TRUE);

  /* Towards an edge the week goes on. */
  if (y + dy < self->head_height || y + dy > gtk_widget_get_height (GTK_WIDGET (self)))
    scroll_to (self, slot);
}

static void
drag_end_cb (AlongWeekGrid *self)
{
  int day, slot;

  if (!self->dragging)
    return;

  self->dragging = FALSE;
  along_week_paint_fill (self->paint, self->brush);
  along_week_paint_get_cursor (self->paint, &day, &slot);
  along_week_paint_set_cursor (self->paint, day, slot, FALSE);
}

static void
drag_cancel_cb (AlongWeekGrid *self)
{
  self->dragging = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
append_rect (GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             float          alpha,
             int            x,
             int            y,
             int            width,
             int            height)
{
  GdkRGBA faded = *color;

  faded.alpha *= alpha;
  gtk_snapshot_append_color (snapshot, &faded,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width,
                                                  (float) height));
}

static void
append_outline (GtkSnapshot     *snapshot,
                const GdkRGBA   *color,
                AlongRosterRect  rect,
                float            radius,
                float            width)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) rect.x, (float) rect.y,
                                                        (float) rect.width, (float) rect.height),
                                   radius);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
append_text (GtkSnapshot   *snapshot,
             PangoLayout   *layout,
             const GdkRGBA *color,
             int            x,
             int            y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* What is said of a half hour, as it will be when the drag ends. */
static int
get_value (AlongWeekGrid  *self,
           AlongWeekRange  range,
           int             day,
           int             slot,
           gboolean       *dated)
{
  if (self->dragging && self->brush != ALONG_WEEK_PAINT_USUAL && day >= range.first_day &&
      day <= range.last_day && slot >= range.first_slot && slot <= range.last_slot &&
      !along_week_paint_is_away (self->paint, day, slot))
    {
      *dated = !along_week_paint_is_usual (self->paint);
      return self->brush;
    }

  return (int) along_week_paint_get (self->paint, day, slot, dated);
}

static void
snapshot_cells (AlongWeekGrid *self,
                GtkSnapshot   *snapshot,
                GdkRGBA       *colors,
                const GdkRGBA *text,
                int            first_slot,
                int            last_slot)
{
  AlongWeekRange range = along_week_paint_get_selection (self->paint);
  gboolean usual = along_week_paint_is_usual (self->paint);
  GdkRGBA faint = *text;

  faint.alpha *= 0.55f;
  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    for (int slot = first_slot; slot <= last_slot; slot++)
      {
        AlongRosterRect rect = along_week_geometry_get_cells (&self->geometry, day, slot, slot + 1);
        gboolean dated = FALSE;
        int value = get_value (self, range, day, slot, &dated);
        int top = slot % SLOTS_AN_HOUR == 0 ? 2 : 1; /* hours stand apart */
        int width, height;

        append_rect (snapshot, &colors[value], usual || dated ? 1 : FADED, rect.x + 1,
                     rect.y + top, rect.width - 2, rect.height - top);
        if (dated)
          append_rect (snapshot, &colors[SWATCH_ACCENT], 1,
                       self->geometry.rtl ? rect.x + rect.width - 5 : rect.x + 1, rect.y + top, 4,
                       rect.height - top);

        pango_layout_get_pixel_size (self->signs[value], &width, &height);
        append_text (snapshot, self->signs[value],
                     value == ALONG_AVAILABILITY_CAN || !(usual || dated) ? &faint : text,
                     rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2);
      }
}

static void
snapshot_shifts (AlongWeekGrid *self,
                 GtkSnapshot   *snapshot,
                 const GdkRGBA *color)
{
  GArray *shifts = along_week_paint_get_shifts (self->paint);

  for (guint i = 0; i < shifts->len; i++)
    {
      const AlongWeekShift *part = &g_array_index (shifts, AlongWeekShift, i);
      AlongRosterRect rect = along_week_geometry_get_cells (&self->geometry, part->day, 0, 1);

      rect.x += 4;
      rect.width = MAX (rect.width - 8, 1);
      rect.y = along_week_geometry_minute_to_y (&self->geometry, part->start);
      rect.height = along_week_geometry_minute_to_y (&self->geometry, part->end) - rect.y;
      append_outline (snapshot, color, rect, 6, 2);
    }
}

static void
snapshot_selection (AlongWeekGrid *self,
                    GtkSnapshot   *snapshot,
                    const GdkRGBA *color)
{
  AlongWeekRange range = along_week_paint_get_selection (self->paint);
  AlongRosterRect first, last;

  if (!self->dragging && !gtk_widget_has_focus (GTK_WIDGET (self)) && !self->selected)
    return;

  first = along_week_geometry_get_cells (&self->geometry, range.first_day, range.first_slot,
                                         range.last_slot + 1);
  last = along_week_geometry_get_cells (&self->geometry, range.last_day, range.first_slot,
                                        range.last_slot + 1);
  first.width = MAX (first.x + first.width, last.x + last.width) - MIN (first.x, last.x);
  first.x = MIN (first.x, last.x);
  append_outline (snapshot, color, first, 2, 2);
}

static void
snapshot_heads (AlongWeekGrid *self,
                GtkSnapshot   *snapshot,
                const GdkRGBA *text)
{
  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    {
      AlongRosterRect rect = along_week_geometry_get_cells (&self->geometry, day, 0, 1);

      pango_layout_set_width (self->heads[day], rect.width * PANGO_SCALE);
      append_text (snapshot, self->heads[day], text, rect.x, PADDING);
    }
}

static void
along_week_grid_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  AlongWeekGrid *self = ALONG_WEEK_GRID (widget);
  const AlongWeekGeometry *geometry = &self->geometry;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int scroll = get_scroll (self);
  int first_slot, last_slot;
  GdkRGBA colors[N_SWATCHES];
  GdkRGBA text;

  if (self->paint == NULL || geometry->row_height == 0)
    return;

  ensure_layouts (self);
  along_compat_get_color (widget, &text);
  for (int i = 0; i < N_SWATCHES; i++)
    {
      along_compat_get_color (self->swatches[i], &colors[i]);
      colors[i].alpha = 1;
    }

  first_slot = scroll / geometry->row_height;
  last_slot = MIN ((scroll + height - self->head_height) / geometry->row_height,
                   ALONG_TERMS_SLOTS_A_DAY - 1);

  snapshot_heads (self, snapshot, &text);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, (float) self->head_height,
                                                         (float) width,
                                                         (float) (height - self->head_height)));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (self->head_height - scroll)));

  for (int hour = 0; hour < (int) G_N_ELEMENTS (self->hours); hour++)
    {
      int y = along_week_geometry_minute_to_y (geometry, hour * 60);
      int label_width;

      pango_layout_get_pixel_size (self->hours[hour], &label_width, NULL);
      append_text (snapshot, self->hours[hour], &text,
                   geometry->rtl ? width - label_width - PADDING
                                 : geometry->label_width - label_width - PADDING,
                   y);
    }

  snapshot_cells (self, snapshot, colors, &text, first_slot, last_slot);
  snapshot_shifts (self, snapshot, &text);
  snapshot_selection (self, snapshot, &colors[SWATCH_ACCENT]);

  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
along_week_grid_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  AlongWeekGrid *self = ALONG_WEEK_GRID (widget);

  update_metrics (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = self->geometry.label_width + ALONG_DAYS_A_WEEK * 3 * self->line_height;
  else
    *minimum = *natural = self->head_height + 4 * self->line_height;
}

/* All of the day is shown at once from six to midnight; where that would be too small, less. */
static int
get_row_height (AlongWeekGrid *self,
                int            page)
{
  int least = self->line_height * 3 / 4;

  return MAX (page / N_SLOTS_SHOWN, least);
}

static void
along_week_grid_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  AlongWeekGrid *self = ALONG_WEEK_GRID (widget);
  int page = MAX (height - self->head_height, 1);
  int before = self->geometry.row_height;
  double value = get_scroll (self);

  if (width != self->geometry.width)
    clear_layouts (self);
  self->geometry.width = width;
  self->geometry.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  self->geometry.row_height = get_row_height (self, page);
  if (before != self->geometry.row_height)
    clear_layouts (self);

  if (!self->placed)
    value = FIRST_SLOT * self->geometry.row_height;
  else if (before != 0)
    value = value * self->geometry.row_height / before;
  self->placed = TRUE;

  if (self->hadjustment != NULL)
    gtk_adjustment_configure (self->hadjustment, 0, 0, width, width, width, width);
  /* However high the half hours are, the first hour shown is a whole one. */
  if (self->vadjustment != NULL)
    gtk_adjustment_configure (self->vadjustment, value, 0,
                              MAX (along_week_geometry_get_height (&self->geometry),
                                   FIRST_SLOT * self->geometry.row_height + page),
                              2.0 * self->geometry.row_height, page * 0.9, page);
}

static void
along_week_grid_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (along_week_grid_parent_class)->css_changed (widget, change);

  clear_layouts (ALONG_WEEK_GRID (widget));
  gtk_widget_queue_resize (widget);
}

static void
along_week_grid_direction_changed (GtkWidget        *widget,
                                   GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (along_week_grid_parent_class)->direction_changed (widget, previous);

  clear_layouts (ALONG_WEEK_GRID (widget));
  gtk_widget_queue_resize (widget);
}

static void
set_adjustment (AlongWeekGrid  *self,
                GtkAdjustment **field,
                GtkAdjustment  *adjustment,
                GParamSpec     *pspec)
{
  if (*field == adjustment)
    return;

  if (*field != NULL)
    g_signal_handlers_disconnect_by_func (*field, gtk_widget_queue_draw, self);

  g_set_object (field, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                             G_CONNECT_SWAPPED);

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), pspec->name);
}

static void
along_week_grid_dispose (GObject *object)
{
  AlongWeekGrid *self = ALONG_WEEK_GRID (object);

  along_week_grid_set_paint (self, NULL, self->clock);
  clear_layouts (self);
  for (int i = 0; i < N_SWATCHES; i++)
    g_clear_pointer (&self->swatches[i], gtk_widget_unparent);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);

  G_OBJECT_CLASS (along_week_grid_parent_class)->dispose (object);
}

static void
along_week_grid_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AlongWeekGrid *self = ALONG_WEEK_GRID (object);

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
along_week_grid_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AlongWeekGrid *self = ALONG_WEEK_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value), pspec);
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value), pspec);
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
add_move (GtkWidgetClass *widget_class,
          guint           key,
          int             n_days,
          int             n_slots)
{
  gtk_widget_class_add_binding (widget_class, key, 0, move_cb, "(iib)", n_days, n_slots, FALSE);
  gtk_widget_class_add_binding (widget_class, key, GDK_SHIFT_MASK, move_cb, "(iib)", n_days,
                                n_slots, TRUE);
}

static void
add_fill (GtkWidgetClass *widget_class,
          guint           key,
          int             value)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, "wishes.paint", "i", value);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  add_move (widget_class, GDK_KEY_Left, -1, 0);
  add_move (widget_class, GDK_KEY_Right, 1, 0);
  add_move (widget_class, GDK_KEY_Up, 0, -1);
  add_move (widget_class, GDK_KEY_Down, 0, 1);
  add_move (widget_class, GDK_KEY_KP_Left, -1, 0);
  add_move (widget_class, GDK_KEY_KP_Right, 1, 0);
  add_move (widget_class, GDK_KEY_KP_Up, 0, -1);
  add_move (widget_class, GDK_KEY_KP_Down, 0, 1);
  add_move (widget_class, GDK_KEY_Page_Up, 0, -4 * SLOTS_AN_HOUR);
  add_move (widget_class, GDK_KEY_Page_Down, 0, 4 * SLOTS_AN_HOUR);
  add_move (widget_class, GDK_KEY_Home, 0, -ALONG_TERMS_SLOTS_A_DAY);
  add_move (widget_class, GDK_KEY_End, 0, ALONG_TERMS_SLOTS_A_DAY);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, select_all_cb, NULL);

  for (int value = 0; value < N_VALUES; value++)
    {
      add_fill (widget_class, GDK_KEY_1 + (guint) value, value);
      add_fill (widget_class, GDK_KEY_KP_1 + (guint) value, value);
    }
  add_fill (widget_class, GDK_KEY_0, ALONG_WEEK_PAINT_USUAL);
  add_fill (widget_class, GDK_KEY_KP_0, ALONG_WEEK_PAINT_USUAL);
  add_fill (widget_class, GDK_KEY_Delete, ALONG_WEEK_PAINT_USUAL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, fill_with_brush_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, fill_with_brush_cb, NULL);
}

static void
along_week_grid_class_init (AlongWeekGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_week_grid_dispose;
  object_class->get_property = along_week_grid_get_property;
  object_class->set_property = along_week_grid_set_property;
  widget_class->measure = along_week_grid_measure;
  widget_class->size_allocate = along_week_grid_size_allocate;
  widget_class->snapshot = along_week_grid_snapshot;
  widget_class->css_changed = along_week_grid_css_changed;
  widget_class->direction_changed = along_week_grid_direction_changed;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "weekgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  add_keys (widget_class);
}

static void
along_week_grid_init (AlongWeekGrid *self)
{
  static const char *const swatch_classes[N_SWATCHES] = { "week-prefers", "week-can",
                                                            "week-rather-not", "week-cannot",
                                                            "accent" };
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);

  for (int i = 0; i < N_SWATCHES; i++)
    {
      self->swatches[i] = g_object_new (GTK_TYPE_LABEL,
                                        "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                        NULL);
      gtk_widget_add_css_class (self->swatches[i], swatch_classes[i]);
      gtk_widget_set_child_visible (self->swatches[i], FALSE);
      gtk_widget_set_parent (self->swatches[i], widget);
    }

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
}

void
along_week_grid_set_paint (AlongWeekGrid  *self,
                           AlongWeekPaint *paint,
                           AlongClock      clock)
{
  g_return_if_fail (ALONG_IS_WEEK_GRID (self));
  g_return_if_fail (paint == NULL || ALONG_IS_WEEK_PAINT (paint));

  if (self->paint != NULL)
    g_signal_handlers_disconnect_by_data (self->paint, self);

  g_set_object (&self->paint, paint);
  self->clock = clock;
  self->week = ALONG_DAY_MIN;
  if (paint == NULL)
    return;

  g_signal_connect_object (paint, "changed", G_CALLBACK (paint_changed_cb), self,
                           G_CONNECT_SWAPPED);
  clear_layouts (self);
  update_description (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
along_week_grid_set_brush (AlongWeekGrid *self,
                           int            brush)
{
  g_return_if_fail (ALONG_IS_WEEK_GRID (self));

  self->brush = brush;
}

void
along_week_grid_fill (AlongWeekGrid *self)
{
  g_return_if_fail (ALONG_IS_WEEK_GRID (self));

  if (self->paint == NULL)
    return;

  self->selected = TRUE;
  along_week_paint_fill (self->paint, self->brush);
}

void
along_week_grid_fill_selected (AlongWeekGrid *self)
{
  g_return_if_fail (ALONG_IS_WEEK_GRID (self));

  if (self->selected && self->paint != NULL)
    along_week_paint_fill (self->paint, self->brush);
}

const char *
along_week_grid_get_sign (int value)
{
  static const char *const signs[N_VALUES] = { "+", "·", "−", "×" };

  return value != ALONG_WEEK_PAINT_USUAL ? signs[value] : "";
}
