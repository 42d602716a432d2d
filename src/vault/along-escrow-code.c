/* along-escrow-code.c — the seed of a reader's keys as characters on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-escrow-code.h"

#include <sodium.h>

#include "vault/along-code-private.h"

G_STATIC_ASSERT (ALONG_CODE_SIZE == ALONG_READER_SEED_SIZE && ALONG_CODE_SIZE == ALONG_KEY_SIZE);

AlongRecoveryCode *
along_escrow_code_format (const AlongReaderKeys *keys)
{
  g_return_val_if_fail (keys != NULL, NULL);

  return along_code_format (ALONG_CODE_READER, along_reader_keys_get_seed (keys));
}

AlongReaderKeys *
along_escrow_code_parse (const char  *text,
                         GError     **error)
{
  guint8 seed[ALONG_CODE_SIZE];
  AlongReaderKeys *keys = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (along_code_parse (ALONG_CODE_READER, text, seed, error))
    keys = along_reader_keys_new_from_seed (seed);
  sodium_memzero (seed, sizeof seed);

  return keys;
}

gboolean
along_escrow_code_check_start (const char  *text,
                               guint       *n_groups,
                               GError     **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (n_groups != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return along_code_check_start (ALONG_CODE_READER, text, n_groups, error);
}
