/* along-supervision-print-window.h — supervision as it will look on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"
#include "app/along-supervision-list.h"

G_BEGIN_DECLS

#define ALONG_TYPE_SUPERVISION_PRINT_WINDOW (along_supervision_print_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongSupervisionPrintWindow, along_supervision_print_window, ALONG,
                      SUPERVISION_PRINT_WINDOW, AdwWindow)

/* A preview of the sheet of the session on the shift with @shift_id, or with 0 of those of the next
 * seven days; of the other prints when they are chosen. What @state holds is kept. */
GtkWindow *along_supervision_print_window_new (GtkWindow                   *parent,
                                               AlongSession                *session,
                                               const AlongSupervisionState *state,
                                               gint64                       shift_id);

G_END_DECLS
