/* along-form-week.c — a week as a table: days across, shifts or people down
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "print/along-roster-form.h"

static void
add_tables (AlongTableBuilder *builder,
            GPtrArray         *tables)
{
  gboolean by_shift = builder->options->by == ALONG_ROSTER_BY_SHIFT;
  AlongSheet *table = along_sheet_new (along_words_week (builder->first_day),
                                       g_strdup (by_shift ? _("Roster by shift")
                                                          : _("Roster by person")),
                                       g_strdup (_("There are no shifts in this week.")));

  along_sheet_add_head (table, by_shift ? C_ ("column", "Shift") : C_ ("column", "Person"));
  for (int i = 0; i < ALONG_DAYS_A_WEEK; i++)
    {
      g_autofree char *day = along_words_day_short (builder->first_day + i);

      along_sheet_add_head (table, day);
    }

  if (by_shift)
    along_table_add_rows_by_shift (builder, table);
  else
    along_table_add_rows_by_person (builder, table);

  table->signs = builder->signs;
  g_ptr_array_add (tables, table);
}

const AlongRosterForm along_form_week = {
  .title = N_("Roster"),
  .landscape = TRUE,
  .margin = 25,
  .title_style = ALONG_STYLE_TITLE,
  .label_share = 0.135,
  .n_columns = ALONG_DAYS_A_WEEK,
  .row_padding = 3.5,
  /* It is read from the other side of a kitchen. */
  .scales = { 1.4, 1.3, 1.2, 1.1, 1 },
  .add_tables = add_tables,
};
