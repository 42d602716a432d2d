/* along-note-read.h — that somebody has read a note
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-session.h"
#include "store/along-intent.h"
#include "vault/along-reader-keys.h"

G_BEGIN_DECLS

/* What says of the note in @records (along_database_load_note()) that whoever has @keys has read
 * it: keys that others wrapped for them are wrapped anew by themselves, and then it opens faster,
 * too. %NULL when that is said already. */
AlongIntent *along_note_read_new (AlongSession          *session,
                                  GPtrArray             *records,
                                  const AlongReaderKeys *keys);

G_END_DECLS
