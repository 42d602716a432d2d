/* along-file-check.h — what can be told of a file without opening it as a database
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-store-error.h"
#include "vault/along-key.h"

G_BEGIN_DECLS

/**
 * AlongFileCheck:
 * @head: the bytes that the file begins with, zeros where it is shorter; the first are the salt of
 *   its key
 * @size: in bytes
 * @log_size: in bytes, of what SQLite has beside the file; 0 when there is nothing
 *
 * An agency file looks like nothing but random numbers, in whole pages. So much can be told apart
 * from other files, and no more: a picture or a film of the right size looks the same.
 */
typedef struct
{
  guint8 head[512];
  gint64 size;
  gint64 log_size;
} AlongFileCheck;

/* The file itself when @path is a link to it: SQLite follows none, and its log is beside the file.
 * To be freed. */
char     *along_file_check_follow      (const char            *path);

/* Reads what is at @path, whatever that is. Done by SQLite's own file layer: a descriptor of our
 * own, when closed, would drop the locks of every connection that this process has on the file. */
gboolean  along_file_check_read        (const char            *path,
                                        AlongFileCheck        *check,
                                        GError               **error);

/* The same, and fails with ALONG_STORE_ERROR for everything that no key, or not @key, could open:
 * this is the one judge of it. Without @key (%NULL) an agency file that was cut off cannot be told
 * from another file. */
gboolean  along_file_check_inspect     (const char            *path,
                                        AlongKey              *key,
                                        AlongFileCheck        *check,
                                        GError               **error);

/* Whether the file carries the mark of @key: of a damaged file, too, it tells whose it is. */
gboolean  along_file_check_has_salt_of (const AlongFileCheck  *check,
                                        AlongKey              *key);

G_END_DECLS
