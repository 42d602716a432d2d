/* along-preferences-window.h — settings of the agency and of this computer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"
#include "vault/along-key.h"

G_BEGIN_DECLS

#define ALONG_TYPE_PREFERENCES_WINDOW (along_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongPreferencesWindow, along_preferences_window, ALONG, PREFERENCES_WINDOW,
                      AdwWindow)

/* The settings of the agency in @session, whose file is at @path and whose recovery sheet holds
 * @key. The caller makes it transient for its window and presents it. */
GtkWidget *along_preferences_window_new (AlongSession *session,
                                         const char   *path,
                                         AlongKey     *key);

G_END_DECLS
