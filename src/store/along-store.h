/* along-store.h — an agency file on a thread of its own, with undo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/along-database.h"
#include "store/along-intents.h"

G_BEGIN_DECLS

/**
 * AlongStore:
 *
 * One thread owns the AlongDatabase; requests are answered in the order in which they came, and
 * always on the main context of the caller. No result is given before it is durable. A request that
 * is cancelled before its turn is not done; one that was done is answered as such. Errors are those
 * of the AlongDatabase, or G_IO_ERROR_CANCELLED. A request holds the store until it is answered.
 *
 * Properties, changed on the main thread only: can-undo, can-redo (boolean).
 *
 * Signals:
 * - changed (AlongChangeKinds kinds, gint64 from, gint64 to): something was committed, by an intent
 *   or by undoing one; emitted before the request that did it is answered.
 */
#define ALONG_TYPE_STORE (along_store_get_type ())
G_DECLARE_FINAL_TYPE (AlongStore, along_store, ALONG, STORE, GObject)

/* along_database_open() and along_database_create() on the new store's thread. The store is to be
 * unreffed, which closes the file without waiting for it. */
void            along_store_open_async            (const char          *path,
                                                   AlongKey            *key,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
void            along_store_create_async          (const char          *path,
                                                   AlongKey            *key,
                                                   GPtrArray           *records,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
AlongStore     *along_store_open_finish           (GAsyncResult        *result,
                                                   GError             **error);

/* Runs @intent as along_database_run() does, and remembers its inverse for undoing. @done (may be
 * %NULL) is the intent again, to be unreffed, or %NULL when the file held all of it already: then
 * there is nothing to tell and nothing to undo. */
void            along_store_run_async             (AlongStore          *self,
                                                   AlongIntent         *intent,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean        along_store_run_finish            (AlongStore          *self,
                                                   GAsyncResult        *result,
                                                   AlongIntent        **done,
                                                   GError             **error);

/* By which clock the refusals tell the times, of what is asked for from now on; ALONG_CLOCK_LOCALE
 * until it is set. */
void            along_store_set_clock             (AlongStore          *self,
                                                   AlongClock           clock);
AlongClock      along_store_get_clock             (AlongStore          *self);

/* Who is here behind the wall (see along-wall.h), 0 for nobody as at first: what is asked for from
 * now on is as they see it. */
void            along_store_set_viewer            (AlongStore          *self,
                                                   gint64               person_id);
gint64          along_store_get_viewer            (AlongStore          *self);

/* Lets it be @now, in seconds since 1970 UTC, when what is asked for from now on is done: for
 * tests. 0 asks the computer's clock again. */
void            along_store_set_now               (AlongStore          *self,
                                                   gint64               now);
gint64          along_store_get_now               (AlongStore          *self);

/* Undoes or redoes the last intent; the rules are asked again, and what newly needs a reason is
 * done with @reason (may be %NULL) of @by_id, see along_intent_new_with_reason(). With nothing to
 * undo, fails with ALONG_STORE_ERROR_FAILED. @done (may be %NULL) is the intent that did so, to be
 * unreffed; of the same kind as the one that it takes back or does again.
 *
 * An intent newly run ends what could be redone. A step that a rule refuses is forgotten, because
 * it would be refused again and hide those before it; one that wants a reason, or failed otherwise,
 * such as by a full disk, can be tried again. */
void            along_store_undo_async            (AlongStore          *self,
                                                   const char          *reason,
                                                   gint64               by_id,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
void            along_store_redo_async            (AlongStore          *self,
                                                   const char          *reason,
                                                   gint64               by_id,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean        along_store_undo_finish           (AlongStore          *self,
                                                   GAsyncResult        *result,
                                                   AlongIntent        **done,
                                                   GError             **error);

/* Forgets, after what was asked before, the steps that undo or redo what was done to drafts of
 * notes, or with @all every one: they are not for whoever comes next. */
void            along_store_forget_steps          (AlongStore          *self,
                                                   gboolean             all);

/* Reads as along_database_load_directory() and so on do; the results are to be unreffed. @directory
 * is kept in the roster and not looked into on the store's thread. */
void            along_store_load_directory_async  (AlongStore          *self,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
AlongDirectory *along_store_load_directory_finish (AlongStore          *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

void            along_store_load_roster_async     (AlongStore          *self,
                                                   AlongDirectory      *directory,
                                                   AlongSpan            span,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
AlongRoster    *along_store_load_roster_finish    (AlongStore          *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

void            along_store_load_person_async     (AlongStore          *self,
                                                   AlongDirectory      *directory,
                                                   gint64               person_id,
                                                   AlongSpan            span,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
AlongRoster    *along_store_load_person_finish    (AlongStore          *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);
void            along_store_load_dated_async      (AlongStore          *self,
                                                   gint64               person_id,
                                                   gint64               from,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
GPtrArray      *along_store_load_dated_finish     (AlongStore          *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

/* Closes the file after what was asked before, and ends the thread; what is asked later fails with
 * ALONG_STORE_ERROR_CLOSED. @cancellable is not heeded. A store that is let go of without this
 * closes its file in its own time. */
void            along_store_close_async           (AlongStore          *self,
                                                   GCancellable        *cancellable,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
gboolean        along_store_close_finish          (AlongStore          *self,
                                                   GAsyncResult        *result,
                                                   GError             **error);

gboolean        along_store_get_can_undo          (AlongStore          *self);
gboolean        along_store_get_can_redo          (AlongStore          *self);

/* What undoing would take back, and redoing do again; only when there is something. */
AlongIntentKind along_store_get_undo_kind         (AlongStore          *self);
AlongIntentKind along_store_get_redo_kind         (AlongStore          *self);

G_END_DECLS
