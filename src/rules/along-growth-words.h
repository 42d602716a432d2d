/* along-growth-words.h — how far somebody has come, in words, the same on screen and on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-growth.h"

G_BEGIN_DECLS

/* Each is to be freed. */

/* "Signed off on 24 November 2026 by Sari, together with Tapio"; either name may be %NULL. */
char *along_growth_words_signature (AlongCertificate           *certificate,
                                    const char                 *by,
                                    const char                 *with);

/* "Reached on …", "Was to be reached by …", "To be reached by …", or only when it was agreed. */
char *along_growth_words_goal      (AlongGoal                  *goal,
                                    AlongDay                    today);

/* "2026: Workshop", and "3 sessions, 4 h 30 min". */
char *along_growth_words_year      (const AlongTrainingHours   *hours);
char *along_growth_words_hours     (guint                       n_sessions,
                                    int                         minutes);

/* How many of @items (AlongOrientationItem) are done: "3 of 7 are signed off." */
char *along_growth_words_progress  (GArray                     *items);

G_END_DECLS
