/* along-wish.c — what somebody says of a time with a date
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-wish.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"

struct _AlongWish
{
  AlongRecord parent_instance;

  gint64 person_id;
  gint64 start;
  gint64 end;
  int availability;
};

G_DEFINE_FINAL_TYPE (AlongWish, along_wish, ALONG_TYPE_RECORD)

static gboolean
along_wish_check (AlongRecord  *record,
                  const char  **property,
                  GError      **error)
{
  AlongWish *self = ALONG_WISH (record);

  if (!ALONG_RECORD_CLASS (along_wish_parent_class)->check (record, property, error))
    return FALSE;

  *property = "end";
  if (self->person_id == 0 || self->end <= self->start)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Wish: the end is not after the start. Choose a later end."));
      return FALSE;
    }

  return TRUE;
}

static void
along_wish_class_init (AlongWishClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_wish_check;

  along_record_class_add_int64 (record_class, "person-id", G_STRUCT_OFFSET (AlongWish, person_id));
  along_record_class_add_int64 (record_class, "start", G_STRUCT_OFFSET (AlongWish, start));
  along_record_class_add_int64 (record_class, "end", G_STRUCT_OFFSET (AlongWish, end));
  along_record_class_add_enum (record_class, "availability", ALONG_TYPE_AVAILABILITY,
                               G_STRUCT_OFFSET (AlongWish, availability));
}

static void
along_wish_init (AlongWish *self)
{
  self->availability = ALONG_AVAILABILITY_CAN;
}

gint64
along_wish_get_person_id (AlongWish *self)
{
  g_return_val_if_fail (ALONG_IS_WISH (self), 0);

  return self->person_id;
}

AlongAvailability
along_wish_get_availability (AlongWish *self)
{
  g_return_val_if_fail (ALONG_IS_WISH (self), ALONG_AVAILABILITY_CAN);

  return (AlongAvailability) self->availability;
}

AlongSpan
along_wish_get_span (AlongWish *self)
{
  g_return_val_if_fail (ALONG_IS_WISH (self), ALONG_SPAN_INIT (0, 0));

  return ALONG_SPAN_INIT (self->start, self->end);
}
