/* along-note-loader.h — reads all notes of a reader, the newest first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-note-index.h"
#include "model/along-directory.h"
#include "store/along-store.h"
#include "vault/along-seal-link.h"

G_BEGIN_DECLS

/**
 * AlongNoteChain:
 * @last: the place of what the reader signed last, with the ordinal 0 for nothing
 * @n_gaps: how many parts are missing among those that the reader signed, or stand there twice
 *
 * What a reader has signed, one part after the other.
 */
typedef struct
{
  AlongSealLink last;
  guint n_gaps;
} AlongNoteChain;

/* Fills @index with all that the reader @reader_id can open with @keys, in pages, which are opened
 * on threads of their own: @index can be searched all the while. The main thread only takes over
 * what is ready. Ends with G_IO_ERROR_CANCELLED, and without another note, when cancelled. */
void     along_note_loader_load_async  (AlongStore           *store,
                                        AlongDirectory       *directory,
                                        gint64                reader_id,
                                        AlongReaderKeys      *keys,
                                        AlongNoteIndex       *index,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);

/* In @chain is then what the reader has signed, without which nothing new is signed. */
gboolean along_note_loader_load_finish (GAsyncResult         *result,
                                        AlongNoteChain       *chain,
                                        GError              **error);

/* Opens what the reader @reader_id has of the note in @records, which along_database_load_note()
 * gave; NULL where that is nothing. */
AlongNoteChunk *along_note_loader_open (AlongDirectory        *directory,
                                        gint64                 reader_id,
                                        const AlongReaderKeys *keys,
                                        GPtrArray             *records);

G_END_DECLS
