/* along-import-window.h — the window in which certificates of a table are looked at and added
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-form-window.h"
#include "exchange/along-csv.h"
#include "model/along-learned.h"

G_BEGIN_DECLS

#define ALONG_TYPE_IMPORT_WINDOW (along_import_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongImportWindow, along_import_window, ALONG, IMPORT_WINDOW,
                      AlongFormWindow)

/* Shows the certificates of @csv, which is taken over, beside those that @learned has already; over
 * @parent, owned by the toolkit. */
GtkWindow *along_import_window_new (GtkWindow    *parent,
                                    AlongSession *session,
                                    AlongLearned *learned,
                                    AlongCsv     *csv);

G_END_DECLS
