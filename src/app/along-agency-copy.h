/* along-agency-copy.h — a copy of an agency file that comes from elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Copies the agency file @source, which nobody may have open, to @path, in a folder that is made
 * if it is not there. What stood at @path before is replaced. On failure there is nothing at @path;
 * ALONG_STORE_ERROR, or G_IO_ERROR_CANCELLED. */
void     along_agency_copy_async  (GFile                *source,
                                   const char           *path,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean along_agency_copy_finish (GAsyncResult         *result,
                                   GError              **error);

/* Removes the copy at @path, if there is one, with what the store keeps beside it. */
void     along_agency_copy_remove (const char           *path);

/* Gives the copy at @from, which is closed, the name @to. Never replaces a file that is there:
 * ALONG_STORE_ERROR_EXISTS. */
gboolean along_agency_copy_settle (const char           *from,
                                   const char           *to,
                                   GError              **error);

G_END_DECLS
