/* test-reader-keyring.c — a reader who chose to be remembered, in a real gnome-keyring
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * /reader-keyring finds the keyring unlocked and leaves it so; /reader-no-provider has none.
 */

#include "vault/along-keyring.h"

#include <libsecret/secret.h>
#include <locale.h>
#include <string.h>

#include "person.h"
#include "result.h"
#include "vault/along-escrow-code.h"
#include "vault/along-vault-error.h"

static AlongReaderKeys *
recall (AlongKeyring     *keyring,
        AlongReaderKeys  *keys,
        gboolean          may_prompt,
        GError          **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  along_keyring_recall_reader_async (keyring, along_reader_keys_get_mark (keys), may_prompt, NULL,
                                     on_result, &result);

  return along_keyring_recall_reader_finish (keyring, wait_for (&result), error);
}

static gboolean
remember (AlongKeyring     *keyring,
          AlongReaderKeys  *keys,
          GError          **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  along_keyring_remember_reader_async (keyring, keys, NULL, on_result, &result);

  return along_keyring_remember_reader_finish (keyring, wait_for (&result), error);
}

static gboolean
forget (AlongKeyring     *keyring,
        AlongReaderKeys  *keys,
        GError          **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  along_keyring_forget_reader_async (keyring, along_reader_keys_get_mark (keys), NULL, on_result,
                                     &result);

  return along_keyring_forget_reader_finish (keyring, wait_for (&result), error);
}

static void
assert_recalled (AlongKeyring    *keyring,
                 AlongReaderKeys *keys,
                 gboolean         may_prompt)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongReaderKeys) recalled = recall (keyring, keys, may_prompt, &error);

  g_assert_no_error (error);
  g_assert_true (along_reader_keys_equal (recalled, keys));
}

static void
assert_not_recalled (AlongKeyring    *keyring,
                     AlongReaderKeys *keys,
                     gboolean         may_prompt,
                     AlongVaultError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (recall (keyring, keys, may_prompt, &error));
  g_assert_error (error, ALONG_VAULT_ERROR, (int) code);
}

static void
assert_remembered (AlongKeyring    *keyring,
                   AlongReaderKeys *keys)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (remember (keyring, keys, &error));
  g_assert_no_error (error);
}

static void
assert_forgotten (AlongKeyring    *keyring,
                  AlongReaderKeys *keys)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (forget (keyring, keys, &error));
  g_assert_no_error (error);
}

static void
test_absent (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (GError) error = NULL;

  g_assert_null (recall (keyring, keys, FALSE, &error));
  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_ABSENT);
  g_assert_nonnull (strstr (error->message, "Enter your passphrase"));
}

static void
test_remembered (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongReaderKeys) other = along_reader_keys_new_random ();

  assert_remembered (keyring, keys);
  assert_not_recalled (keyring, other, FALSE, ALONG_VAULT_ERROR_ABSENT);
  assert_remembered (keyring, other);
  assert_remembered (keyring, other);
  assert_recalled (keyring, keys, FALSE);
  assert_recalled (keyring, other, FALSE);
}

static void
test_forgotten (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongReaderKeys) other = along_reader_keys_new_random ();

  assert_remembered (keyring, keys);
  assert_remembered (keyring, other);
  assert_forgotten (keyring, keys);
  assert_not_recalled (keyring, keys, FALSE, ALONG_VAULT_ERROR_ABSENT);
  assert_recalled (keyring, other, FALSE);
  assert_forgotten (keyring, keys);
}

/* The 32 bytes of a file's key and of a reader's seed could be the same, and are never taken for
 * one another. */
static void
test_apart (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongKey) key = along_key_new_from_bytes (along_reader_keys_get_seed (keys));
  g_autoptr (AlongKey) found = NULL;
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GAsyncResult) looked_up = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;
  guint8 salt[ALONG_VAULT_SALT_SIZE];

  assert_remembered (keyring, keys);

  along_keyring_list_async (keyring, FALSE, NULL, on_result, &listed);
  all = along_keyring_list_finish (keyring, wait_for (&listed), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    g_assert_false (along_key_equal (g_ptr_array_index (all, i), key));

  along_key_get_salt (key, salt);
  along_keyring_lookup_async (keyring, salt, FALSE, NULL, on_result, &looked_up);
  found = along_keyring_lookup_finish (keyring, wait_for (&looked_up), &error);
  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_ABSENT);
  g_assert_null (found);
}

/* All that a keyring shows while it is locked; and a secret that is only a reader's. */
static void
test_no_names (void)
{
  static const SecretSchema loose = {
    "org.peerwork.Alongside.Reader", SECRET_SCHEMA_DONT_MATCH_NAME,
    { { "reader", SECRET_SCHEMA_ATTRIBUTE_STRING } },
  };
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (AlongRecoveryCode) code = along_escrow_code_format (keys);
  g_autoptr (GHashTable) wanted = NULL;
  g_autoptr (GHashTable) attributes = NULL;
  g_autoptr (SecretValue) value = NULL;
  g_autoptr (GString) hex = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  guint8 hash[ALONG_READER_HASH_SIZE];
  GList *items;

  assert_remembered (keyring, keys);
  along_reader_mark_get_hash (along_reader_keys_get_mark (keys), hash);
  for (guint i = 0; i < sizeof hash; i++)
    g_string_append_printf (hex, "%02x", hash[i]);
  wanted = secret_attributes_build (&loose, "reader", hex->str, NULL);
  items = secret_service_search_sync (NULL, &loose, wanted,
                                      SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS, NULL,
                                      &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_length (items), ==, 1);

  label = secret_item_get_label (items->data);
  attributes = secret_item_get_attributes (items->data);
  value = secret_item_get_secret (items->data);
  g_assert_cmpstr (label, ==, "Alongside notes");
  g_assert_cmpuint (g_hash_table_size (attributes), ==, 3);
  g_assert_cmpstr (g_hash_table_lookup (attributes, "application"), ==,
                   "org.peerwork.Alongside.Reader");
  g_assert_cmpstr (g_hash_table_lookup (attributes, "xdg:schema"), ==,
                   "org.peerwork.Alongside.Reader");
  g_assert_cmpstr (g_hash_table_lookup (attributes, "reader"), ==, hex->str);
  g_assert_cmpstr (secret_value_get_text (value), ==, code);

  g_list_free_full (items, g_object_unref);
  secret_service_disconnect ();
}

static void
test_locked (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();

  assert_remembered (keyring, keys);
  person ("lock");
  assert_not_recalled (keyring, keys, FALSE, ALONG_VAULT_ERROR_LOCKED);

  g_object_unref (person_start ("answer", NULL));
  assert_recalled (keyring, keys, TRUE);
}

static void
test_forget_locked (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (GError) error = NULL;

  assert_remembered (keyring, keys);
  person ("lock");
  g_object_unref (person_start ("dismiss", NULL));
  g_assert_false (forget (keyring, keys, &error));
  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_LOCKED);
  person ("gone");

  g_object_unref (person_start ("answer", NULL));
  assert_forgotten (keyring, keys);
  assert_not_recalled (keyring, keys, FALSE, ALONG_VAULT_ERROR_ABSENT);
}

static void
test_no_provider (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongReaderKeys) keys = along_reader_keys_new_random ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) forget_error = NULL;

  assert_not_recalled (keyring, keys, TRUE, ALONG_VAULT_ERROR_NO_SERVICE);
  g_assert_false (remember (keyring, keys, &error));
  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_NO_SERVICE);
  g_assert_false (forget (keyring, keys, &forget_error));
  g_assert_error (forget_error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_NO_SERVICE);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (along_vault_init (NULL));

  g_test_add_func ("/reader-keyring/absent", test_absent);
  g_test_add_func ("/reader-keyring/remembered", test_remembered);
  g_test_add_func ("/reader-keyring/forgotten", test_forgotten);
  g_test_add_func ("/reader-keyring/apart", test_apart);
  g_test_add_func ("/reader-keyring/no-names", test_no_names);
  g_test_add_func ("/reader-keyring/locked", test_locked);
  g_test_add_func ("/reader-keyring/forget-locked", test_forget_locked);
  g_test_add_func ("/reader-no-provider/all", test_no_provider);

  return g_test_run ();
}
