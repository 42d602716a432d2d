/* along-seal-head.c — what belongs to a note, signed as a whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-seal-head.h"

#include <string.h>

#include "vault/along-bytes-private.h"
#include "vault/along-seal-private.h"

#define VERSION 1

/* Where what stands, numbers with the highest byte first. Part of the format: never change it. */
enum
{
  AT_VERSION = 0,
  AT_NOTE = AT_VERSION + 1,
  AT_AUTHOR = AT_NOTE + ALONG_SEAL_NOTE_SIZE,
  AT_BEGUN = AT_AUTHOR + ALONG_READER_MARK_SIZE,
  AT_SESSION = AT_BEGUN + 8,
  AT_COUNTERSIGNED = AT_SESSION + 8,
  AT_N_PARTS = AT_COUNTERSIGNED + 16,
  AT_LAST = AT_N_PARTS + 4,
  AT_DRAFT = AT_LAST + ALONG_SEAL_DIGEST_SIZE,
  AT_REVISION = AT_DRAFT + 1,
  AT_WRITER = AT_REVISION + 8,
  AT_N_READERS = AT_WRITER + ALONG_READER_MARK_SIZE,
  AT_READERS = AT_N_READERS + 4,
  PROOF_SIZE = 32,
};

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  return memcmp (a, b, sizeof (AlongReaderMark));
}

static gsize
get_size (guint n_readers)
{
  return AT_READERS + n_readers * sizeof (AlongReaderMark) + PROOF_SIZE + crypto_sign_BYTES;
}

void
along_seal_head_init (AlongSealHead         *head,
                      const guint8           note[ALONG_SEAL_NOTE_SIZE],
                      const AlongReaderMark *author)
{
  g_return_if_fail (head != NULL);
  g_return_if_fail (note != NULL);
  g_return_if_fail (author != NULL);

  memset (head, 0, sizeof *head);
  memcpy (head->note, note, sizeof head->note);
  head->author = *author;
  head->draft = TRUE;
}

/* Whether a head can only be written in this one way. */
static gboolean
is_canonical (const guint8 *bytes,
              gsize         size)
{
  const AlongReaderMark *readers = (const AlongReaderMark *) (bytes + AT_READERS);
  guint32 n_readers;

  if (size < get_size (1) || bytes[AT_VERSION] != VERSION || bytes[AT_DRAFT] > 1)
    return FALSE;

  n_readers = along_bytes_get_uint32 (bytes + AT_N_READERS);
  if (n_readers == 0 || n_readers > ALONG_SEAL_READERS_MAX || size != get_size (n_readers))
    return FALSE;

  for (guint i = 1; i < n_readers; i++)
    {
      if (compare_marks (&readers[i - 1], &readers[i]) >= 0)
        return FALSE;
    }

  return along_bytes_get_uint32 (bytes + AT_N_PARTS) > 0;
}

/* Writes what only who has the part's @key can: over all of the head that comes before it. */
static void
write_proof (guint8        proof[PROOF_SIZE],
             const guint8 *bytes,
             gsize         size,
             const guint8  key[ALONG_SEAL_KEY_SIZE])
{
  guint8 head_key[32];

  along_seal_key_derive (head_key, ALONG_SEAL_KEY_HEAD, key);
  crypto_generichash_blake2b_salt_personal (proof, PROOF_SIZE, bytes, size,
                                            head_key, sizeof head_key, NULL,
                                            along_seal_purpose_head);
  sodium_memzero (head_key, sizeof head_key);
}

/* Writes all that is signed, for a writer who has the last part's @key. */
static void
write_signed (guint8              *bytes,
              const AlongSealHead *head,
              const guint8        *key)
{
  gsize proof_at = AT_READERS + head->n_readers * sizeof *head->readers;

  bytes[AT_VERSION] = VERSION;
  memcpy (bytes + AT_NOTE, head->note, sizeof head->note);
  memcpy (bytes + AT_AUTHOR, &head->author, sizeof head->author);
  along_bytes_put_uint64 (bytes + AT_BEGUN, (guint64) head->begun);
  along_bytes_put_uint64 (bytes + AT_SESSION, (guint64) head->session);
  along_bytes_put_uint32 (bytes + AT_COUNTERSIGNED, head->countersigned.form);
  along_bytes_put_uint32 (bytes + AT_COUNTERSIGNED + 4, head->countersigned.n_parts);
  along_bytes_put_uint64 (bytes + AT_COUNTERSIGNED + 8, (guint64) head->countersigned.time);
  along_bytes_put_uint32 (bytes + AT_N_PARTS, head->n_parts);
  memcpy (bytes + AT_LAST, head->last, sizeof head->last);
  bytes[AT_DRAFT] = head->draft ? 1 : 0;
  along_bytes_put_uint64 (bytes + AT_REVISION, head->revision);
  memcpy (bytes + AT_WRITER, &head->writer, sizeof head->writer);
  along_bytes_put_uint32 (bytes + AT_N_READERS, head->n_readers);
  memcpy (bytes + AT_READERS, head->readers, head->n_readers * sizeof *head->readers);
  write_proof (bytes + proof_at, bytes, proof_at, key);
}

GBytes *
along_seal_head_write (AlongSealHead         *head,
                       const AlongReaderKeys *keys,
                       const AlongSealRow    *row,
                       GBytes                *sealed,
                       const AlongSealWrap   *wrap)
{
  g_autofree guint8 *bytes = NULL;
  guint8 key[ALONG_SEAL_KEY_SIZE];
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];
  gsize size, signed_size;

  g_return_val_if_fail (head != NULL, NULL);
  g_return_val_if_fail (head->n_readers > 0 && head->n_readers <= ALONG_SEAL_READERS_MAX, NULL);
  g_return_val_if_fail (keys != NULL, NULL);
  g_return_val_if_fail (row != NULL, NULL);
  g_return_val_if_fail (memcmp (row->note, head->note, sizeof row->note) == 0, NULL);
  g_return_val_if_fail (sealed != NULL && wrap != NULL, NULL);

  if (along_seal_part_get_key (key, keys, row, sealed, wrap) != ALONG_SEAL_GOOD)
    {
      sodium_memzero (key, sizeof key);
      return NULL;
    }

  head->n_parts = row->number + 1;
  along_seal_part_get_digest (sealed, head->last);
  head->draft = row->draft;
  head->revision++;
  head->writer = *along_reader_keys_get_mark (keys);
  qsort (head->readers, head->n_readers, sizeof *head->readers, compare_marks);

  size = get_size (head->n_readers);
  signed_size = size - crypto_sign_BYTES;
  bytes = g_malloc (size);
  write_signed (bytes, head, key);
  sodium_memzero (key, sizeof key);
  /* A reader who stands there twice is a caller's mistake. */
  g_return_val_if_fail (is_canonical (bytes, size), NULL);
  along_seal_hash (digest, along_seal_purpose_head, bytes, signed_size);
  along_reader_keys_sign (keys, along_seal_purpose_head, digest, bytes + signed_size);

  return g_bytes_new_take (g_steal_pointer (&bytes), size);
}

gboolean
along_seal_head_prove (GBytes       *bytes,
                       const guint8  key[ALONG_SEAL_KEY_SIZE])
{
  guint8 proof[PROOF_SIZE];
  const guint8 *data;
  gsize size, at;

  data = g_bytes_get_data (bytes, &size);
  at = size - crypto_sign_BYTES - PROOF_SIZE;
  write_proof (proof, data, at, key);

  return sodium_memcmp (proof, data + at, sizeof proof) == 0;
}

gboolean
along_seal_head_read (AlongSealHead *head,
                      GBytes        *bytes)
{
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];
  const guint8 *data;
  gsize size;

  g_return_val_if_fail (head != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);
  if (!is_canonical (data, size))
    return FALSE;

  memset (head, 0, sizeof *head);
  memcpy (head->note, data + AT_NOTE, sizeof head->note);
  memcpy (&head->author, data + AT_AUTHOR, sizeof head->author);
  head->begun = (gint64) along_bytes_get_uint64 (data + AT_BEGUN);
  head->session = (gint64) along_bytes_get_uint64 (data + AT_SESSION);
  head->countersigned.form = along_bytes_get_uint32 (data + AT_COUNTERSIGNED);
  head->countersigned.n_parts = along_bytes_get_uint32 (data + AT_COUNTERSIGNED + 4);
  head->countersigned.time = (gint64) along_bytes_get_uint64 (data + AT_COUNTERSIGNED + 8);
  head->n_parts = along_bytes_get_uint32 (data + AT_N_PARTS);
  memcpy (head->last, data + AT_LAST, sizeof head->last);
  head->draft = data[AT_DRAFT] == 1;
  head->revision = along_bytes_get_uint64 (data + AT_REVISION);
  memcpy (&head->writer, data + AT_WRITER, sizeof head->writer);
  head->n_readers = along_bytes_get_uint32 (data + AT_N_READERS);
  memcpy (head->readers, data + AT_READERS, head->n_readers * sizeof *head->readers);

  along_seal_hash (digest, along_seal_purpose_head, data, size - crypto_sign_BYTES);

  return along_reader_mark_verify (&head->writer, along_seal_purpose_head, digest,
                                   data + size - crypto_sign_BYTES);
}

gboolean
along_seal_head_has_reader (const AlongSealHead   *head,
                            const AlongReaderMark *reader)
{
  g_return_val_if_fail (head != NULL, FALSE);
  g_return_val_if_fail (reader != NULL, FALSE);

  return along_seal_marks_have (head->readers, head->n_readers, reader);
}
