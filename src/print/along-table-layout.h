/* along-table-layout.h — which part of a table stands where on which page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlongTableLayout:
 *
 * Splits a table over pages. It knows heights only, nothing of text or drawing. A row has a label
 * and in each column a stack of blocks; a block has a head and, below it, lines.
 *
 * - A row that fits on a page is not split, unless too much of the page before it would stay empty.
 * - A row that is split is so between blocks; each part has the label, and the later parts have
 *   room for a mark that they continue.
 * - A block that fits on a page is never split. A higher one is split between lines; each part has
 *   the head.
 *
 * All lengths are in points.
 */
typedef struct _AlongTableLayout AlongTableLayout;

/**
 * AlongTableMetrics:
 * @page_height: the height for rows on each page
 * @padding: what is left free above and below the content of a row
 * @head_height: the height of what stands above the content, in each part of a row
 * @block_gap: what is left free between two blocks
 * @continued_height: the height of the mark below the label of a continued row
 * @most_empty: how much of a page may stay empty so that the next row is not split; @page_height
 *   for any rows that must be whole wherever they can
 * @fill: whether the rows are made higher to fill the page, where all stand on one
 */
typedef struct
{
  double page_height;
  double padding;
  double head_height;
  double block_gap;
  double continued_height;
  double most_empty;
  gboolean fill;
} AlongTableMetrics;

/**
 * AlongTablePiece:
 * @column: the column
 * @block: which block of the row in that column
 * @first_line: the first of its lines in this piece
 * @n_lines: how many lines
 * @y: the top of the head of the block, from the top of the slice
 * @height: the height of the head and these lines
 */
typedef struct
{
  guint column;
  guint block;
  guint first_line;
  guint n_lines;
  double y;
  double height;
} AlongTablePiece;

/**
 * AlongTableSlice:
 * @row: the row
 * @page: the page on which it, or this part of it, stands
 * @y: its top, from the top of the page's rows
 * @height: its height, padding and head included
 * @continued: whether an earlier slice has the beginning of the row
 * @pieces: (element-type AlongTablePiece): what stands in it
 */
typedef struct
{
  guint row;
  guint page;
  double y;
  double height;
  gboolean continued;
  GArray *pieces;
} AlongTableSlice;

/* An empty table of @n_columns; @metrics is copied. */
AlongTableLayout *along_table_layout_new        (guint                    n_columns,
                                                 const AlongTableMetrics *metrics);
void              along_table_layout_free       (AlongTableLayout        *self);

/* Filling, in reading order: a row, then its blocks, each followed by its own lines. */
void              along_table_layout_add_row    (AlongTableLayout        *self,
                                                 double                   label_height);
void              along_table_layout_add_block  (AlongTableLayout        *self,
                                                 guint                    column,
                                                 double                   head_height);
void              along_table_layout_add_line   (AlongTableLayout        *self,
                                                 double                   height);

/* Splits what was added; once, after which nothing more may be added. */
void              along_table_layout_paginate   (AlongTableLayout        *self);

/* At least 1, also for a table without rows. */
guint             along_table_layout_get_n_pages (AlongTableLayout       *self);

/* All slices in reading order; owned by @self. */
const AlongTableSlice *along_table_layout_get_slices (AlongTableLayout   *self,
                                                 guint                   *n_slices);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongTableLayout, along_table_layout_free)

G_END_DECLS
