/* along-shift.h — a piece of work at a time, with seats for people
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"
#include "model/along-record.h"
#include "model/along-span.h"

G_BEGIN_DECLS

/**
 * AlongShift:
 *
 * Properties:
 * - type-id: the AlongShiftType
 * - place-id: the AlongPlace; 0 when it has none
 * - start: the first second, in seconds since 1970-01-01 UTC
 * - end: the first second after it
 * - seats: how many people are wanted, 1 to ALONG_SHIFT_MAX_SEATS
 * - on-duty-id: the member of the staff who is on duty and can be called; 0 for nobody yet
 * - note: a line for those who work, printed with the shift; may be empty
 * - slot-id: the AlongSlot that it was made of, or was the first of; 0 for a shift by itself
 * - slot-day: the AlongDay for which it is one of that, wherever it is now
 */
#define ALONG_TYPE_SHIFT (along_shift_get_type ())
G_DECLARE_FINAL_TYPE (AlongShift, along_shift, ALONG, SHIFT, AlongRecord)

/* Strings belong to @self and are never %NULL. */
AlongShift *along_shift_new            (void);
gint64      along_shift_get_type_id    (AlongShift *self);
gint64      along_shift_get_place_id   (AlongShift *self);
gint64      along_shift_get_start      (AlongShift *self);
gint64      along_shift_get_end        (AlongShift *self);
int         along_shift_get_seats      (AlongShift *self);
gint64      along_shift_get_on_duty_id (AlongShift *self);
const char *along_shift_get_note       (AlongShift *self);

gint64      along_shift_get_slot_id    (AlongShift *self);
AlongDay    along_shift_get_slot_day   (AlongShift *self);

AlongSpan    along_shift_get_span      (AlongShift  *self);

/* The longest shift and the most seats. A shift over a day long is a mistake of typing; what lasts
 * for days, such as a camp, is a shift a day. The minutes are those of the clock on the wall, which
 * goes round once; where it is set back meanwhile, that takes up to the seconds here. */
#define ALONG_SHIFT_MAX_MINUTES (24 * 60)
#define ALONG_SHIFT_MAX_SECONDS (25 * 60 * 60)
#define ALONG_SHIFT_MAX_SEATS 99

/* Whether a shift may last @minutes on the clock or want @seats people; ALONG_MODEL_ERROR_RANGE if
 * not. */
gboolean     along_shift_check_minutes (int          minutes,
                                        GError     **error);
gboolean     along_shift_check_seats   (int          seats,
                                        GError     **error);

G_END_DECLS
