/* test-locked-seed.c — keys under a passphrase, right and wrong, whole and damaged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-locked-seed.h"

#include <locale.h>
#include <sodium.h>
#include <string.h>

#include "result.h"
#include "vault/along-bytes-private.h"
#include "vault/along-locked-seed-private.h"
#include "vault/along-vault-error.h"
#include "vault/along-vault.h"

#define SIZE 129

static AlongPassphrase *
passphrase_of (const char *text)
{
  g_autoptr (GError) error = NULL;
  AlongPassphrase *passphrase = along_passphrase_new (text, &error);

  g_assert_no_error (error);

  return passphrase;
}

/* Locked as cheaply as can be. */
static GBytes *
lock (AlongReaderKeys *keys,
      const char      *text)
{
  g_autoptr (AlongPassphrase) passphrase = passphrase_of (text);
  g_autoptr (GError) error = NULL;
  GBytes *locked = along_locked_seed_new_at_cost (keys, passphrase, 1, 8, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (locked), ==, SIZE);

  return locked;
}

static void
assert_opens (GBytes          *locked,
              AlongReaderKeys *keys,
              const char      *text)
{
  g_autoptr (AlongPassphrase) passphrase = passphrase_of (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongReaderKeys) opened = NULL;

  opened = along_locked_seed_open (locked, along_reader_keys_get_mark (keys), passphrase, &error);
  g_assert_no_error (error);
  g_assert_true (along_reader_keys_equal (opened, keys));
}

static void
assert_fails (GBytes                *locked,
              const AlongReaderMark *mark,
              const char            *text,
              AlongVaultError        code)
{
  g_autoptr (AlongPassphrase) passphrase = passphrase_of (text);
  g_autoptr (GError) error = NULL;

  g_assert_null (along_locked_seed_open (locked, mark, passphrase, &error));
  g_assert_error (error, ALONG_VAULT_ERROR, (int) code);
}

static void
test_opens (void)
{
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (GBytes) locked = lock (keys, "kynttilä ja ääni");
  g_autoptr (GBytes) again = lock (keys, "kynttilä ja ääni");

  assert_opens (locked, keys, "kynttilä ja ääni");
  assert_opens (locked, keys, "kynttila\u0308 ja a\u0308a\u0308ni");
  g_assert_false (g_bytes_equal (locked, again));
}

static void
test_wrong_passphrase (void)
{
  static const char *const wrong[] = { "Right", "right ", " right", "righ", "rightt", "x" };
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (GBytes) locked = lock (keys, "right");

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_fails (locked, along_reader_keys_get_mark (keys), wrong[i],
                  ALONG_VAULT_ERROR_WRONG_PASSPHRASE);
}

static void
test_other_reader (void)
{
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongReaderKeys) other = along_reader_keys_new_random ();
  g_autoptr (GBytes) locked = lock (keys, "right");

  assert_fails (locked, along_reader_keys_get_mark (other), "right", ALONG_VAULT_ERROR_DAMAGED);
}

static void
test_every_byte (void)
{
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (GBytes) locked = lock (keys, "right");

  for (gsize bit = 0; bit < 8 * SIZE; bit++)
    {
      guint8 *bytes = g_memdup2 (g_bytes_get_data (locked, NULL), SIZE);
      g_autoptr (GBytes) turned = NULL;

      bytes[bit / 8] ^= (guint8) (1 << bit % 8);
      turned = g_bytes_new_take (bytes, SIZE);
      assert_fails (turned, along_reader_keys_get_mark (keys), "right",
                    ALONG_VAULT_ERROR_DAMAGED);
    }
}

static void
test_lengths (void)
{
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (GBytes) locked = lock (keys, "right");
  guint8 longer[SIZE + 20] = { 0 };

  memcpy (longer, g_bytes_get_data (locked, NULL), SIZE);
  for (gsize size = 0; size < sizeof longer; size++)
    {
      g_autoptr (GBytes) other = g_bytes_new (longer, size);

      if (size != SIZE)
        assert_fails (other, along_reader_keys_get_mark (keys), "right",
                      ALONG_VAULT_ERROR_DAMAGED);
    }
}

/* As somebody does it who knows the format: with the checksum made right. */
static GBytes *
forge (GBytes                *locked,
       const AlongReaderMark *mark,
       gsize                  at,
       guint32                number)
{
  guint8 *bytes = g_memdup2 (g_bytes_get_data (locked, NULL), SIZE);
  const guint8 personal[16] = "AlongsideLocked";
  crypto_generichash_blake2b_state state;

  along_bytes_put_uint32 (bytes + at, number);
  crypto_generichash_blake2b_init_salt_personal (&state, NULL, 0, 32, NULL, personal);
  crypto_generichash_blake2b_update (&state, mark->bytes, sizeof mark->bytes);
  crypto_generichash_blake2b_update (&state, bytes, SIZE - 32);
  crypto_generichash_blake2b_final (&state, bytes + SIZE - 32, 32);

  return g_bytes_new_take (bytes, SIZE);
}

static void
test_forged (void)
{
  static const struct
  {
    gsize           at;
    guint32         number;
    AlongVaultError code;
  } cases[] = {
    { 1, 0, ALONG_VAULT_ERROR_DAMAGED },              /* no passes at all */
    { 1, 5, ALONG_VAULT_ERROR_DAMAGED },              /* too many */
    { 1, G_MAXUINT32, ALONG_VAULT_ERROR_DAMAGED },
    { 5, 7, ALONG_VAULT_ERROR_DAMAGED },              /* too little memory */
    { 5, 1024 * 1024 + 1, ALONG_VAULT_ERROR_DAMAGED },
    { 5, 64 * 1024 * 1024, ALONG_VAULT_ERROR_DAMAGED },
    { 5, G_MAXUINT32, ALONG_VAULT_ERROR_DAMAGED },
    { 1, 2, ALONG_VAULT_ERROR_WRONG_PASSPHRASE },     /* other than it was locked with */
    { 5, 16, ALONG_VAULT_ERROR_WRONG_PASSPHRASE },
    { 9, 1234, ALONG_VAULT_ERROR_WRONG_PASSPHRASE },  /* salt, nonce, seed */
    { 25, 1234, ALONG_VAULT_ERROR_WRONG_PASSPHRASE },
    { 49, 1234, ALONG_VAULT_ERROR_WRONG_PASSPHRASE },
    { 93, 1234, ALONG_VAULT_ERROR_WRONG_PASSPHRASE },
  };
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongReaderKeys) other = along_reader_keys_new_random ();
  const AlongReaderMark *mark = along_reader_keys_get_mark (keys);
  const AlongReaderMark *other_mark = along_reader_keys_get_mark (other);
  g_autoptr (GBytes) locked = lock (keys, "right");
  g_autoptr (GBytes) same = forge (locked, mark, 1, 1);
  g_autoptr (GBytes) moved = forge (locked, other_mark, 1, 1);

  g_assert_true (g_bytes_equal (same, locked));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) forged = forge (locked, mark, cases[i].at, cases[i].number);

      assert_fails (forged, mark, "right", cases[i].code);
    }
  assert_fails (moved, other_mark, "right", ALONG_VAULT_ERROR_WRONG_PASSPHRASE);
}

static void
test_random_bytes (void)
{
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongPassphrase) passphrase = passphrase_of ("right");

  for (guint i = 0; i < 10000; i++)
    {
      guint8 bytes[SIZE + 4];
      g_autoptr (GBytes) random = NULL;
      g_autoptr (GError) error = NULL;

      randombytes_buf (bytes, sizeof bytes);
      bytes[0] = i % 3;
      random = g_bytes_new (bytes, i % 2 == 0 ? SIZE : (gsize) g_test_rand_int_range (0, SIZE + 4));
      g_assert_null (along_locked_seed_open (random, along_reader_keys_get_mark (keys), passphrase,
                                             &error));
      g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_DAMAGED);
    }
}

/* What everybody gets, at its full cost. */
static void
test_cost (void)
{
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongPassphrase) passphrase = passphrase_of ("right");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) locked = along_locked_seed_new (keys, passphrase, &error);
  const guint8 *bytes;

  g_assert_no_error (error);
  bytes = g_bytes_get_data (locked, NULL);
  g_assert_cmpuint (along_bytes_get_uint32 (bytes + 1), ==, 3);
  g_assert_cmpuint (along_bytes_get_uint32 (bytes + 5), ==, 256 * 1024);
  assert_opens (locked, keys, "right");
}

static void
test_async (void)
{
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  const AlongReaderMark *mark = along_reader_keys_get_mark (keys);
  g_autoptr (AlongPassphrase) passphrase = passphrase_of ("right");
  g_autoptr (AlongPassphrase) to = passphrase_of ("another");
  g_autoptr (AlongReaderKeys) opened = NULL;
  g_autoptr (GBytes) locked = NULL;
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GAsyncResult) made_result = NULL;
  g_autoptr (GAsyncResult) changed_result = NULL;
  g_autoptr (GAsyncResult) opened_result = NULL;
  g_autoptr (GAsyncResult) wrong_result = NULL;
  g_autoptr (GError) error = NULL;

  along_locked_seed_new_async (keys, passphrase, NULL, on_result, &made_result);
  locked = along_locked_seed_new_finish (wait_for (&made_result), &error);
  g_assert_no_error (error);

  along_locked_seed_change_async (locked, mark, passphrase, to, NULL, on_result, &changed_result);
  changed = along_locked_seed_change_finish (wait_for (&changed_result), &error);
  g_assert_no_error (error);

  along_locked_seed_open_async (changed, mark, to, NULL, on_result, &opened_result);
  opened = along_locked_seed_open_finish (wait_for (&opened_result), &error);
  g_assert_no_error (error);
  g_assert_true (along_reader_keys_equal (opened, keys));

  along_locked_seed_change_async (locked, mark, to, passphrase, NULL, on_result, &wrong_result);
  g_assert_null (along_locked_seed_change_finish (wait_for (&wrong_result), &error));
  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_WRONG_PASSPHRASE);
}

static void
test_cancelled (void)
{
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongPassphrase) passphrase = passphrase_of ("right");
  g_autoptr (GBytes) locked = lock (keys, "right");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  along_locked_seed_open_async (locked, along_reader_keys_get_mark (keys), passphrase, cancellable,
                                on_result, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (along_locked_seed_open_finish (wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Part of the format: the seed 00 01 … 1f under "kynttilä", as it was locked once. */
static void
test_fixed (void)
{
  static const char hex[] =
    "010000000200000040a570ea5335a5c870f5d1a268382553320ed6796a67b368d7375529c3710a29"
    "6bf7b79b8a71259dd2767193db8d205fa5aef0a864d08a01320d1f0566cb17d9b882b45b74fd553e"
    "5fc2ea2300e2c271af8a5d2926206c7f4ed5ec8f0d1cb8084f28ec70fca550fa698477b4afe5a33b"
    "e26ad59904a8034a21";
  guint8 seed[ALONG_READER_SEED_SIZE], bytes[SIZE];
  g_autoptr (AlongReaderKeys) keys = NULL;
  g_autoptr (GBytes) locked = NULL;

  for (guint i = 0; i < sizeof seed; i++)
    seed[i] = (guint8) i;
  keys = along_reader_keys_new_from_seed (seed);
  g_assert_no_errno (sodium_hex2bin (bytes, sizeof bytes, hex, strlen (hex), NULL, NULL, NULL));
  locked = g_bytes_new (bytes, sizeof bytes);
  assert_opens (locked, keys, "kynttilä");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (along_vault_init (NULL));

  g_test_add_func ("/locked-seed/opens", test_opens);
  g_test_add_func ("/locked-seed/wrong-passphrase", test_wrong_passphrase);
  g_test_add_func ("/locked-seed/other-reader", test_other_reader);
  g_test_add_func ("/locked-seed/every-byte", test_every_byte);
  g_test_add_func ("/locked-seed/lengths", test_lengths);
  g_test_add_func ("/locked-seed/forged", test_forged);
  g_test_add_func ("/locked-seed/random-bytes", test_random_bytes);
  g_test_add_func ("/locked-seed/cost", test_cost);
  g_test_add_func ("/locked-seed/async", test_async);
  g_test_add_func ("/locked-seed/cancelled", test_cancelled);
  g_test_add_func ("/locked-seed/fixed", test_fixed);

  return g_test_run ();
}
