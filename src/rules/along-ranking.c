/* along-ranking.c — who can take a shift, best first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-ranking.h"

#include "model/along-week.h"
#include "rules/along-check.h"
#include "rules/along-rules.h"

static void
ranked_free (gpointer data)
{
  AlongRanked *self = data;

  g_ptr_array_unref (self->findings);
  g_free (self);
}

/* How much speaks for it, less what speaks against. */
static int
count_for (const AlongRanked *self)
{
  int sum = 0;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (self->findings, i);

      sum += finding->severity == ALONG_SEVERITY_GLADLY ? 1 : -1;
    }

  return sum;
}

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const AlongRanked *of_a = *(const AlongRanked *const *) a;
  const AlongRanked *of_b = *(const AlongRanked *const *) b;
  const int orders[] = {
    (int) of_b->severity - (int) of_a->severity,
    count_for (of_b) - count_for (of_a),
    ALONG_IS_PEER (of_b->person) - ALONG_IS_PEER (of_a->person),
    of_a->load.week - of_b->load.week,
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (orders[i] != 0)
      return orders[i];

  return 0;
}

/* Asks @holder about @holder_id, who has what is to be taken over, else @check. */
static void
rank_people (GPtrArray   *ranking,
             AlongCheck  *check,
             AlongCheck  *holder,
             gint64       holder_id,
             GListModel  *people,
             AlongDay     first_day)
{
  guint n_people = g_list_model_get_n_items (people);

  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (AlongPerson) person = g_list_model_get_item (people, i);
      gint64 id = along_record_get_id (ALONG_RECORD (person));
      AlongRanked *ranked;

      if (along_entry_is_archived (ALONG_ENTRY (person)))
        continue;

      ranked = g_new0 (AlongRanked, 1);
      ranked->person = person;
      ranked->findings = along_check_run (id == holder_id ? holder : check, id);
      ranked->severity = MIN (along_rules_get_severity (ranked->findings), ALONG_SEVERITY_GLADLY);
      ranked->load = along_load_find (holder->roster, id, first_day);
      g_ptr_array_add (ranking, ranked);
    }
}

GPtrArray *
along_ranking_new (AlongRoster *roster,
                   AlongShift  *shift,
                   gint64       replaced_id)
{
  g_autoptr (AlongRoster) excused = NULL;
  g_auto (AlongCheck) check = { 0 };
  g_auto (AlongCheck) holder = { 0 };
  AlongAssignment *replaced;
  AlongDirectory *directory;
  GPtrArray *ranking;
  AlongDay day, first_day;
  gint64 holder_id;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  directory = along_roster_get_directory (roster);
  day = along_zone_get_day (along_directory_get_zone (directory), along_shift_get_start (shift));
  first_day = along_week_get_start (
    day, along_agency_get_week_start (along_directory_get_agency (directory)));
  replaced = along_roster_get_assignment (roster, replaced_id);
  if (replaced != NULL)
    excused = along_rules_excuse (roster, shift, replaced);
  holder_id = replaced != NULL ? along_assignment_get_person_id (replaced) : 0;

  ranking = g_ptr_array_new_with_free_func (ranked_free);
  along_check_init (&check, excused != NULL ? excused : roster, shift, 0);
  along_check_init (&holder, roster, shift, 0);
  rank_people (ranking, &check, &holder, holder_id, along_directory_get_peers (directory),
               first_day);
  rank_people (ranking, &check, &holder, holder_id, along_directory_get_supervisors (directory),
               first_day);
  g_ptr_array_sort (ranking, compare_ranked);

  return ranking;
}
