/* along-recovery-entry.h — where a recovery code is typed, with every mistake told at once
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vault/along-key.h"
#include "vault/along-reader-keys.h"

G_BEGIN_DECLS

/**
 * AlongRecoveryEntry:
 *
 * Properties:
 * - escrow (boolean, from the beginning): whether the code is that of the escrow sheet
 * - complete (boolean, read only): whether a whole code without a mistake stands there
 *
 * Signals:
 * - activate: the person pressed Return in a complete code
 */
#define ALONG_TYPE_RECOVERY_ENTRY (along_recovery_entry_get_type ())
G_DECLARE_FINAL_TYPE (AlongRecoveryEntry, along_recovery_entry, ALONG, RECOVERY_ENTRY, AdwBin)

/* The key that the code stands for, owned by @self; %NULL while it is not complete. */
AlongKey *along_recovery_entry_get_key  (AlongRecoveryEntry *self);

/* The same for the code of the escrow sheet. */
AlongReaderKeys *
          along_recovery_entry_get_reader_keys (AlongRecoveryEntry *self);

/* Takes the code off the screen. */
void      along_recovery_entry_clear    (AlongRecoveryEntry *self);

/* Tells why a complete code was of no use. */
void      along_recovery_entry_refuse   (AlongRecoveryEntry *self,
                                         const char         *message);

G_END_DECLS
