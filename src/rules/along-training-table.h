/* along-training-table.h — people by courses, and how each stands with each
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-due.h"

G_BEGIN_DECLS

/**
 * AlongTrainingSquare:
 * @preparation: how somebody stands with a course today
 * @needed: whether anything that they may be given to do needs it, or a shift that they have
 */
typedef struct
{
  AlongPreparation preparation;
  gboolean needed;
} AlongTrainingSquare;

/**
 * AlongTrainingFilter:
 * @roles: only peers with one of these; 0 for everybody
 * @due_days: only those who need something that they have not, or not for so many days more; -1 for
 *   everybody
 */
typedef struct
{
  AlongRoles roles;
  int due_days;
} AlongTrainingFilter;

/**
 * AlongTrainingTable:
 *
 * Everybody who works, peers before the staff, by all courses that are in use, in the order of the
 * directory; of orientation items those that work needs. A square is worked out when it is first
 * asked for: of a large table most are never looked at.
 */
typedef struct _AlongTrainingTable AlongTrainingTable;

/* Keeps @directory and @learned, which must have all courses. @dues are what along_due_list() gives
 * for @today: whoever has a shift to come needs what that needs, even where they would not be given
 * such another. */
AlongTrainingTable        *along_training_table_new         (AlongDirectory      *directory,
                                                             AlongLearned        *learned,
                                                             GArray              *dues,
                                                             AlongTrainingFilter  filter,
                                                             AlongDay             today);
void                       along_training_table_free        (AlongTrainingTable  *self);

/* AlongPerson, a row each, and AlongCourse, a column each; owned by @self. */
GPtrArray                 *along_training_table_get_people  (AlongTrainingTable  *self);
GPtrArray                 *along_training_table_get_courses (AlongTrainingTable  *self);
AlongLearned              *along_training_table_get_learned (AlongTrainingTable  *self);

/* Owned by @self. */
const AlongTrainingSquare *along_training_table_get_square  (AlongTrainingTable  *self,
                                                             guint                row,
                                                             guint                column);

/* The sign of a square, and its word; "" where there is nothing to say. Static, the word is
 * translated. */
const char                *along_training_square_get_sign   (const AlongTrainingSquare *self);
const char                *along_training_square_get_word   (const AlongTrainingSquare *self);

/* The word with the day up to which that is so; to be freed. */
char                      *along_training_square_describe   (const AlongTrainingSquare *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongTrainingTable, along_training_table_free)

G_END_DECLS
