/* along-form-day.c — a day as a sheet for the wall of the office, to sign in and out on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "print/along-roster-form.h"
#include "print/along-sign-line.h"
#include "rules/along-rules.h"

/* The place and where that is in one line, as the sheet is wide. */
static void
add_place (AlongTableBuilder *builder,
           GPtrArray         *block,
           AlongShift        *shift)
{
  AlongPlace *place = along_table_get_place (builder, shift);
  const char *address = place != NULL ? along_place_get_address (place) : "";

  if (place != NULL)
    along_table_block_add (block, ALONG_LINE_DETAIL,
                           g_strconcat (along_entry_get_name (ALONG_ENTRY (place)),
                                        *address != '\0' ? " · " : "", address, NULL));
}

static void
add_shift (AlongTableBuilder *builder,
           AlongSheet        *table,
           AlongShift        *shift)
{
  gboolean is_today = along_roster_has_shift (builder->roster, shift);
  gboolean cancelled = along_rules_is_cancelled (builder->roster, shift);
  g_autofree char *times = along_table_dup_times (builder, shift);
  g_autofree char *due_back =
    cancelled ? g_strdup ("") : along_table_dup_due_back (builder, along_shift_get_end (shift));
  g_autofree char *below = NULL;
  AlongTableRow *row;
  GPtrArray *block;

  /* Translators: on a day's sheet, of a shift that began the day before. */
  below = is_today ? g_strdup (due_back)
                   : g_strdup_printf ("%s\n%s", _("Since yesterday"), due_back);
  row = along_sheet_add_row (table, is_today ? ALONG_ROW_NORMAL : ALONG_ROW_APART, times, below);

  block = along_table_row_add_block (row, 0);
  along_table_add_head (builder, block, shift,
                        g_strdup (along_table_get_type_name (builder, shift)));
  add_place (builder, block, shift);
  if (!cancelled)
    along_table_block_add (block, ALONG_LINE_DETAIL,
                           along_table_dup_on_duty (builder, shift, TRUE));
  along_table_add_note (builder, block, shift);
  along_table_add_people (builder, block, shift, cancelled ? ALONG_LINE_PERSON : ALONG_LINE_SIGN);
  along_table_add_open (builder, block, shift, 0);
  for (int i = 0; i < along_table_count_open (builder, shift); i++)
    {
      builder->signs |= ALONG_SIGN_SEAT;
      along_table_block_add (block, ALONG_LINE_SIGN, g_strdup (""));
    }
}

static void
add_tables (AlongTableBuilder *builder,
            GPtrArray         *tables)
{
  gint64 start = along_roster_get_span (builder->roster).start;
  GPtrArray *shifts = along_roster_get_shifts (builder->roster);
  AlongSheet *table = along_sheet_new (along_words_day (builder->first_day),
                                       g_strdup (_("Day sheet")),
                                       g_strdup (_("There are no shifts on this day.")));

  along_sheet_add_head (table, C_ ("column", "Shift"));
  for (int field = 0; field < ALONG_N_SIGN_FIELDS; field++)
    along_sheet_add_head (table, along_sign_line_get_head ((AlongSignField) field));

  /* They are in order: those that go on since yesterday come first. */
  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);

      if (along_roster_has_shift (builder->roster, shift) ||
          (along_shift_get_start (shift) < start && along_shift_get_end (shift) > start))
        add_shift (builder, table, shift);
    }

  table->signs = builder->signs;
  g_ptr_array_add (tables, table);
}

const AlongRosterForm along_form_day = {
  .title = N_("Day sheet"),
  .margin = 28,
  .title_style = ALONG_STYLE_TITLE,
  .label_share = 0.18,
  .n_columns = 1,
  .row_padding = 5,
  .to_sign = TRUE,
  .emergency = TRUE,
  .scales = { 1.2, 1.1 },
  .add_tables = add_tables,
};
