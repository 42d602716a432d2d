/* along-seal-link.c — the place of a note among those of its author
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-seal-link.h"

#include <string.h>

#include "vault/along-bytes-private.h"
#include "vault/along-seal-private.h"

void
along_seal_link_write (guint8               bytes[ALONG_SEAL_LINK_SIZE],
                       const AlongSealLink *link)
{
  memcpy (bytes, link->note, sizeof link->note);
  bytes += sizeof link->note;
  memcpy (bytes, &link->author, sizeof link->author);
  bytes += sizeof link->author;
  along_bytes_put_uint64 (bytes, link->ordinal);
  memcpy (bytes + 8, link->previous, sizeof link->previous);
}

void
along_seal_link_read (AlongSealLink *link,
                      const guint8   bytes[ALONG_SEAL_LINK_SIZE])
{
  memcpy (link->note, bytes, sizeof link->note);
  bytes += sizeof link->note;
  memcpy (&link->author, bytes, sizeof link->author);
  bytes += sizeof link->author;
  link->ordinal = along_bytes_get_uint64 (bytes);
  memcpy (link->previous, bytes + 8, sizeof link->previous);
}

/* What the author's next note holds on to. It stays as it is when the note is written on or handed
 * over. */
static void
hash_link (const AlongSealLink *link,
           guint8               hash[ALONG_SEAL_DIGEST_SIZE])
{
  guint8 bytes[ALONG_SEAL_LINK_SIZE];

  along_seal_link_write (bytes, link);
  along_seal_hash (hash, along_seal_purpose_link, bytes, sizeof bytes);
}

void
along_seal_link_follow (AlongSealLink       *link,
                        const AlongSealLink *before)
{
  g_return_if_fail (link != NULL && link->ordinal == 0);
  g_return_if_fail (before == NULL || (before->ordinal > 0 &&
                                       along_reader_mark_equal (&before->author, &link->author)));

  link->ordinal = 1;
  if (before != NULL)
    {
      link->ordinal = before->ordinal + 1;
      hash_link (before, link->previous);
    }
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const AlongSealLink *link_a = *(const AlongSealLink *const *) a;
  const AlongSealLink *link_b = *(const AlongSealLink *const *) b;
  int by_author = memcmp (&link_a->author, &link_b->author, sizeof link_a->author);

  if (by_author != 0)
    return by_author;

  return (link_a->ordinal > link_b->ordinal) - (link_a->ordinal < link_b->ordinal);
}

static void
add_gap (GArray              *gaps,
         const AlongSealLink *link,
         guint64              ordinal,
         AlongSealVerdict     verdict)
{
  AlongSealGap gap = { .author = link->author, .ordinal = ordinal, .verdict = verdict };

  g_array_append_val (gaps, gap);
}

/* Adds what is wrong between @link and the one before it by the same author, or NULL. */
static void
compare_neighbours (GArray              *gaps,
                    const AlongSealLink *before,
                    const AlongSealLink *link)
{
  guint8 expected[ALONG_SEAL_DIGEST_SIZE] = { 0 };
  guint64 ordinal = before != NULL ? before->ordinal : 0;

  if (link->ordinal == ordinal)
    add_gap (gaps, link, ordinal, ALONG_SEAL_ORDER);
  else if (link->ordinal > ordinal + 1)
    {
      guint64 n = MIN (link->ordinal - ordinal - 1, ALONG_SEAL_GAPS_MAX);

      for (guint64 i = 1; i <= n; i++)
        add_gap (gaps, link, ordinal + i, ALONG_SEAL_MISSING);
    }
  else
    {
      if (before != NULL)
        hash_link (before, expected);
      if (memcmp (expected, link->previous, sizeof expected) != 0)
        add_gap (gaps, link, link->ordinal, ALONG_SEAL_ORDER);
    }
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

      if (before != NULL && !along_reader_mark_equal (&before->author, &link->author))
        before = NULL;
      compare_neighbours (gaps, before, link);
      before = link;
    }

  return gaps;
}
