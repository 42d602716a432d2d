/* along-lists-window.h — the window with the agency's places, types of shift and templates
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

#define ALONG_TYPE_LISTS_WINDOW (along_lists_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongListsWindow, along_lists_window, ALONG, LISTS_WINDOW, AdwWindow)

/* A modal window, to be made transient for its parent and presented. */
GtkWidget *along_lists_window_new (AlongSession *session);

G_END_DECLS
