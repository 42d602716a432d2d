/* along-sqlite-memory.c — what SQLite lets go of holds nothing any more
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLCipher wipes its keys in any case, and with cipher_memory_security all that SQLite frees. But
 * that also locks each piece into memory, with two calls of the system for each, up to a limit that
 * a small agency's cache is past already: half of the time that a program with a window uses goes
 * there, and the window waits for the same lock of the kernel. So wiping is done here.
 */

#define _DEFAULT_SOURCE

#include "store/along-sqlite-memory.h"

#include <string.h>

#include <sqlcipher/sqlite3.h>

/* SQLite's own, which know how large a piece is. */
static sqlite3_mem_methods own;

static void
wipe_and_free (void *piece)
{
  if (piece == NULL)
    return;

  explicit_bzero (piece, (size_t) own.xSize (piece));
  own.xFree (piece);
}

/* Always to another place, for the old one might be left as it is. */
static void *
copy_and_wipe (void *piece,
               int   size)
{
  void *copy = own.xMalloc (size);

  if (copy == NULL)
    return NULL;

  memcpy (copy, piece, (size_t) MIN (own.xSize (piece), size));
  wipe_and_free (piece);

  return copy;
}

static gboolean is_wiped;

/* SQLite takes this before its first connection only, and who makes that is not always the store:
 * a file chooser's module may. */
__attribute__ ((constructor)) static void
install (void)
{
  sqlite3_mem_methods wiping;

  if (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &own) != SQLITE_OK)
    return;

  wiping = own;
  wiping.xFree = wipe_and_free;
  wiping.xRealloc = copy_and_wipe;
  is_wiped = sqlite3_config (SQLITE_CONFIG_MALLOC, &wiping) == SQLITE_OK;
}

gboolean
along_sqlite_memory_is_wiped (void)
{
  return is_wiped;
}
