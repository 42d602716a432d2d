/* along-company-rules.c — whether somebody gets on with those on the shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-check.h"

/* Whether @person_id is on the shift, or on duty for it. */
static gboolean
is_there (AlongCheck *check,
          gint64      person_id)
{
  GPtrArray *assignments = along_roster_get_assignments (check->roster, check->shift_id);

  if (along_shift_get_on_duty_id (check->shift) == person_id)
    return TRUE;

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (along_assignment_get_person_id (assignment) == person_id &&
          along_record_get_id (ALONG_RECORD (assignment)) != check->moving &&
          along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        return TRUE;
    }

  return FALSE;
}

static void
check_pairs (AlongCheck       *check,
             AlongPairKind     kind,
             AlongFindingCode  code)
{
  GPtrArray *about = along_directory_get_about (check->directory, check->person_id);

  for (guint i = 0; i < about->len; i++)
    {
      AlongPair *pair = g_ptr_array_index (about, i);
      gint64 partner_id;

      if (!ALONG_IS_PAIR (pair) || along_pair_get_kind (pair) != kind)
        continue;

      partner_id = along_pair_get_partner_id (pair, check->person_id);
      if (is_there (check, partner_id))
        along_check_add (check, code)->partner_id = partner_id;
    }
}

void
along_company_rules_check_blocked (AlongCheck *check)
{
  check_pairs (check, ALONG_PAIR_BLOCKED, ALONG_FINDING_BLOCKED);
}

void
along_company_rules_check_avoided (AlongCheck *check)
{
  check_pairs (check, ALONG_PAIR_AVOIDED, ALONG_FINDING_AVOIDED);
}

void
along_company_rules_check_preferred (AlongCheck *check)
{
  check_pairs (check, ALONG_PAIR_PREFERRED, ALONG_FINDING_PREFERRED);
}
