/* along-rules.h — may this person take this shift, and if not, why not
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-finding.h"
#include "rules/along-rule-table.h"

G_BEGIN_DECLS

/* Everything that speaks against @person_id on @shift, the gravest first; an array of AlongFinding
 * to be unreffed, empty when nothing does. The one function that every way in asks: the list, the
 * drag, the keyboard, the command line and the transaction in the store.
 *
 * @shift need not be in @roster, nor as it is there: a shift that is about to move is passed as it
 * will be, with its id. @roster must hold what surrounds the shift's span. @moving is the id of an
 * assignment to leave out because it is the one that changes, or 0. */
GPtrArray *along_rules_check       (AlongRoster     *roster,
                                    AlongShift      *shift,
                                    gint64           person_id,
                                    gint64           moving);

/* @roster as it will be when whoever has @assignment, of @shift, makes way for somebody who stands
 * in, see along_assignment_get_replaced(); to be unreffed. */
AlongRoster *along_rules_excuse    (AlongRoster     *roster,
                                    AlongShift      *shift,
                                    AlongAssignment *assignment);

/* What @shift, as it will be, makes of everybody who has a seat on it: the findings of the rules
 * that look at what of it is not as in @roster. */
GPtrArray *along_rules_check_shift (AlongRoster     *roster,
                                    AlongShift      *shift);

/* What of a shift is different, and whether the rule that found @finding looks at any of it. */
AlongAspects along_rules_compare_shifts (AlongShift *before,
                                    AlongShift      *after);
gboolean   along_rules_concerns    (const AlongFinding *finding,
                                    AlongAspects     aspects);

/* What @shift lacks, whoever is on it: too few people, a professional, somebody on duty; or that
 * the only one there until its end, who is not back yet, has not agreed to work alone. An array of
 * AlongFinding, to be unreffed. Who is missing, as along_rules_is_missing() tells on @today, does
 * not count; nor, while anybody is still to go or out, does who was back before the end. */
GPtrArray *along_rules_check_team  (AlongRoster     *roster,
                                    AlongShift      *shift,
                                    AlongDay         today);

/* Whether who is on duty goes along on @shift, a house call or the like [osis]: will be there, and
 * has no seat on another shift at that time, and is not to go along on one. */
gboolean   along_rules_is_accompanied (AlongRoster  *roster,
                                       AlongShift   *shift,
                                       AlongDay      today);

/* Whether @person_id is on duty during @shift and the only one of the staff who is to go along; and
 * the other shifts of @roster at the same time of which that holds, an array to be unreffed. Nobody
 * does where they will not be there, nor on a session that is cancelled. @moving is as for
 * along_rules_check(). */
gboolean   along_rules_goes_along     (AlongRoster  *roster,
                                       AlongShift   *shift,
                                       gint64        person_id,
                                       gint64        moving,
                                       AlongDay      today);
GPtrArray *along_rules_list_accompanied (AlongRoster *roster,
                                       AlongShift   *shift,
                                       gint64        person_id,
                                       gint64        moving,
                                       AlongDay      today);

/* Whether @shift was over when @today began. */
gboolean   along_rules_is_over        (AlongRoster  *roster,
                                       AlongShift   *shift,
                                       AlongDay      today);

/* Whether the rule that found @finding about @shift has counted @work of the person with it. */
gboolean   along_rules_has_counted    (AlongDirectory     *directory,
                                       AlongShift         *shift,
                                       const AlongFinding *finding,
                                       const AlongWork    *work);

/* What has come to speak against whoever has @assignment of @shift, such as a pair, a cap or a
 * "cannot" that was entered since: what is impossible, or needs a reason and has none. Nothing of
 * who is not still to come, nor of a shift that was over when @today began: what is past can't be
 * decided any more. That somebody is alone is told of the shift. An array of AlongFinding, to be
 * unreffed. */
GPtrArray *along_rules_find_against (AlongRoster    *roster,
                                    AlongShift      *shift,
                                    AlongAssignment *assignment,
                                    AlongDay         today);

/* All that is to be known of @shift as it stands: what it lacks, as along_rules_check_team() tells,
 * whether or not somebody has decided that, and what along_rules_find_against() tells of those who
 * are on it. Nothing of one that was over when @today began. Likewise. */
GPtrArray *along_rules_find_standing (AlongRoster   *roster,
                                    AlongShift      *shift,
                                    AlongDay         today);

/* What of that is to be decided before it is published, and of this what it lacks, without those
 * who are on it. What it lacks was decided where it was published with a reason for it and is as it
 * was then: along_rules_find_decided() tells this. Likewise. */
GPtrArray *along_rules_find_undecided (AlongRoster  *roster,
                                    AlongShift      *shift,
                                    AlongDay         today);
GPtrArray *along_rules_find_lacks   (AlongRoster    *roster,
                                    AlongShift      *shift,
                                    AlongDay         today);
GPtrArray *along_rules_find_decided (AlongRoster    *roster,
                                    AlongShift      *shift,
                                    AlongDay         today);

/* The reason with which @finding, of along_rules_find_decided(), was decided; owned by @roster. */
AlongAnswer *along_rules_get_answer (AlongRoster        *roster,
                                     AlongShift         *shift,
                                     const AlongFinding *finding);

/* Why @person_id, who was planned for @shift of @roster, will not be there after all; to be freed
 * with g_free(), %NULL when nothing is known of that. A time away may have been entered since; and
 * who is archived or paused by now is missing from shifts that are not over when @today begins. */
AlongFinding *along_rules_find_absence (AlongRoster     *roster,
                                        AlongShift      *shift,
                                        gint64           person_id,
                                        AlongDay         today);

/* Whether along_rules_find_absence() may find anything of @person_id on any shift of @roster. */
gboolean      along_rules_may_be_absent (AlongRoster    *roster,
                                         gint64          person_id);

/* The same of an assignment, where its person is still expected. */
AlongFinding *along_rules_find_missing (AlongRoster     *roster,
                                        AlongAssignment *assignment,
                                        AlongDay         today);

/* Whether whoever has the seat of @assignment will not take it: as along_rules_find_missing()
 * tells, or because they were stood down from a shift that is not over when @today begins, or back
 * from it before it began. */
gboolean     along_rules_is_missing  (AlongRoster     *roster,
                                      AlongAssignment *assignment,
                                      AlongDay         today);

/* Whether whoever has @assignment is to come to its shift, or did: has a seat of it, and is not
 * missing as along_rules_is_missing() tells. */
gboolean     along_rules_is_coming   (AlongRoster     *roster,
                                      AlongAssignment *assignment,
                                      AlongDay         today);

/* Whether whoever has @assignment is still to come, or may have come and nobody has said so. To a
 * session that is cancelled nobody is. */
gboolean     along_rules_is_expected (AlongRoster     *roster,
                                      AlongAssignment *assignment,
                                      AlongDay         today);

/* Whether whoever has @assignment was back before @utc; not where it is not known since when. */
gboolean     along_rules_was_back    (AlongAssignment *assignment,
                                      gint64           utc);

/* Whether whoever has @assignment, of @shift as it will be, was back before its end. Where it is
 * not known since when, they are back while others are out. */
gboolean     along_rules_has_left    (AlongRoster     *roster,
                                      AlongShift      *shift,
                                      AlongAssignment *assignment);

/* Whether whoever has @assignment, of @shift as it will be, is company to others on it until its
 * end: comes or came, and was not stood down and has not left, as along_rules_has_left() tells. */
gboolean     along_rules_is_company  (AlongRoster     *roster,
                                      AlongShift      *shift,
                                      AlongAssignment *assignment,
                                      AlongDay         today);

/* Whether @person_id, who is on duty during @shift, will be there; nobody, which is 0, will not. */
gboolean     along_rules_is_reachable (AlongRoster    *roster,
                                      AlongShift      *shift,
                                      gint64           person_id,
                                      AlongDay         today);

/* Whether @shift was to be a session that is not held, and nobody is looked for any more. */
gboolean     along_rules_is_cancelled (AlongRoster    *roster,
                                       AlongShift     *shift);

/* How many seats of @shift nobody will take: nobody has them, or somebody who is missing, as
 * along_rules_is_missing() tells. Never negative; none of a session that is cancelled, which lacks
 * nothing either. */
int          along_rules_count_open  (AlongRoster     *roster,
                                      AlongShift      *shift,
                                      AlongDay         today);

/* Where a seat of @shift is open only because somebody is missing, the assignments of all who are:
 * whoever is assigned next stands in for one of them; nobody does for who was out. An array to be
 * unreffed, empty while there is a seat that nobody has, and when none is open. */
GPtrArray   *along_rules_find_vacated (AlongRoster    *roster,
                                      AlongShift      *shift,
                                      AlongDay         today);

/* That no seat of @shift is open: to be said, but no reason against anybody. To be freed with
 * g_free(), %NULL while one is. */
AlongFinding *along_rules_find_full  (AlongRoster     *roster,
                                      AlongShift      *shift,
                                      AlongDay         today);

/* Whether @person takes shifts at all: is kept in the lists and, of a peer, has a status for it.
 * Who is in orientation works, with others: "on-the-job training" [coop]. */
gboolean   along_rules_works       (AlongPerson     *person);
gboolean   along_rules_is_working_status (AlongPeerStatus status);

/* Whether @person may be the only one there: of a peer, it is agreed and the orientation done. */
gboolean   along_rules_can_work_alone (AlongPerson  *person);

/* Whether @entry has a name or an alias that @base, what it was before, had not; it has both where
 * @base is %NULL. Only then along_rules_check_unique() is to be asked: a file may have been made
 * when the rules were others. */
gboolean   along_rules_takes_name  (AlongEntry      *entry,
                                    AlongEntry      *base);

/* Whether nobody else in @directory can be taken for @entry by what tells who is meant: of a peer
 * or a member of the staff the alias, which is no other person's alias or name; of a client the
 * code; of a place, a shift type or a course the name. Whatever the case and the spaces; also
 * against who is archived, who is in old records still. @entry need not be in @directory, nor as it
 * is there. If not: ALONG_MODEL_ERROR_CONFLICT with a message for the user, and the property to
 * mend. */
gboolean   along_rules_check_unique (AlongDirectory  *directory,
                                     AlongEntry      *entry,
                                     const char     **property,
                                     GError         **error);

/* Whether somebody takes care of @peer who did not of @base, what it was before, or %NULL. Then,
 * and where two people are to be kept apart, along_rules_check_care() is to be asked. */
gboolean   along_rules_takes_care  (AlongPeer       *peer,
                                    AlongPeer       *base);

/* Whether the supervisor and the responsible professional of @person_id, where that is a peer, may
 * meet the peer at all: whoever treats somebody is neither. If not: ALONG_MODEL_ERROR_CONFLICT
 * with a message for the user, which does not tell why. */
gboolean   along_rules_check_care  (AlongDirectory  *directory,
                                    gint64           person_id,
                                    GError         **error);

/* How heavily the gravest of them weighs; ALONG_SEVERITY_OFF where there is none. */
AlongSeverity along_rules_get_severity (GPtrArray   *findings);

/* The first finding that makes it impossible; %NULL when it can be done. Owned by @findings. */
const AlongFinding *along_rules_get_impossible (GPtrArray *findings);

G_END_DECLS
