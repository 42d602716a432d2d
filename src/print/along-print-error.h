/* along-print-error.h — what can go wrong with a PDF file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlongPrintError:
 * @ALONG_PRINT_ERROR_FAILED: none of the others; the message holds what the system said
 * @ALONG_PRINT_ERROR_NO_FOLDER: the folder that the file was to go to is not there
 * @ALONG_PRINT_ERROR_NO_PERMISSION: the folder may not be written to
 * @ALONG_PRINT_ERROR_DISK_FULL: there is no room on the disk, or none left for this user
 * @ALONG_PRINT_ERROR_NOT_A_FILE: a folder or a device has that name
 * @ALONG_PRINT_ERROR_BAD_NAME: the name is empty or too long
 *
 * The message of each is written for the user, in the user's language, and says what to do.
 */
typedef enum
{
  ALONG_PRINT_ERROR_FAILED,
  ALONG_PRINT_ERROR_NO_FOLDER,
  ALONG_PRINT_ERROR_NO_PERMISSION,
  ALONG_PRINT_ERROR_DISK_FULL,
  ALONG_PRINT_ERROR_NOT_A_FILE,
  ALONG_PRINT_ERROR_BAD_NAME,
} AlongPrintError;

#define ALONG_PRINT_ERROR (along_print_error_quark ())
GQuark  along_print_error_quark     (void);

/* The error of this domain for the one of the system, @number, that came of writing to @path. */
GError *along_print_error_for_errno (int         number,
                                     const char *path);

G_END_DECLS
