/* along-form-slips.c — a page for each peer with their own shifts of a week
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "print/along-roster-form.h"

/* The lines about @shift, which somebody else has in place of the peer: no word about why. */
static void
add_replaced (AlongTableBuilder *builder,
              GPtrArray         *block,
              AlongShift        *shift,
              const char        *stand_ins)
{
  AlongTableLine *line = along_table_block_add (block, ALONG_LINE_HEAD,
                                                along_table_dup_times (builder, shift));

  line->n_struck = strlen (line->text);
  along_table_block_add (block, ALONG_LINE_WORK,
                         g_strdup (along_table_get_type_name (builder, shift)));
  /* Translators: on a peer's own slip; %s is who has taken over a shift. */
  along_table_block_add (block, ALONG_LINE_DETAIL,
                         g_strdup_printf (_("%s stands in for you"), stand_ins));
}

static void
add_own (AlongTableBuilder *builder,
         GPtrArray         *block,
         AlongShift        *shift,
         AlongAssignment   *assignment)
{
  AlongAssignment *original = along_table_get_original (builder, assignment);
  int n_partners = 0;
  g_autofree char *partners = along_table_dup_partners (builder, shift, assignment, &n_partners);

  along_table_add_head (builder, block, shift, along_table_dup_times (builder, shift));
  along_table_block_add (block, ALONG_LINE_WORK,
                         along_table_mark_proposed (builder, assignment,
                                                    along_table_get_type_name (builder, shift)));
  along_table_add_place (builder, block, shift);
  if (original != NULL)
    along_table_block_add (block, ALONG_LINE_DETAIL,
                           /* Translators: on a peer's own slip; %s is whom they stand in for. */
                           g_strdup_printf (_("You stand in for %s"),
                                            along_table_get_label (
                                              builder,
                                              along_assignment_get_person_id (original))));
  if (n_partners > 0)
    along_table_block_add (block, ALONG_LINE_DETAIL, g_strdup_printf (_("With %s"), partners));
  along_table_add_on_duty (builder, block, shift);
  along_table_add_note (builder, block, shift);
}

static void
add_assignment (AlongTableBuilder *builder,
                AlongSheet        *table,
                AlongShift        *shift,
                AlongAssignment   *assignment)
{
  g_autofree char *day = NULL;
  g_autofree char *stand_ins = along_table_dup_stand_ins (builder, shift, assignment);
  gboolean comes = along_table_get_absence (builder, assignment) == NULL;
  GPtrArray *block;

  if (!comes && *stand_ins == '\0')
    return;

  day = along_words_day_short (along_zone_get_day (builder->zone, along_shift_get_start (shift)));
  block = along_table_row_add_block (along_sheet_add_row (table, ALONG_ROW_NORMAL, day, ""), 0);
  if (comes)
    add_own (builder, block, shift, assignment);
  else
    add_replaced (builder, block, shift, stand_ins);
}

/* The shifts are in order, which a person's assignments need not be. */
static void
add_rows (AlongTableBuilder *builder,
          AlongSheet        *table,
          gint64             person_id)
{
  GPtrArray *shifts = along_roster_get_shifts (builder->roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      GPtrArray *assignments = along_table_get_assignments (builder, shift);

      if (!along_roster_has_shift (builder->roster, shift))
        continue;

      for (guint k = 0; k < assignments->len; k++)
        {
          AlongAssignment *assignment = g_ptr_array_index (assignments, k);

          if (along_assignment_get_person_id (assignment) == person_id)
            add_assignment (builder, table, shift, assignment);
        }
    }
}

static void
add_slip (AlongTableBuilder *builder,
          GPtrArray         *tables,
          gint64             person_id)
{
  g_autoptr (AlongSheet) table = NULL;

  table = along_sheet_new (g_strdup (along_table_get_label (builder, person_id)),
                           along_words_week (builder->first_day),
                           g_strdup (_("You have no shifts in this week.")));
  builder->signs = 0;
  add_rows (builder, table, person_id);
  table->signs = builder->signs;

  if (table->rows->len > 0 || person_id == builder->options->person_id)
    g_ptr_array_add (tables, g_steal_pointer (&table));
}

static void
add_tables (AlongTableBuilder *builder,
            GPtrArray         *tables)
{
  GListModel *peers = along_directory_get_peers (builder->directory);

  for (guint i = 0; i < g_list_model_get_n_items (peers); i++)
    {
      g_autoptr (AlongRecord) peer = g_list_model_get_item (peers, i);
      gint64 id = along_record_get_id (peer);

      if (builder->options->person_id == 0 || builder->options->person_id == id)
        add_slip (builder, tables, id);
    }

  /* The agency's own order is by name, which would tell about the names behind the aliases. */
  if (builder->options->aliases)
    g_ptr_array_sort (tables, along_sheet_compare);

  if (tables->len == 0)
    g_ptr_array_add (tables, along_sheet_new (along_words_week (builder->first_day), g_strdup (""),
                                              g_strdup (_("No peer works in this week."))));
}

const AlongRosterForm along_form_slips = {
  .title = N_("Slips"),
  .margin = 50,
  .title_style = ALONG_STYLE_NAME,
  .label_share = 0.27,
  .n_columns = 1,
  .row_padding = 10,
  .emergency = TRUE,
  /* Nothing is smaller than 12 points: it is read in the street. */
  .scales = { 1.8, 1.65, 1.5 },
  .add_tables = add_tables,
};
