/* along-standing.c — what has come to speak against those who have a shift already
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-rules.h"

#include "model/along-week.h"
#include "rules/along-change-list.h"

#define A_DAY (24 * 60 * 60)

/* Whether a reason that is kept for @assignment_id answers @finding. */
static gboolean
has_reason (AlongRoster        *roster,
            gint64              assignment_id,
            const AlongFinding *finding)
{
  GPtrArray *overrides = along_roster_get_overrides (roster, assignment_id);

  for (guint i = 0; i < overrides->len; i++)
    if (along_finding_is_noted (finding,
                                along_reason_get_codes (g_ptr_array_index (overrides, i))))
      return TRUE;

  return FALSE;
}

/* How many days lie between the beginnings of two weeks which begin on @first. */
static int
get_distance (AlongDay     day,
              AlongDay     other,
              GDateWeekday first)
{
  return ABS (along_week_get_start (day, first) - along_week_get_start (other, first));
}

gboolean
along_rules_has_counted (AlongDirectory     *directory,
                         AlongShift         *shift,
                         const AlongFinding *finding,
                         const AlongWork    *work)
{
  AlongDay day;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), FALSE);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), FALSE);
  g_return_val_if_fail (finding != NULL, FALSE);
  g_return_val_if_fail (work != NULL, FALSE);

  day = along_zone_get_day (along_directory_get_zone (directory), along_shift_get_start (shift));

  switch ((int) finding->code)
    {
    case ALONG_FINDING_REST:
      return work->shift_id == finding->other_id;

    case ALONG_FINDING_DAY_WORK:
      return along_shift_get_end (shift) - A_DAY < work->span.end &&
             work->span.start < along_shift_get_start (shift) + A_DAY;

    case ALONG_FINDING_WEEK_WORK:
    case ALONG_FINDING_WEEK_SHIFTS:
    case ALONG_FINDING_WEEK_DAYS:
      return get_distance (day, work->day, along_agency_get_week_start (
                             along_directory_get_agency (directory))) == 0;

    case ALONG_FINDING_MONTH_DAYS:
      return along_day_get_month (day) == along_day_get_month (work->day);

    /* What comes in a row is within the number that was found. */
    case ALONG_FINDING_DAYS_IN_ROW:
      return ABS (day - work->day) < finding->number;

    case ALONG_FINDING_WEEKENDS:
      return get_distance (day, work->day, G_DATE_SATURDAY) < finding->number * ALONG_DAYS_A_WEEK;

    default:
      return FALSE;
    }
}

/* Whether a reason was given with another of the person's shifts: for what several of them make
 * together one is asked when the last of them is given. */
static gboolean
is_answered_elsewhere (AlongRoster        *roster,
                       AlongShift         *shift,
                       const AlongFinding *finding)
{
  GArray *works = along_roster_get_works (roster, finding->person_id);
  AlongFinding of_other = *finding;

  /* The rest between the two as the other shift has it. */
  of_other.other_id = along_record_get_id (ALONG_RECORD (shift));

  for (guint i = 0; i < works->len; i++)
    {
      const AlongWork *work = &g_array_index (works, AlongWork, i);

      if (along_rules_has_counted (along_roster_get_directory (roster), shift, finding, work) &&
          has_reason (roster, work->assignment_id, &of_other))
        return TRUE;
    }

  return FALSE;
}

/* Whether one was given with the seat of the other person, who came later. */
static gboolean
is_answered_by_partner (AlongRoster        *roster,
                        GPtrArray          *assignments,
                        const AlongFinding *finding)
{
  AlongFinding of_partner = *finding;

  of_partner.person_id = finding->partner_id;
  of_partner.partner_id = finding->person_id;

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (along_assignment_get_person_id (assignment) == of_partner.person_id &&
          has_reason (roster, along_record_get_id (ALONG_RECORD (assignment)), &of_partner))
        return TRUE;
    }

  return FALSE;
}

/* Whether one was given on the other of two shifts on which one professional is to go along: from
 * there it is the same. */
static gboolean
is_answered_there (AlongRoster        *roster,
                   AlongShift         *shift,
                   const AlongFinding *finding)
{
  GPtrArray *assignments = along_roster_get_assignments (roster, finding->other_id);
  AlongFinding from_there = *finding;

  if (finding->code != ALONG_FINDING_GOES_ALONG)
    return FALSE;

  from_there.other_id = along_record_get_id (ALONG_RECORD (shift));

  for (guint i = 0; i < assignments->len; i++)
    if (has_reason (roster, along_record_get_id (g_ptr_array_index (assignments, i)), &from_there))
      return TRUE;

  return FALSE;
}

/* Whether @finding, about who has @assignment, is still to be decided. That somebody is alone is
 * told of the shift. */
static gboolean
is_undecided (AlongRoster        *roster,
              AlongShift         *shift,
              AlongAssignment    *assignment,
              const AlongFinding *finding)
{
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  if (finding->code == ALONG_FINDING_ALONE)
    return FALSE;
  if (finding->severity == ALONG_SEVERITY_IMPOSSIBLE)
    return TRUE;

  return finding->severity == ALONG_SEVERITY_NEEDS_REASON &&
         !has_reason (roster, along_record_get_id (ALONG_RECORD (assignment)), finding) &&
         !is_answered_by_partner (roster, assignments, finding) &&
         !is_answered_there (roster, shift, finding) &&
         !is_answered_elsewhere (roster, shift, finding);
}

/* The reason with which @finding, of what @shift lacks, was decided when it was published; %NULL
 * where it was not. */
static AlongAnswer *
find_answer (AlongRoster        *roster,
             AlongShift         *shift,
             const AlongFinding *finding)
{
  AlongPublished *published =
    along_roster_get_published (roster, along_record_get_id (ALONG_RECORD (shift)));
  GPtrArray *answers;

  if (published == NULL || finding->severity != ALONG_SEVERITY_NEEDS_REASON)
    return NULL;

  answers = along_roster_get_answers (roster, along_record_get_id (ALONG_RECORD (published)));
  for (guint i = 0; i < answers->len; i++)
    if (along_finding_is_noted (finding, along_reason_get_codes (g_ptr_array_index (answers, i))))
      return g_ptr_array_index (answers, i);

  return NULL;
}

/* Whether @finding, of what @shift lacks, was decided where it was published and is as it was. */
static gboolean
is_decided (AlongRoster        *roster,
            AlongShift         *shift,
            const AlongFinding *finding,
            AlongDay            today)
{
  g_autoptr (AlongShiftChange) change = NULL;

  if (find_answer (roster, shift, finding) == NULL)
    return FALSE;

  change = along_shift_change_find (roster, shift, today);

  return change == NULL;
}

/* Of what @shift lacks, what was decided where it was published, or what was not. */
static GPtrArray *
list_lacks (AlongRoster *roster,
            AlongShift  *shift,
            AlongDay     today,
            gboolean     decided)
{
  GPtrArray *lacks = along_rules_check_team (roster, shift, today);

  for (guint i = lacks->len; i > 0; i--)
    if (is_decided (roster, shift, g_ptr_array_index (lacks, i - 1), today) != decided)
      g_ptr_array_remove_index (lacks, i - 1);

  return lacks;
}

/* Adds what speaks against whoever has @assignment of @shift and nobody has decided. */
static void
add_against (GPtrArray       *found,
             AlongRoster     *roster,
             AlongShift      *shift,
             AlongAssignment *assignment,
             AlongDay         today)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (!along_rules_is_expected (roster, assignment, today))
    return;

  findings = along_rules_check (roster, shift, along_assignment_get_person_id (assignment),
                                along_record_get_id (ALONG_RECORD (assignment)));
  while (findings->len > 0)
    {
      AlongFinding *finding = g_ptr_array_steal_index (findings, 0);

      if (is_undecided (roster, shift, assignment, finding))
        g_ptr_array_add (found, finding);
      else
        g_free (finding);
    }
}

/* The same of all who are on @shift. */
static void
add_against_all (GPtrArray   *found,
                 AlongRoster *roster,
                 AlongShift  *shift,
                 AlongDay     today)
{
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  for (guint i = 0; i < assignments->len; i++)
    add_against (found, roster, shift, g_ptr_array_index (assignments, i), today);
}

GPtrArray *
along_rules_find_against (AlongRoster     *roster,
                          AlongShift      *shift,
                          AlongAssignment *assignment,
                          AlongDay         today)
{
  GPtrArray *found;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  found = g_ptr_array_new_with_free_func (g_free);
  if (!along_rules_is_over (roster, shift, today))
    add_against (found, roster, shift, assignment, today);

  return found;
}

GPtrArray *
along_rules_find_standing (AlongRoster *roster,
                           AlongShift  *shift,
                           AlongDay     today)
{
  GPtrArray *standing;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  if (along_rules_is_over (roster, shift, today))
    return g_ptr_array_new_with_free_func (g_free);

  standing = along_rules_check_team (roster, shift, today);
  add_against_all (standing, roster, shift, today);

  return standing;
}

GPtrArray *
along_rules_find_lacks (AlongRoster *roster,
                        AlongShift  *shift,
                        AlongDay     today)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  if (along_rules_is_over (roster, shift, today))
    return g_ptr_array_new_with_free_func (g_free);

  return list_lacks (roster, shift, today, FALSE);
}

GPtrArray *
along_rules_find_undecided (AlongRoster *roster,
                            AlongShift  *shift,
                            AlongDay     today)
{
  GPtrArray *undecided = along_rules_find_lacks (roster, shift, today);

  g_return_val_if_fail (undecided != NULL, NULL);

  if (!along_rules_is_over (roster, shift, today))
    add_against_all (undecided, roster, shift, today);

  return undecided;
}

GPtrArray *
along_rules_find_decided (AlongRoster *roster,
                          AlongShift  *shift,
                          AlongDay     today)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  if (along_rules_is_over (roster, shift, today))
    return g_ptr_array_new_with_free_func (g_free);

  return list_lacks (roster, shift, today, TRUE);
}

AlongAnswer *
along_rules_get_answer (AlongRoster        *roster,
                        AlongShift         *shift,
                        const AlongFinding *finding)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);
  g_return_val_if_fail (finding != NULL, NULL);

  return find_answer (roster, shift, finding);
}
