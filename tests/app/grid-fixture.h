/* grid-fixture.h — what the tests of the roster's grid and of its page share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-roster-grid.h"

/* The first widget of the type in @widget, which may be itself; NULL when there is none. */
GtkWidget       *grid_fixture_find          (GtkWidget       *widget,
                                             GType            type);
AlongRosterGrid *grid_fixture_get           (GtkWidget       *window);

/* Does what the binding of @widget for a key does. */
void             grid_fixture_press         (gpointer         widget,
                                             guint            key,
                                             GdkModifierType  modifiers);

void             grid_fixture_assert_cursor (AlongRosterGrid *grid,
                                             int              row,
                                             int              day,
                                             int              index);

/* The shift of the block that has the focus; 0 for an empty cell. */
gint64           grid_fixture_get_focus_id  (AlongRosterGrid *grid);
