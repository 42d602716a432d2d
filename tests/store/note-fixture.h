/* note-fixture.h — notes whose seals are bytes of one value, and those who can read them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store-fixture.h"
#include "store/along-note-intents.h"

/* @length bytes, the first eight of which are @number and the others its lowest; to be unreffed. */
GBytes          *note_bytes     (gint64          number,
                                 gsize           length);

/* What these begin with. */
gint64           note_number    (GBytes         *bytes);

/* New records without an id, to be unreffed; @number is that of the seal, or of the mark. */
AlongNoteReader *note_reader    (gint64          person_id,
                                 gint64          number);
AlongNote       *note_note      (gint64          author_id,
                                 AlongNoteKind   kind,
                                 gint64          number);
AlongNotePart   *note_part      (gint64          author_id,
                                 int             position,
                                 gint64          number);

/* A wrap by @by_id for each of the @n_readers, in an array; to be unreffed. */
GPtrArray       *note_wraps     (gint64          by_id,
                                 const gint64   *reader_ids,
                                 guint           n_readers);

/* Enrols a reader and gives the id. */
gint64           note_enrol     (AlongDatabase  *database,
                                 gint64          person_id,
                                 gint64          number);

/* Signs a new note of one part at once, begun at @at. */
void             note_add       (AlongDatabase  *database,
                                 gint64          author_id,
                                 AlongNoteKind   kind,
                                 gint64          number,
                                 gint64          at,
                                 const gint64   *reader_ids,
                                 guint           n_readers);

/* All of the note with the mark of @number, as along_database_load_note() gives it; to be unreffed.
 * And the first record of @type in it, owned by it; %NULL for none. */
GPtrArray       *note_load      (AlongDatabase  *database,
                                 gint64          number);
gpointer         note_find      (GPtrArray      *records,
                                 GType           type);
