/* along-seal-link.h — the place of a signed part among those of its author
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vault/along-seal-part.h"

G_BEGIN_DECLS

/**
 * AlongSealGap:
 * @ordinal: which of the author's parts, from 1 on
 * @verdict: MISSING when it is not there, or ORDER when it stands there twice or on another one
 *   than it was signed after
 *
 * A place where an author's chain is broken. A plain value.
 */
typedef struct
{
  guint64          ordinal;
  AlongSealVerdict verdict;
} AlongSealGap;

/* Looks for what is missing among the @links of one author, in any order, drafts among them or not;
 * no more than ALONG_SEAL_GAPS_MAX in one place. Links make a chain, so that nothing that somebody
 * signed, a note or an addendum, is dropped or exchanged unnoticed but what was signed last. The
 * caller frees the array of AlongSealGap, which is empty when all are there. */
GArray   *along_seal_link_find_gaps (const AlongSealLink *links,
                                    guint                n_links);

G_END_DECLS
