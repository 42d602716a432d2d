/* along-session-time.h — finds a time for a supervision session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"

G_BEGIN_DECLS

/* For so many days from the first a time is looked for. */
#define ALONG_SESSION_TIME_DAYS 7

/* The first time on a weekday from @day on, from nine o'clock and each full hour until four, at
 * which nothing speaks against @shift for any of the @n_people of @person_ids (0 is nobody), and
 * that is later than @now; where there is none, ten o'clock of the first weekday. @shift is as it
 * is to be but for its span, which is @minutes long then. @roster holds the days; those who are on
 * @shift there are as busy as with any other. */
AlongSpan along_session_time_find (AlongRoster  *roster,
                                   AlongShift   *shift,
                                   const gint64 *person_ids,
                                   guint         n_people,
                                   AlongDay      day,
                                   int           minutes,
                                   gint64        now);

G_END_DECLS
