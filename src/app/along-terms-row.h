/* along-terms-row.h — from which day to which other terms hold, and which, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-row.h"
#include "model/along-terms.h"

G_BEGIN_DECLS

/* Its record is an AlongTerms with days. */
#define ALONG_TYPE_TERMS_ROW (along_terms_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongTermsRow, along_terms_row, ALONG, TERMS_ROW, AlongRecordRow)

G_END_DECLS
