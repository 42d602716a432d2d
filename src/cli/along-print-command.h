/* along-print-command.h — a roster as a PDF, without a display
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/along-options.h"
#include "vault/along-key.h"

G_BEGIN_DECLS

/* Writes the roster that @options ask for out of the agency file at @agency_path. A @key of %NULL
 * is looked up in the keyring: nobody is asked to unlock that, and after 10 s without an answer it
 * is given up with ALONG_VAULT_ERROR_TIMEOUT. @now is in seconds since 1970
 * UTC and becomes the day of printing. On failure no PDF was written; the error says what to do and
 * along_cli_error_get_exit() what to return. */
gboolean along_print_command_run (const AlongOptions  *options,
                                  const char          *agency_path,
                                  AlongKey            *key,
                                  gint64               now,
                                  GError             **error);

G_END_DECLS
