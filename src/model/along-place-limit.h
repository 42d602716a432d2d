/* along-place-limit.h — a place where somebody will not work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongPlaceLimit:
 *
 * "Labelled as a cop, a snitch" [osis]: areas a peer won't work in. Why is nowhere kept.
 *
 * Properties:
 * - person-id: the AlongPerson
 * - place-id: the AlongPlace
 */
#define ALONG_TYPE_PLACE_LIMIT (along_place_limit_get_type ())
G_DECLARE_FINAL_TYPE (AlongPlaceLimit, along_place_limit, ALONG, PLACE_LIMIT, AlongRecord)

gint64 along_place_limit_get_person_id (AlongPlaceLimit *self);
gint64 along_place_limit_get_place_id  (AlongPlaceLimit *self);

G_END_DECLS
