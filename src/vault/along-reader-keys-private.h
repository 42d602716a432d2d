/* along-reader-keys-private.h — what is done with a reader's keys, for this room only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <sodium.h>

#include "vault/along-reader-keys.h"

G_BEGIN_DECLS

/* Signs @digest as what @purpose says, 16 bytes: what was signed for one purpose is no signature
 * for another. Ed25519 needs no randomness, so that the same gives the same signature. */
void          along_reader_keys_sign         (const AlongReaderKeys *keys,
                                              const guint8           purpose[16],
                                              const guint8           digest[32],
                                              guint8                 signature[crypto_sign_BYTES]);

/* Whether @signature is the one by @mark's reader. */
gboolean      along_reader_mark_verify       (const AlongReaderMark *mark,
                                              const guint8           purpose[16],
                                              const guint8           digest[32],
                                              const guint8           signature[crypto_sign_BYTES]);

/* The halves of a mark: 32 bytes each. */
const guint8 *along_reader_mark_get_box      (const AlongReaderMark *mark);
const guint8 *along_reader_mark_get_sign     (const AlongReaderMark *mark);

/* The secret half of the pair that others seal for: 32 bytes. */
const guint8 *along_reader_keys_get_box      (const AlongReaderKeys *keys);

/* The key that the reader seals with for nobody else: 32 bytes. */
const guint8 *along_reader_keys_get_own      (const AlongReaderKeys *keys);

G_END_DECLS
