/* along-page.h — what the window asks of the pages it shows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongPage:
 *
 * A page of the main window: a widget that shows one side of the open agency.
 *
 * Properties:
 * - session (AlongSession, readable and writable): the open agency, or %NULL before and after.
 * - can-print (boolean, read only): whether it shows something to print now; never for a page
 *   without a print
 */
#define ALONG_TYPE_PAGE (along_page_get_type ())
G_DECLARE_INTERFACE (AlongPage, along_page, ALONG, PAGE, GtkWidget)

/**
 * AlongPageInterface:
 * @start_search: gives the keyboard to the page's search; %NULL for a page without one
 * @print: opens the print window for what the page shows; %NULL for a page without a print
 */
struct _AlongPageInterface
{
  GTypeInterface g_iface;

  void (* start_search) (AlongPage *self);
  void (* print)        (AlongPage *self);
};

void     along_page_set_session  (AlongPage    *self,
                                  AlongSession *session);

gboolean along_page_can_search   (AlongPage    *self);
void     along_page_start_search (AlongPage    *self);
gboolean along_page_can_print    (AlongPage    *self);
void     along_page_print        (AlongPage    *self);

G_END_DECLS
