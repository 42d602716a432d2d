/* along-code.c — 32 secret bytes as characters a person can print, type and read aloud
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-code-private.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "vault/along-vault-error.h"
#include "vault/along-vault-private.h"

/* 13 x 4 data characters of 5 bits = 260 bits: the 256 of the bytes and 4 of the checksum. */
enum
{
  N_GROUPS = ALONG_CODE_N_GROUPS,
  GROUP_LENGTH = ALONG_RECOVERY_CODE_GROUP_LENGTH,
  N_DATA = GROUP_LENGTH - 1,
  N_SYMBOLS = ALONG_CODE_N_SYMBOLS,
  CODE_LENGTH = ALONG_CODE_LENGTH,
  N_BYTES = ALONG_CODE_SIZE + 1,
};

#define N_KINDS (ALONG_CODE_READER + 1)

/* How a code begins on paper for cameras, and what personalises the hash that gives its checksum.
 * Part of the format: never change them. */
static const struct
{
  const char *qr_prefix;
  guint8      check_personal[crypto_generichash_blake2b_PERSONALBYTES];
} kinds[N_KINDS] = {
  [ALONG_CODE_FILE] = { "ALONGSIDE1:", "AlongsideSheet" },
  [ALONG_CODE_READER] = { "ALONGSIDENOTES1:", "AlongsideEscrow" },
};

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

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
 * to group, which finds exchanged groups, and from kind to kind: what is right in one is wrong in
 * the other, in every group. */
static guint8
group_check (AlongCodeKind  kind,
             const guint8  *data,
             guint          group)
{
  guint8 sum = 0;
  guint8 constant = 1;

  for (guint i = 0; i < N_DATA; i++)
    sum = gf_double (sum ^ data[i]);

  for (guint i = 0; i < group + kind * N_GROUPS; i++)
    constant = gf_double (constant);

  return sum ^ constant;
}

G_STATIC_ASSERT (N_GROUPS * N_KINDS <= 31);

static gboolean
group_is_right (AlongCodeKind  kind,
                const Reading *reading,
                guint          group)
{
  const guint8 *symbols = reading->symbols + group * GROUP_LENGTH;

  return symbols[N_DATA] == group_check (kind, symbols, group);
}

/* The checksum over all bytes, in the upper half of the one that follows them. */
static guint8
whole_check (AlongCodeKind  kind,
             const guint8  *bytes)
{
  guint8 hash[crypto_generichash_blake2b_BYTES];
  guint8 check;

  crypto_generichash_blake2b_salt_personal (hash, sizeof hash, bytes, ALONG_CODE_SIZE,
                                            NULL, 0, NULL, kinds[kind].check_personal);
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
reading_find_wrong_group (const Reading *reading,
                          AlongCodeKind  kind)
{
  guint n_complete = MIN (reading->n_symbols, N_SYMBOLS) / GROUP_LENGTH;

  for (guint group = 0; group < n_complete; group++)
    {
      if (!group_is_right (kind, reading, group))
        return group;
    }

  return n_complete;
}

static GError *
mistake_in_group (guint group)
{
  return g_error_new (ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE,
                      /* Translators: %u is the number of a group of five characters. */
                      _("There is a mistake in group %u. Compare it with the sheet."),
                      group + 1);
}

static GError *
mistake_of_sheet (AlongCodeKind kind)
{
  return g_error_new_literal (ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE,
                              kind == ALONG_CODE_FILE
                                ? _("This code is from the escrow sheet, which opens notes. Take "
                                    "the recovery sheet of this agency.")
                                : _("This code is from the recovery sheet, which opens the "
                                    "agency’s file. Take the escrow sheet."));
}

/* Whether what there is was copied from the sheet of another kind: more groups are right there than
 * a mistake could make so. */
static gboolean
reading_is_of_other (const Reading *reading,
                     AlongCodeKind  kind)
{
  for (AlongCodeKind other = 0; other < N_KINDS; other++)
    {
      guint n = reading_find_wrong_group (reading, other);

      if (other != kind && n >= 2 && n == MIN (reading->n_symbols, N_SYMBOLS) / GROUP_LENGTH)
        return TRUE;
    }

  return FALSE;
}

static GError *
reading_explain (const Reading *reading,
                 AlongCodeKind  kind)
{
  guint group = MIN (reading_find_wrong_group (reading, kind), N_GROUPS - 1);

  if (reading_is_of_other (reading, kind))
    return mistake_of_sheet (kind);

  if (reading->unknown != 0)
    {
      char unknown[7] = { 0 };

      g_unichar_to_utf8 (reading->unknown, unknown);
      return g_error_new (ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE,
                          /* Translators: %s is one character, %u the number of a group. */
                          _("“%s” is in no such code. Look at group %u again."),
                          unknown, MIN (reading->n_symbols / GROUP_LENGTH, N_GROUPS - 1) + 1);
    }

  if (reading->n_symbols < N_SYMBOLS)
    return g_error_new (ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE,
                        /* Translators: the first %u is how many there are, the second one how many
                         * there must be (65), the third one the number of a group. */
                        ngettext ("The code is too short: %u character of %u. Look at "
                                  "group %u first.",
                                  "The code is too short: %u characters of %u. Look at "
                                  "group %u first.",
                                  reading->n_symbols),
                        reading->n_symbols, (guint) N_SYMBOLS, group + 1);

  if (reading->n_symbols > N_SYMBOLS)
    return g_error_new (ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE,
                        /* Translators: the first %u is how many there are, the second one how many
                         * there must be (65), the third one the number of a group. */
                        ngettext ("The code is too long: %u character instead of %u. "
                                  "Look at group %u first.",
                                  "The code is too long: %u characters instead of %u. "
                                  "Look at group %u first.",
                                  reading->n_symbols),
                        reading->n_symbols, (guint) N_SYMBOLS, group + 1);

  return mistake_in_group (group);
}

/* Behind the prefix of a QR code, if there is one; it is written to @kind then. */
static const char *
skip_prefix (const char    *text,
             AlongCodeKind *kind)
{
  while (g_ascii_isspace (*text))
    text++;

  for (AlongCodeKind i = 0; i < N_KINDS; i++)
    {
      if (g_ascii_strncasecmp (text, kinds[i].qr_prefix, strlen (kinds[i].qr_prefix)) == 0)
        {
          *kind = i;
          return text + strlen (kinds[i].qr_prefix);
        }
    }

  return text;
}

char
along_code_get_symbol (const guint8 *bytes,
                       guint         position)
{
  return alphabet[get_bits (bytes, position)];
}

AlongRecoveryCode *
along_code_format (AlongCodeKind  kind,
                   const guint8  *secret)
{
  AlongRecoveryCode *code;
  guint8 bytes[N_BYTES];
  char *next;

  memcpy (bytes, secret, ALONG_CODE_SIZE);
  bytes[ALONG_CODE_SIZE] = whole_check (kind, bytes);

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

      *next++ = alphabet[group_check (kind, data, group)];
      *next++ = group < N_GROUPS - 1 ? ' ' : '\0';
      sodium_memzero (data, sizeof data);
    }

  sodium_memzero (bytes, sizeof bytes);

  return code;
}

const char *
along_code_get_qr_prefix (const char *code)
{
  g_auto (Reading) reading = { 0 };

  reading_init (&reading, code);

  return kinds[group_is_right (ALONG_CODE_READER, &reading, 0) ? ALONG_CODE_READER
                                                                : ALONG_CODE_FILE].qr_prefix;
}

gboolean
along_code_group_is (const char *code,
                     guint       group,
                     const char *typed)
{
  g_auto (Reading) meant = { 0 };
  g_auto (Reading) entered = { 0 };

  reading_init (&meant, code);
  reading_init (&entered, typed);

  return entered.unknown == 0 &&
         entered.n_symbols == GROUP_LENGTH &&
         memcmp (entered.symbols, meant.symbols + group * GROUP_LENGTH, GROUP_LENGTH) == 0;
}

gboolean
along_code_parse (AlongCodeKind   kind,
                  const char     *text,
                  guint8          secret[ALONG_CODE_SIZE],
                  GError        **error)
{
  g_auto (Reading) reading = { 0 };
  AlongCodeKind prefix = kind;
  guint8 bytes[N_BYTES] = { 0 };
  gboolean right;

  reading_init (&reading, skip_prefix (text, &prefix));

  if (prefix != kind)
    {
      g_propagate_error (error, mistake_of_sheet (kind));
      return FALSE;
    }
  if (reading.unknown != 0 ||
      reading.n_symbols != N_SYMBOLS ||
      reading_find_wrong_group (&reading, kind) < N_GROUPS)
    {
      g_propagate_error (error, reading_explain (&reading, kind));
      return FALSE;
    }

  for (guint i = 0; i < N_GROUPS * N_DATA; i++)
    add_bits (bytes, i, reading.symbols[i / N_DATA * GROUP_LENGTH + i % N_DATA]);

  right = bytes[ALONG_CODE_SIZE] == whole_check (kind, bytes);
  if (right)
    memcpy (secret, bytes, ALONG_CODE_SIZE);
  else
    g_set_error_literal (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE,
                         _("There are several mistakes in the code. Compare every group with the "
                           "sheet."));
  sodium_memzero (bytes, sizeof bytes);

  return right;
}

gboolean
along_code_check_start (AlongCodeKind   kind,
                        const char     *text,
                        guint          *n_groups,
                        GError        **error)
{
  g_auto (Reading) reading = { 0 };
  AlongCodeKind prefix = kind;
  guint wrong;

  reading_init (&reading, skip_prefix (text, &prefix));
  wrong = reading_find_wrong_group (&reading, kind);
  *n_groups = wrong;

  if (prefix != kind || reading_is_of_other (&reading, kind))
    {
      g_propagate_error (error, mistake_of_sheet (kind));
      return FALSE;
    }
  if (reading.unknown == 0 && reading.n_symbols <= N_SYMBOLS &&
      wrong == reading.n_symbols / GROUP_LENGTH)
    return TRUE;

  g_propagate_error (error, reading.unknown == 0 && wrong < N_GROUPS
                              ? mistake_in_group (wrong)
                              : reading_explain (&reading, kind));
  return FALSE;
}
