/* along-training.h — a training session: a shift on which people learn
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongTraining:
 *
 * When it is, where, how many places it has and who takes part is told by its shift, so that it
 * counts as hours and obeys the rules: "full-day workshops, … training" [osis].
 *
 * Properties:
 * - shift-id: the AlongShift
 * - course-id: the AlongCourse that is taught
 * - state: planned, held or cancelled
 * - trainers: who teaches, in the agency's words; may be empty
 * - note: what the session was about, up to ALONG_TRAINING_NOTE_LINES lines; may be empty
 */
#define ALONG_TYPE_TRAINING (along_training_get_type ())
G_DECLARE_FINAL_TYPE (AlongTraining, along_training, ALONG, TRAINING, AlongRecord)

/* Strings belong to @self and are never %NULL. */
gint64            along_training_get_shift_id  (AlongTraining *self);
gint64            along_training_get_course_id (AlongTraining *self);
AlongSessionState along_training_get_state     (AlongTraining *self);
const char       *along_training_get_trainers  (AlongTraining *self);
const char       *along_training_get_note      (AlongTraining *self);

#define ALONG_TRAINING_NOTE_LINES 8

G_END_DECLS
