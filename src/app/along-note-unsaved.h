/* along-note-unsaved.h — drafts of notes that could not be saved yet
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The disk may be full, or the share gone: what was sealed by then is kept until it is in the file,
 * also after the keys are gone and nobody writes on it any more. It is tried again each minute,
 * when it is locked, and before the file is closed; whoever unlocks meanwhile is told.
 */

#pragma once

#include "app/along-note-draft.h"

G_BEGIN_DECLS

/* Lets @session keep @draft, which could not be saved, and see to it that it is tried again. */
void            along_note_unsaved_keep (AlongSession   *session,
                                         AlongNoteDraft *draft);

/* There is nothing more of @draft to be saved. Does nothing when it was not kept. */
void            along_note_unsaved_drop (AlongSession   *session,
                                         AlongNoteDraft *draft);

/* The draft by the reader @author_id of the note with @mark that is kept so, owned by @session;
 * %NULL for none. */
AlongNoteDraft *along_note_unsaved_find (AlongSession   *session,
                                         GBytes         *mark,
                                         gint64          author_id);

G_END_DECLS
