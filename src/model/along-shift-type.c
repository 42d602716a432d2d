/* along-shift-type.c — a type of shift as this agency has it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-shift-type.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-shift.h"

struct _AlongShiftType
{
  AlongEntry parent_instance;

  int kind;
  int seats;
  int start_minute;
  int minutes;
};

G_DEFINE_FINAL_TYPE (AlongShiftType, along_shift_type, ALONG_TYPE_ENTRY)

static gboolean
along_shift_type_check (AlongRecord  *record,
                        const char  **property,
                        GError      **error)
{
  AlongShiftType *self = ALONG_SHIFT_TYPE (record);

  if (!ALONG_RECORD_CLASS (along_shift_type_parent_class)->check (record, property, error))
    return FALSE;

  *property = "seats";
  if (!along_shift_check_seats (self->seats, error))
    return FALSE;

  *property = "start-minute";
  if (self->start_minute < 0 || self->start_minute >= 24 * 60)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Start: a time of day lies between 00:00 and 23:59."));
      return FALSE;
    }

  *property = "minutes";
  return along_shift_check_minutes (self->minutes, error);
}

static void
along_shift_type_class_init (AlongShiftTypeClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  record_class->check = along_shift_type_check;

  along_record_class_add_enum (record_class, "kind", ALONG_TYPE_SHIFT_KIND,
                               G_STRUCT_OFFSET (AlongShiftType, kind));
  along_record_class_add_int (record_class, "seats", G_STRUCT_OFFSET (AlongShiftType, seats));
  along_record_class_add_int (record_class, "start-minute",
                              G_STRUCT_OFFSET (AlongShiftType, start_minute));
  along_record_class_add_int (record_class, "minutes", G_STRUCT_OFFSET (AlongShiftType, minutes));
}

static void
along_shift_type_init (AlongShiftType *self)
{
  self->kind = ALONG_SHIFT_KIND_OUTREACH;
  self->seats = 2;
  self->start_minute = 540;
  self->minutes = 240;
}

AlongShiftKind
along_shift_type_get_kind (AlongShiftType *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT_TYPE (self), ALONG_SHIFT_KIND_OUTREACH);

  return (AlongShiftKind) self->kind;
}

int
along_shift_type_get_seats (AlongShiftType *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT_TYPE (self), 0);

  return self->seats;
}

int
along_shift_type_get_start_minute (AlongShiftType *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT_TYPE (self), 0);

  return self->start_minute;
}

int
along_shift_type_get_minutes (AlongShiftType *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT_TYPE (self), 0);

  return self->minutes;
}
