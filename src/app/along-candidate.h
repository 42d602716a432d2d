/* along-candidate.h — somebody who might take a shift, and what is to be said of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"
#include "rules/along-agreed.h"

G_BEGIN_DECLS

/**
 * AlongCandidate:
 *
 * An item of the lists of people beside a roster.
 *
 * Signals:
 * - changed: something else is to be said of the person
 */
#define ALONG_TYPE_CANDIDATE (along_candidate_get_type ())
G_DECLARE_FINAL_TYPE (AlongCandidate, along_candidate, ALONG, CANDIDATE, GObject)

/* Lets @self say what @newer says of the same person; %FALSE when that is about somebody else, and
 * nothing happens. */
gboolean         along_candidate_update       (AlongCandidate  *self,
                                               AlongCandidate  *newer);

/* Owned by @self. The name is that of the person, with something besides where somebody else in the
 * list has the same one. */
AlongPerson     *along_candidate_get_person   (AlongCandidate  *self);
const char      *along_candidate_get_name     (AlongCandidate  *self);

/* All there is to say of the person on the shift, the gravest first, a line each, or "". */
const char      *along_candidate_get_words    (AlongCandidate  *self);

/* How heavily the gravest weighs: ALONG_SEVERITY_GLADLY where nothing speaks against it,
 * ALONG_SEVERITY_OFF where nothing was asked. */
AlongSeverity    along_candidate_get_severity (AlongCandidate  *self);
gboolean         along_candidate_is_possible  (AlongCandidate  *self);

/* How much the person works; owned by @self. */
const AlongLoad *along_candidate_get_load     (AlongCandidate  *self);

/* The same in words, of this week and of all: "12 h this week, agreed 8–20 h" and so on; to be
 * freed. */
char            *along_candidate_describe_load (AlongCandidate *self);

/* Everybody for @shift as along_ranking_new() ranks them, in a list to be unreffed. What @moving,
 * an assignment or %NULL, takes is free. */
GListModel      *along_candidate_list         (AlongRoster     *roster,
                                               AlongClock       clock,
                                               AlongShift      *shift,
                                               AlongAssignment *moving);

/* Everybody beside the days of @roster, by name: peers, the staff, and last those who take no
 * shifts because of their status. To be unreffed. */
GListModel      *along_candidate_list_all     (AlongRoster     *roster);

G_END_DECLS
