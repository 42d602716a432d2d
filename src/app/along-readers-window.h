/* along-readers-window.h — the window with those who can read notes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

#define ALONG_TYPE_READERS_WINDOW (along_readers_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongReadersWindow, along_readers_window, ALONG, READERS_WINDOW, AdwWindow)

/* A modal window over @parent. */
GtkWidget *along_readers_window_new (GtkWindow    *parent,
                                     AlongSession *session);

G_END_DECLS
