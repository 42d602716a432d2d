/* along-recovery-code.c — a key as characters a person can print, type and read aloud
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-recovery-code.h"

#include <sodium.h>
#include <string.h>

#include "vault/along-code-private.h"
#include "vault/along-vault-private.h"

AlongRecoveryCode *
along_recovery_code_format (const AlongKey *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  return along_code_format (ALONG_CODE_FILE, along_key_get_bytes (key));
}

guint
along_recovery_code_get_n_groups (void)
{
  return ALONG_CODE_N_GROUPS;
}

AlongRecoveryCode *
along_recovery_code_dup_group (const char *code,
                               guint       group)
{
  enum
  {
    LENGTH = ALONG_RECOVERY_CODE_GROUP_LENGTH,
  };
  AlongRecoveryCode *copy;

  g_return_val_if_fail (code != NULL && strlen (code) == ALONG_CODE_LENGTH, NULL);
  g_return_val_if_fail (group < ALONG_CODE_N_GROUPS, NULL);

  copy = along_vault_alloc (LENGTH + 1);
  memcpy (copy, code + group * (LENGTH + 1), LENGTH);
  copy[LENGTH] = '\0';

  return copy;
}

gboolean
along_recovery_code_check_group (const char *code,
                                 guint       group,
                                 const char *typed)
{
  g_return_val_if_fail (code != NULL && strlen (code) == ALONG_CODE_LENGTH, FALSE);
  g_return_val_if_fail (group < ALONG_CODE_N_GROUPS, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  return along_code_group_is (code, group, typed);
}

AlongRecoveryCode *
along_recovery_code_dup_qr_payload (const char *code)
{
  AlongRecoveryCode *payload;
  const char *prefix;
  char *next;

  g_return_val_if_fail (code != NULL && strlen (code) == ALONG_CODE_LENGTH, NULL);

  prefix = along_code_get_qr_prefix (code);
  payload = along_vault_alloc (strlen (prefix) + ALONG_CODE_N_SYMBOLS + 1);
  next = g_stpcpy (payload, prefix);

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
  guint8 bytes[ALONG_CODE_SIZE];
  AlongKey *key = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (along_code_parse (ALONG_CODE_FILE, text, bytes, error))
    key = along_key_new_from_bytes (bytes);
  sodium_memzero (bytes, sizeof bytes);

  return key;
}

gboolean
along_recovery_code_check_start (const char  *text,
                                 guint       *n_groups,
                                 GError     **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (n_groups != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return along_code_check_start (ALONG_CODE_FILE, text, n_groups, error);
}

void
along_recovery_code_free (AlongRecoveryCode *code)
{
  sodium_free (code);
}
