/* along-split-view.c — a list beside what is chosen in it, or one of the two where it is narrow
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-split-view.h"

/* In pixels: from where on both sides are shown, and the bounds of the sidebar's share. */
#define FOLD_WIDTH 680
#define SIDEBAR_MIN_WIDTH 300
#define SIDEBAR_MAX_WIDTH 380
#define SIDEBAR_FRACTION 0.34

struct _AlongSplitView
{
  GtkWidget parent_instance;

  GtkWidget *sidebar;
  GtkWidget *separator;
  GtkWidget *content;

  gboolean folded;
  gboolean show_content;
  guint notify_id;
};

G_DEFINE_FINAL_TYPE (AlongSplitView, along_split_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_FOLDED,
  PROP_SHOW_CONTENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_child (AlongSplitView  *self,
           GtkWidget      **field,
           GtkWidget       *child,
           GtkWidget       *before)
{
  g_clear_pointer (field, gtk_widget_unparent);
  *field = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), before);
}

static gboolean
notify_folded_cb (gpointer data)
{
  AlongSplitView *self = data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);

  return G_SOURCE_REMOVE;
}

/* Whoever listens may change what is in the two sides, which must not be while they get their
 * places; so it is told right after. */
static void
set_folded (AlongSplitView *self,
            gboolean        folded)
{
  if (self->folded == folded)
    return;

  self->folded = folded;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_folded_cb, self, NULL);
}

static void
place (GtkWidget *child,
       gboolean   shown,
       int        x,
       int        width,
       int        height)
{
  if (child == NULL)
    return;

  gtk_widget_set_child_visible (child, shown);
  if (shown)
    gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, width, height }, -1);
}

static void
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int            *minimum,
               int            *natural)
{
  *minimum = 0;
  *natural = 0;
  if (child != NULL)
    gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
along_split_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
along_split_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  AlongSplitView *self = ALONG_SPLIT_VIEW (widget);
  int sidebar_minimum, sidebar_natural, content_minimum, content_natural;

  measure_child (self->sidebar, orientation, &sidebar_minimum, &sidebar_natural);
  measure_child (self->content, orientation, &content_minimum, &content_natural);

  *minimum = MAX (sidebar_minimum, content_minimum);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (sidebar_natural, SIDEBAR_MIN_WIDTH) + content_natural;
  else
    *natural = MAX (sidebar_natural, content_natural);
}

static void
along_split_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  AlongSplitView *self = ALONG_SPLIT_VIEW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int sidebar_minimum, content_minimum, line, ignored;
  int sidebar_width, content_width;

  measure_child (self->sidebar, GTK_ORIENTATION_HORIZONTAL, &sidebar_minimum, &ignored);
  measure_child (self->content, GTK_ORIENTATION_HORIZONTAL, &content_minimum, &ignored);
  measure_child (self->separator, GTK_ORIENTATION_HORIZONTAL, &line, &ignored);

  sidebar_width = CLAMP ((int) (width * SIDEBAR_FRACTION), SIDEBAR_MIN_WIDTH, SIDEBAR_MAX_WIDTH);
  sidebar_width = MAX (sidebar_width, sidebar_minimum);
  content_width = width - sidebar_width - line;

  /* With large text the two may need more than the usual width. */
  set_folded (self, width < FOLD_WIDTH || content_width < content_minimum);

  if (self->folded)
    {
      place (self->sidebar, !self->show_content, 0, width, height);
      place (self->separator, FALSE, 0, 0, 0);
      place (self->content, self->show_content, 0, width, height);
      return;
    }

  place (self->sidebar, TRUE, rtl ? width - sidebar_width : 0, sidebar_width, height);
  place (self->separator, TRUE, rtl ? content_width : sidebar_width, line, height);
  place (self->content, TRUE, rtl ? 0 : sidebar_width + line, content_width, height);
}

static void
along_split_view_dispose (GObject *object)
{
  AlongSplitView *self = ALONG_SPLIT_VIEW (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->separator, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (along_split_view_parent_class)->dispose (object);
}

static void
along_split_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AlongSplitView *self = ALONG_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_SHOW_CONTENT:
      g_value_set_boolean (value, self->show_content);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_split_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AlongSplitView *self = ALONG_SPLIT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      set_child (self, &self->sidebar, g_value_get_object (value), self->separator);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_CONTENT:
      set_child (self, &self->content, g_value_get_object (value), NULL);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SHOW_CONTENT:
      along_split_view_set_show_content (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_split_view_class_init (AlongSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = along_split_view_dispose;
  object_class->get_property = along_split_view_get_property;
  object_class->set_property = along_split_view_set_property;
  widget_class->get_request_mode = along_split_view_get_request_mode;
  widget_class->measure = along_split_view_measure;
  widget_class->size_allocate = along_split_view_size_allocate;

  properties[PROP_SIDEBAR] =
    g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_CONTENT] = g_param_spec_boolean ("show-content", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
along_split_view_init (AlongSplitView *self)
{
  self->separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (self->separator, GTK_WIDGET (self));
}

gboolean
along_split_view_get_folded (AlongSplitView *self)
{
  g_return_val_if_fail (ALONG_IS_SPLIT_VIEW (self), FALSE);

  return self->folded;
}

void
along_split_view_set_show_content (AlongSplitView *self,
                                   gboolean        show_content)
{
  g_return_if_fail (ALONG_IS_SPLIT_VIEW (self));

  show_content = !!show_content;
  if (self->show_content == show_content)
    return;

  self->show_content = show_content;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTENT]);
}
