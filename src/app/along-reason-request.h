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
 *   one of the staff, or 0; %NULL when it was given up. Emitted again only after a refusal.
 * - finished (const char *refusal) → gboolean: what came of the answer: %NULL when there is nothing
 *   more to say, or why it was refused. %TRUE says that this was shown and may be answered again.
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

/* Tells what came of the answer; @refusal may be %NULL. %TRUE when whoever gave it goes on. */
gboolean            along_reason_request_finish      (AlongReasonRequest *self,
                                                      const char         *refusal);

G_END_DECLS
