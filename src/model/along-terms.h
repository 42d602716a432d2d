/* along-terms.h — what work somebody has agreed to take, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"
#include "model/along-day.h"

G_BEGIN_DECLS

/* A week in half hours: the finest that people say when they are asked what suits them. */
#define ALONG_TERMS_SLOT_MINUTES 30
#define ALONG_TERMS_SLOTS_A_DAY 48
#define ALONG_TERMS_SLOTS (7 * ALONG_TERMS_SLOTS_A_DAY)

/**
 * AlongTerms:
 *
 * "Based strictly on personal wishes and resources; personal well-being comes first" [osis].
 * Somebody has one record without days, which holds always, and may have others that hold from one
 * day to another instead; of those the one that begins last counts. A number that is 0 is as in the
 * record without days, and where it is 0 there, as the agency has it for everybody. Why is nowhere
 * kept.
 *
 * Properties:
 * - person-id: the AlongPerson
 * - first-day: the first AlongDay on which it holds
 * - last-day: the last one; both are 0 in the record that holds always
 * - week: what is said of each half hour of a week, Monday first, in ALONG_TERMS_SLOTS signs of
 *   along_terms_get_sign(); "" is that all can be, or in a record with days, as always
 * - least-minutes: in minutes a week, how much work is agreed at least; 0 for none
 * - most-minutes: in minutes a week, how much at most
 * - most-shifts: how many shifts a week at most
 * - most-week-days: on how many days a week at most
 * - most-month-days: on how many days a calendar month at most
 * - most-day-minutes: in minutes, how much work within 24 hours at most
 * - most-days-in-row: how many days without one off at most
 * - most-weekends: how many weekends in a row at most
 */
#define ALONG_TYPE_TERMS (along_terms_get_type ())
G_DECLARE_FINAL_TYPE (AlongTerms, along_terms, ALONG, TERMS, AlongRecord)

gint64      along_terms_get_person_id        (AlongTerms *self);
int         along_terms_get_first_day        (AlongTerms *self);
int         along_terms_get_last_day         (AlongTerms *self);
const char *along_terms_get_week             (AlongTerms *self);
int         along_terms_get_least_minutes    (AlongTerms *self);
int         along_terms_get_most_minutes     (AlongTerms *self);
int         along_terms_get_most_shifts      (AlongTerms *self);
int         along_terms_get_most_week_days   (AlongTerms *self);
int         along_terms_get_most_month_days  (AlongTerms *self);
int         along_terms_get_most_day_minutes (AlongTerms *self);
int         along_terms_get_most_days_in_row (AlongTerms *self);
int         along_terms_get_most_weekends    (AlongTerms *self);

/* Whether it is the record without days, and whether it is in force on @day. */
gboolean    along_terms_is_always            (AlongTerms *self);
gboolean    along_terms_holds                (AlongTerms *self,
                                              AlongDay    day);

/* What is said of the half hour @slot (0 to ALONG_TERMS_SLOTS_A_DAY - 1) of @weekday. */
AlongAvailability along_terms_get_availability (AlongTerms  *self,
                                                GDateWeekday weekday,
                                                int          slot);

/* The sign of @availability in the text of a week: '+' prefers, '.' can, '-' rather not, 'x'
 * cannot. */
char        along_terms_get_sign             (AlongAvailability availability);

G_END_DECLS
