/* along-roster-move.h — what it means to drag something somewhere on the roster
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-roster-plan.h"
#include "store/along-intents.h"

G_BEGIN_DECLS

typedef enum
{
  ALONG_ROSTER_DRAG_SHIFT,      /* a whole shift */
  ALONG_ROSTER_DRAG_OPEN,       /* an open slot of a shift */
  ALONG_ROSTER_DRAG_ASSIGNMENT, /* somebody's place on a shift */
  ALONG_ROSTER_DRAG_PERSON,     /* somebody from the list of people */
} AlongRosterDragKind;

/**
 * AlongRosterDrag:
 *
 * What is being dragged, by ids, so that it outlives a roster that is read again meanwhile. Boxed,
 * for the drag and drop of GTK.
 */
typedef struct
{
  AlongRosterDragKind kind;
  gint64 shift_id;
  gint64 assignment_id;
  gint64 person_id;
} AlongRosterDrag;

#define ALONG_TYPE_ROSTER_DRAG (along_roster_drag_get_type ())
GType           along_roster_drag_get_type  (void) G_GNUC_CONST;

/* What dragging @item of a roster shown @by drags. */
AlongRosterDrag along_roster_drag_init      (AlongRosterBy          by,
                                             const AlongRosterItem *item);

/**
 * AlongRosterTarget:
 * @day: the day it is dropped on
 * @row: the kind of row
 * @person_id: of a person's row, the person; else 0
 * @shift_id: the shift whose block it is dropped on; 0 for none
 */
typedef struct
{
  AlongDay day;
  AlongRosterRowKind row;
  gint64 person_id;
  gint64 shift_id;
} AlongRosterTarget;

/* What dropping @drag on @target does, to be unreffed; a shift is copied when @copy. %NULL when
 * nothing would change, and when it must not be: then @reason is a sentence that says why, to be
 * freed. With an intent @reason is %NULL, or what is to be said of it: that it needs a seat which
 * the shift does not have. The keyboard asks the same question as the pointer. */
AlongIntent    *along_roster_drop           (AlongRoster             *roster,
                                             AlongClock               clock,
                                             AlongDay                 today,
                                             const AlongRosterDrag   *drag,
                                             const AlongRosterTarget *target,
                                             gboolean                 copy,
                                             char                   **reason);

/* The same for giving @person_id a seat on @shift, in place of @assignment if that is not %NULL.
 * Where only somebody who is missing @today leaves a seat open, @person_id stands in for them. */
AlongIntent    *along_roster_give           (AlongRoster             *roster,
                                             AlongClock               clock,
                                             AlongDay                 today,
                                             AlongShift              *shift,
                                             AlongAssignment         *assignment,
                                             gint64                   person_id,
                                             char                   **reason);

/* The same for moving @shift, with all its people, or a copy of it without them, to @span. */
AlongIntent    *along_roster_shift_to       (AlongRoster             *roster,
                                             AlongClock               clock,
                                             AlongShift              *shift,
                                             AlongSpan                span,
                                             gboolean                 copy,
                                             char                   **reason);

/* What is taken away with an item. */
typedef enum
{
  ALONG_ROSTER_REMOVAL_NONE,
  ALONG_ROSTER_REMOVAL_PLACE, /* somebody's place on the shift */
  ALONG_ROSTER_REMOVAL_SEAT,  /* one of its open slots */
  ALONG_ROSTER_REMOVAL_SHIFT, /* the shift with everybody on it */
} AlongRosterRemoval;

/* What deleting @item of @plan takes away: what the item stands for. The only seat of a shift goes
 * with the shift. A slot that is open because somebody is missing stays: it is still theirs. */
AlongRosterRemoval along_roster_get_removal (AlongRosterPlan        *plan,
                                             const AlongRosterItem  *item);

/* Does so; to be unreffed, %NULL when nothing goes. */
AlongIntent    *along_roster_remove         (AlongRosterPlan        *plan,
                                             const AlongRosterItem  *item);

/* @span with one end moved by @minutes on the clock, to a whole quarter of an hour. It keeps its
 * day, at least a quarter of an hour and at most a day. */
AlongSpan       along_roster_resize         (AlongZone               *zone,
                                             AlongSpan                span,
                                             AlongRosterPart          part,
                                             int                      minutes);

G_END_DECLS
