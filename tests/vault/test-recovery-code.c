/* test-recovery-code.c — every mistake a person can make with a recovery code is noticed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-recovery-code.h"

#include <locale.h>
#include <string.h>

#include "vault/along-vault-error.h"

#define ALPHABET "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#define CODE_LENGTH 77
#define N_KEYS 20

/* A key that depends on the test's seed, which g_test prints. */
static AlongKey *
any_key (void)
{
  guint8 bytes[ALONG_KEY_SIZE];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) g_test_rand_int_range (0, 256);

  return along_key_new_from_bytes (bytes);
}

static AlongKey *
counting_key (void)
{
  guint8 bytes[ALONG_KEY_SIZE];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) i;

  return along_key_new_from_bytes (bytes);
}

static void
assert_gives (const char *text,
              AlongKey   *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongKey) parsed = along_recovery_code_parse (text, &error);

  g_assert_no_error (error);
  g_assert_true (along_key_equal (parsed, key));
}

/* That @text is refused and the message has @words in it. */
static void
assert_refused (const char *text,
                const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongKey) key = along_recovery_code_parse (text, &error);

  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE);
  g_assert_null (key);

  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
assert_wrong_group (const char *text,
                    guint       group)
{
  g_autofree char *words = g_strdup_printf ("group %u.", group + 1);

  assert_refused (text, words);
}

static char *
without (const char *text,
         char        dropped)
{
  GString *left = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      if (*text != dropped)
        g_string_append_c (left, *text);
    }

  return g_string_free (left, FALSE);
}

/* Sheets that were printed once must be read for ever: the code of 00 01 … 1f, worked out by an
 * independent program. */
static void
test_is_fixed (void)
{
  const char *const printed =
    "000G4 40R4F 0M30S E209H 185GV R38EX 1W816 24GKX 2GAHP C5RRK 34D1J P70X7 3RFR9";
  g_autoptr (AlongKey) key = counting_key ();
  g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (key);

  g_assert_cmpstr (code, ==, printed);
  assert_gives (printed, key);
}

static void
test_shape (void)
{
  g_assert_cmpuint (along_recovery_code_get_n_groups (), ==, 13);

  for (guint i = 0; i < N_KEYS; i++)
    {
      g_autoptr (AlongKey) key = any_key ();
      g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (key);
      g_auto (GStrv) groups = g_strsplit (code, " ", -1);

      g_assert_cmpuint (strlen (code), ==, CODE_LENGTH);
      g_assert_cmpuint (g_strv_length (groups), ==, 13);

      for (guint group = 0; group < 13; group++)
        {
          g_autoptr (AlongRecoveryCode) copy = along_recovery_code_dup_group (code, group);

          g_assert_cmpuint (strlen (groups[group]), ==, ALONG_RECOVERY_CODE_GROUP_LENGTH);
          g_assert_cmpuint (strspn (groups[group], ALPHABET), ==, 5);
          g_assert_cmpstr (copy, ==, groups[group]);
        }
    }
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 10 * N_KEYS; i++)
    {
      g_autoptr (AlongKey) key = any_key ();
      g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (key);
      g_autofree char *lower = g_ascii_strdown (code, -1);
      g_autofree char *joined = without (code, ' ');
      g_autofree char *dashed = g_strdelimit (g_strdup (code), " ", '-');
      g_autofree char *lines = g_strdelimit (g_strdup (lower), " ", '\n');
      g_autoptr (GString) spaced = g_string_new ("\xef\xbb\xbf\t");
      g_autoptr (GString) wide = g_string_new (NULL);
      g_autoptr (GString) alike = g_string_new (NULL);

      for (const char *c = code; *c != '\0'; c++)
        {
          g_string_append_printf (spaced, "%c . – ", *c);
          g_string_append_unichar (wide, *c == ' ' ? 0x3000 : 0xff01 + (gunichar) (*c - '!'));
          g_string_append_c (alike,
                             *c == '0' ? (g_test_rand_bit () ? 'O' : 'o')
                             : *c == '1' ? "IilL"[g_test_rand_int_range (0, 4)]
                             : *c == 'V' ? (g_test_rand_bit () ? 'U' : 'u')
                             : *c);
        }

      assert_gives (code, key);
      assert_gives (lower, key);
      assert_gives (joined, key);
      assert_gives (dashed, key);
      assert_gives (lines, key);
      assert_gives (spaced->str, key);
      assert_gives (wide->str, key);
      assert_gives (alike->str, key);
    }
}

static void
test_qr_payload (void)
{
  g_autoptr (AlongKey) key = any_key ();
  g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (key);
  g_autoptr (AlongRecoveryCode) payload = along_recovery_code_dup_qr_payload (code);
  g_autofree char *lower = g_ascii_strdown (payload, -1);
  g_autofree char *pasted = g_strconcat (" ", payload, "\r\n", NULL);

  g_assert_cmpuint (strlen (payload), ==, 76);
  g_assert_true (g_str_has_prefix (payload, "ALONGSIDE1:"));
  g_assert_cmpuint (strspn (payload, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"), ==, 76);
  assert_gives (payload, key);
  assert_gives (lower, key);
  assert_gives (pasted, key);
}

/* Each character by each other one: 65 x 31 mistakes a key. */
static void
test_substitutions (void)
{
  for (guint i = 0; i < N_KEYS; i++)
    {
      g_autoptr (AlongKey) key = any_key ();
      g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (key);

      for (guint at = 0; at < CODE_LENGTH; at++)
        {
          char original = code[at];

          if (original == ' ')
            continue;

          for (const char *other = ALPHABET; *other != '\0'; other++)
            {
              code[at] = *other;
              if (*other == original)
                assert_gives (code, key);
              else
                assert_wrong_group (code, at / 6);
            }

          code[at] = original;
        }
    }
}

/* Any two characters of a group exchanged, and neighbours across a gap. */
static void
test_transpositions (void)
{
  for (guint i = 0; i < N_KEYS; i++)
    {
      g_autoptr (AlongKey) key = any_key ();
      g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (key);

      for (guint a = 0; a < CODE_LENGTH; a++)
        {
          for (guint b = a + 1; b < CODE_LENGTH && (b / 6 == a / 6 || b == a + 2); b++)
            {
              char first = code[a];
              char second = code[b];

              if (first == ' ' || second == ' ' || first == second)
                continue;

              code[a] = second;
              code[b] = first;
              assert_wrong_group (code, a / 6);
              code[a] = first;
              code[b] = second;
            }
        }
    }
}

static void
test_exchanged_groups (void)
{
  for (guint i = 0; i < N_KEYS; i++)
    {
      g_autoptr (AlongKey) key = any_key ();
      g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (key);

      for (guint a = 0; a < 13; a++)
        {
          for (guint b = a + 1; b < 13; b++)
            {
              g_autofree char *text = g_strdup (code);

              memcpy (text + 6 * a, code + 6 * b, 5);
              memcpy (text + 6 * b, code + 6 * a, 5);
              assert_wrong_group (text, a);
            }
        }
    }
}

/* A character forgotten or typed twice is told by the count, and the group it is in is named unless
 * chance makes a right group of the characters that follow (1 in 32 each). */
static void
test_lengths (void)
{
  guint n_named = 0;
  guint n_all = 0;

  for (guint i = 0; i < N_KEYS; i++)
    {
      g_autoptr (AlongKey) key = any_key ();
      g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (key);

      for (guint at = 0; at < CODE_LENGTH; at++)
        {
          g_autofree char *shorter = g_strconcat (code, NULL);
          g_autofree char *longer = g_strdup_printf ("%.*s%c%s", at, code, code[at], code + at);
          g_autofree char *group = g_strdup_printf ("group %u first", at / 6 + 1);
          g_autoptr (GError) error = NULL;

          if (code[at] == ' ')
            continue;

          memmove (shorter + at, shorter + at + 1, strlen (shorter + at));
          assert_refused (shorter, "too short: 64 characters of 65.");
          assert_refused (longer, "too long: 66 characters instead of 65.");

          g_assert_null (along_recovery_code_parse (shorter, &error));
          n_named += strstr (error->message, group) != NULL;
          n_all++;
        }
    }

  g_assert_cmpuint (n_all, ==, N_KEYS * 65);
  g_assert_cmpuint (n_named, >, n_all * 9 / 10);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { "", "too short: 0 characters of 65. Look at group 1 first." },
    { " -\n", "too short: 0 characters" },
    { "A", "too short: 1 character of 65. Look at group 1 first." },
    { "ALONGSIDE1:", "too short: 0 characters" },
    { "00000 000?0", "“?” is in no such code. Look at group 2 again." },
    { "ä", "“ä” is in no such code. Look at group 1 again." },
    { "00000 \xff", "“\xef\xbf\xbd” is in no such code. Look at group 2 again." },
    { "00000 \xe2\x82", "is in no such code. Look at group 2 again." },
    { "00000 00000 00000 00000 00000 00000 00000 00000 00000 00000 00000 00000 00000",
      "mistake in group 1." },
    { "00000000000000000000000000000000000000000000000000000000000000000000000000000000%",
      "“%” is in no such code. Look at group 13 again." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].text, cases[i].words);
}

/* Mistakes that leave every group right: the checksum over the whole key notices 15 in 16 of them.
 * Here the last group of a key whose checksum differs. */
static void
test_checksum (void)
{
  guint n_refused = 0;
  guint n_all = 0;

  for (guint i = 0; i < 10 * N_KEYS; i++)
    {
      g_autoptr (AlongKey) key = any_key ();
      g_autoptr (AlongKey) other = any_key ();
      g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (key);
      g_autoptr (AlongRecoveryCode) other_code = along_recovery_code_format (other);
      g_autoptr (AlongKey) parsed = NULL;
      g_autoptr (GError) error = NULL;

      memcpy (code + 12 * 6, other_code + 12 * 6, 5);
      parsed = along_recovery_code_parse (code, &error);

      n_all++;
      if (parsed == NULL)
        {
          n_refused++;
          g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE);
          g_assert_nonnull (strstr (error->message, "several mistakes"));
        }
    }

  /* 15 in 16 of 200 is 187; 165 is six standard deviations below. */
  g_assert_cmpuint (n_all, ==, 200);
  g_assert_cmpuint (n_refused, >, 165);
}

static void
test_check_group (void)
{
  g_autoptr (AlongKey) key = counting_key ();
  g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (key);

  for (guint group = 0; group < 13; group++)
    {
      g_autoptr (AlongRecoveryCode) right = along_recovery_code_dup_group (code, group);
      g_autofree char *lower = g_ascii_strdown (right, -1);
      g_autofree char *spaced = g_strdup_printf (" %.2s-%s\n", right, right + 2);
      g_autofree char *shorter = g_strndup (right, 4);
      g_autofree char *longer = g_strconcat (right, "0", NULL);
      g_autofree char *strange = g_strconcat (right, "!", NULL);

      g_assert_true (along_recovery_code_check_group (code, group, right));
      g_assert_true (along_recovery_code_check_group (code, group, lower));
      g_assert_true (along_recovery_code_check_group (code, group, spaced));
      g_assert_false (along_recovery_code_check_group (code, group, shorter));
      g_assert_false (along_recovery_code_check_group (code, group, longer));
      g_assert_false (along_recovery_code_check_group (code, group, strange));
      g_assert_false (along_recovery_code_check_group (code, group, ""));
      g_assert_false (along_recovery_code_check_group (code, (group + 1) % 13, right));
    }
}

/* While somebody types: every beginning is fine, a wrong group is told as soon as it is whole. */
static void
test_check_start (void)
{
  g_autoptr (AlongKey) key = any_key ();
  g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (key);
  guint n_groups = 99;

  for (guint length = 0; length <= CODE_LENGTH; length++)
    {
      g_autofree char *start = g_strndup (code, length);
      g_autoptr (GError) error = NULL;

      g_assert_true (along_recovery_code_check_start (start, &n_groups, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (n_groups, ==, (length + 1) / (ALONG_RECOVERY_CODE_GROUP_LENGTH + 1));
    }

  for (guint group = 0; group < along_recovery_code_get_n_groups (); group++)
    {
      guint first = group * (ALONG_RECOVERY_CODE_GROUP_LENGTH + 1);
      g_autofree char *whole = g_strndup (code, first + ALONG_RECOVERY_CODE_GROUP_LENGTH);
      g_autofree char *part = g_strndup (code, first + ALONG_RECOVERY_CODE_GROUP_LENGTH - 1);
      g_autofree char *expected = g_strdup_printf ("group %u.", group + 1);
      g_autoptr (GError) error = NULL;

      whole[first] = whole[first] == '7' ? '8' : '7';
      part[first] = whole[first];

      g_assert_true (along_recovery_code_check_start (part, &n_groups, NULL));
      g_assert_false (along_recovery_code_check_start (whole, &n_groups, &error));
      g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE);
      g_assert_nonnull (strstr (error->message, expected));
      g_assert_cmpuint (n_groups, ==, group);
    }

  {
    g_autofree char *longer = g_strconcat (code, "0", NULL);
    g_autofree char *unknown = g_strdup_printf ("%.5s!", code);

    g_assert_false (along_recovery_code_check_start (longer, &n_groups, NULL));
    g_assert_false (along_recovery_code_check_start (unknown, &n_groups, NULL));
  }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (along_vault_init (NULL));

  g_test_add_func ("/recovery-code/check-start", test_check_start);
  g_test_add_func ("/recovery-code/is-fixed", test_is_fixed);
  g_test_add_func ("/recovery-code/shape", test_shape);
  g_test_add_func ("/recovery-code/round-trip", test_round_trip);
  g_test_add_func ("/recovery-code/qr-payload", test_qr_payload);
  g_test_add_func ("/recovery-code/substitutions", test_substitutions);
  g_test_add_func ("/recovery-code/transpositions", test_transpositions);
  g_test_add_func ("/recovery-code/exchanged-groups", test_exchanged_groups);
  g_test_add_func ("/recovery-code/lengths", test_lengths);
  g_test_add_func ("/recovery-code/refused", test_refused);
  g_test_add_func ("/recovery-code/checksum", test_checksum);
  g_test_add_func ("/recovery-code/check-group", test_check_group);

  return g_test_run ();
}
