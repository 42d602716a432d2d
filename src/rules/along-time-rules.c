/* along-time-rules.c — whether somebody has the time, and wants to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-check.h"

void
along_time_rules_check_on_shift (AlongCheck *check)
{
  GArray *works = along_roster_get_works (check->roster, check->person_id);

  for (guint i = 0; i < works->len; i++)
    {
      const AlongWork *work = &g_array_index (works, AlongWork, i);

      if (work->shift_id == check->shift_id && work->assignment_id != check->moving)
        along_check_add (check, ALONG_FINDING_ALREADY_ON_SHIFT);
    }
}

void
along_time_rules_check_overlap (AlongCheck *check)
{
  GArray *works = along_roster_get_works (check->roster, check->person_id);

  for (guint i = 0; i < works->len; i++)
    {
      const AlongWork *work = &g_array_index (works, AlongWork, i);
      AlongFinding *finding;

      if (work->assignment_id == check->moving || work->shift_id == check->shift_id ||
          !along_span_overlaps (check->span, work->span))
        continue;

      finding = along_check_add (check, ALONG_FINDING_OVERLAP);
      finding->other_id = work->shift_id;
      finding->span = work->span;
    }
}

void
along_time_rules_check_away (AlongCheck *check)
{
  GPtrArray *absences = along_roster_get_person_absences (check->roster, check->person_id);

  for (guint i = 0; i < absences->len; i++)
    {
      AlongSpan away = along_absence_get_span (g_ptr_array_index (absences, i));

      if (along_span_overlaps (check->span, away))
        along_check_add (check, ALONG_FINDING_AWAY)->span = away;
    }
}

void
along_time_rules_check_declined (AlongCheck *check)
{
  GPtrArray *assignments = along_roster_get_assignments (check->roster, check->shift_id);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (along_assignment_get_person_id (assignment) == check->person_id &&
          along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_DECLINED &&
          along_record_get_id (ALONG_RECORD (assignment)) != check->moving)
        {
          along_check_add (check, ALONG_FINDING_DECLINED);
          return;
        }
    }
}

/* Makes @until no later than @edge, where that is after @at. */
static void
stop_at (gint64 *until,
         gint64  at,
         gint64  edge)
{
  if (edge > at)
    *until = MIN (*until, edge);
}

/* The worst that is said of the time from @at up to but not @end, of which @weekly is said each
 * week: dates go before it, of two the later in the roster, and need not be on a half hour. */
static AlongAvailability
get_worst (GPtrArray         *wishes,
           gint64             at,
           gint64             end,
           AlongAvailability  weekly)
{
  AlongAvailability worst = ALONG_AVAILABILITY_PREFERS;

  while (at < end)
    {
      AlongAvailability said = weekly;
      gint64 until = end;

      for (guint i = 0; i < wishes->len; i++)
        {
          AlongWish *wish = g_ptr_array_index (wishes, i);
          AlongSpan span = along_wish_get_span (wish);

          if (along_span_contains (span, at))
            said = along_wish_get_availability (wish);
          stop_at (&until, at, span.start);
          stop_at (&until, at, span.end);
        }

      worst = MAX (worst, said);
      at = until;
    }

  return worst;
}

/* The terms that say something of the weeks around @day; %NULL for that all can be. */
static AlongTerms *
find_week (AlongCheck *check,
           AlongDay    day)
{
  GPtrArray *about = along_directory_get_about (check->directory, check->person_id);
  AlongTerms *best = check->agreed.always;

  for (guint i = 0; i < about->len; i++)
    {
      AlongTerms *terms = g_ptr_array_index (about, i);

      if (ALONG_IS_TERMS (terms) && !along_terms_is_always (terms) &&
          along_terms_holds (terms, day) && *along_terms_get_week (terms) != '\0' &&
          (best == check->agreed.always ||
           along_terms_get_first_day (terms) >= along_terms_get_first_day (best)))
        best = terms;
    }

  return best;
}

AlongAvailability
along_time_rules_get_availability (AlongCheck *check)
{
  GPtrArray *wishes = along_roster_get_person_wishes (check->roster, check->person_id);
  AlongAvailability worst = ALONG_AVAILABILITY_PREFERS;
  AlongTerms *week = NULL;
  AlongDay day = G_MININT32;

  for (guint i = 0; i < check->slots->len; i++)
    {
      const AlongCheckSlot *slot = &g_array_index (check->slots, AlongCheckSlot, i);
      AlongAvailability weekly = ALONG_AVAILABILITY_CAN;

      if (slot->day != day)
        week = find_week (check, slot->day);
      day = slot->day;

      if (week != NULL)
        weekly = along_terms_get_availability (week, slot->weekday, slot->slot);

      worst = MAX (worst, get_worst (wishes, slot->at, slot->end, weekly));
    }

  return worst;
}

void
along_time_rules_check_cannot (AlongCheck *check)
{
  if (check->availability == ALONG_AVAILABILITY_CANNOT)
    along_check_add (check, ALONG_FINDING_CANNOT);
}

void
along_time_rules_check_rather_not (AlongCheck *check)
{
  if (check->availability == ALONG_AVAILABILITY_RATHER_NOT)
    along_check_add (check, ALONG_FINDING_RATHER_NOT);
}

void
along_time_rules_check_prefers (AlongCheck *check)
{
  if (check->availability == ALONG_AVAILABILITY_PREFERS)
    along_check_add (check, ALONG_FINDING_PREFERS);
}
