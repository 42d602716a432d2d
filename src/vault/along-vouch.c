/* along-vouch.c — whose a mark is: readers of notes vouch for each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-vouch.h"

#include <string.h>

#include "vault/along-bytes-private.h"
#include "vault/along-code-private.h"
#include "vault/along-seal-private.h"

/* Part of the format: never change them, nor what is signed. */
static const guint8 purpose_vouch[16] = "AlongsideVouched";
static const guint8 purpose_accept[16] = "AlongsideAccepts";

enum
{
  FINGERPRINT_GROUP = 4,
};

/* Whose @mark is and, in a vouch, by whom that is said; in an acceptance, what is accepted. */
static void
get_digest (const guint8           purpose[16],
            const AlongReaderMark *mark,
            gint64                 person,
            const AlongReaderMark *other,
            guint8                 digest[ALONG_SEAL_DIGEST_SIZE])
{
  guint8 bytes[2 * ALONG_READER_MARK_SIZE + 8];
  guint8 *at = bytes;

  memcpy (at, mark->bytes, sizeof mark->bytes);
  at += sizeof mark->bytes;
  along_bytes_put_uint64 (at, (guint64) person);
  at += 8;
  memcpy (at, other->bytes, sizeof other->bytes);
  along_seal_hash (digest, purpose, bytes, sizeof bytes);
}

static GBytes *
sign (const AlongReaderKeys *keys,
      const guint8           purpose[16],
      const AlongReaderMark *mark,
      gint64                 person,
      const AlongReaderMark *other)
{
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];
  guint8 signature[crypto_sign_BYTES];

  get_digest (purpose, mark, person, other, digest);
  along_reader_keys_sign (keys, purpose, digest, signature);

  return g_bytes_new (signature, sizeof signature);
}

static gboolean
verify (GBytes                *bytes,
        const AlongReaderMark *by,
        const guint8           purpose[16],
        const AlongReaderMark *mark,
        gint64                 person,
        const AlongReaderMark *other)
{
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];
  const guint8 *signature;
  gsize size;

  if (bytes == NULL)
    return FALSE;

  signature = g_bytes_get_data (bytes, &size);
  if (size != crypto_sign_BYTES)
    return FALSE;

  get_digest (purpose, mark, person, other, digest);

  return along_reader_mark_verify (by, purpose, digest, signature);
}

GBytes *
along_vouch_sign (const AlongReaderKeys *keys,
                  const AlongReaderMark *mark,
                  gint64                 person)
{
  g_return_val_if_fail (keys != NULL, NULL);
  g_return_val_if_fail (mark != NULL, NULL);

  return sign (keys, purpose_vouch, mark, person, along_reader_keys_get_mark (keys));
}

GBytes *
along_vouch_accept (const AlongReaderKeys *keys,
                    gint64                 person,
                    const AlongReaderMark *root)
{
  g_return_val_if_fail (keys != NULL, NULL);
  g_return_val_if_fail (root != NULL, NULL);

  return sign (keys, purpose_accept, along_reader_keys_get_mark (keys), person, root);
}

gboolean
along_vouch_is_accepted (const AlongVouch *reader)
{
  g_return_val_if_fail (reader != NULL, FALSE);

  return verify (reader->acceptance, &reader->mark, purpose_accept, &reader->mark, reader->person,
                 &reader->root);
}

/* Adds to @found who has @mark, when they signed for themselves and are not there yet. NULL where
 * nobody was added. */
static const AlongVouch *
begin_with (const AlongVouch      *readers,
            guint                  n_readers,
            const AlongReaderMark *mark,
            gboolean              *trusted,
            GArray                *found)
{
  for (guint i = 0; i < n_readers; i++)
    {
      if (along_reader_mark_equal (&readers[i].mark, mark) && !trusted[i] &&
          along_vouch_is_accepted (&readers[i]))
        {
          trusted[i] = TRUE;
          g_array_append_val (found, i);
          return &readers[i];
        }
    }

  return NULL;
}

/* With whom @reader's readers began. A sheet that was made before anybody enrolled could accept
 * nobody but itself: for that one they began with who vouched for it, which is the first to enrol. */
static const AlongReaderMark *
get_beginning (const AlongVouch *reader)
{
  if (reader->person == 0 && along_reader_mark_equal (&reader->root, &reader->mark) &&
      verify (reader->vouch, &reader->voucher, purpose_vouch, &reader->mark, 0, &reader->voucher))
    return &reader->voucher;

  return &reader->root;
}

void
along_vouch_find_trusted (const AlongVouch      *readers,
                          guint                  n_readers,
                          const AlongReaderMark *own,
                          gboolean              *trusted)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  const AlongReaderMark *next = own;

  g_return_if_fail (readers != NULL || n_readers == 0);
  g_return_if_fail (own != NULL);
  g_return_if_fail (trusted != NULL || n_readers == 0);

  for (guint i = 0; i < n_readers; i++)
    trusted[i] = FALSE;

  while (next != NULL)
    {
      const AlongVouch *reader = begin_with (readers, n_readers, next, trusted, found);

      next = reader != NULL ? get_beginning (reader) : NULL;
    }

  /* Grows while it is gone through: each is looked at with those for whom they vouch, once. */
  for (guint k = 0; k < found->len; k++)
    {
      const AlongReaderMark *voucher = &readers[g_array_index (found, guint, k)].mark;

      for (guint i = 0; i < n_readers; i++)
        {
          if (trusted[i] || !along_reader_mark_equal (&readers[i].voucher, voucher) ||
              !verify (readers[i].vouch, voucher, purpose_vouch, &readers[i].mark,
                       readers[i].person, voucher))
            continue;

          trusted[i] = TRUE;
          g_array_append_val (found, i);
        }
    }
}

char *
along_vouch_dup_fingerprint (const AlongReaderMark *mark)
{
  guint8 hash[ALONG_READER_HASH_SIZE];
  GString *text;

  g_return_val_if_fail (mark != NULL, NULL);

  along_reader_mark_get_hash (mark, hash);
  text = g_string_sized_new (ALONG_VOUCH_FINGERPRINT_LENGTH * 5 / FINGERPRINT_GROUP);
  for (guint i = 0; i < ALONG_VOUCH_FINGERPRINT_LENGTH; i++)
    {
      if (i > 0 && i % FINGERPRINT_GROUP == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, along_code_get_symbol (hash, i));
    }

  return g_string_free (text, FALSE);
}
