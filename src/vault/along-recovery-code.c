/* along-recovery-code.c — a key as characters a person can print, type and read aloud
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-recovery-code.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "vault/along-vault-error.h"
#include "vault/along-vault-private.h"

/* 13 x 4 data characters of 5 bits = 260 bits: the key's 256 and 4 of the checksum. */
enum
{
  N_GROUPS = 13,
  GROUP_LENGTH = ALONG_RECOVERY_CODE_GROUP_LENGTH,
  N_DATA = GROUP_LENGTH - 1,
  N_SYMBOLS = N_GROUPS * GROUP_LENGTH,
  CODE_LENGTH = N_SYMBOLS + N_GROUPS - 1,
  N_BYTES = ALONG_KEY_SIZE + 1,
};

#define QR_PREFIX "ALONGSIDE1:"

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* Personalises the hash that gives the checksum. Part of the format: never change it. */
static const guint8 check_personal[crypto_generichash_blake2b_PERSONALBYTES] = "AlongsideSheet";

/* What was understood of a text. */
typedef struct
{
  guint8   symbols[N_SYMBOLS]; /* values 0 to 31 of the first N_SYMBOLS characters */
  guint    n_symbols;          /* characters there are, which may be more */
  gunichar unknown;            /* the first character that can't be in a code, or 0 */
} Reading;

static void
reading_wipe (Reading *reading)
{
  sodium_memzero (reading, sizeof *reading);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_wipe)

/* x times alpha in GF(32) = GF(2)[alpha] / (alpha^5 + alpha^2 + 1), whose powers of alpha run
 * through all 31 elements but zero. */
static guint8
gf_double (guint8 x)
{
  return (guint8) (x << 1) ^ ((x & 0x10) ? 0x25 : 0);
}

/* The weights alpha^4 … alpha^1 of the data and 1 of the check are all different and not zero,
 * which finds each wrong and each exchanged character; the constant alpha^group differs from group
 * to group, which finds exchanged groups. */
static guint8
group_check (const guint8 *data,
             guint         group)
{
  guint8 sum = 0;
  guint8 constant = 1;

  for (guint i = 0; i < N_DATA; i++)
    sum = gf_double (sum ^ data[i]);

  for (guint i = 0; i < group; i++)
    constant = gf_double (constant);

  return sum ^ constant;
}

static gboolean
group_is_right (const Reading *reading,
                guint          group)
{
  const guint8 *symbols = reading->symbols + group * GROUP_LENGTH;

  return symbols[N_DATA] == group_check (symbols, group);
}

/* The checksum over the whole key, in the upper half of the byte that follows it. */
static guint8
key_check (const guint8 *bytes)
{
  guint8 hash[crypto_generichash_blake2b_BYTES];
  guint8 check;

  crypto_generichash_blake2b_salt_personal (hash, sizeof hash, bytes, ALONG_KEY_SIZE,
                                            NULL, 0, NULL, check_personal);
  check = hash[0] & 0xf0;
  sodium_memzero (hash, sizeof hash);

  return check;
}

/* The @n-th 5 bits, the first ones being the highest of the first byte. */
static guint8
get_bits (const guint8 *bytes,
          guint         n)
{
  guint8 value = 0;

  for (guint bit = 5 * n; bit < 5 * n + 5; bit++)
    value = (guint8) (value << 1) | ((bytes[bit / 8] >> (7 - bit % 8)) & 1);

  return value;
}

static void
add_bits (guint8 *bytes,
          guint   n,
          guint8  value)
{
  for (guint i = 0; i < 5; i++)
    {
      guint bit = 5 * n + i;

      bytes[bit / 8] |= ((value >> (4 - i)) & 1) << (7 - bit % 8);
    }
}

/* What people put between characters, and what comes along when a text is pasted. */
static gboolean
is_separator (gunichar c)
{
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_SPACE_SEPARATOR:
      return TRUE;

    default:
      return c < 0x80 ? strchr (".,:;", (char) c) != NULL
                      : c == 0x00b7 /* middle dot */ || c == 0x2212 /* minus sign */;
    }
}

/* The value of a character, or -1. */
static int
symbol_value (gunichar c)
{
  const char *found;

  c = g_unichar_toupper (c);

  if (c == 'O')
    c = '0';
  else if (c == 'I' || c == 'L')
    c = '1';
  else if (c == 'U')
    c = 'V';

  if (c == 0 || c >= 0x80)
    return -1;

  found = strchr (alphabet, (char) c);

  return found != NULL ? (int) (found - alphabet) : -1;
}

/* Reads all of @text, or up to the first unknown character. */
static void
reading_init (Reading    *reading,
              const char *text)
{
  memset (reading, 0, sizeof *reading);

  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char_validated (text, -1);
      int value;

      /* Bytes that are no UTF-8: (gunichar) -1 or -2. */
      if (c >= 0x110000)
        {
          reading->unknown = 0xfffd;
          return;
        }

      text = g_utf8_next_char (text);

      /* Full-width forms, as East Asian keyboards give them. */
      if (c >= 0xff01 && c <= 0xff5e)
        c -= 0xff01 - '!';

      if (is_separator (c))
        continue;

      value = symbol_value (c);
      if (value < 0)
        {
          reading->unknown = c;
          return;
        }

      if (reading->n_symbols < N_SYMBOLS)
        reading->symbols[reading->n_symbols] = (guint8) value;
      reading->n_symbols++;
    }
}

/* The first group that is wrong or not complete; N_GROUPS when there is none. */
static guint
reading_find_wrong_group (const Reading *reading)
{
  guint n_complete = MIN (reading->n_symbols, N_SYMBOLS) / GROUP_LENGTH;

  for (guint group = 0; group < n_complete; group++)
    {
      if (!group_is_right (reading, group))
        return group;
    }

  return n_complete;
}

static GError *
mistake_in_group (guint group)
{
  return g_error_new (ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE,
                      /* Translators: %u is the number of a group of five characters. */
                      _("There is a mistake in group %u. Compare it with the recovery sheet."),
                      group + 1);
}

static GError *
reading_explain (const Reading *reading)
{
  guint group = MIN (reading_find_wrong_group (reading), N_GROUPS - 1);

  if (reading->unknown != 0)
    {
      char unknown[7] = { 0 };

      g_unichar_to_utf8 (reading->unknown, unknown);
      return g_error_new (ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE,
                          /* Translators: %s is one character, %u the number of a group. */
                          _("“%s” is in no recovery code. Look at group %u again."),
                          unknown, MIN (reading->n_symbols / GROUP_LENGTH, N_GROUPS - 1) + 1);
    }

  if (reading->n_symbols < N_SYMBOLS)
    return g_error_new (ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE,
                        /* Translators: the first %u is how many there are, the second one how many
                         * there must be (65), the third one the number of a group. */
                        ngettext ("The recovery code is too short: %u character of %u. Look at "
                                  "group %u first.",
                                  "The recovery code is too short: %u characters of %u. Look at "
                                  "group %u first.",
                                  reading->n_symbols),
                        reading->n_symbols, (guint) N_SYMBOLS, group + 1);

  if (reading->n_symbols > N_SYMBOLS)
    return g_error_new (ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE,
                        /* Translators: the first %u is how many there are, the second one how many
                         * there must be (65), the third one the number of a group. */
                        ngettext ("The recovery code is too long: %u character instead of %u. "
                                  "Look at group %u first.",
                                  "The recovery code is too long: %u characters instead of %u. "
                                  "Look at group %u first.",
                                  reading->n_symbols),
                        reading->n_symbols, (guint) N_SYMBOLS, group + 1);

  return mistake_in_group (group);
}

AlongRecoveryCode *
along_recovery_code_format (const AlongKey *key)
{
  AlongRecoveryCode *code;
  guint8 bytes[N_BYTES];
  char *next;

  g_return_val_if_fail (key != NULL, NULL);

  memcpy (bytes, along_key_get_bytes (key), ALONG_KEY_SIZE);
  bytes[ALONG_KEY_SIZE] = key_check (bytes);

  code = along_vault_alloc (CODE_LENGTH + 1);
  next = code;

  for (guint group = 0; group < N_GROUPS; group++)
    {
      guint8 data[N_DATA];

      for (guint i = 0; i < N_DATA; i++)
        {
          data[i] = get_bits (bytes, group * N_DATA + i);
          *next++ = alphabet[data[i]];
        }

      *next++ = alphabet[group_check (data, group)];
      *next++ = group < N_GROUPS - 1 ? ' ' : '\0';
      sodium_memzero (data, sizeof data);
    }

  sodium_memzero (bytes, sizeof bytes);

  return code;
}

guint
along_recovery_code_get_n_groups (void)
{
  return N_GROUPS;
}

AlongRecoveryCode *
along_recovery_code_dup_group (const char *code,
                               guint       group)
{
  AlongRecoveryCode *copy;

  g_return_val_if_fail (code != NULL && strlen (code) == CODE_LENGTH, NULL);
  g_return_val_if_fail (group < N_GROUPS, NULL);

  copy = along_vault_alloc (GROUP_LENGTH + 1);
  memcpy (copy, code + group * (GROUP_LENGTH + 1), GROUP_LENGTH);
  copy[GROUP_LENGTH] = '\0';

  return copy;
}

gboolean
along_recovery_code_check_group (const char *code,
                                 guint       group,
                                 const char *typed)
{
  g_auto (Reading) meant = { 0 };
  g_auto (Reading) entered = { 0 };

  g_return_val_if_fail (code != NULL && strlen (code) == CODE_LENGTH, FALSE);
  g_return_val_if_fail (group < N_GROUPS, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  reading_init (&meant, code);
  reading_init (&entered, typed);

  return entered.unknown == 0 &&
         entered.n_symbols == GROUP_LENGTH &&
         memcmp (entered.symbols, meant.symbols + group * GROUP_LENGTH, GROUP_LENGTH) == 0;
}

AlongRecoveryCode *
along_recovery_code_dup_qr_payload (const char *code)
{
  AlongRecoveryCode *payload;
  char *next;

  g_return_val_if_fail (code != NULL && strlen (code) == CODE_LENGTH, NULL);

  payload = along_vault_alloc (strlen (QR_PREFIX) + N_SYMBOLS + 1);
  next = g_stpcpy (payload, QR_PREFIX);

  for (; *code != '\0'; code++)
    {
      if (*code != ' ')
        *next++ = *code;
    }

  *next = '\0';

  return payload;
}

AlongKey *
along_recovery_code_parse (const char  *text,
                           GError     **error)
{
  g_auto (Reading) reading = { 0 };
  guint8 bytes[N_BYTES] = { 0 };
  AlongKey *key = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  while (g_ascii_isspace (*text))
    text++;

  if (g_ascii_strncasecmp (text, QR_PREFIX, strlen (QR_PREFIX)) == 0)
    text += strlen (QR_PREFIX);

  reading_init (&reading, text);

  if (reading.unknown != 0 ||
      reading.n_symbols != N_SYMBOLS ||
      reading_find_wrong_group (&reading) < N_GROUPS)
    {
      g_propagate_error (error, reading_explain (&reading));
      return NULL;
    }

  for (guint i = 0; i < N_GROUPS * N_DATA; i++)
    add_bits (bytes, i, reading.symbols[i / N_DATA * GROUP_LENGTH + i % N_DATA]);

  if (bytes[ALONG_KEY_SIZE] == key_check (bytes))
    key = along_key_new_from_bytes (bytes);
  else
    g_set_error_literal (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE,
                         _("There are several mistakes in the recovery code. Compare every group "
                           "with the recovery sheet."));

  sodium_memzero (bytes, sizeof bytes);

  return key;
}

gboolean
along_recovery_code_check_start (const char  *text,
                                 guint       *n_groups,
                                 GError     **error)
{
  g_auto (Reading) reading = { 0 };
  guint wrong;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (n_groups != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  reading_init (&reading, text);
  wrong = reading_find_wrong_group (&reading);
  *n_groups = wrong;

  if (reading.unknown == 0 && reading.n_symbols <= N_SYMBOLS &&
      wrong == reading.n_symbols / GROUP_LENGTH)
    return TRUE;

  g_propagate_error (error, reading.unknown == 0 && wrong < N_GROUPS
                              ? mistake_in_group (wrong)
                              : reading_explain (&reading));
  return FALSE;
}

void
along_recovery_code_free (AlongRecoveryCode *code)
{
  sodium_free (code);
}
