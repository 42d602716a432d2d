/* along-rebuild.c — the best days of one person while all others stay as they are
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dynamic programming from day to day. What the days before mean for the rest is a label: the
 * option of the day, for how long the run of days goes on, the weekends, the minutes of the window
 * and the shifts of the one kind that is limited. Of labels that mean the same the cheapest is
 * kept. What no label tells, such as a second window, is either priced or shows when the line is
 * placed: then a line may turn out to be of no use, but never is one taken for better than it is.
 */

#include <string.h>

#include "along-rebuild-private.h"

/* The most people whose days are taken out at once. */
#define MOST_PEOPLE 8

/* Costs are finer here, so that equal ones are told apart by chance. */
#define FINE 1024

/* The most options of a day that differ in what may come before and after them. */
#define MOST_CANDIDATES 32

typedef struct
{
  gint64 cost;
  guint32 before; /* the label of the day before */
  guint32 at;     /* where the table names it */
  guint16 minutes;
  guint8 candidate;
  guint8 run;
  guint8 weekends;
  guint8 capped;
} Label;

typedef struct
{
  guint32 option;
  guint minutes; /* in steps */
  guint capped;  /* shifts of the limited kind */
  gint64 cost;
} Candidate;

struct _AlongRebuild
{
  const AlongProblem *problem;
  guint32 *lines[MOST_PEOPLE]; /* as they were */
  guint32 *line;               /* that is made */

  /* For each day from the first one on. */
  Candidate *candidates;   /* MOST_CANDIDATES of them */
  guint *n_candidates;
  guint8 *fits;            /* each with each of the day after */
  guint *first;            /* its first label, and the end */

  GArray *labels;          /* Label */
  guint32 *table;          /* the label that means this, and one; 0: none */
  gsize n_table;
};

/* What is asked of one person's days. */
typedef struct
{
  AlongRebuild *rebuild;
  guint person;
  guint from;
  guint to;
  const guint32 *line;     /* as it is outside of those days */
  const AlongPersonRules *rules;
  const AlongWindowRow *row; /* nullable: whose minutes the labels tell */
  gint64 price;            /* of a minute for other windows */
  guint capped_kind;       /* ALONG_PROBLEM_KINDS: none */
  guint most_capped;
  guint most_weekends;
  guint most_minutes;      /* in steps */
  guint longest;           /* the longest run that is told from longer ones */
} Task;

AlongRebuild *
along_rebuild_new (const AlongProblem *problem)
{
  AlongRebuild *rebuild = g_new0 (AlongRebuild, 1);

  rebuild->problem = problem;
  for (guint i = 0; i < MOST_PEOPLE; i++)
    rebuild->lines[i] = g_new (guint32, problem->n_days);
  rebuild->line = g_new (guint32, problem->n_days);
  rebuild->candidates = g_new (Candidate, problem->n_days * MOST_CANDIDATES);
  rebuild->n_candidates = g_new (guint, problem->n_days);
  rebuild->fits = g_new (guint8, problem->n_days * MOST_CANDIDATES * MOST_CANDIDATES);
  rebuild->first = g_new (guint, problem->n_days + 1);
  rebuild->labels = g_array_new (FALSE, FALSE, sizeof (Label));

  return rebuild;
}

void
along_rebuild_free (AlongRebuild *rebuild)
{
  for (guint i = 0; i < MOST_PEOPLE; i++)
    g_free (rebuild->lines[i]);
  g_free (rebuild->line);
  g_free (rebuild->candidates);
  g_free (rebuild->n_candidates);
  g_free (rebuild->fits);
  g_free (rebuild->first);
  g_free (rebuild->table);
  g_array_unref (rebuild->labels);
  g_free (rebuild);
}

static inline const AlongOption *
get_option (const AlongRebuild *rebuild,
            const Candidate    *candidate)
{
  return &rebuild->problem->options[candidate->option];
}

static guint
count_of_kind (const AlongProblem *problem,
               const AlongOption  *option,
               guint               kind)
{
  guint n = 0;

  for (guint i = 0; i < option->n_shifts; i++)
    n += along_problem_shift (problem, option->shifts[i])->kind == kind;

  return n;
}

/* Whether two options are the same for the days before and after them. */
static gboolean
means_same (const AlongProblem *problem,
            const AlongOption  *one,
            const AlongOption  *other)
{
  return one->start == other->start && one->end == other->end
         && one->minutes == other->minutes && one->n_shifts == other->n_shifts
         && problem->kind_classes[one->first_kind] == problem->kind_classes[other->first_kind]
         && problem->kind_classes[one->last_kind] == problem->kind_classes[other->last_kind];
}

/* The window of the row that the labels tell about on @day, if there is one. */
static const AlongWindow *
get_window (const Task *task,
            guint       day,
            guint      *number)
{
  const AlongProblem *problem = task->rebuild->problem;

  if (!task->row || task->row->after[day] >= task->row->end)
    return NULL;

  *number = task->row->after[day];
  if (along_problem_window (problem, *number)->from > day)
    return NULL;

  return along_problem_window (problem, *number);
}

/* Finds what the person can do on @day and what it costs: of options that mean the same, the
 * cheapest one. */
static void
find_candidates (const Task  *task,
                 AlongSearch *search,
                 double       temperature,
                 guint        day)
{
  AlongRebuild *rebuild = task->rebuild;
  const AlongProblem *problem = rebuild->problem;
  Candidate *candidates = rebuild->candidates + (day - task->from) * MOST_CANDIDATES;
  guint number;
  gboolean counts = get_window (task, day, &number) != NULL;
  guint n = 0;

  for (guint32 i = problem->day_options[day]; i < problem->day_options[day + 1]; i++)
    {
      const AlongOption *option = &problem->options[i];
      Candidate candidate = { .option = i };
      AlongCost cost;
      guint k;

      if (!problem->allowed[task->person * problem->n_options + i])
        continue;

      cost = along_plan_join_cost (&search->plan, task->person, i);
      if (along_cost_broken (cost) > 0)
        continue;

      candidate.cost = along_cost_wished (cost) + task->price * option->minutes
                       + problem->option_costs[task->person * problem->n_options + i];
      candidate.cost = candidate.cost * FINE
                       + along_search_allow (search, temperature * FINE + 1);
      candidate.minutes = counts ? option->minutes / problem->minute_step : 0;
      candidate.capped = count_of_kind (problem, option, task->capped_kind);

      for (k = 0; k < n; k++)
        if (candidates[k].capped == candidate.capped
            && means_same (problem, option, get_option (rebuild, &candidates[k])))
          break;
      if (k == n && n < MOST_CANDIDATES)
        candidates[n++] = candidate;
      else if (k < n && candidate.cost < candidates[k].cost)
        candidates[k] = candidate;
    }
  rebuild->n_candidates[day - task->from] = n;
}

/* Finds which candidates of @day go with those of the day after it. */
static void
find_fits (const Task *task,
           guint       day)
{
  AlongRebuild *rebuild = task->rebuild;
  guint at = day - task->from;

  for (guint i = 0; i < rebuild->n_candidates[at]; i++)
    for (guint k = 0; k < rebuild->n_candidates[at + 1]; k++)
      rebuild->fits[(at * MOST_CANDIDATES + i) * MOST_CANDIDATES + k]
        = along_problem_clash (rebuild->problem, task->person,
                               get_option (rebuild, rebuild->candidates
                                                    + at * MOST_CANDIDATES + i),
                               get_option (rebuild, rebuild->candidates
                                                    + (at + 1) * MOST_CANDIDATES + k)) == 0;
}

/* How long the run of days is that ends with the day before @day (@step -1) or begins with @day
 * (@step 1); as long as can be where it reaches the end of the problem. */
static guint
measure_run (const Task *task,
             guint       day,
             gint        step,
             gboolean   *reaches)
{
  const AlongProblem *problem = task->rebuild->problem;
  gint i = step > 0 ? (gint) day : (gint) day - 1;
  gboolean works = problem->options[task->line[i]].n_shifts > 0;
  guint n = 0;

  for (; i >= 0 && i < (gint) problem->n_days; i += step, n++)
    if ((problem->options[task->line[i]].n_shifts > 0) != works)
      break;
  *reaches = i < 0 || i == (gint) problem->n_days;

  return n;
}

/* The minutes of @window on days that stay as they are. */
static gint
sum_outside (const Task        *task,
             const AlongWindow *window)
{
  const AlongProblem *problem = task->rebuild->problem;
  gint sum = 0;

  for (guint day = window->from; day < window->to; day++)
    if (day < task->from || day >= task->to)
      sum += problem->options[task->line[day]].minutes;

  return sum;
}

/* Chooses the row of windows whose minutes the labels tell: the one with hard limits. What the
 * others ask for is a price of each minute, by what the person has now. */
static void
choose_row (Task            *task,
            const AlongPlan *plan)
{
  const AlongProblem *problem = plan->problem;
  const AlongWindowRow *wished = NULL;

  for (guint i = 0; i < problem->rows->len; i++)
    {
      const AlongWindowRow *row = along_problem_row (problem, i);
      const AlongLimit *limit = along_problem_limit_of (problem, task->person, row->first);
      gboolean overlaps = row->end > row->first + 1
                          && along_problem_window (problem, row->first)->to
                             > along_problem_window (problem, row->first + 1)->from;

      if (row->quantity != ALONG_QUANTITY_MINUTES || overlaps)
        continue;

      if (!task->row && (limit->least > 0 || limit->most < G_MAXINT))
        task->row = row;
      else if (limit->under != 0 || limit->over != 0)
        wished = row;
    }

  if (!task->row)
    task->row = wished;
  else if (wished && wished->end == wished->first + 1)
    {
      const AlongLimit *limit = along_problem_limit_of (problem, task->person, wished->first);
      gint value = plan->values[wished->first * problem->n_people + task->person];

      task->price = value < limit->low ? -limit->under : value > limit->high ? limit->over : 0;
    }
}

/* Chooses the kind whose shifts the labels tell: the one of which there may be fewest. */
static void
choose_kind (Task *task)
{
  const AlongProblem *problem = task->rebuild->problem;
  const guint *most = problem->most_of_kind + task->person * ALONG_PROBLEM_KINDS;

  task->capped_kind = ALONG_PROBLEM_KINDS;
  for (guint kind = 0; kind < problem->n_kinds; kind++)
    if (most[kind] > 0 && most[kind] < problem->n_days * problem->shifts_a_day
        && (task->capped_kind == ALONG_PROBLEM_KINDS || most[kind] < most[task->capped_kind]))
      task->capped_kind = kind;

  if (task->capped_kind == ALONG_PROBLEM_KINDS)
    return;

  task->most_capped = most[task->capped_kind];
  for (guint day = 0; day < problem->n_days; day++)
    if (day < task->from || day >= task->to)
      {
        guint n = count_of_kind (problem, &problem->options[task->line[day]], task->capped_kind);

        task->most_capped -= MIN (n, task->most_capped);
      }
}

static inline gboolean
is_weekend (const AlongProblem *problem,
            gint                day)
{
  guint bit = ALONG_DAYS_BEFORE + day;

  return problem->weekends[bit / 64] >> (bit % 64) & 1;
}

/* How many weekends are left for the days that are made. */
static void
count_weekends_left (Task *task)
{
  const AlongProblem *problem = task->rebuild->problem;

  task->most_weekends = MIN (task->rules->weekends, problem->n_days);
  for (guint day = 0; day < problem->n_days; day++)
    if (is_weekend (problem, day))
      {
        gboolean works = FALSE;

        for (guint i = day; i < MIN (day + 2, problem->n_days); i++)
          works |= (i < task->from || i >= task->to)
                   && problem->options[task->line[i]].n_shifts > 0;
        if (works && task->most_weekends > 0)
          task->most_weekends--;
      }
}

static void
add_label (const Task *task,
           guint       first,
           Label      *label)
{
  AlongRebuild *rebuild = task->rebuild;
  guint32 *place;

  label->at = (((label->candidate * (task->longest + 1) + label->run)
                * (task->most_weekends + 1) + label->weekends)
               * (task->most_capped + 1) + label->capped)
              * (task->most_minutes + 1) + label->minutes;
  place = &rebuild->table[label->at];
  if (*place == 0)
    {
      g_array_append_vals (rebuild->labels, label, 1);
      *place = rebuild->labels->len;
    }
  else
    {
      Label *other = &g_array_index (rebuild->labels, Label, *place - 1);

      if (label->cost < other->cost)
        *other = *label;
    }
}

/* Makes the table forget the labels from @first on. */
static void
clear_table (AlongRebuild *rebuild,
             guint         first)
{
  for (guint i = first; i < rebuild->labels->len; i++)
    rebuild->table[g_array_index (rebuild->labels, Label, i).at] = 0;
}

/* Whether the run that @label is in may end with it, on the day before @day. */
static gboolean
may_end (const Task  *task,
         const Label *label,
         gboolean     works,
         guint        day)
{
  guint least = works ? task->rules->least_in_row : task->rules->least_off;

  /* One that reaches the first day is never too short. */
  return label->run >= least || label->run == day;
}

/* Adds what @before comes to with the candidate numbered @i on @day. */
static void
extend (const Task  *task,
        guint32      number,
        const Label *before,
        gboolean     worked,
        guint        day,
        guint        i)
{
  AlongRebuild *rebuild = task->rebuild;
  const AlongProblem *problem = rebuild->problem;
  const Candidate *candidate = rebuild->candidates + (day - task->from) * MOST_CANDIDATES + i;
  gboolean works = get_option (rebuild, candidate)->n_shifts > 0;
  Label label = *before;

  if (day > 0 && works == worked)
    {
      if (works && task->rules->most_in_row > 0 && label.run >= task->rules->most_in_row)
        return;
      label.run = MIN (label.run + 1u, task->longest);
    }
  else
    {
      if (day > 0 && !may_end (task, before, worked, day))
        return;
      label.run = 1;
    }

  if (works)
    {
      gboolean first = is_weekend (problem, day);
      gboolean second = !first && is_weekend (problem, (gint) day - 1);

      /* Not once more where the other day of the weekend has a shift that stays. */
      if (first && day + 1 == task->to && task->to < problem->n_days)
        first = problem->options[task->line[day + 1]].n_shifts == 0;
      if (first || (second && !worked))
        {
          if (label.weekends == task->most_weekends)
            return;
          label.weekends++;
        }

      if (label.capped + candidate->capped > task->most_capped
          || label.minutes + candidate->minutes > task->most_minutes)
        return;
      label.capped += candidate->capped;
      label.minutes += candidate->minutes;
    }

  label.candidate = i;
  label.before = number;
  label.cost += candidate->cost;
  add_label (task, rebuild->first[day - task->from], &label);
}

/* Closes the window that ends with @day: what its minutes cost, and a new one begins. */
static void
close_window (const Task *task,
              guint       day)
{
  AlongRebuild *rebuild = task->rebuild;
  const AlongProblem *problem = rebuild->problem;
  guint first = rebuild->first[day - task->from];
  guint n = rebuild->labels->len;
  guint number = 0;
  const AlongWindow *window = get_window (task, day, &number);
  const AlongLimit *limit;
  gint outside;

  if (!window || (day + 1 < window->to && day + 1 < task->to))
    return;

  clear_table (rebuild, first);
  limit = along_problem_limit_of (problem, task->person, number);
  outside = sum_outside (task, window);
  rebuild->labels->len = first;
  for (guint i = first; i < n; i++)
    {
      Label label = g_array_index (rebuild->labels, Label, i);
      AlongCost cost = along_limit_cost (limit, task->row->unit,
                                         outside + label.minutes * (gint) problem->minute_step);

      if (along_cost_broken (cost) > 0)
        continue;

      label.cost += along_cost_wished (cost) * FINE;
      label.minutes = 0;
      add_label (task, first, &label);
    }
}

/* Whether the days after those that are made can come after @label. */
static gboolean
fits_rest (const Task  *task,
           const Label *label)
{
  AlongRebuild *rebuild = task->rebuild;
  const AlongProblem *problem = rebuild->problem;
  const AlongOption *last, *next;
  gboolean reaches, works;
  guint rest;

  if (task->to == problem->n_days)
    return TRUE;

  last = get_option (rebuild, rebuild->candidates
                              + (task->to - 1 - task->from) * MOST_CANDIDATES
                              + label->candidate);
  next = &problem->options[task->line[task->to]];
  if (along_problem_clash (problem, task->person, last, next) > 0)
    return FALSE;

  works = last->n_shifts > 0;
  rest = measure_run (task, task->to, 1, &reaches);
  if (works == (next->n_shifts > 0))
    {
      guint least = works ? task->rules->least_in_row : task->rules->least_off;

      if (works && task->rules->most_in_row > 0 && label->run + rest > task->rules->most_in_row)
        return FALSE;

      return reaches || label->run == task->to || label->run + rest >= least;
    }

  return may_end (task, label, works, task->to)
         && (reaches
             || rest >= (works ? task->rules->least_off : task->rules->least_in_row));
}

/* The label of the day before the first one that is made. */
static Label
get_start (Task *task)
{
  const AlongProblem *problem = task->rebuild->problem;
  Label start = { .before = G_MAXUINT32 };

  if (task->from > 0)
    {
      gboolean reaches;
      guint run = measure_run (task, task->from, -1, &reaches);

      start.run = MIN (run, task->longest);
      /* Days off that reach the first day are never too few. */
      if (reaches && problem->options[task->line[task->from - 1]].n_shifts == 0)
        start.run = task->longest;
    }

  return start;
}

/* Finds the cheapest line; FALSE when there is none. The labels looked at are added to @work. */
static gboolean
find_line (Task    *task,
           guint64 *work)
{
  AlongRebuild *rebuild = task->rebuild;
  const AlongProblem *problem = rebuild->problem;
  const AlongOption *yesterday
    = task->from > 0 ? &problem->options[task->line[task->from - 1]] : NULL;
  guint n_days = task->to - task->from;
  Label start = get_start (task);
  const Label *best = NULL;

  g_array_set_size (rebuild->labels, 0);
  for (guint day = task->from; day < task->to; day++)
    {
      guint at = day - task->from;
      guint n = rebuild->n_candidates[at];
      guint from = at > 0 ? rebuild->first[at - 1] : 0;

      rebuild->first[at] = rebuild->labels->len;
      if (at == 0)
        for (guint i = 0; i < n; i++)
          {
            const AlongOption *option
              = get_option (rebuild, rebuild->candidates + i);

            if (!yesterday || along_problem_clash (problem, task->person, yesterday, option) == 0)
              extend (task, G_MAXUINT32, &start, yesterday && yesterday->n_shifts > 0, day, i);
          }
      else
        for (guint32 k = from; k < rebuild->first[at]; k++)
          {
            /* A copy: the labels move as they become more. */
            const Label before = g_array_index (rebuild->labels, Label, k);
            const Candidate *last = rebuild->candidates + (at - 1) * MOST_CANDIDATES
                                    + before.candidate;
            const guint8 *fits = rebuild->fits + ((at - 1) * MOST_CANDIDATES + before.candidate)
                                                 * MOST_CANDIDATES;
            gboolean worked = get_option (rebuild, last)->n_shifts > 0;

            for (guint i = 0; i < n; i++)
              if (fits[i])
                extend (task, k, &before, worked, day, i);
          }

      close_window (task, day);
      clear_table (rebuild, rebuild->first[at]);
    }

  *work += rebuild->labels->len;
  for (guint i = rebuild->first[n_days - 1]; i < rebuild->labels->len; i++)
    {
      const Label *label = &g_array_index (rebuild->labels, Label, i);

      if ((!best || label->cost < best->cost) && fits_rest (task, label))
        best = label;
    }
  if (!best)
    return FALSE;

  for (guint at = n_days; at > 0; at--)
    {
      rebuild->line[task->from + at - 1]
        = rebuild->candidates[(at - 1) * MOST_CANDIDATES + best->candidate].option;
      if (at > 1)
        best = &g_array_index (rebuild->labels, Label, best->before);
    }

  return TRUE;
}

/* Puts into rebuild->line the best line that @person, who is out of the plan, can have when their
 * days from @from up to @to are free and the rest is as in @line. */
static gboolean
make_line (AlongRebuild  *rebuild,
           AlongSearch   *search,
           double         temperature,
           guint          person,
           const guint32 *line,
           guint          from,
           guint          to,
           guint64       *work)
{
  const AlongProblem *problem = rebuild->problem;
  Task task = { .rebuild = rebuild, .person = person, .from = from, .to = to, .line = line,
                .rules = &problem->rules[person] };
  gsize n_table;
  guint most = 1;

  choose_row (&task, &search->plan);
  choose_kind (&task);
  count_weekends_left (&task);
  task.longest = task.rules->most_in_row > 0 ? task.rules->most_in_row
                                             : MAX (task.rules->least_in_row, 1);
  task.longest = MAX (task.longest, task.rules->least_off);

  for (guint day = from; day < to; day++)
    find_candidates (&task, search, temperature, day);
  for (guint day = from; day + 1 < to; day++)
    find_fits (&task, day);

  for (guint day = from, sum = 0; task.row && day < to; day++)
    {
      guint number = 0, longest = 0;
      const AlongWindow *window = get_window (&task, day, &number);

      if (!window)
        continue;
      if (day == window->from || day == from)
        sum = 0;
      for (guint i = 0; i < rebuild->n_candidates[day - from]; i++)
        longest = MAX (longest, rebuild->candidates[(day - from) * MOST_CANDIDATES + i].minutes);
      sum += longest;
      if (day + 1 == window->to || day + 1 == to)
        {
          gint left = along_problem_limit_of (problem, person, number)->most
                      - sum_outside (&task, window);

          sum = MIN (sum, (guint) MAX (left, 0) / problem->minute_step);
          task.most_minutes = MAX (task.most_minutes, sum);
        }
    }
  for (guint i = 0; i < to - from; i++)
    most = MAX (most, rebuild->n_candidates[i]);
  n_table = (gsize) most * (task.longest + 1) * (task.most_weekends + 1) * (task.most_capped + 1)
            * (task.most_minutes + 1);
  if (n_table > rebuild->n_table)
    {
      rebuild->table = g_renew (guint32, rebuild->table, n_table);
      memset (rebuild->table + rebuild->n_table, 0,
              (n_table - rebuild->n_table) * sizeof *rebuild->table);
      rebuild->n_table = n_table;
    }

  memcpy (rebuild->line, line, problem->n_days * sizeof *line);

  return find_line (&task, work);
}

guint64
along_rebuild_people (AlongRebuild *rebuild,
                      AlongSearch  *search,
                      double        temperature,
                      guint         n_people,
                      guint         from,
                      guint         to)
{
  const AlongProblem *problem = rebuild->problem;
  AlongCost before = search->plan.cost;
  guint people[MOST_PEOPLE];
  gboolean found = TRUE;
  guint64 work = 0;
  guint n = 0;

  n_people = MIN (n_people, MIN (problem->n_people, MOST_PEOPLE));
  while (n < n_people)
    {
      guint person = along_chance_below (&search->chance, problem->n_people);
      guint i = 0;

      while (i < n && people[i] != person)
        i++;
      if (i == n)
        people[n++] = person;
    }

  for (guint i = 0; i < n; i++)
    {
      memcpy (rebuild->lines[i], along_plan_line (&search->plan, people[i]),
              problem->n_days * sizeof (guint32));
      along_plan_lift (&search->plan, people[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      found = found && make_line (rebuild, search, temperature, people[i], rebuild->lines[i], from,
                                  to, &work);
      along_plan_place (&search->plan, people[i], found ? rebuild->line : rebuild->lines[i]);
    }

  if (!found || along_cost_weigh (search->plan.cost - before, search->penalty)
                > along_search_allow (search, temperature))
    {
      for (guint i = 0; i < n; i++)
        along_plan_lift (&search->plan, people[i]);
      for (guint i = 0; i < n; i++)
        along_plan_place (&search->plan, people[i], rebuild->lines[i]);
    }
  along_search_note (search);

  return work + (n + 1) * problem->n_days;
}
