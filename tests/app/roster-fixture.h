/* roster-fixture.h — a week of a small agency, made without a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"

/* Monday 19 October 2026 in Helsinki, whose Sunday has 25 hours. */
#define ROSTER_FIRST_DAY along_day_new (2026, 10, 19)

enum
{
  ROSTER_OUTREACH = 10,
  ROSTER_TALK,
  ROSTER_HARBOUR = 20,
  ROSTER_AINO = 30, /* active */
  ROSTER_VILLE,     /* active, away on Thursday */
  ROSTER_OMAR,      /* paused */
  ROSTER_SARI,      /* of the staff */
};

AlongRoster     *roster_fixture_new    (void);

/* Adds a shift of Outreach at Harbour on a day of the week (0–6), and somebody to it; both owned by
 * @roster. An @end that is not after @start is on the next day. */
AlongShift      *roster_fixture_shift  (AlongRoster          *roster,
                                        gint64                id,
                                        int                   day,
                                        int                   start,
                                        int                   end,
                                        int                   seats);
AlongAssignment *roster_fixture_assign (AlongRoster          *roster,
                                        gint64                id,
                                        AlongShift           *shift,
                                        gint64                person_id,
                                        AlongAssignmentState  state,
                                        gint64                stands_in_for_id);

/* One with an early shift with Aino, and Ville for somebody excused, and a seat left; a late one
 * until the next day; one in the 25 hours. */
AlongRoster     *roster_fixture_new_week (void);
