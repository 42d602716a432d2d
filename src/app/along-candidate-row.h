/* along-candidate-row.h — somebody who might take a shift, in a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-candidate.h"

G_BEGIN_DECLS

/**
 * AlongCandidateRow:
 *
 * A sign of how well it goes, the name, below it all that is to be said, and beside it how much the
 * person works. Assistive technology reads the name, and the rest as its description, of the item
 * that a GtkListView puts around the row.
 */
#define ALONG_TYPE_CANDIDATE_ROW (along_candidate_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongCandidateRow, along_candidate_row, ALONG, CANDIDATE_ROW, GtkWidget)

/* Rows with the candidates of a list, of whom nobody can be activated who can't take the shift. A
 * GtkSignalListItemFactory, to be unreffed. */
GtkListItemFactory *along_candidate_row_factory_new (void);

/* Owned by @self; %NULL while it shows none. */
AlongCandidate *along_candidate_row_get_candidate (AlongCandidateRow *self);

G_END_DECLS
