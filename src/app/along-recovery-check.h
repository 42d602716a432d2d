/* along-recovery-check.h — reading two groups back from the recovery sheet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vault/along-recovery-code.h"

G_BEGIN_DECLS

/**
 * AlongRecoveryCheck:
 *
 * Asks for two groups of the code of a recovery or escrow sheet, chosen by chance, as a proof that
 * it is on paper.
 *
 * Properties:
 * - complete (boolean, read only): whether both were given right
 *
 * Signals:
 * - activate: the person pressed Return in one of them
 */
#define ALONG_TYPE_RECOVERY_CHECK (along_recovery_check_get_type ())
G_DECLARE_FINAL_TYPE (AlongRecoveryCheck, along_recovery_check, ALONG, RECOVERY_CHECK,
                      AdwPreferencesGroup)

/* Takes @code and asks for groups of it, other ones than the last time; %NULL asks for nothing and
 * is never complete. */
void     along_recovery_check_set_code    (AlongRecoveryCheck *self,
                                           AlongRecoveryCode  *code);

gboolean along_recovery_check_is_complete (AlongRecoveryCheck *self);

G_END_DECLS
