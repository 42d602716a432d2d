/* along-problem.c — what is to be planned: people, days, shifts, and rules and wishes as numbers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "along-problem-private.h"

static void
clear_counter (gpointer data)
{
  AlongCounter *counter = data;

  g_free (counter->whom);
}

static void
clear_row (gpointer data)
{
  AlongWindowRow *row = data;

  g_free (row->after);
}

static inline void
set_day (guint64 *days,
         guint    day)
{
  days[(day + ALONG_DAYS_BEFORE) / 64] |= (guint64) 1 << (day % 64);
}

static inline void
set_person (const AlongProblem *problem,
            guint64            *sets,
            guint               set,
            guint               person)
{
  sets[set * problem->n_people_words + person / 64] |= (guint64) 1 << (person % 64);
}

AlongProblem *
along_problem_new (guint n_people,
                   guint n_days,
                   guint shifts_a_day)
{
  AlongProblem *problem;

  g_return_val_if_fail (n_days > 0, NULL);
  g_return_val_if_fail (shifts_a_day > 0 && shifts_a_day <= ALONG_PROBLEM_SHIFTS_A_DAY, NULL);

  problem = g_new0 (AlongProblem, 1);
  problem->n_people = n_people;
  problem->n_days = n_days;
  problem->shifts_a_day = shifts_a_day;
  problem->shifts = g_array_new (FALSE, FALSE, sizeof (AlongShiftTime));
  problem->counters = g_array_new (FALSE, FALSE, sizeof (AlongCounter));
  g_array_set_clear_func (problem->counters, clear_counter);
  problem->windows = g_array_new (FALSE, FALSE, sizeof (AlongWindow));
  problem->rows = g_array_new (FALSE, FALSE, sizeof (AlongWindowRow));
  g_array_set_clear_func (problem->rows, clear_row);
  problem->limits = g_array_new (FALSE, FALSE, sizeof (AlongLimit));
  problem->costs = g_array_new (FALSE, TRUE, sizeof (gint64));
  problem->forbidden = g_byte_array_new ();
  problem->kept = g_byte_array_new ();
  problem->n_kept = g_new0 (guint8, n_people * n_days);
  problem->rules = g_new0 (AlongPersonRules, n_people);
  problem->most_of_kind = g_new (guint, n_people * ALONG_PROBLEM_KINDS);
  for (guint i = 0; i < n_people * ALONG_PROBLEM_KINDS; i++)
    problem->most_of_kind[i] = G_MAXUINT;
  for (guint i = 0; i < n_people; i++)
    problem->rules[i].weekends = G_MAXUINT;

  problem->n_people_words = (n_people + 63) / 64;
  problem->apart = g_new0 (guint64, n_people * problem->n_people_words);
  problem->mentors = g_new0 (guint64, n_people * problem->n_people_words);
  problem->trainees = g_new0 (guint64, n_people * problem->n_people_words);
  problem->company = g_new0 (guint8, n_people);

  /* A word on either side, so that what stands around a day can always be cut out. */
  problem->n_day_words = (ALONG_DAYS_BEFORE + n_days) / 64 + 2;
  problem->inside = g_new0 (guint64, problem->n_day_words);
  problem->weekends = g_new0 (guint64, problem->n_day_words);
  for (guint day = 0; day < n_days; day++)
    set_day (problem->inside, day);

  return problem;
}

void
along_problem_free (AlongProblem *problem)
{
  g_array_unref (problem->shifts);
  g_array_unref (problem->counters);
  g_array_unref (problem->windows);
  g_array_unref (problem->rows);
  g_array_unref (problem->limits);
  g_array_unref (problem->costs);
  g_byte_array_unref (problem->forbidden);
  g_byte_array_unref (problem->kept);
  g_free (problem->n_kept);
  g_free (problem->rules);
  g_free (problem->most_of_kind);
  g_free (problem->apart);
  g_free (problem->mentors);
  g_free (problem->trainees);
  g_free (problem->company);
  g_free (problem->inside);
  g_free (problem->weekends);
  g_free (problem->options);
  g_free (problem->day_options);
  g_free (problem->option_costs);
  g_free (problem->allowed);
  g_free (problem->start);
  g_free (problem->choices);
  g_free (problem->choice_first);
  g_free (problem->classes);
  g_free (problem->tells);
  g_free (problem->tell_first);
  g_free (problem->joins);
  g_free (problem);
}

void
along_problem_add_weekend (AlongProblem *problem,
                           guint         day)
{
  g_return_if_fail (day < problem->n_days);

  set_day (problem->weekends, day);
}

guint
along_problem_add_shift (AlongProblem *problem,
                         guint         day,
                         gint          start,
                         gint          end,
                         guint         minutes,
                         guint         kind)
{
  AlongShiftTime shift = { .day = day, .start = start, .end = end, .minutes = minutes,
                           .kind = kind };
  guint n = problem->shifts->len;

  g_return_val_if_fail (day < problem->n_days && kind < ALONG_PROBLEM_KINDS, 0);

  g_array_append_val (problem->shifts, shift);
  g_array_set_size (problem->costs, (n + 1) * problem->n_people);
  g_byte_array_set_size (problem->forbidden, (n + 1) * problem->n_people);
  memset (problem->forbidden->data + n * problem->n_people, 0, problem->n_people);
  g_byte_array_set_size (problem->kept, (n + 1) * problem->n_people);
  memset (problem->kept->data + n * problem->n_people, 0, problem->n_people);
  problem->n_kinds = MAX (problem->n_kinds, kind + 1);

  return n;
}

void
along_problem_forbid_after (AlongProblem *problem,
                            guint         kind,
                            guint         next)
{
  g_return_if_fail (kind < ALONG_PROBLEM_KINDS && next < ALONG_PROBLEM_KINDS);

  problem->follows[kind] |= (guint64) 1 << next;
}

void
along_problem_add_cover (AlongProblem     *problem,
                         guint             shift,
                         const guint8     *whom,
                         const AlongCover *cover)
{
  AlongCounter counter = { .shift = shift, .cover = *cover };

  g_return_if_fail (shift < problem->shifts->len);

  counter.whom = g_memdup2 (whom, whom ? problem->n_people : 0);
  g_array_append_val (problem->counters, counter);
}

void
along_problem_set_rules (AlongProblem           *problem,
                         guint                   person,
                         const AlongPersonRules *rules)
{
  g_return_if_fail (person < problem->n_people);
  g_return_if_fail (rules->most_in_row <= ALONG_PROBLEM_LONGEST_RUN
                    && rules->least_in_row <= ALONG_PROBLEM_LONGEST_RUN
                    && rules->least_off <= ALONG_PROBLEM_LONGEST_RUN);

  problem->rules[person] = *rules;
}

void
along_problem_forbid (AlongProblem *problem,
                      guint         person,
                      guint         shift)
{
  g_return_if_fail (person < problem->n_people && shift < problem->shifts->len);

  problem->forbidden->data[shift * problem->n_people + person] = TRUE;
}

void
along_problem_keep (AlongProblem *problem,
                    guint         person,
                    guint         shift)
{
  guint8 *kept;

  g_return_if_fail (person < problem->n_people && shift < problem->shifts->len);

  kept = &problem->kept->data[shift * problem->n_people + person];
  g_return_if_fail (!*kept);

  *kept = TRUE;
  problem->n_kept[person * problem->n_days + along_problem_shift (problem, shift)->day]++;
}

void
along_problem_add_cost (AlongProblem *problem,
                        guint         person,
                        guint         shift,
                        gint64        cost)
{
  g_return_if_fail (person < problem->n_people && shift < problem->shifts->len);

  g_array_index (problem->costs, gint64, shift * problem->n_people + person) += cost;
}

void
along_problem_add_constant (AlongProblem *problem,
                            gint64        cost)
{
  problem->constant += cost;
}

void
along_problem_limit_kind (AlongProblem *problem,
                          guint         person,
                          guint         kind,
                          guint         most)
{
  g_return_if_fail (person < problem->n_people && kind < ALONG_PROBLEM_KINDS);

  problem->most_of_kind[person * ALONG_PROBLEM_KINDS + kind] = most;
}

guint
along_problem_add_windows (AlongProblem  *problem,
                           AlongQuantity  quantity,
                           guint          unit,
                           gint           first,
                           guint          length,
                           guint          step)
{
  const AlongLimit none = ALONG_LIMIT_NONE;
  AlongWindowRow row = { .quantity = quantity, .unit = unit, .first = problem->windows->len };

  g_return_val_if_fail (unit > 0 && length > 0 && step > 0, 0);

  for (gint day = first; day < (gint) problem->n_days; day += step)
    {
      AlongWindow window = { .from = MAX (day, 0),
                             .to = CLAMP (day + (gint) length, 0, (gint) problem->n_days) };

      g_array_append_val (problem->windows, window);
      for (guint i = 0; i < problem->n_people; i++)
        g_array_append_val (problem->limits, none);
    }

  row.end = problem->windows->len;
  row.after = g_new (guint, problem->n_days);
  for (guint day = 0, i = row.first; day < problem->n_days; day++)
    {
      while (i < row.end && along_problem_window (problem, i)->to <= day)
        i++;
      row.after[day] = i;
    }
  g_array_append_val (problem->rows, row);

  return row.first;
}

void
along_problem_limit (AlongProblem     *problem,
                     guint             person,
                     guint             window,
                     const AlongLimit *limit)
{
  g_return_if_fail (person < problem->n_people && window < problem->windows->len);

  *along_problem_limit_of (problem, person, window) = *limit;
}

void
along_problem_keep_apart (AlongProblem *problem,
                          guint         a,
                          guint         b)
{
  g_return_if_fail (a < problem->n_people && b < problem->n_people && a != b);

  set_person (problem, problem->apart, a, b);
  set_person (problem, problem->apart, b, a);
  problem->company[a] = problem->company[b] = TRUE;
}

void
along_problem_add_mentor (AlongProblem *problem,
                          guint         person,
                          guint         mentor)
{
  g_return_if_fail (person < problem->n_people && mentor < problem->n_people && person != mentor);

  set_person (problem, problem->mentors, person, mentor);
  set_person (problem, problem->trainees, mentor, person);
  problem->company[person] = problem->company[mentor] = TRUE;
}
