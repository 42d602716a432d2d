/* along-reason-request.h — something that a rule asks a reason for, waiting for one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AlongReasonRequest:
 *
 * Nothing has happened yet. Whoever lets go of the last reference without an answer gives it up.
 *
 * Signals:
 * - answered (const char *reason, gint64 by_id): why it is to be done all the same, in the words of
 *   one of the staff, or 0; %NULL when it was given up. Emitted once.
 */
#define ALONG_TYPE_REASON_REQUEST (along_reason_request_get_type ())
G_DECLARE_FINAL_TYPE (AlongReasonRequest, along_reason_request, ALONG, REASON_REQUEST, GObject)

/* @message says what speaks against it, a line for each finding. */
AlongReasonRequest *along_reason_request_new         (const char         *message);

const char         *along_reason_request_get_message (AlongReasonRequest *self);

/* Goes on with @reason in the words of @by_id, one of the staff, or 0. */
void                along_reason_request_answer      (AlongReasonRequest *self,
                                                      const char         *reason,
                                                      gint64              by_id);

G_END_DECLS
