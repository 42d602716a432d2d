/* along-due-back-window.h — the window in which it is said until when somebody is out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

#define ALONG_TYPE_DUE_BACK_WINDOW (along_due_back_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongDueBackWindow, along_due_back_window, ALONG, DUE_BACK_WINDOW, AdwWindow)

/* A modal window over @parent for @assignment of @roster: who is not out yet is checked in with the
 * time that is given, and as @fit where nothing else is chosen; of who is out the time is
 * changed. */
GtkWindow *along_due_back_window_new (GtkWindow       *parent,
                                      AlongSession    *session,
                                      AlongRoster     *roster,
                                      AlongAssignment *assignment,
                                      AlongFit         fit);

G_END_DECLS
