/* along-rule-table.h — the rules that an agency can set, as they come and as it wants them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-directory.h"

G_BEGIN_DECLS

/* How heavily the findings of @code weigh in this agency, ALONG_SEVERITY_OFF for not at all, and the
 * number of the rule (@number may be %NULL). What can't be set weighs as it must: it is impossible. */
AlongSeverity along_rule_table_get (AlongDirectory   *directory,
                                    AlongFindingCode  code,
                                    int              *number);

G_END_DECLS
