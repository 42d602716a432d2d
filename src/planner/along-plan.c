/* along-plan.c — one plan for a problem, and what it costs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "along-plan-private.h"

static inline gboolean
contains (const guint64 *set,
          guint          member)
{
  return set[member / 64] >> (member % 64) & 1;
}

static guint
count_common (const guint64 *one,
              const guint64 *other,
              guint          n_words)
{
  guint n = 0;

  for (guint i = 0; i < n_words; i++)
    n += __builtin_popcountll (one[i] & other[i]);

  return n;
}

void
along_plan_init (AlongPlan          *plan,
                 const AlongProblem *problem)
{
  guint n = problem->n_people;

  plan->problem = problem;
  plan->cells = g_new (guint32, n * problem->n_days);
  plan->days = g_new0 (guint64, n * problem->n_day_words);
  plan->values = g_new0 (gint32, n * problem->windows->len);
  plan->weekends = g_new0 (gint32, n);
  plan->kinds = g_new0 (gint32, n * problem->n_kinds);
  plan->counts = g_new0 (gint32, problem->counters->len);
  plan->company = g_new0 (guint64, problem->shifts->len * problem->n_people_words);

  plan->cost = problem->constant;
  for (guint i = 0; i < problem->counters->len; i++)
    {
      const AlongCover *cover = &along_problem_counter (problem, i)->cover;

      plan->cost += cover->least * cover->under;
    }
  for (guint person = 0; person < n; person++)
    along_plan_place (plan, person, problem->start + person * problem->n_days);
}

void
along_plan_clear (AlongPlan *plan)
{
  g_free (plan->cells);
  g_free (plan->days);
  g_free (plan->values);
  g_free (plan->weekends);
  g_free (plan->kinds);
  g_free (plan->counts);
  g_free (plan->company);
}

AlongCost
along_plan_meet (AlongPlan *plan,
                 guint      person,
                 guint32    option,
                 gboolean   comes)
{
  const AlongProblem *problem = plan->problem;
  const AlongOption *shifts = &problem->options[option];
  guint words = problem->n_people_words;
  const guint64 *mentors = problem->mentors + person * words;
  gboolean learns = count_common (mentors, mentors, words) > 0;
  guint broken = 0, mended = 0;

  for (guint i = 0; i < shifts->n_shifts; i++)
    {
      guint64 *there = plan->company + shifts->shifts[i] * words;

      if (!comes)
        there[person / 64] &= ~((guint64) 1 << (person % 64));

      broken += count_common (there, problem->apart + person * words, words);
      if (learns && count_common (there, mentors, words) == 0)
        broken++;
      for (guint k = 0; k < words; k++)
        for (guint64 trainees = there[k] & problem->trainees[person * words + k]; trainees;
             trainees &= trainees - 1)
          {
            guint trainee = 64 * k + __builtin_ctzll (trainees);

            mended += count_common (there, problem->mentors + trainee * words, words) == 0;
          }

      if (comes)
        there[person / 64] |= (guint64) 1 << (person % 64);
    }

  return ALONG_COST_BROKEN (broken) - ALONG_COST_BROKEN (mended);
}

AlongCost
along_plan_join_cost (const AlongPlan *plan,
                      guint            person,
                      guint32          option)
{
  const AlongProblem *problem = plan->problem;
  guint at = problem->classes[person] * problem->n_options + option;
  AlongCost cost = 0;

  for (guint i = problem->tell_first[at]; i < problem->tell_first[at + 1]; i++)
    {
      guint counter = problem->tells[i];

      cost += problem->joins[counter * (problem->n_people + 1) + plan->counts[counter]];
    }
  /* Nobody comes: they are not there, and leaving says what coming would cost. */
  if (problem->company[person])
    cost += along_plan_meet ((AlongPlan *) plan, person, option, FALSE);

  return cost;
}

/* How far runs of days in the line of @person are too long or too short. */
static guint
count_run_units (const AlongProblem *problem,
                 guint               person,
                 const guint64      *days)
{
  const AlongPersonRules *rules = &problem->rules[person];
  guint units = 0;

  for (guint day = 0, end; day < problem->n_days; day = end)
    {
      gboolean works = contains (days, ALONG_DAYS_BEFORE + day);
      guint least = works ? rules->least_in_row : rules->least_off;

      for (end = day + 1; end < problem->n_days; end++)
        if (contains (days, ALONG_DAYS_BEFORE + end) != works)
          break;
      if (works && rules->most_in_row > 0 && end - day > rules->most_in_row)
        units += end - day - rules->most_in_row;
      if (day > 0 && end < problem->n_days && end - day < least)
        units += least - (end - day);
    }

  return units;
}

/* What the line of @person costs by itself, as its tables say. */
static AlongCost
get_line_cost (const AlongPlan *plan,
               guint            person)
{
  const AlongProblem *problem = plan->problem;
  const guint32 *line = along_plan_line (plan, person);
  guint broken = count_run_units (problem, person, plan->days + person * problem->n_day_words);
  AlongCost cost = 0;

  for (guint day = 0; day < problem->n_days; day++)
    {
      cost += problem->option_costs[person * problem->n_options + line[day]];
      if (day > 0)
        broken += along_problem_clash (problem, person, &problem->options[line[day - 1]],
                                       &problem->options[line[day]]);
    }

  if ((guint) plan->weekends[person] > problem->rules[person].weekends)
    broken += plan->weekends[person] - problem->rules[person].weekends;

  for (guint kind = 0; problem->limits_kinds && kind < problem->n_kinds; kind++)
    {
      guint most = problem->most_of_kind[person * ALONG_PROBLEM_KINDS + kind];
      guint n = plan->kinds[person * problem->n_kinds + kind];

      broken += n > most ? n - most : 0;
    }

  for (guint i = 0; i < problem->rows->len; i++)
    {
      const AlongWindowRow *row = along_problem_row (problem, i);

      for (guint window = row->first; window < row->end; window++)
        cost += along_limit_cost (along_problem_limit_of (problem, person, window), row->unit,
                                  plan->values[window * problem->n_people + person]);
    }

  return cost + ALONG_COST_BROKEN (broken);
}

void
along_plan_lift (AlongPlan *plan,
                 guint      person)
{
  const AlongProblem *problem = plan->problem;
  const guint32 *line = along_plan_line (plan, person);

  plan->cost -= get_line_cost (plan, person);
  for (guint day = 0; day < problem->n_days; day++)
    plan->cost -= along_plan_leave (plan, person, line[day]);
}

void
along_plan_place (AlongPlan     *plan,
                  guint          person,
                  const guint32 *line)
{
  const AlongProblem *problem = plan->problem;
  guint64 *days = plan->days + person * problem->n_day_words;
  gint32 *kinds = plan->kinds + person * problem->n_kinds;

  memcpy (plan->cells + person * problem->n_days, line, problem->n_days * sizeof *line);
  memset (days, 0, problem->n_day_words * sizeof *days);
  memset (kinds, 0, problem->n_kinds * sizeof *kinds);
  for (guint day = 0; day < problem->n_days; day++)
    {
      const AlongOption *option = &problem->options[line[day]];

      if (option->n_shifts > 0)
        days[(ALONG_DAYS_BEFORE + day) / 64] |= (guint64) 1 << (day % 64);
      for (guint i = 0; i < option->n_shifts; i++)
        kinds[along_problem_shift (problem, option->shifts[i])->kind]++;
    }

  plan->weekends[person] = 0;
  for (guint day = 0; day < problem->n_days; day++)
    if (contains (problem->weekends, ALONG_DAYS_BEFORE + day))
      plan->weekends[person] += contains (days, ALONG_DAYS_BEFORE + day)
                                || contains (days, ALONG_DAYS_BEFORE + day + 1);

  for (guint i = 0; i < problem->rows->len; i++)
    {
      const AlongWindowRow *row = along_problem_row (problem, i);

      for (guint window = row->first; window < row->end; window++)
        {
          const AlongWindow *span = along_problem_window (problem, window);
          gint32 *value = &plan->values[window * problem->n_people + person];

          *value = 0;
          for (guint day = span->from; day < span->to; day++)
            *value += along_option_value (&problem->options[line[day]], row->quantity);
        }
    }

  plan->cost += get_line_cost (plan, person);
  for (guint day = 0; day < problem->n_days; day++)
    plan->cost += along_plan_join (plan, person, line[day]);
}
