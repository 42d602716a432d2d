/* along-seal-note.h — a sealed note as a whole: is it what was signed, and who takes it over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vault/along-seal-head.h"

G_BEGIN_DECLS

/**
 * AlongSealPart:
 * @row: what stands in clear beside it
 * @sealed: the part
 * @wraps: what opens it, for each reader
 * @n_wraps: how many there are
 *
 * What the file has of one part. Owns nothing: all is the caller's and outlives the call.
 */
typedef struct
{
  AlongSealRow         row;
  GBytes              *sealed;
  const AlongSealWrap *wraps;
  guint                n_wraps;
} AlongSealPart;

/**
 * AlongSealNote:
 * @note: the note's random bytes
 * @author: who wrote it, as its row says
 * @begun: when it was begun, as its row says, in seconds of Unix time
 * @session: the supervision session that it belongs to, as its row says, or 0
 * @countersigned: what its row says of a countersignature
 * @head: its signed head, or NULL when there is none
 * @parts: the parts in the order of their rows' numbers; some may be missing
 * @n_parts: how many there are
 *
 * What the file has of one note. Owns nothing.
 */
typedef struct
{
  guint8                 note[ALONG_SEAL_NOTE_SIZE];
  AlongReaderMark        author;
  gint64                 begun;
  gint64                 session;
  AlongSealCountersigned countersigned;
  GBytes                *head;
  const AlongSealPart   *parts;
  guint                  n_parts;
} AlongSealNote;

/**
 * AlongSealFinding:
 * @part: the number of the part that it is about; 0 when it is about the head itself
 * @verdict: what is wrong, never GOOD
 * @whom: with KEYS, whose: of a reader, or of somebody who is none; else the author that the part's
 *   row names, zero bytes where there is no row; of a head, its writer where that can be read
 *
 * A plain value.
 */
typedef struct
{
  guint32          part;
  AlongSealVerdict verdict;
  AlongReaderMark  whom;
} AlongSealFinding;

/* Compares all that there is of a note with what was signed by those among @known, the marks of
 * everybody who is or was a reader of this agency: that each is whose it is said to be, the caller
 * has to know. With the @keys of one of its readers it also
 * looks whether the reader's wraps open the parts, and whether who wrote the head could read the
 * note: without (NULL) somebody else of @known could have written it. The caller frees the array of
 * AlongSealFinding, which is empty when all is good. */
GArray   *along_seal_note_check     (const AlongSealNote    *note,
                                     const AlongReaderKeys  *keys,
                                     const AlongReaderMark  *known,
                                     guint                   n_known);

/* Reads the head of a note that the reader of @keys is to add to, hand over or sign anew. FALSE
 * unless along_seal_note_check() finds all of it good and they are one of its readers: whoever
 * wrote a head of their own would be given what comes next. */
gboolean  along_seal_note_read_head (const AlongSealNote    *note,
                                     const AlongReaderKeys  *keys,
                                     const AlongReaderMark  *known,
                                     guint                   n_known,
                                     AlongSealHead          *head);

/* Hands a note over to @successor, who can read all of it from then on; @leaver, one of its readers,
 * is none any more (whose wraps the caller drops with the old head). The reader of these @keys seals
 * it: who leaves, or somebody else who stays one. The wraps for @successor, one a part in the parts'
 * order, are written to @wraps and replace those that there may be, and the new head to @head, which
 * the caller owns. Only what along_seal_note_read_head() reads is handed over. Fails with
 * ALONG_VAULT_ERROR_UNREADABLE, also when @leaver is no reader; or with _BAD_READER when nothing can
 * be sealed for @successor. */
gboolean  along_seal_note_hand_over (const AlongSealNote    *note,
                                     const AlongReaderKeys  *keys,
                                     const AlongReaderMark  *known,
                                     guint                   n_known,
                                     const AlongReaderMark  *leaver,
                                     const AlongReaderMark  *successor,
                                     AlongSealWrap          *wraps,
                                     GBytes                **head,
                                     GError                **error);

G_END_DECLS
