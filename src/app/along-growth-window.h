/* along-growth-window.h — the window with a peer's orientation, goals and training
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongGrowthWindow:
 *
 * The action group "growth": sign and withdraw, of an item of the orientation; add-goal; add-step,
 * edit-goal, delete-goal, reach and reopen, of a goal. Each takes an id, but for add-goal.
 */
#define ALONG_TYPE_GROWTH_WINDOW (along_growth_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongGrowthWindow, along_growth_window, ALONG, GROWTH_WINDOW, AdwWindow)

/* For @peer; over the window of @parent, owned by the toolkit. */
GtkWindow *along_growth_window_open (GtkWidget    *parent,
                                     AlongSession *session,
                                     AlongPeer    *peer);

G_END_DECLS
