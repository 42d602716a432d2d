/* along-candidate-row.h — somebody in a list of people beside a roster
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-candidate.h"

G_BEGIN_DECLS

/**
 * AlongCandidateRow:
 *
 * The name, below it what speaks against it, and beside it the hours. Assistive technology reads
 * the name, and the rest as its description.
 */
#define ALONG_TYPE_CANDIDATE_ROW (along_candidate_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongCandidateRow, along_candidate_row, ALONG, CANDIDATE_ROW, GtkListBoxRow)

/* Can be activated if @candidate can take the shift. */
GtkWidget      *along_candidate_row_new           (AlongCandidate    *candidate);

/* Owned by @self. */
AlongCandidate *along_candidate_row_get_candidate (AlongCandidateRow *self);

/* For gtk_list_box_set_header_func(): a heading above each group. @others is the translated one
 * above those who cannot. */
void            along_candidate_row_update_header (GtkListBoxRow     *row,
                                                   GtkListBoxRow     *before,
                                                   gpointer           others);

G_END_DECLS
