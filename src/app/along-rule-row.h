/* along-rule-row.h — how an agency wants one rule, to be looked at and changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-rule-words.h"

G_BEGIN_DECLS

/**
 * AlongRuleRow:
 *
 * Signals:
 * - chosen: somebody wants the rule otherwise than it was shown; a number is waited for until it
 *   has not changed for a moment, or the keyboard goes elsewhere
 */
#define ALONG_TYPE_RULE_ROW (along_rule_row_get_type ())
G_DECLARE_FINAL_TYPE (AlongRuleRow, along_rule_row, ALONG, RULE_ROW, AdwComboRow)

/* A row for the rule that @words, which are static, are about. */
GtkWidget        *along_rule_row_new          (const AlongRuleWords *words);

const AlongRule  *along_rule_row_get_rule     (AlongRuleRow         *self);
AlongRuleGroup    along_rule_row_get_group    (AlongRuleRow         *self);

/* Shows the rule as it is; a number that is waited for stays. */
void              along_rule_row_show         (AlongRuleRow         *self,
                                               AlongSeverity         severity,
                                               int                   number);

/* As somebody wants it; @number may be %NULL. */
AlongSeverity     along_rule_row_get_severity (AlongRuleRow         *self,
                                               int                  *number);

/* Tells at once what is still waited for. */
void              along_rule_row_finish       (AlongRuleRow         *self);

/* Shows the row only if each word of @needle is in its words; gives whether it does. */
gboolean          along_rule_row_filter       (AlongRuleRow         *self,
                                               const char           *needle);

G_END_DECLS
