/* along-printing.h — a document to a printer or into a PDF file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "print/along-document.h"

G_BEGIN_DECLS

/* Shows the print dialog over @parent and prints @document on paper of its own size. What goes
 * wrong is told in a dialog over @parent. Keeps @document as long as it needs it. When @cancellable
 * (may be NULL) is cancelled, the dialog and its preview close, and nothing more is printed. A file that is printed
 * into can be read by its user alone. */
void along_printing_print    (AlongDocument *document,
                              GtkWindow     *parent,
                              GCancellable  *cancellable);

/* What tells in the window that @parent is or stands in that a file was saved. */
typedef void (* AlongPrintingSaved) (GtkWidget *parent);

/* Asks over @parent where to save @document and writes it there as a PDF; nothing happens when the
 * user cancels. @suggested_name is the name that the file chooser starts with, such as
 * "roster-2026-W48.pdf": it must hold no person's name. @saved is called when the file is written,
 * if @parent is still on show; what goes wrong is told in a dialog over @parent or, when that was
 * closed, over the window in use. Keeps @document, and the program running, as long as it needs
 * them. */
void along_printing_save_pdf (AlongDocument      *document,
                              GtkWidget          *parent,
                              const char         *suggested_name,
                              AlongPrintingSaved  saved);

G_END_DECLS
