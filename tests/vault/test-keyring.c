/* test-keyring.c — keys in a real gnome-keyring, in every state that one can be in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paths /keyring, /first-keyring, /bad-provider, /no-provider, /no-bus and /restart each need
 * a session of their own kind, see meson.build. A test under /keyring finds the keyring unlocked
 * and leaves it so. The person at the keyring is tests/support/keyring.
 */

#include "vault/along-keyring.h"

#include <gio/gunixsocketaddress.h>
#include <libsecret/secret.h>
#include <locale.h>
#include <string.h>

#include "person.h"
#include "result.h"
#include "vault/along-recovery-code.h"
#include "vault/along-vault-error.h"

/* Turns of the main loop that show that nothing blocks it. */
#define MANY_TURNS 1000

static AlongKey *
lookup (AlongKeyring  *keyring,
        AlongKey      *key,
        gboolean       may_prompt,
        GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  guint8 salt[ALONG_VAULT_SALT_SIZE];

  if (key != NULL)
    along_key_get_salt (key, salt);

  along_keyring_lookup_async (keyring, key != NULL ? salt : NULL, may_prompt, NULL,
                              on_result, &result);

  return along_keyring_lookup_finish (keyring, wait_for (&result), error);
}

static GPtrArray *
list (AlongKeyring  *keyring,
      gboolean       may_prompt,
      GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  along_keyring_list_async (keyring, may_prompt, NULL, on_result, &result);

  return along_keyring_list_finish (keyring, wait_for (&result), error);
}

static gboolean
store (AlongKeyring  *keyring,
       AlongKey      *key,
       GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  along_keyring_store_async (keyring, key, NULL, on_result, &result);

  return along_keyring_store_finish (keyring, wait_for (&result), error);
}

static void
assert_found (AlongKeyring *keyring,
              AlongKey     *key,
              gboolean      may_prompt)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongKey) found = lookup (keyring, key, may_prompt, &error);

  g_assert_no_error (error);
  g_assert_true (along_key_equal (found, key));
}

static void
assert_not_found (AlongKeyring    *keyring,
                  AlongKey        *key,
                  gboolean         may_prompt,
                  AlongVaultError  code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongKey) found = lookup (keyring, key, may_prompt, &error);

  g_assert_error (error, ALONG_VAULT_ERROR, (int) code);
  g_assert_null (found);
}

static void
assert_not_listed (AlongKeyring    *keyring,
                   gboolean         may_prompt,
                   AlongVaultError  code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = list (keyring, may_prompt, &error);

  g_assert_error (error, ALONG_VAULT_ERROR, (int) code);
  g_assert_null (keys);
}

static void
assert_stored (AlongKeyring *keyring,
               AlongKey     *key)
{
  g_autoptr (GError) error = NULL;
  gboolean is_stored = store (keyring, key, &error);

  g_assert_no_error (error);
  g_assert_true (is_stored);
}

static void
assert_not_stored (AlongKeyring    *keyring,
                   AlongKey        *key,
                   AlongVaultError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (store (keyring, key, &error));
  g_assert_error (error, ALONG_VAULT_ERROR, (int) code);
}

/* How often @key is among all keys. */
static guint
count (AlongKeyring *keyring,
       AlongKey     *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = list (keyring, FALSE, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < keys->len; i++)
    n += along_key_equal (g_ptr_array_index (keys, i), key);

  return n;
}

/* Lets the person do something during what comes next. */
static void
person_soon (const char *what,
             const char *detail)
{
  g_object_unref (person_start (what, detail));
}

static gboolean
count_turn (gpointer user_data)
{
  guint *n = user_data;

  (*n)++;

  return G_SOURCE_CONTINUE;
}

/* That the main loop turns and turns and @result does not come. */
static void
assert_pending (GAsyncResult **result)
{
  guint n = 0;
  guint id = g_idle_add (count_turn, &n);

  while (n < MANY_TURNS)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (id);
  g_assert_null (*result);
}

static void
test_absent (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();

  assert_not_found (keyring, key, FALSE, ALONG_VAULT_ERROR_ABSENT);
  assert_not_found (keyring, key, TRUE, ALONG_VAULT_ERROR_ABSENT);
  g_assert_cmpuint (count (keyring, key), ==, 0);
}

static void
test_found (void)
{
  AlongKeyring *keyring = along_keyring_new ();
  g_autoptr (AlongKeyring) again = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (AlongKey) other = along_key_new_random ();

  assert_stored (keyring, key);
  assert_stored (keyring, other);
  assert_stored (keyring, other);
  g_assert_finalize_object (keyring);

  assert_found (again, key, FALSE);
  assert_found (again, other, FALSE);
  g_assert_cmpuint (count (again, key), ==, 1);
  g_assert_cmpuint (count (again, other), ==, 1);
}

static void
test_any (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (AlongKey) any = NULL;
  g_autoptr (GError) error = NULL;

  assert_stored (keyring, key);
  any = lookup (keyring, NULL, FALSE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (any);
}

static char *
salt_hex (AlongKey *key)
{
  g_autoptr (AlongKeySpec) spec = along_key_dup_raw_spec (key);

  return g_strndup (spec + 2 + 2 * ALONG_KEY_SIZE, 2 * ALONG_VAULT_SALT_SIZE);
}

/* The items of @key, with their secrets, as another program sees them. */
static GList *
search_items (AlongKey *key)
{
  static const SecretSchema loose = {
    "org.peerwork.Alongside.Key", SECRET_SCHEMA_DONT_MATCH_NAME,
    { { "salt", SECRET_SCHEMA_ATTRIBUTE_STRING } },
  };
  g_autofree char *salt = salt_hex (key);
  g_autoptr (GHashTable) attributes = secret_attributes_build (&loose, "salt", salt, NULL);
  g_autoptr (GError) error = NULL;
  GList *items;

  items = secret_service_search_sync (NULL, &loose, attributes,
                                      SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS,
                                      NULL, &error);
  g_assert_no_error (error);

  return items;
}

/* All that a keyring shows while it is locked. */
static void
test_no_names (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (key);
  g_autoptr (SecretValue) value = NULL;
  g_autoptr (GHashTable) attributes = NULL;
  g_autofree char *label = NULL;
  GList *items;

  assert_stored (keyring, key);
  items = search_items (key);
  g_assert_cmpuint (g_list_length (items), ==, 1);

  label = secret_item_get_label (items->data);
  attributes = secret_item_get_attributes (items->data);
  value = secret_item_get_secret (items->data);

  g_assert_cmpstr (label, ==, "Alongside key");
  g_assert_cmpuint (g_hash_table_size (attributes), ==, 3);
  g_assert_cmpstr (g_hash_table_lookup (attributes, "application"), ==, "org.peerwork.Alongside");
  g_assert_cmpstr (g_hash_table_lookup (attributes, "xdg:schema"), ==,
                   "org.peerwork.Alongside.Key");
  g_assert_cmpuint (strlen (g_hash_table_lookup (attributes, "salt")), ==, 32);
  g_assert_cmpstr (secret_value_get_text (value), ==, code);

  g_list_free_full (items, g_object_unref);
  secret_service_disconnect ();
}

/* Items that somebody wrote into by hand. */
static void
test_spoilt (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) other = along_key_new_random ();
  g_autoptr (AlongRecoveryCode) other_code = along_recovery_code_format (other);
  g_autofree char *endless = g_strnfill (100000, '0');
  const char *secrets[] = { "", "hello", other_code, endless };

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_autoptr (AlongKey) key = along_key_new_random ();
      g_autoptr (SecretValue) value = secret_value_new (secrets[i], -1, "text/plain");
      g_autoptr (GError) error = NULL;
      GList *items;

      assert_stored (keyring, key);
      items = search_items (key);
      secret_item_set_secret_sync (items->data, value, NULL, &error);
      g_assert_no_error (error);
      g_list_free_full (items, g_object_unref);

      assert_not_found (keyring, key, FALSE, ALONG_VAULT_ERROR_ABSENT);
      g_assert_cmpuint (count (keyring, key), ==, 0);

      assert_stored (keyring, key);
      assert_found (keyring, key, FALSE);
      g_assert_cmpuint (count (keyring, key), ==, 1);
    }

  secret_service_disconnect ();
}

static void
test_locked (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();

  assert_stored (keyring, key);
  person ("lock");

  assert_not_found (keyring, key, FALSE, ALONG_VAULT_ERROR_LOCKED);
  assert_not_found (keyring, NULL, FALSE, ALONG_VAULT_ERROR_LOCKED);
  assert_not_listed (keyring, FALSE, ALONG_VAULT_ERROR_LOCKED);

  person_soon ("answer", NULL);
  assert_found (keyring, key, TRUE);
  assert_found (keyring, key, FALSE);
  g_assert_cmpuint (count (keyring, key), ==, 1);
}

/* A locked keyring hides also what is not there. */
static void
test_locked_absent (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();

  person ("lock");
  assert_not_found (keyring, key, FALSE, ALONG_VAULT_ERROR_LOCKED);

  person_soon ("answer", NULL);
  assert_not_found (keyring, key, TRUE, ALONG_VAULT_ERROR_ABSENT);
}

static void
test_dismissed (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (AlongKey) other = along_key_new_random ();

  assert_stored (keyring, key);
  person ("lock");

  person_soon ("dismiss", NULL);
  assert_not_found (keyring, key, TRUE, ALONG_VAULT_ERROR_LOCKED);
  person ("gone");

  person_soon ("dismiss", NULL);
  assert_not_listed (keyring, TRUE, ALONG_VAULT_ERROR_LOCKED);
  person ("gone");

  person_soon ("dismiss", NULL);
  assert_not_stored (keyring, other, ALONG_VAULT_ERROR_LOCKED);
  person ("gone");

  person_soon ("answer", NULL);
  assert_found (keyring, key, TRUE);
  assert_not_found (keyring, other, FALSE, ALONG_VAULT_ERROR_ABSENT);
}

static void
test_store_unlocks (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();

  person ("lock");
  person_soon ("answer", NULL);
  assert_stored (keyring, key);
  assert_found (keyring, key, FALSE);
}

/* A key in a keyring that is not the default one, as when the person has changed that. */
static void
test_other_collection (void)
{
  const SecretSchema schema = {
    "org.peerwork.Alongside.Key", SECRET_SCHEMA_NONE,
    {
      { "application", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { "salt", SECRET_SCHEMA_ATTRIBUTE_STRING },
    },
  };
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (key);
  g_autoptr (SecretValue) value = secret_value_new (code, -1, "text/plain");
  g_autofree char *salt = salt_hex (key);
  g_autoptr (GHashTable) attributes = NULL;
  g_autoptr (SecretCollection) other = NULL;
  g_autoptr (SecretItem) item = NULL;
  g_autoptr (GError) error = NULL;
  GList collections = { NULL };

  attributes = secret_attributes_build (&schema, "application", "org.peerwork.Alongside",
                                        "salt", salt, NULL);
  person_soon ("answer", "other\tother");
  other = secret_collection_create_sync (NULL, "Other", NULL, SECRET_COLLECTION_CREATE_NONE, NULL,
                                         &error);
  g_assert_no_error (error);
  person ("gone");
  item = secret_item_create_sync (other, &schema, attributes, "Alongside key", value,
                                  SECRET_ITEM_CREATE_NONE, NULL, &error);
  g_assert_no_error (error);
  assert_found (keyring, key, FALSE);

  collections.data = other;
  g_assert_cmpint (secret_service_lock_sync (NULL, &collections, NULL, NULL, &error), ==, 1);
  assert_not_found (keyring, key, FALSE, ALONG_VAULT_ERROR_LOCKED);

  person_soon ("dismiss", NULL);
  assert_not_found (keyring, key, TRUE, ALONG_VAULT_ERROR_LOCKED);
  person ("gone");

  person_soon ("answer", "other");
  assert_found (keyring, key, TRUE);

  g_assert_true (secret_collection_delete_sync (other, NULL, &error));
  assert_not_found (keyring, key, TRUE, ALONG_VAULT_ERROR_ABSENT);
  secret_service_disconnect ();
}

/* A new provider that nobody has unlocked yet. */
static void
test_cold (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();

  assert_stored (keyring, key);
  person ("end");

  assert_not_found (keyring, key, FALSE, ALONG_VAULT_ERROR_LOCKED);
  assert_not_listed (keyring, FALSE, ALONG_VAULT_ERROR_LOCKED);

  person_soon ("dismiss", NULL);
  assert_not_found (keyring, key, TRUE, ALONG_VAULT_ERROR_LOCKED);
  person ("gone");

  person_soon ("answer", NULL);
  assert_found (keyring, key, TRUE);
}

static void
assert_cancelled (GError *error)
{
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_hangs (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (AlongKey) other = along_key_new_random ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) found = NULL;
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GAsyncResult) stored = NULL;
  g_autoptr (GError) find_error = NULL;
  g_autoptr (GError) list_error = NULL;
  g_autoptr (GError) store_error = NULL;
  guint8 salt[ALONG_VAULT_SALT_SIZE];

  assert_stored (keyring, key);
  along_key_get_salt (key, salt);
  person ("stop");

  along_keyring_lookup_async (keyring, salt, TRUE, cancellable, on_result, &found);
  along_keyring_list_async (keyring, TRUE, cancellable, on_result, &listed);
  along_keyring_store_async (keyring, other, cancellable, on_result, &stored);
  assert_pending (&found);
  assert_pending (&listed);
  assert_pending (&stored);

  g_cancellable_cancel (cancellable);
  wait_for (&found);
  wait_for (&listed);
  wait_for (&stored);

  g_assert_null (along_keyring_lookup_finish (keyring, found, &find_error));
  g_assert_null (along_keyring_list_finish (keyring, listed, &list_error));
  g_assert_false (along_keyring_store_finish (keyring, stored, &store_error));
  assert_cancelled (find_error);
  assert_cancelled (list_error);
  assert_cancelled (store_error);

  person ("continue");
  assert_found (keyring, key, FALSE);
  assert_not_found (keyring, other, FALSE, ALONG_VAULT_ERROR_ABSENT);
}

/* A call that nobody cancels ends well as soon as the provider goes on. */
static void
test_hangs_for_a_while (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (AlongKey) found = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint8 salt[ALONG_VAULT_SALT_SIZE];

  assert_stored (keyring, key);
  along_key_get_salt (key, salt);
  person ("stop");
  along_keyring_lookup_async (keyring, salt, FALSE, NULL, on_result, &result);
  assert_pending (&result);

  person ("continue");
  found = along_keyring_lookup_finish (keyring, wait_for (&result), &error);

  g_assert_no_error (error);
  g_assert_true (along_key_equal (found, key));
}

/* Starts a lookup on the locked keyring and waits until the person is being asked. */
static void
start_asking (AlongKeyring  *keyring,
              AlongKey      *key,
              GCancellable  *cancellable,
              GAsyncResult **result)
{
  guint8 salt[ALONG_VAULT_SALT_SIZE];

  along_key_get_salt (key, salt);
  person ("lock");
  along_keyring_lookup_async (keyring, salt, TRUE, cancellable, on_result, result);
  person ("wait");
  assert_pending (result);
}

static void
test_cancelled_while_asking (gconstpointer data)
{
  gboolean hangs = GPOINTER_TO_INT (data);
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  assert_stored (keyring, key);
  start_asking (keyring, key, cancellable, &result);

  if (hangs)
    person ("stop");

  g_cancellable_cancel (cancellable);
  g_assert_null (along_keyring_lookup_finish (keyring, wait_for (&result), &error));
  assert_cancelled (error);

  if (hangs)
    person ("continue");

  person ("gone");
  assert_not_found (keyring, key, FALSE, ALONG_VAULT_ERROR_LOCKED);
  person_soon ("answer", NULL);
  assert_found (keyring, key, TRUE);
}

static void
test_ends_while_asking (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  assert_stored (keyring, key);
  start_asking (keyring, key, NULL, &result);

  person ("end");
  g_assert_null (along_keyring_lookup_finish (keyring, wait_for (&result), &error));
  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_NO_SERVICE);

  person ("gone");
  person_soon ("answer", NULL);
  assert_found (keyring, key, TRUE);
}

static void
test_cancelled_before (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  along_keyring_store_async (keyring, key, cancellable, on_result, &result);
  g_assert_null (result);
  wait_for (&result);

  g_assert_false (along_keyring_store_finish (keyring, result, &error));
  assert_cancelled (error);
  assert_not_found (keyring, key, FALSE, ALONG_VAULT_ERROR_ABSENT);
}

/* The provider is there and unlocked, and cannot write its file. */
static void
test_store_refused (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (AlongKey) other = along_key_new_random ();

  assert_stored (keyring, other);

  person ("fail");
  assert_not_stored (keyring, key, ALONG_VAULT_ERROR_STORE_FAILED);

  person ("mend");
  assert_not_found (keyring, key, FALSE, ALONG_VAULT_ERROR_ABSENT);
  assert_found (keyring, other, FALSE);
  assert_stored (keyring, key);
}

/* A provider without any keyring, as on a machine where nobody has kept a password yet. */
static void
test_first_keyring (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();

  assert_not_found (keyring, key, TRUE, ALONG_VAULT_ERROR_ABSENT);
  g_assert_cmpuint (count (keyring, key), ==, 0);

  person_soon ("dismiss", NULL);
  assert_not_stored (keyring, key, ALONG_VAULT_ERROR_LOCKED);
  person ("gone");
  assert_not_found (keyring, key, TRUE, ALONG_VAULT_ERROR_ABSENT);

  person_soon ("answer", "testpw\ttestpw");
  assert_stored (keyring, key);
  assert_found (keyring, key, FALSE);
}

/* That @words are the next line of @lines, while the main loop goes on. */
static void
assert_says (GDataInputStream *lines,
             const char       *words)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  g_data_input_stream_read_line_async (lines, G_PRIORITY_DEFAULT, NULL, on_result, &result);
  line = g_data_input_stream_read_line_finish (lines, wait_for (&result), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, words);
}

/* A provider that behaves badly, see tests/vault/bad-provider; @lines is what it says. */
static GSubprocess *
start_bad_provider (const char        *behaviour,
                    const char        *more,
                    GDataInputStream **lines)
{
  g_autofree char *program = g_test_build_filename (G_TEST_DIST, "bad-provider", NULL);
  g_autoptr (GError) error = NULL;
  GSubprocess *provider;

  provider = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, behaviour, more,
                               NULL);
  g_assert_no_error (error);

  *lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (provider));
  assert_says (*lines, "ready");

  return provider;
}

static void
end_provider (GSubprocess *provider)
{
  g_subprocess_force_exit (provider);
  g_assert_true (g_subprocess_wait (provider, NULL, NULL));
}

/* What comes back is not what was stored: the item is taken away again. */
static void
test_not_kept (gconstpointer behaviour)
{
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GSubprocess) provider = start_bad_provider (behaviour, NULL, &lines);
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();

  assert_not_stored (keyring, key, ALONG_VAULT_ERROR_STORE_FAILED);
  assert_says (lines, "deleted");
  end_provider (provider);
}

/* Whatever step it hangs at: the main loop goes on, and cancelling ends the call. */
static void
test_hangs_at (gconstpointer method)
{
  g_autofree char *behaviour = g_strdup_printf ("hangs=%s", (const char *) method);
  gboolean locked = g_str_equal (method, "Unlock") || g_str_equal (method, "Prompt");
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GSubprocess) provider = start_bad_provider (behaviour, locked ? "locked" : NULL,
                                                         &lines);
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  along_keyring_store_async (keyring, key, cancellable, on_result, &result);
  assert_says (lines, "hangs");
  assert_pending (&result);

  g_cancellable_cancel (cancellable);
  g_assert_false (along_keyring_store_finish (keyring, wait_for (&result), &error));
  assert_cancelled (error);

  end_provider (provider);
}

static void
assert_no_service (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();

  assert_not_found (keyring, key, FALSE, ALONG_VAULT_ERROR_NO_SERVICE);
  assert_not_found (keyring, NULL, TRUE, ALONG_VAULT_ERROR_NO_SERVICE);
  assert_not_listed (keyring, TRUE, ALONG_VAULT_ERROR_NO_SERVICE);
  assert_not_stored (keyring, key, ALONG_VAULT_ERROR_NO_SERVICE);
}

static void
test_no_provider (void)
{
  assert_no_service ();
}

static void
test_no_bus (void)
{
  static const char *const addresses[] = { "unix:path=/nonexistent", "unix:path=/", "", NULL };

  g_unsetenv ("DISPLAY");
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      if (addresses[i] != NULL)
        g_setenv ("DBUS_SESSION_BUS_ADDRESS", addresses[i], TRUE);
      else
        g_unsetenv ("DBUS_SESSION_BUS_ADDRESS");

      assert_no_service ();
    }
}

/* A bus that takes connections and never says a word. */
static GSocket *
listen_as_bus (const char *path)
{
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (path);
  g_autofree char *bus = g_strconcat ("unix:path=", path, NULL);
  g_autoptr (GError) error = NULL;
  GSocket *socket;

  socket = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_DEFAULT,
                         &error);
  g_assert_no_error (error);
  g_assert_true (g_socket_bind (socket, address, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (g_socket_listen (socket, &error));
  g_assert_no_error (error);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", bus, TRUE);

  return socket;
}

static void
test_bus_hangs (void)
{
  AlongKeyring *keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = along_key_new_random ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) found = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again_error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("TMPDIR"), "silent-bus", NULL);
  g_autoptr (GSocket) bus = listen_as_bus (path);
  gpointer left = keyring;

  along_keyring_lookup_async (keyring, NULL, FALSE, cancellable, on_result, &found);
  assert_pending (&found);
  g_cancellable_cancel (cancellable);
  wait_for (&found);
  g_assert_null (along_keyring_lookup_finish (keyring, found, &error));
  assert_cancelled (error);

  /* The connection goes on being made, and the next call can be ended just so. */
  along_keyring_store_async (keyring, key, cancellable, on_result, &again);
  wait_for (&again);
  g_assert_false (along_keyring_store_finish (keyring, again, &again_error));
  assert_cancelled (again_error);

  /* That it comes to an end at last concerns nobody any more. */
  g_object_add_weak_pointer (G_OBJECT (keyring), &left);
  g_clear_object (&found);
  g_clear_object (&again);
  g_object_unref (keyring);
  g_assert_nonnull (left);
  g_assert_true (g_socket_close (bus, NULL));
  while (left != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The key that /restart leaves for its next program. */
static AlongKey *
left_key (void)
{
  const guint8 bytes[ALONG_KEY_SIZE] = "left for the program after this.";

  return along_key_new_from_bytes (bytes);
}

static void
test_restart_leave (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = left_key ();

  assert_stored (keyring, key);
}

/* Nobody can be asked: without a display the prompt dismisses itself. */
static void
test_restart_locked (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = left_key ();
  g_autoptr (AlongKey) other = along_key_new_random ();

  assert_not_found (keyring, key, FALSE, ALONG_VAULT_ERROR_LOCKED);
  assert_not_found (keyring, key, TRUE, ALONG_VAULT_ERROR_LOCKED);
  assert_not_listed (keyring, TRUE, ALONG_VAULT_ERROR_LOCKED);
  assert_not_stored (keyring, other, ALONG_VAULT_ERROR_LOCKED);
}

static void
test_restart_answer (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = left_key ();

  person_soon ("answer", NULL);
  assert_found (keyring, key, TRUE);
}

static void
test_restart_find (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = left_key ();

  assert_found (keyring, key, FALSE);
}

static void
test_restart_absent (void)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (AlongKey) key = left_key ();

  assert_not_found (keyring, key, TRUE, ALONG_VAULT_ERROR_ABSENT);
}

int
main (int   argc,
      char *argv[])
{
  /* The steps of storing a key in a locked keyring, in their order. */
  static const char *const steps[] = {
    "OpenSession", "ReadAlias", "Unlock", "Prompt", "CreateItem", "SearchItems", "GetSecrets",
  };

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (along_vault_init (NULL));

  g_test_add_func ("/keyring/absent", test_absent);
  g_test_add_func ("/keyring/found", test_found);
  g_test_add_func ("/keyring/any", test_any);
  g_test_add_func ("/keyring/no-names", test_no_names);
  g_test_add_func ("/keyring/spoilt", test_spoilt);
  g_test_add_func ("/keyring/locked", test_locked);
  g_test_add_func ("/keyring/locked-absent", test_locked_absent);
  g_test_add_func ("/keyring/dismissed", test_dismissed);
  g_test_add_func ("/keyring/store-unlocks", test_store_unlocks);
  g_test_add_func ("/keyring/other-collection", test_other_collection);
  g_test_add_func ("/keyring/cold", test_cold);
  g_test_add_func ("/keyring/hangs", test_hangs);
  g_test_add_func ("/keyring/hangs-for-a-while", test_hangs_for_a_while);
  g_test_add_data_func ("/keyring/cancelled-while-asking", GINT_TO_POINTER (FALSE),
                        test_cancelled_while_asking);
  g_test_add_data_func ("/keyring/hangs-while-asking", GINT_TO_POINTER (TRUE),
                        test_cancelled_while_asking);
  g_test_add_func ("/keyring/ends-while-asking", test_ends_while_asking);
  g_test_add_func ("/keyring/cancelled-before", test_cancelled_before);
  g_test_add_func ("/keyring/store-refused", test_store_refused);
  g_test_add_func ("/first-keyring/made", test_first_keyring);
  g_test_add_data_func ("/bad-provider/forgets", "forgets", test_not_kept);
  g_test_add_data_func ("/bad-provider/spoils", "spoils", test_not_kept);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *path = g_strconcat ("/bad-provider/hangs-at-", steps[i], NULL);

      g_test_add_data_func (path, steps[i], test_hangs_at);
    }
  g_test_add_func ("/no-provider/all", test_no_provider);
  g_test_add_func ("/no-bus/all", test_no_bus);
  g_test_add_func ("/no-bus/hangs", test_bus_hangs);
  g_test_add_func ("/restart/leave", test_restart_leave);
  g_test_add_func ("/restart/locked", test_restart_locked);
  g_test_add_func ("/restart/answer", test_restart_answer);
  g_test_add_func ("/restart/find", test_restart_find);
  g_test_add_func ("/restart/absent", test_restart_absent);

  return g_test_run ();
}
