/* along-training-grid.c — people by courses, drawn
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-training-grid-private.h"

#include <glib/gi18n-lib.h>

/* In letters. */
#define LABEL_WIDTH 22
#define LEAST_LABEL_WIDTH 12

/* Of the width, at least so much is for the squares. */
#define MOST_LABEL_PART 0.4

/* Where there are few courses they are so many times as wide as what is said of them, at most. */
#define MOST_STRETCH 2

G_DEFINE_FINAL_TYPE_WITH_CODE (AlongTrainingGrid, along_training_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  CURSOR_CHANGED,
  MENU_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

int
along_training_grid_get_scroll (GtkAdjustment *adjustment)
{
  return adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
}

gboolean
along_training_grid_is_rtl (AlongTrainingGrid *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

GdkRectangle
along_training_grid_get_area (AlongTrainingGrid *self,
                              guint              row,
                              guint              column)
{
  GdkRectangle area = {
    .x = self->label_width + (int) column * self->column_width -
         along_training_grid_get_scroll (self->hadjustment),
    .y = self->head_height + (int) row * self->row_height -
         along_training_grid_get_scroll (self->vadjustment),
    .width = self->column_width,
    .height = self->row_height,
  };

  if (along_training_grid_is_rtl (self))
    area.x = gtk_widget_get_width (GTK_WIDGET (self)) - area.x - area.width;

  return area;
}

gboolean
along_training_grid_has_squares (AlongTrainingGrid *self)
{
  return self->n_rows > 0 && self->n_columns > 0;
}

const char *
along_training_grid_get_name (GPtrArray *entries,
                              guint      position)
{
  return along_entry_get_shown_name (ALONG_ENTRY (g_ptr_array_index (entries, position)));
}

/* Finds the square below a point of the widget; %FALSE on the heads and names. */
static gboolean
find_square (AlongTrainingGrid *self,
             double             x,
             double             y,
             guint             *row,
             guint             *column)
{
  if (along_training_grid_is_rtl (self))
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;
  if (self->table == NULL || x < self->label_width || y < self->head_height)
    return FALSE;

  x += along_training_grid_get_scroll (self->hadjustment);
  y += along_training_grid_get_scroll (self->vadjustment);
  *row = (guint) ((y - self->head_height) / self->row_height);
  *column = (guint) ((x - self->label_width) / self->column_width);

  return *row < self->n_rows && *column < self->n_columns;
}

static void
reveal_cursor (AlongTrainingGrid *self)
{
  int x = (int) self->column * self->column_width, y = (int) self->row * self->row_height;

  if (self->hadjustment != NULL)
    gtk_adjustment_clamp_page (self->hadjustment, x, x + self->column_width);
  if (self->vadjustment != NULL)
    gtk_adjustment_clamp_page (self->vadjustment, y, y + self->row_height);
}

static void
tell_cursor (AlongTrainingGrid *self)
{
  g_autofree char *words = along_training_grid_describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  g_signal_emit (self, signals[CURSOR_CHANGED], 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_cursor (AlongTrainingGrid *self,
            gint64             row,
            gint64             column)
{
  if (!along_training_grid_has_squares (self))
    return;

  self->row = (guint) CLAMP (row, 0, (gint64) self->n_rows - 1);
  self->column = (guint) CLAMP (column, 0, (gint64) self->n_columns - 1);
  reveal_cursor (self);
  tell_cursor (self);
}

/* By so many squares or pages; what is too far is at the end. */
static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  AlongTrainingGrid *self = ALONG_TRAINING_GRID (widget);
  int n_rows, n_columns, n_pages, page;

  g_variant_get (args, "(iii)", &n_rows, &n_columns, &n_pages);
  if (!along_training_grid_has_squares (self))
    return FALSE;

  page = MAX ((gtk_widget_get_height (widget) - self->head_height) / self->row_height - 1, 1);
  if (along_training_grid_is_rtl (self) && ABS (n_columns) == 1)
    n_columns = -n_columns;
  set_cursor (self, (gint64) self->row + n_rows + n_pages * page,
              (gint64) self->column + n_columns);

  return TRUE;
}

static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  AlongTrainingGrid *self = ALONG_TRAINING_GRID (widget);
  GdkRectangle area;

  if (!along_training_grid_has_squares (self))
    return FALSE;

  area = along_training_grid_get_area (self, self->row, self->column);
  g_signal_emit (self, signals[MENU_WANTED], 0, &area);

  return TRUE;
}

static void
pressed_cb (AlongTrainingGrid *self,
            int                n_press,
            double             x,
            double             y,
            GtkGestureClick   *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  guint row, column;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!find_square (self, x, y, &row, &column))
    return;

  set_cursor (self, row, column);
  if (n_press == 2 || button == GDK_BUTTON_SECONDARY)
    menu_cb (GTK_WIDGET (self), NULL, NULL);
}

static void
along_training_grid_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  along_training_grid_draw (ALONG_TRAINING_GRID (widget), snapshot);
}

static void
along_training_grid_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  AlongTrainingGrid *self = ALONG_TRAINING_GRID (widget);

  along_training_grid_update_metrics (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_LABEL_WIDTH * self->letter_width + self->least_column_width;
  else
    *minimum = *natural = self->head_height + 2 * self->row_height;
}

static void
configure (GtkAdjustment *adjustment,
           double         value,
           int            whole,
           int            page,
           int            step)
{
  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, value, 0, MAX (whole, page), step, page * 0.9, page);
}

static void
along_training_grid_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  AlongTrainingGrid *self = ALONG_TRAINING_GRID (widget);
  GtkWidget *child;

  self->label_width = MIN (LABEL_WIDTH * self->letter_width,
                           MAX ((int) (width * MOST_LABEL_PART),
                                LEAST_LABEL_WIDTH * self->letter_width));
  self->column_width =
    CLAMP ((width - self->label_width) / (int) MAX (self->n_columns, 1), self->least_column_width,
           self->least_column_width * MOST_STRETCH);
  configure (self->hadjustment,
             self->placed ? along_training_grid_get_scroll (self->hadjustment) : 0,
             (int) self->n_columns * self->column_width, MAX (width - self->label_width, 1),
             self->column_width);
  configure (self->vadjustment,
             self->placed ? along_training_grid_get_scroll (self->vadjustment) : 0,
             (int) self->n_rows * self->row_height, MAX (height - self->head_height, 1),
             self->row_height);
  self->placed = TRUE;

  for (child = gtk_widget_get_last_child (widget); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static void
along_training_grid_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (along_training_grid_parent_class)->css_changed (widget, change);

  along_training_grid_clear_layouts (ALONG_TRAINING_GRID (widget));
  gtk_widget_queue_resize (widget);
}

static gboolean
along_training_grid_query_tooltip (GtkWidget  *widget,
                                   int         x,
                                   int         y,
                                   gboolean    keyboard,
                                   GtkTooltip *tooltip)
{
  AlongTrainingGrid *self = ALONG_TRAINING_GRID (widget);
  g_autofree char *words = NULL;
  GdkRectangle area;
  guint row = self->row, column = self->column;

  if (!along_training_grid_has_squares (self) ||
      (!keyboard && !find_square (self, x, y, &row, &column)))
    return FALSE;

  words = along_training_square_describe (
    along_training_table_get_square (self->table, row, column));
  area = along_training_grid_get_area (self, row, column);
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &area);

  return TRUE;
}

static gboolean
along_training_grid_grab_focus (GtkWidget *widget)
{
  AlongTrainingGrid *self = ALONG_TRAINING_GRID (widget);

  return along_training_grid_has_squares (self) &&
         GTK_WIDGET_CLASS (along_training_grid_parent_class)->grab_focus (widget);
}

static void
set_adjustment (AlongTrainingGrid  *self,
                GtkAdjustment     **field,
                GtkAdjustment      *adjustment,
                GParamSpec         *pspec)
{
  if (*field == adjustment)
    return;

  if (*field != NULL)
    g_signal_handlers_disconnect_by_func (*field, gtk_widget_queue_draw, self);

  g_set_object (field, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                             G_CONNECT_SWAPPED);

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), pspec->name);
}

static void
along_training_grid_dispose (GObject *object)
{
  AlongTrainingGrid *self = ALONG_TRAINING_GRID (object);
  GtkWidget *child;

  along_training_grid_set_table (self, NULL);
  along_training_grid_clear_layouts (self);
  for (int i = 0; i < N_SWATCHES; i++)
    self->swatches[i] = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);

  G_OBJECT_CLASS (along_training_grid_parent_class)->dispose (object);
}

static void
along_training_grid_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AlongTrainingGrid *self = ALONG_TRAINING_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_training_grid_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AlongTrainingGrid *self = ALONG_TRAINING_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value), pspec);
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value), pspec);
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
add_move (GtkWidgetClass *widget_class,
          guint           key,
          guint           keypad_key,
          int             n_rows,
          int             n_columns,
          int             n_pages)
{
  gtk_widget_class_add_binding (widget_class, key, 0, move_cb, "(iii)", n_rows, n_columns, n_pages);
  gtk_widget_class_add_binding (widget_class, keypad_key, 0, move_cb, "(iii)", n_rows, n_columns,
                                n_pages);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  const int far = G_MAXINT / 2;

  add_move (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, 0, -1, 0);
  add_move (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 0, 1, 0);
  add_move (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, -1, 0, 0);
  add_move (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 1, 0, 0);
  add_move (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, 0, -1);
  add_move (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, 0, 1);
  add_move (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, 0, -far, 0);
  add_move (widget_class, GDK_KEY_End, GDK_KEY_KP_End, 0, far, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, GDK_CONTROL_MASK, move_cb, "(iii)",
                                -far, -far, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, GDK_CONTROL_MASK, move_cb, "(iii)", far,
                                far, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
}

static void
along_training_grid_class_init (AlongTrainingGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_training_grid_dispose;
  object_class->get_property = along_training_grid_get_property;
  object_class->set_property = along_training_grid_set_property;
  widget_class->measure = along_training_grid_measure;
  widget_class->size_allocate = along_training_grid_size_allocate;
  widget_class->snapshot = along_training_grid_snapshot;
  widget_class->css_changed = along_training_grid_css_changed;
  widget_class->query_tooltip = along_training_grid_query_tooltip;
  widget_class->grab_focus = along_training_grid_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[CURSOR_CHANGED] = g_signal_new ("cursor-changed", ALONG_TYPE_TRAINING_GRID,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MENU_WANTED] = g_signal_new ("menu-wanted", ALONG_TYPE_TRAINING_GRID, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, GDK_TYPE_RECTANGLE);

  gtk_widget_class_set_css_name (widget_class, "traininggrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  add_keys (widget_class);
}

static void
along_training_grid_init (AlongTrainingGrid *self)
{
  static const char *const swatch_classes[N_SWATCHES] = {
    [ALONG_TRAINING_VALID] = "success", [ALONG_TRAINING_EXPIRING] = "warning",
    [ALONG_TRAINING_EXPIRED] = "error", [ALONG_TRAINING_MISSING] = "error",
    [ALONG_TRAINING_WAIVED] = "accent", [SWATCH_ACCENT] = "accent",
  };
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("People and courses"), -1);

  for (int i = 0; i < N_SWATCHES; i++)
    {
      self->swatches[i] = g_object_new (GTK_TYPE_LABEL,
                                        "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                        NULL);
      gtk_widget_add_css_class (self->swatches[i], swatch_classes[i]);
      gtk_widget_set_child_visible (self->swatches[i], FALSE);
      gtk_widget_set_parent (self->swatches[i], widget);
    }

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

/* Where the record with the id of @entry is; @position where it is not. */
static guint
find_again (GPtrArray *entries,
            gint64     id,
            guint      position)
{
  for (guint i = 0; i < entries->len; i++)
    if (along_record_get_id (g_ptr_array_index (entries, i)) == id)
      return i;

  return entries->len > 0 ? MIN (position, entries->len - 1) : 0;
}

void
along_training_grid_set_table (AlongTrainingGrid  *self,
                               AlongTrainingTable *table)
{
  AlongPerson *person;
  AlongCourse *course;
  gint64 person_id = 0, course_id = 0;

  g_return_if_fail (ALONG_IS_TRAINING_GRID (self));

  if (along_training_grid_get_cursor (self, &person, &course))
    {
      person_id = along_record_get_id (ALONG_RECORD (person));
      course_id = along_record_get_id (ALONG_RECORD (course));
    }

  along_training_grid_clear_layouts (self);
  g_clear_pointer (&self->names, g_free);
  g_clear_pointer (&self->heads, g_free);
  g_clear_pointer (&self->table, along_training_table_free);
  self->n_rows = self->n_columns = 0;
  self->table = table;
  if (table == NULL)
    return;

  self->n_rows = along_training_table_get_people (table)->len;
  self->n_columns = along_training_table_get_courses (table)->len;
  self->names = g_new0 (PangoLayout *, self->n_rows);
  self->heads = g_new0 (PangoLayout *, self->n_columns);
  self->row = find_again (along_training_table_get_people (table), person_id, self->row);
  self->column = find_again (along_training_table_get_courses (table), course_id, self->column);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  tell_cursor (self);
}

gboolean
along_training_grid_get_cursor (AlongTrainingGrid  *self,
                                AlongPerson       **person,
                                AlongCourse       **course)
{
  g_return_val_if_fail (ALONG_IS_TRAINING_GRID (self), FALSE);

  if (!along_training_grid_has_squares (self))
    return FALSE;

  *person = g_ptr_array_index (along_training_table_get_people (self->table), self->row);
  *course = g_ptr_array_index (along_training_table_get_courses (self->table), self->column);

  return TRUE;
}

gboolean
along_training_grid_find (AlongTrainingGrid *self,
                          const char        *text)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (ALONG_IS_TRAINING_GRID (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  key = g_utf8_casefold (text, -1);
  for (guint i = 0; i < self->n_rows; i++)
    {
      GPtrArray *people = along_training_table_get_people (self->table);
      g_autofree char *name = g_utf8_casefold (along_training_grid_get_name (people, i), -1);

      if (g_str_has_prefix (name, key))
        {
          set_cursor (self, i, self->column);
          return TRUE;
        }
    }

  return FALSE;
}

char *
along_training_grid_describe (AlongTrainingGrid *self)
{
  g_autofree char *words = NULL;
  AlongPerson *person;
  AlongCourse *course;

  g_return_val_if_fail (ALONG_IS_TRAINING_GRID (self), NULL);

  if (!along_training_grid_get_cursor (self, &person, &course))
    return g_strdup ("");

  words = along_training_square_describe (
    along_training_table_get_square (self->table, self->row, self->column));
  /* Translators: a person, a course and how they stand with it: "Aino, Naloxone: Valid until
   * 4 March 2027". */
  return g_strdup_printf (C_ ("training", "%s, %s: %s"),
                          along_entry_get_shown_name (ALONG_ENTRY (person)),
                          along_entry_get_name (ALONG_ENTRY (course)), words);
}
