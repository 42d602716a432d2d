/* along-recovery-check.h — reading two groups back from the recovery sheet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vault/along-key.h"

G_BEGIN_DECLS

/**
 * AlongRecoveryCheck:
 *
 * Asks for two groups of a recovery code, chosen by chance, as a proof that the code is on paper.
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

/* Asks for groups of the code of @key, other ones than the last time; %NULL asks for nothing and is
 * never complete. */
void     along_recovery_check_set_key     (AlongRecoveryCheck *self,
                                           AlongKey           *key);

gboolean along_recovery_check_is_complete (AlongRecoveryCheck *self);

G_END_DECLS
