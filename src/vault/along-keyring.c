/* along-keyring.c — the keys of agency files in the system's keyring
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-keyring.h"

#include <glib/gi18n-lib.h>
#include <libsecret/secret.h>
#include <sodium.h>
#include <string.h>

#include "vault/along-prompted-call.h"
#include "vault/along-recovery-code.h"
#include "vault/along-vault-error.h"
#include "vault/along-vault-private.h"

#define APPLICATION_ID "org.peerwork.Alongside"
#define COLLECTION_LABEL "org.freedesktop.Secret.Collection.Label"

/* A secret longer than this is no recovery code, however it is spaced. */
#define MAX_SECRET_LENGTH 1024

struct _AlongKeyring
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (AlongKeyring, along_keyring, G_TYPE_OBJECT)

/* A keyring that was locked since login shows its items only to searches that leave the schema's
 * name out. */
static const SecretSchema schema = {
  .name = APPLICATION_ID ".Key",
  .flags = SECRET_SCHEMA_DONT_MATCH_NAME,
  .attributes = {
    { "application", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "salt", SECRET_SCHEMA_ATTRIBUTE_STRING },
  },
};

typedef enum
{
  LOOKUP,
  LIST,
  STORE,
} RequestKind;

/* One call under way: what is wanted, and how far it came. */
typedef struct
{
  RequestKind       kind;
  gboolean          may_prompt;
  char             *salt;    /* in hex, or NULL for any key */
  AlongKey         *key;     /* STORE: the one to store */

  GSource          *giving_up; /* ends the call while it waits for the bus, or NULL */
  GDBusConnection  *bus;     /* keeps the one that libsecret takes from GIO */
  SecretService    *service;
  SecretCollection *collection;
  SecretItem       *item;    /* STORE: once it is created */
  GList            *items;   /* SecretItem, what a search found */
  gboolean          prompted_for_collection;
  gboolean          prompted_for_items;
} Request;

static void read_collection (GTask *task);
static void search          (GTask *task);

static char *
salt_to_hex (const guint8 *salt)
{
  char *hex = g_malloc (2 * ALONG_VAULT_SALT_SIZE + 1);

  return sodium_bin2hex (hex, 2 * ALONG_VAULT_SALT_SIZE + 1, salt, ALONG_VAULT_SALT_SIZE);
}

static Request *
request_new (RequestKind   kind,
             const guint8 *salt,
             gboolean      may_prompt)
{
  Request *request = g_new0 (Request, 1);

  request->kind = kind;
  request->may_prompt = may_prompt;
  request->salt = salt != NULL ? salt_to_hex (salt) : NULL;

  return request;
}

static void
request_free (Request *request)
{
  g_clear_pointer (&request->salt, g_free);
  g_clear_pointer (&request->key, along_key_unref);
  g_clear_pointer (&request->giving_up, g_source_unref);
  g_clear_object (&request->bus);
  g_clear_object (&request->service);
  g_clear_object (&request->collection);
  g_clear_object (&request->item);
  g_list_free_full (request->items, g_object_unref);
  g_free (request);
}

static GHashTable *
request_build_attributes (const Request *request)
{
  return secret_attributes_build (&schema,
                                  "application", APPLICATION_ID,
                                  request->salt != NULL ? "salt" : NULL, request->salt,
                                  NULL);
}

static void
fail (GTask           *task,
      AlongVaultError  code)
{
  g_task_return_error (task, along_vault_error_new (code));
}

static void
on_deleted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;

  /* When even that fails there is nothing more to do, and the item opens no file. */
  secret_item_delete_finish (SECRET_ITEM (source), result, NULL);
  fail (task, ALONG_VAULT_ERROR_STORE_FAILED);
}

/* The keyring did not take the key, or does not give it back: leaves no item of it. */
static void
fail_to_store (GTask *task)
{
  const Request *request = g_task_get_task_data (task);

  if (request->item != NULL)
    secret_item_delete (request->item, g_task_get_cancellable (task), on_deleted,
                        g_object_ref (task));
  else
    fail (task, ALONG_VAULT_ERROR_STORE_FAILED);
}

/* Fails with what a library reported; @error is taken. */
static void
fail_with (GTask  *task,
           GError *error)
{
  const Request *request = g_task_get_task_data (task);
  g_autoptr (GError) mapped = along_vault_error_map (error);

  /* The collection was unlocked and there: what goes wrong from here on is the storing. */
  if (request->kind == STORE && request->collection != NULL &&
      g_error_matches (mapped, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_FAILED))
    fail_to_store (task);
  else
    g_task_return_error (task, g_steal_pointer (&mapped));
}

/* The key in an item's secret, or NULL when that is no key or not the one of @request. */
static AlongKey *
key_from_item (SecretItem    *item,
               const Request *request)
{
  g_autoptr (SecretValue) value = secret_item_get_secret (item);
  g_autoptr (AlongKey) key = NULL;
  g_autofree char *hex = NULL;
  guint8 salt[ALONG_VAULT_SALT_SIZE];
  const char *secret;
  char *text;
  gsize length;

  if (value == NULL)
    return NULL;

  secret = secret_value_get (value, &length);
  if (length > MAX_SECRET_LENGTH)
    return NULL;

  text = along_vault_alloc (length + 1);
  memcpy (text, secret, length);
  text[length] = '\0';
  key = along_recovery_code_parse (text, NULL);
  sodium_free (text);

  if (key == NULL || request->salt == NULL)
    return g_steal_pointer (&key);

  along_key_get_salt (key, salt);
  hex = salt_to_hex (salt);

  return g_str_equal (hex, request->salt) ? g_steal_pointer (&key) : NULL;
}

static int
compare_modified (gconstpointer a,
                  gconstpointer b)
{
  guint64 time_a = secret_item_get_modified ((SecretItem *) a);
  guint64 time_b = secret_item_get_modified ((SecretItem *) b);

  return (time_a < time_b) - (time_a > time_b);
}

static void
finish_store (GTask     *task,
              GPtrArray *keys)
{
  const Request *request = g_task_get_task_data (task);

  for (guint i = 0; i < keys->len; i++)
    {
      if (along_key_equal (g_ptr_array_index (keys, i), request->key))
        {
          g_task_return_boolean (task, TRUE);
          return;
        }
    }

  fail_to_store (task);
}

/* All items that could be had are unlocked and loaded. */
static void
finish (GTask *task)
{
  const Request *request = g_task_get_task_data (task);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) along_key_unref);
  gboolean any_locked = FALSE;

  for (GList *l = request->items; l != NULL; l = l->next)
    {
      AlongKey *key = key_from_item (l->data, request);

      if (key != NULL)
        g_ptr_array_add (keys, key);
      any_locked |= secret_item_get_locked (l->data);
    }

  if (request->kind == STORE)
    finish_store (task, keys);
  else if (keys->len == 0 && any_locked)
    fail (task, ALONG_VAULT_ERROR_LOCKED);
  else if (request->kind == LIST)
    g_task_return_pointer (task, g_steal_pointer (&keys), (GDestroyNotify) g_ptr_array_unref);
  else if (keys->len == 0)
    fail (task, ALONG_VAULT_ERROR_ABSENT);
  else
    g_task_return_pointer (task, along_key_ref (g_ptr_array_index (keys, 0)),
                           (GDestroyNotify) along_key_unref);
}

static void
on_secrets_loaded (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (secret_item_load_secrets_finish (result, &error))
    finish (task);
  else
    fail_with (task, error);
}

static void
load_secrets (GTask *task)
{
  const Request *request = g_task_get_task_data (task);

  if (request->items == NULL)
    finish (task);
  else
    secret_item_load_secrets (request->items, g_task_get_cancellable (task),
                              on_secrets_loaded, g_object_ref (task));
}

static void
on_items_unlocked (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (along_prompted_call_finish (G_DBUS_PROXY (source), result, &error))
    search (task);
  else if (g_error_matches (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_LOCKED))
    {
      /* Dismissed; what is not locked may do. */
      g_clear_error (&error);
      load_secrets (task);
    }
  else
    fail_with (task, error);
}

static void
on_searched (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (GPtrArray) locked = g_ptr_array_new ();
  GError *error = NULL;

  g_list_free_full (request->items, g_object_unref);
  request->items = secret_service_search_finish (SECRET_SERVICE (source), result, &error);
  if (error != NULL)
    {
      fail_with (task, error);
      return;
    }

  request->items = g_list_sort (request->items, compare_modified);

  for (GList *l = request->items; l != NULL; l = l->next)
    {
      if (secret_item_get_locked (l->data))
        g_ptr_array_add (locked, (char *) g_dbus_proxy_get_object_path (l->data));
    }

  /* The default collection is unlocked: these are in another one. */
  if (locked->len > 0 && request->kind != STORE &&
      request->may_prompt && !request->prompted_for_items)
    {
      GVariant *paths = g_variant_new_objv ((const char *const *) locked->pdata, locked->len);

      request->prompted_for_items = TRUE;
      along_prompted_call_async (G_DBUS_PROXY (source), "Unlock", g_variant_new ("(@ao)", paths),
                                 g_task_get_cancellable (task),
                                 on_items_unlocked, g_object_ref (task));
    }
  else
    load_secrets (task);
}

static void
search (GTask *task)
{
  const Request *request = g_task_get_task_data (task);
  g_autoptr (GHashTable) attributes = request_build_attributes (request);

  secret_service_search (request->service, &schema, attributes, SECRET_SEARCH_ALL,
                         g_task_get_cancellable (task), on_searched, g_object_ref (task));
}

static void
on_created (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;

  request->item = secret_item_create_finish (result, &error);
  if (request->item == NULL)
    fail_with (task, error);
  else
    search (task);
}

static void
create_item (GTask *task)
{
  const Request *request = g_task_get_task_data (task);
  g_autoptr (GHashTable) attributes = request_build_attributes (request);
  g_autoptr (AlongRecoveryCode) code = along_recovery_code_format (request->key);
  g_autoptr (SecretValue) value = secret_value_new (code, -1, "text/plain");

  secret_item_create (request->collection, &schema, attributes,
                      /* Translators: how the key is called in the system's list of passwords. */
                      _("Alongside key"), value, SECRET_ITEM_CREATE_REPLACE,
                      g_task_get_cancellable (task), on_created, g_object_ref (task));
}

static void
on_collection_prompted (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (along_prompted_call_finish (G_DBUS_PROXY (source), result, &error))
    read_collection (task);
  else
    fail_with (task, error);
}

/* Asks for the default collection to be unlocked or, when there is none, made. */
static void
prompt_for_collection (GTask            *task,
                       SecretCollection *locked)
{
  Request *request = g_task_get_task_data (task);
  const char *method;
  GVariant *parameters;

  if (locked != NULL)
    {
      const char *path = g_dbus_proxy_get_object_path (G_DBUS_PROXY (locked));

      method = "Unlock";
      parameters = g_variant_new ("(@ao)", g_variant_new_objv (&path, 1));
    }
  else
    {
      GVariantBuilder properties;

      g_variant_builder_init (&properties, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&properties, "{sv}", COLLECTION_LABEL,
                             /* Translators: how a new keyring is called in the system's list. */
                             g_variant_new_string (_("Default keyring")));
      method = "CreateCollection";
      parameters = g_variant_new ("(a{sv}s)", &properties, SECRET_COLLECTION_DEFAULT);
    }

  request->prompted_for_collection = TRUE;
  along_prompted_call_async (G_DBUS_PROXY (request->service), method, parameters,
                             g_task_get_cancellable (task),
                             on_collection_prompted, g_object_ref (task));
}

static void
on_collection_read (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  g_autoptr (SecretCollection) collection = NULL;
  GError *error = NULL;
  gboolean usable;

  collection = secret_collection_for_alias_finish (result, &error);
  if (error != NULL)
    {
      fail_with (task, error);
      return;
    }

  /* Without a default collection there may still be keys in others, but no place for a new one. */
  usable = collection != NULL ? !secret_collection_get_locked (collection) : request->kind != STORE;

  if (usable)
    {
      request->collection = g_steal_pointer (&collection);

      if (request->kind == STORE)
        create_item (task);
      else
        search (task);
    }
  else if (request->may_prompt && !request->prompted_for_collection)
    prompt_for_collection (task, collection);
  else
    fail (task, ALONG_VAULT_ERROR_LOCKED);
}

static void
read_collection (GTask *task)
{
  const Request *request = g_task_get_task_data (task);

  secret_collection_for_alias (request->service, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE,
                               g_task_get_cancellable (task),
                               on_collection_read, g_object_ref (task));
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;

  request->service = secret_service_open_finish (result, &error);
  if (request->service == NULL)
    fail_with (task, error);
  else
    read_collection (task);
}

static void
on_connected (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;

  request->bus = g_bus_get_finish (result, &error);
  if (request->giving_up != NULL)
    {
      if (g_source_is_destroyed (request->giving_up))
        {
          /* Nobody waits any more. */
          g_clear_error (&error);
          return;
        }
      g_source_destroy (request->giving_up);
    }

  if (request->bus == NULL)
    {
      fail_with (task, error);
      return;
    }

  /* A proxy of its own: the default one of libsecret may be that of a provider long gone. */
  secret_service_open (SECRET_TYPE_SERVICE, NULL, SECRET_SERVICE_OPEN_SESSION,
                       g_task_get_cancellable (task), on_opened, g_object_ref (task));
}

static gboolean
on_cancelled (GCancellable *cancellable,
              gpointer      user_data)
{
  g_task_return_error_if_cancelled (G_TASK (user_data));

  return G_SOURCE_REMOVE;
}

/* Starts @request, which is taken. */
static void
start (AlongKeyring        *self,
       Request             *request,
       gpointer             source_tag,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);

  /* Each step ends by itself when cancelled, and a key that was stored stays stored. */
  g_task_set_check_cancellable (task, FALSE);

  /* Not to be cancelled: the program has one connection, and everybody who asks for it while it is
   * being made would be told that they cancelled. The call is ended without it instead. */
  if (cancellable != NULL)
    {
      request->giving_up = g_cancellable_source_new (cancellable);
      g_task_attach_source (task, request->giving_up, G_SOURCE_FUNC (on_cancelled));
    }
  g_bus_get (G_BUS_TYPE_SESSION, NULL, on_connected, g_steal_pointer (&task));
}

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

  start (self, request_new (LOOKUP, salt, may_prompt), along_keyring_lookup_async,
         cancellable, callback, user_data);
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

  start (self, request_new (LIST, NULL, may_prompt), along_keyring_list_async,
         cancellable, callback, user_data);
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
  guint8 salt[ALONG_VAULT_SALT_SIZE];
  Request *request;

  g_return_if_fail (ALONG_IS_KEYRING (self));
  g_return_if_fail (key != NULL);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  along_key_get_salt (key, salt);
  request = request_new (STORE, salt, TRUE);
  request->key = along_key_ref (key);

  start (self, request, along_keyring_store_async, cancellable, callback, user_data);
}

gboolean
along_keyring_store_finish (AlongKeyring  *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
