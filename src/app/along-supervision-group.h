/* along-supervision-group.h — what a shift that is a supervision session is, in its editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/along-roster.h"
#include "store/along-intent.h"

G_BEGIN_DECLS

/**
 * AlongSupervisionGroup:
 *
 * Which kind of session it is, and who gives it. What is changed is kept here until the editor
 * saves it.
 *
 * Signals:
 * - changed: the kind is another one
 * - led (gint64 before_id, gint64 person_id): somebody else gives it; either may be 0 for nobody
 */
#define ALONG_TYPE_SUPERVISION_GROUP (along_supervision_group_get_type ())
G_DECLARE_FINAL_TYPE (AlongSupervisionGroup, along_supervision_group, ALONG, SUPERVISION_GROUP,
                      AdwPreferencesGroup)

/* Begins with the session that @shift in @roster is, or with a new one of @kind given by
 * @leader_id. */
void   along_supervision_group_start         (AlongSupervisionGroup *self,
                                          AlongRoster       *roster,
                                          AlongShift        *shift,
                                          AlongSessionKind   kind,
                                          gint64             leader_id);

gint64 along_supervision_group_get_leader_id (AlongSupervisionGroup *self);

gboolean along_supervision_group_is_changed  (AlongSupervisionGroup *self);

/* Adds to @intent what the session of the shift with @shift_id, which @intent has, is. */
void   along_supervision_group_collect       (AlongSupervisionGroup *self,
                                          gint64             shift_id,
                                          AlongIntent       *intent);

G_END_DECLS
