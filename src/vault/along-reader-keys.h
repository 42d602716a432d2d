/* along-reader-keys.h — what a reader of sealed notes reads and signs with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Bytes that all keys of a reader come from. */
#define ALONG_READER_SEED_SIZE 32

#define ALONG_READER_MARK_SIZE 64
#define ALONG_READER_HASH_SIZE 16

/**
 * AlongReaderMark:
 * @bytes: the public key that is sealed for (X25519), then the one that signatures are checked with
 *   (Ed25519)
 *
 * The public half of a reader's keys, a plain value: all that is needed to seal for a reader and to
 * know a reader's signature. Not secret.
 */
typedef struct
{
  guint8 bytes[ALONG_READER_MARK_SIZE];
} AlongReaderMark;

/**
 * AlongReaderKeys:
 *
 * The keys of one reader, all made from 32 random bytes, never changed after they were made.
 * Counted, and counted atomically, so that notes can be opened on any thread. They live in memory
 * that is not swapped or dumped and are wiped with the last reference.
 */
typedef struct _AlongReaderKeys AlongReaderKeys;

#define ALONG_TYPE_READER_KEYS (along_reader_keys_get_type ())

GType            along_reader_keys_get_type      (void);

/* The keys of a new reader, from the system's randomness; the caller owns them. */
AlongReaderKeys *along_reader_keys_new_random    (void);

/* The keys that come from the 32 bytes of @seed, which are copied; wiping the original is the
 * caller's. The same seed gives the same keys in every version. The caller owns the keys. */
AlongReaderKeys *along_reader_keys_new_from_seed (const guint8          *seed);

AlongReaderKeys *along_reader_keys_ref           (AlongReaderKeys       *keys);
void             along_reader_keys_unref         (AlongReaderKeys       *keys);

/* Whether both are of the same seed, in a time that does not depend on it. */
gboolean         along_reader_keys_equal         (const AlongReaderKeys *a,
                                                  const AlongReaderKeys *b);

/* The 32 bytes, owned by @keys and valid as long as they are. They cannot be written to. */
const guint8    *along_reader_keys_get_seed      (const AlongReaderKeys *keys);

/* The public half, owned by @keys and valid as long as they are. */
const AlongReaderMark *
                 along_reader_keys_get_mark      (const AlongReaderKeys *keys);

/* Reads a mark that was kept as @size bytes. FALSE when there are more or fewer than 64. */
gboolean         along_reader_mark_read          (AlongReaderMark       *mark,
                                                  const guint8          *bytes,
                                                  gsize                  size);

gboolean         along_reader_mark_equal         (const AlongReaderMark *a,
                                                  const AlongReaderMark *b);

/* Writes a short name of the mark: the first 16 bytes of its BLAKE2b-256 hash, personalised. It
 * finds the reader's keys in a keyring, without anybody's name. */
void             along_reader_mark_get_hash      (const AlongReaderMark *mark,
                                                  guint8                *hash);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongReaderKeys, along_reader_keys_unref)

G_END_DECLS
