/* along-seal-wrap.c — what opens a sealed part for one reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-seal-wrap.h"

#include <string.h>

#include "vault/along-seal-private.h"

enum
{
  OTHER_SIZE = crypto_box_SEALBYTES + ALONG_SEAL_KEY_SIZE,
  NONCE_SIZE = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
  OWN_SIZE = NONCE_SIZE + ALONG_SEAL_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES,
  /* What is signed: the part, both marks, the form, and the bytes, as many as the form has. */
  SIGNED_MAX = ALONG_SEAL_DIGEST_SIZE + 2 * ALONG_READER_MARK_SIZE + 1 + ALONG_SEAL_WRAP_MAX,
};

G_STATIC_ASSERT (OTHER_SIZE <= ALONG_SEAL_WRAP_MAX && OWN_SIZE <= ALONG_SEAL_WRAP_MAX);
G_STATIC_ASSERT (ALONG_SEAL_SIGNATURE_SIZE == crypto_sign_BYTES);

const guint8 along_seal_purpose_part[16] = "AlongsidePart";
const guint8 along_seal_purpose_wrap[16] = "AlongsideWrap";
const guint8 along_seal_purpose_head[16] = "AlongsideHead";

void
along_seal_hash (guint8        digest[ALONG_SEAL_DIGEST_SIZE],
                 const guint8  purpose[16],
                 const guint8 *bytes,
                 gsize         size)
{
  crypto_generichash_blake2b_salt_personal (digest, ALONG_SEAL_DIGEST_SIZE, bytes, size,
                                            NULL, 0, NULL, purpose);
}

gboolean
along_seal_marks_have (const AlongReaderMark *marks,
                       guint                  n_marks,
                       const AlongReaderMark *mark)
{
  for (guint i = 0; i < n_marks; i++)
    {
      if (along_reader_mark_equal (&marks[i], mark))
        return TRUE;
    }

  return FALSE;
}

gsize
along_seal_form_get_size (AlongSealForm form)
{
  switch (form)
    {
    case ALONG_SEAL_FORM_OTHER:
      return OTHER_SIZE;

    case ALONG_SEAL_FORM_OWN:
      return OWN_SIZE;

    case ALONG_SEAL_FORM_BROKEN:
    default:
      return 0;
    }
}

gboolean
along_seal_wrap_read (AlongSealWrap         *wrap,
                      const AlongReaderMark *reader,
                      const AlongReaderMark *by,
                      guint                  form,
                      const guint8          *bytes,
                      gsize                  size,
                      const guint8          *signature,
                      gsize                  signature_size)
{
  g_return_val_if_fail (wrap != NULL, FALSE);
  g_return_val_if_fail (reader != NULL, FALSE);
  g_return_val_if_fail (by != NULL, FALSE);

  memset (wrap, 0, sizeof *wrap);
  wrap->reader = *reader;
  wrap->by = *by;

  if (size == 0 || size != along_seal_form_get_size (form) ||
      signature_size != sizeof wrap->signature)
    return FALSE;

  wrap->form = form;
  memcpy (wrap->bytes, bytes, size);
  memcpy (wrap->signature, signature, signature_size);

  return TRUE;
}

static void
wrap_hash (const AlongSealWrap *wrap,
           const guint8        *digest,
           guint8               hash[ALONG_SEAL_DIGEST_SIZE])
{
  gsize size = along_seal_form_get_size (wrap->form);
  guint8 bytes[SIGNED_MAX];
  guint8 *next = bytes;

  memcpy (next, digest, ALONG_SEAL_DIGEST_SIZE);
  next += ALONG_SEAL_DIGEST_SIZE;
  memcpy (next, wrap->reader.bytes, sizeof wrap->reader.bytes);
  next += sizeof wrap->reader.bytes;
  memcpy (next, wrap->by.bytes, sizeof wrap->by.bytes);
  next += sizeof wrap->by.bytes;
  *next++ = (guint8) wrap->form;
  memcpy (next, wrap->bytes, size);
  next += size;

  along_seal_hash (hash, along_seal_purpose_wrap, bytes, (gsize) (next - bytes));
}

gboolean
along_seal_wrap_make (AlongSealWrap         *wrap,
                      const AlongReaderKeys *by,
                      const AlongReaderMark *reader,
                      const guint8           key[ALONG_SEAL_KEY_SIZE],
                      const guint8          *header,
                      gsize                  header_size,
                      const guint8           digest[ALONG_SEAL_DIGEST_SIZE])
{
  guint8 hash[ALONG_SEAL_DIGEST_SIZE];

  memset (wrap, 0, sizeof *wrap);
  wrap->reader = *reader;
  wrap->by = *along_reader_keys_get_mark (by);

  if (along_reader_mark_equal (&wrap->reader, &wrap->by))
    {
      wrap->form = ALONG_SEAL_FORM_OWN;
      randombytes_buf (wrap->bytes, NONCE_SIZE);
      crypto_aead_xchacha20poly1305_ietf_encrypt (wrap->bytes + NONCE_SIZE, NULL,
                                                  key, ALONG_SEAL_KEY_SIZE, header, header_size,
                                                  NULL, wrap->bytes,
                                                  along_reader_keys_get_own (by));
    }
  else
    {
      wrap->form = ALONG_SEAL_FORM_OTHER;
      if (crypto_box_seal (wrap->bytes, key, ALONG_SEAL_KEY_SIZE,
                           along_reader_mark_get_box (reader)) != 0)
        return FALSE;
    }

  wrap_hash (wrap, digest, hash);
  along_reader_keys_sign (by, along_seal_purpose_wrap, hash, wrap->signature);

  return TRUE;
}

gboolean
along_seal_wrap_open (guint8                 key[ALONG_SEAL_KEY_SIZE],
                      const AlongReaderKeys *keys,
                      AlongSealForm          form,
                      const guint8          *bytes,
                      gsize                  size,
                      const guint8          *header,
                      gsize                  header_size)
{
  if (size == 0 || size != along_seal_form_get_size (form))
    return FALSE;

  if (form == ALONG_SEAL_FORM_OWN)
    return crypto_aead_xchacha20poly1305_ietf_decrypt (key, NULL, NULL,
                                                       bytes + NONCE_SIZE, size - NONCE_SIZE,
                                                       header, header_size, bytes,
                                                       along_reader_keys_get_own (keys)) == 0;

  return crypto_box_seal_open (key, bytes, size,
                               along_reader_mark_get_box (along_reader_keys_get_mark (keys)),
                               along_reader_keys_get_box (keys)) == 0;
}

gboolean
along_seal_wrap_verify (const AlongSealWrap *wrap,
                        const guint8         digest[ALONG_SEAL_DIGEST_SIZE])
{
  guint8 hash[ALONG_SEAL_DIGEST_SIZE];

  /* Only the reader has the key that such a wrap is made with. */
  if (wrap->form == ALONG_SEAL_FORM_OWN && !along_reader_mark_equal (&wrap->reader, &wrap->by))
    return FALSE;

  wrap_hash (wrap, digest, hash);

  return along_seal_form_get_size (wrap->form) > 0 &&
         along_reader_mark_verify (&wrap->by, along_seal_purpose_wrap, hash, wrap->signature);
}
