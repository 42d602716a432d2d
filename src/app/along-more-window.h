/* along-more-window.h — the window with what does not fit into a sentence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AlongMoreWindow:
 *
 * Modal. A sentence, and below it what there is more to tell, which scrolls when it is long.
 */
#define ALONG_TYPE_MORE_WINDOW (along_more_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongMoreWindow, along_more_window, ALONG, MORE_WINDOW, AdwWindow)

/* Over @parent; not shown yet. @more has lines. */
GtkWindow *along_more_window_new (GtkWindow  *parent,
                                  const char *text,
                                  const char *more);

G_END_DECLS
