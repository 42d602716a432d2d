/* along-table-layout.c — which part of a table stands where on which page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-table-layout.h"

/* What fits exactly must fit after it was summed up in another order, too. */
#define EPSILON 1e-6

typedef struct
{
  double head;
  double height; /* of the head and all lines */
  GArray *lines; /* of double */
} Block;

typedef struct
{
  double label;
  GPtrArray **columns; /* for each column its blocks */
} Row;

/* How far a column of a row was laid out. */
typedef struct
{
  guint block;
  guint line;
} Cursor;

struct _AlongTableLayout
{
  guint n_columns;
  AlongTableMetrics metrics;
  GPtrArray *rows;
  Block *last_block;

  GArray *slices; /* of AlongTableSlice */
  guint page;
  double y; /* where the next slice goes on the page */
  gboolean paginated;
};

static void
block_free (gpointer data)
{
  Block *block = data;

  g_array_unref (block->lines);
  g_free (block);
}

static void
slice_clear (gpointer data)
{
  AlongTableSlice *slice = data;

  g_array_unref (slice->pieces);
}

static double
get_line (Block *block,
          guint  line)
{
  return g_array_index (block->lines, double, line);
}

/* The height of what is left of @block from @line on, the head included. */
static double
get_rest (Block *block,
          guint  line)
{
  double height = block->height;

  for (guint i = 0; i < line; i++)
    height -= get_line (block, i);

  return height;
}

/* What a slice has above and below its content. */
static double
get_edges (AlongTableLayout *self)
{
  return self->metrics.head_height + 2 * self->metrics.padding;
}

/* The room for blocks in a slice that fills a page from its top. */
static double
get_capacity (AlongTableLayout *self)
{
  return self->metrics.page_height - get_edges (self);
}

static double
get_row_height (AlongTableLayout *self,
                Row              *row)
{
  double height = row->label;

  for (guint i = 0; i < self->n_columns; i++)
    {
      GPtrArray *blocks = row->columns[i];
      double column = 0;

      for (guint k = 0; k < blocks->len; k++)
        {
          Block *block = g_ptr_array_index (blocks, k);

          column += block->height + (k > 0 ? self->metrics.block_gap : 0);
        }
      height = MAX (height, column);
    }

  return height + get_edges (self);
}

static gboolean
is_finished (AlongTableLayout *self,
             Row              *row,
             const Cursor     *cursors)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (cursors[i].block < row->columns[i]->len)
      return FALSE;

  return TRUE;
}

/* How many lines of @block from @line on fit in @room below its head. */
static guint
count_fitting_lines (Block  *block,
                     guint   line,
                     double  room,
                     double *height)
{
  guint n_lines = 0;

  *height = block->head;
  while (line + n_lines < block->lines->len &&
         *height + get_line (block, line + n_lines) <= room + EPSILON)
    *height += get_line (block, line + n_lines++);

  return n_lines;
}

/* Puts what fits in @room of a column below each other, and moves @cursor past it. On an @empty
 * page at least one line is put, so that there is an end. Gives the height used: 0 for nothing. */
static double
fill_column (AlongTableLayout *self,
             Row              *row,
             guint             column,
             double            room,
             gboolean          empty,
             Cursor           *cursor,
             GArray           *pieces)
{
  GPtrArray *blocks = row->columns[column];
  double used = 0;

  while (cursor->block < blocks->len)
    {
      Block *block = g_ptr_array_index (blocks, cursor->block);
      double y = used > 0 ? used + self->metrics.block_gap : 0;
      AlongTablePiece piece = {
        .column = column,
        .block = cursor->block,
        .first_line = cursor->line,
        .n_lines = block->lines->len - cursor->line,
        .y = self->metrics.head_height + self->metrics.padding + y,
        .height = get_rest (block, cursor->line),
      };

      if (y + piece.height > room + EPSILON)
        {
          if (block->height <= get_capacity (self) + EPSILON)
            break;

          piece.n_lines = count_fitting_lines (block, cursor->line, room - y, &piece.height);
          if (piece.n_lines == 0)
            {
              if (!empty || used > 0)
                break;
              piece.n_lines = MIN (1, block->lines->len);
              if (piece.n_lines == 1)
                piece.height += get_line (block, cursor->line);
            }
        }

      g_array_append_val (pieces, piece);
      used = y + piece.height;
      cursor->line += piece.n_lines;

      if (cursor->line < block->lines->len)
        break;
      cursor->block++;
      cursor->line = 0;
    }

  return used;
}

/* Lays out as much of @row as fits in what is left of the page. %FALSE, with nothing done, when a
 * column that still has blocks would get none of them; never on an empty page. */
static gboolean
add_slice (AlongTableLayout *self,
           guint             row_number,
           gboolean          continued,
           Cursor           *cursors)
{
  Row *row = g_ptr_array_index (self->rows, row_number);
  double room = self->metrics.page_height - self->y - get_edges (self);
  double height = row->label + (continued ? self->metrics.continued_height : 0);
  gboolean empty = self->y <= 0;
  g_autofree Cursor *next = g_memdup2 (cursors, self->n_columns * sizeof *cursors);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (AlongTablePiece));
  AlongTableSlice slice;

  if (!empty && height > room + EPSILON)
    return FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    {
      double used = fill_column (self, row, i, room, empty, &next[i], pieces);

      if (!empty && used <= 0 && next[i].block < row->columns[i]->len)
        return FALSE;
      height = MAX (height, used);
    }

  slice = (AlongTableSlice) {
    .row = row_number,
    .page = self->page,
    .y = self->y,
    .height = height + get_edges (self),
    .continued = continued,
    .pieces = g_steal_pointer (&pieces),
  };
  g_array_append_val (self->slices, slice);

  self->y += slice.height;
  for (guint i = 0; i < self->n_columns; i++)
    cursors[i] = next[i];

  return TRUE;
}

static void
turn_page (AlongTableLayout *self)
{
  self->page++;
  self->y = 0;
}

/* Whether a row of @height is whole on the next page, where it is not on this one, and is worth
 * what stays empty of this one. */
static gboolean
is_better_whole (AlongTableLayout *self,
                 double            height)
{
  double rest = self->metrics.page_height - self->y;

  return self->y > 0 && height > rest + EPSILON &&
         height <= self->metrics.page_height + EPSILON &&
         rest <= self->metrics.most_empty + EPSILON;
}

static void
lay_out_row (AlongTableLayout *self,
             guint             row_number)
{
  Row *row = g_ptr_array_index (self->rows, row_number);
  g_autofree Cursor *cursors = g_new0 (Cursor, self->n_columns);
  gboolean continued = FALSE;

  if (is_better_whole (self, get_row_height (self, row)))
    turn_page (self);

  do
    {
      if (continued)
        turn_page (self);

      if (!add_slice (self, row_number, continued, cursors))
        {
          turn_page (self);
          add_slice (self, row_number, continued, cursors);
        }
      continued = TRUE;
    }
  while (!is_finished (self, row, cursors));
}

/* Shares out what is left of the only page among its rows. */
static void
fill_page (AlongTableLayout *self)
{
  double share = (self->metrics.page_height - self->y) / MAX (self->slices->len, 1);

  for (guint i = 0; i < self->slices->len; i++)
    {
      AlongTableSlice *slice = &g_array_index (self->slices, AlongTableSlice, i);

      slice->y += i * share;
      slice->height += share;
    }
}

AlongTableLayout *
along_table_layout_new (guint                    n_columns,
                        const AlongTableMetrics *metrics)
{
  AlongTableLayout *self;

  g_return_val_if_fail (n_columns > 0, NULL);
  g_return_val_if_fail (metrics->page_height > 2 * metrics->padding + metrics->head_height, NULL);

  self = g_new0 (AlongTableLayout, 1);
  self->n_columns = n_columns;
  self->metrics = *metrics;
  self->rows = g_ptr_array_new ();
  self->slices = g_array_new (FALSE, FALSE, sizeof (AlongTableSlice));
  g_array_set_clear_func (self->slices, slice_clear);

  return self;
}

void
along_table_layout_free (AlongTableLayout *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      for (guint k = 0; k < self->n_columns; k++)
        g_ptr_array_unref (row->columns[k]);
      g_free (row->columns);
      g_free (row);
    }

  g_ptr_array_unref (self->rows);
  g_array_unref (self->slices);
  g_free (self);
}

void
along_table_layout_add_row (AlongTableLayout *self,
                            double            label_height)
{
  Row *row;

  g_return_if_fail (self != NULL && !self->paginated);

  row = g_new0 (Row, 1);
  row->label = label_height;
  row->columns = g_new (GPtrArray *, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    row->columns[i] = g_ptr_array_new_with_free_func (block_free);

  g_ptr_array_add (self->rows, row);
  self->last_block = NULL;
}

void
along_table_layout_add_block (AlongTableLayout *self,
                              guint             column,
                              double            head_height)
{
  Row *row;

  g_return_if_fail (self != NULL && !self->paginated && self->rows->len > 0);
  g_return_if_fail (column < self->n_columns);

  self->last_block = g_new0 (Block, 1);
  self->last_block->head = head_height;
  self->last_block->height = head_height;
  self->last_block->lines = g_array_new (FALSE, FALSE, sizeof (double));

  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  g_ptr_array_add (row->columns[column], self->last_block);
}

void
along_table_layout_add_line (AlongTableLayout *self,
                             double            height)
{
  g_return_if_fail (self != NULL && !self->paginated && self->last_block != NULL);

  g_array_append_val (self->last_block->lines, height);
  self->last_block->height += height;
}

void
along_table_layout_paginate (AlongTableLayout *self)
{
  g_return_if_fail (self != NULL && !self->paginated);

  for (guint i = 0; i < self->rows->len; i++)
    lay_out_row (self, i);

  if (self->metrics.fill && self->page == 0)
    fill_page (self);

  self->paginated = TRUE;
}

guint
along_table_layout_get_n_pages (AlongTableLayout *self)
{
  g_return_val_if_fail (self != NULL && self->paginated, 0);

  return self->page + 1;
}

const AlongTableSlice *
along_table_layout_get_slices (AlongTableLayout *self,
                               guint            *n_slices)
{
  g_return_val_if_fail (self != NULL && self->paginated, NULL);
  g_return_val_if_fail (n_slices != NULL, NULL);

  *n_slices = self->slices->len;

  return (const AlongTableSlice *) (gpointer) self->slices->data;
}
