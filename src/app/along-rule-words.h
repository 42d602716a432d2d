/* along-rule-words.h — what the rules that an agency can set are called, and what they mean
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-rule-table.h"

G_BEGIN_DECLS

/* What a rule is about: where it stands in a list of all. */
typedef enum
{
  ALONG_RULE_GROUP_TIME,
  ALONG_RULE_GROUP_HOURS,
  ALONG_RULE_GROUP_WISHES,
  ALONG_RULE_GROUP_COMPANY,
  ALONG_RULE_GROUP_WORK,
} AlongRuleGroup;

#define ALONG_N_RULE_GROUPS (ALONG_RULE_GROUP_WORK + 1)

const char *along_rule_words_get_group_title (AlongRuleGroup group);

/**
 * AlongRuleWords:
 * @code: what the rule finds
 * @name: of the rule, as short as can be, to be translated
 * @meaning: what it says of whom, in one line, to be translated
 */
typedef struct
{
  AlongFindingCode code;
  AlongRuleGroup group;
  const char *name;
  const char *meaning;
} AlongRuleWords;

/* The rules that can be set, in the order in which a list shows them. */
guint                 along_rule_words_get_n_rules (void);
const AlongRuleWords *along_rule_words_get_rule    (guint position);

/* How heavily a finding weighs, as a title. */
const char *along_rule_words_get_severity (AlongSeverity     severity);

/* The number of @rule with its unit: "11:00 h", "6 days", "No limit"; to be freed. */
char       *along_rule_words_dup_number   (const AlongRule  *rule,
                                           int               number);

/* Reads what somebody typed in place of that; %FALSE when it is no number that @rule may have. */
gboolean    along_rule_words_parse_number (const AlongRule  *rule,
                                           const char       *text,
                                           int              *number);

G_END_DECLS
