/* along-note-chain.h — the notes that a reader has signed, one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-directory.h"
#include "store/along-store.h"
#include "vault/along-seal-link.h"

G_BEGIN_DECLS

/* Reads the heads of all notes of @reader and looks how they hold on to each other. */
void     along_note_chain_load_async  (AlongStore           *store,
                                       AlongNoteReader      *reader,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);

/* The place of the note that the reader signed last, zero with the ordinal 0 when there is none,
 * and how many are missing among them or stand there twice. */
gboolean along_note_chain_load_finish (GAsyncResult         *result,
                                       AlongSealLink        *last,
                                       guint                *n_gaps,
                                       GError              **error);

G_END_DECLS
