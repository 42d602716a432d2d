/* along-setup.c — bringing a new agency file into being
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-setup.h"

#include "app/along-hold.h"

typedef struct
{
  AlongKey *key;
  char *path;
  GPtrArray *records;
  AlongSetupCreating creating;
  gpointer user_data;
} Setup;

static void
setup_free (Setup *setup)
{
  along_key_unref (setup->key);
  g_free (setup->path);
  g_ptr_array_unref (setup->records);
  g_free (setup);
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  AlongStore *store = along_store_open_finish (result, &error);

  if (store != NULL)
    g_task_return_pointer (task, store, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
create (GTask *task)
{
  Setup *setup = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return;

  /* From here on there may be a file, and nobody may be told that there is none. */
  g_task_set_check_cancellable (task, FALSE);
  if (setup->creating != NULL)
    setup->creating (setup->user_data);

  along_store_create_async (setup->path, setup->key, setup->records, NULL,
                            created_cb, g_object_ref (task));
}

static void
key_stored_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (along_keyring_store_finish (ALONG_KEYRING (source), result, &error))
    create (task);
  else
    g_task_return_error (task, error);
}

void
along_setup_async (AlongKeyring        *keyring,
                   AlongKey            *key,
                   const char          *path,
                   GPtrArray           *records,
                   GCancellable        *cancellable,
                   AlongSetupCreating   creating,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Setup *setup;

  g_return_if_fail (keyring == NULL || ALONG_IS_KEYRING (keyring));
  g_return_if_fail (key != NULL);
  g_return_if_fail (path != NULL);
  g_return_if_fail (records != NULL);

  setup = g_new0 (Setup, 1);
  setup->key = along_key_ref (key);
  setup->path = g_strdup (path);
  setup->records = g_ptr_array_ref (records);
  setup->creating = creating;
  setup->user_data = user_data;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, along_setup_async);
  g_task_set_task_data (task, setup, (GDestroyNotify) setup_free);

  /* The last window may be closed meanwhile; half an agency would be in the way of a whole one. */
  along_hold_until_completed (task);

  if (keyring != NULL)
    along_keyring_store_async (keyring, key, cancellable, key_stored_cb, g_steal_pointer (&task));
  else
    create (task);
}

AlongStore *
along_setup_finish (GAsyncResult  *result,
                    GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
