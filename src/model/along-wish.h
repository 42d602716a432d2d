/* along-wish.h — what somebody says of a time with a date
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"
#include "model/along-span.h"

G_BEGIN_DECLS

/**
 * AlongWish:
 *
 * Goes before what is said of each week (AlongTerms).
 *
 * Properties:
 * - person-id: the AlongPerson
 * - start: its first second, in seconds since 1970-01-01 UTC
 * - end: the first second after it
 * - availability: what is said of it
 */
#define ALONG_TYPE_WISH (along_wish_get_type ())
G_DECLARE_FINAL_TYPE (AlongWish, along_wish, ALONG, WISH, AlongRecord)

gint64            along_wish_get_person_id    (AlongWish *self);
AlongAvailability along_wish_get_availability (AlongWish *self);

AlongSpan         along_wish_get_span         (AlongWish *self);

G_END_DECLS
