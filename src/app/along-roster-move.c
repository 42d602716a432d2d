/* along-roster-move.c — what it means to drag something somewhere on the roster
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-move.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "rules/along-rules.h"

#define MINUTES_A_DAY (24 * 60)
#define STEP 15

static AlongRosterDrag *
along_roster_drag_copy (AlongRosterDrag *self)
{
  return g_memdup2 (self, sizeof *self);
}

static void
along_roster_drag_free (AlongRosterDrag *self)
{
  g_free (self);
}

G_DEFINE_BOXED_TYPE (AlongRosterDrag, along_roster_drag, along_roster_drag_copy,
                     along_roster_drag_free)

/* The reason that @findings give against it, or %NULL. */
static char *
dup_reason (GPtrArray   *findings,
            AlongRoster *roster,
            AlongShift  *shift,
            AlongClock   clock)
{
  const AlongFinding *finding = along_rules_get_impossible (findings);

  return finding != NULL ? along_finding_describe (finding, roster, shift, clock) : NULL;
}

/* Asked of the roster on which @replaced has made way, of themselves of the one as it is. */
static AlongIntent *
stand_in (AlongRoster      *roster,
          AlongClock        clock,
          AlongShift       *shift,
          AlongAssignment  *replaced,
          gint64            person_id,
          char            **reason)
{
  g_autoptr (AlongRoster) excused = along_rules_excuse (roster, shift, replaced);
  g_autoptr (GPtrArray) findings =
    along_rules_check (along_assignment_get_person_id (replaced) == person_id ? roster : excused,
                       shift, person_id, 0);

  *reason = dup_reason (findings, roster, shift, clock);

  return *reason == NULL ? along_intent_stand_in (replaced, person_id) : NULL;
}

static AlongDay
get_day (AlongRoster *roster,
         AlongShift  *shift)
{
  return along_zone_get_day (along_directory_get_zone (along_roster_get_directory (roster)),
                             along_shift_get_start (shift));
}

/* Minutes of the wall clock since the midnight with which the first day of the span begins. */
static void
get_minutes (AlongZone *zone,
             AlongSpan  span,
             AlongDay  *day,
             int       *start,
             int       *end)
{
  *day = along_zone_get_day (zone, span.start);
  *start = along_zone_get_minute (zone, span.start);
  *end = along_zone_get_minute (zone, span.end) +
         MINUTES_A_DAY * (along_zone_get_day (zone, span.end) - *day);
}

static AlongIntent *
move_to_day (AlongRoster              *roster,
             AlongClock                clock,
             AlongShift               *shift,
             AlongDay                  day,
             gboolean                  copy,
             char                    **reason)
{
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  AlongSpan span = along_shift_get_span (shift);

  if (!copy && day == get_day (roster, shift))
    return NULL;

  return along_roster_shift_to (roster, clock, shift, along_zone_move_span (zone, span, day),
                                copy, reason);
}

/* Somebody's row on another day than the shift's: two things at once, of which one is a slip. */
static char *
dup_other_day (AlongRoster *roster,
               AlongShift  *shift)
{
  g_autofree char *name = along_roster_dup_shift_name (roster, shift);
  g_autofree char *day = along_words_day_short (get_day (roster, shift));

  /* Translators: a shift and its day: "Outreach at Harbour is on Tue 24 Nov. …" */
  return g_strdup_printf (_("%s is on %s. Drop it on that day, or move the shift first."), name,
                          day);
}

static AlongIntent *
drop_on_person (AlongRoster              *roster,
                AlongClock                clock,
                AlongDay                  today,
                AlongShift               *shift,
                AlongAssignment          *assignment,
                const AlongRosterTarget  *target,
                char                    **reason)
{
  if (target->day != get_day (roster, shift))
    {
      *reason = dup_other_day (roster, shift);
      return NULL;
    }

  return along_roster_give (roster, clock, today, shift, assignment, target->person_id, reason);
}

static AlongIntent *
drop_assignment (AlongRoster              *roster,
                 AlongClock                clock,
                 AlongDay                  today,
                 AlongShift               *shift,
                 AlongAssignment          *assignment,
                 const AlongRosterTarget  *target,
                 gboolean                  copy,
                 char                    **reason)
{
  if (target->row == ALONG_ROSTER_ROW_OPEN && target->day == get_day (roster, shift) && !copy)
    {
      *reason = along_assignment_dup_obstacle (assignment);
      return *reason == NULL ? along_intent_unassign (roster, assignment) : NULL;
    }

  if (target->row == ALONG_ROSTER_ROW_PERSON && !copy &&
      target->person_id != along_assignment_get_person_id (assignment))
    return drop_on_person (roster, clock, today, shift, assignment, target, reason);

  return move_to_day (roster, clock, shift, target->day, copy, reason);
}

static AlongIntent *
drop_person (AlongRoster              *roster,
             AlongClock                clock,
             AlongDay                  today,
             gint64                    person_id,
             const AlongRosterTarget  *target,
             char                    **reason)
{
  AlongShift *shift = along_roster_get_shift (roster, target->shift_id);

  if (shift == NULL)
    {
      *reason = g_strdup (_("Drop a person on a shift to assign them to it."));
      return NULL;
    }

  return along_roster_give (roster, clock, today, shift, NULL, person_id, reason);
}

AlongRosterDrag
along_roster_drag_init (AlongRosterBy          by,
                        const AlongRosterItem *item)
{
  AlongRosterDrag drag = { 0 };

  g_return_val_if_fail (item != NULL, drag);

  drag.shift_id = along_record_get_id (ALONG_RECORD (item->shift));

  if (item->assignment != NULL)
    {
      drag.kind = ALONG_ROSTER_DRAG_ASSIGNMENT;
      drag.assignment_id = along_record_get_id (ALONG_RECORD (item->assignment));
      drag.person_id = along_assignment_get_person_id (item->assignment);
    }
  else
    {
      drag.kind = by == ALONG_ROSTER_BY_PERSON ? ALONG_ROSTER_DRAG_OPEN : ALONG_ROSTER_DRAG_SHIFT;
    }

  return drag;
}

AlongIntent *
along_roster_drop (AlongRoster              *roster,
                   AlongClock                clock,
                   AlongDay                  today,
                   const AlongRosterDrag    *drag,
                   const AlongRosterTarget  *target,
                   gboolean                  copy,
                   char                    **reason)
{
  AlongShift *shift;
  AlongAssignment *assignment;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (drag != NULL, NULL);
  g_return_val_if_fail (target != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  *reason = NULL;

  if (drag->kind == ALONG_ROSTER_DRAG_PERSON)
    return drop_person (roster, clock, today, drag->person_id, target, reason);

  shift = along_roster_get_shift (roster, drag->shift_id);
  assignment = along_roster_get_assignment (roster, drag->assignment_id);
  /* Gone meanwhile: there is nothing left to drop. */
  if (shift == NULL || (drag->kind == ALONG_ROSTER_DRAG_ASSIGNMENT && assignment == NULL))
    return NULL;

  if (drag->kind == ALONG_ROSTER_DRAG_ASSIGNMENT)
    return drop_assignment (roster, clock, today, shift, assignment, target, copy, reason);

  if (drag->kind == ALONG_ROSTER_DRAG_OPEN && target->row == ALONG_ROSTER_ROW_PERSON && !copy)
    return drop_on_person (roster, clock, today, shift, NULL, target, reason);

  return move_to_day (roster, clock, shift, target->day, copy, reason);
}

AlongIntent *
along_roster_give (AlongRoster      *roster,
                   AlongClock        clock,
                   AlongDay          today,
                   AlongShift       *shift,
                   AlongAssignment  *assignment,
                   gint64            person_id,
                   char            **reason)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) vacated = NULL;
  g_autofree AlongFinding *full = NULL;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  /* Who takes over a seat needs no open one. */
  if (assignment != NULL)
    {
      findings = along_rules_check (roster, shift, person_id,
                                    along_record_get_id (ALONG_RECORD (assignment)));
      *reason = along_assignment_dup_obstacle (assignment);
      if (*reason == NULL)
        *reason = dup_reason (findings, roster, shift, clock);
      return *reason == NULL ? along_intent_reassign (assignment, person_id) : NULL;
    }

  vacated = along_rules_find_vacated (roster, shift, today);
  if (vacated->len > 0)
    return stand_in (roster, clock, shift, g_ptr_array_index (vacated, 0), person_id, reason);

  findings = along_rules_check (roster, shift, person_id, 0);
  *reason = dup_reason (findings, roster, shift, clock);
  if (*reason != NULL)
    return NULL;

  full = along_rules_find_full (roster, shift, today);
  if (full != NULL)
    *reason = along_finding_describe (full, roster, shift, clock);
  return along_intent_assign (shift, person_id);
}

AlongIntent *
along_roster_shift_to (AlongRoster  *roster,
                       AlongClock    clock,
                       AlongShift   *shift,
                       AlongSpan     span,
                       gboolean      copy,
                       char        **reason)
{
  g_autoptr (AlongShift) moved = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  *reason = NULL;

  /* The copy is without people, so that nobody can be in two places. */
  if (copy)
    return along_intent_copy_shift (shift, span);

  if (along_span_equal (span, along_shift_get_span (shift)))
    return NULL;

  moved = along_record_copy (shift);
  g_object_set (moved, "start", span.start, "end", span.end, NULL);
  findings = along_rules_check_shift (roster, moved);
  *reason = dup_reason (findings, roster, moved, clock);

  return *reason == NULL ? along_intent_move_shift (shift, span) : NULL;
}

AlongRosterRemoval
along_roster_get_removal (AlongRosterPlan       *plan,
                          const AlongRosterItem *item)
{
  g_autoptr (GPtrArray) vacated = NULL;

  g_return_val_if_fail (plan != NULL, ALONG_ROSTER_REMOVAL_NONE);
  g_return_val_if_fail (item != NULL, ALONG_ROSTER_REMOVAL_NONE);

  if (item->assignment != NULL)
    return along_assignment_is_on_record (item->assignment) ? ALONG_ROSTER_REMOVAL_NONE
                                                            : ALONG_ROSTER_REMOVAL_PLACE;
  if (along_roster_plan_get_by (plan) == ALONG_ROSTER_BY_SHIFT)
    return ALONG_ROSTER_REMOVAL_SHIFT;

  vacated = along_rules_find_vacated (along_roster_plan_get_roster (plan), item->shift,
                                      along_roster_plan_get_today (plan));
  if (vacated->len > 0)
    return ALONG_ROSTER_REMOVAL_NONE;

  return along_shift_get_seats (item->shift) > 1 ? ALONG_ROSTER_REMOVAL_SEAT
                                                 : ALONG_ROSTER_REMOVAL_SHIFT;
}

AlongIntent *
along_roster_remove (AlongRosterPlan       *plan,
                     const AlongRosterItem *item)
{
  AlongRoster *roster;
  g_autoptr (AlongShift) smaller = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (item != NULL, NULL);

  roster = along_roster_plan_get_roster (plan);

  switch (along_roster_get_removal (plan, item))
    {
    case ALONG_ROSTER_REMOVAL_PLACE:
      return along_intent_unassign (roster, item->assignment);
    case ALONG_ROSTER_REMOVAL_SEAT:
      smaller = along_record_copy (item->shift);
      g_object_set (smaller, "seats", along_shift_get_seats (item->shift) - 1, NULL);
      return along_intent_save_shift (smaller, item->shift);
    case ALONG_ROSTER_REMOVAL_SHIFT:
      return along_intent_delete_shift (roster, item->shift);
    case ALONG_ROSTER_REMOVAL_NONE:
    default:
      return NULL;
    }
}

AlongSpan
along_roster_resize (AlongZone       *zone,
                     AlongSpan        span,
                     AlongRosterPart  part,
                     int              minutes)
{
  AlongDay day;
  int start, end;

  get_minutes (zone, span, &day, &start, &end);

  if (part == ALONG_ROSTER_PART_START)
    {
      start = (start + minutes + STEP / 2) / STEP * STEP;
      start = CLAMP (start, MAX (0, end - MINUTES_A_DAY), MIN (end, MINUTES_A_DAY) - STEP);
    }
  else if (part == ALONG_ROSTER_PART_END)
    {
      end = (end + minutes + STEP / 2) / STEP * STEP;
      end = CLAMP (end, start + STEP, start + MINUTES_A_DAY);
    }

  return ALONG_SPAN_INIT (along_zone_at (zone, day, start), along_zone_at (zone, day, end));
}
