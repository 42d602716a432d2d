/* along-finding.h — something that speaks against a person on a shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"

G_BEGIN_DECLS

/**
 * AlongFinding:
 * @code: what it is
 * @severity: whether it can be done all the same
 * @person_id: whom it is about; 0 of what is about the shift, whoever is on it
 * @shift_id: the shift that was asked about; 0 or negative when it is not saved yet
 * @other_id: the shift that is in the way, 0 where none is
 * @partner_id: whom it is about besides, 0 for nobody
 * @span: when what is in the way happens
 * @status: of ALONG_FINDING_NOT_WORKING, the peer's status
 * @course_id: of ALONG_FINDING_TRAINING and ALONG_FINDING_GRACE, the AlongCourse
 * @until: of the same, the last AlongDay on which the person's certificate was valid; 0 for none
 * @number: what the rule counted, with the shift: minutes of work or, of ALONG_FINDING_REST, of
 *   rest; shifts, days, weekends or people; 0 of rules that count nothing
 * @limit: the number up to which, or from which, the rule has nothing to say
 *
 * Codes and numbers only; along_finding_describe() makes the words, so that the screen, the
 * command line and the store speak alike.
 */
typedef struct
{
  AlongFindingCode code;
  AlongSeverity severity;
  gint64 person_id;
  gint64 shift_id;
  gint64 other_id;
  gint64 partner_id;
  AlongSpan span;
  AlongPeerStatus status;
  gint64 course_id;
  AlongDay until;
  int number;
  int limit;
} AlongFinding;

/* A finding about @person_id on @shift without any numbers; to be freed with g_free(). */
AlongFinding *along_finding_new (AlongFindingCode  code,
                                 AlongSeverity     severity,
                                 AlongShift       *shift,
                                 gint64            person_id);

/* Adds the finding to @notes, which is kept with a reason: its code, what the rule counted and whom
 * it is about besides or, of ALONG_FINDING_REST and ALONG_FINDING_GOES_ALONG, the other shift, or,
 * of ALONG_FINDING_TOO_FEW, the limit, or, of ALONG_FINDING_TRAINING, the course; so that a reason
 * given once answers nothing worse, nobody else, no other rest and no other course. */
void      along_finding_note     (const AlongFinding *self,
                                  GString            *notes);

/* Whether it is one of @notes, and no worse than it was then. A note that names no other shift,
 * such as one of before they were named, is about the rest before and after all of them. */
gboolean  along_finding_is_noted (const AlongFinding *self,
                                  const char         *notes);

/* Those of @notes that @holds, which is shown of each what is noted of it; to be freed. What is no
 * note that this program knows stays. */
typedef gboolean (* AlongFindingHolds) (const AlongFinding *noted,
                                        gpointer            data);
char     *along_finding_sift_notes (const char        *notes,
                                    AlongFindingHolds  holds,
                                    gpointer           data);

/* The finding as a sentence for the coordinator, naming @shift, the one asked about, and the
 * other shift where there is one; to be freed. */
char *along_finding_describe (const AlongFinding *self,
                              AlongRoster        *roster,
                              AlongShift         *shift,
                              AlongClock          clock);

/* The same in a few words for a list beside the shift, without whom it is about: "Busy: Outreach at
 * Harbour, Tue 24 Nov 08:00–12:00". */
char *along_finding_describe_short (const AlongFinding *self,
                                    AlongRoster        *roster,
                                    AlongShift         *shift,
                                    AlongClock          clock);

/* The same with the name of whom it is about in front, where it is about somebody: "Noor: Busy". */
char *along_finding_describe_named (const AlongFinding *self,
                                    AlongRoster        *roster,
                                    AlongShift         *shift,
                                    AlongClock          clock);

G_END_DECLS
