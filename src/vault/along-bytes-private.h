/* along-bytes-private.h — numbers in bytes, the highest byte first, for this room only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

static inline void
along_bytes_put_uint32 (guint8  *bytes,
                        guint32  number)
{
  for (guint i = 0; i < 4; i++)
    bytes[i] = (guint8) (number >> (24 - 8 * i));
}

static inline guint32
along_bytes_get_uint32 (const guint8 *bytes)
{
  guint32 number = 0;

  for (guint i = 0; i < 4; i++)
    number = number << 8 | bytes[i];

  return number;
}

static inline void
along_bytes_put_uint64 (guint8  *bytes,
                        guint64  number)
{
  along_bytes_put_uint32 (bytes, (guint32) (number >> 32));
  along_bytes_put_uint32 (bytes + 4, (guint32) number);
}

static inline guint64
along_bytes_get_uint64 (const guint8 *bytes)
{
  return (guint64) along_bytes_get_uint32 (bytes) << 32 | along_bytes_get_uint32 (bytes + 4);
}

G_END_DECLS
