/* test-layout.c — where a table is split, told in heights alone
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-table-layout.h"

#define N_COLUMNS 2

/* A page has room for 100, which is 96 inside the padding of a row. */
static const AlongTableMetrics metrics = {
  .page_height = 100,
  .padding = 2,
  .block_gap = 4,
  .continued_height = 6,
  .most_empty = 100,
};

/* Fills a layout from a text: rows are separated by ";", a row is the height of its label and then
 * blocks, a block is its column ("a" or "b") and its heights, the head first: "10 a5+3+3 b5". */
static AlongTableLayout *
lay_out_as (const AlongTableMetrics *as,
            const char              *table)
{
  AlongTableLayout *layout = along_table_layout_new (N_COLUMNS, as);
  g_auto (GStrv) rows = g_strsplit (table, ";", -1);

  for (guint i = 0; rows[i] != NULL && *table != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (rows[i]), " ", -1);

      along_table_layout_add_row (layout, g_ascii_strtod (words[0], NULL));
      for (guint k = 1; words[k] != NULL; k++)
        {
          g_auto (GStrv) heights = g_strsplit (words[k] + 1, "+", -1);

          along_table_layout_add_block (layout, (guint) (words[k][0] - 'a'),
                                        g_ascii_strtod (heights[0], NULL));
          for (guint m = 1; heights[m] != NULL; m++)
            along_table_layout_add_line (layout, g_ascii_strtod (heights[m], NULL));
        }
    }
  along_table_layout_paginate (layout);

  return layout;
}

static AlongTableLayout *
lay_out (const char *table)
{
  return lay_out_as (&metrics, table);
}

/* The outcome as a text: pages are separated by "|", slices by ",". A slice is its row, with "c"
 * when it continues, its top and height, and the blocks in it, with lines when they are split. */
static char *
describe (AlongTableLayout *layout)
{
  guint n_slices, page = 0;
  const AlongTableSlice *slices = along_table_layout_get_slices (layout, &n_slices);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_slices; i++)
    {
      const AlongTableSlice *slice = &slices[i];

      if (i > 0)
        g_string_append (text, slice->page != page ? " | " : ", ");
      page = slice->page;

      g_string_append_printf (text, "%u%s %g+%g", slice->row, slice->continued ? "c" : "", slice->y,
                              slice->height);
      for (guint k = 0; k < slice->pieces->len; k++)
        {
          const AlongTablePiece *piece = &g_array_index (slice->pieces, AlongTablePiece, k);

          g_string_append_printf (text, " %c%u", 'a' + (int) piece->column, piece->block);
          if (piece->n_lines > 0)
            g_string_append_printf (text, "[%u-%u]", piece->first_line,
                                    piece->first_line + piece->n_lines - 1);
          g_string_append_printf (text, "@%g", piece->y);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_layout_splits (void)
{
  const struct
  {
    const char *name;
    const char *table;
    guint n_pages;
    const char *outcome;
  } cases[] = {
    { "nothing", "", 1, "" },
    { "a label alone", "10", 1, "0 0+14" },
    { "the higher of label and blocks", "10 a5; 10 a20", 1, "0 0+14 a0@2, 1 14+24 a0@2" },
    { "blocks below each other", "10 a5+3 a6 b30", 1, "0 0+34 a0[0-0]@2 a1@14 b0@2" },
    { "exactly a page", "10 a46; 10 a46", 1, "0 0+50 a0@2, 1 50+50 a0@2" },
    { "a row moves whole", "10 a46; 10 a47", 2, "0 0+50 a0@2 | 1 0+51 a0@2" },
    { "a row that fills a page", "10 a20; 10 a46 a46; 10 a20", 3,
      "0 0+24 a0@2 | 1 0+100 a0@2 a1@52 | 2 0+24 a0@2" },
    { "split between blocks", "10 a60 a60 a20 b10", 2,
      "0 0+64 a0@2 b0@2 | 0c 0+88 a1@2 a2@66" },
    { "columns go on by themselves", "10 a60 a60 b90 b20", 2,
      "0 0+94 a0@2 b0@2 | 0c 0+64 a1@2 b1@2" },
    { "room for the mark on later pages", "30 a60 a60 b60 b10 b50", 2,
      "0 0+78 a0@2 b0@2 b1@66 | 0c 0+64 a1@2 b2@2" },
    { "a mark that is higher than the rest", "80 a90 a10", 2, "0 0+94 a0@2 | 0c 0+90 a1@2" },
    { "begins where something of each column fits", "10 a20; 10 a50 a50 b60", 2,
      "0 0+24 a0@2, 1 24+64 a0@2 b0@2 | 1c 0+54 a1@2" },
    { "begins on a new page when a column would be empty", "10 a20; 10 a50 a50 b80", 3,
      "0 0+24 a0@2 | 1 0+84 a0@2 b0@2 | 1c 0+54 a1@2" },
    { "a block higher than a page is split between lines", "10 a10+40+40+40", 2,
      "0 0+94 a0[0-1]@2 | 0c 0+54 a0[2-2]@2" },
    { "the head is repeated and counted", "10 a36+30+30+30+30", 2,
      "0 0+100 a0[0-1]@2 | 0c 0+100 a0[2-3]@2" },
    { "a row after the end of a split one", "10 a10+40+40+40; 10 a20", 2,
      "0 0+94 a0[0-1]@2 | 0c 0+54 a0[2-2]@2, 1 54+24 a0@2" },
    { "a block after a split one", "10 a10+40+40+40 a20", 2,
      "0 0+94 a0[0-1]@2 | 0c 0+78 a0[2-2]@2 a1@56" },
    { "a line higher than a page", "10 a10+200+10", 2,
      "0 0+214 a0[0-0]@2 | 0c 0+24 a0[1-1]@2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongTableLayout) layout = lay_out (cases[i].table);
      g_autofree char *outcome = describe (layout);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (outcome, ==, cases[i].outcome);
      g_assert_cmpuint (along_table_layout_get_n_pages (layout), ==, cases[i].n_pages);
    }
}

/* A table as it was put in, to be found again in what came out. */
typedef struct
{
  double label;
  GArray *blocks[N_COLUMNS]; /* of GArray of double */
} RandomRow;

static RandomRow *
random_row_new (AlongTableLayout *layout)
{
  RandomRow *row = g_new0 (RandomRow, 1);

  row->label = g_test_rand_double_range (5, 40);
  along_table_layout_add_row (layout, row->label);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      int n_blocks = g_test_rand_int_range (0, 5);

      row->blocks[i] = g_array_new (FALSE, FALSE, sizeof (GArray *));
      for (int k = 0; k < n_blocks; k++)
        {
          GArray *heights = g_array_new (FALSE, FALSE, sizeof (double));
          int n_heights = g_test_rand_int_range (1, 14);

          for (int m = 0; m < n_heights; m++)
            {
              double height = g_test_rand_double_range (5, 25);

              g_array_append_val (heights, height);
              if (m == 0)
                along_table_layout_add_block (layout, i, height);
              else
                along_table_layout_add_line (layout, height);
            }
          g_array_append_val (row->blocks[i], heights);
        }
    }

  return row;
}

static double
get_block_height (GArray *heights)
{
  double sum = 0;

  for (guint i = 0; i < heights->len; i++)
    sum += g_array_index (heights, double, i);

  return sum;
}

static double
get_row_height (RandomRow *row)
{
  double height = row->label;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      double sum = 0;

      for (guint k = 0; k < row->blocks[i]->len; k++)
        sum += get_block_height (g_array_index (row->blocks[i], GArray *, k)) +
               (k > 0 ? metrics.block_gap : 0);
      height = MAX (height, sum);
    }

  return height + 2 * metrics.padding;
}

static void
random_row_free (gpointer data)
{
  RandomRow *row = data;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      for (guint k = 0; k < row->blocks[i]->len; k++)
        g_array_unref (g_array_index (row->blocks[i], GArray *, k));
      g_array_unref (row->blocks[i]);
    }
  g_free (row);
}

/* Follows the pieces of one row in one column: each line once, in order, blocks that fit whole. */
static void
check_column (RandomRow             *row,
              guint                  column,
              guint                  row_number,
              const AlongTableSlice *slices,
              guint                  n_slices)
{
  guint block = 0, line = 0;

  for (guint i = 0; i < n_slices; i++)
    {
      double bottom = metrics.padding - metrics.block_gap;

      if (slices[i].row != row_number)
        continue;

      for (guint k = 0; k < slices[i].pieces->len; k++)
        {
          const AlongTablePiece *piece = &g_array_index (slices[i].pieces, AlongTablePiece, k);
          GArray *heights;
          guint n_lines;

          if (piece->column != column)
            continue;

          g_assert_cmpuint (block, <, row->blocks[column]->len);
          heights = g_array_index (row->blocks[column], GArray *, block);
          n_lines = heights->len - 1;

          g_assert_cmpuint (piece->block, ==, block);
          g_assert_cmpuint (piece->first_line, ==, line);
          g_assert_cmpfloat_with_epsilon (piece->y, bottom + metrics.block_gap, 1e-6);
          if (piece->n_lines < n_lines)
            g_assert_cmpfloat (get_block_height (heights) + 2 * metrics.padding, >,
                               metrics.page_height);

          bottom = piece->y + piece->height;
          g_assert_cmpfloat (bottom + metrics.padding, <=, slices[i].height + 1e-6);

          line += piece->n_lines;
          if (line == n_lines)
            {
              block++;
              line = 0;
            }
        }
    }

  g_assert_cmpuint (block, ==, row->blocks[column]->len);
  g_assert_cmpuint (line, ==, 0);
}

/* With rows that are whole wherever they can, and with ones that may fill up what stays empty. */
static void
test_layout_random (void)
{
  for (guint run = 0; run < 600; run++)
    {
      AlongTableMetrics used = metrics;
      g_autoptr (AlongTableLayout) layout = NULL;
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (random_row_free);
      int n_rows = g_test_rand_int_range (1, 12);
      const AlongTableSlice *slices;
      guint n_slices, page = 0;
      double bottom = 0;
      double begin = 0;

      used.most_empty = run % 2 == 0 ? metrics.page_height : metrics.page_height / 2;
      layout = along_table_layout_new (N_COLUMNS, &used);
      for (int i = 0; i < n_rows; i++)
        g_ptr_array_add (rows, random_row_new (layout));
      along_table_layout_paginate (layout);
      slices = along_table_layout_get_slices (layout, &n_slices);

      for (guint i = 0; i < n_slices; i++)
        {
          gboolean turned = slices[i].page != page;

          g_assert_cmpuint (slices[i].page, ==, page + turned);
          g_assert_cmpfloat_with_epsilon (slices[i].y, turned ? 0 : bottom, 1e-6);
          page = slices[i].page;
          bottom = slices[i].y + slices[i].height;
          g_assert_cmpfloat (bottom, <=, metrics.page_height + 1e-6);

          g_assert_cmpint (slices[i].continued, ==, i > 0 && slices[i - 1].row == slices[i].row);
          if (!slices[i].continued)
            begin = slices[i].y;
          else if (begin <= 0 || metrics.page_height - begin <= used.most_empty)
            g_assert_cmpfloat (get_row_height (g_ptr_array_index (rows, slices[i].row)), >,
                               metrics.page_height);
        }
      g_assert_cmpuint (along_table_layout_get_n_pages (layout), ==, page + 1);

      for (guint i = 0; i < rows->len; i++)
        for (guint k = 0; k < N_COLUMNS; k++)
          check_column (g_ptr_array_index (rows, i), k, i, slices, n_slices);
    }
}

/* Rows with heads of their own, as in a calendar, which fill a page that has all of them. */
static void
test_layout_calendar (void)
{
  const AlongTableMetrics calendar = {
    .page_height = 100,
    .padding = 2,
    .head_height = 10,
    .block_gap = 4,
    .continued_height = 6,
    .most_empty = 50,
    .fill = TRUE,
  };
  const char *cases[][2] = {
    { "5; 5", "0 0+50, 1 50+50" },
    { "5 a20; 5 b5+5", "0 0+55 a0@12, 1 55+45 b0[0-0]@12" },
    /* Exactly a page; and a bit more, which no longer is one to be filled. */
    { "5 a86", "0 0+100 a0@12" },
    { "5 a50; 5 a50", "0 0+64 a0@12 | 1 0+64 a0@12" },
    { "5 a50 a50", "0 0+64 a0@12 | 0c 0+64 a1@12" },
    /* A row that fits on a page goes there whole if half a page stays empty, but not more. */
    { "5 a36; 5 a20 a20", "0 0+50 a0@12 | 1 0+58 a0@12 a1@36" },
    { "5 a35; 5 a20 a20", "0 0+49 a0@12, 1 49+34 a0@12 | 1c 0+34 a1@12" },
    { "5; 5 a40 a40 b20", "0 0+19, 1 19+54 a0@12 b0@12 | 1c 0+54 a1@12" },
    { "5; 5 a80 b20", "0 0+19 | 1 0+94 a0@12 b0@12" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongTableLayout) layout = lay_out_as (&calendar, cases[i][0]);
      g_autofree char *text = describe (layout);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print/layout/splits", test_layout_splits);
  g_test_add_func ("/print/layout/calendar", test_layout_calendar);
  g_test_add_func ("/print/layout/random", test_layout_random);

  return g_test_run ();
}
