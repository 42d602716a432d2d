/* test-key.c — keys, their mark and their memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-key.h"

#include <locale.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "vault/along-vault-error.h"

/* The key 00 01 02 … 1f. */
static AlongKey *
counting_key (void)
{
  guint8 bytes[ALONG_KEY_SIZE];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) i;

  return along_key_new_from_bytes (bytes);
}

static void
test_bytes (void)
{
  g_autoptr (AlongKey) key = counting_key ();

  for (guint i = 0; i < ALONG_KEY_SIZE; i++)
    g_assert_cmpuint (along_key_get_bytes (key)[i], ==, i);
}

static void
test_random (void)
{
  g_autoptr (AlongKey) a = along_key_new_random ();
  g_autoptr (AlongKey) b = along_key_new_random ();
  const guint8 zero[ALONG_KEY_SIZE] = { 0 };

  g_assert_false (along_key_equal (a, b));
  g_assert_true (memcmp (along_key_get_bytes (a), zero, sizeof zero) != 0);
}

static void
test_equal (void)
{
  g_autoptr (AlongKey) key = counting_key ();

  for (guint bit = 0; bit < 8 * ALONG_KEY_SIZE; bit++)
    {
      g_autoptr (AlongKey) same = along_key_new_from_bytes (along_key_get_bytes (key));
      g_autoptr (AlongKey) other = NULL;
      guint8 bytes[ALONG_KEY_SIZE];

      memcpy (bytes, along_key_get_bytes (key), sizeof bytes);
      bytes[bit / 8] ^= 1 << (bit % 8);
      other = along_key_new_from_bytes (bytes);

      g_assert_true (along_key_equal (key, same));
      g_assert_false (along_key_equal (key, other));
    }
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (AlongKey) key = counting_key ();

  g_value_init (&value, ALONG_TYPE_KEY);
  g_value_set_boxed (&value, key);

  g_assert_true (g_value_get_boxed (&value) == key);
}

/* The last reference wipes: with sodium's memory the page is gone altogether. */
static void
test_wiped (void)
{
  if (g_test_subprocess ())
    {
      AlongKey *key = along_key_new_random ();
      const guint8 *bytes = along_key_get_bytes (key);
      AlongKey *second = along_key_ref (key);

      along_vault_forbid_core_dumps ();
      along_key_unref (key);
      g_print ("before: %d\n", along_key_equal (second, second));
      along_key_unref (second);
      g_print ("after: %d\n", *(volatile const guint8 *) bytes);
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stdout ("*before: 1*");
  g_test_trap_assert_stdout_unmatched ("*after*");
}

/* Part of the file format: files and printed sheets of today must open with every later version.
 * The expected bytes are of Python's hashlib:
 * blake2b (bytes (range (32)), digest_size=32, person=b'AlongsideSalt').hexdigest ()[:32] */
static void
test_salt_is_fixed (void)
{
  g_autoptr (AlongKey) key = counting_key ();
  g_autoptr (AlongKeySpec) spec = along_key_dup_raw_spec (key);

  g_assert_cmpstr (spec, ==,
                   "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                   "a444b4fd33845d13e8dd06b689fcdb0d'");
}

static void
test_salt_is_in_spec (void)
{
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (AlongKeySpec) spec = along_key_dup_raw_spec (key);
  guint8 salt[ALONG_VAULT_SALT_SIZE];

  along_key_get_salt (key, salt);
  g_assert_cmpuint (strlen (spec), ==, 99);

  for (guint i = 0; i < sizeof salt; i++)
    {
      g_autofree char *hex = g_strdup_printf ("%02x", salt[i]);

      g_assert_true (strncmp (spec + 2 + 2 * ALONG_KEY_SIZE + 2 * i, hex, 2) == 0);
    }
}

/* One byte is too little for a file, and the one limit that a crash handler's pipe knows of. Where
 * the limit was 0 before, it may have to stay. Not in a subprocess: GLib gives those no more than
 * that. */
static void
test_core_dumps (void)
{
  const struct rlimit none = { 0, 0 };
  gboolean root = geteuid () == 0;
  struct rlimit before, limit;

  g_assert_no_errno (getrlimit (RLIMIT_CORE, &before));
  along_vault_forbid_core_dumps ();
  g_assert_no_errno (getrlimit (RLIMIT_CORE, &limit));
  g_assert_cmpuint (limit.rlim_cur, ==, limit.rlim_max);
  if (before.rlim_max > 0)
    g_assert_cmpuint (limit.rlim_max, ==, 1);

  g_assert_no_errno (setrlimit (RLIMIT_CORE, &none));
  if (root)
    g_assert_no_errno (seteuid (65534));
  along_vault_forbid_core_dumps ();
  if (root)
    g_assert_no_errno (seteuid (0));
  g_assert_no_errno (getrlimit (RLIMIT_CORE, &limit));
  g_assert_cmpuint (limit.rlim_cur, ==, 0);
  g_assert_cmpuint (limit.rlim_max, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (along_vault_init (NULL));

  g_test_add_func ("/key/bytes", test_bytes);
  g_test_add_func ("/key/random", test_random);
  g_test_add_func ("/key/equal", test_equal);
  g_test_add_func ("/key/boxed", test_boxed);
  g_test_add_func ("/key/wiped", test_wiped);
  g_test_add_func ("/key/salt-is-fixed", test_salt_is_fixed);
  g_test_add_func ("/key/salt-is-in-spec", test_salt_is_in_spec);
  g_test_add_func ("/vault/core-dumps", test_core_dumps);

  return g_test_run ();
}
