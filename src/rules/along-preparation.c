/* along-preparation.c — whether somebody has the training that work needs, on the days of the work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-preparation.h"

#include "rules/along-rules.h"

/* Behind all days that anything is valid for. */
#define ALWAYS (ALONG_DAY_MAX + 1)

/* The last day up to which certificates cover all days from @day without a gap, or @day - 1. */
static AlongDay
follow_certificates (GPtrArray *certificates,
                     AlongDay   day)
{
  AlongDay covered = day - 1;
  gboolean went_on;

  do
    {
      went_on = FALSE;
      for (guint i = 0; i < certificates->len; i++)
        {
          AlongCertificate *certificate = g_ptr_array_index (certificates, i);
          AlongDay expires = along_certificate_get_expires (certificate);

          if (expires == 0)
            expires = ALWAYS;
          if (along_certificate_get_issued (certificate) <= covered + 1 && expires > covered)
            {
              covered = expires;
              went_on = certificates->len > 1;
            }
        }
    }
  while (went_on && covered < ALWAYS);

  return covered;
}

/* The same of waivers. */
static AlongDay
follow_waivers (GPtrArray *waivers,
                AlongDay   day)
{
  AlongDay covered = day - 1;

  for (guint i = 0; i < waivers->len; i++)
    {
      AlongWaiver *waiver = g_ptr_array_index (waivers, i);

      if (along_waiver_get_first_day (waiver) <= day)
        covered = MAX (covered, along_waiver_get_last_day (waiver));
    }

  return covered;
}

/* The last day before @day on which any of @certificates was valid, or 0. */
static AlongDay
find_last_valid (GPtrArray *certificates,
                 AlongDay   day)
{
  AlongDay last = 0;

  for (guint i = 0; i < certificates->len; i++)
    {
      AlongDay expires = along_certificate_get_expires (g_ptr_array_index (certificates, i));

      if (expires < day && expires != 0 && (last == 0 || expires > last))
        last = expires;
    }

  return last;
}

AlongPreparation
along_preparation_find (AlongLearned *learned,
                        gint64        person_id,
                        gint64        course_id,
                        AlongDay      first_day,
                        AlongDay      last_day,
                        int           lead_days)
{
  GPtrArray *certificates;
  gboolean waived = FALSE;
  AlongDay covered, before;

  g_return_val_if_fail (learned != NULL, (AlongPreparation) { ALONG_TRAINING_MISSING });

  certificates = along_learned_get_certificates (learned, person_id, course_id);
  covered = follow_certificates (certificates, first_day);

  /* A waiver for the days in between, and then perhaps a certificate again. */
  while (covered < last_day)
    {
      GPtrArray *waivers = along_learned_get_waivers (learned, person_id, course_id);

      before = covered;
      covered = follow_waivers (waivers, covered + 1);
      if (covered == before)
        break;
      waived = TRUE;
      covered = follow_certificates (certificates, covered + 1);
    }

  if (covered >= last_day)
    {
      gboolean ends_soon = covered < ALWAYS && covered < first_day + lead_days;

      return (AlongPreparation) {
        .state = waived      ? ALONG_TRAINING_WAIVED
                 : ends_soon ? ALONG_TRAINING_EXPIRING : ALONG_TRAINING_VALID,
        .until = covered < ALWAYS ? covered : 0,
        .ends_soon = ends_soon,
      };
    }

  before = find_last_valid (certificates, covered + 1);

  return (AlongPreparation) {
    .state = before != 0 ? ALONG_TRAINING_EXPIRED : ALONG_TRAINING_MISSING,
    .until = before,
  };
}

gboolean
along_preparation_is_enough (AlongPreparation self,
                             AlongDay         last_day,
                             int              grace_days)
{
  switch (self.state)
    {
    case ALONG_TRAINING_VALID:
    case ALONG_TRAINING_EXPIRING:
    case ALONG_TRAINING_WAIVED:
      return TRUE;

    case ALONG_TRAINING_EXPIRED:
      return last_day <= self.until + grace_days;

    case ALONG_TRAINING_MISSING:
    default:
      return FALSE;
    }
}

AlongDay
along_preparation_find_next (AlongLearned *learned,
                             gint64        person_id,
                             gint64        course_id,
                             AlongDay      day)
{
  GPtrArray *certificates, *waivers;
  AlongDay next = 0;

  g_return_val_if_fail (learned != NULL, 0);

  certificates = along_learned_get_certificates (learned, person_id, course_id);
  waivers = along_learned_get_waivers (learned, person_id, course_id);
  for (guint i = 0; i < certificates->len; i++)
    {
      AlongDay first = along_certificate_get_issued (g_ptr_array_index (certificates, i));

      if (first > day && (next == 0 || first < next))
        next = first;
    }
  for (guint i = 0; i < waivers->len; i++)
    {
      AlongDay first = along_waiver_get_first_day (g_ptr_array_index (waivers, i));

      if (first > day && (next == 0 || first < next))
        next = first;
    }

  return next;
}

/* Who @person is to those who plan courses. */
static AlongAudience
get_audience (AlongPerson *person)
{
  AlongDuties duties;
  AlongAudience audience = 0;

  if (ALONG_IS_PEER (person))
    return ALONG_AUDIENCE_PEERS;

  duties = along_supervisor_get_duties (ALONG_SUPERVISOR (person));
  if ((duties & ALONG_DUTY_COORDINATOR) != 0)
    audience |= ALONG_AUDIENCE_MANAGERS;
  if ((duties & ~ALONG_DUTY_COORDINATOR) != 0)
    audience |= ALONG_AUDIENCE_PROFESSIONALS;

  return audience;
}

/* Whether @course is in use, and for such as @person is. */
static gboolean
is_for (AlongCourse *course,
        AlongPerson *person)
{
  AlongAudience audience = along_course_get_audience (course);

  return !along_entry_is_archived (ALONG_ENTRY (course)) &&
         (audience == 0 || (audience & get_audience (person)) != 0);
}

gboolean
along_preparation_concerns (AlongDirectory   *directory,
                            AlongRequirement *requirement,
                            AlongPerson      *person,
                            AlongDay          day)
{
  AlongCourse *course;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), FALSE);
  g_return_val_if_fail (ALONG_IS_REQUIREMENT (requirement), FALSE);
  g_return_val_if_fail (ALONG_IS_PERSON (person), FALSE);

  course = along_directory_get_course (directory, along_requirement_get_course_id (requirement));

  return course != NULL && along_requirement_get_first_day (requirement) <= day &&
         is_for (course, person);
}

/* Whether @person has said not to work at @place_id. */
static gboolean
keeps_away (AlongDirectory *directory,
            gint64          person_id,
            gint64          place_id)
{
  GPtrArray *about = along_directory_get_about (directory, person_id);

  for (guint i = 0; i < about->len; i++)
    if (ALONG_IS_PLACE_LIMIT (g_ptr_array_index (about, i)) &&
        along_place_limit_get_place_id (g_ptr_array_index (about, i)) == place_id)
      return TRUE;

  return FALSE;
}

/* Whether one of the roles that shifts of @type want is one of the person's. */
static gboolean
may_take (AlongPerson    *person,
          AlongShiftType *type)
{
  AlongRoles roles = type != NULL ? along_shift_type_get_roles (type) : 0;

  return roles == 0 || !ALONG_IS_PEER (person) ||
         (along_peer_get_roles (ALONG_PEER (person)) & roles) != 0;
}

/* Whether @person may be given work that @requirement is for, whenever it is in force. */
static gboolean
may_be_given (AlongDirectory   *directory,
              AlongRequirement *requirement,
              AlongPerson      *person)
{
  switch (along_requirement_get_scope (requirement))
    {
    case ALONG_REQUIREMENT_ROLE:
      return ALONG_IS_PEER (person) && (along_peer_get_roles (ALONG_PEER (person)) &
                                        along_requirement_get_roles (requirement)) != 0;

    case ALONG_REQUIREMENT_SHIFT_TYPE:
      return may_take (person, along_directory_get_shift_type (
                                 directory, along_requirement_get_shift_type_id (requirement)));

    case ALONG_REQUIREMENT_PLACE:
      return !keeps_away (directory, along_record_get_id (ALONG_RECORD (person)),
                          along_requirement_get_place_id (requirement));

    case ALONG_REQUIREMENT_ALONE:
      return ALONG_IS_PEER (person) && along_rules_can_work_alone (person);

    default:
      g_return_val_if_reached (FALSE);
    }
}

gboolean
along_preparation_is_needed (AlongDirectory   *directory,
                             AlongRequirement *requirement,
                             AlongPerson      *person,
                             AlongDay          day)
{
  return along_preparation_concerns (directory, requirement, person, day) &&
         along_rules_works (person) && may_be_given (directory, requirement, person);
}

AlongPreparation
along_preparation_find_today (AlongDirectory *directory,
                              AlongLearned   *learned,
                              AlongPerson    *person,
                              AlongCourse    *course,
                              AlongDay        today,
                              gboolean       *needed)
{
  GPtrArray *requirements;
  gint64 course_id;
  int lead_days = 0;

  g_return_val_if_fail (ALONG_IS_COURSE (course), (AlongPreparation) { ALONG_TRAINING_MISSING });
  g_return_val_if_fail (needed != NULL, (AlongPreparation) { ALONG_TRAINING_MISSING });

  *needed = FALSE;
  course_id = along_record_get_id (ALONG_RECORD (course));
  requirements = along_directory_get_about (directory, course_id);
  if (requirements->len > 0 && is_for (course, person) && along_rules_works (person))
    for (guint i = 0; i < requirements->len; i++)
      {
        AlongRequirement *requirement = g_ptr_array_index (requirements, i);

        if (along_requirement_get_first_day (requirement) >
              today + along_requirement_get_lead_days (requirement) ||
            !may_be_given (directory, requirement, person))
          continue;

        *needed = TRUE;
        lead_days = MAX (lead_days, along_requirement_get_lead_days (requirement));
      }

  return along_preparation_find (learned, along_record_get_id (ALONG_RECORD (person)), course_id,
                                 today, today, lead_days);
}
