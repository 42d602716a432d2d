/* filling-fixture.h — agencies drawn by lot whose open seats are to be filled
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "planner/along-filling.h"

typedef struct
{
  AlongRoster *roster;
  AlongDay first_day; /* which is today */
} FillingWorld;

/* How many agencies are drawn: @usual, or as many as ALONGSIDE_AGENCIES in the environment says,
 * for a longer run by hand. */
guint            filling_count_agencies (guint             usual);

void             filling_world_set_up   (FillingWorld     *self);
void             filling_world_tear_down (FillingWorld    *self);

/* All open seats of all shifts; to be freed. */
AlongFilling    *filling_make           (FillingWorld     *self);

/* What is impossible or needs a reason of @person_id on @shift, as texts of which each begins with
 * the code of the finding; @moving as for along_rules_check(). To be unreffed. */
GHashTable      *filling_list_against   (AlongRoster      *roster,
                                         AlongShift       *shift,
                                         gint64            person_id,
                                         gint64            moving);

/* Whether anything speaks against anybody of @before in @after that did not, of those who are still
 * to come. */
gboolean         filling_is_worse       (FillingWorld     *self,
                                         AlongRoster      *before,
                                         AlongRoster      *after);

/* Somebody new on a shift; owned by @roster. */
AlongAssignment *filling_add            (AlongRoster      *roster,
                                         gint64            shift_id,
                                         gint64            person_id,
                                         gint64            id);
