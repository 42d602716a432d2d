/* along-load-bar.h — how much somebody works, between what is agreed at least and at most
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlongLoadBar:
 *
 * A small bar with a tick at each end of what is agreed. It is a picture only: what it shows is
 * said beside it in words.
 */
#define ALONG_TYPE_LOAD_BAR (along_load_bar_get_type ())
G_DECLARE_FINAL_TYPE (AlongLoadBar, along_load_bar, ALONG, LOAD_BAR, GtkWidget)

/* @minutes of work in @n_weeks; @least and @most are minutes a week, 0 for none. */
void along_load_bar_set (AlongLoadBar *self,
                         int           n_weeks,
                         int           minutes,
                         int           least,
                         int           most);

G_END_DECLS
