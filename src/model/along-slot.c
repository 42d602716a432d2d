/* along-slot.c — a shift that comes again in each rotation of a template
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-slot.h"

#include <glib/gi18n-lib.h>

#include "model/along-shift.h"
#include "model/along-template.h"
#include "model/along-text.h"

struct _AlongSlot
{
  AlongRecord parent_instance;

  gint64 template_id;
  gboolean ended;
  int week;
  int weekday;
  int start_minute;
  int minutes;
  gint64 type_id;
  gint64 place_id;
  int seats;
  gint64 on_duty_id;
  char *note;
};

G_DEFINE_FINAL_TYPE (AlongSlot, along_slot, ALONG_TYPE_RECORD)

static gboolean
along_slot_check (AlongRecord  *record,
                  const char  **property,
                  GError      **error)
{
  AlongSlot *self = ALONG_SLOT (record);

  if (!ALONG_RECORD_CLASS (along_slot_parent_class)->check (record, property, error))
    return FALSE;

  *property = "type-id";
  if (self->template_id == 0 || self->type_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("Choose a type of shift."));
      return FALSE;
    }

  *property = "weekday";
  if (self->week < 1 || self->week > ALONG_TEMPLATE_MAX_WEEKS || self->weekday < G_DATE_MONDAY ||
      self->weekday > G_DATE_SUNDAY)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                   _("Choose a week of the rotation and a weekday."));
      return FALSE;
    }

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

  *property = "seats";
  if (!along_shift_check_seats (self->seats, error))
    return FALSE;

  *property = "note";
  return along_text_check (self->note, _("Note"), ALONG_TEXT_LINE, FALSE, error);
}

static void
along_slot_finalize (GObject *object)
{
  AlongSlot *self = ALONG_SLOT (object);

  g_free (self->note);

  G_OBJECT_CLASS (along_slot_parent_class)->finalize (object);
}

static void
along_slot_class_init (AlongSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_slot_finalize;
  record_class->check = along_slot_check;

  along_record_class_add_int64 (record_class, "template-id",
                                G_STRUCT_OFFSET (AlongSlot, template_id));
  along_record_class_add_bool (record_class, "ended", G_STRUCT_OFFSET (AlongSlot, ended));
  along_record_class_add_int (record_class, "week", G_STRUCT_OFFSET (AlongSlot, week));
  along_record_class_add_int (record_class, "weekday", G_STRUCT_OFFSET (AlongSlot, weekday));
  along_record_class_add_int (record_class, "start-minute",
                              G_STRUCT_OFFSET (AlongSlot, start_minute));
  along_record_class_add_int (record_class, "minutes", G_STRUCT_OFFSET (AlongSlot, minutes));
  along_record_class_add_int64 (record_class, "type-id", G_STRUCT_OFFSET (AlongSlot, type_id));
  along_record_class_add_int64 (record_class, "place-id", G_STRUCT_OFFSET (AlongSlot, place_id));
  along_record_class_add_int (record_class, "seats", G_STRUCT_OFFSET (AlongSlot, seats));
  along_record_class_add_int64 (record_class, "on-duty-id",
                                G_STRUCT_OFFSET (AlongSlot, on_duty_id));
  along_record_class_add_text (record_class, "note", G_STRUCT_OFFSET (AlongSlot, note));
}

static void
along_slot_init (AlongSlot *self)
{
  self->week = 1;
  self->weekday = G_DATE_MONDAY;
  self->start_minute = 540;
  self->minutes = 240;
  self->seats = 1;
  self->note = g_strdup ("");
}

gint64
along_slot_get_template_id (AlongSlot *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT (self), 0);

  return self->template_id;
}

gboolean
along_slot_get_ended (AlongSlot *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT (self), FALSE);

  return self->ended;
}

int
along_slot_get_week (AlongSlot *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT (self), 0);

  return self->week;
}

int
along_slot_get_weekday (AlongSlot *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT (self), 0);

  return self->weekday;
}

int
along_slot_get_start_minute (AlongSlot *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT (self), 0);

  return self->start_minute;
}

int
along_slot_get_minutes (AlongSlot *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT (self), 0);

  return self->minutes;
}

gint64
along_slot_get_type_id (AlongSlot *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT (self), 0);

  return self->type_id;
}

gint64
along_slot_get_place_id (AlongSlot *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT (self), 0);

  return self->place_id;
}

int
along_slot_get_seats (AlongSlot *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT (self), 0);

  return self->seats;
}

gint64
along_slot_get_on_duty_id (AlongSlot *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT (self), 0);

  return self->on_duty_id;
}

const char *
along_slot_get_note (AlongSlot *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT (self), NULL);

  return self->note;
}
