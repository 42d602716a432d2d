/* along-day-view.h — what a coordinator has to know of a day: who is out, what comes, what is open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-change-list.h"
#include "rules/along-rules.h"

G_BEGIN_DECLS

/* How far ahead it is looked for what is open, in seconds. */
#define ALONG_DAY_VIEW_AHEAD (72 * 60 * 60)

/* For so many days before today it is asked who came, unless that was said: an office that is
 * closed over a weekend or a feast must find it on the day after. */
#define ALONG_DAY_VIEW_BACK 7

/* The days that a roster for it holds, the first of them ALONG_DAY_VIEW_BACK before today: a day
 * more than is looked ahead, as one of them may be shorter. */
#define ALONG_DAY_VIEW_DAYS (ALONG_DAY_VIEW_BACK + 5)

/* In seconds: who checks in longer before a shift begins may have come for another one. */
#define ALONG_DAY_VIEW_EARLY (60 * 60)

/**
 * AlongDayGap:
 * @shift: one that is running or coming
 * @n_open: how many of its seats nobody will take, see along_rules_count_open()
 * @lacks: what else is to be known of it, of AlongFinding, see along_rules_find_standing()
 */
typedef struct
{
  AlongShift *shift;
  int n_open;
  GPtrArray *lacks;
} AlongDayGap;

/**
 * AlongDayCall:
 * @person: whom to call
 * @overdue: from where they are not back; %NULL of those who are called because they are on duty
 * @shifts: during which shifts they are on duty
 */
typedef struct
{
  AlongPerson *person;
  AlongAssignment *overdue;
  GPtrArray *shifts;
} AlongDayCall;

/**
 * AlongDayView:
 * @out: of AlongAssignment, those who are checked in to work; who should be back first comes
 *   first, who has no time for that comes last
 * @sessions: of AlongShift, the supervision sessions that have begun, today or in the
 *   ALONG_DAY_VIEW_BACK days before, and of which nobody has said what became of them, unless they
 *   are over and the roster of that day is closed; by their start. Who is in one is not out
 * @expected: of AlongAssignment, those who are to come to a shift of today, or to one that began
 *   earlier and is not over; by its start
 * @unseen: of AlongAssignment, those whose shift was over today or in the ALONG_DAY_VIEW_BACK days
 *   before, on a day whose roster is not closed, and of whom nobody has said whether they came, and
 *   those who missed one of today; by its start
 * @gaps: of AlongDayGap, the shifts that run or begin within ALONG_DAY_VIEW_AHEAD and lack somebody
 * @calls: of AlongDayCall, who is overdue, then who is on duty during what of today is left and
 *   during the shifts that people are out for
 * @changes: of AlongShiftChange, what is not as it was published, from today on
 *
 * The records are owned by the roster that it was made of, which the view keeps.
 */
typedef struct
{
  AlongRoster *roster;
  GPtrArray *out;
  GPtrArray *sessions;
  GPtrArray *expected;
  GPtrArray *unseen;
  GPtrArray *gaps;
  GPtrArray *calls;
  GPtrArray *changes;
} AlongDayView;

/* What is to be known at @now; @roster holds ALONG_DAY_VIEW_DAYS days, see there. */
AlongDayView *along_day_view_new  (AlongRoster  *roster,
                                   gint64        now);
void          along_day_view_free (AlongDayView *self);

/* Whether it is longer than ALONG_DAY_VIEW_EARLY at @now until @shift begins. */
gboolean      along_day_view_is_early (AlongShift *shift,
                                       gint64      now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongDayView, along_day_view_free)

G_END_DECLS
