/* along-requirement-row.h — what a course is needed for, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-row.h"
#include "model/along-requirement.h"

G_BEGIN_DECLS

/* Its record is an AlongRequirement. */
#define ALONG_TYPE_REQUIREMENT_ROW (along_requirement_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongRequirementRow, along_requirement_row, ALONG, REQUIREMENT_ROW,
                      AlongRecordRow)

G_END_DECLS
