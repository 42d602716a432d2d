/* along-store-training.c — reads what people have learned, without waiting for the disk
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-store-training.h"

#include "store/along-store-private.h"

static gpointer
load_learned (AlongDatabase  *database,
              gpointer        about,
              GError        **error)
{
  return along_database_load_learned (database, *(AlongDay *) about, error);
}

static gpointer
load_growth (AlongDatabase  *database,
             gpointer        about,
             GError        **error)
{
  return along_database_load_growth (database, *(gint64 *) about, error);
}

static gpointer
load_given (AlongDatabase  *database,
            gpointer        about,
            GError        **error)
{
  return along_database_load_given (database, *(gint64 *) about, error);
}

static gpointer
load_scan (AlongDatabase  *database,
           gpointer        about,
           GError        **error)
{
  return along_database_load_scan (database, *(gint64 *) about, error);
}

void
along_store_load_learned_async (AlongStore          *self,
                                AlongDay             day,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_STORE (self));

  along_store_ask_async (self, load_learned, g_memdup2 (&day, sizeof day), g_free,
                         (GDestroyNotify) along_learned_unref, cancellable, callback, user_data);
}

AlongLearned *
along_store_load_learned_finish (AlongStore    *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return along_store_ask_finish (self, load_learned, result, error);
}

void
along_store_load_growth_async (AlongStore          *self,
                               gint64               person_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_STORE (self));

  along_store_ask_async (self, load_growth, g_memdup2 (&person_id, sizeof person_id), g_free,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
along_store_load_growth_finish (AlongStore    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return along_store_ask_finish (self, load_growth, result, error);
}

void
along_store_load_given_async (AlongStore          *self,
                              gint64               shift_id,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_STORE (self));

  along_store_ask_async (self, load_given, g_memdup2 (&shift_id, sizeof shift_id), g_free,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
along_store_load_given_finish (AlongStore    *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return along_store_ask_finish (self, load_given, result, error);
}

void
along_store_load_scan_async (AlongStore          *self,
                             gint64               certificate_id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_STORE (self));

  along_store_ask_async (self, load_scan, g_memdup2 (&certificate_id, sizeof certificate_id),
                         g_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                         user_data);
}

GPtrArray *
along_store_load_scan_finish (AlongStore    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return along_store_ask_finish (self, load_scan, result, error);
}
