/* along-file.h — a new file that is there as a whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-store-error.h"

G_BEGIN_DECLS

/* Makes an empty file beside @path, readable by its owner only, under a name that nobody takes for
 * an agency's; folders that are missing are made. Its name is to be freed. ALONG_STORE_ERROR. */
char     *along_file_new_draft     (const char  *path,
                                    GError     **error);

/* Gives the file @draft the name @path for good, unless there is a file of that name. */
gboolean  along_file_publish       (const char  *draft,
                                    const char  *path,
                                    GError     **error);

/* Removes @draft and what SQLite put beside it. */
void      along_file_discard_draft (const char  *draft);

G_END_DECLS
