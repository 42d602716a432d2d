/* along-reader-keys.c — what a reader of sealed notes reads and signs with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-reader-keys.h"

#include <string.h>

#include "vault/along-reader-keys-private.h"
#include "vault/along-vault-private.h"

G_STATIC_ASSERT (ALONG_READER_SEED_SIZE == crypto_kdf_KEYBYTES);
G_STATIC_ASSERT (ALONG_READER_MARK_SIZE == crypto_box_PUBLICKEYBYTES + crypto_sign_PUBLICKEYBYTES);

/* Stands in one piece of sodium memory: libsodium takes whole pages for each. */
typedef struct
{
  guint8 seed[ALONG_READER_SEED_SIZE];
  guint8 box[crypto_box_SECRETKEYBYTES];
  guint8 sign[crypto_sign_SECRETKEYBYTES];
  guint8 own[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
} Secrets;

struct _AlongReaderKeys
{
  Secrets        *secrets; /* read-only */
  AlongReaderMark mark;
};

G_DEFINE_BOXED_TYPE (AlongReaderKeys, along_reader_keys, along_reader_keys_ref,
                     along_reader_keys_unref)

/* What keys come from a seed, and the hash of a mark. Part of the format: never change them. */
static const char kdf_context[crypto_kdf_CONTEXTBYTES] = "AlongRdr";
static const guint8 mark_personal[crypto_generichash_blake2b_PERSONALBYTES] = "AlongsideReader";

enum
{
  KEY_BOX = 1,
  KEY_SIGN,
  KEY_OWN,
};

/* Takes @secrets, of which only the seed is there. */
static AlongReaderKeys *
keys_take (Secrets *secrets)
{
  AlongReaderKeys *keys = g_atomic_rc_box_new0 (AlongReaderKeys);
  guint8 seed[32];

  crypto_kdf_derive_from_key (seed, sizeof seed, KEY_BOX, kdf_context, secrets->seed);
  crypto_box_seed_keypair (keys->mark.bytes, secrets->box, seed);
  crypto_kdf_derive_from_key (seed, sizeof seed, KEY_SIGN, kdf_context, secrets->seed);
  crypto_sign_seed_keypair (keys->mark.bytes + crypto_box_PUBLICKEYBYTES, secrets->sign, seed);
  sodium_memzero (seed, sizeof seed);
  crypto_kdf_derive_from_key (secrets->own, sizeof secrets->own, KEY_OWN, kdf_context,
                              secrets->seed);

  sodium_mprotect_readonly (secrets);
  keys->secrets = secrets;

  return keys;
}

static void
keys_clear (AlongReaderKeys *keys)
{
  sodium_free (keys->secrets);
}

AlongReaderKeys *
along_reader_keys_new_random (void)
{
  Secrets *secrets = along_vault_alloc (sizeof *secrets);

  randombytes_buf (secrets->seed, sizeof secrets->seed);

  return keys_take (secrets);
}

AlongReaderKeys *
along_reader_keys_new_from_seed (const guint8 *seed)
{
  Secrets *secrets;

  g_return_val_if_fail (seed != NULL, NULL);

  secrets = along_vault_alloc (sizeof *secrets);
  memcpy (secrets->seed, seed, sizeof secrets->seed);

  return keys_take (secrets);
}

AlongReaderKeys *
along_reader_keys_ref (AlongReaderKeys *keys)
{
  g_return_val_if_fail (keys != NULL, NULL);

  return g_atomic_rc_box_acquire (keys);
}

void
along_reader_keys_unref (AlongReaderKeys *keys)
{
  g_return_if_fail (keys != NULL);

  g_atomic_rc_box_release_full (keys, (GDestroyNotify) keys_clear);
}

gboolean
along_reader_keys_equal (const AlongReaderKeys *a,
                         const AlongReaderKeys *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return sodium_memcmp (a->secrets->seed, b->secrets->seed, ALONG_READER_SEED_SIZE) == 0;
}

const guint8 *
along_reader_keys_get_seed (const AlongReaderKeys *keys)
{
  g_return_val_if_fail (keys != NULL, NULL);

  return keys->secrets->seed;
}

const AlongReaderMark *
along_reader_keys_get_mark (const AlongReaderKeys *keys)
{
  g_return_val_if_fail (keys != NULL, NULL);

  return &keys->mark;
}

gboolean
along_reader_mark_read (AlongReaderMark *mark,
                        const guint8    *bytes,
                        gsize            size)
{
  g_return_val_if_fail (mark != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL || size == 0, FALSE);

  if (size != sizeof mark->bytes)
    return FALSE;

  memcpy (mark->bytes, bytes, size);

  return TRUE;
}

gboolean
along_reader_mark_equal (const AlongReaderMark *a,
                         const AlongReaderMark *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return memcmp (a->bytes, b->bytes, sizeof a->bytes) == 0;
}

void
along_reader_mark_get_hash (const AlongReaderMark *mark,
                            guint8                *hash)
{
  guint8 whole[crypto_generichash_blake2b_BYTES];

  g_return_if_fail (mark != NULL);
  g_return_if_fail (hash != NULL);

  crypto_generichash_blake2b_salt_personal (whole, sizeof whole, mark->bytes, sizeof mark->bytes,
                                            NULL, 0, NULL, mark_personal);
  memcpy (hash, whole, ALONG_READER_HASH_SIZE);
}

enum
{
  PURPOSE_SIZE = 16,
  DIGEST_SIZE = 32,
  SIGNED_SIZE = PURPOSE_SIZE + DIGEST_SIZE,
};

static void
write_signed (guint8        message[SIGNED_SIZE],
              const guint8 *purpose,
              const guint8 *digest)
{
  memcpy (message, purpose, PURPOSE_SIZE);
  memcpy (message + PURPOSE_SIZE, digest, DIGEST_SIZE);
}

void
along_reader_keys_sign (const AlongReaderKeys *keys,
                        const guint8           purpose[16],
                        const guint8           digest[32],
                        guint8                 signature[crypto_sign_BYTES])
{
  guint8 message[SIGNED_SIZE];

  write_signed (message, purpose, digest);
  crypto_sign_detached (signature, NULL, message, sizeof message, keys->secrets->sign);
}

gboolean
along_reader_mark_verify (const AlongReaderMark *mark,
                          const guint8           purpose[16],
                          const guint8           digest[32],
                          const guint8           signature[crypto_sign_BYTES])
{
  guint8 message[SIGNED_SIZE];

  write_signed (message, purpose, digest);

  return crypto_sign_verify_detached (signature, message, sizeof message,
                                      along_reader_mark_get_sign (mark)) == 0;
}

const guint8 *
along_reader_mark_get_box (const AlongReaderMark *mark)
{
  return mark->bytes;
}

const guint8 *
along_reader_mark_get_sign (const AlongReaderMark *mark)
{
  return mark->bytes + crypto_box_PUBLICKEYBYTES;
}

const guint8 *
along_reader_keys_get_box (const AlongReaderKeys *keys)
{
  return keys->secrets->box;
}

const guint8 *
along_reader_keys_get_own (const AlongReaderKeys *keys)
{
  return keys->secrets->own;
}
