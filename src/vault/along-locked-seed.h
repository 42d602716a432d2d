/* along-locked-seed.h — a reader's keys under a passphrase
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "vault/along-passphrase.h"
#include "vault/along-reader-keys.h"

G_BEGIN_DECLS

/* A locked seed is what the agency's file keeps of the secret half of a reader's keys: the seed,
 * encrypted (XChaCha20-Poly1305) under a key that Argon2id makes of the passphrase, in 129 bytes
 * that say how to do it and have a checksum. It belongs to one mark and opens for no other.
 *
 * Each call takes about half a second and 256 MiB, and twice that for a change. The asynchronous
 * ones do it on another thread and end at once when they are cancelled; those without are for
 * programs without a main loop. Errors are of ALONG_VAULT_ERROR, or G_IO_ERROR_CANCELLED. */

/* Locks the seed of @keys with @passphrase. Two locked seeds of the same are different. Fails with
 * ALONG_VAULT_ERROR_FAILED when there is not enough memory. The caller owns the bytes. */
GBytes          *along_locked_seed_new           (AlongReaderKeys        *keys,
                                                  AlongPassphrase        *passphrase,
                                                  GError                **error);

void             along_locked_seed_new_async     (AlongReaderKeys        *keys,
                                                  AlongPassphrase        *passphrase,
                                                  GCancellable           *cancellable,
                                                  GAsyncReadyCallback     callback,
                                                  gpointer                user_data);
GBytes          *along_locked_seed_new_finish    (GAsyncResult           *result,
                                                  GError                **error);

/* The keys in @locked, which is said to be of the reader @mark; the caller owns them. Fails with
 * ALONG_VAULT_ERROR_WRONG_PASSPHRASE; with _DAMAGED when @locked is not as it was written or is of
 * another reader; with _FAILED when there is not enough memory. Whoever changes bytes on purpose
 * can also make the checksum right, which then looks like a wrong passphrase; no key comes out of
 * it, nor is more than 1 GiB taken. */
AlongReaderKeys *along_locked_seed_open          (GBytes                 *locked,
                                                  const AlongReaderMark  *mark,
                                                  AlongPassphrase        *passphrase,
                                                  GError                **error);

void             along_locked_seed_open_async    (GBytes                 *locked,
                                                  const AlongReaderMark  *mark,
                                                  AlongPassphrase        *passphrase,
                                                  GCancellable           *cancellable,
                                                  GAsyncReadyCallback     callback,
                                                  gpointer                user_data);
AlongReaderKeys *along_locked_seed_open_finish   (GAsyncResult           *result,
                                                  GError                **error);

/* Opens @locked as along_locked_seed_open() and locks the same seed with @to. What was sealed for
 * the reader stays readable, and @locked still opens with @passphrase wherever a copy of it is. The
 * caller owns the bytes. */
GBytes          *along_locked_seed_change        (GBytes                 *locked,
                                                  const AlongReaderMark  *mark,
                                                  AlongPassphrase        *passphrase,
                                                  AlongPassphrase        *to,
                                                  GError                **error);

void             along_locked_seed_change_async  (GBytes                 *locked,
                                                  const AlongReaderMark  *mark,
                                                  AlongPassphrase        *passphrase,
                                                  AlongPassphrase        *to,
                                                  GCancellable           *cancellable,
                                                  GAsyncReadyCallback     callback,
                                                  gpointer                user_data);
GBytes          *along_locked_seed_change_finish (GAsyncResult           *result,
                                                  GError                **error);

G_END_DECLS
