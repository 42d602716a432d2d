/* along-writer-reasons.c — keeps why somebody has a shift although a rule asks for a reason
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-writer-private.h"

#include "rules/along-rules.h"
#include "store/along-ids.h"
#include "store/along-mapper.h"
#include "store/along-reader.h"

/* Whether the seat is not anybody's any more, or another person's, or on another shift. */
static gboolean
is_left (const AlongWriterChange *change)
{
  AlongAssignment *before, *after;

  if (change->before == NULL || change->after == NULL)
    return change->before != NULL;

  before = ALONG_ASSIGNMENT (change->before);
  after = ALONG_ASSIGNMENT (change->after);

  return along_assignment_get_person_id (before) != along_assignment_get_person_id (after) ||
         along_assignment_get_shift_id (before) != along_assignment_get_shift_id (after);
}

static gboolean
is_taken (gpointer record)
{
  return along_assignment_state_is_taken (along_assignment_get_state (ALONG_ASSIGNMENT (record)));
}

/* The change of the shift that the seat of @change stays on, and that becomes another shift while
 * nobody asks if the reasons hold; %NULL where it does not. */
static AlongWriterChange *
find_shift (AlongWriter             *self,
            const AlongWriterChange *change)
{
  gint64 id = along_assignment_get_shift_id (ALONG_ASSIGNMENT (change->before));
  AlongWriterChange *shift = g_hash_table_lookup (self->change_by_id, &id);

  return shift != NULL && along_writer_is_altered (shift) &&
         !(is_taken (change->before) && is_taken (change->after))
           ? shift : NULL;
}

/* Whether the shift is another than it was: not only at another hour of its day. */
static gboolean
becomes_another (const AlongWriterChange *shift,
                 AlongZone               *zone)
{
  AlongShift *before = ALONG_SHIFT (shift->before);
  AlongShift *after = ALONG_SHIFT (shift->after);

  return along_rules_compare_shifts (before, after) != ALONG_ASPECT_TIME ||
         along_zone_get_day (zone, along_shift_get_start (before)) !=
           along_zone_get_day (zone, along_shift_get_start (after));
}

/* Tells by @goes if the reasons of the assignment of @change are to be let go. */
static gboolean
check_goes (AlongWriter              *self,
            const AlongWriterChange  *change,
            gboolean                 *goes,
            GError                  **error)
{
  AlongWriterChange *shift = NULL;
  g_autoptr (AlongZone) zone = NULL;

  *goes = is_left (change);
  if (!*goes && change->before != NULL)
    shift = find_shift (self, change);
  if (shift == NULL)
    return TRUE;

  zone = along_writer_load_zone (self, error);
  if (zone == NULL)
    return FALSE;

  *goes = becomes_another (shift, zone);
  return TRUE;
}

gboolean
along_writer_gather_reasons (AlongWriter  *self,
                             GError      **error)
{
  guint n_changes = self->changes->len;

  for (guint i = 0; i < n_changes; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);
      g_autoptr (GPtrArray) overrides = NULL;
      gboolean goes;

      if (!along_writer_is_assignment (change))
        continue;

      if (!check_goes (self, change, &goes, error))
        return FALSE;
      if (!goes)
        continue;

      overrides = along_reader_load_overrides (self->sqlite, along_record_get_id (change->before),
                                               error);
      if (overrides == NULL)
        return FALSE;

      for (guint k = 0; k < overrides->len; k++)
        {
          gint64 id = along_record_get_id (g_ptr_array_index (overrides, k));
          AlongWriterChange *override;

          if (g_hash_table_contains (self->change_by_id, &id))
            continue;

          override = along_writer_ensure_change (self, ALONG_TYPE_OVERRIDE, id, FALSE, error);
          if (override == NULL)
            return FALSE;
          g_clear_object (&override->after);
        }
    }

  return TRUE;
}

gboolean
along_writer_is_answered (AlongWriter         *self,
                          AlongAssignment     *assignment,
                          const AlongFinding  *finding,
                          gboolean            *answered,
                          GError             **error)
{
  g_autoptr (GPtrArray) overrides = NULL;

  /* What the intent says of reasons is in the file by now. */
  overrides = along_reader_load_overrides (self->sqlite,
                                           along_record_get_id (ALONG_RECORD (assignment)), error);
  if (overrides == NULL)
    return FALSE;

  *answered = FALSE;
  for (guint i = 0; i < overrides->len; i++)
    *answered = *answered ||
                along_finding_is_noted (
                  finding, along_override_get_codes (g_ptr_array_index (overrides, i)));

  return TRUE;
}

gboolean
along_writer_keep_reason (AlongWriter      *self,
                          AlongAssignment  *assignment,
                          const char       *codes,
                          GError          **error)
{
  AlongWriterChange *change;
  gint64 id;

  if (!along_ids_take (self->sqlite, 1, &id, error))
    return FALSE;

  change = along_writer_ensure_change (self, ALONG_TYPE_OVERRIDE, id, TRUE, error);
  if (change == NULL)
    return FALSE;

  change->after = g_object_new (ALONG_TYPE_OVERRIDE,
                                "id", id,
                                "assignment-id", along_record_get_id (ALONG_RECORD (assignment)),
                                "codes", codes,
                                "reason", along_intent_get_reason (self->intent),
                                "by-id", along_intent_get_by_id (self->intent),
                                "at", self->now,
                                NULL);

  return along_record_check (change->after, NULL, error) &&
         along_mapper_insert (self->sqlite, change->after, error);
}
