/* along-wishes-window.h — when somebody wants to work, entered by those who look at it together
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongWishesWindow:
 *
 * The usual week of a person, and weeks with dates, to be painted; saved as one intent. No reason
 * is asked for anywhere.
 */
#define ALONG_TYPE_WISHES_WINDOW (along_wishes_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongWishesWindow, along_wishes_window, ALONG, WISHES_WINDOW, AdwWindow)

/* Opens it for @person over the window of @parent; owned by the toolkit. */
AlongWishesWindow *along_wishes_window_open (GtkWidget    *parent,
                                             AlongSession *session,
                                             AlongPerson  *person);

G_END_DECLS
