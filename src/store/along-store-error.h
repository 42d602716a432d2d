/* along-store-error.h — what can go wrong with an agency file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlongStoreError:
 * @ALONG_STORE_ERROR_FAILED: anything else, such as a folder where a file should be
 * @ALONG_STORE_ERROR_NOT_FOUND: there is no such file, or no more where it was opened
 * @ALONG_STORE_ERROR_EXISTS: a new file was to be made where one stands
 * @ALONG_STORE_ERROR_NO_PERMISSION: the file or its folder may not be read or written
 * @ALONG_STORE_ERROR_EMPTY: the file has no content
 * @ALONG_STORE_ERROR_NOT_ENCRYPTED: the file is a plain SQLite database
 * @ALONG_STORE_ERROR_WRONG_KEY: the key does not open the file, or it is not an agency file
 * @ALONG_STORE_ERROR_DAMAGED: the key fits, the content does not
 * @ALONG_STORE_ERROR_FOREIGN: the file is not an agency's, whatever the key, or only a part of one
 * @ALONG_STORE_ERROR_NEWER: the file was written by a newer version of the program
 * @ALONG_STORE_ERROR_IN_USE: another program has the file open
 * @ALONG_STORE_ERROR_FULL: the disk is full; nothing was changed
 * @ALONG_STORE_ERROR_CONFLICT: a rule or a constraint forbids it; nothing was changed
 * @ALONG_STORE_ERROR_NEEDS_REASON: a rule asks for a reason; nothing was changed. The message has a
 *   line for each finding
 * @ALONG_STORE_ERROR_NO_CIPHER: this build's SQLite cannot encrypt; nothing was touched
 * @ALONG_STORE_ERROR_CLOSED: the store was closed before the request came to its turn, or the file
 *   went out of reach in the middle of a change
 *
 * The message of each is written for the user, in the user's language.
 */
typedef enum
{
  ALONG_STORE_ERROR_FAILED,
  ALONG_STORE_ERROR_NOT_FOUND,
  ALONG_STORE_ERROR_EXISTS,
  ALONG_STORE_ERROR_NO_PERMISSION,
  ALONG_STORE_ERROR_EMPTY,
  ALONG_STORE_ERROR_NOT_ENCRYPTED,
  ALONG_STORE_ERROR_WRONG_KEY,
  ALONG_STORE_ERROR_DAMAGED,
  ALONG_STORE_ERROR_FOREIGN,
  ALONG_STORE_ERROR_NEWER,
  ALONG_STORE_ERROR_IN_USE,
  ALONG_STORE_ERROR_FULL,
  ALONG_STORE_ERROR_CONFLICT,
  ALONG_STORE_ERROR_NEEDS_REASON,
  ALONG_STORE_ERROR_NO_CIPHER,
  ALONG_STORE_ERROR_CLOSED,
} AlongStoreError;

#define ALONG_STORE_ERROR (along_store_error_quark ())
GQuark   along_store_error_quark  (void);

/* For the store itself: sets @error to @code with @message, which tells the user what to do. Always
 * gives %FALSE. */
gboolean along_store_error_refuse (GError          **error,
                                   AlongStoreError   code,
                                   const char       *message);

/* The same with the words for @code, ALONG_STORE_ERROR_DAMAGED or _NO_PERMISSION, which come to
 * light in several places. */
gboolean along_store_error_set    (GError          **error,
                                   AlongStoreError   code);

G_END_DECLS
