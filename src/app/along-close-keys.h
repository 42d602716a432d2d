/* along-close-keys.h — the keys that close a window over another one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Binds Escape and Ctrl+W of windows of @widget_class to `window.close`, and Ctrl+Q to closing the
 * window at the bottom; a window that is closed lets go of the one it was over. For use in
 * class_init. */
void along_close_keys_install (GtkWidgetClass *widget_class);

G_END_DECLS
