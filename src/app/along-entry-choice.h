/* along-entry-choice.h — a row in which one of the agency's entries is chosen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/along-entry.h"

G_BEGIN_DECLS

/* Those of @entries that are in use, after @none, unless that is %NULL, and the one with @id
 * whatever it is; a list of AlongEntry to be unreffed. */
GListModel *along_entry_choice_list (GListModel *entries,
                                  AlongEntry  *none,
                                  gint64       id);

/* Keeps the id in @property of @record the same as what is chosen of @choices, a list of
 * AlongEntry, in @row: an AdwComboRow or a GtkDropDown. */
void   along_entry_choice_bind   (GtkWidget   *row,
                                  GListModel  *choices,
                                  gpointer     record,
                                  const char  *property);

/* Offers in @row @none, unless that is %NULL, then those of @entries that are in use, and the one
 * with @id whatever it is; that one is chosen, or else the first. */
void   along_entry_choice_fill   (AdwComboRow *row,
                                  GListModel  *entries,
                                  AlongEntry  *none,
                                  gint64       id);

/* Chooses what has the @id, if it is offered; @none has 0. */
void   along_entry_choice_set_id (AdwComboRow *row,
                                  gint64       id);

/* The id of the entry that is chosen; 0 for none. */
gint64 along_entry_choice_get_id (AdwComboRow *row);

G_END_DECLS
