/* along-check.h — what the rules look at while they are asked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-agreed.h"
#include "rules/along-finding.h"
#include "rules/along-rule-table.h"

G_BEGIN_DECLS

/* What of a half hour, by the clock on the wall, is in a shift. */
typedef struct
{
  gint64 at;            /* its first second in the shift, in UTC */
  gint64 end;           /* the first second after it, or after the shift */
  AlongDay day;
  GDateWeekday weekday;
  int slot;             /* 0 to ALONG_TERMS_SLOTS_A_DAY - 1 */
} AlongCheckSlot;

/* What somebody takes on in some days, without the shift: minutes, shifts, and days on which one
 * begins that are not the day of the shift. */
typedef struct
{
  int minutes;
  int shifts;
  int days;
} AlongCheckLoad;

/**
 * AlongCheck:
 *
 * One question: may this person take this shift. Everything about the shift is worked out once and
 * stays for the next person. Nothing in it is owned but the arrays.
 */
typedef struct
{
  AlongRoster *roster;
  AlongDirectory *directory;
  AlongZone *zone;
  gint64 moving;         /* the assignment that is left out, or 0 */

  AlongShift *shift;
  gint64 shift_id;
  AlongShiftType *type;  /* NULL for none */
  AlongSpan span;
  AlongDay day;          /* on which it begins */
  AlongDay last_day;     /* the last one that it is on */
  AlongDay week_day;     /* the first day of the week in which it begins */
  GArray *slots;         /* AlongCheckSlot */
  GPtrArray *requirements; /* AlongRequirement: what may be needed for the shift, by anybody */
  GStrv wants;           /* the words that the type wants, as along_check_list_words() has them */
  gboolean accompanied;  /* whether a professional goes along, where it was asked for */
  gboolean knows_accompanied;

  gint64 person_id;
  AlongPerson *person;   /* NULL when nobody is known by that id */
  AlongAgreed agreed;    /* for the day of the shift */
  AlongAvailability availability;
  GArray *works;         /* AlongWork: what the person takes on besides, but for what overlaps */
  AlongBand band;        /* for the week in which the shift begins */
  AlongCheckLoad week;   /* of the same week */
  GArray *others;        /* gint64: who else is on the shift */

  GPtrArray *findings;   /* AlongFinding */
} AlongCheck;

/* To be cleared with along_check_clear(). */
void          along_check_init       (AlongCheck       *self,
                                      AlongRoster      *roster,
                                      AlongShift       *shift,
                                      gint64            moving);
void          along_check_clear      (AlongCheck       *self);

/* Asks every rule about @person_id; the findings, the gravest first, are to be unreffed. */
GPtrArray    *along_check_run        (AlongCheck       *self,
                                      gint64            person_id);

/* Asks only those which tell that @person_id will not be there; whether they are still with the
 * agency is not looked at when @is_over. */
GPtrArray    *along_check_run_absence (AlongCheck      *self,
                                      gint64            person_id,
                                      gboolean          is_over);

/* All that may be needed for shifts of the same type and seats at the same place, by anybody; of
 * AlongRequirement, to be unreffed. Nothing where the agency does without that rule. */
GPtrArray    *along_check_list_requirements (AlongCheck *self);

/* Asks only about the training of @person_id, who lacks what is added to @course_ids, of gint64.
 * Of @requirements, which are as along_check_list_requirements() has them. Returns the last day up
 * to which the same is found of the person on such shifts that go over as many midnights. */
AlongDay      along_check_list_lacking (AlongCheck     *self,
                                        gint64          person_id,
                                        GPtrArray      *requirements,
                                        GArray         *course_ids);

/* For the rules: a new finding about the person, as heavy as the agency has it, or as the rule
 * comes where the agency does without; owned by @self. */
AlongFinding *along_check_add        (AlongCheck       *self,
                                      AlongFindingCode  code);

/* Where @number is past what along_cap_find() tells, adds a finding that says so. */
void          along_check_add_over   (AlongCheck       *self,
                                      AlongFindingCode  code,
                                      int               number);

/* The words of @text, which has commas between, written so that the same words are equal; some may
 * be empty. To be freed with g_strfreev(). */
GStrv         along_check_list_words (const char       *text);

/* Whether @person_id, who is not the one asked about, is on the shift or on duty. */
gboolean      along_check_has_other  (AlongCheck       *self,
                                      gint64            person_id);

/* The rules, one a code; each is asked only where the agency has it, or what is agreed with
 * somebody may count. */
void along_person_rules_check_archived    (AlongCheck *check);
void along_person_rules_check_status      (AlongCheck *check);
void along_person_rules_check_place       (AlongCheck *check);
void along_person_rules_check_alone       (AlongCheck *check);
void along_person_rules_check_orientation (AlongCheck *check);
void along_person_rules_check_role        (AlongCheck *check);
void along_person_rules_check_offer       (AlongCheck *check);

void along_training_rules_check_training  (AlongCheck *check);
void along_training_rules_check_grace     (AlongCheck *check);

void along_time_rules_check_on_shift      (AlongCheck *check);
void along_time_rules_check_overlap       (AlongCheck *check);
void along_time_rules_check_away          (AlongCheck *check);
void along_time_rules_check_cannot        (AlongCheck *check);
void along_time_rules_check_declined      (AlongCheck *check);
void along_time_rules_check_rather_not    (AlongCheck *check);
void along_time_rules_check_prefers       (AlongCheck *check);

void along_load_rules_check_rest          (AlongCheck *check);
void along_load_rules_check_day_work      (AlongCheck *check);
void along_load_rules_check_week_work     (AlongCheck *check);
void along_load_rules_check_week_shifts   (AlongCheck *check);
void along_load_rules_check_week_days     (AlongCheck *check);
void along_load_rules_check_month_days    (AlongCheck *check);
void along_load_rules_check_days_in_row   (AlongCheck *check);
void along_load_rules_check_weekends      (AlongCheck *check);
void along_load_rules_check_least_work    (AlongCheck *check);

void along_company_rules_check_blocked    (AlongCheck *check);
void along_company_rules_check_avoided    (AlongCheck *check);
void along_company_rules_check_preferred  (AlongCheck *check);
void along_company_rules_check_on_duty    (AlongCheck *check);
void along_company_rules_check_goes_along (AlongCheck *check);
void along_company_rules_check_regular    (AlongCheck *check);
void along_company_rules_check_own_regular (AlongCheck *check);

/* The requirements that can be about the shift, to be unreffed. */
GPtrArray *along_training_rules_list (AlongCheck *check);

/* See along_check_list_lacking(). */
AlongDay along_training_rules_list_lacking (AlongCheck *check,
                                            GArray     *course_ids);

/* Whether the person is a peer and would be the only one there. */
gboolean along_person_rules_is_alone (AlongCheck *check);

/* What somebody says of the slots of the shift, taken together: of the whole shift the worst, and
 * that they like it only where they like all of it. */
AlongAvailability along_time_rules_get_availability (AlongCheck *check);

/* What the person takes on in the week in which the shift begins. */
AlongCheckLoad along_load_rules_count_week (AlongCheck *check);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AlongCheck, along_check_clear)

G_END_DECLS
