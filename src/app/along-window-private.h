/* along-window-private.h — what the two files of the main window share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-page.h"
#include "app/along-window.h"

G_BEGIN_DECLS

/* The page on show; owned by the window. */
AlongPage *along_window_get_page           (AlongWindow      *self);
void       along_window_set_page           (AlongWindow      *self,
                                            const char       *name);

/* Tells that names are hidden now, or shown again. */
void       along_window_tell_names         (AlongWindow      *self);

/* Installs the actions of the window and their keys. */
void       along_window_class_init_actions (AlongWindowClass *klass);

/* Brings what the actions allow into step with the session and the page. */
void       along_window_update_actions     (AlongWindow      *self);

G_END_DECLS
