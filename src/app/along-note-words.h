/* along-note-words.h — what is said of notes in words: whose they are, and what was changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-directory.h"
#include "model/along-note.h"
#include "vault/along-seal-note.h"

G_BEGIN_DECLS

/* As along_reader_words_name(), and of nobody who is known (NULL) the words for that. */
const char *along_note_words_reader    (AlongDirectory         *directory,
                                        AlongNoteReader        *reader);

/* The same of their key: of one that is not in use any more, until when it was, or of which day the
 * sheet is. No two keys of somebody are called the same. To be freed. */
char       *along_note_words_key       (AlongDirectory         *directory,
                                        AlongNoteReader        *reader);

/* The names of the keys of @readers (AlongNoteReader) in a row, to be freed. */
char       *along_note_words_readers   (AlongDirectory         *directory,
                                        GPtrArray              *readers);

/* @name, or several, where a full stop comes behind: without one of its own, as initials have. To
 * be freed. */
char       *along_note_words_before_stop (const char *name);

/* Sentences on why those in @missing (AlongPerson), the @sheet unless it is NULL, and the keys
 * @left_out (AlongNoteReader) are not among the readers of a note, each after a space; to be
 * freed. */
char       *along_note_words_missing   (AlongDirectory         *directory,
                                        GPtrArray              *missing,
                                        AlongNoteReader        *sheet,
                                        GPtrArray              *left_out);

/* What @findings (AlongSealFinding) say, a line each, in plain words; to be freed. */
char       *along_note_words_findings  (AlongDirectory         *directory,
                                        GArray                 *findings);

/* What a new note of @kind begins with: as the agency has it, or as the program does; to be
 * freed. */
char       *along_note_words_template  (AlongDirectory         *directory,
                                        AlongNoteKind           kind);

/* The program's own template. Static. */
const char *along_note_words_own_template (AlongNoteKind        kind);

/* Why nothing is done with a note: keys are locked; or what the file has of it is not what was
 * signed. */
void        along_note_words_set_locked  (GError              **error);
void        along_note_words_set_changed (GError              **error);

/* Whether @note, which is signed, is countersigned, with a sign; to be freed. */
char       *along_note_words_state     (AlongNote              *note);

/* What is told of @note, which is signed, to whoever may know that there is one: "Supervision by
 * Sari, signed"; to be freed. */
char       *along_note_words_known     (AlongDirectory         *directory,
                                        AlongNote              *note);

/* The headings of the talk of two roles, of which there are exactly these; NULL from the fourth
 * on. */
const char *along_note_words_field     (guint                   i);

G_END_DECLS
