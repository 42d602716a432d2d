/* along-action.h — what was agreed to be done: who does what by when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"
#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongAction:
 *
 * The part of supervision that everybody may see who holds the file: the coordinator works with it.
 * It comes out of a session or a note, but never out of a private one or a concern.
 *
 * Properties:
 * - session-id: the AlongSupervision in which it was agreed; 0 for none
 * - note-id: the AlongNote in which it was agreed; 0 for none
 * - what: what is to be done; one line, never empty
 * - person-id: the AlongPerson who does it; 0 for nobody yet
 * - due: the AlongDay by which it is to be done; 0 for no day
 * - done: the AlongDay on which it was done; 0 for not yet
 */
#define ALONG_TYPE_ACTION (along_action_get_type ())
G_DECLARE_FINAL_TYPE (AlongAction, along_action, ALONG, ACTION, AlongRecord)

gint64      along_action_get_session_id (AlongAction *self);
gint64      along_action_get_note_id    (AlongAction *self);
const char *along_action_get_what       (AlongAction *self);
gint64      along_action_get_person_id  (AlongAction *self);
AlongDay    along_action_get_due        (AlongAction *self);
AlongDay    along_action_get_done       (AlongAction *self);

G_END_DECLS
