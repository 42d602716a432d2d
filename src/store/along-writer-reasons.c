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

/* What becomes of the shift of a seat that somebody keeps. */
typedef struct
{
  AlongDirectory *directory;
  AlongShift *before;
  AlongShift *after;
  gboolean is_off; /* while it takes no time, so that nobody asks if the reasons hold */
} Becoming;

/* The same of the seat of @change; FALSE where the shift stays as it is. */
static gboolean
find_becoming (AlongWriter             *self,
               const AlongWriterChange *change,
               Becoming                *becoming)
{
  gint64 id = along_assignment_get_shift_id (ALONG_ASSIGNMENT (change->before));
  AlongWriterChange *shift = g_hash_table_lookup (self->change_by_id, &id);

  if (shift == NULL || !along_writer_is_altered (shift))
    return FALSE;

  becoming->before = ALONG_SHIFT (shift->before);
  becoming->after = ALONG_SHIFT (shift->after);
  becoming->is_off = !is_taken (change->before) || !is_taken (change->after);

  return TRUE;
}

static AlongDay
get_day (AlongDirectory *directory,
         AlongShift     *shift)
{
  return along_zone_get_day (along_directory_get_zone (directory), along_shift_get_start (shift));
}

gboolean
along_writer_is_within (AlongDirectory     *directory,
                        AlongShift         *before,
                        AlongShift         *after,
                        const AlongFinding *finding)
{
  const AlongWork old = {
    .shift_id = along_record_get_id (ALONG_RECORD (before)),
    .span = along_shift_get_span (before),
    .day = get_day (directory, before),
  };

  return finding->code == ALONG_FINDING_DAY_WORK
           ? get_day (directory, after) == old.day
           : along_rules_has_counted (directory, after, finding, &old);
}

/* Whether the shift takes no time that it did not take before. */
static gboolean
is_part (const Becoming *becoming)
{
  return along_shift_get_start (becoming->after) >= along_shift_get_start (becoming->before) &&
         along_shift_get_end (becoming->after) <= along_shift_get_end (becoming->before);
}

/* Whether the shift is another than it was: not only at another hour of its day. */
static gboolean
is_another (const Becoming *becoming)
{
  return along_rules_compare_shifts (becoming->before, becoming->after) != ALONG_ASPECT_TIME ||
         get_day (becoming->directory, becoming->before) !=
           get_day (becoming->directory, becoming->after);
}

/* Whether a reason that was given for what is @noted is about the shift as it becomes still. What
 * looks at nothing that is different is; so is what names somebody, and a rest is from the shift
 * that is named. One that counts is about the time that the shift was in, and else it is about the
 * shift as it was, and not for longer or at another hour. */
static gboolean
holds (const AlongFinding *noted,
       gpointer            data)
{
  const Becoming *becoming = data;
  AlongAspects aspects = along_rules_compare_shifts (becoming->before, becoming->after);

  if (becoming->is_off && is_another (becoming))
    return FALSE;

  if (!along_rules_concerns (noted, aspects) || noted->partner_id != 0 ||
      noted->code == ALONG_FINDING_REST)
    return TRUE;

  if (noted->number != 0)
    return along_writer_is_within (becoming->directory, becoming->before, becoming->after, noted);

  return aspects == ALONG_ASPECT_TIME && is_part (becoming);
}

/* Lets @override go, or of @becoming, which may be %NULL, what does not hold any more. */
static gboolean
let_go (AlongWriter    *self,
        AlongOverride  *override,
        Becoming       *becoming,
        GError        **error)
{
  gint64 id = along_record_get_id (ALONG_RECORD (override));
  g_autofree char *codes = NULL;
  AlongWriterChange *change;

  if (becoming != NULL)
    codes = along_finding_sift_notes (along_reason_get_codes (ALONG_REASON (override)), holds,
                                      becoming);
  else
    codes = g_strdup ("");

  if (g_str_equal (codes, along_reason_get_codes (ALONG_REASON (override))))
    return TRUE;

  change = along_writer_ensure_change (self, ALONG_TYPE_OVERRIDE, id, FALSE, error);
  if (change == NULL)
    return FALSE;

  g_clear_object (&change->after);
  if (*codes != '\0')
    {
      change->after = along_record_copy (override);
      g_object_set (change->after, "codes", codes, NULL);
    }

  return TRUE;
}

/* The same of all reasons of the assignment of @change; what the intent says of them itself stays.
 * The directory is loaded when it is needed. */
static gboolean
let_all_go (AlongWriter              *self,
            const AlongWriterChange  *change,
            Becoming                 *becoming,
            AlongDirectory          **directory,
            GError                  **error)
{
  g_autoptr (GPtrArray) overrides =
    along_reader_load_overrides (self->sqlite, along_record_get_id (change->before), error);

  if (overrides == NULL)
    return FALSE;

  if (becoming != NULL && overrides->len > 0)
    {
      if (*directory == NULL)
        *directory = along_reader_load_directory (self->sqlite, error);
      if (*directory == NULL)
        return FALSE;
      becoming->directory = *directory;
    }

  for (guint i = 0; i < overrides->len; i++)
    {
      AlongOverride *override = g_ptr_array_index (overrides, i);
      gint64 id = along_record_get_id (ALONG_RECORD (override));

      if (!g_hash_table_contains (self->change_by_id, &id) &&
          !let_go (self, override, becoming, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
along_writer_gather_reasons (AlongWriter  *self,
                             GError      **error)
{
  g_autoptr (AlongDirectory) directory = NULL;
  guint n_changes = self->changes->len;

  for (guint i = 0; i < n_changes; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);
      gboolean leaves = along_writer_is_assignment (change) && is_left (change);
      Becoming becoming = { 0 };

      if (!along_writer_is_assignment (change) || change->before == NULL ||
          (!leaves && !find_becoming (self, change, &becoming)))
        continue;

      if (!let_all_go (self, change, leaves ? NULL : &becoming, &directory, error))
        return FALSE;
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
                  finding, along_reason_get_codes (g_ptr_array_index (overrides, i)));

  return TRUE;
}

AlongOverride *
along_writer_gather_reason (AlongWriter      *self,
                            AlongAssignment  *assignment,
                            const char       *codes,
                            GError          **error)
{
  AlongWriterChange *change;
  gint64 id;

  if (!along_ids_take (self->sqlite, 1, &id, error))
    return NULL;

  change = along_writer_ensure_change (self, ALONG_TYPE_OVERRIDE, id, TRUE, error);
  if (change == NULL)
    return NULL;

  change->after = g_object_new (ALONG_TYPE_OVERRIDE,
                                "id", id,
                                "assignment-id", along_record_get_id (ALONG_RECORD (assignment)),
                                "codes", codes,
                                "reason", along_intent_get_reason (self->intent),
                                "by-id", along_intent_get_by_id (self->intent),
                                "at", self->now,
                                NULL);

  return along_record_check (change->after, NULL, error) ? ALONG_OVERRIDE (change->after) : NULL;
}

gboolean
along_writer_keep_reason (AlongWriter      *self,
                          AlongAssignment  *assignment,
                          const char       *codes,
                          GError          **error)
{
  AlongOverride *override = along_writer_gather_reason (self, assignment, codes, error);

  return override != NULL && along_mapper_insert (self->sqlite, ALONG_RECORD (override), error);
}
