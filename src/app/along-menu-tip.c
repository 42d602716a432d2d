/* along-menu-tip.c — the tooltip of a button with a menu
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-menu-tip.h"

void
along_menu_tip_follow (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  /* The button itself tells whether it is open only in newer versions; the one inside always. */
  g_object_bind_property (gtk_widget_get_first_child (GTK_WIDGET (button)), "active",
                          button, "has-tooltip", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}
