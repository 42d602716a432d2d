/* along-writer-seats.c — puts people on shifts, each asked of the rules
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-writer-private.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "rules/along-rules.h"
#include "store/along-mapper.h"
#include "store/along-reader.h"

/* Shifts further apart than this are looked at in rosters of their own. */
#define ROSTER_GAP (7 * 24 * 60 * 60)

static gboolean
is_taken (gpointer record)
{
  return record != NULL &&
         along_assignment_state_is_taken (along_assignment_get_state (ALONG_ASSIGNMENT (record)));
}

/* Writes the assignments that take nobody's time, and lists those that do by their shifts. */
static gboolean
write_idle_seats (AlongWriter  *self,
                  GError      **error)
{
  g_autoptr (GHashTable) shifts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                         g_object_unref);

  for (guint i = 0; i < self->changes->len; i++)
    {
      AlongWriterChange *change = g_ptr_array_index (self->changes, i);
      AlongWriterSeat seat;
      AlongShift *shift;
      gint64 shift_id;

      if (!along_writer_is_assignment (change) || change->after == NULL ||
          along_writer_is_idle (self, change))
        continue;

      if (!is_taken (change->after))
        {
          if (!along_mapper_insert (self->sqlite, change->after, error))
            return FALSE;
          continue;
        }

      shift_id = along_assignment_get_shift_id (ALONG_ASSIGNMENT (change->after));
      shift = g_hash_table_lookup (shifts, &shift_id);
      if (shift == NULL)
        {
          g_autoptr (GError) local_error = NULL;

          shift = along_mapper_get (self->sqlite, ALONG_TYPE_SHIFT, shift_id, &local_error);
          if (local_error != NULL)
            {
              g_propagate_error (error, g_steal_pointer (&local_error));
              return FALSE;
            }
          if (shift == NULL)
            {
              g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT,
                           _("The shift is not there any more. Choose another one."));
              return FALSE;
            }
          g_hash_table_insert (shifts, g_memdup2 (&shift_id, sizeof shift_id), shift);
        }

      seat = (AlongWriterSeat) { .change = change, .shift = g_object_ref (shift) };
      g_array_append_val (self->seats, seat);
    }

  return TRUE;
}

static int
compare_seats (gconstpointer a,
               gconstpointer b)
{
  const AlongWriterSeat *of_a = a;
  const AlongWriterSeat *of_b = b;
  gint64 start_a = along_shift_get_start (of_a->shift);
  gint64 start_b = along_shift_get_start (of_b->shift);
  gint64 id_a = along_record_get_id (of_a->change->after);
  gint64 id_b = along_record_get_id (of_b->change->after);

  if (start_a != start_b)
    return start_a < start_b ? -1 : 1;

  return id_a < id_b ? -1 : id_a > id_b;
}

static gboolean
is_double_booking (const AlongFinding *finding)
{
  return finding->code == ALONG_FINDING_OVERLAP || finding->code == ALONG_FINDING_ALREADY_ON_SHIFT;
}

/* Whether @finding stands against @seat, by what is new about it. */
static gboolean
applies (AlongWriter           *self,
         const AlongWriterSeat *seat,
         const AlongFinding    *finding)
{
  AlongAssignment *before, *after;
  AlongWriterChange *shift;
  gint64 shift_id;

  if (finding->severity > ALONG_SEVERITY_NEEDS_REASON)
    return FALSE;

  if (is_double_booking (finding))
    return TRUE;

  if (along_intent_get_kind (self->intent) == ALONG_INTENT_SET_UP ||
      along_intent_get_origin (self->intent) != ALONG_ORIGIN_NEW)
    return FALSE;

  if (!is_taken (seat->change->before))
    return TRUE;

  before = ALONG_ASSIGNMENT (seat->change->before);
  after = ALONG_ASSIGNMENT (seat->change->after);
  if (along_assignment_get_shift_id (before) != along_assignment_get_shift_id (after) ||
      along_assignment_get_person_id (before) != along_assignment_get_person_id (after))
    return TRUE;

  shift_id = along_assignment_get_shift_id (after);
  shift = g_hash_table_lookup (self->change_by_id, &shift_id);

  return shift != NULL && shift->before != NULL &&
         along_rules_concerns (finding,
                               along_rules_compare_shifts (ALONG_SHIFT (shift->before),
                                                           seat->shift));
}

/* Adds @code to nicks with commas between; two findings of a code are answered by one reason. */
static void
add_code (GString          *codes,
          AlongFindingCode  code)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ALONG_TYPE_FINDING_CODE);
  const char *nick = g_enum_get_value (klass, (int) code)->value_nick;
  g_auto (GStrv) known = g_strsplit (codes->str, ",", -1);

  if (g_strv_contains ((const char *const *) known, nick))
    return;

  if (codes->len > 0)
    g_string_append_c (codes, ',');
  g_string_append (codes, nick);
}

/* Refuses what is impossible; what needs a reason is asked for, or kept with the one given. */
static gboolean
check_seat (AlongWriter            *self,
            AlongRoster            *roster,
            const AlongWriterSeat  *seat,
            GError                **error)
{
  AlongAssignment *assignment = ALONG_ASSIGNMENT (seat->change->after);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GString) codes = g_string_new (NULL);

  findings = along_rules_check (roster, seat->shift, along_assignment_get_person_id (assignment),
                                along_record_get_id (ALONG_RECORD (assignment)));

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *message = NULL;
      gboolean answered;

      if (!applies (self, seat, finding))
        continue;

      message = along_finding_describe (finding, roster, seat->shift, self->clock);
      if (finding->severity == ALONG_SEVERITY_IMPOSSIBLE)
        {
          g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT, message);
          return FALSE;
        }

      if (!along_writer_is_answered (self, assignment, finding->code, &answered, error))
        return FALSE;
      if (answered)
        continue;

      g_string_append_printf (self->asked, "%s%s", self->asked->len > 0 ? "\n" : "", message);
      add_code (codes, finding->code);
    }

  return codes->len == 0 || *along_intent_get_reason (self->intent) == '\0' ||
         along_writer_keep_reason (self, assignment, codes->str, error);
}

/* Writes @seats, which are close in time, in front of a roster that holds all the others. */
static gboolean
write_seats_around (AlongWriter            *self,
                    const AlongWriterSeat  *seats,
                    guint                   n_seats,
                    GError                **error)
{
  g_autoptr (AlongDirectory) directory = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  AlongSpan span = along_shift_get_span (seats[0].shift);

  for (guint i = 0; i < n_seats; i++)
    span.end = MAX (span.end, along_shift_get_end (seats[i].shift));

  directory = along_reader_load_directory (self->sqlite, error);
  if (directory == NULL)
    return FALSE;

  roster = along_reader_load_roster (self->sqlite, directory, span, error);
  if (roster == NULL)
    return FALSE;

  for (guint i = 0; i < n_seats; i++)
    {
      AlongRecord *assignment = seats[i].change->after;

      if (!check_seat (self, roster, &seats[i], error) ||
          !along_mapper_insert (self->sqlite, assignment, error))
        return FALSE;
      along_roster_add_assignment (roster, ALONG_ASSIGNMENT (assignment));
    }

  return TRUE;
}

gboolean
along_writer_write_seats (AlongWriter  *self,
                          GError      **error)
{
  const AlongWriterSeat *seats;
  guint first = 0;

  if (!write_idle_seats (self, error))
    return FALSE;

  g_array_sort (self->seats, compare_seats);
  seats = (const AlongWriterSeat *) (gpointer) self->seats->data;

  for (guint i = 1; i <= self->seats->len; i++)
    if (i == self->seats->len || along_shift_get_start (seats[i].shift) >
                                   along_shift_get_start (seats[i - 1].shift) + ROSTER_GAP)
      {
        if (!write_seats_around (self, seats + first, i - first, error))
          return FALSE;
        first = i;
      }

  if (self->asked->len == 0 || *along_intent_get_reason (self->intent) != '\0')
    return TRUE;

  g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NEEDS_REASON, self->asked->str);
  return FALSE;
}
