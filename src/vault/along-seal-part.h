/* along-seal-part.h — words that only their readers can read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vault/along-reader-keys.h"
#include "vault/along-seal-wrap.h"

G_BEGIN_DECLS

#define ALONG_SEAL_NOTE_SIZE 16
#define ALONG_SEAL_DIGEST_SIZE 32

/* Bytes that a body may have. */
#define ALONG_SEAL_BODY_MAX (1024 * 1024)

/* Parts missing in one place that are told one by one. */
#define ALONG_SEAL_GAPS_MAX 1000

/**
 * AlongSealVerdict:
 * @ALONG_SEAL_GOOD: all is as it was signed
 * @ALONG_SEAL_BODY: the sealed words, or the signature under them, were changed
 * @ALONG_SEAL_ROW: they are of another note, kind, person, time or author than their row says, or a
 *   draft in the place of a signed part
 * @ALONG_SEAL_ORDER: they are of this note, but stood elsewhere in it
 * @ALONG_SEAL_KEYS: what opens them for a reader was changed, is missing, or is there for somebody
 *   who is no reader
 * @ALONG_SEAL_MISSING: a part is not there
 * @ALONG_SEAL_HEAD: the head was changed, is of another note, or speaks of other parts
 * @ALONG_SEAL_COUNTERSIGNED: whether the note was countersigned is not what was signed last
 * @ALONG_SEAL_UNKNOWN_AUTHOR: signed by somebody who is no reader of this agency
 *
 * What was found of a part or of a note. Exactly one thing is said of each mistake, the one that
 * comes first where several fit.
 */
typedef enum
{
  ALONG_SEAL_GOOD,
  ALONG_SEAL_BODY,
  ALONG_SEAL_ROW,
  ALONG_SEAL_ORDER,
  ALONG_SEAL_KEYS,
  ALONG_SEAL_MISSING,
  ALONG_SEAL_HEAD,
  ALONG_SEAL_COUNTERSIGNED,
  ALONG_SEAL_UNKNOWN_AUTHOR,
} AlongSealVerdict;

/**
 * AlongSealRow:
 * @note: the note's random bytes
 * @number: which part of it: 0 for the body, addenda from 1 on
 * @kind: the kind of note, a number that means the same in every version
 * @draft: whether it can still be written on
 * @person: whom it is about, or 0
 * @time: when it was written, in seconds of Unix time
 * @author: who wrote it
 *
 * What stands in clear beside a sealed part, a plain value. The part is bound to all of it.
 */
typedef struct
{
  guint8          note[ALONG_SEAL_NOTE_SIZE];
  guint32         number;
  guint32         kind;
  gboolean        draft;
  gint64          person;
  gint64          time;
  AlongReaderMark author;
} AlongSealRow;

/**
 * AlongSealLink:
 * @ordinal: which of all parts that its author has signed it is, from 1 on; 0 while it is a draft
 * @previous: the digest of the part that the author signed before it, or zero bytes
 * @digest: its own digest
 *
 * The place of a part among those of its author, a plain value.
 */
typedef struct
{
  guint64 ordinal;
  guint8  previous[ALONG_SEAL_DIGEST_SIZE];
  guint8  digest[ALONG_SEAL_DIGEST_SIZE];
} AlongSealLink;

/* A sealed part is @row once more, the digest of the part before it in the note, its place among
 * those of its author, and the body, padded to a multiple of 256 bytes and encrypted
 * (XChaCha20-Poly1305) under a key of its own, all signed by the author (Ed25519). It commits to
 * its key: no two readers can be made to read different words. A part that is written on is sealed
 * anew, with a new key. All functions here are pure and may be called on any thread. */

/* Seals @size bytes of @body as @row says, for @readers: a wrap for each is written to @wraps, in
 * their order. @before is the sealed part that comes before it, or NULL for part 0. @after is the
 * place of what @author signed before it, of any note, or NULL for the first; a draft has no place
 * yet. @author's mark must be the one of @row; the author can read it only as one of @readers.
 * Fails with ALONG_VAULT_ERROR_TOO_LONG, or with _BAD_READER when a mark is none that can be sealed
 * for. The caller owns the bytes. */
GBytes          *along_seal_part_new           (const AlongReaderKeys  *author,
                                                const AlongSealRow     *row,
                                                GBytes                 *before,
                                                const AlongSealLink    *after,
                                                const char             *body,
                                                gsize                   size,
                                                const AlongReaderMark  *readers,
                                                guint                   n_readers,
                                                AlongSealWrap          *wraps,
                                                GError                **error);

/* How many bytes along_seal_part_open() needs for the body of a part of @sealed_size bytes, at
 * most 255 more than the body has; 0 when it is no part. */
gsize            along_seal_part_get_room      (gsize                   sealed_size);

/* Opens a part with what a wrap for these @keys holds (its form and bytes; signatures of wraps are
 * for along_seal_note_check()), and writes the body to @body, which has
 * along_seal_part_get_room() bytes that the caller wipes afterwards, also where nothing was opened.
 * The author's signature is only looked at to tell what is wrong: check it before words are shown.
 * Gives GOOD with the body's length in @length, or BODY, ROW, ORDER or KEYS. */
AlongSealVerdict along_seal_part_open          (const AlongReaderKeys  *keys,
                                                const AlongSealRow     *row,
                                                const guint8           *sealed,
                                                gsize                   sealed_size,
                                                AlongSealForm           form,
                                                const guint8           *wrap,
                                                gsize                   wrap_size,
                                                guint8                 *body,
                                                gsize                  *length);

/* Opens as along_seal_part_open() into memory that is neither swapped nor dumped, for one note on
 * the screen (it takes whole pages), and only what the author that the row names has signed. The
 * text ends in a zero byte. The caller frees it with along_seal_free_body(). NULL when @verdict is
 * not GOOD. */
char            *along_seal_part_dup_body      (const AlongReaderKeys  *keys,
                                                const AlongSealRow     *row,
                                                GBytes                 *sealed,
                                                const AlongSealWrap    *wrap,
                                                gsize                  *length,
                                                AlongSealVerdict       *verdict);

/* Wipes and frees @body, or does nothing for NULL. */
void             along_seal_free_body          (char                   *body);

/* Whether a part is what one of @known signed for @row: GOOD, BODY, ROW, ORDER or UNKNOWN_AUTHOR.
 * Needs no keys. */
AlongSealVerdict along_seal_part_check         (const AlongSealRow     *row,
                                                GBytes                 *sealed,
                                                const AlongReaderMark  *known,
                                                guint                   n_known);

/* Makes a wrap of a part for another @reader out of the one for these @keys, or for the keys' own
 * reader one that opens fifty times quicker. The part is checked before it is passed on. Gives
 * GOOD, or what is wrong as along_seal_part_open(). */
AlongSealVerdict along_seal_part_wrap          (const AlongReaderKeys  *keys,
                                                const AlongSealRow     *row,
                                                GBytes                 *sealed,
                                                const AlongSealWrap    *wrap,
                                                const AlongReaderMark  *reader,
                                                AlongSealWrap          *made);

/* Writes what the part after this one, its wraps and the head hold on to: 32 bytes. */
void             along_seal_part_get_digest    (GBytes                 *sealed,
                                                guint8                 *digest);

/* Reads the place of a part among those of its author, whose signature is not looked at. FALSE when
 * it is no part. */
gboolean         along_seal_part_read_link     (const guint8           *sealed,
                                                gsize                   sealed_size,
                                                AlongSealLink          *link);

/* Writes the digest of the part before this one, 32 bytes, as it was when this one was signed.
 * FALSE when @sealed is no part. */
gboolean         along_seal_part_get_before    (GBytes                 *sealed,
                                                guint8                 *before);

G_END_DECLS
