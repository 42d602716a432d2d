/* along-training-grid-draw.c — what the grid of training draws: names, heads and squares
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-training-grid-private.h"

#include "app/along-compat.h"

#define PADDING 6
#define HEAD_LINES 3

void
along_training_grid_clear_layouts (AlongTrainingGrid *self)
{
  for (guint i = 0; self->names != NULL && i < self->n_rows; i++)
    g_clear_object (&self->names[i]);
  for (guint i = 0; self->heads != NULL && i < self->n_columns; i++)
    g_clear_object (&self->heads[i]);
  for (int i = 0; i < N_STATES; i++)
    g_clear_object (&self->states[i]);
}

static PangoLayout *
ensure_name (AlongTrainingGrid *self,
             guint              row)
{
  PangoLayout **layout = &self->names[row];

  if (*layout == NULL)
    {
      GPtrArray *people = along_training_table_get_people (self->table);

      *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self),
                                                along_training_grid_get_name (people, row));
      pango_layout_set_ellipsize (*layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_set_width (*layout, (self->label_width - 2 * PADDING) * PANGO_SCALE);

  return *layout;
}

static PangoLayout *
ensure_head (AlongTrainingGrid *self,
             guint              column)
{
  PangoLayout **layout = &self->heads[column];

  if (*layout == NULL)
    {
      GPtrArray *courses = along_training_table_get_courses (self->table);

      *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self),
                                                along_training_grid_get_name (courses, column));
      pango_layout_set_wrap (*layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (*layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (*layout, -HEAD_LINES);
    }
  pango_layout_set_width (*layout, (self->column_width - 2 * PADDING) * PANGO_SCALE);

  return *layout;
}

/* All squares that stand alike say the same: there are few layouts, however large the table is. */
static PangoLayout *
ensure_state (AlongTrainingGrid *self,
              int                state)
{
  const AlongTrainingSquare square = { { (AlongTrainingState) state, 0 }, TRUE };
  g_autofree char *text = NULL;

  if (self->states[state] != NULL)
    return self->states[state];

  text = g_strdup_printf ("%s\u00a0%s", along_training_square_get_sign (&square),
                          along_training_square_get_word (&square));
  self->states[state] = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  return self->states[state];
}

void
along_training_grid_update_metrics (AlongTrainingGrid *self)
{
  PangoFontMetrics *metrics =
    pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int widest = 0;

  self->line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) +
                                         pango_font_metrics_get_descent (metrics));
  self->letter_width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));
  pango_font_metrics_unref (metrics);

  self->row_height = self->line_height + 2 * PADDING;
  self->head_height = HEAD_LINES * self->line_height + 2 * PADDING;
  for (int i = 0; i < N_STATES; i++)
    {
      int width;

      pango_layout_get_pixel_size (ensure_state (self, i), &width, NULL);
      widest = MAX (widest, width);
    }
  self->least_column_width = widest + 2 * PADDING + 4;
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

static void
append_rect (GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             float          alpha,
             GdkRectangle   area)
{
  GdkRGBA faded = *color;

  faded.alpha *= alpha;
  gtk_snapshot_append_color (snapshot, &faded,
                             &GRAPHENE_RECT_INIT ((float) area.x, (float) area.y,
                                                  (float) area.width, (float) area.height));
}

static void
append_outline (GtkSnapshot   *snapshot,
                const GdkRGBA *color,
                GdkRectangle   area)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) area.x, (float) area.y,
                                                        (float) area.width, (float) area.height),
                                   2);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
push_clip (GtkSnapshot       *snapshot,
           AlongTrainingGrid *self,
           GdkRectangle       area)
{
  if (along_training_grid_is_rtl (self))
    area.x = gtk_widget_get_width (GTK_WIDGET (self)) - area.x - area.width;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) area.x, (float) area.y,
                                                         (float) area.width, (float) area.height));
}

/* The rows and columns in sight, which are no more than there are. */
static void
find_visible (AlongTrainingGrid *self,
              guint             *first_row,
              guint             *end_row,
              guint             *first_column,
              guint             *end_column)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - self->label_width;
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - self->head_height;
  int x = along_training_grid_get_scroll (self->hadjustment);
  int y = along_training_grid_get_scroll (self->vadjustment);

  *first_row = (guint) (y / self->row_height);
  *end_row = MIN ((guint) ((y + MAX (height, 0)) / self->row_height + 1), self->n_rows);
  *first_column = (guint) (x / self->column_width);
  *end_column = MIN ((guint) ((x + MAX (width, 0)) / self->column_width + 1), self->n_columns);
}

static void
snapshot_square (AlongTrainingGrid *self,
                 GtkSnapshot       *snapshot,
                 const GdkRGBA     *colors,
                 const GdkRGBA     *text,
                 guint              row,
                 guint              column)
{
  const AlongTrainingSquare *square = along_training_table_get_square (self->table, row, column);
  GdkRectangle area = along_training_grid_get_area (self, row, column);
  int state = (int) square->preparation.state;
  GdkRGBA faint = *text;
  int width, height;

  area.x++;
  area.y++;
  area.width -= 2;
  area.height -= 2;
  faint.alpha *= 0.7f;
  if (*along_training_square_get_sign (square) == '\0')
    {
      append_rect (snapshot, text, 0.03f, area);
      return;
    }

  append_rect (snapshot, &colors[state], square->needed ? 0.25f : 0.08f, area);
  pango_layout_get_pixel_size (ensure_state (self, state), &width, &height);
  append_text (snapshot, ensure_state (self, state), square->needed ? text : &faint,
               area.x + (area.width - width) / 2, area.y + (area.height - height) / 2);
}

static void
snapshot_squares (AlongTrainingGrid *self,
                  GtkSnapshot       *snapshot,
                  const GdkRGBA     *colors,
                  const GdkRGBA     *text)
{
  guint first_row, end_row, first_column, end_column;

  find_visible (self, &first_row, &end_row, &first_column, &end_column);
  for (guint row = first_row; row < end_row; row++)
    for (guint column = first_column; column < end_column; column++)
      snapshot_square (self, snapshot, colors, text, row, column);

  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    append_outline (snapshot, &colors[SWATCH_ACCENT],
                    along_training_grid_get_area (self, self->row, self->column));
}

static void
snapshot_labels (AlongTrainingGrid *self,
                 GtkSnapshot       *snapshot,
                 const GdkRGBA     *text)
{
  guint first_row, end_row, first_column, end_column;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  find_visible (self, &first_row, &end_row, &first_column, &end_column);
  push_clip (snapshot, self, (GdkRectangle) { 0, self->head_height, self->label_width,
                                              height - self->head_height });
  for (guint row = first_row; row < end_row; row++)
    append_text (snapshot, ensure_name (self, row), text,
                 along_training_grid_is_rtl (self) ? width - self->label_width + PADDING : PADDING,
                 along_training_grid_get_area (self, row, 0).y + PADDING);
  gtk_snapshot_pop (snapshot);

  push_clip (snapshot, self, (GdkRectangle) { self->label_width, 0, width - self->label_width,
                                              self->head_height });
  for (guint column = first_column; column < end_column; column++)
    {
      PangoLayout *layout = ensure_head (self, column);
      int layout_height;

      /* What is short stands on the squares. */
      pango_layout_get_pixel_size (layout, NULL, &layout_height);
      append_text (snapshot, layout, text,
                   along_training_grid_get_area (self, 0, column).x + PADDING,
                   MAX (self->head_height - PADDING - layout_height, 0));
    }
  gtk_snapshot_pop (snapshot);
}

void
along_training_grid_draw (AlongTrainingGrid *self,
                          GtkSnapshot       *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GdkRGBA colors[N_SWATCHES];
  GdkRGBA text;

  if (!along_training_grid_has_squares (self) || self->row_height == 0)
    return;

  along_compat_get_color (widget, &text);
  for (int i = 0; i < N_SWATCHES; i++)
    {
      along_compat_get_color (self->swatches[i], &colors[i]);
      colors[i].alpha = 1;
    }

  push_clip (snapshot, self, (GdkRectangle) { self->label_width, self->head_height,
                                              width - self->label_width,
                                              height - self->head_height });
  snapshot_squares (self, snapshot, colors, &text);
  gtk_snapshot_pop (snapshot);
  snapshot_labels (self, snapshot, &text);
}
