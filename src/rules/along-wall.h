/* along-wall.h — what a supervisor from outside sees: own sessions only
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "External supervisors, who see only their own sessions" [osis], [coop]. Who is behind the wall is
 * told by whose notes are open here:
 * - Nobody's: whoever holds the file plans for the agency. Sessions are items of the roster like
 *   any other, and the command line, which opens no notes, prints all of them.
 * - Those of somebody who works for the agency: the same.
 * - Those of a supervisor from outside and no more: of all sessions, what is agreed in them, and
 *   who is due, that person's own alone, wherever it is asked for. Of others it is known only that
 *   somebody has no time then, so that the rules find the same in front of the wall and behind it.
 *   What is no session is as it is for everybody: a roster hangs on the wall of the office.
 *
 * The file itself asks here for all that it reads (see along_database_set_viewer()), so that no
 * page, search, print or window can forget to.
 */

#pragma once

#include "model/along-action.h"
#include "model/along-roster.h"

G_BEGIN_DECLS

/* Whether @person is a supervisor from outside, and no more; %NULL is not. */
gboolean     along_wall_is_external   (AlongPerson      *person);

/* In all of these @viewer_id is the external supervisor who is here; with 0 all is shown. */

/* Whether @session, which those of @seats (AlongAssignment, of its shift) are on, is theirs: they
 * give it or are on it, or were to be. */
gboolean     along_wall_shows_session (gint64            viewer_id,
                                       AlongSupervision *session,
                                       GPtrArray        *seats);

/* Whether @action is: it is for them to do, or was agreed in @session with @seats, both %NULL where
 * it was in none. */
gboolean     along_wall_shows_action  (gint64            viewer_id,
                                       AlongAction      *action,
                                       AlongSupervision *session,
                                       GPtrArray        *seats);

/* Whether they are told that a note exists which they may not be able to read, and which was
 * written in @session with @seats, both %NULL where it was in none. */
gboolean     along_wall_tells_note    (gint64            viewer_id,
                                       AlongSupervision *session,
                                       GPtrArray        *seats);

/* Whether they see how often @person has supervision: their own, and of the peers whose supervisor
 * they are. */
gboolean     along_wall_shows_cadence (gint64            viewer_id,
                                       AlongPerson      *person);

/* Whether that counts @session of @person_id: of somebody else's, what the viewer gives alone. */
gboolean     along_wall_counts        (gint64            viewer_id,
                                       gint64            person_id,
                                       AlongSupervision *session);

/* @roster as it is seen by them; to be unreffed. */
AlongRoster *along_wall_hide          (gint64            viewer_id,
                                       AlongRoster      *roster);

G_END_DECLS
