/* along-seal-link.c — the place of a signed part among those of its author
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-seal-link.h"

#include <string.h>

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const AlongSealLink *link_a = *(const AlongSealLink *const *) a;
  const AlongSealLink *link_b = *(const AlongSealLink *const *) b;

  return (link_a->ordinal > link_b->ordinal) - (link_a->ordinal < link_b->ordinal);
}

static void
add_gap (GArray           *gaps,
         guint64           ordinal,
         AlongSealVerdict  verdict)
{
  AlongSealGap gap = { .ordinal = ordinal, .verdict = verdict };

  g_array_append_val (gaps, gap);
}

/* Adds what is wrong between @link and the one before it, or NULL. */
static void
compare_neighbours (GArray              *gaps,
                    const AlongSealLink *before,
                    const AlongSealLink *link)
{
  const AlongSealLink nothing = { 0 };

  if (before == NULL)
    before = &nothing;

  if (link->ordinal == before->ordinal)
    add_gap (gaps, link->ordinal, ALONG_SEAL_ORDER);
  else if (link->ordinal > before->ordinal + 1)
    {
      guint64 n = MIN (link->ordinal - before->ordinal - 1, ALONG_SEAL_GAPS_MAX);

      for (guint64 i = 1; i <= n; i++)
        add_gap (gaps, before->ordinal + i, ALONG_SEAL_MISSING);
    }
  else if (memcmp (before->digest, link->previous, sizeof before->digest) != 0)
    add_gap (gaps, link->ordinal, ALONG_SEAL_ORDER);
}

GArray *
along_seal_link_find_gaps (const AlongSealLink *links,
                           guint                n_links)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (AlongSealGap));
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  const AlongSealLink *before = NULL;

  g_return_val_if_fail (links != NULL || n_links == 0, gaps);

  for (guint i = 0; i < n_links; i++)
    {
      if (links[i].ordinal > 0)
        g_ptr_array_add (sorted, (gpointer) &links[i]);
    }
  g_ptr_array_sort (sorted, compare_links);

  for (guint i = 0; i < sorted->len; i++)
    {
      const AlongSealLink *link = g_ptr_array_index (sorted, i);

      compare_neighbours (gaps, before, link);
      before = link;
    }

  return gaps;
}
