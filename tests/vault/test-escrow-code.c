/* test-escrow-code.c — two sheets that nobody can take for one another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-escrow-code.h"

#include <locale.h>
#include <string.h>

#include "vault/along-vault-error.h"
#include "vault/along-vault.h"

#define N_ROUNDS 200

static void
assert_sheet (GError     *error,
              const char *sheet)
{
  g_autofree char *wanted = g_strdup_printf ("Take the %s", sheet);

  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE);
  g_assert_nonnull (strstr (error->message, wanted));
}

/* Part of the format: the seed 00 01 … 1f as it is on paper. */
static void
test_fixed (void)
{
  guint8 seed[ALONG_READER_SEED_SIZE];
  g_autoptr (AlongReaderKeys) keys = NULL;
  g_autoptr (AlongRecoveryCode) code = NULL;
  g_autoptr (AlongRecoveryCode) payload = NULL;

  for (guint i = 0; i < sizeof seed; i++)
    seed[i] = (guint8) i;
  keys = along_reader_keys_new_from_seed (seed);
  code = along_escrow_code_format (keys);
  payload = along_recovery_code_dup_qr_payload (code);

  g_assert_cmpstr (code, ==,
                   "000GS 40R4G 0M302 E2092 185GR R38EV 1W81A 24GK5 2GAH3 C5RRW 34D1C P70XY "
                   "3RFVR");
  g_assert_true (g_str_has_prefix (payload, "ALONGSIDENOTES1:000GS40R4G"));
  g_assert_cmpuint (strlen (payload), ==, 81);
}

static void
test_there_and_back (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
      g_autoptr (AlongRecoveryCode) code = along_escrow_code_format (keys);
      g_autoptr (AlongRecoveryCode) payload = along_recovery_code_dup_qr_payload (code);
      g_autofree char *small = g_ascii_strdown (payload, -1);
      g_autofree char *spaced = g_strdup_printf (" \n%s", payload);
      const char *const texts[] = { code, payload, small, spaced };
      guint n_groups;

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (AlongReaderKeys) parsed = along_escrow_code_parse (texts[i], &error);

          g_assert_no_error (error);
          g_assert_true (along_reader_keys_equal (keys, parsed));
          g_assert_true (along_escrow_code_check_start (texts[i], &n_groups, NULL));
          g_assert_cmpuint (n_groups, ==, 13);
        }
    }
}

/* Typed or scanned, whole or half, each sheet is told from the other one. */
static void
test_wrong_sheet (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (AlongKey) key = along_key_new_random ();
      g_autoptr (AlongReaderKeys) keys =
        along_reader_keys_new_from_seed (along_key_get_bytes (key));
      g_autoptr (AlongRecoveryCode) recovery = along_recovery_code_format (key);
      g_autoptr (AlongRecoveryCode) escrow = along_escrow_code_format (keys);
      g_autoptr (AlongRecoveryCode) recovery_qr = along_recovery_code_dup_qr_payload (recovery);
      g_autoptr (AlongRecoveryCode) escrow_qr = along_recovery_code_dup_qr_payload (escrow);
      const char *const texts[][2] = { { recovery, escrow }, { recovery_qr, escrow_qr } };
      guint n_groups;

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GError) escrow_error = NULL;

          g_assert_null (along_escrow_code_parse (texts[i][0], &escrow_error));
          assert_sheet (escrow_error, "escrow sheet");
          g_assert_null (along_recovery_code_parse (texts[i][1], &error));
          assert_sheet (error, "recovery sheet");
        }

      for (guint group = 0; group < 13; group++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GError) escrow_error = NULL;
          g_autofree char *start = g_strndup (recovery, 6 * group + 5);
          g_autofree char *escrow_start = g_strndup (escrow, 6 * group + 5);

          g_assert_true (memcmp (recovery + 6 * group, escrow + 6 * group, 5) != 0);
          g_assert_false (along_escrow_code_check_start (start, &n_groups, &escrow_error));
          g_assert_cmpuint (n_groups, ==, 0);
          g_assert_false (along_recovery_code_check_start (escrow_start, &n_groups, &error));
          g_assert_cmpuint (n_groups, ==, 0);
          if (group > 0)
            {
              assert_sheet (escrow_error, "escrow sheet");
              assert_sheet (error, "recovery sheet");
            }
        }
    }
}

/* A scanned code that was spoilt, or one with the prefix of the other: the sheet is wrong in any
 * case. */
static void
test_wrong_prefix (void)
{
  static const char *const spoilt[] = {
    "ALONGSIDE1:", "ALONGSIDE1:00000", "alongside1:0000?", "ALONGSIDE1:ABC",
  };

  for (guint i = 0; i < G_N_ELEMENTS (spoilt); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (along_escrow_code_parse (spoilt[i], &error));
      assert_sheet (error, "escrow sheet");
    }
}

/* Each mistake in one character, and each two groups exchanged, is named as in a recovery code. */
static void
test_mistakes (void)
{
  static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongRecoveryCode) code = along_escrow_code_format (keys);
  g_autofree char *typed = g_strdup (code);

  for (guint i = 0; typed[i] != '\0'; i++)
    {
      g_autofree char *named = g_strdup_printf ("mistake in group %u.", i / 6 + 1);
      char right = typed[i];

      for (guint c = 0; right != ' ' && c < strlen (alphabet); c++)
        {
          g_autoptr (GError) error = NULL;

          if (alphabet[c] == right)
            continue;
          typed[i] = alphabet[c];
          g_assert_null (along_escrow_code_parse (typed, &error));
          g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE);
          g_assert_nonnull (strstr (error->message, named));
        }
      typed[i] = right;
    }

  for (guint a = 0; a < 13; a++)
    {
      for (guint b = a + 1; b < 13; b++)
        {
          memcpy (typed, code, strlen (code));
          memcpy (typed + 6 * a, code + 6 * b, 5);
          memcpy (typed + 6 * b, code + 6 * a, 5);
          if (memcmp (code + 6 * a, code + 6 * b, 4) != 0)
            g_assert_null (along_escrow_code_parse (typed, NULL));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (along_vault_init (NULL));

  g_test_add_func ("/escrow-code/fixed", test_fixed);
  g_test_add_func ("/escrow-code/there-and-back", test_there_and_back);
  g_test_add_func ("/escrow-code/wrong-sheet", test_wrong_sheet);
  g_test_add_func ("/escrow-code/wrong-prefix", test_wrong_prefix);
  g_test_add_func ("/escrow-code/mistakes", test_mistakes);

  return g_test_run ();
}
