/* along-store-notes.h — reads notes and what is known of supervision, without waiting for the disk
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-store.h"

G_BEGIN_DECLS

/* Each reads as the function of AlongDatabase does whose name it has; the results are to be
 * unreffed. What is asked about is copied. */
void       along_store_load_notes_async    (AlongStore           *self,
                                            const AlongNoteQuery *query,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray *along_store_load_notes_finish   (AlongStore           *self,
                                            GAsyncResult         *result,
                                            GError              **error);

void       along_store_load_note_async     (AlongStore           *self,
                                            GBytes               *mark,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray *along_store_load_note_finish    (AlongStore           *self,
                                            GAsyncResult         *result,
                                            GError              **error);

void       along_store_load_sealed_async   (AlongStore           *self,
                                            gint64                reader_id,
                                            gint64                before_id,
                                            int                   most,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray *along_store_load_sealed_finish  (AlongStore           *self,
                                            GAsyncResult         *result,
                                            GError              **error);

void       along_store_load_new_to_async   (AlongStore           *self,
                                            gint64                author_id,
                                            GArray               *keys,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GArray    *along_store_load_new_to_finish  (AlongStore           *self,
                                            GAsyncResult         *result,
                                            GError              **error);

void       along_store_load_actions_async  (AlongStore           *self,
                                            AlongDay              done_since,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GPtrArray *along_store_load_actions_finish (AlongStore           *self,
                                            GAsyncResult         *result,
                                            GError              **error);

void       along_store_load_cadence_async  (AlongStore           *self,
                                            gint64                now,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GArray    *along_store_load_cadence_finish (AlongStore           *self,
                                            GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
