/* along-recovery-view.h — a recovery code on screen, in numbered groups
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vault/along-recovery-code.h"

G_BEGIN_DECLS

/**
 * AlongRecoveryView:
 *
 * Shows the code of a recovery sheet or of an escrow sheet. The text cannot be selected, so that it
 * does not land on the clipboard, which other programs read and some keep.
 */
#define ALONG_TYPE_RECOVERY_VIEW (along_recovery_view_get_type ())
G_DECLARE_FINAL_TYPE (AlongRecoveryView, along_recovery_view, ALONG, RECOVERY_VIEW, AdwBin)

/* Shows @code, in groups; %NULL takes it off the screen. */
void along_recovery_view_set_code (AlongRecoveryView       *self,
                                   const AlongRecoveryCode *code);

G_END_DECLS
