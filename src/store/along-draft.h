/* along-draft.h — a new file that is there as a whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-store-error.h"

G_BEGIN_DECLS

/**
 * AlongDraft:
 *
 * A file that is being made, beside the place where it will be and under a name that nobody takes
 * for an agency's. All errors are ALONG_STORE_ERROR.
 */
typedef struct _AlongDraft AlongDraft;

/* Makes an empty file for what is to be at @path, where nothing may be yet; readable by its owner
 * only. Folders that are missing are made. To be freed with along_draft_free(). */
AlongDraft *along_draft_new      (const char  *path,
                                  GError     **error);

/* Unless it was published, removes the file and what SQLite put beside it. */
void        along_draft_free     (AlongDraft  *self);

/* Where the file is until it is published; owned by @self. */
const char *along_draft_get_path (AlongDraft  *self);

/* Gives the file the name @path, in the same folder, for good, unless there is a file of that name.
 * To be called once. */
gboolean    along_draft_publish  (AlongDraft  *self,
                                  const char  *path,
                                  GError     **error);

/* Removes from @folder the drafts of programs that were ended while they made one. Does nothing
 * while anybody, this program included, makes one there, and where folders cannot be locked. */
void        along_draft_sweep    (const char  *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongDraft, along_draft_free)

G_END_DECLS
