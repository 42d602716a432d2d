/* along-shift-type.c — a type of shift as this agency has it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-shift-type.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-shift.h"
#include "model/along-text.h"

struct _AlongShiftType
{
  AlongEntry parent_instance;

  int kind;
  int seats;
  int start_minute;
  int minutes;
  int least;
  gboolean with_professional;
  gboolean after_orientation;
  int roles;
  char *wants;
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
  if (!along_shift_check_minutes (self->minutes, error))
    return FALSE;

  *property = "least";
  if (self->least < 1 || self->least > self->seats)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("At least: a number from 1 to the number of seats."));
      return FALSE;
    }

  *property = "wants";
  return along_text_check (self->wants, _("Wants"), ALONG_TEXT_LINE, FALSE, error);
}

static void
along_shift_type_finalize (GObject *object)
{
  AlongShiftType *self = ALONG_SHIFT_TYPE (object);

  g_free (self->wants);

  G_OBJECT_CLASS (along_shift_type_parent_class)->finalize (object);
}

static void
along_shift_type_class_init (AlongShiftTypeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_shift_type_finalize;
  record_class->check = along_shift_type_check;

  along_record_class_add_enum (record_class, "kind", ALONG_TYPE_SHIFT_KIND,
                               G_STRUCT_OFFSET (AlongShiftType, kind));
  along_record_class_add_int (record_class, "seats", G_STRUCT_OFFSET (AlongShiftType, seats));
  along_record_class_add_int (record_class, "start-minute",
                              G_STRUCT_OFFSET (AlongShiftType, start_minute));
  along_record_class_add_int (record_class, "minutes", G_STRUCT_OFFSET (AlongShiftType, minutes));
  along_record_class_add_int (record_class, "least", G_STRUCT_OFFSET (AlongShiftType, least));
  along_record_class_add_bool (record_class, "with-professional",
                               G_STRUCT_OFFSET (AlongShiftType, with_professional));
  along_record_class_add_bool (record_class, "after-orientation",
                               G_STRUCT_OFFSET (AlongShiftType, after_orientation));
  along_record_class_add_flags (record_class, "roles", ALONG_TYPE_ROLES,
                                G_STRUCT_OFFSET (AlongShiftType, roles));
  along_record_class_add_text (record_class, "wants", G_STRUCT_OFFSET (AlongShiftType, wants));
}

static void
along_shift_type_init (AlongShiftType *self)
{
  self->kind = ALONG_SHIFT_KIND_OUTREACH;
  self->seats = 2;
  self->start_minute = 540;
  self->minutes = 240;
  self->least = 1;
  self->wants = g_strdup ("");
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

int
along_shift_type_get_least (AlongShiftType *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT_TYPE (self), 1);

  return self->least;
}

gboolean
along_shift_type_get_with_professional (AlongShiftType *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT_TYPE (self), FALSE);

  return self->with_professional;
}

gboolean
along_shift_type_get_after_orientation (AlongShiftType *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT_TYPE (self), FALSE);

  return self->after_orientation;
}

AlongRoles
along_shift_type_get_roles (AlongShiftType *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT_TYPE (self), 0);

  return (AlongRoles) self->roles;
}

const char *
along_shift_type_get_wants (AlongShiftType *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT_TYPE (self), NULL);

  return self->wants;
}
