/* along-week-picker.c — a button that shows a week and a month to choose another from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-week-picker.h"

#include <glib/gi18n-lib.h>

#include "app/along-menu-tip.h"
#include "app/along-month.h"
#include "model/along-words.h"

struct _AlongWeekPicker
{
  GtkWidget parent_instance;

  AlongDay week; /* 0 before there is one */
  gboolean brief;

  GtkMenuButton *button;
  GtkLabel *week_label;
  GtkPopover *popover;
  AlongMonth *month;
};

G_DEFINE_FINAL_TYPE (AlongWeekPicker, along_week_picker, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_week (AlongWeekPicker *self)
{
  g_autofree char *whole = along_words_week (self->week);
  /* Translators: the number of a week, where there is room for no more. */
  g_autofree char *brief = g_strdup_printf (_("Week %d"), along_week_get_number (self->week, NULL));

  gtk_label_set_text (self->week_label, self->brief ? brief : whole);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
}

static void
month_chosen_cb (AlongWeekPicker *self,
                 int              day)
{
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0, day);
}

static void
popover_shown_cb (AlongWeekPicker *self)
{
  /* The month of a week is that of its middle. */
  along_month_show (self->month, self->week + 3, along_day_get_weekday (self->week));
}

static void
along_week_picker_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (along_week_picker_parent_class)->dispose (object);
}

static void
along_week_picker_class_init (AlongWeekPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_week_picker_dispose;

  g_type_ensure (ALONG_TYPE_MONTH);

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-week-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongWeekPicker, button);
  gtk_widget_class_bind_template_child (widget_class, AlongWeekPicker, week_label);
  gtk_widget_class_bind_template_child (widget_class, AlongWeekPicker, popover);
  gtk_widget_class_bind_template_child (widget_class, AlongWeekPicker, month);
  gtk_widget_class_bind_template_callback (widget_class, month_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
}

static void
along_week_picker_init (AlongWeekPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  along_menu_tip_follow (self->button);
}

void
along_week_picker_set_week (AlongWeekPicker *self,
                            AlongDay         week)
{
  g_return_if_fail (ALONG_IS_WEEK_PICKER (self));

  self->week = week;
  show_week (self);
}

void
along_week_picker_set_brief (AlongWeekPicker *self,
                             gboolean         brief)
{
  g_return_if_fail (ALONG_IS_WEEK_PICKER (self));

  if (self->brief == brief)
    return;

  self->brief = brief;
  if (self->week != 0)
    show_week (self);
}

void
along_week_picker_set_today (AlongWeekPicker *self,
                             AlongDay         today)
{
  g_return_if_fail (ALONG_IS_WEEK_PICKER (self));

  along_month_set_today (self->month, today);
}

void
along_week_picker_popup (AlongWeekPicker *self)
{
  g_return_if_fail (ALONG_IS_WEEK_PICKER (self));

  gtk_menu_button_popup (self->button);
}
