/* along-session.h — what the pages of one window share: the open agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-reason-request.h"
#include "app/along-unlocked.h"
#include "store/along-store.h"

G_BEGIN_DECLS

/**
 * AlongSession:
 *
 * Stands between the pages and the store, on the main thread. Pages name an intent and draw what
 * they read back; the session runs the intent and lets the window say how it went.
 *
 * Properties: clock (AlongClock, from the settings), can-undo, can-redo.
 *
 * Signals:
 * - changed (AlongChangeKinds kinds, gint64 from, gint64 to): the directory is in step again and
 *   what overlaps the span should be read anew; also after a change of the clock format.
 * - done (const char *text): an intent was run and changed something, told by a sentence; the
 *   window offers Undo.
 * - minute (): the clock shows another minute.
 * - closing (): the file is about to be closed; what is written now is still in time.
 * - reason-wanted (AlongReasonRequest *request): a rule asks for a reason; the window asks whoever
 *   is at it. Unheard, or given up, the intent comes to nothing.
 * - said (const char *text): a sentence for the user, such as why something could not be done, or
 *   what was done for good.
 */
#define ALONG_TYPE_SESSION (along_session_get_type ())
G_DECLARE_FINAL_TYPE (AlongSession, along_session, ALONG, SESSION, GObject)

/* Takes over an open @store whose @directory has been loaded. */
AlongSession   *along_session_new           (AlongStore          *store,
                                             AlongDirectory      *directory);

/* The live lists; one object for the whole life of the session. */
AlongDirectory *along_session_get_directory (AlongSession        *self);
AlongStore     *along_session_get_store     (AlongSession        *self);
AlongZone      *along_session_get_zone      (AlongSession        *self);

/* The keys of who reads notes, if anybody; one object for the whole life of the session. */
AlongUnlocked  *along_session_get_unlocked  (AlongSession        *self);

/* Locks it, lets whoever has something left to write do that, and keeps nothing any more that
 * could not be written. The file is closed after it, by the caller. */
void            along_session_close         (AlongSession        *self);
gboolean        along_session_is_closed     (AlongSession        *self);

GDateWeekday    along_session_get_week_start (AlongSession       *self);
AlongClock      along_session_get_clock     (AlongSession        *self);

/* Seconds since 1970 UTC, and the agency's today. The one place where the interface reads the
 * clock, which is that of the file's changes. */
gint64          along_session_get_now       (AlongSession        *self);
AlongDay        along_session_get_today     (AlongSession        *self);

/* Lets it be @now, for tests; 0 to ask the clock again. */
void            along_session_set_now       (AlongSession        *self,
                                             gint64               now);

/* Who of the staff decided last where a rule asked for a reason, by id; 0 for nobody yet. */
gint64          along_session_get_decided_by (AlongSession       *self);
void            along_session_set_decided_by (AlongSession       *self,
                                             gint64               person_id);

/* Hides the names of people on the screen, or shows them again; all that shows any is told. */
void            along_session_set_names_hidden (AlongSession     *self,
                                             gboolean             hidden);

/* Runs @intent; the outcome comes as "done" or "said". One that changes nothing has no outcome. */
void            along_session_run           (AlongSession        *self,
                                             AlongIntent         *intent);

/* The same for a dialog that stays open until it is known: with an error nothing was changed and
 * nothing is "said". */
void            along_session_run_async     (AlongSession        *self,
                                             AlongIntent         *intent,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
gboolean        along_session_run_finish    (AlongSession        *self,
                                             GAsyncResult        *result,
                                             GError             **error);

void            along_session_undo          (AlongSession        *self);
void            along_session_redo          (AlongSession        *self);

G_END_DECLS
