/* along-page-view.c — one page of a document, as it will be on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-page-view.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* The desk around the sheet, in pixels. */
#define DESK 20
#define MIN_WIDTH 160

struct _AlongPageView
{
  GtkWidget parent_instance;

  AlongDocument *document;
  guint page;
  double zoom;

  GdkTexture *texture; /* the page as it was last drawn, and at how many pixels a point */
  double texture_scale;
};

G_DEFINE_FINAL_TYPE (AlongPageView, along_page_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_PAGE,
  PROP_ZOOM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
get_page_size (AlongPageView *self,
               double        *width,
               double        *height)
{
  if (self->document != NULL)
    along_document_get_size (self->document, width, height);
  else
    *width = *height = 1;
}

static double
get_scale_for_width (AlongPageView *self,
                     int            width)
{
  double page_width, page_height;

  if (self->zoom > 0)
    return self->zoom;

  get_page_size (self, &page_width, &page_height);

  return MAX (width - 2 * DESK, 1) / page_width;
}

static void
update_label (AlongPageView *self)
{
  g_autofree char *label = NULL;

  if (self->document == NULL)
    return;

  /* Translators: what a screen reader says of the preview; %s is "Roster" or "Recovery sheet". */
  label = g_strdup_printf (_("%s, page %u of %u"), along_document_get_title (self->document),
                           self->page + 1, along_document_get_n_pages (self->document));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
invalidate (AlongPageView *self)
{
  g_clear_object (&self->texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
free_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

/* Draws the page into a picture of @scale pixels a point. */
static GdkTexture *
draw_page (AlongPageView *self,
           double         scale)
{
  g_autoptr (GBytes) bytes = NULL;
  double page_width, page_height;
  int width, height, stride;
  cairo_surface_t *surface;
  cairo_t *cr;

  get_page_size (self, &page_width, &page_height);
  width = MAX ((int) round (page_width * scale), 1);
  height = MAX ((int) round (page_height * scale), 1);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / page_width, height / page_height);
  along_document_draw_page (self->document, cr, self->page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * (gsize) height,
                                      free_surface, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static GtkSizeRequestMode
along_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
along_page_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  AlongPageView *self = ALONG_PAGE_VIEW (widget);
  double page_width, page_height;

  get_page_size (self, &page_width, &page_height);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      int width = for_size >= 0 ? for_size : (int) ceil (page_width) + 2 * DESK;

      *minimum = *natural = (int) ceil (page_height * get_scale_for_width (self, width)) + 2 * DESK;
    }
  else if (self->zoom > 0)
    {
      *minimum = *natural = (int) ceil (page_width * self->zoom) + 2 * DESK;
    }
  else
    {
      *minimum = MIN_WIDTH;
      *natural = (int) ceil (page_width) + 2 * DESK;
    }
}

static void
along_page_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  AlongPageView *self = ALONG_PAGE_VIEW (widget);
  const GdkRGBA shadow = { 0, 0, 0, 0.25 };
  double page_width, page_height;
  double scale, device_scale;
  graphene_rect_t sheet;
  GskRoundedRect outline;

  if (self->document == NULL)
    return;

  get_page_size (self, &page_width, &page_height);
  scale = along_page_view_get_scale (self);
  device_scale = scale * gtk_widget_get_scale_factor (widget);

  if (self->texture == NULL || self->texture_scale != device_scale)
    {
      g_clear_object (&self->texture);
      self->texture = draw_page (self, device_scale);
      self->texture_scale = device_scale;
    }

  graphene_rect_init (&sheet,
                      (float) floor ((gtk_widget_get_width (widget) - page_width * scale) / 2),
                      DESK, (float) (page_width * scale), (float) (page_height * scale));
  gsk_rounded_rect_init_from_rect (&outline, &sheet, 0);

  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 0, 1, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 2, 0, 8);
  gtk_snapshot_append_texture (snapshot, self->texture, &sheet);
}

static void
along_page_view_dispose (GObject *object)
{
  AlongPageView *self = ALONG_PAGE_VIEW (object);

  g_clear_object (&self->document);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (along_page_view_parent_class)->dispose (object);
}

static void
along_page_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AlongPageView *self = ALONG_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_page_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AlongPageView *self = ALONG_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      along_page_view_set_document (self, g_value_get_object (value));
      break;
    case PROP_PAGE:
      along_page_view_set_page (self, g_value_get_uint (value));
      break;
    case PROP_ZOOM:
      along_page_view_set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_page_view_class_init (AlongPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = along_page_view_dispose;
  object_class->get_property = along_page_view_get_property;
  object_class->set_property = along_page_view_set_property;
  widget_class->get_request_mode = along_page_view_get_request_mode;
  widget_class->measure = along_page_view_measure;
  widget_class->snapshot = along_page_view_snapshot;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, ALONG_TYPE_DOCUMENT, flags);
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, 100, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
along_page_view_init (AlongPageView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

void
along_page_view_set_document (AlongPageView *self,
                              AlongDocument *document)
{
  g_return_if_fail (ALONG_IS_PAGE_VIEW (self));
  g_return_if_fail (document == NULL || ALONG_IS_DOCUMENT (document));

  if (!g_set_object (&self->document, document))
    return;

  invalidate (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (document != NULL && self->page >= along_document_get_n_pages (document))
    along_page_view_set_page (self, along_document_get_n_pages (document) - 1);
  update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

guint
along_page_view_get_page (AlongPageView *self)
{
  g_return_val_if_fail (ALONG_IS_PAGE_VIEW (self), 0);

  return self->page;
}

void
along_page_view_set_page (AlongPageView *self,
                          guint          page)
{
  g_return_if_fail (ALONG_IS_PAGE_VIEW (self));
  g_return_if_fail (self->document == NULL || page < along_document_get_n_pages (self->document));

  if (self->page == page)
    return;

  self->page = page;
  invalidate (self);
  update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

double
along_page_view_get_zoom (AlongPageView *self)
{
  g_return_val_if_fail (ALONG_IS_PAGE_VIEW (self), 0);

  return self->zoom;
}

void
along_page_view_set_zoom (AlongPageView *self,
                          double         zoom)
{
  g_return_if_fail (ALONG_IS_PAGE_VIEW (self));

  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

double
along_page_view_get_scale (AlongPageView *self)
{
  g_return_val_if_fail (ALONG_IS_PAGE_VIEW (self), 1);

  return get_scale_for_width (self, gtk_widget_get_width (GTK_WIDGET (self)));
}
