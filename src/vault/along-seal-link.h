/* along-seal-link.h — the place of a note among those of its author
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vault/along-seal-part.h"

G_BEGIN_DECLS

/* Notes missing in one place that are told one by one. */
#define ALONG_SEAL_GAPS_MAX 1000

/**
 * AlongSealLink:
 * @note: the note's random bytes
 * @author: who wrote the body
 * @ordinal: which of the author's signed notes it is, from 1 on; 0 while it is a draft
 * @previous: the link of the author's signed note before it, or zero bytes
 *
 * The place of a note among those of its author, which it keeps for good. Links make a chain, so
 * that none of an author's notes but the last can be dropped unnoticed. A plain value.
 */
typedef struct
{
  guint8          note[ALONG_SEAL_NOTE_SIZE];
  AlongReaderMark author;
  guint64         ordinal;
  guint8          previous[ALONG_SEAL_DIGEST_SIZE];
} AlongSealLink;

/**
 * AlongSealGap:
 * @author: whose notes
 * @ordinal: which of them, from 1 on
 * @verdict: MISSING when it is not there, or ORDER when it stands there twice or on another one
 *   than it was written after
 *
 * A place where an author's chain of notes is broken. A plain value.
 */
typedef struct
{
  AlongReaderMark  author;
  guint64          ordinal;
  AlongSealVerdict verdict;
} AlongSealGap;

/* Puts a note that is being signed behind @before, the link of the one that its author signed
 * before it, or NULL for the first. To be done once: the place is kept for good. */
void      along_seal_link_follow    (AlongSealLink       *link,
                                    const AlongSealLink *before);

/* Looks for notes that are missing in the chains of all authors of @links, in any order, drafts
 * among them or not; no more than ALONG_SEAL_GAPS_MAX in one place. The caller frees the array of
 * AlongSealGap, which is empty when all are there. */
GArray   *along_seal_link_find_gaps (const AlongSealLink *links,
                                    guint                n_links);

G_END_DECLS
