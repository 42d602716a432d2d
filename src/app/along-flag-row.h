/* along-flag-row.h — a check row for one bit of a record's flags
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-enum-item.h"

G_BEGIN_DECLS

/**
 * AlongFlagRow:
 *
 * Properties:
 * - active (boolean): whether the bit is set
 */
#define ALONG_TYPE_FLAG_ROW (along_flag_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongFlagRow, along_flag_row, ALONG, FLAG_ROW, AdwActionRow)

/* A row for the bit and with the word of @item. */
GtkWidget *along_flag_row_new (AlongEnumItem *item);

/* Keeps the row's bit in the flags property @property of @record the same as its state. */
void       along_flag_row_bind (AlongFlagRow *self,
                                gpointer      record,
                                const char   *property);

G_END_DECLS
