/* along-setup.h — bringing a new agency file into being
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-store.h"
#include "vault/along-keyring.h"

G_BEGIN_DECLS

/* From here on the file is being made, and cancelling has no effect any more. */
typedef void (* AlongSetupCreating) (gpointer user_data);

/* Puts @key into @keyring, and only when that has it for certain makes the agency file at @path
 * with @records in it. Without @keyring the file is made at once: its key is then on the recovery
 * sheet alone. On failure there is no file; ALONG_VAULT_ERROR when the keyring is the cause,
 * ALONG_STORE_ERROR when the disk is. @creating (may be %NULL) and @callback get @user_data. The
 * application goes on until it is over. */
void        along_setup_async  (AlongKeyring         *keyring,
                                AlongKey             *key,
                                const char           *path,
                                GPtrArray            *records,
                                GCancellable         *cancellable,
                                AlongSetupCreating    creating,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);

/* The open store of the new agency, to be unreffed. */
AlongStore *along_setup_finish (GAsyncResult         *result,
                                GError              **error);

G_END_DECLS
