/* along-store-notes.c — reads notes and what is known of supervision, without waiting for the disk
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-store-notes.h"

#include "store/along-store-private.h"

/* Of the parts that one reader can read, which. */
typedef struct
{
  gint64 reader_id;
  gint64 before_id;
  int most;
} Page;

/* For which of them somebody has signed nothing. */
typedef struct
{
  gint64 author_id;
  GArray *keys;
} Readers;

static void
readers_free (gpointer data)
{
  Readers *readers = data;

  g_array_unref (readers->keys);
  g_free (readers);
}

static gpointer
load_notes (AlongDatabase  *database,
           gpointer        about,
           GError        **error)
{
  return along_database_load_notes (database, about, error);
}

static gpointer
load_note (AlongDatabase  *database,
          gpointer        about,
          GError        **error)
{
  return along_database_load_note (database, about, error);
}

static gpointer
load_sealed (AlongDatabase  *database,
            gpointer        about,
            GError        **error)
{
  const Page *page = about;

  return along_database_load_sealed (database, page->reader_id, page->before_id, page->most, error);
}

static gpointer
load_new_to (AlongDatabase  *database,
             gpointer        about,
             GError        **error)
{
  const Readers *readers = about;

  return along_database_load_new_to (database, readers->author_id, readers->keys, error);
}

static gpointer
load_actions (AlongDatabase  *database,
             gpointer        about,
             GError        **error)
{
  return along_database_load_actions (database, *(AlongDay *) about, error);
}

static gpointer
load_cadence (AlongDatabase  *database,
             gpointer        about,
             GError        **error)
{
  return along_database_load_cadence (database, *(gint64 *) about, error);
}

void
along_store_load_notes_async (AlongStore          *self,
                              const AlongNoteQuery *query,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_STORE (self));
  g_return_if_fail (query != NULL);

  along_store_ask_async (self, load_notes, g_memdup2 (query, sizeof *query), g_free,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
along_store_load_notes_finish (AlongStore    *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  return along_store_ask_finish (self, load_notes, result, error);
}

void
along_store_load_note_async (AlongStore          *self,
                             GBytes              *mark,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_STORE (self));
  g_return_if_fail (mark != NULL);

  along_store_ask_async (self, load_note, g_bytes_ref (mark), (GDestroyNotify) g_bytes_unref,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
along_store_load_note_finish (AlongStore    *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  return along_store_ask_finish (self, load_note, result, error);
}

void
along_store_load_sealed_async (AlongStore          *self,
                               gint64               reader_id,
                               gint64               before_id,
                               int                  most,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  const Page page = { reader_id, before_id, most };

  g_return_if_fail (ALONG_IS_STORE (self));

  along_store_ask_async (self, load_sealed, g_memdup2 (&page, sizeof page), g_free,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
along_store_load_sealed_finish (AlongStore    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return along_store_ask_finish (self, load_sealed, result, error);
}

void
along_store_load_new_to_async (AlongStore          *self,
                               gint64               author_id,
                               GArray              *keys,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  Readers *readers;

  g_return_if_fail (ALONG_IS_STORE (self));
  g_return_if_fail (keys != NULL);

  readers = g_new (Readers, 1);
  readers->author_id = author_id;
  readers->keys = g_array_copy (keys);
  along_store_ask_async (self, load_new_to, readers, readers_free,
                         (GDestroyNotify) g_array_unref, cancellable, callback, user_data);
}

GArray *
along_store_load_new_to_finish (AlongStore    *self,
                                GAsyncResult  *result,
                                GError       **error)
{
  return along_store_ask_finish (self, load_new_to, result, error);
}

void
along_store_load_actions_async (AlongStore          *self,
                                AlongDay             done_since,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_STORE (self));

  along_store_ask_async (self, load_actions, g_memdup2 (&done_since, sizeof done_since), g_free,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
along_store_load_actions_finish (AlongStore    *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return along_store_ask_finish (self, load_actions, result, error);
}

void
along_store_load_cadence_async (AlongStore          *self,
                                gint64               now,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_STORE (self));

  along_store_ask_async (self, load_cadence, g_memdup2 (&now, sizeof now), g_free,
                         (GDestroyNotify) g_array_unref, cancellable, callback, user_data);
}

GArray *
along_store_load_cadence_finish (AlongStore    *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return along_store_ask_finish (self, load_cadence, result, error);
}
