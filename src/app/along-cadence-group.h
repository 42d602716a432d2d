/* along-cadence-group.h — how often there is supervision, as an agency sets it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/along-agency.h"

G_BEGIN_DECLS

/**
 * AlongCadenceGroup:
 *
 * Signals:
 * - apply: a number was changed, and none has been since for a moment
 */
#define ALONG_TYPE_CADENCE_GROUP (along_cadence_group_get_type ())
G_DECLARE_FINAL_TYPE (AlongCadenceGroup, along_cadence_group, ALONG, CADENCE_GROUP,
                      AdwPreferencesGroup)

/* Fills the fields from @agency. */
void along_cadence_group_show  (AlongCadenceGroup *self,
                                AlongAgency       *agency);

/* Sets in @agency what the fields hold. */
void along_cadence_group_write (AlongCadenceGroup *self,
                                AlongAgency       *agency);

G_END_DECLS
