/* rules-fixture.h — an agency with two peers and one of the staff, and a roster around a day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-agreed.h"
#include "rules/along-rules.h"

#define ZONE "Europe/Helsinki"
#define PERSON ((gint64) 10)
#define STAFF ((gint64) 11)
#define PLACE ((gint64) 9)
#define TYPE ((gint64) 20)
#define SHIFT ((gint64) 30)
#define OTHER ((gint64) 31)
#define ASSIGNMENT ((gint64) 40)
#define PARTNER ((gint64) 12)

/* What rules_fixture_ask() tells where the rule finds nothing. */
#define NOTHING (-1)

/* Two peers, of whom PERSON is asked about, one of the staff and a type that wants nothing. */
typedef struct
{
  GPtrArray *entries; /* all of the following */
  AlongAgency *agency;
  AlongPeer *peer;
  AlongPeer *partner;
  AlongSupervisor *staff;
  AlongShiftType *type;

  AlongDirectory *directory;
  AlongZone *zone;
  AlongRoster *roster;
  AlongDay day;
  gint64 n_added;
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

/* The same as a text tells it, such as "2026-11-24", which is from 10:00 to 12:00, or
 * "2026-11-24 22:00 480", which is 480 minutes from 22:00 by the clock on the wall. */
AlongShift *rules_fixture_read_shift (RulesFixture        *self,
                                      gint64               id,
                                      const char          *text);

/* Gives the person a shift from @start to @end. */
void        rules_fixture_take      (RulesFixture         *self,
                                     gint64                shift_id,
                                     int                   start,
                                     int                   end);

/* Gives the person the shifts of @text, with commas between, instead of all others. */
void        rules_fixture_take_all  (RulesFixture         *self,
                                     const char           *text);

/* Adds a record of @type with the properties that follow to the directory or the roster. */
void        rules_fixture_add       (RulesFixture         *self,
                                     GType                 type,
                                     const char           *first_property,
                                     ...) G_GNUC_NULL_TERMINATED;

/* Takes all that was said about people out of the directory, and how the agency wants the rules. */
void        rules_fixture_forget    (RulesFixture         *self);

/* How the agency wants a rule. */
void        rules_fixture_set_rule  (RulesFixture         *self,
                                     AlongFindingCode      code,
                                     AlongSeverity         severity,
                                     int                   number);

/* The first finding of @code about @person_id on @shift; to be freed with g_free(), %NULL for none.
 * It is right by itself: about whom and what was asked, and as heavy as the agency has it. */
AlongFinding *rules_fixture_find    (RulesFixture         *self,
                                     AlongFindingCode      code,
                                     AlongShift           *shift,
                                     gint64                person_id);

/* What that finding counted about the person, or NOTHING. */
int         rules_fixture_ask       (RulesFixture         *self,
                                     AlongFindingCode      code,
                                     AlongShift           *shift);
