/* along-absence-group.h — the times when a person is away, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-group.h"

G_BEGIN_DECLS

/* Shows those that are not over yet. */
#define ALONG_TYPE_ABSENCE_GROUP (along_absence_group_get_type ())
G_DECLARE_FINAL_TYPE (AlongAbsenceGroup, along_absence_group, ALONG, ABSENCE_GROUP,
                      AlongRecordGroup)

G_END_DECLS
