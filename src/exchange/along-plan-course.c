/* along-plan-course.c — what a programme file says of a course and of who has done it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-plan-course.h"

#define MAX_DAYS 10000

static gboolean
read_learners (AlongPlanReader  *reader,
               GArray           *learners,
               GError          **error)
{
  g_auto (GStrv) list = along_plan_reader_dup_list (reader, "certificates");

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (list[i], " ", 2);
      AlongPlanLearner learner;

      if (g_strv_length (parts) != 2)
        return along_plan_reader_fail (reader, "certificates", error,
                                       "“%s” is not a peer and a day", list[i]);
      if (!along_plan_reader_parse_reference (reader, "certificates", ALONG_PLAN_KIND_PEER,
                                              parts[0], &learner.person_id, error) ||
          !along_plan_reader_parse_number (reader, "certificates", parts[1], -MAX_DAYS, 0,
                                           &learner.issued, error))
        return FALSE;

      g_array_append_val (learners, learner);
    }

  return TRUE;
}

/* Who signed it off, where the group says so. */
static gboolean
read_by (AlongPlanReader  *reader,
         gint64           *by_id,
         GError          **error)
{
  g_autofree char *text = along_plan_reader_dup_text (reader, "by");

  return text == NULL ||
         along_plan_reader_parse_reference (reader, "by", ALONG_PLAN_KIND_STAFF, text, by_id,
                                            error);
}

AlongPlanCourse *
along_plan_course_read (AlongPlanReader  *reader,
                        AlongCourse      *course,
                        GError          **error)
{
  g_autoptr (AlongPlanCourse) self = g_new0 (AlongPlanCourse, 1);

  self->course = g_object_ref (course);
  self->types = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->learners = g_array_new (FALSE, FALSE, sizeof (AlongPlanLearner));

  if (!along_plan_reader_get_references (reader, "needed-for", ALONG_PLAN_KIND_TYPE, self->types,
                                         error) ||
      !along_plan_reader_get_number (reader, "all", -MAX_DAYS, -1, &self->all, error) ||
      !read_by (reader, &self->by_id, error) ||
      !read_learners (reader, self->learners, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
along_plan_course_free (AlongPlanCourse *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->course);
  g_array_unref (self->types);
  g_array_unref (self->learners);
  g_free (self);
}
