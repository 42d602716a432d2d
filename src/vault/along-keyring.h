/* along-keyring.h — keys in the system's keyring
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "vault/along-key.h"
#include "vault/along-reader-keys.h"

G_BEGIN_DECLS

#define ALONG_TYPE_KEYRING (along_keyring_get_type ())

/**
 * AlongKeyring:
 *
 * A person's keyring, reached over the Secret Service. Every call is asynchronous and never waits
 * on the main loop; each finds the service anew, so that a retry works after the provider or the
 * session bus came back. Several calls may be under way at once. When the provider hangs, a call
 * ends promptly once it is cancelled, and by itself only at D-Bus' time limit (25 s, twice where
 * properties are read first): the interface should say so much earlier. While the person is being
 * asked for the keyring's password it takes as long as the person does.
 *
 * Errors are of ALONG_VAULT_ERROR, or G_IO_ERROR_CANCELLED. A locked keyring is never reported as
 * an absent key.
 *
 * Items carry the application's id and the mark of the key (along_key_get_salt(), in hex) and
 * nobody's name: attributes and labels can be read while a keyring is locked. Their secret is the
 * recovery code, so that a person who opens the keyring sees the same text as on the sheet.
 */
G_DECLARE_FINAL_TYPE (AlongKeyring, along_keyring, ALONG, KEYRING, GObject)

/* A keyring with no connection yet; the caller owns it. */
AlongKeyring *along_keyring_new           (void);

/* Finds the key that @salt is the mark of (16 bytes, copied), or with NULL the Alongside key that
 * was changed last (to the second). When the keyring is locked, the person is asked to unlock it
 * if @may_prompt. Fails with ALONG_VAULT_ERROR_LOCKED, _ABSENT, _NO_SERVICE, _TIMEOUT or
 * _FAILED. */
void          along_keyring_lookup_async  (AlongKeyring         *self,
                                           const guint8         *salt,
                                           gboolean              may_prompt,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);

/* The key; the caller owns it. */
AlongKey     *along_keyring_lookup_finish (AlongKeyring         *self,
                                           GAsyncResult         *result,
                                           GError              **error);

/* Finds all Alongside keys, to try each on a file whose first bytes are damaged. Prompts and fails
 * as along_keyring_lookup_async(), but finding none is no error. */
void          along_keyring_list_async    (AlongKeyring         *self,
                                           gboolean              may_prompt,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);

/* The AlongKeys, the one changed last first; the caller owns the array and it owns the keys. */
GPtrArray    *along_keyring_list_finish   (AlongKeyring         *self,
                                           GAsyncResult         *result,
                                           GError              **error);

/* Puts @key into the default keyring (asking the person to unlock it, or to make one, where
 * needed), reads it back and compares. Replaces an item of the same key. Only after success may
 * something be encrypted with the key. Fails with ALONG_VAULT_ERROR_LOCKED, _NO_SERVICE, _TIMEOUT
 * or _FAILED before anything was sent, and with _STORE_FAILED when the provider refused the key or
 * gave back something else; no item is left then. A call that is cancelled or times out while the
 * provider holds the key may leave an item, which does no harm: it opens nothing. */
void          along_keyring_store_async   (AlongKeyring         *self,
                                           AlongKey             *key,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);

gboolean      along_keyring_store_finish  (AlongKeyring         *self,
                                           GAsyncResult         *result,
                                           GError              **error);

/* The keys of a reader who chose to be remembered in their own login keyring (nobody is unless they
 * choose so). They are found by a hash of the reader's mark and by nothing else; no call for keys
 * of files sees them. Their secret is the seed in the form of an escrow code. */

/* Finds the keys of the reader @mark. Prompts and fails as along_keyring_lookup_async(). */
void             along_keyring_recall_reader_async    (AlongKeyring           *self,
                                                       const AlongReaderMark  *mark,
                                                       gboolean                may_prompt,
                                                       GCancellable           *cancellable,
                                                       GAsyncReadyCallback     callback,
                                                       gpointer                user_data);

/* The keys; the caller owns them. */
AlongReaderKeys *along_keyring_recall_reader_finish   (AlongKeyring           *self,
                                                       GAsyncResult           *result,
                                                       GError                **error);

/* Puts @keys into the default keyring, as along_keyring_store_async() does it with a key. */
void             along_keyring_remember_reader_async  (AlongKeyring           *self,
                                                       AlongReaderKeys        *keys,
                                                       GCancellable           *cancellable,
                                                       GAsyncReadyCallback     callback,
                                                       gpointer                user_data);

gboolean         along_keyring_remember_reader_finish (AlongKeyring           *self,
                                                       GAsyncResult           *result,
                                                       GError                **error);

/* Deletes what the keyring has of the reader @mark (asking the person to unlock it where needed).
 * That there is nothing is no error. Fails as along_keyring_lookup_async(), but not with ABSENT. */
void             along_keyring_forget_reader_async    (AlongKeyring           *self,
                                                       const AlongReaderMark  *mark,
                                                       GCancellable           *cancellable,
                                                       GAsyncReadyCallback     callback,
                                                       gpointer                user_data);

gboolean         along_keyring_forget_reader_finish   (AlongKeyring           *self,
                                                       GAsyncResult           *result,
                                                       GError                **error);

G_END_DECLS
