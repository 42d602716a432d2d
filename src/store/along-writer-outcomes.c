/* along-writer-outcomes.c — keeps what became of people on a shift together with them and its day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-writer-private.h"

#include <glib/gi18n-lib.h>

#include "store/along-mapper.h"

/* Whether the person of @change leaves a shift that stays. */
static gboolean
leaves (AlongWriter             *self,
        const AlongWriterChange *change)
{
  AlongAssignment *before = ALONG_ASSIGNMENT (change->before);
  AlongWriterChange *shift;
  gint64 shift_id;

  if (change->after != NULL)
    return along_assignment_get_person_id (ALONG_ASSIGNMENT (change->after)) !=
           along_assignment_get_person_id (before);

  shift_id = along_assignment_get_shift_id (before);
  shift = g_hash_table_lookup (self->change_by_id, &shift_id);

  return shift == NULL || shift->after != NULL;
}

/* The one for whom @change brings somebody else and who can't be stood in for; %NULL for none. */
static AlongAssignment *
find_irreplaceable (AlongWriter             *self,
                    const AlongWriterChange *change)
{
  gint64 id = along_assignment_get_stands_in_for_id (ALONG_ASSIGNMENT (change->after));
  AlongWriterChange *original = g_hash_table_lookup (self->change_by_id, &id);

  if (original == NULL || original->before == NULL ||
      along_assignment_can_be_replaced (ALONG_ASSIGNMENT (original->before)))
    return NULL;

  return ALONG_ASSIGNMENT (original->before);
}

/* The change of the shift that the seat of @change was on; %NULL where that stays as it is. */
static AlongWriterChange *
find_shift (AlongWriter             *self,
            const AlongWriterChange *change)
{
  gint64 id = along_assignment_get_shift_id (ALONG_ASSIGNMENT (change->before));
  AlongWriterChange *shift = g_hash_table_lookup (self->change_by_id, &id);

  return shift != NULL && shift->before != NULL ? shift : NULL;
}

static gboolean
is_missed (gpointer record)
{
  return record != NULL &&
         along_assignment_get_state (ALONG_ASSIGNMENT (record)) == ALONG_ASSIGNMENT_MISSED;
}

/* Why the shift of the seat of @change can't be what it is about to: it does not go while somebody
 * is out on it, nor does what became of them go to a time that was not the shift's, or who missed
 * it to one that has not begun. %NULL for nothing. */
static const char *
find_obstacle (AlongWriter             *self,
               const AlongWriterChange *change)
{
  AlongWriterChange *shift = change->before != NULL ? find_shift (self, change) : NULL;

  if (shift == NULL || !along_assignment_is_on_record (ALONG_ASSIGNMENT (change->before)))
    return NULL;

  if (shift->after == NULL)
    return along_assignment_get_state (ALONG_ASSIGNMENT (change->before)) ==
               ALONG_ASSIGNMENT_CHECKED_IN
             ? _("Somebody is out on this shift. Say first that they are back.") : NULL;

  if (along_span_overlaps (along_shift_get_span (ALONG_SHIFT (shift->before)),
                           along_shift_get_span (ALONG_SHIFT (shift->after))) &&
      !(is_missed (change->before) && is_missed (change->after) &&
        along_shift_get_start (ALONG_SHIFT (shift->before)) <= self->now &&
        along_shift_get_start (ALONG_SHIFT (shift->after)) > self->now))
    return NULL;

  return _("It is on record what became of somebody on this shift: it stays at its time.");
}

/* The shift that @assignment will be on, as it will be, to be unreffed; %NULL without an error
 * where it goes. */
static AlongShift *
load_shift (AlongWriter      *self,
            AlongAssignment  *assignment,
            GError          **error)
{
  gint64 id = along_assignment_get_shift_id (assignment);
  AlongWriterChange *named = g_hash_table_lookup (self->change_by_id, &id);

  if (named == NULL)
    return along_mapper_get (self->sqlite, ALONG_TYPE_SHIFT, id, error);

  return named->after != NULL ? g_object_ref (ALONG_SHIFT (named->after)) : NULL;
}

/* Whether @change newly says that somebody missed the shift or is done with it; not that of whoever
 * is out, who may be back early. */
static gboolean
tells_end (const AlongWriterChange *change)
{
  AlongAssignmentState state = along_assignment_get_state (ALONG_ASSIGNMENT (change->after));
  AlongAssignmentState before = ALONG_ASSIGNMENT_PROPOSED;

  if (change->before != NULL)
    before = along_assignment_get_state (ALONG_ASSIGNMENT (change->before));

  return state != before &&
         (state == ALONG_ASSIGNMENT_MISSED ||
          (state == ALONG_ASSIGNMENT_DONE && before != ALONG_ASSIGNMENT_CHECKED_IN));
}

/* Refuses that @change says this of a shift that has not begun: they may still come. A file begins
 * with its own. */
static gboolean
check_begun (AlongWriter              *self,
             const AlongWriterChange  *change,
             GError                  **error)
{
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (GError) local_error = NULL;

  if (change->after == NULL || along_intent_get_kind (self->intent) == ALONG_INTENT_SET_UP ||
      !tells_end (change))
    return TRUE;

  shift = load_shift (self, ALONG_ASSIGNMENT (change->after), &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (shift == NULL || along_shift_get_start (shift) <= self->now)
    return TRUE;

  if (is_missed (change->after))
    g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT,
                         _("The shift has not begun yet, so nobody has missed it. Say that the "
                           "person is excused, or take them off the shift."));
  else
    g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT,
                         _("The shift has not begun yet, so nobody is done with it."));
  return FALSE;
}

/* Who is to be back when the shift ends is so when it ends at another time. */
static void
follow_end (AlongWriter       *self,
            AlongWriterChange *change)
{
  AlongWriterChange *shift;
  g_autoptr (AlongAssignment) later = NULL;

  if (change->before == NULL || change->after == NULL)
    return;

  shift = find_shift (self, change);
  if (shift == NULL || shift->after == NULL ||
      along_assignment_get_state (ALONG_ASSIGNMENT (change->after)) !=
        ALONG_ASSIGNMENT_CHECKED_IN ||
      along_assignment_get_due_back_at (ALONG_ASSIGNMENT (change->after)) !=
        along_shift_get_end (ALONG_SHIFT (shift->before)))
    return;

  later = along_record_copy (change->after);
  g_object_set (later, "due-back-at", along_shift_get_end (ALONG_SHIFT (shift->after)), NULL);
  g_set_object (&change->after, ALONG_RECORD (later));
}

/* Notes of @change since when somebody is back who is said to be done: from now on, where they were
 * out or the shift goes on. Afterwards it is not known, and nothing stays where they are not done
 * after all. */
static gboolean
note_back (AlongWriter        *self,
           AlongWriterChange  *change,
           GError            **error)
{
  AlongAssignment *before = (AlongAssignment *) change->before;
  g_autoptr (AlongAssignment) after = NULL;
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 back_at = 0;

  if (before == NULL || change->after == NULL ||
      along_assignment_get_state (before) ==
        along_assignment_get_state (ALONG_ASSIGNMENT (change->after)))
    return TRUE;

  after = along_record_copy (change->after);
  if (along_assignment_get_state (after) == ALONG_ASSIGNMENT_DONE)
    {
      /* Who is checked out tells it. */
      if (along_assignment_get_back_at (after) != along_assignment_get_back_at (before))
        return TRUE;

      shift = load_shift (self, after, &local_error);
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      if (along_assignment_get_state (before) == ALONG_ASSIGNMENT_CHECKED_IN ||
          (shift != NULL && along_span_contains (along_shift_get_span (shift), self->now)))
        back_at = self->now;
    }

  g_object_set (after, "back-at", back_at, NULL);
  g_set_object (&change->after, ALONG_RECORD (after));

  return TRUE;
}

gboolean
along_writer_check_outcomes (AlongWriter  *self,
                             GError      **error)
{
  if (along_intent_get_origin (self->intent) != ALONG_ORIGIN_NEW)
    return TRUE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      AlongWriterChange *change = g_ptr_array_index (self->changes, i);
      g_autofree char *obstacle = NULL;
      AlongAssignment *assignment = NULL;

      if (!along_writer_is_assignment (change))
        continue;

      if (!check_begun (self, change, error) || !note_back (self, change, error))
        return FALSE;

      if (change->before == NULL)
        assignment = find_irreplaceable (self, change);
      else if (leaves (self, change))
        assignment = ALONG_ASSIGNMENT (change->before);

      if (assignment != NULL)
        obstacle = along_assignment_dup_obstacle (assignment);
      if (obstacle == NULL)
        obstacle = g_strdup (find_obstacle (self, change));
      if (obstacle != NULL)
        {
          g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT, obstacle);
          return FALSE;
        }

      follow_end (self, change);
    }

  return TRUE;
}
