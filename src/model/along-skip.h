/* along-skip.h — a day on which a slot of a template is left out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"
#include "model/along-day.h"

G_BEGIN_DECLS

/**
 * AlongSkip:
 *
 * What was deleted of a series stays deleted when more of it is made.
 *
 * Properties:
 * - slot-id: the AlongSlot
 * - day: the AlongDay
 */
#define ALONG_TYPE_SKIP (along_skip_get_type ())
G_DECLARE_FINAL_TYPE (AlongSkip, along_skip, ALONG, SKIP, AlongRecord)

gint64 along_skip_get_slot_id (AlongSkip *self);
int    along_skip_get_day     (AlongSkip *self);

G_END_DECLS
