/* along-absence.h — a time when somebody is not there
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"
#include "model/along-span.h"

G_BEGIN_DECLS

/**
 * AlongAbsence:
 *
 * No reason is asked and there is no field for one.
 *
 * Properties:
 * - person-id: the AlongPerson
 * - start: the first second, in seconds since 1970-01-01 UTC
 * - end: the first second after it
 */
#define ALONG_TYPE_ABSENCE (along_absence_get_type ())
G_DECLARE_FINAL_TYPE (AlongAbsence, along_absence, ALONG, ABSENCE, AlongRecord)

gint64        along_absence_get_person_id (AlongAbsence *self);
gint64        along_absence_get_start     (AlongAbsence *self);
gint64        along_absence_get_end       (AlongAbsence *self);

AlongSpan     along_absence_get_span      (AlongAbsence *self);

G_END_DECLS
