/* along-wishes-window.c — when somebody wants to work, entered by those who look at it together
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-wishes-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-discard.h"
#include "app/along-focus.h"
#include "app/along-touched-words.h"
#include "app/along-week-grid.h"
#include "model/along-enum-types.h"
#include "model/along-week.h"
#include "model/along-words.h"

#define N_BRUSHES 5

struct _AlongWishesWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  gint64 person_id;
  AlongWeekPaint *paint; /* NULL until it was read what there is */
  AlongDay week;         /* with dates, which is or was shown */
  gboolean saving;
  AlongTouchedWords *words; /* of the shifts that what is saved speaks against; may be NULL */

  GCancellable *cancellable;
  GCancellable *roster_cancellable;

  GtkLabel *name;
  GtkRevealer *failure;
  GtkLabel *failure_label;
  GtkToggleButton *usual_button;
  GtkToggleButton *week_button;
  GtkWidget *weeks;
  GtkLabel *week_label;
  GtkWidget *tools;
  GtkBox *brushes;
  GtkToggleButton *brush_buttons[N_BRUSHES]; /* by AlongAvailability, the last for as usual */
  GtkMenuButton *copy_button;
  AlongWeekGrid *grid;
  GtkLabel *status;
};

G_DEFINE_FINAL_TYPE (AlongWishesWindow, along_wishes_window, ADW_TYPE_WINDOW)

static int
get_brush (int position)
{
  return position == N_BRUSHES - 1 ? ALONG_WEEK_PAINT_USUAL : position;
}

/* What is painted with from now on. */
static void
choose_brush (AlongWishesWindow *self,
              int                position)
{
  gtk_toggle_button_set_active (self->brush_buttons[position], TRUE);
  along_week_grid_set_brush (self->grid, get_brush (position));
}

static AlongDay
get_this_week (AlongWishesWindow *self)
{
  return along_week_get_start (along_session_get_today (self->session),
                               along_session_get_week_start (self->session));
}

/* The days to which the one that the cursor is on can be copied; when they are asked for. */
static void
create_copy_menu (GtkMenuButton *button,
                  gpointer       data)
{
  AlongWishesWindow *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) days = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();
  int cursor_day, slot;

  along_week_paint_get_cursor (self->paint, &cursor_day, &slot);
  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    {
      g_autofree char *action = g_strdup_printf ("wishes.copy-day(uint32 %u)", 1u << day);
      g_autofree char *words =
        along_words_weekday (along_week_paint_get_weekday (self->paint, day));

      if (day != cursor_day)
        g_menu_append (days, words, action);
    }
  g_menu_append (all, _("_All Other Days"), "wishes.copy-day(uint32 127)");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (days));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
update (AlongWishesWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean usual = self->paint == NULL || along_week_paint_is_usual (self->paint);
  g_autofree char *words = NULL;
  g_autofree char *week = along_words_week (self->week);

  gtk_widget_set_visible (self->weeks, !usual);
  gtk_label_set_label (self->week_label, week);
  gtk_widget_set_visible (GTK_WIDGET (self->brush_buttons[N_BRUSHES - 1]), !usual);
  gtk_widget_set_sensitive (self->tools, self->paint != NULL && !self->saving);
  gtk_widget_action_set_enabled (widget, "wishes.previous",
                                 !usual && self->week > get_this_week (self));
  gtk_widget_action_set_enabled (widget, "wishes.next",
                                 !usual && self->week + 2 * ALONG_DAYS_A_WEEK < ALONG_DAY_MAX);
  gtk_widget_action_set_enabled (widget, "wishes.save",
                                 self->paint != NULL && !self->saving &&
                                   along_week_paint_is_changed (self->paint));
  if (self->paint == NULL)
    return;

  words = along_week_paint_describe (self->paint, along_session_get_clock (self->session));
  gtk_label_set_label (self->status, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  usual ? _("Usual week") : week, -1);
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  AlongWishesWindow *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongRoster) roster = NULL;

  /* Without it the week can be painted as well; the roster page says what is wrong. */
  roster = along_store_load_roster_finish (ALONG_STORE (source), result, &error);
  if (roster != NULL)
    along_week_paint_set_roster (self->paint, roster);
}

static void
show_week (AlongWishesWindow *self,
           AlongDay           week)
{
  AlongSpan span = along_zone_days_span (along_session_get_zone (self->session), week,
                                         ALONG_DAYS_A_WEEK);

  self->week = week;
  along_week_paint_show_week (self->paint, week);

  g_cancellable_cancel (self->roster_cancellable);
  g_clear_object (&self->roster_cancellable);
  self->roster_cancellable = g_cancellable_new ();
  along_store_load_roster_async (along_session_get_store (self->session),
                                 along_session_get_directory (self->session), span,
                                 self->roster_cancellable, roster_loaded_cb, self);
}

static void
which_toggled_cb (AlongWishesWindow *self)
{
  if (self->paint == NULL)
    return;

  if (gtk_toggle_button_get_active (self->usual_button))
    {
      if (gtk_toggle_button_get_active (self->brush_buttons[N_BRUSHES - 1]))
        choose_brush (self, ALONG_AVAILABILITY_RATHER_NOT);
      along_week_paint_show_usual (self->paint);
    }
  else
    {
      show_week (self, self->week);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
turn_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongWishesWindow *self = ALONG_WISHES_WINDOW (widget);

  show_week (self, self->week + (g_str_equal (name, "wishes.next") ? ALONG_DAYS_A_WEEK
                                                                   : -ALONG_DAYS_A_WEEK));
}

static void
copy_day_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AlongWishesWindow *self = ALONG_WISHES_WINDOW (widget);

  along_week_paint_copy_day (self->paint, g_variant_get_uint32 (parameter));
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
set_saving (AlongWishesWindow *self,
            gboolean           saving)
{
  self->saving = saving;
  gtk_widget_set_sensitive (GTK_WIDGET (self->grid), !saving);
  update (self);
}

static void
show_failure (AlongWishesWindow *self,
              const char        *message)
{
  gtk_label_set_label (self->failure_label, message != NULL ? message : "");
  gtk_revealer_set_reveal_child (self->failure, message != NULL);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (AlongWishesWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (along_session_run_finish (ALONG_SESSION (source), result, &error))
    {
      GtkWindow *below = gtk_window_get_transient_for (GTK_WINDOW (self));

      if (self->words != NULL && below != NULL)
        along_touched_words_tell (self->words, GTK_WIDGET (below));
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_saving (self, FALSE);
  show_failure (self, error->message);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongWishesWindow *self = ALONG_WISHES_WINDOW (widget);
  g_autoptr (AlongIntent) intent = along_week_paint_dup_intent (self->paint);

  g_clear_pointer (&self->words, along_touched_words_free);
  self->words = along_touched_words_new (self->session, self->person_id);
  show_failure (self, NULL);
  set_saving (self, TRUE);
  along_session_run_async (self->session, intent, self->cancellable, saved_cb, g_object_ref (self));
}

static void
brush_clicked_cb (GtkButton         *button,
                  AlongWishesWindow *self)
{
  for (int i = 0; i < N_BRUSHES; i++)
    if (GTK_BUTTON (self->brush_buttons[i]) == button)
      choose_brush (self, i);
  along_week_grid_fill_selected (self->grid);
}

/* A key chooses the brush and paints with it; below the usual week there is what can be. */
static void
paint_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AlongWishesWindow *self = ALONG_WISHES_WINDOW (widget);
  int value = g_variant_get_int32 (parameter);

  if (self->paint == NULL || self->saving)
    return;

  if (value != ALONG_WEEK_PAINT_USUAL)
    choose_brush (self, value);
  else
    choose_brush (self, along_week_paint_is_usual (self->paint) ? ALONG_AVAILABILITY_CAN
                                                                : N_BRUSHES - 1);
  along_week_grid_fill (self->grid);
}

static void
dated_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  AlongWishesWindow *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dated = NULL;

  dated = along_store_load_dated_finish (ALONG_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (dated == NULL)
    {
      show_failure (self, error->message);
      return;
    }

  self->paint = along_week_paint_new (along_session_get_directory (self->session),
                                      self->person_id, dated);
  g_signal_connect_object (self->paint, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  along_week_grid_set_paint (self->grid, self->paint, along_session_get_clock (self->session));
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  update (self);
}

static gboolean
along_wishes_window_close_request (GtkWindow *window)
{
  AlongWishesWindow *self = ALONG_WISHES_WINDOW (window);

  /* While it is being saved the outcome is awaited: it would be told to nobody. */
  if (self->saving)
    return GDK_EVENT_STOP;

  if (self->paint == NULL || !along_week_paint_is_changed (self->paint))
    return GTK_WINDOW_CLASS (along_wishes_window_parent_class)->close_request (window);

  along_discard_ask (window);
  return GDK_EVENT_STOP;
}

/* Each with its sign, its word and, in the tooltip, its key. */
static void
add_brushes (AlongWishesWindow *self)
{
  for (int i = 0; i < N_BRUSHES; i++)
    {
      const char *word = i < N_BRUSHES - 1 ? along_words_value (ALONG_TYPE_AVAILABILITY, i)
                                           : _("As usual");
      g_autofree char *label =
        g_strstrip (g_strjoin ("  ", along_week_grid_get_sign (get_brush (i)), word, NULL));
      /* Translators: %d is a key. */
      g_autofree char *tip = g_strdup_printf (_("Key %d"), (i + 1) % N_BRUSHES);
      GtkWidget *button = gtk_toggle_button_new_with_label (label);

      gtk_widget_set_focus_on_click (button, FALSE);
      gtk_widget_set_tooltip_text (button, tip);
      along_focus_name_button (button, word);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->brush_buttons[0]);
      g_signal_connect_object (button, "clicked", G_CALLBACK (brush_clicked_cb), self, 0);
      self->brush_buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_box_append (self->brushes, button);
    }

  choose_brush (self, ALONG_AVAILABILITY_RATHER_NOT);
}

static void
along_wishes_window_dispose (GObject *object)
{
  AlongWishesWindow *self = ALONG_WISHES_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->roster_cancellable);
  g_clear_object (&self->roster_cancellable);
  g_clear_pointer (&self->words, along_touched_words_free);
  g_clear_object (&self->paint);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_wishes_window_parent_class)->dispose (object);
}

static void
along_wishes_window_finalize (GObject *object)
{
  AlongWishesWindow *self = ALONG_WISHES_WINDOW (object);

  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (along_wishes_window_parent_class)->finalize (object);
}

static void
along_wishes_window_class_init (AlongWishesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_wishes_window_dispose;
  object_class->finalize = along_wishes_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = along_wishes_window_close_request;

  g_type_ensure (ALONG_TYPE_WEEK_GRID);

  gtk_widget_class_install_action (widget_class, "wishes.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "wishes.paint", "i", paint_action);
  gtk_widget_class_install_action (widget_class, "wishes.previous", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "wishes.next", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "wishes.copy-day", "u", copy_day_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "wishes.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "wishes.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK,
                                       "wishes.next", NULL);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-wishes-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongWishesWindow, name);
  gtk_widget_class_bind_template_child (widget_class, AlongWishesWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, AlongWishesWindow, failure_label);
  gtk_widget_class_bind_template_child (widget_class, AlongWishesWindow, usual_button);
  gtk_widget_class_bind_template_child (widget_class, AlongWishesWindow, week_button);
  gtk_widget_class_bind_template_child (widget_class, AlongWishesWindow, weeks);
  gtk_widget_class_bind_template_child (widget_class, AlongWishesWindow, week_label);
  gtk_widget_class_bind_template_child (widget_class, AlongWishesWindow, tools);
  gtk_widget_class_bind_template_child (widget_class, AlongWishesWindow, brushes);
  gtk_widget_class_bind_template_child (widget_class, AlongWishesWindow, copy_button);
  gtk_widget_class_bind_template_child (widget_class, AlongWishesWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, AlongWishesWindow, status);
  gtk_widget_class_bind_template_callback (widget_class, which_toggled_cb);
}

static void
along_wishes_window_init (AlongWishesWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->copy_button, create_copy_menu, self, NULL);
  add_brushes (self);
}

AlongWishesWindow *
along_wishes_window_open (GtkWidget    *parent,
                          AlongSession *session,
                          AlongPerson  *person)
{
  AlongWishesWindow *self;
  GtkWindow *window;
  int width, height;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_PERSON (person), NULL);

  window = GTK_WINDOW (gtk_widget_get_root (parent));
  self = g_object_new (ALONG_TYPE_WISHES_WINDOW, "transient-for", window, NULL);
  self->session = g_object_ref (session);
  self->person_id = along_record_get_id (ALONG_RECORD (person));
  self->week = get_this_week (self);
  gtk_label_set_label (self->name, along_entry_get_shown_name (ALONG_ENTRY (person)));
  update (self);

  /* Those who sit in front of it look at it together: as large as the window below it. */
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               MAX (width, gtk_widget_get_width (GTK_WIDGET (window))),
                               MAX (height, gtk_widget_get_height (GTK_WIDGET (window))));
  gtk_window_present (GTK_WINDOW (self));

  along_store_load_dated_async (along_session_get_store (session), self->person_id,
                                along_zone_at (along_session_get_zone (session), self->week, 0),
                                self->cancellable, dated_loaded_cb, self);

  return self;
}
