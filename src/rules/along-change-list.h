/* along-change-list.h — what is not as it was when the roster was published
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"

G_BEGIN_DECLS

typedef enum
{
  ALONG_CHANGED_ADDED = 1 << 0,   /* the shift was not there */
  ALONG_CHANGED_REMOVED = 1 << 1, /* it is not there any more */
  ALONG_CHANGED_TIME = 1 << 2,
  ALONG_CHANGED_PLACE = 1 << 3,
  ALONG_CHANGED_TYPE = 1 << 4,
  ALONG_CHANGED_ON_DUTY = 1 << 5,
  ALONG_CHANGED_PEOPLE = 1 << 6,
  ALONG_CHANGED_SEATS = 1 << 7,
  ALONG_CHANGED_NOTE = 1 << 8,
} AlongChanged;

/**
 * AlongShiftChange:
 * @shift: the shift as it is; %NULL when it is gone
 * @published: as it was; %NULL when it is new
 * @changed: what is different
 * @joined: the ids (gint64) of those who come now and were not to come
 * @left: of those who were to come and do not
 * @on_duty_id: who is on duty now and will be there; 0 for nobody
 *
 * The records are owned by the roster.
 */
typedef struct
{
  AlongShift *shift;
  AlongPublished *published;
  AlongChanged changed;
  GArray *joined;
  GArray *left;
  gint64 on_duty_id;
} AlongShiftChange;

void       along_shift_change_free   (AlongShiftChange *self);

/* What of @shift is not as it was published; %NULL while its day is a draft, and when nothing is.
 * Who has a seat does not come while missing, as along_rules_find_missing() tells on @today: a time
 * away that was entered since is a change, one that was known then is none, and neither is what
 * became of somebody who came, such as that they were stood down. To be freed. */
AlongShiftChange *along_shift_change_find (AlongRoster *roster,
                                           AlongShift  *shift,
                                           AlongDay     today);

/* All that is not as published of the days that are the span of @roster: AlongShiftChange in the
 * order of when a shift is, or was when it is gone; to be unreffed. */
GPtrArray *along_change_list_new     (AlongRoster      *roster,
                                      AlongDay          today);

/* Whether @person_id has to be told: they have or had a seat, or are or were on duty, and what they
 * know is not so. */
gboolean   along_shift_change_concerns (const AlongShiftChange *self,
                                        AlongRoster            *roster,
                                        gint64                  person_id);

/* The ids of those who have a seat on @shift, in the order of the numbers, with commas between, as
 * an AlongPublished keeps them; to be freed. */
char      *along_change_list_dup_people (AlongRoster *roster,
                                         AlongShift  *shift);

/* In the same way those of them, and of who is on duty, who will not be there. */
char      *along_change_list_dup_away   (AlongRoster *roster,
                                         AlongShift  *shift,
                                         AlongDay     today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongShiftChange, along_shift_change_free)

G_END_DECLS
