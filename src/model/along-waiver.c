/* along-waiver.c — that somebody may do without a training for a while
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-waiver.h"

#include <glib/gi18n-lib.h>

#include "model/along-text.h"

struct _AlongWaiver
{
  AlongRecord parent_instance;

  gint64 person_id;
  gint64 course_id;
  int first_day;
  int last_day;
  char *reason;
  gint64 by_id;
  gint64 at;
};

G_DEFINE_FINAL_TYPE (AlongWaiver, along_waiver, ALONG_TYPE_RECORD)

static gboolean
along_waiver_check (AlongRecord  *record,
                    const char  **property,
                    GError      **error)
{
  AlongWaiver *self = ALONG_WAIVER (record);

  if (!ALONG_RECORD_CLASS (along_waiver_parent_class)->check (record, property, error))
    return FALSE;

  *property = self->person_id == 0 ? "person-id" : "course-id";
  if (self->person_id == 0 || self->course_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("A waiver is somebody’s, for a course. Choose both."));
      return FALSE;
    }

  *property = "last-day";
  if (self->last_day < self->first_day)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("A waiver has an end, which is not before its first day. Choose a later "
                     "day."));
      return FALSE;
    }

  *property = "reason";
  return along_text_check (self->reason, _("Reason"), ALONG_TEXT_LINE, TRUE, error);
}

static void
along_waiver_finalize (GObject *object)
{
  AlongWaiver *self = ALONG_WAIVER (object);

  g_free (self->reason);

  G_OBJECT_CLASS (along_waiver_parent_class)->finalize (object);
}

static void
along_waiver_class_init (AlongWaiverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_waiver_finalize;
  record_class->check = along_waiver_check;

  along_record_class_add_int64 (record_class, "person-id",
                                G_STRUCT_OFFSET (AlongWaiver, person_id));
  along_record_class_add_int64 (record_class, "course-id",
                                G_STRUCT_OFFSET (AlongWaiver, course_id));
  along_record_class_add_int (record_class, "first-day", G_STRUCT_OFFSET (AlongWaiver, first_day));
  along_record_class_add_int (record_class, "last-day", G_STRUCT_OFFSET (AlongWaiver, last_day));
  along_record_class_add_text (record_class, "reason", G_STRUCT_OFFSET (AlongWaiver, reason));
  along_record_class_add_int64 (record_class, "by-id", G_STRUCT_OFFSET (AlongWaiver, by_id));
  along_record_class_add_int64 (record_class, "at", G_STRUCT_OFFSET (AlongWaiver, at));
}

static void
along_waiver_init (AlongWaiver *self)
{
  self->reason = g_strdup ("");
}

gint64
along_waiver_get_person_id (AlongWaiver *self)
{
  g_return_val_if_fail (ALONG_IS_WAIVER (self), 0);

  return self->person_id;
}

gint64
along_waiver_get_course_id (AlongWaiver *self)
{
  g_return_val_if_fail (ALONG_IS_WAIVER (self), 0);

  return self->course_id;
}

AlongDay
along_waiver_get_first_day (AlongWaiver *self)
{
  g_return_val_if_fail (ALONG_IS_WAIVER (self), 0);

  return self->first_day;
}

AlongDay
along_waiver_get_last_day (AlongWaiver *self)
{
  g_return_val_if_fail (ALONG_IS_WAIVER (self), 0);

  return self->last_day;
}

const char *
along_waiver_get_reason (AlongWaiver *self)
{
  g_return_val_if_fail (ALONG_IS_WAIVER (self), NULL);

  return self->reason;
}

gint64
along_waiver_get_by_id (AlongWaiver *self)
{
  g_return_val_if_fail (ALONG_IS_WAIVER (self), 0);

  return self->by_id;
}

gint64
along_waiver_get_at (AlongWaiver *self)
{
  g_return_val_if_fail (ALONG_IS_WAIVER (self), 0);

  return self->at;
}
