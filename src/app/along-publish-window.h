/* along-publish-window.h — what a week's roster lacks before it is published, what changed since
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongPublishWindow:
 *
 * Lists what is still open and what needs a reason, and once the roster is published what has
 * changed; publishes, closes and takes back.
 */
#define ALONG_TYPE_PUBLISH_WINDOW (along_publish_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongPublishWindow, along_publish_window, ALONG, PUBLISH_WINDOW, AdwWindow)

/* About the days that are the span of @roster. */
GtkWidget *along_publish_window_new (AlongSession *session,
                                     AlongRoster  *roster);

G_END_DECLS
