/* along-matter-row.h — the row of something about supervision
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-matter.h"

G_BEGIN_DECLS

#define ALONG_TYPE_MATTER_ROW (along_matter_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongMatterRow, along_matter_row, ALONG, MATTER_ROW, AdwPreferencesRow)

GtkWidget *along_matter_row_new      (AlongMatter    *matter);

/* Does what activating the row does. */
void       along_matter_row_activate (AlongMatterRow *self);

G_END_DECLS
