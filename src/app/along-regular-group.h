/* along-regular-group.h — who has a slot of a template every time, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-group.h"

G_BEGIN_DECLS

/**
 * AlongRegularGroup:
 *
 * The owner is the slot. What is shown at first is given by along_record_group_load(), for the slot
 * may not be in the file yet.
 */
#define ALONG_TYPE_REGULAR_GROUP (along_regular_group_get_type ())
G_DECLARE_FINAL_TYPE (AlongRegularGroup, along_regular_group, ALONG, REGULAR_GROUP,
                      AlongRecordGroup)

G_END_DECLS
