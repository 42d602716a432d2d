/* along-pair.h — how two people get on with each other on a shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongPair:
 *
 * Of both alike, whoever is named first. Why is nowhere kept: "pairs to avoid, with no reason
 * needed".
 *
 * Properties:
 * - person-id: one AlongPerson
 * - other-id: the other
 * - kind: good company, to be avoided, or never together
 */
#define ALONG_TYPE_PAIR (along_pair_get_type ())
G_DECLARE_FINAL_TYPE (AlongPair, along_pair, ALONG, PAIR, AlongRecord)

gint64        along_pair_get_person_id (AlongPair *self);
gint64        along_pair_get_other_id  (AlongPair *self);
AlongPairKind along_pair_get_kind      (AlongPair *self);

/* The one of the two who is not @person_id. */
gint64        along_pair_get_partner_id (AlongPair *self,
                                         gint64     person_id);

G_END_DECLS
