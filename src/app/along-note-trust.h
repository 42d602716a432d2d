/* along-note-trust.h — which readers of notes are believed to be who the file says
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The vault knows what vouches for what (along-vouch.h), the store keeps it: here they meet.
 */

#pragma once

#include "app/along-unlocked.h"
#include "model/along-directory.h"

G_BEGIN_DECLS

/* The ids (gint64) of the AlongNoteReader whom the one with the mark @own believes, themselves
 * among them, in the directory's order; to be unreffed. Looks at each one's signatures:
 * along_unlocked_get_trusted() keeps it. */
GArray  *along_note_trust_list      (AlongDirectory         *directory,
                                     const AlongReaderMark  *own);

/* Whether whoever is unlocked can vouch for others: one who may, and whose own row is whole. */
gboolean along_note_trust_can_vouch (AlongUnlocked          *unlocked,
                                     AlongDirectory         *directory);

/* Whether whoever is unlocked can vouch for another key in the place of @old: they may vouch, and
 * it is not their own. */
gboolean along_note_trust_can_replace (AlongNoteReader      *old,
                                     AlongUnlocked          *unlocked,
                                     AlongDirectory         *directory);

/* Whether an escrow sheet can be made. Whoever has the file could make one and read what is written
 * from then on: it takes one who may vouch, and nobody for the first sheet of an agency without
 * readers alone. */
gboolean along_note_trust_can_make_sheet (AlongUnlocked     *unlocked,
                                     AlongDirectory         *directory);

/* Lets @reader, the record of a reader who has these @keys and is not in the file yet, accept with
 * whom the agency's readers began, and whoever is unlocked vouch for them. */
void     along_note_trust_enrol     (AlongNoteReader        *reader,
                                     const AlongReaderKeys  *keys,
                                     AlongUnlocked          *unlocked,
                                     AlongDirectory         *directory);

/* The intent by which @reader enrols who was made so, in the place of @old on @day (%NULL for
 * nobody). Whoever is the first vouches for the sheet that there is before anybody. */
AlongIntent *
         along_note_trust_intent    (AlongNoteReader        *reader,
                                     const AlongReaderKeys  *keys,
                                     AlongNoteReader        *old,
                                     AlongDay                day,
                                     AlongDirectory         *directory);

/* The intent by which whoever is unlocked vouches for the key of @shown, a record from when it was
 * compared. Fails with ALONG_MODEL_ERROR and a sentence for the user when they may vouch no more,
 * when the key is another one by now, and when it accepted a beginning that they do not know. */
AlongIntent *
         along_note_trust_vouch     (AlongNoteReader        *shown,
                                     AlongUnlocked          *unlocked,
                                     AlongDirectory         *directory,
                                     GError                **error);

/* A sentence on whether @reader is believed and why; NULL while it is locked. To be freed. */
char    *along_note_trust_describe  (AlongNoteReader        *reader,
                                     AlongUnlocked          *unlocked,
                                     AlongDirectory         *directory);

/* The fingerprint of the reader's key (see along_vouch_dup_fingerprint()); to be freed. */
char    *along_note_trust_dup_fingerprint (AlongNoteReader  *reader);

G_END_DECLS
