/* test-passphrase.c — what a reader types, in one form, and what it is worth
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-passphrase.h"

#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "vault/along-vault-error.h"
#include "vault/along-vault.h"

static AlongPassphrase *
passphrase_of (const char *text)
{
  g_autoptr (GError) error = NULL;
  AlongPassphrase *passphrase = along_passphrase_new (text, &error);

  g_assert_no_error (error);

  return passphrase;
}

static void
test_refused (void)
{
  g_autofree char *longest = g_strnfill (ALONG_PASSPHRASE_MAX, 'x');
  g_autofree char *too_long = g_strnfill (ALONG_PASSPHRASE_MAX + 1, 'x');
  const char *const refused[] = { "", too_long, "caf\xe9", "\xed\xa0\x80" };
  g_autoptr (AlongPassphrase) taken = passphrase_of (longest);

  g_assert_cmpstr (along_passphrase_get_text (taken), ==, longest);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (along_passphrase_new (refused[i], &error));
      g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_PASSPHRASE);
    }
}

static void
assert_normalized (const char *text)
{
  g_autoptr (AlongPassphrase) passphrase = passphrase_of (text);
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  g_assert_cmpstr (along_passphrase_get_text (passphrase), ==, normal);
}

static void
test_one_form (void)
{
  static const char *const same[][2] = {
    { "ä", "a\u0308" },
    { "Å", "\u212b" },
    { "ệ", "e\u0302\u0323" },
    { "ệ", "e\u0323\u0302" },
    { "각", "\u1100\u1161\u11a8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autoptr (AlongPassphrase) a = passphrase_of (same[i][0]);
      g_autoptr (AlongPassphrase) b = passphrase_of (same[i][1]);

      g_assert_cmpstr (along_passphrase_get_text (a), ==, along_passphrase_get_text (b));
    }
}

/* Every character there is, many at a time, with marks before and behind it. */
static void
test_every_character (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gunichar c = 1; c <= 0x10ffff; c += c < 0x3000 ? 1 : 7)
    {
      if (!g_unichar_validate (c))
        continue;
      g_string_append_unichar (text, c);
      g_string_append (text, "\u0302\u0323 \u0323");
      g_string_append_unichar (text, c);
      if (text->len > ALONG_PASSPHRASE_MAX - 20)
        {
          assert_normalized (text->str);
          g_string_truncate (text, 0);
        }
    }
}

/* Characters that have much to do with one another, in any order. */
static void
test_any_order (void)
{
  static const gunichar characters[] = {
    'a', 'e', 'q', 0xe4, 0x0301, 0x0302, 0x0308, 0x0323, 0x0327, 0x0345, 0x1100, 0x1161, 0x11a8,
    0xac00, 0x212b, 0x0958, 0x093c, 0x0915, 0x1e69, 0x2adc, 0xfb1d, 0x0f73,
  };

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gint n = g_test_rand_int_range (1, 100);

      for (gint i = 0; i < n; i++)
        g_string_append_unichar (text,
                                 characters[g_test_rand_int_range (0, G_N_ELEMENTS (characters))]);
      assert_normalized (text->str);
    }
}

static void
test_strength (void)
{
  static const char *const names[] = { "Kulman Katu ry", "Aino Äijälä-Korhonen", "", NULL };
  static const struct
  {
    const char              *text;
    AlongPassphraseStrength  least;
    AlongPassphraseStrength  most;
  } cases[] = {
    { "a", ALONG_PASSPHRASE_STRENGTH_NONE, ALONG_PASSPHRASE_STRENGTH_NONE },
    { "password", ALONG_PASSPHRASE_STRENGTH_NONE, ALONG_PASSPHRASE_STRENGTH_NONE },
    { "qwertyuiop", ALONG_PASSPHRASE_STRENGTH_NONE, ALONG_PASSPHRASE_STRENGTH_WEAK },
    { "aaaaaaaaaaaaaaaaaaaa", ALONG_PASSPHRASE_STRENGTH_NONE, ALONG_PASSPHRASE_STRENGTH_WEAK },
    { "Korhonen1", ALONG_PASSPHRASE_STRENGTH_NONE, ALONG_PASSPHRASE_STRENGTH_WEAK },
    { "äijälä", ALONG_PASSPHRASE_STRENGTH_NONE, ALONG_PASSPHRASE_STRENGTH_NONE },
    { "kulmankatu", ALONG_PASSPHRASE_STRENGTH_NONE, ALONG_PASSPHRASE_STRENGTH_WEAK },
    { "correct horse battery staple", ALONG_PASSPHRASE_STRENGTH_GOOD,
      ALONG_PASSPHRASE_STRENGTH_STRONG },
    { "kuutamo virsu lapio seitsemän", ALONG_PASSPHRASE_STRENGTH_STRONG,
      ALONG_PASSPHRASE_STRENGTH_STRONG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongPassphrase) passphrase = passphrase_of (cases[i].text);
      AlongPassphraseStrength strength = along_passphrase_get_strength (passphrase, names);

      g_test_message ("%s: %d", cases[i].text, strength);
      g_assert_cmpint (strength, >=, cases[i].least);
      g_assert_cmpint (strength, <=, cases[i].most);
    }
}

/* Names make a passphrase weaker and never stronger. */
static void
test_names (void)
{
  static const char *const names[] = { "Marjaterttu Vehviläinen", NULL };
  g_autoptr (AlongPassphrase) passphrase = passphrase_of ("marjaterttuvehviläinen");

  g_assert_cmpint (along_passphrase_get_strength (passphrase, NULL), ==,
                   ALONG_PASSPHRASE_STRENGTH_STRONG);
  g_assert_cmpint (along_passphrase_get_strength (passphrase, names), <,
                   ALONG_PASSPHRASE_STRENGTH_LEAST);
}

/* In all memory that is of no file, how often the @n characters of a text are there, each @step
 * bytes after the one before. What is looked for has some bits turned, so that the looking itself
 * finds nothing. */
static guint
count_in_memory (const guint8 *turned,
                 gsize         n,
                 gsize         step)
{
  static guint8 window[1 << 20];
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  int mem = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  gsize size = n * step;
  guint found = 0;

  g_assert_cmpint (mem, >=, 0);
  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint64 start, end;
      char mode[5];

      if (sscanf (lines[i], "%" G_GINT64_MODIFIER "x-%" G_GINT64_MODIFIER "x %4s",
                  &start, &end, mode) != 3 ||
          mode[0] != 'r' || strchr (lines[i], '/') != NULL || end - start > (guint64) 1 << 28)
        continue;

      for (guint64 at = start; at < end; at += sizeof window - size)
        {
          gssize got = pread (mem, window, MIN (sizeof window, end - at), (off_t) at);

          for (gssize k = 0; k + (gssize) size <= got; k++)
            {
              gsize j = 0;

              /* Not the window in itself. */
              if (at + (guint64) k >= (guint64) (gsize) window &&
                  at + (guint64) k < (guint64) (gsize) window + sizeof window)
                break;
              while (j < n && window[k + (gssize) (j * step)] == (turned[j] ^ 0x55))
                j++;
              found += j == n;
            }
        }
    }
  close (mem);
  memset (window, 0, sizeof window);

  return found;
}

static void
test_no_copies (void)
{
  const char *const typed = "kuutamo virsu lapio";
  guint8 forwards[10], backwards[10];
  char text[20];
  g_autoptr (AlongPassphrase) passphrase = NULL;

  /* Not the text that stands in the program's file. */
  g_strlcpy (text, typed, sizeof text);
  for (guint i = 0; i < sizeof text - 1; i++)
    text[i] = text[i] == ' ' ? ' ' : (char) ('a' + (text[i] - 'a' + 5) % 26);
  for (guint i = 0; i < sizeof forwards; i++)
    {
      forwards[i] = (guint8) text[i] ^ 0x55;
      backwards[i] = (guint8) text[sizeof forwards - 1 - i] ^ 0x55;
    }

  passphrase = passphrase_of (text);
  memset (text, 0, sizeof text);
  along_passphrase_get_strength (passphrase, NULL);

  g_assert_cmpuint (count_in_memory (forwards, sizeof forwards, 1), ==, 1);
  g_assert_cmpuint (count_in_memory (backwards, sizeof backwards, 1), ==, 0);
  g_assert_cmpuint (count_in_memory (forwards, sizeof forwards, sizeof (gunichar)), ==, 0);
  g_assert_nonnull (along_passphrase_get_text (passphrase));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (along_vault_init (NULL));

  g_test_add_func ("/passphrase/refused", test_refused);
  g_test_add_func ("/passphrase/one-form", test_one_form);
  g_test_add_func ("/passphrase/every-character", test_every_character);
  g_test_add_func ("/passphrase/any-order", test_any_order);
  g_test_add_func ("/passphrase/strength", test_strength);
  g_test_add_func ("/passphrase/names", test_names);
  g_test_add_func ("/passphrase/no-copies", test_no_copies);

  return g_test_run ();
}
