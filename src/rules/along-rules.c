/* along-rules.c — may this person take this shift, and if not, why not
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-rules.h"

#include <glib/gi18n-lib.h>

#include "model/along-text.h"
#include "rules/along-load-rules.h"

static AlongFinding *
add_finding (GPtrArray        *findings,
             AlongFindingCode  code,
             AlongSeverity     severity,
             AlongShift       *shift,
             gint64            person_id)
{
  AlongFinding *finding = along_finding_new (code, severity, shift, person_id);

  g_ptr_array_add (findings, finding);

  return finding;
}

/* Who is in orientation works, with others: "on-the-job training". */
static gboolean
has_status_for_work (AlongPeer *peer)
{
  AlongPeerStatus status = along_peer_get_status (peer);

  return status == ALONG_PEER_STATUS_ACTIVE || status == ALONG_PEER_STATUS_ORIENTATION;
}

static void
check_person (GPtrArray   *findings,
              AlongRoster *roster,
              AlongShift  *shift,
              gint64       person_id)
{
  AlongPerson *person = along_directory_get_person (along_roster_get_directory (roster), person_id);

  if (person == NULL)
    return;

  if (along_entry_is_archived (ALONG_ENTRY (person)))
    add_finding (findings, ALONG_FINDING_ARCHIVED, ALONG_SEVERITY_IMPOSSIBLE, shift, person_id);

  if (ALONG_IS_PEER (person) && !has_status_for_work (ALONG_PEER (person)))
    add_finding (findings, ALONG_FINDING_NOT_WORKING, ALONG_SEVERITY_IMPOSSIBLE, shift, person_id)
      ->status = along_peer_get_status (ALONG_PEER (person));
}

static void
check_away (GPtrArray   *findings,
            AlongRoster *roster,
            AlongShift  *shift,
            gint64       person_id)
{
  GPtrArray *absences = along_roster_get_person_absences (roster, person_id);
  AlongSpan span = along_shift_get_span (shift);

  for (guint i = 0; i < absences->len; i++)
    {
      AlongSpan away = along_absence_get_span (g_ptr_array_index (absences, i));

      if (along_span_overlaps (span, away))
        add_finding (findings, ALONG_FINDING_AWAY, ALONG_SEVERITY_IMPOSSIBLE, shift, person_id)
          ->span = away;
    }
}

static void
check_time (GPtrArray   *findings,
            AlongRoster *roster,
            AlongShift  *shift,
            gint64       person_id,
            gint64       moving)
{
  GPtrArray *assignments = along_roster_get_person_assignments (roster, person_id);
  gint64 shift_id = along_record_get_id (ALONG_RECORD (shift));
  AlongSpan span = along_shift_get_span (shift);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      gint64 other_id = along_assignment_get_shift_id (assignment);
      AlongSpan other_span;
      AlongFinding *finding;

      if (along_record_get_id (ALONG_RECORD (assignment)) == moving ||
          !along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        continue;

      if (other_id == shift_id)
        {
          add_finding (findings, ALONG_FINDING_ALREADY_ON_SHIFT, ALONG_SEVERITY_IMPOSSIBLE, shift,
                       person_id);
          continue;
        }

      other_span = along_shift_get_span (along_roster_get_shift (roster, other_id));
      if (!along_span_overlaps (span, other_span))
        continue;

      finding = add_finding (findings, ALONG_FINDING_OVERLAP, ALONG_SEVERITY_IMPOSSIBLE, shift,
                             person_id);
      finding->other_id = other_id;
      finding->span = other_span;
    }

  check_away (findings, roster, shift, person_id);
}

/* Another entry of @list than @entry whose @property reads as @text, or %NULL; owned by @list. */
static AlongEntry *
find_alike (GListModel *list,
            AlongEntry *entry,
            const char *property,
            const char *text)
{
  g_autofree char *key = along_text_dup_key (text);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; *key != '\0' && i < n_items; i++)
    {
      g_autoptr (AlongEntry) other = g_list_model_get_item (list, i);
      g_autofree char *other_text = NULL;
      g_autofree char *other_key = NULL;

      if (along_record_get_id (ALONG_RECORD (other)) == along_record_get_id (ALONG_RECORD (entry)))
        continue;

      g_object_get (other, property, &other_text, NULL);
      other_key = along_text_dup_key (other_text);
      if (g_str_equal (key, other_key))
        return other;
    }

  return NULL;
}

static gboolean
check_alias (GListModel   *people,
             AlongPerson  *person,
             const char  **property,
             GError      **error)
{
  AlongEntry *entry = ALONG_ENTRY (person);
  const char *alias = along_person_get_alias (person);
  AlongEntry *other;

  *property = "alias";
  other = find_alike (people, entry, "name", alias);
  if (other != NULL)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   /* Translators: the name of somebody, which another was to have as an alias. */
                   _("“%s” is the name of somebody else. Choose another alias: on some prints it "
                     "is all that tells who is meant."),
                   along_entry_get_name (other));
      return FALSE;
    }

  other = find_alike (people, entry, "alias", alias);
  if (other == NULL)
    {
      *property = "name";
      other = find_alike (people, entry, "alias", along_entry_get_name (entry));
    }
  if (other != NULL)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   /* Translators: a name, and the alias that another was to have or is called. */
                   _("%s has the alias “%s” already. Give one of the two another: on some prints "
                     "it is all that tells who is meant."),
                   along_entry_get_name (other), along_person_get_alias (ALONG_PERSON (other)));
      return FALSE;
    }

  return TRUE;
}

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
      g_autofree AlongFinding *finding = along_rules_find_missing (roster, assignment, today);

      if (finding != NULL)
        g_ptr_array_add (missing, g_object_ref (assignment));
    }

  return missing;
}

GPtrArray *
along_rules_check (AlongRoster *roster,
                   AlongShift  *shift,
                   gint64       person_id,
                   gint64       moving)
{
  GPtrArray *findings;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  findings = g_ptr_array_new_with_free_func (g_free);

  check_person (findings, roster, shift, person_id);
  check_time (findings, roster, shift, person_id, moving);
  along_load_rules_check (findings, roster, shift, person_id, moving);

  return findings;
}

GPtrArray *
along_rules_check_shift (AlongRoster *roster,
                         AlongShift  *shift)
{
  GPtrArray *assignments;
  GPtrArray *findings;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  findings = g_ptr_array_new_with_free_func (g_free);
  assignments = along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        check_time (findings, roster, shift, along_assignment_get_person_id (assignment),
                    along_record_get_id (ALONG_RECORD (assignment)));
    }

  return findings;
}

AlongFinding *
along_rules_find_absence (AlongRoster *roster,
                          AlongShift  *shift,
                          gint64       person_id,
                          AlongDay     today)
{
  g_autoptr (GPtrArray) findings = NULL;
  AlongZone *zone;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  zone = along_directory_get_zone (along_roster_get_directory (roster));
  findings = g_ptr_array_new_with_free_func (g_free);

  /* Who has gone since has been there before. */
  if (along_shift_get_end (shift) > along_zone_day_span (zone, today).start)
    check_person (findings, roster, shift, person_id);
  check_away (findings, roster, shift, person_id);

  return findings->len > 0 ? g_ptr_array_steal_index (findings, 0) : NULL;
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

gboolean
along_rules_works (AlongPerson *person)
{
  g_return_val_if_fail (ALONG_IS_PERSON (person), FALSE);

  return !along_entry_is_archived (ALONG_ENTRY (person)) &&
         (!ALONG_IS_PEER (person) || has_status_for_work (ALONG_PEER (person)));
}

static void
set_name_error (GError     **error,
                AlongEntry  *entry,
                const char  *name,
                gboolean     archived)
{
  if (ALONG_IS_CLIENT (entry))
    /* Translators: a client's code, which another client was to have. */
    g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                 archived
                   ? _("An archived client has the code “%s”. Choose another code, or restore that "
                       "client.")
                   : _("There is a client with the code “%s” already. Choose another code."),
                 name);
  else if (ALONG_IS_PLACE (entry))
    /* Translators: the name of a place where people work, which another was to have. */
    g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                 archived
                   ? _("An archived place is named “%s”. Choose another name, or restore that "
                       "place.")
                   : _("There is a place named “%s” already. Choose another name: on the roster "
                       "nothing else tells them apart."),
                 name);
  else
    /* Translators: the name of a type of shift, which another was to have. */
    g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                 archived
                   ? _("An archived type of shift is named “%s”. Choose another name, or restore "
                       "that type.")
                   : _("There is a type of shift named “%s” already. Choose another name: on the "
                       "roster nothing else tells them apart."),
                 name);
}

static gboolean
check_name (GListModel  *list,
            AlongEntry  *entry,
            const char **property,
            GError     **error)
{
  AlongEntry *other = find_alike (list, entry, "name", along_entry_get_name (entry));

  *property = "name";
  if (other == NULL)
    return TRUE;

  set_name_error (error, entry, along_entry_get_name (other), along_entry_is_archived (other));
  return FALSE;
}

gboolean
along_rules_takes_name (AlongEntry *entry,
                        AlongEntry *base)
{
  g_autofree const char **changes = NULL;

  g_return_val_if_fail (ALONG_IS_ENTRY (entry), FALSE);

  if (base == NULL)
    return TRUE;

  changes = along_record_list_changes (entry, base);
  return g_strv_contains (changes, "name") || g_strv_contains (changes, "alias");
}

gboolean
along_rules_check_unique (AlongDirectory  *directory,
                          AlongEntry      *entry,
                          const char     **property,
                          GError         **error)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), FALSE);
  g_return_val_if_fail (ALONG_IS_ENTRY (entry), FALSE);
  g_return_val_if_fail (property != NULL, FALSE);

  if (ALONG_IS_PERSON (entry))
    return check_alias (along_directory_get_peers (directory), ALONG_PERSON (entry), property,
                        error) &&
           check_alias (along_directory_get_supervisors (directory), ALONG_PERSON (entry), property,
                        error);
  if (ALONG_IS_CLIENT (entry))
    return check_name (along_directory_get_clients (directory), entry, property, error);
  if (ALONG_IS_PLACE (entry))
    return check_name (along_directory_get_places (directory), entry, property, error);
  if (ALONG_IS_SHIFT_TYPE (entry))
    return check_name (along_directory_get_shift_types (directory), entry, property, error);

  return TRUE;
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
