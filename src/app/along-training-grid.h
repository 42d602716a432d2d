/* along-training-grid.h — people by courses, drawn
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "rules/along-training-table.h"

G_BEGIN_DECLS

/**
 * AlongTrainingGrid:
 *
 * Draws what is in sight of an AlongTrainingTable and nothing else. One square has the cursor; who
 * does not see it hears what it says as the description of the grid.
 *
 * Signals:
 * - cursor-changed (): the cursor is on another square, or that says something else
 * - menu-wanted (GdkRectangle *area): of the square with the cursor, what can be done with it
 */
#define ALONG_TYPE_TRAINING_GRID (along_training_grid_get_type ())
G_DECLARE_FINAL_TYPE (AlongTrainingGrid, along_training_grid, ALONG, TRAINING_GRID, GtkWidget)

/* Takes @table over; %NULL for nothing. The cursor stays on whom and what it was, if these are in
 * it. */
void     along_training_grid_set_table  (AlongTrainingGrid  *self,
                                         AlongTrainingTable *table);

/* The person and the course of the square with the cursor, owned by the table; %FALSE where there
 * is none. */
gboolean along_training_grid_get_cursor (AlongTrainingGrid  *self,
                                         AlongPerson       **person,
                                         AlongCourse       **course);

/* Lets the cursor be on the first of the people whose name begins with @text; %FALSE for none. */
gboolean along_training_grid_find       (AlongTrainingGrid  *self,
                                         const char         *text);

/* What the square with the cursor says, with whom and what it is about; to be freed. */
char    *along_training_grid_describe   (AlongTrainingGrid  *self);

G_END_DECLS
