/* along-escrow-window.h — the window in which the agency's escrow sheet is made
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

#define ALONG_TYPE_ESCROW_WINDOW (along_escrow_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongEscrowWindow, along_escrow_window, ALONG, ESCROW_WINDOW, AdwWindow)

/* A modal window over @parent. The keys of the sheet are made here and are wiped with the window:
 * nothing but the paper has them. A sheet that there is already takes no part in new notes then,
 * and still opens those that were written for it. */
GtkWidget *along_escrow_window_new (GtkWindow    *parent,
                                    AlongSession *session);

G_END_DECLS
