/* along-discard.h — the question before something typed is lost
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks whether what was typed into @window may be lost, and destroys the window if so. */
void along_discard_ask       (GtkWindow  *window);

/* The same in other words: @heading, @body, and @go_on for the button that goes back to @window. */
void along_discard_ask_about (GtkWindow  *window,
                              const char *heading,
                              const char *body,
                              const char *go_on);

G_END_DECLS
