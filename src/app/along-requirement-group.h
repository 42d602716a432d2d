/* along-requirement-group.h — all that a course is needed for, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-group.h"

G_BEGIN_DECLS

#define ALONG_TYPE_REQUIREMENT_GROUP (along_requirement_group_get_type ())
G_DECLARE_FINAL_TYPE (AlongRequirementGroup, along_requirement_group, ALONG, REQUIREMENT_GROUP,
                      AlongRecordGroup)

G_END_DECLS
