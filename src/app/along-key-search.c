/* along-key-search.c — the keys that may open an agency file, one after another
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-key-search.h"

#include "store/along-database.h"
#include "store/along-draft.h"
#include "vault/along-keyring.h"
#include "vault/along-vault-error.h"

struct _AlongKeySearch
{
  GObject parent_instance;

  guint8 mark[ALONG_VAULT_SALT_SIZE];
  AlongKeyring *keyring;
  GPtrArray *guesses; /* keys left to be tried, or NULL as long as the mark is believed */
};

G_DEFINE_FINAL_TYPE (AlongKeySearch, along_key_search, G_TYPE_OBJECT)

static void
read_mark (GTask        *task,
           gpointer      source,
           gpointer      path,
           GCancellable *cancellable)
{
  guint8 mark[ALONG_VAULT_SALT_SIZE];
  GError *error = NULL;

  if (along_database_read_mark (path, mark, &error))
    {
      g_task_return_pointer (task, g_memdup2 (mark, sizeof mark), g_free);
      return;
    }

  if (g_error_matches (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NOT_FOUND))
    {
      g_autofree char *folder = g_path_get_dirname (path);

      along_draft_sweep (folder);
    }
  g_task_return_error (task, error);
}

static void
return_guess (AlongKeySearch *self,
              GTask          *task)
{
  if (self->guesses->len > 0)
    g_task_return_pointer (task, g_ptr_array_steal_index (self->guesses, 0),
                           (GDestroyNotify) along_key_unref);
  else
    g_task_return_error (task, along_vault_error_new (ALONG_VAULT_ERROR_ABSENT));
}

static void
keys_listed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  AlongKeySearch *self = g_task_get_source_object (task);
  GError *error = NULL;

  self->guesses = along_keyring_list_finish (ALONG_KEYRING (source), result, &error);
  if (self->guesses != NULL)
    return_guess (self, task);
  else
    g_task_return_error (task, error);
}

static void
key_found_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  gboolean may_prompt = GPOINTER_TO_INT (g_task_get_task_data (task));
  g_autoptr (GError) error = NULL;
  AlongKey *key = along_keyring_lookup_finish (ALONG_KEYRING (source), result, &error);

  if (key != NULL)
    g_task_return_pointer (task, key, (GDestroyNotify) along_key_unref);
  else if (g_error_matches (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_ABSENT))
    along_keyring_list_async (ALONG_KEYRING (source), may_prompt, g_task_get_cancellable (task),
                              keys_listed_cb, g_object_ref (task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
along_key_search_finalize (GObject *object)
{
  AlongKeySearch *self = ALONG_KEY_SEARCH (object);

  g_object_unref (self->keyring);
  g_clear_pointer (&self->guesses, g_ptr_array_unref);

  G_OBJECT_CLASS (along_key_search_parent_class)->finalize (object);
}

static void
along_key_search_class_init (AlongKeySearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_key_search_finalize;
}

static void
along_key_search_init (AlongKeySearch *self)
{
  self->keyring = along_keyring_new ();
}

void
along_key_search_begin_async (const char          *path,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (path != NULL);

  /* Without a source: the thread may be the last one to let go of the task. */
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, along_key_search_begin_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, read_mark);
}

AlongKeySearch *
along_key_search_begin_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_autofree guint8 *mark = NULL;
  AlongKeySearch *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  mark = g_task_propagate_pointer (G_TASK (result), error);
  if (mark == NULL)
    return NULL;

  self = g_object_new (ALONG_TYPE_KEY_SEARCH, NULL);
  memcpy (self->mark, mark, sizeof self->mark);

  return self;
}

void
along_key_search_next_async (AlongKeySearch      *self,
                             gboolean             may_prompt,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ALONG_IS_KEY_SEARCH (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, along_key_search_next_async);
  g_task_set_task_data (task, GINT_TO_POINTER (may_prompt), NULL);

  if (self->guesses != NULL)
    return_guess (self, task);
  else
    along_keyring_lookup_async (self->keyring, self->mark, may_prompt, cancellable,
                                key_found_cb, g_object_ref (task));
}

AlongKey *
along_key_search_next_finish (AlongKeySearch  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
along_key_search_is_guessing (AlongKeySearch *self)
{
  g_return_val_if_fail (ALONG_IS_KEY_SEARCH (self), FALSE);

  return self->guesses != NULL;
}
