/* along-labels.h — how everybody is called on a print with aliases
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-directory.h"

G_BEGIN_DECLS

/* What stands for each person of @directory: a table from ids (gint64) to texts, to be unreffed.
 *
 * That is the alias, and of a member of the staff without one the name: that is who is called. The
 * name of a peer without an alias is shortened to its first letter, to two where others begin with
 * it, and to one with a number where two are not enough: "K.", "Ma.", "M. 2"; never is it told
 * whole. No two people have the same, also not in different weeks: everybody in @directory is
 * asked, whoever is on the page. */
GHashTable *along_labels_new (AlongDirectory *directory);

G_END_DECLS
