/* along-writer-seats.c — puts people on shifts, each asked of the rules
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-writer-private.h"

#include "rules/along-rules.h"
#include "rules/along-wall.h"
#include "store/along-mapper.h"

static gboolean
is_taken (gpointer record)
{
  return record != NULL &&
         along_assignment_state_is_taken (along_assignment_get_state (ALONG_ASSIGNMENT (record)));
}

/* Writes the assignments that take nobody's time, about which there is nothing to ask. */
static gboolean
write_idle_seats (AlongWriter  *self,
                  GError      **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if (along_writer_is_assignment (change) && change->after != NULL &&
          !along_writer_is_idle (self, change) && !is_taken (change->after) &&
          !along_mapper_insert (self->sqlite, change->after, error))
        return FALSE;
    }

  return TRUE;
}

static gint64
get_id (AlongAssignment *assignment)
{
  return along_record_get_id (ALONG_RECORD (assignment));
}

static gboolean
is_double_booking (const AlongFinding *finding)
{
  return finding->code == ALONG_FINDING_OVERLAP || finding->code == ALONG_FINDING_ALREADY_ON_SHIFT;
}

/* Whether the person of @seat takes it newly. */
static gboolean
is_new (const AlongWriterSeat *seat)
{
  AlongAssignment *before;

  if (!is_taken (seat->change->before))
    return TRUE;

  before = ALONG_ASSIGNMENT (seat->change->before);

  return along_assignment_get_shift_id (before) !=
           along_assignment_get_shift_id (seat->assignment) ||
         along_assignment_get_person_id (before) !=
           along_assignment_get_person_id (seat->assignment);
}

/* The shift of @seat as it was; %NULL where that is new or not about to change. */
static AlongShift *
get_shift_before (AlongWriter           *self,
                  const AlongWriterSeat *seat)
{
  gint64 id = along_assignment_get_shift_id (seat->assignment);
  AlongWriterChange *change = g_hash_table_lookup (self->change_by_id, &id);

  return change != NULL ? (AlongShift *) change->before : NULL;
}

static AlongDay
get_day (AlongRoster *roster,
         AlongShift  *shift)
{
  return along_zone_get_day (along_directory_get_zone (along_roster_get_directory (roster)),
                             along_shift_get_start (shift));
}

/* Whether @finding, which needs a reason and counts several shifts, was there already and is no
 * worse now that the shift has other times and is otherwise as it was: what does not change is not
 * asked anew. */
static gboolean
is_known (AlongWriter           *self,
          AlongRoster           *roster,
          const AlongWriterSeat *seat,
          AlongShift            *before,
          const AlongFinding    *finding)
{
  if (finding->severity != ALONG_SEVERITY_NEEDS_REASON ||
      along_rules_compare_shifts (before, seat->shift) != ALONG_ASPECT_TIME ||
      !along_finding_is_noted (
        finding, along_intent_get_standing (self->inverse, get_id (seat->assignment))))
    return FALSE;

  /* The rest before or after the same other shift. */
  if (finding->code == ALONG_FINDING_REST)
    return along_span_get_gap (along_shift_get_span (before), finding->span) / 60 <=
           finding->number;

  return along_writer_is_within (along_roster_get_directory (roster), before, seat->shift, finding);
}

/* Whether @finding stands against @seat, by what is new about it. */
static gboolean
applies (AlongWriter           *self,
         AlongRoster           *roster,
         const AlongWriterSeat *seat,
         const AlongFinding    *finding)
{
  AlongShift *before;

  if (finding->severity > ALONG_SEVERITY_NEEDS_REASON)
    return FALSE;

  if (is_double_booking (finding))
    return TRUE;

  if (along_intent_get_kind (self->intent) == ALONG_INTENT_SET_UP ||
      along_finding_is_noted (
        finding, along_intent_get_standing (self->intent, get_id (seat->assignment))))
    return FALSE;

  if (is_new (seat))
    return TRUE;

  before = get_shift_before (self, seat);

  return before != NULL &&
         along_rules_concerns (finding, along_rules_compare_shifts (before, seat->shift)) &&
         !is_known (self, roster, seat, before, finding);
}

/* Whether one of @seats that are written after the one @at is company on the same shift. */
static gboolean
has_company (AlongRoster           *roster,
             const AlongWriterSeat *seats,
             guint                  n_seats,
             guint                  at)
{
  AlongShift *shift = seats[at].shift;

  for (guint i = at + 1; i < n_seats; i++)
    if (along_assignment_get_shift_id (seats[i].assignment) ==
          along_assignment_get_shift_id (seats[at].assignment) &&
        along_rules_is_company (roster, shift, seats[i].assignment, get_day (roster, shift)))
      return TRUE;

  return FALSE;
}

/* Refuses what is impossible; what needs a reason is asked for, or kept with the one given. */
static gboolean
check_seat (AlongWriter            *self,
            AlongRoster            *roster,
            const AlongWriterSeat  *seats,
            guint                   n_seats,
            guint                   at,
            GError                **error)
{
  const AlongWriterSeat *seat = &seats[at];
  AlongAssignment *assignment = seat->assignment;
  g_autoptr (AlongRoster) told = along_wall_hide (self->viewer_id, roster);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GString) notes = g_string_new (NULL);

  findings = along_rules_check (roster, seat->shift, along_assignment_get_person_id (assignment),
                                get_id (assignment));

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *message = NULL;
      gboolean answered;

      if (!applies (self, roster, seat, finding) ||
          (finding->code == ALONG_FINDING_ALONE && has_company (roster, seats, n_seats, at)))
        continue;

      message = along_finding_describe (finding, told, seat->shift, self->clock);
      if (finding->severity == ALONG_SEVERITY_IMPOSSIBLE)
        {
          g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT, message);
          return FALSE;
        }

      if (!along_writer_is_answered (self, assignment, finding, &answered, error))
        return FALSE;
      if (answered)
        continue;

      g_string_append_printf (self->asked, "%s%s", self->asked->len > 0 ? "\n" : "", message);
      along_finding_note (finding, notes);
    }

  return notes->len == 0 || *along_intent_get_reason (self->intent) == '\0' ||
         along_writer_keep_reason (self, assignment, notes->str, error);
}

/* Writes each seat in front of all that stand already. */
static gboolean
write_seats (AlongWriter            *self,
             AlongRoster            *roster,
             const AlongWriterSeat  *seats,
             guint                   n_seats,
             GError                **error)
{
  for (guint i = 0; i < n_seats; i++)
    {
      if (!check_seat (self, roster, seats, n_seats, i, error) ||
          !along_mapper_insert (self->sqlite, ALONG_RECORD (seats[i].assignment), error))
        return FALSE;
      along_roster_add_assignment (roster, seats[i].assignment);
    }

  return TRUE;
}

gboolean
along_writer_write_seats (AlongWriter  *self,
                          GError      **error)
{
  g_autoptr (GArray) seats = NULL;

  if (!write_idle_seats (self, error))
    return FALSE;

  seats = along_writer_list_seats (self, TRUE, error);
  if (seats == NULL || !along_writer_visit_seats (self, seats, write_seats, error))
    return FALSE;

  if (self->asked->len == 0 || *along_intent_get_reason (self->intent) != '\0')
    return TRUE;

  g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NEEDS_REASON, self->asked->str);
  return FALSE;
}

static gboolean
note_standing (AlongWriter            *self,
               AlongRoster            *roster,
               const AlongWriterSeat  *seats,
               guint                   n_seats,
               GError                **error)
{
  for (guint i = 0; i < n_seats; i++)
    {
      gint64 id = get_id (seats[i].assignment);
      g_autoptr (GPtrArray) findings =
        along_rules_check (roster, seats[i].shift,
                           along_assignment_get_person_id (seats[i].assignment), id);

      g_autoptr (GString) notes = g_string_new (NULL);

      for (guint k = 0; k < findings->len; k++)
        along_finding_note (g_ptr_array_index (findings, k), notes);
      along_intent_set_standing (self->inverse, id, notes->str);
    }

  return TRUE;
}

gboolean
along_writer_note_standing (AlongWriter  *self,
                            GError      **error)
{
  g_autoptr (GArray) seats = along_writer_list_seats (self, FALSE, error);

  return seats != NULL && along_writer_visit_seats (self, seats, note_standing, error);
}
