/* along-rows-by-person.c — a row for each person, and one for the open slots
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>

#include <glib/gi18n-lib.h>

#include "print/along-table-builder.h"

/* A pair or a small team is told by name. Of a meeting everybody has a row anyway. */
#define MAX_PARTNERS_NAMED 3

/* Takes @part. What is known of a shift is one paragraph: a line for each part would fill pages
 * with the ends of lines. */
static void
add_detail (GString *details,
            char    *part)
{
  g_autofree char *taken = part;

  if (*taken == '\0')
    return;

  if (details->len > 0)
    g_string_append (details, " · ");
  g_string_append (details, taken);
}

/* The work itself, called @type, with @details of it after its place. */
static void
add_work (AlongTableBuilder *builder,
          GPtrArray         *block,
          AlongShift        *shift,
          const char        *type,
          const char        *details)
{
  g_autoptr (GString) text = g_string_new (along_table_get_place_name (builder, shift));

  add_detail (text, g_strdup (details));

  along_table_block_add (block, ALONG_LINE_WORK, g_strdup (type));
  if (text->len > 0)
    along_table_block_add (block, ALONG_LINE_DETAIL, g_strdup (text->str));
}

static void
add_open_row (AlongTableBuilder *builder,
              AlongSheet        *table)
{
  AlongTableRow *row = NULL;
  GPtrArray *shifts = along_roster_get_shifts (builder->roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      GPtrArray *block;

      if (!along_roster_has_shift (builder->roster, shift) ||
          along_table_count_open (builder, shift) == 0)
        continue;

      if (row == NULL)
        {
          /* Translators: below "Open slots" on paper, about the empty boxes in that row; of a print
           * without names, and of one with names. */
          row = along_sheet_add_row (table, ALONG_ROW_APART, _("Open slots"),
                                     builder->options->aliases ? _("Write your alias")
                                                               : _("Write your name"));
        }

      block = along_table_row_add_block (row, along_table_get_column (builder, shift));
      along_table_block_add (block, ALONG_LINE_HEAD, along_table_dup_times (builder, shift));
      add_work (builder, block, shift, along_table_get_type_name (builder, shift), "");
      along_table_add_note (builder, block, shift);
      along_table_add_open (builder, block, shift, ALONG_TABLE_MAX_BOXES);
      along_table_add_on_duty (builder, block, shift);
    }
}

/* Those who take the shift together with the person of @assignment. */
static void
add_partners (AlongTableBuilder *builder,
              GString           *details,
              AlongShift        *shift,
              AlongAssignment   *assignment)
{
  int n_partners = 0;
  g_autofree char *names = along_table_dup_partners (builder, shift, assignment, &n_partners);

  if (n_partners > MAX_PARTNERS_NAMED)
    add_detail (details, g_strdup_printf (ngettext ("With %d other", "With %d others",
                                                    (gulong) n_partners),
                                          n_partners));
  else if (n_partners > 0)
    /* Translators: those who work on the same shift: "With Noor, Sam". */
    add_detail (details, g_strdup_printf (_("With %s"), names));
}

static void
add_assignment (AlongTableBuilder *builder,
                AlongTableRow     *row,
                AlongShift        *shift,
                AlongAssignment   *assignment)
{
  GPtrArray *block = along_table_row_add_block (row, along_table_get_column (builder, shift));
  AlongAssignment *original = along_table_get_original (builder, assignment);
  g_autofree char *type = along_table_mark_proposed (builder, assignment,
                                                     along_table_get_type_name (builder, shift));
  const char *absence = along_table_get_absence (builder, assignment);
  g_autoptr (GString) details = g_string_new (NULL);

  if (absence != NULL)
    {
      g_autofree char *stand_ins = along_table_dup_stand_ins (builder, shift, assignment);

      along_table_add_away (builder, block, ALONG_LINE_HEAD, along_table_dup_times (builder, shift),
                            absence);
      if (*stand_ins != '\0')
        add_detail (details, g_strdup_printf (_("Stand-in: %s"), stand_ins));
      add_work (builder, block, shift, type, details->str);
      along_table_add_note (builder, block, shift);
      return;
    }

  if (original != NULL)
    {
      gint64 absent_id = along_assignment_get_person_id (original);

      add_detail (details, g_strdup_printf (_("Stands in for %s"),
                                            along_table_get_label (builder, absent_id)));
    }
  add_partners (builder, details, shift, assignment);

  along_table_add_head (builder, block, shift, along_table_dup_times (builder, shift));
  add_work (builder, block, shift, type, details->str);
  along_table_add_on_duty (builder, block, shift);
  along_table_add_note (builder, block, shift);
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const AlongTableRow *first = *(AlongTableRow *const *) a;
  const AlongTableRow *second = *(AlongTableRow *const *) b;

  return g_utf8_collate (first->label, second->label);
}

static void
add_people_rows (AlongTableBuilder *builder,
                 AlongSheet        *table,
                 GListModel        *people)
{
  guint n_before = table->rows->len;
  guint n_people = g_list_model_get_n_items (people);

  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (AlongPerson) person = g_list_model_get_item (people, i);
      gint64 id = along_record_get_id (ALONG_RECORD (person));
      GPtrArray *assignments = along_roster_get_person_assignments (builder->roster, id);
      GPtrArray *shifts = along_roster_get_shifts (builder->roster);
      AlongTableRow *row = NULL;

      /* The shifts are in order, which a person's assignments need not be. */
      for (guint k = 0; assignments->len > 0 && k < shifts->len; k++)
        {
          AlongShift *shift = g_ptr_array_index (shifts, k);
          gint64 shift_id = along_record_get_id (ALONG_RECORD (shift));

          if (!along_roster_has_shift (builder->roster, shift))
            continue;

          for (guint m = 0; m < assignments->len; m++)
            {
              AlongAssignment *assignment = g_ptr_array_index (assignments, m);

              if (along_assignment_get_shift_id (assignment) != shift_id)
                continue;

              if (row == NULL)
                row = along_sheet_add_row (table, ALONG_ROW_NORMAL,
                                           along_table_get_label (builder, id), "");
              add_assignment (builder, row, shift, assignment);
            }
        }
    }

  /* The agency's own order is by name, which would tell about the names behind the aliases. */
  if (builder->options->aliases && table->rows->len > n_before)
    qsort (table->rows->pdata + n_before, table->rows->len - n_before, sizeof (gpointer),
           compare_labels);
}

void
along_table_add_rows_by_person (AlongTableBuilder *builder,
                                AlongSheet        *table)
{
  add_open_row (builder, table);
  add_people_rows (builder, table, along_directory_get_peers (builder->directory));
  add_people_rows (builder, table, along_directory_get_supervisors (builder->directory));
}
