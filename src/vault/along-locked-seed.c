/* along-locked-seed.c — a reader's keys under a passphrase
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-locked-seed.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "vault/along-bytes-private.h"
#include "vault/along-locked-seed-private.h"
#include "vault/along-vault-error.h"

#define VERSION 1

/* Where what stands, numbers with the highest byte first. Part of the format: never change it. */
enum
{
  AT_VERSION = 0,
  AT_PASSES = AT_VERSION + 1,
  AT_KIB = AT_PASSES + 4,
  AT_SALT = AT_KIB + 4,
  AT_NONCE = AT_SALT + crypto_pwhash_argon2id_SALTBYTES,
  AT_SEED = AT_NONCE + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
  AT_CHECK = AT_SEED + ALONG_READER_SEED_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES,
  SIZE = AT_CHECK + 32,
};

/* No more than what libsodium calls sensitive: bytes that were changed can't ask for all memory. */
enum
{
  LEAST_PASSES = crypto_pwhash_argon2id_OPSLIMIT_MIN,
  MOST_PASSES = crypto_pwhash_argon2id_OPSLIMIT_SENSITIVE,
  LEAST_KIB = crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024,
  MOST_KIB = crypto_pwhash_argon2id_MEMLIMIT_SENSITIVE / 1024,
  USUAL_PASSES = crypto_pwhash_argon2id_OPSLIMIT_MODERATE,
  USUAL_KIB = crypto_pwhash_argon2id_MEMLIMIT_MODERATE / 1024,
};

/* Tell what is hashed and encrypted here from all else. Part of the format: never change them. */
static const guint8 check_personal[crypto_generichash_blake2b_PERSONALBYTES] = "AlongsideLocked";
static const guint8 aead_purpose[16] = "AlongsideSeed";

/* The whole reader is under the seal: another mark, salt or cost opens nothing. */
enum
{
  BOUND_SIZE = sizeof aead_purpose + ALONG_READER_MARK_SIZE + AT_SEED,
};

static void
write_bound (guint8                 bound[BOUND_SIZE],
             const AlongReaderMark *mark,
             const guint8          *bytes)
{
  memcpy (bound, aead_purpose, sizeof aead_purpose);
  memcpy (bound + sizeof aead_purpose, mark->bytes, sizeof mark->bytes);
  memcpy (bound + sizeof aead_purpose + sizeof mark->bytes, bytes, AT_SEED);
}

/* Finds damage without the passphrase. It is no protection against anybody. */
static void
write_check (guint8                 check[32],
             const AlongReaderMark *mark,
             const guint8          *bytes)
{
  crypto_generichash_blake2b_state state;

  crypto_generichash_blake2b_init_salt_personal (&state, NULL, 0, 32, NULL, check_personal);
  crypto_generichash_blake2b_update (&state, mark->bytes, sizeof mark->bytes);
  crypto_generichash_blake2b_update (&state, bytes, AT_CHECK);
  crypto_generichash_blake2b_final (&state, check, 32);
}

/* Writes the key that belongs to the cost and the salt in @bytes. */
static gboolean
derive_key (guint8            key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES],
            AlongPassphrase  *passphrase,
            const guint8     *bytes,
            GError          **error)
{
  const char *text = along_passphrase_get_text (passphrase);

  if (crypto_pwhash_argon2id (key, crypto_aead_xchacha20poly1305_ietf_KEYBYTES, text, strlen (text),
                              bytes + AT_SALT, along_bytes_get_uint32 (bytes + AT_PASSES),
                              (gsize) along_bytes_get_uint32 (bytes + AT_KIB) * 1024,
                              crypto_pwhash_argon2id_ALG_ARGON2ID13) == 0)
    return TRUE;

  g_set_error_literal (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_FAILED,
                       _("There is not enough free memory for the passphrase. Close other programs "
                         "and try again."));
  return FALSE;
}

GBytes *
along_locked_seed_new_at_cost (AlongReaderKeys  *keys,
                               AlongPassphrase  *passphrase,
                               guint32           n_passes,
                               guint32           n_kib,
                               GError          **error)
{
  const AlongReaderMark *mark = along_reader_keys_get_mark (keys);
  guint8 bytes[SIZE] = { 0 };
  guint8 bound[BOUND_SIZE];
  guint8 key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];

  bytes[AT_VERSION] = VERSION;
  along_bytes_put_uint32 (bytes + AT_PASSES, n_passes);
  along_bytes_put_uint32 (bytes + AT_KIB, n_kib);
  randombytes_buf (bytes + AT_SALT, AT_SEED - AT_SALT);

  if (!derive_key (key, passphrase, bytes, error))
    return NULL;

  write_bound (bound, mark, bytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt (bytes + AT_SEED, NULL,
                                              along_reader_keys_get_seed (keys),
                                              ALONG_READER_SEED_SIZE, bound, sizeof bound, NULL,
                                              bytes + AT_NONCE, key);
  sodium_memzero (key, sizeof key);
  write_check (bytes + AT_CHECK, mark, bytes);

  return g_bytes_new (bytes, sizeof bytes);
}

GBytes *
along_locked_seed_new (AlongReaderKeys  *keys,
                       AlongPassphrase  *passphrase,
                       GError          **error)
{
  g_return_val_if_fail (keys != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return along_locked_seed_new_at_cost (keys, passphrase, USUAL_PASSES, USUAL_KIB, error);
}

/* Whether @bytes are those of @mark's seed, as far as can be seen without a passphrase. */
static gboolean
is_sound (const guint8           *bytes,
          gsize                   size,
          const AlongReaderMark  *mark,
          GError                **error)
{
  if (size == SIZE && bytes[AT_VERSION] == VERSION)
    {
      guint32 n_passes = along_bytes_get_uint32 (bytes + AT_PASSES);
      guint32 n_kib = along_bytes_get_uint32 (bytes + AT_KIB);
      guint8 check[32];

      write_check (check, mark, bytes);
      if (memcmp (check, bytes + AT_CHECK, sizeof check) == 0 &&
          n_passes >= LEAST_PASSES && n_passes <= MOST_PASSES &&
          n_kib >= LEAST_KIB && n_kib <= MOST_KIB)
        return TRUE;
    }

  g_propagate_error (error, along_vault_error_new (ALONG_VAULT_ERROR_DAMAGED));
  return FALSE;
}

AlongReaderKeys *
along_locked_seed_open (GBytes                 *locked,
                        const AlongReaderMark  *mark,
                        AlongPassphrase        *passphrase,
                        GError                **error)
{
  g_autoptr (AlongReaderKeys) keys = NULL;
  guint8 bound[BOUND_SIZE];
  guint8 key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
  guint8 seed[ALONG_READER_SEED_SIZE];
  const guint8 *bytes;
  gsize size;
  gboolean opened;

  g_return_val_if_fail (locked != NULL, NULL);
  g_return_val_if_fail (mark != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = g_bytes_get_data (locked, &size);
  if (!is_sound (bytes, size, mark, error) || !derive_key (key, passphrase, bytes, error))
    return NULL;

  write_bound (bound, mark, bytes);
  opened = crypto_aead_xchacha20poly1305_ietf_decrypt (seed, NULL, NULL, bytes + AT_SEED,
                                                       AT_CHECK - AT_SEED, bound, sizeof bound,
                                                       bytes + AT_NONCE, key) == 0;
  sodium_memzero (key, sizeof key);
  if (!opened)
    {
      g_propagate_error (error, along_vault_error_new (ALONG_VAULT_ERROR_WRONG_PASSPHRASE));
      return NULL;
    }

  keys = along_reader_keys_new_from_seed (seed);
  sodium_memzero (seed, sizeof seed);
  if (along_reader_mark_equal (along_reader_keys_get_mark (keys), mark))
    return g_steal_pointer (&keys);

  /* Locked as somebody's who they are not: only who knows the passphrase can make it. */
  g_propagate_error (error, along_vault_error_new (ALONG_VAULT_ERROR_DAMAGED));
  return NULL;
}

GBytes *
along_locked_seed_change (GBytes                 *locked,
                          const AlongReaderMark  *mark,
                          AlongPassphrase        *passphrase,
                          AlongPassphrase        *to,
                          GError                **error)
{
  g_autoptr (AlongReaderKeys) keys = NULL;

  g_return_val_if_fail (to != NULL, NULL);

  keys = along_locked_seed_open (locked, mark, passphrase, error);

  return keys != NULL ? along_locked_seed_new (keys, to, error) : NULL;
}

/* What a thread works on. */
typedef struct
{
  AlongReaderKeys *keys;
  GBytes          *locked;
  AlongReaderMark  mark;
  AlongPassphrase *passphrase;
  AlongPassphrase *to;
} Work;

static void
work_free (Work *work)
{
  g_clear_pointer (&work->keys, along_reader_keys_unref);
  g_clear_pointer (&work->locked, g_bytes_unref);
  g_clear_pointer (&work->passphrase, along_passphrase_unref);
  g_clear_pointer (&work->to, along_passphrase_unref);
  g_free (work);
}

static Work *
work_new (GBytes                *locked,
          const AlongReaderMark *mark,
          AlongPassphrase       *passphrase)
{
  Work *work = g_new0 (Work, 1);

  work->locked = g_bytes_ref (locked);
  work->mark = *mark;
  work->passphrase = along_passphrase_ref (passphrase);

  return work;
}

/* Runs @thread on @work, which is taken. */
static void
run (Work                *work,
     GTaskThreadFunc      thread,
     gpointer             source_tag,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, thread);
}

static void
return_pointer (GTask          *task,
                gpointer        pointer,
                GDestroyNotify  destroy,
                GError         *error)
{
  if (pointer != NULL)
    g_task_return_pointer (task, pointer, destroy);
  else
    g_task_return_error (task, error);
}

static void
new_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  GBytes *locked = along_locked_seed_new (work->keys, work->passphrase, &error);

  return_pointer (task, locked, (GDestroyNotify) g_bytes_unref, error);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  AlongReaderKeys *keys = along_locked_seed_open (work->locked, &work->mark, work->passphrase,
                                                  &error);

  return_pointer (task, keys, (GDestroyNotify) along_reader_keys_unref, error);
}

static void
change_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  GBytes *locked = along_locked_seed_change (work->locked, &work->mark, work->passphrase, work->to,
                                             &error);

  return_pointer (task, locked, (GDestroyNotify) g_bytes_unref, error);
}

void
along_locked_seed_new_async (AlongReaderKeys     *keys,
                             AlongPassphrase     *passphrase,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  Work *work;

  g_return_if_fail (keys != NULL);
  g_return_if_fail (passphrase != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  work = g_new0 (Work, 1);
  work->keys = along_reader_keys_ref (keys);
  work->passphrase = along_passphrase_ref (passphrase);
  run (work, new_in_thread, along_locked_seed_new_async, cancellable, callback, user_data);
}

GBytes *
along_locked_seed_new_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
along_locked_seed_open_async (GBytes                *locked,
                              const AlongReaderMark *mark,
                              AlongPassphrase       *passphrase,
                              GCancellable          *cancellable,
                              GAsyncReadyCallback    callback,
                              gpointer               user_data)
{
  g_return_if_fail (locked != NULL);
  g_return_if_fail (mark != NULL);
  g_return_if_fail (passphrase != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  run (work_new (locked, mark, passphrase), open_in_thread, along_locked_seed_open_async,
       cancellable, callback, user_data);
}

AlongReaderKeys *
along_locked_seed_open_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
along_locked_seed_change_async (GBytes                *locked,
                                const AlongReaderMark *mark,
                                AlongPassphrase       *passphrase,
                                AlongPassphrase       *to,
                                GCancellable          *cancellable,
                                GAsyncReadyCallback    callback,
                                gpointer               user_data)
{
  Work *work;

  g_return_if_fail (locked != NULL);
  g_return_if_fail (mark != NULL);
  g_return_if_fail (passphrase != NULL);
  g_return_if_fail (to != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  work = work_new (locked, mark, passphrase);
  work->to = along_passphrase_ref (to);
  run (work, change_in_thread, along_locked_seed_change_async, cancellable, callback, user_data);
}

GBytes *
along_locked_seed_change_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
