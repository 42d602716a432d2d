/* along-fact-row.h — one fact of a record: what it is, and below it the fact
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AlongFactRow:
 *
 * A row for an AdwPreferencesGroup that is read, not changed. Without a value it is not there.
 *
 * Properties:
 * - label (string): what the fact is, such as "Phone"
 * - value (string): the fact
 * - number (boolean): whether it is read from left to right in every language, as a phone number is
 */
#define ALONG_TYPE_FACT_ROW (along_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongFactRow, along_fact_row, ALONG, FACT_ROW, AdwPreferencesRow)

GtkWidget  *along_fact_row_new       (const char   *label,
                                      const char   *value);
void        along_fact_row_set_value (AlongFactRow *self,
                                      const char   *value);

G_END_DECLS
