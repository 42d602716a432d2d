/* along-absence-row.h — from which day to which a person is away, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-row.h"
#include "model/along-absence.h"

G_BEGIN_DECLS

/* Its record is an AlongAbsence. */
#define ALONG_TYPE_ABSENCE_ROW (along_absence_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongAbsenceRow, along_absence_row, ALONG, ABSENCE_ROW, AlongRecordRow)

G_END_DECLS
