/* along-override.h — why somebody has a shift although a rule asks for a reason
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongOverride:
 *
 * Goes with its assignment: when that is removed it is removed, and comes back with it.
 *
 * Properties:
 * - assignment-id: the AlongAssignment
 * - codes: what it answers, with its numbers: see along_finding_note()
 * - reason: in the words of who decided; one line, never empty
 * - by-id: the AlongSupervisor who decided
 * - at: when, in seconds since 1970-01-01 UTC
 */
#define ALONG_TYPE_OVERRIDE (along_override_get_type ())
G_DECLARE_FINAL_TYPE (AlongOverride, along_override, ALONG, OVERRIDE, AlongRecord)

gint64      along_override_get_assignment_id (AlongOverride *self);
const char *along_override_get_codes         (AlongOverride *self);
const char *along_override_get_reason        (AlongOverride *self);
gint64      along_override_get_by_id         (AlongOverride *self);
gint64      along_override_get_at            (AlongOverride *self);

G_END_DECLS
