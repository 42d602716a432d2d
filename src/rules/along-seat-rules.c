/* along-seat-rules.c — who takes the seats of a shift, and which of them nobody will
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

gboolean
along_rules_may_be_absent (AlongRoster *roster,
                           gint64       person_id)
{
  AlongPerson *person;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), TRUE);

  person = along_directory_get_person (along_roster_get_directory (roster), person_id);

  return (person != NULL && !along_rules_works (person)) ||
         along_roster_get_person_absences (roster, person_id)->len > 0;
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

/* Why whoever has @assignment of @shift, as it will be, is not there after all. */
static AlongFinding *
find_missing (AlongRoster     *roster,
              AlongShift      *shift,
              AlongAssignment *assignment,
              AlongDay         today)
{
  AlongAssignmentState state = along_assignment_get_state (assignment);

  if (state != ALONG_ASSIGNMENT_PROPOSED && state != ALONG_ASSIGNMENT_ACCEPTED)
    return NULL;

  return along_rules_find_absence (roster, shift, along_assignment_get_person_id (assignment),
                                   today);
}

static AlongShift *
get_shift (AlongRoster     *roster,
           AlongAssignment *assignment)
{
  return along_roster_get_shift (roster, along_assignment_get_shift_id (assignment));
}

AlongFinding *
along_rules_find_missing (AlongRoster     *roster,
                          AlongAssignment *assignment,
                          AlongDay         today)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  return find_missing (roster, get_shift (roster, assignment), assignment, today);
}

gboolean
along_rules_was_back (AlongAssignment *assignment,
                      gint64           utc)
{
  gint64 back_at;

  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), FALSE);

  back_at = along_assignment_get_back_at (assignment);

  return along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_DONE && back_at != 0 &&
         back_at < utc;
}

/* Whether somebody went out for @shift and is not back. */
static gboolean
has_out (AlongRoster *roster,
         AlongShift  *shift)
{
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  for (guint i = 0; i < assignments->len; i++)
    if (along_assignment_get_state (g_ptr_array_index (assignments, i)) ==
        ALONG_ASSIGNMENT_CHECKED_IN)
      return TRUE;

  return FALSE;
}

gboolean
along_rules_has_left (AlongRoster     *roster,
                      AlongShift      *shift,
                      AlongAssignment *assignment)
{
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), FALSE);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), FALSE);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), FALSE);

  return along_rules_was_back (assignment, along_shift_get_end (shift)) ||
         (along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_DONE &&
          along_assignment_get_back_at (assignment) == 0 && has_out (roster, shift));
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

  shift = get_shift (roster, assignment);
  if (along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_STOOD_DOWN ||
      along_rules_was_back (assignment, along_shift_get_start (shift)))
    return !along_rules_is_over (roster, shift, today);

  finding = find_missing (roster, shift, assignment, today);

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

gboolean
along_rules_is_cancelled (AlongRoster *roster,
                          AlongShift  *shift)
{
  AlongSupervision *supervision;
  AlongTraining *training;
  gint64 id;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), FALSE);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), FALSE);

  id = along_record_get_id (ALONG_RECORD (shift));
  supervision = along_roster_get_supervision (roster, id);
  training = along_roster_get_training (roster, id);

  return (supervision != NULL &&
          along_supervision_get_state (supervision) == ALONG_SESSION_CANCELLED) ||
         (training != NULL && along_training_get_state (training) == ALONG_SESSION_CANCELLED);
}

gboolean
along_rules_is_expected (AlongRoster     *roster,
                         AlongAssignment *assignment,
                         AlongDay         today)
{
  AlongAssignmentState state;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), FALSE);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), FALSE);

  state = along_assignment_get_state (assignment);

  return (state == ALONG_ASSIGNMENT_PROPOSED || state == ALONG_ASSIGNMENT_ACCEPTED) &&
         !along_rules_is_cancelled (roster, get_shift (roster, assignment)) &&
         !along_rules_is_missing (roster, assignment, today);
}

gboolean
along_rules_is_company (AlongRoster     *roster,
                        AlongShift      *shift,
                        AlongAssignment *assignment,
                        AlongDay         today)
{
  g_autofree AlongFinding *finding = NULL;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), FALSE);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), FALSE);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), FALSE);

  if (!along_assignment_state_is_there (along_assignment_get_state (assignment)) ||
      along_rules_has_left (roster, shift, assignment))
    return FALSE;

  finding = find_missing (roster, shift, assignment, today);

  return finding == NULL;
}

int
along_rules_count_open (AlongRoster *roster,
                        AlongShift  *shift,
                        AlongDay     today)
{
  g_autoptr (GPtrArray) missing = NULL;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), 0);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), 0);

  if (along_rules_is_cancelled (roster, shift))
    return 0;

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
