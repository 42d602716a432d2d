/* along-growth.h — what somebody has learned and done so far, and where they want to get to
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-goal.h"
#include "rules/along-preparation.h"

G_BEGIN_DECLS

/**
 * AlongOrientationItem:
 * @course: what it is; a course of the kind ALONG_COURSE_ORIENTATION_ITEM
 * @certificate: by which somebody signed it off, and it is; %NULL where that is open, also where
 *   the peer has one that nobody here signed
 * @preparation: how the peer stands with it today by what was signed
 * @done: whether it is signed off, or waived
 * @joint: whether peer and professional do it together
 */
typedef struct
{
  AlongCourse *course;
  AlongCertificate *certificate;
  AlongPreparation preparation;
  gboolean done;
  gboolean joint;
} AlongOrientationItem;

/**
 * AlongTrainingHours:
 * @year: of the agency's calendar
 * @kind: of course
 * @n_sessions: so many sessions
 * @minutes: and how long they were together
 */
typedef struct
{
  int year;
  AlongCourseKind kind;
  guint n_sessions;
  int minutes;
} AlongTrainingHours;

/**
 * AlongWorkHours:
 * @kind: of work
 * @n_shifts: so many shifts
 * @minutes: and how long they were together
 */
typedef struct
{
  AlongShiftKind kind;
  guint n_shifts;
  int minutes;
} AlongWorkHours;

/**
 * AlongGrowth:
 *
 * One person's records of learning and work, put in order. "Nobody works alone before orientation
 * is done" [osis]: its checklist are the orientation items in use that are for peers, and one whose
 * audience is peers and professionals is done by the two together: "trainings carried out between
 * professionals and peers" [coop].
 */
typedef struct _AlongGrowth AlongGrowth;

/* @records are all AlongCertificate, AlongWaiver, AlongGoal, AlongShift and AlongTraining of
 * @person, of the shifts and sessions those that they did. */
AlongGrowth *along_growth_new            (AlongDirectory *directory,
                                          AlongPerson    *person,
                                          GPtrArray      *records,
                                          AlongDay        today);
void         along_growth_free           (AlongGrowth    *self);

AlongPerson *along_growth_get_person     (AlongGrowth    *self);

/* Of AlongOrientationItem, in the order of the directory; owned by @self. Empty for who is no peer,
 * and where the agency has no checklist. */
GArray      *along_growth_get_items      (AlongGrowth    *self);

/* The same of @peer by what @learned has of them alone; to be unreffed. The certificates are owned
 * by @learned, the courses by @directory. */
GArray      *along_growth_list_orientation (AlongDirectory *directory,
                                            AlongLearned   *learned,
                                            AlongPeer      *peer,
                                            AlongDay        today);

/* Whether there is a checklist and all of it is done; @course_id is as good as done, 0 for none. */
gboolean     along_growth_is_oriented    (AlongGrowth    *self,
                                          gint64          course_id);

/* Of AlongTrainingHours, the last year first, the kinds in their order; owned by @self. Orientation
 * items count where they were learned in a session. */
GArray      *along_growth_get_hours      (AlongGrowth    *self);

/* The AlongCertificate of courses, orientation items apart, by their days; owned by @self. */
GPtrArray   *along_growth_get_courses    (AlongGrowth    *self);

/* The AlongGoal, each before its steps, all by the day on which they were agreed; owned by @self. */
GPtrArray   *along_growth_get_goals      (AlongGrowth    *self);

/* What was done from @first_day to @last_day, by the day on which it began: of AlongWorkHours, the
 * kinds in their order, to be unreffed. Supervision is nobody else's matter and left out. */
GArray      *along_growth_count_work     (AlongGrowth    *self,
                                          AlongDay        first_day,
                                          AlongDay        last_day);

/* The day of the first shift that was done from @first_day to @last_day and is more than training
 * or supervision; 0 for none. */
AlongDay     along_growth_find_first_work (AlongGrowth   *self,
                                          AlongDay        first_day,
                                          AlongDay        last_day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongGrowth, along_growth_free)

G_END_DECLS
