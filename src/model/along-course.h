/* along-course.h — something that people are trained in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"
#include "model/along-entry.h"

G_BEGIN_DECLS

/**
 * AlongCourse:
 *
 * "Training should align with service model, expectations and the actual role" [aod]. What is
 * required for what work is told by AlongRequirement; nothing is required of a peer as such [osis].
 *
 * Properties:
 * - kind: what kind of training it is
 * - audience: for whom it is; none for everybody
 * - validity: how long its certificates are valid
 * - months: of ALONG_VALIDITY_MONTHS, for how many, 1 to ALONG_COURSE_MAX_MONTHS; else 0
 * - until: of ALONG_VALIDITY_UNTIL, the last AlongDay; else 0
 */
#define ALONG_TYPE_COURSE (along_course_get_type ())
G_DECLARE_FINAL_TYPE (AlongCourse, along_course, ALONG, COURSE, AlongEntry)

AlongCourseKind along_course_get_kind     (AlongCourse *self);
AlongAudience   along_course_get_audience (AlongCourse *self);
AlongValidity   along_course_get_validity (AlongCourse *self);
int             along_course_get_months   (AlongCourse *self);
AlongDay        along_course_get_until    (AlongCourse *self);

/* The longest validity, in months: twenty years. */
#define ALONG_COURSE_MAX_MONTHS 240

/* The last day on which a certificate issued on @issued is valid, 0 for always. Some months after
 * the last days of a month are the last day of a shorter one: 29 February and 12 months give 28
 * February. */
AlongDay along_course_get_expiry (AlongCourse *self,
                                  AlongDay     issued);

/* Whether what is issued on @issued is valid at all: not of a course that ended before. */
gboolean along_course_is_valid   (AlongCourse *self,
                                  AlongDay     issued);

G_END_DECLS
