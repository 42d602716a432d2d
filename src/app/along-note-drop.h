/* along-note-drop.h — deletes the draft of a note in the place of which there is another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-session.h"
#include "model/along-note-part.h"

G_BEGIN_DECLS

/* The draft that the reader @author_id has among @records (along_database_load_note()), owned by
 * them; %NULL for none. */
AlongNotePart *along_note_drop_find   (GPtrArray            *records,
                                       gint64                author_id);

/* Deletes for good the draft that the reader @author_id has of the note with @mark, and a note that
 * was no more than that. */
void           along_note_drop_async  (AlongSession         *session,
                                       GBytes               *mark,
                                       gint64                author_id,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);

/* In @note_id is then the id of the note; 0 where there was no such draft. Fails as the store. */
gboolean       along_note_drop_finish (AlongSession         *session,
                                       GAsyncResult         *result,
                                       gint64               *note_id,
                                       GError              **error);

G_END_DECLS
