/* along-rules-window.h — the rules of an agency, each as it wants it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

#define ALONG_TYPE_RULES_WINDOW (along_rules_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongRulesWindow, along_rules_window, ALONG, RULES_WINDOW, AdwWindow)

/* What is changed is saved at once. The caller makes it transient for its window and presents
 * it. */
GtkWidget *along_rules_window_new (AlongSession *session);

G_END_DECLS
