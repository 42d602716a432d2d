/* along-vault-private.h — memory for secrets, for this room only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @size bytes that are not swapped or dumped, stand between guard pages, and are wiped by
 * sodium_free(). Never NULL: without memory the program ends, as with g_malloc(). */
gpointer along_vault_alloc (gsize size);

G_END_DECLS
