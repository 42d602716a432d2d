/* along-seal-head.h — what belongs to a note, signed as a whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vault/along-seal-part.h"

G_BEGIN_DECLS

/* Readers that a note may have. */
#define ALONG_SEAL_READERS_MAX 64

/**
 * AlongSealCountersigned:
 * @form: 0 for not, else how, a number that means the same in every version
 * @n_parts: under how many parts
 * @time: when, in seconds of Unix time, or 0
 *
 * What is said of a countersignature, a plain value.
 */
typedef struct
{
  guint32 form;
  guint32 n_parts;
  gint64  time;
} AlongSealCountersigned;

/**
 * AlongSealHead:
 * @note: the note's random bytes
 * @author: who wrote the body
 * @begun: when it was begun, in seconds of Unix time
 * @session: the supervision session that it belongs to, or 0
 * @countersigned: whether whom it is about has signed it, too
 * @n_parts: how many parts it has, the body included
 * @last: the digest of the last one, which holds on to the one before it
 * @draft: whether the last part can still be written on
 * @revision: how often the head was written, from 1 on: a later one replaces an earlier one
 * @writer: who signed this head
 * @n_readers: how many readers there are
 * @readers: whom the note is for, in any order and each once
 *
 * What a note consists of and whom it is for. Signed by whoever wrote on it last, so that nobody
 * who can't read it drops or adds a part or a reader unnoticed: there is a proof that this was
 * somebody who can. A plain value.
 *
 * Not prevented: a whole note can be put back as it was in an older copy of the file, head and all,
 * which only who remembers a later @revision notices; and one of its readers, with the file, can
 * write a head without the countersignature, or without the part that was added last, which that
 * part's author notices where they have signed another since, of any note (along-seal-link.h).
 */
typedef struct
{
  guint8                 note[ALONG_SEAL_NOTE_SIZE];
  AlongReaderMark        author;
  gint64                 begun;
  gint64                 session;
  AlongSealCountersigned countersigned;
  guint32                n_parts;
  guint8                 last[ALONG_SEAL_DIGEST_SIZE];
  gboolean               draft;
  guint64                revision;
  AlongReaderMark        writer;
  guint                  n_readers;
  AlongReaderMark        readers[ALONG_SEAL_READERS_MAX];
} AlongSealHead;

/* Begins the head of a note; readers, and what it belongs to, are still to be set. */
void      along_seal_head_init         (AlongSealHead         *head,
                                        const guint8           note[ALONG_SEAL_NOTE_SIZE],
                                        const AlongReaderMark *author);

/* Lets @sealed be the last part, counts the revision up, signs @head with @keys and gives its
 * bytes, which the caller owns. Sets the writer and sorts the readers. The writer has to be able to
 * read that part by @wrap: NULL otherwise. */
GBytes   *along_seal_head_write        (AlongSealHead         *head,
                                        const AlongReaderKeys *keys,
                                        const AlongSealRow    *row,
                                        GBytes                *sealed,
                                        const AlongSealWrap   *wrap);

/* Reads what was written. FALSE when a byte of it was changed; who the writer is and whether they
 * can read the note is for along_seal_note_check(). */
gboolean  along_seal_head_read         (AlongSealHead         *head,
                                        GBytes                *bytes);

/* Whether @reader is among the readers. */
gboolean  along_seal_head_has_reader   (const AlongSealHead   *head,
                                        const AlongReaderMark *reader);

G_END_DECLS
