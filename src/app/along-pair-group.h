/* along-pair-group.h — with whom a person gladly works, or not, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-group.h"

G_BEGIN_DECLS

/* Of AlongPairs. */
#define ALONG_TYPE_PAIR_GROUP (along_pair_group_get_type ())
G_DECLARE_FINAL_TYPE (AlongPairGroup, along_pair_group, ALONG, PAIR_GROUP, AlongRecordGroup)

G_END_DECLS
