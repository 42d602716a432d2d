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

    case ALONG_VAULT_ERROR_BAD_PASSPHRASE:
      message = _("This cannot be a passphrase: it is empty or far too long. Choose a few words "
                  "that do not belong together.");
      break;

    case ALONG_VAULT_ERROR_WRONG_PASSPHRASE:
      message = _("This is not your passphrase. Look at Caps Lock and the keyboard’s language, "
                  "then type it again.");
      break;

    case ALONG_VAULT_ERROR_DAMAGED:
      message = _("Your key in this file was damaged or changed, so no passphrase opens it. Open "
                  "the notes with the escrow sheet, or go back to a backup of the file.");
      break;

    case ALONG_VAULT_ERROR_TOO_LONG:
      message = _("The text is too long for one note. Continue it in another note.");
      break;

    case ALONG_VAULT_ERROR_BAD_READER:
      message = _("The key of one of the readers was damaged, so nothing was written. Go back to a "
                  "backup of the file, or choose other readers.");
      break;

    case ALONG_VAULT_ERROR_UNREADABLE:
      message = _("The note cannot be handed on: a part of it was damaged or changed, or is not "
                  "for you.");
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
