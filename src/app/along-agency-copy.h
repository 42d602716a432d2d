/* along-agency-copy.h — a copy of an agency file that comes from elsewhere
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/along-draft.h"

G_BEGIN_DECLS

/* Copies the agency file @source, which nobody may have open, to a draft of what is to be at @path,
 * where nothing may be yet, in a folder that is made if it is not there. ALONG_STORE_ERROR, or
 * G_IO_ERROR_CANCELLED. To be freed with along_draft_free(), which removes the copy, or settled. */
void        along_agency_copy_async         (GFile                *source,
                                             const char           *path,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
AlongDraft *along_agency_copy_finish        (GAsyncResult         *result,
                                             GError              **error);

/* Gives @copy, which is closed and taken over here, the name @path, or removes it. Never replaces a
 * file that is there: ALONG_STORE_ERROR_EXISTS. The application goes on until it is over. */
void        along_agency_copy_settle_async  (AlongDraft           *copy,
                                             const char           *path,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean    along_agency_copy_settle_finish (GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
