/* demo-fixture.h — the demo of a programme, sorted out for tests
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/along-programme.h"
#include "model/along-assignment.h"
#include "model/along-directory.h"
#include "model/along-roster.h"

/* How many moments there are for demo_get_now(): every ninth day, which is each weekday in turn, of
 * more than a year. A demo is of fourteen weeks, so all clock changes and the turn of the year are
 * in several of them. */
#define DEMO_N_NOWS 45
#define DEMO_N_WEEKS (ALONG_PROGRAMME_WEEKS_BACK + 1 + ALONG_PROGRAMME_WEEKS_AHEAD)

/* Sorted out by the tests themselves, so that they do not lean on what made it. */
typedef struct
{
  gint64 now;
  GPtrArray *records;
  AlongDirectory *directory;
  GHashTable *by_id;    /* gint64 → AlongRecord */
  GHashTable *of_shift; /* AlongShift → GPtrArray of AlongAssignment */
  GPtrArray *shifts;    /* in the order of time */
  GPtrArray *assignments;
  GPtrArray *absences;
  GPtrArray *overrides;
  GPtrArray *sessions;
  GPtrArray *actions;
  AlongLearned *learned;
  AlongDay first_day;
} Demo;

/* Makes the demo of @programme, and finds all its records sound and each after those that it refers
 * to. */
void         demo_init        (Demo            *demo,
                               AlongProgramme  *programme,
                               gint64           now);
void         demo_clear       (Demo            *demo);

/* The record with @id, NULL when there is none. */
gpointer     demo_look_up     (Demo            *demo,
                               gint64           id);

gboolean     demo_is_taken    (AlongAssignment *assignment);
AlongSpan    demo_get_span    (Demo            *demo,
                               AlongAssignment *assignment);

/* A roster of all weeks, with absences and shifts but nobody on them. */
AlongRoster *demo_make_roster (Demo            *demo);

/* The @n-th moment: another day each time, and another time of day. */
gint64       demo_get_now     (int              n);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Demo, demo_clear)
