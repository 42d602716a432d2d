/* along-passphrase.c — what a reader types, and how hard it is to guess
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-passphrase.h"

#include <sodium.h>
#include <string.h>
#include <zxcvbn.h>

#include "vault/along-vault-error.h"
#include "vault/along-vault-private.h"

/* What zxcvbn needs of the stack for the part of a text that it looks at closely, and more. */
#define STACK_TO_WIPE (64 * 1024)

struct _AlongPassphrase
{
  char *text; /* sodium memory, read-only */
};

G_DEFINE_BOXED_TYPE (AlongPassphrase, along_passphrase, along_passphrase_ref,
                     along_passphrase_unref)

/* Puts the characters of a decomposed text into the one order in which they mean the same. */
static void
sort_marks (gunichar *characters,
            gsize     n)
{
  for (gsize i = 1; i < n; i++)
    {
      gunichar c = characters[i];
      gint mark = g_unichar_combining_class (c);
      gsize at = i;

      while (mark != 0 && at > 0 && g_unichar_combining_class (characters[at - 1]) > mark)
        {
          characters[at] = characters[at - 1];
          at--;
        }
      characters[at] = c;
    }
}

/* Puts together what can be; returns how many characters are left. */
static gsize
compose (gunichar *characters,
         gsize     n)
{
  gsize n_left = 0;
  gsize start = 0;
  gboolean any_start = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      gunichar c = characters[i];
      gint mark = g_unichar_combining_class (c);
      gunichar composed;

      /* Not past one that is left over and of the same class or a higher one. */
      if (any_start &&
          (n_left == start + 1 || g_unichar_combining_class (characters[n_left - 1]) < mark) &&
          g_unichar_compose (characters[start], c, &composed))
        {
          characters[start] = composed;
          continue;
        }

      if (mark == 0)
        {
          start = n_left;
          any_start = TRUE;
        }
      characters[n_left++] = c;
    }

  return n_left;
}

/* @text in form C in sodium memory. As g_utf8_normalize(), which leaves what it worked on in the
 * heap. */
static char *
normalize (const char *text)
{
  gunichar *characters;
  char *normalized;
  gsize size = 0;
  gsize n = 0;
  gsize length = 0;

  for (const char *next = text; *next != '\0'; next = g_utf8_next_char (next))
    size += g_unichar_fully_decompose (g_utf8_get_char (next), FALSE, NULL, 0);
  characters = along_vault_alloc (size * sizeof *characters);

  for (const char *next = text; *next != '\0'; next = g_utf8_next_char (next))
    n += g_unichar_fully_decompose (g_utf8_get_char (next), FALSE, characters + n,
                                    size - n);
  sort_marks (characters, n);
  n = compose (characters, n);

  for (gsize i = 0; i < n; i++)
    length += (gsize) g_unichar_to_utf8 (characters[i], NULL);
  normalized = along_vault_alloc (length + 1);
  length = 0;
  for (gsize i = 0; i < n; i++)
    length += (gsize) g_unichar_to_utf8 (characters[i], normalized + length);
  normalized[length] = '\0';
  sodium_free (characters);

  return normalized;
}

static void
passphrase_clear (AlongPassphrase *passphrase)
{
  sodium_free (passphrase->text);
}

AlongPassphrase *
along_passphrase_new (const char  *text,
                      GError     **error)
{
  AlongPassphrase *passphrase;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (*text == '\0' || strlen (text) > ALONG_PASSPHRASE_MAX || !g_utf8_validate (text, -1, NULL))
    {
      g_propagate_error (error, along_vault_error_new (ALONG_VAULT_ERROR_BAD_PASSPHRASE));
      return NULL;
    }

  passphrase = g_atomic_rc_box_new0 (AlongPassphrase);
  passphrase->text = normalize (text);
  sodium_mprotect_readonly (passphrase->text);

  return passphrase;
}

AlongPassphrase *
along_passphrase_ref (AlongPassphrase *passphrase)
{
  g_return_val_if_fail (passphrase != NULL, NULL);

  return g_atomic_rc_box_acquire (passphrase);
}

void
along_passphrase_unref (AlongPassphrase *passphrase)
{
  g_return_if_fail (passphrase != NULL);

  g_atomic_rc_box_release_full (passphrase, (GDestroyNotify) passphrase_clear);
}

const char *
along_passphrase_get_text (const AlongPassphrase *passphrase)
{
  g_return_val_if_fail (passphrase != NULL, NULL);

  return passphrase->text;
}

/* @name as a whole, its words, and each in small letters, which zxcvbn only has for ASCII. */
static void
add_words (GPtrArray  *words,
           const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  g_autofree char *small = NULL;
  const char *spellings[2];

  if (normal == NULL)
    return;

  small = g_utf8_strdown (normal, -1);
  spellings[0] = normal;
  spellings[1] = small;
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (spellings[i], " \t\n-.,;:/()", -1);

      if (*spellings[i] != '\0')
        g_ptr_array_add (words, g_strdup (spellings[i]));
      for (guint part = 0; parts[part] != NULL; part++)
        {
          if (*parts[part] != '\0')
            g_ptr_array_add (words, g_strdup (parts[part]));
        }
    }
}

AlongPassphraseStrength
along_passphrase_get_strength (const AlongPassphrase *passphrase,
                               const char *const     *names)
{
  /* A thousand, a million, a hundred millions, ten thousand millions in bits. */
  static const double limits[] = { 9.966, 19.932, 26.575, 33.219 };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  double bits;
  guint strength = 0;

  g_return_val_if_fail (passphrase != NULL, ALONG_PASSPHRASE_STRENGTH_NONE);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    add_words (words, names[i]);
  g_ptr_array_add (words, NULL);

  bits = ZxcvbnMatch (passphrase->text, (const char **) words->pdata, NULL);
  sodium_stackzero (STACK_TO_WIPE);

  while (strength < G_N_ELEMENTS (limits) && bits >= limits[strength])
    strength++;

  return strength;
}
