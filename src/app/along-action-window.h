/* along-action-window.h — the window in which it is said what was agreed to be done
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"
#include "model/along-action.h"

G_BEGIN_DECLS

/**
 * AlongActionWindow:
 *
 * Modal. Nothing is changed before Save.
 */
#define ALONG_TYPE_ACTION_WINDOW (along_action_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongActionWindow, along_action_window, ALONG, ACTION_WINDOW, AdwWindow)

/* For @action, or for a new one (with the id 0) that begins as it is. */
GtkWindow *along_action_window_new (GtkWindow    *parent,
                                    AlongSession *session,
                                    AlongAction  *action);

G_END_DECLS
