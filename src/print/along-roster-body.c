/* along-roster-body.c — the rows of a roster, set in type and split over pages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-roster-body.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "print/along-table-layout.h"

/* The share of the width that the labels take. */
#define LABEL_SHARE 0.135
/* What is left free at the sides of a cell and above and below its content. */
#define CELL_MARGIN 4.5
#define ROW_PADDING 3.5
#define BLOCK_GAP 5.5
/* A box to write into, and the gap below it. */
#define SEAT_HEIGHT 14.0
#define SEAT_GAP 2.5
/* Paragraphs of more lines are set in parts, so that no part is higher than a page. */
#define MAX_LINES 20

typedef struct
{
  AlongLineKind kind;
  PangoLayout *layout; /* NULL for a box to write into */
  double height;
} SetLine;

typedef struct
{
  PangoLayout *label;
  PangoLayout *sublabel; /* may be NULL */
  GPtrArray *cells[ALONG_DAYS_A_WEEK]; /* of blocks, which are GArrays of SetLine */
} SetRow;

struct _AlongRosterBody
{
  AlongTypesetter *typesetter; /* not owned */
  GPtrArray *table;
  double width;
  PangoLayout *continued;
  GPtrArray *rows; /* of SetRow */
  AlongTableLayout *layout;
};

static const AlongTextStyle styles[] = {
  [ALONG_LINE_HEAD] = ALONG_STYLE_HEAD,
  [ALONG_LINE_WORK] = ALONG_STYLE_WORK,
  [ALONG_LINE_DETAIL] = ALONG_STYLE_DETAIL,
  [ALONG_LINE_NOTE] = ALONG_STYLE_NOTE,
  [ALONG_LINE_PERSON] = ALONG_STYLE_TEXT,
  [ALONG_LINE_AWAY] = ALONG_STYLE_AWAY,
  [ALONG_LINE_PHONE] = ALONG_STYLE_PHONE,
  [ALONG_LINE_OPEN] = ALONG_STYLE_OPEN,
};

static void
set_line_clear (gpointer data)
{
  SetLine *line = data;

  g_clear_object (&line->layout);
}

static void
set_row_free (gpointer data)
{
  SetRow *row = data;

  g_object_unref (row->label);
  g_clear_object (&row->sublabel);
  for (guint i = 0; i < ALONG_DAYS_A_WEEK; i++)
    g_ptr_array_unref (row->cells[i]);
  g_free (row);
}

/* Sets the text of @line from the byte @start on, in parts if it is long. */
static void
set_text (AlongRosterBody      *self,
          GArray               *block,
          const AlongTableLine *line,
          gsize                 start,
          double                width)
{
  gsize n_struck = line->n_struck > start ? line->n_struck - start : 0;
  SetLine set = { .kind = line->kind };

  set.layout = along_typesetter_set (self->typesetter, styles[line->kind], line->text + start,
                                     n_struck, width);

  if (pango_layout_get_line_count (set.layout) > MAX_LINES)
    {
      gsize length = (gsize) pango_layout_get_line_readonly (set.layout, MAX_LINES)->start_index;

      pango_layout_set_text (set.layout, line->text + start, (int) length);
      set.height = along_layout_get_height (set.layout);
      g_array_append_val (block, set);
      set_text (self, block, line, start + length, width);
      return;
    }

  set.height = along_layout_get_height (set.layout);
  g_array_append_val (block, set);
}

static GArray *
set_block (AlongRosterBody *self,
           GPtrArray       *lines,
           double           width)
{
  GArray *block = g_array_new (FALSE, FALSE, sizeof (SetLine));

  g_array_set_clear_func (block, set_line_clear);

  for (guint i = 0; i < lines->len; i++)
    {
      const AlongTableLine *line = g_ptr_array_index (lines, i);

      if (line->kind == ALONG_LINE_SEAT)
        {
          double scale = along_typesetter_get_scale (self->typesetter);
          SetLine seat = { .kind = line->kind, .height = (SEAT_HEIGHT + SEAT_GAP) * scale };

          g_array_append_val (block, seat);
        }
      else
        {
          set_text (self, block, line, 0, width);
        }
    }

  return block;
}

/* Sets a row, and tells the layout how high everything in it is. */
static void
add_row (AlongRosterBody     *self,
         const AlongTableRow *row)
{
  SetRow *set = g_new0 (SetRow, 1);
  double column_width, height;

  along_roster_body_get_column (self->typesetter, self->width, -1, &column_width);
  set->label = along_typesetter_set (self->typesetter, ALONG_STYLE_LABEL, row->label, 0,
                                     column_width - 2 * CELL_MARGIN);
  height = along_layout_get_height (set->label);
  if (*row->sublabel != '\0')
    {
      set->sublabel = along_typesetter_set (self->typesetter, ALONG_STYLE_SUBLABEL, row->sublabel,
                                            0, column_width - 2 * CELL_MARGIN);
      height += along_layout_get_height (set->sublabel);
    }
  along_table_layout_add_row (self->layout, height);

  along_roster_body_get_column (self->typesetter, self->width, 0, &column_width);
  for (guint i = 0; i < ALONG_DAYS_A_WEEK; i++)
    {
      set->cells[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

      for (guint k = 0; k < row->cells[i]->len; k++)
        {
          GArray *block = set_block (self, g_ptr_array_index (row->cells[i], k),
                                     column_width - 2 * CELL_MARGIN);

          g_ptr_array_add (set->cells[i], block);
          along_table_layout_add_block (self->layout, i, g_array_index (block, SetLine, 0).height);
          for (guint m = 1; m < block->len; m++)
            along_table_layout_add_line (self->layout, g_array_index (block, SetLine, m).height);
        }
    }

  g_ptr_array_add (self->rows, set);
}

static void
draw_seat (AlongRosterBody *self,
           cairo_t         *cr,
           double           x,
           double           y,
           double           width)
{
  double height = SEAT_HEIGHT * along_typesetter_get_scale (self->typesetter);
  const double radius = 2.5;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  along_ink_set (cr, ALONG_INK_ACCENT);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
}

static void
draw_line (AlongRosterBody *self,
           cairo_t         *cr,
           const SetLine   *line,
           double           x,
           double           y,
           double           width)
{
  if (line->layout != NULL)
    along_layout_show (line->layout, cr, x, y);
  else
    draw_seat (self, cr, x, y, width);
}

static void
draw_piece (AlongRosterBody       *self,
            cairo_t               *cr,
            SetRow                *row,
            const AlongTablePiece *piece,
            double                 y)
{
  GArray *block = g_ptr_array_index (row->cells[piece->column], piece->block);
  const SetLine *head = &g_array_index (block, SetLine, 0);
  double width;
  double x = along_roster_body_get_column (self->typesetter, self->width, (int) piece->column,
                                           &width);

  x += CELL_MARGIN;
  width -= 2 * CELL_MARGIN;

  draw_line (self, cr, head, x, y, width);
  y += head->height;
  for (guint i = 0; i < piece->n_lines; i++)
    {
      const SetLine *line = &g_array_index (block, SetLine, 1 + piece->first_line + i);

      draw_line (self, cr, line, x, y, width);
      y += line->height;
    }
}

static void
draw_ground (AlongRosterBody       *self,
             cairo_t               *cr,
             const AlongTableSlice *slice)
{
  const AlongTableRow *row = g_ptr_array_index (self->table, slice->row);
  double bottom = slice->y + slice->height;

  if (row->kind != ALONG_ROW_NORMAL)
    {
      along_ink_set (cr, ALONG_INK_TINT);
      cairo_rectangle (cr, 0, slice->y, self->width, slice->height);
      cairo_fill (cr);
    }

  along_ink_set (cr, ALONG_INK_FINE_RULE);
  cairo_set_line_width (cr, 0.5);
  for (int i = 0; i < ALONG_DAYS_A_WEEK; i++)
    {
      double width;
      double x = along_roster_body_get_column (self->typesetter, self->width, i, &width);

      /* On the side of a day where the one before it is. */
      if (along_typesetter_is_rtl (self->typesetter))
        x += width;
      cairo_move_to (cr, x, slice->y);
      cairo_line_to (cr, x, bottom);
    }
  cairo_stroke (cr);

  along_ink_set (cr, ALONG_INK_RULE);
  cairo_set_line_width (cr, 0.75);
  cairo_move_to (cr, 0, bottom);
  cairo_line_to (cr, self->width, bottom);
  cairo_stroke (cr);
}

static void
draw_label (AlongRosterBody       *self,
            cairo_t               *cr,
            const AlongTableSlice *slice)
{
  SetRow *row = g_ptr_array_index (self->rows, slice->row);
  double y = slice->y + ROW_PADDING;
  double x, width;

  x = along_roster_body_get_column (self->typesetter, self->width, -1, &width) + CELL_MARGIN;

  along_layout_show (row->label, cr, x, y);
  y += along_layout_get_height (row->label);

  if (row->sublabel != NULL)
    {
      along_layout_show (row->sublabel, cr, x, y);
      y += along_layout_get_height (row->sublabel);
    }

  if (slice->continued)
    along_layout_show (self->continued, cr, x, y);
}

AlongRosterBody *
along_roster_body_new (AlongTypesetter *typesetter,
                       GPtrArray       *rows,
                       double           width,
                       double           height)
{
  AlongRosterBody *self = g_new0 (AlongRosterBody, 1);
  AlongTableMetrics metrics = {
    .page_height = height,
    .padding = ROW_PADDING,
    .block_gap = BLOCK_GAP * along_typesetter_get_scale (typesetter),
  };
  double label_width;

  self->typesetter = typesetter;
  self->table = g_ptr_array_ref (rows);
  self->width = width;

  along_roster_body_get_column (typesetter, width, -1, &label_width);
  self->continued = along_typesetter_set (typesetter, ALONG_STYLE_NOTE,
                                          /* Translators: of a row that began on the page
                                           * before. */
                                          _("(continued)"), 0, label_width - 2 * CELL_MARGIN);
  metrics.continued_height = along_layout_get_height (self->continued);

  self->rows = g_ptr_array_new_with_free_func (set_row_free);
  self->layout = along_table_layout_new (ALONG_DAYS_A_WEEK, &metrics);
  for (guint i = 0; i < rows->len; i++)
    add_row (self, g_ptr_array_index (rows, i));
  along_table_layout_paginate (self->layout);

  return self;
}

void
along_roster_body_free (AlongRosterBody *self)
{
  g_ptr_array_unref (self->table);
  g_ptr_array_unref (self->rows);
  g_object_unref (self->continued);
  along_table_layout_free (self->layout);
  g_free (self);
}

guint
along_roster_body_get_n_pages (AlongRosterBody *self)
{
  return along_table_layout_get_n_pages (self->layout);
}

void
along_roster_body_draw (AlongRosterBody *self,
                        cairo_t         *cr,
                        guint            page)
{
  guint n_slices;
  const AlongTableSlice *slices = along_table_layout_get_slices (self->layout, &n_slices);

  for (guint i = 0; i < n_slices; i++)
    {
      const AlongTableSlice *slice = &slices[i];

      if (slice->page != page)
        continue;

      draw_ground (self, cr, slice);
      draw_label (self, cr, slice);
      for (guint k = 0; k < slice->pieces->len; k++)
        {
          const AlongTablePiece *piece = &g_array_index (slice->pieces, AlongTablePiece, k);

          draw_piece (self, cr, g_ptr_array_index (self->rows, slice->row), piece,
                      slice->y + piece->y);
        }
    }
}

double
along_roster_body_get_column (AlongTypesetter *typesetter,
                              double           width,
                              int              day,
                              double          *column_width)
{
  double label_width = floor (width * LABEL_SHARE);
  double day_width = (width - label_width) / ALONG_DAYS_A_WEEK;
  double x;

  *column_width = day < 0 ? label_width : day_width;
  x = day < 0 ? 0 : label_width + day * day_width;

  return along_typesetter_is_rtl (typesetter) ? width - x - *column_width : x;
}
