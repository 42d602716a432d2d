/* along-picture-window.c — a window that shows the picture of a certificate
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-picture-window.h"

#include "app/along-close-keys.h"

struct _AlongPictureWindow
{
  AdwWindow parent_instance;

  GtkPicture *picture;
};

G_DEFINE_FINAL_TYPE (AlongPictureWindow, along_picture_window, ADW_TYPE_WINDOW)

static void
along_picture_window_class_init (AlongPictureWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-picture-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPictureWindow, picture);
  along_close_keys_install (widget_class);
}

static void
along_picture_window_init (AlongPictureWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
along_picture_window_new (GtkWindow  *parent,
                          GBytes     *picture,
                          GError    **error)
{
  g_autoptr (GdkTexture) texture = NULL;
  AlongPictureWindow *self;

  g_return_val_if_fail (picture != NULL, NULL);

  texture = gdk_texture_new_from_bytes (picture, error);
  if (texture == NULL)
    return NULL;

  self = g_object_new (ALONG_TYPE_PICTURE_WINDOW, "transient-for", parent, NULL);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));

  return GTK_WINDOW (self);
}
