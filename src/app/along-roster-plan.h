/* along-roster-plan.h — a week's roster as rows, days and blocks of text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-roster-geometry.h"
#include "app/along-roster-marks.h"
#include "app/along-span-words.h"
#include "model/along-roster.h"
#include "print/along-roster-document.h"
#include "rules/along-change-list.h"

G_BEGIN_DECLS

/* How a line of a block is set. */
typedef enum
{
  ALONG_ROSTER_LINE_TIMES,
  ALONG_ROSTER_LINE_PLAIN,
  ALONG_ROSTER_LINE_DIM,
  ALONG_ROSTER_LINE_STRUCK, /* somebody who is not coming */
  ALONG_ROSTER_LINE_OPEN,   /* seats that nobody has taken, or will be missing from */
} AlongRosterLineStyle;

typedef struct
{
  AlongRosterLineStyle style;
  char *text;
  char *brief; /* the same for a line that has little room; %NULL if there is nothing shorter */
} AlongRosterLine;

/**
 * AlongRosterItem:
 * @shift: the shift, owned by the roster; of one that is gone what it was, owned by the plan
 * @assignment: the assignment that the block stands for in a person's row; %NULL for the whole
 *   shift and for its open slots
 * @gone: whether the shift was published and is not in the week any more: it is only to be seen
 * @change: what of the shift is not as it was published; %NULL for nothing. Owned by the plan
 * @n_open: where @assignment is %NULL, the seats of the shift that nobody will take, see
 *   along_rules_count_open(); else 0
 * @start: when it begins, in minutes of the wall clock since midnight
 * @end: when it ends, likewise since the midnight before @start
 * @spot: where it lies; @spot.index is its place in the cell
 * @lines: of AlongRosterLine, the times first
 */
typedef struct
{
  AlongShift *shift;
  AlongAssignment *assignment;
  gboolean gone;
  const AlongShiftChange *change;
  int n_open;
  int start;
  int end;
  AlongRosterSpot spot;
  GArray *lines;
} AlongRosterItem;

typedef enum
{
  ALONG_ROSTER_ROW_SHIFTS, /* the shifts of a type at a place */
  ALONG_ROSTER_ROW_OPEN,   /* the open slots of all */
  ALONG_ROSTER_ROW_PERSON,
} AlongRosterRowKind;

/**
 * AlongRosterRow:
 * @title: what is written in bold, and @detail below it; %NULL for none
 * @cells: of each day the AlongRosterItems from the earliest; they belong to the plan
 * @away: of a person, the days on which there is an absence
 */
typedef struct
{
  AlongRosterRowKind kind;
  gint64 type_id;
  gint64 place_id;
  gint64 person_id;
  char *title;
  char *detail;
  GPtrArray *cells[ALONG_DAYS_A_WEEK];
  gboolean away[ALONG_DAYS_A_WEEK];
} AlongRosterRow;

/**
 * AlongRosterPlan:
 *
 * What the page shows of a roster, without a widget: which rows there are, and what is written
 * where. Made anew when anything of it changes, and then only read.
 */
typedef struct _AlongRosterPlan AlongRosterPlan;

/* The span of @roster is a week. With a @filter that is not empty, only what matches it. @now is in
 * seconds since 1970 UTC: from its day on those are missed who are planned and work no more, and
 * who should have been back by then is overdue. */
AlongRosterPlan *along_roster_plan_new           (AlongRoster           *roster,
                                                  AlongRosterBy          by,
                                                  const char            *filter,
                                                  AlongClock             clock,
                                                  gint64                 now);
void             along_roster_plan_free          (AlongRosterPlan       *self);

/* Writes @marks, which it keeps, into the lines of what they are about: before the plan is shown.
 * Whatever they know of other records is left alone. */
void             along_roster_plan_set_marks     (AlongRosterPlan       *self,
                                                  AlongRosterMarks      *marks);

/* What they know of an assignment or a shift, see along_roster_marks_get() and
 * along_roster_marks_get_lacks(). */
const char      *along_roster_plan_get_mark      (AlongRosterPlan       *self,
                                                  gpointer               record);
const char      *along_roster_plan_get_lacks     (AlongRosterPlan       *self,
                                                  AlongShift            *shift);

/* All owned by @self. */
AlongRoster     *along_roster_plan_get_roster    (AlongRosterPlan       *self);
AlongRosterBy    along_roster_plan_get_by        (AlongRosterPlan       *self);
AlongClock       along_roster_plan_get_clock     (AlongRosterPlan       *self);
AlongSpanWords  *along_roster_plan_get_span_words (AlongRosterPlan      *self);
gint64           along_roster_plan_get_now       (AlongRosterPlan       *self);
AlongDay         along_roster_plan_get_today     (AlongRosterPlan       *self);
AlongDay         along_roster_plan_get_first_day (AlongRosterPlan       *self);
GPtrArray       *along_roster_plan_get_rows      (AlongRosterPlan       *self);
GPtrArray       *along_roster_plan_get_items     (AlongRosterPlan       *self);

/* What is not as it was published: AlongShiftChange, see along_change_list_new(). */
GPtrArray       *along_roster_plan_get_changes   (AlongRosterPlan       *self);

/* Whether one made at @now would say the same. */
gboolean         along_roster_plan_holds_at      (AlongRosterPlan       *self,
                                                  gint64                 now);

/* The item at @spot, or %NULL. */
AlongRosterItem *along_roster_plan_get_item      (AlongRosterPlan       *self,
                                                  AlongRosterSpot        spot);

/* The item of a shift that is there and an assignment (0 for none); failing that, the first of the
 * shift; failing that, %NULL. */
AlongRosterItem *along_roster_plan_find_item     (AlongRosterPlan       *self,
                                                  gint64                 shift_id,
                                                  gint64                 assignment_id);

/* The row that means the same as @row of another plan, or -1. */
int              along_roster_plan_find_row      (AlongRosterPlan       *self,
                                                  const AlongRosterRow  *row);

/* How many seats are open on @day, 0–6. */
int              along_roster_plan_count_open    (AlongRosterPlan       *self,
                                                  int                    day);

/* An empty cell as a sentence: "Outreach at Harbour, Wednesday 25 November, no shift"; to be
 * freed. */
char            *along_roster_plan_describe_cell (AlongRosterPlan       *self,
                                                  int                    row,
                                                  int                    day);

/* "Outreach at Harbour" or "Outreach"; to be freed. */
char            *along_roster_dup_shift_name     (AlongRoster           *roster,
                                                  AlongShift            *shift);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongRosterPlan, along_roster_plan_free)

G_END_DECLS
