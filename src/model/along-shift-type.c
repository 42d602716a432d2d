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

enum
{
  PROP_0,
  PROP_KIND,
  PROP_SEATS,
  PROP_START_MINUTE,
  PROP_MINUTES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
along_shift_type_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AlongShiftType *self = ALONG_SHIFT_TYPE (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_SEATS:
      g_value_set_int (value, self->seats);
      break;
    case PROP_START_MINUTE:
      g_value_set_int (value, self->start_minute);
      break;
    case PROP_MINUTES:
      g_value_set_int (value, self->minutes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_shift_type_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AlongShiftType *self = ALONG_SHIFT_TYPE (object);
  gboolean changed = FALSE;

  switch (prop_id)
    {
    case PROP_KIND:
      changed = along_assign_int (&self->kind, value);
      break;
    case PROP_SEATS:
      changed = along_assign_int (&self->seats, value);
      break;
    case PROP_START_MINUTE:
      changed = along_assign_int (&self->start_minute, value);
      break;
    case PROP_MINUTES:
      changed = along_assign_int (&self->minutes, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
along_shift_type_class_init (AlongShiftTypeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = along_shift_type_get_property;
  object_class->set_property = along_shift_type_set_property;
  record_class->check = along_shift_type_check;

  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL,
                       ALONG_TYPE_SHIFT_KIND, ALONG_SHIFT_KIND_OUTREACH, flags);
  properties[PROP_SEATS] = g_param_spec_int ("seats", NULL, NULL, G_MININT, G_MAXINT, 2, flags);
  properties[PROP_START_MINUTE] =
    g_param_spec_int ("start-minute", NULL, NULL,
                      G_MININT, G_MAXINT, 540, flags);
  properties[PROP_MINUTES] =
    g_param_spec_int ("minutes", NULL, NULL,
                      G_MININT, G_MAXINT, 240, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
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
