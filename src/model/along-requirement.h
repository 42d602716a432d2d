/* along-requirement.h — the training that some work needs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"
#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongRequirement:
 *
 * "Requirements by role and shift type, checked on the day of the shift" [aod]; by default there
 * are none [osis]. It concerns those for whom the course is.
 *
 * Properties:
 * - course-id: the AlongCourse that is needed
 * - scope: what for
 * - roles: of ALONG_REQUIREMENT_ROLE, in which of the roles; else none
 * - shift-type-id: of ALONG_REQUIREMENT_SHIFT_TYPE, on shifts of which AlongShiftType; else 0
 * - place-id: of ALONG_REQUIREMENT_PLACE, at which AlongPlace; else 0
 * - first-day: the first AlongDay of shifts that need it; 0 for all
 * - lead-days: how many days before it runs out a certificate counts as one that is to be renewed
 * - grace-days: for how many days after it has run out it is still enough
 */
#define ALONG_TYPE_REQUIREMENT (along_requirement_get_type ())
G_DECLARE_FINAL_TYPE (AlongRequirement, along_requirement, ALONG, REQUIREMENT, AlongRecord)

gint64                along_requirement_get_course_id     (AlongRequirement *self);
AlongRequirementScope along_requirement_get_scope         (AlongRequirement *self);
AlongRoles            along_requirement_get_roles         (AlongRequirement *self);
gint64                along_requirement_get_shift_type_id (AlongRequirement *self);
gint64                along_requirement_get_place_id      (AlongRequirement *self);
AlongDay              along_requirement_get_first_day     (AlongRequirement *self);
int                   along_requirement_get_lead_days     (AlongRequirement *self);
int                   along_requirement_get_grace_days    (AlongRequirement *self);

/* How many days ahead a certificate is to be renewed unless the agency says otherwise: there is no
 * common number in the field, and two months leave time for a course. */
#define ALONG_REQUIREMENT_LEAD_DAYS 60
#define ALONG_REQUIREMENT_MAX_DAYS 366

G_END_DECLS
