/* along-company-rules.c — whether somebody gets on with those on the shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-check.h"
#include "rules/along-rules.h"

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
      if (along_check_has_other (check, partner_id))
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

void
along_company_rules_check_on_duty (AlongCheck *check)
{
  if (along_shift_get_on_duty_id (check->shift) == check->person_id)
    along_check_add (check, ALONG_FINDING_ON_DUTY);
}

/* That @person_id is to go along on other shifts at the same time. */
static void
check_elsewhere (AlongCheck *check,
                 gint64      person_id)
{
  g_autoptr (GPtrArray) others = along_rules_list_accompanied (
    check->roster, check->shift, person_id, check->moving, check->day);

  for (guint i = 0; i < others->len; i++)
    {
      AlongShift *other = g_ptr_array_index (others, i);
      AlongFinding *finding = along_check_add (check, ALONG_FINDING_GOES_ALONG);

      finding->other_id = along_record_get_id (ALONG_RECORD (other));
      finding->span = along_shift_get_span (other);
    }
}

void
along_company_rules_check_goes_along (AlongCheck *check)
{
  gint64 on_duty_id = along_shift_get_on_duty_id (check->shift);

  /* Whoever of the staff takes the seat goes along here as well. */
  if (ALONG_IS_SUPERVISOR (check->person))
    check_elsewhere (check, check->person_id);
  else if (along_rules_goes_along (check->roster, check->shift, on_duty_id, check->moving,
                                   check->day))
    check_elsewhere (check, on_duty_id);
}

/* Whether @person_id has the slot of the shift every time. */
static gboolean
is_regular (gpointer record,
            gint64   person_id)
{
  return ALONG_IS_REGULAR (record) && along_regular_get_person_id (record) == person_id;
}

/* Whether @person_id takes shifts, is not away during this one and has not left it. */
static gboolean
could_come (AlongCheck *check,
            gint64      person_id)
{
  GPtrArray *assignments = along_roster_get_assignments (check->roster, check->shift_id);
  g_autofree AlongFinding *absence =
    along_rules_find_absence (check->roster, check->shift, person_id, check->day);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (along_assignment_get_person_id (assignment) == person_id &&
          !along_assignment_state_is_there (along_assignment_get_state (assignment)))
        return FALSE;
    }

  return absence == NULL;
}

void
along_company_rules_check_regular (AlongCheck *check)
{
  GPtrArray *about =
    along_directory_get_about (check->directory, along_shift_get_slot_id (check->shift));
  int n_free = along_shift_get_seats (check->shift) - (int) check->others->len;
  gint64 partner_id = 0;

  for (guint i = 0; i < about->len; i++)
    {
      gpointer record = g_ptr_array_index (about, i);
      gint64 regular_id;

      if (is_regular (record, check->person_id))
        return;
      if (!ALONG_IS_REGULAR (record))
        continue;

      regular_id = along_regular_get_person_id (record);
      if (along_check_has_other (check, regular_id) || !could_come (check, regular_id))
        continue;

      n_free--;
      if (partner_id == 0)
        partner_id = regular_id;
    }

  /* Whoever comes besides takes nobody's place while there is one more. */
  if (partner_id != 0 && n_free <= 0)
    along_check_add (check, ALONG_FINDING_REGULAR)->partner_id = partner_id;
}

void
along_company_rules_check_own_regular (AlongCheck *check)
{
  GPtrArray *about =
    along_directory_get_about (check->directory, along_shift_get_slot_id (check->shift));

  for (guint i = 0; i < about->len; i++)
    if (is_regular (g_ptr_array_index (about, i), check->person_id))
      along_check_add (check, ALONG_FINDING_OWN_REGULAR);
}
