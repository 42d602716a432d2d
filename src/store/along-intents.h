/* along-intents.h — the intents that pages and the command line name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"
#include "rules/along-generation.h"
#include "store/along-intent.h"

G_BEGIN_DECLS

/* Each is a new intent, to be unreffed; records passed in are copied. What the rules say is
 * checked when it runs, not here. */

/* Writes @entry, which was made from @base (%NULL for a new one). What else its editor changed
 * (absences, connections) can be added to the same intent; records that refer to a new @entry do so
 * by its id, which then is negative. */
AlongIntent *along_intent_save_entry   (AlongEntry      *entry,
                                        AlongEntry      *base);
AlongIntent *along_intent_archive      (AlongEntry      *entry,
                                        gboolean         archived);
AlongIntent *along_intent_edit_agency  (AlongAgency     *agency,
                                        AlongAgency     *base);

/* Wants the rule that finds @code to be like this; one that is as it comes is not kept. */
AlongIntent *along_intent_set_rule     (AlongDirectory  *directory,
                                        AlongFindingCode code,
                                        AlongSeverity    severity,
                                        int              number);

/* Wants all rules as they come. */
AlongIntent *along_intent_reset_rules  (AlongDirectory  *directory);

/* Writes @shift, which was made from @base (%NULL for a new one). What its editor changed of its
 * people can be added to the same intent; those that refer to a new @shift do so by its id, which
 * then is negative. Its other assignments stay. */
AlongIntent *along_intent_save_shift   (AlongShift      *shift,
                                        AlongShift      *base);
AlongIntent *along_intent_move_shift   (AlongShift      *shift,
                                        AlongSpan        span);

/* A second shift like @shift at @span; without its people, who may have plans of their own. */
AlongIntent *along_intent_copy_shift   (AlongShift      *shift,
                                        AlongSpan        span);

/* Deletes @shift with its assignments in @roster. Of a series it will not be made again. */
AlongIntent *along_intent_delete_shift (AlongRoster     *roster,
                                        AlongShift      *shift);

/* The same with all of @shifts (AlongShift) of @roster, and no others. */
AlongIntent *along_intent_delete_series (AlongRoster    *roster,
                                        GPtrArray       *shifts);

/* What is different in @edited from @base, for all of @shifts (AlongShift) and no others: each
 * stays on its day, and begins and ends when @edited does by the clock on the wall. */
AlongIntent *along_intent_change_series (AlongZone      *zone,
                                        GPtrArray       *shifts,
                                        AlongShift      *edited,
                                        AlongShift      *base);

/* Writes all that @generation has worked out. */
AlongIntent *along_intent_generate     (AlongGeneration *generation);

AlongIntent *along_intent_assign       (AlongShift      *shift,
                                        gint64           person_id);

/* Gives the seat of @assignment to @person_id, who has to be asked anew. */
AlongIntent *along_intent_reassign     (AlongAssignment *assignment,
                                        gint64           person_id);

/* Takes @assignment off the roster; in @roster, what stands in for it stays and stands alone. */
AlongIntent *along_intent_unassign     (AlongRoster     *roster,
                                        AlongAssignment *assignment);

/* The person of @assignment is excused and stays visible; @person_id stands in. */
AlongIntent *along_intent_stand_in     (AlongAssignment *assignment,
                                        gint64           person_id);

/* Says what becomes of the person of @assignment. The store notes that they are back now where they
 * are done while they were out or the shift goes on, and nothing of it where they are not done. */
AlongIntent *along_intent_set_state    (AlongAssignment *assignment,
                                        AlongAssignmentState state);

G_END_DECLS
