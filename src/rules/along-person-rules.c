/* along-person-rules.c — whether a shift is right for who somebody is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-check.h"

#include "rules/along-rules.h"

/* The peer that is asked about; NULL when it is somebody else. */
static AlongPeer *
get_peer (AlongCheck *check)
{
  return ALONG_IS_PEER (check->person) ? ALONG_PEER (check->person) : NULL;
}

void
along_person_rules_check_archived (AlongCheck *check)
{
  if (check->person != NULL && along_entry_is_archived (ALONG_ENTRY (check->person)))
    along_check_add (check, ALONG_FINDING_ARCHIVED);
}

void
along_person_rules_check_status (AlongCheck *check)
{
  AlongPeer *peer = get_peer (check);

  if (peer != NULL && !along_rules_is_working_status (along_peer_get_status (peer)))
    along_check_add (check, ALONG_FINDING_NOT_WORKING)->status = along_peer_get_status (peer);
}

void
along_person_rules_check_place (AlongCheck *check)
{
  gint64 place_id = along_shift_get_place_id (check->shift);
  GPtrArray *about = along_directory_get_about (check->directory, check->person_id);

  for (guint i = 0; i < about->len; i++)
    {
      AlongPlaceLimit *limit = g_ptr_array_index (about, i);

      if (ALONG_IS_PLACE_LIMIT (limit) && along_place_limit_get_place_id (limit) == place_id)
        along_check_add (check, ALONG_FINDING_PLACE);
    }
}

/* Whether somebody besides the person is on the shift until its end. */
static gboolean
has_company (AlongCheck *check)
{
  GPtrArray *assignments = along_roster_get_assignments (check->roster, check->shift_id);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (along_assignment_get_person_id (assignment) != check->person_id &&
          along_record_get_id (ALONG_RECORD (assignment)) != check->moving &&
          along_rules_is_company (check->roster, check->shift, assignment, check->day))
        return TRUE;
    }

  return FALSE;
}

/* Whether a professional goes along, which is the same whoever is asked about. */
static gboolean
is_accompanied (AlongCheck *check)
{
  if (!check->knows_accompanied)
    check->accompanied = along_rules_is_accompanied (check->roster, check->shift, check->day);
  check->knows_accompanied = TRUE;

  return check->accompanied;
}

gboolean
along_person_rules_is_alone (AlongCheck *check)
{
  return get_peer (check) != NULL && along_shift_get_seats (check->shift) == 1 &&
         !has_company (check) && !is_accompanied (check);
}

void
along_person_rules_check_alone (AlongCheck *check)
{
  if (get_peer (check) != NULL && !along_rules_can_work_alone (check->person) &&
      along_person_rules_is_alone (check))
    along_check_add (check, ALONG_FINDING_ALONE);
}

void
along_person_rules_check_orientation (AlongCheck *check)
{
  AlongPeer *peer = get_peer (check);

  if (peer != NULL && check->type != NULL &&
      along_shift_type_get_after_orientation (check->type) &&
      along_peer_get_status (peer) == ALONG_PEER_STATUS_ORIENTATION)
    along_check_add (check, ALONG_FINDING_ORIENTATION);
}

void
along_person_rules_check_role (AlongCheck *check)
{
  AlongPeer *peer = get_peer (check);
  AlongRoles roles = check->type != NULL ? along_shift_type_get_roles (check->type) : 0;

  if (peer != NULL && roles != 0 && (along_peer_get_roles (peer) & roles) == 0)
    along_check_add (check, ALONG_FINDING_ROLE);
}

void
along_person_rules_check_offer (AlongCheck *check)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  if (check->person == NULL || g_strv_length (check->wants) == 0)
    return;

  text = g_strconcat (along_person_get_offers (check->person), ",",
                      along_person_get_languages (check->person), NULL);
  words = along_check_list_words (text);

  for (guint i = 0; check->wants[i] != NULL; i++)
    if (*check->wants[i] != '\0' &&
        !g_strv_contains ((const char *const *) words, check->wants[i]))
      {
        along_check_add (check, ALONG_FINDING_OFFER);
        return;
      }
}
