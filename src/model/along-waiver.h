/* along-waiver.h — that somebody may do without a training for a while
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"
#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongWaiver:
 *
 * Properties:
 * - person-id: the AlongPerson who may
 * - course-id: the AlongCourse
 * - first-day: the first AlongDay of it
 * - last-day: the last AlongDay; a waiver has an end
 * - reason: why
 * - by-id: the AlongSupervisor who decided; 0 for not said
 * - at: when that was, in seconds since 1970 UTC
 */
#define ALONG_TYPE_WAIVER (along_waiver_get_type ())
G_DECLARE_FINAL_TYPE (AlongWaiver, along_waiver, ALONG, WAIVER, AlongRecord)

/* Strings belong to @self and are never %NULL. */
gint64      along_waiver_get_person_id (AlongWaiver *self);
gint64      along_waiver_get_course_id (AlongWaiver *self);
AlongDay    along_waiver_get_first_day (AlongWaiver *self);
AlongDay    along_waiver_get_last_day  (AlongWaiver *self);
const char *along_waiver_get_reason    (AlongWaiver *self);
gint64      along_waiver_get_by_id     (AlongWaiver *self);
gint64      along_waiver_get_at        (AlongWaiver *self);

G_END_DECLS
