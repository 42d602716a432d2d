/* along-more-window.c — the window with what does not fit into a sentence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-more-window.h"

#include "app/along-close-keys.h"

struct _AlongMoreWindow
{
  AdwWindow parent_instance;

  GtkLabel *text;
  GtkWidget *scroller;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (AlongMoreWindow, along_more_window, ADW_TYPE_WINDOW)

static void
along_more_window_class_init (AlongMoreWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-more-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongMoreWindow, text);
  gtk_widget_class_bind_template_child (widget_class, AlongMoreWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, AlongMoreWindow, more);
}

static void
along_more_window_init (AlongMoreWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
along_more_window_new (GtkWindow  *parent,
                       const char *text,
                       const char *more)
{
  AlongMoreWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (more != NULL, NULL);

  self = g_object_new (ALONG_TYPE_MORE_WINDOW, "transient-for", parent, NULL);
  gtk_label_set_text (self->text, text);
  gtk_label_set_text (self->more, more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more, -1);
  /* So that the keys scroll it. */
  gtk_widget_grab_focus (self->scroller);

  return GTK_WINDOW (self);
}
