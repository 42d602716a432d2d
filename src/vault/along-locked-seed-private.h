/* along-locked-seed-private.h — locking at another cost, for tests only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vault/along-locked-seed.h"

G_BEGIN_DECLS

/* As along_locked_seed_new(), with Argon2id's number of passes and KiB of memory. */
GBytes *along_locked_seed_new_at_cost (AlongReaderKeys  *keys,
                                       AlongPassphrase  *passphrase,
                                       guint32           n_passes,
                                       guint32           n_kib,
                                       GError          **error);

G_END_DECLS
