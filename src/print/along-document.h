/* along-document.h — pages on paper, the same for printer, preview and PDF
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "model/along-day.h"
#include "model/along-enums.h"

G_BEGIN_DECLS

/**
 * AlongDocument:
 *
 * Something that was laid out on pages. All lengths are in points (1/72 inch); a page is drawn
 * with its top left corner at the origin of the cairo_t, whichever surface that is for.
 */
#define ALONG_TYPE_DOCUMENT (along_document_get_type ())
G_DECLARE_DERIVABLE_TYPE (AlongDocument, along_document, ALONG, DOCUMENT, GObject)

/**
 * AlongDocumentClass:
 * @get_title: see along_document_get_title()
 * @get_date: the day that stands on it as that of printing
 */
struct _AlongDocumentClass
{
  GObjectClass parent_class;

  const char *(* get_title)   (AlongDocument *self);
  guint       (* get_n_pages) (AlongDocument *self);
  void        (* get_size)    (AlongDocument *self,
                               double        *width,
                               double        *height);
  AlongDay    (* get_date)    (AlongDocument *self);
  void        (* draw_page)   (AlongDocument *self,
                               cairo_t       *cr,
                               guint          page);
};

/* What kind of document it is, in the user's language; holds no name. Static. */
const char *along_document_get_title (AlongDocument *self);

/* Pages are counted from 0. */
guint    along_document_get_n_pages (AlongDocument  *self);
void     along_document_get_size    (AlongDocument  *self,
                                     double         *width,
                                     double         *height);
void     along_document_draw_page   (AlongDocument  *self,
                                     cairo_t        *cr,
                                     guint           page);

/* Writes all pages as a PDF at @path, readable by its owner only, at once or not at all. The
 * file's own title says what kind of document it is and holds no name. Where @path is a link, the
 * file that it leads to is replaced and must be there. Waits for the disk. ALONG_PRINT_ERROR. */
gboolean along_document_write_pdf        (AlongDocument        *self,
                                          const char           *path,
                                          GError              **error);

/* The same without waiting: the pages are drawn before it returns, the file is written on another
 * thread. Not to be cancelled, as there would be no telling whether the file is there; the process
 * must go on until @callback was called, on the caller's main context. */
void     along_document_write_pdf_async  (AlongDocument        *self,
                                          const char           *path,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean along_document_write_pdf_finish (AlongDocument        *self,
                                          GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
