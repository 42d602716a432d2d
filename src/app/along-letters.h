/* along-letters.h — how much room there is, told in letters
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many letters of the text of @widget stand side by side in @width, in pixels: the larger the
 * text is set, the less fits into a window. */
int along_letters_fit (GtkWidget *widget,
                       int        width);

G_END_DECLS
