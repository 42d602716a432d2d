/* along-rule-setting.c — how an agency wants a rule to be
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-rule-setting.h"

#include "model/along-enum-types.h"

struct _AlongRuleSetting
{
  AlongRecord parent_instance;

  int code;
  int severity;
  int number;
};

G_DEFINE_FINAL_TYPE (AlongRuleSetting, along_rule_setting, ALONG_TYPE_RECORD)

static void
along_rule_setting_class_init (AlongRuleSettingClass *klass)
{
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  along_record_class_add_enum (record_class, "code", ALONG_TYPE_FINDING_CODE,
                               G_STRUCT_OFFSET (AlongRuleSetting, code));
  along_record_class_add_enum (record_class, "severity", ALONG_TYPE_SEVERITY,
                               G_STRUCT_OFFSET (AlongRuleSetting, severity));
  along_record_class_add_int (record_class, "number", G_STRUCT_OFFSET (AlongRuleSetting, number));
}

static void
along_rule_setting_init (AlongRuleSetting *self)
{
}

AlongFindingCode
along_rule_setting_get_code (AlongRuleSetting *self)
{
  g_return_val_if_fail (ALONG_IS_RULE_SETTING (self), ALONG_FINDING_OVERLAP);

  return self->code;
}

AlongSeverity
along_rule_setting_get_severity (AlongRuleSetting *self)
{
  g_return_val_if_fail (ALONG_IS_RULE_SETTING (self), ALONG_SEVERITY_IMPOSSIBLE);

  return self->severity;
}

int
along_rule_setting_get_number (AlongRuleSetting *self)
{
  g_return_val_if_fail (ALONG_IS_RULE_SETTING (self), 0);

  return self->number;
}
