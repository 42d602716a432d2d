/* test-seal-link.c — what is missing among all that somebody signed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-seal-link.h"

#include <locale.h>
#include <sodium.h>
#include <string.h>

#include "vault/along-vault.h"

#define N_PARTS 6

/* All that somebody signed, and a draft. */
typedef struct
{
  AlongSealLink links[N_PARTS + 1];
  guint         n;
} Chain;

static void
chain_init (Chain *chain)
{
  memset (chain, 0, sizeof *chain);
  for (guint i = 0; i <= N_PARTS; i++)
    {
      AlongSealLink *link = &chain->links[chain->n++];

      randombytes_buf (link->digest, sizeof link->digest);
      if (i < N_PARTS)
        link->ordinal = i + 1;
      if (i > 0 && i < N_PARTS)
        memcpy (link->previous, link[-1].digest, sizeof link->previous);
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
            guint64           ordinal,
            AlongSealVerdict  verdict)
{
  g_autoptr (GArray) gaps = along_seal_link_find_gaps (chain->links, chain->n);
  AlongSealGap *gap;

  g_assert_cmpuint (gaps->len, ==, 1);
  gap = &g_array_index (gaps, AlongSealGap, 0);
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
  for (guint at = 0; at <= N_PARTS; at++)
    {
      Chain chain;

      chain_init (&chain);
      drop (&chain, at);
      /* The last one and a draft leave nothing behind. */
      if (at < N_PARTS - 1)
        assert_gap (&chain, at + 1, ALONG_SEAL_MISSING);
      else
        assert_whole (&chain);
    }
}

static void
test_replaced (void)
{
  Chain chain;

  /* Another part in the place of one: the one after it was signed after something else. */
  chain_init (&chain);
  chain.links[2].digest[3] ^= 1;
  assert_gap (&chain, 4, ALONG_SEAL_ORDER);

  /* The last byte counts as well. */
  chain_init (&chain);
  chain.links[2].previous[sizeof chain.links[2].previous - 1] ^= 1;
  assert_gap (&chain, 3, ALONG_SEAL_ORDER);

  /* One that stands there twice. */
  chain_init (&chain);
  chain.links[N_PARTS] = chain.links[N_PARTS - 1];
  assert_gap (&chain, N_PARTS, ALONG_SEAL_ORDER);

  /* The first one after another. */
  chain_init (&chain);
  chain.n = 1;
  chain.links[0].previous[0] = 1;
  assert_gap (&chain, 1, ALONG_SEAL_ORDER);
}

static void
test_far (void)
{
  g_autoptr (GArray) gaps = NULL;
  Chain chain;

  chain_init (&chain);
  chain.links[N_PARTS - 1].ordinal = G_MAXUINT64;
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
