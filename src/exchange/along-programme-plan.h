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
 * [Rule CODE]     severity, number: as the rule comes when left out; CODE is that of what it finds
 * [Type NAME]     name (translated), kind, seats, start, minutes, least, with-professional,
 *                 after-orientation, roles; wants: a list (translated)
 * [Place NAME]    name, address (translated); generic=true: such a place is part of every agency of
 *                 this kind, and its name is translated
 * [Staff NAME]    name, alias, phone, languages and offers (lists, translated), duties; away
 * [Client CODE]   reach
 * [Peer NAME]     name, alias, phone, languages and offers (lists, translated), status, engagement,
 *                 roles, works-alone;
 *                 responsible, supervisor, reference: NAMEs of staff;
 *                 connection: a list of "KIND DAY", since when it holds;
 *                 sessions: overdue or cancelled, the last one of supervision not having been held,
 *                 in time when left out;
 *                 hours: how many a week at most, 0 when left out, which is: never on a shift;
 *                 least: how many hours a week at least; shifts, week-days: how many a week at
 *                 most; month-days, day-hours, days-in-row, weekends: how many of these at most;
 *                 prefers, rather-not, cannot: lists of "WEEKDAY START-END" or
 *                 "WEEKDAY-WEEKDAY START-END", what is said of each week;
 *                 not-at: NAMEs of places;
 *                 from, until: the first DAY of working, and the first one of not any more;
 *                 away: a list of "FIRST LAST", both being DAYs
 * [Pair NAME]     kind; peer: the NAME of one; other: that of another peer, or staff: of a member
 *                 of the staff
 * [Course NAME]   name (translated), kind, audience, validity, months; needed-for: NAMEs of types, the
 *                 shifts of which need it from the day of the demo on;
 *                 all: the DAY on which everybody who is past orientation did it, nobody when left
 *                 out; certificates: a list of "PEER DAY", who did it on another day; by: the NAME
 *                 of who of the staff signed
 * [Template NAME] name (translated), weeks: of the rotation, the first being the current one
 * [Shift NAME]    template, type, place: NAMEs; days: weekdays, all when left out; weeks: those of
 *                 the rotation, from 1, all when left out; start, end, seats, note (translated);
 *                 staff: NAMEs of those who take turns on the first seat;
 *                 peers: NAMEs of those who may have the others, when left out everybody who is
 *                 connected; regulars: a list of "WEEKDAY NAME", who has the shift every time;
 *                 on-duty: NAMEs of those who take turns on duty
 */

#pragma once

#include "exchange/along-plan-course.h"
#include "exchange/along-plan-person.h"
#include "exchange/along-plan-shift.h"
#include "model/along-agency.h"

G_BEGIN_DECLS

typedef struct
{
  char *title;
  char *description;
  AlongAgency *agency;
  GPtrArray *records;  /* of AlongRecord: all that has no date */
  GPtrArray *template; /* those of them that a new agency starts with */
  GPtrArray *people;   /* of AlongPlanPerson: staff and peers */
  GPtrArray *courses;  /* of AlongPlanCourse */
  GPtrArray *shifts;   /* of AlongPlanShift */
} AlongProgrammePlan;

/* Reads a programme file; ALONG_EXCHANGE_ERROR_BAD_PROGRAMME when it is not one. */
AlongProgrammePlan *along_programme_plan_new       (GBytes  *bytes,
                                                    GError **error);
void                along_programme_plan_free      (AlongProgrammePlan  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongProgrammePlan, along_programme_plan_free)

G_END_DECLS
