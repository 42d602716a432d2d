/* along-vouch.h — whose a mark is: readers of notes vouch for each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vault/along-reader-keys.h"

G_BEGIN_DECLS

/* Whoever has the file can write any mark under any name into it. So a reader, who knows the other
 * one, signs that a mark is this person's, and each reader signs at enrolment with which reader the
 * agency's readers began for them. Then nobody without their keys adds a reader, exchanges a mark,
 * gives it to another person or begins anew unseen.
 *
 * Not prevented: a row can be taken away, and what is not signed can be turned, such as the day on
 * which somebody left. And a sheet that was printed before anybody enrolled knows nobody: whoever
 * has the file can let other readers vouch for it, which only who opens the notes with that sheet
 * does not see. */

/**
 * AlongVouch:
 * @mark: the reader's mark
 * @person: whose it is said to be; 0 for the agency's sheet
 * @voucher: the mark of who vouches for that, zero bytes for nobody
 * @vouch: the voucher's signature, or %NULL
 * @root: the mark with which the readers began, as this reader accepts it: their own for the first
 * @acceptance: the reader's signature under that, or %NULL
 *
 * What the file has of one reader. Owns nothing.
 */
typedef struct
{
  AlongReaderMark mark;
  gint64          person;
  AlongReaderMark voucher;
  GBytes         *vouch;
  AlongReaderMark root;
  GBytes         *acceptance;
} AlongVouch;

/* Letters and digits of a fingerprint, without the spaces between its groups of four. */
#define ALONG_VOUCH_FINGERPRINT_LENGTH 20

/* Signs with @keys that @mark is that of @person. The caller owns the signature. */
GBytes  *along_vouch_sign            (const AlongReaderKeys *keys,
                                      const AlongReaderMark *mark,
                                      gint64                 person);

/* Signs with @keys, those of @person, that their readers began with @root. The caller owns the
 * signature. */
GBytes  *along_vouch_accept          (const AlongReaderKeys *keys,
                                      gint64                 person,
                                      const AlongReaderMark *root);

/* Whether the reader's own signature holds, under whose the mark is and what it accepts. */
gboolean along_vouch_is_accepted     (const AlongVouch      *reader);

/* Writes for each of the @readers to @trusted whether the one with the mark @own knows whose it is:
 * they do of themselves, of the root that they accepted, of the one that this root did, and so on,
 * where each signed for themselves; the sheet that accepted itself alone of who vouches for it; and
 * of everybody for whom one of those vouches. Whether they
 * left or not, as what they signed stays theirs. Takes a signature or two a reader to check, some
 * 0.1 ms each. */
void     along_vouch_find_trusted    (const AlongVouch      *readers,
                                      guint                  n_readers,
                                      const AlongReaderMark *own,
                                      gboolean              *trusted);

/* 100 bits of the mark's hash, in groups of four as recovery codes are written: what two people
 * read to each other to know that they see the same mark. Not secret; the caller frees it. */
char    *along_vouch_dup_fingerprint (const AlongReaderMark *mark);

G_END_DECLS
