/* along-unlocked.h — the keys of the one who reads notes here, for as long as they are here
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/along-directory.h"
#include "store/along-store.h"
#include "vault/along-passphrase.h"
#include "vault/along-reader-keys.h"

G_BEGIN_DECLS

/**
 * AlongUnlocked:
 *
 * Has the keys of one reader of notes, or none, and lives on the main thread. It locks by itself
 * when nobody has touched the program for a while, when the screen is locked, before the computer
 * sleeps, and with its last reference.
 *
 * Properties:
 * - idle-minutes (int): after how many minutes without a touch it locks; 0 for never. From the
 *   settings of this computer.
 *
 * Signals:
 * - locked: the keys are about to be wiped. They are still there, so that what was being written
 *   can be sealed; whoever shows or keeps words of notes takes them away now, before it returns.
 * - unlocked: there are keys.
 */
#define ALONG_TYPE_UNLOCKED (along_unlocked_get_type ())
G_DECLARE_FINAL_TYPE (AlongUnlocked, along_unlocked, ALONG, UNLOCKED, GObject)

/* Locked at first, and with the clock of @store. The caller owns it. */
AlongUnlocked   *along_unlocked_new         (AlongStore           *store);

/* The keys and whose they are, owned by @self; %NULL while it is locked. The record may be older
 * than what the directory has of it. */
AlongReaderKeys *along_unlocked_get_keys    (AlongUnlocked        *self);
AlongNoteReader *along_unlocked_get_reader  (AlongUnlocked        *self);

/* The ids (gint64) of the AlongNoteReader whom whoever is unlocked believes to be who @directory
 * says, as along_note_trust_list(); nobody while it is locked. Owned by @self and valid until the
 * next call: what was worked out is kept until other readers are there. */
GArray          *along_unlocked_get_trusted (AlongUnlocked        *self,
                                             AlongDirectory       *directory);

/* Whether there are keys of somebody who writes: the escrow sheet and who has left only read. */
gboolean         along_unlocked_can_write   (AlongUnlocked        *self);

/* Opens the keys of @reader, a person's, with @passphrase, which takes half a second. Fails as
 * along_locked_seed_open(). When it was locked meanwhile, or somebody else's keys were taken, it
 * fails with G_IO_ERROR_CANCELLED. */
void             along_unlocked_open_async  (AlongUnlocked        *self,
                                             AlongNoteReader      *reader,
                                             AlongPassphrase      *passphrase,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean         along_unlocked_open_finish (AlongUnlocked        *self,
                                             GAsyncResult         *result,
                                             GError              **error);

/* Takes @keys, those of @reader, that were just made, remembered or typed. Locks those that there
 * were before. */
void             along_unlocked_take        (AlongUnlocked        *self,
                                             AlongNoteReader      *reader,
                                             AlongReaderKeys      *keys);

/* Wipes the keys, after it was told that they go. Does nothing when there are none. */
void             along_unlocked_lock        (AlongUnlocked        *self);

/* Whether that is what is going on, for what goes meanwhile. */
gboolean         along_unlocked_is_locking  (AlongUnlocked        *self);

/* Between the two, what was sealed with the keys is on its way to the file: the computer waits with
 * its sleep, also after the keys are gone. Each hold is released once. */
void             along_unlocked_hold        (AlongUnlocked        *self);
void             along_unlocked_release     (AlongUnlocked        *self);

/* Somebody touched a key or the pointer. Cheap enough for every event. */
void             along_unlocked_touch       (AlongUnlocked        *self);

/* Locks if it is time to. It looks by itself when it is, as its clock goes. */
void             along_unlocked_check_idle  (AlongUnlocked        *self);

G_END_DECLS
