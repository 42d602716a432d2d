/* along-undo-actions.h — undoing in a window over the main one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/* The keys that the main window has for "win.undo" and "win.redo". For class_init. */
void along_undo_actions_install_keys (GtkWidgetClass *widget_class);

/* The same keys in @search, too: what was typed there is found or cleared at a glance, and the
 * keyboard is there when something was just saved or archived. */
void along_undo_actions_take_keys    (GtkWidget      *search);

/* Gives @widget the actions "win.undo" and "win.redo", which undo and redo in @session and are
 * enabled while that can. */
void along_undo_actions_add          (GtkWidget      *widget,
                                      AlongSession   *session);

G_END_DECLS
