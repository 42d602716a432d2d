/* along-apart-window.h — the window in which two people are kept apart, and nobody is told why
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongApartWindow:
 *
 * What comes out of a note that is listed to nobody: two people are never together, neither on a
 * shift nor in supervision. It is done, told and undone as if somebody had said so among what is
 * known of the first of them; nothing leads from it to a note. Modal.
 */
#define ALONG_TYPE_APART_WINDOW (along_apart_window_get_type ())
G_DECLARE_FINAL_TYPE (AlongApartWindow, along_apart_window, ALONG, APART_WINDOW, AdwWindow)

GtkWindow *along_apart_window_new (GtkWindow    *parent,
                                   AlongSession *session);

G_END_DECLS
