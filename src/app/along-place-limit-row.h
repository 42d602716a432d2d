/* along-place-limit-row.h — a place where a person will not work, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-row.h"
#include "model/along-place-limit.h"

G_BEGIN_DECLS

/* Its record is an AlongPlaceLimit. */
#define ALONG_TYPE_PLACE_LIMIT_ROW (along_place_limit_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongPlaceLimitRow, along_place_limit_row, ALONG, PLACE_LIMIT_ROW,
                      AlongRecordRow)

G_END_DECLS
