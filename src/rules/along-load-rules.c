/* along-load-rules.c — how much somebody works, and how much rest is left
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rest and work within 24 hours pass as on a stopwatch: across a change of the clock 11 hours are
 * 11 hours. A shift counts to the day, the week and the month in which it begins. */

#include "rules/along-check.h"

#include "model/along-week.h"
#include "rules/along-cap.h"

#define A_MINUTE 60

/* Whether both are the work of one day with a break in it: they begin on the same day, and the 24
 * hours from the first have the rest of @least minutes after the last. */
static gboolean
is_one_day (AlongCheck      *check,
            const AlongWork *work,
            int              least)
{
  gint64 whole =
    MAX (work->span.end, check->span.end) - MIN (work->span.start, check->span.start);

  return work->day == check->day && whole <= (gint64) along_cap_get_day_length (least) * A_MINUTE;
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

void
along_load_rules_check_day_work (AlongCheck *check)
{
  along_check_add_over (check, ALONG_FINDING_DAY_WORK,
                        along_cap_get_day_minutes (check->span, check->works));
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
                        check->week.minutes + along_span_get_minutes (check->span));
}

void
along_load_rules_check_week_shifts (AlongCheck *check)
{
  along_check_add_over (check, ALONG_FINDING_WEEK_SHIFTS, check->week.shifts + 1);
}

void
along_load_rules_check_week_days (AlongCheck *check)
{
  along_check_add_over (check, ALONG_FINDING_WEEK_DAYS, check->week.days + 1);
}

void
along_load_rules_check_month_days (AlongCheck *check)
{
  AlongDay first = along_day_get_month (check->day);

  along_check_add_over (check, ALONG_FINDING_MONTH_DAYS,
                        count_load (check, first, first + along_day_count_month (first)).days + 1);
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

  along_check_add_over (check, ALONG_FINDING_DAYS_IN_ROW, last - first);
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

  along_check_add_over (check, ALONG_FINDING_WEEKENDS, (last - first) / ALONG_DAYS_A_WEEK + 1);
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
