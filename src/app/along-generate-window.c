/* along-generate-window.c — what would come of a template or of a week that is copied, and adds it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-generate-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-compat.h"
#include "app/along-conflict.h"
#include "app/along-date-button.h"
#include "app/along-entry-choice.h"
#include "app/along-spin.h"
#include "model/along-week.h"

/* How long it is worked on before the window is drawn again, in microseconds, and for how long
 * altogether before it is worth a bar. */
#define TURN (4 * 1000)
#define PATIENCE (200 * 1000)

/* How many weeks are proposed, and how far ahead it is looked for what is there of a template. */
#define PROPOSED_WEEKS 8
#define YEAR 365

/* More to both sides than any rule looks. */
#define MARGIN 14

/* The window leaves this much of its parent to be seen, in pixels. */
#define PARENT_EDGE 40

struct _AlongGenerateWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongDay source; /* the week that is shown, which is copied or may be the first to be filled */
  gboolean copies;
  gboolean filling; /* whether the fields are being set, not edited */
  gboolean proposing; /* whether the days to begin with are still looked for */
  GCancellable *loading;
  GCancellable *saving;
  AlongGeneration *generation;
  guint work;      /* the source that works it out */
  gint64 begun_at; /* monotonic */
  GListStore *conflicts;

  GtkRevealer *failure;
  GtkLabel *failure_label;
  GtkButton *add_button;
  GtkWidget *form;
  GtkWidget *target_row;
  AlongDateButton *target;
  GtkWidget *weeks_row;
  GtkSpinButton *weeks;
  GtkWidget *people_row;
  GtkSwitch *with_people;
  AdwComboRow *template_row;
  GtkWidget *days_row;
  AlongDateButton *from;
  AlongDateButton *until;
  GtkSwitch *with_reasons;
  GtkLabel *summary;
  GtkLabel *left_out;
  GtkProgressBar *progress;
  GtkStack *stack;
  GtkListView *list;
  AdwStatusPage *message;
};

G_DEFINE_FINAL_TYPE (AlongGenerateWindow, along_generate_window, ADW_TYPE_WINDOW)

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void start_preview (AlongGenerateWindow *self);

static AlongTemplate *
get_template (AlongGenerateWindow *self)
{
  return adw_combo_row_get_selected_item (self->template_row);
}

static int
get_n_weeks (AlongGenerateWindow *self)
{
  return gtk_spin_button_get_value_as_int (self->weeks);
}

static void
show_failure (AlongGenerateWindow *self,
              const char          *message)
{
  gtk_label_set_text (self->failure_label, message != NULL ? message : "");
  gtk_revealer_set_reveal_child (self->failure, message != NULL);
}

/* How many shifts can be added now; 0 as long as that is not known. */
static void
update_button (AlongGenerateWindow *self,
               guint                n_shifts)
{
  g_autofree char *label =
    n_shifts > 0 ? g_strdup_printf (ngettext ("_Add %u Shift", "_Add %u Shifts", n_shifts),
                                    n_shifts)
                 : g_strdup (_("_Add Shifts"));

  gtk_button_set_label (self->add_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "generate.add",
                                 n_shifts > 0 && self->saving == NULL);
}

static void
show_message (AlongGenerateWindow *self,
              const char          *icon_name,
              const char          *title,
              const char          *description)
{
  adw_status_page_set_icon_name (self->message, icon_name);
  adw_status_page_set_title (self->message, title);
  adw_status_page_set_description (self->message, description);
  gtk_stack_set_visible_child_name (self->stack, "message");
}

/* Why nothing comes of what was chosen, and what to do. */
static void
show_nothing (AlongGenerateWindow *self)
{
  AlongDay today = along_session_get_today (self->session);
  const char *why;

  if (along_generation_count_there (self->generation) > 0)
    why = _("All of it is there already. Choose later days.");
  else if (along_generation_count_left_out (self->generation) > 0)
    why = _("All of it was left out on purpose. Choose other days.");
  else if (along_generation_count_skipped (self->generation) > 0)
    why = _("The clock skips all of it. Choose other days.");
  else if (self->copies &&
           along_date_button_get_day (self->target) + get_n_weeks (self) * ALONG_DAYS_A_WEEK <=
             today)
    why = _("The past stays as it is. Choose a later week.");
  else if (self->copies)
    why = _("There are no shifts in the week shown. Show the week that is to be copied first.");
  else if (along_date_button_get_day (self->until) < along_date_button_get_day (self->from))
    why = _("The last day is before the first one. Choose a later last day.");
  else if (along_date_button_get_day (self->until) < today)
    why = _("The past stays as it is. Choose a later last day.");
  else
    why = _("The template has no shift on these days. Choose more days, or add shifts to it under "
            "Places, Types and Templates.");

  show_message (self, "along-roster-symbolic", _("No Shifts to Add"), why);
}

/* "96 shifts, 180 seats filled, 12 stay open". */
static char *
dup_summary (AlongGenerateWindow *self)
{
  guint n_shifts = along_generation_get_all (self->generation)->len;
  guint n_seats = along_generation_count_seats (self->generation);
  guint n_open = along_generation_count_open (self->generation);
  g_autofree char *shifts =
    g_strdup_printf (ngettext ("%u shift", "%u shifts", n_shifts), n_shifts);
  g_autofree char *seats =
    g_strdup_printf (ngettext ("%u seat filled", "%u seats filled", n_seats), n_seats);
  /* Translators: how many seats of shifts that are to be made nobody will have. */
  g_autofree char *open =
    g_strdup_printf (ngettext ("%u stays open", "%u stay open", n_open), n_open);

  return g_strjoin (C_ ("list", ", "), shifts, seats, open, NULL);
}

/* "3 are there already, 1 was left out on purpose", or nothing. */
static char *
dup_left_out (AlongGenerateWindow *self)
{
  guint n_there = along_generation_count_there (self->generation);
  guint n_left_out = along_generation_count_left_out (self->generation);
  guint n_skipped = along_generation_count_skipped (self->generation);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  /* Translators: how many shifts are not made. */
  g_autofree char *there =
    g_strdup_printf (ngettext ("%u is there already", "%u are there already", n_there), n_there);
  g_autofree char *left_out =
    g_strdup_printf (ngettext ("%u was left out on purpose", "%u were left out on purpose",
                               n_left_out),
                     n_left_out);
  g_autofree char *skipped = g_strdup_printf (
    /* Translators: shifts in the hour that is missing when the clock is set forward. */
    ngettext ("the clock skips %u", "the clock skips %u", n_skipped), n_skipped);
  g_auto (GStrv) parts = NULL;

  if (n_there > 0)
    g_strv_builder_add (builder, there);
  if (n_left_out > 0)
    g_strv_builder_add (builder, left_out);
  if (n_skipped > 0)
    g_strv_builder_add (builder, skipped);
  parts = g_strv_builder_end (builder);

  return g_strjoinv (C_ ("list", ", "), parts);
}

static void
show_counts (AlongGenerateWindow *self,
             const char          *summary,
             const char          *left_out)
{
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->left_out, left_out);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), *left_out != '\0');
}

/* Where nobody is on what would be made, there is nobody to have a conflict. */
static void
show_all_open (AlongGenerateWindow *self)
{
  guint n_open = along_generation_count_open (self->generation);
  /* Translators: the title above "Nobody is on these shifts yet." */
  g_autofree char *title = g_strdup_printf (
    ngettext ("%u Seat Stays Open", "%u Seats Stay Open", n_open), n_open);

  show_message (self, "along-roster-symbolic", title,
                _("Nobody is on these shifts yet. Assign people once they are added."));
}

static void
show_result (AlongGenerateWindow *self)
{
  guint n_shifts = along_generation_get_all (self->generation)->len;
  g_autofree char *summary = dup_summary (self);
  g_autofree char *left_out = dup_left_out (self);

  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
  show_counts (self, summary, left_out);
  update_button (self, n_shifts);

  if (n_shifts == 0)
    show_nothing (self);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->conflicts)) > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (along_generation_count_seats (self->generation) == 0)
    show_all_open (self);
  else
    show_message (self, "emblem-ok-symbolic", _("No Conflicts"),
                  _("Everybody can take what they would have."));
}

/* Appends to @conflicts what speaks against the people of the shift that was worked out last. */
static void
collect_conflicts (AlongGenerateWindow *self,
                   GPtrArray           *conflicts)
{
  GPtrArray *all = along_generation_get_all (self->generation);
  const AlongGenerated *generated = g_ptr_array_index (all, all->len - 1);

  for (guint i = 0; i < generated->seats->len; i++)
    {
      const AlongGeneratedSeat *seat = g_ptr_array_index (generated->seats, i);

      if (seat->severity <= ALONG_SEVERITY_NOT_GLADLY)
        g_ptr_array_add (conflicts,
                         along_conflict_new (self->generation, generated, seat,
                                             along_session_get_clock (self->session)));
    }
}

static gboolean
work_cb (gpointer user_data)
{
  AlongGenerateWindow *self = user_data;
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 now = g_get_monotonic_time ();
  gint64 until = now + TURN;
  gboolean more = TRUE;

  while (more && g_get_monotonic_time () < until)
    {
      more = along_generation_step (self->generation);
      if (more)
        collect_conflicts (self, conflicts);
    }
  g_list_store_splice (self->conflicts, g_list_model_get_n_items (G_LIST_MODEL (self->conflicts)),
                       0, conflicts->pdata, conflicts->len);

  gtk_progress_bar_set_fraction (self->progress, along_generation_get_progress (self->generation));
  gtk_widget_set_visible (GTK_WIDGET (self->progress), more && now - self->begun_at > PATIENCE);
  if (more)
    return G_SOURCE_CONTINUE;

  self->work = 0;
  show_result (self);
  return G_SOURCE_REMOVE;
}

static void
stop_preview (AlongGenerateWindow *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_handle_id (&self->work, g_source_remove);
  g_clear_object (&self->generation);
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AlongGenerateWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongRoster) roster =
    along_store_load_roster_finish (ALONG_STORE (source), result, &error);
  AlongDay today;
  gboolean with_reasons;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  if (roster == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
      show_failure (self, error->message);
      return;
    }

  today = along_session_get_today (self->session);
  with_reasons = gtk_switch_get_active (self->with_reasons);
  self->generation =
    self->copies
      ? along_generation_new_copy (roster, self->source, along_date_button_get_day (self->target),
                                   get_n_weeks (self), today,
                                   gtk_switch_get_active (self->with_people), with_reasons)
      : along_generation_new (roster, get_template (self), along_date_button_get_day (self->from),
                              along_date_button_get_day (self->until), today, with_reasons);
  self->work = g_idle_add (work_cb, self);
}

/* From which day up to and with which one something would be made. */
static void
get_days (AlongGenerateWindow *self,
          AlongDay            *first,
          AlongDay            *last)
{
  if (self->copies)
    {
      AlongDay target = along_date_button_get_day (self->target);

      *first = MIN (self->source, target);
      *last = MAX (self->source + ALONG_DAYS_A_WEEK,
                   target + get_n_weeks (self) * ALONG_DAYS_A_WEEK) - 1;
    }
  else
    {
      *first = along_date_button_get_day (self->from);
      *last = MAX (*first, along_date_button_get_day (self->until));
    }
}

/* Works out anew what would come of what is chosen. */
static void
start_preview (AlongGenerateWindow *self)
{
  AlongDay first, last;

  stop_preview (self);
  show_failure (self, NULL);
  g_list_store_remove_all (self->conflicts);
  show_counts (self, _("Working it out…"), "");
  update_button (self, 0);
  gtk_stack_set_visible_child_name (self->stack, "list");

  get_days (self, &first, &last);
  first = MAX (first - MARGIN, ALONG_DAY_MIN);
  last = MIN (last + MARGIN, ALONG_DAY_MAX - 1);
  self->begun_at = g_get_monotonic_time ();
  self->loading = g_cancellable_new ();
  along_store_load_roster_async (
    along_session_get_store (self->session), along_session_get_directory (self->session),
    along_zone_days_span (along_session_get_zone (self->session), first, last - first + 1),
    self->loading, roster_loaded_cb, g_object_ref (self));
}

static void
choice_changed_cb (AlongGenerateWindow *self)
{
  if (!self->filling && self->session != NULL)
    start_preview (self);
}

/* Whatever day of it was picked, the week is meant. */
static void
target_chosen_cb (AlongGenerateWindow *self)
{
  AlongDay week;

  if (self->session == NULL)
    return;

  week = along_week_get_start (along_date_button_get_day (self->target),
                               along_session_get_week_start (self->session));
  if (week != along_date_button_get_day (self->target))
    along_date_button_set_day (self->target, week);
  else
    choice_changed_cb (self);
}

static void
propose_days (AlongGenerateWindow *self,
              AlongDay             from)
{
  self->proposing = FALSE;
  self->filling = TRUE;
  along_date_button_set_day (self->from, from);
  along_date_button_set_day (self->until, from + PROPOSED_WEEKS * ALONG_DAYS_A_WEEK - 1);
  self->filling = FALSE;
  start_preview (self);
}

/* The day after @last, on which there is a shift of @slot; where the template has no more for that
 * week, the first day of the next one. */
static AlongDay
find_next (AlongGenerateWindow *self,
           AlongSlot           *slot,
           AlongDay             last)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  GPtrArray *slots = along_directory_get_about (directory, along_slot_get_template_id (slot));
  AlongDay next_week = along_week_get_start (last, along_session_get_week_start (self->session)) +
                       ALONG_DAYS_A_WEEK;

  for (guint i = 0; i < slots->len; i++)
    {
      AlongSlot *other = g_ptr_array_index (slots, i);
      int n_days = (along_slot_get_weekday (other) - along_slot_get_weekday (slot) +
                    ALONG_DAYS_A_WEEK) % ALONG_DAYS_A_WEEK;

      if (!along_slot_get_ended (other) &&
          along_slot_get_week (other) == along_slot_get_week (slot) && n_days > 0 &&
          last + n_days < next_week)
        return last + 1;
    }

  return next_week;
}

/* Where @roster goes on after the last shift of @template in it; the week that is shown where there
 * is none. Never a day before @today. */
static AlongDay
find_first (AlongGenerateWindow *self,
            AlongRoster         *roster,
            AlongTemplate       *template,
            AlongDay             today)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  GPtrArray *shifts = along_roster_get_shifts (roster);
  AlongSlot *last_slot = NULL;
  AlongDay last = ALONG_DAY_MIN;
  AlongDay first = self->source;

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      AlongDay day = along_shift_get_slot_day (shift);
      AlongSlot *slot = along_directory_get_slot (directory, along_shift_get_slot_id (shift));

      if (slot != NULL && day > last &&
          along_slot_get_template_id (slot) == along_record_get_id (ALONG_RECORD (template)))
        {
          last_slot = slot;
          last = day;
        }
    }

  if (last_slot != NULL)
    first = MAX (first, find_next (self, last_slot, last));

  return MAX (first, today);
}

static void
year_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AlongGenerateWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongRoster) roster =
    along_store_load_roster_finish (ALONG_STORE (source), result, &error);
  AlongDay today;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  if (roster == NULL)
    {
      show_failure (self, error->message);
      return;
    }

  today = along_session_get_today (self->session);
  propose_days (self, find_first (self, roster, get_template (self), today));
}

/* Goes on where what is there of the template ends, also when that is in the week of today. */
static void
template_chosen_cb (AlongGenerateWindow *self)
{
  AlongDay week;

  if (self->filling || self->session == NULL || get_template (self) == NULL)
    return;

  stop_preview (self);
  show_failure (self, NULL);
  show_counts (self, _("Working it out…"), "");
  update_button (self, 0);
  week = along_week_get_start (along_session_get_today (self->session),
                               along_session_get_week_start (self->session));
  self->proposing = TRUE;
  self->loading = g_cancellable_new ();
  along_store_load_roster_async (
    along_session_get_store (self->session), along_session_get_directory (self->session),
    along_zone_days_span (along_session_get_zone (self->session), week, YEAR), self->loading,
    year_loaded_cb, g_object_ref (self));
}

/* What others write meanwhile changes what there is, and the days from which on nothing is. */
static void
session_changed_cb (AlongGenerateWindow *self)
{
  if (self->saving != NULL || (!self->copies && get_template (self) == NULL))
    return;

  if (self->proposing)
    template_chosen_cb (self);
  else
    start_preview (self);
}

static void
set_saving (AlongGenerateWindow *self,
            GCancellable        *saving)
{
  g_set_object (&self->saving, saving);
  gtk_widget_set_sensitive (self->form, saving == NULL);
  update_button (self, along_generation_get_all (self->generation)->len);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AlongGenerateWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  /* The window may have gone with the one below it. */
  if (self->generation == NULL)
    return;

  if (along_session_run_finish (ALONG_SESSION (source), result, &error))
    {
      const AlongGenerated *first =
        g_ptr_array_index (along_generation_get_all (self->generation), 0);

      g_signal_emit (self, signals[ADDED], 0,
                     along_zone_get_day (along_session_get_zone (self->session),
                                         along_shift_get_start (first->shift)),
                     along_entry_choice_get_id (self->template_row));
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  set_saving (self, NULL);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error->message);
}

static void
add (GtkWidget  *widget,
     const char *name,
     GVariant   *parameter)
{
  AlongGenerateWindow *self = ALONG_GENERATE_WINDOW (widget);
  g_autoptr (AlongIntent) intent = along_intent_generate (self->generation);
  g_autoptr (GCancellable) saving = g_cancellable_new ();

  show_failure (self, NULL);
  set_saving (self, saving);
  along_session_run_async (self->session, intent, saving, added_cb, g_object_ref (self));
}

static gboolean
along_generate_window_close_request (GtkWindow *window)
{
  /* What is under way will be done or refused; the window waits for the answer. */
  if (ALONG_GENERATE_WINDOW (window)->saving != NULL)
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (along_generate_window_parent_class)->close_request (window);
}

static void
along_generate_window_dispose (GObject *object)
{
  AlongGenerateWindow *self = ALONG_GENERATE_WINDOW (object);

  stop_preview (self);
  g_clear_object (&self->saving);
  g_clear_object (&self->conflicts);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_generate_window_parent_class)->dispose (object);
}

static void
along_generate_window_class_init (AlongGenerateWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_generate_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_generate_window_close_request;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT64);

  g_type_ensure (ALONG_TYPE_DATE_BUTTON);

  gtk_widget_class_install_action (widget_class, "generate.add", NULL, add);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-generate-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, failure_label);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, form);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, target_row);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, target);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, weeks_row);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, weeks);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, people_row);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, with_people);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, template_row);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, days_row);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, from);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, until);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, with_reasons);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, left_out);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, list);
  gtk_widget_class_bind_template_child (widget_class, AlongGenerateWindow, message);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_chosen_cb);
}

static void
along_generate_window_init (AlongGenerateWindow *self)
{
  g_autoptr (GtkListItemFactory) factory = along_conflict_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  along_compat_leave_with_tab (self->list);
  along_spin_follow (self->weeks);

  self->conflicts = g_list_store_new (ALONG_TYPE_CONFLICT);
  selection = GTK_SELECTION_MODEL (
    gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->conflicts))));
  gtk_list_view_set_model (self->list, selection);
  gtk_list_view_set_factory (self->list, factory);
  update_button (self, 0);
}

static AlongGenerateWindow *
new_window (GtkWindow    *parent,
            AlongSession *session,
            const char   *title,
            gboolean      copies)
{
  AlongGenerateWindow *self = g_object_new (ALONG_TYPE_GENERATE_WINDOW,
                                            "transient-for", parent,
                                            "title", title,
                                            NULL);
  int width, height;

  /* On a small screen, no larger than the window below it, once that has a size. */
  if (parent != NULL && gtk_widget_get_width (GTK_WIDGET (parent)) > PARENT_EDGE &&
      gtk_widget_get_height (GTK_WIDGET (parent)) > PARENT_EDGE)
    {
      gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
      gtk_window_set_default_size (
        GTK_WINDOW (self), MIN (width, gtk_widget_get_width (GTK_WIDGET (parent)) - PARENT_EDGE),
        MIN (height, gtk_widget_get_height (GTK_WIDGET (parent)) - PARENT_EDGE));
    }

  self->copies = copies;
  gtk_widget_set_visible (self->target_row, copies);
  gtk_widget_set_visible (self->weeks_row, copies);
  gtk_widget_set_visible (self->people_row, copies);
  gtk_widget_set_visible (GTK_WIDGET (self->template_row), !copies);
  gtk_widget_set_visible (self->days_row, !copies);

  self->filling = TRUE;
  g_object_set (self->target, "session", session, NULL);
  g_object_set (self->from, "session", session, NULL);
  g_object_set (self->until, "session", session, NULL);
  self->filling = FALSE;
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

AlongGenerateWindow *
along_generate_window_new_copy (GtkWindow    *parent,
                                AlongSession *session,
                                AlongDay      source)
{
  AlongGenerateWindow *self;
  AlongDay today, target;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);

  self = new_window (parent, session, _("Copy This Week"), TRUE);
  self->source = source;

  /* The week after it; of one long past, this week, for the past stays as it is. */
  today = along_session_get_today (session);
  target = MAX (source + ALONG_DAYS_A_WEEK,
                along_week_get_start (today, along_session_get_week_start (session)));
  along_date_button_set_day (self->target, target);
  self->session = g_object_ref (session);
  gtk_widget_grab_focus (GTK_WIDGET (self->target));
  start_preview (self);

  return self;
}

static guint
count_slots (AlongDirectory *directory,
             gint64          template_id)
{
  GPtrArray *slots = along_directory_get_about (directory, template_id);
  guint n_slots = 0;

  for (guint i = 0; i < slots->len; i++)
    if (!along_slot_get_ended (g_ptr_array_index (slots, i)))
      n_slots++;

  return n_slots;
}

/* Most of a roster comes from the largest template. */
static void
choose_largest (AlongGenerateWindow *self)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  GListModel *templates = adw_combo_row_get_model (self->template_row);
  guint most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (templates); i++)
    {
      g_autoptr (AlongRecord) template = g_list_model_get_item (templates, i);
      guint n_slots = count_slots (directory, along_record_get_id (template));

      if (n_slots > most)
        adw_combo_row_set_selected (self->template_row, i);
      most = MAX (most, n_slots);
    }
}

AlongGenerateWindow *
along_generate_window_new_fill (GtkWindow    *parent,
                                AlongSession *session,
                                AlongDay      week,
                                gint64        template_id)
{
  AlongGenerateWindow *self;
  GListModel *templates;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);

  self = new_window (parent, session, _("Fill from a Template"), FALSE);
  self->source = week;
  templates = along_directory_get_templates (along_session_get_directory (session));
  along_entry_choice_fill (self->template_row, templates, NULL, 0);
  self->filling = TRUE;
  self->session = g_object_ref (session);
  choose_largest (self);
  along_entry_choice_set_id (self->template_row, template_id);
  self->filling = FALSE;

  if (get_template (self) != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->template_row));
      template_chosen_cb (self);
      return self;
    }

  gtk_widget_set_sensitive (self->form, FALSE);
  show_message (self, "along-roster-symbolic", _("No Templates Yet"),
                _("Show a week that is as most weeks are, and choose “Keep This Week as a "
                  "Template…” in the menu beside Add Shift."));

  return self;
}
