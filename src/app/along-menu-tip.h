/* along-menu-tip.h — the tooltip of a button with a menu
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps the tooltip of @button, which has one, away while its menu is open: it would cover it. */
void along_menu_tip_follow (GtkMenuButton *button);

G_END_DECLS
