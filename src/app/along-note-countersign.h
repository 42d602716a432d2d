/* along-note-countersign.h — whom a note is about has read it, and signs it, too
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-session.h"
#include "vault/along-seal-note.h"

G_BEGIN_DECLS

/* The intent that countersigns the note in @records, which along_database_load_note() gave, as it
 * is now: on the screen with the keys of whom it is @about, who is %NULL on paper, or where that is
 * taken back. The head that tells of it is signed by whoever is unlocked. To be unreffed; NULL with
 * an error while notes are locked, and when the note is not as it was signed: nobody puts their
 * name under what is not shown. */
AlongIntent *along_note_countersign_new   (AlongSession          *session,
                                           GPtrArray             *records,
                                           AlongCountersigned     how,
                                           const AlongReaderKeys *about,
                                           GError               **error);

/* Whether the signature under @note is one by whom it is about, with a key that whoever is unlocked
 * believes to be theirs. @sealed is what the file has of it. */
gboolean     along_note_countersign_check (AlongSession          *session,
                                           AlongNote             *note,
                                           const AlongSealNote   *sealed);

G_END_DECLS
