/* along-intents.c — the intents that pages and the command line name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-intents.h"

/* Puts a copy of @record, or of what was changed since it was @base. */
static void
put_copy (AlongIntent *intent,
          gpointer     record,
          gpointer     base)
{
  g_autoptr (AlongRecord) copy = along_record_copy (record);

  if (base != NULL)
    along_intent_change (intent, copy, base);
  else
    along_intent_put (intent, copy);
}

static void
remove_copy (AlongIntent *intent,
             gpointer     record)
{
  g_autoptr (AlongRecord) copy = along_record_copy (record);

  along_intent_remove (intent, copy);
}

static void
put_assignment (AlongIntent *intent,
                gint64       shift_id,
                gint64       person_id,
                gint64       stands_in_for_id)
{
  g_autoptr (AlongAssignment) assignment = NULL;

  assignment = g_object_new (ALONG_TYPE_ASSIGNMENT,
                             "id", along_intent_new_id (intent),
                             "shift-id", shift_id,
                             "person-id", person_id,
                             "stands-in-for-id", stands_in_for_id,
                             NULL);
  along_intent_put (intent, assignment);
}

AlongIntent *
along_intent_save_entry (AlongEntry *entry,
                         AlongEntry *base)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_ENTRY (entry), NULL);

  intent = along_intent_new (base == NULL ? ALONG_INTENT_ADD : ALONG_INTENT_EDIT);
  put_copy (intent, entry, base);

  return intent;
}

AlongIntent *
along_intent_archive (AlongEntry *entry,
                      gboolean    archived)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_ENTRY (entry), NULL);

  intent = along_intent_new (archived ? ALONG_INTENT_ARCHIVE : ALONG_INTENT_RESTORE);
  along_intent_set (intent, entry, "archived", archived, NULL);

  return intent;
}

AlongIntent *
along_intent_edit_agency (AlongAgency *agency,
                          AlongAgency *base)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_AGENCY (agency), NULL);

  intent = along_intent_new (ALONG_INTENT_EDIT_AGENCY);
  put_copy (intent, agency, base);

  return intent;
}

AlongIntent *
along_intent_save_shift (AlongShift *shift,
                         AlongShift *base)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  intent = along_intent_new (base == NULL ? ALONG_INTENT_ADD_SHIFT : ALONG_INTENT_EDIT_SHIFT);
  put_copy (intent, shift, base);

  return intent;
}

AlongIntent *
along_intent_move_shift (AlongShift *shift,
                         AlongSpan   span)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  intent = along_intent_new (ALONG_INTENT_MOVE_SHIFT);
  along_intent_set (intent, shift, "start", span.start, "end", span.end, NULL);

  return intent;
}

AlongIntent *
along_intent_copy_shift (AlongShift *shift,
                         AlongSpan   span)
{
  AlongIntent *intent;
  g_autoptr (AlongShift) copy = NULL;

  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  intent = along_intent_new (ALONG_INTENT_COPY_SHIFT);
  copy = along_record_copy (shift);
  g_object_set (copy,
                "id", along_intent_new_id (intent),
                "start", span.start,
                "end", span.end,
                NULL);
  along_intent_put (intent, copy);

  return intent;
}

AlongIntent *
along_intent_delete_shift (AlongRoster *roster,
                           AlongShift  *shift)
{
  AlongIntent *intent;
  GPtrArray *assignments;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  intent = along_intent_new (ALONG_INTENT_DELETE_SHIFT);
  assignments = along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));
  for (guint i = 0; i < assignments->len; i++)
    remove_copy (intent, g_ptr_array_index (assignments, i));
  remove_copy (intent, shift);

  return intent;
}

AlongIntent *
along_intent_assign (AlongShift *shift,
                     gint64      person_id)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  intent = along_intent_new (ALONG_INTENT_ASSIGN);
  put_assignment (intent, along_record_get_id (ALONG_RECORD (shift)), person_id, 0);

  return intent;
}

AlongIntent *
along_intent_reassign (AlongAssignment *assignment,
                       gint64           person_id)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  intent = along_intent_new (ALONG_INTENT_ASSIGN);
  along_intent_set (intent, assignment,
                    "person-id", person_id,
                    "state", ALONG_ASSIGNMENT_PROPOSED,
                    NULL);

  return intent;
}

AlongIntent *
along_intent_unassign (AlongRoster     *roster,
                       AlongAssignment *assignment)
{
  AlongIntent *intent;
  GPtrArray *others;
  gint64 id;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  intent = along_intent_new (ALONG_INTENT_UNASSIGN);
  id = along_record_get_id (ALONG_RECORD (assignment));
  others = along_roster_get_assignments (roster, along_assignment_get_shift_id (assignment));
  for (guint i = 0; i < others->len; i++)
    {
      AlongAssignment *other = g_ptr_array_index (others, i);

      if (along_assignment_get_stands_in_for_id (other) == id)
        along_intent_set (intent, other, "stands-in-for-id", (gint64) 0, NULL);
    }
  remove_copy (intent, assignment);

  return intent;
}

/* It is said of whom one saw there, even if somebody else has the seat by now. */
static void
set_state (AlongIntent          *intent,
           AlongAssignment      *assignment,
           AlongAssignmentState  state)
{
  along_intent_set (intent, assignment,
                    "person-id", along_assignment_get_person_id (assignment),
                    "state", state,
                    NULL);
}

AlongIntent *
along_intent_stand_in (AlongAssignment *assignment,
                       gint64           person_id)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  intent = along_intent_new (ALONG_INTENT_STAND_IN);
  set_state (intent, assignment, ALONG_ASSIGNMENT_EXCUSED);
  put_assignment (intent, along_assignment_get_shift_id (assignment), person_id,
                  along_record_get_id (ALONG_RECORD (assignment)));

  return intent;
}

AlongIntent *
along_intent_set_state (AlongAssignment      *assignment,
                        AlongAssignmentState  state)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  intent = along_intent_new (ALONG_INTENT_SET_STATE);
  set_state (intent, assignment, state);

  return intent;
}
