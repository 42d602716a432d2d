/* along-slot.h — a shift that comes again in each rotation of a template
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongSlot:
 *
 * What came of it is linked to it, so that it can be told which shift of the pattern a shift is: a
 * slot that is not wanted any more is ended, not taken away.
 *
 * Properties:
 * - template-id: the AlongTemplate
 * - ended: whether nothing more is made of it
 * - week: in which week of the rotation, from 1
 * - weekday: on which weekday it begins, Monday being 1
 * - start-minute: when it begins, in minutes since midnight (0–1439)
 * - minutes: how long it lasts by the clock on the wall, in minutes (1–ALONG_SHIFT_MAX_MINUTES)
 * - type-id: the AlongShiftType
 * - place-id: the AlongPlace; 0 for none
 * - seats: how many people it wants, 1 to ALONG_SHIFT_MAX_SEATS
 * - on-duty-id: the AlongSupervisor who is on duty; 0 for nobody
 * - note: for those who work; one line, may be empty
 */
#define ALONG_TYPE_SLOT (along_slot_get_type ())
G_DECLARE_FINAL_TYPE (AlongSlot, along_slot, ALONG, SLOT, AlongRecord)

gint64      along_slot_get_template_id  (AlongSlot *self);
gboolean    along_slot_get_ended        (AlongSlot *self);
int         along_slot_get_week         (AlongSlot *self);
int         along_slot_get_weekday      (AlongSlot *self);
int         along_slot_get_start_minute (AlongSlot *self);
int         along_slot_get_minutes      (AlongSlot *self);
gint64      along_slot_get_type_id      (AlongSlot *self);
gint64      along_slot_get_place_id     (AlongSlot *self);
int         along_slot_get_seats        (AlongSlot *self);
gint64      along_slot_get_on_duty_id   (AlongSlot *self);
const char *along_slot_get_note         (AlongSlot *self);

G_END_DECLS
