/* along-discard.h — the question before something typed is lost
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks whether what was typed into @window may be lost, and destroys the window if so. */
void along_discard_ask (GtkWindow *window);

G_END_DECLS
