/* along-vault.h — preparing the process for keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes at the start of every agency file, where SQLCipher keeps its salt. */
#define ALONG_VAULT_SALT_SIZE 16

/* Prepares libsodium. To be called once before anything else of the vault, on any thread; calling
 * it again does nothing. Fails with ALONG_VAULT_ERROR_FAILED when the machine gives no randomness:
 * the program must not go on then. */
gboolean along_vault_init              (GError     **error);

/* Sets the process' limit for core dumps so that a crash leaves no keys or names on the disk, nor
 * with a crash handler; for good and for its children too. Where the limit was 0 before, it stays,
 * which is no limit for a crash handler: the kernel leaves no other way then. (PR_SET_DUMPABLE is
 * left alone: without it the file-dialog portal does not work.) */
void     along_vault_forbid_core_dumps (void);

G_END_DECLS
