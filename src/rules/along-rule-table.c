/* along-rule-table.c — the rules that an agency can set, as they come and as it wants them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-rule-table.h"

typedef struct
{
  AlongFindingCode code;
  AlongSeverity severity;
  int number;
} Rule;

/* Each with the source of its number. */
static const Rule rules[] = {
  /* Minutes: "rest between shifts 11 h" [guide]. */
  { ALONG_FINDING_REST, ALONG_SEVERITY_NEEDS_REASON, 11 * 60 },
  /* Minutes: "at most 10 h in any 24 h" [guide]. */
  { ALONG_FINDING_DAY_WORK, ALONG_SEVERITY_NEEDS_REASON, 10 * 60 },
};

static const Rule *
find_rule (AlongFindingCode code)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].code == code)
      return &rules[i];

  return NULL;
}

AlongSeverity
along_rule_table_get (AlongDirectory   *directory,
                      AlongFindingCode  code,
                      int              *number)
{
  const Rule *rule = find_rule (code);
  GListModel *settings;
  AlongSeverity severity;
  int limit;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), ALONG_SEVERITY_OFF);

  settings = along_directory_get_rule_settings (directory);
  severity = rule != NULL ? rule->severity : ALONG_SEVERITY_IMPOSSIBLE;
  limit = rule != NULL ? rule->number : 0;

  for (guint i = 0; rule != NULL && i < g_list_model_get_n_items (settings); i++)
    {
      g_autoptr (AlongRuleSetting) setting = g_list_model_get_item (settings, i);

      if (along_rule_setting_get_code (setting) != code)
        continue;

      severity = along_rule_setting_get_severity (setting);
      limit = along_rule_setting_get_number (setting);
    }

  if (number != NULL)
    *number = limit;
  return severity;
}
