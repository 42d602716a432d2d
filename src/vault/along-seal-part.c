/* along-seal-part.c — words that only their readers can read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-seal-part.h"

#include <string.h>

#include "vault/along-bytes-private.h"
#include "vault/along-seal-private.h"
#include "vault/along-vault-error.h"
#include "vault/along-vault-private.h"

#define VERSION 1

/* Where what stands, numbers with the highest byte first. Part of the format: never change it. */
enum
{
  AT_VERSION = 0,
  AT_NOTE = AT_VERSION + 1,
  AT_NUMBER = AT_NOTE + ALONG_SEAL_NOTE_SIZE,
  AT_KIND = AT_NUMBER + 4,
  AT_DRAFT = AT_KIND + 4,
  AT_PERSON = AT_DRAFT + 1,
  AT_TIME = AT_PERSON + 8,
  AT_AUTHOR = AT_TIME + 8,
  AT_BEFORE = AT_AUTHOR + ALONG_READER_MARK_SIZE,
  AT_ORDINAL = AT_BEFORE + ALONG_SEAL_DIGEST_SIZE,
  AT_PREVIOUS = AT_ORDINAL + 8,
  AT_COMMITMENT = AT_PREVIOUS + ALONG_SEAL_DIGEST_SIZE,
  AT_NONCE = AT_COMMITMENT + 32,
  AT_BODY = AT_NONCE + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
  HEADER_SIZE = AT_BODY,
  BLOCK_SIZE = 256,
  TAG_SIZE = crypto_aead_xchacha20poly1305_ietf_ABYTES,
  OVERHEAD = HEADER_SIZE + TAG_SIZE + crypto_sign_BYTES,
};

static const char kdf_context[crypto_kdf_CONTEXTBYTES] = "AlongPrt";

/* Writes all of the header that comes of @row: up to the digest of the part before. */
static void
write_row (guint8             *header,
           const AlongSealRow *row)
{
  header[AT_VERSION] = VERSION;
  memcpy (header + AT_NOTE, row->note, sizeof row->note);
  along_bytes_put_uint32 (header + AT_NUMBER, row->number);
  along_bytes_put_uint32 (header + AT_KIND, row->kind);
  header[AT_DRAFT] = row->draft ? 1 : 0;
  along_bytes_put_uint64 (header + AT_PERSON, (guint64) row->person);
  along_bytes_put_uint64 (header + AT_TIME, (guint64) row->time);
  memcpy (header + AT_AUTHOR, row->author.bytes, sizeof row->author.bytes);
}

gsize
along_seal_part_get_room (gsize sealed_size)
{
  gsize room;

  if (sealed_size < OVERHEAD + BLOCK_SIZE)
    return 0;

  room = sealed_size - OVERHEAD;

  return room % BLOCK_SIZE == 0 && room <= ALONG_SEAL_BODY_MAX + BLOCK_SIZE ? room : 0;
}

static void
get_digest (const guint8 *sealed,
            gsize         size,
            guint8       *digest)
{
  along_seal_hash (digest, along_seal_purpose_part, sealed, size - crypto_sign_BYTES);
}

/* Whether whoever the part says signed it. */
static gboolean
is_signed (const guint8 *sealed,
           gsize         size)
{
  AlongReaderMark author;
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];

  memcpy (author.bytes, sealed + AT_AUTHOR, sizeof author.bytes);
  get_digest (sealed, size, digest);

  return along_reader_mark_verify (&author, along_seal_purpose_part, digest,
                                   sealed + size - crypto_sign_BYTES);
}

/* Whether the part says of itself what its row does. */
static AlongSealVerdict
compare_row (const guint8       *sealed,
             const AlongSealRow *row)
{
  guint8 header[AT_BEFORE];

  write_row (header, row);
  if (memcmp (sealed + AT_NOTE, header + AT_NOTE, ALONG_SEAL_NOTE_SIZE) != 0)
    return ALONG_SEAL_ROW;
  if (memcmp (sealed + AT_NUMBER, header + AT_NUMBER, 4) != 0)
    return ALONG_SEAL_ORDER;

  return memcmp (sealed + AT_KIND, header + AT_KIND, AT_BEFORE - AT_KIND) == 0 ? ALONG_SEAL_GOOD
                                                                               : ALONG_SEAL_ROW;
}

static gboolean
is_part (const guint8 *sealed,
         gsize         size)
{
  /* What is signed has a place, a draft has none. */
  return along_seal_part_get_room (size) > 0 && sealed[AT_VERSION] == VERSION &&
         (sealed[AT_DRAFT] == 1) == (along_bytes_get_uint64 (sealed + AT_ORDINAL) == 0);
}

/* Puts a part that is being signed behind @after. */
static void
write_place (guint8              *header,
             const AlongSealLink *after)
{
  along_bytes_put_uint64 (header + AT_ORDINAL, after != NULL ? after->ordinal + 1 : 1);
  if (after != NULL)
    memcpy (header + AT_PREVIOUS, after->digest, sizeof after->digest);
}

AlongSealVerdict
along_seal_part_check (const AlongSealRow    *row,
                       GBytes                *sealed,
                       const AlongReaderMark *known,
                       guint                  n_known)
{
  AlongReaderMark author;
  const guint8 *bytes;
  gsize size;

  g_return_val_if_fail (row != NULL, ALONG_SEAL_ROW);
  g_return_val_if_fail (sealed != NULL, ALONG_SEAL_MISSING);

  bytes = g_bytes_get_data (sealed, &size);
  if (!is_part (bytes, size) || !is_signed (bytes, size))
    return ALONG_SEAL_BODY;

  memcpy (author.bytes, bytes + AT_AUTHOR, sizeof author.bytes);
  if (!along_seal_marks_have (known, n_known, &author))
    return ALONG_SEAL_UNKNOWN_AUTHOR;

  return compare_row (bytes, row);
}

void
along_seal_key_derive (guint8       derived[32],
                       guint        which,
                       const guint8 key[ALONG_SEAL_KEY_SIZE])
{
  crypto_kdf_derive_from_key (derived, 32, which, kdf_context, key);
}

/* Writes the key of the part, which only the right one is. */
static AlongSealVerdict
get_key (guint8                 key[ALONG_SEAL_KEY_SIZE],
         const AlongReaderKeys *keys,
         const AlongSealRow    *row,
         const guint8          *sealed,
         gsize                  size,
         AlongSealForm          form,
         const guint8          *wrap,
         gsize                  wrap_size)
{
  AlongSealVerdict verdict;
  guint8 commitment[32];

  if (!is_part (sealed, size))
    return ALONG_SEAL_BODY;

  verdict = compare_row (sealed, row);
  if (verdict == ALONG_SEAL_GOOD)
    {
      verdict = ALONG_SEAL_KEYS;
      if (along_seal_wrap_open (key, keys, form, wrap, wrap_size, sealed, HEADER_SIZE))
        {
          along_seal_key_derive (commitment, ALONG_SEAL_KEY_COMMITMENT, key);
          if (sodium_memcmp (commitment, sealed + AT_COMMITMENT, sizeof commitment) == 0)
            return ALONG_SEAL_GOOD;
        }
    }

  /* Where the part itself was changed, neither its row nor its wraps are to blame. */
  return is_signed (sealed, size) ? verdict : ALONG_SEAL_BODY;
}

AlongSealVerdict
along_seal_part_get_key (guint8                 key[ALONG_SEAL_KEY_SIZE],
                         const AlongReaderKeys *keys,
                         const AlongSealRow    *row,
                         GBytes                *sealed,
                         const AlongSealWrap   *wrap)
{
  const guint8 *bytes;
  gsize size;

  bytes = g_bytes_get_data (sealed, &size);

  return get_key (key, keys, row, bytes, size, wrap->form, wrap->bytes,
                  along_seal_form_get_size (wrap->form));
}

AlongSealVerdict
along_seal_part_open (const AlongReaderKeys *keys,
                      const AlongSealRow    *row,
                      const guint8          *sealed,
                      gsize                  sealed_size,
                      AlongSealForm          form,
                      const guint8          *wrap,
                      gsize                  wrap_size,
                      guint8                *body,
                      gsize                 *length)
{
  guint8 key[ALONG_SEAL_KEY_SIZE];
  guint8 body_key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
  AlongSealVerdict verdict;
  gsize room;

  g_return_val_if_fail (keys != NULL, ALONG_SEAL_KEYS);
  g_return_val_if_fail (row != NULL, ALONG_SEAL_ROW);
  g_return_val_if_fail (length != NULL, ALONG_SEAL_BODY);

  *length = 0;
  verdict = get_key (key, keys, row, sealed, sealed_size, form, wrap, wrap_size);
  if (verdict == ALONG_SEAL_GOOD)
    {
      room = along_seal_part_get_room (sealed_size);
      along_seal_key_derive (body_key, ALONG_SEAL_KEY_BODY, key);
      if (crypto_aead_xchacha20poly1305_ietf_decrypt (body, NULL, NULL,
                                                      sealed + AT_BODY, room + TAG_SIZE,
                                                      sealed, HEADER_SIZE, sealed + AT_NONCE,
                                                      body_key) != 0 ||
          sodium_unpad (length, body, room, BLOCK_SIZE) != 0)
        verdict = ALONG_SEAL_BODY;
      sodium_memzero (body_key, sizeof body_key);
    }
  sodium_memzero (key, sizeof key);

  return verdict;
}

char *
along_seal_part_dup_body (const AlongReaderKeys *keys,
                          const AlongSealRow    *row,
                          GBytes                *sealed,
                          const AlongSealWrap   *wrap,
                          gsize                 *length,
                          AlongSealVerdict      *verdict)
{
  const guint8 *bytes;
  guint8 *body;
  gsize size;

  g_return_val_if_fail (keys != NULL, NULL);
  g_return_val_if_fail (row != NULL, NULL);
  g_return_val_if_fail (sealed != NULL, NULL);
  g_return_val_if_fail (wrap != NULL, NULL);
  g_return_val_if_fail (length != NULL, NULL);
  g_return_val_if_fail (verdict != NULL, NULL);

  bytes = g_bytes_get_data (sealed, &size);
  body = along_vault_alloc (along_seal_part_get_room (size) + 1);
  *verdict = along_seal_part_open (keys, row, bytes, size, wrap->form, wrap->bytes,
                                   along_seal_form_get_size (wrap->form), body, length);
  /* Anybody can seal for a reader and say that it is by whomever. */
  if (*verdict == ALONG_SEAL_GOOD && !is_signed (bytes, size))
    *verdict = ALONG_SEAL_BODY;
  if (*verdict != ALONG_SEAL_GOOD)
    {
      sodium_free (body);
      return NULL;
    }

  body[*length] = '\0';

  return (char *) body;
}

void
along_seal_free_body (char *body)
{
  sodium_free (body);
}

AlongSealVerdict
along_seal_part_wrap (const AlongReaderKeys *keys,
                      const AlongSealRow    *row,
                      GBytes                *sealed,
                      const AlongSealWrap   *wrap,
                      const AlongReaderMark *reader,
                      AlongSealWrap         *made)
{
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];
  guint8 key[ALONG_SEAL_KEY_SIZE];
  AlongSealVerdict verdict;
  const guint8 *bytes;
  gsize size;

  g_return_val_if_fail (keys != NULL, ALONG_SEAL_KEYS);
  g_return_val_if_fail (row != NULL, ALONG_SEAL_ROW);
  g_return_val_if_fail (sealed != NULL, ALONG_SEAL_MISSING);
  g_return_val_if_fail (wrap != NULL, ALONG_SEAL_KEYS);
  g_return_val_if_fail (reader != NULL, ALONG_SEAL_KEYS);
  g_return_val_if_fail (made != NULL, ALONG_SEAL_KEYS);

  bytes = g_bytes_get_data (sealed, &size);
  verdict = along_seal_part_get_key (key, keys, row, sealed, wrap);
  if (verdict == ALONG_SEAL_GOOD && !is_signed (bytes, size))
    verdict = ALONG_SEAL_BODY;
  if (verdict == ALONG_SEAL_GOOD)
    {
      get_digest (bytes, size, digest);
      if (!along_seal_wrap_make (made, keys, reader, key, bytes, HEADER_SIZE, digest))
        verdict = ALONG_SEAL_KEYS;
    }
  sodium_memzero (key, sizeof key);

  return verdict;
}

/* Writes the padded body where its ciphertext comes, and encrypts it there. */
static void
encrypt (guint8       *sealed,
         gsize         room,
         const char   *body,
         gsize         size,
         const guint8 *key)
{
  guint8 body_key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
  gsize padded;

  if (size > 0)
    memcpy (sealed + AT_BODY, body, size);
  sodium_pad (&padded, sealed + AT_BODY, size, BLOCK_SIZE, room);
  along_seal_key_derive (body_key, ALONG_SEAL_KEY_BODY, key);
  crypto_aead_xchacha20poly1305_ietf_encrypt (sealed + AT_BODY, NULL, sealed + AT_BODY, room,
                                              sealed, HEADER_SIZE, NULL, sealed + AT_NONCE,
                                              body_key);
  sodium_memzero (body_key, sizeof body_key);
}

GBytes *
along_seal_part_new (const AlongReaderKeys  *author,
                     const AlongSealRow     *row,
                     GBytes                 *before,
                     const AlongSealLink    *after,
                     const char             *body,
                     gsize                   size,
                     const AlongReaderMark  *readers,
                     guint                   n_readers,
                     AlongSealWrap          *wraps,
                     GError                **error)
{
  guint8 key[ALONG_SEAL_KEY_SIZE];
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];
  g_autofree guint8 *sealed = NULL;
  gboolean wrapped = TRUE;
  gsize room, sealed_size;

  g_return_val_if_fail (author != NULL, NULL);
  g_return_val_if_fail (row != NULL, NULL);
  g_return_val_if_fail (along_reader_mark_equal (&row->author, along_reader_keys_get_mark (author)),
                        NULL);
  g_return_val_if_fail ((before == NULL) == (row->number == 0), NULL);
  g_return_val_if_fail (after == NULL ||
                          (after->ordinal > 0 && after->ordinal < G_MAXUINT64), NULL);
  g_return_val_if_fail (body != NULL || size == 0, NULL);
  g_return_val_if_fail (n_readers > 0 && readers != NULL && wraps != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (size > ALONG_SEAL_BODY_MAX)
    {
      g_propagate_error (error, along_vault_error_new (ALONG_VAULT_ERROR_TOO_LONG));
      return NULL;
    }

  room = (size / BLOCK_SIZE + 1) * BLOCK_SIZE;
  sealed_size = OVERHEAD + room;
  sealed = g_malloc0 (sealed_size);
  randombytes_buf (key, sizeof key);

  write_row (sealed, row);
  if (before != NULL)
    along_seal_part_get_digest (before, sealed + AT_BEFORE);
  if (!row->draft)
    write_place (sealed, after);
  along_seal_key_derive (sealed + AT_COMMITMENT, ALONG_SEAL_KEY_COMMITMENT, key);
  randombytes_buf (sealed + AT_NONCE, AT_BODY - AT_NONCE);
  encrypt (sealed, room, body, size, key);
  get_digest (sealed, sealed_size, digest);
  along_reader_keys_sign (author, along_seal_purpose_part, digest,
                          sealed + sealed_size - crypto_sign_BYTES);

  for (guint i = 0; i < n_readers && wrapped; i++)
    wrapped = along_seal_wrap_make (&wraps[i], author, &readers[i], key, sealed, HEADER_SIZE,
                                    digest);
  sodium_memzero (key, sizeof key);
  if (wrapped)
    return g_bytes_new_take (g_steal_pointer (&sealed), sealed_size);

  g_propagate_error (error, along_vault_error_new (ALONG_VAULT_ERROR_BAD_READER));
  return NULL;
}

void
along_seal_part_get_digest (GBytes *sealed,
                            guint8 *digest)
{
  const guint8 *bytes;
  gsize size;

  g_return_if_fail (sealed != NULL);
  g_return_if_fail (digest != NULL);

  /* What is no part has a digest as well, which nothing holds on to. */
  bytes = g_bytes_get_data (sealed, &size);
  get_digest (bytes, MAX (size, crypto_sign_BYTES), digest);
}

gboolean
along_seal_part_read_link (const guint8  *sealed,
                           gsize          sealed_size,
                           AlongSealLink *link)
{
  g_return_val_if_fail (sealed != NULL, FALSE);
  g_return_val_if_fail (link != NULL, FALSE);

  if (!is_part (sealed, sealed_size))
    return FALSE;

  link->ordinal = along_bytes_get_uint64 (sealed + AT_ORDINAL);
  memcpy (link->previous, sealed + AT_PREVIOUS, sizeof link->previous);
  get_digest (sealed, sealed_size, link->digest);

  return TRUE;
}

gboolean
along_seal_part_get_before (GBytes *sealed,
                            guint8 *before)
{
  const guint8 *bytes;
  gsize size;

  g_return_val_if_fail (sealed != NULL, FALSE);
  g_return_val_if_fail (before != NULL, FALSE);

  bytes = g_bytes_get_data (sealed, &size);
  if (!is_part (bytes, size))
    return FALSE;

  memcpy (before, bytes + AT_BEFORE, ALONG_SEAL_DIGEST_SIZE);

  return TRUE;
}
