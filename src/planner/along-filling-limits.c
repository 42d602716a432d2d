/* along-filling-limits.c — how much everybody may take on, and should
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All numbers are asked of src/rules. What somebody has already beyond them they keep, but nothing
 * is added to it: each limit is at least what is there.
 */

#include "along-filling-private.h"

#include "along-problem-private.h"
#include "model/along-week.h"
#include "rules/along-cap.h"

/* What the minutes of somebody above their limit are counted in. */
#define AN_HOUR 60

/* What a day, a shift or a minute above a number costs which is no reason against anybody. */
#define OVER_POINTS 3

/* One of the rules that count up to a number in some days. */
typedef struct
{
  AlongFindingCode code;
  AlongQuantity quantity;
  guint unit;
} Counting;

static const Counting day_work = { ALONG_FINDING_DAY_WORK, ALONG_QUANTITY_MINUTES, AN_HOUR };
static const Counting week_work = { ALONG_FINDING_WEEK_WORK, ALONG_QUANTITY_MINUTES, AN_HOUR };
static const Counting week_shifts = { ALONG_FINDING_WEEK_SHIFTS, ALONG_QUANTITY_SHIFTS, 1 };
static const Counting week_days = { ALONG_FINDING_WEEK_DAYS, ALONG_QUANTITY_DAYS, 1 };
static const Counting month_days = { ALONG_FINDING_MONTH_DAYS, ALONG_QUANTITY_DAYS, 1 };

int
along_filling_find_cap (AlongFilling     *self,
                        guint             person,
                        AlongFindingCode  code,
                        AlongDay          first,
                        AlongDay          last,
                        AlongSeverity    *severity)
{
  gint64 id = along_filling_person (self, person);
  AlongBand band = { 0 };
  int least = 0;

  if (code == ALONG_FINDING_WEEK_WORK)
    band = along_band_find (
      self->directory, id,
      along_week_get_start (first, along_agency_get_week_start (
                                     along_directory_get_agency (self->directory))));

  *severity = ALONG_SEVERITY_OFF;
  for (AlongDay day = first; day < last;)
    {
      AlongAgreed agreed = along_agreed_find (self->directory, id, day);
      AlongSeverity of_day;
      int cap = along_cap_find (self->directory, code, &agreed, &band, &of_day);

      if (cap > 0 && (least == 0 || cap < least))
        {
          least = cap;
          *severity = of_day;
        }
      day = agreed.until;
    }

  return least;
}

static AlongDay
get_end (AlongFilling *self)
{
  return self->first_day + (AlongDay) self->n_days;
}

/* What @person has from @first up to but not @last: on days of the problem, and on others. */
static void
count_works (AlongFilling  *self,
             guint          person,
             AlongQuantity  quantity,
             AlongDay       first,
             AlongDay       last,
             int           *kept,
             int           *others)
{
  GArray *works = along_roster_get_works (self->roster, along_filling_person (self, person));
  AlongDay known = first - 1;

  *kept = *others = 0;
  for (guint i = 0; i < works->len; i++)
    {
      const AlongWork *work = &g_array_index (works, AlongWork, i);
      gboolean is_inside = work->day >= self->first_day && work->day < get_end (self);
      int value = 1;

      if (work->is_away || work->day < first || work->day >= last)
        continue;

      if (quantity == ALONG_QUANTITY_MINUTES)
        value = along_span_get_minutes (work->span);
      else if (quantity == ALONG_QUANTITY_DAYS)
        value = work->day != known;
      known = work->day;
      *(is_inside ? kept : others) += value;
    }
}

/* Makes @limit what @counting allows @person in the days from @first up to but not @last. */
static gboolean
find_limit (AlongFilling   *self,
            const Counting *counting,
            guint           person,
            AlongDay        first,
            AlongDay        last,
            AlongLimit     *limit)
{
  AlongSeverity severity;
  int kept, others;
  int most = along_filling_find_cap (self, person, counting->code, MAX (first, self->first_day),
                                     MIN (last, get_end (self)), &severity);

  if (most == 0)
    return FALSE;

  count_works (self, person, counting->quantity, first, last, &kept, &others);
  if (along_filling_forbids (severity))
    limit->most = MAX (most - others, kept);
  else
    {
      limit->high = MAX (most - others, kept);
      limit->over = MAX ((gint64) self->weights.fairness * OVER_POINTS * ALONG_FILLING_POINT
                           / counting->unit,
                         1);
    }

  return TRUE;
}

/* How much of its band somebody should have in a week: what is agreed at least. */
static gboolean
add_least (AlongFilling *self,
           guint         person,
           AlongDay      first,
           AlongLimit   *limit)
{
  AlongBand band = along_band_find (self->directory, along_filling_person (self, person), first);
  int kept, others;

  if (band.least == 0
      || along_rule_table_get (self->directory, ALONG_FINDING_LEAST_WORK, NULL)
           == ALONG_SEVERITY_OFF)
    return FALSE;

  count_works (self, person, ALONG_QUANTITY_MINUTES, first, first + ALONG_DAYS_A_WEEK, &kept,
               &others);
  limit->low = MAX (band.least - others, 0);
  limit->under = (gint64) self->weights.fairness * ALONG_FILLING_POINT / AN_HOUR;

  return TRUE;
}

/* Windows of @length days, the first of which begins on @first, each @step days after the one
 * before; none where there is no limit in any. */
static void
add_windows (AlongFilling   *self,
             const Counting *counting,
             AlongDay        first,
             guint           length,
             guint           step)
{
  guint n_people = self->people->len;
  g_autoptr (GArray) limits = g_array_new (FALSE, FALSE, sizeof (AlongLimit));
  gboolean any = FALSE;
  guint row;

  for (AlongDay day = first; day < get_end (self); day += (AlongDay) step)
    for (guint i = 0; i < n_people; i++)
      {
        AlongLimit limit = ALONG_LIMIT_NONE;

        any |= find_limit (self, counting, i, day, day + (AlongDay) length, &limit);
        if (counting == &week_work)
          any |= add_least (self, i, day, &limit);
        g_array_append_val (limits, limit);
      }
  if (!any)
    return;

  row = along_problem_add_windows (self->problem, counting->quantity, counting->unit,
                                   first - self->first_day, length, step);
  for (guint i = 0; i < limits->len; i++)
    along_problem_limit (self->problem, i % n_people, row + i / n_people,
                         &g_array_index (limits, AlongLimit, i));
}

static AlongDay
get_week_start (AlongFilling *self)
{
  return along_week_get_start (self->first_day, along_agency_get_week_start (
                                                  along_directory_get_agency (self->directory)));
}

/* How many minutes of work there are in the week that begins on @first, by open seats and by those
 * of whom the problem knows. */
static gint64
count_week_minutes (AlongFilling *self,
                    AlongDay      first)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->n_to_fill; i++)
    {
      const AlongFillingShift *shift = along_filling_shift (self, i);

      if (shift->day >= first && shift->day < first + ALONG_DAYS_A_WEEK)
        sum += (gint64) shift->n_open * along_span_get_minutes (shift->span);
    }
  for (guint i = 0; i < self->people->len; i++)
    sum += along_load_find (self->roster, along_filling_person (self, i), first).weeks;

  return sum;
}

/* What each should have of the work of a week and the weeks before it: as much of it as of all the
 * hours that people may work; who has no limit has the highest of the others. More costs. */
static void
add_fair_week (AlongFilling *self,
               guint         window,
               AlongDay      first)
{
  gint64 sum = count_week_minutes (self, first);
  gint64 of_all = 0;
  int highest = 1;

  for (guint i = 0; i < self->people->len; i++)
    highest = MAX (highest,
                   along_band_find (self->directory, along_filling_person (self, i), first).most);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->people->len; i++)
      {
        AlongLoad load = along_load_find (self->roster, along_filling_person (self, i), first);
        gint64 own = load.most != 0 ? load.most : highest;
        AlongLimit limit = ALONG_LIMIT_NONE;
        int kept, others;

        if (pass == 0)
          {
            of_all += own;
            continue;
          }

        count_works (self, i, ALONG_QUANTITY_MINUTES, first, first + ALONG_DAYS_A_WEEK, &kept,
                     &others);
        limit.high = (gint) MAX (sum * own / of_all - (load.weeks - load.week) - others, kept);
        limit.over = (gint64) self->weights.fairness * ALONG_FILLING_POINT / AN_HOUR;
        along_problem_limit (self->problem, i, window, &limit);
      }
}

static void
add_fairness (AlongFilling *self)
{
  AlongDay first = get_week_start (self);
  guint window;

  if (self->weights.fairness == 0)
    return;

  window = along_problem_add_windows (self->problem, ALONG_QUANTITY_MINUTES, AN_HOUR,
                                      first - self->first_day, ALONG_DAYS_A_WEEK,
                                      ALONG_DAYS_A_WEEK);
  for (AlongDay day = first; day < get_end (self); day += ALONG_DAYS_A_WEEK)
    add_fair_week (self, window++, day);
}

/* The longest run of days on which @person has shifts of the problem. */
static guint
find_longest_run (AlongFilling *self,
                  guint         person)
{
  guint run = 0;
  guint longest = 0;

  for (AlongDay day = self->first_day; day < get_end (self); day++)
    {
      int kept, others;

      count_works (self, person, ALONG_QUANTITY_DAYS, day, day + 1, &kept, &others);
      run = kept > 0 ? run + 1 : 0;
      longest = MAX (longest, run);
    }

  return longest;
}

/* The shortest rest of @person between what they have, in minutes, if it is less than @rest. */
static guint
find_shortest_rest (AlongFilling *self,
                    guint         person,
                    guint         rest)
{
  GArray *works = along_roster_get_works (self->roster, along_filling_person (self, person));

  for (guint i = 1; i < works->len; i++)
    {
      const AlongWork *before = &g_array_index (works, AlongWork, i - 1);
      const AlongWork *work = &g_array_index (works, AlongWork, i);

      if (work->day >= self->first_day && before->day < get_end (self)
          && work->day != before->day && !work->is_away && !before->is_away)
        rest = MIN (rest, (guint) MAX (along_span_get_gap (before->span, work->span) / 60 - 1, 0));
    }

  return rest;
}

static void
add_person_rules (AlongFilling *self,
                  guint         person)
{
  AlongPersonRules rules = { .weekends = G_MAXUINT };
  AlongSeverity severity;
  int rest;
  int in_row = along_filling_find_cap (self, person, ALONG_FINDING_DAYS_IN_ROW, self->first_day,
                                       get_end (self), &severity);

  if (in_row > 0 && along_filling_forbids (severity))
    {
      rules.most_in_row = MAX ((guint) in_row, find_longest_run (self, person));
      if (rules.most_in_row > ALONG_PROBLEM_LONGEST_RUN)
        rules.most_in_row = 0;
    }

  severity = along_rule_table_get (self->directory, ALONG_FINDING_REST, &rest);
  if (along_filling_forbids (severity) && rest > 0)
    {
      rules.day_length = (guint) MAX (along_cap_get_day_length (rest), 0);
      rules.rest = (guint) rest;
    }
  rules.rest = find_shortest_rest (self, person, rules.rest);
  along_problem_set_rules (self->problem, person, &rules);
}

void
along_filling_add_limits (AlongFilling *self)
{
  AlongDay week = get_week_start (self);

  for (guint i = 0; i < self->people->len; i++)
    add_person_rules (self, i);

  add_windows (self, &day_work, self->first_day, 1, 1);
  add_windows (self, &week_work, week, ALONG_DAYS_A_WEEK, ALONG_DAYS_A_WEEK);
  add_windows (self, &week_shifts, week, ALONG_DAYS_A_WEEK, ALONG_DAYS_A_WEEK);
  add_windows (self, &week_days, week, ALONG_DAYS_A_WEEK, ALONG_DAYS_A_WEEK);
  for (AlongDay month = along_day_get_month (self->first_day); month < get_end (self);
       month += along_day_count_month (month))
    add_windows (self, &month_days, month, (guint) along_day_count_month (month),
                 2 * self->n_days + 31);
  add_fairness (self);
}

guint
along_filling_get_margin (AlongFilling *self,
                          AlongDay      first_day,
                          AlongDay      last_day)
{
  guint margin = 1;

  for (guint i = 0; i < self->people->len; i++)
    {
      AlongSeverity severity;
      int in_row = along_filling_find_cap (self, i, ALONG_FINDING_DAYS_IN_ROW, first_day,
                                           last_day + 1, &severity);

      if (along_filling_forbids (severity) && in_row <= ALONG_PROBLEM_LONGEST_RUN)
        margin = MAX (margin, (guint) in_row);
    }

  return margin;
}
