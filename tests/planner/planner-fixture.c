/* planner-fixture.c — problems drawn by lot, and what a roster of theirs costs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "planner-fixture.h"

#define DAY (24 * 60)
#define KINDS 3

static gboolean
toss (void)
{
  return g_test_rand_bit ();
}

static void
add_shifts (AlongProblem *problem,
            guint         n_people,
            guint         n_days)
{
  for (guint day = 0; day < n_days; day++)
    for (gint n = g_test_rand_int_range (1, 4); n > 0; n--)
      {
        gint start = day * DAY + 30 * g_test_rand_int_range (0, 44);
        gint minutes = 30 * g_test_rand_int_range (2, 20);
        guint shift = along_problem_add_shift (problem, day, start, start + minutes, minutes,
                                               g_test_rand_int_range (0, KINDS));

        for (gint k = g_test_rand_int_range (1, 3); k > 0; k--)
          {
            guint least = g_test_rand_int_range (0, 3);
            const AlongCover cover = {
              .least = least,
              .most = least + g_test_rand_int_range (0, 2),
              .limit = toss () ? G_MAXUINT : least + g_test_rand_int_range (0, 2),
              .under = g_test_rand_int_range (0, 100),
              .over = g_test_rand_int_range (-3, 20),
            };
            g_autofree guint8 *whom = g_new (guint8, n_people);

            for (guint i = 0; i < n_people; i++)
              whom[i] = toss ();
            along_problem_add_cover (problem, shift, k == 1 ? NULL : whom, &cover);
          }
      }
}

static void
add_person (AlongProblem *problem,
            guint         person,
            guint         n_people,
            const guint  *rows)
{
  const AlongPersonRules rules = {
    .rest = 30 * g_test_rand_int_range (0, 24),
    .most_in_row = g_test_rand_int_range (0, 6),
    .least_in_row = g_test_rand_int_range (0, 4),
    .least_off = g_test_rand_int_range (0, 4),
    .weekends = toss () ? G_MAXUINT : (guint) g_test_rand_int_range (0, 3),
  };

  along_problem_set_rules (problem, person, &rules);
  for (guint i = 0; i < problem->shifts->len; i++)
    if (g_test_rand_int_range (0, 8) == 0)
      along_problem_forbid (problem, person, i);
    else if (toss ())
      along_problem_add_cost (problem, person, i, g_test_rand_int_range (-9, 10));
  if (toss ())
    along_problem_limit_kind (problem, person, g_test_rand_int_range (0, KINDS),
                              g_test_rand_int_range (0, 4));

  for (guint row = 0; row < 3; row++)
    for (guint window = rows[row]; window < rows[row + 1]; window++)
      {
        gint unit = row == 0 ? 60 : 1;
        gint most = g_test_rand_int_range (0, 20) * unit;
        gint high = g_test_rand_int_range (0, 20) * unit;
        const AlongLimit limit = { .least = toss () ? 0 : most / 2, .most = most,
                                   .low = high / 2, .high = high, .under = toss (),
                                   .over = g_test_rand_int_range (0, 3) };

        if (toss ())
          along_problem_limit (problem, person, window, &limit);
      }

  if (person > 0 && toss ())
    along_problem_keep_apart (problem, person, g_test_rand_int_range (0, person));
  if (n_people > 2 && g_test_rand_int_range (0, 3) == 0)
    for (gint i = 0; i < 2; i++)
      along_problem_add_mentor (problem, person,
                                (person + g_test_rand_int_range (1, n_people)) % n_people);
}

AlongProblem *
random_problem_new (guint n_people,
                    guint n_days)
{
  AlongProblem *problem = along_problem_new (n_people, n_days, g_test_rand_int_range (1, 4));
  guint rows[4];

  add_shifts (problem, n_people, n_days);
  for (guint day = g_test_rand_int_range (0, 7); day < n_days; day += 7)
    along_problem_add_weekend (problem, day);
  for (guint kind = 0; kind < KINDS; kind++)
    along_problem_forbid_after (problem, kind, g_test_rand_int_range (0, KINDS));
  along_problem_add_constant (problem, 17);

  rows[0] = along_problem_add_windows (problem, ALONG_QUANTITY_MINUTES, 60, -2, 7, 7);
  rows[1] = along_problem_add_windows (problem, ALONG_QUANTITY_SHIFTS, 1, 0, 3, 1);
  rows[2] = along_problem_add_windows (problem, ALONG_QUANTITY_DAYS, 1, 0, n_days, n_days);
  rows[3] = rows[2] + 1;
  for (guint i = 0; i < n_people; i++)
    add_person (problem, i, n_people, rows);
  along_problem_close (problem);

  return problem;
}

static const AlongOption *
get_option (const AlongProblem *problem,
            const guint32      *cells,
            guint               person,
            guint               day)
{
  return &problem->options[cells[person * problem->n_days + day]];
}

static gboolean
is_on (const AlongProblem *problem,
       const guint32      *cells,
       guint               person,
       guint               shift)
{
  const AlongOption *option
    = get_option (problem, cells, person, along_problem_shift (problem, shift)->day);

  for (guint i = 0; i < option->n_shifts; i++)
    if (option->shifts[i] == shift)
      return TRUE;

  return FALSE;
}

static gboolean
is_in (const AlongProblem *problem,
       const guint64      *sets,
       guint               set,
       guint               person)
{
  return sets[set * problem->n_people_words + person / 64] >> (person % 64) & 1;
}

/* Whether those on @shift may be there together: how often not. */
static guint
count_bad_company (const AlongProblem *problem,
                   const guint32      *cells,
                   guint               shift)
{
  guint broken = 0;

  for (guint a = 0; a < problem->n_people; a++)
    if (is_on (problem, cells, a, shift))
      {
        gboolean learns = FALSE, led = FALSE;

        for (guint b = 0; b < problem->n_people; b++)
          {
            gboolean mentor = is_in (problem, problem->mentors, a, b);

            learns |= mentor;
            led |= mentor && is_on (problem, cells, b, shift);
            broken += b > a && is_in (problem, problem->apart, a, b)
                      && is_on (problem, cells, b, shift);
          }
        broken += learns && !led;
      }

  return broken;
}

static guint
count_bad_runs (const AlongProblem *problem,
                const guint32      *cells,
                guint               person)
{
  const AlongPersonRules *rules = &problem->rules[person];
  guint broken = 0, weekends = 0, length = 0;

  for (guint day = 0; day < problem->n_days; day++)
    {
      gboolean works = get_option (problem, cells, person, day)->n_shifts > 0;
      gboolean last = day + 1 == problem->n_days;
      gboolean next = !last && get_option (problem, cells, person, day + 1)->n_shifts > 0;
      guint least = works ? rules->least_in_row : rules->least_off;

      length++;
      broken += works && rules->most_in_row > 0 && length > rules->most_in_row;
      if (!last)
        broken += along_problem_clash (problem, person, get_option (problem, cells, person, day),
                                       get_option (problem, cells, person, day + 1));
      if (!last && works != next)
        {
          if (length <= day && length < least)
            broken += least - length;
          length = 0;
        }
      if (problem->weekends[(day + ALONG_DAYS_BEFORE) / 64] >> (day % 64) & 1 && (works || next))
        broken += ++weekends > rules->weekends;
    }

  return broken;
}

AlongCost
get_full_cost (const AlongProblem *problem,
               const guint32      *cells)
{
  AlongCost cost = problem->constant;

  for (guint person = 0; person < problem->n_people; person++)
    {
      guint kinds[ALONG_PROBLEM_KINDS] = { 0 };

      cost += ALONG_COST_BROKEN (count_bad_runs (problem, cells, person));
      for (guint shift = 0; shift < problem->shifts->len; shift++)
        if (is_on (problem, cells, person, shift))
          {
            guint kind = along_problem_shift (problem, shift)->kind;
            guint most = problem->most_of_kind[person * ALONG_PROBLEM_KINDS + kind];

            cost += g_array_index (problem->costs, gint64, shift * problem->n_people + person);
            cost += ALONG_COST_BROKEN (++kinds[kind] > most);
          }

      for (guint i = 0; i < problem->rows->len; i++)
        {
          const AlongWindowRow *row = along_problem_row (problem, i);

          for (guint k = row->first; k < row->end; k++)
            {
              gint value = 0;

              for (guint day = along_problem_window (problem, k)->from;
                   day < along_problem_window (problem, k)->to; day++)
                value += along_option_value (get_option (problem, cells, person, day),
                                             row->quantity);
              cost += along_limit_cost (along_problem_limit_of (problem, person, k), row->unit,
                                        value);
            }
        }
    }

  for (guint shift = 0; shift < problem->shifts->len; shift++)
    cost += ALONG_COST_BROKEN (count_bad_company (problem, cells, shift));

  for (guint i = 0; i < problem->counters->len; i++)
    {
      const AlongCounter *counter = along_problem_counter (problem, i);
      const AlongCover *cover = &counter->cover;
      guint n = 0;

      for (guint person = 0; person < problem->n_people; person++)
        n += (!counter->whom || counter->whom[person])
             && is_on (problem, cells, person, counter->shift);
      if (n < cover->least)
        cost += (cover->least - n) * cover->under;
      if (n > cover->most)
        cost += (n - cover->most) * cover->over;
      if (n > cover->limit)
        cost += ALONG_COST_BROKEN (n - cover->limit);
    }

  return cost;
}
