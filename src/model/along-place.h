/* along-place.h — where work is done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-entry.h"

G_BEGIN_DECLS

/**
 * AlongPlace:
 *
 * Properties:
 * - address: where that is, or where people meet; may be empty
 */
#define ALONG_TYPE_PLACE (along_place_get_type ())
G_DECLARE_FINAL_TYPE (AlongPlace, along_place, ALONG, PLACE, AlongEntry)

/* Strings belong to @self and are never %NULL. */
const char *along_place_get_address (AlongPlace *self);

G_END_DECLS
