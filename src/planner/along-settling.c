/* along-settling.c — what was planned, as far as the rules have nothing against it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are asked about whoever comes, on the roster with all who came before. They are asked
 * again about those for whom it may matter that somebody comes: who is on the same shift; the
 * person, on days for which something else is agreed; and where the person is on duty and may have
 * been the one who goes along. For all others it is the same whichever is asked first.
 */

#include "along-filling-private.h"

#include "rules/along-agreed.h"
#include "rules/along-ranking.h"

typedef struct
{
  AlongFilling *filling;
  AlongRoster *roster; /* as it grows */
  GArray *filled;      /* AlongFilled */
} Settling;

static GPtrArray *
list_against (Settling        *self,
              AlongAssignment *assignment)
{
  AlongShift *shift =
    along_roster_get_shift (self->roster, along_assignment_get_shift_id (assignment));
  GPtrArray *findings = along_rules_check (self->roster, shift,
                                           along_assignment_get_person_id (assignment),
                                           along_record_get_id (ALONG_RECORD (assignment)));

  for (guint i = findings->len; i > 0; i--)
    if (!along_filling_forbids (
          ((const AlongFinding *) g_ptr_array_index (findings, i - 1))->severity))
      g_ptr_array_remove_index (findings, i - 1);

  return findings;
}

/* Whether anything speaks against whoever has @other since @added is there. */
static gboolean
is_harmed (Settling        *self,
           AlongAssignment *other,
           AlongAssignment *added)
{
  g_autoptr (GPtrArray) after = list_against (self, other);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GString) notes = NULL;

  if (after->len == 0)
    return FALSE;

  along_roster_remove_assignment (self->roster, added);
  before = list_against (self, other);
  along_roster_add_assignment (self->roster, added);

  notes = g_string_new (NULL);
  for (guint i = 0; i < before->len; i++)
    along_finding_note (g_ptr_array_index (before, i), notes);
  for (guint i = 0; i < after->len; i++)
    if (!along_finding_is_noted (g_ptr_array_index (after, i), notes->str))
      return TRUE;

  return FALSE;
}

/* Whether the rules have anything to say of @assignment still. */
static gboolean
matters (Settling        *self,
         AlongAssignment *assignment)
{
  AlongShift *shift =
    along_roster_get_shift (self->roster, along_assignment_get_shift_id (assignment));

  return along_rules_is_expected (self->roster, assignment, self->filling->today)
         && !along_rules_is_over (self->roster, shift, self->filling->today);
}

static gboolean
harms_any (Settling        *self,
           GPtrArray       *assignments,
           AlongAssignment *added)
{
  for (guint i = 0; i < assignments->len; i++)
    if (g_ptr_array_index (assignments, i) != added
        && matters (self, g_ptr_array_index (assignments, i))
        && is_harmed (self, g_ptr_array_index (assignments, i), added))
      return TRUE;

  return FALSE;
}

static AlongAgreed
find_agreed (Settling   *self,
             gint64      person_id,
             AlongShift *shift)
{
  AlongZone *zone = along_directory_get_zone (self->filling->directory);

  return along_agreed_find (self->filling->directory, person_id,
                            along_zone_get_day (zone, along_shift_get_start (shift)));
}

/* Whether the person has other shifts on days for which other things are agreed, which count what
 * is new now. */
static gboolean
harms_self (Settling        *self,
            AlongShift      *shift,
            AlongAssignment *added)
{
  gint64 id = along_assignment_get_person_id (added);
  GPtrArray *assignments = along_roster_get_person_assignments (self->roster, id);
  AlongAgreed agreed = find_agreed (self, id, shift);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *other = g_ptr_array_index (assignments, i);
      AlongAgreed of_other =
        find_agreed (self, id, along_roster_get_shift (self->roster,
                                                       along_assignment_get_shift_id (other)));

      if (of_other.dated != agreed.dated)
        g_ptr_array_add (others, other);
    }

  return harms_any (self, others, added);
}

/* Whether the person was to go along at the same time, and somebody is alone now. */
static gboolean
harms_elsewhere (Settling        *self,
                 AlongShift      *shift,
                 AlongAssignment *added)
{
  gint64 id = along_assignment_get_person_id (added);
  GPtrArray *shifts = along_roster_get_shifts (self->roster);

  if (!ALONG_IS_SUPERVISOR (along_directory_get_person (self->filling->directory, id)))
    return FALSE;

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *other = g_ptr_array_index (shifts, i);
      gint64 other_id = along_record_get_id (ALONG_RECORD (other));

      if (other != shift && along_shift_get_on_duty_id (other) == id
          && along_span_overlaps (along_shift_get_span (other), along_shift_get_span (shift))
          && harms_any (self, along_roster_get_assignments (self->roster, other_id), added))
        return TRUE;
    }

  return FALSE;
}

AlongAssignment *
along_filling_add_filled (AlongRoster       *roster,
                          const AlongFilled *filled,
                          guint              n)
{
  g_autoptr (AlongAssignment) added = NULL;
  gint64 id = G_MININT64 + 1 + n;

  while (along_roster_get_assignment (roster, id) != NULL)
    id++;
  added = g_object_new (ALONG_TYPE_ASSIGNMENT, "id", id, "shift-id", filled->shift_id, "person-id",
                        filled->person_id, "state", ALONG_ASSIGNMENT_PROPOSED, NULL);
  along_roster_add_assignment (roster, added);

  return added;
}

/* Lets @person_id, against whom the rules have nothing, take a seat of @shift, unless that gives
 * somebody a reason that is there already. */
static gboolean
take (Settling   *self,
      AlongShift *shift,
      gint64      person_id)
{
  AlongFilled filled = { along_record_get_id (ALONG_RECORD (shift)), person_id };
  g_autoptr (AlongAssignment) added = NULL;

  added = g_object_ref (along_filling_add_filled (self->roster, &filled, self->filled->len));
  if (harms_any (self, along_roster_get_assignments (self->roster, filled.shift_id), added)
      || harms_self (self, shift, added) || harms_elsewhere (self, shift, added))
    {
      along_roster_remove_assignment (self->roster, added);
      return FALSE;
    }

  g_array_append_val (self->filled, filled);
  return TRUE;
}

/* What the rules have nothing against of who is proposed for the shift with this number. */
static void
verify (Settling            *self,
        const AlongProposal *proposal,
        guint                number)
{
  AlongFilling *filling = self->filling;
  const AlongFillingShift *to_fill = along_filling_shift (filling, number);
  guint n_left = to_fill->n_open;

  for (guint i = 0; i < filling->people->len && n_left > 0; i++)
    {
      gint64 id = along_filling_person (filling, i);
      g_autoptr (GPtrArray) findings = NULL;

      if (!along_proposal_has (proposal, i, number))
        continue;

      findings = along_rules_check (self->roster, to_fill->shift, id, 0);
      if (!along_filling_forbids (along_rules_get_severity (findings))
          && take (self, to_fill->shift, id))
        n_left--;
    }
}

/* Gives the open seats of @shift to whoever can take one, the best first; whether anybody did. */
static gboolean
complete (Settling   *self,
          AlongShift *shift)
{
  int n_left = along_rules_count_open (self->roster, shift, self->filling->today);
  gboolean any = FALSE;
  gboolean found = n_left > 0;

  /* Whoever came last may have changed who is best, and who can come. */
  while (found && n_left > 0)
    {
      g_autoptr (GPtrArray) ranking = along_ranking_new (self->roster, shift, 0);

      found = FALSE;
      for (guint i = 0; i < ranking->len && !found; i++)
        {
          const AlongRanked *ranked = g_ptr_array_index (ranking, i);

          if (along_filling_forbids (ranked->severity))
            break;
          found = take (self, shift, along_record_get_id (ALONG_RECORD (ranked->person)));
        }
      n_left -= found;
      any = any || found;
    }

  return any;
}

GArray *
along_filling_settle (AlongFilling        *self,
                      const AlongProposal *proposal,
                      GCancellable        *cancellable)
{
  g_autoptr (AlongRoster) roster = along_roster_copy (self->roster);
  Settling settling = {
    .filling = self,
    .roster = roster,
    .filled = g_array_new (FALSE, FALSE, sizeof (AlongFilled)),
  };
  gboolean goes_on = TRUE;

  for (guint i = 0; proposal != NULL && i < self->n_to_fill; i++)
    verify (&settling, proposal, i);

  /* As long as somebody came: then others may be able to who were not before. */
  while (goes_on)
    {
      goes_on = FALSE;
      for (guint i = 0; i < self->n_to_fill; i++)
        if (!g_cancellable_is_cancelled (cancellable)
            && complete (&settling, along_filling_shift (self, i)->shift))
          goes_on = TRUE;
    }

  return settling.filled;
}
