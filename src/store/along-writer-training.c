/* along-writer-training.c — keeps sessions with their shifts, pictures with certificates
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-writer-private.h"

#include <glib/gi18n-lib.h>

#include "model/along-goal.h"
#include "model/along-scan.h"
#include "store/along-mapper.h"

gboolean
along_writer_is_training (gpointer record)
{
  return ALONG_IS_CERTIFICATE (record) || ALONG_IS_SCAN (record) || ALONG_IS_WAIVER (record) ||
         ALONG_IS_TRAINING (record) || ALONG_IS_GOAL (record);
}

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT, message);
  return FALSE;
}

/* Lets those records of @type go that @clause, about @id, selects. */
static gboolean
remove_all (AlongWriter  *self,
            GType         type,
            const char   *clause,
            gint64        id,
            GError      **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (!along_mapper_select (self->sqlite, type, clause, &id, 1, records, error))
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      AlongWriterChange *change = along_writer_ensure_change (
        self, type, along_record_get_id (g_ptr_array_index (records, i)), FALSE, error);

      if (change == NULL)
        return FALSE;
      g_clear_object (&change->after);
    }

  return TRUE;
}

/* Takes the training of the shift with @shift_id away, unless people have learned there. */
static gboolean
remove_training (AlongWriter  *self,
                 gint64        shift_id,
                 GError      **error)
{
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_object_unref);

  if (!along_mapper_select (self->sqlite, ALONG_TYPE_CERTIFICATE, "WHERE shift_id = $1", &shift_id,
                            1, given, error))
    return FALSE;

  /* What goes by the same intent does not keep it. */
  for (guint i = 0; i < given->len; i++)
    {
      gint64 id = along_record_get_id (g_ptr_array_index (given, i));
      AlongWriterChange *change = g_hash_table_lookup (self->change_by_id, &id);

      if (change == NULL || change->after != NULL)
        return refuse (error,
                       _("Certificates were given for this training, which stays on record."));
    }

  return remove_all (self, ALONG_TYPE_TRAINING, "WHERE shift_id = $1", shift_id, error);
}

/* Takes away what belongs to the record of @change alone, which goes. */
static gboolean
follow (AlongWriter              *self,
        const AlongWriterChange  *change,
        GError                  **error)
{
  gint64 id = along_record_get_id (change->before);

  if (ALONG_IS_SHIFT (change->before))
    return remove_training (self, id, error);
  if (ALONG_IS_CERTIFICATE (change->before))
    return remove_all (self, ALONG_TYPE_SCAN, "WHERE certificate_id = $1", id, error);
  if (ALONG_IS_GOAL (change->before))
    return remove_all (self, ALONG_TYPE_GOAL, "WHERE goal_id = $1", id, error);

  return TRUE;
}

/* Whether the training of @change can be what it will be. */
static gboolean
check_training (AlongWriter              *self,
                const AlongWriterChange  *change,
                GError                  **error)
{
  AlongTraining *training = ALONG_TRAINING (change->after);
  AlongWriterChange *of_shift;

  of_shift = along_writer_ensure_change (self, ALONG_TYPE_SHIFT,
                                         along_training_get_shift_id (training), FALSE, error);
  if (of_shift == NULL)
    return FALSE;
  if (of_shift->after == NULL)
    return refuse (error, _("The shift is not there any more. Choose another one."));

  if (along_training_get_state (training) == ALONG_SESSION_HELD &&
      along_shift_get_start (ALONG_SHIFT (of_shift->after)) > self->now)
    return refuse (error, _("The training has not begun yet. Enter afterwards who was there."));

  return TRUE;
}

gboolean
along_writer_gather_training (AlongWriter  *self,
                              GError      **error)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if (change->before != NULL && change->after == NULL && !follow (self, change, error))
        return FALSE;
    }

  for (guint i = 0; i < self->changes->len; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);

      if (change->after != NULL && ALONG_IS_TRAINING (change->after) &&
          !along_writer_is_unchanged (change) && !check_training (self, change, error))
        return FALSE;
    }

  return TRUE;
}
