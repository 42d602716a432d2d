/* along-place-limit.c — a place where somebody will not work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-place-limit.h"

#include <glib/gi18n-lib.h>

struct _AlongPlaceLimit
{
  AlongRecord parent_instance;

  gint64 person_id;
  gint64 place_id;
};

G_DEFINE_FINAL_TYPE (AlongPlaceLimit, along_place_limit, ALONG_TYPE_RECORD)

static gboolean
along_place_limit_check (AlongRecord  *record,
                         const char  **property,
                         GError      **error)
{
  AlongPlaceLimit *self = ALONG_PLACE_LIMIT (record);

  if (!ALONG_RECORD_CLASS (along_place_limit_parent_class)->check (record, property, error))
    return FALSE;

  *property = "place-id";
  if (self->person_id == 0 || self->place_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("Choose the place where this person will not work."));
      return FALSE;
    }

  return TRUE;
}

static void
along_place_limit_class_init (AlongPlaceLimitClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_place_limit_check;

  along_record_class_add_int64 (record_class, "person-id",
                                G_STRUCT_OFFSET (AlongPlaceLimit, person_id));
  along_record_class_add_int64 (record_class, "place-id",
                                G_STRUCT_OFFSET (AlongPlaceLimit, place_id));
}

static void
along_place_limit_init (AlongPlaceLimit *self)
{
}

gint64
along_place_limit_get_person_id (AlongPlaceLimit *self)
{
  g_return_val_if_fail (ALONG_IS_PLACE_LIMIT (self), 0);

  return self->person_id;
}

gint64
along_place_limit_get_place_id (AlongPlaceLimit *self)
{
  g_return_val_if_fail (ALONG_IS_PLACE_LIMIT (self), 0);

  return self->place_id;
}
