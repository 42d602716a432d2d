/* along-seal-private.h — what the pieces of a seal share, for this room only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sodium.h>

#include "vault/along-reader-keys-private.h"
#include "vault/along-seal-part.h"

G_BEGIN_DECLS

#define ALONG_SEAL_KEY_SIZE crypto_kdf_KEYBYTES

/* What is hashed, encrypted or signed as one thing is never taken for another. Part of the format:
 * never change them. */
extern const guint8 along_seal_purpose_part[16];
extern const guint8 along_seal_purpose_wrap[16];
extern const guint8 along_seal_purpose_head[16];

/* The BLAKE2b-256 digest of @size bytes, personalised by @purpose. */
void     along_seal_hash         (guint8                 digest[ALONG_SEAL_DIGEST_SIZE],
                                  const guint8           purpose[16],
                                  const guint8          *bytes,
                                  gsize                  size);

/* Writes a wrap of the part's @key for @reader: in the form OWN when that is @by's own reader.
 * @header is what the part has before its ciphertext, @digest the one of the whole part. FALSE when
 * nothing can be sealed for the reader's mark. */
gboolean along_seal_wrap_make    (AlongSealWrap         *wrap,
                                  const AlongReaderKeys *by,
                                  const AlongReaderMark *reader,
                                  const guint8           key[ALONG_SEAL_KEY_SIZE],
                                  const guint8          *header,
                                  gsize                  header_size,
                                  const guint8           digest[ALONG_SEAL_DIGEST_SIZE]);

/* Writes the @key that a wrap for the reader of @keys holds, or gives FALSE. */
gboolean along_seal_wrap_open    (guint8                 key[ALONG_SEAL_KEY_SIZE],
                                  const AlongReaderKeys *keys,
                                  AlongSealForm          form,
                                  const guint8          *bytes,
                                  gsize                  size,
                                  const guint8          *header,
                                  gsize                  header_size);

/* Whether whoever is said to have made @wrap did so, for the part with this @digest. */
gboolean along_seal_wrap_verify  (const AlongSealWrap   *wrap,
                                  const guint8           digest[ALONG_SEAL_DIGEST_SIZE]);

/* Writes the @key of a part, checked against what the part commits to: GOOD, or BODY, ROW, ORDER or
 * KEYS. The caller wipes it, also where there is none. */
AlongSealVerdict along_seal_part_get_key (guint8                 key[ALONG_SEAL_KEY_SIZE],
                                          const AlongReaderKeys *keys,
                                          const AlongSealRow    *row,
                                          GBytes                *sealed,
                                          const AlongSealWrap   *wrap);

/* What comes from a part's key: 32 bytes each. Part of the format. */
enum
{
  ALONG_SEAL_KEY_BODY = 1,
  ALONG_SEAL_KEY_COMMITMENT,
  ALONG_SEAL_KEY_HEAD,
};

void     along_seal_key_derive   (guint8                 derived[32],
                                  guint                  which,
                                  const guint8           key[ALONG_SEAL_KEY_SIZE]);

/* Whether a head that along_seal_head_read() gave was written by somebody who had the @key of its
 * last part. */
gboolean along_seal_head_prove   (GBytes                *bytes,
                                  const guint8           key[ALONG_SEAL_KEY_SIZE]);

/* Whether @mark is among @marks. */
gboolean along_seal_marks_have   (const AlongReaderMark *marks,
                                  guint                  n_marks,
                                  const AlongReaderMark *mark);

G_END_DECLS
