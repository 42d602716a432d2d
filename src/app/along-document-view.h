/* along-document-view.h — a document to leaf through before it is printed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "print/along-document.h"

G_BEGIN_DECLS

/**
 * AlongDocumentView:
 *
 * A page, and below it what turns the pages and makes them larger.
 *
 * Properties:
 * - document (AlongDocument): what is shown; may be %NULL
 *
 * Actions: document.next-page, document.previous-page, document.first-page, document.last-page,
 * document.zoom-in, document.zoom-out, document.zoom-fit.
 */
#define ALONG_TYPE_DOCUMENT_VIEW (along_document_view_get_type ())
G_DECLARE_FINAL_TYPE (AlongDocumentView, along_document_view, ALONG, DOCUMENT_VIEW, AdwBin)

void along_document_view_set_document (AlongDocumentView *self,
                                       AlongDocument     *document);

G_END_DECLS
