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
  GBytes *sealed = along_seal_part_new (keys_of (AUTHOR), usual_row (), NULL, body, size,
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

  g_assert_null (along_seal_part_new (keys_of (AUTHOR), usual_row (), NULL, body,
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

  g_assert_null (along_seal_part_new (keys_of (AUTHOR), usual_row (), NULL, "a", 1, readers, 2,
                                      wraps, &error));
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
  gsize row_size = 138;

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
    AT_NONCE = AT_AUTHOR + ALONG_READER_MARK_SIZE + ALONG_SEAL_DIGEST_SIZE + 32,
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
  sealed = along_seal_part_new (keys_of (STRANGER), &row, NULL, "I never said that.", 18, readers,
                                2, wraps, NULL);
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
  sealed = along_seal_part_new (keys_of (STRANGER), &row, NULL, "abc", 3, mark_of (PEER), 1, &wrap,
                                NULL);
  g_assert_cmpint (check (&row, sealed), ==, ALONG_SEAL_UNKNOWN_AUTHOR);
  g_assert_cmpint (check (usual_row (), sealed), ==, ALONG_SEAL_UNKNOWN_AUTHOR);
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

static GBytes *
bytes_of (const char *hex)
{
  gsize size = strlen (hex) / 2;
  guint8 *bytes = g_malloc (size);

  g_assert_no_errno (sodium_hex2bin (bytes, size, hex, strlen (hex), NULL, NULL, NULL));

  return g_bytes_new_take (bytes, size);
}

/* Part of the format: the usual row and words, as they were sealed once for author and peer. */
static void
test_fixed (void)
{
  g_autoptr (GBytes) sealed = bytes_of (
    "017369787465656e2062797465732e2e2e000000000000000200fffffffffffffffb000000006924"
    "810082e33403d5c6c7d899f20e9b5e09b246a20450235ab3112a0dc0bfdb76638c27f7c90b944a9f"
    "bde5eb3c0ebdc60df3c992f4d800d7acab0374d63570bb2c28f80000000000000000000000000000"
    "000000000000000000000000000000000000429edd4ae3339dded76badd96e5f8ee1cf2b6262124f"
    "913dde6b6bde73d7eee45a1071977e6097e53af6613f48ab37af38482fd1b2d935737400df8c48e7"
    "90be4874cf2add389c147b328d1880fe93293bacdaffedb1f37497cd584fa429e98f45694de84f9f"
    "566dd0cd20c927a2a7106d0cfc0f2c183811cdd1fb014fb5911e6c8426d1c77105ff7968b6a09785"
    "63d4bb2e7c618cca00286f7b3e3a12243428b96be3c878349962a5693899fd07130a41b358291d36"
    "135f646776765efd512fc15330879695c5f803d4611c783ed1f1039c207ebf58ddfaf789c04831d7"
    "d6e238c64a027eb5e9dc54aa355524ca0cd070f960e8ce5c5d27817270b07e9cc405ab4c3a5ef96e"
    "cda78a8282452ae48bf752f1e9bea57ee75c731a90915a51a44fbd459de0efcc2d0d59a0fd71d9a6"
    "6b4b93a27fbc7200b4670c687010e8489958aad5de7e667324485f486832e68549b20daa18aa1d7e"
    "01d3c512821ba244bf2a512cae797d7490b3e5f75ad7f3607b22244103a2d2fdf6c4233c6316de6a"
    "27f2d5364c9815968c0d");
  g_autoptr (GBytes) own = bytes_of (
    "0f3a41dc6bc0e6bc5f06a5272d4e9aa97d2ccc9e977017159987f8dc639b205aa061fd04e3329585"
    "c096c13f64e04f3b9c2240a0f423a753404ad2a77368f293a9d64ed16fccba2d");
  g_autoptr (GBytes) other = bytes_of (
    "dff9fab1519f12d35c2b5c3aecb62ed453befda2daff04782a179e4316f9567874f886d896959359"
    "24fee0fc18d79c110c93aec3afe9fb7aae74108b3caec67c583211f0a208e66e6397f9a741c7e491");
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
  g_test_add_func ("/seal-part/wrap-of-turned", test_wrap_of_turned);
  g_test_add_func ("/seal-part/other-lengths", test_other_lengths);
  g_test_add_func ("/seal-part/read-wrap", test_read_wrap);
  g_test_add_func ("/seal-part/random-bytes", test_random_bytes);
  g_test_add_func ("/seal-part/fixed", test_fixed);

  return g_test_run ();
}
