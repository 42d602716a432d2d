/* along-vault-error.h — what can go wrong with keys and keyrings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ALONG_VAULT_ERROR (along_vault_error_quark ())

/**
 * AlongVaultError:
 * @ALONG_VAULT_ERROR_FAILED: none of the others; the message holds what the library said
 * @ALONG_VAULT_ERROR_LOCKED: the keyring is locked, and asking was not allowed or the person
 *   dismissed the prompt. The key may well be in there: never make a new one, try again
 * @ALONG_VAULT_ERROR_ABSENT: the keyring is unlocked and holds no key for this file: ask for the
 *   recovery code
 * @ALONG_VAULT_ERROR_NO_SERVICE: nobody provides the Secret Service, or there is no session bus
 * @ALONG_VAULT_ERROR_TIMEOUT: the provider is there and did not answer within D-Bus' own limit
 *   of 25 s
 * @ALONG_VAULT_ERROR_STORE_FAILED: the key did not get into the keyring, or came back different.
 *   Nothing must be encrypted with it
 * @ALONG_VAULT_ERROR_BAD_PASSPHRASE: what was typed can't be a passphrase: it is empty, far too
 *   long or no text
 * @ALONG_VAULT_ERROR_WRONG_PASSPHRASE: the passphrase is not the one that the keys were locked with
 * @ALONG_VAULT_ERROR_DAMAGED: what was kept of a reader's keys is not what was written
 * @ALONG_VAULT_ERROR_TOO_LONG: a text is longer than what can be sealed in one part
 * @ALONG_VAULT_ERROR_BAD_READER: nothing can be sealed for one of the readers: the public half of
 *   their keys was damaged
 * @ALONG_VAULT_ERROR_UNREADABLE: a note can't be handed on: a part of it does not open, or is not
 *   what was signed
 * @ALONG_VAULT_ERROR_BAD_CODE: what was typed is no code of the sheet that is asked for; the
 *   message says where it is wrong
 *
 * All messages are in the user's language and say what to do. A cancelled call fails with
 * %G_IO_ERROR_CANCELLED instead.
 */
typedef enum
{
  ALONG_VAULT_ERROR_FAILED,
  ALONG_VAULT_ERROR_LOCKED,
  ALONG_VAULT_ERROR_ABSENT,
  ALONG_VAULT_ERROR_NO_SERVICE,
  ALONG_VAULT_ERROR_TIMEOUT,
  ALONG_VAULT_ERROR_STORE_FAILED,
  ALONG_VAULT_ERROR_BAD_PASSPHRASE,
  ALONG_VAULT_ERROR_WRONG_PASSPHRASE,
  ALONG_VAULT_ERROR_DAMAGED,
  ALONG_VAULT_ERROR_TOO_LONG,
  ALONG_VAULT_ERROR_BAD_READER,
  ALONG_VAULT_ERROR_UNREADABLE,
  ALONG_VAULT_ERROR_BAD_CODE,
} AlongVaultError;

GQuark   along_vault_error_quark (void);

/* Replaces @error (taken) of libsecret, GDBus or GIO by the one of this domain that says the same;
 * the caller frees it. G_IO_ERROR_CANCELLED and errors of this domain come back as they are. */
GError  *along_vault_error_map   (GError          *error);

/* A new error of this domain with its usual message, for any @code but BAD_CODE (which needs to
 * say where). */
GError  *along_vault_error_new   (AlongVaultError  code);

G_END_DECLS
