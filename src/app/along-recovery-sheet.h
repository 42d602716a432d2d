/* along-recovery-sheet.h — the sheets of an agency that have keys on them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-agency.h"
#include "print/along-document.h"
#include "vault/along-key.h"
#include "vault/along-reader-keys.h"

G_BEGIN_DECLS

/* What the sheet is called when it is saved; without the agency's name. */
#define ALONG_RECOVERY_SHEET_FILE_NAME "alongside-recovery-sheet.pdf"

/* The sheet with @key for @agency, dated @today; to be unreffed. */
AlongDocument *along_recovery_sheet_new (AlongAgency *agency,
                                         AlongKey    *key,
                                         AlongDay     today);

/* What the escrow sheet is called when it is saved. */
#define ALONG_RECOVERY_SHEET_ESCROW_FILE_NAME "alongside-escrow-sheet.pdf"

/* The sheet with @keys for those who open notes in the place of their readers, dated @today; to be
 * unreffed. */
AlongDocument *along_recovery_sheet_new_escrow (AlongAgency     *agency,
                                                AlongReaderKeys *keys,
                                                AlongDay         today);

G_END_DECLS
