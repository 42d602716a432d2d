/* along-key.h — the key of one agency file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "vault/along-vault.h"

G_BEGIN_DECLS

/* 256 bits: what SQLCipher's AES-256 takes as a raw key. */
#define ALONG_KEY_SIZE 32

#define ALONG_TYPE_KEY (along_key_get_type ())

/**
 * AlongKey:
 *
 * 32 random bytes, never changed after they were made. Counted, and counted atomically, so that it
 * can be handed to the store's thread. The bytes live in memory that is not swapped or dumped and
 * are wiped with the last reference.
 */
typedef struct _AlongKey AlongKey;

/* The text for PRAGMA key, so that g_autoptr (AlongKeySpec) wipes it. */
typedef char AlongKeySpec;

GType         along_key_get_type       (void);

/* A new key from the system's randomness; the caller owns it. */
AlongKey     *along_key_new_random     (void);

/* A key of the 32 @bytes, which are copied; wiping the original is the caller's. The caller owns
 * the key. */
AlongKey     *along_key_new_from_bytes (const guint8   *bytes);

AlongKey     *along_key_ref            (AlongKey       *key);
void          along_key_unref          (AlongKey       *key);

/* Whether both are the same 32 bytes, in a time that does not depend on them. */
gboolean      along_key_equal          (const AlongKey *a,
                                        const AlongKey *b);

/* The 32 bytes, owned by @key and valid as long as it is. They cannot be written to. */
const guint8 *along_key_get_bytes      (const AlongKey *key);

/* Writes the mark of the key: the first 16 bytes of its BLAKE2b-256 hash, personalised so that no
 * other hash of the same key gives the same bytes. It is SQLCipher's salt and so the first 16 bytes
 * of the file; the same mark finds the key in the keyring, without anybody's name. Not secret. */
void          along_key_get_salt       (const AlongKey *key,
                                        guint8          salt[ALONG_VAULT_SALT_SIZE]);

/* The 99 characters x'<64 hex of the key><32 hex of the salt>' that SQLCipher takes as a raw key
 * with its salt. The caller frees them with along_key_free_spec() (not g_free()), right after use,
 * and also wipes every text it builds with them. */
AlongKeySpec *along_key_dup_raw_spec   (const AlongKey *key);

/* Wipes and frees @spec, or does nothing for NULL. */
void          along_key_free_spec      (AlongKeySpec   *spec);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongKey, along_key_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongKeySpec, along_key_free_spec)

G_END_DECLS
