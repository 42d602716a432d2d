/* along-keyring.c — keys in the system's keyring
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-keyring.h"

#include <glib/gi18n-lib.h>

#include "vault/along-escrow-code.h"
#include "vault/along-keyring-request.h"

#define APPLICATION_ID "org.peerwork.Alongside"

G_STATIC_ASSERT (ALONG_KEYRING_MARK_SIZE == ALONG_VAULT_SALT_SIZE);
G_STATIC_ASSERT (ALONG_KEYRING_MARK_SIZE == ALONG_READER_HASH_SIZE);

struct _AlongKeyring
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (AlongKeyring, along_keyring, G_TYPE_OBJECT)

/* A keyring that was locked since login shows its items only to searches that leave the schema's
 * name out. */
static const SecretSchema key_schema = {
  .name = APPLICATION_ID ".Key",
  .flags = SECRET_SCHEMA_DONT_MATCH_NAME,
  .attributes = {
    { "application", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "salt", SECRET_SCHEMA_ATTRIBUTE_STRING },
  },
};

static const SecretSchema reader_schema = {
  .name = APPLICATION_ID ".Reader",
  .flags = SECRET_SCHEMA_DONT_MATCH_NAME,
  .attributes = {
    { "application", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "reader", SECRET_SCHEMA_ATTRIBUTE_STRING },
  },
};

static gpointer
ref_key (gpointer key)
{
  return along_key_ref (key);
}

static void
unref_key (gpointer key)
{
  along_key_unref (key);
}

static gboolean
keys_are_equal (gconstpointer a,
                gconstpointer b)
{
  return along_key_equal (a, b);
}

static void
get_key_mark (gconstpointer  key,
              guint8         mark[ALONG_KEYRING_MARK_SIZE])
{
  along_key_get_salt (key, mark);
}

static AlongRecoveryCode *
format_key (gconstpointer key)
{
  return along_recovery_code_format (key);
}

static gpointer
parse_key (const char *text)
{
  return along_recovery_code_parse (text, NULL);
}

static const AlongKeyringKind key_kind = {
  .schema = &key_schema,
  .application = APPLICATION_ID,
  .mark_name = "salt",
  /* Translators: how the key is called in the system's list of passwords. */
  .label = N_("Alongside key"),
  .ref = ref_key,
  .unref = unref_key,
  .equal = keys_are_equal,
  .get_mark = get_key_mark,
  .format = format_key,
  .parse = parse_key,
};

static gpointer
ref_reader (gpointer keys)
{
  return along_reader_keys_ref (keys);
}

static void
unref_reader (gpointer keys)
{
  along_reader_keys_unref (keys);
}

static gboolean
readers_are_equal (gconstpointer a,
                   gconstpointer b)
{
  return along_reader_keys_equal (a, b);
}

static void
get_reader_mark (gconstpointer  keys,
                 guint8         mark[ALONG_KEYRING_MARK_SIZE])
{
  along_reader_mark_get_hash (along_reader_keys_get_mark (keys), mark);
}

static AlongRecoveryCode *
format_reader (gconstpointer keys)
{
  return along_escrow_code_format (keys);
}

static gpointer
parse_reader (const char *text)
{
  return along_escrow_code_parse (text, NULL);
}

/* Of another application, so that no search for keys of files sees it. */
static const AlongKeyringKind reader_kind = {
  .schema = &reader_schema,
  .application = APPLICATION_ID ".Reader",
  .mark_name = "reader",
  /* Translators: how the key that opens a person's own notes is called in the system's list of
   * passwords. */
  .label = N_("Alongside notes"),
  .absent = N_("The keyring of this computer does not remember your key. Enter your passphrase."),
  .store_failed = N_("The keyring did not keep your key. Enter your passphrase each time, or check "
                     "that the disk is not full and try again."),
  .ref = ref_reader,
  .unref = unref_reader,
  .equal = readers_are_equal,
  .get_mark = get_reader_mark,
  .format = format_reader,
  .parse = parse_reader,
};

static void
along_keyring_class_init (AlongKeyringClass *klass)
{
}

static void
along_keyring_init (AlongKeyring *self)
{
}

AlongKeyring *
along_keyring_new (void)
{
  return g_object_new (ALONG_TYPE_KEYRING, NULL);
}

void
along_keyring_lookup_async (AlongKeyring        *self,
                            const guint8        *salt,
                            gboolean             may_prompt,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_KEYRING (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  along_keyring_request_start (along_keyring_request_new (&key_kind, ALONG_KEYRING_LOOKUP, salt,
                                                          may_prompt),
                               self, along_keyring_lookup_async, cancellable, callback, user_data);
}

AlongKey *
along_keyring_lookup_finish (AlongKeyring  *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
along_keyring_list_async (AlongKeyring        *self,
                          gboolean             may_prompt,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_KEYRING (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  along_keyring_request_start (along_keyring_request_new (&key_kind, ALONG_KEYRING_LIST, NULL,
                                                          may_prompt),
                               self, along_keyring_list_async, cancellable, callback, user_data);
}

GPtrArray *
along_keyring_list_finish (AlongKeyring  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
along_keyring_store_async (AlongKeyring        *self,
                           AlongKey            *key,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_KEYRING (self));
  g_return_if_fail (key != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  along_keyring_request_start (along_keyring_request_new_store (&key_kind, key), self,
                               along_keyring_store_async, cancellable, callback, user_data);
}

gboolean
along_keyring_store_finish (AlongKeyring  *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* A request about the reader of @mark. */
static AlongKeyringRequest *
reader_request (AlongKeyringWish       wish,
                const AlongReaderMark *mark,
                gboolean               may_prompt)
{
  guint8 hash[ALONG_READER_HASH_SIZE];

  along_reader_mark_get_hash (mark, hash);

  return along_keyring_request_new (&reader_kind, wish, hash, may_prompt);
}

void
along_keyring_recall_reader_async (AlongKeyring          *self,
                                   const AlongReaderMark *mark,
                                   gboolean               may_prompt,
                                   GCancellable          *cancellable,
                                   GAsyncReadyCallback    callback,
                                   gpointer               user_data)
{
  g_return_if_fail (ALONG_IS_KEYRING (self));
  g_return_if_fail (mark != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  along_keyring_request_start (reader_request (ALONG_KEYRING_LOOKUP, mark, may_prompt), self,
                               along_keyring_recall_reader_async, cancellable, callback,
                               user_data);
}

AlongReaderKeys *
along_keyring_recall_reader_finish (AlongKeyring  *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
along_keyring_remember_reader_async (AlongKeyring        *self,
                                     AlongReaderKeys     *keys,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_return_if_fail (ALONG_IS_KEYRING (self));
  g_return_if_fail (keys != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  along_keyring_request_start (along_keyring_request_new_store (&reader_kind, keys), self,
                               along_keyring_remember_reader_async, cancellable, callback,
                               user_data);
}

gboolean
along_keyring_remember_reader_finish (AlongKeyring  *self,
                                      GAsyncResult  *result,
                                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
along_keyring_forget_reader_async (AlongKeyring          *self,
                                   const AlongReaderMark *mark,
                                   GCancellable          *cancellable,
                                   GAsyncReadyCallback    callback,
                                   gpointer               user_data)
{
  g_return_if_fail (ALONG_IS_KEYRING (self));
  g_return_if_fail (mark != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  along_keyring_request_start (reader_request (ALONG_KEYRING_FORGET, mark, TRUE), self,
                               along_keyring_forget_reader_async, cancellable, callback,
                               user_data);
}

gboolean
along_keyring_forget_reader_finish (AlongKeyring  *self,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
