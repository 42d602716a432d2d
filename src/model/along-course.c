/* along-course.c — something that people are trained in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-course.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongCourse
{
  AlongEntry parent_instance;

  int kind;
  guint audience;
  int validity;
  int months;
  int until;
};

G_DEFINE_FINAL_TYPE (AlongCourse, along_course, ALONG_TYPE_ENTRY)

static gboolean
along_course_check (AlongRecord  *record,
                    const char  **property,
                    GError      **error)
{
  AlongCourse *self = ALONG_COURSE (record);

  if (!ALONG_RECORD_CLASS (along_course_parent_class)->check (record, property, error))
    return FALSE;

  *property = "months";
  if (self->validity == ALONG_VALIDITY_MONTHS
        ? self->months < 1 || self->months > ALONG_COURSE_MAX_MONTHS
        : self->months != 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Valid for: enter a number of months from 1 to %d."),
                   ALONG_COURSE_MAX_MONTHS);
      return FALSE;
    }

  *property = "until";
  if ((self->validity == ALONG_VALIDITY_UNTIL) != (self->until != 0))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("Valid until: choose the last day."));
      return FALSE;
    }

  return TRUE;
}

static void
along_course_class_init (AlongCourseClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_course_check;

  along_record_class_add_enum (record_class, "kind", ALONG_TYPE_COURSE_KIND,
                               G_STRUCT_OFFSET (AlongCourse, kind));
  along_record_class_add_flags (record_class, "audience", ALONG_TYPE_AUDIENCE,
                                G_STRUCT_OFFSET (AlongCourse, audience));
  along_record_class_add_enum (record_class, "validity", ALONG_TYPE_VALIDITY,
                               G_STRUCT_OFFSET (AlongCourse, validity));
  along_record_class_add_int (record_class, "months", G_STRUCT_OFFSET (AlongCourse, months));
  along_record_class_add_int (record_class, "until", G_STRUCT_OFFSET (AlongCourse, until));
}

static void
along_course_init (AlongCourse *self)
{
  self->audience = ALONG_AUDIENCE_PEERS;
}

AlongCourseKind
along_course_get_kind (AlongCourse *self)
{
  g_return_val_if_fail (ALONG_IS_COURSE (self), ALONG_COURSE_COURSE);

  return (AlongCourseKind) self->kind;
}

AlongAudience
along_course_get_audience (AlongCourse *self)
{
  g_return_val_if_fail (ALONG_IS_COURSE (self), 0);

  return (AlongAudience) self->audience;
}

AlongValidity
along_course_get_validity (AlongCourse *self)
{
  g_return_val_if_fail (ALONG_IS_COURSE (self), ALONG_VALIDITY_ALWAYS);

  return (AlongValidity) self->validity;
}

int
along_course_get_months (AlongCourse *self)
{
  g_return_val_if_fail (ALONG_IS_COURSE (self), 0);

  return self->months;
}

AlongDay
along_course_get_until (AlongCourse *self)
{
  g_return_val_if_fail (ALONG_IS_COURSE (self), 0);

  return self->until;
}

AlongDay
along_course_get_expiry (AlongCourse *self,
                         AlongDay     issued)
{
  int year, month, day_of_month;
  AlongDay first;

  g_return_val_if_fail (ALONG_IS_COURSE (self), 0);

  if (self->validity == ALONG_VALIDITY_UNTIL)
    return self->until;
  if (self->validity == ALONG_VALIDITY_ALWAYS)
    return 0;

  along_day_get_ymd (issued, &year, &month, &day_of_month);
  month += self->months - 1;
  first = along_day_new (year + month / 12, month % 12 + 1, 1);

  return first + MIN (day_of_month, along_day_count_month (first)) - 1;
}

gboolean
along_course_is_valid (AlongCourse *self,
                       AlongDay     issued)
{
  g_return_val_if_fail (ALONG_IS_COURSE (self), FALSE);

  return self->validity != ALONG_VALIDITY_UNTIL || self->until >= issued;
}
