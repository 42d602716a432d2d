/* along-store-training.h — reads what people have learned, without waiting for the disk
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-store.h"

G_BEGIN_DECLS

/* Each reads as the function of AlongDatabase does whose name it has; the results are to be
 * unreffed. */
void           along_store_load_learned_async    (AlongStore          *self,
                                                  AlongDay             day,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
AlongLearned  *along_store_load_learned_finish   (AlongStore          *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void           along_store_load_growth_async     (AlongStore          *self,
                                                  gint64               person_id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GPtrArray     *along_store_load_growth_finish    (AlongStore          *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void           along_store_load_given_async      (AlongStore          *self,
                                                  gint64               shift_id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GPtrArray     *along_store_load_given_finish     (AlongStore          *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void           along_store_load_scan_async       (AlongStore          *self,
                                                  gint64               certificate_id,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GPtrArray     *along_store_load_scan_finish      (AlongStore          *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

G_END_DECLS
