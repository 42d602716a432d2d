/* along-passphrase-row.h — a row in which a passphrase is typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vault/along-passphrase.h"

G_BEGIN_DECLS

/**
 * AlongPassphraseRow:
 *
 * What is typed stands in memory that is not swapped and is wiped when it goes. It cannot be shown:
 * what draws letters keeps them, and does not wipe.
 *
 * Signals:
 * - changed: something was typed
 * - submitted: Return was pressed
 */
#define ALONG_TYPE_PASSPHRASE_ROW (along_passphrase_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongPassphraseRow, along_passphrase_row, ALONG, PASSPHRASE_ROW, AdwActionRow)

/* What was typed; the caller owns it. Fails as along_passphrase_new(). */
AlongPassphrase *along_passphrase_row_dup      (AlongPassphraseRow  *self,
                                                GError             **error);

/* Whether nothing was typed; whether in both the same was. */
gboolean         along_passphrase_row_is_empty (AlongPassphraseRow  *self);
gboolean         along_passphrase_row_equal    (AlongPassphraseRow  *self,
                                                AlongPassphraseRow  *other);

/* Wipes what was typed. */
void             along_passphrase_row_clear    (AlongPassphraseRow  *self);

G_END_DECLS
