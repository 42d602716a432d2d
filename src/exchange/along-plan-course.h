/* along-plan-course.h — what a programme file says of a course and of who has done it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/along-plan-reader.h"
#include "model/along-course.h"

G_BEGIN_DECLS

/* Who has done it, and so many days ago. */
typedef struct
{
  gint64 person_id;
  int issued;
} AlongPlanLearner;

typedef struct
{
  AlongCourse *course;
  GArray *types;    /* of gint64: the types of shift that need it */
  int all;          /* everybody who is past orientation did it on this day; 0 for nobody */
  gint64 by_id;     /* who of the staff signed it off; 0 for nobody */
  GArray *learners; /* of AlongPlanLearner: who did it on another day */
} AlongPlanCourse;

/* What the group of @reader, of a course, says of @course, which it describes; to be freed. */
AlongPlanCourse *along_plan_course_read (AlongPlanReader  *reader,
                                         AlongCourse      *course,
                                         GError          **error);
void             along_plan_course_free (AlongPlanCourse  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongPlanCourse, along_plan_course_free)

G_END_DECLS
