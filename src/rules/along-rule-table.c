/* along-rule-table.c — the rules that an agency can set, as they come and as it wants them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-rule-table.h"

#define IMPOSSIBLE ALONG_SEVERITY_IMPOSSIBLE
#define NEEDS_REASON ALONG_SEVERITY_NEEDS_REASON
#define NOT_GLADLY ALONG_SEVERITY_NOT_GLADLY
#define GLADLY ALONG_SEVERITY_GLADLY

#define TIME ALONG_ASPECT_TIME
#define TYPE ALONG_ASPECT_TYPE
#define PLACE ALONG_ASPECT_PLACE
#define SEATS ALONG_ASPECT_SEATS
#define ON_DUTY ALONG_ASPECT_ON_DUTY

#define MINUTES ALONG_RULE_UNIT_MINUTES
#define SHIFTS ALONG_RULE_UNIT_SHIFTS
#define DAYS ALONG_RULE_UNIT_DAYS
#define WEEKENDS ALONG_RULE_UNIT_WEEKENDS

/* In the order of their codes, each with its source. The highest numbers are what a roster sees to
 * both sides of a shift, ALONG_ROSTER_REACH. */
static const AlongRule rules[] = {
  /* "Double booking … made impossible in the database too." */
  { ALONG_FINDING_ALREADY_ON_SHIFT, IMPOSSIBLE },
  { ALONG_FINDING_OVERLAP, IMPOSSIBLE, TIME },
  /* Who has moved on is not sent out. */
  { ALONG_FINDING_ARCHIVED, IMPOSSIBLE },
  { ALONG_FINDING_NOT_WORKING, IMPOSSIBLE },
  /* "Not now" needs no reason and is final [osis]. */
  { ALONG_FINDING_AWAY, IMPOSSIBLE, TIME },
  /* "None of the team of co-workers are in a therapeutic relationship with the peer" [coop]: it
   * acts without telling why, and can't be weakened. */
  { ALONG_FINDING_BLOCKED, IMPOSSIBLE, ON_DUTY },
  /* "Based strictly on personal wishes and resources" [osis]. */
  { ALONG_FINDING_CANNOT, IMPOSSIBLE, TIME, .settable = TRUE },
  /* "Labelled as a cop, a snitch" [osis]: areas a peer won't work in. */
  { ALONG_FINDING_PLACE, IMPOSSIBLE, PLACE, .settable = TRUE },
  /* "Not now" needs no reason [osis]; whoever asks the same again does. */
  { ALONG_FINDING_DECLINED, NEEDS_REASON },
  /* "Work independently" [osis]: nobody works alone before independence is agreed; for once it can
   * be, with a reason. Who goes along may be away at another time. */
  { ALONG_FINDING_ALONE, NEEDS_REASON, TIME | TYPE | SEATS | ON_DUTY, .settable = TRUE },
  /* "On-the-job training" [coop]: orientation comes before the work that wants it. */
  { ALONG_FINDING_ORIENTATION, NEEDS_REASON, TYPE, .settable = TRUE },
  /* "Training should align with … the actual role" [aod]: what has run out counts as missing. Who
   * goes without for a while has a waiver. */
  { ALONG_FINDING_TRAINING, IMPOSSIBLE, TIME | TYPE | PLACE | SEATS | ON_DUTY, .settable = TRUE },
  /* "Job descriptions … correspond to their skills" [osis], [coop]. */
  { ALONG_FINDING_ROLE, NEEDS_REASON, TYPE, .settable = TRUE },
  /* "Different peers reach different clients" [osis]: matching on what the peer chose to offer. */
  { ALONG_FINDING_OFFER, NEEDS_REASON, TYPE, .settable = TRUE },
  /* "Clear roles when accompanying the professional on a house-call" [osis]: who goes along on one
   * is not elsewhere at that time. */
  { ALONG_FINDING_GOES_ALONG, NEEDS_REASON, TIME | TYPE | ON_DUTY, .settable = TRUE },
  /* "Rest between shifts 11 h" [guide]. */
  { ALONG_FINDING_REST, NEEDS_REASON, TIME, MINUTES, 11 * 60, 24 * 60, TRUE },
  /* "At most 10 h in any 24 h" [guide]. */
  { ALONG_FINDING_DAY_WORK, NEEDS_REASON, TIME, MINUTES, 10 * 60, 24 * 60, TRUE },
  /* "Limit working hours and tasks" [coop]: the caps are agreed with each peer; the agency may have
   * one for everybody besides. */
  { ALONG_FINDING_WEEK_WORK, NEEDS_REASON, TIME, MINUTES, 0, 168 * 60, TRUE },
  { ALONG_FINDING_WEEK_SHIFTS, NEEDS_REASON, TIME, SHIFTS, 0, 21, TRUE },
  { ALONG_FINDING_WEEK_DAYS, NEEDS_REASON, TIME, DAYS, 0, 7, TRUE },
  { ALONG_FINDING_MONTH_DAYS, NEEDS_REASON, TIME, DAYS, 0, 31, TRUE },
  { ALONG_FINDING_DAYS_IN_ROW, NEEDS_REASON, TIME, DAYS, 6, 28, TRUE },
  { ALONG_FINDING_WEEKENDS, NOT_GLADLY, TIME, WEEKENDS, 2, 4, TRUE },
  /* "Pairs to avoid, with no reason needed" [osis]. */
  { ALONG_FINDING_AVOIDED, NEEDS_REASON, ON_DUTY, .settable = TRUE },
  /* "Professionals are present and available" [coop]: who is to be called is better not out as
   * well; where there is one professional only, it can be no other way. */
  { ALONG_FINDING_ON_DUTY, NOT_GLADLY, ON_DUTY },
  /* The agency's own patience with what has run out. */
  { ALONG_FINDING_GRACE, NOT_GLADLY, TIME | TYPE | PLACE | SEATS | ON_DUTY, .settable = TRUE },
  /* Wishes: "prefers, rather not, cannot" [osis]. */
  { ALONG_FINDING_RATHER_NOT, NOT_GLADLY, TIME, .settable = TRUE },
  /* "A sense of stability" [people]. */
  { ALONG_FINDING_REGULAR, NOT_GLADLY, .settable = TRUE },
  { ALONG_FINDING_FULL, NOT_GLADLY, SEATS },
  { ALONG_FINDING_OWN_REGULAR, GLADLY, .settable = TRUE },
  /* "Not enough responsibility … useless" [coop]: the lower end of the band counts as well. */
  { ALONG_FINDING_LEAST_WORK, GLADLY, TIME, .settable = TRUE },
  /* "Mutual chemistry" [coop]. */
  { ALONG_FINDING_PREFERRED, GLADLY, .settable = TRUE },
  { ALONG_FINDING_PREFERS, GLADLY, TIME, .settable = TRUE },
  /* "Clients might be unpredictable; safety" [osis]: outreach in pairs. */
  { ALONG_FINDING_TOO_FEW, NEEDS_REASON, TYPE | SEATS, .settable = TRUE },
  /* House call: a professional and a peer [osis]. */
  { ALONG_FINDING_NO_PROFESSIONAL, NEEDS_REASON, TYPE | ON_DUTY, .settable = TRUE },
  /* "Professionals are present and available" [coop]. */
  { ALONG_FINDING_NOBODY_ON_DUTY, NEEDS_REASON, ON_DUTY, .settable = TRUE },
};

const AlongRule *
along_rule_table_find (AlongFindingCode code)
{
  g_return_val_if_fail ((guint) code < G_N_ELEMENTS (rules), NULL);

  return &rules[code];
}

AlongSeverity
along_rule_table_get (AlongDirectory   *directory,
                      AlongFindingCode  code,
                      int              *number)
{
  const AlongRule *rule = along_rule_table_find (code);
  AlongRuleSetting *setting;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), ALONG_SEVERITY_OFF);

  setting = rule->settable ? along_directory_get_rule_setting (directory, code) : NULL;
  if (number != NULL)
    *number = setting != NULL ? along_rule_setting_get_number (setting) : rule->number;

  return setting != NULL ? along_rule_setting_get_severity (setting) : rule->severity;
}
