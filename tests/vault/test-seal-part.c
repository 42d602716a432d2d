/* test-seal-part.c — words that only their readers can read, and nobody can change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-seal-part.h"

#include <locale.h>
#include <sodium.h>
#include <string.h>

#include "sealed.h"
#include "vault/along-seal-private.h"
#include "vault/along-vault-error.h"
#include "vault/along-vault.h"

static const AlongSealRow *
usual_row (void)
{
  static AlongSealRow row;

  memcpy (row.note, "sixteen bytes...", sizeof row.note);
  row.kind = 2;
  row.person = -5;
  row.time = 1764000000;
  row.author = *mark_of (AUTHOR);

  return &row;
}

/* Seals for the author and the peer. */
static GBytes *
seal (const char    *body,
      gsize          size,
      AlongSealWrap  wraps[2])
{
  AlongReaderMark readers[] = { *mark_of (AUTHOR), *mark_of (PEER) };
  g_autoptr (GError) error = NULL;
  GBytes *sealed = along_seal_part_new (keys_of (AUTHOR), usual_row (), NULL, NULL, body, size,
                                        readers, 2, wraps, &error);

  g_assert_no_error (error);

  return sealed;
}

/* Opens into memory that has not a byte too much. */
static AlongSealVerdict
open_as (Person               person,
         const AlongSealRow  *row,
         GBytes              *sealed,
         const AlongSealWrap *wrap)
{
  gsize size, length;
  const guint8 *bytes = g_bytes_get_data (sealed, &size);
  g_autofree guint8 *copy = g_memdup2 (bytes, size);
  g_autofree guint8 *body = g_malloc (MAX (1, along_seal_part_get_room (size)));

  return along_seal_part_open (keys_of (person), row, copy, size, wrap->form, wrap->bytes,
                               along_seal_form_get_size (wrap->form), body, &length);
}

static AlongSealVerdict
check (const AlongSealRow *row,
       GBytes             *sealed)
{
  guint n;
  const AlongReaderMark *known = known_marks (&n);

  return along_seal_part_check (row, sealed, known, n);
}

static void
test_sizes (void)
{
  static const gsize sizes[] = { 0, 1, 255, 256, 257, 2048, 100000, ALONG_SEAL_BODY_MAX };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *body = g_malloc (sizes[i] + 1);
      g_autoptr (GBytes) sealed = NULL;
      AlongSealWrap wraps[2];

      randombytes_buf (body, sizes[i]);
      sealed = seal (body, sizes[i], wraps);
      g_assert_cmpint (check (usual_row (), sealed), ==, ALONG_SEAL_GOOD);
      g_assert_cmpuint (along_seal_part_get_room (g_bytes_get_size (sealed)), ==,
                        (sizes[i] / 256 + 1) * 256);

      for (Person person = AUTHOR; person <= PEER; person++)
        {
          AlongSealVerdict verdict;
          gsize length;
          char *opened = along_seal_part_dup_body (keys_of (person), usual_row (), sealed,
                                                   &wraps[person], &length, &verdict);

          g_assert_cmpint (verdict, ==, ALONG_SEAL_GOOD);
          g_assert_cmpmem (opened, length, body, sizes[i]);
          g_assert_cmpint (opened[length], ==, '\0');
          along_seal_free_body (opened);
        }
    }
}

static void
test_too_long (void)
{
  g_autofree char *body = g_malloc0 (ALONG_SEAL_BODY_MAX + 1);
  g_autoptr (GError) error = NULL;
  AlongSealWrap wrap;

  g_assert_null (along_seal_part_new (keys_of (AUTHOR), usual_row (), NULL, NULL, body,
                                      ALONG_SEAL_BODY_MAX + 1, mark_of (AUTHOR), 1, &wrap,
                                      &error));
  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_TOO_LONG);
}

/* A mark of zero bytes is a public key that everybody knows the secret of. */
static void
test_bad_reader (void)
{
  AlongReaderMark readers[] = { *mark_of (AUTHOR), { { 0 } } };
  g_autoptr (GError) error = NULL;
  AlongSealWrap wraps[2];

  g_assert_null (along_seal_part_new (keys_of (AUTHOR), usual_row (), NULL, NULL, "a", 1, readers,
                                      2, wraps, &error));
  g_assert_error (error, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_READER);
}

static void
test_forms (void)
{
  AlongSealWrap wraps[2], own;
  g_autoptr (GBytes) sealed = seal ("abc", 3, wraps);

  g_assert_cmpint (wraps[0].form, ==, ALONG_SEAL_FORM_OWN);
  g_assert_cmpint (wraps[1].form, ==, ALONG_SEAL_FORM_OTHER);

  g_assert_cmpint (along_seal_part_wrap (keys_of (PEER), usual_row (), sealed, &wraps[1],
                                         mark_of (PEER), &own), ==, ALONG_SEAL_GOOD);
  g_assert_cmpint (own.form, ==, ALONG_SEAL_FORM_OWN);
  g_assert_cmpint (open_as (PEER, usual_row (), sealed, &own), ==, ALONG_SEAL_GOOD);
  g_assert_cmpint (open_as (AUTHOR, usual_row (), sealed, &own), ==, ALONG_SEAL_KEYS);
}

static void
test_other_readers (void)
{
  AlongSealWrap wraps[2];
  g_autoptr (GBytes) sealed = seal ("abc", 3, wraps);

  g_assert_cmpint (open_as (PEER, usual_row (), sealed, &wraps[0]), ==, ALONG_SEAL_KEYS);
  g_assert_cmpint (open_as (AUTHOR, usual_row (), sealed, &wraps[1]), ==, ALONG_SEAL_KEYS);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (open_as (STRANGER, usual_row (), sealed, &wraps[i]), ==, ALONG_SEAL_KEYS);
}

/* A wrap that is good, but of another part. */
static void
test_other_part (void)
{
  AlongSealWrap wraps[2], other_wraps[2];
  g_autoptr (GBytes) sealed = seal ("abc", 3, wraps);
  g_autoptr (GBytes) other = seal ("abc", 3, other_wraps);

  for (Person person = AUTHOR; person <= PEER; person++)
    {
      g_assert_cmpint (open_as (person, usual_row (), other, &other_wraps[person]), ==,
                       ALONG_SEAL_GOOD);
      g_assert_cmpint (open_as (person, usual_row (), sealed, &other_wraps[person]), ==,
                       ALONG_SEAL_KEYS);
    }
}

/* Nothing is ever the same twice: no key, no nonce; and length shows in steps alone. */
static void
test_never_the_same (void)
{
  AlongSealWrap wraps[2], again_wraps[2];
  g_autoptr (GBytes) sealed = seal ("abc", 3, wraps);
  g_autoptr (GBytes) again = seal ("abc", 3, again_wraps);
  g_autoptr (GBytes) longer = seal ("abcdefgh", 8, again_wraps);
  const guint8 *a = g_bytes_get_data (sealed, NULL);
  const guint8 *b = g_bytes_get_data (again, NULL);
  gsize row_size = 178;

  g_assert_cmpmem (a, row_size, b, row_size);
  for (gsize at = row_size; at + 8 <= g_bytes_get_size (sealed); at += 8)
    g_assert_true (memcmp (a + at, b + at, 8) != 0);
  for (guint i = 0; i < 2; i++)
    g_assert_true (memcmp (wraps[i].bytes, again_wraps[i].bytes, 24) != 0);
  g_assert_cmpuint (g_bytes_get_size (sealed), ==, g_bytes_get_size (longer));
}

/* Every bit of a sealed part, whoever opens it and however. */
static void
test_turned_part (void)
{
  AlongSealWrap wraps[2];
  g_autoptr (GBytes) sealed = seal ("What is said here stays here.", 29, wraps);

  for (gsize bit = 0; bit < 8 * g_bytes_get_size (sealed); bit++)
    {
      g_autoptr (GBytes) turned = g_bytes_new (g_bytes_get_data (sealed, NULL),
                                               g_bytes_get_size (sealed));
      AlongSealVerdict opened;

      turn (&turned, bit / 8, (guint8) (1 << bit % 8));
      g_assert_cmpint (check (usual_row (), turned), ==, ALONG_SEAL_BODY);
      if (bit % 8 != (bit / 8) % 8)
        continue;

      /* The signature itself is not looked at where all opens. */
      opened = open_as (AUTHOR, usual_row (), turned, &wraps[0]);
      g_assert_cmpint (opened, ==, bit / 8 < g_bytes_get_size (sealed) - 64 ? ALONG_SEAL_BODY
                                                                           : ALONG_SEAL_GOOD);
      opened = open_as (PEER, usual_row (), turned, &wraps[1]);
      g_assert_cmpint (opened, ==, bit / 8 < g_bytes_get_size (sealed) - 64 ? ALONG_SEAL_BODY
                                                                           : ALONG_SEAL_GOOD);
    }
}

/* The words for the screen as @person; NULL when nothing is shown. */
static char *
show_to (Person               person,
         GBytes              *sealed,
         const AlongSealWrap *wrap,
         AlongSealVerdict    *verdict)
{
  gsize length;

  return along_seal_part_dup_body (keys_of (person), usual_row (), sealed, wrap, &length, verdict);
}

/* A draft has no head that would tell: what stands on the screen was signed, to the last bit. */
static void
test_turned_signature (void)
{
  AlongSealWrap wraps[2];
  g_autoptr (GBytes) sealed = seal ("abc", 3, wraps);
  gsize size = g_bytes_get_size (sealed);

  for (gsize at = size - ALONG_SEAL_SIGNATURE_SIZE; at < size; at++)
    {
      g_autoptr (GBytes) turned = g_bytes_new (g_bytes_get_data (sealed, NULL), size);

      turn (&turned, at, 1);
      for (Person person = AUTHOR; person <= PEER; person++)
        {
          AlongSealVerdict verdict;

          g_assert_null (show_to (person, turned, &wraps[person], &verdict));
          g_assert_cmpint (verdict, ==, ALONG_SEAL_BODY);
        }
    }
}

/* Whoever has a mark can seal for it: in the author's name, but not with the author's signature. */
static void
test_forged_author (void)
{
  enum
  {
    AT_AUTHOR = 1 + ALONG_SEAL_NOTE_SIZE + 4 + 4 + 1 + 8 + 8,
    AT_NONCE = AT_AUTHOR + ALONG_READER_MARK_SIZE + 2 * ALONG_SEAL_DIGEST_SIZE + 8 + 32,
    AT_BODY = AT_NONCE + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
  };
  AlongSealRow row = *usual_row ();
  AlongReaderMark readers[] = { *mark_of (STRANGER), *mark_of (AUTHOR) };
  AlongSealWrap wraps[2];
  AlongSealVerdict verdict;
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) forged = NULL;
  g_autofree guint8 *bytes = NULL;
  guint8 key[ALONG_SEAL_KEY_SIZE], body_key[32], body[256];
  gsize size;

  row.author = *mark_of (STRANGER);
  sealed = along_seal_part_new (keys_of (STRANGER), &row, NULL, NULL, "I never said that.", 18,
                                readers, 2, wraps, NULL);
  g_assert_cmpint (along_seal_part_get_key (key, keys_of (STRANGER), &row, sealed, &wraps[0]), ==,
                   ALONG_SEAL_GOOD);
  bytes = g_memdup2 (g_bytes_get_data (sealed, &size), g_bytes_get_size (sealed));
  along_seal_key_derive (body_key, ALONG_SEAL_KEY_BODY, key);
  g_assert_no_errno (crypto_aead_xchacha20poly1305_ietf_decrypt (
    body, NULL, NULL, bytes + AT_BODY, sizeof body + 16, bytes, AT_BODY, bytes + AT_NONCE,
    body_key));
  memcpy (bytes + AT_AUTHOR, mark_of (AUTHOR), ALONG_READER_MARK_SIZE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (bytes + AT_BODY, NULL, body, sizeof body, bytes,
                                              AT_BODY, NULL, bytes + AT_NONCE, body_key);
  forged = g_bytes_new (bytes, size);

  g_assert_cmpint (check (usual_row (), forged), ==, ALONG_SEAL_BODY);
  g_assert_null (show_to (AUTHOR, forged, &wraps[1], &verdict));
  g_assert_cmpint (verdict, ==, ALONG_SEAL_BODY);
}

/* Every bit of both forms of a wrap. */
static void
test_turned_wrap (void)
{
  AlongSealWrap wraps[2];
  g_autoptr (GBytes) sealed = seal ("abc", 3, wraps);

  for (Person person = AUTHOR; person <= PEER; person++)
    {
      for (gsize bit = 0; bit < 8 * along_seal_form_get_size (wraps[person].form); bit++)
        {
          AlongSealWrap turned = wraps[person];

          turned.bytes[bit / 8] ^= (guint8) (1 << bit % 8);
          g_assert_cmpint (open_as (person, usual_row (), sealed, &turned), ==, ALONG_SEAL_KEYS);
        }

      wraps[person].form = person == AUTHOR ? ALONG_SEAL_FORM_OTHER : ALONG_SEAL_FORM_OWN;
      g_assert_cmpint (open_as (person, usual_row (), sealed, &wraps[person]), ==,
                       ALONG_SEAL_KEYS);
      wraps[person].form = ALONG_SEAL_FORM_BROKEN;
      g_assert_cmpint (open_as (person, usual_row (), sealed, &wraps[person]), ==,
                       ALONG_SEAL_KEYS);
    }
}

static void
test_other_row (void)
{
  static const AlongSealVerdict verdicts[] = {
    ALONG_SEAL_GOOD, ALONG_SEAL_ROW, ALONG_SEAL_ORDER, ALONG_SEAL_ROW, ALONG_SEAL_ROW,
    ALONG_SEAL_ROW, ALONG_SEAL_ROW, ALONG_SEAL_ROW,
  };
  AlongSealWrap wraps[2];
  g_autoptr (GBytes) sealed = seal ("abc", 3, wraps);

  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      AlongSealRow row = *usual_row ();
      AlongSealWrap made;

      row.note[7] ^= i == 1;
      row.number += i == 2;
      row.kind += i == 3;
      row.draft = i == 4;
      row.person += i == 5;
      row.time -= i == 6;
      if (i == 7)
        row.author = *mark_of (PEER);

      g_assert_cmpint (check (&row, sealed), ==, verdicts[i]);
      for (Person person = AUTHOR; person <= PEER; person++)
        {
          g_assert_cmpint (open_as (person, &row, sealed, &wraps[person]), ==, verdicts[i]);
          g_assert_cmpint (along_seal_part_wrap (keys_of (person), &row, sealed, &wraps[person],
                                                 mark_of (SUCCESSOR), &made), ==, verdicts[i]);
        }
    }
}

/* Signed rightly, by somebody nobody knows. */
static void
test_unknown_author (void)
{
  AlongSealRow row = *usual_row ();
  g_autoptr (GBytes) sealed = NULL;
  AlongSealWrap wrap;

  row.author = *mark_of (STRANGER);
  sealed = along_seal_part_new (keys_of (STRANGER), &row, NULL, NULL, "abc", 3, mark_of (PEER), 1,
                                &wrap, NULL);
  g_assert_cmpint (check (&row, sealed), ==, ALONG_SEAL_UNKNOWN_AUTHOR);
  g_assert_cmpint (check (usual_row (), sealed), ==, ALONG_SEAL_UNKNOWN_AUTHOR);
}

static AlongSealLink
link_of (GBytes *sealed)
{
  AlongSealLink link;

  g_assert_true (along_seal_part_read_link (g_bytes_get_data (sealed, NULL),
                                            g_bytes_get_size (sealed), &link));

  return link;
}

/* Each part that is signed holds on to the one that its author signed before; a draft to none. */
static void
test_place (void)
{
  AlongSealRow row = *usual_row ();
  AlongSealWrap wraps[2], wrap;
  AlongSealLink first, second, draft;
  const guint8 nothing[ALONG_SEAL_DIGEST_SIZE] = { 0 };
  g_autoptr (GBytes) sealed = seal ("abc", 3, wraps);
  g_autoptr (GBytes) next = NULL;
  g_autoptr (GBytes) unsigned_part = NULL;
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];

  first = link_of (sealed);
  g_assert_cmpuint (first.ordinal, ==, 1);
  g_assert_cmpmem (first.previous, sizeof first.previous, nothing, sizeof nothing);
  along_seal_part_get_digest (sealed, digest);
  g_assert_cmpmem (first.digest, sizeof first.digest, digest, sizeof digest);

  row.note[0] ^= 1;
  next = along_seal_part_new (keys_of (AUTHOR), &row, NULL, &first, "abc", 3, mark_of (AUTHOR), 1,
                              &wrap, NULL);
  g_assert_cmpint (check (&row, next), ==, ALONG_SEAL_GOOD);
  second = link_of (next);
  g_assert_cmpuint (second.ordinal, ==, 2);
  g_assert_cmpmem (second.previous, sizeof second.previous, digest, sizeof digest);

  row.draft = TRUE;
  unsigned_part = along_seal_part_new (keys_of (AUTHOR), &row, NULL, &first, "abc", 3,
                                       mark_of (AUTHOR), 1, &wrap, NULL);
  g_assert_cmpint (check (&row, unsigned_part), ==, ALONG_SEAL_GOOD);
  draft = link_of (unsigned_part);
  g_assert_cmpuint (draft.ordinal, ==, 0);
  g_assert_cmpmem (draft.previous, sizeof draft.previous, nothing, sizeof nothing);

  g_assert_false (along_seal_part_read_link ((const guint8 *) "abc", 3, &draft));
}

/* What can't be read rightly is not passed on either. */
static void
test_wrap_of_turned (void)
{
  AlongSealWrap wraps[2], made;
  g_autoptr (GBytes) sealed = seal ("abc", 3, wraps);

  turn (&sealed, g_bytes_get_size (sealed) - 1, 1);
  g_assert_cmpint (along_seal_part_wrap (keys_of (AUTHOR), usual_row (), sealed, &wraps[0],
                                         mark_of (SUCCESSOR), &made), ==, ALONG_SEAL_BODY);
}

static void
test_other_lengths (void)
{
  AlongSealWrap wraps[2];
  g_autoptr (GBytes) sealed = seal ("abc", 3, wraps);
  gsize size = g_bytes_get_size (sealed);
  g_autofree guint8 *longer = g_malloc0 (size + 256);

  memcpy (longer, g_bytes_get_data (sealed, NULL), size);
  for (gsize length = 0; length <= size + 256; length++)
    {
      g_autoptr (GBytes) other = g_bytes_new (longer, length);
      AlongSealVerdict expected = length == size ? ALONG_SEAL_GOOD : ALONG_SEAL_BODY;

      g_assert_cmpint (check (usual_row (), other), ==, expected);
      g_assert_cmpint (open_as (AUTHOR, usual_row (), other, &wraps[0]), ==, expected);
    }
}

static void
test_read_wrap (void)
{
  AlongSealWrap wraps[2], read;
  g_autoptr (GBytes) sealed = seal ("abc", 3, wraps);
  guint8 bytes[2 * ALONG_SEAL_WRAP_MAX] = { 0 };

  for (guint form = 0; form < 5; form++)
    {
      for (gsize size = 0; size < sizeof bytes; size++)
        {
          for (gsize signature = 62; signature < 67; signature++)
            {
              gboolean right = (form == 1 && size == 80 && signature == 64) ||
                               (form == 2 && size == 72 && signature == 64);

              g_assert_cmpint (along_seal_wrap_read (&read, mark_of (PEER), mark_of (AUTHOR), form,
                                                     bytes, size, bytes, signature), ==, right);
              g_assert_cmpuint (read.form, ==, right ? form : 0);
            }
        }
    }

  g_assert_true (along_seal_wrap_read (&read, mark_of (PEER), mark_of (AUTHOR), wraps[1].form,
                                       wraps[1].bytes, 80, wraps[1].signature, 64));
  g_assert_cmpmem (&read, sizeof read, &wraps[1], sizeof wraps[1]);
}

/* Bytes that were never sealed open nothing and harm nothing. */
static void
test_random_bytes (void)
{
  AlongSealWrap wraps[2];
  g_autoptr (GBytes) sealed = seal ("abc", 3, wraps);

  for (guint i = 0; i < 10000; i++)
    {
      gsize size = (gsize) g_test_rand_int_range (0, 1200);
      g_autofree guint8 *bytes = g_malloc (size + 1);
      g_autoptr (GBytes) random = NULL;
      AlongSealWrap wrap;
      guint8 before[ALONG_SEAL_DIGEST_SIZE];

      randombytes_buf (bytes, size);
      /* Half of them get past the first look. */
      if (size > 0 && i % 2 == 0)
        {
          size = MAX (size / 256, 1) * 256 + 194 + 16 + 64;
          g_free (g_steal_pointer (&bytes));
          bytes = g_malloc (size);
          randombytes_buf (bytes, size);
          bytes[0] = 1;
        }
      random = g_bytes_new (bytes, size);
      randombytes_buf (&wrap, sizeof wrap);
      wrap.form = i % 3;

      g_assert_cmpint (check (usual_row (), random), ==, ALONG_SEAL_BODY);
      g_assert_cmpint (open_as (PEER, usual_row (), random, &wrap), ==, ALONG_SEAL_BODY);
      g_assert_cmpint (open_as (PEER, usual_row (), sealed, &wrap), ==, ALONG_SEAL_KEYS);
      along_seal_part_get_before (random, before);
      along_seal_part_get_digest (random, before);
    }
}

/* Part of the format: the usual row and words, as they were sealed once for author and peer. */
static void
test_fixed (void)
{
  g_autoptr (GBytes) sealed = bytes_of (
    "017369787465656e2062797465732e2e2e000000000000000200fffffffffffffffb000000006924"
    "810082e33403d5c6c7d899f20e9b5e09b246a20450235ab3112a0dc0bfdb76638c27f7c90b944a9f"
    "bde5eb3c0ebdc60df3c992f4d800d7acab0374d63570bb2c28f80000000000000000000000000000"
    "00000000000000000000000000000000000000000000000000010000000000000000000000000000"
    "000000000000000000000000000000000000d54b88e8c089c35f89b8f92b6dc3e3ebdef7de2940ef"
    "4455d81e6e30a535c2001b25428d12ac263d000ed5c981fa5b92acdf8e1f2cc34756faf0a7811daf"
    "7cb6a7272ca152d9e12de36d372da55e5ed42e8269b632dfb5ed8ecd85ac0b0f28210f2c448afe09"
    "02cb31f6787b0d62b881282dc82ae54e068a5a99f29addad4d2afe1cf87e914e5bc2221ecf4ef7d0"
    "b4860a08112dce35327a85fd65408f2eb78a4e4e66e27f8025d0a4d3937f5d37d53da60f60f5dc9f"
    "5692bcbcf59592f71f99cdd60e74821d047ffe96309c0d0f3ebde448323efd0bcb1a7abd66a5f9d6"
    "6f8e5850752a5e8a52011b3b6890250869552235e0b1a52fea60c25125f944b94ed697d0f52eb424"
    "f9d3c3f10e869b4c657ec0d933af1afb01fc9e6b711dfdc9fc3594276ea73705291810281d908fa8"
    "ddc0b388de1c5fa8928e66a06b57a9850290f019c8732ad945bcca607a2cfe9d2146adbc0afd0179"
    "abc502a7777fee06d2db88297c740d4cb0b89ee572589fbdd289c5d5f8aba7b372f1ebcab125ea45"
    "3824687dfd0c06214c0c");
  g_autoptr (GBytes) own = bytes_of (
    "6361b37462571b9c81ef7f6d0149806437dcfdf2fe9b8270162e2a91a099f6b5925378403a4d9211"
    "b098ee8757fc2cc0270e23cee564bca165aba3a7422a7db443bab24b1d3289d6");
  g_autoptr (GBytes) other = bytes_of (
    "0c1df4486d022400d27a7f5a0398f02b7ff95747251933e268b2dd6cf0a4852e696c8320dfc11b54"
    "19e2f2ed278f458dfee892050d85d3fe761dbe9589852c9b4aeeda95be96d90ec2528a9f7321596b");
  GBytes *bytes[] = { own, other };

  g_assert_cmpint (check (usual_row (), sealed), ==, ALONG_SEAL_GOOD);
  for (Person person = AUTHOR; person <= PEER; person++)
    {
      AlongSealWrap wrap = { .form = person == AUTHOR ? 2 : 1 };
      AlongSealVerdict verdict;
      gsize length;
      char *body;

      memcpy (wrap.bytes, g_bytes_get_data (bytes[person], NULL),
              g_bytes_get_size (bytes[person]));
      body = along_seal_part_dup_body (keys_of (person), usual_row (), sealed, &wrap, &length,
                                       &verdict);
      g_assert_cmpstr (body, ==, "What is said here stays here.");
      along_seal_free_body (body);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (along_vault_init (NULL));

  g_test_add_func ("/seal-part/sizes", test_sizes);
  g_test_add_func ("/seal-part/too-long", test_too_long);
  g_test_add_func ("/seal-part/bad-reader", test_bad_reader);
  g_test_add_func ("/seal-part/forms", test_forms);
  g_test_add_func ("/seal-part/other-readers", test_other_readers);
  g_test_add_func ("/seal-part/other-part", test_other_part);
  g_test_add_func ("/seal-part/never-the-same", test_never_the_same);
  g_test_add_func ("/seal-part/turned-part", test_turned_part);
  g_test_add_func ("/seal-part/turned-signature", test_turned_signature);
  g_test_add_func ("/seal-part/forged-author", test_forged_author);
  g_test_add_func ("/seal-part/turned-wrap", test_turned_wrap);
  g_test_add_func ("/seal-part/other-row", test_other_row);
  g_test_add_func ("/seal-part/unknown-author", test_unknown_author);
  g_test_add_func ("/seal-part/place", test_place);
  g_test_add_func ("/seal-part/wrap-of-turned", test_wrap_of_turned);
  g_test_add_func ("/seal-part/other-lengths", test_other_lengths);
  g_test_add_func ("/seal-part/read-wrap", test_read_wrap);
  g_test_add_func ("/seal-part/random-bytes", test_random_bytes);
  g_test_add_func ("/seal-part/fixed", test_fixed);

  return g_test_run ();
}
