/* along-absence.c — a time when somebody is not there
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-absence.h"

#include <glib/gi18n-lib.h>

struct _AlongAbsence
{
  AlongRecord parent_instance;

  gint64 person_id;
  gint64 start;
  gint64 end;
};

G_DEFINE_FINAL_TYPE (AlongAbsence, along_absence, ALONG_TYPE_RECORD)

static gboolean
along_absence_check (AlongRecord  *record,
                     const char  **property,
                     GError      **error)
{
  AlongAbsence *self = ALONG_ABSENCE (record);

  if (!ALONG_RECORD_CLASS (along_absence_parent_class)->check (record, property, error))
    return FALSE;

  *property = "end";
  if (self->person_id == 0 || self->end <= self->start)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Away: the last day is before the first. Choose a later last day."));
      return FALSE;
    }

  return TRUE;
}

static void
along_absence_class_init (AlongAbsenceClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_absence_check;

  along_record_class_add_int64 (record_class, "person-id",
                                G_STRUCT_OFFSET (AlongAbsence, person_id));
  along_record_class_add_int64 (record_class, "start", G_STRUCT_OFFSET (AlongAbsence, start));
  along_record_class_add_int64 (record_class, "end", G_STRUCT_OFFSET (AlongAbsence, end));
}

static void
along_absence_init (AlongAbsence *self)
{
}

gint64
along_absence_get_person_id (AlongAbsence *self)
{
  g_return_val_if_fail (ALONG_IS_ABSENCE (self), 0);

  return self->person_id;
}

gint64
along_absence_get_start (AlongAbsence *self)
{
  g_return_val_if_fail (ALONG_IS_ABSENCE (self), 0);

  return self->start;
}

gint64
along_absence_get_end (AlongAbsence *self)
{
  g_return_val_if_fail (ALONG_IS_ABSENCE (self), 0);

  return self->end;
}

AlongSpan
along_absence_get_span (AlongAbsence *self)
{
  g_return_val_if_fail (ALONG_IS_ABSENCE (self), ALONG_SPAN_INIT (0, 0));

  return ALONG_SPAN_INIT (self->start, self->end);
}
