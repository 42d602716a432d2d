/* along-close-keys.c — the keys that close a window over another one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-close-keys.h"

/* The program goes with the window that stands over no other; it asks those over it first. */
static gboolean
quit_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  GtkWindow *window = GTK_WINDOW (widget);

  while (gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  gtk_window_close (window);

  return GDK_EVENT_STOP;
}

/* A window that something still holds, such as what it waits for, is freed after the one it was
 * over, to which some versions of the toolkit go then once more: it is let go of in time. */
static void
unmap (GtkWidget *widget)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (widget);

  /* Types that are derived have it from the one that it was given to. */
  while (klass->unmap == unmap)
    klass = g_type_class_peek_parent (klass);
  klass->unmap (widget);
  gtk_window_set_transient_for (GTK_WINDOW (widget), NULL);
}

void
along_close_keys_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  widget_class->unmap = unmap;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_q, GDK_CONTROL_MASK, quit_cb, NULL);
}
