/* along-store-private.h — how the files of the store ask its thread
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-store.h"

G_BEGIN_DECLS

/* Reads something on the store's thread; %NULL with an error. */
typedef gpointer (* AlongStoreQuestion) (AlongDatabase  *database,
                                         gpointer        about,
                                         GError        **error);

/* Asks @question about @about, which is taken over and may be %NULL; what nobody fetches is let go
 * of by @free_result. */
void     along_store_ask_async  (AlongStore           *self,
                                 AlongStoreQuestion    question,
                                 gpointer              about,
                                 GDestroyNotify        free_about,
                                 GDestroyNotify        free_result,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
gpointer along_store_ask_finish (AlongStore           *self,
                                 AlongStoreQuestion    question,
                                 GAsyncResult         *result,
                                 GError              **error);

G_END_DECLS
