/* along-rule-setting.h — how an agency wants a rule to be
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongRuleSetting:
 *
 * Kept for rules only that are not as they come; along_rule_table_get() knows how those are.
 *
 * Properties:
 * - code: the AlongFindingCode that the rule finds; one setting for each
 * - severity: the AlongSeverity of what it finds, or ALONG_SEVERITY_OFF
 * - number: the number of the rule, in its own unit; 0 for rules without one
 */
#define ALONG_TYPE_RULE_SETTING (along_rule_setting_get_type ())
G_DECLARE_FINAL_TYPE (AlongRuleSetting, along_rule_setting, ALONG, RULE_SETTING, AlongRecord)

AlongFindingCode along_rule_setting_get_code     (AlongRuleSetting *self);
AlongSeverity    along_rule_setting_get_severity (AlongRuleSetting *self);
int              along_rule_setting_get_number   (AlongRuleSetting *self);

G_END_DECLS
