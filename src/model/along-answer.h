/* along-answer.h — why a shift was published without something that it lacks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-reason.h"

G_BEGIN_DECLS

/**
 * AlongAnswer:
 *
 * Goes with what is kept of the shift: when that is removed it is removed, and comes back with it.
 * Publishing again asks nothing anew of a shift that is as it was, and what it then lacks besides
 * is answered by another one.
 *
 * Properties:
 * - published-id: the AlongPublished
 */
#define ALONG_TYPE_ANSWER (along_answer_get_type ())
G_DECLARE_FINAL_TYPE (AlongAnswer, along_answer, ALONG, ANSWER, AlongReason)

gint64 along_answer_get_published_id (AlongAnswer *self);

G_END_DECLS
