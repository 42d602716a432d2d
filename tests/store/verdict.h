/* verdict.h — what the ranked list said of somebody
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-rules.h"

#define N_CODES (ALONG_FINDING_NOBODY_ON_DUTY + 1)
#define BIT(code) (G_GUINT64_CONSTANT (1) << (code))
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
guint64  verdict_get_codes   (const Verdict *verdict,
                              AlongSeverity  severity);
gboolean verdict_is_possible (const Verdict *verdict);

/* What is decided anew of somebody on a shift that becomes another one: of what names nobody and is
 * no rest from another shift, what looks at any of @aspects and, where it counts nothing, at any of
 * @uncounted. */
typedef struct
{
  AlongAspects aspects;
  AlongAspects uncounted;
} Renewed;

/* The codes of what needed a reason in @known and is decided anew, a bit for each. */
guint64  verdict_get_renewed (const Verdict *known,
                              Renewed        renewed);

/* @verdict without what @known had found, no worse and of the same people, which is no news but for
 * a double booking. Where @answered, only what needed a reason was known, and of that only what is
 * not decided anew. */
Verdict  verdict_subtract    (const Verdict *verdict,
                              const Verdict *known,
                              gboolean       answered,
                              Renewed        renewed);
