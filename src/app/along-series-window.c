/* along-series-window.c — asks which shifts of a series are changed or deleted
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-series-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "model/along-words.h"
#include "rules/along-rules.h"

struct _AlongSeriesWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongShift *shift;
  AlongShift *edited; /* NULL to delete */
  GCancellable *loading;
  AlongRoster *roster; /* from today on; NULL until it was read */
  GPtrArray *shifts;   /* AlongShift, those of the series from @shift on */
  GPtrArray *checks;   /* GtkCheckButton of each */
  gboolean filling;

  GtkButton *do_button;
  GtkLabel *failure_label;
  GtkCheckButton *only_check;
  GtkCheckButton *following_check;
  AdwPreferencesRow *following_row;
  GtkCheckButton *choose_check;
  GtkWidget *template_row;
  GtkSwitch *template_switch;
  AdwPreferencesGroup *dates_group;
};

G_DEFINE_FINAL_TYPE (AlongSeriesWindow, along_series_window, ADW_TYPE_WINDOW)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static AlongDay
get_day (AlongSession *session,
         AlongShift   *shift)
{
  return along_zone_get_day (along_session_get_zone (session), along_shift_get_start (shift));
}

static gboolean
is_chosen (AlongSeriesWindow *self,
           guint              position)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->checks, position));
}

static GPtrArray *
list_chosen (AlongSeriesWindow *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->shifts->len; i++)
    if (is_chosen (self, i))
      g_ptr_array_add (chosen, g_ptr_array_index (self->shifts, i));

  return chosen;
}

static void
update_button (AlongSeriesWindow *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  gulong n_chosen = chosen->len;
  g_autofree char *label =
    self->edited == NULL
      ? g_strdup_printf (ngettext ("_Delete %u Shift", "_Delete %u Shifts", n_chosen), chosen->len)
      : g_strdup_printf (ngettext ("_Change %u Shift", "_Change %u Shifts", n_chosen), chosen->len);

  gtk_button_set_label (self->do_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "series.do", n_chosen > 0);
}

/* Chooses the first, or all. */
static void
choose (AlongSeriesWindow *self,
        gboolean           all)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i), all || i == 0);
  self->filling = FALSE;
  update_button (self);
}

static void
which_toggled_cb (AlongSeriesWindow *self,
                  GtkCheckButton    *check)
{
  if (self->roster == NULL || !gtk_check_button_get_active (check) || check == self->choose_check)
    return;

  choose (self, check == self->following_check);
}

static void
date_toggled_cb (AlongSeriesWindow *self)
{
  if (self->filling)
    return;

  gtk_check_button_set_active (self->choose_check, TRUE);
  update_button (self);
}

/* @shift as the change makes it: on its day, at the times of the edited one. */
static AlongShift *
dup_changed (AlongSeriesWindow *self,
             AlongShift        *shift)
{
  AlongZone *zone = along_session_get_zone (self->session);
  g_autofree const char **changes = along_record_list_changes (self->edited, self->shift);
  AlongShift *changed = along_record_copy_with (shift, self->edited, changes);
  AlongSpan span = along_shift_get_span (shift);

  if (g_strv_contains (changes, "start"))
    span = along_zone_move_span (zone, along_shift_get_span (self->edited),
                                 along_zone_get_day (zone, span.start));
  g_object_set (changed, "start", span.start, "end", span.end, NULL);

  return changed;
}

/* Who is on @shift, and what the rules say of what becomes of it; a line each. */
static char *
dup_details (AlongSeriesWindow *self,
             AlongShift        *shift)
{
  AlongDirectory *directory = along_roster_get_directory (self->roster);
  GPtrArray *assignments =
    along_roster_get_assignments (self->roster, along_record_get_id (ALONG_RECORD (shift)));
  g_autoptr (AlongShift) changed = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  GString *details = g_string_new (NULL);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongPerson *person = along_directory_get_person (
        directory, along_assignment_get_person_id (g_ptr_array_index (assignments, i)));

      if (details->len > 0)
        g_string_append (details, C_ ("list", ", "));
      g_string_append (details,
                       person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person)) : "");
    }

  if (self->edited == NULL)
    return g_string_free (details, FALSE);

  changed = dup_changed (self, shift);
  findings = along_rules_check_shift (self->roster, changed);
  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *line = NULL;

      if (finding->severity >= ALONG_SEVERITY_GLADLY)
        continue;

      line = along_finding_describe_named (finding, self->roster, changed,
                                           along_session_get_clock (self->session));
      g_string_append_printf (details, "%s%s", details->len > 0 ? "\n" : "", line);
    }

  return g_string_free (details, FALSE);
}

static void
add_date (AlongSeriesWindow *self,
          AlongShift        *shift)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  AlongSpan span = along_shift_get_span (shift);
  g_autofree char *day = along_words_day_short (get_day (self->session, shift));
  g_autofree char *times = along_words_span (along_session_get_zone (self->session),
                                             along_session_get_clock (self->session), span);
  g_autofree char *title = g_strdup_printf (C_ ("shift", "%s %s"), day, times);
  g_autofree char *details = dup_details (self, shift);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (date_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);
  adw_preferences_group_add (self->dates_group, row);
}

/* The shift as it is in the file comes first. */
static void
find_series (AlongSeriesWindow *self)
{
  GPtrArray *all = along_roster_get_shifts (self->roster);
  AlongDay today = along_session_get_today (self->session);

  for (guint i = 0; i < all->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (all, i);

      if (along_shift_get_slot_id (shift) == along_shift_get_slot_id (self->shift) &&
          along_shift_get_start (shift) >= along_shift_get_start (self->shift) &&
          get_day (self->session, shift) >= today)
        {
          g_ptr_array_add (self->shifts, shift);
          add_date (self, shift);
        }
    }
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AlongSeriesWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongRoster) roster =
    along_store_load_roster_finish (ALONG_STORE (source), result, &error);
  g_autofree char *following = NULL;
  guint n_following;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (roster == NULL)
    {
      gtk_label_set_text (self->failure_label, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->failure_label), TRUE);
      return;
    }

  self->roster = g_steal_pointer (&roster);
  find_series (self);
  n_following = self->shifts->len > 0 ? self->shifts->len - 1 : 0;
  following = g_strdup_printf (
    ngettext ("This and the _following %u", "This and the _following %u", n_following),
    n_following);
  adw_preferences_row_set_title (self->following_row, following);
  gtk_widget_set_sensitive (GTK_WIDGET (self->following_row), n_following > 0);
  choose (self, FALSE);
  /* The answer to be expected is one key away. */
  gtk_widget_grab_focus (GTK_WIDGET (self->do_button));
}

static void
do_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  AlongSeriesWindow *self = ALONG_SERIES_WINDOW (widget);

  g_signal_emit (self, signals[CHOSEN], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
along_series_window_dispose (GObject *object)
{
  AlongSeriesWindow *self = ALONG_SERIES_WINDOW (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->roster);
  g_clear_object (&self->shift);
  g_clear_object (&self->edited);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_series_window_parent_class)->dispose (object);
}

static void
along_series_window_finalize (GObject *object)
{
  AlongSeriesWindow *self = ALONG_SERIES_WINDOW (object);

  g_object_unref (self->loading);
  g_ptr_array_unref (self->shifts);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (along_series_window_parent_class)->finalize (object);
}

static void
along_series_window_class_init (AlongSeriesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_series_window_dispose;
  object_class->finalize = along_series_window_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "series.do", NULL, do_action);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-series-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongSeriesWindow, do_button);
  gtk_widget_class_bind_template_child (widget_class, AlongSeriesWindow, failure_label);
  gtk_widget_class_bind_template_child (widget_class, AlongSeriesWindow, only_check);
  gtk_widget_class_bind_template_child (widget_class, AlongSeriesWindow, following_check);
  gtk_widget_class_bind_template_child (widget_class, AlongSeriesWindow, following_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSeriesWindow, choose_check);
  gtk_widget_class_bind_template_child (widget_class, AlongSeriesWindow, template_row);
  gtk_widget_class_bind_template_child (widget_class, AlongSeriesWindow, template_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongSeriesWindow, dates_group);
  gtk_widget_class_bind_template_callback (widget_class, which_toggled_cb);
}

static void
along_series_window_init (AlongSeriesWindow *self)
{
  self->loading = g_cancellable_new ();
  self->shifts = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
along_series_window_concerns (AlongSession *session,
                              AlongShift   *shift,
                              AlongShift   *edited)
{
  AlongDay day;

  g_return_val_if_fail (ALONG_IS_SESSION (session), FALSE);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), FALSE);

  day = get_day (session, shift);

  return along_shift_get_slot_id (shift) != 0 && day >= along_session_get_today (session) &&
         (edited == NULL ||
          (get_day (session, edited) == day && !along_record_equal (edited, shift)));
}

AlongSeriesWindow *
along_series_window_new (GtkWindow    *parent,
                         AlongSession *session,
                         AlongShift   *shift,
                         AlongShift   *edited)
{
  AlongSeriesWindow *self;
  AlongDirectory *directory;
  AlongZone *zone;
  AlongDay today;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  self = g_object_new (ALONG_TYPE_SERIES_WINDOW,
                       "transient-for", parent,
                       "title", edited == NULL ? _("Delete Which Shifts?")
                                               : _("Change Which Shifts?"),
                       NULL);
  self->session = g_object_ref (session);
  self->shift = g_object_ref (shift);
  g_set_object (&self->edited, edited);
  directory = along_session_get_directory (session);
  zone = along_session_get_zone (session);
  today = along_session_get_today (session);

  gtk_widget_add_css_class (GTK_WIDGET (self->do_button),
                            edited == NULL ? "destructive-action" : "suggested-action");
  if (edited != NULL)
    adw_preferences_group_set_description (
      self->dates_group, _("The people change on this shift alone. The past stays as it is."));
  gtk_widget_set_visible (self->template_row,
                          along_directory_get_slot (directory,
                                                    along_shift_get_slot_id (shift)) != NULL);
  update_button (self);

  along_store_load_roster_async (
    along_session_get_store (session), directory,
    along_zone_days_span (zone, today, ALONG_DAY_MAX - today), self->loading, roster_loaded_cb,
    g_object_ref (self));

  return self;
}

/* Ends the slot, or makes of it what was changed. */
static void
collect_slot (AlongSeriesWindow *self,
              AlongIntent       *intent)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  AlongZone *zone = along_session_get_zone (self->session);
  AlongSlot *slot = along_directory_get_slot (directory, along_shift_get_slot_id (self->shift));
  g_autoptr (AlongSlot) changed = along_record_copy (slot);
  g_autofree const char **changes = NULL;

  if (self->edited == NULL)
    {
      g_object_set (changed, "ended", TRUE, NULL);
      along_intent_change (intent, changed, slot);
      return;
    }

  changes = along_record_list_changes (self->edited, self->shift);
  for (guint i = 0; changes[i] != NULL; i++)
    if (g_object_class_find_property (G_OBJECT_GET_CLASS (slot), changes[i]) != NULL)
      {
        g_auto (GValue) value = G_VALUE_INIT;

        g_object_get_property (G_OBJECT (self->edited), changes[i], &value);
        g_object_set_property (G_OBJECT (changed), changes[i], &value);
      }
  if (g_strv_contains (changes, "start"))
    {
      int start = along_zone_get_minute (zone, along_shift_get_start (self->edited));
      int minutes = along_zone_get_minute (zone, along_shift_get_end (self->edited)) - start;

      g_object_set (changed,
                    "start-minute", start,
                    "minutes", minutes > 0 ? minutes : minutes + 24 * 60,
                    NULL);
    }
  along_intent_change (intent, changed, slot);
}

gboolean
along_series_window_is_shift_chosen (AlongSeriesWindow *self)
{
  g_return_val_if_fail (ALONG_IS_SERIES_WINDOW (self), FALSE);

  return self->shifts->len > 0 && is_chosen (self, 0);
}

AlongIntent *
along_series_window_make_intent (AlongSeriesWindow *self)
{
  g_autoptr (GPtrArray) chosen = NULL;
  AlongIntent *intent;
  gboolean alone;

  g_return_val_if_fail (ALONG_IS_SERIES_WINDOW (self), NULL);
  g_return_val_if_fail (self->roster != NULL, NULL);

  chosen = list_chosen (self);
  alone = chosen->len == 1 && along_series_window_is_shift_chosen (self);
  if (self->edited != NULL)
    intent = alone ? along_intent_save_shift (self->edited, self->shift)
                   : along_intent_change_series (along_session_get_zone (self->session), chosen,
                                                 self->edited, self->shift);
  else
    intent = alone ? along_intent_delete_shift (self->roster, g_ptr_array_index (chosen, 0))
                   : along_intent_delete_series (self->roster, chosen);
  if (gtk_switch_get_active (self->template_switch))
    collect_slot (self, intent);

  return intent;
}
