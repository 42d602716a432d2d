/* along-print-window.h — the roster as it will look on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"
#include "print/along-roster-document.h"

G_BEGIN_DECLS

#define ALONG_TYPE_PRINT_WINDOW (along_print_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongPrintWindow, along_print_window, ALONG, PRINT_WINDOW, AdwWindow)

/* A preview of the week that is the span of @roster, on the agency's paper and with @layout and @by
 * to begin with; of a month around it or a day when they are chosen. The caller makes it transient
 * for its window and presents it. */
GtkWidget *along_print_window_new (AlongSession      *session,
                                   AlongRoster       *roster,
                                   AlongRosterLayout  layout,
                                   AlongRosterBy      by);

G_END_DECLS
