/* along-prompted-call.c — calls of the Secret Service that may ask the person first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-prompted-call.h"

#include "vault/along-vault-error.h"

#define PROMPT_INTERFACE "org.freedesktop.Secret.Prompt"

typedef struct
{
  GDBusConnection *connection;
  char            *owner; /* the provider's unique name */
  char            *path;
  GSource         *cancelled;
  guint            completed_id;
  guint            watch_id;
} Prompt;

static void
prompt_stop (Prompt *prompt)
{
  if (prompt->cancelled != NULL)
    g_source_destroy (prompt->cancelled);
  g_clear_pointer (&prompt->cancelled, g_source_unref);

  if (prompt->completed_id != 0)
    g_dbus_connection_signal_unsubscribe (prompt->connection, prompt->completed_id);
  prompt->completed_id = 0;

  g_clear_handle_id (&prompt->watch_id, g_bus_unwatch_name);
}

static void
prompt_free (Prompt *prompt)
{
  prompt_stop (prompt);
  g_clear_object (&prompt->connection);
  g_clear_pointer (&prompt->owner, g_free);
  g_clear_pointer (&prompt->path, g_free);
  g_free (prompt);
}

/* Ends @task once: whatever else still comes finds the prompt stopped. @error is taken. */
static void
prompt_end (GTask  *task,
            GError *error)
{
  prompt_stop (g_task_get_task_data (task));

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
prompt_is_over (GTask *task)
{
  const Prompt *prompt = g_task_get_task_data (task);

  return prompt->completed_id == 0;
}

static void
on_completed (GDBusConnection *connection,
              const char      *sender,
              const char      *path,
              const char      *interface,
              const char      *signal,
              GVariant        *parameters,
              gpointer         user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  gboolean dismissed = TRUE;

  if (prompt_is_over (task))
    return;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(bv)")))
    g_variant_get (parameters, "(bv)", &dismissed, NULL);

  prompt_end (task, dismissed ? along_vault_error_new (ALONG_VAULT_ERROR_LOCKED) : NULL);
}

static void
on_vanished (GDBusConnection *connection,
             const char      *name,
             gpointer         user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);

  if (!prompt_is_over (task))
    prompt_end (task, along_vault_error_new (ALONG_VAULT_ERROR_NO_SERVICE));
}

/* Takes the dialog away without waiting whether the provider does. */
static gboolean
on_cancelled (GCancellable *cancellable,
              gpointer      user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  const Prompt *prompt = g_task_get_task_data (task);
  GError *error = NULL;

  g_dbus_connection_call (prompt->connection, prompt->owner, prompt->path, PROMPT_INTERFACE,
                          "Dismiss", NULL, NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1,
                          NULL, NULL, NULL);
  g_cancellable_set_error_if_cancelled (cancellable, &error);
  prompt_end (task, error);

  return G_SOURCE_REMOVE;
}

static void
on_prompt_shown (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply == NULL && !prompt_is_over (task))
    prompt_end (task, g_steal_pointer (&error));
}

static void
show_prompt (GTask *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  Prompt *prompt = g_task_get_task_data (task);

  prompt->completed_id =
    g_dbus_connection_signal_subscribe (prompt->connection, prompt->owner, PROMPT_INTERFACE,
                                        "Completed", prompt->path, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                        on_completed, g_object_ref (task), g_object_unref);
  prompt->watch_id =
    g_bus_watch_name_on_connection (prompt->connection, prompt->owner,
                                    G_BUS_NAME_WATCHER_FLAGS_NONE, NULL, on_vanished,
                                    g_object_ref (task), g_object_unref);

  if (cancellable != NULL)
    {
      prompt->cancelled = g_cancellable_source_new (cancellable);
      g_source_set_static_name (prompt->cancelled, G_STRFUNC);
      g_source_set_callback (prompt->cancelled, G_SOURCE_FUNC (on_cancelled),
                             g_object_ref (task), g_object_unref);
      g_source_attach (prompt->cancelled, g_task_get_context (task));
    }

  /* The window is left open: Wayland has none to name. */
  g_dbus_connection_call (prompt->connection, prompt->owner, prompt->path, PROMPT_INTERFACE,
                          "Prompt", g_variant_new ("(s)", ""), NULL,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, G_MAXINT, NULL,
                          on_prompt_shown, g_object_ref (task));
}

static void
on_called (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) path = NULL;
  GDBusProxy *service = G_DBUS_PROXY (source);
  GError *error = NULL;
  Prompt *prompt;

  reply = g_dbus_proxy_call_finish (service, result, &error);
  if (reply == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  path = g_variant_get_child_value (reply, g_variant_n_children (reply) - 1);
  if (g_str_equal (g_variant_get_string (path, NULL), "/"))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  prompt = g_new0 (Prompt, 1);
  prompt->connection = g_object_ref (g_dbus_proxy_get_connection (service));
  prompt->owner = g_dbus_proxy_get_name_owner (service);
  prompt->path = g_variant_dup_string (path, NULL);
  g_task_set_task_data (task, prompt, (GDestroyNotify) prompt_free);

  if (prompt->owner == NULL)
    g_task_return_error (task, along_vault_error_new (ALONG_VAULT_ERROR_NO_SERVICE));
  else
    show_prompt (task);
}

void
along_prompted_call_async (GDBusProxy          *service,
                           const char          *method,
                           GVariant            *parameters,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (service, cancellable, callback, user_data);

  g_task_set_source_tag (task, along_prompted_call_async);
  g_dbus_proxy_call (service, method, parameters, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, cancellable,
                     on_called, g_steal_pointer (&task));
}

gboolean
along_prompted_call_finish (GDBusProxy    *service,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, service), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
