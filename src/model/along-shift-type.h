/* along-shift-type.h — a type of shift as this agency has it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-entry.h"

G_BEGIN_DECLS

/**
 * AlongShiftType:
 *
 * An agency names its own types; the kind says which of the field's kinds of work it is. The
 * numbers are what a new shift of the type starts with.
 *
 * Properties:
 * - kind: which kind of work it is
 * - seats: how many people a shift wants, 1 to ALONG_SHIFT_MAX_SEATS
 * - start-minute: when a shift usually begins, in minutes since midnight (0–1439)
 * - minutes: how long a shift usually lasts, in minutes (1–ALONG_SHIFT_MAX_MINUTES)
 * - least: with fewer people than this nobody goes, 1 to @seats: outreach goes in pairs [osis]
 * - with-professional: whether a professional goes along, on duty or on a seat
 * - after-orientation: whether peers take it only when their orientation is done
 * - roles: a peer needs one of these; none for that any peer can take it
 * - wants: words with commas between, each of which people must have among what they offer, or the
 *   languages they speak: "Arabic, women"
 */
#define ALONG_TYPE_SHIFT_TYPE (along_shift_type_get_type ())
G_DECLARE_FINAL_TYPE (AlongShiftType, along_shift_type, ALONG, SHIFT_TYPE, AlongEntry)

AlongShiftKind  along_shift_type_get_kind         (AlongShiftType *self);
int             along_shift_type_get_seats        (AlongShiftType *self);
int             along_shift_type_get_start_minute (AlongShiftType *self);
int             along_shift_type_get_minutes      (AlongShiftType *self);
int             along_shift_type_get_least        (AlongShiftType *self);
gboolean        along_shift_type_get_with_professional (AlongShiftType *self);
gboolean        along_shift_type_get_after_orientation (AlongShiftType *self);
AlongRoles      along_shift_type_get_roles        (AlongShiftType *self);
const char     *along_shift_type_get_wants        (AlongShiftType *self);

G_END_DECLS
