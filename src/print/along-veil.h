/* along-veil.h — what a print must not tell, in the texts that people typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-directory.h"

G_BEGIN_DECLS

/**
 * AlongVeil:
 *
 * A print with aliases shows no peer's name, and one without places none of theirs. In the notes of
 * shifts both may stand all the same.
 */
typedef struct _AlongVeil AlongVeil;

/* With @labels, as of along_labels_new(), the names of peers are covered; with @places the names
 * and addresses of places. @labels may be %NULL. */
AlongVeil *along_veil_new   (AlongDirectory *directory,
                             GHashTable     *labels,
                             gboolean        places);
void       along_veil_free  (AlongVeil      *self);

/* @text with an alias in place of the name, or the first name, of the one whose it is, and "…" in
 * place of everything else that is not to be told. To be freed. */
char      *along_veil_cover (AlongVeil      *self,
                             const char     *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongVeil, along_veil_free)

G_END_DECLS
