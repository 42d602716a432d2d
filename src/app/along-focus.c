/* along-focus.c — how the keyboard goes through a widget that knows where it belongs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-focus.h"

/* From child to child, beginning with the one that has the keyboard. */
static gboolean
focus_children (GtkWidget        *widget,
                GtkDirectionType  direction)
{
  gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP ||
                  direction == GTK_DIR_LEFT;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    child = back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);

  for (; child != NULL; child = back ? gtk_widget_get_prev_sibling (child)
                                     : gtk_widget_get_next_sibling (child))
    if (gtk_widget_child_focus (child, direction))
      return TRUE;

  return FALSE;
}

void
along_focus_install (GtkWidgetClass *widget_class,
                     gboolean (* grab_focus) (GtkWidget *widget))
{
  widget_class->grab_focus = grab_focus;
  widget_class->focus = focus_children;
}

/* What stands on it, or beside it, names it no more. */
static void
set_name (GtkAccessible *accessible,
          const char    *label)
{
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

void
along_focus_name_button (GtkWidget  *widget,
                         const char *label)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget) ||
                    GTK_IS_BUTTON (widget));

  set_name (GTK_ACCESSIBLE (widget), label);
  if (!GTK_IS_BUTTON (widget))
    set_name (GTK_ACCESSIBLE (gtk_widget_get_first_child (widget)), label);
}
