/* along-pair-row.h — with whom a person gladly works, or not, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-row.h"
#include "model/along-pair.h"

G_BEGIN_DECLS

/* Its record is an AlongPair. */
#define ALONG_TYPE_PAIR_ROW (along_pair_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongPairRow, along_pair_row, ALONG, PAIR_ROW, AlongRecordRow)

G_END_DECLS
