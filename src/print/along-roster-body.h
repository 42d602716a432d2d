/* along-roster-body.h — the rows of a roster, set in type and split over pages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print/along-roster-form.h"

G_BEGIN_DECLS

/**
 * AlongRosterBody:
 *
 * What stands on a page between its heading and its foot: the heads of the columns and the rows.
 * The first column is on the side where reading begins.
 */
typedef struct _AlongRosterBody AlongRosterBody;

/* Sets @table in columns that are @width wide together, with @height on each page, in the usual
 * size of its styles times @scale. Keeps @form and @table, which must outlive it. */
AlongRosterBody *along_roster_body_new         (const AlongRosterForm *form,
                                                AlongSheet            *table,
                                                double                 width,
                                                double                 height,
                                                double                 scale);
void             along_roster_body_free        (AlongRosterBody       *self);

/* At least 1, also without rows. */
guint            along_roster_body_get_n_pages (AlongRosterBody       *self);

/* Draws what is on @page with its top left corner at the origin. */
void             along_roster_body_draw        (AlongRosterBody       *self,
                                                cairo_t               *cr,
                                                guint                  page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongRosterBody, along_roster_body_free)

G_END_DECLS
