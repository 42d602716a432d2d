/* along-supervision-list.h — what there is to know of supervision, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-matter.h"
#include "model/along-action.h"
#include "model/along-note.h"
#include "rules/along-cadence.h"

G_BEGIN_DECLS

/**
 * AlongSupervisionState:
 * @roster: holds the sessions
 * @cadence: of AlongCadenceFacts
 * @actions: of AlongAction
 * @notes: of AlongNote, those of the sessions that are told of to everybody; %NULL where they are
 *   not told of
 * @clock: how times are written
 * @now: in seconds since 1970 UTC
 */
typedef struct
{
  AlongRoster *roster;
  GArray *cadence;
  GPtrArray *actions;
  GPtrArray *notes;
  AlongClock clock;
  gint64 now;
} AlongSupervisionState;

/* Each is an array of AlongMatter to be unreffed. Their actions are those of
 * along-supervision-actions.h. */

/* Who has supervision, those whose session presses most first. */
GPtrArray *along_supervision_list_due      (const AlongSupervisionState *state);

/* Only those who are overdue or whose cancelled session has no other in its place. */
GPtrArray *along_supervision_list_overdue  (AlongDirectory              *directory,
                                            GArray                      *cadence,
                                            AlongDay                     today);

/* How many these are. */
guint      along_supervision_count_overdue (AlongDirectory              *directory,
                                            GArray                      *cadence,
                                            AlongDay                     today);

/* The sessions that are to come, or whose outcome nobody has told yet, the first first; and the
 * others, the last first. */
GPtrArray *along_supervision_list_planned  (const AlongSupervisionState *state);
GPtrArray *along_supervision_list_past     (const AlongSupervisionState *state);

/* Those on @shifts (AlongShift), as they are told of beside other work. */
GPtrArray *along_supervision_list_running  (const AlongSupervisionState *state,
                                            GPtrArray                   *shifts);

/* What was agreed, as it is in @state. */
GPtrArray *along_supervision_list_actions  (const AlongSupervisionState *state);

/* "Work counselling: Aino, Salla"; to be freed. */
char      *along_supervision_list_dup_name (AlongRoster                 *roster,
                                            AlongSupervision            *session);

G_END_DECLS
