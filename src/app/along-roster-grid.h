/* along-roster-grid.h — the custom drawn week: heads, rows and blocks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-roster-move.h"

G_BEGIN_DECLS

/**
 * AlongRosterGrid:
 *
 * A GtkScrollable whose heads and row labels stay in sight. The background is drawn; each block in
 * sight is an AlongRosterBlock with a real focus and an accessible name. One cell or block at a
 * time is under the cursor, which the keyboard moves.
 *
 * It knows the rules of dragging, but changes nothing itself. It activates the actions `roster.…`
 * of the page around it.
 *
 * Signals:
 * - wanted (AlongIntent *intent): what was dragged asks for this
 * - cursor-changed: the cursor is elsewhere, or on something else
 * - menu-wanted (int x, int y): a menu for what is under the cursor
 */
#define ALONG_TYPE_ROSTER_GRID (along_roster_grid_get_type ())
G_DECLARE_FINAL_TYPE (AlongRosterGrid, along_roster_grid, ALONG, ROSTER_GRID, GtkWidget)

/* Shows @plan, which it takes over; %NULL for nothing. The cursor stays on the same shift, and if
 * that is gone, on the same cell as far as there is one. */
void             along_roster_grid_take_plan  (AlongRosterGrid *self,
                                               AlongRosterPlan *plan);
AlongRosterPlan *along_roster_grid_get_plan   (AlongRosterGrid *self);

/* Where the line of now is drawn: the day, 0–6, or -1 when this is another week, and the minute of
 * that day. */
void             along_roster_grid_set_now    (AlongRosterGrid *self,
                                               int              day,
                                               int              minute);

/* The cursor; an index of -1 means the cell and none of its blocks. */
AlongRosterSpot  along_roster_grid_get_cursor (AlongRosterGrid *self);
void             along_roster_grid_set_cursor (AlongRosterGrid *self,
                                               AlongRosterSpot  spot);

/* The item under the cursor, or %NULL: what can be worked on, so not a shift that is gone. */
AlongRosterItem *along_roster_grid_get_item   (AlongRosterGrid *self);

/* The area of the cursor in the widget, for something that points at it. */
void             along_roster_grid_get_area   (AlongRosterGrid *self,
                                               GdkRectangle    *area);

/* Tells @text in place, beside the cursor, and reads it out. */
void             along_roster_grid_tell       (AlongRosterGrid *self,
                                               const char      *text);

/* Puts the cursor on the shift, or on whichever is new in the same week, if the next roster that is
 * read shows it; unless the cursor is moved before. With 0 the cursor stays. */
#define ALONG_ROSTER_GRID_NEW_SHIFT ((gint64) -1)
void             along_roster_grid_expect     (AlongRosterGrid *self,
                                               gint64           shift_id);

G_END_DECLS
