/* along-preparation.h — whether somebody has the training that work needs, on the days of the work
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Training should align with … the actual role" [aod]: what is required is looked at on the day of
 * the shift and not on that of today, and what has run out counts as missing. The roster, the
 * ranked list, the matrix and the list of what is due all ask here.
 */

#pragma once

#include "model/along-roster.h"

G_BEGIN_DECLS

/**
 * AlongPreparation:
 * @state: how somebody stands with a course
 * @until: of ALONG_TRAINING_VALID, _EXPIRING and _WAIVED the last day of it without a gap, 0 for
 *   always; of ALONG_TRAINING_EXPIRED the last day on which it was valid; else 0
 * @ends_soon: whether what is valid or waived ends within the lead time; so it always is of
 *   ALONG_TRAINING_EXPIRING
 */
typedef struct
{
  AlongTrainingState state;
  AlongDay until;
  gboolean ends_soon;
} AlongPreparation;

/* How @person_id stands with the course @course_id on all of the days from @first_day to @last_day:
 * valid when certificates cover them without a gap, waived when waivers are needed for that, and
 * expiring when what is valid runs out within @lead_days after @first_day. A certificate is valid
 * on the day of its issue and on the last day that it names. */
AlongPreparation along_preparation_find (AlongLearned     *learned,
                                         gint64            person_id,
                                         gint64            course_id,
                                         AlongDay          first_day,
                                         AlongDay          last_day,
                                         int               lead_days);

/* Whether that is enough to work where up to @grace_days after it has run out are. */
gboolean   along_preparation_is_enough  (AlongPreparation   self,
                                         AlongDay           last_day,
                                         int                grace_days);

/* The first day after @day on which anything of the course begins to be valid or waived; 0 for
 * none. */
AlongDay   along_preparation_find_next  (AlongLearned      *learned,
                                         gint64             person_id,
                                         gint64             course_id,
                                         AlongDay           day);

/* Whether @requirement is in force on @day and @person one of those for whom its course is. */
gboolean   along_preparation_concerns   (AlongDirectory    *directory,
                                         AlongRequirement  *requirement,
                                         AlongPerson       *person,
                                         AlongDay           day);

/* Whether @person may be given work that @requirement is for, on any shift: has one of its roles,
 * may take shifts of its type, does not keep away from its place, or may work alone. */
gboolean   along_preparation_is_needed  (AlongDirectory    *directory,
                                         AlongRequirement  *requirement,
                                         AlongPerson       *person,
                                         AlongDay           day);

/* How @person stands on @today with @course: @needed is whether any work that they may be given
 * needs it, or will in the lead time of that, and expiring is what runs out in it. As the matrix
 * shows it. */
AlongPreparation along_preparation_find_today (AlongDirectory   *directory,
                                               AlongLearned     *learned,
                                               AlongPerson      *person,
                                               AlongCourse      *course,
                                               AlongDay          today,
                                               gboolean         *needed);

G_END_DECLS
