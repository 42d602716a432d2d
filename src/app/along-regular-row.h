/* along-regular-row.h — somebody who has a slot of a template every time, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-row.h"

G_BEGIN_DECLS

#define ALONG_TYPE_REGULAR_ROW (along_regular_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongRegularRow, along_regular_row, ALONG, REGULAR_ROW, AlongRecordRow)

G_END_DECLS
