/* along-month.c — a month to choose a week or a day from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-month.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"

/* A month touches at most six weeks. */
#define N_WEEKS 6

/* The name of what a button holds. */
#define DAY "along-day"

struct _AlongMonth
{
  GtkWidget parent_instance;

  gboolean weeks;
  GDateWeekday week_start;
  AlongDay chosen;
  AlongDay today;
  AlongDay month; /* a day of the month shown */

  GtkLabel *name;
  GtkWidget *next_button;
  GtkGrid *weekdays;
  GtkWidget *body;
};

G_DEFINE_FINAL_TYPE (AlongMonth, along_month, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_WEEKS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
new_cell (const char *text,
          gboolean    dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_width_chars (GTK_LABEL (label), 3);
  if (dim)
    gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static GtkWidget *
new_day (AlongMonth *self,
         AlongDay    day)
{
  g_autofree char *text = NULL;
  GtkWidget *cell;
  int month, day_month, day_of_month;

  along_day_get_ymd (self->month, NULL, &month, NULL);
  along_day_get_ymd (day, NULL, &day_month, &day_of_month);
  text = g_strdup_printf ("%d", day_of_month);
  cell = new_cell (text, day_month != month);
  if (day == self->today)
    gtk_widget_add_css_class (cell, "today");

  return cell;
}

static void
choose_cb (AlongMonth *self,
           GtkWidget  *button)
{
  g_signal_emit (self, signals[CHOSEN], 0,
                 GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), DAY)));
}

static GtkWidget *
new_button (AlongMonth *self,
            GtkWidget  *child,
            AlongDay    day,
            gboolean    chosen,
            const char *label)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_add_css_class (button, chosen ? "suggested-action" : "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), DAY, GINT_TO_POINTER (day));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (choose_cb), self);

  return button;
}

/* A line: the number of the week, and its days. */
static GtkWidget *
new_week (AlongMonth *self,
          AlongDay    start)
{
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *number = g_strdup_printf ("%d", along_week_get_number (start, NULL));
  g_autofree char *label = along_words_week (start);

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_attach (GTK_GRID (grid), new_cell (number, TRUE), 0, 0, 1, 1);

  for (int i = 0; i < ALONG_DAYS_A_WEEK; i++)
    {
      GtkWidget *cell = new_day (self, start + i);

      if (!self->weeks)
        {
          g_autofree char *date = along_words_date (start + i);

          cell = new_button (self, cell, start + i, start + i == self->chosen, date);
        }
      gtk_grid_attach (GTK_GRID (grid), cell, i + 1, 0, 1, 1);
    }

  if (!self->weeks)
    return grid;

  return new_button (self, grid, start,
                     start == along_week_get_start (self->chosen, self->week_start), label);
}

static void
remove_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

static void
fill (AlongMonth *self)
{
  g_autoptr (GDateTime) date_time = NULL;
  g_autofree char *name = NULL;
  gboolean had_focus = gtk_widget_get_focus_child (self->body) != NULL;
  AlongDay start;
  int year, month;

  along_day_get_ymd (self->month, &year, &month, NULL);
  date_time = g_date_time_new_utc (year, month, 1, 0, 0, 0);
  /* Translators: the month above a calendar, "November 2026", for g_date_time_format(). */
  name = g_date_time_format (date_time, C_ ("date", "%B %Y"));
  gtk_label_set_text (self->name, name);

  remove_children (GTK_WIDGET (self->weekdays));
  /* Translators: above the numbers of the weeks in a calendar; as short as a weekday. */
  gtk_grid_attach (self->weekdays, new_cell (_("Week"), TRUE), 0, 0, 1, 1);
  start = along_week_get_start (along_day_new (year, month, 1), self->week_start);
  for (int i = 0; i < ALONG_DAYS_A_WEEK; i++)
    {
      g_autofree char *weekday = along_words_weekday_short (start + i);

      gtk_grid_attach (self->weekdays, new_cell (weekday, TRUE), i + 1, 0, 1, 1);
    }

  remove_children (self->body);
  for (int i = 0; i < N_WEEKS; i++)
    gtk_box_append (GTK_BOX (self->body), new_week (self, start + i * ALONG_DAYS_A_WEEK));
  if (had_focus)
    gtk_widget_child_focus (self->body, GTK_DIR_TAB_FORWARD);
}

static void
show_month (AlongMonth *self,
            int         step)
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
  fill (self);
}

static void
previous_month (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  show_month (ALONG_MONTH (widget), -1);
}

static void
next_month (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  show_month (ALONG_MONTH (widget), 1);
}

static gboolean
along_month_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  AlongMonth *self = ALONG_MONTH (widget);

  if (gtk_widget_get_focus_child (self->body) != NULL && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (gtk_widget_get_focus_child (self->body) != NULL && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_grab_focus (self->next_button);

  return GTK_WIDGET_CLASS (along_month_parent_class)->focus (widget, direction);
}

static void
along_month_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (along_month_parent_class)->dispose (object);
}

static void
along_month_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WEEKS:
      g_value_set_boolean (value, ALONG_MONTH (object)->weeks);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_month_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WEEKS:
      ALONG_MONTH (object)->weeks = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_month_class_init (AlongMonthClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_month_dispose;
  object_class->get_property = along_month_get_property;
  object_class->set_property = along_month_set_property;
  widget_class->focus = along_month_focus;

  properties[PROP_WEEKS] =
    g_param_spec_boolean ("weeks", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "month");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-month.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongMonth, name);
  gtk_widget_class_bind_template_child (widget_class, AlongMonth, next_button);
  gtk_widget_class_bind_template_child (widget_class, AlongMonth, weekdays);
  gtk_widget_class_bind_template_child (widget_class, AlongMonth, body);

  gtk_widget_class_install_action (widget_class, "month.previous", NULL, previous_month);
  gtk_widget_class_install_action (widget_class, "month.next", NULL, next_month);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "month.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "month.next", NULL);
}

static void
along_month_init (AlongMonth *self)
{
  self->week_start = G_DATE_MONDAY;
  self->today = ALONG_DAY_MAX;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
along_month_show (AlongMonth   *self,
                  AlongDay      day,
                  GDateWeekday  week_start)
{
  g_return_if_fail (ALONG_IS_MONTH (self));

  self->chosen = day;
  self->month = day;
  self->week_start = week_start;
  fill (self);
}

void
along_month_set_today (AlongMonth *self,
                       AlongDay    today)
{
  g_return_if_fail (ALONG_IS_MONTH (self));

  if (self->today == today)
    return;

  self->today = today;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}
