/* along-problem-close.c — the tables by which a problem is planned
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "along-problem-private.h"

/* In seats, of which a broken rule is worth a few: see along-planner.c. */
#define KEPT 100

/* Whether @shift can come after @option on one day; of somebody at least. */
static gboolean
fits_after (const AlongProblem   *problem,
            const AlongOption    *option,
            const AlongShiftTime *shift)
{
  return shift->start >= option->end
         && !(problem->follows[option->last_kind] >> shift->kind & 1);
}

/* Adds @option and all that begins with it and goes on with one of the shifts of @day. */
static void
add_options (const AlongProblem *problem,
             GArray             *options,
             const GArray       *day,
             const AlongOption  *option)
{
  g_array_append_vals (options, option, 1);
  if (option->n_shifts == problem->shifts_a_day)
    return;

  for (guint i = 0; i < day->len; i++)
    {
      guint number = g_array_index (day, guint, i);
      const AlongShiftTime *shift = along_problem_shift (problem, number);
      AlongOption more = *option;

      if (option->n_shifts > 0 && !fits_after (problem, option, shift))
        continue;

      if (more.n_shifts == 0)
        {
          more.start = shift->start;
          more.first_kind = shift->kind;
        }
      more.end = shift->end;
      more.last_kind = shift->kind;
      more.minutes += shift->minutes;
      more.shifts[more.n_shifts++] = number;
      add_options (problem, options, day, &more);
    }
}

static gint
compare_options (gconstpointer a,
                 gconstpointer b)
{
  const AlongOption *one = a;
  const AlongOption *other = b;

  if ((one->n_shifts == 0) != (other->n_shifts == 0))
    return one->n_shifts == 0 ? -1 : 1;
  if (one->first_kind != other->first_kind)
    return one->first_kind < other->first_kind ? -1 : 1;

  return memcmp (one->shifts, other->shifts, sizeof one->shifts);
}

static void
make_options (AlongProblem *problem)
{
  const AlongOption off = { .start = G_MAXINT32, .end = G_MININT32,
                            .first_kind = ALONG_KIND_OFF, .last_kind = ALONG_KIND_OFF };
  g_autoptr (GArray) options = g_array_new (FALSE, FALSE, sizeof (AlongOption));

  problem->day_options = g_new (guint, problem->n_days + 1);
  for (guint day = 0; day < problem->n_days; day++)
    {
      g_autoptr (GArray) shifts = g_array_new (FALSE, FALSE, sizeof (guint));
      guint first = options->len;

      for (guint i = 0; i < problem->shifts->len; i++)
        if (along_problem_shift (problem, i)->day == day)
          g_array_append_val (shifts, i);

      problem->day_options[day] = first;
      add_options (problem, options, shifts, &off);
      qsort (&g_array_index (options, AlongOption, first), options->len - first,
             sizeof (AlongOption), compare_options);
    }
  problem->n_options = problem->day_options[problem->n_days] = options->len;
  problem->options = (AlongOption *) g_array_free (g_steal_pointer (&options), FALSE);
}

static gboolean
keeps (const AlongProblem *problem,
       guint               person,
       guint               shift)
{
  return problem->kept->data[shift * problem->n_people + person];
}

/* Whether @person may take shift @i of @option after those before it. */
static gboolean
has_rest (const AlongProblem *problem,
          guint               person,
          const AlongOption  *option,
          guint               i)
{
  const AlongPersonRules *rules = &problem->rules[person];
  const AlongShiftTime *shift = along_problem_shift (problem, option->shifts[i]);

  for (guint k = 0; k < i; k++)
    {
      const AlongShiftTime *before = along_problem_shift (problem, option->shifts[k]);

      if (shift->start < before->end + (gint) rules->rest
          && shift->end > before->start + (gint) rules->day_length
          && !(keeps (problem, person, option->shifts[k])
               && keeps (problem, person, option->shifts[i])))
        return FALSE;
    }

  return TRUE;
}

/* Whether the rules allow @person what @option asks of one day alone, and what it costs then. */
static gboolean
allows (const AlongProblem *problem,
        guint               person,
        const AlongOption  *option,
        guint               n_kept,
        gint64             *cost)
{
  guint n = 0;

  *cost = 0;
  for (guint i = 0; i < option->n_shifts; i++)
    {
      guint number = option->shifts[i];
      guint kind = along_problem_shift (problem, number)->kind;

      if ((problem->forbidden->data[number * problem->n_people + person]
           && !keeps (problem, person, number))
          || problem->most_of_kind[person * ALONG_PROBLEM_KINDS + kind] == 0
          || !has_rest (problem, person, option, i))
        return FALSE;

      n += keeps (problem, person, number);
      *cost += g_array_index (problem->costs, gint64, number * problem->n_people + person);
    }

  return option->n_shifts == 0 || n == n_kept;
}

static void
make_choices (AlongProblem *problem)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 *first;

  problem->allowed = g_new (guint8, problem->n_people * problem->n_options);
  problem->option_costs = g_new (gint64, problem->n_people * problem->n_options);
  problem->start = g_new (guint32, problem->n_people * problem->n_days);
  first = problem->choice_first
    = g_new (guint32, problem->n_people * problem->n_days * (problem->n_kinds + 1));

  for (guint person = 0; person < problem->n_people; person++)
    for (guint day = 0; day < problem->n_days; day++)
      {
        guint end = problem->day_options[day + 1];
        guint n_kept = problem->n_kept[person * problem->n_days + day];
        guint kind = 0;

        problem->start[person * problem->n_days + day] = problem->day_options[day];
        for (guint32 i = problem->day_options[day]; i < end; i++)
          {
            const AlongOption *option = &problem->options[i];
            guint at = person * problem->n_options + i;

            while (option->n_shifts > 0 && kind <= option->first_kind)
              first[kind++] = choices->len;

            problem->allowed[at] = allows (problem, person, option, n_kept,
                                           &problem->option_costs[at]);
            if (problem->allowed[at])
              g_array_append_val (choices, i);
            if (problem->allowed[at] && option->n_shifts == n_kept)
              problem->start[person * problem->n_days + day] = i;
          }
        while (kind <= problem->n_kinds)
          first[kind++] = choices->len;
        first += problem->n_kinds + 1;
      }
  problem->choices = (guint32 *) g_array_free (g_steal_pointer (&choices), FALSE);
}

static void
make_kind_classes (AlongProblem *problem)
{
  for (guint kind = 0; kind <= ALONG_KIND_OFF; kind++)
    {
      guint class = 0;

      for (; class < kind; class++)
        {
          gboolean same = problem->follows[kind] == problem->follows[class];

          for (guint i = 0; i <= ALONG_KIND_OFF; i++)
            same = same && (problem->follows[i] >> kind & 1) == (problem->follows[i] >> class & 1);
          if (same)
            break;
        }
      problem->kind_classes[kind] = class;
    }
}

static guint
get_common_divisor (guint a,
                    guint b)
{
  return b == 0 ? a : get_common_divisor (b, a % b);
}

static gboolean
counts (const AlongProblem *problem,
        guint               counter,
        guint               person)
{
  const guint8 *whom = along_problem_counter (problem, counter)->whom;

  return !whom || whom[person];
}

static void
make_classes (AlongProblem *problem)
{
  problem->classes = g_new (guint, problem->n_people);
  for (guint person = 0; person < problem->n_people; person++)
    {
      problem->classes[person] = problem->n_classes;
      for (guint other = 0; other < person; other++)
        {
          guint i = 0;

          while (i < problem->counters->len
                 && counts (problem, i, person) == counts (problem, i, other))
            i++;
          if (i == problem->counters->len)
            {
              problem->classes[person] = problem->classes[other];
              break;
            }
        }
      if (problem->classes[person] == problem->n_classes)
        problem->n_classes++;
    }
}

static void
make_tells (AlongProblem *problem)
{
  g_autoptr (GArray) tells = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint *member = g_new (guint, problem->n_classes);
  g_autoptr (GPtrArray) of_shift = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < problem->shifts->len; i++)
    g_ptr_array_add (of_shift, g_array_new (FALSE, FALSE, sizeof (guint32)));
  for (guint32 i = 0; i < problem->counters->len; i++)
    g_array_append_val ((GArray *) of_shift->pdata[along_problem_counter (problem, i)->shift], i);
  for (guint person = problem->n_people; person > 0; person--)
    member[problem->classes[person - 1]] = person - 1;

  problem->tell_first = g_new (guint32, problem->n_classes * problem->n_options + 1);
  for (guint class = 0; class < problem->n_classes; class++)
    for (guint i = 0; i < problem->n_options; i++)
      {
        const AlongOption *option = &problem->options[i];

        problem->tell_first[class * problem->n_options + i] = tells->len;
        for (guint n = 0; n < option->n_shifts; n++)
          {
            const GArray *counters = of_shift->pdata[option->shifts[n]];

            for (guint k = 0; k < counters->len; k++)
              {
                guint32 counter = g_array_index (counters, guint32, k);

                if (counts (problem, counter, member[class]))
                  g_array_append_val (tells, counter);
              }
          }
      }
  problem->tell_first[problem->n_classes * problem->n_options] = tells->len;
  problem->tells = (guint32 *) g_array_free (g_steal_pointer (&tells), FALSE);
}

/* Fills in what one more person costs on each cover, and how much that or one fewer can gain. */
static void
make_joins (AlongProblem *problem)
{
  problem->joins = g_new0 (AlongCost, problem->counters->len * (problem->n_people + 1));
  for (guint i = 0; i < problem->counters->len; i++)
    {
      const AlongCover *cover = &along_problem_counter (problem, i)->cover;
      AlongCost *joins = problem->joins + i * (problem->n_people + 1);

      for (guint n = 0; n < problem->n_people; n++)
        {
          if (n < cover->least)
            joins[n] -= cover->under;
          if (n >= cover->most)
            joins[n] += cover->over;
          if (n >= cover->limit)
            {
              joins[n] += ALONG_COST_BROKEN (1);
              problem->limits_covers = TRUE;
            }
        }
    }

  problem->seat = 1;
  for (guint i = 0; i < problem->n_classes * problem->n_options; i++)
    {
      gint64 seat = 0, gain = 0;

      for (guint k = problem->tell_first[i]; k < problem->tell_first[i + 1]; k++)
        {
          const AlongCover *cover = &along_problem_counter (problem, problem->tells[k])->cover;

          seat += MAX (cover->under, 0);
          gain += MAX (ABS (cover->under), ABS (cover->over));
        }
      problem->seat = MAX (problem->seat, seat);
      problem->best_gain = MAX (problem->best_gain, 2 * gain);
    }
}

/* Nothing that is wished may be worth more than a seat, or rules would be broken for it. */
static void
weigh_wishes (AlongProblem *problem)
{
  for (guint i = 0; i < problem->n_people * problem->n_options; i++)
    if (problem->allowed[i])
      problem->seat = MAX (problem->seat, ABS (problem->option_costs[i]));

  for (guint i = 0; i < problem->rows->len; i++)
    {
      const AlongWindowRow *row = along_problem_row (problem, i);
      gint most = 0;

      for (guint k = 0; k < problem->n_options; k++)
        most = MAX (most, along_option_value (&problem->options[k], row->quantity));
      for (guint k = row->first; k < row->end; k++)
        for (guint person = 0; person < problem->n_people; person++)
          {
            const AlongLimit *limit = along_problem_limit_of (problem, person, k);

            problem->seat = MAX (problem->seat, most * MAX (limit->under, limit->over));
          }
    }
}

/* To take somebody off what they keep is worse than any rule that is broken for it. */
static void
weigh_kept (AlongProblem *problem)
{
  for (guint person = 0; person < problem->n_people; person++)
    for (guint day = 0; day < problem->n_days; day++)
      {
        guint off = problem->day_options[day];

        if (problem->start[person * problem->n_days + day] != off)
          problem->option_costs[person * problem->n_options + off] += KEPT * problem->seat;
      }
}

void
along_problem_close (AlongProblem *problem)
{
  g_return_if_fail (!problem->options);

  make_options (problem);
  make_choices (problem);
  make_kind_classes (problem);
  for (guint i = 0; i < problem->shifts->len; i++)
    problem->minute_step = get_common_divisor (problem->minute_step,
                                               along_problem_shift (problem, i)->minutes);
  problem->minute_step = MAX (problem->minute_step, 1);
  make_classes (problem);
  make_tells (problem);
  make_joins (problem);
  weigh_wishes (problem);
  weigh_kept (problem);
  for (guint i = 0; i < problem->n_people * ALONG_PROBLEM_KINDS; i++)
    problem->limits_kinds |= problem->most_of_kind[i] < problem->n_days * problem->shifts_a_day
                             && problem->most_of_kind[i] > 0;
  for (guint i = 0; i < problem->n_people; i++)
    problem->limits_covers |= problem->company[i];
}
