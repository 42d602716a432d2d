/* test-seal-link.c — a note that is missing among those of its author
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-seal-link.h"

#include <locale.h>
#include <sodium.h>
#include <string.h>

#include "vault/along-vault.h"

#define N_NOTES 6
#define N_AUTHORS 2

/* All notes of two authors, by turns, and a draft of each. */
typedef struct
{
  AlongSealLink links[N_AUTHORS * (N_NOTES + 1)];
  guint         n;
} Chain;

static void
chain_init (Chain *chain)
{
  chain->n = 0;
  for (guint i = 0; i <= N_NOTES; i++)
    {
      for (guint author = 0; author < N_AUTHORS; author++)
        {
          AlongSealLink *link = &chain->links[chain->n++];

          memset (link, 0, sizeof *link);
          randombytes_buf (link->note, sizeof link->note);
          memset (&link->author, (int) author + 1, sizeof link->author);
          if (i < N_NOTES)
            along_seal_link_follow (link, i > 0 ? link - N_AUTHORS : NULL);
        }
    }
}

static void
drop (Chain *chain,
      guint  at)
{
  memmove (&chain->links[at], &chain->links[at + 1],
           (chain->n - at - 1) * sizeof *chain->links);
  chain->n--;
}

static void
assert_gap (Chain            *chain,
            guint             author,
            guint64           ordinal,
            AlongSealVerdict  verdict)
{
  g_autoptr (GArray) gaps = along_seal_link_find_gaps (chain->links, chain->n);
  AlongSealGap *gap;

  g_assert_cmpuint (gaps->len, ==, 1);
  gap = &g_array_index (gaps, AlongSealGap, 0);
  g_assert_cmpuint (gap->author.bytes[0], ==, author + 1);
  g_assert_cmpuint (gap->ordinal, ==, ordinal);
  g_assert_cmpint (gap->verdict, ==, verdict);
}

static void
assert_whole (Chain *chain)
{
  g_autoptr (GArray) gaps = along_seal_link_find_gaps (chain->links, chain->n);

  g_assert_cmpuint (gaps->len, ==, 0);
}

static void
test_whole (void)
{
  Chain chain;

  chain_init (&chain);
  assert_whole (&chain);

  /* In any order. */
  for (guint i = chain.n - 1; i > 0; i--)
    {
      guint j = (guint) g_test_rand_int_range (0, (gint) i + 1);
      AlongSealLink kept = chain.links[i];

      chain.links[i] = chain.links[j];
      chain.links[j] = kept;
    }
  assert_whole (&chain);

  chain.n = 0;
  assert_whole (&chain);
}

static void
test_dropped (void)
{
  for (guint at = 0; at < N_AUTHORS * (N_NOTES + 1); at++)
    {
      guint note = at / N_AUTHORS;
      Chain chain;

      chain_init (&chain);
      drop (&chain, at);
      /* The last one and a draft leave nothing behind. */
      if (note < N_NOTES - 1)
        assert_gap (&chain, at % N_AUTHORS, note + 1, ALONG_SEAL_MISSING);
      else
        assert_whole (&chain);
    }
}

static void
test_replaced (void)
{
  Chain chain;

  /* Another note in the place of one: the one after it was written after something else. */
  chain_init (&chain);
  chain.links[4].note[3] ^= 1;
  assert_gap (&chain, 0, 4, ALONG_SEAL_ORDER);

  chain_init (&chain);
  chain.links[4].previous[3] ^= 1;
  drop (&chain, 6);
  drop (&chain, 7);
  drop (&chain, 8);
  assert_gap (&chain, 0, 3, ALONG_SEAL_ORDER);

  /* One that stands there twice. */
  chain_init (&chain);
  chain.links[12] = chain.links[10];
  assert_gap (&chain, 0, 6, ALONG_SEAL_ORDER);

  /* The first one after another. */
  chain_init (&chain);
  chain.n = 2;
  chain.links[1].previous[0] = 1;
  assert_gap (&chain, 1, 1, ALONG_SEAL_ORDER);
}

/* What only a forger can say takes no time and no memory. */
static void
test_far (void)
{
  g_autoptr (GArray) gaps = NULL;
  Chain chain;

  chain_init (&chain);
  chain.links[10].ordinal = G_MAXUINT64;
  gaps = along_seal_link_find_gaps (chain.links, chain.n);
  g_assert_cmpuint (gaps->len, ==, ALONG_SEAL_GAPS_MAX);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (along_vault_init (NULL));

  g_test_add_func ("/seal-link/whole", test_whole);
  g_test_add_func ("/seal-link/dropped", test_dropped);
  g_test_add_func ("/seal-link/replaced", test_replaced);
  g_test_add_func ("/seal-link/far", test_far);

  return g_test_run ();
}
