/* along-reason-words.h — why somebody has a shift although a rule asks for a reason, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"

G_BEGIN_DECLS

/* "with a reason: Agreed by phone, by Salla, Sun 22 Nov", or what has been said one after the
 * other, for the screen alone; to be freed, %NULL where @assignment needed none. */
char *along_reason_words_describe (AlongRoster     *roster,
                                   AlongAssignment *assignment);

/* The same of @lack, which a shift was published without, with the words for that; to be freed. */
char *along_reason_words_answer   (AlongDirectory  *directory,
                                   const char      *lack,
                                   AlongAnswer     *answer);

G_END_DECLS
