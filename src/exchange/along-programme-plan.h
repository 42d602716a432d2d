/* along-programme-plan.h — what a programme file says, before it meets a date
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A programme file is a key file (GKeyFile) of these groups. NAME is any word that is unique among
 * the groups of its kind; other groups refer to it. Lists are separated by semicolons, times are
 * written 08:00, enumerations by the nicks of along-enums.h, weekdays in English. Days are counted
 * from the day on which the demo is made, -7 being a week earlier.
 *
 * [Programme]     title, description, agency, emergency-numbers (translated, \n between its lines);
 *                 zone, week-start, paper
 * [Type NAME]     name (translated), kind, seats, start, minutes
 * [Place NAME]    name, address (translated); generic=true: such a place is part of every agency of
 *                 this kind, and its name is translated
 * [Staff NAME]    name, alias, phone, languages (translated), duties; away
 * [Client CODE]   reach
 * [Peer NAME]     name, alias, phone, languages (translated), status, engagement, roles;
 *                 responsible, supervisor, reference: NAMEs of staff;
 *                 connection: a list of "KIND DAY", since when it holds;
 *                 hours: how many a week at most, 0 when left out, which is: never on a shift;
 *                 from, until: the first DAY of working, and the first one of not any more;
 *                 away: a list of "FIRST LAST", both being DAYs;
 *                 weekly: a list of "WEEKDAY START-END" at which the peer is not available
 * [Shift NAME]    type, place: NAMEs; days: weekdays, all when left out; every: how many weeks
 *                 apart, counted from the current one; start, end, seats, note (translated);
 *                 staff: NAMEs of those who take turns on the first seat;
 *                 peers: NAMEs of those who may have the others, when left out everybody who is
 *                 connected; on-duty: NAMEs of those who take turns on duty
 */

#pragma once

#include "model/along-agency.h"
#include "model/along-day.h"
#include "model/along-person.h"

G_BEGIN_DECLS

/* @since is a day counted from that of the demo. */
typedef struct
{
  AlongConnectionKind kind;
  int since;
} AlongPlanConnection;

/* Both days are counted from that of the demo, and both belong to it. */
typedef struct
{
  int first;
  int last;
} AlongPlanDays;

typedef struct
{
  GDateWeekday weekday;
  int start_minute;
  int end_minute;
} AlongPlanHours;

typedef struct
{
  AlongPerson *person;
  int hours;           /* a week at most */
  int from;            /* works from this day on, counted from that of the demo … */
  int until;           /* … and before this one */
  GArray *connections; /* of AlongPlanConnection */
  GArray *away;        /* of AlongPlanDays */
  GArray *weekly;      /* of AlongPlanHours */
} AlongPlanPerson;

/* The arrays hold ids (gint64). */
typedef struct
{
  gint64 type_id;
  gint64 place_id;
  guint weekdays; /* a bit 1 << GDateWeekday for each */
  int every;
  int start_minute;
  int end_minute;
  int seats;
  char *note;
  GArray *staff;
  GArray *peers;
  GArray *on_duty;
} AlongPlanShift;

typedef struct
{
  char *title;
  char *description;
  AlongAgency *agency;
  GPtrArray *records;  /* of AlongRecord: types, places, staff, clients, peers */
  GPtrArray *template; /* those of them that a new agency starts with */
  GPtrArray *people;   /* of AlongPlanPerson: staff and peers */
  GPtrArray *shifts;   /* of AlongPlanShift */
} AlongProgrammePlan;

/* Reads a programme file; ALONG_EXCHANGE_ERROR_BAD_PROGRAMME when it is not one. */
AlongProgrammePlan *along_programme_plan_new       (GBytes              *bytes,
                                                    GError             **error);
void                along_programme_plan_free      (AlongProgrammePlan  *self);

/* The demo at @now, see along_programme_make_demo(). */
GPtrArray          *along_programme_plan_make_demo (AlongProgrammePlan  *self,
                                                    gint64               now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongProgrammePlan, along_programme_plan_free)

G_END_DECLS
