/* along-seat-rules.c — which seats of a shift nobody will take, and what a shift lacks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-rules.h"

#include "rules/along-check.h"

/* How many seats of @shift nobody has; negative when more people are on it than there are seats. */
static int
count_free (AlongRoster *roster,
            AlongShift  *shift)
{
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));
  int n_free = along_shift_get_seats (shift);

  for (guint i = 0; i < assignments->len; i++)
    if (along_assignment_state_is_taken (
          along_assignment_get_state (g_ptr_array_index (assignments, i))))
      n_free--;

  return n_free;
}

/* The assignments of those who have a seat on @shift and will be missing from it. */
static GPtrArray *
list_missing (AlongRoster *roster,
              AlongShift  *shift,
              AlongDay     today)
{
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (along_rules_is_missing (roster, assignment, today))
        g_ptr_array_add (missing, g_object_ref (assignment));
    }

  return missing;
}

gboolean
along_rules_is_over (AlongRoster *roster,
                     AlongShift  *shift,
                     AlongDay     today)
{
  AlongZone *zone;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), FALSE);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), FALSE);

  zone = along_directory_get_zone (along_roster_get_directory (roster));

  return along_shift_get_end (shift) <= along_zone_day_span (zone, today).start;
}

AlongFinding *
along_rules_find_absence (AlongRoster *roster,
                          AlongShift  *shift,
                          gint64       person_id,
                          AlongDay     today)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_auto (AlongCheck) check = { 0 };

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  along_check_init (&check, roster, shift, 0);
  findings =
    along_check_run_absence (&check, person_id, along_rules_is_over (roster, shift, today));

  return findings->len > 0 ? g_ptr_array_steal_index (findings, 0) : NULL;
}

gboolean
along_rules_is_reachable (AlongRoster *roster,
                          AlongShift  *shift,
                          gint64       person_id,
                          AlongDay     today)
{
  g_autofree AlongFinding *absence = NULL;

  if (person_id != 0)
    absence = along_rules_find_absence (roster, shift, person_id, today);

  return person_id != 0 && absence == NULL;
}

AlongFinding *
along_rules_find_missing (AlongRoster     *roster,
                          AlongAssignment *assignment,
                          AlongDay         today)
{
  AlongAssignmentState state;
  gint64 shift_id;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  state = along_assignment_get_state (assignment);
  shift_id = along_assignment_get_shift_id (assignment);
  if (state != ALONG_ASSIGNMENT_PROPOSED && state != ALONG_ASSIGNMENT_ACCEPTED)
    return NULL;

  return along_rules_find_absence (roster, along_roster_get_shift (roster, shift_id),
                                   along_assignment_get_person_id (assignment), today);
}

/* Whether whoever has @assignment was back already; it may not be known since when. */
static gboolean
was_back_before (AlongAssignment *assignment,
                 gint64           utc)
{
  gint64 back_at = along_assignment_get_back_at (assignment);

  return along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_DONE && back_at != 0 &&
         back_at < utc;
}

gboolean
along_rules_is_missing (AlongRoster     *roster,
                        AlongAssignment *assignment,
                        AlongDay         today)
{
  g_autofree AlongFinding *finding = NULL;
  AlongShift *shift;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), FALSE);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), FALSE);

  shift = along_roster_get_shift (roster, along_assignment_get_shift_id (assignment));
  if (along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_STOOD_DOWN ||
      was_back_before (assignment, along_shift_get_start (shift)))
    return !along_rules_is_over (roster, shift, today);

  finding = along_rules_find_missing (roster, assignment, today);

  return finding != NULL;
}

gboolean
along_rules_is_coming (AlongRoster     *roster,
                       AlongAssignment *assignment,
                       AlongDay         today)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), FALSE);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), FALSE);

  return along_assignment_state_is_taken (along_assignment_get_state (assignment)) &&
         !along_rules_is_missing (roster, assignment, today);
}

int
along_rules_count_open (AlongRoster *roster,
                        AlongShift  *shift,
                        AlongDay     today)
{
  g_autoptr (GPtrArray) missing = NULL;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), 0);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), 0);

  missing = list_missing (roster, shift, today);

  return MAX (count_free (roster, shift) + (int) missing->len, 0);
}

GPtrArray *
along_rules_find_vacated (AlongRoster *roster,
                          AlongShift  *shift,
                          AlongDay     today)
{
  g_autoptr (GPtrArray) missing = NULL;
  int n_free;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  missing = list_missing (roster, shift, today);
  n_free = count_free (roster, shift);
  if (n_free > 0 || n_free + (int) missing->len <= 0)
    g_ptr_array_set_size (missing, 0);
  for (guint i = missing->len; i > 0; i--)
    if (!along_assignment_can_be_replaced (g_ptr_array_index (missing, i - 1)))
      g_ptr_array_remove_index (missing, i - 1);

  return g_steal_pointer (&missing);
}

AlongFinding *
along_rules_find_full (AlongRoster *roster,
                       AlongShift  *shift,
                       AlongDay     today)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  return along_rules_count_open (roster, shift, today) == 0
           ? along_finding_new (ALONG_FINDING_FULL, ALONG_SEVERITY_NOT_GLADLY, shift, 0)
           : NULL;
}

static AlongPerson *
get_person (AlongRoster     *roster,
            AlongAssignment *assignment)
{
  return along_directory_get_person (along_roster_get_directory (roster),
                                     along_assignment_get_person_id (assignment));
}

/* The assignments of those who are on @shift and will be there, owned by @roster. */
static GPtrArray *
list_team (AlongRoster *roster,
           AlongShift  *shift,
           AlongDay     today)
{
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));
  GPtrArray *team = g_ptr_array_new ();

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (get_person (roster, assignment) != NULL &&
          along_assignment_state_is_there (along_assignment_get_state (assignment)) &&
          !along_rules_is_missing (roster, assignment, today))
        g_ptr_array_add (team, assignment);
    }

  return team;
}

/* Whoever of @team is still to go, or out, and has nobody else there until the end of @shift; or
 * %NULL. */
static AlongPerson *
find_alone (AlongRoster *roster,
            AlongShift  *shift,
            GPtrArray   *team)
{
  AlongAssignment *alone = NULL;

  for (guint i = 0; i < team->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (team, i);

      if (was_back_before (assignment, along_shift_get_end (shift)))
        continue;
      if (alone != NULL)
        return NULL;

      alone = assignment;
    }

  return alone != NULL && along_assignment_get_state (alone) != ALONG_ASSIGNMENT_DONE
           ? get_person (roster, alone) : NULL;
}

/* About @person_id on @shift, or 0 where it is about the shift alone. */
static void
add_lack (GPtrArray        *findings,
          AlongRoster      *roster,
          AlongFindingCode  code,
          AlongShift       *shift,
          gint64            person_id,
          int               number,
          int               limit)
{
  AlongSeverity severity = along_rule_table_get (along_roster_get_directory (roster), code, NULL);
  AlongFinding *finding;

  if (severity == ALONG_SEVERITY_OFF)
    return;

  finding = along_finding_new (code, severity, shift, person_id);
  finding->number = number;
  finding->limit = limit;
  g_ptr_array_add (findings, finding);
}

GPtrArray *
along_rules_check_team (AlongRoster *roster,
                        AlongShift  *shift,
                        AlongDay     today)
{
  g_autoptr (GPtrArray) team = NULL;
  AlongDirectory *directory;
  AlongShiftType *type;
  AlongPerson *alone;
  GPtrArray *findings;
  gboolean with_professional, has_staff = FALSE, is_on_duty;
  int least;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  directory = along_roster_get_directory (roster);
  type = along_directory_get_shift_type (directory, along_shift_get_type_id (shift));
  least = type != NULL ? MIN (along_shift_type_get_least (type), along_shift_get_seats (shift)) : 1;
  with_professional = type != NULL && along_shift_type_get_with_professional (type);
  findings = g_ptr_array_new_with_free_func (g_free);
  team = list_team (roster, shift, today);

  for (guint i = 0; i < team->len; i++)
    has_staff = has_staff || ALONG_IS_SUPERVISOR (get_person (roster, g_ptr_array_index (team, i)));
  alone = find_alone (roster, shift, team);
  is_on_duty = along_rules_is_reachable (roster, shift, along_shift_get_on_duty_id (shift), today);

  if ((int) team->len < least)
    add_lack (findings, roster, ALONG_FINDING_TOO_FEW, shift, 0, (int) team->len, least);
  if (with_professional && !has_staff && !is_on_duty)
    add_lack (findings, roster, ALONG_FINDING_NO_PROFESSIONAL, shift, 0, 0, 0);
  if (!has_staff && !is_on_duty)
    add_lack (findings, roster, ALONG_FINDING_NOBODY_ON_DUTY, shift, 0, 0, 0);
  if (alone != NULL && !(with_professional && is_on_duty) && !along_rules_can_work_alone (alone))
    add_lack (findings, roster, ALONG_FINDING_ALONE, shift,
              along_record_get_id (ALONG_RECORD (alone)), 0, 0);

  return findings;
}
