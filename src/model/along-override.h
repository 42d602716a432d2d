/* along-override.h — why somebody has a shift although a rule asks for a reason
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-reason.h"

G_BEGIN_DECLS

/**
 * AlongOverride:
 *
 * Goes with its assignment: when that is removed it is removed, and comes back with it.
 *
 * Properties:
 * - assignment-id: the AlongAssignment
 */
#define ALONG_TYPE_OVERRIDE (along_override_get_type ())
G_DECLARE_FINAL_TYPE (AlongOverride, along_override, ALONG, OVERRIDE, AlongReason)

gint64 along_override_get_assignment_id (AlongOverride *self);

G_END_DECLS
