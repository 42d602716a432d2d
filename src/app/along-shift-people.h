/* along-shift-people.h — the people of a shift in its editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/along-roster.h"
#include "store/along-intent.h"

G_BEGIN_DECLS

/**
 * AlongShiftPeople:
 *
 * A row for everybody on a shift, with what became of it. What is changed is kept here until the
 * editor saves it.
 *
 * Signals:
 * - changed: somebody came or went, or a state is another one
 * - wanted (gint64 assignment_id): somebody is to be found for an open seat, or with an assignment,
 *   a stand-in for it
 */
#define ALONG_TYPE_SHIFT_PEOPLE (along_shift_people_get_type ())
G_DECLARE_FINAL_TYPE (AlongShiftPeople, along_shift_people, ALONG, SHIFT_PEOPLE,
                      AdwPreferencesGroup)

/* Begins with those who are on @shift in @roster. */
void             along_shift_people_start      (AlongShiftPeople *self,
                                                AlongRoster      *roster,
                                                AlongShift       *shift);

/* Whether the day of the shift has come, which it has not at first: before, nothing is offered that
 * tells what happened on it. */
void             along_shift_people_set_begun  (AlongShiftPeople *self,
                                                gboolean          begun);

/* Adds @person_id, as a stand-in for @replaced_id if that is not 0. */
void             along_shift_people_add        (AlongShiftPeople *self,
                                                gint64            person_id,
                                                gint64            replaced_id);

/* Takes @before_id off the shift, if what became of them is not on record, and adds @person_id, if
 * they are not on it; either may be 0 for nobody. */
void             along_shift_people_swap       (AlongShiftPeople *self,
                                                gint64            before_id,
                                                gint64            person_id);

/* Says below the names who will not be there after all, and who stands in for whom. @roster has the
 * shift as it will be with the people as they are now. */
void             along_shift_people_tell       (AlongShiftPeople *self,
                                                AlongRoster      *roster,
                                                AlongDay          today,
                                                AlongClock        clock);

/* The AlongAssignments as they are now; owned by @self. Those not saved yet have negative ids. */
GPtrArray       *along_shift_people_get_all    (AlongShiftPeople *self);
AlongAssignment *along_shift_people_find       (AlongShiftPeople *self,
                                                gint64            id);

/* Whether they differ from those that were there at the start. */
gboolean         along_shift_people_is_changed (AlongShiftPeople *self);

/* Adds to @intent who came, for the shift @shift_id, changed and went. */
void             along_shift_people_collect    (AlongShiftPeople *self,
                                                gint64            shift_id,
                                                AlongIntent      *intent);

G_END_DECLS
