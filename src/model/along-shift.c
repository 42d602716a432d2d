/* along-shift.c — a piece of work at a time, with seats for people
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-shift.h"

#include <glib/gi18n-lib.h>

#include "model/along-text.h"

struct _AlongShift
{
  AlongRecord parent_instance;

  gint64 type_id;
  gint64 place_id;
  gint64 start;
  gint64 end;
  int seats;
  gint64 on_duty_id;
  char *note;
  gint64 slot_id;
  int slot_day;
};

G_DEFINE_FINAL_TYPE (AlongShift, along_shift, ALONG_TYPE_RECORD)

static gboolean
refuse_length (gboolean   too_short,
               GError   **error)
{
  if (too_short)
    g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                 ngettext ("A shift lasts from one minute to %d hour. Choose a later end; 24:00 "
                           "is the midnight at which the day ends.",
                           "A shift lasts from one minute to %d hours. Choose a later end; 24:00 "
                           "is the midnight at which the day ends.",
                           ALONG_SHIFT_MAX_MINUTES / 60),
                 ALONG_SHIFT_MAX_MINUTES / 60);
  else
    g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
                 ngettext ("A shift lasts at most %d hour. Plan what lasts longer as several "
                           "shifts.",
                           "A shift lasts at most %d hours. Plan what lasts longer as several "
                           "shifts.",
                           ALONG_SHIFT_MAX_MINUTES / 60),
                 ALONG_SHIFT_MAX_MINUTES / 60);
  return FALSE;
}

static gboolean
along_shift_check (AlongRecord  *record,
                   const char  **property,
                   GError      **error)
{
  AlongShift *self = ALONG_SHIFT (record);

  if (!ALONG_RECORD_CLASS (along_shift_parent_class)->check (record, property, error))
    return FALSE;

  *property = "type-id";
  if (self->type_id == 0)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_EMPTY,
                   _("Type: choose what kind of shift this is."));
      return FALSE;
    }

  /* Nobody can type more than a day on the clock; here no zone says what the clock shows. */
  *property = "end";
  if (self->end <= self->start || self->end - self->start > ALONG_SHIFT_MAX_SECONDS)
    return refuse_length (self->end <= self->start, error);

  *property = "seats";
  if (!along_shift_check_seats (self->seats, error))
    return FALSE;

  *property = "note";
  return along_text_check (self->note, _("Note"), ALONG_TEXT_LINE, FALSE, error);
}

static void
along_shift_finalize (GObject *object)
{
  AlongShift *self = ALONG_SHIFT (object);

  g_free (self->note);

  G_OBJECT_CLASS (along_shift_parent_class)->finalize (object);
}

static void
along_shift_class_init (AlongShiftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_shift_finalize;
  record_class->check = along_shift_check;

  along_record_class_add_int64 (record_class, "type-id", G_STRUCT_OFFSET (AlongShift, type_id));
  along_record_class_add_int64 (record_class, "place-id", G_STRUCT_OFFSET (AlongShift, place_id));
  along_record_class_add_int64 (record_class, "start", G_STRUCT_OFFSET (AlongShift, start));
  along_record_class_add_int64 (record_class, "end", G_STRUCT_OFFSET (AlongShift, end));
  along_record_class_add_int (record_class, "seats", G_STRUCT_OFFSET (AlongShift, seats));
  along_record_class_add_int64 (record_class, "on-duty-id",
                                G_STRUCT_OFFSET (AlongShift, on_duty_id));
  along_record_class_add_text (record_class, "note", G_STRUCT_OFFSET (AlongShift, note));
  along_record_class_add_int64 (record_class, "slot-id", G_STRUCT_OFFSET (AlongShift, slot_id));
  along_record_class_add_int (record_class, "slot-day", G_STRUCT_OFFSET (AlongShift, slot_day));
}

static void
along_shift_init (AlongShift *self)
{
  self->seats = 1;
  self->note = g_strdup ("");
}

AlongShift *
along_shift_new (void)
{
  return g_object_new (ALONG_TYPE_SHIFT, NULL);
}

gint64
along_shift_get_type_id (AlongShift *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT (self), 0);

  return self->type_id;
}

gint64
along_shift_get_place_id (AlongShift *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT (self), 0);

  return self->place_id;
}

gint64
along_shift_get_start (AlongShift *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT (self), 0);

  return self->start;
}

gint64
along_shift_get_end (AlongShift *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT (self), 0);

  return self->end;
}

int
along_shift_get_seats (AlongShift *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT (self), 0);

  return self->seats;
}

gint64
along_shift_get_on_duty_id (AlongShift *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT (self), 0);

  return self->on_duty_id;
}

const char *
along_shift_get_note (AlongShift *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT (self), NULL);

  return self->note;
}

gint64
along_shift_get_slot_id (AlongShift *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT (self), 0);

  return self->slot_id;
}

AlongDay
along_shift_get_slot_day (AlongShift *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT (self), 0);

  return self->slot_day;
}

AlongSpan
along_shift_get_span (AlongShift *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT (self), ALONG_SPAN_INIT (0, 0));

  return ALONG_SPAN_INIT (self->start, self->end);
}

gboolean
along_shift_check_minutes (int      minutes,
                           GError **error)
{
  if (minutes >= 1 && minutes <= ALONG_SHIFT_MAX_MINUTES)
    return TRUE;

  return refuse_length (minutes < 1, error);
}

gboolean
along_shift_check_seats (int      seats,
                         GError **error)
{
  if (seats >= 1 && seats <= ALONG_SHIFT_MAX_SEATS)
    return TRUE;

  g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_RANGE,
               ngettext ("Seats: a shift wants between 1 and %d person.",
                         "Seats: a shift wants between 1 and %d people.", ALONG_SHIFT_MAX_SEATS),
               ALONG_SHIFT_MAX_SEATS);
  return FALSE;
}
