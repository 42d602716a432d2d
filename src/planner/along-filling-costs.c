/* along-filling-costs.c — who can take which seat at all, and what speaks for and against it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "along-filling-private.h"

#include "model/along-week.h"
#include "rules/along-check.h"

/* What a finding costs, in points; those that are limits or covers are not here. */
static const struct
{
  AlongFindingCode code;
  gsize weight; /* which one */
  int points;
} prices[] = {
  { ALONG_FINDING_RATHER_NOT, G_STRUCT_OFFSET (AlongFillingWeights, wishes), 3 },
  { ALONG_FINDING_PREFERS, G_STRUCT_OFFSET (AlongFillingWeights, wishes), -2 },
  { ALONG_FINDING_REGULAR, G_STRUCT_OFFSET (AlongFillingWeights, stability), 3 },
  { ALONG_FINDING_OWN_REGULAR, G_STRUCT_OFFSET (AlongFillingWeights, stability), -3 },
  { ALONG_FINDING_PREFERRED, G_STRUCT_OFFSET (AlongFillingWeights, company), -2 },
  { ALONG_FINDING_AVOIDED, G_STRUCT_OFFSET (AlongFillingWeights, company), 3 },
  { ALONG_FINDING_WEEKENDS, G_STRUCT_OFFSET (AlongFillingWeights, weekends), 3 },
  { ALONG_FINDING_WEEK_WORK, 0, 0 },
  { ALONG_FINDING_WEEK_SHIFTS, 0, 0 },
  { ALONG_FINDING_WEEK_DAYS, 0, 0 },
  { ALONG_FINDING_MONTH_DAYS, 0, 0 },
  { ALONG_FINDING_LEAST_WORK, 0, 0 },
};

/* Of all others, which an agency has made less grave. */
#define OTHER_POINTS 3

static guint
get_weight (AlongFilling *self,
            gsize         offset)
{
  return G_STRUCT_MEMBER (guint, &self->weights, offset);
}

gint64
along_filling_get_price (AlongFilling     *self,
                         AlongFindingCode  code)
{
  for (guint i = 0; i < G_N_ELEMENTS (prices); i++)
    if (prices[i].code == code)
      return (gint64) get_weight (self, prices[i].weight) * prices[i].points * ALONG_FILLING_POINT;

  return (gint64) self->weights.wishes * OTHER_POINTS * ALONG_FILLING_POINT;
}

static int
count_weekends (AlongFilling            *self,
                gint64                   person_id,
                const AlongFillingShift *shift)
{
  GArray *works = along_roster_get_works (self->roster, person_id);
  AlongDay known = 0;
  int n = 0;

  for (guint i = 0; i < works->len; i++)
    {
      const AlongWork *work = &g_array_index (works, AlongWork, i);
      AlongDay saturday = along_week_get_start (work->day, G_DATE_SATURDAY);

      if (work->day < saturday + 2 && saturday != known && !work->is_away
          && ABS (work->day - shift->day) < ALONG_LOAD_WEEKS * ALONG_DAYS_A_WEEK)
        {
          n++;
          known = saturday;
        }
    }

  return n;
}

/* What it costs that @person_id takes @shift, besides what is counted otherwise. */
static gint64
find_cost (AlongFilling            *self,
           AlongCheck              *check,
           const AlongFillingShift *shift,
           gint64                   person_id)
{
  g_autoptr (GPtrArray) findings = along_check_run (check, person_id);
  gint64 cost = 0;

  if (along_filling_forbids (along_rules_get_severity (findings)))
    return ALONG_FILLING_CANNOT;

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      cost += along_filling_get_price (self, finding->code);
    }
  if (along_day_get_weekday (shift->day) >= G_DATE_SATURDAY)
    cost += (gint64) self->weights.weekends * ALONG_FILLING_POINT
            * count_weekends (self, person_id, shift);

  return cost;
}

static void
add_ids (GArray     *ids,
         GListModel *people)
{
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (AlongEntry) person = g_list_model_get_item (people, i);
      gint64 id = along_record_get_id (ALONG_RECORD (person));

      if (!along_entry_is_archived (person))
        g_array_append_val (ids, id);
    }
}

GArray *
along_filling_list_everybody (AlongFilling *self)
{
  GArray *everybody = g_array_new (FALSE, FALSE, sizeof (gint64));

  add_ids (everybody, along_directory_get_peers (self->directory));
  add_ids (everybody, along_directory_get_supervisors (self->directory));

  return everybody;
}

GArray *
along_filling_find_people (AlongFilling *self)
{
  g_autoptr (GArray) everybody = along_filling_list_everybody (self);
  g_autoptr (GArray) all_costs = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray *costs = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_to_fill; i++)
    {
      const AlongFillingShift *shift = along_filling_shift (self, i);
      g_auto (AlongCheck) check = { 0 };

      along_check_init (&check, self->roster, shift->shift, 0);
      for (guint k = 0; k < everybody->len; k++)
        {
          gint64 cost = find_cost (self, &check, shift, g_array_index (everybody, gint64, k));

          g_array_append_val (all_costs, cost);
        }
    }

  for (guint k = 0; k < everybody->len; k++)
    for (guint i = 0; i < self->n_to_fill; i++)
      if (g_array_index (all_costs, gint64, i * everybody->len + k) != ALONG_FILLING_CANNOT)
        {
          g_array_append_val (self->people, g_array_index (everybody, gint64, k));
          g_array_append_val (chosen, k);
          break;
        }

  for (guint i = 0; i < self->n_to_fill; i++)
    for (guint k = 0; k < chosen->len; k++)
      g_array_append_val (costs, g_array_index (all_costs, gint64,
                                                i * everybody->len
                                                + g_array_index (chosen, guint, k)));

  return costs;
}
