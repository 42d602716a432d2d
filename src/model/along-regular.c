/* along-regular.c — somebody who has a slot of a template every time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-regular.h"

#include <glib/gi18n-lib.h>

struct _AlongRegular
{
  AlongRecord parent_instance;

  gint64 slot_id;
  gint64 person_id;
};

G_DEFINE_FINAL_TYPE (AlongRegular, along_regular, ALONG_TYPE_RECORD)

static gboolean
along_regular_check (AlongRecord  *record,
                     const char  **property,
                     GError      **error)
{
  AlongRegular *self = ALONG_REGULAR (record);

  if (!ALONG_RECORD_CLASS (along_regular_parent_class)->check (record, property, error))
    return FALSE;

  *property = "person-id";
  if (self->slot_id == 0 || self->person_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("Choose who is to take the shift."));
      return FALSE;
    }

  return TRUE;
}

static void
along_regular_class_init (AlongRegularClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_regular_check;

  along_record_class_add_int64 (record_class, "slot-id", G_STRUCT_OFFSET (AlongRegular, slot_id));
  along_record_class_add_int64 (record_class, "person-id",
                                G_STRUCT_OFFSET (AlongRegular, person_id));
}

static void
along_regular_init (AlongRegular *self)
{
}

gint64
along_regular_get_slot_id (AlongRegular *self)
{
  g_return_val_if_fail (ALONG_IS_REGULAR (self), 0);

  return self->slot_id;
}

gint64
along_regular_get_person_id (AlongRegular *self)
{
  g_return_val_if_fail (ALONG_IS_REGULAR (self), 0);

  return self->person_id;
}
