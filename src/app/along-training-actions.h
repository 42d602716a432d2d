/* along-training-actions.h — what can be done about training, wherever it is shown
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-session.h"
#include "app/along-training-list.h"

G_BEGIN_DECLS

/**
 * AlongTrainingActions:
 *
 * The action group "training" of a widget: add-course; edit-course, archive-course and
 * restore-course, of a course; plan, of a course and a person, each 0 for none; ask, of the shift
 * of a session and a person; attend, open, invite, cancel and print-certificates, of a session by
 * its shift; certificate and waive, of a person and a course; edit-certificate and edit-waiver, of
 * a person, a course and the record; growth, of a peer; and save-calendar, of a session by its
 * shift, 0 for all that are planned, with whether people are told. Each takes ids.
 */
#define ALONG_TYPE_TRAINING_ACTIONS (along_training_actions_get_type ())
G_DECLARE_FINAL_TYPE (AlongTrainingActions, along_training_actions, ALONG, TRAINING_ACTIONS,
                      GObject)

AlongTrainingActions *along_training_actions_new       (GtkWidget                *widget);

/* What the actions are about, which is kept; %NULL for nothing. @learned may be %NULL where no
 * record of it is on show. */
void                  along_training_actions_set_state (AlongTrainingActions     *self,
                                                        AlongSession             *session,
                                                        const AlongTrainingFacts *facts,
                                                        AlongLearned             *learned);

G_END_DECLS
