/* along-preview-window.c — what the dialog of a printer would print
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-preview-window.h"

#include "app/along-close-keys.h"
#include "app/along-document-view.h"

struct _AlongPreviewWindow
{
  AdwWindow parent_instance;

  GtkWidget *document_view;
};

G_DEFINE_FINAL_TYPE (AlongPreviewWindow, along_preview_window, ADW_TYPE_WINDOW)

static void
along_preview_window_class_init (AlongPreviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ALONG_TYPE_DOCUMENT_VIEW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-preview-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPreviewWindow, document_view);

  along_close_keys_install (widget_class);
}

static void
along_preview_window_init (AlongPreviewWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
along_preview_window_new (AlongDocument *document)
{
  AlongPreviewWindow *self;

  g_return_val_if_fail (ALONG_IS_DOCUMENT (document), NULL);

  self = g_object_new (ALONG_TYPE_PREVIEW_WINDOW, NULL);
  along_document_view_set_document (ALONG_DOCUMENT_VIEW (self->document_view), document);
  /* The keys that turn pages work from the start. */
  gtk_widget_grab_focus (self->document_view);

  return GTK_WIDGET (self);
}
