/* along-reason.h — why something is done although a rule asks for a reason
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongReason:
 *
 * Properties:
 * - codes: what it answers, with its numbers: see along_finding_note()
 * - reason: in the words of who decided; one line, never empty
 * - by-id: the AlongSupervisor who decided; 0 for nobody
 * - at: when, in seconds since 1970-01-01 UTC
 */
#define ALONG_TYPE_REASON (along_reason_get_type ())
G_DECLARE_DERIVABLE_TYPE (AlongReason, along_reason, ALONG, REASON, AlongRecord)

struct _AlongReasonClass
{
  AlongRecordClass parent_class;
};

/* Strings belong to @self and are never %NULL. */
const char *along_reason_get_codes  (AlongReason *self);
const char *along_reason_get_reason (AlongReason *self);
gint64      along_reason_get_by_id  (AlongReason *self);
gint64      along_reason_get_at     (AlongReason *self);

G_END_DECLS
