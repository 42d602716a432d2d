/* along-roster-grid-draw.c — what the roster's grid draws itself: lines, labels, heads and now
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-grid-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/along-words.h"

#define LINE_ALPHA 0.12
#define DIM_ALPHA 0.7
#define TODAY_ALPHA 0.06
#define AWAY_ALPHA 0.05
#define HOVER_ALPHA 0.12
#define NOW_ALPHA 0.45

/* The line of now, and what stands above it in the head of its day. */
#define NOW_WIDTH 2
#define NOW_MARK_WIDTH 7
#define NOW_MARK_HEIGHT 8

static void
append_rect (GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             double         alpha,
             int            x,
             int            y,
             int            width,
             int            height)
{
  GdkRGBA faded = *color;

  faded.alpha *= (float) alpha;
  gtk_snapshot_append_color (snapshot, &faded,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width,
                                                  (float) height));
}

static void
append_layout (GtkSnapshot   *snapshot,
               const GdkRGBA *color,
               PangoLayout   *layout,
               int            x,
               int            y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* Where the labels are: at the left, or at the right. */
static int
get_label_x (AlongRosterGrid *self)
{
  return along_roster_geometry_get_rtl (self->geometry)
           ? gtk_widget_get_width (GTK_WIDGET (self)) - self->label_width
           : 0;
}

static int
get_body_x (AlongRosterGrid *self)
{
  return along_roster_geometry_get_rtl (self->geometry) ? 0 : self->label_width;
}

/* A day's column in the widget. */
static void
get_column (AlongRosterGrid *self,
            int              day,
            int             *x,
            int             *width)
{
  int first = along_roster_geometry_minute_to_x (self->geometry, day, 0);
  int last = along_roster_geometry_minute_to_x (self->geometry, day, 24 * 60);
  const int inset = ALONG_ROSTER_CELL_PADDING + ALONG_ROSTER_BLOCK_PADDING;

  *x = MIN (first, last) - inset - along_roster_grid_get_scroll_x (self);
  *width = ABS (last - first) + 2 * inset;
}

static void
take_attribute (PangoAttrList  *list,
                PangoAttribute *attribute,
                gsize           start,
                gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (list, attribute);
}

/* In @color, and without the slight transparency that Adwaita's text has. */
static void
take_foreground (PangoAttrList *list,
                 const GdkRGBA *color,
                 gsize          start,
                 gsize          end)
{
  take_attribute (list,
                  pango_attr_foreground_new ((guint16) (color->red * G_MAXUINT16),
                                             (guint16) (color->green * G_MAXUINT16),
                                             (guint16) (color->blue * G_MAXUINT16)),
                  start, end);
  take_attribute (list, pango_attr_foreground_alpha_new (G_MAXUINT16), start, end);
}

/* A bold line, in @color if that is not NULL, and a second one that is less important. */
static PangoLayout *
create_two_lines (AlongRosterGrid *self,
                  const char      *first,
                  const char      *second,
                  const GdkRGBA   *color)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *text = g_strconcat (first, second != NULL ? "\n" : NULL, second, NULL);
  gsize end = strlen (text);

  take_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, strlen (first));
  if (color != NULL)
    take_foreground (attributes, color, 0, strlen (first));
  take_attribute (attributes,
                  pango_attr_foreground_alpha_new ((guint16) (DIM_ALPHA * G_MAXUINT16)),
                  strlen (first), end);
  take_attribute (attributes,
                  pango_attr_line_height_new_absolute (self->style.line_height * PANGO_SCALE), 0,
                  end);

  pango_layout_set_text (layout, text, -1);
  along_roster_block_align_layout (GTK_WIDGET (self), layout);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

static PangoLayout *
get_head_layout (AlongRosterGrid *self,
                 int              day)
{
  AlongDay date = along_roster_plan_get_first_day (self->plan) + day;
  const GdkRGBA *color = day == self->now_day ? &self->style.accent : NULL;
  g_autofree char *name = NULL;
  g_autofree char *open = NULL;

  if (self->head_layouts[day] != NULL)
    return self->head_layouts[day];

  name = self->short_heads ? along_words_day_shortest (date) : along_words_day_short (date);
  open = along_roster_grid_dup_open (self, day);
  self->head_layouts[day] = create_two_lines (self, name, open, color);
  pango_layout_set_alignment (self->head_layouts[day], PANGO_ALIGN_CENTER);

  return self->head_layouts[day];
}

static PangoLayout *
get_row_layout (AlongRosterGrid *self,
                int              row)
{
  GPtrArray *rows = along_roster_plan_get_rows (self->plan);

  if (self->row_layouts->len == 0)
    g_ptr_array_set_size (self->row_layouts, (int) rows->len);

  if (g_ptr_array_index (self->row_layouts, row) == NULL)
    {
      AlongRosterRow *of_row = g_ptr_array_index (rows, row);
      int height = along_roster_geometry_get_cell (self->geometry, row, 0).height;
      int n_lines = (height - 2 * ALONG_ROSTER_CELL_PADDING) / self->style.line_height;
      PangoLayout *layout = create_two_lines (
        self, of_row->title, of_row->detail,
        of_row->kind == ALONG_ROSTER_ROW_OPEN ? &self->style.warning : NULL);

      /* What is long takes two lines where the row is high enough. */
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_width (layout,
                              (self->label_width - 2 * ALONG_ROSTER_LABEL_PADDING) * PANGO_SCALE);
      pango_layout_set_height (layout, -2);
      if (pango_layout_get_line_count (layout) > n_lines)
        pango_layout_set_height (layout, -1);
      g_ptr_array_index (self->row_layouts, row) = layout;
    }

  return g_ptr_array_index (self->row_layouts, row);
}

static void
draw_columns (AlongRosterGrid *self,
              GtkSnapshot     *snapshot)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - self->head_height;

  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    {
      gboolean rtl = along_roster_geometry_get_rtl (self->geometry);
      int x, width;

      get_column (self, day, &x, &width);
      if (day == self->now_day)
        append_rect (snapshot, &self->style.accent, TODAY_ALPHA, x, self->head_height, width,
                     height);
      append_rect (snapshot, &self->style.text, LINE_ALPHA, rtl ? x + width - 1 : x,
                   self->head_height, 1, height);
    }
}

static void
draw_away (AlongRosterGrid *self,
           GtkSnapshot     *snapshot,
           AlongRosterRow  *row,
           int              index)
{
  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    {
      AlongRosterRect rect;

      if (!row->away[day])
        continue;

      rect = along_roster_grid_get_spot_area (self, (AlongRosterSpot) { index, day, -1 });
      append_rect (snapshot, &self->style.text, AWAY_ALPHA, rect.x, rect.y, rect.width,
                   rect.height);

      if (row->cells[day]->len > 0)
        continue;

      if (self->away_layout == NULL)
        {
          /* Translators: in a person's row on a day when that person is not there. */
          self->away_layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), _("Away"));
          pango_layout_set_ellipsize (self->away_layout, PANGO_ELLIPSIZE_END);
          pango_layout_set_alignment (self->away_layout, PANGO_ALIGN_CENTER);
        }
      pango_layout_set_width (self->away_layout, rect.width * PANGO_SCALE);
      append_layout (snapshot, &self->style.text, self->away_layout, rect.x,
                     rect.y + (rect.height - self->style.line_height) / 2);
    }
}

/* Calls @draw_row for each row in sight. */
static void
for_each_row (AlongRosterGrid *self,
              GtkSnapshot     *snapshot,
              void (*draw_row) (AlongRosterGrid *self,
                                GtkSnapshot     *snapshot,
                                int              row,
                                int              y,
                                int              height))
{
  int scroll = along_roster_grid_get_scroll_y (self);
  int bottom = gtk_widget_get_height (GTK_WIDGET (self));
  int n_rows = along_roster_geometry_get_n_rows (self->geometry);
  int first = along_roster_geometry_get_row_at (self->geometry, scroll);

  for (int row = MAX (first, 0); row < n_rows; row++)
    {
      AlongRosterRect rect = along_roster_geometry_get_cell (self->geometry, row, 0);
      int y = rect.y - scroll + self->head_height;

      if (y >= bottom)
        break;
      draw_row (self, snapshot, row, y, rect.height);
    }
}

/* Where the line of now is, on the scale of the time strips. */
static int
get_now_x (AlongRosterGrid *self)
{
  return along_roster_geometry_minute_to_x (self->geometry, self->now_day, self->now_minute) -
         along_roster_grid_get_scroll_x (self);
}

static void
draw_row_body (AlongRosterGrid *self,
               GtkSnapshot     *snapshot,
               int              row,
               int              y,
               int              height)
{
  AlongRosterRow *of_row =
    g_ptr_array_index (along_roster_plan_get_rows (self->plan), (guint) row);

  if (of_row->kind == ALONG_ROSTER_ROW_PERSON)
    draw_away (self, snapshot, of_row, row);
  /* Behind the blocks; where somebody is away there is a word that it would cross. */
  if (self->now_day >= 0 && !of_row->away[self->now_day])
    append_rect (snapshot, &self->style.accent, NOW_ALPHA, get_now_x (self) - NOW_WIDTH / 2, y,
                 NOW_WIDTH, height);
  append_rect (snapshot, &self->style.text, LINE_ALPHA, 0, y + height - 1,
               gtk_widget_get_width (GTK_WIDGET (self)), 1);
}

static void
draw_row_label (AlongRosterGrid *self,
                GtkSnapshot     *snapshot,
                int              row,
                int              y,
                int              height)
{
  int x = get_label_x (self);

  append_rect (snapshot, &self->style.text, LINE_ALPHA, x, y + height - 1, self->label_width, 1);
  append_layout (snapshot, &self->style.text, get_row_layout (self, row),
                 x + ALONG_ROSTER_LABEL_PADDING,
                 y + ALONG_ROSTER_CELL_PADDING + ALONG_ROSTER_BLOCK_PADDING / 2);
}

static void
draw_heads (AlongRosterGrid *self,
            GtkSnapshot     *snapshot)
{
  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    {
      PangoLayout *layout = get_head_layout (self, day);
      int x, width;

      get_column (self, day, &x, &width);
      pango_layout_set_width (layout, (width - 2 * ALONG_ROSTER_CELL_PADDING) * PANGO_SCALE);
      append_layout (snapshot, &self->style.text, layout, x + ALONG_ROSTER_CELL_PADDING,
                     ALONG_ROSTER_BLOCK_PADDING);
      if (day == self->now_day)
        {
          append_rect (snapshot, &self->style.accent, 1, x, self->head_height - 3, width, 3);
          append_rect (snapshot, &self->style.accent, 1, get_now_x (self) - NOW_MARK_WIDTH / 2,
                       self->head_height - NOW_MARK_HEIGHT, NOW_MARK_WIDTH, NOW_MARK_HEIGHT);
        }
    }
}

static void
draw_hover (AlongRosterGrid *self,
            GtkSnapshot     *snapshot)
{
  const GdkRGBA *color = self->hover.valid ? &self->style.accent : &self->style.error;
  AlongRosterRect rect;

  if (self->hover.spot.row < 0 || (!self->hover.valid && self->hover.reason == NULL))
    return;

  rect = along_roster_grid_get_spot_area (self, self->hover.spot);
  append_rect (snapshot, color, HOVER_ALPHA, rect.x, rect.y, rect.width, rect.height);
  gtk_snapshot_append_border (
    snapshot,
    &GSK_ROUNDED_RECT_INIT ((float) rect.x, (float) rect.y, (float) rect.width,
                            (float) rect.height),
    (float[4]) { 2, 2, 2, 2 }, (GdkRGBA[4]) { *color, *color, *color, *color });

  /* Not by the colour alone. */
  if (!self->hover.valid)
    {
      g_autoptr (PangoLayout) sign = gtk_widget_create_pango_layout (GTK_WIDGET (self), "✗");

      append_rect (snapshot, color, 1, rect.x, rect.y, self->style.line_height,
                   self->style.line_height);
      pango_layout_set_width (sign, self->style.line_height * PANGO_SCALE);
      pango_layout_set_alignment (sign, PANGO_ALIGN_CENTER);
      append_layout (snapshot, &self->style.card, sign, rect.x, rect.y);
    }
}

static void
draw_blocks (AlongRosterGrid *self,
             GtkSnapshot     *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GHashTableIter iter;
  gpointer block;

  if (gtk_widget_get_child_visible (self->cells[self->cell]))
    gtk_widget_snapshot_child (widget, self->cells[self->cell], snapshot);

  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, NULL, &block))
    gtk_widget_snapshot_child (widget, block, snapshot);
}

void
along_roster_grid_draw (AlongRosterGrid *self,
                        GtkSnapshot     *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int body_x = get_body_x (self);
  float body_width = (float) (width - self->label_width);
  float body_height = (float) (height - self->head_height);

  if (self->plan == NULL)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) body_x, (float) self->head_height,
                                                         body_width, body_height));
  draw_columns (self, snapshot);
  for_each_row (self, snapshot, draw_row_body);
  draw_blocks (self, snapshot);
  draw_hover (self, snapshot);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float) get_label_x (self),
                                               (float) self->head_height,
                                               (float) self->label_width, body_height));
  for_each_row (self, snapshot, draw_row_label);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) body_x, 0, body_width,
                                                         (float) self->head_height));
  draw_heads (self, snapshot);
  gtk_snapshot_pop (snapshot);
  append_rect (snapshot, &self->style.text, 2 * LINE_ALPHA, 0, self->head_height - 1, width, 1);
}
