/* along-due.h — who is to be trained in what, and how soon
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Who runs out when", against what is published: a list that the agency works through.
 */

#pragma once

#include "rules/along-preparation.h"

G_BEGIN_DECLS

/**
 * AlongDue:
 * @person: whoever is to be trained
 * @course: in what
 * @preparation: how the person stands with the course today
 * @n_shifts: how many published shifts of the person are to come for which that is not enough
 * @first_shift: the AlongDay of the first of them; 0 for none
 */
typedef struct
{
  AlongPerson *person;
  AlongCourse *course;
  AlongPreparation preparation;
  guint n_shifts;
  AlongDay first_shift;
} AlongDue;

/* Whoever needs a course for what they may be given to do, now or within the lead time, and has
 * not got it, or not for much longer; and whoever has a published shift of @roster, from @today on,
 * that needs it on its days. First those who have such shifts, by the first of them; then those
 * whose certificate or waiver runs out, by the day; then those whose has, and those who never had
 * one. An array of AlongDue, which keeps the people and courses in it; to be unreffed. */
GArray  *along_due_list       (AlongRoster     *roster,
                               AlongDay         today);

/* So many days ahead is looked at, at most: few agencies publish half of that. */
#define ALONG_DUE_DAYS 182

/* How many days from @today on there is anything published, up to ALONG_DUE_DAYS and at least one:
 * those of the roster that is asked about. */
int      along_due_count_days (AlongDirectory  *directory,
                               AlongDay         today);

/* Whether it presses: shifts are to come that need it, or it runs out within the lead time, or has
 * run out. */
gboolean along_due_is_urgent  (const AlongDue  *self);

G_END_DECLS
