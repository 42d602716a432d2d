/* along-supervisor.h — a member of the staff: supervisor, professional, mentor, coordinator
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-day.h"
#include "model/along-person.h"

G_BEGIN_DECLS

/**
 * AlongSupervisor:
 *
 * One person may have several duties; what a page calls them follows from these.
 *
 * Properties:
 * - duties: what this person does around peers; at least one
 * - since: the first AlongDay with the agency; 0 for not known
 */
#define ALONG_TYPE_SUPERVISOR (along_supervisor_get_type ())
G_DECLARE_FINAL_TYPE (AlongSupervisor, along_supervisor, ALONG, SUPERVISOR, AlongPerson)

AlongDuties      along_supervisor_get_duties (AlongSupervisor *self);
AlongDay         along_supervisor_get_since  (AlongSupervisor *self);

G_END_DECLS
