/* along-sheet.c — the words of a printed roster, before they get a place on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-sheet.h"

AlongSheet *
along_sheet_new (char *title,
                 char *subtitle,
                 char *message)
{
  AlongSheet *self = g_new0 (AlongSheet, 1);

  self->title = title;
  self->subtitle = subtitle;
  self->message = message;
  self->numbers = g_strdup ("");
  self->heads = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) along_table_row_free);

  return self;
}

void
along_sheet_free (AlongSheet *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->message);
  g_free (self->numbers);
  g_ptr_array_unref (self->heads);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

int
along_sheet_compare (gconstpointer a,
                     gconstpointer b)
{
  const AlongSheet *first = *(AlongSheet *const *) a;
  const AlongSheet *second = *(AlongSheet *const *) b;

  return g_utf8_collate (first->title, second->title);
}

void
along_sheet_add_head (AlongSheet *self,
                      const char *text)
{
  g_ptr_array_add (self->heads, g_strdup (text));
}

AlongTableRow *
along_sheet_add_row (AlongSheet   *self,
                     AlongRowKind  kind,
                     const char   *label,
                     const char   *sublabel)
{
  AlongTableRow *row = g_new0 (AlongTableRow, 1);

  row->kind = kind;
  row->label = g_strdup (label);
  row->sublabel = g_strdup (sublabel);
  for (guint i = 0; i < ALONG_TABLE_MAX_COLUMNS; i++)
    row->cells[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (self->rows, row);

  return row;
}

void
along_table_row_free (AlongTableRow *row)
{
  for (guint i = 0; i < ALONG_TABLE_MAX_COLUMNS; i++)
    {
      g_free (row->heads[i]);
      g_ptr_array_unref (row->cells[i]);
    }
  g_free (row->label);
  g_free (row->sublabel);
  g_free (row);
}

static void
line_free (gpointer data)
{
  AlongTableLine *line = data;

  g_free (line->text);
  g_free (line);
}

GPtrArray *
along_table_row_add_block (AlongTableRow *row,
                           guint          column)
{
  GPtrArray *block = g_ptr_array_new_with_free_func (line_free);

  g_ptr_array_add (row->cells[column], block);

  return block;
}

AlongTableLine *
along_table_block_add (GPtrArray     *block,
                       AlongLineKind  kind,
                       char          *text)
{
  AlongTableLine *line = g_new0 (AlongTableLine, 1);

  line->kind = kind;
  line->text = text;
  g_ptr_array_add (block, line);

  return line;
}
