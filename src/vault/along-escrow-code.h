/* along-escrow-code.h — the seed of a reader's keys as characters on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vault/along-reader-keys.h"
#include "vault/along-recovery-code.h"

G_BEGIN_DECLS

/* The escrow sheet has the keys of a reader whose seed is nowhere else. Its code is printed, taken
 * apart, checked and wiped by the functions for a recovery code, and is typed as tolerantly; but no
 * group of one is right in the other, and the QR code begins with "ALONGSIDENOTES1:" (81 characters
 * in all). Whoever takes the wrong sheet is told so, at the latest after the second group. */

/* The code of the seed of @keys. The caller frees it with along_recovery_code_free(). */
AlongRecoveryCode *along_escrow_code_format      (const AlongReaderKeys  *keys);

/* The keys that somebody typed, pasted or scanned as @text; the caller owns them. Fails as
 * along_recovery_code_parse(). */
AlongReaderKeys   *along_escrow_code_parse       (const char             *text,
                                                  GError                **error);

/* As along_recovery_code_check_start(). */
gboolean           along_escrow_code_check_start (const char             *text,
                                                  guint                  *n_groups,
                                                  GError                **error);

G_END_DECLS
