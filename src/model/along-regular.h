/* along-regular.h — somebody who has a slot of a template every time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongRegular:
 *
 * "A sense of stability" [people].
 *
 * Properties:
 * - slot-id: the AlongSlot
 * - person-id: the AlongPerson
 */
#define ALONG_TYPE_REGULAR (along_regular_get_type ())
G_DECLARE_FINAL_TYPE (AlongRegular, along_regular, ALONG, REGULAR, AlongRecord)

gint64 along_regular_get_slot_id   (AlongRegular *self);
gint64 along_regular_get_person_id (AlongRegular *self);

G_END_DECLS
