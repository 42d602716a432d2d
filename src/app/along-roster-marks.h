/* along-roster-marks.h — what speaks against those who are on a roster, found bit by bit
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"
#include "model/along-words.h"

G_BEGIN_DECLS

/**
 * AlongRosterMarks:
 *
 * What has come to speak against those who have the seats of a roster, and what its shifts lack, to
 * be decided or decided when it was published, in words. Every rule is asked about everybody: that
 * takes longer than a frame, so it is worked out in pieces, and then only read.
 */
typedef struct _AlongRosterMarks AlongRosterMarks;

/* Nothing is found as yet. */
AlongRosterMarks *along_roster_marks_new         (AlongRoster       *roster,
                                                  AlongDay           today,
                                                  AlongClock         clock);
AlongRosterMarks *along_roster_marks_ref         (AlongRosterMarks  *self);
void              along_roster_marks_unref       (AlongRosterMarks  *self);

/* Goes on until @until, in microseconds of g_get_monotonic_time(), but does at least one shift;
 * TRUE when all is found. */
gboolean          along_roster_marks_work        (AlongRosterMarks  *self,
                                                  gint64             until);

/* Whether it is, or will be, what is to be known of @roster on @today. */
gboolean          along_roster_marks_is_of       (AlongRosterMarks  *self,
                                                  AlongRoster       *roster,
                                                  AlongDay           today,
                                                  AlongClock         clock);

/* Whether they are of the week of @roster, whatever has become of it since. */
gboolean          along_roster_marks_is_of_week  (AlongRosterMarks  *self,
                                                  AlongRoster       *roster);

/* Whether nothing was found, or the same as of @other. */
gboolean          along_roster_marks_is_empty    (AlongRosterMarks  *self);
gboolean          along_roster_marks_equal       (AlongRosterMarks  *self,
                                                  AlongRosterMarks  *other);

/* What is known of @record: of an AlongAssignment what speaks against whoever has it, of an
 * AlongShift what it lacks that was decided when it was published; %NULL for nothing. */
const char       *along_roster_marks_get         (AlongRosterMarks  *self,
                                                  gpointer           record);

/* What @shift lacks that is still to be decided, but for what its open slots tell; %NULL for
 * nothing. */
const char       *along_roster_marks_get_lacks   (AlongRosterMarks  *self,
                                                  AlongShift        *shift);

/* What speaks against whoever has @assignment of @shift, see along_rules_find_against(), in words
 * to be freed; %NULL for nothing. */
char             *along_roster_marks_dup_against (AlongRoster       *roster,
                                                  AlongShift        *shift,
                                                  AlongAssignment   *assignment,
                                                  AlongDay           today,
                                                  AlongClock         clock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongRosterMarks, along_roster_marks_unref)

G_END_DECLS
