/* along-candidate.h — somebody who might take a shift, and what speaks against it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"

G_BEGIN_DECLS

/* In which group of a list somebody stands. */
typedef enum
{
  ALONG_CANDIDATE_GROUP_PEERS,
  ALONG_CANDIDATE_GROUP_STAFF,
  ALONG_CANDIDATE_GROUP_OTHERS, /* those who cannot, whoever they are */
} AlongCandidateGroup;

/**
 * AlongCandidate:
 *
 * An item of the lists of people beside a roster. It never changes: with the roster goes the list.
 */
#define ALONG_TYPE_CANDIDATE (along_candidate_get_type ())
G_DECLARE_FINAL_TYPE (AlongCandidate, along_candidate, ALONG, CANDIDATE, GObject)

/* What the rules say of @person on @shift, both of @roster. @replaced is the assignment that the
 * person would take the place of, or %NULL. With a %NULL @shift it is about any shift: a peer can
 * whose status lets. */
AlongCandidate *along_candidate_new          (AlongRoster     *roster,
                                              AlongClock       clock,
                                              AlongPerson     *person,
                                              AlongShift      *shift,
                                              AlongAssignment *replaced);

/* Owned by @self. */
AlongPerson    *along_candidate_get_person   (AlongCandidate  *self);
const char     *along_candidate_get_name     (AlongCandidate  *self);

/* How long the person works in the days of the roster: "12 h"; "" for not at all. */
const char     *along_candidate_get_hours    (AlongCandidate  *self);

/* In a few words what speaks against it; "" for nothing. */
const char     *along_candidate_get_reason   (AlongCandidate  *self);

gboolean        along_candidate_is_possible  (AlongCandidate  *self);
AlongCandidateGroup along_candidate_get_group (AlongCandidate *self);

/* Everybody who is kept in the lists, by groups: those against whom nothing speaks first, then by
 * name; to be unreffed. */
GListModel     *along_candidate_list         (AlongRoster     *roster,
                                              AlongClock       clock,
                                              AlongShift      *shift,
                                              AlongAssignment *replaced);

G_END_DECLS
