/* along-sign-off-window.h — the window in which an item of somebody's orientation is signed off
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-form-window.h"
#include "rules/along-growth.h"

G_BEGIN_DECLS

#define ALONG_TYPE_SIGN_OFF_WINDOW (along_sign_off_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongSignOffWindow, along_sign_off_window, ALONG, SIGN_OFF_WINDOW,
                      AlongFormWindow)

/* For @item of the peer of @growth, of which nothing is kept; over @parent, owned by the toolkit. */
GtkWindow *along_sign_off_window_new (GtkWindow                  *parent,
                                      AlongSession               *session,
                                      AlongGrowth                *growth,
                                      const AlongOrientationItem *item);

G_END_DECLS
