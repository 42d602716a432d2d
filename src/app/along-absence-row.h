/* along-absence-row.h — from which day to which a person is away, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"
#include "model/along-absence.h"

G_BEGIN_DECLS

/**
 * AlongAbsenceRow:
 *
 * Properties, set when it is made:
 * - session (AlongSession)
 * - record (AlongAbsence): changed as the user changes the row
 */
#define ALONG_TYPE_ABSENCE_ROW (along_absence_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongAbsenceRow, along_absence_row, ALONG, ABSENCE_ROW, AdwActionRow)

G_END_DECLS
