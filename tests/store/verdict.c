/* verdict.c — what the ranked list said of somebody
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "verdict.h"

const Verdict verdict_impossible = {
  .findings = { { .severity = ALONG_SEVERITY_IMPOSSIBLE } },
  .n_findings = 1,
};

Verdict
verdict_make (GPtrArray *findings)
{
  Verdict verdict = { 0 };

  g_assert_cmpuint (findings->len, <=, MOST_FINDINGS);
  for (guint i = 0; i < findings->len; i++)
    verdict.findings[verdict.n_findings++] =
      *(const AlongFinding *) g_ptr_array_index (findings, i);

  return verdict;
}

guint64
verdict_get_codes (const Verdict *verdict,
                   AlongSeverity  severity)
{
  guint64 codes = 0;

  for (guint i = 0; i < verdict->n_findings; i++)
    if (verdict->findings[i].severity == severity)
      codes |= BIT (verdict->findings[i].code);

  return codes;
}

/* What less of makes it worse. */
static gboolean
wants_more (AlongFindingCode code)
{
  return code == ALONG_FINDING_REST || code == ALONG_FINDING_LEAST_WORK;
}

static gboolean
is_no_worse (const AlongFinding *finding,
             const AlongFinding *known)
{
  return finding->code == known->code && finding->partner_id == known->partner_id &&
         /* Another rest is from another shift, and who goes along elsewhere may do so twice. */
         ((finding->code != ALONG_FINDING_REST && finding->code != ALONG_FINDING_GOES_ALONG) ||
          finding->other_id == known->other_id) &&
         (wants_more (finding->code) ? finding->number >= known->number
                                     : finding->number <= known->number);
}

static gboolean
is_renewed (const AlongFinding *finding,
            Renewed             renewed)
{
  AlongAspects aspects = renewed.aspects;

  if (finding->number == 0)
    aspects |= renewed.uncounted;

  return finding->partner_id == 0 && finding->code != ALONG_FINDING_REST &&
         along_rules_concerns (finding, aspects);
}

guint64
verdict_get_renewed (const Verdict *known,
                     Renewed        renewed)
{
  guint64 codes = 0;

  for (guint i = 0; i < known->n_findings; i++)
    if (known->findings[i].severity == ALONG_SEVERITY_NEEDS_REASON &&
        is_renewed (&known->findings[i], renewed))
      codes |= BIT (known->findings[i].code);

  return codes;
}

Verdict
verdict_subtract (const Verdict *verdict,
                  const Verdict *known,
                  gboolean       answered,
                  Renewed        renewed)
{
  Verdict rest = { 0 };

  for (guint i = 0; i < verdict->n_findings; i++)
    {
      const AlongFinding *finding = &verdict->findings[i];
      gboolean is_known = FALSE;

      for (guint k = 0; k < known->n_findings; k++)
        is_known = is_known ||
                   ((!answered || known->findings[k].severity == ALONG_SEVERITY_NEEDS_REASON) &&
                    is_no_worse (finding, &known->findings[k]));
      if (is_renewed (finding, renewed))
        is_known = FALSE;
      if (!is_known || (BIT (finding->code) & DOUBLE_BOOKING) != 0)
        rest.findings[rest.n_findings++] = *finding;
    }

  return rest;
}

gboolean
verdict_is_possible (const Verdict *verdict)
{
  return verdict_get_codes (verdict, ALONG_SEVERITY_IMPOSSIBLE) == 0;
}
