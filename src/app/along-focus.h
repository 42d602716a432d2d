/* along-focus.h — how the keyboard goes through a widget that knows where it belongs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes widgets of @widget_class, which are no stop of their own, take the keyboard by @grab_focus
 * and let go of it at their ends: GTK asks whoever has a grab_focus() again when Tab has come to
 * the last stop inside, and so would never lead out. For use in class_init. */
void along_focus_install (GtkWidgetClass *widget_class,
                          gboolean (* grab_focus) (GtkWidget *widget));

/* Names @widget @label. A drop-down and a menu button have a button inside, which is what has the
 * keyboard and has no name of its own: it is called so, too. A button with words on it is called
 * as they say by the toolkit of Debian 13, whatever else it is given, and is not any more; this
 * comes after those words. */
void along_focus_name_button (GtkWidget  *widget,
                              const char *label);

G_END_DECLS
