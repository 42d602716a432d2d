/* along-split-view.h — a list beside what is chosen in it, or one of the two where it is narrow
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlongSplitView:
 *
 * Properties:
 * - sidebar, content (GtkWidget): the two sides
 * - folded (boolean, read-only): whether there is room for one of them only
 * - show-content (boolean): which one that is
 */
#define ALONG_TYPE_SPLIT_VIEW (along_split_view_get_type ())
G_DECLARE_FINAL_TYPE (AlongSplitView, along_split_view, ALONG, SPLIT_VIEW, GtkWidget)

gboolean along_split_view_get_folded       (AlongSplitView *self);
void     along_split_view_set_show_content (AlongSplitView *self,
                                            gboolean        show_content);

G_END_DECLS
