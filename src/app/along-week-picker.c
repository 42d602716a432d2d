/* along-week-picker.c — a button that shows a week and a month to choose another from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-week-picker.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"

/* A month touches at most six weeks. */
#define N_WEEKS 6

struct _AlongWeekPicker
{
  GtkWidget parent_instance;

  AlongDay week;
  AlongDay today;
  AlongDay month; /* a day of the month shown */

  GtkMenuButton *button;
  GtkLabel *week_label;
  GtkPopover *popover;
  GtkLabel *month_label;
  GtkGrid *names;
  GtkBox *weeks;
};

G_DEFINE_FINAL_TYPE (AlongWeekPicker, along_week_picker, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_cell (const char *text,
             const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_width_chars (GTK_LABEL (label), 3);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
remove_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

static void
choose_cb (AlongWeekPicker *self,
           GtkWidget       *button)
{
  int day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "day"));

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0, day);
}

/* A week as a button: its number, and its days. */
static GtkWidget *
create_week (AlongWeekPicker *self,
             AlongDay         start)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *number = g_strdup_printf ("%d", along_week_get_number (start, NULL));
  g_autofree char *label = along_words_week (start);
  int month;

  along_day_get_ymd (self->month, NULL, &month, NULL);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_attach (GTK_GRID (grid), create_cell (number, "dim-label"), 0, 0, 1, 1);

  for (int i = 0; i < ALONG_DAYS_A_WEEK; i++)
    {
      int day_month, day_of_month;
      g_autofree char *text = NULL;
      GtkWidget *cell;

      along_day_get_ymd (start + i, NULL, &day_month, &day_of_month);
      text = g_strdup_printf ("%d", day_of_month);
      cell = create_cell (text, day_month == month ? NULL : "dim-label");
      if (start + i == self->today)
        gtk_widget_add_css_class (cell, "today");
      gtk_grid_attach (GTK_GRID (grid), cell, i + 1, 0, 1, 1);
    }

  gtk_button_set_child (GTK_BUTTON (button), grid);
  gtk_widget_add_css_class (button, start == self->week ? "suggested-action" : "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "day", GINT_TO_POINTER (start));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (choose_cb), self);

  return button;
}

static void
fill_month (AlongWeekPicker *self)
{
  GDateWeekday first = along_day_get_weekday (self->week);
  g_autoptr (GDateTime) date_time = NULL;
  g_autofree char *name = NULL;
  AlongDay start;
  int year, month;

  along_day_get_ymd (self->month, &year, &month, NULL);
  date_time = g_date_time_new_utc (year, month, 1, 0, 0, 0);
  /* Translators: the month above a calendar, "November 2026", for g_date_time_format(). */
  name = g_date_time_format (date_time, C_ ("date", "%B %Y"));
  gtk_label_set_text (self->month_label, name);

  remove_children (GTK_WIDGET (self->names));
  /* Translators: above the numbers of the weeks in a calendar; as short as a weekday. */
  gtk_grid_attach (self->names, create_cell (_("Week"), "dim-label"), 0, 0, 1, 1);
  start = along_week_get_start (along_day_new (year, month, 1), first);
  for (int i = 0; i < ALONG_DAYS_A_WEEK; i++)
    {
      g_autofree char *weekday = along_words_weekday_short (start + i);

      gtk_grid_attach (self->names, create_cell (weekday, "dim-label"), i + 1, 0, 1, 1);
    }

  remove_children (GTK_WIDGET (self->weeks));
  for (int i = 0; i < N_WEEKS; i++)
    gtk_box_append (self->weeks, create_week (self, start + i * ALONG_DAYS_A_WEEK));
}

static void
show_month (AlongWeekPicker *self,
            int              step)
{
  int year, month;

  along_day_get_ymd (self->month, &year, &month, NULL);
  month += step;
  if (month < 1 || month > 12)
    {
      year += step;
      month = month < 1 ? 12 : 1;
    }

  self->month = CLAMP (along_day_new (year, month, 1), ALONG_DAY_MIN, ALONG_DAY_MAX);
  fill_month (self);
}

static void
previous_month_cb (AlongWeekPicker *self)
{
  show_month (self, -1);
}

static void
next_month_cb (AlongWeekPicker *self)
{
  show_month (self, 1);
}

static void
popover_shown_cb (AlongWeekPicker *self)
{
  /* The month of a week is that of its middle. */
  self->month = self->week + 3;
  fill_month (self);
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

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-week-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongWeekPicker, button);
  gtk_widget_class_bind_template_child (widget_class, AlongWeekPicker, week_label);
  gtk_widget_class_bind_template_child (widget_class, AlongWeekPicker, popover);
  gtk_widget_class_bind_template_child (widget_class, AlongWeekPicker, month_label);
  gtk_widget_class_bind_template_child (widget_class, AlongWeekPicker, names);
  gtk_widget_class_bind_template_child (widget_class, AlongWeekPicker, weeks);
  gtk_widget_class_bind_template_callback (widget_class, previous_month_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_month_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
}

static void
along_week_picker_init (AlongWeekPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
along_week_picker_set_week (AlongWeekPicker *self,
                            AlongDay         week)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ALONG_IS_WEEK_PICKER (self));

  self->week = week;
  text = along_words_week (week);
  gtk_label_set_text (self->week_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
along_week_picker_set_today (AlongWeekPicker *self,
                             AlongDay         today)
{
  g_return_if_fail (ALONG_IS_WEEK_PICKER (self));

  if (self->today == today)
    return;

  self->today = today;
  if (gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    fill_month (self);
}

void
along_week_picker_popup (AlongWeekPicker *self)
{
  g_return_if_fail (ALONG_IS_WEEK_PICKER (self));

  gtk_menu_button_popup (self->button);
}
