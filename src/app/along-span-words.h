/* along-span-words.h — from when to when, in words, for many spans of the same few times
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-words.h"

G_BEGIN_DECLS

/* The words of all spans that were asked for, each made once: the shifts of a week begin and end at
 * the same few times, and to format a time takes longer than all else that is said of a shift. */
typedef struct _AlongSpanWords AlongSpanWords;

/* Of times in @zone, written as @clock has it; to be freed with along_span_words_free(). */
AlongSpanWords *along_span_words_new  (AlongZone       *zone,
                                       AlongClock       clock);
void            along_span_words_free (AlongSpanWords  *self);

/* What along_words_span() makes of @span, and in @brief along_words_span_brief(). Both belong to
 * @self. */
const char     *along_span_words_get  (AlongSpanWords  *self,
                                       AlongSpan        span,
                                       const char     **brief);

G_END_DECLS
