/* along-key-search.h — the keys that may open an agency file, one after another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "vault/along-key.h"

G_BEGIN_DECLS

/**
 * AlongKeySearch:
 *
 * Looks in the keyring for the key whose mark an agency file carries. Where the keyring has none,
 * the first bytes of the file may be damaged, and its key may be there all the same: then every
 * Alongside key is handed out in turn, to be tried. Never makes a key.
 */
#define ALONG_TYPE_KEY_SEARCH (along_key_search_get_type ())
G_DECLARE_FINAL_TYPE (AlongKeySearch, along_key_search, ALONG, KEY_SEARCH, GObject)

/* Reads the mark of the file at @path. Where no file is, what a program that was killed while it
 * imported one left in the folder is removed. */
void            along_key_search_begin_async  (const char           *path,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);

/* A search that has not asked the keyring yet, to be unreffed. ALONG_STORE_ERROR for what no key
 * could open, and _NOT_FOUND where no file is. */
AlongKeySearch *along_key_search_begin_finish (GAsyncResult         *result,
                                               GError              **error);

/* Finds the next key, one call at a time. When the keyring is locked, the person is asked to unlock
 * it if @may_prompt. */
void            along_key_search_next_async   (AlongKeySearch       *self,
                                               gboolean              may_prompt,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);

/* The key, to be unreffed. ALONG_VAULT_ERROR, with _ABSENT when there are no more, or
 * G_IO_ERROR_CANCELLED. */
AlongKey       *along_key_search_next_finish  (AlongKeySearch       *self,
                                               GAsyncResult         *result,
                                               GError              **error);

/* Whether the last key is one of those to be tried in turn, so that the next may fit when it does
 * not. */
gboolean        along_key_search_is_guessing  (AlongKeySearch       *self);

G_END_DECLS
