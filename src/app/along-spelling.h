/* along-spelling.h — words that may be misspelt are underlined as they are typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-dictionary.h"

G_BEGIN_DECLS

/* Underlines the words of @view that @dictionary does not have, and offers in its menu what they
 * may be meant to be, for as long as @view lives. The word that is being typed is left alone until
 * the cursor leaves it. Whether it does all this is the setting "check-spelling", which the menu
 * changes. */
void along_spelling_attach (GtkTextView     *view,
                            AlongDictionary *dictionary);

G_END_DECLS
