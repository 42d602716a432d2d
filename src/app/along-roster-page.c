/* along-roster-page.c — the page with one week of the roster
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/along-focus.h"
#include "app/along-letters.h"
#include "app/along-menu-tip.h"
#include "app/along-print-window.h"
#include "app/along-roster-legend.h"
#include "app/along-roster-menu.h"
#include "app/along-shift-editor.h"
#include "app/along-undo-actions.h"
#include "model/along-words.h"
#include "config.h"

/* From this width of the window on the people are listed beside the week, in letters. */
#define PEOPLE_WIDTH 125

/* How long marks are looked for before the window is drawn again, in microseconds. */
#define TURN (4 * 1000)

static void along_roster_page_page_init (AlongPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AlongRosterPage, along_roster_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ALONG_TYPE_PAGE, along_roster_page_page_init))

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CAN_PRINT,
  PROP_BY,
  N_PROPS
};

static void load_roster (AlongRosterPage *self);

static GtkWindow *
get_window (AlongRosterPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static gboolean
has_any_shift (AlongRosterPage *self)
{
  GPtrArray *shifts = along_roster_get_shifts (self->roster);

  for (guint i = 0; i < shifts->len; i++)
    if (along_roster_has_shift (self->roster, g_ptr_array_index (shifts, i)))
      return TRUE;

  return FALSE;
}

/* Whether the search has found anything: a shift, or somebody who has none. */
static gboolean
has_found (AlongRosterPlan *plan)
{
  GPtrArray *rows = along_roster_plan_get_rows (plan);

  for (guint i = 0; i < rows->len; i++)
    if (((AlongRosterRow *) g_ptr_array_index (rows, i))->kind == ALONG_ROSTER_ROW_PERSON)
      return TRUE;

  return along_roster_plan_get_items (plan)->len > 0;
}

/* Says what to do where there is nothing to see. */
static void
update_empty (AlongRosterPage *self)
{
  AlongRosterPlan *plan = along_roster_grid_get_plan (self->grid);
  gboolean filtered = *gtk_editable_get_text (self->search_entry) != '\0';
  gboolean any_shift = has_any_shift (self);
  gboolean nothing = filtered && any_shift ? !has_found (plan) : !any_shift;

  gtk_widget_set_visible (self->empty, nothing);
  if (!nothing)
    return;

  gtk_widget_set_visible (self->retry_button, FALSE);
  gtk_widget_set_visible (self->empty_button, !any_shift);
  if (any_shift)
    {
      gtk_label_set_text (self->empty_title, _("Nothing found"));
      gtk_label_set_text (self->empty_text,
                          _("No shift and nobody in this week matches the search."));
    }
  else
    {
      gtk_label_set_text (self->empty_title, _("No shifts in this week yet"));
      gtk_label_set_text (self->empty_text, _("Add the first one here, or press Ctrl+N."));
    }
}

/* Whether @focus is about to go with what it is on, or went so: from the blocks of a week that has
 * none any more the toolkit leads to what scrolls around them, where no key does anything. */
static gboolean
is_adrift (AlongRosterPage *self,
           GtkWidget       *focus)
{
  GtkWidget *grid = GTK_WIDGET (self->grid);

  return focus == NULL || gtk_widget_is_ancestor (grid, focus) ||
         (gtk_widget_is_ancestor (focus, grid) && gtk_widget_get_visible (self->empty));
}

/* The page's own keys work from the start, and go on working. */
static void
take_focus (AlongRosterPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && (self->wants_focus || is_adrift (self, gtk_root_get_focus (root))) &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The line of now, and what else says which day it is. */
static void
update_now (AlongRosterPage *self,
            gint64           now)
{
  AlongZone *zone = along_session_get_zone (self->session);
  AlongRosterPlan *plan = along_roster_grid_get_plan (self->grid);
  AlongDay today = along_zone_get_day (zone, now);
  int day = plan != NULL ? today - along_roster_plan_get_first_day (plan) : -1;

  along_week_picker_set_today (self->week_picker, today);
  along_roster_grid_set_now (self->grid, day >= 0 && day < ALONG_DAYS_A_WEEK ? day : -1,
                             along_zone_get_minute (zone, now));
}

/* "Draft", "Published", "3 changes", "Closed" */
static char *
dup_state (AlongPublication *publication,
           guint             n_changes)
{
  if (publication == NULL)
    /* Translators: the state of a roster that nobody was told of yet. */
    return g_strdup (C_ ("roster", "Draft"));
  if (along_publication_get_state (publication) == ALONG_PUBLICATION_CLOSED)
    /* Translators: the state of a roster of which nothing is changed any more. */
    return g_strdup (C_ ("roster", "Closed"));

  if (n_changes == 0)
    /* Translators: the state of a roster that everybody was told of. */
    return g_strdup (C_ ("roster", "Published"));

  return g_strdup_printf (ngettext ("%u change", "%u changes", n_changes), n_changes);
}

/* Says on the button what has become of the week that is shown. */
static void
update_state (AlongRosterPage *self,
              AlongRosterPlan *plan)
{
  AlongDirectory *directory = along_roster_get_directory (self->roster);
  g_autofree char *state =
    dup_state (along_directory_get_publication_from (directory,
                                                     along_roster_plan_get_first_day (plan)),
               along_roster_plan_get_changes (plan)->len);
  /* Translators: %s is the state of a roster: "Draft", "Published", "3 changes". */
  g_autofree char *label = g_strdup_printf (_("State of the roster: %s"), state);

  gtk_label_set_text (self->state_label, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The grid has the plan. */
static AlongRosterPlan *
show_plan (AlongRosterPage *self,
           gint64           now)
{
  AlongRosterPlan *plan =
    along_roster_plan_new (self->roster, self->by, gtk_editable_get_text (self->search_entry),
                           along_session_get_clock (self->session), now);

  if (self->marks != NULL)
    along_roster_plan_set_marks (plan, self->marks);
  along_roster_grid_take_plan (self->grid, plan);

  return plan;
}

static void
stop_marking (AlongRosterPage *self)
{
  g_clear_handle_id (&self->marking, g_source_remove);
  g_clear_pointer (&self->to_come, along_roster_marks_unref);
}

/* Shows what was found, where it is not what is shown already: nothing as a rule. */
static void
take_marks (AlongRosterPage *self)
{
  AlongRosterPlan *plan = along_roster_grid_get_plan (self->grid);
  g_autoptr (AlongRosterMarks) shown = g_steal_pointer (&self->marks);

  self->marks = g_steal_pointer (&self->to_come);
  if (shown != NULL ? !along_roster_marks_equal (shown, self->marks)
                    : !along_roster_marks_is_empty (self->marks))
    show_plan (self, along_roster_plan_get_now (plan));
}

static gboolean
mark_cb (gpointer user_data)
{
  AlongRosterPage *self = user_data;

  if (!along_roster_marks_work (self->to_come, g_get_monotonic_time () + TURN))
    return G_SOURCE_CONTINUE;

  self->marking = 0;
  take_marks (self);

  return G_SOURCE_REMOVE;
}

/* Begins to ask about everybody who is to be seen, unless that was done or is being done. What was
 * found before the week was read again stays until then: a sign that went and came back would
 * hardly be seen. */
static void
update_marks (AlongRosterPage *self,
              gint64           now)
{
  AlongClock clock = along_session_get_clock (self->session);
  AlongDay today = along_zone_get_day (along_session_get_zone (self->session), now);

  if (self->marks != NULL && !along_roster_marks_is_of_week (self->marks, self->roster))
    g_clear_pointer (&self->marks, along_roster_marks_unref);
  if (self->to_come != NULL &&
      !along_roster_marks_is_of (self->to_come, self->roster, today, clock))
    stop_marking (self);
  if (self->to_come != NULL ||
      (self->marks != NULL && along_roster_marks_is_of (self->marks, self->roster, today, clock)))
    return;

  self->to_come = along_roster_marks_new (self->roster, today, clock);
  self->marking = g_idle_add (mark_cb, self);
}

static void
show_roster_at (AlongRosterPage *self,
                gint64           now)
{
  AlongRosterPlan *plan;
  g_autofree char *label = NULL;

  update_marks (self, now);
  plan = show_plan (self, now);
  along_week_picker_set_week (self->week_picker, along_roster_plan_get_first_day (plan));
  along_roster_people_set_roster (self->people, self->roster);
  update_state (self, plan);

  label = along_words_week (along_roster_plan_get_first_day (plan));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  update_now (self, now);
  update_empty (self);
  along_roster_page_update_actions (self);
  take_focus (self);
}

static void
show_roster (AlongRosterPage *self)
{
  show_roster_at (self, along_session_get_now (self->session));
}

/* Without a week that was read there is nothing to print. */
static void
set_roster (AlongRosterPage *self,
            AlongRoster     *roster)
{
  gboolean could_print = self->roster != NULL;

  g_set_object (&self->roster, roster);
  along_seat_actions_set_roster (self->seat_actions, self->session, roster);
  if (could_print != (roster != NULL))
    g_object_notify (G_OBJECT (self), "can-print");
}

static void
clear_roster (AlongRosterPage *self)
{
  set_roster (self, NULL);
  stop_marking (self);
  g_clear_pointer (&self->marks, along_roster_marks_unref);
  along_roster_grid_take_plan (self->grid, NULL);
  along_roster_people_set_roster (self->people, NULL);
}

/* The week that was asked for, without what could not be read. The one before would be taken for
 * it, or for what it has become since. */
static void
show_failure (AlongRosterPage *self,
              const char      *message)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->grid)) != NULL;

  clear_roster (self);
  along_week_picker_set_week (self->week_picker, self->week);
  gtk_label_set_text (self->empty_title, _("This week could not be read"));
  gtk_label_set_text (self->empty_text, message);
  gtk_widget_set_visible (self->empty_button, FALSE);
  gtk_widget_set_visible (self->retry_button, TRUE);
  gtk_widget_set_visible (self->empty, TRUE);
  along_roster_page_update_actions (self);
  if (had_focus)
    gtk_widget_grab_focus (self->retry_button);
  else
    take_focus (self);
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AlongRosterPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongRoster) roster =
    along_store_load_roster_finish (ALONG_STORE (source), result, &error);

  /* Another week was asked for meanwhile, or the file was closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;

  g_clear_object (&self->loading);
  if (roster == NULL)
    {
      show_failure (self, error->message);
      return;
    }

  set_roster (self, roster);
  show_roster (self);
}

static void
stop_loading (AlongRosterPage *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* The old week stays until the new one has been read. */
static void
load_roster (AlongRosterPage *self)
{
  AlongSpan span = along_zone_days_span (along_session_get_zone (self->session), self->week,
                                         ALONG_DAYS_A_WEEK);

  stop_loading (self);
  self->loading = g_cancellable_new ();
  along_store_load_roster_async (along_session_get_store (self->session),
                                 along_session_get_directory (self->session), span, self->loading,
                                 roster_loaded_cb, g_object_ref (self));
}

static void
changed_cb (AlongRosterPage *self,
            guint            kinds,
            gint64           from,
            gint64           to)
{
  AlongSpan span = along_zone_days_span (along_session_get_zone (self->session), self->week,
                                         ALONG_DAYS_A_WEEK);

  span.start -= ALONG_ROSTER_MARGIN;
  span.end += ALONG_ROSTER_MARGIN;
  if (kinds == ALONG_CHANGE_ROSTER && !along_span_overlaps (span, ALONG_SPAN_INIT (from, to)))
    return;

  /* The week's first day may be another one now. */
  self->week = along_week_get_start (self->kept_day, along_session_get_week_start (self->session));
  load_roster (self);
}

/* The list of people has its place where there is enough of it for the days, too. */
static void
update_people (AlongRosterPage *self,
               int              width)
{
  gboolean wide = along_letters_fit (GTK_WIDGET (self), width) >= PEOPLE_WIDTH;

  gtk_widget_set_visible (self->people_button, wide);
  gtk_revealer_set_reveal_child (
    self->people_revealer,
    wide && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->people_button)));
}

/* A label that may be cut lets the window become narrow enough for the next form. */
static void
set_words (GtkButton  *button,
           const char *words)
{
  gtk_button_set_label (button, words);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (button)), PANGO_ELLIPSIZE_END);
}

static void
set_form (AlongRosterPage *self,
          AlongRosterForm  form)
{
  self->form = form;
  along_week_picker_set_brief (self->week_picker, form != ALONG_ROSTER_FORM_WHOLE);
  adw_button_content_set_label (self->add_content,
                                form == ALONG_ROSTER_FORM_WHOLE ? _("_Add Shift") : "");
  if (form == ALONG_ROSTER_FORM_SIGNS)
    {
      gtk_button_set_icon_name (self->today_button, "along-today-symbolic");
      gtk_button_set_icon_name (self->by_shift_button, "along-roster-symbolic");
      gtk_button_set_icon_name (self->by_person_button, "along-people-symbolic");
    }
  else
    {
      set_words (self->today_button, _("_This Week"));
      set_words (self->by_shift_button, _("By Shift"));
      set_words (self->by_person_button, _("By Person"));
    }
}

/* The toolbar takes the first form of which nothing is cut: how much that needs depends on the
 * language and on how large the text is, and is known of a form that was tried. */
static void
update_toolbar (AlongRosterPage *self,
                int              width)
{
  int letters = along_letters_fit (GTK_WIDGET (self), width);
  AlongRosterForm form = ALONG_ROSTER_FORM_WHOLE;
  int natural;

  gtk_widget_measure (self->toolbar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  self->needs[self->form] = along_letters_fit (GTK_WIDGET (self), natural) + 1;

  while (form < ALONG_ROSTER_FORM_SIGNS && self->needs[form] > letters)
    form++;
  if (form == self->form)
    return;

  set_form (self, form);
  /* One that was not tried yet may be too wide as well. */
  if (self->needs[form] == 0)
    update_toolbar (self, width);
}

static void
surface_layout_cb (AlongRosterPage *self,
                   int              width,
                   int              height)
{
  update_toolbar (self, width);
  update_people (self, width);
}

static void
people_toggled_cb (AlongRosterPage *self)
{
  update_people (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

static void
minute_cb (AlongRosterPage *self)
{
  AlongRosterPlan *plan = along_roster_grid_get_plan (self->grid);
  gint64 now = along_session_get_now (self->session);

  if (plan != NULL && !along_roster_plan_holds_at (plan, now))
    show_roster_at (self, now);
  else
    update_now (self, now);
}

static void
wanted_cb (AlongRosterPage *self,
           AlongIntent     *intent)
{
  along_session_run (self->session, intent);
}

static void
menu_wanted_cb (AlongRosterPage *self,
                int              x,
                int              y)
{
  AlongRosterPlan *plan = along_roster_grid_get_plan (self->grid);
  AlongRosterItem *item = along_roster_grid_get_item (self->grid);
  g_autoptr (GMenuModel) menu = NULL;

  if (plan == NULL)
    return;

  if (item != NULL)
    along_seat_actions_offer_states (
      self->seat_actions,
      along_roster_get_assignments (self->roster,
                                    along_record_get_id (ALONG_RECORD (item->shift))));
  menu = along_roster_menu_new (plan, item);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
cursor_changed_cb (AlongRosterPage *self)
{
  along_roster_page_update_actions (self);
}

static void
week_chosen_cb (AlongRosterPage *self,
                int              day)
{
  along_roster_page_show_day (self, day);
}

static void
search_changed_cb (AlongRosterPage *self)
{
  if (self->roster != NULL)
    show_roster (self);
}

static void
stop_search_cb (AlongRosterPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
set_by (AlongRosterPage *self,
        AlongRosterBy    by)
{
  if (self->by == by)
    return;

  self->by = by;
  if (self->roster != NULL)
    show_roster (self);
  g_object_notify (G_OBJECT (self), "by");
}

static void
along_roster_page_set_session (AlongRosterPage *self,
                               AlongSession    *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  stop_loading (self);
  g_clear_object (&self->copied);
  self->filled_from_id = 0;
  clear_roster (self);
  gtk_widget_set_visible (self->empty, FALSE);

  g_set_object (&self->session, session);
  gtk_widget_set_sensitive (self->toolbar, session != NULL);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "minute", G_CALLBACK (minute_cb), self, G_CONNECT_SWAPPED);
      along_roster_page_show_day (self, along_session_get_today (session));
    }

  along_roster_page_update_actions (self);
  g_object_notify (G_OBJECT (self), "session");
}

static void
along_roster_page_start_search (AlongPage *page)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (page);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
along_roster_page_print (AlongPage *page)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (page);
  GtkWidget *window = along_print_window_new (self->session, self->roster, ALONG_ROSTER_WEEK,
                                              self->by);

  gtk_window_set_transient_for (GTK_WINDOW (window), get_window (self));
  gtk_window_present (GTK_WINDOW (window));
}

static gboolean
along_roster_page_grab_focus (GtkWidget *widget)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (widget);

  self->wants_focus = self->loading != NULL && self->roster == NULL;

  /* A week without anything to show has a button in the grid's place. */
  return gtk_widget_grab_focus (GTK_WIDGET (self->grid)) ||
         gtk_widget_grab_focus (self->empty_button) ||
         gtk_widget_grab_focus (self->retry_button);
}

static void
along_roster_page_realize (GtkWidget *widget)
{
  GdkSurface *surface;

  GTK_WIDGET_CLASS (along_roster_page_parent_class)->realize (widget);

  surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  g_signal_connect_object (surface, "layout", G_CALLBACK (surface_layout_cb), widget,
                           G_CONNECT_SWAPPED);
}

static void
along_roster_page_unrealize (GtkWidget *widget)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));

  g_signal_handlers_disconnect_by_func (surface, surface_layout_cb, widget);

  GTK_WIDGET_CLASS (along_roster_page_parent_class)->unrealize (widget);
}

static void
along_roster_page_dispose (GObject *object)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (object);

  if (self->grid != NULL)
    along_roster_page_set_session (self, NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->seat_actions);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (along_roster_page_parent_class)->dispose (object);
}

static void
along_roster_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CAN_PRINT:
      g_value_set_boolean (value, self->roster != NULL);
      break;
    case PROP_BY:
      g_value_set_string (value, self->by == ALONG_ROSTER_BY_SHIFT ? "shift" : "person");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_roster_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      along_roster_page_set_session (self, g_value_get_object (value));
      break;
    case PROP_BY:
      set_by (self, g_strcmp0 (g_value_get_string (value), "person") == 0 ? ALONG_ROSTER_BY_PERSON
                                                                          : ALONG_ROSTER_BY_SHIFT);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_roster_page_class_init (AlongRosterPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_roster_page_dispose;
  object_class->get_property = along_roster_page_get_property;
  object_class->set_property = along_roster_page_set_property;
  along_focus_install (widget_class, along_roster_page_grab_focus);
  widget_class->realize = along_roster_page_realize;
  widget_class->unrealize = along_roster_page_unrealize;

  g_object_class_override_property (object_class, PROP_SESSION, "session");
  g_object_class_override_property (object_class, PROP_CAN_PRINT, "can-print");
  /* Bound to the setting, whose words are these: "shift" or "person". */
  g_object_class_install_property (
    object_class, PROP_BY,
    g_param_spec_string ("by", NULL, NULL, "shift",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_type_ensure (ALONG_TYPE_ROSTER_GRID);
  g_type_ensure (ALONG_TYPE_ROSTER_LEGEND);
  g_type_ensure (ALONG_TYPE_ROSTER_PEOPLE);
  g_type_ensure (ALONG_TYPE_WEEK_PICKER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-roster-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, today_button);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, week_picker);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, by_shift_button);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, by_person_button);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, people_button);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, signs_button);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, add_content);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, state_button);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, state_label);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, grid);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, empty);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, empty_title);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, empty_text);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, retry_button);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, people_revealer);
  gtk_widget_class_bind_template_child (widget_class, AlongRosterPage, people);
  gtk_widget_class_bind_template_callback (widget_class, people_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, week_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);

  along_roster_page_class_init_actions (widget_class);
}

static void
along_roster_page_page_init (AlongPageInterface *iface)
{
  iface->start_search = along_roster_page_start_search;
  iface->print = along_roster_page_print;
}

/* Wherever in the window the keyboard is, but only while this page is the one shown. */
static gboolean
act_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   action)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_activate_action (widget, action, NULL);
}

static void
add_shortcuts (AlongRosterPage *self)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_n, 0, "roster.new" },
    { GDK_KEY_Page_Up, 0, "roster.previous-week" },
    { GDK_KEY_Page_Down, 0, "roster.next-week" },
    { GDK_KEY_t, 0, "roster.today" },
    { GDK_KEY_g, 0, "roster.choose-week" },
    { GDK_KEY_c, GDK_SHIFT_MASK, "roster.copy-week" },
    { GDK_KEY_f, GDK_SHIFT_MASK, "roster.fill" },
    { GDK_KEY_k, GDK_SHIFT_MASK, "roster.keep-week" },
  };
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (shortcuts),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, GDK_CONTROL_MASK | keys[i].modifiers),
                        gtk_callback_action_new (act_cb, (gpointer) keys[i].action, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}

static void
along_roster_page_init (AlongRosterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  along_menu_tip_follow (self->signs_button);
  along_menu_tip_follow (self->add_button);
  along_undo_actions_take_keys (GTK_WIDGET (self->search_entry));
  add_shortcuts (self);
  set_form (self, ALONG_ROSTER_FORM_WHOLE);
  self->seat_actions = along_seat_actions_new (GTK_WIDGET (self));

  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Shift menu"), -1);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self->grid));
  /* The tooltips of what is below the menu would cover it. */
  g_object_bind_property (self->menu, "visible", self->grid, "has-tooltip",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);

  self->settings = g_settings_new (ALONGSIDE_APP_ID);
  g_settings_bind (self->settings, "roster-by", self, "by", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "roster-people", self->people_button, "active",
                   G_SETTINGS_BIND_DEFAULT);

  along_roster_page_update_actions (self);
}

void
along_roster_page_show_day (AlongRosterPage *self,
                            AlongDay         day)
{
  AlongDay today, week;

  g_return_if_fail (ALONG_IS_ROSTER_PAGE (self));

  if (self->session == NULL)
    return;

  today = along_session_get_today (self->session);
  week = along_week_get_start (CLAMP (day, ALONG_DAY_MIN, ALONG_DAY_MAX - ALONG_DAYS_A_WEEK),
                               along_session_get_week_start (self->session));
  if (week == self->week && self->roster != NULL)
    return;

  self->week = week;
  self->kept_day = today >= week && today < week + ALONG_DAYS_A_WEEK
                     ? today
                     : week + ALONG_DAYS_A_WEEK / 2;
  load_roster (self);
}

void
along_roster_page_reload (AlongRosterPage *self)
{
  g_return_if_fail (ALONG_IS_ROSTER_PAGE (self));
  g_return_if_fail (self->session != NULL);

  load_roster (self);
}

void
along_roster_page_take_answer (AlongRosterPage *self,
                               AlongIntent     *intent,
                               char            *reason)
{
  if (reason != NULL)
    along_roster_grid_tell (self->grid, reason);
  else if (intent != NULL)
    along_session_run (self->session, intent);

  g_clear_pointer (&intent, along_intent_unref);
  g_free (reason);
}

AlongDay
along_roster_page_get_day (AlongRosterPage *self)
{
  AlongRosterSpot cursor = along_roster_grid_get_cursor (self->grid);
  AlongDay today = along_session_get_today (self->session);
  AlongDay week = along_roster_plan_get_first_day (along_roster_grid_get_plan (self->grid));

  if (cursor.day >= 0)
    return week + cursor.day;

  /* Today when it is shown, else the first day. */
  return today >= week && today < week + ALONG_DAYS_A_WEEK ? today : week;
}

/* One that is new is read with the week that it is in. */
static void
saved_cb (AlongRosterPage *self,
          AlongShift      *shift)
{
  if (self->roster != NULL && along_record_get_id (ALONG_RECORD (shift)) < 0 &&
      along_roster_has_shift (self->roster, shift))
    along_roster_grid_expect (self->grid, ALONG_ROSTER_GRID_NEW_SHIFT);
}

void
along_roster_page_edit (AlongRosterPage *self,
                        AlongShift      *shift)
{
  AlongShiftEditor *editor =
    along_shift_editor_new (get_window (self), self->session, self->roster, shift);

  g_signal_connect_object (editor, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (editor));
}
