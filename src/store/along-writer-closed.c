/* along-writer-closed.c — lets nothing be changed of days of the roster that are closed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-writer-private.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "store/along-mapper.h"

/* Adds when the shift of @record is, which is one or an assignment. */
static gboolean
add_start (AlongWriter  *self,
           AlongRecord  *record,
           GArray       *starts,
           GError      **error)
{
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 start;

  if (ALONG_IS_SHIFT (record))
    shift = g_object_ref (ALONG_SHIFT (record));
  else
    shift = along_mapper_get (self->sqlite, ALONG_TYPE_SHIFT,
                              along_assignment_get_shift_id (ALONG_ASSIGNMENT (record)),
                              &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  /* Where there is none yet it is in the intent itself. */
  if (shift == NULL)
    return TRUE;

  start = along_shift_get_start (shift);
  g_array_append_val (starts, start);
  return TRUE;
}

static GArray *
list_starts (AlongWriter  *self,
             GError      **error)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->changes->len; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);
      AlongRecord *records[] = { change->before, change->after };

      if (along_writer_is_unchanged (change))
        continue;

      for (guint k = 0; k < G_N_ELEMENTS (records); k++)
        if (records[k] != NULL &&
            (ALONG_IS_SHIFT (records[k]) || ALONG_IS_ASSIGNMENT (records[k])) &&
            !add_start (self, records[k], starts, error))
          return NULL;
    }

  return g_steal_pointer (&starts);
}

static gboolean
refuse (AlongDay   day,
        GError   **error)
{
  g_autofree char *date = along_words_date (day);

  g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT,
               /* Translators: a date. */
               _("The roster of %s is closed. Open it again to change it."), date);
  return FALSE;
}

static gboolean
check_starts (GArray            *starts,
              AlongZone         *zone,
              AlongPublication  *publication,
              GError           **error)
{
  for (guint i = 0; i < starts->len; i++)
    {
      AlongDay day = along_zone_get_day (zone, g_array_index (starts, gint64, i));

      if (day >= along_publication_get_first_day (publication) &&
          day <= along_publication_get_last_day (publication))
        return refuse (day, error);
    }

  return TRUE;
}

/* Whether @change of a publication does nothing but open it. */
static gboolean
is_opening (AlongWriter             *self,
            const AlongWriterChange *change)
{
  AlongIntentKind kind = along_intent_get_kind (self->intent);
  g_autoptr (AlongRecord) opened = NULL;

  if (change->after == NULL || (kind != ALONG_INTENT_REOPEN && kind != ALONG_INTENT_CLOSE))
    return FALSE;

  opened = along_record_copy_with (change->before, change->after,
                                   (const char *const[]) { "state", NULL });

  return along_record_equal (opened, change->after);
}

/* Lets @publication, which is closed, and what is kept beside it be as they are. */
static gboolean
check_publication (AlongWriter       *self,
                   AlongPublication  *publication,
                   GError           **error)
{
  gint64 id = along_record_get_id (ALONG_RECORD (publication));

  for (guint i = 0; i < self->changes->len; i++)
    {
      const AlongWriterChange *change = g_ptr_array_index (self->changes, i);
      AlongRecord *records[] = { change->before, change->after };

      if (along_writer_is_unchanged (change))
        continue;

      if (change->before != NULL && ALONG_IS_PUBLICATION (change->before) &&
          along_record_get_id (change->before) == id && !is_opening (self, change))
        return refuse (along_publication_get_first_day (publication), error);

      for (guint k = 0; k < G_N_ELEMENTS (records); k++)
        if (records[k] != NULL && ALONG_IS_PUBLISHED (records[k]) &&
            along_published_get_publication_id (ALONG_PUBLISHED (records[k])) == id)
          return refuse (along_publication_get_first_day (publication), error);
    }

  return TRUE;
}

gboolean
along_writer_check_open (AlongWriter  *self,
                         GError      **error)
{
  g_autoptr (GPtrArray) closed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AlongAgency) agency = NULL;
  g_autoptr (AlongZone) zone = NULL;
  g_autoptr (GArray) starts = NULL;

  if (!along_mapper_select (self->sqlite, ALONG_TYPE_PUBLICATION,
                            "WHERE state = 'closed' ORDER BY first_day", NULL, 0, closed, error))
    return FALSE;
  if (closed->len == 0)
    return TRUE;

  agency = along_mapper_get (self->sqlite, ALONG_TYPE_AGENCY, ALONG_AGENCY_ID, error);
  zone = agency != NULL ? along_zone_new (along_agency_get_zone (agency), error) : NULL;
  starts = zone != NULL ? list_starts (self, error) : NULL;
  if (starts == NULL)
    return FALSE;

  for (guint i = 0; i < closed->len; i++)
    if (!check_publication (self, g_ptr_array_index (closed, i), error) ||
        !check_starts (starts, zone, g_ptr_array_index (closed, i), error))
      return FALSE;

  return TRUE;
}
