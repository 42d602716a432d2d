/* along-note-intents.h — the intents of sealed notes and of those who can read them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing here knows a word of a note or a key: what is sealed, wrapped and signed comes from the
 * vault and is kept as it is. Nothing else goes into an intent with a private note, least of all
 * the pair that comes out of it: the audit log would tell that they belong together.
 */

#pragma once

#include "model/along-directory.h"
#include "store/along-intent.h"
#include "store/along-notes.h"

G_BEGIN_DECLS

/* Each is a new intent, to be unreffed; records passed in are copied. Arrays may be %NULL for
 * nothing. A record without an id is new, and those of one intent find each other without. */

/* Lets @reader, who is new, be given notes from now on. Not undone. */
AlongIntent *along_intent_enrol_reader     (AlongNoteReader   *reader);

/* Lets @reader be the first one, who vouches with @vouch for @sheet, the escrow sheet that was
 * there before anybody. Not undone. */
AlongIntent *along_intent_enrol_first      (AlongNoteReader   *reader,
                                            AlongNoteReader   *sheet,
                                            GBytes            *vouch);

/* Lets @reader, who is new, be given notes from @day on in the place of @old, the same person's or
 * the agency's; %NULL for none. Not undone: an old sheet may be torn by then. */
AlongIntent *along_intent_replace_reader   (AlongNoteReader   *reader,
                                            AlongNoteReader   *old,
                                            AlongDay           day);

/* @voucher vouches for @reader, with a signature. Not undone: what was signed is out. */
AlongIntent *along_intent_vouch            (AlongNoteReader   *reader,
                                            AlongNoteReader   *voucher,
                                            GBytes            *vouch);

/* The private half of @reader under another passphrase. Not undone: the old one would open it. */
AlongIntent *along_intent_change_seed      (AlongNoteReader   *reader,
                                            GBytes            *locked_seed);

/* From @day on new notes are not for @reader. In the same transaction, what was the reader's is
 * handed over: @put holds the AlongNoteWrap made for a successor, and each AlongNote with the head
 * that goes with them; @removed the AlongNoteWrap that nobody needs any more, and what there is of
 * the reader's drafts. Not undone. */
AlongIntent *along_intent_leave            (AlongNoteReader   *reader,
                                            AlongDay           day,
                                            GPtrArray         *put,
                                            GPtrArray         *removed);

/* The notes of an older key of somebody's are given to the newer one: @put and @removed as above.
 * Not undone. */
AlongIntent *along_intent_give_back        (GPtrArray         *put,
                                            GPtrArray         *removed);

/* Writes the draft @part of @note over the one that is kept, with @wraps (AlongNoteWrap). @note may
 * be %NULL where nothing of it is new. Not a step to undo, and told in the audit log for a new
 * draft only. */
AlongIntent *along_intent_save_draft       (AlongNote         *note,
                                            AlongNotePart     *part,
                                            GPtrArray         *wraps);

/* What there is of the draft @part among @records, which along_database_load_note() gave: the note
 * with its body, in the order in which it is deleted. Owns none of it; to be unreffed. */
GPtrArray   *along_intent_list_draft       (AlongNotePart     *part,
                                            GPtrArray         *records);

/* Deletes the draft @part of a note, and the note with its body. @records is what
 * along_database_load_note() gave. */
AlongIntent *along_intent_delete_draft     (AlongNotePart     *part,
                                            GPtrArray         *records);

/* Deletes the draft @part as along_intent_delete_draft(), because the author goes on with another
 * in its place. Neither a step to undo nor told in the audit log: it would tell of the other. */
AlongIntent *along_intent_drop_draft       (AlongNotePart     *part,
                                            GPtrArray         *records);

/* Signs the body of @note or, where @part is another, adds an addendum; @part and @wraps are sealed
 * for good, and @note has the head that tells of them. In the same transaction, what opens the
 * parts before it changes with the readers: @put holds the AlongNoteWrap for those who come in,
 * @removed those of who go. Not undone. */
AlongIntent *along_intent_sign_part        (AlongNote         *note,
                                            AlongNotePart     *part,
                                            GPtrArray         *wraps,
                                            GPtrArray         *put,
                                            GPtrArray         *removed);

/* The person whom @note is about has read its first @n_parts parts and countersigned them at @at
 * (seconds since 1970 UTC): on the screen with the @signature of a key, which is not taken back; on
 * paper, or not after all, with zero parts and time, without one. @head is the note's new one,
 * which tells of it. Not undone: the head of before would tell nothing of what was added since. */
AlongIntent *along_intent_countersign      (AlongNote         *note,
                                            AlongCountersigned how,
                                            int                n_parts,
                                            gint64             at,
                                            GBytes            *signature,
                                            GBytes            *head);

/* Keeps a reader's own form of keys in place of the one that others made (AlongNoteWrap). Nobody
 * is told, and nothing is there to undo. */
AlongIntent *along_intent_rewrap           (GPtrArray         *wraps);

/* What a new note of @kind begins with; %NULL for as the program has it. */
AlongIntent *along_intent_set_note_template (AlongDirectory   *directory,
                                            AlongNoteKind      kind,
                                            const char        *text);

G_END_DECLS
