/* along-supervision-actions.h — what can be done about supervision, wherever it is shown
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-session.h"
#include "app/along-supervision-list.h"

G_BEGIN_DECLS

/**
 * AlongSupervisionActions:
 *
 * The action group "supervision" of a widget: plan (of a person, 0 for nobody yet), reschedule-of
 * (whose session was cancelled), open, hold, cancel, take-back, reschedule, write-note and
 * new-action (of a session, by its shift; an action of none with 0), edit-action, delete-action,
 * do-action, redo-action, and print (the sheet of a session, or with 0 what there is). Each takes
 * an id.
 *
 * Signals:
 * - write-note (AlongSupervision *supervision, AlongShift *shift, gint64 about_id): the note of a
 *   session is wanted, about the one person whom it was with, or 0
 */
#define ALONG_TYPE_SUPERVISION_ACTIONS (along_supervision_actions_get_type ())
G_DECLARE_FINAL_TYPE (AlongSupervisionActions, along_supervision_actions, ALONG,
                      SUPERVISION_ACTIONS, GObject)

AlongSupervisionActions *along_supervision_actions_new       (GtkWidget                   *widget);

/* What the actions are about, which is kept; %NULL for nothing. Of it, the roster and the actions
 * may be %NULL where none of them is on show. */
void                     along_supervision_actions_set_state (AlongSupervisionActions     *self,
                                                              AlongSession                *session,
                                                              const AlongSupervisionState *state);

G_END_DECLS
