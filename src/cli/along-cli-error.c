/* along-cli-error.c — what a command can end with, in words and as a number
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/along-cli-error.h"

#include "vault/along-vault-error.h"

G_DEFINE_QUARK (along-cli-error-quark, along_cli_error)

static gboolean
is_locked (const GError *error)
{
  return g_error_matches (error, ALONG_CLI_ERROR, ALONG_CLI_ERROR_LOCKED) ||
         g_error_matches (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_LOCKED) ||
         g_error_matches (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_ABSENT) ||
         g_error_matches (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_NO_SERVICE) ||
         g_error_matches (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_TIMEOUT);
}

AlongExit
along_cli_error_get_exit (const GError *error)
{
  g_return_val_if_fail (error != NULL, ALONG_EXIT_FAILED);

  if (g_error_matches (error, ALONG_CLI_ERROR, ALONG_CLI_ERROR_USAGE))
    return ALONG_EXIT_USAGE;

  return is_locked (error) ? ALONG_EXIT_LOCKED : ALONG_EXIT_FAILED;
}

void
along_cli_error_print (const GError *error)
{
  g_autofree char *line = NULL;

  g_return_if_fail (error != NULL);

  /* What was typed or what a library said may hold anything, and a line is what was promised. */
  line = g_utf8_make_valid (error->message, -1);
  for (char *p = line; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';

  g_printerr ("alongside: %s\n", g_strchomp (line));
}
