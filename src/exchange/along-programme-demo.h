/* along-programme-demo.h — an invented agency around a day, while it is being made
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/along-programme-plan.h"
#include "model/along-assignment.h"
#include "model/along-roster.h"
#include "model/along-shift.h"
#include "rules/along-rules.h"

G_BEGIN_DECLS

/* A peer who takes shifts. */
typedef struct
{
  AlongPlanPerson *plan;
  gint64 id;
  guint place;      /* in the plan, to decide between equals */
  int week_minutes; /* of the week that is dealt out */
  int minutes;      /* of all weeks so far */
} AlongDemoWorker;

/* A shift on a date. */
typedef struct
{
  AlongShift *shift;
  AlongPlanShift *plan;
  AlongDay day;
  int week; /* counted from the current one */
} AlongDemoShift;

/**
 * AlongProgrammeDemo:
 * @plan: what the programme file says
 * @now: the moment of the demo
 * @today: the day of @now
 * @week_start: the first day of the current week
 * @last_id: the lowest id that is given yet
 * @records: of AlongRecord, all that was made, each after those that it refers to
 * @directory: those of them that a directory holds
 * @zone: of the directory
 * @roster: the others
 * @workers: of AlongDemoWorker
 * @shifts: of AlongDemoShift, in the order of time
 * @coordinator_id: of the first coordinator of the plan
 * @n_seats: how many were dealt out so far in the week
 * @n_reasons_due: how many people are to take a seat with a reason, as soon as there is one who can
 *
 * Lives on the stack of along_programme_demo_make(), which makes people first, then their shifts,
 * finds times for supervision, and then deals out the seats around them.
 */
typedef struct
{
  AlongProgrammePlan *plan;
  gint64 now;
  AlongDay today;
  AlongDay week_start;
  gint64 last_id;
  GPtrArray *records;
  AlongDirectory *directory;
  AlongZone *zone;
  AlongRoster *roster;
  GArray *workers;
  GArray *shifts;
  gint64 coordinator_id;
  guint n_seats;
  guint n_reasons_due;
} AlongProgrammeDemo;

/* The demo of @plan at @now, see along_programme_make_demo(). */
GPtrArray       *along_programme_demo_make            (AlongProgrammePlan *plan,
                                                       gint64              now);

/* Adds @record, which is consumed, to the records. */
void             along_programme_demo_add_record      (AlongProgrammeDemo *self,
                                                       gpointer            record);

/* Whether @person_id is away at any time of @span. */
gboolean         along_programme_demo_is_away         (AlongProgrammeDemo *self,
                                                       gint64              person_id,
                                                       AlongSpan           span);

/* Makes the slots of the templates, with their regulars, and the shifts of all weeks. */
void             along_programme_demo_add_shifts      (AlongProgrammeDemo *self);

/* Lets people have learned what the plan says, and the shifts from today on need it. Before the
 * seats are given to people. */
void             along_programme_demo_add_training    (AlongProgrammeDemo *self);

/* Gives the seats of all shifts to people, but for those that stay open. */
void             along_programme_demo_deal_seats      (AlongProgrammeDemo *self);

/* Makes the sessions of supervision, those for two on shifts of their own with both on them, and
 * what was agreed in them. */
void             along_programme_demo_add_sessions    (AlongProgrammeDemo *self);

/* Puts @person_id on @shift, on time and fit where they were there; @stands_in_for_id is the
 * assignment that is kept beside the original, or 0. Owned by @self. */
AlongAssignment *along_programme_demo_add_assignment  (AlongProgrammeDemo   *self,
                                                       AlongShift           *shift,
                                                       gint64                person_id,
                                                       AlongAssignmentState  state,
                                                       gint64                stands_in_for_id);

/* What usually becomes of a seat on @shift, seen from now. */
AlongAssignmentState
                 along_programme_demo_get_usual_state (AlongProgrammeDemo *self,
                                                       AlongShift         *shift);

/* Those who may be asked for a seat, AlongDemoWorker, the first of them first; to be unreffed. Who
 * is on relief comes before the others to stand in for somebody, and after them otherwise. */
GPtrArray       *along_programme_demo_list_candidates (AlongProgrammeDemo *self,
                                                       AlongDemoShift     *planned,
                                                       gboolean            stands_in);

/* The first of them who takes the seat gladly or at least not unwillingly, or else the first who
 * may; %NULL when nobody can. Owned by @self. */
AlongDemoWorker *along_programme_demo_choose_worker   (AlongProgrammeDemo *self,
                                                       AlongDemoShift     *planned,
                                                       gboolean            stands_in);

/* What the rules make of @person_id on @shift, an array of AlongFinding to be unreffed. The status
 * is the one of today: what was done before somebody paused or moved on was done all the same. */
GPtrArray       *along_programme_demo_check_rules     (AlongProgrammeDemo *self,
                                                       AlongShift         *shift,
                                                       gint64              person_id);

/* Whether @person is new, and comes along to learn. */
gboolean         along_programme_demo_is_learning     (AlongPerson        *person);

G_END_DECLS
