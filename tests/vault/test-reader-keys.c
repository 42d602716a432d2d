/* test-reader-keys.c — a reader's keys, their mark and their memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-reader-keys.h"

#include <locale.h>
#include <sodium.h>
#include <string.h>

#include "vault/along-reader-keys-private.h"
#include "vault/along-vault.h"

/* The keys of the seed 00 01 02 … 1f. */
static AlongReaderKeys *
counting_keys (void)
{
  guint8 seed[ALONG_READER_SEED_SIZE];

  for (guint i = 0; i < sizeof seed; i++)
    seed[i] = (guint8) i;

  return along_reader_keys_new_from_seed (seed);
}

static void
assert_hex (const guint8 *bytes,
            gsize         size,
            const char   *expected)
{
  g_autofree char *hex = g_malloc (2 * size + 1);

  sodium_bin2hex (hex, 2 * size + 1, bytes, size);
  g_assert_cmpstr (hex, ==, expected);
}

/* Part of the format: what was sealed and printed today must open with every later version. Made
 * by Python: the seeds of both pairs and the third key are
 * blake2b (digest_size=32, key=bytes (range (32)), salt=number.to_bytes (8, 'little') + bytes (8),
 *          person=b'AlongRdr') for 1, 2 and 3; the hash of the mark has person=b'AlongsideReader'.
 * The pairs are RFC 7748's of the first half of the SHA-512 of the seed, and RFC 8032's. */
static void
test_fixed (void)
{
  g_autoptr (AlongReaderKeys) keys = counting_keys ();
  const AlongReaderMark *mark = along_reader_keys_get_mark (keys);
  guint8 hash[ALONG_READER_HASH_SIZE];

  along_reader_mark_get_hash (mark, hash);
  assert_hex (along_reader_keys_get_own (keys), 32,
              "dc5957e223f9796d934279c9118d8f52561c0745a8bc8962ebeb1f65ef8f481d");
  assert_hex (mark->bytes, 32,
              "1d06b6b63924311991a8910cc42db4f01c0a9bfdc2564f2fcf42b59097c3442b");
  assert_hex (mark->bytes + 32, 32,
              "aae2b7de8435b15dca3cdd320f8c0bc206807b18b88192ecb3ac8f6eb6770927");
  assert_hex (hash, sizeof hash, "6b8bc455dc141eafb2f17a8f2f671cfd");
}

static void
test_seed (void)
{
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongReaderKeys) again =
    along_reader_keys_new_from_seed (along_reader_keys_get_seed (keys));
  g_autoptr (AlongReaderKeys) other = along_reader_keys_new_random ();

  g_assert_true (along_reader_keys_equal (keys, again));
  g_assert_false (along_reader_keys_equal (keys, other));
  g_assert_true (along_reader_mark_equal (along_reader_keys_get_mark (keys),
                                          along_reader_keys_get_mark (again)));
  g_assert_false (along_reader_mark_equal (along_reader_keys_get_mark (keys),
                                           along_reader_keys_get_mark (other)));
}

/* Each bit of the seed matters. */
static void
test_every_bit (void)
{
  g_autoptr (AlongReaderKeys) keys = counting_keys ();

  for (guint bit = 0; bit < 8 * ALONG_READER_SEED_SIZE; bit++)
    {
      g_autoptr (AlongReaderKeys) other = NULL;
      guint8 seed[ALONG_READER_SEED_SIZE];

      memcpy (seed, along_reader_keys_get_seed (keys), sizeof seed);
      seed[bit / 8] ^= (guint8) (1 << bit % 8);
      other = along_reader_keys_new_from_seed (seed);
      g_assert_false (along_reader_keys_equal (keys, other));
      g_assert_false (along_reader_mark_equal (along_reader_keys_get_mark (keys),
                                               along_reader_keys_get_mark (other)));
    }
}

static void
test_read_mark (void)
{
  guint8 bytes[ALONG_READER_MARK_SIZE + 2];
  AlongReaderMark mark;

  randombytes_buf (bytes, sizeof bytes);
  for (gsize size = 0; size < sizeof bytes; size++)
    g_assert_cmpint (along_reader_mark_read (&mark, bytes, size), ==,
                     size == ALONG_READER_MARK_SIZE);
  g_assert_cmpmem (mark.bytes, sizeof mark.bytes, bytes, ALONG_READER_MARK_SIZE);
}

/* A signature is one reader's, for one purpose, of one thing. */
static void
test_signature (void)
{
  static const guint8 purpose[16] = "one purpose";
  static const guint8 other_purpose[16] = "another purpose";
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongReaderKeys) other = along_reader_keys_new_random ();
  const AlongReaderMark *mark = along_reader_keys_get_mark (keys);
  guint8 digest[32], signature[crypto_sign_BYTES];

  randombytes_buf (digest, sizeof digest);
  along_reader_keys_sign (keys, purpose, digest, signature);
  g_assert_true (along_reader_mark_verify (mark, purpose, digest, signature));
  g_assert_false (along_reader_mark_verify (mark, other_purpose, digest, signature));
  g_assert_false (along_reader_mark_verify (along_reader_keys_get_mark (other), purpose, digest,
                                            signature));
  for (guint bit = 0; bit < 8 * sizeof signature; bit++)
    {
      signature[bit / 8] ^= (guint8) (1 << bit % 8);
      g_assert_false (along_reader_mark_verify (mark, purpose, digest, signature));
      signature[bit / 8] ^= (guint8) (1 << bit % 8);
    }
  digest[31] ^= 1;
  g_assert_false (along_reader_mark_verify (mark, purpose, digest, signature));
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (AlongReaderKeys) keys = counting_keys ();

  g_value_init (&value, ALONG_TYPE_READER_KEYS);
  g_value_set_boxed (&value, keys);
  g_assert_true (g_value_get_boxed (&value) == keys);
}

/* The last reference wipes: with sodium's memory the page is gone altogether. */
static void
test_wiped (void)
{
  if (g_test_subprocess ())
    {
      AlongReaderKeys *keys = along_reader_keys_new_random ();
      const guint8 *seed = along_reader_keys_get_seed (keys);
      AlongReaderKeys *second = along_reader_keys_ref (keys);

      along_vault_forbid_core_dumps ();
      along_reader_keys_unref (keys);
      g_print ("before: %d\n", along_reader_keys_equal (second, second));
      along_reader_keys_unref (second);
      g_print ("after: %d\n", *(volatile const guint8 *) seed);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stdout ("*before: 1*");
  g_test_trap_assert_stdout_unmatched ("*after*");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (along_vault_init (NULL));

  g_test_add_func ("/reader-keys/fixed", test_fixed);
  g_test_add_func ("/reader-keys/seed", test_seed);
  g_test_add_func ("/reader-keys/every-bit", test_every_bit);
  g_test_add_func ("/reader-keys/read-mark", test_read_mark);
  g_test_add_func ("/reader-keys/signature", test_signature);
  g_test_add_func ("/reader-keys/boxed", test_boxed);
  g_test_add_func ("/reader-keys/wiped", test_wiped);

  return g_test_run ();
}
