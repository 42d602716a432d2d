/* along-preview-window.h — what the dialog of a printer would print
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "print/along-document.h"

G_BEGIN_DECLS

/**
 * AlongPreviewWindow:
 *
 * In place of the toolkit's own preview, which writes the pages, readable by others, to a temporary
 * file and shows that in another program.
 */
#define ALONG_TYPE_PREVIEW_WINDOW (along_preview_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongPreviewWindow, along_preview_window, ALONG, PREVIEW_WINDOW, AdwWindow)

/* Shows @document, which is kept. Belongs to the toolkit until it is closed. */
GtkWidget *along_preview_window_new (AlongDocument *document);

G_END_DECLS
