/* along-rule-table.h — the rules that an agency can set, as they come and as it wants them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-directory.h"

G_BEGIN_DECLS

/* What the number of a rule counts. */
typedef enum
{
  ALONG_RULE_UNIT_NONE, /* the rule has no number */
  ALONG_RULE_UNIT_MINUTES,
  ALONG_RULE_UNIT_SHIFTS,
  ALONG_RULE_UNIT_DAYS,
  ALONG_RULE_UNIT_WEEKENDS,
} AlongRuleUnit;

/* What of a shift a rule looks at: a change of nothing else can't make it find something new. */
typedef enum
{
  ALONG_ASPECT_TIME = 1 << 0,
  ALONG_ASPECT_TYPE = 1 << 1,
  ALONG_ASPECT_PLACE = 1 << 2,
  ALONG_ASPECT_SEATS = 1 << 3,
  ALONG_ASPECT_ON_DUTY = 1 << 4,
} AlongAspects;

/**
 * AlongRule:
 * @code: what it finds
 * @severity: how heavily that weighs unless the agency wants it otherwise
 * @aspects: what of the shift it looks at, none of what is about the person alone
 * @unit: what its number counts
 * @number: the number unless the agency wants another; 0 is no limit
 * @most: the highest that the number may be
 * @settable: whether the agency can want it otherwise
 */
typedef struct
{
  AlongFindingCode code;
  AlongSeverity severity;
  AlongAspects aspects;
  AlongRuleUnit unit;
  int number;
  int most;
  gboolean settable;
} AlongRule;

/* The rule that finds @code; there is one for each. Static. */
const AlongRule *along_rule_table_find (AlongFindingCode  code);

/* How heavily the findings of @code weigh in this agency, ALONG_SEVERITY_OFF for not at all, and
 * the number of the rule (@number may be %NULL). */
AlongSeverity    along_rule_table_get  (AlongDirectory   *directory,
                                        AlongFindingCode  code,
                                        int              *number);

G_END_DECLS
