/* verdict.h — what the ranked list said of somebody
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-rules.h"

#define N_CODES (ALONG_FINDING_NOBODY_ON_DUTY + 1)
#define BIT(code) (1u << (code))
#define DOUBLE_BOOKING (BIT (ALONG_FINDING_OVERLAP) | BIT (ALONG_FINDING_ALREADY_ON_SHIFT))

#define MOST_FINDINGS 64

typedef struct
{
  AlongFinding findings[MOST_FINDINGS];
  guint n_findings;
} Verdict;

extern const Verdict verdict_impossible;

Verdict  verdict_make        (GPtrArray     *findings);

/* The codes of that severity, a bit for each. */
guint    verdict_get_codes   (const Verdict *verdict,
                              AlongSeverity  severity);
gboolean verdict_is_possible (const Verdict *verdict);

/* @verdict without what @known had found, no worse and of the same people, which is no news but for
 * a double booking. Where @answered, only what needed a reason was known, and of what names nobody
 * and is no rest from another shift only what has nothing to do with @renewed. */
Verdict  verdict_subtract    (const Verdict *verdict,
                              const Verdict *known,
                              gboolean       answered,
                              AlongAspects   renewed);
