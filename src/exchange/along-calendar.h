/* along-calendar.h — training sessions for people's own calendars
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"

G_BEGIN_DECLS

/* The training session on the shift @shift_id of @roster, or with 0 all that are planned and begin
 * after @now, as a calendar file (RFC 5545). It tells what and where it is and when, in UTC, so
 * that no table of zones has to agree; who takes part stands in the description where @people says
 * so. They are not made attendees: a calendar would write to them on its own. The same session has
 * the same UID in every file of an agency, so that a newer one takes the place of an older one. To
 * be unreffed; %NULL when there is no such session. */
GBytes *along_calendar_write (AlongRoster *roster,
                              gint64       shift_id,
                              gboolean     people,
                              gint64       now);

G_END_DECLS
