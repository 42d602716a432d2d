/* along-rows-by-shift.c — a row for each type of work at a place
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "print/along-table-builder.h"

static void
add_person (AlongTableBuilder *builder,
            GPtrArray         *block,
            AlongAssignment   *assignment)
{
  AlongAssignment *original = along_table_get_original (builder, assignment);
  g_autofree char *label = along_table_dup_person (builder, assignment);
  const char *absence = along_table_get_absence (builder, assignment);

  if (original != NULL)
    {
      g_autofree char *stand_in = g_steal_pointer (&label);
      const char *absent = along_table_get_label (builder,
                                                  along_assignment_get_person_id (original));

      /* Translators: a stand-in and whom they stand in for: "Noor, for Sam". */
      label = g_strdup_printf (_("%s, for %s"), stand_in, absent);
    }

  if (absence == NULL)
    along_table_block_add (block, ALONG_LINE_PERSON, g_steal_pointer (&label));
  else
    along_table_add_away (builder, block, ALONG_LINE_AWAY, g_steal_pointer (&label), absence);
}

/* Whether @assignment is listed right below the one it stands in for: the original came first, so
 * that no circle can make both vanish. */
static gboolean
is_below (AlongAssignment *assignment,
          AlongAssignment *original)
{
  gint64 original_id = along_record_get_id (ALONG_RECORD (original));

  return along_assignment_get_stands_in_for_id (assignment) == original_id &&
         along_assignment_get_shift_id (assignment) == along_assignment_get_shift_id (original) &&
         original_id < along_record_get_id (ALONG_RECORD (assignment));
}

static void
add_person_and_stand_ins (AlongTableBuilder *builder,
                          GPtrArray         *block,
                          GPtrArray         *assignments,
                          AlongAssignment   *assignment)
{
  add_person (builder, block, assignment);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *other = g_ptr_array_index (assignments, i);

      if (is_below (other, assignment))
        add_person_and_stand_ins (builder, block, assignments, other);
    }
}

static void
add_people (AlongTableBuilder *builder,
            GPtrArray         *block,
            AlongShift        *shift)
{
  GPtrArray *assignments = along_table_get_assignments (builder, shift);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      AlongAssignment *original = along_table_get_original (builder, assignment);

      if (original == NULL || !is_below (assignment, original))
        add_person_and_stand_ins (builder, block, assignments, assignment);
    }
}

static AlongTableRow *
find_row (AlongTableBuilder *builder,
          GPtrArray         *rows,
          AlongShift        *shift)
{
  gint64 type_id = along_shift_get_type_id (shift);
  gint64 place_id = along_shift_get_place_id (shift);
  AlongTableRow *row;

  for (guint i = 0; i < rows->len; i++)
    {
      row = g_ptr_array_index (rows, i);
      if (row->type_id == type_id && row->place_id == place_id)
        return row;
    }

  row = along_table_row_new (ALONG_ROW_NORMAL, along_table_get_type_name (builder, shift),
                             along_table_get_place_name (builder, shift));
  row->type_id = type_id;
  row->place_id = place_id;
  g_ptr_array_add (rows, row);

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
                               GPtrArray         *rows)
{
  GPtrArray *shifts = along_roster_get_shifts (builder->roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      GPtrArray *block;

      if (!along_roster_has_shift (builder->roster, shift))
        continue;

      block = along_table_row_add_block (find_row (builder, rows, shift),
                                         along_table_get_column (builder, shift));
      along_table_block_add (block, ALONG_LINE_HEAD, along_table_dup_times (builder, shift));
      along_table_add_note (block, shift);
      add_people (builder, block, shift);
      along_table_add_open (builder, block, shift);
      along_table_add_on_duty (builder, block, shift);
    }

  g_ptr_array_sort_with_data (rows, compare_rows, builder);
}
