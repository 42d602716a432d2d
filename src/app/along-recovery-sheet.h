/* along-recovery-sheet.h — the recovery sheet of an agency, made from its key
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-agency.h"
#include "print/along-document.h"
#include "vault/along-key.h"

G_BEGIN_DECLS

/* What the sheet is called when it is saved; without the agency's name. */
#define ALONG_RECOVERY_SHEET_FILE_NAME "alongside-recovery-sheet.pdf"

/* The sheet with @key for @agency, dated @today; to be unreffed. */
AlongDocument *along_recovery_sheet_new (AlongAgency *agency,
                                         AlongKey    *key,
                                         AlongDay     today);

G_END_DECLS
