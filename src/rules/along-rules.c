/* along-rules.c — may this person take this shift, and if not, why not
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-rules.h"

#include "rules/along-check.h"

GPtrArray *
along_rules_check (AlongRoster *roster,
                   AlongShift  *shift,
                   gint64       person_id,
                   gint64       moving)
{
  g_auto (AlongCheck) check = { 0 };

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  along_check_init (&check, roster, shift, moving);

  return along_check_run (&check, person_id);
}

AlongRoster *
along_rules_excuse (AlongRoster     *roster,
                    AlongShift      *shift,
                    AlongAssignment *assignment)
{
  g_autoptr (GPtrArray) seats = NULL;
  AlongAssignment *replaced;
  GPtrArray *assignments;
  guint at;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  assignments = along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));
  seats = g_ptr_array_copy (assignments, (GCopyFunc) (GCallback) g_object_ref, NULL);
  g_ptr_array_set_free_func (seats, g_object_unref);
  if (g_ptr_array_find (seats, assignment, &at))
    {
      replaced = along_record_copy (assignment);
      g_object_set (replaced, "state", along_assignment_get_replaced (assignment), NULL);
      g_ptr_array_remove_index (seats, at);
      g_ptr_array_insert (seats, (int) at, replaced);
    }

  return along_roster_new_with (roster, shift, seats);
}

AlongAspects
along_rules_compare_shifts (AlongShift *before,
                            AlongShift *after)
{
  AlongAspects aspects = 0;

  g_return_val_if_fail (ALONG_IS_SHIFT (before), 0);
  g_return_val_if_fail (ALONG_IS_SHIFT (after), 0);

  if (!along_span_equal (along_shift_get_span (before), along_shift_get_span (after)))
    aspects |= ALONG_ASPECT_TIME;
  if (along_shift_get_type_id (before) != along_shift_get_type_id (after))
    aspects |= ALONG_ASPECT_TYPE;
  if (along_shift_get_place_id (before) != along_shift_get_place_id (after))
    aspects |= ALONG_ASPECT_PLACE;
  if (along_shift_get_seats (before) != along_shift_get_seats (after))
    aspects |= ALONG_ASPECT_SEATS;
  if (along_shift_get_on_duty_id (before) != along_shift_get_on_duty_id (after))
    aspects |= ALONG_ASPECT_ON_DUTY;

  return aspects;
}

gboolean
along_rules_concerns (const AlongFinding *finding,
                      AlongAspects        aspects)
{
  g_return_val_if_fail (finding != NULL, FALSE);

  return (along_rule_table_find (finding->code)->aspects & aspects) != 0;
}

GPtrArray *
along_rules_check_shift (AlongRoster *roster,
                         AlongShift  *shift)
{
  GPtrArray *assignments, *findings;
  AlongAspects aspects;
  AlongShift *before;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  before = along_roster_get_shift (roster, along_record_get_id (ALONG_RECORD (shift)));
  aspects = before != NULL ? along_rules_compare_shifts (before, shift) : 0;
  findings = g_ptr_array_new_with_free_func (g_free);
  assignments = along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      g_autoptr (GPtrArray) of_one = NULL;

      if (!along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        continue;

      of_one = along_rules_check (roster, shift, along_assignment_get_person_id (assignment),
                                  along_record_get_id (ALONG_RECORD (assignment)));
      while (of_one->len > 0)
        {
          AlongFinding *finding = g_ptr_array_steal_index (of_one, 0);

          if (along_rules_concerns (finding, aspects))
            g_ptr_array_add (findings, finding);
          else
            g_free (finding);
        }
    }

  return findings;
}

AlongSeverity
along_rules_get_severity (GPtrArray *findings)
{
  AlongSeverity gravest = ALONG_SEVERITY_OFF;

  g_return_val_if_fail (findings != NULL, ALONG_SEVERITY_OFF);

  for (guint i = 0; i < findings->len; i++)
    gravest = MIN (gravest, ((const AlongFinding *) g_ptr_array_index (findings, i))->severity);

  return gravest;
}

const AlongFinding *
along_rules_get_impossible (GPtrArray *findings)
{
  g_return_val_if_fail (findings != NULL, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == ALONG_SEVERITY_IMPOSSIBLE)
        return finding;
    }

  return NULL;
}

gboolean
along_rules_is_working_status (AlongPeerStatus status)
{
  return status == ALONG_PEER_STATUS_ACTIVE || status == ALONG_PEER_STATUS_ORIENTATION;
}

gboolean
along_rules_works (AlongPerson *person)
{
  g_return_val_if_fail (ALONG_IS_PERSON (person), FALSE);

  return !along_entry_is_archived (ALONG_ENTRY (person)) &&
         (!ALONG_IS_PEER (person) ||
          along_rules_is_working_status (along_peer_get_status (ALONG_PEER (person))));
}

gboolean
along_rules_can_work_alone (AlongPerson *person)
{
  g_return_val_if_fail (ALONG_IS_PERSON (person), FALSE);

  return !ALONG_IS_PEER (person) ||
         (along_peer_get_works_alone (ALONG_PEER (person)) &&
          along_peer_get_status (ALONG_PEER (person)) != ALONG_PEER_STATUS_ORIENTATION);
}
