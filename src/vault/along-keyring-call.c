/* along-keyring-call.c — the steps of a call of the Secret Service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-keyring-request.h"

#include <glib/gi18n-lib.h>

#include "vault/along-prompted-call.h"
#include "vault/along-vault-error.h"

#define COLLECTION_LABEL "org.freedesktop.Secret.Collection.Label"

static void read_collection (GTask *task);
static void search          (GTask *task);

static void
fail (GTask           *task,
      AlongVaultError  code)
{
  const AlongKeyringRequest *request = g_task_get_task_data (task);
  const char *message = NULL;

  if (code == ALONG_VAULT_ERROR_ABSENT)
    message = request->kind->absent;
  else if (code == ALONG_VAULT_ERROR_STORE_FAILED)
    message = request->kind->store_failed;

  g_task_return_error (task, message != NULL
                               ? g_error_new_literal (ALONG_VAULT_ERROR, code, _(message))
                               : along_vault_error_new (code));
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

/* The keyring did not take the secret, or does not give it back: leaves no item of it. */
static void
fail_to_store (GTask *task)
{
  const AlongKeyringRequest *request = g_task_get_task_data (task);

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
  const AlongKeyringRequest *request = g_task_get_task_data (task);
  g_autoptr (GError) mapped = along_vault_error_map (error);

  /* The collection was unlocked and there: what goes wrong from here on is the storing. */
  if (request->wish == ALONG_KEYRING_STORE && request->collection != NULL &&
      g_error_matches (mapped, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_FAILED))
    fail_to_store (task);
  else
    g_task_return_error (task, g_steal_pointer (&mapped));
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
              GPtrArray *secrets)
{
  const AlongKeyringRequest *request = g_task_get_task_data (task);

  for (guint i = 0; i < secrets->len; i++)
    {
      if (request->kind->equal (g_ptr_array_index (secrets, i), request->secret))
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
  const AlongKeyringRequest *request = g_task_get_task_data (task);
  g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func (request->kind->unref);
  gboolean any_locked = FALSE;

  for (GList *l = request->items; l != NULL; l = l->next)
    {
      gpointer secret = along_keyring_request_read_item (request, l->data);

      if (secret != NULL)
        g_ptr_array_add (secrets, secret);
      any_locked |= secret_item_get_locked (l->data);
    }

  if (request->wish == ALONG_KEYRING_STORE)
    finish_store (task, secrets);
  else if (secrets->len == 0 && any_locked)
    fail (task, ALONG_VAULT_ERROR_LOCKED);
  else if (request->wish == ALONG_KEYRING_LIST)
    g_task_return_pointer (task, g_steal_pointer (&secrets), (GDestroyNotify) g_ptr_array_unref);
  else if (secrets->len == 0)
    fail (task, ALONG_VAULT_ERROR_ABSENT);
  else
    g_task_return_pointer (task, request->kind->ref (g_ptr_array_index (secrets, 0)),
                           request->kind->unref);
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
  const AlongKeyringRequest *request = g_task_get_task_data (task);

  if (request->items == NULL)
    finish (task);
  else
    secret_item_load_secrets (request->items, g_task_get_cancellable (task),
                              on_secrets_loaded, g_object_ref (task));
}

static void forget (GTask *task);

static void
on_forgotten (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  AlongKeyringRequest *request = g_task_get_task_data (task);
  GError *error = NULL;

  if (secret_item_delete_finish (SECRET_ITEM (source), result, &error))
    {
      g_object_unref (request->items->data);
      request->items = g_list_delete_link (request->items, request->items);
      forget (task);
    }
  else
    fail_with (task, error);
}

/* Deletes what was found, one after the other. */
static void
forget (GTask *task)
{
  const AlongKeyringRequest *request = g_task_get_task_data (task);

  if (request->items == NULL)
    g_task_return_boolean (task, TRUE);
  else if (secret_item_get_locked (request->items->data))
    fail (task, ALONG_VAULT_ERROR_LOCKED);
  else
    secret_item_delete (request->items->data, g_task_get_cancellable (task), on_forgotten,
                        g_object_ref (task));
}

/* All items that could be had are unlocked. */
static void
use_items (GTask *task)
{
  const AlongKeyringRequest *request = g_task_get_task_data (task);

  if (request->wish == ALONG_KEYRING_FORGET)
    forget (task);
  else
    load_secrets (task);
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
      use_items (task);
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
  AlongKeyringRequest *request = g_task_get_task_data (task);
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
  if (locked->len > 0 && request->wish != ALONG_KEYRING_STORE &&
      request->may_prompt && !request->prompted_for_items)
    {
      GVariant *paths = g_variant_new_objv ((const char *const *) locked->pdata, locked->len);

      request->prompted_for_items = TRUE;
      along_prompted_call_async (G_DBUS_PROXY (source), "Unlock", g_variant_new ("(@ao)", paths),
                                 g_task_get_cancellable (task),
                                 on_items_unlocked, g_object_ref (task));
    }
  else
    use_items (task);
}

static void
search (GTask *task)
{
  const AlongKeyringRequest *request = g_task_get_task_data (task);
  g_autoptr (GHashTable) attributes = along_keyring_request_build_attributes (request);

  secret_service_search (request->service, request->kind->schema, attributes, SECRET_SEARCH_ALL,
                         g_task_get_cancellable (task), on_searched, g_object_ref (task));
}

static void
on_created (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  AlongKeyringRequest *request = g_task_get_task_data (task);
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
  const AlongKeyringRequest *request = g_task_get_task_data (task);
  g_autoptr (GHashTable) attributes = along_keyring_request_build_attributes (request);
  g_autoptr (AlongRecoveryCode) code = request->kind->format (request->secret);
  g_autoptr (SecretValue) value = secret_value_new (code, -1, "text/plain");

  secret_item_create (request->collection, request->kind->schema, attributes,
                      _(request->kind->label), value, SECRET_ITEM_CREATE_REPLACE,
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
  AlongKeyringRequest *request = g_task_get_task_data (task);
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
  AlongKeyringRequest *request = g_task_get_task_data (task);
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
  usable = collection != NULL ? !secret_collection_get_locked (collection)
                              : request->wish != ALONG_KEYRING_STORE;

  if (usable)
    {
      request->collection = g_steal_pointer (&collection);

      if (request->wish == ALONG_KEYRING_STORE)
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
  const AlongKeyringRequest *request = g_task_get_task_data (task);

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
  AlongKeyringRequest *request = g_task_get_task_data (task);
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
  AlongKeyringRequest *request = g_task_get_task_data (task);
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

void
along_keyring_request_start (AlongKeyringRequest *request,
                             AlongKeyring        *keyring,
                             gpointer             source_tag,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (keyring, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, request, (GDestroyNotify) along_keyring_request_free);

  /* Each step ends by itself when cancelled, and a secret that was stored stays stored. */
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
