/* along-picture-window.h — a window that shows the picture of a certificate
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ALONG_TYPE_PICTURE_WINDOW (along_picture_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongPictureWindow, along_picture_window, ALONG, PICTURE_WINDOW, AdwWindow)

/* Shows @picture, the bytes of a PNG or JPEG file, over @parent; owned by the toolkit. %NULL with
 * an error where it can't be drawn. Nothing of it leaves the memory of the program. */
GtkWindow *along_picture_window_new (GtkWindow  *parent,
                                     GBytes     *picture,
                                     GError    **error);

G_END_DECLS
