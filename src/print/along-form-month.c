/* along-form-month.c — a month as a calendar: days across, weeks down
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "print/along-roster-form.h"
#include "rules/along-rules.h"

/* A row for the week that begins on @start; days of other months stay without a head. */
static void
add_week (AlongTableBuilder *builder,
          AlongSheet        *table,
          AlongDay           start)
{
  g_autofree char *number = g_strdup_printf ("%d", along_week_get_number (start, NULL));
  AlongTableRow *row = along_sheet_add_row (table, ALONG_ROW_NORMAL, number, "");

  for (int i = 0; i < ALONG_DAYS_A_WEEK; i++)
    {
      int day_of_month = start + i - builder->first_day + 1;

      if (day_of_month >= 1 && day_of_month <= builder->n_days)
        row->heads[i] = g_strdup_printf ("%d", day_of_month);
    }
}

static void
add_shift (AlongTableBuilder *builder,
           GPtrArray         *block,
           AlongShift        *shift)
{
  g_autofree char *times = along_table_dup_times (builder, shift);
  gboolean cancelled = along_rules_is_cancelled (builder->roster, shift);
  g_autofree char *on_duty =
    cancelled ? g_strdup ("") : along_table_dup_on_duty (builder, shift, FALSE);
  const char *place = along_table_get_place_name (builder, shift);

  along_table_add_head (builder, block, shift,
                        g_strdup_printf ("%s %s", times,
                                         along_table_get_type_name (builder, shift)));
  along_table_add_people (builder, block, shift, ALONG_LINE_PERSON);
  along_table_add_open (builder, block, shift, 0);
  if (*place != '\0' || !cancelled)
    along_table_block_add (block, ALONG_LINE_DETAIL,
                           g_strconcat (place, *place != '\0' && !cancelled ? " · " : "", on_duty,
                                        NULL));
  along_table_add_note (builder, block, shift);
}

/* The numbers of all who are on duty: once, as a calendar has no room for them with each shift. */
static char *
dup_numbers (AlongTableBuilder *builder)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) numbers = g_string_new (NULL);
  GPtrArray *shifts = along_roster_get_shifts (builder->roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      AlongPerson *person = along_table_get_on_duty (builder, shift);
      g_autofree char *entry = NULL;
      g_autofree char *apart = NULL;
      const char *label;

      if (!along_roster_has_shift (builder->roster, shift) || person == NULL ||
          along_rules_is_cancelled (builder->roster, shift) ||
          *along_person_get_phone (person) == '\0')
        continue;

      label = along_table_get_label (builder, along_record_get_id (ALONG_RECORD (person)));
      entry = g_strdup_printf ("%s %s", label, along_person_get_phone (person));
      if (g_hash_table_contains (seen, entry))
        continue;

      if (numbers->len > 0)
        g_string_append (numbers, "  ·  ");
      apart = along_typesetter_dup_apart (builder->typesetter, entry);
      g_string_append (numbers, apart);
      g_hash_table_add (seen, g_steal_pointer (&entry));
    }

  /* Translators: at the foot of a month's roster, the names and numbers of those on duty. */
  return numbers->len > 0 ? g_strdup_printf (_("On duty: %s"), numbers->str) : g_strdup ("");
}

static void
add_shifts (AlongTableBuilder *builder,
            AlongSheet        *table,
            AlongDay           start)
{
  GPtrArray *shifts = along_roster_get_shifts (builder->roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      int column = along_zone_get_day (builder->zone, along_shift_get_start (shift)) - start;

      if (along_roster_has_shift (builder->roster, shift))
        add_shift (builder,
                   along_table_row_add_block (
                     g_ptr_array_index (table->rows, (guint) (column / ALONG_DAYS_A_WEEK)),
                     (guint) (column % ALONG_DAYS_A_WEEK)),
                   shift);
    }
}

static void
add_tables (AlongTableBuilder *builder,
            GPtrArray         *tables)
{
  AlongAgency *agency = along_directory_get_agency (builder->directory);
  AlongDay start = along_week_get_start (builder->first_day,
                                         (GDateWeekday) along_agency_get_week_start (agency));
  AlongSheet *table = along_sheet_new (along_words_month (builder->first_day),
                                       g_strdup (_("Roster")), g_strdup (""));

  /* Translators: above the numbers of the weeks in a calendar. */
  along_sheet_add_head (table, C_ ("column", "Week"));
  for (int i = 0; i < ALONG_DAYS_A_WEEK; i++)
    {
      g_autofree char *weekday = along_words_weekday (along_day_get_weekday (start + i));

      along_sheet_add_head (table, weekday);
    }

  for (AlongDay week = start; week < builder->first_day + builder->n_days;
       week += ALONG_DAYS_A_WEEK)
    add_week (builder, table, week);
  add_shifts (builder, table, start);

  g_free (table->numbers);
  table->numbers = dup_numbers (builder);
  table->signs = builder->signs;
  g_ptr_array_add (tables, table);
}

const AlongRosterForm along_form_month = {
  .title = N_("Roster"),
  .landscape = TRUE,
  .margin = 25,
  .title_style = ALONG_STYLE_TITLE,
  .label_share = 0.07,
  .n_columns = ALONG_DAYS_A_WEEK,
  .row_padding = 3.5,
  .calendar = TRUE,
  .scales = { 1.3, 1.2, 1.1, 1 },
  .add_tables = add_tables,
};
