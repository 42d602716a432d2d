/* rules-fixture.h — an agency with a peer and one of the staff, and a roster around a day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-rules.h"

#define ZONE "Europe/Helsinki"
#define PERSON ((gint64) 10)
#define STAFF ((gint64) 11)
#define PLACE ((gint64) 9)
#define TYPE ((gint64) 20)
#define SHIFT ((gint64) 30)
#define OTHER ((gint64) 31)
#define ASSIGNMENT ((gint64) 40)

typedef struct
{
  AlongDirectory *directory;
  AlongZone *zone;
  AlongRoster *roster;
  AlongDay day;
} RulesFixture;

/* @iso is the day, such as "2026-03-29"; without one it is a Tuesday in November. */
void        rules_fixture_set_up    (RulesFixture         *self,
                                     gconstpointer         iso);
void        rules_fixture_tear_down (RulesFixture         *self,
                                     gconstpointer         iso);

/* A shift from @start to @end, in minutes since the midnight with which the day begins; not in the
 * roster. */
AlongShift *rules_fixture_new_shift (RulesFixture         *self,
                                     gint64                id,
                                     int                   start,
                                     int                   end);

/* Puts somebody on a shift of the roster. */
void        rules_fixture_assign    (RulesFixture         *self,
                                     gint64                id,
                                     gint64                shift_id,
                                     gint64                person_id,
                                     AlongAssignmentState  state);
