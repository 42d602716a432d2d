/* along-load-rules.c — how much somebody works, and how much rest is left
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rest and work within 24 hours pass as on a stopwatch: across a change of the clock 11 hours are
 * 11 hours. A shift counts to the day, the week and the month in which it begins. */

#include "rules/along-check.h"

#include "model/along-week.h"

#define A_MINUTE 60
#define A_DAY (24 * 60 * 60)

/* Whether both are the work of one day with a break in it: they begin on the same day, and the 24
 * hours from the first have the rest of @least minutes after the last. */
static gboolean
is_one_day (AlongCheck      *check,
            const AlongWork *work,
            int              least)
{
  gint64 whole =
    MAX (work->span.end, check->span.end) - MIN (work->span.start, check->span.start);

  return work->day == check->day && whole <= A_DAY - (gint64) least * A_MINUTE;
}

void
along_load_rules_check_rest (AlongCheck *check)
{
  int least;

  along_rule_table_get (check->directory, ALONG_FINDING_REST, &least);

  for (guint i = 0; i < check->works->len; i++)
    {
      const AlongWork *work = &g_array_index (check->works, AlongWork, i);
      gint64 rest = along_span_get_gap (work->span, check->span);
      AlongFinding *finding;

      if (rest >= (gint64) least * A_MINUTE ||
          is_one_day (check, work, least))
        continue;

      finding = along_check_add (check, ALONG_FINDING_REST);
      finding->other_id = work->shift_id;
      finding->span = work->span;
      finding->number = (int) (rest / A_MINUTE);
      finding->limit = least;
    }
}

/* The seconds of @span that lie in the 24 hours from @start. */
static gint64
get_share (AlongSpan span,
           gint64    start)
{
  return MAX (MIN (span.end, start + A_DAY) - MAX (span.start, start), 0);
}

static gint64
get_work_from (AlongCheck *check,
               gint64      start)
{
  gint64 sum = get_share (check->span, start);

  for (guint i = 0; i < check->works->len; i++)
    sum += get_share (g_array_index (check->works, AlongWork, i).span, start);

  return sum;
}

/* The most work in 24 hours with the shift in them. There is no more than in those that end with
 * it, or begin with it or with what is before it: to move them from there brings nothing in. */
static gint64
get_most_work (AlongCheck *check)
{
  AlongSpan begins = ALONG_SPAN_INIT (check->span.end - A_DAY, check->span.start);
  gint64 most = MAX (get_work_from (check, begins.start), get_work_from (check, begins.end));

  for (guint i = 0; i < check->works->len; i++)
    {
      gint64 start = g_array_index (check->works, AlongWork, i).span.start;

      if (along_span_contains (begins, start))
        most = MAX (most, get_work_from (check, start));
    }

  return most;
}

/* Of seconds; what is begun counts whole. */
static int
to_minutes (gint64 seconds)
{
  return (int) ((seconds + A_MINUTE - 1) / A_MINUTE);
}

void
along_load_rules_check_day_work (AlongCheck *check)
{
  along_check_add_over (check, ALONG_FINDING_DAY_WORK, to_minutes (get_most_work (check)),
                        along_agreed_get (&check->agreed, along_terms_get_most_day_minutes));
}

/* What the person takes on from @first up to but not @last. */
static AlongCheckLoad
count_load (AlongCheck *check,
            AlongDay    first,
            AlongDay    last)
{
  AlongDay known = check->day;
  AlongCheckLoad load = { 0 };

  for (guint i = 0; i < check->works->len; i++)
    {
      const AlongWork *work = &g_array_index (check->works, AlongWork, i);

      if (work->day < first || work->day >= last)
        continue;

      load.minutes += along_span_get_minutes (work->span);
      load.shifts++;
      if (work->day != known && work->day != check->day)
        load.days++;
      known = work->day;
    }

  return load;
}

AlongCheckLoad
along_load_rules_count_week (AlongCheck *check)
{
  return count_load (check, check->week_day, check->week_day + ALONG_DAYS_A_WEEK);
}

void
along_load_rules_check_week_work (AlongCheck *check)
{
  along_check_add_over (check, ALONG_FINDING_WEEK_WORK,
                        check->week.minutes + along_span_get_minutes (check->span),
                        check->band.most);
}

void
along_load_rules_check_week_shifts (AlongCheck *check)
{
  along_check_add_over (check, ALONG_FINDING_WEEK_SHIFTS, check->week.shifts + 1,
                        along_agreed_get (&check->agreed, along_terms_get_most_shifts));
}

void
along_load_rules_check_week_days (AlongCheck *check)
{
  along_check_add_over (check, ALONG_FINDING_WEEK_DAYS, check->week.days + 1,
                        along_agreed_get (&check->agreed, along_terms_get_most_week_days));
}

void
along_load_rules_check_month_days (AlongCheck *check)
{
  AlongDay first = along_day_get_month (check->day);

  along_check_add_over (check, ALONG_FINDING_MONTH_DAYS,
                        count_load (check, first, first + along_day_count_month (first)).days + 1,
                        along_agreed_get (&check->agreed, along_terms_get_most_month_days));
}

/* Whether the person takes something on that begins from @first up to but not @last. */
static gboolean
works_between (AlongCheck *check,
               AlongDay    first,
               AlongDay    last)
{
  return count_load (check, first, last).shifts > 0;
}

void
along_load_rules_check_days_in_row (AlongCheck *check)
{
  AlongDay first = check->day;
  AlongDay last = check->day + 1;

  while (works_between (check, first - 1, first))
    first--;
  while (works_between (check, last, last + 1))
    last++;

  along_check_add_over (check, ALONG_FINDING_DAYS_IN_ROW, last - first,
                        along_agreed_get (&check->agreed, along_terms_get_most_days_in_row));
}

void
along_load_rules_check_weekends (AlongCheck *check)
{
  AlongDay first, last;

  if (along_day_get_weekday (check->day) < G_DATE_SATURDAY)
    return;

  /* Saturday and Sunday, whichever day the agency's week begins on. */
  first = along_week_get_start (check->day, G_DATE_SATURDAY);
  last = first;
  while (works_between (check, first - ALONG_DAYS_A_WEEK, first - ALONG_DAYS_A_WEEK + 2))
    first -= ALONG_DAYS_A_WEEK;
  while (works_between (check, last + ALONG_DAYS_A_WEEK, last + ALONG_DAYS_A_WEEK + 2))
    last += ALONG_DAYS_A_WEEK;

  along_check_add_over (check, ALONG_FINDING_WEEKENDS,
                        (last - first) / ALONG_DAYS_A_WEEK + 1,
                        along_agreed_get (&check->agreed, along_terms_get_most_weekends));
}

void
along_load_rules_check_least_work (AlongCheck *check)
{
  int minutes = check->week.minutes;
  AlongFinding *finding;

  if (minutes >= check->band.least)
    return;

  finding = along_check_add (check, ALONG_FINDING_LEAST_WORK);
  finding->number = minutes;
  finding->limit = check->band.least;
}
