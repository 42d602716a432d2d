/* along-load-bar.c — how much somebody works, between what is agreed at least and at most
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-load-bar.h"

#include "app/along-compat.h"

/* In pixels, the width at least; ticks stand out above and below the bar. */
#define WIDTH 40
#define HEIGHT 8
#define THICKNESS 4
#define TICK 2

/* Without an end to what is agreed, the whole bar is full work, in minutes a week. */
#define FULL_WEEK (40 * 60)

struct _AlongLoadBar
{
  GtkWidget parent_instance;

  int n_weeks;
  int minutes;
  int least;
  int most;
};

G_DEFINE_FINAL_TYPE (AlongLoadBar, along_load_bar, GTK_TYPE_WIDGET)

/* How many minutes the whole bar is: a little is left to see how far it goes past the end. */
static int
get_range (AlongLoadBar *self)
{
  int range = self->most != 0 ? self->most + self->most / 4
                                : MAX (FULL_WEEK * self->n_weeks, 2 * self->least);

  return MAX (range, self->minutes);
}

static void
append_part (AlongLoadBar  *self,
             GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             double         from,
             double         to,
             double         height)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double top = (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2;
  graphene_rect_t rect;

  /* Work grows in the direction of reading. */
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    graphene_rect_init (&rect, (float) (width - to), (float) top, (float) (to - from),
                        (float) height);
  else
    graphene_rect_init (&rect, (float) from, (float) top, (float) (to - from), (float) height);

  gtk_snapshot_append_color (snapshot, color, &rect);
}

static void
append_tick (AlongLoadBar  *self,
             GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             int            minutes)
{
  double at = (double) gtk_widget_get_width (GTK_WIDGET (self)) * minutes / get_range (self);

  if (minutes != 0)
    append_part (self, snapshot, color, at - TICK / 2.0, at + TICK / 2.0, HEIGHT);
}

static void
along_load_bar_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  AlongLoadBar *self = ALONG_LOAD_BAR (widget);
  double width = gtk_widget_get_width (widget);
  GdkRGBA color, track;

  along_compat_get_color (widget, &color);
  track = color;
  track.alpha *= 0.15f;

  append_part (self, snapshot, &track, 0, width, THICKNESS);
  append_part (self, snapshot, &color, 0, width * self->minutes / get_range (self), THICKNESS);
  append_tick (self, snapshot, &color, self->least);
  append_tick (self, snapshot, &color, self->most);
}

static void
along_load_bar_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
along_load_bar_class_init (AlongLoadBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = along_load_bar_snapshot;
  widget_class->measure = along_load_bar_measure;

  gtk_widget_class_set_css_name (widget_class, "loadbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
along_load_bar_init (AlongLoadBar *self)
{
  self->n_weeks = 1;
}

/* The style of one that stays as it is is not worked out again. */
static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
along_load_bar_set (AlongLoadBar *self,
                    int           n_weeks,
                    int           minutes,
                    int           least,
                    int           most)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean over;

  g_return_if_fail (ALONG_IS_LOAD_BAR (self));

  self->n_weeks = n_weeks;
  self->minutes = minutes;
  self->least = n_weeks * least;
  self->most = n_weeks * most;

  over = most != 0 && minutes > self->most;
  set_class (widget, "over", over);
  set_class (widget, "under", !over && minutes < self->least);
  gtk_widget_queue_draw (widget);
}
