/* along-key.c — the key of one agency file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-key.h"

#include <sodium.h>
#include <string.h>

#include "vault/along-vault-private.h"

struct _AlongKey
{
  guint8 *bytes; /* sodium memory, read-only */
  guint8  salt[ALONG_VAULT_SALT_SIZE];
};

G_DEFINE_BOXED_TYPE (AlongKey, along_key, along_key_ref, along_key_unref)

/* Personalises the hash that gives the salt. Part of the file format: never change it. */
static const guint8 salt_personal[crypto_generichash_blake2b_PERSONALBYTES] = "AlongsideSalt";

static AlongKey *
key_take (guint8 *bytes)
{
  AlongKey *key = g_atomic_rc_box_new0 (AlongKey);
  guint8 hash[32];

  crypto_generichash_blake2b_salt_personal (hash, sizeof hash, bytes, ALONG_KEY_SIZE,
                                            NULL, 0, NULL, salt_personal);
  memcpy (key->salt, hash, sizeof key->salt);
  sodium_memzero (hash, sizeof hash);

  sodium_mprotect_readonly (bytes);
  key->bytes = bytes;

  return key;
}

static void
key_clear (AlongKey *key)
{
  sodium_free (key->bytes);
}

AlongKey *
along_key_new_random (void)
{
  guint8 *bytes = along_vault_alloc (ALONG_KEY_SIZE);

  randombytes_buf (bytes, ALONG_KEY_SIZE);

  return key_take (bytes);
}

AlongKey *
along_key_new_from_bytes (const guint8 *bytes)
{
  guint8 *copy;

  g_return_val_if_fail (bytes != NULL, NULL);

  copy = along_vault_alloc (ALONG_KEY_SIZE);
  memcpy (copy, bytes, ALONG_KEY_SIZE);

  return key_take (copy);
}

AlongKey *
along_key_ref (AlongKey *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  return g_atomic_rc_box_acquire (key);
}

void
along_key_unref (AlongKey *key)
{
  g_return_if_fail (key != NULL);

  g_atomic_rc_box_release_full (key, (GDestroyNotify) key_clear);
}

gboolean
along_key_equal (const AlongKey *a,
                 const AlongKey *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return sodium_memcmp (a->bytes, b->bytes, ALONG_KEY_SIZE) == 0;
}

const guint8 *
along_key_get_bytes (const AlongKey *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  return key->bytes;
}

void
along_key_get_salt (const AlongKey *key,
                    guint8          salt[ALONG_VAULT_SALT_SIZE])
{
  g_return_if_fail (key != NULL);
  g_return_if_fail (salt != NULL);

  memcpy (salt, key->salt, sizeof key->salt);
}

AlongKeySpec *
along_key_dup_raw_spec (const AlongKey *key)
{
  enum
  {
    KEY_HEX = 2 * ALONG_KEY_SIZE,
    SALT_HEX = 2 * ALONG_VAULT_SALT_SIZE,
    LENGTH = 2 + KEY_HEX + SALT_HEX + 1,
  };
  AlongKeySpec *spec;

  g_return_val_if_fail (key != NULL, NULL);

  spec = along_vault_alloc (LENGTH + 1);
  memcpy (spec, "x'", 2);
  sodium_bin2hex (spec + 2, KEY_HEX + 1, key->bytes, ALONG_KEY_SIZE);
  sodium_bin2hex (spec + 2 + KEY_HEX, SALT_HEX + 1, key->salt, ALONG_VAULT_SALT_SIZE);
  memcpy (spec + LENGTH - 1, "'", 2);

  return spec;
}

void
along_key_free_spec (AlongKeySpec *spec)
{
  sodium_free (spec);
}
