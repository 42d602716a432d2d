/* along-document-view.c — a document to leaf through before it is printed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-document-view.h"

#include <glib/gi18n-lib.h>

#include "app/along-focus.h"
#include "app/along-page-view.h"

struct _AlongDocumentView
{
  AdwBin parent_instance;

  AlongDocument *document;

  GtkScrolledWindow *scroller;
  AlongPageView *page_view;
  GtkLabel *page_label;
};

G_DEFINE_FINAL_TYPE (AlongDocumentView, along_document_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Pixels a point, smallest first. */
static const double zooms[] = { 0.5, 0.75, 1, 1.5, 2, 3, 4 };

static guint
get_n_pages (AlongDocumentView *self)
{
  return self->document != NULL ? along_document_get_n_pages (self->document) : 0;
}

static void
update (AlongDocumentView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint page = along_page_view_get_page (self->page_view);
  guint n_pages = get_n_pages (self);
  g_autofree char *text = g_strdup_printf (_("Page %u of %u"), page + 1, n_pages);

  gtk_label_set_text (self->page_label, text);
  gtk_widget_action_set_enabled (widget, "document.first-page", page > 0);
  gtk_widget_action_set_enabled (widget, "document.previous-page", page > 0);
  gtk_widget_action_set_enabled (widget, "document.next-page", page + 1 < n_pages);
  gtk_widget_action_set_enabled (widget, "document.last-page", page + 1 < n_pages);
  gtk_widget_action_set_enabled (widget, "document.zoom-fit",
                                 along_page_view_get_zoom (self->page_view) > 0);
}

static void
show_page (AlongDocumentView *self,
           guint              page)
{
  along_page_view_set_page (self->page_view, page);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  update (self);
}

static void
turn_page (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  AlongDocumentView *self = ALONG_DOCUMENT_VIEW (widget);
  guint page = along_page_view_get_page (self->page_view);

  if (g_str_equal (action_name, "document.first-page"))
    show_page (self, 0);
  else if (g_str_equal (action_name, "document.previous-page"))
    show_page (self, page - 1);
  else if (g_str_equal (action_name, "document.next-page"))
    show_page (self, page + 1);
  else
    show_page (self, get_n_pages (self) - 1);
}

static void
zoom_in (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  AlongDocumentView *self = ALONG_DOCUMENT_VIEW (widget);
  double scale = along_page_view_get_scale (self->page_view);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (zooms[i] > scale * 1.05)
      {
        along_page_view_set_zoom (self->page_view, zooms[i]);
        break;
      }
  update (self);
}

static void
zoom_out (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  AlongDocumentView *self = ALONG_DOCUMENT_VIEW (widget);
  double scale = along_page_view_get_scale (self->page_view);

  for (guint i = G_N_ELEMENTS (zooms); i > 0; i--)
    if (zooms[i - 1] < scale * 0.95)
      {
        along_page_view_set_zoom (self->page_view, zooms[i - 1]);
        break;
      }
  update (self);
}

static void
zoom_fit (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  AlongDocumentView *self = ALONG_DOCUMENT_VIEW (widget);

  along_page_view_set_zoom (self->page_view, 0);
  update (self);
}

static gboolean
along_document_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ALONG_DOCUMENT_VIEW (widget)->page_view));
}

static void
along_document_view_dispose (GObject *object)
{
  AlongDocumentView *self = ALONG_DOCUMENT_VIEW (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (along_document_view_parent_class)->dispose (object);
}

static void
along_document_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AlongDocumentView *self = ALONG_DOCUMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_document_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AlongDocumentView *self = ALONG_DOCUMENT_VIEW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      along_document_view_set_document (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_document_view_class_init (AlongDocumentViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_document_view_dispose;
  object_class->get_property = along_document_view_get_property;
  object_class->set_property = along_document_view_set_property;
  along_focus_install (widget_class, along_document_view_grab_focus);

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, ALONG_TYPE_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ALONG_TYPE_PAGE_VIEW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-document-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongDocumentView, scroller);
  gtk_widget_class_bind_template_child (widget_class, AlongDocumentView, page_view);
  gtk_widget_class_bind_template_child (widget_class, AlongDocumentView, page_label);

  gtk_widget_class_install_action (widget_class, "document.first-page", NULL, turn_page);
  gtk_widget_class_install_action (widget_class, "document.previous-page", NULL, turn_page);
  gtk_widget_class_install_action (widget_class, "document.next-page", NULL, turn_page);
  gtk_widget_class_install_action (widget_class, "document.last-page", NULL, turn_page);
  gtk_widget_class_install_action (widget_class, "document.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "document.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "document.zoom-fit", NULL, zoom_fit);
}

static void
along_document_view_init (AlongDocumentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

void
along_document_view_set_document (AlongDocumentView *self,
                                  AlongDocument     *document)
{
  g_return_if_fail (ALONG_IS_DOCUMENT_VIEW (self));
  g_return_if_fail (document == NULL || ALONG_IS_DOCUMENT (document));

  if (!g_set_object (&self->document, document))
    return;

  along_page_view_set_document (self->page_view, document);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}
