/* along-cli-error.h — what a command can end with, in words and as a number
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlongCliError:
 * @ALONG_CLI_ERROR_FAILED: it could not be done
 * @ALONG_CLI_ERROR_USAGE: the options were wrong; nothing was tried
 * @ALONG_CLI_ERROR_LOCKED: the key could not be had and there is nobody to ask
 *
 * The message of each is written for the user, in the user's language.
 */
typedef enum
{
  ALONG_CLI_ERROR_FAILED,
  ALONG_CLI_ERROR_USAGE,
  ALONG_CLI_ERROR_LOCKED,
} AlongCliError;

#define ALONG_CLI_ERROR (along_cli_error_quark ())
GQuark along_cli_error_quark (void);

/* What the program returns to those who started it. Part of its interface: never renumbered. */
typedef enum
{
  ALONG_EXIT_DONE = 0,
  ALONG_EXIT_FAILED = 1,
  ALONG_EXIT_USAGE = 2,
  ALONG_EXIT_LOCKED = 3,
} AlongExit;

/* The exit code that goes with @error, whichever room it comes from. */
AlongExit along_cli_error_get_exit (const GError *error);

/* Writes @error to standard error as one line, whatever is in it. */
void      along_cli_error_print    (const GError *error);

G_END_DECLS
