/* along-sqlite-memory.h — what SQLite lets go of holds nothing any more
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether every piece of memory is wiped that SQLite gives back, of every connection of this
 * process: from before main() on, unless another library of the process had SQLite start up even
 * earlier. From any thread. */
gboolean along_sqlite_memory_is_wiped (void);

G_END_DECLS
