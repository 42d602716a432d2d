/* along-cap.c — how much somebody may take on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-cap.h"

#include "rules/along-rule-table.h"

#define A_MINUTE 60
#define A_DAY (24 * 60 * 60)

/* What of somebody's terms stands in for the number of a rule. */
static const struct
{
  AlongFindingCode code;
  int (* get) (AlongTerms *terms);
} caps[] = {
  { ALONG_FINDING_DAY_WORK, along_terms_get_most_day_minutes },
  { ALONG_FINDING_WEEK_SHIFTS, along_terms_get_most_shifts },
  { ALONG_FINDING_WEEK_DAYS, along_terms_get_most_week_days },
  { ALONG_FINDING_MONTH_DAYS, along_terms_get_most_month_days },
  { ALONG_FINDING_DAYS_IN_ROW, along_terms_get_most_days_in_row },
  { ALONG_FINDING_WEEKENDS, along_terms_get_most_weekends },
};

static int
get_agreed (AlongFindingCode   code,
            const AlongAgreed *agreed,
            const AlongBand   *band)
{
  if (code == ALONG_FINDING_WEEK_WORK)
    return band->most;

  for (guint i = 0; i < G_N_ELEMENTS (caps); i++)
    if (caps[i].code == code)
      return along_agreed_get (agreed, caps[i].get);

  g_return_val_if_reached (0);
}

int
along_cap_find (AlongDirectory    *directory,
                AlongFindingCode   code,
                const AlongAgreed *agreed,
                const AlongBand   *band,
                AlongSeverity     *severity)
{
  int number;
  AlongSeverity of_agency = along_rule_table_get (directory, code, &number);
  int most = get_agreed (code, agreed, band);

  if (severity != NULL)
    *severity = of_agency != ALONG_SEVERITY_OFF || most == 0
                  ? of_agency
                  : along_rule_table_find (code)->severity;
  if (most != 0)
    return most;

  return of_agency != ALONG_SEVERITY_OFF ? number : 0;
}

/* The seconds of @span that lie in the 24 hours from @start. */
static gint64
get_share (AlongSpan span,
           gint64    start)
{
  return MAX (MIN (span.end, start + A_DAY) - MAX (span.start, start), 0);
}

static gint64
get_work_from (AlongSpan  span,
               GArray    *works,
               gint64     start)
{
  gint64 sum = get_share (span, start);

  for (guint i = 0; i < works->len; i++)
    sum += get_share (g_array_index (works, AlongWork, i).span, start);

  return sum;
}

/* There is no more than in the 24 hours that end with the span, or begin with it or with what is
 * before it: to move them from there brings nothing in. */
int
along_cap_get_day_minutes (AlongSpan  span,
                           GArray    *works)
{
  AlongSpan begins = ALONG_SPAN_INIT (span.end - A_DAY, span.start);
  gint64 most = MAX (get_work_from (span, works, begins.start),
                     get_work_from (span, works, begins.end));

  for (guint i = 0; i < works->len; i++)
    {
      gint64 start = g_array_index (works, AlongWork, i).span.start;

      if (along_span_contains (begins, start))
        most = MAX (most, get_work_from (span, works, start));
    }

  return (int) ((most + A_MINUTE - 1) / A_MINUTE);
}

int
along_cap_get_day_length (int rest)
{
  return A_DAY / A_MINUTE - rest;
}
