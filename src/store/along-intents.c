/* along-intents.c — the intents that pages and the command line name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-intents.h"

#include "rules/along-rule-table.h"

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
  along_intent_put_copy (intent, entry, base);

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
  along_intent_put_copy (intent, agency, base);

  return intent;
}

AlongIntent *
along_intent_set_rule (AlongDirectory   *directory,
                       AlongFindingCode  code,
                       AlongSeverity     severity,
                       int               number)
{
  const AlongRule *rule = along_rule_table_find (code);
  AlongRuleSetting *setting;
  g_autoptr (AlongRuleSetting) wanted = NULL;
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (rule->settable, NULL);

  intent = along_intent_new (ALONG_INTENT_SET_RULES);
  setting = along_directory_get_rule_setting (directory, code);
  wanted = setting != NULL ? along_record_copy (setting)
                           : g_object_new (ALONG_TYPE_RULE_SETTING, "code", code, NULL);
  g_object_set (wanted, "severity", severity, "number", number, NULL);

  if (severity == rule->severity && number == rule->number)
    {
      if (setting != NULL)
        along_intent_remove (intent, wanted);
    }
  else
    {
      along_intent_put_copy (intent, wanted, setting);
    }

  return intent;
}

AlongIntent *
along_intent_reset_rules (AlongDirectory *directory)
{
  AlongIntent *intent;
  GListModel *settings;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  intent = along_intent_new (ALONG_INTENT_SET_RULES);
  settings = along_directory_get_rule_settings (directory);
  for (guint i = 0; i < g_list_model_get_n_items (settings); i++)
    {
      g_autoptr (AlongRuleSetting) setting = g_list_model_get_item (settings, i);

      along_intent_remove (intent, setting);
    }

  return intent;
}

AlongIntent *
along_intent_save_shift (AlongShift *shift,
                         AlongShift *base)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  intent = along_intent_new (base == NULL ? ALONG_INTENT_ADD_SHIFT : ALONG_INTENT_EDIT_SHIFT);
  along_intent_put_copy (intent, shift, base);

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
                "slot-id", (gint64) 0,
                "slot-day", 0,
                NULL);
  along_intent_put (intent, copy);

  return intent;
}

/* Removes @shift with everybody on it; of a series the day is remembered as one left out. */
static void
remove_shift (AlongIntent *intent,
              AlongRoster *roster,
              AlongShift  *shift)
{
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  for (guint i = 0; i < assignments->len; i++)
    along_intent_remove (intent, g_ptr_array_index (assignments, i));
  along_intent_remove (intent, shift);

  if (along_shift_get_slot_id (shift) != 0)
    {
      g_autoptr (AlongSkip) skip = g_object_new (ALONG_TYPE_SKIP,
                                                 "id", along_intent_new_id (intent),
                                                 "slot-id", along_shift_get_slot_id (shift),
                                                 "day", along_shift_get_slot_day (shift),
                                                 NULL);

      along_intent_put (intent, skip);
    }
}

AlongIntent *
along_intent_delete_shift (AlongRoster *roster,
                           AlongShift  *shift)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  intent = along_intent_new (ALONG_INTENT_DELETE_SHIFT);
  remove_shift (intent, roster, shift);

  return intent;
}

AlongIntent *
along_intent_delete_series (AlongRoster *roster,
                            GPtrArray   *shifts)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (shifts != NULL, NULL);

  intent = along_intent_new (ALONG_INTENT_DELETE_SERIES);
  for (guint i = 0; i < shifts->len; i++)
    remove_shift (intent, roster, g_ptr_array_index (shifts, i));

  return intent;
}

AlongIntent *
along_intent_change_series (AlongZone  *zone,
                            GPtrArray  *shifts,
                            AlongShift *edited,
                            AlongShift *base)
{
  g_autofree const char **changes = NULL;
  AlongIntent *intent;

  g_return_val_if_fail (zone != NULL, NULL);
  g_return_val_if_fail (shifts != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (edited), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (base), NULL);

  intent = along_intent_new (ALONG_INTENT_CHANGE_SERIES);
  changes = along_record_list_changes (edited, base);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      g_autoptr (AlongShift) changed = along_record_copy_with (shift, edited, changes);

      if (g_strv_contains (changes, "start"))
        {
          AlongDay day = along_zone_get_day (zone, along_shift_get_start (shift));
          AlongSpan span = along_zone_move_span (zone, along_shift_get_span (edited), day);

          g_object_set (changed, "start", span.start, "end", span.end, NULL);
        }
      along_intent_change (intent, changed, shift);
    }

  return intent;
}

AlongIntent *
along_intent_generate (AlongGeneration *generation)
{
  AlongIntent *intent;
  GPtrArray *all;

  g_return_val_if_fail (ALONG_IS_GENERATION (generation), NULL);

  intent = along_intent_new (ALONG_INTENT_GENERATE);
  all = along_generation_get_all (generation);

  for (guint i = 0; i < all->len; i++)
    {
      const AlongGenerated *generated = g_ptr_array_index (all, i);
      GPtrArray *assignments =
        along_roster_get_assignments (along_generation_get_roster (generation),
                                      along_record_get_id (ALONG_RECORD (generated->shift)));

      along_intent_put (intent, generated->shift);
      for (guint k = 0; k < assignments->len; k++)
        along_intent_put (intent, g_ptr_array_index (assignments, k));
    }

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
                    "fit", ALONG_FIT_UNKNOWN,
                    "checked-in-at", (gint64) 0,
                    "due-back-at", (gint64) 0,
                    "back-at", (gint64) 0,
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
  along_intent_remove (intent, assignment);

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
  set_state (intent, assignment, along_assignment_get_replaced (assignment));
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
