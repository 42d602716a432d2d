/* along-roster-table.c — the words of a week's roster, before they get a place on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-roster-table.h"

#include "print/along-labels.h"
#include "print/along-table-builder.h"

GPtrArray *
along_roster_table_new (AlongRoster              *roster,
                        const AlongRosterOptions *options,
                        AlongTableSigns          *signs)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) along_table_row_free);
  AlongDirectory *directory = along_roster_get_directory (roster);
  AlongZone *zone = along_directory_get_zone (directory);
  g_autoptr (GHashTable) labels = options->aliases ? along_labels_new (directory) : NULL;
  AlongTableBuilder builder = {
    .roster = roster,
    .directory = directory,
    .zone = zone,
    .options = options,
    .labels = labels,
    .first_day = along_zone_get_day (zone, along_roster_get_span (roster).start),
  };

  switch (options->by)
    {
    case ALONG_ROSTER_BY_SHIFT:
      along_table_add_rows_by_shift (&builder, rows);
      break;
    case ALONG_ROSTER_BY_PERSON:
      along_table_add_rows_by_person (&builder, rows);
      break;
    default:
      g_assert_not_reached ();
    }

  *signs = builder.signs;
  return rows;
}
