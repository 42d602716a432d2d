/* along-load-rules.c — how much somebody works, and how much rest is left
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-load-rules.h"

#include "rules/along-rule-table.h"

#define A_MINUTE 60
#define A_DAY (24 * 60 * 60)

/* A shift that the person takes on, and when. */
typedef struct
{
  gint64 shift_id;
  AlongSpan span;
} Work;

/* What the person takes on besides @shift and not at the same time. */
static GArray *
list_work (AlongRoster *roster,
           AlongShift  *shift,
           gint64       person_id,
           gint64       moving)
{
  GPtrArray *assignments = along_roster_get_person_assignments (roster, person_id);
  AlongSpan span = along_shift_get_span (shift);
  GArray *works = g_array_new (FALSE, FALSE, sizeof (Work));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      gint64 shift_id = along_assignment_get_shift_id (assignment);
      Work work = { .shift_id = shift_id };

      if (along_record_get_id (ALONG_RECORD (assignment)) == moving ||
          shift_id == along_record_get_id (ALONG_RECORD (shift)) ||
          !along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        continue;

      work.span = along_shift_get_span (along_roster_get_shift (roster, shift_id));
      if (!along_span_overlaps (work.span, span))
        g_array_append_val (works, work);
    }

  return works;
}

/* The rest between two spans that don't overlap, in seconds. */
static gint64
get_rest (AlongSpan a,
          AlongSpan b)
{
  return a.end <= b.start ? b.start - a.end : a.start - b.end;
}

/* Whether the spans are the work of one day with a break in it: they begin on the same day, and the
 * 24 hours from the first have the rest of @least minutes after the last. */
static gboolean
is_one_day (AlongZone *zone,
            AlongSpan  a,
            AlongSpan  b,
            int        least)
{
  return along_zone_get_day (zone, a.start) == along_zone_get_day (zone, b.start) &&
         MAX (a.end, b.end) - MIN (a.start, b.start) <= A_DAY - (gint64) least * A_MINUTE;
}

static void
check_rest (GPtrArray   *findings,
            AlongRoster *roster,
            AlongShift  *shift,
            gint64       person_id,
            GArray      *works)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  AlongZone *zone = along_directory_get_zone (directory);
  AlongSpan span = along_shift_get_span (shift);
  int least;
  AlongSeverity severity = along_rule_table_get (directory, ALONG_FINDING_REST, &least);

  for (guint i = 0; severity != ALONG_SEVERITY_OFF && i < works->len; i++)
    {
      const Work *work = &g_array_index (works, Work, i);
      gint64 rest = get_rest (work->span, span);
      AlongFinding *finding;

      if (rest >= (gint64) least * A_MINUTE || is_one_day (zone, work->span, span, least))
        continue;

      finding = along_finding_new (ALONG_FINDING_REST, severity, shift, person_id);
      finding->other_id = work->shift_id;
      finding->span = work->span;
      finding->number = (int) (rest / A_MINUTE);
      finding->limit = least;
      g_ptr_array_add (findings, finding);
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
get_work_from (GArray    *works,
               AlongSpan  span,
               gint64     start)
{
  gint64 sum = get_share (span, start);

  for (guint i = 0; i < works->len; i++)
    sum += get_share (g_array_index (works, Work, i).span, start);

  return sum;
}

/* The most work is in 24 hours that begin with a shift, or that end with one. */
static gint64
get_most_work (GArray    *works,
               AlongSpan  span)
{
  gint64 most = MAX (get_work_from (works, span, span.start),
                     get_work_from (works, span, span.end - A_DAY));

  for (guint i = 0; i < works->len; i++)
    {
      AlongSpan other = g_array_index (works, Work, i).span;

      /* Only what has some of this shift in it is about this shift. */
      if (get_share (span, other.start) > 0)
        most = MAX (most, get_work_from (works, span, other.start));
      if (get_share (span, other.end - A_DAY) > 0)
        most = MAX (most, get_work_from (works, span, other.end - A_DAY));
    }

  return most;
}

static void
check_day_work (GPtrArray   *findings,
                AlongRoster *roster,
                AlongShift  *shift,
                gint64       person_id,
                GArray      *works)
{
  AlongSpan span = along_shift_get_span (shift);
  int most;
  AlongSeverity severity =
    along_rule_table_get (along_roster_get_directory (roster), ALONG_FINDING_DAY_WORK, &most);
  gint64 work = get_most_work (works, span);
  AlongFinding *finding;

  if (severity == ALONG_SEVERITY_OFF || work <= (gint64) most * A_MINUTE)
    return;

  finding = along_finding_new (ALONG_FINDING_DAY_WORK, severity, shift, person_id);
  finding->number = (int) ((work + A_MINUTE - 1) / A_MINUTE);
  finding->limit = most;
  g_ptr_array_add (findings, finding);
}

void
along_load_rules_check (GPtrArray   *findings,
                        AlongRoster *roster,
                        AlongShift  *shift,
                        gint64       person_id,
                        gint64       moving)
{
  g_autoptr (GArray) works = NULL;

  g_return_if_fail (findings != NULL);
  g_return_if_fail (ALONG_IS_ROSTER (roster));
  g_return_if_fail (ALONG_IS_SHIFT (shift));

  works = list_work (roster, shift, person_id, moving);
  check_rest (findings, roster, shift, person_id, works);
  check_day_work (findings, roster, shift, person_id, works);
}
