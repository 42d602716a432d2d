/* along-team-rules.c — what a shift lacks, whoever is on it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-rules.h"

static AlongPerson *
get_person (AlongRoster     *roster,
            AlongAssignment *assignment)
{
  return along_directory_get_person (along_roster_get_directory (roster),
                                     along_assignment_get_person_id (assignment));
}

/* The assignments of those who are on @shift, but for @moving, owned by @roster: while anybody is
 * still to go, or out, those who will be there until its end; then all who were. */
static GPtrArray *
list_team (AlongRoster *roster,
           AlongShift  *shift,
           gint64       moving,
           AlongDay     today)
{
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));
  GPtrArray *team = g_ptr_array_new ();
  gboolean goes_on = FALSE;

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      AlongAssignmentState state = along_assignment_get_state (assignment);

      if (along_record_get_id (ALONG_RECORD (assignment)) == moving ||
          get_person (roster, assignment) == NULL || !along_assignment_state_is_there (state) ||
          along_rules_is_missing (roster, assignment, today))
        continue;

      g_ptr_array_add (team, assignment);
      goes_on = goes_on || state != ALONG_ASSIGNMENT_DONE;
    }

  for (guint i = team->len; goes_on && i > 0; i--)
    if (along_rules_has_left (roster, shift, g_ptr_array_index (team, i - 1)))
      g_ptr_array_remove_index (team, i - 1);

  return team;
}

static gboolean
has_staff (AlongRoster *roster,
           GPtrArray   *team)
{
  for (guint i = 0; i < team->len; i++)
    if (ALONG_IS_SUPERVISOR (get_person (roster, g_ptr_array_index (team, i))))
      return TRUE;

  return FALSE;
}

/* Whoever of @team is the only one, and still to go or out; or %NULL. */
static AlongPerson *
find_alone (AlongRoster *roster,
            GPtrArray   *team)
{
  if (team->len != 1 ||
      along_assignment_get_state (g_ptr_array_index (team, 0)) == ALONG_ASSIGNMENT_DONE)
    return NULL;

  return get_person (roster, g_ptr_array_index (team, 0));
}

/* Whether a professional is to be on @shift. */
static gboolean
wants_professional (AlongRoster *roster,
                    AlongShift  *shift)
{
  AlongShiftType *type = along_directory_get_shift_type (along_roster_get_directory (roster),
                                                         along_shift_get_type_id (shift));

  return type != NULL && along_shift_type_get_with_professional (type);
}

gboolean
along_rules_goes_along (AlongRoster *roster,
                        AlongShift  *shift,
                        gint64       person_id,
                        gint64       moving,
                        AlongDay     today)
{
  g_autoptr (GPtrArray) team = NULL;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), FALSE);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), FALSE);

  if (along_shift_get_on_duty_id (shift) != person_id || !wants_professional (roster, shift) ||
      along_rules_is_cancelled (roster, shift) ||
      !along_rules_is_reachable (roster, shift, person_id, today))
    return FALSE;

  team = list_team (roster, shift, moving, today);

  return !has_staff (roster, team);
}

GPtrArray *
along_rules_list_accompanied (AlongRoster *roster,
                              AlongShift  *shift,
                              gint64       person_id,
                              gint64       moving,
                              AlongDay     today)
{
  GPtrArray *accompanied, *shifts;
  AlongSpan span;
  gint64 id;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  accompanied = g_ptr_array_new ();
  shifts = along_roster_get_shifts (roster);
  id = along_record_get_id (ALONG_RECORD (shift));
  span = along_shift_get_span (shift);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *other = g_ptr_array_index (shifts, i);

      if (along_record_get_id (ALONG_RECORD (other)) != id &&
          along_span_overlaps (along_shift_get_span (other), span) &&
          along_rules_goes_along (roster, other, person_id, moving, today))
        g_ptr_array_add (accompanied, other);
    }

  return accompanied;
}

/* Whether @person_id has a seat, or is to go along, on another shift while @shift is. */
static gboolean
is_elsewhere (AlongRoster *roster,
              AlongShift  *shift,
              gint64       person_id,
              AlongDay     today)
{
  GArray *works = along_roster_get_works (roster, person_id);
  gint64 id = along_record_get_id (ALONG_RECORD (shift));
  AlongSpan span = along_shift_get_span (shift);
  g_autoptr (GPtrArray) accompanied = NULL;

  for (guint i = 0; i < works->len; i++)
    {
      const AlongWork *work = &g_array_index (works, AlongWork, i);

      if (work->shift_id != id && along_span_overlaps (work->span, span))
        return TRUE;
    }

  accompanied = along_rules_list_accompanied (roster, shift, person_id, 0, today);

  return accompanied->len > 0;
}

gboolean
along_rules_is_accompanied (AlongRoster *roster,
                            AlongShift  *shift,
                            AlongDay     today)
{
  gint64 on_duty_id;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), FALSE);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), FALSE);

  on_duty_id = along_shift_get_on_duty_id (shift);

  return wants_professional (roster, shift) &&
         along_rules_is_reachable (roster, shift, on_duty_id, today) &&
         !is_elsewhere (roster, shift, on_duty_id, today);
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
  gboolean with_staff, is_accompanied;
  int least;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  directory = along_roster_get_directory (roster);
  type = along_directory_get_shift_type (directory, along_shift_get_type_id (shift));
  least = type != NULL ? MIN (along_shift_type_get_least (type), along_shift_get_seats (shift)) : 1;
  findings = g_ptr_array_new_with_free_func (g_free);
  if (along_rules_is_cancelled (roster, shift))
    return findings;

  team = list_team (roster, shift, 0, today);
  with_staff = has_staff (roster, team);
  alone = find_alone (roster, team);
  is_accompanied = along_rules_is_accompanied (roster, shift, today);

  if ((int) team->len < least)
    add_lack (findings, roster, ALONG_FINDING_TOO_FEW, shift, 0, (int) team->len, least);
  if (!with_staff && !is_accompanied && wants_professional (roster, shift))
    add_lack (findings, roster, ALONG_FINDING_NO_PROFESSIONAL, shift, 0, 0, 0);
  if (!with_staff &&
      !along_rules_is_reachable (roster, shift, along_shift_get_on_duty_id (shift), today))
    add_lack (findings, roster, ALONG_FINDING_NOBODY_ON_DUTY, shift, 0, 0, 0);
  if (alone != NULL && !is_accompanied && !along_rules_can_work_alone (alone))
    add_lack (findings, roster, ALONG_FINDING_ALONE, shift,
              along_record_get_id (ALONG_RECORD (alone)), 0, 0);

  return findings;
}
