/* along-rows-by-shift.c — a row for each type of work at a place
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-table-builder.h"

static AlongTableRow *
find_row (AlongTableBuilder *builder,
          AlongSheet        *table,
          AlongShift        *shift)
{
  AlongPlace *place = along_table_get_place (builder, shift);
  gint64 place_id = place != NULL ? along_record_get_id (ALONG_RECORD (place)) : 0;
  gint64 type_id = along_shift_get_type_id (shift);
  AlongTableRow *row;

  for (guint i = 0; i < table->rows->len; i++)
    {
      row = g_ptr_array_index (table->rows, i);
      if (row->type_id == type_id && row->place_id == place_id)
        return row;
    }

  row = along_sheet_add_row (table, ALONG_ROW_NORMAL, along_table_get_type_name (builder, shift),
                             along_table_get_place_name (builder, shift));
  row->type_id = type_id;
  row->place_id = place_id;

  return row;
}

static int
find_position (GListModel *list,
               gint64      id)
{
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AlongRecord) record = g_list_model_get_item (list, i);

      if (along_record_get_id (record) == id)
        return (int) i;
    }

  return -1;
}

/* In the order of the agency's own lists: types first, and places within a type. */
static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const AlongTableRow *first = *(AlongTableRow *const *) a;
  const AlongTableRow *second = *(AlongTableRow *const *) b;
  AlongTableBuilder *builder = user_data;
  GListModel *types = along_directory_get_shift_types (builder->directory);
  GListModel *places = along_directory_get_places (builder->directory);

  if (first->type_id != second->type_id)
    return find_position (types, first->type_id) - find_position (types, second->type_id);

  return find_position (places, first->place_id) - find_position (places, second->place_id);
}

void
along_table_add_rows_by_shift (AlongTableBuilder *builder,
                               AlongSheet        *table)
{
  GPtrArray *shifts = along_roster_get_shifts (builder->roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      GPtrArray *block;

      if (!along_roster_has_shift (builder->roster, shift))
        continue;

      block = along_table_row_add_block (find_row (builder, table, shift),
                                         along_table_get_column (builder, shift));
      along_table_add_head (builder, block, shift, along_table_dup_times (builder, shift));
      along_table_add_note (builder, block, shift);
      along_table_add_people (builder, block, shift, ALONG_LINE_PERSON);
      along_table_add_open (builder, block, shift, ALONG_TABLE_MAX_BOXES);
      along_table_add_on_duty (builder, block, shift);
    }

  g_ptr_array_sort_with_data (table->rows, compare_rows, builder);
}
