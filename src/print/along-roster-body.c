/* along-roster-body.c — the rows of a roster, set in type and split over pages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-roster-body.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "print/along-sign-line.h"
#include "print/along-table-layout.h"

/* Inside the band with the heads of the columns. */
#define BAND_PADDING 3.0
#define BAND_RULE 1.2
/* What is left free at the sides of a cell and between its blocks. */
#define CELL_MARGIN 4.5
#define BLOCK_GAP 5.5
/* A box to write into, and the gap below it. */
#define SEAT_HEIGHT 14.0
#define SEAT_GAP 2.5
/* Of a page of a calendar: a week is nearly as high as one, and the first or last of a month may be
 * a single day. */
#define MOST_EMPTY 0.5
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
  PangoLayout *heads[ALONG_TABLE_MAX_COLUMNS]; /* NULL but in a calendar */
  GPtrArray *cells[ALONG_TABLE_MAX_COLUMNS]; /* of blocks, which are GArrays of SetLine */
} SetRow;

struct _AlongRosterBody
{
  const AlongRosterForm *form;
  AlongSheet *table; /* not owned */
  AlongTypesetter *typesetter;
  double width;
  double label_width;
  double band_height;
  GPtrArray *heads; /* of PangoLayout: that of the labels, then those of the columns */
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
  [ALONG_LINE_NEW] = ALONG_STYLE_HEAD,
  [ALONG_LINE_PHONE] = ALONG_STYLE_PHONE,
  [ALONG_LINE_OPEN] = ALONG_STYLE_OPEN,
  [ALONG_LINE_SIGN] = ALONG_STYLE_TEXT,
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
  for (guint i = 0; i < ALONG_TABLE_MAX_COLUMNS; i++)
    {
      g_clear_object (&row->heads[i]);
      g_clear_pointer (&row->cells[i], g_ptr_array_unref);
    }
  g_free (row);
}

/* The left edge and the width of a column, or, with @column -1, of the labels. The first is on the
 * side where reading begins. */
static double
get_column (AlongRosterBody *self,
            int              column,
            double          *column_width)
{
  double rest_width = (self->width - self->label_width) / self->form->n_columns;
  double x;

  *column_width = column < 0 ? self->label_width : rest_width;
  x = column < 0 ? 0 : self->label_width + column * rest_width;

  return along_typesetter_is_rtl (self->typesetter) ? self->width - x - *column_width : x;
}

/* The same without the margins of the cells in it. */
static double
get_cell (AlongRosterBody *self,
          int              column,
          double          *width)
{
  double x = get_column (self, column, width) + CELL_MARGIN;

  *width -= 2 * CELL_MARGIN;

  return x;
}

/* Where the head @i of the table stands; on a sheet to sign, they are about its lines. */
static double
get_head (AlongRosterBody *self,
          int              i,
          double          *width)
{
  double x;

  if (i < 0 || !self->form->to_sign)
    return get_cell (self, i, width);

  x = get_cell (self, 0, width);

  return x + along_sign_line_get_field (self->typesetter, *width, (AlongSignField) i, width);
}

/* What a line measures in which somebody signs. */
static void
set_sign_line (AlongRosterBody      *self,
               GArray               *block,
               const AlongTableLine *line,
               double                width)
{
  SetLine set = { .kind = line->kind };
  double name_width;

  along_sign_line_get_field (self->typesetter, width, ALONG_SIGN_NAME, &name_width);
  if (*line->text != '\0')
    set.layout = along_typesetter_set (self->typesetter, styles[line->kind], line->text, 0,
                                       name_width);
  set.height = along_sign_line_get_height (self->typesetter, set.layout);
  g_array_append_val (block, set);
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
  if (line->kind == ALONG_LINE_PERSON || line->kind == ALONG_LINE_AWAY ||
      line->kind == ALONG_LINE_NEW)
    along_typesetter_hang (self->typesetter, set.layout);

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
      else if (line->kind == ALONG_LINE_SIGN)
        {
          set_sign_line (self, block, line, width);
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
  double width, height;

  get_cell (self, -1, &width);
  set->label = along_typesetter_set (self->typesetter, ALONG_STYLE_LABEL, row->label, 0, width);
  height = along_layout_get_height (set->label);
  if (*row->sublabel != '\0')
    {
      set->sublabel = along_typesetter_set (self->typesetter, ALONG_STYLE_SUBLABEL, row->sublabel,
                                            0, width);
      height += along_layout_get_height (set->sublabel);
    }
  along_table_layout_add_row (self->layout, height);

  get_cell (self, 0, &width);
  for (guint i = 0; i < self->form->n_columns; i++)
    {
      if (row->heads[i] != NULL)
        set->heads[i] = along_typesetter_set (self->typesetter, ALONG_STYLE_LABEL, row->heads[i], 0,
                                              width);
      set->cells[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

      for (guint k = 0; k < row->cells[i]->len; k++)
        {
          GArray *block = set_block (self, g_ptr_array_index (row->cells[i], k), width);

          g_ptr_array_add (set->cells[i], block);
          along_table_layout_add_block (self->layout, i, g_array_index (block, SetLine, 0).height);
          for (guint m = 1; m < block->len; m++)
            along_table_layout_add_line (self->layout, g_array_index (block, SetLine, m).height);
        }
    }

  g_ptr_array_add (self->rows, set);
}

static void
draw_line (AlongRosterBody *self,
           cairo_t         *cr,
           const SetLine   *line,
           double           x,
           double           y,
           double           width)
{
  if (line->kind == ALONG_LINE_SIGN)
    along_sign_line_draw (self->typesetter, cr, line->layout, x, y, width);
  else if (line->layout != NULL)
    along_layout_show (line->layout, cr, x, y);
  else
    along_sign_box_draw (cr, x, y, width,
                         SEAT_HEIGHT * along_typesetter_get_scale (self->typesetter));
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
  double x = get_cell (self, (int) piece->column, &width);

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
  const AlongTableRow *row = g_ptr_array_index (self->table->rows, slice->row);
  double bottom = slice->y + slice->height;
  double x, width;

  along_ink_set (cr, ALONG_INK_TINT);
  if (row->kind != ALONG_ROW_NORMAL)
    cairo_rectangle (cr, 0, slice->y, self->width, slice->height);
  for (guint i = 0; self->form->calendar && i < self->form->n_columns; i++)
    if (row->heads[i] == NULL)
      {
        x = get_column (self, (int) i, &width);
        cairo_rectangle (cr, x, slice->y, width, slice->height);
      }
  cairo_fill (cr);

  along_ink_set (cr, ALONG_INK_FINE_RULE);
  cairo_set_line_width (cr, 0.5);
  for (guint i = 0; i < self->form->n_columns; i++)
    {
      x = get_column (self, (int) i, &width);

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
  double y = slice->y + self->form->row_padding;
  double width;
  double x = get_cell (self, -1, &width);

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

static void
draw_day_heads (AlongRosterBody       *self,
                cairo_t               *cr,
                const AlongTableSlice *slice)
{
  SetRow *row = g_ptr_array_index (self->rows, slice->row);

  for (guint i = 0; i < self->form->n_columns; i++)
    {
      double width;
      double x = get_cell (self, (int) i, &width);

      if (row->heads[i] != NULL)
        along_layout_show (row->heads[i], cr, x, slice->y + self->form->row_padding);
    }
}

static void
draw_band (AlongRosterBody *self,
           cairo_t         *cr)
{
  if (self->heads->len > 0)
    {
      along_ink_set (cr, ALONG_INK_BAND);
      cairo_rectangle (cr, 0, 0, self->width, self->band_height);
      cairo_fill (cr);
    }

  along_ink_set (cr, ALONG_INK_ACCENT);
  cairo_rectangle (cr, 0, self->band_height - BAND_RULE, self->width, BAND_RULE);
  cairo_fill (cr);

  for (guint i = 0; i < self->heads->len; i++)
    {
      double width;
      double x = get_head (self, (int) i - 1, &width);

      along_layout_show (g_ptr_array_index (self->heads, i), cr, x,
                         BAND_PADDING - BAND_RULE / 2);
    }
}

/* Sets what stands above the columns on each page. */
static void
set_band (AlongRosterBody *self)
{
  self->heads = g_ptr_array_new_with_free_func (g_object_unref);
  self->band_height = BAND_RULE;

  for (guint i = 0; i < self->table->heads->len; i++)
    {
      PangoLayout *head;
      double width;

      get_head (self, (int) i - 1, &width);
      head = along_typesetter_set (self->typesetter, ALONG_STYLE_COLUMN,
                                   g_ptr_array_index (self->table->heads, i), 0, width);
      g_ptr_array_add (self->heads, head);
      self->band_height = MAX (self->band_height,
                               along_layout_get_height (head) + 2 * BAND_PADDING);
    }
}

/* Sets what stands below the label of a row that began on the page before, in so much room. */
static PangoLayout *
set_continued (AlongRosterBody *self,
               double           width)
{
  /* Translators: of a row that began on the page before. */
  return along_typesetter_set (self->typesetter, ALONG_STYLE_NOTE, _("(continued)"), 0, width);
}

/* The share of the form, or what a word takes that stands there on any page. */
static double
find_label_width (AlongRosterBody *self)
{
  g_autoptr (PangoLayout) word = set_continued (self, self->width);
  int width;

  pango_layout_get_size (word, &width, NULL);

  return MAX (floor (self->width * self->form->label_share),
              ceil ((double) width / PANGO_SCALE) + 2 * CELL_MARGIN);
}

AlongRosterBody *
along_roster_body_new (const AlongRosterForm *form,
                       AlongSheet            *table,
                       double                 width,
                       double                 height,
                       double                 scale)
{
  AlongRosterBody *self = g_new0 (AlongRosterBody, 1);
  AlongTableMetrics metrics = {
    .padding = form->row_padding,
    .block_gap = BLOCK_GAP * scale,
    .fill = form->calendar,
  };
  double label_width;

  self->form = form;
  self->table = table;
  self->typesetter = along_typesetter_new (scale);
  self->width = width;
  self->label_width = find_label_width (self);
  set_band (self);

  get_cell (self, -1, &label_width);
  self->continued = set_continued (self, label_width);
  metrics.continued_height = along_layout_get_height (self->continued);
  metrics.page_height = height - self->band_height;
  metrics.most_empty = metrics.page_height * (form->calendar ? MOST_EMPTY : 1);
  if (form->calendar)
    metrics.head_height = along_typesetter_get_line_height (self->typesetter, ALONG_STYLE_LABEL) +
                          form->row_padding;

  self->rows = g_ptr_array_new_with_free_func (set_row_free);
  self->layout = along_table_layout_new (form->n_columns, &metrics);
  for (guint i = 0; i < table->rows->len; i++)
    add_row (self, g_ptr_array_index (table->rows, i));
  along_table_layout_paginate (self->layout);

  return self;
}

void
along_roster_body_free (AlongRosterBody *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->heads);
  g_object_unref (self->continued);
  along_table_layout_free (self->layout);
  along_typesetter_free (self->typesetter);
  g_free (self);
}

guint
along_roster_body_get_n_pages (AlongRosterBody *self)
{
  return along_table_layout_get_n_pages (self->layout);
}

static void
draw_slice (AlongRosterBody       *self,
            cairo_t               *cr,
            const AlongTableSlice *slice)
{
  draw_ground (self, cr, slice);
  draw_label (self, cr, slice);
  draw_day_heads (self, cr, slice);
  for (guint i = 0; i < slice->pieces->len; i++)
    {
      const AlongTablePiece *piece = &g_array_index (slice->pieces, AlongTablePiece, i);

      draw_piece (self, cr, g_ptr_array_index (self->rows, slice->row), piece,
                  slice->y + piece->y);
    }
}

void
along_roster_body_draw (AlongRosterBody *self,
                        cairo_t         *cr,
                        guint            page)
{
  guint n_slices;
  const AlongTableSlice *slices = along_table_layout_get_slices (self->layout, &n_slices);

  draw_band (self, cr);

  cairo_save (cr);
  cairo_translate (cr, 0, self->band_height);
  for (guint i = 0; i < n_slices; i++)
    if (slices[i].page == page)
      draw_slice (self, cr, &slices[i]);
  cairo_restore (cr);
}
