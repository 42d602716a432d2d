/* along-roster.h — a stretch of the roster: its shifts, who is on them and who is away
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-absence.h"
#include "model/along-assignment.h"
#include "model/along-directory.h"
#include "model/along-learned.h"
#include "model/along-answer.h"
#include "model/along-override.h"
#include "model/along-published.h"
#include "model/along-shift.h"
#include "model/along-supervision.h"
#include "model/along-training.h"
#include "model/along-wish.h"

G_BEGIN_DECLS

/**
 * AlongRoster:
 *
 * A snapshot, filled once and then read by the rules, the pages on screen and the pages on paper.
 * It holds every shift, absence and wish that overlaps its span or lies within ALONG_ROSTER_MARGIN
 * seconds of it, so that a rule sees what happens on the other side of its edges, too; and,
 * wherever they are, the shifts that somebody is out for, and those that were in it when it was
 * published, these with the absences during them.
 * Of what else lies within ALONG_ROSTER_REACH days it knows who works when, and no more: that is
 * enough to count the hours of a week and the days of a month.
 */
#define ALONG_TYPE_ROSTER (along_roster_get_type ())
G_DECLARE_FINAL_TYPE (AlongRoster, along_roster, ALONG, ROSTER, GObject)

/* Two days: the longest shift (a day), and a day of rest around it. */
#define ALONG_ROSTER_MARGIN (2 * 24 * 60 * 60)

/* Any calendar month around a shift, and more weekends to both sides than a rule counts. */
#define ALONG_ROSTER_REACH 35

/**
 * AlongWork:
 * @assignment_id: a seat that takes somebody's time
 * @shift_id: of which shift; it need not be in the roster
 * @span: when that is
 * @day: the agency's day on which it begins; told by along_roster_get_works()
 * @is_away: whether they are away during it, and still have the seat: it takes no hours then
 */
typedef struct
{
  gint64 assignment_id;
  gint64 shift_id;
  AlongSpan span;
  AlongDay day;
  gboolean is_away;
} AlongWork;

/* @directory is kept, not copied. */
AlongRoster     *along_roster_new                  (AlongDirectory  *directory,
                                                    AlongSpan        span);

/* Filling: shifts first and in the order of their start, then their assignments in the order of
 * their ids. An assignment of a shift that is not in the roster is a caller's mistake. */
void             along_roster_add_shift            (AlongRoster     *self,
                                                    AlongShift      *shift);
void             along_roster_add_assignment       (AlongRoster     *self,
                                                    AlongAssignment *assignment);
void             along_roster_add_absence          (AlongRoster     *self,
                                                    AlongAbsence    *absence);
void             along_roster_add_wish             (AlongRoster     *self,
                                                    AlongWish       *wish);
void             along_roster_add_override         (AlongRoster     *self,
                                                    AlongOverride   *override);
void             along_roster_add_supervision      (AlongRoster     *self,
                                                    AlongSupervision *supervision);
void             along_roster_add_training         (AlongRoster     *self,
                                                    AlongTraining   *training);

void             along_roster_add_published        (AlongRoster     *self,
                                                    AlongPublished  *published);
void             along_roster_add_answer           (AlongRoster     *self,
                                                    AlongAnswer     *answer);

/* What people have learned of the courses that are required for anything; kept, not copied. */
void             along_roster_set_learned          (AlongRoster     *self,
                                                    AlongLearned    *learned);

/* What @person_id works on shifts that are not in the roster; copied. */
void             along_roster_add_far_work         (AlongRoster     *self,
                                                    gint64           person_id,
                                                    const AlongWork *work);

/* The same stretch, to go on with: who comes to its shifts or leaves them from then on does so in
 * one of the two alone. Records are shared, not copied. To be unreffed. */
AlongRoster     *along_roster_copy                 (AlongRoster     *self);

/* Takes out @assignment, the very one that was added. */
void             along_roster_remove_assignment    (AlongRoster     *self,
                                                    AlongAssignment *assignment);

/* The same stretch as it would be with @shift and @assignments, an array of AlongAssignment, in
 * place of the shift with this id and all who are on it; neither need be in @self. Everything else
 * is shared, not copied. To be unreffed. */
AlongRoster     *along_roster_new_with             (AlongRoster     *self,
                                                    AlongShift      *shift,
                                                    GPtrArray       *assignments);

/* The same stretch without the shifts whose ids @shift_ids has (a set of gint64), as they are now
 * or were published: of those it knows who works when, and no more, as of what lies further away.
 * What else there is is shared, not copied. To be unreffed. */
AlongRoster     *along_roster_new_without          (AlongRoster     *self,
                                                    GHashTable      *shift_ids);

AlongDirectory  *along_roster_get_directory        (AlongRoster     *self);
AlongSpan        along_roster_get_span             (AlongRoster     *self);

/* All arrays belong to the roster, are sorted as they were filled, and are never %NULL. Those of
 * shifts hold the shifts in the margin, too: a page shows the ones that
 * along_roster_has_shift() tells are its own. */
GPtrArray       *along_roster_get_shifts           (AlongRoster     *self);
GPtrArray       *along_roster_get_assignments      (AlongRoster     *self,
                                                    gint64           shift_id);
/* Those who have a seat on the shift with @shift_id and come, or came (AlongPerson, owned by the
 * directory), in the order of their seats; to be unreffed. */
GPtrArray       *along_roster_list_present         (AlongRoster     *self,
                                                    gint64           shift_id);

GPtrArray       *along_roster_get_person_assignments (AlongRoster   *self,
                                                    gint64           person_id);
GPtrArray       *along_roster_get_person_absences  (AlongRoster     *self,
                                                    gint64           person_id);

GPtrArray       *along_roster_get_person_wishes    (AlongRoster     *self,
                                                    gint64           person_id);

/* All that @person_id works, as AlongWork in the order of the starts: the seats that take time of
 * shifts in the roster, and what lies further away. To be used before anything is added. */
GArray          *along_roster_get_works            (AlongRoster     *self,
                                                    gint64           person_id);

/* What people have learned; owned by the roster, never %NULL. */
AlongLearned    *along_roster_get_learned          (AlongRoster     *self);

/* The shifts as they were when the roster was published: all that were in its span or margin then,
 * or are now; and the one of these that has become the shift with @shift_id, or %NULL. */
GPtrArray       *along_roster_get_all_published    (AlongRoster     *self);
AlongPublished  *along_roster_get_published        (AlongRoster     *self,
                                                    gint64           shift_id);

/* Why it was published without what it lacked. */
GPtrArray       *along_roster_get_answers          (AlongRoster     *self,
                                                    gint64           published_id);

/* What kind of session the shift with @shift_id is and what became of it; %NULL for other shifts,
 * and for those that are not in the roster. */
AlongSupervision *along_roster_get_supervision     (AlongRoster     *self,
                                                    gint64           shift_id);

/* Likewise, of a training session. */
AlongTraining   *along_roster_get_training         (AlongRoster     *self,
                                                    gint64           shift_id);

/* Why somebody has the shift although rules asked for a reason; also of the shifts further away
 * that along_roster_get_works() has. */
GPtrArray       *along_roster_get_overrides        (AlongRoster     *self,
                                                    gint64           assignment_id);

/* The record with @id in this roster, or %NULL; owned by it. */
AlongShift      *along_roster_get_shift            (AlongRoster     *self,
                                                    gint64           id);
AlongAssignment *along_roster_get_assignment       (AlongRoster     *self,
                                                    gint64           id);

/* Whether @shift begins inside the span, that is, belongs to the days shown. */
gboolean         along_roster_has_shift            (AlongRoster     *self,
                                                    AlongShift      *shift);

G_END_DECLS
