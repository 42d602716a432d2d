/* along-roster-body.h — the rows of a roster, set in type and split over pages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print/along-roster-table.h"
#include "print/along-typesetter.h"

G_BEGIN_DECLS

/**
 * AlongRosterBody:
 *
 * What stands below the heads of the days, page by page. The first column is on the side where
 * reading begins.
 */
typedef struct _AlongRosterBody AlongRosterBody;

/* Sets @rows, of along_roster_table_new(), in columns that are @width wide together, with @height
 * for them on each page. Keeps @typesetter and @rows. */
AlongRosterBody *along_roster_body_new         (AlongTypesetter *typesetter,
                                                GPtrArray       *rows,
                                                double           width,
                                                double           height);
void             along_roster_body_free        (AlongRosterBody *self);

/* At least 1, also without rows. */
guint            along_roster_body_get_n_pages (AlongRosterBody *self);

/* Draws the rows of @page with their top left corner at the origin. */
void             along_roster_body_draw        (AlongRosterBody *self,
                                                cairo_t         *cr,
                                                guint            page);

/* The left edge and the width of the column of a day, or, with @day -1, of the labels, in a table
 * that is @width wide. */
double           along_roster_body_get_column  (AlongTypesetter *typesetter,
                                                double           width,
                                                int              day,
                                                double          *column_width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongRosterBody, along_roster_body_free)

G_END_DECLS
