/* along-writer.c — carries out an intent inside a transaction
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-writer-private.h"

#include <glib/gi18n-lib.h>

#include "rules/along-rules.h"
#include "store/along-audit.h"
#include "store/along-ids.h"
#include "store/along-mapper.h"
#include "store/along-reader.h"

/* What somebody has learned is looked at on each day on which they work. */
static const AlongSpan all_days = ALONG_SPAN_INIT (G_MININT64, G_MAXINT64);

static void
change_free (gpointer data)
{
  AlongWriterChange *change = data;

  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

static void
writer_clear (AlongWriter *self)
{
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->change_by_id, g_hash_table_unref);
  g_clear_pointer (&self->inverse, along_intent_unref);
  g_string_free (self->asked, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AlongWriter, writer_clear)

static AlongRecord *
get_any (const AlongWriterChange *change)
{
  return change->after != NULL ? change->after : change->before;
}

gboolean
along_writer_is_assignment (const AlongWriterChange *change)
{
  return ALONG_IS_ASSIGNMENT (get_any (change));
}

gboolean
along_writer_is_unchanged (const AlongWriterChange *change)
{
  return change->before != NULL && change->after != NULL &&
         along_record_equal (change->before, change->after);
}

gboolean
along_writer_is_altered (const AlongWriterChange *change)
{
  return change->before != NULL && change->after != NULL && ALONG_IS_SHIFT (change->after) &&
         along_rules_compare_shifts (ALONG_SHIFT (change->before),
                                     ALONG_SHIFT (change->after)) != 0;
}

AlongWriterChange *
along_writer_ensure_change (AlongWriter  *self,
                            GType         type,
                            gint64        id,
                            gboolean      fresh,
                            GError      **error)
{
  AlongWriterChange *change = g_hash_table_lookup (self->change_by_id, &id);
  g_autoptr (GError) local_error = NULL;

  if (change != NULL)
    return change;

  change = g_new0 (AlongWriterChange, 1);
  if (!fresh)
    change->before = along_mapper_get (self->sqlite, type, id, &local_error);
  if (local_error != NULL)
    {
      change_free (change);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  g_set_object (&change->after, change->before);
  g_ptr_array_add (self->changes, change);
  g_hash_table_insert (self->change_by_id, g_memdup2 (&id, sizeof id), change);

  return change;
}

AlongZone *
along_writer_load_zone (AlongWriter  *self,
                        GError      **error)
{
  g_autoptr (AlongAgency) agency =
    along_mapper_get (self->sqlite, ALONG_TYPE_AGENCY, ALONG_AGENCY_ID, error);

  return agency != NULL ? along_zone_new (along_agency_get_zone (agency), error) : NULL;
}

gboolean
along_writer_is_idle (AlongWriter             *self,
                      const AlongWriterChange *change)
{
  AlongWriterChange *shift;
  gint64 shift_id;

  if (!along_writer_is_unchanged (change))
    return FALSE;

  if (!along_writer_is_assignment (change))
    return TRUE;

  shift_id = along_assignment_get_shift_id (ALONG_ASSIGNMENT (change->before));
  shift = g_hash_table_lookup (self->change_by_id, &shift_id);

  return shift == NULL || !along_writer_is_altered (shift);
}

static void
touch_span (AlongWriter *self,
            AlongSpan    span)
{
  AlongSpan *whole = &self->touched.span;

  if ((self->touched.kinds & ALONG_CHANGE_ROSTER) == 0)
    *whole = span;

  whole->start = MIN (whole->start, span.start);
  whole->end = MAX (whole->end, span.end);
  self->touched.kinds |= ALONG_CHANGE_ROSTER;
}

/* Lets @change end with @record, or only with @properties of it when they are not %NULL. */
static void
put (AlongWriterChange *change,
     AlongRecord       *record,
     const char *const *properties)
{
  g_autoptr (AlongRecord) after = NULL;

  if (properties != NULL && change->after != NULL)
    after = along_record_copy_with (change->after, record, properties);
  else
    after = g_object_ref (record);

  g_set_object (&change->after, after);
}

/* Finds where each record of the intent ends up. */
static gboolean
gather (AlongWriter  *self,
        GError      **error)
{
  g_autoptr (GPtrArray) records = along_ids_resolve (self->sqlite, self->intent, error);

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      AlongRecord *record = g_ptr_array_index (records, i);
      gboolean removed, fresh;
      AlongWriterChange *change;

      fresh = along_ids_is_new (along_intent_get_item (self->intent, i, &removed));
      change = along_writer_ensure_change (self, G_OBJECT_TYPE (record),
                                           along_record_get_id (record), fresh, error);
      if (change == NULL)
        return FALSE;

      /* A shift would come back without its people, and a seat to take somebody's time. */
      if (!removed && change->after == NULL && along_intent_get_changes (self->intent, i) != NULL &&
          (ALONG_IS_SHIFT (record) || ALONG_IS_ASSIGNMENT (record)))
        {
          g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT,
                       _("The shift is not there any more. Choose another one."));
          return FALSE;
        }

      if (removed)
        g_clear_object (&change->after);
      else
        put (change, record, along_intent_get_changes (self->intent, i));

      if (change->after != NULL && !along_record_check (change->after, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* Adds the assignments whose shift alters, which make way, or goes, which go with it. */
static gboolean
gather_seats (AlongWriter  *self,
              GError      **error)
{
  guint n_named = self->changes->len;

  for (guint i = 0; i < n_named; i++)
    {
      AlongWriterChange *shift = g_ptr_array_index (self->changes, i);
      g_autoptr (GPtrArray) seats = NULL;

      if (shift->before == NULL || !ALONG_IS_SHIFT (shift->before) ||
          (shift->after != NULL && !along_writer_is_altered (shift)))
        continue;

      seats = along_reader_load_seats (self->sqlite, along_record_get_id (shift->before), error);
      if (seats == NULL)
        return FALSE;

      for (guint k = 0; k < seats->len; k++)
        {
          AlongRecord *record = g_ptr_array_index (seats, k);
          gint64 id = along_record_get_id (record);
          AlongWriterChange *change;

          if (g_hash_table_contains (self->change_by_id, &id))
            continue;

          change = along_writer_ensure_change (self, ALONG_TYPE_ASSIGNMENT, id, FALSE, error);
          if (change == NULL)
            return FALSE;
          if (shift->after == NULL)
            g_clear_object (&change->after);
        }
    }

  return TRUE;
}

static gboolean
lift_assignments (AlongWriter  *self,
                  GError      **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if (along_writer_is_assignment (change) && change->before != NULL &&
          !along_writer_is_idle (self, change) &&
          !along_mapper_delete (self->sqlite, change->before, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_others (AlongWriter  *self,
              GError      **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      AlongWriterChange *change = g_ptr_array_index (self->changes, i);
      gboolean written = TRUE;

      if (along_writer_is_assignment (change) || change->after == NULL ||
          along_writer_is_unchanged (change))
        continue;

      if (change->before == NULL)
        written = along_mapper_insert (self->sqlite, change->after, error);
      else
        written = along_mapper_update (self->sqlite, change->after, error);

      if (!written)
        return FALSE;
    }

  for (guint i = self->changes->len; i-- > 0;)
    {
      AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if (!along_writer_is_assignment (change) && change->after == NULL && change->before != NULL &&
          !along_mapper_delete (self->sqlite, change->before, error))
        return FALSE;
    }

  return TRUE;
}

/* The span of the shift with @shift_id, as it was or will be. */
static gboolean
touch_shift (AlongWriter  *self,
             gint64        shift_id,
             GError      **error)
{
  AlongWriterChange *named = g_hash_table_lookup (self->change_by_id, &shift_id);
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (GError) local_error = NULL;

  /* Shifts that the intent changes are touched themselves. */
  if (named != NULL && !along_writer_is_unchanged (named))
    return TRUE;

  shift = along_mapper_get (self->sqlite, ALONG_TYPE_SHIFT, shift_id, &local_error);
  if (shift != NULL)
    touch_span (self, along_shift_get_span (shift));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* The span of the shift of the assignment that @override is about. */
static gboolean
touch_override (AlongWriter    *self,
                AlongOverride  *override,
                GError        **error)
{
  gint64 id = along_override_get_assignment_id (override);
  AlongWriterChange *named = g_hash_table_lookup (self->change_by_id, &id);
  g_autoptr (AlongAssignment) assignment = NULL;
  g_autoptr (GError) local_error = NULL;

  if (named != NULL && !along_writer_is_unchanged (named))
    return TRUE;

  assignment = along_mapper_get (self->sqlite, ALONG_TYPE_ASSIGNMENT, id, &local_error);
  if (assignment != NULL)
    return touch_shift (self, along_assignment_get_shift_id (assignment), error);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* The span of the shift that @answer is about, as it was published. */
static gboolean
touch_answer (AlongWriter  *self,
              AlongAnswer  *answer,
              GError      **error)
{
  gint64 id = along_answer_get_published_id (answer);
  AlongWriterChange *named = g_hash_table_lookup (self->change_by_id, &id);
  g_autoptr (AlongPublished) published = NULL;
  g_autoptr (GError) local_error = NULL;

  if (named != NULL && !along_writer_is_unchanged (named))
    return TRUE;

  published = along_mapper_get (self->sqlite, ALONG_TYPE_PUBLISHED, id, &local_error);
  if (published != NULL)
    touch_span (self, along_published_get_span (published));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
touch (AlongWriter  *self,
       AlongRecord  *record,
       GError      **error)
{
  if (ALONG_IS_ASSIGNMENT (record))
    return touch_shift (self, along_assignment_get_shift_id (ALONG_ASSIGNMENT (record)), error);
  if (ALONG_IS_OVERRIDE (record))
    return touch_override (self, ALONG_OVERRIDE (record), error);
  if (ALONG_IS_ANSWER (record))
    return touch_answer (self, ALONG_ANSWER (record), error);
  if (along_writer_is_supervision (record))
    self->touched.kinds |= ALONG_CHANGE_SUPERVISION;
  if (along_writer_is_training (record))
    self->touched.kinds |= ALONG_CHANGE_TRAINING;
  if (ALONG_IS_TRAINING (record))
    return touch_shift (self, along_training_get_shift_id (ALONG_TRAINING (record)), error);
  if (ALONG_IS_SUPERVISION (record))
    return touch_shift (self, along_supervision_get_shift_id (ALONG_SUPERVISION (record)), error);

  if (ALONG_IS_SHIFT (record))
    touch_span (self, along_shift_get_span (ALONG_SHIFT (record)));
  else if (ALONG_IS_ABSENCE (record))
    touch_span (self, along_absence_get_span (ALONG_ABSENCE (record)));
  else if (ALONG_IS_WISH (record))
    touch_span (self, along_wish_get_span (ALONG_WISH (record)));
  else if (ALONG_IS_PUBLISHED (record))
    touch_span (self, along_published_get_span (ALONG_PUBLISHED (record)));
  else if (ALONG_IS_CERTIFICATE (record) || ALONG_IS_WAIVER (record))
    touch_span (self, all_days);
  else if (ALONG_IS_AGENCY (record))
    self->touched.kinds |= ALONG_CHANGE_AGENCY;
  else if (!along_writer_is_supervision (record) && !along_writer_is_training (record))
    self->touched.kinds |= ALONG_CHANGE_ENTRIES;

  return TRUE;
}

static gboolean
touch_all (AlongWriter  *self,
           GError      **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if (along_writer_is_unchanged (change))
        continue;

      if ((change->before != NULL && !touch (self, change->before, error)) ||
          (change->after != NULL && !touch (self, change->after, error)))
        return FALSE;
    }

  return TRUE;
}

/* Whether the record is not as it was; one that was and will be nowhere is. */
static gboolean
is_change (const AlongWriterChange *change)
{
  return (change->before != NULL || change->after != NULL) && !along_writer_is_unchanged (change);
}

static gboolean
changes_anything (AlongWriter *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (is_change (g_ptr_array_index (self->changes, i)))
      return TRUE;

  return FALSE;
}

static gboolean
takes_name (const AlongWriterChange *change)
{
  return change->after != NULL && ALONG_IS_ENTRY (change->after) &&
         along_rules_takes_name (ALONG_ENTRY (change->after), (AlongEntry *) change->before);
}

static gboolean
keeps_apart (const AlongWriterChange *change)
{
  return change->after != NULL && ALONG_IS_PAIR (change->after) && is_change (change) &&
         along_pair_get_kind (ALONG_PAIR (change->after)) == ALONG_PAIR_BLOCKED;
}

static gboolean
takes_care (const AlongWriterChange *change)
{
  return change->after != NULL && ALONG_IS_PEER (change->after) &&
         along_rules_takes_care (ALONG_PEER (change->after), (AlongPeer *) change->before);
}

static gboolean
check_change (AlongDirectory           *directory,
              const AlongWriterChange  *change,
              GError                  **error)
{
  const char *property;

  if (takes_name (change) &&
      !along_rules_check_unique (directory, ALONG_ENTRY (change->after), &property, error))
    return FALSE;

  if (takes_care (change))
    return along_rules_check_care (directory, along_record_get_id (change->after), error);

  if (keeps_apart (change))
    {
      AlongPair *pair = ALONG_PAIR (change->after);

      return along_rules_check_care (directory, along_pair_get_person_id (pair), error) &&
             along_rules_check_care (directory, along_pair_get_other_id (pair), error);
    }

  return TRUE;
}

/* Asks the rules about names and aliases newly taken and about who is new to take care of a peer,
 * in front of all that was written. What is undone or done again was there before, if only in a
 * file that is older than the rules. */
static gboolean
check_people (AlongWriter  *self,
              GError      **error)
{
  g_autoptr (AlongDirectory) directory = NULL;

  if (along_intent_get_origin (self->intent) != ALONG_ORIGIN_NEW)
    return TRUE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if (!takes_name (change) && !takes_care (change) && !keeps_apart (change))
        continue;

      if (directory == NULL)
        directory = along_reader_load_directory (self->sqlite, error);
      if (directory == NULL || !check_change (directory, change, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_audit (AlongWriter  *self,
             gint64        audit_id,
             GError      **error)
{
  guint position = 0;

  if (!along_audit_add (self->sqlite, self->intent, self->now, audit_id, error))
    return FALSE;

  /* What a file begins with is told by that line alone: all of it was added. */
  if (along_intent_get_kind (self->intent) == ALONG_INTENT_SET_UP)
    return TRUE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if (is_change (change) && !along_writer_is_wrap (change) &&
          !along_audit_add_change (self->sqlite, audit_id, position++, change->before,
                                   change->after, error))
        return FALSE;
    }

  return TRUE;
}

static void
fill_inverse (AlongWriter *self)
{
  for (guint i = self->changes->len; i-- > 0;)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if (along_writer_is_unchanged (change))
        continue;

      if (change->before != NULL && change->after != NULL)
        along_intent_change (self->inverse, change->before, change->after);
      else if (change->before != NULL)
        along_intent_put (self->inverse, change->before);
      else if (change->after != NULL)
        along_intent_remove (self->inverse, change->after);
    }
}

AlongIntent *
along_writer_run (AlongSqlite  *sqlite,
                  AlongIntent  *intent,
                  gint64        now,
                  AlongClock    clock,
                  gint64        viewer_id,
                  AlongChange  *change,
                  gint64       *run_id,
                  GError      **error)
{
  g_auto (AlongWriter) self = {
    .sqlite = sqlite,
    .intent = intent,
    .inverse = along_intent_new_inverse (intent),
    .clock = clock,
    .viewer_id = viewer_id,
    .now = now,
    .changes = g_ptr_array_new_with_free_func (change_free),
    .change_by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .asked = g_string_new (NULL),
  };

  g_return_val_if_fail (sqlite != NULL, NULL);
  g_return_val_if_fail (intent != NULL, NULL);
  g_return_val_if_fail (run_id != NULL, NULL);

  if (!gather (&self, error) ||
      !gather_seats (&self, error) ||
      !along_writer_gather_sessions (&self, error) ||
      !along_writer_gather_training (&self, error) ||
      !along_writer_gather_reasons (&self, error) ||
      !along_writer_check_open (&self, error) ||
      !along_writer_check_outcomes (&self, error) ||
      !along_writer_gather_published (&self, error) ||
      !touch_all (&self, error) ||
      !along_writer_note_standing (&self, error) ||
      !lift_assignments (&self, error) ||
      !write_others (&self, error) ||
      !check_people (&self, error) ||
      !along_writer_write_seats (&self, error))
    return NULL;

  *run_id = 0;
  if (changes_anything (&self) &&
      (!along_ids_take (sqlite, 1, run_id, error) ||
       (along_writer_is_told (&self) && !write_audit (&self, *run_id, error))))
    return NULL;

  if (change != NULL)
    *change = self.touched;

  fill_inverse (&self);

  return g_steal_pointer (&self.inverse);
}
