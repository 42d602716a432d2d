/* along-anneal.c — plans improved by small changes, of which fewer and fewer may be bad
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "along-anneal-private.h"

/* The longest part of a line that is changed or given away at once. */
#define LONGEST 14

/* How far apart two days are whose options a person exchanges. */
#define FARTHEST 21

/* After so many steps it is asked whether to stop. */
#define STEPS_UNASKED 4096

void
along_search_init (AlongSearch        *search,
                   const AlongProblem *problem,
                   guint64             seed,
                   guint               thread,
                   GCancellable       *cancellable)
{
  along_plan_init (&search->plan, problem);
  along_chance_start (&search->chance, seed, thread);
  along_chance_thresholds (search->thresholds);
  search->cancellable = cancellable;
  search->best = g_memdup2 (search->plan.cells,
                            problem->n_people * problem->n_days * sizeof *search->best);
  search->best_cost = search->plan.cost;
}

void
along_search_clear (AlongSearch *search)
{
  along_plan_clear (&search->plan);
  g_free (search->best);
}

void
along_search_adopt (AlongSearch   *search,
                    const guint32 *cells)
{
  const AlongProblem *problem = search->plan.problem;

  for (guint person = 0; person < problem->n_people; person++)
    {
      along_plan_lift (&search->plan, person);
      along_plan_place (&search->plan, person, cells + person * problem->n_days);
    }
  along_search_note (search);
}

/* The first and the number of options that @person has on @day. */
static inline const guint32 *
get_choices (const AlongProblem *problem,
             guint               person,
             guint               day,
             guint              *n)
{
  const guint32 *first = problem->choice_first
                         + (person * problem->n_days + day) * (problem->n_kinds + 1);

  *n = first[problem->n_kinds] - first[0] + 1;

  return problem->choices + first[0] - 1;
}

/* An option of @kind that @person has on @day, or the day off. */
static inline guint32
pick_of_kind (AlongSearch *search,
              guint        person,
              guint        day,
              guint        kind)
{
  const AlongProblem *problem = search->plan.problem;
  const guint32 *first = problem->choice_first
                         + (person * problem->n_days + day) * (problem->n_kinds + 1);
  guint n;

  if (kind == ALONG_KIND_OFF)
    return problem->day_options[day];

  n = first[kind + 1] - first[kind];
  if (n == 0)
    return problem->day_options[day];

  return problem->choices[first[kind] + (n > 1 ? along_chance_below (&search->chance, n) : 0)];
}

static inline guint
pick_length (AlongSearch *search)
{
  /* The smaller of two throws: short ones more often. */
  guint64 bits = along_chance_next (&search->chance);
  guint one = along_chance_scale (bits >> 32, LONGEST);
  guint other = along_chance_scale ((guint32) bits, LONGEST);

  return 1 + MIN (one, other);
}

/* The kind of the shift on the day before or after @day, by chance, or @kind. */
static inline guint
pick_near (AlongSearch   *search,
           const guint32 *line,
           guint          day,
           guint          kind)
{
  const AlongProblem *problem = search->plan.problem;
  guint chance = along_chance_below (&search->chance, 4);
  guint near = kind;

  if (chance == 0 && day > 0)
    near = problem->options[line[day - 1]].last_kind;
  else if (chance == 1 && day + 1 < problem->n_days)
    near = problem->options[line[day + 1]].first_kind;

  return near == ALONG_KIND_OFF ? kind : near;
}

/* One person does something else on one day. */
static gboolean
propose_day (AlongSearch *search,
             AlongMove   *move)
{
  const AlongProblem *problem = search->plan.problem;
  guint person = along_chance_below (&search->chance, problem->n_people);
  guint day = along_chance_below (&search->chance, problem->n_days);
  const guint32 *choices;
  guint n;

  choices = get_choices (problem, person, day, &n);
  move->from = day;
  move->to = day + 1;
  move->n_people = 1;
  move->people[0] = person;
  move->cells[0][0] = choices[along_chance_below (&search->chance, n)];
  if (move->cells[0][0] != problem->day_options[day])
    {
      const guint32 *line = along_plan_line (&search->plan, person);
      guint kind = problem->options[move->cells[0][0]].first_kind;
      guint near = pick_near (search, line, day, kind);

      if (near != kind)
        move->cells[0][0] = pick_of_kind (search, person, day, near);
    }

  return move->cells[0][0] != along_plan_line (&search->plan, person)[day];
}

/* One person has some days off, or shifts of one kind. */
static gboolean
propose_block (AlongSearch *search,
               AlongMove   *move)
{
  const AlongProblem *problem = search->plan.problem;
  guint person = along_chance_below (&search->chance, problem->n_people);
  const guint32 *line = along_plan_line (&search->plan, person);
  guint from = along_chance_below (&search->chance, problem->n_days);
  gboolean differs = FALSE;
  const guint32 *choices;
  guint n, kind, to;

  choices = get_choices (problem, person, from, &n);
  kind = problem->options[choices[along_chance_below (&search->chance, n)]].first_kind;
  move->from = from;
  to = from + pick_length (search);
  move->to = MIN (to, problem->n_days);
  move->n_people = 1;
  move->people[0] = person;
  for (guint day = from; day < move->to; day++)
    {
      move->cells[0][day - from] = pick_of_kind (search, person, day, kind);
      differs |= move->cells[0][day - from] != line[day];
    }

  return differs;
}

/* One person has shifts of one kind on those of some days that they have shifts on anyway. */
static gboolean
propose_kind (AlongSearch *search,
              AlongMove   *move)
{
  const AlongProblem *problem = search->plan.problem;
  guint person = along_chance_below (&search->chance, problem->n_people);
  const guint32 *line = along_plan_line (&search->plan, person);
  guint from = along_chance_below (&search->chance, problem->n_days);
  guint to = from + pick_length (search);
  guint kind = along_chance_below (&search->chance, problem->n_kinds);
  gboolean differs = FALSE;

  move->from = from;
  move->to = MIN (to, problem->n_days);
  move->n_people = 1;
  move->people[0] = person;
  for (guint day = from; day < move->to; day++)
    {
      guint32 *cell = &move->cells[0][day - from];

      *cell = line[day];
      if (problem->options[line[day]].n_shifts > 0)
        {
          *cell = pick_of_kind (search, person, day, kind);
          if (*cell == problem->day_options[day])
            return FALSE;
        }
      differs |= *cell != line[day];
    }

  return differs;
}

/* One person is off on a day and has a shift of its kind on another. */
static gboolean
propose_other_day (AlongSearch *search,
                   AlongMove   *move)
{
  const AlongProblem *problem = search->plan.problem;
  guint person = along_chance_below (&search->chance, problem->n_people);
  const guint32 *line = along_plan_line (&search->plan, person);
  guint from = along_chance_below (&search->chance, problem->n_days);
  guint to = from + 1 + along_chance_below (&search->chance, FARTHEST);
  guint kind, other, n;

  if (to >= problem->n_days)
    return FALSE;

  kind = problem->options[line[from]].first_kind;
  other = problem->options[line[to]].first_kind;
  if ((kind == ALONG_KIND_OFF) == (other == ALONG_KIND_OFF))
    return FALSE;

  n = to - from;
  move->from = from;
  move->to = to + 1;
  move->n_people = 1;
  move->people[0] = person;
  memcpy (move->cells[0], line + from, (n + 1) * sizeof *line);
  other = other == ALONG_KIND_OFF ? other : pick_near (search, line, from, other);
  kind = kind == ALONG_KIND_OFF ? kind : pick_near (search, line, to, kind);
  move->cells[0][0] = pick_of_kind (search, person, from, other);
  move->cells[0][n] = pick_of_kind (search, person, to, kind);

  return (move->cells[0][0] == problem->day_options[from])
         != (move->cells[0][n] == problem->day_options[to]);
}

/* Some people give each other their days in a round; with @ends the first and the last alone. */
static gboolean
propose_round (AlongSearch *search,
               AlongMove   *move,
               guint        n_people,
               gboolean     ends)
{
  const AlongProblem *problem = search->plan.problem;
  guint from = along_chance_below (&search->chance, problem->n_days);
  guint length = ends ? 2 + along_chance_below (&search->chance, FARTHEST) : pick_length (search);
  gboolean differs = FALSE;

  if (problem->n_people < n_people || (ends && from + length > problem->n_days))
    return FALSE;

  move->from = from;
  move->to = MIN (from + length, problem->n_days);
  move->n_people = n_people;
  move->swaps = TRUE;
  for (guint i = 0; i < n_people; i++)
    {
      move->people[i] = along_chance_below (&search->chance, problem->n_people);
      for (guint k = 0; k < i; k++)
        if (move->people[k] == move->people[i])
          return FALSE;
    }

  for (guint i = 0; i < n_people; i++)
    {
      guint person = move->people[i];
      const guint32 *line = along_plan_line (&search->plan, person);
      const guint32 *given = along_plan_line (&search->plan, move->people[(i + 1) % n_people]);

      for (guint day = move->from; day < move->to; day++)
        {
          gboolean between = ends && day > move->from && day + 1 < move->to;
          guint32 option = between ? line[day] : given[day];

          if (!problem->allowed[person * problem->n_options + option])
            return FALSE;
          differs |= option != line[day];
          move->cells[i][day - move->from] = option;
        }
    }

  return differs;
}

static gboolean
propose (AlongSearch *search,
         AlongMove   *move)
{
  guint chance = along_chance_below (&search->chance, 100);

  move->swaps = FALSE;
  if (chance < 15)
    return propose_day (search, move);
  if (chance < 20)
    return propose_block (search, move);
  if (chance < 50)
    return propose_other_day (search, move);
  if (chance < 55)
    return propose_kind (search, move);
  if (chance < 80)
    return propose_round (search, move, 2, FALSE);
  if (chance < 90)
    return propose_round (search, move, 2, TRUE);

  return propose_round (search, move, 3, FALSE);
}

void
along_anneal (AlongSearch *search,
              double       temperature,
              guint        steps)
{
  AlongMove move;

  for (guint i = 0; i < steps && search->plan.problem->n_people > 0; i++)
    {
      if (i % STEPS_UNASKED == 0 && g_cancellable_is_cancelled (search->cancellable))
        return;

      if (propose (search, &move)
          && along_plan_try (&search->plan, &move, search->penalty,
                             along_search_allow (search, temperature)))
        along_search_note (search);
    }
}
