/* along-seal-countersign.h — somebody has read a note and signs it, too
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vault/along-seal-part.h"

G_BEGIN_DECLS

/* The signature of @keys' reader under the first @n_parts parts of @note, the last of which is
 * @last, at @time (seconds of Unix time): a part holds on to those before it. The caller owns the
 * bytes. */
GBytes   *along_seal_countersign_new   (const AlongReaderKeys *keys,
                                        const guint8           note[ALONG_SEAL_NOTE_SIZE],
                                        guint32                n_parts,
                                        GBytes                *last,
                                        gint64                 time);

/* Whether @bytes is such a signature by @reader. */
gboolean  along_seal_countersign_check (GBytes                *bytes,
                                        const AlongReaderMark *reader,
                                        const guint8           note[ALONG_SEAL_NOTE_SIZE],
                                        guint32                n_parts,
                                        GBytes                *last,
                                        gint64                 time);

G_END_DECLS
