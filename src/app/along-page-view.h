/* along-page-view.h — one page of a document, as it will be on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "print/along-document.h"

G_BEGIN_DECLS

/**
 * AlongPageView:
 *
 * Properties:
 * - document (AlongDocument): what is shown; may be %NULL
 * - page (guint): which page, counted from 0; changes with the document when that is shorter
 * - zoom (double): pixels a point, or 0 to fill the width there is
 */
#define ALONG_TYPE_PAGE_VIEW (along_page_view_get_type ())
G_DECLARE_FINAL_TYPE (AlongPageView, along_page_view, ALONG, PAGE_VIEW, GtkWidget)

void   along_page_view_set_document (AlongPageView *self,
                                     AlongDocument *document);
guint  along_page_view_get_page     (AlongPageView *self);
void   along_page_view_set_page     (AlongPageView *self,
                                     guint          page);
double along_page_view_get_zoom     (AlongPageView *self);
void   along_page_view_set_zoom     (AlongPageView *self,
                                     double         zoom);

/* The pixels a point has now, whatever the zoom. */
double along_page_view_get_scale    (AlongPageView *self);

G_END_DECLS
