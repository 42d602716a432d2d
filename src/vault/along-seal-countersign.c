/* along-seal-countersign.c — somebody has read a note and signs it, too
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "vault/along-seal-countersign.h"

#include <string.h>

#include "vault/along-bytes-private.h"
#include "vault/along-seal-private.h"

static const guint8 purpose[16] = "AlongsideCounter";

/* What is signed. Part of the format: never change it. */
static void
get_digest (const guint8  note[ALONG_SEAL_NOTE_SIZE],
            guint32       n_parts,
            GBytes       *last,
            gint64        time,
            guint8        digest[ALONG_SEAL_DIGEST_SIZE])
{
  guint8 bytes[ALONG_SEAL_NOTE_SIZE + 4 + ALONG_SEAL_DIGEST_SIZE + 8];
  guint8 *at = bytes;

  memcpy (at, note, ALONG_SEAL_NOTE_SIZE);
  at += ALONG_SEAL_NOTE_SIZE;
  along_bytes_put_uint32 (at, n_parts);
  at += 4;
  along_seal_part_get_digest (last, at);
  at += ALONG_SEAL_DIGEST_SIZE;
  along_bytes_put_uint64 (at, (guint64) time);
  along_seal_hash (digest, purpose, bytes, sizeof bytes);
}

GBytes *
along_seal_countersign_new (const AlongReaderKeys *keys,
                            const guint8           note[ALONG_SEAL_NOTE_SIZE],
                            guint32                n_parts,
                            GBytes                *last,
                            gint64                 time)
{
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];
  guint8 signature[crypto_sign_BYTES];

  g_return_val_if_fail (keys != NULL, NULL);
  g_return_val_if_fail (n_parts > 0, NULL);
  g_return_val_if_fail (last != NULL, NULL);

  get_digest (note, n_parts, last, time, digest);
  along_reader_keys_sign (keys, purpose, digest, signature);

  return g_bytes_new (signature, sizeof signature);
}

gboolean
along_seal_countersign_check (GBytes                *bytes,
                              const AlongReaderMark *reader,
                              const guint8           note[ALONG_SEAL_NOTE_SIZE],
                              guint32                n_parts,
                              GBytes                *last,
                              gint64                 time)
{
  guint8 digest[ALONG_SEAL_DIGEST_SIZE];
  const guint8 *signature;
  gsize size;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (reader != NULL, FALSE);
  g_return_val_if_fail (last != NULL, FALSE);

  signature = g_bytes_get_data (bytes, &size);
  if (size != crypto_sign_BYTES)
    return FALSE;

  get_digest (note, n_parts, last, time, digest);

  return along_reader_mark_verify (reader, purpose, digest, signature);
}
