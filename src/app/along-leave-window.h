/* along-leave-window.h — the window in which a reader of notes hands them over and leaves
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

#define ALONG_TYPE_LEAVE_WINDOW (along_leave_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongLeaveWindow, along_leave_window, ALONG, LEAVE_WINDOW, AdwWindow)

/* A modal window over @parent for the person whose keys are unlocked; it goes when they are
 * locked. */
GtkWidget *along_leave_window_new (GtkWindow    *parent,
                                   AlongSession *session);

G_END_DECLS
