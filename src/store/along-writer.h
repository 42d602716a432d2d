/* along-writer.h — carries out an intent inside a transaction
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/along-database.h"
#include "store/along-intent-private.h"
#include "store/along-sqlite.h"

G_BEGIN_DECLS

/* Does all of @intent inside a transaction that the caller has begun and will end, and gives the
 * inverse, to be unreffed. @change (may be %NULL) is what it touched; @run_id is an id that it
 * took, by which along_ids_is_taken() tells later whether it was committed, or 0: what the file
 * holds already leaves nothing and has an inverse without items. ALONG_STORE_ERROR or
 * ALONG_MODEL_ERROR; the caller then rolls back.
 *
 * What it did is a line in the audit log, of the same id. A draft that is saved once more is none,
 * nor is a reader's own form of a key: both come by the thousand and tell nothing.
 *
 * Only where an intent leads counts, not the order of its records: two shifts may trade places.
 * So all changes of a record are made one, from what the file holds to the last that the intent
 * says of it. Properties of which it says nothing stay as the file has them, however old the copy
 * was that it was made from; of the others, the newest word wins. Then
 * 1. assignments that change, or whose shift moves or goes, are lifted out of the file;
 * 2. everything else is written;
 * 3. the assignments are put back where they will be, one by one, each asked of the rules and of
 *    the database's own triggers in front of all that stand already.
 * So every pair of them is looked at in its final place, and nothing else is.
 *
 * What the rules are asked depends on what is new: about a seat newly taken, everything; about one
 * whose shift has changed, what they look at there; about what is set up from a programme, double
 * booking alone. Undoing and doing again asks as well, but what the rules found of a seat in the
 * very state that it leads back to is no obstacle, again but for double booking: the inverse
 * remembers it. By a name or an alias newly taken nobody and nothing else may be meant, but for
 * what is undone or done again. A refusal tells the times by @clock, and names no session that is
 * behind the wall for @viewer_id (see along-wall.h). */
AlongIntent *along_writer_run (AlongSqlite  *sqlite,
                               AlongIntent  *intent,
                               gint64        now,
                               AlongClock    clock,
                               gint64        viewer_id,
                               AlongChange  *change,
                               gint64       *run_id,
                               GError      **error);

G_END_DECLS
