/* along-move.c — what a change of a plan would cost
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The runs of days are weighed as bits of one word, all at once: a run of n days begins wherever
 * the word and its n - 1 neighbours shifted over it are all set.
 */

#include "along-plan-private.h"

/* Days of a person from ALONG_PROBLEM_LONGEST_RUN + 1 days before the move on. */
#define MARGIN (ALONG_PROBLEM_LONGEST_RUN + 1)

/* Where a run that a move touches can begin: what reaches out of the word is not looked at. */
#define BEGINNINGS (~(guint64) 1 & ~(guint64) 0 >> MARGIN)

static inline guint64
cut_days (const guint64 *days,
          guint          from)
{
  guint bit = ALONG_DAYS_BEFORE + from - MARGIN;
  const guint64 *word = days + bit / 64;

  return word[0] >> (bit % 64) | (word[1] << 1) << (63 - bit % 64);
}

/* The days of @days at which @n in a row begin. */
static inline guint64
find_rows (guint64 days,
           guint   n)
{
  guint length = 1;

  for (; 2 * length <= n; length *= 2)
    days &= days >> length;

  return days & days >> (n - length);
}

/* How far runs of @days are too short. */
static inline guint
count_short (guint64 days,
             guint   least)
{
  guint64 beginnings = days & ~(days << 1) & BEGINNINGS;
  guint64 rows = days;
  guint units = 0;

  for (guint n = 1; n < least; n++)
    {
      guint64 ends;

      rows &= days >> n;
      ends = beginnings & ~rows;
      if (ends)
        units += __builtin_popcountll (ends);
    }

  return units;
}

/* How far runs of @days are too long or too short; what is not @inside goes on as it began. */
static inline guint
count_runs (const AlongPersonRules *rules,
            guint64                 days,
            guint64                 inside)
{
  guint units = 0;

  if (rules->most_in_row > 0)
    {
      guint64 rows = find_rows (days, rules->most_in_row + 1);

      if (rows)
        units += __builtin_popcountll (rows);
    }
  if (rules->least_in_row > 1)
    units += count_short (days | ~inside, rules->least_in_row);
  if (rules->least_off > 1)
    units += count_short (~days | ~inside, rules->least_off);

  return units;
}

static inline gint
count_weekends (const AlongProblem *problem,
                guint64             days,
                guint               from)
{
  return __builtin_popcountll ((days | days >> 1) & cut_days (problem->weekends, from));
}

static inline gint
get_excess (gint  value,
            guint most)
{
  return value > 0 && (guint) value > most ? value - (gint) most : 0;
}

/* The days with a shift that @cells are. */
static inline guint64
get_days (const AlongProblem *problem,
          const guint32      *cells,
          guint               n)
{
  guint64 days = 0;

  for (guint i = 0; i < n; i++)
    days |= (guint64) (problem->options[cells[i]].n_shifts > 0) << (MARGIN + i);

  return days;
}

/* How many more shifts of each kind there are than may be, or fewer. */
static gint
count_kinds (const AlongPlan *plan,
             guint            person,
             const guint32   *before,
             const guint32   *after,
             guint            n)
{
  const AlongProblem *problem = plan->problem;
  gint32 *kinds = plan->kinds + person * problem->n_kinds;
  const guint *most = problem->most_of_kind + person * ALONG_PROBLEM_KINDS;
  gint units = 0;

  /* Done and undone again: a shift may come back to the kind that another one leaves. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      if (before[i] != after[i])
        {
          const AlongOption *leaves = &problem->options[pass == 0 ? before[i] : after[i]];
          const AlongOption *comes = &problem->options[pass == 0 ? after[i] : before[i]];

          for (guint k = 0; k < leaves->n_shifts; k++)
            {
              guint kind = along_problem_shift (problem, leaves->shifts[k])->kind;

              units -= pass == 0 && (guint) kinds[kind] > most[kind];
              kinds[kind]--;
            }
          for (guint k = 0; k < comes->n_shifts; k++)
            {
              guint kind = along_problem_shift (problem, comes->shifts[k])->kind;

              kinds[kind]++;
              units += pass == 0 && (guint) kinds[kind] > most[kind];
            }
        }

  return units;
}

/* What the windows of @person cost more; with @keeps they are changed. */
static inline AlongCost
weigh_windows (const AlongPlan *plan,
               guint            person,
               const AlongMove *move,
               const guint32   *before,
               const guint32   *after,
               gboolean         keeps)
{
  const AlongProblem *problem = plan->problem;
  AlongCost cost = 0;

  for (guint i = 0; i < problem->rows->len; i++)
    {
      const AlongWindowRow *row = along_problem_row (problem, i);
      gint sums[ALONG_MOVE_DAYS + 1];

      sums[0] = 0;
      for (guint k = 0; k < move->to - move->from; k++)
        sums[k + 1] = sums[k]
                      + along_option_value (&problem->options[after[k]], row->quantity)
                      - along_option_value (&problem->options[before[k]], row->quantity);

      for (guint k = row->after[move->from]; k < row->end; k++)
        {
          const AlongWindow *window = along_problem_window (problem, k);
          gint32 *value = &plan->values[k * problem->n_people + person];
          const AlongLimit *limit;
          gint change;

          if (window->from >= move->to)
            break;

          change = sums[MIN (window->to, move->to) - move->from]
                   - sums[MAX (window->from, move->from) - move->from];
          if (change == 0)
            continue;

          if (keeps)
            {
              *value += change;
              continue;
            }
          limit = along_problem_limit_of (problem, person, k);
          cost += along_limit_cost (limit, row->unit, *value + change)
                  - along_limit_cost (limit, row->unit, *value);
        }
    }

  return cost;
}

/* What the line of @person costs more with @after. */
static inline AlongCost
weigh_line (const AlongPlan *plan,
            guint            person,
            const AlongMove *move,
            const guint32   *after)
{
  const AlongProblem *problem = plan->problem;
  const AlongPersonRules *rules = &problem->rules[person];
  const guint32 *line = along_plan_line (plan, person);
  const guint32 *before = line + move->from;
  const gint64 *costs = problem->option_costs + person * problem->n_options;
  guint n = move->to - move->from;
  guint64 mask = (((guint64) 1 << n) - 1) << MARGIN;
  guint64 days = cut_days (plan->days + person * problem->n_day_words, move->from);
  guint64 next = (days & ~mask) | get_days (problem, after, n);
  const AlongOption *old, *new;
  AlongCost cost = 0;
  gint broken = 0;

  if (days != next)
    {
      guint64 inside = cut_days (problem->inside, move->from);
      gint weekends = plan->weekends[person];
      gint more = count_weekends (problem, next, move->from)
                  - count_weekends (problem, days, move->from);

      broken += count_runs (rules, next, inside) - count_runs (rules, days, inside);
      broken += get_excess (weekends + more, rules->weekends)
                - get_excess (weekends, rules->weekends);
    }

  old = new = move->from > 0 ? &problem->options[line[move->from - 1]] : NULL;
  for (guint i = 0; i < n; i++)
    {
      const AlongOption *old_next = &problem->options[before[i]];
      const AlongOption *new_next = &problem->options[after[i]];

      cost += costs[after[i]] - costs[before[i]];
      if (old)
        broken += along_problem_clash (problem, person, new, new_next)
                  - along_problem_clash (problem, person, old, old_next);
      old = old_next;
      new = new_next;
    }
  if (move->to < problem->n_days)
    {
      const AlongOption *last = &problem->options[line[move->to]];

      broken += along_problem_clash (problem, person, new, last)
                - along_problem_clash (problem, person, old, last);
    }

  if (problem->limits_kinds)
    broken += count_kinds (plan, person, before, after, n);

  return cost + ALONG_COST_BROKEN (broken)
         + weigh_windows (plan, person, move, before, after, FALSE);
}

/* What the covers and the company cost more. They are changed. */
static AlongCost
change_covers (AlongPlan       *plan,
               const AlongMove *move)
{
  AlongCost cost = 0;

  for (guint i = 0; i < move->n_people; i++)
    {
      guint person = move->people[i];
      const guint32 *before = along_plan_line (plan, person) + move->from;

      for (guint k = 0; k < move->to - move->from; k++)
        if (before[k] != move->cells[i][k])
          {
            cost -= along_plan_leave (plan, person, before[k]);
            cost += along_plan_join (plan, person, move->cells[i][k]);
          }
    }

  return cost;
}

static void
restore_covers (AlongPlan       *plan,
                const AlongMove *move)
{
  for (guint i = 0; i < move->n_people; i++)
    {
      guint person = move->people[i];
      const guint32 *before = along_plan_line (plan, person) + move->from;

      for (guint k = 0; k < move->to - move->from; k++)
        if (before[k] != move->cells[i][k])
          {
            along_plan_leave (plan, person, move->cells[i][k]);
            along_plan_join (plan, person, before[k]);
          }
    }
}

static void
change_line (AlongPlan       *plan,
             guint            person,
             const AlongMove *move,
             const guint32   *after)
{
  const AlongProblem *problem = plan->problem;
  guint32 *before = plan->cells + person * problem->n_days + move->from;
  guint64 *days = plan->days + person * problem->n_day_words;
  guint64 old = cut_days (days, move->from);

  weigh_windows (plan, person, move, before, after, TRUE);
  for (guint i = 0; i < move->to - move->from; i++)
    {
      const AlongOption *leaves = &problem->options[before[i]];
      const AlongOption *comes = &problem->options[after[i]];
      guint bit = ALONG_DAYS_BEFORE + move->from + i;

      if (problem->limits_kinds)
        {
          gint32 *kinds = plan->kinds + person * problem->n_kinds;

          for (guint k = 0; k < leaves->n_shifts; k++)
            kinds[along_problem_shift (problem, leaves->shifts[k])->kind]--;
          for (guint k = 0; k < comes->n_shifts; k++)
            kinds[along_problem_shift (problem, comes->shifts[k])->kind]++;
        }

      days[bit / 64] &= ~((guint64) 1 << (bit % 64));
      days[bit / 64] |= (guint64) (comes->n_shifts > 0) << (bit % 64);
      before[i] = after[i];
    }
  plan->weekends[person] += count_weekends (problem, cut_days (days, move->from), move->from)
                            - count_weekends (problem, old, move->from);
}

/* Whether the covers stay as they are: people who count for the same give each other their days. */
static gboolean
keeps_covers (const AlongProblem *problem,
              const AlongMove    *move)
{
  if (!move->swaps)
    return FALSE;

  for (guint i = 0; i < move->n_people; i++)
    if (problem->company[move->people[i]]
        || problem->classes[move->people[i]] != problem->classes[move->people[0]])
      return FALSE;

  return TRUE;
}

gboolean
along_plan_try (AlongPlan       *plan,
                const AlongMove *move,
                gint64           penalty,
                gint64           most)
{
  const AlongProblem *problem = plan->problem;
  gboolean keeps = keeps_covers (problem, move);
  gint64 gain = keeps ? 0 : move->n_people * (move->to - move->from) * problem->best_gain;
  AlongCost cost = 0;

  for (guint i = 0; i < move->n_people; i++)
    cost += weigh_line (plan, move->people[i], move, move->cells[i]);

  /* Not worth a look at the covers when even the best of them could not make it good. */
  if (!(problem->limits_covers && !keeps) && along_cost_weigh (cost, penalty) - gain > most)
    return FALSE;

  if (!keeps)
    cost += change_covers (plan, move);
  if (along_cost_weigh (cost, penalty) > most)
    {
      restore_covers (plan, move);
      return FALSE;
    }

  for (guint i = 0; i < move->n_people; i++)
    change_line (plan, move->people[i], move, move->cells[i]);
  plan->cost += cost;

  return TRUE;
}
