/* along-vault-error.c — what can go wrong with keys and keyrings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-vault-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <libsecret/secret.h>

G_DEFINE_QUARK (along-vault-error-quark, along_vault_error)

static AlongVaultError
code_for_dbus (int code)
{
  switch (code)
    {
    case G_DBUS_ERROR_SERVICE_UNKNOWN:
    case G_DBUS_ERROR_NAME_HAS_NO_OWNER:
    case G_DBUS_ERROR_NO_REPLY: /* the provider left while it was being asked */
    case G_DBUS_ERROR_NO_SERVER:
    case G_DBUS_ERROR_DISCONNECTED:
    case G_DBUS_ERROR_SPAWN_EXEC_FAILED:
    case G_DBUS_ERROR_SPAWN_FORK_FAILED:
    case G_DBUS_ERROR_SPAWN_CHILD_EXITED:
    case G_DBUS_ERROR_SPAWN_CHILD_SIGNALED:
    case G_DBUS_ERROR_SPAWN_FAILED:
    case G_DBUS_ERROR_SPAWN_SERVICE_NOT_FOUND:
      return ALONG_VAULT_ERROR_NO_SERVICE;

    case G_DBUS_ERROR_TIMEOUT:
    case G_DBUS_ERROR_TIMED_OUT:
      return ALONG_VAULT_ERROR_TIMEOUT;

    default:
      return ALONG_VAULT_ERROR_FAILED;
    }
}

static AlongVaultError
code_for_io (int code)
{
  switch (code)
    {
    /* What GIO says of a bus that is not there, depending on how its address is wrong. */
    case G_IO_ERROR_FAILED:
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_CONNECTION_REFUSED:
    case G_IO_ERROR_NOT_CONNECTED:
    case G_IO_ERROR_CLOSED:
    case G_IO_ERROR_BROKEN_PIPE:
    case G_IO_ERROR_INVALID_ARGUMENT:
    case G_IO_ERROR_NOT_SUPPORTED:
    case G_IO_ERROR_PERMISSION_DENIED:
      return ALONG_VAULT_ERROR_NO_SERVICE;

    case G_IO_ERROR_TIMED_OUT:
      return ALONG_VAULT_ERROR_TIMEOUT;

    default:
      return ALONG_VAULT_ERROR_FAILED;
    }
}

GError *
along_vault_error_new (AlongVaultError code)
{
  const char *message = NULL;

  switch (code)
    {
    case ALONG_VAULT_ERROR_LOCKED:
      message = _("The keyring is locked. Unlock it and try again.");
      break;

    case ALONG_VAULT_ERROR_ABSENT:
      message = _("The keyring holds no key for this agency. Enter the recovery code from the "
                  "recovery sheet.");
      break;

    case ALONG_VAULT_ERROR_NO_SERVICE:
      message = _("No keyring is running. Start the keyring of your desktop (for example GNOME "
                  "Keyring or KWallet), or log in again, and try again.");
      break;

    case ALONG_VAULT_ERROR_TIMEOUT:
      message = _("The keyring does not answer. Wait a moment and try again, or log in again.");
      break;

    case ALONG_VAULT_ERROR_STORE_FAILED:
      message = _("The keyring did not keep the key, so nothing was created. Check that the disk "
                  "is not full and try again.");
      break;

    case ALONG_VAULT_ERROR_FAILED:
      message = _("The keyring reported an error. Try again, or log in again.");
      break;

    case ALONG_VAULT_ERROR_BAD_CODE:
    default:
      g_return_val_if_reached (NULL);
    }

  return g_error_new_literal (ALONG_VAULT_ERROR, code, message);
}

GError *
along_vault_error_map (GError *error)
{
  g_autoptr (GError) owned = error;
  AlongVaultError code;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == ALONG_VAULT_ERROR ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_steal_pointer (&owned);

  if (error->domain == G_DBUS_ERROR)
    code = code_for_dbus (error->code);
  else if (error->domain == G_IO_ERROR)
    code = code_for_io (error->code);
  else if (error->domain == G_SPAWN_ERROR) /* no bus, and nothing to start one with */
    code = ALONG_VAULT_ERROR_NO_SERVICE;
  else if (g_error_matches (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED))
    code = ALONG_VAULT_ERROR_LOCKED;
  else
    code = ALONG_VAULT_ERROR_FAILED;

  if (code == ALONG_VAULT_ERROR_FAILED)
    return g_error_new (ALONG_VAULT_ERROR, code,
                        /* Translators: %s is what the keyring said, mostly in English. */
                        _("The keyring reported an error (%s). Try again, or log in again."),
                        error->message);

  return along_vault_error_new (code);
}
