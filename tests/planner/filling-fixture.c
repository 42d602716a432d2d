/* filling-fixture.c — agencies drawn by lot whose open seats are to be filled
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "filling-fixture.h"

#include "random-agency.h"
#include "rules/along-rules.h"

guint
filling_count_agencies (guint usual)
{
  const char *text = g_getenv ("ALONGSIDE_AGENCIES");

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : usual;
}

static gint64
get_id (gpointer record)
{
  return along_record_get_id (ALONG_RECORD (record));
}

void
filling_world_set_up (FillingWorld *self)
{
  g_autoptr (GPtrArray) records = random_agency_new (&self->first_day);

  self->roster = random_agency_load (records, self->first_day);
}

void
filling_world_tear_down (FillingWorld *self)
{
  g_object_unref (self->roster);
}

AlongFilling *
filling_make (FillingWorld *self)
{
  const AlongFillingWeights weights = { 2, 2, 2, 2, 2 };

  return along_filling_new (self->roster, along_roster_get_shifts (self->roster),
                            self->first_day, &weights);
}

/* What is impossible or needs a reason of @person_id on @shift, one text each; @moving as for
 * along_rules_check(). */
GHashTable *
filling_list_against (AlongRoster *roster,
              AlongShift  *shift,
              gint64       person_id,
              gint64       moving)
{
  g_autoptr (GPtrArray) findings = along_rules_check (roster, shift, person_id, moving);
  GHashTable *against = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *it = g_ptr_array_index (findings, i);

      if (it->severity <= ALONG_SEVERITY_NEEDS_REASON)
        g_hash_table_add (against,
                          g_strdup_printf ("%d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                                           " %" G_GINT64_FORMAT " %d", it->code, it->other_id,
                                           it->partner_id, it->course_id,
                                           it->code == ALONG_FINDING_REST ? 0 : it->number));
    }

  return against;
}

/* Whether anything speaks against anybody of @before in @after that did not, of those who are still
 * to come. */
gboolean
filling_is_worse (FillingWorld       *self,
          AlongRoster *before,
          AlongRoster *after)
{
  GPtrArray *shifts = along_roster_get_shifts (before);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      GPtrArray *seats = along_roster_get_assignments (before, get_id (shift));

      for (guint k = 0; k < seats->len; k++)
        {
          AlongAssignment *seat = g_ptr_array_index (seats, k);
          gint64 person_id = along_assignment_get_person_id (seat);
          g_autoptr (GHashTable) now = NULL;
          g_autoptr (GHashTable) then = NULL;
          GHashTableIter iter;
          gpointer finding;

          if (!along_rules_is_expected (before, seat, self->first_day)
              || along_rules_is_over (before, shift, self->first_day))
            continue;

          now = filling_list_against (after, shift, person_id, get_id (seat));
          then = filling_list_against (before, shift, person_id, get_id (seat));
          g_hash_table_iter_init (&iter, now);
          while (g_hash_table_iter_next (&iter, &finding, NULL))
            if (!g_hash_table_contains (then, finding))
              {
                g_test_message ("worse: person %" G_GINT64_FORMAT ", shift %" G_GINT64_FORMAT
                                ": %s", person_id, get_id (shift), (char *) finding);
                return TRUE;
              }
        }
    }

  return FALSE;
}

AlongAssignment *
filling_add (AlongRoster *roster,
     gint64       shift_id,
     gint64       person_id,
     gint64       id)
{
  g_autoptr (AlongAssignment) assignment =
    g_object_new (ALONG_TYPE_ASSIGNMENT, "id", id, "shift-id", shift_id, "person-id", person_id,
                  "state", ALONG_ASSIGNMENT_PROPOSED, NULL);

  along_roster_add_assignment (roster, assignment);

  return assignment;
}
