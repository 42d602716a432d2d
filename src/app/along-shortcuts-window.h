/* along-shortcuts-window.h — the keys that do something
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ALONG_TYPE_SHORTCUTS_WINDOW (along_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongShortcutsWindow, along_shortcuts_window, ALONG, SHORTCUTS_WINDOW,
                      AdwWindow)

/* The caller makes it transient for its window and presents it. */
GtkWidget *along_shortcuts_window_new (void);

G_END_DECLS
