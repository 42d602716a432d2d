/* along-place-limit-group.h — the places where a person will not work, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-group.h"

G_BEGIN_DECLS

/* Of AlongPlaceLimits. */
#define ALONG_TYPE_PLACE_LIMIT_GROUP (along_place_limit_group_get_type ())
G_DECLARE_FINAL_TYPE (AlongPlaceLimitGroup, along_place_limit_group, ALONG, PLACE_LIMIT_GROUP,
                      AlongRecordGroup)

G_END_DECLS
