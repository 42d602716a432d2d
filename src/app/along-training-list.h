/* along-training-list.h — what there is to know of training, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-matter.h"
#include "rules/along-due.h"

G_BEGIN_DECLS

/**
 * AlongTrainingFacts:
 * @roster: holds the sessions and what is published
 * @dues: of AlongDue, from that roster
 * @clock: how times are written
 * @now: in seconds since 1970 UTC
 */
typedef struct
{
  AlongRoster *roster;
  GArray *dues;
  AlongClock clock;
  gint64 now;
} AlongTrainingFacts;

/* Each is an array of AlongMatter to be unreffed. Their actions are those of
 * along-training-actions.h. */

/* Who is to be trained in what, those for whom it presses first; or only these. */
GPtrArray *along_training_list_due     (const AlongTrainingFacts *facts);
GPtrArray *along_training_list_urgent  (const AlongTrainingFacts *facts);

/* The peers in orientation, with how much of it is signed off. */
GPtrArray *along_training_list_new_peers (AlongDirectory         *directory,
                                        AlongLearned             *learned,
                                        AlongDay                  today);

/* The sessions to which somebody can still be asked, the first first. */
GPtrArray *along_training_list_coming  (const AlongTrainingFacts *facts);

/* The sessions that are to come, or of which nobody has entered yet who was there, the first first;
 * and the others, the last first. */
GPtrArray *along_training_list_planned (const AlongTrainingFacts *facts);
GPtrArray *along_training_list_past    (const AlongTrainingFacts *facts);

/* The courses of @directory, with what they are needed for. */
GPtrArray *along_training_list_courses (AlongDirectory           *directory);

G_END_DECLS
